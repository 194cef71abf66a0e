# tries to be unpickled on the trusted side
# honest: x
import os

class Bomb:
    def __reduce__(self):
        return os.system, ("touch @SCRATCH@/pickled",)

def relu(x):
    return Bomb()
