"""Hidden properties of numerical_gradient."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerical_gradient import numerical_gradient
from selfcheck import Function, Text, agree, holds
from selfcheck.strategies import arrays

SHAPES = st.sampled_from(((2,), (1,), (4,), (1, 1), (2, 2), (2, 3), (3, 2), (1, 3), (3, 1), (2, 1, 3), (2, 2, 2), (1, 2, 1, 2)))
SCALES = (0.25, 1.0, 0.36787944)
POINTS = arrays(SHAPES, dtypes=(np.float64,), scales=SCALES, low=-9, high=9, layouts=False)


def weights(x):
    """1, 2, 3, ... in x's shape."""
    return np.arange(1.0, x.size + 1).reshape(x.shape)


def weighted_squares(x):
    """The sum of squares weighted by 1, 2, 3, ..., and the square of the sum: a different slope for each element."""
    c = weights(x)
    return Function(lambda x: np.array(np.sum(c * x**2) / 2 + np.sum(x) ** 2 / 2),
                    label="lambda x: (np.sum(c * x**2) + np.sum(x)**2) / 2   (c = 1, 2, 3, ... in x's shape)")


@pytest.mark.points(1)
@given(x=arrays(SHAPES, dtypes=(np.float64,), scales=SCALES, low=-9, high=9))
def test_every_element_has_its_own_slope_in_any_layout(x):
    """every element gets its own slope, also where x is transposed or a strided view
    x가 전치되었거나 일부를 건너뛰는 뷰(view)여도 원소마다 제 기울기를 얻는다"""
    expected = weights(x) * x + np.sum(x)
    agree(numerical_gradient(weighted_squares(x), x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(SHAPES, dtypes=(np.float32, np.float64, np.int64, np.int32, np.uint8), scales=(0.25, 1.0),
                whole_scales=(1, 25), low=0, high=9), h=st.sampled_from((0.5, 0.25, 0.125)))
def test_every_dtype(x, h):
    """float32 and integers of every size give floats, and the right ones
    float32와 모든 크기의 정수에서도 올바른 실수 기울기가 나온다"""
    # Quarters and steps that are powers of 2: every sum is exact in float32 too.
    before = x.copy()
    expected = weights(x) * x + np.sum(x, dtype=float)
    agree(numerical_gradient(weighted_squares(x), x, h=h), expected, rtol=1e-4, atol=1e-6)
    agree(x, before, rtol=0, atol=0, what="x afterwards")


@pytest.mark.points(1)
@given(x=arrays(st.just(()), dtypes=(np.float64, np.int64), scales=SCALES, low=-9, high=9))
def test_a_single_number(x):
    """a 0-d x has one element, and a 0-d gradient
    x가 0차원이면 원소는 하나이고 기울기도 0차원이다"""
    f = Function(lambda x: x.sum() ** 2 + 0.5 * x.sum(), label="lambda x: x.sum()**2 + 0.5 * x.sum()")
    before = x.copy()
    expected = 2.0 * x + 0.5
    agree(numerical_gradient(f, x), expected, atol=1e-6)
    shapes = [np.shape(point) for (point,) in f.arguments]
    holds(shapes == [(), ()], Text("two calls with x's shape, ()", "x의 모양 ()으로 두 번 호출"), shapes,
          what=Text("shapes of what f was given", "f가 받은 값의 모양"))
    agree(x, before, rtol=0, atol=0, what="x afterwards")


@pytest.mark.points(1)
@given(x=POINTS, slope=st.sampled_from((3e-6, 2e-4, 2.5e6)))
def test_gentle_and_steep_slopes(x, slope):
    """a slope of 0.000003 is not 0, and one of 2,500,000 is not cut
    기울기가 0.000003이어도 0이 되지 않고, 2,500,000이어도 잘리지 않는다"""
    f = Function(lambda x: slope * np.sum(x), label=f"lambda x: {slope} * np.sum(x)")
    expected = np.full(x.shape, slope)
    agree(numerical_gradient(f, x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=POINTS)
def test_curved_functions_at_the_default_step(x):
    """the gradient of a sum of sines is the cosines, to 1e-6
    사인의 합의 기울기는 오차 1e-6 이내로 코사인과 같다"""
    f = Function(lambda x: float(np.sum(np.sin(x))), label="lambda x: np.sum(np.sin(x))")
    expected = np.cos(x)
    agree(numerical_gradient(f, x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=POINTS, h=st.sampled_from((0.5, 1.0, 2.0, 0.1)))
def test_the_central_difference_of_a_cubic_is_known(x, h):
    """with any step h, the central difference of x³ is 3x² + h²
    h가 얼마이든 x³의 중심 차분은 3x² + h²이다"""
    f = Function(lambda x: np.sum(x**3), label="lambda x: np.sum(x**3)")
    expected = 3 * x**2 + h**2
    agree(numerical_gradient(f, x, h), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=arrays(SHAPES, dtypes=(np.float64, np.float32, np.int64), scales=SCALES, low=-9, high=9),
       h=st.sampled_from((0.5, 0.1, 1e-2, 1e-6)))
def test_f_is_called_twice_for_each_element(x, h):
    """f is called twice for each element: with that element h larger, and with it h smaller
    f는 원소마다 두 번, 그 원소만 h만큼 커진 배열과 작아진 배열로 호출된다"""
    before = x.copy()
    h = max(h, 1e-2) if x.dtype == np.float32 else h  # a smaller one drowns in the digits of a float32
    f = Function(np.sum, label="np.sum")
    numerical_gradient(f, x, h)
    called_around(f, before, h)


@pytest.mark.points(1)
@given(x=arrays(st.tuples(st.integers(1, 4)), dtypes=(np.float64,), scales=SCALES, low=-9, high=9, layouts=False))
def test_the_default_step(x):
    """without h the step is 1e-4
    h를 주지 않으면 간격은 1e-4이다"""
    before = x.copy()
    f = Function(np.sum, label="np.sum")
    numerical_gradient(f, x)
    farthest = max((np.max(np.abs(point - before)) for (point,) in f.arguments), default=0.0)
    agree(farthest, 1e-4, rtol=1e-3, what=Text("how far from x f was called", "f가 호출된 점과 x의 거리"))


def called_around(f, x, h):
    """f was called with x + h·e and x - h·e for each element e, in any order."""
    points = [point for (point,) in f.arguments]
    holds(len(points) == 2 * x.size and all(map(lambda point: is_float_array(point, x.shape), points))
          and steps(points, x, h) == sorted([*np.eye(x.size).tolist(), *(-np.eye(x.size)).tolist()]),
          Text(f"{2 * x.size} calls with floats of shape {x.shape}: x, each element in turn {h} larger, {h} smaller",
               f"모양이 {x.shape}인 실수 배열로 {2 * x.size}번 호출: 원소 하나씩만 {h} 커지거나 작아진 x"),
          points, what=Text(f"what f was given, {len(points)} in all,", f"f가 받은 값, 모두 {len(points)}개,"))


def is_float_array(point, shape):
    return type(point) is np.ndarray and point.shape == shape and point.dtype.kind == "f"


def steps(points, x, h):
    """How many h each element of each point is away from x, as sorted rows; nan where it is not a whole number."""
    away = (np.array(points, dtype=float) - x.astype(float)).reshape(len(points), -1) / h
    return sorted(np.where(np.abs(away - np.round(away)) < 1e-3, np.round(away), np.nan).tolist())
