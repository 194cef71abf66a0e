"""Hidden properties of one_hot."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_hot import one_hot
from selfcheck import Text, agree, holds
from selfcheck.messages import type_name
from selfcheck.strategies import integer_arrays

LENGTHS = st.sampled_from(((3,), (2,), (4,), (5,), (1,), (13,), (25,)))


def rows(t, num_classes):
    """The definition, element by element."""
    return np.array([[float(k == label) for k in range(num_classes)] for label in t.tolist()])


def numbers(y):
    """y as an array of floats, where it is a list, or holds integers or booleans: another property asks for these."""
    return np.array(y, dtype=float) if isinstance(y, (list, np.ndarray)) else y


@pytest.mark.points(1)
@given(t=integer_arrays(LENGTHS, low=1, high=4), more=st.sampled_from((1, 2, 10)))
def test_every_class_has_a_column(t, more):
    """there are num_classes columns, also where the last classes have no sample
    마지막 클래스들에 샘플이 없어도 열은 num_classes개이다"""
    num_classes = int(np.max(t)) + 1 + more
    expected = rows(t, num_classes)
    agree(numbers(one_hot(t, num_classes)), expected)


@pytest.mark.points(1)
@given(
    t=integer_arrays(LENGTHS, low=0, high=2).map(lambda t: np.where(np.arange(len(t)) % 3 == 0, 0, t)),
    num_classes=st.sampled_from((4, 5, 14)),
)
def test_label_0_is_the_first_column(t, num_classes):
    """label 0 is 1 in the first column
    레이블 0은 첫 열이 1이다"""
    agree(numbers(one_hot(t, num_classes)), rows(t, num_classes))


@pytest.mark.points(1)
@given(t=integer_arrays(LENGTHS, low=1, high=3))
def test_the_result_is_an_array_of_floats(t):
    """the result is an array of floats
    결과는 실수 배열이다"""
    y = one_hot(t, 5)
    holds(
        type(y) is np.ndarray and y.dtype.kind == "f",
        Text("an array of floats", "실수 배열"),
        f"{type_name(y)} {getattr(y, 'dtype', '')}".strip(),
        what=Text("type of the result", "결과의 타입"),
    )
