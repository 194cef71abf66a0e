"""Cross-entropy error: how surprised a prediction is by the answer."""

import numpy as np


def cross_entropy_error(y, t):
    """-log of the probability that y gives to the answer (natural logarithm); for a batch, the mean over its samples.

    y: probabilities, ``(K,)`` for one sample or ``(N, K)`` for a batch of N samples, one in each row (K >= 2).
    t: the answers, arrays in one of two forms. One-hot: y's shape, floats or integers. Labels, integers from 0 to K-1:
       ``(N,)``, one for each sample; for one sample an array of one label, np.array([1]).
    Returns one number. Neither y nor t is modified.

    y = np.array([0.1, 0.6, 0.3]) has the loss -log(0.6) = 0.5108, with t = np.array([0, 1, 0]) and with t = np.array([1]).
    log(0) is -inf, so take log(p + delta) of a probability p, with delta = 1e-7 (1e-5 at most): p = 0 then costs a
    finite loss above 10, and other losses hardly change.
    """
    raise NotImplementedError
