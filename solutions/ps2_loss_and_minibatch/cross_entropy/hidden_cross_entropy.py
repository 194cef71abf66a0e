"""Hidden properties of cross_entropy_error."""

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
THREE_CLASSES = st.one_of(st.tuples(st.integers(1, 5), st.integers(3, 5)), st.sampled_from(((3, 3), (14, 3), (3, 13), (13, 13))))
ONE = st.tuples(st.just(1), st.sampled_from((3, 2, 5, 4, 13)))


@st.composite
def batches(draw, shapes=SHAPES):
    """``(y, labels, one_hot)``: probabilities ``(N, K)``, none of them 0, and their answers in both forms."""
    n, k = draw(shapes)
    weights = draw(integer_arrays(st.just((n, k)), low=1, high=8))
    labels = draw(integer_arrays(st.just((n,)), low=0, high=k - 1))
    return weights / weights.sum(axis=1, keepdims=True), labels, np.eye(k)[labels]


def formula(y, labels):
    """The definition, without a delta."""
    return float(np.mean(-np.log(y[np.arange(len(y)), labels])))


@pytest.mark.points(2)
@given(batch=batches(ONE))
def test_one_sample(batch):
    """one sample (K,) with a one-hot target: -log of the answer's probability
    샘플 하나(K,)와 원-핫 정답의 손실은 -log(정답의 확률)이다"""
    y, labels, t = batch
    expected = formula(y, labels)
    agree(cross_entropy_error(y[0], t[0]), expected, **DELTA)


@pytest.mark.points(2.5)
@given(batch=batches())
def test_a_batch_with_one_hot_targets(batch):
    """a batch with one-hot targets: the mean of -log(probability of the answer)
    배치와 원-핫 정답: -log(정답의 확률)의 평균이다"""
    y, labels, t = batch
    expected = formula(y, labels)
    agree(cross_entropy_error(y, t), expected, **DELTA)


@pytest.mark.points(2)
@given(batch=batches())
def test_a_batch_with_labels(batch):
    """a batch with labels: the mean of -log(probability of the answer)
    배치와 레이블 정답: -log(정답의 확률)의 평균이다"""
    y, t, _ = batch
    expected = formula(y, t)
    agree(cross_entropy_error(y, t), expected, **DELTA)


@pytest.mark.points(4.5)
@given(batch=batches(THREE_CLASSES))
def test_only_the_answers_probability_counts(batch):
    """how the other classes share what is left does not matter (a batch with labels)
    나머지 확률을 다른 클래스들이 어떻게 나누어 가지든 손실은 같다(배치와 레이블 정답)"""
    y, labels, one_hot = batch
    answers = np.sum(y * one_hot, axis=1, keepdims=True)
    shared = np.where(one_hot == 1, answers, (1 - answers) / (y.shape[1] - 1))
    agree(cross_entropy_error(shared, labels), cross_entropy_error(y, labels), **DELTA)


@pytest.mark.points(1.5)
@given(batch=batches(st.tuples(st.just(1), st.sampled_from((3, 5, 4, 13)))))
def test_another_class_may_be_impossible(batch):
    """a probability of 0 for a class that is not the answer does no harm (one sample with a one-hot target)
    정답이 아닌 클래스의 확률이 0이어도 손실은 그대로이다(샘플 하나와 원-핫 정답)"""
    y, labels, t = batch
    rows, k = np.arange(len(y)), y.shape[1]
    moved = y.copy()
    moved[rows, (labels + 1) % k] += moved[rows, (labels + 2) % k]
    moved[rows, (labels + 2) % k] = 0
    agree(cross_entropy_error(moved[0], t[0]), cross_entropy_error(y[0], t[0]), **DELTA)


@pytest.mark.points(1.5)
@given(batch=batches(ONE))
def test_a_more_probable_answer_costs_less(batch):
    """the more probable the answer, the smaller the loss (one sample with a one-hot target)
    정답의 확률이 클수록 손실이 작다(샘플 하나와 원-핫 정답)"""
    y, _, t = batch
    more = (y + t) / 2
    losses = [cross_entropy_error(y[0], t[0]), cross_entropy_error(more[0], t[0])]
    holds(np.all(losses[1] < losses[0]), Text("a smaller loss the second time", "두 번째에 더 작은 손실"), losses,
          what=Text("the loss before and after the answer became more probable", "정답의 확률이 커지기 전과 후의 손실"))


@pytest.mark.points(1)
@given(batch=batches())
def test_an_impossible_answer_costs_more_than_ten(batch):
    """a batch (one-hot) whose answers have probability 0 has a finite loss above 10
    정답의 확률이 0인 배치(원-핫 정답)의 손실은 유한하고 10보다 크다"""
    y, _, one_hot = batch
    y = y * (1 - one_hot)
    loss = cross_entropy_error(y / y.sum(axis=1, keepdims=True), one_hot)
    holds(np.all((loss > 10) & (loss < np.inf)), Text("a finite loss above 10", "10보다 큰 유한한 손실"), loss)


@pytest.mark.points(0.75)
@given(batch=batches())
def test_one_hot_targets_of_integers(batch):
    """one-hot targets of integers give the same loss as those of floats
    원-핫 정답이 정수여도 실수일 때와 손실이 같다"""
    y, _, t = batch
    agree(cross_entropy_error(y.copy(), t.astype(np.int64)), cross_entropy_error(y.copy(), t.copy()), **DELTA)


@pytest.mark.points(0.75)
@given(batch=batches())
def test_t_is_not_modified(batch):
    """t is not modified (a batch with one-hot targets)
    t는 바뀌지 않는다(배치와 원-핫 정답)"""
    y, _, t = batch
    before = t.copy()
    cross_entropy_error(y, t)
    unmodified(t, before, "t", "cross_entropy_error(y, t)")
