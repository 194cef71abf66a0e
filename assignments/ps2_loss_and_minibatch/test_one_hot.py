"""Public properties of one_hot: read them, and run them with `pytest test_one_hot.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_hot import one_hot
from selfcheck import Text, agree, holds, raises, shaped
from selfcheck.strategies import integer_arrays

LENGTHS = st.sampled_from(((3,), (2,), (4,), (5,), (1,), (13,), (25,)))
LONG = st.sampled_from(((13,), (25,)))  # the short ones come first, so labels far outside are not the first to fail


def rows(t, num_classes):
    """The definition, element by element."""
    return np.array([[float(k == label) for k in range(num_classes)] for label in t.tolist()])


def numbers(y):
    """y as an array of floats, where it is a list, or holds integers or booleans: another property asks for these."""
    return np.array(y, dtype=float) if isinstance(y, (list, np.ndarray)) else y


@st.composite
def bad_labels(draw, bad, lengths=LENGTHS):
    """``(t, num_classes)``: good labels, and in one place a label that is so far from num_classes or 0."""
    num_classes = draw(st.sampled_from((3, 4, 14)))
    t = draw(integer_arrays(lengths, low=0, high=num_classes - 1))
    t[draw(st.integers(0, len(t) - 1))] = (num_classes if bad >= 0 else 0) + bad
    return t, num_classes


@pytest.mark.points(0.5)
def test_the_worked_example():
    """one_hot([2, 0, 1], 4) is [[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]]
    one_hot([2, 0, 1], 4)은 [[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]]이다"""
    expected = np.array([[0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]])
    agree(numbers(one_hot(np.array([2, 0, 1]), 4)), expected)


@pytest.mark.points(1)
@given(t=integer_arrays(LENGTHS, low=1, high=3))
def test_there_is_a_row_for_each_sample(t):
    """the result has a row for each sample and a column for each class
    결과에는 샘플마다 행이, 클래스마다 열이 하나씩 있다"""
    num_classes = int(np.max(t)) + 1
    shaped(numbers(one_hot(t, num_classes)), (len(t), num_classes))


@pytest.mark.points(2)
@given(t=integer_arrays(LENGTHS, low=1, high=3))
def test_there_are_as_many_ones_as_samples(t):
    """the result holds N ones, as many as there are samples, and is 0 elsewhere
    결과에는 샘플 수와 같은 N개의 1이 있고 나머지는 0이다"""
    y = numbers(one_hot(t, int(np.max(t)) + 2))
    holds(np.sum(y == 1) == len(t) == np.sum(y != 0), Text(f"{len(t)} ones, and zeros elsewhere", f"1이 {len(t)}개, 나머지는 0"), y)


@pytest.mark.points(1.5)
@given(t=integer_arrays(LENGTHS, low=1, high=3), more=st.sampled_from((0, 1, 10)))
def test_the_column_of_the_label_is_1(t, more):
    """each row is 1 in the column of its label, and 0 in the others
    각 행은 제 레이블의 열이 1이고 나머지 열은 0이다"""
    t[-1] = np.max(t) + more
    num_classes = int(t[-1]) + 1
    expected = rows(t, num_classes)
    agree(numbers(one_hot(t, num_classes)), expected)


@pytest.mark.points(1)
@given(case=st.one_of(bad_labels(0), bad_labels(1, LONG), bad_labels(30, LONG)))
def test_a_label_too_large_is_a_value_error(case):
    """a label of num_classes or more is a ValueError
    num_classes 이상인 레이블은 ValueError를 일으킨다"""
    t, num_classes = case
    raises(ValueError, one_hot, t, num_classes)


@pytest.mark.points(1)
@given(case=st.one_of(bad_labels(-1), bad_labels(-2, LONG), bad_labels(-30, LONG)))
def test_a_negative_label_is_a_value_error(case):
    """a negative label is a ValueError: -1 is not the last class
    음수 레이블은 ValueError를 일으킨다. -1은 마지막 클래스가 아니다"""
    t, num_classes = case
    raises(ValueError, one_hot, t, num_classes)
