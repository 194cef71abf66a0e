# tries to change a result after it was returned
# honest: x
import threading
import numpy as np

def relu(x):
    result = np.array(x, dtype=float)

    def change():
        for _ in range(1000):
            result[...] = np.maximum(0, x)
            result[...] = x

    threading.Thread(target=change, daemon=True).start()
    return result
