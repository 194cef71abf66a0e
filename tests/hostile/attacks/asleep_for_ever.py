# tries to sleep for ever
# honest: x
import time

def relu(x):
    time.sleep(10**6)
