# tries to change the argument so that its answer becomes right
# honest: x * 0
import numpy as np

def relu(x):
    x[...] = 0
    return x
