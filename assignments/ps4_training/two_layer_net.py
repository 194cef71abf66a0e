"""A net of two layers: prediction, loss and gradient."""

import numpy as np
from cross_entropy import cross_entropy_error
from numerical_gradient import numerical_gradient
from sigmoid import sigmoid
from softmax import softmax


class TwoLayerNet:
    """Probabilities softmax(sigmoid(x @ W1 + b1) @ W2 + b2), and how to train for them.

    input_size D, hidden_size H, output_size K: ints, D >= 1, H >= 1, K >= 2.
    weight_init_std: > 0. rng: a numpy.random.Generator; None stands for a
    new, unseeded one.
    The attribute ``params`` is a dict of float64 arrays: ``W1`` (D, H),
    ``b1`` (H,), ``W2`` (H, K), ``b2`` (K,). At first the biases are 0, and
    each weight is a draw of its own from rng's standard normal distribution
    (mean 0, standard deviation 1), times weight_init_std; the order of the
    draws is up to you. So generators of the same seed give the same weights.

    Training changes the arrays in params in place, from outside: every method
    computes with the values that they hold when it is called, biases
    included. Afterwards params holds the same values, be it in the same
    arrays or in others.
    The methods take x, one sample ``(D,)`` or a batch ``(N, D)`` with one
    sample per row (N >= 1), float64, float32 or int64, any memory layout, and
    t, the answers, as cross_entropy_error takes them: one-hot, of the
    probabilities' shape, or labels, ``(N,)`` for a batch, ``()`` or ``(1,)``
    for one sample. Neither x nor t is modified. Results are finite while
    x @ W1 + b1 is within 1000 of 0, and the scores within 1e6.
    """

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        raise NotImplementedError

    def predict(self, x):
        """The probabilities: ``(K,)`` for one sample, ``(N, K)`` for a batch, whose rows are those of its samples alone.

        Accurate to relative 1e-6 or absolute 1e-9 (1e-4 or 1e-6 where x is float32).
        """
        raise NotImplementedError

    def loss(self, x, t):
        """cross_entropy_error of predict(x) and t: a single number, the mean over a batch's samples.

        Compared to relative 3e-4 (absolute 2e-5) where each answer's
        probability is 0.02 or more, for the sake of the guard of the log;
        above 10 where the answer's probability is 0.
        """
        raise NotImplementedError

    def accuracy(self, x, t):
        """The fraction, 0.0 to 1.0, of the samples whose largest probability (there is only one) is the answer's."""
        raise NotImplementedError

    def numerical_gradient(self, x, t):
        """The gradient of loss(x, t) by each array of params, by central differences (``numerical_gradient``).

        Returns a dict with the names and shapes of params: for each element
        (loss with it h larger - loss with it h smaller) / (2h), h = 1e-4. Not
        the slope itself: where x is in the thousands the two differ. Compared
        to relative 3e-4, absolute 2e-5 (or 3e-4 of the array's largest
        element), where each answer's probability is 0.02 or more.
        The f that you give numerical_gradient may ignore its argument where
        numerical_gradient moves the elements of the array itself, as the
        book's and the grader's do. If yours moves those of a copy, the loss
        must be that of the array which f is given.
        """
        raise NotImplementedError

    def gradient(self, x, t):
        """The same gradient by backpropagation, not by differences: a batch's is the mean of its samples'.

        Accurate to 1e-5 of each array's largest element, or absolute 1e-5,
        where each answer's probability is 0.02 or more.
        """
        raise NotImplementedError
