"""Mini-batches: a few samples at a time, chosen at random."""

import numpy as np


def sample_minibatch(x, t, batch_size, rng):
    """One mini-batch: batch_size samples drawn at random, with their targets.

    x: ``(N, D)``, one sample in each row. t: their targets, labels ``(N,)`` or one-hot ``(N, K)``.
    batch_size: at most N; ValueError where it is less than 1.
    rng: a numpy.random.Generator. Draw row numbers from it (rng.choice, rng.integers, rng.permutation ...), not from np.random:
       then the same seed gives the same mini-batch again, and the next call another one.
    Every row has the same chance. You may draw with rng.choice(len(x), batch_size), where a row can come twice in a
    mini-batch, or with replace=False, where it cannot: both are right.
    Returns ``(x_batch, t_batch)``: these rows of x, and the same rows of t. Neither x nor t is modified.
    """
    raise NotImplementedError


def steps_per_epoch(num_samples, batch_size=32):
    """How many mini-batches an epoch has, as an int: num_samples / batch_size, rounded up, since the last may be shorter.

    batch_size: ValueError where it is less than 1.
    6 samples take 1 step in batches of 6, 2 in batches of 3, and 1 in batches of 32; 7 samples take 3 in batches of 3.
    """
    raise NotImplementedError


def minibatches(x, t, batch_size, rng):
    """The mini-batches of one epoch, a list or a generator of pairs ``(x_batch, t_batch)``: each sample comes once.

    x, t, rng: as in sample_minibatch. Shuffle the row numbers with rng, in each call anew, then cut them into mini-batches.
    batch_size: may be larger than N; ValueError where it is less than 1.
    All mini-batches have batch_size samples but the last, which has those that are left: 7 samples in batches of 3 give
    3, 3 and 1. Neither x nor t is modified.
    """
    raise NotImplementedError
