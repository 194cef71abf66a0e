"""Gradient descent: step by step downhill."""

import numpy as np
from numerical_gradient import numerical_gradient


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """Take step_num steps downhill from init_x; in each, x becomes x - lr * numerical_gradient(f, x).

    f: takes an array of x's shape and returns one number.
    init_x: an array of floats of any shape. It is not modified. It may hold integers, too: x moves in floats then.
    step_num: how many steps, 0 or more. Take them all: do not stop early, even if x hardly moves any more, or if f gets
       larger because lr is too large.
    Returns the last x alone, a float array of init_x's shape. With step_num = 0 there is no step, so it equals init_x.

    f = x0² + x1² from (-3, 4) ends near (0, 0) with lr = 0.1. With lr = 1e-10 it has hardly moved after 100 steps; with
    lr = 10 it is farther than 1e10 away.
    """
    ### BEGIN SOLUTION
    x = np.array(init_x, dtype=float)
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x
    ### END SOLUTION
