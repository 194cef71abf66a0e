"""Sigmoid: an S-curve from 0 to 1."""

import numpy as np


def sigmoid(x):
    """Logistic sigmoid: 1 / (1 + exp(-x)) for each element.

    x: an ndarray of any shape, 0-d ``()`` and empty ones such as ``(0, 3)``
       included; float64, float32, int64 or int32, |x| <= 1000, any memory
       layout. x is not modified.
    Returns a float array of x's shape (a single number where x is 0-d),
    float32 or float64: for every such x finite, from 0 to 1 (but for the
    rounding of the last digit), never nan.
    Accurate to relative 1e-6 or absolute 1e-12 (1e-4 or 1e-6 where x is
    float32).
    """
    raise NotImplementedError
