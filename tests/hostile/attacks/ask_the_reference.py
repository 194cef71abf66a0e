# tries to make the trusted side compute the answer, by call-backs that it did not offer
# honest: x
import sys

def relu(x):
    frame = sys._getframe(1)
    while frame:
        worker = frame.f_locals.get("self")
        if type(worker).__name__ == "Worker":
            for name in ("relu.relu", "hidden_relu.relu", "os.system", "builtins.eval", 0, -1, 10**9):
                try:
                    return worker.callback(name)(x)
                except Exception:
                    pass
        frame = frame.f_back
    return x
