"""A line fitted to points: the smallest model with a fit method, and its progress on the screen."""

import numpy as np


class LinearModel:
    """The line w·x + b, fitted by mini-batch gradient descent on the mean absolute error.

    w, b: attributes, one number each. A new model begins with w = 0.0, b = 0.0.
    """

    def __init__(self):
        raise NotImplementedError

    def predict(self, x):
        """w·x + b for each of the numbers x (N,), floats or integers: a float array (N,)."""
        raise NotImplementedError

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        """Move w and b towards the samples x (N,) and targets y (N,), step by step, and print the progress.

        An epoch takes the samples in order, batch_size at a time. The last batch may be shorter: S = ceil(N / batch_size)
        steps in each epoch. In a step, compute from the batch's x and y, and from w and b as they are before the step:
           error = w·x + b - y    loss = mean of |error|    sign = the sign of each error: 1, 0 or -1
        Then both move:  w becomes w - lr · mean of (sign · x)    b becomes b - lr · mean of sign
        A second fit goes on from the w and b that it finds. x and y stay as they are.

        Print a line for each epoch, then one after each of its steps, with the mean of this epoch's losses so far, with 4
        digits; nothing else. x = 1, 2, 3, 4 and y = 2, 4, 6, 8 with epochs=1, batch_size=2, lr=0.5 print
           Epoch 1/1
           1/2 - loss: 3.0000
           2/2 - loss: 3.4375
        Return a list with one number for each epoch: the mean of its S losses.
        """
        raise NotImplementedError
