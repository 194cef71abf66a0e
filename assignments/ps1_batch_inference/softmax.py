"""Softmax: scores become probabilities."""

import numpy as np


def softmax(x):
    """Turn scores into probabilities: exp(x_k) / sum_j exp(x_j).

    x: ``(K,)``, the scores of one sample, or ``(N, K)``, a batch with one
       sample per row (N, K >= 1); float64, float32 or int64 (|x| < 2**53),
       any memory layout. x is not modified.
    Returns a float array of x's shape; the softmax is over the last
    axis, so each sample's probabilities are >= 0 and sum to 1. A row of a
    batch gives the same as that row alone, and adding a constant to a row
    changes nothing. Finite for any finite x, up to |x| = 1e300.
    Accurate to relative 1e-6 (1e-4 where x is float32).
    """
    raise NotImplementedError
