"""Public properties of relu: read them, and run them with `pytest test_relu.py`."""

import numpy as np
import pytest
from hypothesis import given
from relu import relu
from selfcheck import agree
from selfcheck.strategies import NUMBERS, any_shape, arrays

WHOLE = (1, 1001, 2**33 + 1, 2**48 + 1)  # integers up to 2**53


@pytest.mark.points(1)
def test_the_worked_example():
    """relu([[1.0, -0.5], [-2.0, 3.0]]) is [[1, 0], [0, 3]]
    relu([[1.0, -0.5], [-2.0, 3.0]])은 [[1, 0], [0, 3]]이다"""
    agree(relu(np.array([[1.0, -0.5], [-2.0, 3.0]])), np.array([[1.0, 0.0], [0.0, 3.0]]), any_kind=True)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=NUMBERS, whole_scales=WHOLE, low=0))
def test_without_negative_values_nothing_changes(x):
    """an array without negative values, of any shape, comes back as it is
    음수가 없는 배열은 모양이 어떻든 그대로 나온다"""
    agree(relu(x), x, rtol=0, atol=0, any_kind=True)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=NUMBERS, whole_scales=WHOLE, high=0))
def test_without_positive_values_all_is_zero(x):
    """an array without positive values, of any shape, becomes zeros of that shape
    양수가 없는 배열은 모양이 같은 0의 배열이 된다"""
    agree(relu(x), np.zeros(x.shape), rtol=0, atol=0, any_kind=True)
