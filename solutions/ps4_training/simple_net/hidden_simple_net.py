"""Hidden properties of SimpleNet."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, shaped
from simple_net import SimpleNet

# What a guard of the log may change where the answer's probability is 0.01 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}


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
    """Weights, a batch of as many samples and numbers as classes, and its one-hot targets: ``(W, x, t)``."""
    size = draw(st.sampled_from((3, 2, 4, 14)))
    rng = np.random.default_rng(draw(st.integers(0, 9)))
    return (*rng.integers(-9, 10, (2, size, size)) / 10, np.eye(size)[rng.integers(0, size, size)])


def losses(W, x, labels):
    """The definition, sample by sample."""
    scores = [[sum(a * b for a, b in zip(row, column)) for column in W.T.tolist()] for row in x.tolist()]
    return [math.log(sum(map(math.exp, row))) - row[label] for row, label in zip(scores, labels.tolist())]


@pytest.mark.points(1)
@given(case=batches())
def test_the_scores_of_one_sample(case):
    """the scores of one sample are x @ W
    샘플 하나의 점수는 x @ W이다"""
    W, x, _ = case
    expected = np.matmul(x[0], W)
    agree(SimpleNet(W).predict(x[0]), expected, atol=1e-9)


@pytest.mark.points(1)
@given(case=squares())
def test_a_batch_has_a_score_for_each_sample_and_class(case):
    """predict gives one value for each sample and class of a batch: for 3 samples and 3 classes the shape is (3, 3)
    predict는 배치의 샘플마다 클래스마다 값을 하나씩 돌려준다. 샘플 3개, 클래스 3개이면 모양은 (3, 3)이다"""
    W, x, _ = case
    shaped(SimpleNet(W).predict(x), (len(x), len(x)))


@pytest.mark.points(1)
@given(case=batches())
def test_the_loss_of_one_sample(case):
    """the loss of one sample is -log(probability of the answer), for a one-hot target
    샘플 하나의 손실은 -log(정답의 확률)이다(정답은 원-핫)"""
    W, x, labels = case
    expected = losses(W, x, labels)[0]
    agree(SimpleNet(W).loss(x[0], np.eye(W.shape[1])[labels[0]]), expected, **GUARD)


@pytest.mark.points(1)
@given(case=batches())
def test_the_loss_takes_labels_too(case):
    """the targets of a batch may be labels
    배치의 정답은 레이블일 수도 있다"""
    W, x, labels = case
    expected = sum(losses(W, x, labels)) / len(x)
    agree(SimpleNet(W).loss(x, labels), expected, **GUARD)


@pytest.mark.points(1)
@given(case=squares())
def test_the_loss_of_a_batch_is_one_number(case):
    """loss gives one number for all samples of a batch
    loss는 배치의 모든 샘플에 대해 수 하나를 준다"""
    W, x, t = case
    loss = SimpleNet(W).loss(x, t)
    holds(np.ndim(loss) == 0 and isinstance(loss, (int, float, np.number, np.ndarray)), Text("a single number", "수 하나"), loss)
