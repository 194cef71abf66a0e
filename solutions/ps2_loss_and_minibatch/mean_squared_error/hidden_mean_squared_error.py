"""Hidden properties of mean_squared_error."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mean_squared_error import mean_squared_error
from selfcheck import Text, agree, holds
from selfcheck.strategies import arrays, batch_shape, integer_arrays, sample_shape


@st.composite
def pairs(draw, shapes):
    """y and t of one shape, not equal."""
    numbers = arrays(st.just(draw(shapes)), scales=(0.25, 1.0, 0.36787944))
    y, t = draw(numbers), draw(numbers)
    y.flat[0] += np.array_equal(y, t)
    return y, t


def quotient(loss, other, what):
    """``loss / other``; of arrays, that of their sums, since another property asks for single numbers. ``what`` names it."""
    both = all(isinstance(each, (int, float, np.number, np.ndarray)) for each in (loss, other))
    holds(both, Text("two losses, each a number", "각각 수인 두 손실"), [loss, other], what=what)
    return float(np.sum(loss)) / (float(np.sum(other)) or 1.0)


@st.composite
def predictions_and_integers(draw):
    """y and t of one shape ``(N, K)``, t of integers, not equal."""
    shape = st.just(draw(batch_shape().filter(lambda shape: shape[0] > 1)))
    y, t = draw(arrays(shape)), draw(integer_arrays(shape, low=-3, high=3))
    y.flat[0] += np.array_equal(y, t)
    return y, t


@pytest.mark.points(2.75)
@given(sample=pairs(sample_shape()))
def test_one_sample(sample):
    """one sample (K,): half the sum of the squared differences
    샘플 하나(K,): 차이의 제곱을 모두 더해 2로 나눈다"""
    y, t = sample
    expected = float(np.sum((y - t) ** 2)) / 2
    agree(mean_squared_error(y, t), expected)


@pytest.mark.points(1.5)
@given(batch=pairs(st.tuples(st.sampled_from((3, 2, 4, 13)), st.just(1))))
def test_a_batch_of_one_column(batch):
    """a batch of one column (N, 1): the mean of half the squared differences
    열이 하나인 배치(N, 1): 차이의 제곱의 절반을 평균한다"""
    y, t = batch
    expected = float(np.mean((y - t) ** 2 / 2))
    agree(mean_squared_error(y, t), expected)


@pytest.mark.points(2.5)
@given(batch=pairs(batch_shape()))
def test_a_batch(batch):
    """a batch (N, K): the mean over the N samples of half the sum of the squared differences
    배치(N, K): 차이의 제곱합의 절반을 샘플 N개에 대해 평균한다"""
    y, t = batch
    expected = float(np.mean(np.sum((y - t) ** 2, axis=1) / 2))
    agree(mean_squared_error(y, t), expected)


@pytest.mark.points(2.5)
@given(batch=pairs(batch_shape().filter(lambda shape: shape[0] > 1)))
def test_what_is_right_adds_nothing(batch):
    """one more class that is predicted exactly adds nothing to the loss
    정확히 맞힌 클래스가 하나 더 있어도 손실은 그대로이다"""
    y, t = batch
    right = np.ones((len(y), 1))
    what = Text("the loss with one more class / the loss", "클래스가 하나 더 있을 때의 손실 / 손실")
    with_right = mean_squared_error(np.hstack([y, right]), np.hstack([t, right]))
    agree(quotient(with_right, mean_squared_error(y, t), what), 1.0, rtol=1e-2, what=what)


@pytest.mark.points(0.5)
@given(batch=predictions_and_integers())
def test_integer_targets(batch):
    """targets of integers give the same loss as the same targets in floats
    정답이 정수여도 같은 값의 실수일 때와 손실이 같다"""
    y, t = batch
    what = Text("the loss with integers / the loss with floats", "정답이 정수일 때의 손실 / 실수일 때의 손실")
    agree(quotient(mean_squared_error(y, t), mean_squared_error(y, t.astype(float)), what), 1.0, rtol=1e-3, what=what)
