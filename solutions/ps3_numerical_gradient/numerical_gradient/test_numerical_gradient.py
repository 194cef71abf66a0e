"""Public properties of numerical_gradient: read them, and run them with `pytest test_numerical_gradient.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerical_gradient import numerical_gradient
from selfcheck import Function, Text, agree, holds, shaped
from selfcheck.strategies import arrays, integer_arrays

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


@pytest.mark.points(2)
@given(case=slopes_and_points(VECTORS))
def test_a_linear_function(case):
    """the gradient of c0·x0 + c1·x1 + ... is c (1-D)
    c0·x0 + c1·x1 + …의 기울기는 c이다(1차원)"""
    c, x = case
    agree(numerical_gradient(linear(c), x), c, atol=1e-6)


@pytest.mark.points(2)
def test_the_sum_of_two_squares():
    """the gradient of x0² + x1² is (6, 8) at (3, 4), (0, 4) at (0, 2), (6, 0) at (3, 0)
    x0² + x1²의 기울기는 (3, 4)에서 (6, 8), (0, 2)에서 (0, 4), (3, 0)에서 (6, 0)이다"""
    f = Function(lambda x: x[0] ** 2 + x[1] ** 2, label="lambda x: x[0]**2 + x[1]**2")
    agree(numerical_gradient(f, np.array([3.0, 4.0])), np.array([6.0, 8.0]), atol=1e-6)
    agree(numerical_gradient(f, np.array([0.0, 2.0])), np.array([0.0, 4.0]), atol=1e-6)
    agree(numerical_gradient(f, np.array([3.0, 0.0])), np.array([6.0, 0.0]), atol=1e-6)


@pytest.mark.points(1)
def test_the_loss_of_a_small_network():
    """the gradient of the softmax cross-entropy by a 2 x 3 weight matrix is the published one
    2 x 3 가중치 행렬에 대한 소프트맥스 교차 엔트로피의 기울기는 책에 나온 값과 같다"""
    W = np.array([[-0.98857721, -1.19498403, 1.7798275], [1.92945432, 2.08198445, 0.48024869]])

    def loss(W):
        scores = np.array([0.6, 0.9]) @ W
        return np.log(np.sum(np.exp(scores))) - scores[2]

    f = Function(loss, label="lambda W: cross_entropy_error(softmax(x @ W), t)")
    agree(numerical_gradient(f, W), np.array([[0.17430645, 0.17666371, -0.35097016],
                                              [0.26145968, 0.26499557, -0.52645524]]), atol=1e-6)


@pytest.mark.points(1)
@given(case=slopes_and_points(VECTORS))
def test_the_gradient_has_the_shape_of_x(case):
    """the gradient is an array of x's shape (1-D)
    기울기는 x와 모양이 같은 배열이다(1차원)"""
    c, x = case
    shaped(numerical_gradient(linear(c), x), x.shape)


@pytest.mark.points(2)
@given(x=integer_arrays(VECTORS, low=-9, high=9))
def test_integers_are_not_truncated(x):
    """an x of integers gives the gradient that the same floats give
    x가 정수여도 같은 값의 실수와 기울기가 같다"""
    f = Function(lambda x: float(np.sum(0.7 * x**2 + 0.1 * x)), label="lambda x: np.sum(0.7 * x**2 + 0.1 * x)")
    floats = x.astype(float)
    agree(numerical_gradient(f, x), numerical_gradient(f, floats), atol=1e-6)


@pytest.mark.points(1)
@given(x=points(VECTORS))
def test_x_is_as_it_was(x):
    """afterwards x is exactly as it was
    계산이 끝나면 x는 처음과 똑같다"""
    before = x.copy()
    numerical_gradient(Function(lambda x: np.sum(x**2), label="lambda x: np.sum(x**2)"), x)
    agree(x, before, rtol=0, atol=0, what="x afterwards")


@pytest.mark.points(1)
@given(case=slopes_and_points(VECTORS))
def test_f_is_called_twice_for_each_element(case):
    """f is called twice for each element of x, no more
    f는 x의 원소마다 두 번씩만 호출된다"""
    c, x = case
    f = linear(c)
    numerical_gradient(f, x)
    calls = len(f.arguments)
    holds(
        calls == 2 * len(c),
        Text(f"{2 * len(c)} calls", f"{2 * len(c)}번"),
        calls,
        what=Text("number of calls of f", "f를 호출한 횟수"),
    )
