"""Hidden properties of gradient_descent."""

import numpy as np
import pytest
from gradient_descent import gradient_descent
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, holds
from selfcheck.strategies import arrays

VECTORS = st.sampled_from(((2,), (3,), (4,), (1,), (5,), (13,), (25,)))


def points(shapes):
    """Whole numbers up to 9 times a scale."""
    return arrays(shapes, scales=(0.25, 1.0, 0.36787944), low=-9, high=9)


def squares():
    return Function(lambda x: np.sum(x**2), label="lambda x: np.sum(x**2)")


def coupled(shape):
    """A function whose slopes depend on all elements, and those slopes."""
    c = np.arange(1.0, np.prod(shape) + 1).reshape(shape)
    f = Function(lambda x: np.sum(c * x**2) / 2 + np.sum(x) ** 2 / 2,
                 label="lambda x: (np.sum(c * x**2) + np.sum(x)**2) / 2   (c = 1, 2, 3, ... in x's shape)")
    return f, lambda x: c * x + np.sum(x)


def places(x, lr, step_num):
    """Where each step of a descent on the coupled function begins, and the end."""
    _, slopes = coupled(x.shape)
    found = [x.copy()]
    for _ in range(step_num):
        found.append(found[-1] - lr * slopes(found[-1]))
    return found


@pytest.mark.points(3)
@given(x=points(VECTORS), lr=st.sampled_from((0.03, 0.01)), step_num=st.sampled_from((2, 3)))
def test_some_steps(x, lr, step_num):
    """in each step all elements move at once, along the gradient of that step (1-D)
    단계마다 모든 원소가 그 단계의 기울기를 따라 한꺼번에 움직인다(1차원)"""
    f, _ = coupled(x.shape)
    expected = places(x, lr, step_num)[-1]
    agree(gradient_descent(f, x, lr, step_num), expected, atol=1e-6)


@pytest.mark.points(1.5)
@given(x=points(st.sampled_from(((2, 3), (2, 2), (3, 1), (1, 3), (3, 3), (13, 2), (2, 1, 2)))))
def test_matrices(x):
    """init_x may have two dimensions or more
    init_x는 2차원 이상일 수도 있다"""
    f, _ = coupled(x.shape)
    expected = places(x, 0.03, 1)[-1]
    agree(gradient_descent(f, x, lr=0.03, step_num=1), expected, atol=1e-6)


@pytest.mark.points(3)
@given(x=points(VECTORS), lr=st.sampled_from((0.1, 0.03)))
def test_the_second_step_begins_where_the_first_has_led(x, lr):
    """the gradient of the second step is taken at x - lr * gradient, where the first step has led
    두 번째 단계의 기울기는 첫 단계가 도착한 x - lr * 기울기에서 구한다"""
    f, _ = coupled(x.shape)
    expected = places(x, lr, 1)
    gradient_descent(f, x, lr=lr, step_num=2)
    holds(visited(f, expected), Text(f"calls of f around {expected[1]}, too", f"f를 {expected[1]} 둘레에서도 부른다"),
          [point for (point,) in f.arguments], what=Text("what f was given", "f가 받은 값"))


@pytest.mark.points(2)
@given(x=points(st.sampled_from(((2,), (3,)))))
def test_twelve_steps_one_after_the_other(x):
    """each of 12 steps takes its gradient where the step before has led
    12단계의 각 단계는 앞 단계가 도착한 곳에서 기울기를 구한다"""
    f, _ = coupled(x.shape)
    expected = places(x, 0.1, 11)
    gradient_descent(f, x, lr=0.1, step_num=12)
    holds(visited(f, expected), Text(f"calls of f around {expected[-1]}, too", f"f를 {expected[-1]} 둘레에서도 부른다"),
          [point for (point,) in f.arguments], what=Text("what f was given", "f가 받은 값"))


@pytest.mark.points(1.5)
@given(x=points(VECTORS))
def test_the_default_learning_rate(x):
    """without lr, the result is that of lr = 0.01
    lr을 주지 않으면 lr = 0.01일 때와 결과가 같다"""
    again = x.copy()
    agree(gradient_descent(squares(), x, step_num=1), gradient_descent(squares(), again, lr=0.01, step_num=1), atol=1e-6)


@pytest.mark.points(1)
def test_the_default_number_of_steps():
    """without step_num there are 100 steps
    step_num을 주지 않으면 100단계를 간다"""
    f = squares()
    gradient_descent(f, np.array([3.0]), lr=0.1)
    calls = len(f.arguments)
    holds(calls in (200, 201, 300, 301),  # f(x) may be shown in each step, or once at the end
          Text("200 calls, two in each of 100 steps", "100단계에서 두 번씩, 200번"), calls,
          what=Text("number of calls of f", "f를 호출한 횟수"))


@pytest.mark.points(1)
@given(x=points(VECTORS))
def test_no_steps(x):
    """with step_num = 0 the result is init_x
    step_num = 0이면 결과는 init_x이다"""
    expected = x.copy()
    agree(gradient_descent(squares(), x, step_num=0), expected)


@pytest.mark.points(1)
def test_a_thousand_steps():
    """1050 steps are taken where step_num is 1050
    step_num이 1050이면 1050단계를 간다"""
    f = Function(lambda x: 2 * np.sum(x), label="lambda x: 2 * np.sum(x)")
    agree(gradient_descent(f, np.array([3.0]), lr=0.01, step_num=1050), np.array([-18.0]), atol=1e-6)


@pytest.mark.points(1)
@given(x=points(st.sampled_from(((2,), (3,), (1,)))), step_num=st.sampled_from((5, 12)), slope=st.sampled_from((1e-4, 1e-9)))
def test_no_step_is_left_out_on_a_gentle_slope(x, step_num, slope):
    """where f slopes by 0.0001 only, or by 1e-9, all steps are taken all the same
    f의 기울기가 0.0001이나 1e-9밖에 안 되어도 모든 단계를 거친다"""
    f = Function(lambda x: slope * np.sum(x), label=f"lambda x: {slope} * np.sum(x)")
    expected = x - 1e-3 * step_num
    agree(gradient_descent(f, x, lr=1e-3 / slope, step_num=step_num), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=points(st.sampled_from(((2,), (3,), (1,)))), step_num=st.sampled_from((1, 3, 6)))
def test_the_last_x_is_returned_where_f_grows(x, step_num):
    """where lr is too large and f grows, the last x is returned all the same, not the best
    lr이 너무 커서 f가 커져도, 가장 좋았던 x가 아니라 마지막 x를 돌려준다"""
    f = Function(lambda x: np.sum(x**2) / 2, label="lambda x: np.sum(x**2) / 2")
    expected = x * (-2.0) ** step_num
    agree(gradient_descent(f, x, lr=3, step_num=step_num), expected, atol=1e-6)


def visited(f, expected):
    """Whether f was called around each of these places."""
    points = np.array([point for (point,) in f.arguments if np.shape(point) == expected[0].shape]).reshape(-1, *expected[0].shape)
    return all(np.any(np.all(np.abs(points - place) < 2e-4 + 1e-6 * np.abs(place), axis=1)) for place in expected)
