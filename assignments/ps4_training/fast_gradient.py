"""The numerical gradient of a net of two layers, with many moved nets at once."""

import numpy as np
from two_layer_net import TwoLayerNet


def fast_numerical_gradient(net: TwoLayerNet, x, t):
    """The numerical gradient of the net's loss, with the losses of many moved nets computed at once.

    net: a TwoLayerNet with params W1 (D, H), b1 (H,), W2 (H, K), b2 (K,). It has
       the methods predict, loss and accuracy, but no gradient of either kind.
       Its loss is the mean of -log(p + 1e-7), p the probability of the answer.
    x, t: a batch (N, D) with labels (N,) or one-hot targets (N, K), or one
       sample (D,) with its one-hot target (K,).
    Returns a dict with the names and shapes of params: for each element
       (loss with it h larger - loss with it h smaller) / (2h), h = 1e-4. Where x
       is in the thousands, or p tiny, that is not what backpropagation gives.
       Finite for large scores, too. Neither params nor x nor t is changed.
    Call methods of nets at most 10 times in all: compute the losses of many nets
       in NumPy. But not of all at once: you have 1.5 GiB of memory, too little
       for 10,000 moved copies of a net of 10,000 parameters. Work in blocks.
    For example, b2 moves all scores of one class: above, below = scores + h,
       scores - h in that column, then the two losses.
    """
    raise NotImplementedError
