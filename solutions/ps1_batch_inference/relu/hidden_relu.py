"""Hidden properties of relu."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from relu import relu
from selfcheck import agree, unmodified
from selfcheck.strategies import arrays, batch_shape, integer_arrays, sample_shape

OTHER_SHAPES = st.sampled_from(((2, 2, 2), (), (3, 1, 2), (1, 3, 1), (2, 3, 4), (14, 2, 13)))


def numbers(y):
    """y as an array, where it is a list: other properties ask for the type."""
    return np.array(y) if isinstance(y, list) else y


@pytest.mark.points(6)
@given(x=arrays(sample_shape()))
def test_each_element_of_a_sample_is_decided_by_itself(x):
    """in one sample, positive values stay and negative ones become 0, side by side
    샘플 하나에 섞여 있는 양수는 그대로 남고 음수는 0이 된다"""
    expected = np.array([max(value, 0.0) for value in x.tolist()])
    agree(numbers(relu(x)), expected, any_kind=True)


@pytest.mark.points(1)
@given(x=arrays(OTHER_SHAPES).map(np.asarray))
def test_x_may_have_any_shape(x):
    """x may also have three dimensions, or be a single number
    x는 3차원이거나 수 하나일 수도 있다"""
    expected = (x + np.abs(x)) / 2
    agree(relu(x), expected, any_kind=True)


@pytest.mark.points(2)
@given(x=integer_arrays(sample_shape()))
def test_x_may_hold_integers(x):
    """x may hold integers
    x는 정수일 수도 있다"""
    expected = np.array([max(value, 0) for value in x.tolist()])
    agree(relu(x), expected, any_kind=True)


@pytest.mark.points(2)
@given(x=arrays(batch_shape()))
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    relu(x)
    unmodified(x, before, "x", "relu(x)")
