"""Hidden properties of numerical_diff."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerical_diff import numerical_diff
from selfcheck import Function, Text, agree, holds
from selfcheck.strategies import any_shape, arrays, integer_arrays

NUMBERS = st.integers(-36, 36).map(lambda quarters: quarters / 4)
ARRAYS = arrays(any_shape(), scales=(0.25, 1.0, 0.37), low=-9, high=9)


def line():
    return Function(lambda x: 2.5 * x + 1, label="lambda x: 2.5 * x + 1")


def parabola():
    return Function(lambda x: 0.7 * x**2 + 0.1 * x, label="lambda x: 0.7 * x**2 + 0.1 * x")


@pytest.mark.points(2)
@given(x=NUMBERS)
def test_a_curve(x):
    """at a number, the derivative of x³ is 3x², to 1e-6
    x가 수이면 x³의 미분은 오차 1e-6 이내로 3x²이다"""
    agree(numerical_diff(Function(lambda x: x**3, label="lambda x: x**3"), x), 3.0 * x**2, atol=1e-6)


@pytest.mark.points(2)
@given(x=ARRAYS)
def test_a_curve_at_an_array(x):
    """at an array, the derivative of the sine is the cosine, to 1e-6
    x가 배열이면 사인의 미분은 오차 1e-6 이내로 코사인이다"""
    expected = np.cos(x)
    agree(numerical_diff(Function(np.sin, label="np.sin"), x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=ARRAYS)
def test_f_takes_the_whole_array(x):
    """at an array, f is given arrays of x's shape
    x가 배열이면 f는 x와 모양이 같은 배열을 받는다"""
    shape, f = x.shape, line()
    numerical_diff(f, x)
    shapes = [np.shape(point) for (point,) in f.arguments]
    holds(bool(shapes) and set(shapes) == {shape}, Text(f"arrays of shape {shape}", f"모양이 {shape}인 배열"), shapes,
          what=Text("shapes of what f was given", "f가 받은 값의 모양"))


@pytest.mark.points(2)
@given(x=integer_arrays(any_shape(), low=-9, high=9))
def test_arrays_of_integers(x):
    """an array of integers gives the derivatives that the same floats give
    x가 정수 배열이어도 같은 값의 실수와 미분이 같다"""
    floats = x.astype(float)
    agree(numerical_diff(parabola(), x), numerical_diff(parabola(), floats), atol=1e-6)


@pytest.mark.points(1)
@given(x=st.integers(-9, 9))
def test_whole_numbers(x):
    """a Python int gives the derivative that the same float gives
    x가 파이썬의 정수여도 같은 값의 실수와 미분이 같다"""
    agree(numerical_diff(parabola(), x), numerical_diff(parabola(), float(x)), atol=1e-6)


@pytest.mark.points(2)
@given(x=NUMBERS)
def test_one_point_above_and_one_below(x):
    """f is called at a point above x, and at one as far below
    f는 x보다 큰 점과, 그만큼 작은 점에서 호출된다"""
    f = line()
    numerical_diff(f, x)
    away = [float(point) - x for (point,) in f.arguments]
    ends = np.array([min(away, default=0.0), max(away, default=0.0)])
    holds(
        ends[0] < 0 < ends[1] and np.isclose(ends[0], -ends[1], rtol=1e-3),
        Text(f"a point above {x}, and one as far below", f"{x}보다 큰 점과 그만큼 작은 점"),
        [point for (point,) in f.arguments],
        what=Text("what f was given", "f가 받은 값"),
    )


@pytest.mark.points(1)
@given(x=ARRAYS)
def test_the_default_step(x):
    """without h the step is 1e-4 (at an array)
    h를 주지 않으면 간격은 1e-4이다(x가 배열일 때)"""
    agree(farthest(x), 1e-4, rtol=1e-3, what=Text("how far from x f was called", "f가 호출된 점과 x의 거리"))


@pytest.mark.points(1)
@given(x=NUMBERS, h=st.sampled_from((0.5, 0.1, 1e-2)))
def test_the_step_that_is_given(x, h):
    """with h the step is h (at a number)
    h를 주면 간격은 h이다(x가 수일 때)"""
    agree(farthest(x, h), h, rtol=1e-3, what=Text("how far from x f was called", "f가 호출된 점과 x의 거리"))


@pytest.mark.points(1)
@given(x=ARRAYS, h=st.sampled_from((0.5, 0.1, 1e-2)))
def test_a_straight_line_with_another_step(x, h):
    """with any h, the derivative of a straight line is its slope, at each element of an array
    h가 얼마이든 직선의 미분은 배열의 원소마다 그 기울기이다"""
    expected = np.full(x.shape, 2.5)
    agree(numerical_diff(line(), x, h), expected, atol=1e-6)


def farthest(x, *h):
    """How far from x f is called."""
    before, f = np.array(x), line()
    numerical_diff(f, x, *h)
    return max((float(np.max(np.abs(point - before))) for (point,) in f.arguments), default=0.0)
