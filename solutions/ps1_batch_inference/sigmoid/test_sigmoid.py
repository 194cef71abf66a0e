"""Public properties of sigmoid: read them, and run them with `pytest test_sigmoid.py`."""

import math

import numpy as np
import pytest
from hypothesis import given
from selfcheck import Text, agree, holds, shaped
from selfcheck.strategies import arrays, batch_shape, sample_shape
from sigmoid import sigmoid

ORDINARY = (0.25, 0.36787944, 1e-2)


def formula(x):
    """The definition, one element at a time."""
    return np.array([1 / (1 + math.exp(-value)) for value in x.ravel().tolist()]).reshape(x.shape)


def numbers(y):
    """y as an array, where it is a list: other properties ask for the type."""
    return np.array(y) if isinstance(y, list) else y


@pytest.mark.points(1)
def test_the_worked_example():
    """sigmoid([-1.0, 0.0, 2.0]) is [0.26894142, 0.5, 0.88079708]
    sigmoid([-1.0, 0.0, 2.0])은 [0.26894142, 0.5, 0.88079708]이다"""
    agree(sigmoid(np.array([-1.0, 0.0, 2.0])), np.array([0.26894142, 0.5, 0.88079708]))


@pytest.mark.points(2)
@given(x=arrays(batch_shape(), scales=ORDINARY))
def test_the_result_has_the_shape_of_x(x):
    """the result for a batch is an array of x's shape
    배치의 결과는 x와 모양이 같은 배열이다"""
    shaped(sigmoid(x), x.shape)


@pytest.mark.points(1)
@given(x=arrays(sample_shape(), scales=ORDINARY))
def test_every_value_lies_between_0_and_1(x):
    """every value of the result lies between 0 and 1
    결과의 모든 값은 0과 1 사이에 있다"""
    y = numbers(sigmoid(x))
    holds(np.all((0 < y) & (y < 1)), Text("values between 0 and 1", "0과 1 사이의 값"), y)


@pytest.mark.points(3)
@given(x=arrays(batch_shape(), scales=ORDINARY, low=0))
def test_without_negative_values_it_follows_the_formula(x):
    """in a batch without negative values, every element becomes 1 / (1 + exp(-x))
    음수가 없는 배치에서 각 원소는 1 / (1 + exp(-x))이 된다"""
    expected = formula(x)
    agree(numbers(sigmoid(x)), expected)


@pytest.mark.points(2.5)
@given(x=arrays(batch_shape(), scales=ORDINARY, high=-1))
def test_negative_values_follow_the_formula(x):
    """in a batch of negative values, every element becomes 1 / (1 + exp(-x)), less than 0.5
    음수만 있는 배치에서 각 원소는 0.5보다 작은 1 / (1 + exp(-x))이 된다"""
    expected = formula(x)
    agree(numbers(sigmoid(x)), expected)
