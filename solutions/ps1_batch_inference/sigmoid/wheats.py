# %% as_it_is_written
"""The book's formula: exp(-x) may overflow to inf, and 1 / inf is 0, as it should be."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


# %% two_masks
"""One formula for each side, chosen by masks, so that no exponential overflows."""
import numpy as np


def sigmoid(x):
    y = np.zeros(x.shape, dtype=float)
    right = x >= 0
    y[right] = 1 / (1 + np.exp(-x[right]))
    y[~right] = np.exp(x[~right]) / (1 + np.exp(x[~right]))
    return y


# %% chosen_afterwards
"""Both sides for all elements, nan among them, and np.where takes the good ones."""
import numpy as np


def sigmoid(x):
    e = np.exp(x)
    return np.where(x < 0, e / (e + 1), 1 / (1 + np.exp(-x)))


# %% hyperbolic_tangent
"""tanh, made half as high and lifted."""
import numpy as np


def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))


# %% logarithm_of_the_sum
"""np.logaddexp knows log(1 + exp(-x)) without overflow."""
import numpy as np


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))


# %% python_loop
"""Python's own exp for each element, with a branch."""
import math

import numpy as np


def one(value):
    if value >= 0:
        return 1 / (1 + math.exp(-value))
    e = math.exp(value)
    return e / (1 + e)


def sigmoid(x):
    return np.array([one(value) for value in x.flatten()], dtype=float).reshape(x.shape)


# %% clipped_far_out
"""x is cut at -500 and 500, where nothing changes any more; a single number becomes a Python float."""
import numpy as np


def sigmoid(x):
    y = np.reciprocal(1.0 + np.exp(-np.clip(x, -500, 500)))
    return y if np.ndim(x) else float(y)


# %% in_place_on_a_copy
"""Every step in place, on a float copy."""
import numpy as np


def sigmoid(x):
    y = np.array(x, dtype=np.float64)
    np.negative(y, out=y)
    np.exp(y, out=y)
    y += 1
    return np.divide(1, y, out=y)


# %% vectorized
"""np.vectorize, told the type of the result, with the error of math.exp caught."""
import math

import numpy as np


def sigmoid(x):
    def one(value):
        try:
            return 1 / (1 + math.exp(-value))
        except OverflowError:
            return 0.0

    return np.vectorize(one, otypes=[float])(x)


# %% the_rest_to_one
"""One less the sigmoid of -x."""
import numpy as np


def sigmoid(x):
    return 1 - 1 / (1 + np.exp(x))


# %% index_by_index
"""np.ndindex visits every element; the power of e is written as a power."""
import numpy as np


def sigmoid(x):
    y = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        y[index] = 1 / (1 + np.e ** -float(abs(x[index])))
        if x[index] < 0:
            y[index] = 1 - y[index]
    return y


# %% hyperbolic_cosine
"""exp(x / 2) over 2 cosh(x / 2)."""
import numpy as np


def sigmoid(x):
    half = x.astype(np.float64) / 2
    return np.exp(half) / (2 * np.cosh(half))
