"""Gradient descent: step by step downhill."""

import numpy as np
from numerical_gradient import numerical_gradient


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """Take ``step_num`` steps downhill from init_x; in each, x becomes
    x - lr * numerical_gradient(f, x), all its elements at once.

    f: as in numerical_gradient, a function of an array of x's shape that
       returns one number, which depends on its argument alone.
    init_x: where to begin, an array of one dimension or more with one element
       or more, any memory layout; integers (x then moves in floats, nothing
       is truncated), float64 or float32. init_x is not modified.
    lr: the learning rate, a number > 0.
    step_num: an int, 0 or more. So many steps are taken, always: also where
       they are many, where the slope is tiny, and where f grows because lr is
       too large.
    Returns the last x, a new float array of init_x's shape; with no steps, a
    copy of init_x. Accurate to 1e-6, relative or absolute (1e-2 where init_x
    is float32), of what central differences with h = 1e-4 give, which is
    what numerical_gradient computes.
    f = x0² + x1² from (-3, 4), with lr = 0.1, ends at (-6.11110793e-10,
    8.14814391e-10) after 100 steps, right to relative 1e-6 even there; with
    1e-10 at (-2.99999994, 3.99999992), all these digits right; with 10,
    farther than 1e10 away, still finite.
    """
    ### BEGIN SOLUTION
    x = np.array(init_x, dtype=float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x
    ### END SOLUTION
