"""Sigmoid: an S-curve from 0 to 1."""

import numpy as np


def sigmoid(x):
    """Logistic sigmoid: 1 / (1 + exp(-x)) for each element.

    x: an array of floats of any shape: one sample ``(K,)``, a batch
       ``(N, K)``, three dimensions, or a single np.float64. It may hold
       integers. x is not modified.
    Returns an array of floats of x's shape, from 0 to 1: for
    np.array([-1.0, 0.0, 2.0]) it is [0.26894142, 0.5, 0.88079708].
    Far from 0, even at -1000 and 1000, it is 0 or 1, never nan.
    """
    raise NotImplementedError
