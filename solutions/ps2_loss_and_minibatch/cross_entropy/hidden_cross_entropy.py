"""Hidden properties of cross_entropy_error."""

import numpy as np
import pytest
from cross_entropy import cross_entropy_error
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, unmodified
from selfcheck.strategies import predictions

# What a guard of 1e-5 or less may change where the answer's probability is 0.01 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}


def formula(y, labels):
    """The definition, without a guard: for answers of probability 0.01 or more."""
    return np.mean([np.log(1 / float(row[label])) for row, label in zip(y, labels, strict=True)])


@pytest.mark.points(1)
@given(batch=predictions())
def test_follows_the_formula_for_one_hot_targets(batch):
    """a batch with one-hot targets: the mean of -log(probability of the answer)
    원-핫 정답: -log(정답의 확률)을 배치에 대해 평균한다"""
    y, labels, t = batch
    agree(cross_entropy_error(y, t), formula(y, labels), **GUARD)


@pytest.mark.points(1)
@given(batch=predictions())
def test_follows_the_formula_for_labels(batch):
    """a batch with labels, of any integer dtype: the mean of -log(probability of the answer)
    레이블 정답(dtype은 어떤 정수든): -log(정답의 확률)을 배치에 대해 평균한다"""
    y, t, _ = batch
    agree(cross_entropy_error(y, t), formula(y, t), **GUARD)
    # A batch many times as long has the same mean.
    agree(cross_entropy_error(np.tile(y, (400, 1)), np.tile(t, 400)), formula(y, t), **GUARD)


@pytest.mark.points(1)
@given(labels=st.lists(st.integers(120, 199), min_size=1, max_size=3))
def test_hundreds_of_classes(labels):
    """200 classes, with labels of dtype uint8 and of int64, and with one-hot targets
    클래스가 200개여도, 정답이 uint8이나 int64인 레이블이든 원-핫이든 옳다"""
    y = np.full((len(labels), 200), 0.75 / 199)
    y[np.arange(len(labels)), labels] = 0.25
    for dtype in (np.uint8, np.int64):
        agree(cross_entropy_error(y, np.array(labels, dtype=dtype)), np.log(4), **GUARD)
    agree(cross_entropy_error(y, np.eye(200)[labels]), np.log(4), **GUARD)


@pytest.mark.points(1)
@given(batch=predictions(max_samples=1))
def test_one_sample_takes_each_form_of_target(batch):
    """one sample (K,) takes a one-hot target, a label of shape (1,) and a label of shape ()
    샘플 하나(K,)의 정답은 원-핫으로도, 모양이 (1,)이나 ()인 레이블로도 줄 수 있다"""
    y, labels, one_hot = batch
    for t in (one_hot[0], labels, labels.reshape(())):
        agree(cross_entropy_error(y[0], t), formula(y, labels), **GUARD)


@pytest.mark.points(1)
@given(batch=predictions(answers=st.sampled_from((0, 1, 7))))
def test_an_impossible_answer_leaves_the_other_samples_alone(batch):
    """a batch in which answers have probability 0: finite, the mean of its samples' losses
    정답의 확률이 0인 샘플이 섞인 배치의 손실은 유한하고, 각 샘플의 손실의 평균이다"""
    y, labels, one_hot = batch
    for t in (labels, one_hot):
        mean = np.mean([cross_entropy_error(y[i:i + 1], t[i:i + 1]) for i in range(len(y))])
        loss = cross_entropy_error(y, t)
        holds(np.all(np.isfinite(loss)), Text("a finite loss", "유한한 손실"), loss)
        agree(loss, mean, **GUARD)


@pytest.mark.points(1)
@given(batch=predictions(), dtype=st.sampled_from(("int64", "int32", "uint8")))
def test_certain_predictions(batch, dtype):
    """predictions of the integers 0 and 1: no loss where right, a finite one above 10 where wrong
    정수 0과 1로만 된 예측의 손실은 맞으면 0, 틀리면 10보다 큰 유한한 값이다"""
    _, labels, one_hot = batch
    right = one_hot.astype(dtype)
    wrong = np.roll(right, 1, axis=1)
    before = wrong.copy()
    for t in (labels, one_hot):
        agree(cross_entropy_error(right, t), 0.0, **GUARD)
        loss = cross_entropy_error(wrong, t)
        unmodified(wrong, before, "y", "cross_entropy_error(y, t)")
        holds(np.all((loss > 10) & (loss < np.inf)), Text("a finite loss above 10", "10보다 큰 유한한 손실"), loss)
