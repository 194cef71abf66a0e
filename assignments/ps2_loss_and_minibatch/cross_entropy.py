"""Cross-entropy error: how surprised a prediction is by the answer."""

import numpy as np


def cross_entropy_error(y, t):
    """Mean over the samples of -log(probability that y gives to the answer), natural log.

    y: probabilities, ``(K,)`` for one sample or ``(N, K)`` for a batch with
       one sample per row (N >= 1, K >= 2, each row sums to 1); float64,
       float32, or integers 0 and 1.
    t: the answers, as an array in one of two forms. One-hot: y's shape, a
       single 1 in each row, signed integers or floats. Labels 0 to K-1, any
       signed integer dtype or uint8: ``(N,)`` for a batch, ``()`` or ``(1,)``
       for one sample ``(K,)``.
    Any memory layout. Neither is modified. Returns a single number.
    Guard the log with a small delta, 1e-5 at most (1e-7, say): where the
    answer's probability is 0, its loss is finite and above 10. Where it is
    0.01 or more, the loss is compared to relative 3e-4 (absolute 2e-5 near
    0), which leaves room for any such guard.
    """
    raise NotImplementedError
