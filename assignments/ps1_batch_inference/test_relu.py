"""Public properties of relu: read them, and run them with `pytest test_relu.py`."""

import numpy as np
import pytest
from hypothesis import given
from relu import relu
from selfcheck import agree
from selfcheck.strategies import arrays, batch_shape


def numbers(y):
    """y as an array, where it is a list: other properties ask for the type."""
    return np.array(y) if isinstance(y, list) else y


@pytest.mark.points(1)
def test_the_worked_example():
    """relu([1.0, -0.5, 3.0]) is [1.0, 0.0, 3.0]
    relu([1.0, -0.5, 3.0])은 [1.0, 0.0, 3.0]이다"""
    agree(relu(np.array([1.0, -0.5, 3.0])), np.array([1.0, 0.0, 3.0]), any_kind=True)


@pytest.mark.points(4)
@given(x=arrays(batch_shape(), low=0))
def test_without_negative_values_nothing_changes(x):
    """a batch without negative values comes back as it is
    음수가 없는 배치는 그대로 나온다"""
    expected = x.copy()
    agree(numbers(relu(x)), expected, any_kind=True)


@pytest.mark.points(4)
@given(x=arrays(batch_shape(), high=0))
def test_without_positive_values_all_is_zero(x):
    """a batch without positive values becomes zeros of its shape
    양수가 없는 배치는 모양이 같은 0의 배열이 된다"""
    agree(numbers(relu(x)), np.zeros(x.shape), any_kind=True)
