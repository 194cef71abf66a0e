"""Hidden properties of softmax."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree, unmodified
from selfcheck.strategies import arrays, batch_shape, integer_arrays, sample_shape
from softmax import softmax

ORDINARY = (0.25, 0.36787944, 1e-2)


def formula(row):
    """The definition, for one sample whose scores may be large."""
    largest = max(row.tolist())
    powers = [math.exp(score - largest) for score in row.tolist()]
    return [power / sum(powers) for power in powers]


def numbers(y):
    """y as an array, where it is a list: other properties ask for the type."""
    return np.array(y) if isinstance(y, list) else y


@pytest.mark.points(5)
@given(x=arrays(batch_shape(), scales=ORDINARY))
def test_each_row_of_a_batch_follows_the_formula(x):
    """in a batch, each row gives what that row alone gives
    배치의 각 행은 그 행만 넣었을 때와 같다"""
    expected = np.array([formula(row) for row in x])
    agree(numbers(softmax(x)), expected)


@pytest.mark.points(2)
@given(x=arrays(sample_shape(), scales=(100.0, 40.0, 250.0), high=40).map(lambda x: x + 1000))
def test_large_scores_do_not_overflow(x):
    """scores of thousands still give the right probabilities
    점수가 수천이어도 올바른 확률이 나온다"""
    expected = np.array(formula(x))
    agree(softmax(x), expected)


@pytest.mark.points(1)
@given(x=arrays(batch_shape().filter(lambda shape: shape[0] > 1), scales=ORDINARY).map(
    lambda x: x + np.where(np.arange(len(x)) % 2, -400, 1000)[:, None]))
def test_rows_of_a_batch_may_be_far_apart(x):
    """in a batch, rows in the thousands and rows far below them get their own probabilities
    배치에서 수천인 행도, 그보다 훨씬 작은 행도 제 확률을 얻는다"""
    expected = np.array([formula(row) for row in x])
    agree(softmax(x), expected)


@pytest.mark.points(2)
@given(x=integer_arrays(sample_shape(), low=-9, high=9))
def test_integers_give_floats(x):
    """x may hold integers, and the result is floats
    x가 정수여도 결과는 실수이다"""
    expected = np.array(formula(x))
    agree(softmax(x), expected)


@pytest.mark.points(2)
@given(x=st.one_of(arrays(sample_shape(), scales=ORDINARY), arrays(batch_shape(), scales=ORDINARY)))
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    softmax(x)
    unmodified(x, before, "x", "softmax(x)")
