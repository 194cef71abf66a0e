"""The gradient of any function, by central differences."""

import numpy as np


def numerical_gradient(f, x, h=1e-4):
    """The gradient of f at x, one central difference for each element of x:
    (f(x + h·e) - f(x - h·e)) / (2h), where e is 1 in that element, 0 elsewhere.

    f: takes an array of x's shape, returns one number (a Python float, a
       NumPy scalar or a 0-d array) that depends on its argument alone.
    x: an array of one element or more: any number of dimensions, 0 included,
       any memory layout, integers, float64 or float32. Integers are not
       truncated: the steps are taken in floats. (With float32 they may be in
       float32.)
    h: the step, > 0.
    f is called exactly twice for each element, in any order: with a float
    array of x's shape in which that element alone is h larger, and with one
    in which it is h smaller. That array may be a copy, or x itself, changed
    for the call: afterwards x is exactly as it was.
    Returns a float array of x's shape, accurate to 1e-6 of the formula
    above, relative or absolute.
    """
    ### BEGIN SOLUTION
    point = x if x.dtype == float else x.astype(float)
    gradient = np.zeros_like(point)
    for index in np.ndindex(point.shape):
        value = point[index]
        point[index] = value + h
        above = f(point)
        point[index] = value - h
        below = f(point)
        point[index] = value
        gradient[index] = (above - below) / (2 * h)
    return gradient
    ### END SOLUTION
