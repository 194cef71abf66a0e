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
    ### BEGIN SOLUTION
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}
    ### END SOLUTION
