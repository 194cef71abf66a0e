# tries to call itself without end
# honest: x
import sys

sys.setrecursionlimit(10**8)

def relu(x):
    return relu(x)
