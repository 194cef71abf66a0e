"""Public properties of cross_entropy_error: read them, and run them with `pytest test_cross_entropy.py`."""

import numpy as np
import pytest
from cross_entropy import cross_entropy_error
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, unmodified
from selfcheck.strategies import predictions

# What a guard of 1e-5 or less may change where the answer's probability is 0.01 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}

RIGHT = (0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0)
WRONG = (0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0)


@pytest.mark.points(1)
def test_the_worked_example_with_one_hot_targets():
    """the two worked examples, with a one-hot target: 0.510825 and 2.302585
    예제 두 개의 손실은 정답이 원-핫이면 0.510825와 2.302585이다"""
    t = np.array([0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    agree(cross_entropy_error(np.array(RIGHT), t), 0.510825457099, rtol=1e-4)
    agree(cross_entropy_error(np.array(WRONG), t), 2.30258409299, rtol=1e-4)


@pytest.mark.points(1)
def test_the_worked_example_with_labels():
    """the two worked examples, with the label 2: 0.510825 and 2.302585
    예제 두 개의 손실은 정답 레이블이 2이면 0.510825와 2.302585이다"""
    agree(cross_entropy_error(np.array(RIGHT), np.array([2])), 0.510825457099, rtol=1e-4)
    agree(cross_entropy_error(np.array(WRONG), np.array(2)), 2.30258409299, rtol=1e-4)


@pytest.mark.points(1)
@given(batch=predictions())
def test_a_batch_is_the_mean_of_its_samples(batch):
    """the loss of a batch is the mean of its samples' losses
    배치의 손실은 각 샘플의 손실의 평균이다"""
    y, _, t = batch
    mean = np.mean([cross_entropy_error(sample, answer) for sample, answer in zip(y, t, strict=True)])
    agree(cross_entropy_error(y, t), mean, **GUARD)


@pytest.mark.points(1)
@given(batch=predictions())
def test_labels_and_one_hot_targets_agree(batch):
    """labels give the same loss as the one-hot targets that they stand for
    레이블로 준 정답과 원-핫으로 준 정답의 손실은 같다"""
    y, labels, one_hot = batch
    agree(cross_entropy_error(y, labels), cross_entropy_error(y, one_hot), **GUARD)


@pytest.mark.points(1)
@given(batch=predictions(max_samples=1, answers=st.just(0)))
def test_an_impossible_answer_costs_a_finite_loss(batch):
    """one sample whose answer has probability 0 has a finite loss above 10
    정답의 확률이 0인 샘플의 손실은 유한하고 10보다 크다"""
    y, labels, one_hot = batch
    for t in (one_hot[0], labels):
        loss = cross_entropy_error(y[0], t)
        holds(np.all((loss > 10) & (loss < np.inf)), Text("a finite loss above 10", "10보다 큰 유한한 손실"), loss)


@pytest.mark.points(1)
@given(batch=predictions())
def test_y_and_t_are_not_modified(batch):
    """neither y nor t is modified
    y도 t도 바뀌지 않는다"""
    y, labels, one_hot = batch
    label = labels[:1].reshape(())
    for sample, t in ((y, labels), (y, one_hot), (y[0], labels[:1]), (y[0], label), (y[0], one_hot[0])):
        before = sample.copy(), t.copy()
        cross_entropy_error(sample, t)
        unmodified(sample, before[0], "y", "cross_entropy_error(y, t)")
        unmodified(t, before[1], "t", "cross_entropy_error(y, t)")
