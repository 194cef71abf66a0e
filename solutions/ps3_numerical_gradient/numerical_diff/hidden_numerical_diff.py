"""Hidden properties of numerical_diff."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerical_diff import numerical_diff
from selfcheck import Function, Text, agree, holds
from selfcheck.strategies import any_shape, arrays

SCALES = (0.25, 1.0, 0.37)
A_NUMBER = st.one_of(st.integers(-9, 9), st.integers(-36, 36).map(lambda quarters: quarters / 4))


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=(np.float64,), scales=SCALES, low=-9, high=9))
def test_curved_functions_at_the_default_step(x):
    """the derivative of the sine is the cosine to 1e-6, also where x is transposed or a strided view
    x가 전치되었거나 일부를 건너뛰는 뷰(view)여도 사인의 미분은 오차 1e-6 이내로 코사인과 같다"""
    expected = np.cos(x)
    agree(numerical_diff(Function(np.sin, label="np.sin"), x), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=st.one_of(A_NUMBER, arrays(any_shape(), dtypes=(np.float64,), scales=SCALES, low=-9, high=9, layouts=False)),
       h=st.sampled_from((0.5, 1.0, 2.0, 0.1)))
def test_the_central_difference_of_a_cubic_is_known(x, h):
    """with any step h, the central difference of x³ is 3x² + h²
    h가 얼마이든 x³의 중심 차분은 3x² + h²이다"""
    expected = 3 * x**2 + h**2
    agree(numerical_diff(Function(lambda x: x**3, label="lambda x: x**3"), x, h), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=st.one_of(arrays(any_shape(), dtypes=(np.float32, np.float64, np.int64, np.int32, np.uint8), scales=(0.25, 1.0),
                          whole_scales=(1, 25), low=0, high=9),
                   arrays(any_shape(), dtypes=(np.uint8, np.uint16), low=128, high=255)), h=st.sampled_from((0.5, 0.25, 0.125)))
def test_every_dtype(x, h):
    """float32 and integers of every size give floats, and the right ones
    float32와 모든 크기의 정수에서도 올바른 실수가 나온다"""
    # Quarters and steps that are powers of 2: every value is exact in float32 too.
    f = Function(lambda x: x * x / 2 + x / 4, label="lambda x: x * x / 2 + x / 4")
    expected = x.astype(float) + 0.25
    agree(numerical_diff(f, x, h=h), expected, rtol=1e-4, atol=1e-6)


@pytest.mark.points(1)
@given(x=st.one_of(A_NUMBER, arrays(any_shape(), dtypes=(np.float64, np.float32, np.int64), scales=SCALES, low=-9, high=9)),
       h=st.sampled_from((0.5, 0.1, 1e-2, 1e-8)))
def test_f_is_called_twice(x, h):
    """f is called twice: with all of x + h, and with all of x - h
    f는 두 번, x + h 전체와 x - h 전체로 호출된다"""
    before = np.array(x, dtype=float)
    h = max(h, 1e-2) if getattr(x, "dtype", None) == np.float32 else h  # a smaller one drowns in the digits of a float32
    f = Function(lambda x: x**2, label="lambda x: x**2")
    numerical_diff(f, x, h)
    called_around(f, before, h)


@pytest.mark.points(1)
@given(x=arrays(st.tuples(st.integers(1, 4)), dtypes=(np.float64,), scales=SCALES, low=-9, high=9, layouts=False))
def test_the_default_step(x):
    """without h the step is 1e-4
    h를 주지 않으면 간격은 1e-4이다"""
    before = x.copy()
    f = Function(lambda x: x**2, label="lambda x: x**2")
    numerical_diff(f, x)
    farthest = max((np.max(np.abs(point - before)) for (point,) in f.arguments), default=0.0)
    agree(farthest, 1e-4, rtol=1e-3, what=Text("how far from x f was called", "f가 호출된 점과 x의 거리"))


def called_around(f, x, h):
    """f was called with x + h and with x - h, in either order."""
    points = [point for (point,) in f.arguments]
    holds(len(points) == 2 and all(map(lambda point: is_float(point, x.shape), points))
          and np.allclose(sorted(points, key=np.sum), [x - h, x + h], rtol=0, atol=1e-3 * h),
          Text(f"2 calls with floats of shape {x.shape}: x + {h} and x - {h}",
               f"모양이 {x.shape}인 실수로 2번 호출: x + {h}와 x - {h}"),
          points, what=Text(f"what f was given, {len(points)} in all,", f"f가 받은 값, 모두 {len(points)}개,"))


def is_float(point, shape):
    kinds = np.ndarray if shape else (float, np.floating, np.ndarray)
    return isinstance(point, kinds) and np.shape(point) == shape and np.asarray(point).dtype.kind == "f"
