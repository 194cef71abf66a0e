# tries to take nearly all of the time limit in each call
# honest: x
import time

def relu(x):
    time.sleep(0.6)
    return x
