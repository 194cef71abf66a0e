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
