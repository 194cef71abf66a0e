"""Public properties of gradient_descent: read them, and run them with `pytest test_gradient_descent.py`."""

import numpy as np
import pytest
from gradient_descent import gradient_descent
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, holds, shaped
from selfcheck.strategies import arrays, integer_arrays

VECTORS = st.sampled_from(((2,), (3,), (4,), (1,), (5,), (13,), (25,)))


def points(shapes):
    """Whole numbers up to 9 times a scale."""
    return arrays(shapes, scales=(0.25, 1.0, 0.36787944), low=-9, high=9)


def squares():
    return Function(lambda x: np.sum(x**2), label="lambda x: np.sum(x**2)")


def plane(shape):
    """A function that has the slopes 1, 2, 3, ... everywhere, and those slopes."""
    c = np.arange(1.0, np.prod(shape) + 1).reshape(shape)
    return Function(lambda x: np.sum(c * x), label="lambda x: np.sum(c * x)   (c = 1, 2, 3, ... in x's shape)"), c


@pytest.mark.points(3)
@given(x=points(VECTORS), lr=st.sampled_from((0.1, 0.25, 0.03)))
def test_one_step(x, lr):
    """one step on the sum of squares multiplies x by 1 - 2·lr
    제곱합에서 한 단계를 가면 x에 1 - 2·lr이 곱해진다"""
    expected = x * (1 - 2 * lr)
    agree(gradient_descent(squares(), x, lr=lr, step_num=1), expected, atol=1e-6)


@pytest.mark.points(1)
def test_the_worked_example():
    """x0² + x1² from (-3, 4): 100 steps with lr = 0.1 end near (0, 0)
    x0² + x1²에서 (-3, 4)부터 lr = 0.1로 100단계를 거치면 (0, 0) 가까이에서 끝난다"""
    f = Function(lambda x: x[0] ** 2 + x[1] ** 2, label="lambda x: x[0]**2 + x[1]**2")
    agree(gradient_descent(f, np.array([-3.0, 4.0]), lr=0.1, step_num=100), np.zeros(2), atol=0.01)


@pytest.mark.points(0.25)
def test_too_small_a_learning_rate():
    """with lr = 1e-10, x has hardly moved after 100 steps: (-2.99999994, 3.99999992)
    lr = 1e-10이면 x는 100단계 뒤에도 (-2.99999994, 3.99999992)로 거의 그대로이다"""
    f = Function(lambda x: x[0] ** 2 + x[1] ** 2, label="lambda x: x[0]**2 + x[1]**2")
    agree(gradient_descent(f, np.array([-3.0, 4.0]), lr=1e-10, step_num=100), np.array([-2.99999994, 3.99999992]), rtol=5e-9)


@pytest.mark.points(0.25)
def test_too_large_a_learning_rate():
    """with lr = 10, x is beyond 1e10 after 100 steps
    lr = 10이면 x는 100단계 뒤에 1e10보다 멀리 가 버린다"""
    f = Function(lambda x: x[0] ** 2 + x[1] ** 2, label="lambda x: x[0]**2 + x[1]**2")
    x = shaped(gradient_descent(f, np.array([-3.0, 4.0]), lr=10, step_num=100), (2,))
    holds(np.all((np.abs(x) > 1e10) & np.isfinite(x)), Text("finite numbers beyond 1e10", "1e10보다 크고 유한한 수"), x)


@pytest.mark.points(2)
@given(x=points(st.sampled_from(((3,), (4,), (7,), (13,)))), step_num=st.sampled_from((1, 2, 3)))
def test_a_gradient_is_taken_in_each_step(x, step_num):
    """each of the step_num steps takes a gradient: it calls f twice for each element of x
    step_num번의 단계마다 기울기를 구한다: x의 원소마다 f를 두 번씩 부른다"""
    size, (f, _) = len(x), plane(x.shape)
    gradient_descent(f, x, lr=0.1, step_num=step_num)
    calls = len(f.arguments)
    holds(
        2 * size * step_num <= calls <= 2 * (size + 1) * step_num + 1,  # a call or two in each step to look at f(x) do no harm
        Text(f"{2 * size * step_num} calls", f"{2 * size * step_num}번"),
        calls,
        what=Text("number of calls of f", "f를 호출한 횟수"),
    )


@pytest.mark.points(2)
@given(x=points(VECTORS))
def test_the_steps_lead_downhill(x):
    """the steps lead downhill: the last gradient is taken where f is smaller than at the first
    단계마다 내려간다: 마지막 기울기를 구하는 곳의 f가 처음보다 작다"""
    f, c = plane(x.shape)
    gradient_descent(f, x, lr=0.1, step_num=3)
    heights = [float(np.sum(c * point)) for (point,) in f.arguments] or [0.0]
    holds(heights[-1] < heights[0] - 0.01, Text("less than 0", "0보다 작은 수"), heights[-1] - heights[0],
          what=Text("f at the last call minus f at the first", "마지막으로 부른 f의 값에서 처음 값을 뺀 수"))


@pytest.mark.points(1)
@given(x=points(VECTORS))
def test_the_result_has_the_shape_of_init_x(x):
    """the result is an array of init_x's shape
    결과는 init_x와 모양이 같은 배열이다"""
    shaped(gradient_descent(squares(), x, lr=0.1, step_num=1), x.shape)


@pytest.mark.points(1)
@given(x=integer_arrays(VECTORS, low=-9, high=9))
def test_integers_are_not_truncated(x):
    """an init_x of integers gives what the same floats give
    init_x가 정수여도 같은 값의 실수일 때와 결과가 같다"""
    expected = x - 0.07 * 2.0 * x
    agree(gradient_descent(squares(), x, lr=0.07, step_num=1), expected, atol=1e-6)


@pytest.mark.points(1.5)
@given(x=points(VECTORS), step_num=st.sampled_from((1, 2)))
def test_init_x_is_not_modified(x, step_num):
    """init_x is not modified
    init_x는 바뀌지 않는다"""
    before = x.copy()
    gradient_descent(squares(), x, lr=0.1, step_num=step_num)
    agree(x, before, rtol=0, atol=0, what="init_x afterwards")
