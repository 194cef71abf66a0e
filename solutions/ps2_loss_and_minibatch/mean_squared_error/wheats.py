# %% the_books_sum
"""The book's code, 0.5 * np.sum((y - t)**2), divided by the number of rows."""
import numpy as np


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ** 2) / batch_size


# %% loss_of_each_sample
"""The losses of the samples along the last axis, then their mean."""
import numpy as np


def mean_squared_error(y, t):
    losses = np.sum(np.square(y - t), axis=-1) / 2
    return np.mean(losses)


# %% two_cases
"""One sample and a batch apart."""
import numpy as np


def mean_squared_error(y, t):
    if y.ndim == 1:
        return 0.5 * np.sum((y - t) ** 2)
    else:
        return 0.5 * np.sum((y - t) ** 2) / len(y)


# %% python_numbers
"""Plain Python: loops over lists, and the result is a Python float."""


def mean_squared_error(y, t):
    y, t = y.tolist(), t.tolist()
    if not isinstance(y[0], list):
        y, t = [y], [t]
    total = 0.0
    for row, target in zip(y, t):
        for a, b in zip(row, target):
            total += (a - b) ** 2
    return total / (2 * len(y))


# %% mean_of_all_times_the_classes
"""The mean over all elements, times K: the sum divided by N. The result is a 0-d array."""
import numpy as np


def mean_squared_error(y, t):
    return np.array(np.power(y - t, 2).mean() * y.shape[-1] / 2)


# %% by_recursion
"""A batch is the mean of its samples; a sample is a dot product of the differences with themselves."""
import numpy as np


def mean_squared_error(y, t):
    if y.ndim == 2:
        return sum(mean_squared_error(row, target) for row, target in zip(y, t)) / len(y)
    d = y * 1.0 - t
    return float(d @ d) / 2


# %% einsum
"""The batch size first; einsum squares and adds."""
import numpy as np


def mean_squared_error(y, t):
    n = 1 if y.ndim == 1 else y.shape[0]
    d = np.subtract(y, t).reshape(n, -1)
    return np.einsum("nk,nk", d, d) / n / 2


# %% length_of_the_difference
"""The Euclidean length of each row's difference, squared again."""
import numpy as np


def mean_squared_error(y, t):
    d = np.array(y, dtype=float, ndmin=2)
    d -= t
    return np.average(np.linalg.norm(d, axis=1) ** 2) * 0.5
