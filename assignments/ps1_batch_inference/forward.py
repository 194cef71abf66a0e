"""Forward propagation: from the input, through every layer, to the probabilities."""

import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def init_network():
    """The worked example's network: 5 inputs, 5 hidden units, 5 outputs.

    Returns a dict with the keys "W1", "b1", "W2", "b2" and no others; the
    W are of shape (5, 5), the b (5,), integers or floats:
    W1 = [[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0],
          [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]]
    b1 = [5, 4, 3, 2, 1]
    W2 = [[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0],
          [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]]
    b2 = [-1, -2, 0, 0, 0]
    """
    raise NotImplementedError


def forward(network, x):
    """The probabilities of a two-layer network: affine, ReLU, affine, softmax.

    network: a dict of arrays, "W1" ``(D, H)``, "b1" ``(H,)``, "W2" ``(H, K)``
       and "b2" ``(K,)``, of any sizes D, H, K >= 1; it need not be the one of
       init_network. An affine layer is x @ W + b.
    x: ``(D,)``, one sample, or ``(N, D)``, a batch with one sample per row
       (N >= 1).
    All arrays are float64, float32 or int64, in any mix and any memory
    layout. Nothing is modified: not x, nor an array of network, nor which
    entries network has.
    Returns a float array, ``(K,)`` or ``(N, K)``: each sample's
    probabilities, which sum to 1. A row of a batch gives the same as that row
    alone. Finite however large the scores before the softmax are, thousands or
    millions. Accurate to relative 1e-6 (1e-4 where any array is float32) or
    absolute 1e-12.
    """
    raise NotImplementedError


def predict(network, x):
    """The probabilities of a three-layer network: affine, sigmoid, affine, sigmoid, affine, softmax.

    network: a dict of arrays, "W1" ``(D, H1)``, "b1" ``(H1,)``, "W2"
       ``(H1, H2)``, "b2" ``(H2,)``, "W3" ``(H2, K)`` and "b3" ``(K,)``, of any
       sizes >= 1 (784, 50, 100 and 10 for the book's MNIST).
    x: ``(D,)`` or ``(N, D)``, used as it is.
    Everything else is as in forward; no element is above 1000 in size where
    it enters a sigmoid.
    """
    raise NotImplementedError
