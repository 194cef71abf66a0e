"""One-hot targets: labels become rows of zeros with a single 1."""

import numpy as np


def one_hot(t, num_classes):
    """Turn labels into rows of zeros with a single 1, in column t[i] of row i.

    t: ``(N,)``, an array of labels, integers from 0 to num_classes - 1.
    num_classes: the number of columns, also where not every class occurs.
    Returns an array of floats, ``(N, num_classes)``:
    one_hot(np.array([2, 0]), 3) is [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]].
    ValueError if a label is negative, or num_classes or more: -1 is not the
    last class.
    """
    ### BEGIN SOLUTION
    if np.any(t < 0) or np.any(t >= num_classes):
        raise ValueError(f"labels must be from 0 to {num_classes - 1}")
    return np.eye(num_classes)[t]
    ### END SOLUTION
