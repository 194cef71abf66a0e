# tries to change what the worker's functions return by tracing them
# honest: x
import sys

def trace(frame, event, argument):
    if "value" in frame.f_locals:
        frame.f_locals["value"] = 0.0
    return trace

sys.settrace(trace)
sys.setprofile(trace)

def relu(x):
    return x
