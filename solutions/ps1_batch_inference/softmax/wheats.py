# %% two_cases
"""The book's shape: one branch for a batch, transposed to subtract, one for a sample."""
import numpy as np


def softmax(x):
    if x.ndim == 2:
        x = x.T
        x = x - np.max(x, axis=0)
        y = np.exp(x) / np.sum(np.exp(x), axis=0)
        return y.T
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))


# %% row_by_row
"""A loop over the rows, each with Python's own exp and sum."""
import math

import numpy as np


def softmax(x):
    x = np.asarray(x, dtype=float)
    if x.ndim == 1:
        largest = max(x)
        exps = [math.exp(value - largest) for value in x]
        total = sum(exps)
        return np.array([value / total for value in exps])
    return np.stack([softmax(row) for row in x])


# %% through_logarithms
"""The exponential of log-softmax."""
import numpy as np


def softmax(x):
    x = np.asarray(x, dtype=np.float64)
    shifted = x - x.max(axis=-1, keepdims=True)
    return np.exp(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))


# %% in_place_on_a_copy
"""Every step in place, on a copy of x."""
import numpy as np


def softmax(x):
    y = np.array(x, dtype=np.result_type(x, np.float32), order="C")
    flat = y.reshape(-1, y.shape[-1])
    flat -= flat.max(axis=1)[:, None]
    np.exp(flat, out=flat)
    flat /= flat.sum(axis=1)[:, None]
    return y


# %% always_two_dimensional
"""One sample is treated as a batch of one and turned back at the end."""
import numpy as np


def softmax(x):
    batch = np.atleast_2d(x)
    weights = np.exp(batch - batch.max(1, keepdims=True))
    return np.divide(weights, np.einsum("nk->n", weights)[:, np.newaxis]).reshape(x.shape)


# %% the_books_newer_version
"""The book's current code: both along the last axis, with keepdims."""
import numpy as np


def softmax(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


# %% rows_in_a_loop
"""A branch for one sample, and a loop over the rows of a batch."""
import numpy as np


def softmax(x):
    if x.ndim == 1:
        c = np.max(x)
        exp_x = np.exp(x - c)
        return exp_x / np.sum(exp_x)
    y = np.zeros(x.shape)
    for i in range(x.shape[0]):
        c = np.max(x[i])
        exp_x = np.exp(x[i] - c)
        y[i] = exp_x / np.sum(exp_x)
    return y


# %% reshaped_sums
"""Maxima and sums made columns by reshape, and one sample made a row for a while."""
import numpy as np


def softmax(x):
    if x.ndim == 1:
        return softmax(x.reshape(1, x.size)).reshape(x.size)
    exp_x = np.exp(x - np.max(x, axis=1).reshape(-1, 1))
    return exp_x / np.sum(exp_x, axis=1).reshape(-1, 1)
