"""Hidden properties of forward propagation."""

import numpy as np
import pytest
from forward import forward, predict
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree, tolerance, unmodified
from selfcheck.strategies import FLOATS, NUMBERS, arrays

MIXED, WHOLE = NUMBERS, (np.int64,)
SIDES = st.sampled_from((2, 3, 1, 4, 7))


@st.composite
def networks(draw, layers, dtypes=FLOATS, most=8):
    """A network of so many layers, of any sizes, and a sample ``(D,)`` or a batch ``(N, D)`` for it."""
    sizes = draw(st.one_of(st.tuples(*[SIDES] * (layers + 1)), SIDES.map(lambda side: (side,) * (layers + 1))))
    shapes = {}
    for i in range(1, layers + 1):
        shapes |= {f"W{i}": (sizes[i - 1], sizes[i]), f"b{i}": (sizes[i],)}
    samples = draw(st.sampled_from((0, 2, 1, 3, sizes[0], sizes[1], 13)))

    def values(shape):  # quarters: every sum of products is exact, also in float32
        return draw(arrays(st.just(shape), dtypes=dtypes, scales=(0.25,), low=-most, high=most))

    return {name: values(shape) for name, shape in shapes.items()}, values((samples, sizes[0]) if samples else sizes[:1])


def wide(network, x):
    """All arrays as the wide floats of the longdouble type, x as a batch."""
    return *(array.astype(np.longdouble) for array in network.values()), np.atleast_2d(x).astype(np.longdouble)


def probabilities(scores, x):
    """Each row's softmax; of one row, where x is one sample."""
    powers = np.exp([row - row.max() for row in scores])
    y = np.array([row / row.sum() for row in powers], dtype=float)
    return y if x.ndim == 2 else y[0]


def two_layers(network, x):
    W1, b1, W2, b2, rows = wide(network, x)
    hidden = rows @ W1 + b1
    return probabilities(np.where(hidden > 0, hidden, 0) @ W2 + b2, x)


def three_layers(network, x):
    W1, b1, W2, b2, W3, b3, rows = wide(network, x)
    hidden = 1 / (1 + np.exp(-(rows @ W1 + b1)))
    return probabilities(1 / (1 + np.exp(-(hidden @ W2 + b2))) @ W3 + b3, x)


def near(network, x):
    """The relative tolerance that the docstring names."""
    return tolerance(x, *network.values())


@pytest.mark.points(1)
@given(case=st.one_of(networks(layers=2), networks(layers=2, dtypes=MIXED, most=2), networks(layers=2, dtypes=WHOLE, most=2)))
def test_forward_follows_the_definition(case):
    """forward is affine, ReLU, affine, softmax for any sizes, floats and integers, of one sample and of a batch
    forward는 크기가 어떻든, 실수든 정수든, 샘플 하나든 배치든 affine, ReLU, affine, softmax이다"""
    network, x = case
    expected = two_layers(network, x)
    agree(forward(network, x), expected, rtol=near(network, x))


@pytest.mark.points(1)
@given(case=st.one_of(networks(layers=3), networks(layers=3, dtypes=MIXED, most=2), networks(layers=3, dtypes=WHOLE, most=2)))
def test_predict_follows_the_definition(case):
    """predict is affine, sigmoid, affine, sigmoid, affine, softmax for any sizes, floats and integers, of one sample and of a batch
    predict는 크기가 어떻든, 실수든 정수든, 샘플 하나든 배치든 affine, sigmoid, affine, sigmoid, affine, softmax이다"""
    network, x = case
    expected = three_layers(network, x)
    agree(predict(network, x), expected, rtol=near(network, x))


@pytest.mark.points(1)
@given(two=networks(layers=2, dtypes=(np.float64,)), three=networks(layers=3, dtypes=(np.float64,)))
def test_large_values_stay_finite(two, three):
    """forward and predict: hundreds before a sigmoid and thousands before the softmax give finite, correct probabilities
    forward와 predict: sigmoid 앞의 값이 수백, softmax 앞의 점수가 수천이어도 유한하고 올바른 확률이 나온다"""
    for function, definition, (network, x), last in ((forward, two_layers, two, "W2"), (predict, three_layers, three, "W3")):
        network = {name: array * (400 if name[0] == "b" else 1000 if name == last else 1) for name, array in network.items()}
        expected = definition(network, x)
        agree(function(network, x), expected)


@pytest.mark.points(1)
@given(two=networks(layers=2, dtypes=MIXED), three=networks(layers=3, dtypes=MIXED))
def test_network_and_x_are_not_modified(two, three):
    """forward and predict: neither x nor network, its keys and its arrays, is modified
    forward와 predict: x도, network의 키와 배열도 바뀌지 않는다"""
    for function, (network, x) in ((forward, two), (predict, three)):
        before = {name: array.copy() for name, array in network.items()}, x.copy()
        function(network, x)
        unmodified(network, before[0], "network", f"{function.__name__}(network, x)")
        unmodified(x, before[1], "x", f"{function.__name__}(network, x)")
