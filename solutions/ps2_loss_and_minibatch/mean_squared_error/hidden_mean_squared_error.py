"""Hidden properties of mean_squared_error."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mean_squared_error import mean_squared_error
from selfcheck import agree
from selfcheck.strategies import arrays, batch_shape, integer_arrays, sample_shape


@st.composite
def pairs(draw, shapes):
    """y and t of one shape."""
    numbers = arrays(st.just(draw(shapes)), scales=(0.25, 1.0, 0.36787944))
    return draw(numbers), draw(numbers)


@st.composite
def predictions_and_integers(draw):
    """y and t of one shape ``(N, K)``, t of integers."""
    shape = st.just(draw(batch_shape()))
    return draw(arrays(shape)), draw(integer_arrays(shape, low=-3, high=3))


@pytest.mark.points(4)
@given(sample=pairs(sample_shape()))
def test_one_sample(sample):
    """one sample (K,): half the sum of the squared differences
    샘플 하나(K,): 차이의 제곱을 모두 더해 2로 나눈다"""
    y, t = sample
    expected = float(np.sum((y - t) ** 2)) / 2
    agree(mean_squared_error(y, t), expected)


@pytest.mark.points(4)
@given(batch=pairs(batch_shape()))
def test_a_batch(batch):
    """a batch (N, K): the mean over the N samples of half the sum of the squared differences
    배치(N, K): 차이의 제곱합의 절반을 샘플 N개에 대해 평균한다"""
    y, t = batch
    expected = float(np.mean(np.sum((y - t) ** 2, axis=1) / 2))
    agree(mean_squared_error(y, t), expected)


@pytest.mark.points(1)
@given(batch=pairs(batch_shape()))
def test_what_is_right_adds_nothing(batch):
    """one more class that is predicted exactly adds nothing to the loss
    정확히 맞힌 클래스가 하나 더 있어도 손실은 그대로이다"""
    y, t = batch
    right = np.ones((len(y), 1))
    agree(mean_squared_error(np.hstack([y, right]), np.hstack([t, right])), mean_squared_error(y, t))


@pytest.mark.points(1)
@given(batch=predictions_and_integers())
def test_integer_targets(batch):
    """targets of integers give the same loss as the same targets in floats
    정답이 정수여도 같은 값의 실수일 때와 손실이 같다"""
    y, t = batch
    agree(mean_squared_error(y, t), mean_squared_error(y, t.astype(float)))
