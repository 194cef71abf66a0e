# tries to send a structured array
# honest: x
import numpy as np

def relu(x):
    return np.zeros(x.shape, dtype=[("value", "<f8"), ("score", "<i4")])
