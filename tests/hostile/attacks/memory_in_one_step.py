# tries to allocate a terabyte
# honest: x
import numpy as np

def relu(x):
    return np.ones(1 << 37)
