"""A net of two layers: prediction, loss and gradient."""

import numpy as np
from cross_entropy import cross_entropy_error
from numerical_gradient import numerical_gradient
from sigmoid import sigmoid
from softmax import softmax


class TwoLayerNet:
    """A net of two layers: the probabilities softmax(sigmoid(x @ W1 + b1) @ W2 + b2), and how to train for them.

    params is a dict of float arrays: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,),
       where D, H, K are input_size, hidden_size, output_size. At first the
       biases are 0; each weight is weight_init_std times a draw of its own
       from rng's standard normal distribution. rng is a numpy Generator, or
       None: make a new one, without a seed.
    Training puts other numbers into params between two calls, so each method
       takes W1, b1, W2 and b2 from self.params itself, and keeps no copies.
    In all methods x is a batch (N, D) with its answers t, labels (N,) or
       one-hot (N, K), or one sample (D,) with its one-hot answer (K,). No
       method changes x, t or params.
    """

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        raise NotImplementedError

    def predict(self, x):
        """The probabilities: (N, K) for a batch, (K,) for one sample. Large scores do not overflow.

        A new net has tiny weights, so TwoLayerNet(2, 3, 2).predict(x) is about 0.5 everywhere.
        """
        raise NotImplementedError

    def loss(self, x, t):
        """The cross-entropy of predict(x) and t: one number, the mean over the samples of a batch."""
        raise NotImplementedError

    def accuracy(self, x, t):
        """The fraction, 0.0 to 1.0, of the samples whose largest probability is that of the answer."""
        raise NotImplementedError

    def numerical_gradient(self, x, t):
        """The gradient of loss(x, t) by each array of params, by central differences with h = 1e-4.

        Returns a dict with the names and shapes of params. Use your function numerical_gradient: it may hand f a copy that
        it moves, so let f put what it is given into params.
        """
        raise NotImplementedError

    def gradient(self, x, t):
        """The same gradient by backpropagation: exact to 5 digits, also where x is in the thousands and differences are not.

        Returns a dict with the names and shapes of params. The loss is a mean, so the gradient is one, too.
        """
        raise NotImplementedError
