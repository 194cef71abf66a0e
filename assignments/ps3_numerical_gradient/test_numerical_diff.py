"""Public properties of numerical_diff: read them, and run them with `pytest test_numerical_diff.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerical_diff import numerical_diff
from selfcheck import Function, agree, unmodified
from selfcheck.strategies import any_shape, arrays

# Whole numbers up to 9 times a scale: f stays small, and so does its rounding over h.
SCALES = (0.25, 1.0, 0.37)


@pytest.mark.points(1)
def test_the_worked_example():
    """the derivative of 0.01x² + 0.1x is 0.2 at 5 and 0.3 at 10
    0.01x² + 0.1x의 미분은 5에서 0.2, 10에서 0.3이다"""
    f = Function(lambda x: 0.01 * x**2 + 0.1 * x, label="lambda x: 0.01 * x**2 + 0.1 * x")
    agree(numerical_diff(f, 5), 0.2, atol=1e-6)
    agree(numerical_diff(f, 10), 0.3, atol=1e-6)


@pytest.mark.points(1)
@given(x=st.one_of(st.integers(-9, 9), st.integers(-36, 36).map(lambda quarters: quarters / 4)))
def test_a_number(x):
    """at any number x, an int or a float, the derivative of x² - 3x is the number 2x - 3
    x가 정수든 실수든 x² - 3x의 미분은 수 2x - 3이다"""
    f = Function(lambda x: x**2 - 3 * x, label="lambda x: x**2 - 3 * x")
    agree(numerical_diff(f, x), 2.0 * x - 3, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=(np.float64,), scales=SCALES, low=-9, high=9, layouts=False))
def test_an_array(x):
    """the derivative of x² - 3x is 2x - 3 at each element of an array of any shape
    x가 배열이면 모양이 어떻든 x² - 3x의 미분은 원소마다 2x - 3이다"""
    f = Function(lambda x: x**2 - 3 * x, label="lambda x: x**2 - 3 * x")
    expected = 2 * x - 3
    agree(numerical_diff(f, x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=(np.int64,), low=-9, high=9, layouts=False))
def test_integers_are_not_truncated(x):
    """an array of integers gives the derivatives that the same floats give
    x가 정수 배열이어도 같은 값의 실수와 미분이 같다"""
    f = Function(lambda x: 0.7 * x**2 + 0.1 * x, label="lambda x: 0.7 * x**2 + 0.1 * x")
    expected = 1.4 * x + 0.1
    agree(numerical_diff(f, x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=(np.float64, np.float32, np.int64), scales=SCALES, low=-9, high=9))
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    numerical_diff(Function(lambda x: x**2, label="lambda x: x**2"), x)
    unmodified(x, before, "x", "numerical_diff(f, x)")
