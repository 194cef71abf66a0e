"""The batch loop: predictions for many samples, one batch at a time."""

import time

import numpy as np


def predict_in_batches(predict, x, batch_size):
    """Call predict on ``batch_size`` rows of x at a time, and return all scores.

    predict: a function; for a batch ``(n, D)`` it returns scores ``(n, K)``.
    x: an array ``(N, D)`` of N >= 1 samples.
    predict is called once for each batch ``x[i:i + batch_size]``, in order,
    and not otherwise: for 7 rows and batch_size 3 on 3, 3 and 1 rows.
    Returns the scores of all samples in order, an array ``(N, K)``.
    ValueError if batch_size is less than 1.
    """
    ### BEGIN SOLUTION
    if batch_size < 1:
        raise ValueError(f"batch_size must be at least 1, not {batch_size}")
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])
    ### END SOLUTION


def accuracy(predict, x, t, batch_size):
    """The fraction of the N samples that predict gets right: right / N, a number.

    predict, x, batch_size: as in predict_in_batches; predict is called on the
       same batches, and batch_size less than 1 is a ValueError.
    t: ``(N,)``, the labels: integers from 0 to K - 1.
    A sample is right if its largest score stands at its label. With 4 right
    samples of 5 the accuracy is 0.8, whatever batch_size is.
    """
    ### BEGIN SOLUTION
    y = predict_in_batches(predict, x, batch_size)
    return np.sum(np.argmax(y, axis=1) == t) / len(x)
    ### END SOLUTION


def time_batch_sizes(predict, x, batch_sizes):
    """How many seconds by the clock one pass over x takes, for each of batch_sizes.

    batch_sizes: a list of ints, such as [1, 100, 10].
    For each of them, in order, predict is called once for each batch of x, as
    in predict_in_batches, and not otherwise: no pass to warm up.
    Returns a list (or 1-D array) of as many floats: each pass's own seconds,
    without those of the passes before it.
    ValueError if any of batch_sizes is less than 1, as for [0] or [-2]. It may
    be raised before the first pass, or when its turn comes.
    """
    ### BEGIN SOLUTION
    seconds = []
    for batch_size in batch_sizes:
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        seconds.append(time.perf_counter() - start)
    return seconds
    ### END SOLUTION
