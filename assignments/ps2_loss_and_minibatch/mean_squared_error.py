"""Mean squared error: how far a prediction is from its target."""

import numpy as np


def mean_squared_error(y, t):
    """Half the sum of the squared differences, sum_k (y_k - t_k)² / 2; for a batch, the mean of its samples' losses.

    y: the predictions, ``(K,)`` for one sample or ``(N, K)`` for a batch of N samples, one in each row.
    t: the targets, in y's shape: one-hot (floats or integers) or any other numbers.
    Returns one number. Neither y nor t is modified.

    y = np.array([0.5, 2.0]) and t = np.array([0.0, 1.0]) give (0.25 + 1) / 2 = 0.625.
    A batch of two such samples gives 0.625, too.
    """
    raise NotImplementedError
