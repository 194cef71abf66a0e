"""Public properties of fast_numerical_gradient: read them, and run them with `pytest test_fast_gradient.py`.

They build on your TwoLayerNet: finish that first.
"""

from contextlib import ExitStack, contextmanager
from inspect import getmembers, isfunction
from unittest.mock import patch

import numpy as np
import pytest
from fast_gradient import fast_numerical_gradient
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Provided, Text, agree, fill, holds, shaped
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


@pytest.mark.points(0.5)
@given(batch=batches())
def test_the_names_and_shapes(batch):
    """the result has an array for each of W1, b1, W2 and b2, of the same shape
    결과에는 W1, b1, W2, b2마다 모양이 같은 배열이 하나씩 있다"""
    params, x, labels = batch
    got = fast_numerical_gradient(provided(params), x, labels)
    shapes = {name: np.shape(got[name]) for name in NAMES if name in got}
    wanted = {name: array.shape for name, array in params.items()}
    holds(
        shapes == wanted,
        Text(f"shapes {wanted}", f"모양 {wanted}"),
        shapes,
        what=Text("the shapes of the gradients", "기울기의 모양"),
    )


@pytest.mark.points(0.5)
def test_the_worked_example():
    """the numerical gradient of a worked example
    예제 신경망의 수치 기울기"""
    params = {"W1": np.array([[0.5, -1.0, 0.25], [1.0, 0.5, -0.75]]), "b1": np.array([0.25, 0.0, -0.5]),
              "W2": np.array([[1.0, -0.5], [-0.25, 0.75], [0.5, 1.0]]), "b2": np.array([-0.25, 0.25])}
    x, t = np.array([[1.0, 0.5], [-2.0, 1.0], [0.5, -1.5]]), np.array([0, 1, 0])
    got = fast_numerical_gradient(provided(params), x, t)
    expected = {"W1": np.array([[-0.15613126, 0.0682131, 0.04365219], [0.11945693, -0.04841696, -0.0344296]]),
                "b1": np.array([-0.06229877, 0.06325853, 0.03405749]),
                "W2": np.array([[-0.11352428, 0.11352428], [0.00748189, -0.00748189], [-0.18548001, 0.18548001]]),
                "b2": np.array([-0.25817472, 0.25817472])}
    for name in NAMES:
        agree(part(got, name, params), expected[name], **NEAR, what=f"gradient[{name!r}]")


@pytest.mark.points(1)
@given(batch=batches())
def test_W1_with_labels(batch):
    """the gradient by W1 of a batch with labels is net.numerical_gradient's
    레이블이 정답인 배치에서 W1에 대한 기울기는 net.numerical_gradient의 결과와 같다"""
    params, x, labels = batch
    got = fast_numerical_gradient(provided(params), x, labels)
    agree(part(got, "W1", params), made(params).numerical_gradient(x, labels)["W1"], **NEAR, what="gradient['W1']")


@pytest.mark.points(1.25)
@given(batch=batches())
def test_W2_with_one_hot_targets(batch):
    """the gradient by W2 of a batch with one-hot targets is net.numerical_gradient's
    정답이 원-핫인 배치에서 W2에 대한 기울기는 net.numerical_gradient의 결과와 같다"""
    params, x, labels = batch
    got = fast_numerical_gradient(provided(params), x, one_hot(params, labels))
    agree(part(got, "W2", params), made(params).numerical_gradient(x, labels)["W2"], **NEAR, what="gradient['W2']")


@pytest.mark.points(1)
@given(batch=batches())
def test_one_sample(batch):
    """one sample (D,) with its one-hot target (K,) gives what a batch of this one sample gives
    원-핫 정답(K,)이 있는 샘플 하나(D,)의 결과는 그 샘플 하나로 된 배치의 결과와 같다"""
    params, x, labels = batch
    t = one_hot(params, labels)
    of_a_batch = fast_numerical_gradient(provided(params), x[:1], t[:1])
    got = fast_numerical_gradient(provided(params), x[0], t[0])
    for name in ("W1", "W2"):
        agree(part(got, name, params), of_a_batch[name], **NEAR, what=f"gradient[{name!r}]")


@pytest.mark.points(0.25)
@given(batch=batches())
def test_few_calls(batch):
    """methods of nets are called 10 times at most
    신경망의 메서드를 모두 10번 이하로 부른다"""
    params, x, labels = batch
    net = provided(params)
    with ten_calls():
        got = fast_numerical_gradient(net, x, one_hot(params, labels))
    holds(np.any(part(got, "W1", params)) or not np.any(x), Text("slopes that are not all 0", "모두 0은 아닌 기울기"), got)


@pytest.mark.points(3)
@given(sizes=st.sampled_from(((2, 3, 2, 3), (3, 2, 3, 3), (4, 3, 5, 2), (2, 2, 2, 1), (14, 3, 2, 4), (3, 13, 13, 25))),
       seed=st.integers(0, 3))
def test_differences_know_only_two_places(sizes, seed):
    """with 10 calls at most: where inputs are so large that h moves z to 0 or 1, the gradient by W1 is the same for all inputs
    10번 이하의 호출로: 입력이 아주 커서 h만 움직여도 z가 0이나 1이 되면 W1에 대한 기울기는 어느 입력에서나 같다"""
    (d, h, k, n), rng = sizes, np.random.default_rng(seed)
    params = {"W1": rng.integers(-6, 7, (d, h)) / 2e7 / d, "b1": rng.integers(-6, 7, h) / 4,
              "W2": rng.integers(-6, 7, (h, k)) / 4, "b2": rng.integers(-6, 7, k) / 4}
    x, labels = rng.permutation(n * d).reshape(n, d) % 5 * 1e6 + 1e6, rng.integers(0, k, n)
    net = provided(params)
    with ten_calls():
        got = part(fast_numerical_gradient(net, x, one_hot(params, labels)), "W1", params)
    holds(np.max(np.ptp(got, axis=0)) < 0.05 * np.max(np.abs(got)) and np.ptp(got) > 0,
          Text("rows that are all alike, but not 0", "모두 같지만 0은 아닌 행"), got, what="gradient['W1']")
