"""Hidden properties of numerical_gradient."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerical_gradient import numerical_gradient
from selfcheck import Function, Text, agree, holds
from selfcheck.strategies import arrays

VECTORS = st.sampled_from(((2,), (3,), (4,), (5,), (1,), (13,), (25,)))
MATRICES = st.sampled_from(((2, 3), (3, 2), (2, 2), (3, 3), (1, 3), (3, 1), (13, 2), (2, 13), (5, 5)))


def points(shapes):
    """Whole numbers up to 9 times a scale: f stays small, and so does its rounding over h."""
    return arrays(shapes, scales=(0.25, 1.0, 0.36787944), low=-9, high=9)


@st.composite
def slopes_and_points(draw, shapes):
    """c and x of one shape."""
    shape = st.just(draw(shapes))
    return draw(points(shape)), draw(points(shape))


def linear(c):
    """The sum of c times x: its gradient is c."""
    return Function(lambda x: np.sum(c * x), label="lambda x: np.sum(c * x)")


def weights(x):
    """1, 2, 3, ... in x's shape."""
    return np.arange(1.0, x.size + 1).reshape(x.shape)


def weighted_squares(x):
    """The sum of squares weighted by 1, 2, 3, ..., and the square of the sum: a different slope for each element."""
    c = weights(x)
    return Function(lambda x: np.sum(c * x**2) / 2 + np.sum(x) ** 2 / 2,
                    label="lambda x: (np.sum(c * x**2) + np.sum(x)**2) / 2   (c = 1, 2, 3, ... in x's shape)")


@pytest.mark.points(2)
@given(x=points(VECTORS))
def test_a_curved_function(x):
    """the slope of each element depends on all elements of x (1-D)
    원소마다의 기울기가 x의 모든 원소에 따라 달라진다(1차원)"""
    expected = weights(x) * x + np.sum(x)
    agree(numerical_gradient(weighted_squares(x), x), expected, atol=1e-6)


@pytest.mark.points(2)
@given(case=slopes_and_points(MATRICES))
def test_a_linear_function_of_a_matrix(case):
    """the gradient of the sum of c times x is c (2-D)
    c와 x의 곱의 합의 기울기는 c이다(2차원)"""
    c, x = case
    agree(numerical_gradient(linear(c), x), c, atol=1e-6)


@pytest.mark.points(3)
@given(x=points(MATRICES))
def test_a_curved_function_of_a_matrix(x):
    """the slope of each element depends on all elements of x (2-D)
    원소마다의 기울기가 x의 모든 원소에 따라 달라진다(2차원)"""
    expected = weights(x) * x + np.sum(x)
    agree(numerical_gradient(weighted_squares(x), x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(case=slopes_and_points(st.sampled_from(((2, 2, 3), (2, 1, 3), (3, 2, 1), (1, 2, 1, 2), (2, 3, 4)))))
def test_three_dimensions_and_more(case):
    """x may have three dimensions or more
    x는 3차원 이상일 수도 있다"""
    c, x = case
    agree(numerical_gradient(linear(c), x), c, atol=1e-6)


@pytest.mark.points(2)
@given(x=points(VECTORS))
def test_one_element_moves_at_a_time(x):
    """f is given x with each element in turn moved up, and moved down by as much
    f는 원소 하나씩만 커지거나 그만큼 작아진 x를 받는다"""
    before, f = x.copy(), Function(np.sum, label="np.sum")
    numerical_gradient(f, x)
    given_to_f = [point for (point,) in f.arguments]
    holds(all(np.shape(point) == before.shape for point in given_to_f) and all_steps(len(before)) <= steps(given_to_f, before),
          Text("x with one element larger, and as much smaller, for each element", "원소마다 그 원소만 커지고, 또 그만큼 작아진 x"),
          given_to_f, what=Text("what f was given", "f가 받은 값"))


@pytest.mark.points(1)
@given(x=points(VECTORS))
def test_the_default_step(x):
    """without h the step is 1e-4
    h를 주지 않으면 간격은 1e-4이다"""
    agree(farthest(x), 1e-4, rtol=1e-3, what=Text("how far from x f was called", "f가 호출된 점과 x의 거리"))


@pytest.mark.points(1)
@given(x=points(VECTORS), h=st.sampled_from((0.5, 0.1, 1e-2)))
def test_the_step_that_is_given(x, h):
    """with h the step is h
    h를 주면 간격은 h이다"""
    agree(farthest(x, h), h, rtol=1e-3, what=Text("how far from x f was called", "f가 호출된 점과 x의 거리"))


@pytest.mark.points(1)
@given(case=slopes_and_points(VECTORS), h=st.sampled_from((0.5, 0.1, 1e-2)))
def test_a_linear_function_with_another_step(case, h):
    """with any h, the gradient of c0·x0 + c1·x1 + ... is c
    h가 얼마이든 c0·x0 + c1·x1 + …의 기울기는 c이다"""
    c, x = case
    agree(numerical_gradient(linear(c), x, h), c, atol=1e-6)


def farthest(x, *h):
    """How far from x f is called."""
    before, f = x.copy(), Function(np.sum, label="np.sum")
    numerical_gradient(f, x, *h)
    return max((float(np.max(np.abs(point - before))) for (point,) in f.arguments), default=0.0)


def all_steps(size):
    """One step up and one down for each element."""
    return {tuple(sign * row) for row in np.eye(size) for sign in (1, -1)}


def steps(given_to_f, x):
    """How far each element of each point is away from x, the farthest one 1."""
    away = np.array(given_to_f, dtype=float).reshape(-1, len(x)) - x
    return set(map(tuple, (np.round(away / np.max(np.abs(away), initial=1e-9), 3) + 0.0).tolist()))
