"""Hidden properties of fast_numerical_gradient."""

from contextlib import ExitStack, contextmanager
from inspect import getmembers, isfunction
from unittest.mock import patch

import numpy as np
import pytest
from fast_gradient import fast_numerical_gradient
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Provided, Text, agree, fill, holds, shaped, unmodified
from two_layer_net import TwoLayerNet

NAMES = ("W1", "b1", "W2", "b2")


class Handed:
    """A net with predict, loss and accuracy, but without its gradients."""

    def __init__(self, params):
        self._net = made(params)
        self.params = self._net.params

    def predict(self, x):
        return self._net.predict(x)

    def loss(self, x, t):
        return self._net.loss(x, t)

    def accuracy(self, x, t):
        return self._net.accuracy(x, t)


def made(params):
    """A net with these parameters."""
    net = TwoLayerNet(*params["W1"].shape, len(params["b2"]))
    fill(net, params)
    return net


def provided(params):
    """A net with these parameters, to hand over: a failure shows them where they are few."""
    sizes = f"TwoLayerNet{(*params['W1'].shape, len(params['b2']))}"
    values = ", ".join(f"{name}={array.tolist()}" for name, array in params.items())
    few = sum(array.size for array in params.values()) < 100
    return Provided(Handed(params), label=f"{sizes} with {values}" if few else f"{sizes} with drawn params")


def part(gradient, name, params):
    """The gradient by one of the parameters, where it has the right shape."""
    holds(isinstance(gradient, dict) and name in gradient, Text(f"a dict with {name}", f"{name}이(가) 든 딕셔너리"), gradient)
    return shaped(gradient[name], params[name].shape)


def one_hot(params, labels):
    return np.identity(params["b2"].size)[labels]


# What a slightly other h changes is within these limits, where x is small.
NEAR = {"rtol": 1e-3, "atol": 1e-5}

# (D, H, K, N): small ones, N = K, one row, one column, and more than 12 in each dimension.
SIZES = (
    (2, 3, 2, 3),
    (3, 2, 3, 3),
    (2, 2, 2, 1),
    (1, 1, 2, 2),
    (4, 3, 5, 2),
    (14, 3, 2, 4),
    (2, 15, 3, 5),
    (3, 2, 13, 6),
    (2, 3, 13, 25),
)


@st.composite
def batches(draw, size=1, sizes=SIZES):
    """(params, x, labels): each answer has a probability that is not tiny. x is ``size`` times as large as usual."""
    d, h, k, n = draw(st.sampled_from(sizes))
    rng = np.random.default_rng(draw(st.integers(0, 3)))
    params = {"W1": rng.integers(-6, 7, (d, h)) / 4 / size, "b1": rng.integers(-6, 7, h) / 4,
              "W2": rng.integers(-6, 7, (h, k)) / 4, "b2": rng.integers(-6, 7, k) / 4}
    x = rng.integers(-6, 7, (n, d)) / 4 * size
    return params, x, made(params).predict(x).argmax(axis=1) if draw(st.booleans()) else rng.integers(0, k, n)


@contextmanager
def ten_calls():
    """Ten calls of methods at most, of the net that is handed over and of all others that are made meanwhile.

    Gives a list of each call's method and the bytes in its arguments.
    """
    calls, inside = [], []

    def counted(name, method):
        def call(*args, **kwargs):
            if not inside:  # what a method calls itself does not count
                calls.append((name, sum(np.asarray(one).nbytes for one in (*args[1:], *kwargs.values()))))
                holds(len(calls) <= 10 and name not in ("numerical_gradient", "gradient"),
                      Text("10 calls at most, none of numerical_gradient or gradient",
                           "numerical_gradient와 gradient 없이 10번 이하의 호출"),
                      [called for called, _ in calls],
                      what=Text(f"the methods of nets that were called, {len(calls)} calls",
                                f"호출된 신경망의 메서드({len(calls)}번)"))
            inside.append(name)
            try:
                return method(*args, **kwargs)
            finally:
                inside.pop()
        return call

    with ExitStack() as stack:
        for name, method in getmembers(TwoLayerNet, isfunction):
            if not name.startswith("_"):
                stack.enter_context(patch.object(TwoLayerNet, name, counted(name, method)))
        yield calls


def differences(params, x, labels):
    """The definition, one element after the other, in NumPy alone."""
    params = {name: array.copy() for name, array in params.items()}
    x, labels = np.atleast_2d(x).astype(float), np.atleast_1d(labels)

    def loss():
        sums = x @ params["W1"] + params["b1"]
        scores = (1 + np.tanh(sums / 2)) / 2 @ params["W2"] + params["b2"]
        exps = np.exp(scores - scores.max(axis=1, keepdims=True))
        return -np.mean(np.log(exps[np.arange(len(x)), labels] / exps.sum(axis=1) + 1e-7))

    gradient = {name: np.zeros(array.shape) for name, array in params.items()}
    for name, array in params.items():
        for index in np.ndindex(array.shape):
            kept, losses = array[index], []
            for step in (1e-4, -1e-4):
                array[index] = kept + step
                losses.append(loss())
            array[index] = kept
            gradient[name][index] = (losses[0] - losses[1]) / 2e-4
    return gradient


@pytest.mark.points(0.75)
@given(batch=batches())
def test_b1_with_labels(batch):
    """the gradient by b1 of a batch with labels
    레이블이 정답인 배치에서 b1에 대한 기울기"""
    params, x, labels = batch
    got = fast_numerical_gradient(provided(params), x, labels)
    agree(part(got, "b1", params), differences(params, x, labels)["b1"], **NEAR, what="gradient['b1']")


@pytest.mark.points(0.75)
@given(batch=batches())
def test_b2_with_one_hot_targets(batch):
    """the gradient by b2 of a batch with one-hot targets
    정답이 원-핫인 배치에서 b2에 대한 기울기"""
    params, x, labels = batch
    got = fast_numerical_gradient(provided(params), x, one_hot(params, labels))
    agree(part(got, "b2", params), differences(params, x, labels)["b2"], **NEAR, what="gradient['b2']")


@pytest.mark.points(4.25)
@given(batch=st.one_of(batches(size=2000), batches(size=8000)))
def test_central_differences_with_the_step_of_1e_4(batch):
    """with 10 calls at most: where inputs are about 10,000, the result is the central difference with h = 1e-4, not the slope
    10번 이하의 호출로: 입력이 10,000쯤이면 결과는 미분이 아니라 h = 1e-4인 중심 차분이다"""
    params, x, labels = batch
    params = {**params, "W2": params["W2"] / 6, "b2": params["b2"] / 6}  # no probability is tiny
    expected, net = differences(params, x, labels)["W1"], provided(params)
    with ten_calls():
        got = fast_numerical_gradient(net, x, labels)
    agree(part(got, "W1", params), expected, rtol=1e-4, atol=1e-5 * np.max(np.abs(expected)) + 1e-6, what="gradient['W1']")


def with_unlikely_answers(params, labels, score):
    """These parameters, but the first sample's class has a score that is so much smaller."""
    return {**params, "b2": params["b2"] + score * (np.arange(len(params["b2"])) != labels[0])}


def agree_in_proportion(got, expected, name):
    """Compare the elements with the one that should be largest."""
    place = np.unravel_index(np.argmax(np.abs(expected)), expected.shape)
    where = ", ".join(map(str, place))
    with np.errstate(all="ignore"):
        agree(got / got[place], expected / expected[place], **NEAR,
              what=Text(f"gradient[{name!r}], divided by its element [{where}],",
                        f"gradient[{name!r}]을(를) 그 원소 [{where}]로 나눈 것"))


@pytest.mark.points(2)
@given(batch=batches(), score=st.sampled_from((16.0, 17.0)))
def test_W2_where_answers_are_all_but_impossible(batch, score):
    """with 10 calls at most: where answers have probabilities of about 1e-7, the 1e-7 in the loss changes the proportions in W2
    10번 이하의 호출로: 정답의 확률이 1e-7쯤이면 손실의 1e-7이 W2에 대한 기울기의 비율을 바꾼다"""
    params, x, labels = batch
    params = with_unlikely_answers(params, labels, score)
    expected, net = differences(params, x, labels)["W2"], provided(params)
    with ten_calls():
        got = fast_numerical_gradient(net, x, one_hot(params, labels))
    agree_in_proportion(part(got, "W2", params), expected, "W2")


@pytest.mark.points(1.5)
@given(batch=batches(), score=st.sampled_from((16.0, 17.0)))
def test_biases_where_answers_are_all_but_impossible(batch, score):
    """with 10 calls at most: where answers have probabilities of about 1e-7, the 1e-7 in the loss changes those in b1 and b2
    10번 이하의 호출로: 정답의 확률이 1e-7쯤이면 손실의 1e-7이 b1과 b2에 대한 기울기의 비율도 바꾼다"""
    params, x, labels = batch
    params = with_unlikely_answers(params, labels, score)
    expected, net = differences(params, x, labels), provided(params)
    with ten_calls():
        got = fast_numerical_gradient(net, x, labels)
    for name in ("b1", "b2"):
        agree_in_proportion(part(got, name, params), expected[name], name)


@pytest.mark.points(0.75)
@given(batch=batches(), score=st.sampled_from((900.0, 2000.0)))
def test_large_scores_do_not_overflow(batch, score):
    """where all scores of the samples are about 1000 or more, and other ones in each, all is finite and right
    샘플마다 모든 점수가 1000쯤이거나 그보다 커도 모든 값이 유한하고 옳다"""
    params, x, labels = batch
    params = {**params, "W2": params["W2"] + score, "b2": params["b2"] + score}  # the probabilities are what they were
    got = fast_numerical_gradient(provided(params), x, labels)
    agree(part(got, "W2", params), differences(params, x, labels)["W2"], **NEAR, what="gradient['W2']")


@pytest.mark.points(0.25)
@given(batch=batches())
def test_nothing_is_modified(batch):
    """net.params, x and t are not modified
    net.params도 x도 t도 바뀌지 않는다"""
    params, x, labels = batch
    net, t = provided(params), one_hot(params, labels)
    before, call = (x.copy(), t.copy()), "fast_numerical_gradient(net, x, t)"
    fast_numerical_gradient(net, x, t)
    unmodified(x, before[0], "x", call)
    unmodified(t, before[1], "t", call)
    unmodified(net.params, {name: array.copy() for name, array in params.items()}, "net.params", call)


@pytest.mark.points(0.25)
@given(seed=st.integers(0, 3))
def test_few_calls_for_many_parameters(seed):
    """a net of 282 parameters and 50 samples takes no more than 10 calls either
    매개변수가 282개이고 샘플이 50개여도 호출은 10번 이하이다"""
    rng = np.random.default_rng(seed)
    params = {name: rng.normal(0, 0.4, shape) for name, shape in zip(NAMES, ((16, 12), (12,), (12, 6), (6,)), strict=True)}
    x, labels = rng.integers(0, 17, (50, 16)) / 16, rng.integers(0, 6, 50)
    net = provided(params)
    with ten_calls():
        got = fast_numerical_gradient(net, x, labels)
    holds(np.any(part(got, "W1", params)), Text("slopes that are not all 0", "모두 0은 아닌 기울기"), got)


@pytest.mark.points(1.5)
def test_little_memory():
    """a net of 10,712 parameters: copies of it, one for each moved parameter, fit into memory only in blocks
    매개변수가 10,712개이면 하나씩 움직인 신경망을 메모리에 한꺼번에 담을 수 없다. 나누어 계산하면 된다"""
    d, h = 48, 210
    params = {"W1": np.sin(np.arange(1.0, d * h + 1)).reshape(d, h) / 4, "b1": np.zeros(h),
              "W2": np.cos(np.arange(2.0 * h)).reshape(h, 2) / 4, "b2": np.array([0.25, -0.25])}
    x, labels = np.cos(np.arange(2.0 * d)).reshape(2, d), np.array([0, 1])
    net = provided(params)
    with ten_calls():
        got = fast_numerical_gradient(net, x, labels)
    holds(
        np.all(np.isfinite(part(got, "W1", params))) and np.any(got["W1"]),
        Text("finite slopes, not all 0", "유한하고 모두 0은 아닌 기울기"),
        got,
    )
