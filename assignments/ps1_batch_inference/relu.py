"""ReLU: negative values become zero."""

import numpy as np


def relu(x):
    """Rectified linear unit: max(0, x) for each element.

    x: an array of floats of any shape: one sample ``(K,)``, a batch
       ``(N, K)``, three dimensions, or a single np.float64. It may hold
       integers. x is not modified.
    Returns an array of x's shape: each element itself where it is positive,
    and 0 elsewhere: [1.0, 0.0, 3.0] for np.array([1.0, -0.5, 3.0]).
    """
    raise NotImplementedError
