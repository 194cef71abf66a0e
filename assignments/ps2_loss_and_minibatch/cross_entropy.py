"""Cross-entropy error: how surprised a prediction is by the answer."""

import numpy as np


def cross_entropy_error(y, t):
    """-log of the probability that y gives to the answer (natural logarithm); for a batch, the mean over its samples.

    y: probabilities, ``(K,)`` for one sample or ``(N, K)`` for a batch of N samples, one in each row (K >= 2).
    t: the answers in one of two forms: one-hot in y's shape (floats or integers), or labels from 0 to K-1 (integers),
       ``(N,)`` for a batch and ``(1,)`` for one sample.
    Returns one number. Neither y nor t is modified.

    Add a small delta inside the log (1e-7, or 1e-5 at most): an answer of probability 0 then costs a finite loss above 10.
    y = [0.1, 0.6, 0.3] has the loss -log(0.6) = 0.5108 with t = [0, 1, 0] and with t = [1].
    """
    raise NotImplementedError
