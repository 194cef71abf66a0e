# tries to ignore every signal and sleep for ever
# honest: x
import signal
import time

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError:
        pass

def relu(x):
    while True:
        time.sleep(1000)
