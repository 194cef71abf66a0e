"""A net of one linear layer, and its loss."""

import numpy as np
from cross_entropy import cross_entropy_error
from softmax import softmax


class SimpleNet:
    """One linear layer without a bias; its loss is the cross-entropy of the softmax of its scores.

    W: the weights, ``(D, K)`` with D >= 1 and K >= 2; float64, float32 or
       int64, any memory layout. The attribute ``W`` of the net is W itself
       or an array equal to it (float64 keeps all its digits), not modified by
       anything here; a net that is made later does not replace it.
    The methods take x, one sample ``(D,)`` or a batch ``(N, D)`` with one
    sample per row (N >= 1), of the same dtypes and any layout, and t, the
    answers, as cross_entropy_error takes them: one-hot, of the scores' shape,
    or labels, ``(N,)`` for a batch, ``()`` or ``(1,)`` for one sample.
    Neither x nor t is modified.
    """

    def __init__(self, W):
        raise NotImplementedError

    def predict(self, x):
        """The scores x @ W, without softmax: ``(K,)`` for one sample, ``(N, K)`` for a batch.

        Accurate to 1e-6, relative or absolute (1e-4 where x or W is float32).
        Integers may give integers.
        """
        raise NotImplementedError

    def loss(self, x, t):
        """cross_entropy_error of the softmax of the scores, and t: a single number, the mean over a batch's samples.

        Compared to relative 3e-4 (absolute 2e-5 near 0) where each answer's
        probability is 0.01 or more, which leaves room for any guard of the
        log. Finite for scores up to 1e300; above 10 where the answer's
        probability is 0.
        """
        raise NotImplementedError
