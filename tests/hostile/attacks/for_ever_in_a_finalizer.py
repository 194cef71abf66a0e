# tries to hang when an object is deleted
# honest: x
import time

class Slow:
    def __del__(self):
        time.sleep(10**6)

def relu(x):
    Slow()
    return x
