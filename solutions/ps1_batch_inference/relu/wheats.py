# %% choose_by_condition
"""np.where chooses between x and 0."""
import numpy as np


def relu(x):
    return np.where(x > 0, x, 0.0)


# %% times_the_mask
"""x times True or False (which makes -0.0 of negative floats)."""


def relu(x):
    return x * (x > 0)


# %% masked_copy
"""The book's Relu layer: a copy whose masked elements become 0."""


def relu(x):
    mask = (x <= 0)
    out = x.copy()
    out[mask] = 0
    return out


# %% half_the_sum_with_the_absolute_value
"""(x + |x|) / 2: floats for integers too."""
import numpy as np


def relu(x):
    return (x + np.abs(x)) / 2


# %% python_loop
"""Python's own max for each element; without a positive one, the result is an integer array."""
import numpy as np


def relu(x):
    return np.array([max(0, value) for value in x.ravel()]).reshape(x.shape)


# %% clipped_below
"""np.clip with a lower bound alone."""
import numpy as np


def relu(x):
    return np.clip(x, 0, None)


# %% vectorized_max
"""np.vectorize, told the type of the result, so that a first 0 does no harm."""
import numpy as np


def relu(x):
    return np.vectorize(lambda value: max(0.0, float(value)), otypes=[float])(x)


# %% index_by_index
"""np.ndindex visits every element of any shape."""
import numpy as np


def relu(x):
    y = np.zeros_like(x)
    for index in np.ndindex(*x.shape):
        if x[index] > 0:
            y[index] = x[index]
    return y


# %% sharp_half_of_the_step
"""x times the Heaviside step; a single number becomes a Python float."""
import numpy as np


def relu(x):
    y = x * np.heaviside(x, 0)
    return float(y) if np.ndim(x) == 0 else y
