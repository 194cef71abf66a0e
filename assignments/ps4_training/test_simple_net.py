"""Public properties of SimpleNet: read them, and run them with `pytest test_simple_net.py`."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree
from simple_net import SimpleNet

# What a guard of the log may change where the answer's probability is 0.01 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}

W = np.array([[-0.98857721, -1.19498403, 1.7798275], [1.92945432, 2.08198445, 0.48024869]])
X = np.array([0.6, 0.9])


@st.composite
def batches(draw):
    """Weights, a batch and its labels: ``(W, x, labels)``, the scores within 3 of each other."""
    sizes = st.tuples(st.sampled_from((2, 3, 1, 4)), st.sampled_from((2, 3, 1)), st.sampled_from((3, 2, 4)))
    n, d, k = draw(st.one_of(sizes, st.sampled_from(((3, 3, 3), (14, 3, 3), (2, 14, 3), (3, 2, 14), (14, 14, 14), (25, 2, 2)))))
    rng = np.random.default_rng(draw(st.integers(0, 9999)))  # hypothesis itself would leave most of so many numbers at 0
    most = 10 if d < 5 else 3
    return rng.integers(-most, most + 1, (d, k)) / 10, rng.integers(-most, most + 1, (n, d)) / 10, rng.integers(0, k, n)


@st.composite
def squares(draw):
    """A batch of as many samples and numbers as classes, and its one-hot targets: ``(x, t)``."""
    size = draw(st.sampled_from((3, 2, 4, 14)))
    rng = np.random.default_rng(draw(st.integers(0, 9)))
    return rng.integers(-9, 10, (size, size)) / 10, np.eye(size)[rng.integers(0, size, size)]


def losses(W, x, labels):
    """The definition, sample by sample."""
    scores = [[sum(a * b for a, b in zip(row, column)) for column in W.T.tolist()] for row in x.tolist()]
    return [math.log(sum(map(math.exp, row))) - row[label] for row, label in zip(scores, labels.tolist())]


@pytest.mark.points(1)
@given(case=batches())
def test_the_net_keeps_its_weights(case):
    """SimpleNet(W).W is W, also when another net is made
    다른 신경망을 만들어도 SimpleNet(W).W는 W이다"""
    weights, _, _ = case
    net, _ = SimpleNet(weights.copy()), SimpleNet(1 - weights)
    agree(net.W, weights, any_kind=True, what="SimpleNet(W).W")


@pytest.mark.points(1)
def test_the_worked_example():
    """the published example: scores (1.14336256, 1.15679559, 1.50012032)
    책의 예제에서 점수는 (1.14336256, 1.15679559, 1.50012032)이다"""
    agree(SimpleNet(W).predict(X), np.array([1.14336256, 1.15679559, 1.50012032]))


@pytest.mark.points(1)
def test_the_loss_of_the_worked_example():
    """the published example: the loss is 0.8793567 where the answer is class 2
    책의 예제에서 정답이 클래스 2일 때 손실은 0.8793567이다"""
    agree(SimpleNet(W).loss(X, np.array([0, 0, 1])), 0.8793567, rtol=1e-4)


@pytest.mark.points(1)
@given(case=squares())
def test_weights_of_0_make_all_classes_equal(case):
    """where all weights are 0, every class is as probable as the others, and the loss of a batch is log(K)
    가중치가 모두 0이면 클래스의 확률이 모두 같으므로 배치의 손실은 log(K)이다"""
    x, t = case
    expected = math.log(len(x))
    agree(SimpleNet(np.zeros(x.shape)).loss(x, t), expected, **GUARD)


@pytest.mark.points(1)
@given(case=batches())
def test_the_scores_of_a_batch(case):
    """the scores of a batch are x @ W
    배치의 점수는 x @ W이다"""
    weights, x, _ = case
    expected = np.matmul(x, weights)
    agree(SimpleNet(weights).predict(x), expected, atol=1e-9)


@pytest.mark.points(2)
@given(case=batches())
def test_the_loss_of_a_batch(case):
    """the loss of a batch is the mean of -log(probability of the answer), for one-hot targets
    배치의 손실은 -log(정답의 확률)의 평균이다(정답은 원-핫)"""
    weights, x, labels = case
    expected = sum(losses(weights, x, labels)) / len(x)
    agree(SimpleNet(weights).loss(x, np.eye(weights.shape[1])[labels]), expected, **GUARD)
