"""Public properties of train: read them, and run them with `pytest test_trainer.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Provided, Text, agree, holds
from selfcheck.messages import type_name
from selfcheck.strategies import arrays
from trainer import train


class Linear:
    """A small net: scores x·W + b for three classes, and half their squared error.

    ``steps`` has (x, t, params, gradient) of each call of gradient, all as they were then.
    """

    def __init__(self, params):
        self.params = copied(params)
        self.steps = []

    def predict(self, x):
        return x.reshape(len(x), -1) @ self.params["W"] + self.params["b"]

    def loss(self, x, t):
        return float(np.sum((self.predict(x) - answers(t)) ** 2) / 2 / len(x))

    def gradient(self, x, t):
        error = (self.predict(x) - answers(t)) / len(x)
        gradient = {"W": x.reshape(len(x), -1).T @ error, "b": np.sum(error, axis=0)}
        self.steps.append((np.copy(x), np.copy(t), copied(self.params), copied(gradient)))
        return gradient

    def accuracy(self, x, t):
        """How near the scores come, from 0 to 1: it changes with every step."""
        return 1 / (1 + self.loss(x, t))


def copied(params):
    return {name: np.array(array, dtype=float) for name, array in params.items()}


def answers(t):
    """Labels as one-hot targets; one-hot targets as they are."""
    return np.eye(3)[t] if t.ndim == 1 else t


@st.composite
def cases(draw):
    """(x_train, t_train, x_test, t_test), with rows that all differ, and the keywords of train without rng."""
    n, batch_size = draw(st.sampled_from(((7, 3), (4, 2), (3, 5), (5, 2), (1, 1), (6, 6))))
    x = draw(arrays(st.just((n + 2, 2)), dtypes=(np.float64,), scales=(0.25, 0.1), low=-5, high=5, layouts=False))
    x[:, 0] += np.arange(n + 2) / 100
    labels = np.array(draw(st.lists(st.integers(0, 2), min_size=n + 2, max_size=n + 2)))
    t = draw(st.sampled_from((labels, np.eye(3)[labels])))
    keywords = {"epochs": draw(st.sampled_from((2, 1, 3))), "batch_size": batch_size, "lr": draw(st.sampled_from((0.1, 0.5, 0.03)))}
    return [x[:n], t[:n], x[n:], t[n:]], keywords


def a_net():
    return Linear({"W": np.array([[1.0, -0.5, 0.25], [-1.0, 2.0, 0.5]]), "b": np.array([0.1, -0.2, 0.3])})


def steps_of(net, data, keywords, seed=0):
    """Train the net. Returns its steps and what train returned."""
    result = train(Provided(net, "a net with one linear layer"), *data, **keywords, rng=np.random.default_rng(seed))
    holds(len(net.steps) > 0, Text("net.gradient is called", "net.gradient를 호출한다"), len(net.steps),
          what=Text("calls of net.gradient", "net.gradient를 호출한 횟수"))
    return net.steps, result


def is_number(value):
    return np.ndim(value) == 0 and np.asarray(value).dtype.kind in "iuf"


def three_lists(result, data, keywords):
    """``result`` as three arrays, where it is three lists or 1-D arrays of as many numbers as there are steps and epochs."""
    steps, epochs = keywords["epochs"] * steps_per_epoch(data, keywords), keywords["epochs"]
    lists = result if isinstance(result, (list, tuple)) else ()
    sizes = [len(one) if isinstance(one, (list, tuple)) or np.ndim(one) == 1 else type_name(one) for one in lists]
    holds(sizes == [steps, epochs, epochs] and all(is_number(one) for numbers in lists for one in numbers),
          Text(f"three lists, of {steps} losses, {epochs} accuracies and {epochs} accuracies",
               f"리스트 세 개: 손실 {steps}개, 정확도 {epochs}개, 정확도 {epochs}개"),
          sizes or type_name(result), what=Text("lengths of the lists in the result", "결과에 든 리스트의 길이"))
    return [np.array(one, dtype=float) for one in lists]


def steps_per_epoch(data, keywords):
    return -(-len(data[0]) // keywords["batch_size"])


def params_after(net):
    """The parameters after each step."""
    return [params for _, _, params, _ in net.steps[1:]] + [copied(net.params)]


@pytest.mark.points(1)
def test_seven_samples_in_threes_for_two_epochs():
    """7 samples in batches of 3, 2 epochs: 6 steps, 6 losses, 2 train and 2 test accuracies
    샘플 7개를 3개씩 나누어 2에폭: 6번의 스텝, 손실 6개, 훈련 정확도 2개, 시험 정확도 2개"""
    x, keywords = np.arange(18.0).reshape(9, 2) / 10, {"epochs": 2, "batch_size": 3, "lr": 0.1}
    data = [x[:7], np.array([0, 1, 2, 0, 1, 2, 0]), x[7:], np.array([1, 2])]
    steps, result = steps_of(a_net(), data, keywords)
    sizes = [len(x) for x, _, _, _ in steps]
    holds(sizes == [3, 3, 1, 3, 3, 1], Text("batches of 3, 3, 1, 3, 3 and 1 samples", "샘플이 3, 3, 1, 3, 3, 1개인 배치"), sizes,
          what=Text("samples in the batches given to net.gradient", "net.gradient가 받은 배치의 샘플 수"))
    three_lists(result, data, keywords)


@pytest.mark.points(1)
@given(case=cases(), seed=st.integers(0, 99))
def test_each_epoch_goes_through_a_permutation(case, seed):
    """the batches of an epoch, one after another, are x_train and t_train in the order of rng.permutation(N)
    한 에폭의 배치를 차례로 이으면 rng.permutation(N)의 순서로 놓인 x_train과 t_train이다"""
    data, keywords = case
    twin = np.random.default_rng(seed)
    order = np.concatenate([twin.permutation(len(data[0])) for _ in range(keywords["epochs"])])
    expected = data[0][order], data[1][order]
    steps, _ = steps_of(a_net(), data, keywords, seed)
    agree(np.concatenate([x for x, _, _, _ in steps]), expected[0], rtol=0, atol=0,
          what=Text("the x given to net.gradient, joined", "net.gradient가 받은 x를 이은 것"))
    agree(np.concatenate([t for _, t, _, _ in steps]), expected[1], rtol=0, atol=0,
          what=Text("the t given to net.gradient, joined", "net.gradient가 받은 t를 이은 것"))


@pytest.mark.points(1)
@given(case=cases())
def test_each_step_subtracts_lr_times_the_gradient(case):
    """each step subtracts lr times the gradient from every parameter
    스텝마다 모든 매개변수에서 lr × 기울기를 뺀다"""
    data, keywords = case
    net = a_net()
    steps, _ = steps_of(net, data, keywords)
    for (_, _, before, gradient), after in zip(steps, params_after(net), strict=True):
        for name in before:
            agree(after[name], before[name] - keywords["lr"] * gradient[name],
                  what=Text(f"params['{name}'] after a step", f"한 스텝 뒤의 params['{name}']"))


@pytest.mark.points(1)
@given(case=cases())
def test_each_loss_is_that_of_its_batch_after_the_update(case):
    """the loss of a step is that of its own batch, after its update
    스텝의 손실은 매개변수를 갱신한 뒤 그 스텝의 배치에서 구한 손실이다"""
    data, keywords = case
    net = a_net()
    steps, result = steps_of(net, data, keywords)
    losses = three_lists(result, data, keywords)[0]
    expected = [Linear(params).loss(x, t) for (x, t, _, _), params in zip(steps, params_after(net), strict=True)]
    agree(losses, np.array(expected), what=Text("losses", "손실"))


@pytest.mark.points(1)
@given(case=cases())
def test_the_accuracies_are_those_after_each_epoch(case):
    """the accuracies are those on all train and all test samples, after the last step of each epoch
    정확도는 에폭의 마지막 스텝 뒤에 훈련 샘플 전체와 시험 샘플 전체에서 구한 값이다"""
    data, keywords = case
    net, count = a_net(), steps_per_epoch(case[0], case[1])
    steps, result = steps_of(net, data, keywords)
    _, train_accuracies, test_accuracies = three_lists(result, data, keywords)
    nets = [Linear(params) for params in params_after(net)[count - 1::count]]
    agree(train_accuracies, np.array([net.accuracy(*data[:2]) for net in nets]),
          what=Text("train accuracies", "훈련 정확도"))
    agree(test_accuracies, np.array([net.accuracy(*data[2:]) for net in nets]),
          what=Text("test accuracies", "시험 정확도"))
