"""The batch loop: predictions for many samples, one batch at a time."""

import time

import numpy as np


def predict_in_batches(predict, x, batch_size):
    """Predict every sample of x, ``batch_size`` samples at a time.

    predict: a function of one argument: from a batch of n samples,
       ``(n, ...)``, it computes their scores, a float array ``(n, K)``.
    x: ``(N, ...)``, N >= 1 samples along the first axis, such as ``(N,)``,
       ``(N, D)`` or images ``(N, H, W)``; bools, integers or floats, any
       memory layout. x is not modified.
    batch_size: an int; ValueError where it is less than 1.
    predict is called exactly once for each batch, in order, on
    ``x[i:i + batch_size]`` as it is (same dtype, the batch axis kept); the
    last batch is shorter where N is not a multiple of batch_size, and is the
    only one where batch_size >= N. There are no other calls.
    Returns the scores of all N samples in the order of x, an ndarray of
    floats of shape ``(N, K)``.
    """
    ### BEGIN SOLUTION
    if batch_size < 1:
        raise ValueError(f"batch_size must be at least 1, not {batch_size}")
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])
    ### END SOLUTION


def accuracy(predict, x, t, batch_size):
    """The fraction of all N samples that predict gets right, a float from 0 to 1.

    predict, x, batch_size: as in predict_in_batches; predict is called in the
       same way, and batch_size < 1 is a ValueError.
    t: ``(N,)``, the samples' labels, integers of any dtype from 0 to K - 1
       (labels only, not one-hot). t is not modified.
    A sample is right where the index of its largest score (the first one, if
    several are equal) is its label. The result, right samples / N, is the
    same for every batch_size.
    """
    ### BEGIN SOLUTION
    y = predict_in_batches(predict, x, batch_size)
    return np.sum(np.argmax(y, axis=1) == t) / len(x)
    ### END SOLUTION


def time_batch_sizes(predict, x, batch_sizes):
    """How many seconds (on the wall clock) one full pass over x takes with each batch size.

    predict, x: as in predict_in_batches.
    batch_sizes: a list of one or more ints, in any order, repeats allowed;
       ValueError where one is less than 1.
    For each of batch_sizes, in order, predict is called on every batch of x
    as in predict_in_batches: ceil(N / batch_size) calls and no others, so no
    pass to warm up and none repeated.
    Returns a list (or a 1-D array) of floats >= 0, the seconds of each pass
    in the order of batch_sizes.
    """
    ### BEGIN SOLUTION
    seconds = []
    for batch_size in batch_sizes:
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        seconds.append(time.perf_counter() - start)
    return seconds
    ### END SOLUTION
