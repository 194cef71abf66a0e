"""Public properties of forward propagation: read them, and run them with `pytest test_forward.py`."""

import numpy as np
import pytest
from forward import forward, init_network, predict
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, shaped, tolerance
from selfcheck.strategies import FLOATS, arrays

# The worked example, by the places of its numbers: the other elements of W1 and W2 are 0.
W1 = np.diag([-1.0, -1.0, -1.0, -1.0], -1) + np.diag([1.0], 4)
W2 = np.diag([1.0, 1.0, 1.0, 1.0], 1) + np.diag([1.0], -4)
EXAMPLE = {"W1": W1, "b1": np.array([5.0, 4.0, 3.0, 2.0, 1.0]), "W2": W2, "b2": np.array([-1.0, -2.0, 0.0, 0.0, 0.0])}

SIDES = st.sampled_from((2, 3, 1, 4, 7))


@st.composite
def networks(draw, layers, max_samples=4):
    """A network of so many layers, of any sizes, and a sample ``(D,)`` or a batch ``(N, D)`` for it."""
    sizes = draw(st.one_of(st.tuples(*[SIDES] * (layers + 1)), SIDES.map(lambda side: (side,) * (layers + 1))))
    shapes = {}
    for i in range(1, layers + 1):
        shapes |= {f"W{i}": (sizes[i - 1], sizes[i]), f"b{i}": (sizes[i],)}
    samples = draw(st.sampled_from((0, 2, 1, 3, min(sizes[0], max_samples), min(sizes[1], max_samples))))

    def values(shape):  # quarters: every sum of products is exact, also in float32
        return draw(arrays(st.just(shape), dtypes=FLOATS, scales=(0.25,), low=-8, high=8))

    return {name: values(shape) for name, shape in shapes.items()}, values((samples, sizes[0]) if samples else sizes[:1])


def near(network, x):
    """The relative tolerance that the docstring names."""
    return tolerance(x, *network.values())


@pytest.mark.points(1)
def test_the_network_of_the_worked_example():
    """init_network() gives the worked example's W1, b1, W2 and b2
    init_network()은 예제의 W1, b1, W2, b2를 돌려준다"""
    network = init_network()
    holds(isinstance(network, dict) and set(network) == {"W1", "b1", "W2", "b2"},
          Text('a dict with the keys "W1", "b1", "W2", "b2"', '키가 "W1", "b1", "W2", "b2"인 딕셔너리'), network)
    for name, expected in EXAMPLE.items():
        agree(network[name], expected, any_kind=True, what=f'init_network()["{name}"]')


@pytest.mark.points(1)
def test_forward_of_the_worked_example():
    """forward gives the worked example's probabilities, for its three samples and for one
    forward는 예제의 샘플 세 개와 하나에서 예제의 확률을 돌려준다"""
    x = np.array([[1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 3.0, 4.0, 5.0, 6.0], [3.0, 4.0, 5.0, 6.0, 7.0]])
    y = np.array([[0.26768323, 0.26768323, 0.26768323, 0.09847516, 0.09847516],
                  [0.64878564, 0.08780359, 0.08780359, 0.08780359, 0.08780359],
                  [0.85640133, 0.01568554, 0.04263771, 0.04263771, 0.04263771]])
    agree(forward(EXAMPLE, x), y)
    agree(forward(EXAMPLE, x[2]), y[2])


@pytest.mark.points(1)
def test_predict_of_a_small_network():
    """predict gives [0.40625907, 0.59374093] for the book's 2-3-2-2 network and x = [1.0, 0.5]
    predict는 책의 2-3-2-2 신경망과 x = [1.0, 0.5]에서 [0.40625907, 0.59374093]을 돌려준다"""
    network = {"W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]), "b1": np.array([0.1, 0.2, 0.3]),
               "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]), "b2": np.array([0.1, 0.2]),
               "W3": np.array([[0.1, 0.3], [0.2, 0.4]]), "b3": np.array([0.1, 0.2])}
    agree(predict(network, np.array([1.0, 0.5])), np.array([0.40625907, 0.59374093]))
    agree(predict(network, np.array([[1.0, 0.5], [-1.0, 2.0]])), np.array([[0.40625907, 0.59374093], [0.40631229, 0.59368771]]))


@pytest.mark.points(1)
@given(case=networks(layers=2))
def test_a_row_of_a_batch_is_that_row_alone_for_forward(case):
    """forward: each row of a batch is that row alone, and a batch of one
    forward: 배치의 각 행은 그 행만 넣었을 때, 크기가 1인 배치로 넣었을 때와 같다"""
    network, x = case
    x = np.atleast_2d(x)
    y = shaped(forward(network, x), (len(x), len(network["b2"])))
    agree(np.array([shaped(forward(network, row), y.shape[1:]) for row in x]), y, rtol=near(network, x))
    agree(forward(network, x[:1]), y[:1], rtol=near(network, x))


@pytest.mark.points(1)
@given(case=networks(layers=3))
def test_a_row_of_a_batch_is_that_row_alone_for_predict(case):
    """predict: each row of a batch is that row alone, and a batch of one
    predict: 배치의 각 행은 그 행만 넣었을 때, 크기가 1인 배치로 넣었을 때와 같다"""
    network, x = case
    x = np.atleast_2d(x)
    y = shaped(predict(network, x), (len(x), len(network["b3"])))
    agree(np.array([shaped(predict(network, row), y.shape[1:]) for row in x]), y, rtol=near(network, x))
    agree(predict(network, x[:1]), y[:1], rtol=near(network, x))


@pytest.mark.points(1)
@given(two=networks(layers=2), three=networks(layers=3))
def test_the_probabilities_of_a_sample_sum_to_one(two, three):
    """forward and predict: each sample's probabilities sum to 1
    forward와 predict: 샘플마다 확률을 모두 더하면 1이다"""
    for function, (network, x), last in ((forward, two, "b2"), (predict, three, "b3")):
        y = shaped(function(network, x), (*x.shape[:-1], len(network[last])))
        agree(np.sum(y, axis=-1), np.ones(x.shape[:-1]), rtol=near(network, x),
              what=f"{function.__name__}(network, x).sum(axis=-1)")
