# %% from_the_book
"""The book's loop over the steps, with an if for the end of an epoch."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    train_loss_list, train_acc_list, test_acc_list = [], [], []
    train_size = x_train.shape[0]
    iter_per_epoch = (train_size + batch_size - 1) // batch_size
    for i in range(epochs * iter_per_epoch):
        if i % iter_per_epoch == 0:
            shuffled = rng.permutation(train_size)
        start = i % iter_per_epoch * batch_size
        batch_mask = shuffled[start:start + batch_size]
        x_batch = x_train[batch_mask]
        t_batch = t_train[batch_mask]
        grad = net.gradient(x_batch, t_batch)
        for key in net.params.keys():
            net.params[key] -= lr * grad[key]
        train_loss_list.append(net.loss(x_batch, t_batch))
        if (i + 1) % iter_per_epoch == 0:
            train_acc_list.append(net.accuracy(x_train, t_train))
            test_acc_list.append(net.accuracy(x_test, t_test))
    return train_loss_list, train_acc_list, test_acc_list


# %% shuffled_copies
"""Each epoch makes a shuffled copy of the samples; the batches are slices of it, and params get new arrays."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, accuracies = [], []
    for epoch in range(1, epochs + 1):
        shuffle = rng.permutation(t_train.shape[0])
        x, t = x_train[shuffle], t_train[shuffle]
        for start in range(0, len(t), batch_size):
            stop = min(start + batch_size, len(t))
            slopes = net.gradient(x[start:stop], t[start:stop])
            for name, value in net.params.items():
                net.params[name] = value - slopes[name] * lr
            losses += [net.loss(x[start:stop], t[start:stop])]
        accuracies.append([net.accuracy(x_train, t_train), net.accuracy(x_test, t_test)])
    return losses, [pair[0] for pair in accuracies], [pair[1] for pair in accuracies]


# %% into_arrays
"""The results are 1-D arrays, filled by their index."""
import math

import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    steps = math.ceil(len(x_train) / batch_size)
    losses = np.zeros((epochs, steps))
    accuracies = np.zeros((2, epochs))
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(steps):
            rows = order[step * batch_size:(step + 1) * batch_size]
            x, t = np.take(x_train, rows, axis=0), np.take(t_train, rows, axis=0)
            gradient = net.gradient(x=x, t=t)
            for name in gradient:
                np.subtract(net.params[name], lr * gradient[name], out=net.params[name])
            losses[epoch, step] = net.loss(x=x, t=t)
        accuracies[:, epoch] = net.accuracy(x_train, t_train), net.accuracy(x_test, t_test)
    return losses.ravel(), accuracies[0], accuracies[1]


# %% two_small_functions
"""An epoch's batches come from a generator, a step is a function of its own; all params are updated together."""


def shuffled(x, t, batch_size, rng):
    rest = list(rng.permutation(len(x)))
    while rest:
        rows, rest = rest[:batch_size], rest[batch_size:]
        yield x[rows], t[rows]


def step(net, x, t, lr):
    grads = net.gradient(x, t)
    net.params.update({name: net.params[name] - lr * grads[name] for name in grads})
    return net.loss(x, t)


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    history = [], [], []
    for _ in range(epochs):
        history[0].extend(step(net, x, t, lr) for x, t in shuffled(x_train, t_train, batch_size, rng))
        history[1].append(net.accuracy(x_train, t_train))
        history[2].append(net.accuracy(x_test, t_test))
    return list(history)


# %% split_at_the_batches
"""np.split cuts the permutation at every multiple of batch_size; the gradient is scaled in its own arrays."""
import numpy as np


def train(net, x_train, t_train, x_test, t_test, epochs, batch_size, lr, rng):
    params = net.params
    losses, train_acc, test_acc = [], [], []
    epoch = 0
    while epoch < epochs:
        order = rng.permutation(np.arange(len(x_train)))
        for rows in np.split(order, np.arange(batch_size, len(order), batch_size)):
            grads = net.gradient(x_train[rows], t_train[rows])
            for name, slope in grads.items():
                slope *= lr
                params[name] -= slope
            losses.append(np.float64(net.loss(x_train[rows], t_train[rows])))
        train_acc.append(net.accuracy(x_train, t_train))
        test_acc.append(net.accuracy(x_test, t_test))
        epoch += 1
    return tuple([losses, train_acc, test_acc])


# %% recursion_over_epochs
"""One epoch, then the rest of them; a row's place is written as a mask over the permutation."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    if not epochs:
        return [], [], []
    n, losses = len(x_train), []
    places = rng.permutation(n)
    for k in range(-(-n // batch_size)):
        mine = [int(place) for i, place in enumerate(places) if i // batch_size == k]
        batch = x_train[mine], t_train[mine]
        for name, slope in net.gradient(*batch).items():
            net.params[name] = net.params[name] + slope * -lr
        losses.append(net.loss(*batch))
    accuracies = net.accuracy(x_train, t_train), net.accuracy(x_test, t_test)
    rest = train(net, x_train, t_train, x_test, t_test, epochs=epochs - 1, batch_size=batch_size, lr=lr, rng=rng)
    return losses + rest[0], [accuracies[0]] + rest[1], [accuracies[1]] + rest[2]


# %% a_new_dict_every_step
"""net.params becomes a new dict in every step; the lists are kept in a dict."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    history = {"loss": [], "train": [], "test": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train)).tolist()
        for start in range(0, len(order), batch_size):
            x, t = (array[order[start:start + batch_size]] for array in (x_train, t_train))
            gradient = net.gradient(x, t)
            net.params = {name: array - lr * gradient[name] for name, array in net.params.items()}
            history["loss"].append(net.loss(x, t))
        history["train"].append(net.accuracy(x_train, t_train))
        history["test"].append(net.accuracy(x_test, t_test))
    return history["loss"], history["train"], history["test"]


# %% the_names_of_the_book
"""The book's loop with its random batches replaced by the permutation; params are updated name by name."""
import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    train_loss_list = []
    train_acc_list = []
    test_acc_list = []
    train_size = x_train.shape[0]
    for epoch in range(epochs):
        index = np.arange(train_size)
        index = rng.permutation(index)
        start = 0
        while start < train_size:
            batch_mask = index[start:start + batch_size]
            x_batch, t_batch = x_train[batch_mask], t_train[batch_mask]
            grad = net.gradient(x_batch, t_batch)
            for key in grad:
                net.params[key] = net.params[key] - lr * grad[key]
            loss = net.loss(x_batch, t_batch)
            train_loss_list.append(float(loss))
            start += batch_size
        train_acc = net.accuracy(x_train, t_train)
        test_acc = net.accuracy(x_test, t_test)
        train_acc_list.append(train_acc)
        test_acc_list.append(test_acc)
    return np.array(train_loss_list), np.array(train_acc_list), np.array(test_acc_list)
