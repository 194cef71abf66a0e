"""Hidden properties of sigmoid."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, unmodified
from selfcheck.strategies import arrays, batch_shape, integer_arrays, sample_shape
from sigmoid import sigmoid

ORDINARY = (0.25, 0.36787944, 1e-2)
OTHER_SHAPES = st.sampled_from(((2, 2, 2), (), (3, 1, 2), (1, 3, 1), (2, 3, 4), (14, 2, 13)))


def formula(x):
    """The definition, one element at a time."""
    return np.array([1 / (1 + math.exp(-value)) for value in x.ravel().tolist()]).reshape(x.shape)


def numbers(y):
    """y as an array, where it is a list: other properties ask for the type."""
    return np.array(y) if isinstance(y, list) else y


@pytest.mark.points(1)
@given(x=sample_shape().map(np.zeros))
def test_zero_becomes_one_half(x):
    """where x is 0, the result is 0.5
    x가 0인 곳의 결과는 0.5이다"""
    agree(numbers(sigmoid(x)), np.full(x.shape, 0.5))


@pytest.mark.points(1)
@given(x=arrays(sample_shape(), scales=ORDINARY))
def test_it_is_close_to_the_formula(x):
    """every value is at most 0.01 away from 1 / (1 + exp(-x))
    모든 값은 1 / (1 + exp(-x))과 0.01 이내로 가깝다"""
    expected = formula(x)
    agree(numbers(sigmoid(x)), expected, atol=0.01)


@pytest.mark.points(3)
@given(x=arrays(sample_shape(), scales=(0.25, 0.36787944, 1e-2, 1.0)))
def test_each_element_of_a_sample_follows_the_formula(x):
    """in one sample, every element becomes 1 / (1 + exp(-x)), positive and negative ones side by side
    샘플 하나에 양수와 음수가 섞여 있어도 각 원소는 1 / (1 + exp(-x))이 된다"""
    expected = formula(x)
    agree(numbers(sigmoid(x)), expected)


@pytest.mark.points(1)
@given(x=arrays(OTHER_SHAPES, scales=ORDINARY).map(np.asarray))
def test_x_may_have_any_shape(x):
    """x may also have three dimensions, or be a single number
    x는 3차원이거나 수 하나일 수도 있다"""
    expected = formula(x)
    agree(sigmoid(x), expected)


@pytest.mark.points(1)
@given(x=integer_arrays(batch_shape(), low=-9, high=9))
def test_integers_give_floats(x):
    """x may hold integers, and the result holds floats
    x가 정수여도 결과는 실수이다"""
    y = numbers(sigmoid(x))
    holds(np.asarray(y).dtype.kind == "f", Text("floats", "실수"), y)


@pytest.mark.points(1)
@given(x=sample_shape().map(lambda shape: np.resize([1000.0, -1000.0, 750.0, -750.0], shape)))
def test_far_from_zero_it_is_never_nan(x):
    """far from 0, up to -1000 and 1000, the result is a number from 0 to 1, never nan
    0에서 먼 곳(-1000, 1000까지)에서도 결과는 nan이 아니라 0에서 1까지의 수이다"""
    y = numbers(sigmoid(x))
    holds(np.all((0 <= y) & (y <= 1)), Text("numbers from 0 to 1", "0에서 1까지의 수"), y)


@pytest.mark.points(1)
@given(x=arrays(sample_shape(), scales=(50.0,), low=15).map(lambda x: np.where(np.arange(len(x)) % 2, -x, x)))
def test_far_from_zero_it_is_0_or_1(x):
    """far from 0 it is 0 where x is negative, and 1 where x is positive
    0에서 먼 곳에서는 x가 음수이면 0, 양수이면 1이다"""
    agree(numbers(sigmoid(x)), np.where(x > 0, 1.0, 0.0), atol=1e-6)


@pytest.mark.points(1.5)
@given(x=arrays(batch_shape(), scales=ORDINARY))
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    sigmoid(x)
    unmodified(x, before, "x", "sigmoid(x)")
