"""Public properties of train: read them, and run them with `pytest test_trainer.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Provided, Text, agree, holds
from trainer import train

NAMES = ("W1", "b1", "W2", "b2")


class Net:
    """Every parameter is drawn towards a number that depends on the batch.

    ``steps`` has (x, t, params, gradient) of each step, as they were when gradient was called.
    """

    def __init__(self, params=None, names=NAMES):
        start = (np.array([[1.0, -0.5], [-1.0, 2.0]]), np.array([0.1, -0.2]),
                 np.array([[0.5, 0.25, -1.0], [1.0, -0.75, 0.5]]), np.array([0.3, 0.0, -0.1]))
        self.names = names
        self.params = copied(params or dict(zip(names, start, strict=True)))
        self.steps, self._last, self.gradients = [], None, 0

    def _distances(self, x, t):
        centre = np.mean(x[:, 0] * (1 + (t if np.ndim(t) == 1 else np.argmax(t, axis=1))) + x[:, 1]) - 0.05 * sum(
            np.sum(array) for array in self.params.values()
        )
        return {name: self.params[name] - place - centre for place, name in enumerate(self.names)}

    def loss(self, x, t):
        self._last = None
        if np.ndim(x) != 2 or len(x) == 0:
            return float("nan")
        return float(sum(np.sum(distance**2) for distance in self._distances(x, t).values()) / 20)

    def accuracy(self, x, t):
        """How small the loss is, from 0 to 1: it changes with every step."""
        return 1 / (1 + self.loss(x, t))

    def gradient(self, x, t):
        self.gradients += 1
        return self.numerical_gradient(x, t)

    def numerical_gradient(self, x, t):
        if np.ndim(x) != 2 or len(x) == 0:  # no batch: no slope
            slopes = {name: array * 0 for name, array in self.params.items()}
        else:
            slopes = {name: distance / 10 for name, distance in self._distances(x, t).items()}
        if self._last is None or not np.array_equal(self._last, x):  # asked again for the same batch, it is the same step
            self.steps.append((np.copy(x), np.copy(t), copied(self.params), copied(slopes)))
        self._last = np.copy(x)
        return slopes if self.names == NAMES else dict(reversed(slopes.items()))


def copied(params):
    return {name: np.array(array, dtype=float) for name, array in params.items()}


def samples(n, first=0):
    """n samples and their labels; sample i has i in its first column."""
    numbers = np.arange(first, first + n)
    return np.stack([numbers, np.round(np.sin(numbers), 2)], axis=1) * [1 / 64, 1.0], numbers * 7 % 5 % 3


def trained(net, data, keywords, seed=0):
    """Train the net. Returns what train returned."""
    result = train(Provided(net, "a net with params " + ", ".join(net.params)), *data, **keywords, rng=np.random.default_rng(seed))
    holds(len(net.steps) > 0, Text("net.gradient is called", "net.gradient를 호출한다"), len(net.steps),
          what=Text("calls of net.gradient", "net.gradient를 호출한 횟수"))
    return result


def data_of(n):
    """n training samples with their labels, and 4 test samples with theirs."""
    return [*samples(n), *samples(4, 100)]


def handed(net, place, shape):
    """All x (place 0) or all t (place 1) that net.gradient was given, joined, where they are rows of this shape."""
    parts = [step[place] for step in net.steps]
    holds(all(part.shape[1:] == shape and part.ndim for part in parts), Text("batches of rows", "행으로 된 배치"), parts[:3],
          what=Text(f"the {'xt'[place]} given to net.gradient", f"net.gradient가 받은 {'xt'[place]}"))
    return np.concatenate(parts)


def own_targets(net, t):
    """The targets of the samples that net.gradient was given."""
    return t[np.clip(np.round(handed(net, 0, (2,))[:, 0] * 64), 0, len(t) - 1).astype(int)]


def numbers_of(result, place, name):
    """The list of numbers in this place of the result, as an array."""
    lists = result if isinstance(result, (tuple, list)) else ()
    numbers = lists[place] if place < len(lists) else None
    holds(isinstance(numbers, (list, tuple, np.ndarray)) and np.ndim(numbers) == 1 and np.asarray(numbers).dtype.kind in "iuf",
          Text("three lists of numbers", "수로 된 리스트 세 개"), result, what=Text(f"the result, whose part {place} is {name.en},",
                                                                       f"{place}번째가 {name.ko}인 결과"))
    return np.array(numbers, dtype=float)


def params_after(net):
    """The parameters after each step."""
    return [params for _, _, params, _ in net.steps[1:]] + [copied(net.params)]


# (N, batch_size) where the batches divide N, and keywords of one or more epochs.
FULL = st.sampled_from(((6, 3), (4, 2), (8, 4), (26, 13), (12, 2), (3, 3), (14, 14), (24, 2)))
EPOCHS = st.sampled_from((2, 3, 4))
LR = st.sampled_from((0.5, 0.2, 0.1))


def sizes_of(net):
    return np.array([np.size(t) for _, t, _, _ in net.steps])


def whole_epochs(net, sizes):
    """The sizes of the batches in as many epochs as there were."""
    return np.array(sizes * max(1, len(net.steps) // len(sizes)))


@pytest.mark.points(0.75)
@given(sizes=FULL)
def test_the_batches_have_batch_size_samples(sizes):
    """an epoch gives net.gradient batches of batch_size samples, N / batch_size of them
    한 에폭에 net.gradient는 샘플이 batch_size개인 배치를 N / batch_size번 받는다"""
    (n, batch_size), net = sizes, Net()
    trained(net, data_of(n), {"epochs": 3, "batch_size": batch_size, "lr": 0.1})
    agree(sizes_of(net), whole_epochs(net, [batch_size] * (n // batch_size)),
          what=Text("samples in the batches given to net.gradient", "net.gradient가 받은 배치의 샘플 수"))


@pytest.mark.points(1.5)
@given(sizes=st.sampled_from(((8, 3), (5, 3), (10, 4), (2, 5), (6, 4), (26, 4), (15, 13), (3, 14))))
def test_the_last_batch_may_be_shorter(sizes):
    """samples that are left over make a shorter last batch, also where batch_size is more than N
    남은 샘플은 더 짧은 마지막 배치가 된다. batch_size가 N보다 클 때에도 그렇다"""
    (n, batch_size), net = sizes, Net()
    trained(net, data_of(n), {"epochs": 3, "batch_size": batch_size, "lr": 0.1})
    agree(sizes_of(net), whole_epochs(net, [min(batch_size, n - i) for i in range(0, n, batch_size)]),
          what=Text("samples in the batches given to net.gradient", "net.gradient가 받은 배치의 샘플 수"))


@pytest.mark.points(1.25)
@given(sizes=FULL, seed=st.integers(0, 9))
def test_the_batches_follow_the_permutation(sizes, seed):
    """the batches of an epoch, one after another, are the rows of x_train in the order of rng.permutation(N)
    한 에폭의 배치를 차례로 이으면 rng.permutation(N)의 순서로 놓인 x_train의 행이다"""
    (n, batch_size), net = sizes, Net()
    trained(net, data_of(n), {"epochs": 3, "batch_size": batch_size, "lr": 0.1}, seed)
    agree(handed(net, 0, (2,))[:n], samples(n)[0][np.random.default_rng(seed).permutation(n)], rtol=0, atol=0,
          what=Text("the x given to net.gradient in the first epoch, joined", "첫 에폭에 net.gradient가 받은 x를 이은 것"))


@pytest.mark.points(1.75)
@given(sizes=FULL, seed=st.integers(0, 9))
def test_x_and_t_stay_together(sizes, seed):
    """each sample that net.gradient is given comes with its own target
    net.gradient가 받는 샘플에는 그 샘플의 정답이 함께 온다"""
    (n, batch_size), net = sizes, Net()
    trained(net, data_of(n), {"epochs": 3, "batch_size": batch_size, "lr": 0.1}, seed)
    agree(handed(net, 1, ()), own_targets(net, samples(n)[1]),
          what=Text("the t given to net.gradient, joined", "net.gradient가 받은 t를 이은 것"))


@pytest.mark.points(1.25)
@given(sizes=FULL, epochs=EPOCHS, lr=LR)
def test_each_step_subtracts_lr_times_the_gradient(sizes, epochs, lr):
    """each step subtracts lr times the gradient from every parameter
    스텝마다 모든 매개변수에서 lr × 기울기를 뺀다"""
    (n, batch_size), net = sizes, Net()
    trained(net, data_of(n), {"epochs": epochs, "batch_size": batch_size, "lr": lr})
    for (_, _, before, gradient), after in zip(net.steps, params_after(net), strict=True):
        for name in NAMES:
            agree(after[name], before[name] - lr * gradient[name],
                  what=Text(f"params['{name}'] after a step", f"한 스텝 뒤의 params['{name}']"))


@pytest.mark.points(0.75)
@given(sizes=FULL, epochs=EPOCHS, lr=LR)
def test_each_loss_is_that_of_its_batch_after_the_update(sizes, epochs, lr):
    """losses has a number for each step: the loss of its batch, after the update
    losses에는 스텝마다 수가 하나씩 있다. 매개변수를 갱신한 뒤 그 배치에서 구한 손실이다"""
    (n, batch_size), net = sizes, Net()
    result = trained(net, data_of(n), {"epochs": epochs, "batch_size": batch_size, "lr": lr})
    losses = numbers_of(result, 0, Text("the losses", "손실"))
    expected = [Net(params).loss(x, t) for (x, t, _, _), params in zip(net.steps, params_after(net), strict=True)]
    agree(losses, np.array(expected), what=Text("losses", "손실"))


@pytest.mark.points(0.75)
@given(sizes=FULL, epochs=EPOCHS, lr=LR)
def test_the_train_accuracies(sizes, epochs, lr):
    """train_accuracies has a number for each epoch: the accuracy on all training samples, after its last step
    train_accuracies에는 에폭마다 수가 하나씩 있다. 마지막 스텝 뒤에 훈련 샘플 전체에서 구한 정확도이다"""
    (n, batch_size), net, data = sizes, Net(), data_of(sizes[0])
    result = trained(net, data, {"epochs": epochs, "batch_size": batch_size, "lr": lr})
    accuracies = numbers_of(result, 1, Text("the train accuracies", "훈련 정확도"))
    ends = params_after(net)[::-1][::max(1, len(net.steps) // epochs)][:epochs][::-1]
    agree(accuracies, np.array([Net(params).accuracy(*data[:2]) for params in ends]),
          what=Text("train accuracies", "훈련 정확도"))
