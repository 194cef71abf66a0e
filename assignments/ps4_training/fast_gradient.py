"""The numerical gradient of a net of two layers, with many moved nets at once."""

import numpy as np
from two_layer_net import TwoLayerNet


def fast_numerical_gradient(net: TwoLayerNet, x, t):
    """The same numbers as net.numerical_gradient(x, t), with the losses of many moved nets computed at once.

    net: a TwoLayerNet; its attribute ``params`` holds W1 (D, H), b1 (H,),
       W2 (H, K), b2 (K,). Its loss is the mean of -log(p + 1e-7), where p is
       what softmax(sigmoid(x @ W1 + b1) @ W2 + b2) gives to the answer.
    x, t: as net.loss takes them, one sample ``(D,)`` or a batch ``(N, D)`` of
       float64, float32 or int64, one-hot targets or labels.
    Returns a dict of float arrays with the names and shapes of net.params:
    for each element the central difference, (loss with that element h larger
    - loss with it h smaller) / (2h) with h = 1e-4, accurate to 1e-6, relative
    or absolute. (Not the slope itself: where p is tiny, or x large, the two
    differ.) Finite wherever net.loss is.
    The methods numerical_gradient and gradient are not called; the other
    methods at most 10 times in all, those of net and of any nets that you
    make taken together, however many parameters there are, and with no more
    than 1 MiB in x and t each time. Afterwards net.params are as they were;
    neither x nor t is modified.
    Move many nets at once, but not all of them: your code has 1.5 GiB of
    memory, and with some 10,000 parameters the moved copies of them all would
    take more. Arrays of 64 MiB or less are safe.
    The points are for right numbers, few calls and little memory; time is not
    measured. What to aim for: for TwoLayerNet(784, 100, 10) and 100 samples,
    a fiftieth of the plain loop's time.
    """
    raise NotImplementedError
