# tries to leave a process behind
# honest: x
import os
import time

def relu(x):
    for fork in (os.fork, os.forkpty):
        try:
            if fork() == 0:
                os.setsid()
                time.sleep(10**6)
        except OSError:
            pass
    return x
