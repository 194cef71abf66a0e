"""The training loop: mini-batch gradient descent."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    """Train a net by mini-batch gradient descent, changing the arrays in net.params.

    net: has ``params``, a dict from names (any names, one or more) to float64
       arrays of one dimension or more, and three methods: ``gradient(x, t)``,
       a dict that gives the loss's gradient by each of those names (in any
       order); ``loss(x, t)`` and ``accuracy(x, t)``, floats.
    x_train, t_train: N >= 1 samples along the first axis, ``(N, ...)``, and
       their targets, labels ``(N,)`` or one-hot ``(N, K)``; x_test, t_test: M
       >= 1 others. Any dtype and memory layout. None of the four is modified.
    epochs: an int >= 0. batch_size: an int >= 1. lr: the learning rate, a
       number >= 0. rng: a numpy.random.Generator.
    Every epoch begins with ``order = rng.permutation(N)``, the only draw from
    rng. Its batches are the samples ``order[:batch_size]``, the next
    batch_size of order, and so on; the last one is shorter where N is not a
    multiple of batch_size, and is the only one where batch_size >= N.
    A step takes one batch, ``x_train[rows]`` and ``t_train[rows]`` as they are
    (same dtype, the batch axis kept), gives it to net.gradient (called exactly
    once a step), then subtracts lr times its gradient from every parameter: in
    place, or as new arrays, put into net.params. Training starts from
    net.params as they are.
    Returns ``(losses, train_accuracies, test_accuracies)``, three lists (or
    1-D arrays) of floats: for each step the loss of its batch after the step's
    update; for each epoch, after its last step, the net's accuracy on all of
    x_train, t_train and on all of x_test, t_test.
    """
    raise NotImplementedError
