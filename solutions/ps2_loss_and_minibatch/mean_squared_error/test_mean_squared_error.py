"""Public properties of mean_squared_error: read them, and run them with `pytest test_mean_squared_error.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mean_squared_error import mean_squared_error
from selfcheck import agree, tolerance, unmodified
from selfcheck.strategies import arrays, batch_shape, sample_or_batch_shape, sample_shape


@st.composite
def pairs(draw, shapes):
    """y and t of one shape, each float64, float32 or int64."""
    shape = draw(shapes)
    numbers = arrays(st.just(shape), dtypes=(np.float64, np.float32, np.int64))
    return draw(numbers), draw(numbers)


def close(y, t):
    """The tolerances for a loss of y and t."""
    return {"rtol": tolerance(y, t), "atol": 1e-8 if np.float32 in (y.dtype, t.dtype) else 1e-12}


@pytest.mark.points(1)
def test_the_worked_examples():
    """the two worked examples, with the answer 2: 0.0975 and 0.5975
    정답이 2인 예제 두 개의 손실은 0.0975와 0.5975이다"""
    t = np.array([0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    agree(mean_squared_error(np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]), t), 0.0975)
    agree(mean_squared_error(np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0]), t), 0.5975)


@pytest.mark.points(1)
@given(t=arrays(sample_shape(), dtypes=(np.float64,), scales=(0.25, 1.0)), place=st.integers(0, 12), d=st.integers(-9, 9))
def test_one_wrong_value_costs_half_its_square(t, place, d):
    """one sample that is off by d in one place, and right in the others, costs d² / 2
    한 원소만 d만큼 틀리고 나머지는 맞은 샘플 하나의 손실은 d² / 2이다"""
    y = t.copy()
    y[place % len(t)] += d
    agree(mean_squared_error(y, t), d * d / 2)


@pytest.mark.points(1)
@given(batch=pairs(batch_shape()))
def test_a_batch_is_the_mean_of_its_samples(batch):
    """the loss of a batch is the mean of its samples' losses
    배치의 손실은 각 샘플의 손실의 평균이다"""
    y, t = batch
    mean = np.mean([mean_squared_error(sample.copy(), target.copy()) for sample, target in zip(y, t, strict=True)])
    agree(mean_squared_error(y, t), mean, **close(y, t))


@pytest.mark.points(1)
@given(batch=pairs(sample_or_batch_shape()))
def test_y_and_t_are_not_modified(batch):
    """neither y nor t is modified
    y도 t도 바뀌지 않는다"""
    y, t = batch
    before = y.copy(), t.copy()
    mean_squared_error(y, t)
    unmodified(y, before[0], "y", "mean_squared_error(y, t)")
    unmodified(t, before[1], "t", "mean_squared_error(y, t)")
