"""Public properties of cross_entropy_error: read them, and run them with `pytest test_cross_entropy.py`."""

import numpy as np
import pytest
from cross_entropy import cross_entropy_error
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, unmodified
from selfcheck.strategies import integer_arrays

# More than what a delta of 1e-5 or less changes: a delta that is too large is the subject of one property alone.
DELTA = {"rtol": 5e-3, "atol": 1e-3}

SHAPES = st.one_of(st.tuples(st.integers(1, 5), st.integers(2, 5)), st.sampled_from(((3, 3), (14, 3), (3, 13), (13, 13), (1, 13))))
ONE = st.tuples(st.just(1), st.sampled_from((3, 2, 5, 13)))


@st.composite
def batches(draw, shapes=SHAPES):
    """``(y, labels, one_hot)``: probabilities ``(N, K)``, none of them 0, and their answers in both forms."""
    n, k = draw(shapes)
    weights = draw(integer_arrays(st.just((n, k)), low=1, high=8))
    labels = draw(integer_arrays(st.just((n,)), low=0, high=k - 1))
    return weights / weights.sum(axis=1, keepdims=True), labels, np.eye(k)[labels]


@pytest.mark.points(2.5)
def test_the_worked_examples():
    """one sample: [0.1, 0.6, 0.3] costs 0.510826 with the one-hot target [0, 1, 0], and 2.302585 with [1, 0, 0]
    샘플 하나: [0.1, 0.6, 0.3]의 손실은 원-핫 정답이 [0, 1, 0]이면 0.510826, [1, 0, 0]이면 2.302585이다"""
    y = np.array([0.1, 0.6, 0.3])
    agree(cross_entropy_error(y.copy(), np.array([0.0, 1.0, 0.0])), 0.510825457099, rtol=1e-3)
    agree(cross_entropy_error(y.copy(), np.array([1.0, 0.0, 0.0])), 2.30258409299, rtol=1e-3)


@pytest.mark.points(1.5)
@given(batch=batches(ONE))
def test_one_sample_with_a_label(batch):
    """one sample (K,) with its label in an array of shape (1,): -log of the answer's probability
    샘플 하나(K,)의 정답이 모양 (1,)인 레이블이면 손실은 -log(정답의 확률)이다"""
    y, labels, _ = batch
    expected = -np.log(y[0, labels[0]])
    agree(cross_entropy_error(y[0], labels), expected, **DELTA)


@pytest.mark.points(2.25)
@given(batch=batches(ONE), n=st.sampled_from((2, 3, 5, 14)))
def test_a_batch_of_equal_samples_costs_as_much_as_one(batch, n):
    """a batch of N equal samples costs as much as a batch of one of them (one-hot targets)
    똑같은 샘플 N개로 된 배치의 손실은 그 샘플 하나짜리 배치의 손실과 같다(원-핫 정답)"""
    y, _, t = batch
    agree(cross_entropy_error(np.tile(y, (n, 1)), np.tile(t, (n, 1))), cross_entropy_error(y, t), **DELTA)


@pytest.mark.points(0.75)
@given(batch=batches())
def test_labels_and_one_hot_targets_agree(batch):
    """a batch with labels has the same loss as with the one-hot targets that they stand for
    배치의 정답을 레이블로 주든 원-핫으로 주든 손실은 같다"""
    y, labels, one_hot = batch
    agree(cross_entropy_error(y.copy(), labels), cross_entropy_error(y.copy(), one_hot), **DELTA)


@pytest.mark.points(1)
@given(batch=batches())
def test_the_loss_of_a_batch_is_one_number(batch):
    """the loss of a batch is a single number (labels)
    배치의 손실은 수 하나이다(레이블 정답)"""
    y, labels, _ = batch
    loss = cross_entropy_error(y, labels)
    number = isinstance(loss, (int, float, np.number, np.ndarray)) and np.ndim(loss) == 0
    holds(number, Text("a single number", "수 하나"), loss)


@pytest.mark.points(1)
@given(batch=batches())
def test_an_impossible_answer_costs_a_finite_loss(batch):
    """a batch (labels) whose answers have probability 0 has a finite loss
    정답의 확률이 0인 배치(레이블 정답)의 손실은 유한하다"""
    y, labels, one_hot = batch
    y = y * (1 - one_hot)
    loss = cross_entropy_error(y / y.sum(axis=1, keepdims=True), labels)
    holds(np.all(np.isfinite(loss)), Text("a finite loss", "유한한 손실"), loss)


@pytest.mark.points(2.5)
@given(batch=batches())
def test_y_is_not_modified(batch):
    """y is not modified (a batch with labels)
    y는 바뀌지 않는다(배치와 레이블 정답)"""
    y, labels, _ = batch
    before = y.copy()
    cross_entropy_error(y, labels)
    unmodified(y, before, "y", "cross_entropy_error(y, t)")
