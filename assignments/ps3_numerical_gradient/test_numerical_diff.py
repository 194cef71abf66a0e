"""Public properties of numerical_diff: read them, and run them with `pytest test_numerical_diff.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerical_diff import numerical_diff
from selfcheck import Function, Text, agree, holds, shaped, unmodified
from selfcheck.strategies import any_shape, arrays

NUMBERS = st.integers(-36, 36).map(lambda quarters: quarters / 4)
# Whole numbers up to 9 times a scale: f stays small, and so does its rounding over h.
ARRAYS = arrays(any_shape(), scales=(0.25, 1.0, 0.37), low=-9, high=9)


def parabola():
    return Function(lambda x: x**2 - 3 * x, label="lambda x: x**2 - 3 * x")


@pytest.mark.points(3)
def test_the_worked_example():
    """the derivative of 0.01x² + 0.1x is 0.2 at 5.0 and 0.3 at 10.0
    0.01x² + 0.1x의 미분은 5.0에서 0.2, 10.0에서 0.3이다"""
    f = Function(lambda x: 0.01 * x**2 + 0.1 * x, label="lambda x: 0.01 * x**2 + 0.1 * x")
    agree(numerical_diff(f, 5.0), 0.2, atol=1e-7)
    agree(numerical_diff(f, 10.0), 0.3, atol=1e-7)


@pytest.mark.points(2)
@given(x=NUMBERS, slope=st.sampled_from((2.5, -0.5, 1.0, -3.0)))
def test_a_straight_line(x, slope):
    """the derivative of a straight line is its slope, at any number x
    직선의 미분은 어느 수 x에서든 그 기울기이다"""
    f = Function(lambda x: slope * x + 1, label=f"lambda x: {slope} * x + 1")
    agree(numerical_diff(f, x), slope, atol=1e-6)


@pytest.mark.points(2)
@given(x=ARRAYS)
def test_an_array(x):
    """at an array, the derivative of x² - 3x is 2x - 3 at each element
    x가 배열이면 x² - 3x의 미분은 원소마다 2x - 3이다"""
    expected = 2 * x - 3
    agree(numerical_diff(parabola(), x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=ARRAYS)
def test_the_shape_of_an_array(x):
    """at an array, the derivative has the shape of x
    x가 배열이면 미분의 모양도 x와 같다"""
    shaped(numerical_diff(parabola(), x), x.shape)


@pytest.mark.points(2)
@given(x=ARRAYS)
def test_f_is_called_twice(x):
    """at an array, too, f is called twice
    x가 배열이어도 f는 두 번만 호출된다"""
    f = parabola()
    numerical_diff(f, x)
    holds(len(f.arguments) == 2, Text("2 calls", "2번"), len(f.arguments), what=Text("number of calls of f", "f를 호출한 횟수"))


@pytest.mark.points(1)
@given(x=ARRAYS)
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    numerical_diff(parabola(), x)
    unmodified(x, before, "x", "numerical_diff(f, x)")
