"""Hidden properties of mean_squared_error."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mean_squared_error import mean_squared_error
from selfcheck import agree, tolerance
from selfcheck.strategies import FLOATS, SCALES, arrays

# Samples and batches; among these one sample, one class, as many samples as classes, many samples and many classes.
SHAPES = st.sampled_from(((3,), (1,), (2, 2), (3, 2), (2, 3), (3, 3), (1, 4), (4, 1), (1, 1), (13,), (5, 5), (11, 2), (2, 13)))
INTEGERS = st.sampled_from((np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.uint64, np.int64))


@st.composite
def float_pairs(draw, dtypes=FLOATS, scales=(SCALES,)):
    """y and t of one shape: floats of one of ``scales``."""
    numbers = arrays(st.just(draw(SHAPES)), dtypes=dtypes, scales=draw(st.sampled_from(scales)))
    return draw(numbers), draw(numbers)


@st.composite
def close_pairs(draw):
    """y and t of one shape: large floats, a little apart."""
    shape, far = st.just(draw(SHAPES)), draw(st.sampled_from((1e5, 1e3)))
    t = draw(arrays(shape, dtypes=(np.float64,), scales=(far,)))
    return t + draw(arrays(shape, dtypes=(np.float64,), scales=(1e-3,))), t


@st.composite
def integer_pairs(draw):
    """y and t of one shape: integers of one dtype."""
    numbers = whole(draw(SHAPES), draw(INTEGERS))
    return draw(numbers), draw(numbers)


@st.composite
def mixed_pairs(draw):
    """y and t of one shape: integers, and integers of another dtype or floats, in either order."""
    shape, dtype, other = draw(SHAPES), draw(INTEGERS), draw(INTEGERS)
    second = arrays(st.just(shape)) if draw(st.booleans()) else whole(shape, other)
    return draw(st.permutations((draw(whole(shape, dtype)), draw(second))))


def whole(shape, dtype):
    """Integers over all the range of a dtype, but for 10**6 in size at most."""
    limits = np.iinfo(dtype)
    return arrays(st.just(shape), dtypes=(dtype,), low=max(limits.min, -10**6), high=min(limits.max, 10**6))


def formula(y, t):
    """The definition, one row at a time, in float64."""
    rows = zip(np.atleast_2d(y).astype(float), np.atleast_2d(t).astype(float), strict=True)
    return np.mean([np.sum((row - target) ** 2) / 2 for row, target in rows])


def close(y, t):
    """The tolerances for a loss of y and t."""
    return {"rtol": tolerance(y, t), "atol": 1e-8 if np.float32 in (y.dtype, t.dtype) else 1e-12}


@pytest.mark.points(1)
@given(pair=st.one_of(float_pairs(), close_pairs()))
def test_follows_the_formula(pair):
    """the mean over the samples of half the sum of squares, for one sample and for a batch of any size
    샘플 하나든 어떤 크기의 배치든, 제곱합의 절반을 샘플에 대해 평균한다"""
    y, t = pair
    expected = formula(y, t)
    agree(mean_squared_error(y, t), expected, **close(y, t))


@pytest.mark.points(1)
@given(pair=integer_pairs())
def test_integers_do_not_wrap(pair):
    """integers of any dtype: neither a difference nor its square wraps around
    어떤 dtype의 정수든 차이도 제곱도 오버플로되지 않는다"""
    y, t = pair
    expected = formula(y, t)
    agree(mean_squared_error(y, t), expected)


@pytest.mark.points(1)
@given(pair=mixed_pairs())
def test_integers_with_floats_or_with_other_integers(pair):
    """integers with floats, or with integers of another dtype
    정수와 실수, 또는 서로 다른 dtype의 정수를 함께 줄 수 있다"""
    y, t = pair
    expected = formula(y, t)
    agree(mean_squared_error(y, t), expected, **close(y, t))


@pytest.mark.points(1)
@given(pair=st.one_of(float_pairs((np.float64,), [(scale,) for scale in (1e-100, 1e-12, 1e-5, 1e9, 1e50, 1e98)]),
                      float_pairs((np.float32,), [(1e7,), (5e10,)])))
def test_tiny_and_huge_values(pair):
    """tiny and huge values (1e-100 to 1e100, float32 up to 1e12) give a loss as accurate as others
    아주 작거나 큰 값(1e-100부터 1e100까지, float32는 1e12까지)에서도 손실은 똑같이 정확하다"""
    y, t = pair
    expected = formula(y, t)
    agree(mean_squared_error(y, t), expected, rtol=tolerance(y, t), atol=0)
