"""Mini-batches: a few samples at a time, chosen at random."""

import numpy as np


def sample_minibatch(x, t, batch_size, rng):
    """One mini-batch: ``batch_size`` random samples and their targets.

    x: ``(N, ...)``, N >= 1 samples along the first axis, such as ``(N,)``,
       ``(N, D)`` or images ``(N, H, W)``.
    t: their targets, labels ``(N,)`` or one-hot ``(N, K)``. Both x and t hold
       integers or floats of any dtype, in any memory layout. Neither is
       modified.
    batch_size: an int from 1 to N; ValueError where it is less than 1. (What
       more than N does is up to you.)
    rng: a numpy.random.Generator. Whatever is random is drawn from it, with
       any method that draws (integers, choice, permutation, ...): the same
       seed gives the same mini-batch, another seed or the next call with the
       same rng gives another.
    Each sample of the mini-batch is any of the N, all with the same chance,
    wherever in x the others are; so they come in random order, also where
    batch_size is N. Whether one sample may be drawn twice (with replacement)
    or not (without) is up to you.
    Returns ``(x_batch, t_batch)``, two arrays: batch_size rows of x as they
    are, with x's dtype, and the rows of t that belong to them, in the same
    order, with t's dtype.
    """
    raise NotImplementedError


def steps_per_epoch(num_samples, batch_size=32):
    """How many mini-batches an epoch has: num_samples / batch_size, rounded up.

    num_samples: an int from 0 to 10**9; the last mini-batch may be shorter
       than the others, and counts.
    batch_size: an int; ValueError where it is less than 1.
    Returns an int: 6 samples take 1 step in batches of 6, 2 in batches of 3,
    1 in batches of 32.
    """
    raise NotImplementedError


def minibatches(x, t, batch_size, rng):
    """The mini-batches of one epoch: each of the N samples once, in an order shuffled by rng.

    x, t, rng: as in sample_minibatch. Each call shuffles anew, all N samples
       among each other: every order is equally likely, whatever batch_size is.
    batch_size: an int, which may be larger than N; ValueError where it is
       less than 1, at the latest when the first mini-batch is asked for.
    Returns a list of the mini-batches, or is a generator of them, each a pair
    ``(x_batch, t_batch)`` as in sample_minibatch. There are
    steps_per_epoch(N, batch_size) of them, all of batch_size samples but the
    last one, which has those that are left.
    """
    raise NotImplementedError
