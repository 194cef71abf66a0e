"""Hidden properties of train."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Provided, Text, agree, holds, unmodified
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


# (N, batch_size) where the batches divide N.
FULL = st.sampled_from(((6, 3), (4, 2), (8, 4), (26, 13), (12, 2), (14, 14), (24, 2)))


def params_after(net):
    """The parameters after each step."""
    return [params for _, _, params, _ in net.steps[1:]] + [copied(net.params)]


def by_hand(n, epochs, lr):
    """A net after epochs steps with all n samples, and the loss after each of these steps."""
    net, (x, t), losses = Net(), samples(n), []
    for _ in range(epochs):
        gradient = net.gradient(x, t)
        net.params = {name: net.params[name] - lr * gradient[name] for name in NAMES}
        losses.append(net.loss(x, t))
    return net, np.array(losses)


@pytest.mark.points(1.75)
@given(n=st.sampled_from((4, 3, 6, 14, 25)), epochs=st.sampled_from((2, 3, 15)), lr=st.sampled_from((0.5, 0.2)))
def test_the_parameters_of_a_training_by_hand(n, epochs, lr):
    """with all samples in one batch, the parameters at the end are those of a training by hand
    모든 샘플을 한 배치로 훈련하면 마지막 매개변수가 손으로 계산한 훈련과 같다"""
    net = Net()
    trained(net, data_of(n), {"epochs": epochs, "batch_size": n, "lr": lr})
    expected = by_hand(n, epochs, lr)[0].params
    for name in NAMES:
        agree(net.params[name], expected[name], what=Text(f"params['{name}'] afterwards", f"훈련 뒤의 params['{name}']"))


@pytest.mark.points(1)
@given(n=st.sampled_from((4, 3, 6, 14, 25)), epochs=st.sampled_from((2, 3, 15)), lr=st.sampled_from((0.5, 0.2)))
def test_the_losses_of_a_training_by_hand(n, epochs, lr):
    """with all samples in one batch, the losses are those of a training by hand
    모든 샘플을 한 배치로 훈련하면 손실이 손으로 계산한 훈련과 같다"""
    result = trained(Net(), data_of(n), {"epochs": epochs, "batch_size": n, "lr": lr})
    agree(numbers_of(result, 0, Text("the losses", "손실")), by_hand(n, epochs, lr)[1], what=Text("losses", "손실"))


@pytest.mark.points(1)
@given(sizes=FULL, epochs=st.sampled_from((2, 3, 4)), lr=st.sampled_from((0.5, 0.2, 0.1)))
def test_the_test_accuracies(sizes, epochs, lr):
    """test_accuracies has a number for each epoch: the accuracy on all test samples, after its last step
    test_accuracies에는 에폭마다 수가 하나씩 있다. 마지막 스텝 뒤에 시험 샘플 전체에서 구한 정확도이다"""
    (n, batch_size), net, data = sizes, Net(), data_of(sizes[0])
    result = trained(net, data, {"epochs": epochs, "batch_size": batch_size, "lr": lr})
    accuracies = numbers_of(result, 2, Text("the test accuracies", "시험 정확도"))
    ends = params_after(net)[::-1][::max(1, len(net.steps) // epochs)][:epochs][::-1]
    agree(accuracies, np.array([Net(params).accuracy(*data[2:]) for params in ends]),
          what=Text("test accuracies", "시험 정확도"))


@pytest.mark.points(1)
@given(sizes=FULL, epochs=st.sampled_from((2, 3, 12)), seed=st.integers(0, 9))
def test_each_epoch_has_a_permutation_of_its_own(sizes, epochs, seed):
    """every epoch goes through all samples, in the order of the next rng.permutation(N)
    에폭마다 새로 뽑은 rng.permutation(N)의 순서로 모든 샘플을 거친다"""
    (n, batch_size), net = sizes, Net()
    trained(net, data_of(n), {"epochs": epochs, "batch_size": batch_size, "lr": 0.01}, seed)
    twin = np.random.default_rng(seed)
    agree(handed(net, 0, (2,)), samples(n)[0][np.concatenate([twin.permutation(n) for _ in range(epochs)])], rtol=0, atol=0,
          what=Text("the x given to net.gradient, joined", "net.gradient가 받은 x를 이은 것"))


@pytest.mark.points(0.5)
@given(sizes=FULL)
def test_one_gradient_for_each_step(sizes):
    """net.gradient is called once in a step
    net.gradient는 한 스텝에 한 번만 호출된다"""
    (n, batch_size), net = sizes, Net()
    trained(net, data_of(n), {"epochs": 3, "batch_size": batch_size, "lr": 0.1})
    agree(net.gradients, len(net.steps), what=Text("calls of net.gradient", "net.gradient를 호출한 횟수"))


@pytest.mark.points(0.25)
@given(names=st.sampled_from((("w", "bias", "scale", "shift"), ("b2", "W2", "b1", "W1"), ("가중치", "W3", "b3", "a"))), sizes=FULL)
def test_parameters_of_any_name(names, sizes):
    """parameters of any names are updated, each by the gradient of its own name
    매개변수의 이름이 무엇이든 저마다 제 이름의 기울기로 갱신된다"""
    (n, batch_size), net = sizes, Net(names=names)
    before = copied(net.params)
    trained(net, data_of(n), {"epochs": 2, "batch_size": n, "lr": 0.1})
    gradient = net.steps[0][3]
    after = (net.steps[1:] or [(0, 0, copied(net.params), 0)])[0][2]
    for name in names:
        agree(after[name], before[name] - 0.1 * gradient[name],
              what=Text(f"params['{name}'] after the first step", f"첫 스텝 뒤의 params['{name}']"))


@pytest.mark.points(0.25)
@given(sizes=FULL, seed=st.integers(0, 3))
def test_one_hot_targets(sizes, seed):
    """one-hot targets stay one-hot: net.gradient is given rows of t_train
    원-핫 정답은 원-핫 그대로이다. net.gradient는 t_train의 행을 받는다"""
    (n, batch_size), net, (x, t, x_test, t_test) = sizes, Net(), data_of(sizes[0])
    one_hot = np.eye(3)[t]
    trained(net, [x, one_hot, x_test, np.eye(3)[t_test]], {"epochs": 3, "batch_size": batch_size, "lr": 0.1}, seed)
    agree(handed(net, 1, (3,)), own_targets(net, one_hot), any_kind=True,
          what=Text("the t given to net.gradient, joined", "net.gradient가 받은 t를 이은 것"))


@pytest.mark.points(0.25)
@given(n=st.sampled_from((3, 1, 2, 14)), seed=st.integers(0, 3))
def test_batches_of_one(n, seed):
    """a batch of one sample has x of shape (1, D) and t of shape (1,)
    샘플이 하나인 배치도 x의 모양은 (1, D), t의 모양은 (1,)이다"""
    net = Net()
    trained(net, data_of(n), {"epochs": 3, "batch_size": 1, "lr": 0.1}, seed)
    shapes = [(x.shape, t.shape) for x, t, _, _ in net.steps]
    holds(set(shapes) == {((1, 2), (1,))}, Text("x of shape (1, 2), t of shape (1,)", "x의 모양 (1, 2), t의 모양 (1,)"), shapes,
          what=Text("the shapes of x and t given to net.gradient", "net.gradient가 받은 x와 t의 모양"))


@pytest.mark.points(0.25)
@given(sizes=FULL, seed=st.integers(0, 3))
def test_the_samples_are_not_modified(sizes, seed):
    """x_train, t_train, x_test and t_test are not modified
    x_train, t_train, x_test, t_test는 바뀌지 않는다"""
    (n, batch_size), data = sizes, data_of(sizes[0])
    before = [array.copy() for array in data]
    trained(Net(), data, {"epochs": 2, "batch_size": batch_size, "lr": 0.1}, seed)
    for array, kept, name in zip(data, before, ("x_train", "t_train", "x_test", "t_test"), strict=True):
        unmodified(array, kept, name, "train")
