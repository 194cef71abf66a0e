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
        ### BEGIN SOLUTION
        rng = np.random.default_rng() if rng is None else rng
        self.params = {"W1": weight_init_std * rng.standard_normal((input_size, hidden_size)),
                       "b1": np.zeros(hidden_size),
                       "W2": weight_init_std * rng.standard_normal((hidden_size, output_size)),
                       "b2": np.zeros(output_size)}
        ### END SOLUTION

    def predict(self, x):
        """The probabilities: (N, K) for a batch, (K,) for one sample. Large scores do not overflow.

        A new net has tiny weights, so TwoLayerNet(2, 3, 2).predict(x) is about 0.5 everywhere.
        """
        ### BEGIN SOLUTION
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(z @ self.params["W2"] + self.params["b2"])
        ### END SOLUTION

    def loss(self, x, t):
        """The cross-entropy of predict(x) and t: one number, the mean over the samples of a batch."""
        ### BEGIN SOLUTION
        return cross_entropy_error(self.predict(x), t)
        ### END SOLUTION

    def accuracy(self, x, t):
        """The fraction, 0.0 to 1.0, of the samples whose largest probability is that of the answer."""
        ### BEGIN SOLUTION
        y = self.predict(x)
        labels = np.argmax(t, axis=-1) if t.shape == y.shape else t
        return np.mean(np.argmax(y, axis=-1) == labels)
        ### END SOLUTION

    def numerical_gradient(self, x, t):
        """The gradient of loss(x, t) by each array of params, by central differences with h = 1e-4.

        Returns a dict with the names and shapes of params. Use your function numerical_gradient: it may hand f a copy that
        it moves, so let f put what it is given into params.
        """
        ### BEGIN SOLUTION
        gradients = {}
        for name, array in self.params.items():
            def loss_with(moved, name=name):
                self.params[name] = moved
                return self.loss(x, t)

            gradients[name] = numerical_gradient(loss_with, array)
            self.params[name] = array
        return gradients
        ### END SOLUTION

    def gradient(self, x, t):
        """The same gradient by backpropagation: exact to 5 digits, also where x is in the thousands and differences are not.

        Returns a dict with the names and shapes of params. The loss is a mean, so the gradient is one, too.
        """
        ### BEGIN SOLUTION
        W2 = self.params["W2"]
        x = np.atleast_2d(x)
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ W2 + self.params["b2"])
        t = t if t.size == y.size else np.eye(y.shape[1])[t]
        d_scores = (y - t) / len(x)
        d_sums = d_scores @ W2.T * z * (1 - z)  # the sigmoid's slope is z (1 - z)
        return {"W1": x.T @ d_sums, "b1": np.sum(d_sums, axis=0),
                "W2": z.T @ d_scores, "b2": np.sum(d_scores, axis=0)}
        ### END SOLUTION
