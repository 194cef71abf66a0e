"""Hidden properties of sigmoid."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, tolerance, unmodified
from selfcheck.strategies import FLOATS, NUMBERS, any_shape, arrays
from sigmoid import sigmoid


def near(x):
    """The tolerances that the docstring names."""
    return {"rtol": tolerance(x), "atol": 1e-6 if x.dtype == np.float32 else 1e-12}


def formula(x):
    """exp(-log(1 + exp(-x))), in the wide floats of the longdouble type."""
    return np.exp(-np.logaddexp(0, -x.astype(np.longdouble))).astype(float)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=FLOATS, scales=(0.25, 1.0, 0.37, 1e-3, 1.7)))
def test_follows_the_formula(x):
    """every element is 1 / (1 + exp(-x)), for any shape and memory layout
    모양과 메모리 배치가 어떻든 각 원소는 1 / (1 + exp(-x))이다"""
    expected = formula(x)
    agree(sigmoid(x), expected, **near(x))


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=(np.int64, np.int32), whole_scales=(1, 2, 50)))
def test_integers_give_floats(x):
    """integers of either size, up to 1000, give the floats that the same numbers as floats give
    크기가 다른 두 정수형 모두, 같은 값의 실수를 넣었을 때와 같은 실수가 나온다(1000까지)"""
    expected = formula(x)
    agree(sigmoid(x), expected, **near(x))


@pytest.mark.points(1)
@given(x=st.one_of(arrays(any_shape(), dtypes=FLOATS, scales=(4.3, 13.7, 36.3, 50.0)),
                   # Small and large ones in one array: 0, 0.125, 1, 3.375, ..., 1000.
                   arrays(any_shape(), dtypes=FLOATS, scales=(1.0,)).map(lambda x: np.asarray(x**3 / 8, dtype=x.dtype))))
def test_stays_within_0_and_1(x):
    """up to |x| = 1000 every value is right, finite and from 0 to 1, side by side with any other
    |x| = 1000까지, 어떤 값과 함께 있어도 모든 결과는 유한하고 0 이상 1 이하이며 올바르다"""
    expected = formula(x)
    y = sigmoid(x)
    agree(y, expected, **near(x))
    last_digit = 4 * np.finfo(np.asarray(y).dtype).eps
    holds(np.all((y >= -last_digit) & (y <= 1 + last_digit)), Text("every value from 0 to 1", "모든 값이 0 이상 1 이하"), y)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=NUMBERS, scales=(0.25, 1.0, 13.7, 50.0), whole_scales=(1, 50)))
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    sigmoid(x)
    unmodified(x, before, "x", "sigmoid(x)")
