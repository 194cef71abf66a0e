"""Hidden properties of gradient_descent."""

import numpy as np
import pytest
from gradient_descent import gradient_descent
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, agree
from selfcheck.strategies import arrays

SHAPES = st.sampled_from(((2,), (1,), (3,), (2, 2), (1, 3), (3, 1), (2, 1, 2), (1, 2, 1, 2)))


def coupled(shape):
    """A function whose slopes depend on all elements, and those slopes."""
    c = np.arange(1.0, np.prod(shape) + 1).reshape(shape)
    f = Function(lambda x: np.sum(c * x**2) / 2 + np.sum(x) ** 2 / 2,
                 label="lambda x: (np.sum(c * x**2) + np.sum(x)**2) / 2   (c = 1, 2, 3, ... in x's shape)")
    return f, lambda x: c * x + np.sum(x)


@pytest.mark.points(1)
@given(x=arrays(SHAPES, dtypes=(np.float64,), scales=(0.25, 1.0, 0.36787944), low=-9, high=9),
       lr=st.sampled_from((0.1, 0.03, 0.5)), step_num=st.sampled_from((1, 2, 3)))
def test_all_elements_move_at_once(x, lr, step_num):
    """in each step all elements move along the gradient of that step, in any shape and layout
    어떤 모양과 메모리 배치에서도, 단계마다 모든 원소가 그 단계의 기울기를 따라 한꺼번에 움직인다"""
    f, slopes = coupled(x.shape)
    before, expected = x.copy(), x.copy()
    for _ in range(step_num):
        expected = expected - lr * slopes(expected)
    agree(gradient_descent(f, x, lr, step_num), expected, atol=1e-6)
    agree(x, before, rtol=0, atol=0, what="init_x afterwards")


@pytest.mark.points(1)
@given(x=arrays(SHAPES, dtypes=(np.float32, np.int32, np.uint8, np.int8, np.int64), scales=(0.25,), low=0, high=5),
       step_num=st.sampled_from((1, 2, 0)))
def test_every_dtype(x, step_num):
    """float32 and integers of every size move in floats, and stay as they were themselves
    float32와 모든 크기의 정수도 실수로 움직이고, init_x 자신은 그대로이다"""
    f = Function(lambda x: np.sum(x**2) / 4 + np.sum(x) / 2, label="lambda x: np.sum(x**2) / 4 + np.sum(x) / 2")
    before, expected = x.copy(), x.astype(float)
    for _ in range(step_num):
        expected = expected - 0.1 * (expected / 2 + 0.5)
    close = 1e-2 if x.dtype == np.float32 else 1e-6
    agree(gradient_descent(f, x, lr=0.1, step_num=step_num), expected, rtol=close, atol=close)
    agree(x, before, rtol=0, atol=0, what="init_x afterwards")


@pytest.mark.points(1)
def test_the_defaults():
    """without lr and step_num there are 100 steps with lr = 0.01; with step_num = 300 there are 300
    lr과 step_num을 주지 않으면 lr = 0.01로 100단계를 거치고, step_num = 300이면 300단계를 거친다"""
    f = Function(lambda x: np.sum(x**2), label="lambda x: np.sum(x**2)")
    x = np.array([-3.0, 4.0])
    agree(gradient_descent(f, x.copy()), x * 0.98**100, atol=1e-6)
    agree(gradient_descent(f, x.copy(), lr=0.25), x * 0.5**100, atol=1e-6)
    agree(gradient_descent(f, x.copy(), step_num=7), x * 0.98**7, atol=1e-6)
    agree(gradient_descent(f, x[:1].copy(), step_num=300), x[:1] * 0.98**300, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(st.sampled_from(((2,), (1,), (2, 1))), dtypes=(np.float64,), scales=(0.25, 1.0), low=-9, high=9, layouts=False),
       step_num=st.sampled_from((5, 12, 20)), slope=st.sampled_from((1e-4, 1e-20)))
def test_no_step_is_left_out_on_a_gentle_slope(x, step_num, slope):
    """where f slopes by 0.0001 only, or by 1e-20, all steps are taken all the same
    f의 기울기가 0.0001이나 1e-20밖에 안 되어도 모든 단계를 거친다"""
    f = Function(lambda x: slope * np.sum(x), label=f"lambda x: {slope} * np.sum(x)")
    expected = x - 1e-4 * step_num
    agree(gradient_descent(f, x, lr=1e-4 / slope, step_num=step_num), expected, rtol=1e-9, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(st.sampled_from(((2,), (1,), (1, 2))), dtypes=(np.float64,), scales=(0.25, 1.0), low=-9, high=9, layouts=False),
       step_num=st.sampled_from((1, 3, 6)))
def test_the_last_x_is_returned_where_f_grows(x, step_num):
    """where lr is too large and f grows, the last x is returned all the same, not the best
    lr이 너무 커서 f가 커져도, 가장 좋았던 x가 아니라 마지막 x를 돌려준다"""
    f = Function(lambda x: np.sum(x**2) / 2, label="lambda x: np.sum(x**2) / 2")
    expected = x * (-2.0) ** step_num
    agree(gradient_descent(f, x, lr=3, step_num=step_num), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(st.sampled_from(((2,), (1,), (2, 1))), dtypes=(np.float64,), scales=(0.25,), low=-9, high=9, layouts=False),
       lr=st.sampled_from((0.5, 0.1)))
def test_curved_slopes_are_measured_on_both_sides(x, lr):
    """one step on the sum of sin(10x) goes along its central differences with h = 1e-4, to 1e-6
    sin(10x)의 합에서 한 단계는 h = 1e-4인 중심 차분을 오차 1e-6 이내로 따라간다"""
    f = Function(lambda x: float(np.sum(np.sin(10 * x))), label="lambda x: np.sum(np.sin(10 * x))")
    expected = x - lr * np.cos(10 * x) * np.sin(10 * 1e-4) / 1e-4
    agree(gradient_descent(f, x, lr, 1), expected, atol=1e-6)
