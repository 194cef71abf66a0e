"""Public properties of one_hot: read them, and run them with `pytest test_one_hot.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_hot import one_hot
from selfcheck import agree, raises, shaped
from selfcheck.strategies import arrays

CLASSES = st.integers(1, 7)


@st.composite
def labels(draw):
    """``(t, num_classes)``: labels from 0 to num_classes - 1, not always all of them."""
    num_classes = draw(CLASSES)
    return draw(arrays(st.tuples(st.integers(1, 6)), dtypes=(np.int64,), low=0, high=num_classes - 1)), num_classes


@pytest.mark.points(1)
def test_the_worked_example():
    """one_hot([2, 0, 1], 4) is [[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]], in floats
    one_hot([2, 0, 1], 4)은 실수로 된 [[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]]이다"""
    agree(one_hot(np.array([2, 0, 1]), 4), np.array([[0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]))


@pytest.mark.points(1)
@given(case=labels())
def test_argmax_gives_the_labels_back(case):
    """the largest element of each row is in its label's column, and each row sums to 1
    각 행의 가장 큰 원소는 레이블의 열에 있고, 각 행의 합은 1이다"""
    t, num_classes = case
    before = t.copy()
    y = shaped(one_hot(t, num_classes), (len(t), num_classes))
    agree(np.argmax(y, axis=1), before, what="np.argmax(result, axis=1)")
    agree(np.sum(y, axis=1), np.ones(len(t)), what="np.sum(result, axis=1)")


@pytest.mark.points(1)
@given(num_classes=CLASSES, above=st.integers(0, 3))
def test_a_label_too_large_is_a_value_error(num_classes, above):
    """a label of num_classes or more is a ValueError
    num_classes 이상인 레이블은 ValueError를 일으킨다"""
    raises(ValueError, one_hot, np.array([0, num_classes + above]), num_classes)


@pytest.mark.points(1)
@given(num_classes=CLASSES)
def test_minus_one_is_a_value_error(num_classes):
    """a label of -1 is a ValueError, not the last class
    레이블 -1은 마지막 클래스가 아니라 ValueError이다"""
    raises(ValueError, one_hot, np.array([-1, 0]), num_classes)
