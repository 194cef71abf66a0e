"""Public properties of forward propagation: read them, and run them with `pytest test_forward.py`."""

import math

import numpy as np
import pytest
from forward import forward, init_network, predict
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, shaped

# The worked example, by the places of its numbers: the other elements of W1 and W2 are 0.
W1 = np.diag([-1.0, -1.0, -1.0, -1.0], -1) + np.diag([1.0], 4)
W2 = np.diag([1.0, 1.0, 1.0, 1.0], 1) + np.diag([1.0], -4)
EXAMPLE = {"W1": W1, "b1": np.array([5.0, 4.0, 3.0, 2.0, 1.0]), "W2": W2, "b2": np.array([-1.0, -2.0, 0.0, 0.0, 0.0])}


@st.composite
def networks(draw, layers, batch):
    """A network of so many layers, of any sizes, and a batch ``(N, D)`` or a sample ``(D,)`` for it."""
    rng = np.random.default_rng(draw(st.integers(0, 9999)))  # hypothesis itself would leave most of so many numbers at 0
    sizes = rng.choice((2, 3, 4, 5), layers + 1) if rng.random() < 0.7 else np.full(layers + 1, rng.choice((3, 1, 13)))
    network = {}
    for i in range(1, layers + 1):
        network |= {f"W{i}": rng.integers(-20, 21, (sizes[i - 1], sizes[i])) / 10, f"b{i}": rng.integers(-20, 21, sizes[i]) / 10}
    samples = (int(rng.choice((3, 2, 1, sizes[0], 13))),) if batch else ()
    return network, rng.integers(-20, 21, (*samples, sizes[0])) / 10


def probabilities(scores):
    """Each row's softmax."""
    rows = [[math.exp(score) for score in row] for row in np.atleast_2d(scores).tolist()]
    return np.array([[power / sum(row) for power in row] for row in rows]).reshape(scores.shape)


def two_layers(network, x):
    hidden = np.maximum(np.dot(x, network["W1"]) + network["b1"], 0)
    scores = network["b2"] + np.matmul(hidden, network["W2"])
    return probabilities(scores)


def three_layers(network, x):
    hidden = 1 / (1 + np.exp(-np.dot(x, network["W1"]) - network["b1"]))
    hidden = 1 / (1 + np.exp(-np.dot(hidden, network["W2"]) - network["b2"]))
    scores = network["b3"] + np.matmul(hidden, network["W3"])
    return probabilities(scores)


@pytest.mark.points(1)
def test_the_weights_of_the_worked_example():
    """init_network() gives the worked example's W1 and W2
    init_network()은 예제의 W1과 W2를 돌려준다"""
    network = init_network()
    holds(
        isinstance(network, dict) and {"W1", "W2"} <= set(network),
        Text('a dict with "W1" and "W2"', '"W1"과 "W2"가 있는 딕셔너리'),
        network,
    )
    agree(network["W1"], EXAMPLE["W1"], any_kind=True, what='init_network()["W1"]')
    agree(network["W2"], EXAMPLE["W2"], any_kind=True, what='init_network()["W2"]')


@pytest.mark.points(1)
def test_the_biases_of_the_worked_example():
    """init_network() gives the worked example's b1 and b2
    init_network()은 예제의 b1과 b2를 돌려준다"""
    network = init_network()
    holds(
        isinstance(network, dict) and {"b1", "b2"} <= set(network),
        Text('a dict with "b1" and "b2"', '"b1"과 "b2"가 있는 딕셔너리'),
        network,
    )
    agree(network["b1"], EXAMPLE["b1"], any_kind=True, what='init_network()["b1"]')
    agree(network["b2"], EXAMPLE["b2"], any_kind=True, what='init_network()["b2"]')


@pytest.mark.points(1)
def test_forward_of_the_worked_example():
    """forward gives the worked example's probabilities for its three samples
    forward는 예제의 샘플 세 개에서 예제의 확률을 돌려준다"""
    x = np.array([[1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 3.0, 4.0, 5.0, 6.0], [3.0, 4.0, 5.0, 6.0, 7.0]])
    y = np.array([[0.26768323, 0.26768323, 0.26768323, 0.09847516, 0.09847516],
                  [0.64878564, 0.08780359, 0.08780359, 0.08780359, 0.08780359],
                  [0.85640133, 0.01568554, 0.04263771, 0.04263771, 0.04263771]])
    agree(forward(EXAMPLE, x), y)


@pytest.mark.points(1)
def test_predict_of_a_small_network():
    """predict gives [0.40625907, 0.59374093] for the book's 2-3-2-2 network and x = [1.0, 0.5]
    predict는 책의 2-3-2-2 신경망과 x = [1.0, 0.5]에서 [0.40625907, 0.59374093]을 돌려준다"""
    network = {"W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]), "b1": np.array([0.1, 0.2, 0.3]),
               "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]), "b2": np.array([0.1, 0.2]),
               "W3": np.array([[0.1, 0.3], [0.2, 0.4]]), "b3": np.array([0.1, 0.2])}
    agree(predict(network, np.array([1.0, 0.5])), np.array([0.40625907, 0.59374093]))


@pytest.mark.points(2)
@given(case=networks(layers=2, batch=True))
def test_forward_of_a_batch(case):
    """forward of a batch is affine, ReLU, affine, softmax in each row
    배치에서 forward는 행마다 affine, ReLU, affine, softmax이다"""
    expected = two_layers(*case)
    agree(forward(*case), expected)


@pytest.mark.points(2)
@given(case=networks(layers=3, batch=False))
def test_predict_of_one_sample(case):
    """predict of one sample is affine, sigmoid, affine, sigmoid, affine, softmax
    샘플 하나에서 predict는 affine, sigmoid, affine, sigmoid, affine, softmax이다"""
    expected = three_layers(*case)
    agree(predict(*case), expected)


@pytest.mark.points(1)
@given(case=networks(layers=2, batch=True))
def test_forward_gives_one_value_for_each_class(case):
    """forward of a batch (N, D) has shape (N, K): one value for each sample and class
    배치 (N, D)에서 forward의 모양은 (N, K)이다. 샘플마다 클래스마다 값이 하나이다"""
    network, x = case
    shape = (len(x), len(network["b2"]))
    shaped(forward(network, x), shape)
