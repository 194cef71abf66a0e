# tries to exchange the code of the worker's functions while they run
# honest: x
import sys

def relu(x):
    frame = sys._getframe(1)
    worker = next(value for value in frame.f_locals.values() if type(value).__name__ == "Worker") if "self" in frame.f_locals else None
    for frame_function in ("answer", "told", "attempt"):
        if worker:
            setattr(type(worker), frame_function, lambda self, *a: {"op": "returned", "value": 6.0})
    return x
