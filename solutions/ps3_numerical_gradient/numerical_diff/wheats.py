# %% two_names
"""Names for both values, below first; half the difference, divided by h."""


def numerical_diff(f, x, h=1e-4):
    below = f(x - h)
    above = f(x + h)
    return 0.5 * (above - below) / h


# %% moved_copies
"""Two float copies of x, moved in place; a number becomes a 0-d array."""
import numpy as np


def numerical_diff(f, x, h=1e-4):
    above = np.array(x, dtype=float)
    below = above.copy()
    above += h
    below -= h
    return np.divide(np.subtract(f(above), f(below)), 2 * h)


# %% one_point_that_moves
"""One float copy goes h up, then from x again h down."""
import numpy as np


def numerical_diff(f, x, h=1e-4):
    start = np.asarray(x, dtype=np.float64)
    point = start + h
    slope = f(point) / (2 * h)
    point = start - h
    slope = slope - f(point) / (2 * h)
    return slope


# %% measured_width
"""The width that was really stepped, (x + h) - (x - h), in place of 2h."""


def numerical_diff(f, x, h=1e-4):
    right, left = x + h, x - h
    return (f(right) - f(left)) / (right - left)


# %% sum_over_signs
"""A sum over the signs +1 and -1."""


def numerical_diff(f, x, h=1e-4):
    return sum(sign * f(x + sign * h) for sign in (1, -1)) / 2 / h


# %% numbers_and_arrays_apart
"""A number and an array are told apart; the result of a number is a Python float, the array's is written into zeros."""
import numpy as np


def numerical_diff(f, x, h=1e-4):
    if np.ndim(x) == 0:
        x = float(x)
        return float((f(x + h) - f(x - h)) / (2 * h))
    slopes = np.zeros(x.shape)
    slopes += f(np.add(x, h, dtype=float))
    slopes -= f(np.subtract(x, h, dtype=float))
    slopes /= 2 * h
    return slopes


# %% stacked_values
"""Both values are kept in one array, np.diff takes their difference; the result of a number is a 0-d array."""
import numpy as np


def numerical_diff(f, x, h=1e-4):
    steps = np.array([-h, h])
    values = np.array([f(x + step) for step in steps], dtype=float)
    return np.asarray(np.diff(values, axis=0)[0] / (steps[1] - steps[0]))


# %% mean_of_two_slopes
"""Half the sum of the slopes on either side: f(x) cancels, so it is never computed."""


def numerical_diff(f, x, h=1e-4):
    right = f(x + h) / h
    left = -f(x - h) / h
    return (right + left) / 2


# %% buffers
"""A float buffer of x's shape is moved up, then down by 2h; f's values are copied before it moves."""
import numpy as np


def numerical_diff(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    point += h
    above = np.array(f(point))
    point -= 2 * h
    return (above - f(point)) / (2 * h)
