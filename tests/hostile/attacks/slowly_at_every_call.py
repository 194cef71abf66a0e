# tries to take nearly all the time that there is, each time
# honest: x
import time

def relu(x):
    time.sleep(0.6)
    return x
