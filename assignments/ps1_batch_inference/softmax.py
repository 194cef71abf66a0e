"""Softmax: scores become probabilities."""

import numpy as np


def softmax(x):
    """Turn scores into probabilities: exp(x_k) / (the sum of all exp(x_j)).

    x: an array, the scores of one sample, ``(K,)``, or of a batch, ``(N, K)``,
       with one sample in each row. It may hold integers. x is not modified.
    Returns an array of floats of x's shape. Each sample's probabilities sum
    to 1: for np.array([0.3, 2.9, 4.0]) they are
    [0.01821127, 0.24519181, 0.73659691].
    Each row of a batch gives what that row alone gives. Scores of thousands,
    for which exp overflows, still give the right probabilities.
    """
    raise NotImplementedError
