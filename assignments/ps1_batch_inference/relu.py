"""ReLU: negative values become zero."""

import numpy as np


def relu(x):
    """Rectified linear unit: max(0, x) for each element.

    x: an ndarray of any shape, 0-d ``()`` and empty ones such as ``(0, 3)``
       included; finite float64 or float32, or int64 (|x| < 2**53), any
       memory layout.
       x is not modified.
    Returns an array of x's shape (a single number where x is 0-d): the
    element itself where it is positive, 0 elsewhere, from |x| = 1e-300 to
    1e300. Floats or integers are up to you, as long as no value is cut or
    rounded.
    """
    raise NotImplementedError
