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
       (loss with it h larger - loss with it h smaller) / (2h), h = 1e-4. Scores
       of 1000 must not overflow. Neither params nor x nor t is changed.
    Most points are for doing this, and not one of two other things. A loop over
       net.loss: call methods of nets at most 10 times in all, and compute the
       losses of many nets in NumPy, in blocks, as 10,000 nets of 10,000
       parameters are more than the memory of 1.5 GiB. Backpropagation: it gives
       the slope, which is another number where an input is 10,000 (then h moves
       a sum by 1) or p is about 1e-7 (then the 1e-7 in the loss counts).
    For example, b2 moves all scores of one class: above, below = scores + h,
       scores - h in that column, then the two losses.
    """
    raise NotImplementedError
