"""A net of one linear layer, and its loss."""

import numpy as np
from cross_entropy import cross_entropy_error
from softmax import softmax


class SimpleNet:
    """One layer without a bias: its scores are x @ W.

    W: the weights, ``(D, K)``, of any sizes. The net keeps them as ``net.W``.
    x: one sample ``(D,)``, or a batch ``(N, D)`` with one sample in each row.
    t: the answers, one-hot and of the scores' shape; for a batch they may also
       be labels, ``(N,)``.
    """

    def __init__(self, W):
        raise NotImplementedError

    def predict(self, x):
        """The scores x @ W, without softmax: ``(K,)`` for one sample, ``(N, K)`` for a batch.

        With W = np.array([[1.0, 2.0], [3.0, 4.0]]), SimpleNet(W).predict(np.array([1.0, 1.0])) is [4.0, 6.0].
        """
        raise NotImplementedError

    def loss(self, x, t):
        """The cross-entropy error of the softmax of the scores, and t: a number, a batch's mean.

        Where the scores are [4.0, 6.0], and t = np.array([0, 1]), it is 0.126928.
        """
        raise NotImplementedError
