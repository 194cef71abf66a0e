# %% a_permutation_every_step
"""A new permutation is drawn for every step: some samples come twice in an epoch, others never. Draw one for the epoch.
스텝마다 순열을 새로 뽑습니다. 한 에폭에 어떤 샘플은 두 번 나오고 어떤 샘플은 나오지 않습니다. 에폭마다 한 번만 뽑으세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        for i in range(0, len(x_train), batch_size):
            rows = rng.permutation(len(x_train))[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% not_shuffled
"""The batches are taken in the order of the training samples: each epoch should take them in the order of rng.permutation(N).
배치를 훈련 샘플의 순서대로 만들었습니다. 에폭마다 rng.permutation(N)의 순서로 만들어야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        for i in range(0, len(x_train), batch_size):
            rows = slice(i, i + batch_size)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% drawn_but_not_used
"""A permutation is drawn, but the batches are slices of the unshuffled samples: use it to pick the rows.
순열을 뽑기만 하고 배치는 섞지 않은 샘플에서 잘랐습니다. 뽑은 순열로 행을 고르세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = slice(i, i + batch_size)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% drawn_with_replacement
"""Each batch is drawn at random from all samples, as in the book: here each sample comes exactly once in an epoch.
배치마다 전체 샘플에서 무작위로 뽑았습니다. 여기서는 한 에폭에 모든 샘플이 정확히 한 번씩 나와야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        for i in range(0, len(x_train), batch_size):
            rows = rng.choice(len(x_train), batch_size)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% x_and_t_shuffled_apart
"""x and t are shuffled apart, so samples get other samples' targets: pick the rows of both by one permutation.
x와 t를 따로 섞어서 샘플이 다른 샘플의 정답과 짝지어졌습니다. 순열 하나로 둘의 행을 고르세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order, other = rng.permutation(len(x_train)), rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[other[i:i + batch_size]]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% t_not_shuffled
"""Only x is shuffled, so samples get other samples' targets: pick the rows of t by the same permutation.
x만 섞어서 샘플이 다른 샘플의 정답과 짝지어졌습니다. t의 행도 같은 순열로 고르세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[i:i + batch_size]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_permutation_for_all_epochs
"""The permutation is drawn once, before the loop over the epochs: each epoch needs one of its own.
순열을 에폭 반복문 앞에서 한 번만 뽑았습니다. 에폭마다 새로 뽑아야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    order = rng.permutation(len(x_train))
    for _ in range(epochs):
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% shuffles_the_shuffled
"""Each epoch shuffles what the epoch before it had shuffled: take x_train[order] from the samples as they were given.
앞 에폭에서 섞은 것을 다시 섞었습니다. 처음에 받은 샘플에서 x_train[order]를 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        x_train, t_train = x_train[order], t_train[order]
        for i in range(0, len(x_train), batch_size):
            rows = slice(i, i + batch_size)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% shuffled_in_place
"""The training samples are shuffled in the caller's own arrays: pick rows of them by the permutation instead.
호출한 쪽의 훈련 샘플 배열 자체를 섞어 버렸습니다. 배열은 그대로 두고 순열로 행을 고르세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        x_train[...], t_train[...] = x_train[order], t_train[order]
        for i in range(0, len(x_train), batch_size):
            rows = slice(i, i + batch_size)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% numpys_own_random_numbers
"""The order comes from np.random, not from the rng that was given: use rng.permutation(N).
순서를 받은 rng가 아니라 np.random에서 뽑았습니다. rng.permutation(N)을 쓰세요."""
import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = np.random.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% a_generator_of_its_own
"""A new random generator is made here, so every training takes the same order: draw from the rng that was given.
난수 생성기를 새로 만들어서 언제나 같은 순서가 됩니다. 받은 rng에서 뽑으세요."""
import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% last_batch_dropped
"""The shorter last batch is dropped: the samples left over make a batch too.
마지막의 짧은 배치를 버렸습니다. 남은 샘플도 하나의 배치가 됩니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train) - batch_size + 1, batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% floor_of_the_number_of_batches
"""N // batch_size leaves out the shorter last batch: the number of batches is N / batch_size rounded up.
N // batch_size로는 마지막의 짧은 배치가 빠집니다. 배치 수는 N / batch_size를 올림한 값입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, max(len(x_train) // batch_size, 1) * batch_size, batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_step_an_epoch
"""An epoch takes one step only: it goes through all samples, batch by batch.
한 에폭에 한 스텝만 했습니다. 에폭마다 배치를 바꾸어 가며 모든 샘플을 거쳐야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in [0]:
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% lr_ignored
"""The learning rate is not used: subtract lr times the gradient.
학습률을 쓰지 않았습니다. lr × 기울기를 빼야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% lr_of_zero_replaced
"""`lr or 0.1` takes 0 for a missing number: a learning rate of 0 is one too, and leaves the parameters as they are.
`lr or 0.1`은 0을 값이 없는 것으로 여깁니다. 학습률 0도 학습률이고, 그때 매개변수는 그대로여야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    lr = lr or 0.1
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% lr_decays
"""The learning rate falls from one group of epochs to the next: every step takes lr as it was given.
에폭이 지나면 학습률이 작아집니다. 어느 스텝에서나 받은 lr 그대로 써야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * 0.5 ** (epoch // 5) * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% uphill
"""The gradient points uphill: subtract lr times the gradient instead of adding it.
기울기는 오르막을 가리킵니다. lr × 기울기를 더하지 말고 빼세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] += lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% divided_by_the_batch_size
"""The gradient is divided by the number of samples in the batch: subtract lr times what net.gradient gives, and no less.
기울기를 배치의 샘플 수로 나누었습니다. net.gradient가 준 값에 lr만 곱해 빼세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name] / len(x)
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% the_books_names
"""The names W1, b1, W2, b2 are written into the code: the net may have others, so loop over net.params.
W1, b1, W2, b2라는 이름을 코드에 써 두었습니다. 이름이 다른 신경망도 있으니 net.params의 이름을 차례로 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in ("W1", "b1", "W2", "b2"):
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% weights_only
"""Only the weights W are updated: the biases, and whatever else is in net.params, are parameters too.
가중치 W만 갱신했습니다. 편향을 비롯해 net.params에 든 것은 모두 매개변수입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                if name.startswith("W"):
                    net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% first_parameter_only
"""Only one parameter is updated in a step: all that are in net.params are.
한 스텝에 매개변수를 하나만 갱신했습니다. net.params에 든 것을 모두 갱신해야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in list(net.params)[:1]:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% gradients_by_position
"""Parameters and gradients are paired by their place in the dicts: look each gradient up by its parameter's name.
매개변수와 기울기를 딕셔너리에 놓인 순서로 짝지었습니다. 기울기는 매개변수의 이름으로 찾으세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for value, slope in zip(net.params.values(), gradient.values()):
                value -= lr * slope
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% a_gradient_for_each_parameter
"""net.gradient is called again for each parameter, when others have changed already: call it once a step and keep what it gave.
매개변수마다 net.gradient를 다시 불러, 그사이 다른 매개변수가 이미 바뀌었습니다. 스텝마다 한 번만 불러 그 결과를 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            for name in net.params:
                net.params[name] -= lr * net.gradient(x, t)[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_gradient_an_epoch
"""The gradient is computed once an epoch: each step needs that of its own batch, with the parameters as they then are.
기울기를 에폭마다 한 번만 구했습니다. 스텝마다 그때의 매개변수와 배치로 다시 구해야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        gradient = net.gradient(x_train[order[:batch_size]], t_train[order[:batch_size]])
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% gradient_of_all_samples
"""The gradient is that of all training samples: a step takes that of its batch.
기울기를 훈련 샘플 전체에서 구했습니다. 스텝에서는 그 배치에서 구합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x_train, t_train)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% updates_a_copy
"""The net stays as it was: nothing is updated, or only a copy or a new array that nothing keeps. Put the result into net.params.
신경망이 처음 그대로입니다. 갱신하지 않았거나, 어디에도 남지 않는 사본이나 새 배열만 갱신했습니다. 결과를 net.params에 넣으세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                value = net.params[name]
                value = value - lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% loss_before_the_update
"""The loss is taken before the step's update: take it after.
손실을 매개변수를 갱신하기 전에 구했습니다. 갱신한 뒤에 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            losses.append(net.loss(x, t))
            for name in net.params:
                net.params[name] -= lr * gradient[name]
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% loss_of_all_samples
"""The loss of a step is that of all training samples: take that of the step's batch.
스텝의 손실을 훈련 샘플 전체에서 구했습니다. 그 스텝의 배치에서 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x_train, t_train))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_loss_an_epoch
"""There is one loss for each epoch: there should be one for each step.
손실이 에폭마다 하나입니다. 스텝마다 하나여야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
        losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% accuracy_every_step
"""The accuracies are taken after every step: take them once, when an epoch's last step is done.
정확도를 스텝마다 구했습니다. 에폭의 마지막 스텝이 끝난 뒤에 한 번만 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
            train_accuracies.append(net.accuracy(x_train, t_train))
            test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% accuracy_before_the_epoch
"""The accuracies are those at the beginning of each epoch: take them after its last step.
정확도를 에폭을 시작할 때 구했습니다. 그 에폭의 마지막 스텝 뒤에 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
    return losses, train_accuracies, test_accuracies


# %% accuracy_after_the_first_step
"""The accuracies are taken when i is 0, so after the first step of an epoch, as the book's `i % iter_per_epoch == 0` does.
정확도를 에폭의 첫 스텝 뒤에 구했습니다. 책의 `i % iter_per_epoch == 0`과 같습니다. 마지막 스텝 뒤에 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
            if i == 0:
                train_accuracies.append(net.accuracy(x_train, t_train))
                test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% accuracy_of_the_last_batch
"""The train accuracy is that of the last batch: take that of all training samples.
훈련 정확도를 마지막 배치에서 구했습니다. 훈련 샘플 전체에서 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x, t))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% accuracy_averaged_over_batches
"""The train accuracy is the mean of the batches' accuracies, shorter ones included: take that of all samples at once.
훈련 정확도로 배치별 정확도를 평균해서 짧은 배치도 같은 비중을 차지합니다. 샘플 전체에서 한 번에 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        starts = range(0, len(x_train), batch_size)
        train_accuracies.append(sum(
            net.accuracy(x_train[i:i + batch_size], t_train[i:i + batch_size]) for i in starts) / len(starts))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% train_and_test_swapped
"""Train and test accuracies are swapped: the train accuracies come first in the result.
훈련 정확도와 시험 정확도가 뒤바뀌었습니다. 결과에는 훈련 정확도가 먼저 옵니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, test_accuracies, train_accuracies


# %% trained_on_the_test_samples
"""The batches come from the test samples: those are for the accuracy only.
시험 샘플로 훈련했습니다. 시험 샘플은 정확도에만 씁니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_test))
        for i in range(0, len(x_test), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_test[rows], t_test[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% an_epoch_short
"""`range(1, epochs)` runs one epoch too few: `range(epochs)` runs as many as asked for.
`range(1, epochs)`는 에폭이 하나 모자랍니다. `range(epochs)`를 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(1, epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% losses_only
"""Only the losses are returned: the train and the test accuracies belong to the result too.
손실만 돌려줍니다. 훈련 정확도와 시험 정확도도 함께 돌려주어야 합니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses


# %% pairs_of_accuracies
"""The accuracies come as one list of pairs: return a list of the train and a list of the test accuracies.
정확도를 쌍의 리스트 하나로 돌려줍니다. 훈련 정확도와 시험 정확도를 각각의 리스트로 돌려주세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, list(zip(train_accuracies, test_accuracies))


# %% lists_kept_between_calls
"""The lists are made once and kept between calls, so a second training returns the first one's numbers too: make them anew.
리스트를 한 번만 만들어 계속 쓰므로, 두 번째 훈련의 결과에 첫 번째 훈련의 값이 섞입니다. 부를 때마다 새로 만드세요."""
losses, train_accuracies, test_accuracies = [], [], []


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% flattened_samples
"""The samples are flattened before the net sees them: hand over their rows as they are.
신경망에 넘기기 전에 샘플을 한 줄로 폈습니다(flatten). 행을 그대로 넘기세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    x_train, x_test = x_train.reshape(len(x_train), -1), x_test.reshape(len(x_test), -1)
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% converted_to_floats
"""The samples are converted to floats before the net sees them: hand over their rows with their own dtype.
신경망에 넘기기 전에 샘플을 실수로 바꿨습니다. 행을 원래 dtype 그대로 넘기세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    x_train = x_train.astype(float)
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_hot_made_labels
"""One-hot targets are turned into labels before the net sees them: hand over the rows of t as they are.
신경망에 넘기기 전에 원-핫 정답을 레이블로 바꿨습니다. t의 행을 그대로 넘기세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    if t_train.ndim == 2:
        t_train = t_train.argmax(axis=1)
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_by_one
"""A step is taken for each sample: take one for each batch of batch_size samples.
샘플마다 한 스텝씩 했습니다. 샘플 batch_size개로 된 배치마다 한 스텝씩 하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train)):
            rows = order[i:i + 1]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% all_at_once
"""A step takes all samples: batch_size is not used.
한 스텝에 모든 샘플을 썼습니다. batch_size가 쓰이지 않았습니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(1):
            rows = order
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% last_batch_filled_up
"""The last batch is filled up with samples from the beginning of the order: leave it shorter.
마지막 배치를 순서의 맨 앞 샘플로 채웠습니다. 짧은 채로 두세요."""
import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = np.resize(np.concatenate([order[i:i + batch_size], order]), min(batch_size, len(order)))
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% fixed_names
"""Parameters are updated under fixed names, as W1 and b1: a net may have others. Go through the names in net.params.
W1, b1처럼 정해 둔 이름의 매개변수만 갱신합니다. 신경망에 따라 이름이 다를 수 있으니 net.params의 이름을 차례로 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in ("W1", "b1", "W2", "b2"):
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% fixed_names_where_they_are
"""Parameters are updated under fixed names, as W1 and b1: a net may have others. Go through the names in net.params.
W1, b1처럼 정해 둔 이름의 매개변수만 갱신합니다. 신경망에 따라 이름이 다를 수 있으니 net.params의 이름을 차례로 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in ("W1", "b1", "W2", "b2"):
                if name in net.params:
                    net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies
