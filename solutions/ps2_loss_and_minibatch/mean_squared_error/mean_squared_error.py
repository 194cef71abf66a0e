"""Mean squared error: how far a prediction is from its target."""

import numpy as np


def mean_squared_error(y, t):
    """Mean over the samples of half the sum of the squared differences, sum_k (y_k - t_k)² / 2.

    y: the predictions, ``(K,)`` for one sample or ``(N, K)`` for a batch with
       one sample per row (N, K >= 1).
    t: the targets, an array of y's shape: one-hot or any other numbers.
    Each of the two is float64, float32 or integers of any dtype, signed or
    unsigned, whatever the other is; any memory layout. Integers are up to
    10**6 in size and may fill their dtype: neither a difference such as
    0 - 255 in uint8 nor its square wraps around. Neither y nor t is modified.
    Returns a single float: a batch's loss is the mean of its samples' losses.
    Accurate to relative 1e-6, for float64 of sizes from 1e-100 to 1e100, also
    where y and t are large and close to each other; where y or t is float32,
    up to 1e12 and to relative 1e-4 or absolute 1e-8.
    """
    ### BEGIN SOLUTION
    differences = np.atleast_2d(y).astype(float) - t
    return np.sum(differences**2) / 2 / len(differences)
    ### END SOLUTION
