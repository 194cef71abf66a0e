"""The training loop: mini-batch gradient descent."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    """Train a net by mini-batch gradient descent, and return how it went.

    net: has params, a dict of float arrays (W1, b1, ... or any other names);
       gradient(x, t), a dict with those names; loss(x, t) and accuracy(x, t).
    x_train (N, D) and t_train, labels (N,) or one-hot (N, K): the samples to
       learn from. x_test and t_test: others. None of the four is modified.
    Each epoch: order = rng.permutation(N), the only use of rng. Its batches are
       the rows order[:batch_size] of x_train and of t_train, then the next
       batch_size, and so on. The last batch may be shorter: it is used, too.
    Each step: call net.gradient once, with x (n, D) and t of the batch, then
       subtract lr * gradient[name] from net.params[name], for every name.
    Returns three lists, (losses, train_accuracies, test_accuracies): for each
       step the loss of its batch after the update; for each epoch, after its
       last step, the accuracies on all of x_train and on all of x_test.
    N = 7, batch_size = 3, epochs = 2: batches of 3, 3, 1, 3, 3, 1 rows, 6
       losses, 2 train accuracies, 2 test accuracies.
    """
    raise NotImplementedError
