"""Forward propagation: from the input, through every layer, to the probabilities."""

import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def init_network():
    """The network of the worked example: a dict of NumPy arrays.

    W1 = [[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0],
          [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]]
    b1 = [5, 4, 3, 2, 1]
    W2 = [[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0],
          [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]]
    b2 = [-1, -2, 0, 0, 0]
    Returns {"W1": W1, "b1": b1, "W2": W2, "b2": b2}.
    """
    raise NotImplementedError


def forward(network, x):
    """Two layers: x @ W1 + b1, relu, then @ W2 + b2, softmax.

    network: a dict of float arrays of any sizes, "W1" ``(D, H)``, "b1"
       ``(H,)``, "W2" ``(H, K)``, "b2" ``(K,)``, not only init_network's.
    x: one sample ``(D,)``, or a batch ``(N, D)`` with one sample in each row.
    Returns the probabilities, ``(K,)`` or ``(N, K)``; each row of a batch
    gives what that row alone gives. network and x are not modified.
    init_network() gives [0.27, 0.27, 0.27, 0.10, 0.10] for [1, 2, 3, 4, 5].
    """
    raise NotImplementedError


def predict(network, x):
    """Three layers: x @ W1 + b1, sigmoid, @ W2 + b2, sigmoid, @ W3 + b3, softmax.

    network: as in forward, with "W1" ``(D, H1)``, "b1" ``(H1,)``, "W2"
       ``(H1, H2)``, "b2" ``(H2,)``, "W3" ``(H2, K)`` and "b3" ``(K,)``.
    x: one sample ``(D,)`` or a batch ``(N, D)``, used as it is.
    Returns the probabilities, ``(K,)`` or ``(N, K)``. Nothing is modified.
    """
    raise NotImplementedError
