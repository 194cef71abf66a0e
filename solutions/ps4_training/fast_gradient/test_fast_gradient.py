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
from selfcheck import Provided, Text, agree, fill, holds
from selfcheck.strategies import arrays, whole_numbers
from two_layer_net import TwoLayerNet

NAMES = ("W1", "b1", "W2", "b2")


def made(params):
    """A net with these parameters."""
    net = TwoLayerNet(*params["W1"].shape, len(params["b2"]))
    fill(net, params)
    return net


def provided(params):
    """A net with these parameters, to hand over: a failure tells them where they are few."""
    sizes = f"TwoLayerNet{(*params['W1'].shape, len(params['b2']))}"
    told = ", ".join(f"{name}={array.tolist()}" for name, array in params.items())
    few = sum(array.size for array in params.values()) < 100
    return Provided(made(params), label=f"{sizes} with {told}" if few else f"{sizes} with drawn params")


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


def is_numerical_gradient(params, x, t):
    """fast_numerical_gradient gives the numbers of net.numerical_gradient."""
    expected = made(params).numerical_gradient(x, t)
    got = fast_numerical_gradient(provided(params), x, t)
    for name in NAMES:
        agree(got[name], expected[name], atol=1e-6, what=f"gradient[{name!r}]")


@st.composite
def batches(draw, max_samples=4):
    """``(params, x, labels)`` of a net and a batch."""
    d, h, k, n = draw(st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(2, 4), st.integers(1, max_samples)))
    numbers = {"dtypes": (np.float64,), "scales": (0.25, 0.11), "low": -6, "high": 6, "layouts": False}
    params = {name: draw(arrays(st.just(shape), **numbers))
              for name, shape in zip(NAMES, ((d, h), (h,), (h, k), (k,)), strict=True)}
    return params, draw(arrays(st.just((n, d)), **numbers)), np.array(draw(whole_numbers(n, 0, k - 1)))


@pytest.mark.points(1)
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
        agree(got[name], expected[name], atol=1e-6, what=f"gradient[{name!r}]")


@pytest.mark.points(1)
@given(batch=batches())
def test_a_batch_with_labels(batch):
    """the gradient of a batch with labels is net.numerical_gradient's
    레이블이 정답인 배치의 기울기는 net.numerical_gradient의 결과와 같다"""
    params, x, t = batch
    is_numerical_gradient(params, x, t)


@pytest.mark.points(1)
@given(batch=batches(max_samples=1))
def test_one_sample(batch):
    """the gradient of one sample (D,) with a one-hot target is net.numerical_gradient's
    원-핫이 정답인 샘플 하나(D,)의 기울기는 net.numerical_gradient의 결과와 같다"""
    params, x, t = batch
    is_numerical_gradient(params, x[0], np.eye(len(params["b2"]))[t[0]])


@pytest.mark.points(2)
@given(batch=batches())
def test_few_calls(batch):
    """the right gradient without net.numerical_gradient or net.gradient, and with 10 calls of nets' methods at most
    net.numerical_gradient나 net.gradient 없이, 신경망의 메서드를 모두 10번 이하로 불러 옳은 기울기를 구한다"""
    params, x, t = batch
    expected = made(params).numerical_gradient(x, t)
    with ten_calls():
        got = fast_numerical_gradient(provided(params), x, t)
    for name in NAMES:
        agree(got[name], expected[name], atol=1e-6, what=f"gradient[{name!r}]")
