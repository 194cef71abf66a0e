"""A line fitted to points: the smallest model with a fit method, and its progress on the screen."""

import numpy as np


class LinearModel:
    """The line w·x + b, fitted by mini-batch gradient descent on the mean absolute error.

    w, b: the weight and the bias, attributes that can be read at any time, one
       number each. A new model begins with w = 0.0 and b = 0.0, both floats.
    """

    def __init__(self):
        raise NotImplementedError

    def predict(self, x):
        """w·x + b for each number in x.

        x: ``(N,)``, N >= 1, float64, float32 or integers of any dtype, any
           memory layout; not modified.
        Returns a float array ``(N,)``.
        """
        raise NotImplementedError

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        """Go through the samples ``epochs`` times, changing w and b, and print the progress.

        x, y: ``(N,)``, N >= 1 samples and their targets, each float64, float32
           or integers of any dtype, any memory layout; not modified.
        epochs: an int >= 0. batch_size: an int >= 1. lr: a number >= 0.
        An epoch takes the samples in their order (no shuffling), in S = ceil(N /
        batch_size) batches: x[:batch_size] and y[:batch_size], the next
        batch_size samples, and so on; the last batch may be shorter. On each
        batch it takes one step, with w and b as they are before it:
           error = w·x + b - y        loss = mean of the absolute errors
           sign = 1 where error > 0, -1 where error < 0, 0 where error is 0
           new w = w - lr · mean of (sign · x)        new b = b - lr · mean of sign
        A later fit goes on from the w and b of the one before.
        Prints one line at the beginning of each epoch and one after each step,
        with the number of the epoch in this fit and of the step in its epoch,
        both counted from 1, and the mean of this epoch's batch losses so far,
        with 4 digits after the point; nothing else. Each line ends with a line
        break (as print does), none is written over. x = 1, 2, 3, 4 and y = 2,
        4, 6, 8 with epochs=2, batch_size=2, lr=0.5 print
           Epoch 1/2
           1/2 - loss: 3.0000
           2/2 - loss: 3.4375
           Epoch 2/2
           1/2 - loss: 1.7500
           2/2 - loss: 1.0625
        Returns a list (or a 1-D array) of floats, one for each epoch: the mean
        of its S batch losses. (float32 samples may be computed in float32.)
        """
        raise NotImplementedError
