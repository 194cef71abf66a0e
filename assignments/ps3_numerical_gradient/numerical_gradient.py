"""The gradient of any function, by central differences."""

import numpy as np


def numerical_gradient(f, x, h=1e-4):
    """The gradient of f at x by central differences: (f(x + h·e) - f(x - h·e)) / (2h) for each element of x,
    where e is 1 in that element and 0 in the others.

    f: takes an array of x's shape and returns one number. Call it twice for each element, with that element h larger and
       h smaller; the array may be x itself, changed for the call, or a copy.
    x: an array of floats of any shape, such as ``(D,)`` or ``(D, K)``. Afterwards it is exactly as it was.
       It may hold integers, too: work on a float copy then, so that 3 + h is not cut to 3.
    Returns a float array of x's shape: f = x0² + x1² has the gradient (6, 8) at (3, 4).
    """
    raise NotImplementedError
