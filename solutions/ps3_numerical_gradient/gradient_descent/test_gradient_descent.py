"""Public properties of gradient_descent: read them, and run them with `pytest test_gradient_descent.py`."""

import numpy as np
import pytest
from gradient_descent import gradient_descent
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, holds, shaped
from selfcheck.strategies import arrays

SHAPES = st.sampled_from(((2,), (1,), (3,), (1, 1), (2, 2), (1, 3), (3, 1), (2, 1, 2), (1, 1, 2)))
POINTS = arrays(SHAPES, dtypes=(np.float64,), scales=(0.25, 1.0, 0.36787944), low=-9, high=9, layouts=False)


def squares():
    return Function(lambda x: np.sum(x**2), label="lambda x: np.sum(x**2)")


@pytest.mark.points(1)
def test_the_worked_example():
    """x0² + x1² from (-3, 4): 100 steps with lr = 0.1 end at (-6.11110793e-10, 8.14814391e-10)
    x0² + x1²에서 (-3, 4)부터 lr = 0.1로 100단계를 거치면 (-6.11110793e-10, 8.14814391e-10)에서 끝난다"""
    f = Function(lambda x: x[0] ** 2 + x[1] ** 2, label="lambda x: x[0]**2 + x[1]**2")
    agree(gradient_descent(f, np.array([-3.0, 4.0]), lr=0.1, step_num=100), np.array([-6.11110793e-10, 8.14814391e-10]), atol=0)


@pytest.mark.points(1)
def test_too_small_and_too_large_a_learning_rate():
    """with lr = 1e-10 x has hardly moved after 100 steps, (-2.99999994, 3.99999992); with lr = 10 it is beyond 1e10
    lr = 1e-10이면 100단계 뒤에도 (-2.99999994, 3.99999992)로 거의 그대로이고, lr = 10이면 1e10보다 멀리 가 버린다"""
    f = Function(lambda x: x[0] ** 2 + x[1] ** 2, label="lambda x: x[0]**2 + x[1]**2")
    agree(gradient_descent(f, np.array([-3.0, 4.0]), lr=1e-10, step_num=100), np.array([-2.99999994, 3.99999992]), rtol=2e-9)
    x = shaped(gradient_descent(f, np.array([-3.0, 4.0]), lr=10, step_num=100), (2,))
    holds(np.all((np.abs(x) > 1e10) & np.isfinite(x)), Text("finite numbers beyond 1e10", "1e10보다 크고 유한한 수"), x)


@pytest.mark.points(1)
@given(x=POINTS, lr=st.sampled_from((0.1, 0.25, 1.5, 0.01)), step_num=st.sampled_from((1, 2, 3)))
def test_each_step_takes_the_same_part_of_the_way(x, lr, step_num):
    """on the sum of squares each step multiplies x by 1 - 2·lr, in any shape
    제곱합에서는 어떤 모양에서든 한 단계마다 x에 1 - 2·lr이 곱해진다"""
    expected = x * (1 - 2 * lr) ** step_num
    agree(gradient_descent(squares(), x, lr=lr, step_num=step_num), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(SHAPES, dtypes=(np.int64,), low=-9, high=9, layouts=False), step_num=st.sampled_from((1, 2)))
def test_integers_are_not_truncated(x, step_num):
    """integer init_x gives floats, the same as the floats of the same values
    init_x가 정수여도 같은 값의 실수일 때와 같은 실수가 나온다"""
    expected = x * 0.86**step_num
    agree(gradient_descent(squares(), x, lr=0.07, step_num=step_num), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=POINTS, step_num=st.sampled_from((1, 2)))
def test_init_x_is_not_modified(x, step_num):
    """init_x is not modified
    init_x는 바뀌지 않는다"""
    before = x.copy()
    result = gradient_descent(squares(), x, lr=0.1, step_num=step_num)
    agree(x, before, rtol=0, atol=0, what="init_x afterwards")
    shaped(result, before.shape)


@pytest.mark.points(1)
@given(x=arrays(SHAPES, dtypes=(np.float64, np.int64), low=-9, high=9, layouts=False))
def test_no_steps_give_a_copy(x):
    """with step_num = 0 the result is a float copy of init_x, an array of its own
    step_num = 0이면 init_x의 실수 사본을 새 배열로 돌려준다"""
    before = x.copy()
    result = gradient_descent(squares(), x, step_num=0)
    agree(result, before.astype(float), rtol=0, atol=0)
    result[...] = 99
    agree(x, before, rtol=0, atol=0, what=Text("init_x after the result was changed", "결과를 바꾼 뒤의 init_x"))
