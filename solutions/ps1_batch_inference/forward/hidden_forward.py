"""Hidden properties of forward propagation."""

import numpy as np
import pytest
from forward import forward, predict
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree, tolerance, unmodified
from selfcheck.strategies import NUMBERS, laid_out

DIGITS = (0.37, 0.11)  # numbers that take all the digits of a float64
SIDES = (2, 3, 1, 4, 7)


@st.composite
def networks(draw, layers, dtypes=NUMBERS, scales=(0.25,), most=8):
    """A network of so many layers, of any sizes, and a sample ``(D,)`` or a batch ``(N, D)`` for it."""
    rng = np.random.default_rng(draw(st.integers(0, 9999)))  # hypothesis itself would leave most of so many numbers at 0
    sizes = rng.choice(SIDES, layers + 1) if rng.random() < 0.6 else np.full(layers + 1, rng.choice(SIDES))
    shapes = {}
    for i in range(1, layers + 1):
        shapes |= {f"W{i}": (sizes[i - 1], sizes[i]), f"b{i}": (sizes[i],)}
    samples = rng.choice((0, 0, 1, 2, 3, sizes[0], sizes[1], 13))

    def values(shape):  # of quarters every sum of products is exact, also in float32
        dtype, whole = np.dtype(dtypes[rng.integers(len(dtypes))]), rng.integers(-most, most + 1, shape)
        return draw(laid_out((whole if dtype.kind == "i" else whole * rng.choice(scales)).astype(dtype)))

    return {name: values(shape) for name, shape in shapes.items()}, values((samples, sizes[0]) if samples else sizes[:1])


def any_networks(layers):
    """Networks of any mix of dtypes, of integers alone, and of numbers with many digits."""
    return st.one_of(networks(layers, most=4), networks(layers, (np.int64,), most=2),
                     networks(layers, (np.float64, np.int64), DIGITS))


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
@given(case=any_networks(layers=2))
def test_forward_follows_the_definition(case):
    """forward is affine, ReLU, affine, softmax for any sizes, floats and integers, of one sample and of a batch
    forward는 크기가 어떻든, 실수든 정수든, 샘플 하나든 배치든 affine, ReLU, affine, softmax이다"""
    network, x = case
    expected = two_layers(network, x)
    agree(forward(network, x), expected, rtol=near(network, x))


@pytest.mark.points(1)
@given(case=any_networks(layers=3))
def test_predict_follows_the_definition(case):
    """predict is affine, sigmoid, affine, sigmoid, affine, softmax for any sizes, floats and integers, of one sample and of a batch
    predict는 크기가 어떻든, 실수든 정수든, 샘플 하나든 배치든 affine, sigmoid, affine, sigmoid, affine, softmax이다"""
    network, x = case
    expected = three_layers(network, x)
    agree(predict(network, x), expected, rtol=near(network, x))


@pytest.mark.points(1)
@given(two=networks(layers=2, dtypes=(np.float64,)), three=networks(layers=3, dtypes=(np.float64,)),
       biases=st.sampled_from((480, 1, 20)), weights=st.sampled_from((10**5, 40, 1, 1000)))
def test_large_values_stay_finite(two, three, biases, weights):
    """forward and predict: hundreds before a sigmoid, thousands or millions before the softmax give finite, right probabilities
    forward와 predict: sigmoid 앞의 값이 수백, softmax 앞의 점수가 수천이나 수백만이어도 유한하고 올바른 확률이 나온다"""
    # The biases of the hidden layers, and the weights of the last one.
    for function, definition, (network, x), last in ((forward, two_layers, two, "2"), (predict, three_layers, three, "3")):
        network = {name: array * (weights if name == f"W{last}" else biases if name[0] == "b" and name[1] != last else 1)
                   for name, array in network.items()}
        expected = definition(network, x)
        agree(function(network, x), expected)


@pytest.mark.points(1)
@given(two=networks(2, (np.float64,)) | networks(2), three=networks(3, (np.float64,)) | networks(3))
def test_network_and_x_are_not_modified(two, three):
    """forward and predict: neither x nor network, its keys and its arrays, is modified
    forward와 predict: x도, network의 키와 배열도 바뀌지 않는다"""
    for function, (network, x) in ((forward, two), (predict, three)):
        before = {name: array.copy() for name, array in network.items()}, x.copy()
        function(network, x)
        unmodified(network, before[0], "network", f"{function.__name__}(network, x)")
        unmodified(x, before[1], "x", f"{function.__name__}(network, x)")
