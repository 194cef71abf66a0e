"""Hidden properties of forward propagation."""

import math

import numpy as np
import pytest
from forward import forward, predict
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree, shaped, unmodified


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


@pytest.mark.points(3)
@given(case=networks(layers=2, batch=False))
def test_forward_of_one_sample(case):
    """forward of one sample is affine, ReLU, affine, softmax
    샘플 하나에서 forward는 affine, ReLU, affine, softmax이다"""
    expected = two_layers(*case)
    agree(forward(*case), expected)


@pytest.mark.points(3)
@given(case=networks(layers=3, batch=True))
def test_predict_of_a_batch(case):
    """predict of a batch is affine, sigmoid, affine, sigmoid, affine, softmax in each row
    배치에서 predict는 행마다 affine, sigmoid, affine, sigmoid, affine, softmax이다"""
    expected = three_layers(*case)
    agree(predict(*case), expected)


@pytest.mark.points(1)
@given(case=networks(layers=2, batch=False))
def test_forward_of_one_sample_sums_to_one(case):
    """forward of one sample gives K values that sum to 1
    샘플 하나에서 forward가 돌려준 값 K개를 모두 더하면 1이다"""
    network, x = case
    y = shaped(forward(network, x), network["b2"].shape)
    agree(np.sum(y), 1.0, what="forward(network, x).sum()")


@pytest.mark.points(2)
@given(case=networks(layers=3, batch=True))
def test_predict_of_a_batch_sums_to_one(case):
    """predict of a batch gives K values for each sample, which sum to 1
    배치에서 predict는 샘플마다 값을 K개씩 돌려주고, 그 합은 1이다"""
    network, x = case
    y = shaped(predict(network, x), (len(x), len(network["b3"])))
    agree(np.sum(y, axis=1), np.ones(len(x)), what="predict(network, x).sum(axis=1)")


@pytest.mark.points(1)
@given(case=networks(layers=2, batch=False))
def test_forward_modifies_nothing(case):
    """forward modifies neither network nor x
    forward는 network도 x도 바꾸지 않는다"""
    network, x = case
    before, x_before = {name: array.copy() for name, array in network.items()}, x.copy()
    forward(network, x)
    unmodified(network, before, "network", "forward(network, x)")
    unmodified(x, x_before, "x", "forward(network, x)")


@pytest.mark.points(1)
@given(case=networks(layers=3, batch=True))
def test_predict_modifies_nothing(case):
    """predict modifies neither network nor x
    predict는 network도 x도 바꾸지 않는다"""
    network, x = case
    before, x_before = {name: array.copy() for name, array in network.items()}, x.copy()
    predict(network, x)
    unmodified(network, before, "network", "predict(network, x)")
    unmodified(x, x_before, "x", "predict(network, x)")
