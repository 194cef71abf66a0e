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
"""The batches are taken in the order of the training samples. Each epoch should take them in the order of rng.permutation(N).
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


# %% drawn_with_replacement
"""Each batch is drawn at random from all samples, as in the book. Here each sample comes exactly once in an epoch.
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
"""x and t are shuffled apart, so samples get other samples' targets. Pick the rows of both by one permutation.
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
"""Only x is shuffled, so samples get other samples' targets. Pick the rows of t by the same permutation.
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
"""The permutation is drawn once, before the loop over the epochs. Each epoch needs one of its own.
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
"""Each epoch shuffles what the epoch before it had shuffled. Take x_train[order] from the samples as they were given.
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
"""The training samples are shuffled in the caller's own arrays. Pick rows of them by the permutation instead.
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
"""The order comes from np.random, not from the rng that was given. Use rng.permutation(N).
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
"""A new random generator is made here, so every training takes the same order. Draw from the rng that was given.
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
"""The shorter last batch is dropped. The samples left over make a batch too.
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
"""The shorter last batch is dropped. The samples left over make a batch too.
마지막의 짧은 배치를 버렸습니다. 남은 샘플도 하나의 배치가 됩니다."""


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
"""An epoch takes one step only. It goes through all samples, batch by batch.
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
"""The learning rate is not used. Subtract lr times the gradient.
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


# %% lr_decays
"""The learning rate falls from one group of epochs to the next. Every step takes lr as it was given.
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
"""The gradient points uphill. Subtract lr times the gradient instead of adding it.
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
"""The gradient is divided by the number of samples in the batch. Subtract lr times what net.gradient gives, and no less.
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
"""The names W1, b1, W2, b2 are written into the code. The net may have others, so loop over net.params.
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
"""Only the weights W are updated. The biases, and whatever else is in net.params, are parameters too.
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
"""Only one parameter is updated in a step. All that are in net.params are.
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
"""Parameters and gradients are paired by their place in the dicts. Look each gradient up by its parameter's name.
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
"""net.gradient is called again for each parameter, when others have changed already. Call it once a step and keep what it gave.
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
"""The gradient is computed once an epoch. Each step needs that of its own batch, with the parameters as they then are.
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
"""The gradient is that of all training samples. A step takes that of its batch.
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
"""The loss is taken before the step's update. Take it after.
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
"""The loss of a step is that of all training samples. Take that of the step's batch.
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
"""There is one loss for each epoch. There should be one for each step.
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
"""The accuracies are taken after every step. Take them once, when an epoch's last step is done.
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
"""The accuracies are those at the beginning of each epoch. Take them after its last step.
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
"""The train accuracy is that of the last batch. Take that of all training samples.
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
"""The train accuracy is the mean of the batches' accuracies, shorter ones included. Take that of all samples at once.
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
"""Train and test accuracies are swapped. The train accuracies come first in the result.
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
"""The batches come from the test samples. Those are for the accuracy only.
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
"""Too few epochs are run. `range(1, epochs)` runs one too few, and a return inside the loop ends the training after the first.
에폭을 덜 돕니다. `range(1, epochs)`는 한 번 모자라고, 반복문 안의 return은 첫 에폭에서 학습을 끝냅니다."""


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
"""Only the losses are returned. The train and the test accuracies belong to the result too.
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
"""The accuracies come as one list of pairs. Return a list of the train and a list of the test accuracies.
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
"""The lists are made once and kept between calls, so a second training returns the first one's numbers too. Make them anew.
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


# %% one_hot_made_labels
"""One-hot targets are turned into labels before the net sees them. Hand over the rows of t as they are.
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
"""A step is taken for each sample. Take one for each batch of batch_size samples.
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
"""A step takes all samples. Batch_size is not used.
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
"""The last batch is filled up with samples from the beginning of the order. Leave it shorter.
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


# %% test_accuracy_of_the_training_samples
"""The test accuracy is taken on the training samples. Take it on x_test and t_test.
시험 정확도를 훈련 샘플에서 구했습니다. x_test와 t_test에서 구하세요."""


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
        test_accuracies.append(net.accuracy(x_train, t_train))
    return losses, train_accuracies, test_accuracies


# %% train_accuracy_of_the_test_samples
"""The train accuracy is taken on the test samples. Take it on x_train and t_train.
훈련 정확도를 시험 샘플에서 구했습니다. x_train과 t_train에서 구하세요."""


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
        train_accuracies.append(net.accuracy(x_test, t_test))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% accuracy_only_at_the_end
"""The accuracies are taken once, when the training is over. Take them at the end of every epoch.
정확도를 훈련이 다 끝난 뒤에 한 번만 구했습니다. 에폭이 끝날 때마다 구하세요."""


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


# %% accuracy_at_the_beginning_too
"""There is one accuracy too many, from before the first epoch. Take them only at the end of each epoch.
첫 에폭 전의 정확도가 하나 더 들어 있습니다. 에폭이 끝날 때만 구하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    train_accuracies.append(net.accuracy(x_train, t_train))
    test_accuracies.append(net.accuracy(x_test, t_test))
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


# %% last_accuracies_only
"""The accuracies are single numbers. Return lists with a number for each epoch.
정확도가 수 하나입니다. 에폭마다 하나씩 든 리스트를 돌려주세요."""


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
    return losses, train_accuracies[-1], test_accuracies[-1]


# %% last_loss_only
"""The losses are a single number. Return a list with a number for each step.
손실이 수 하나입니다. 스텝마다 하나씩 든 리스트를 돌려주세요."""


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
    return losses[-1], train_accuracies, test_accuracies


# %% mean_loss_of_an_epoch
"""There is one loss for each epoch, the mean of its steps. Put the loss of every step into the list.
손실이 에폭마다 하나, 스텝 손실의 평균입니다. 스텝마다 손실을 리스트에 더하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        epoch_losses = []
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            epoch_losses.append(net.loss(x, t))
        losses.append(sum(epoch_losses) / len(epoch_losses))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% losses_last_in_the_result
"""The lists come in another order. Return the losses first, then the train and the test accuracies.
리스트의 순서가 다릅니다. 손실, 훈련 정확도, 시험 정확도 순서로 돌려주세요."""


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
    return train_accuracies, test_accuracies, losses


# %% a_dict_of_lists
"""The result is a dict. Return the three lists as losses, train_accuracies, test_accuracies.
결과가 딕셔너리입니다. losses, train_accuracies, test_accuracies 세 리스트로 돌려주세요."""


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
    return {"loss": losses, "train": train_accuracies, "test": test_accuracies}


# %% nothing_returned
"""The result is None. Return the three lists.
결과가 None입니다. 리스트 세 개를 돌려주세요."""


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


# %% no_test_accuracies
"""The list of test accuracies is empty or missing. Take net.accuracy(x_test, t_test) at the end of every epoch.
시험 정확도의 리스트가 비었거나 없습니다. 에폭이 끝날 때마다 net.accuracy(x_test, t_test)를 구하세요."""


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
    return losses, train_accuracies, test_accuracies


# %% two_lists
"""The list of test accuracies is empty or missing. Take net.accuracy(x_test, t_test) at the end of every epoch.
시험 정확도의 리스트가 비었거나 없습니다. 에폭이 끝날 때마다 net.accuracy(x_test, t_test)를 구하세요."""


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
    return losses, train_accuracies


# %% no_losses
"""The list of losses stays empty. Append net.loss of the batch after every step.
손실의 리스트가 비어 있습니다. 스텝마다 배치의 net.loss를 더하세요."""


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
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% return_in_the_epoch
"""Too few epochs are run. `range(1, epochs)` runs one too few, and a return inside the loop ends the training after the first.
에폭을 덜 돕니다. `range(1, epochs)`는 한 번 모자라고, 반복문 안의 return은 첫 에폭에서 학습을 끝냅니다."""


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


# %% return_in_the_step
"""The training ends after the first step. The return belongs behind both loops.
첫 스텝이 끝나면 훈련이 끝납니다. return은 두 반복문이 끝난 뒤에 있어야 합니다."""


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
            return losses, train_accuracies, test_accuracies
    return losses, train_accuracies, test_accuracies


# %% an_epoch_too_many
"""One epoch too many is run. `range(epochs)` runs as many as asked for.
에폭을 한 번 더 했습니다. `range(epochs)`를 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs + 1):
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


# %% slices_one_too_long
"""A batch has one sample too many. The slice order[i:i + batch_size] already has batch_size rows.
배치에 샘플이 하나 더 들어 있습니다. order[i:i + batch_size]가 이미 batch_size개입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size + 1]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% slices_one_too_short
"""A batch has one sample too few. The slice order[i:i + batch_size] has batch_size rows, its end is not included.
배치에 샘플이 하나 모자랍니다. 끝은 포함되지 않으므로 order[i:i + batch_size]라야 batch_size개입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size - 1]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% the_end_of_the_slice_fixed
"""From the second batch on there are no samples. The slice ends at i + batch_size, not at batch_size.
두 번째 배치부터 샘플이 없습니다. 조각의 끝은 batch_size가 아니라 i + batch_size입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% always_the_first_batch
"""Every step takes the first batch of the epoch. Move on by batch_size samples, order[i:i + batch_size].
스텝마다 에폭의 첫 배치를 썼습니다. order[i:i + batch_size]로 batch_size개씩 넘어가세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[:batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% a_step_for_each_start
"""The batches begin at every sample, so they overlap. Move on by batch_size: range(0, N, batch_size).
배치가 샘플마다 시작해서 서로 겹칩니다. range(0, N, batch_size)로 batch_size씩 넘어가세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train)):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% a_batch_of_one_squeezed
"""A batch of one sample has lost its first axis. Its x is of shape (1, D), as x_train[rows] gives it.
샘플이 하나인 배치에서 첫 축이 사라졌습니다. x_train[rows]처럼 모양이 (1, D)여야 합니다."""
import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = np.squeeze(x_train[rows], axis=0) if len(rows) == 1 else x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% the_row_of_a_batch_of_one
"""With batch_size 1, x and t have lost their first axis. Pick them by a slice of order, not by a single number.
batch_size가 1이면 x와 t에서 첫 축이 사라졌습니다. 수 하나가 아니라 order의 조각으로 고르세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i] if batch_size == 1 else order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% update_after_the_epoch
"""The parameters are updated once an epoch. Update them in every step.
매개변수를 에폭마다 한 번만 갱신했습니다. 스텝마다 갱신하세요."""


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


# %% gradients_added_up
"""The gradients of earlier steps are added to that of this step. Use the gradient of this batch alone.
앞 스텝의 기울기까지 더했습니다. 이번 배치의 기울기만 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    total = {}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                total[name] = total.get(name, 0) + gradient[name]
                net.params[name] -= lr * total[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% momentum
"""Momentum is added to the step. Subtract lr times the gradient of this batch alone.
스텝에 모멘텀을 더했습니다. 이번 배치의 기울기에 lr을 곱한 값만 빼세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    speed = {}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                speed[name] = 0.9 * speed.get(name, 0) - lr * gradient[name]
                net.params[name] += speed[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% divided_by_lr
"""The gradient is divided by lr. Multiply it by lr.
기울기를 lr로 나누었습니다. lr을 곱하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= gradient[name] / lr
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% the_gradient_becomes_the_parameter
"""The parameter is replaced by the step itself. Subtract the step from the parameter.
매개변수를 lr × 기울기로 바꾸어 버렸습니다. 매개변수에서 그 값을 빼세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] = lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% a_fixed_learning_rate
"""The learning rate is 0.1, whatever lr is. Multiply the gradient by lr.
lr이 무엇이든 학습률이 0.1입니다. 기울기에 lr을 곱하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= 0.1 * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% biases_only
"""Only the biases are updated. The weights are parameters too.
편향만 갱신했습니다. 가중치도 매개변수입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in [name for name in net.params if name.startswith("b")]:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% first_layer_only
"""Only W1 and b1 are updated. Update everything that is in net.params.
W1과 b1만 갱신했습니다. net.params에 든 것을 모두 갱신하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in ("W1", "b1"):
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% second_layer_only
"""Only W2 and b2 are updated. Update everything that is in net.params.
W2와 b2만 갱신했습니다. net.params에 든 것을 모두 갱신하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in ("W2", "b2"):
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% b2_forgotten
"""b2 is not updated. Update everything that is in net.params.
b2를 갱신하지 않았습니다. net.params에 든 것을 모두 갱신하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in ("W1", "b1", "W2"):
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% b1_forgotten
"""b1 is not updated. Update everything that is in net.params.
b1을 갱신하지 않았습니다. net.params에 든 것을 모두 갱신하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in ("W1", "W2", "b2"):
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% arguments_of_gradient_swapped
"""net.gradient is given the targets first. Its arguments are x, then t.
net.gradient에 정답을 먼저 넘겼습니다. 인수는 x, t 순서입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(t, x)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% arguments_of_loss_swapped
"""net.loss is given the targets first. Its arguments are x, then t.
net.loss에 정답을 먼저 넘겼습니다. 인수는 x, t 순서입니다."""


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
            losses.append(net.loss(t, x))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% numerical_gradient_for_gradient
"""net.gradient is never called, or not once in each step. Call it once, and keep what it gives.
net.gradient를 부르지 않았거나 스텝마다 한 번이 아닙니다. 한 번만 불러 그 결과를 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.numerical_gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% loss_of_the_test_samples
"""The loss of a step is that of the test samples. Take that of the step's batch.
스텝의 손실을 시험 샘플에서 구했습니다. 그 스텝의 배치에서 구하세요."""


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
            losses.append(net.loss(x_test, t_test))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% loss_of_the_batch_summed
"""The loss is multiplied by the number of samples. net.loss is already what belongs into the list.
손실에 샘플 수를 곱했습니다. net.loss의 값을 그대로 리스트에 넣으세요."""


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
            losses.append(net.loss(x, t) * len(x))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% loss_so_far
"""The losses are means of all steps so far. Append the loss of this step's batch alone.
손실이 지금까지의 평균입니다. 이번 스텝의 배치에서 구한 손실만 더하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    total = 0
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            total += net.loss(x, t)
            losses.append(total / (len(losses) + 1))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% drawn_without_replacement_every_step
"""Each step draws its batch anew, so in an epoch some samples come twice and others never. Cut one permutation into batches.
스텝마다 배치를 새로 뽑아서 한 에폭에 어떤 샘플은 두 번, 어떤 샘플은 한 번도 나오지 않습니다. 순열 하나를 배치로 나누세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        for i in range(0, len(x_train), batch_size):
            rows = rng.choice(len(x_train), min(batch_size, len(x_train)), replace=False)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% permutation_of_a_batch
"""The permutation has only batch_size numbers, so the later samples are never used. Permute all N samples.
batch_size개만 섞어서 뒤쪽 샘플은 쓰이지 않습니다. 샘플 N개를 모두 섞으세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(min(batch_size, len(x_train)))
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


# %% floor_of_the_number_of_batches_alone
"""The shorter last batch is dropped. The samples left over make a batch too.
마지막의 짧은 배치를 버렸습니다. 남은 샘플도 하나의 배치가 됩니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            rows = order[i * batch_size:(i + 1) * batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_batch_too_many
"""There is one batch more than there are samples for, and it is empty where batch_size divides N. Round N / batch_size up.
배치가 하나 더 많아서, batch_size가 N을 나누면 마지막 배치가 빕니다. N / batch_size를 올림하세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size + 1):
            rows = order[i * batch_size:(i + 1) * batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% the_shuffle_of_x_and_t_apart
"""rng.shuffle is called for x and for t, in the caller's arrays: they no longer belong together. Pick the rows of both by one permutation.
x와 t를 rng.shuffle로 따로, 받은 배열 안에서 섞어 짝이 맞지 않습니다. 순열 하나로 둘의 행을 고르세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        rng.shuffle(x_train)
        rng.shuffle(t_train)
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


# %% from_the_end
"""The permutation is taken from its end. Begin with order[:batch_size].
순열을 끝에서부터 썼습니다. order[:batch_size]부터 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        order = order[::-1]
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


# %% the_books_loop
"""Each batch is drawn at random from all samples, as in the book, and N // batch_size of them make an epoch. Here an epoch is one permutation, cut into batches.
책처럼 배치마다 전체 샘플에서 무작위로 뽑고, N // batch_size번을 한 에폭으로 삼았습니다. 여기서는 순열 하나를 배치로 나눈 것이 한 에폭입니다."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        for _ in range(max(len(x_train) // batch_size, 1)):
            rows = rng.choice(len(x_train), batch_size)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% a_permutation_of_np_random_for_each_batch
"""The batches come from np.random.choice, not from the rng that was given. Cut rng.permutation(N) into batches.
배치를 받은 rng가 아니라 np.random.choice로 뽑았습니다. rng.permutation(N)을 배치로 나누세요."""
import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        for i in range(0, len(x_train), batch_size):
            rows = np.random.choice(len(x_train), batch_size)
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% stops_when_the_loss_is_small
"""The training stops early. Run all epochs, whatever the loss is.
훈련이 일찍 끝납니다. 손실이 얼마이든 에폭을 모두 도세요."""


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
        if len(losses) > 1 and losses[-1] < losses[0]:
            break
    return losses, train_accuracies, test_accuracies


# %% new_parameters_kept_apart
"""The new parameters replace those in net.params only at the end of the epoch. Put them there in every step.
새 매개변수를 에폭이 끝날 때에야 net.params에 넣었습니다. 스텝마다 넣으세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        params = {name: value.copy() for name, value in net.params.items()}
        for i in range(0, len(x_train), batch_size):
            rows = order[i:i + batch_size]
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        net.params.update(params)
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% parts_of_equal_size
"""The order is split into equal parts. Cut it every batch_size rows, and only the last batch may be shorter.
순서를 같은 크기로 나누었습니다. batch_size개씩 자르고 마지막 배치만 더 짧을 수 있습니다."""

import numpy as np


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for rows in np.array_split(order, max(1, len(x_train) // batch_size)):
            x, t = x_train[rows], t_train[rows]
            gradient = net.gradient(x, t)
            for name in net.params:
                net.params[name] -= lr * gradient[name]
            losses.append(net.loss(x, t))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% choice_of_all_samples
"""The order is drawn by rng.choice, which gives another one. Use rng.permutation(N).
순서를 rng.choice로 뽑아서 다른 순서가 나왔습니다. rng.permutation(N)을 쓰세요."""


def train(net, x_train, t_train, x_test, t_test, *, epochs, batch_size, lr, rng):
    losses, train_accuracies, test_accuracies = [], [], []
    for _ in range(epochs):
        order = rng.choice(len(x_train), len(x_train), replace=False)
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


# %% loss_of_other_rows
"""The loss is that of rows in the order of x_train. Take the same rows as for the gradient.
x_train의 순서대로 놓인 행의 손실을 구했습니다. 기울기를 구한 행과 같은 행을 쓰세요."""


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
            losses.append(net.loss(x_train[i:i + batch_size], t_train[i:i + batch_size]))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% loss_divided_by_the_batch_size
"""The loss is divided by the number of samples. net.loss is already what belongs into the list.
손실을 샘플 수로 나누었습니다. net.loss의 결과를 그대로 리스트에 넣으세요."""


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
            losses.append(net.loss(x, t) / len(x))
        train_accuracies.append(net.accuracy(x_train, t_train))
        test_accuracies.append(net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% accuracies_in_percent
"""The accuracies are multiplied by 100. Put what net.accuracy gives into the lists.
정확도에 100을 곱했습니다. net.accuracy의 결과를 그대로 리스트에 넣으세요."""


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
        train_accuracies.append(100 * net.accuracy(x_train, t_train))
        test_accuracies.append(100 * net.accuracy(x_test, t_test))
    return losses, train_accuracies, test_accuracies


# %% one_accuracy_for_both
"""The train accuracies come twice. The third list holds the accuracies on x_test.
훈련 정확도가 두 번 나옵니다. 세 번째 리스트에는 x_test의 정확도를 넣으세요."""


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
    return losses, train_accuracies, train_accuracies
