"""Public properties of mean_squared_error: read them, and run them with `pytest test_mean_squared_error.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mean_squared_error import mean_squared_error
from selfcheck import Text, agree, holds, unmodified
from selfcheck.strategies import arrays, batch_shape, sample_shape


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


@pytest.mark.points(2)
def test_the_worked_examples():
    """one sample: the two predictions of a 2 have the losses 0.0975 and 0.5975
    샘플 하나: 정답이 2인 예측 두 개의 손실은 0.0975와 0.5975이다"""
    t = np.array([0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
    agree(mean_squared_error(np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]), t), 0.0975)
    agree(mean_squared_error(np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0]), t), 0.5975)


@pytest.mark.points(1)
@given(batch=pairs(batch_shape()))
def test_the_loss_of_a_batch_is_one_number(batch):
    """the loss of a batch is a single number
    배치의 손실은 수 하나이다"""
    loss = mean_squared_error(*batch)
    number = isinstance(loss, (int, float, np.number, np.ndarray)) and np.ndim(loss) == 0
    holds(number, Text("a single number", "수 하나"), loss)


@pytest.mark.points(4.5)
@given(sample=pairs(sample_shape()))
def test_differences_are_squared(sample):
    """one sample: differences three times as large cost nine times as much
    샘플 하나: 차이가 세 배가 되면 손실은 아홉 배가 된다"""
    y, t = sample
    what = Text("the loss of three times the difference / the loss", "세 배 차이의 손실 / 손실")
    agree(quotient(mean_squared_error(t + 3 * (y - t), t), mean_squared_error(y, t), what), 9.0, rtol=1e-2, what=what)


@pytest.mark.points(1.25)
@given(batch=pairs(st.tuples(st.just(1), st.sampled_from((3, 2, 4, 1, 13)))), n=st.sampled_from((2, 3, 5, 14)))
def test_a_batch_of_equal_samples_costs_as_much_as_one(batch, n):
    """a batch of N equal samples costs as much as a batch of one of them
    똑같은 샘플 N개로 된 배치의 손실은 그 샘플 하나짜리 배치의 손실과 같다"""
    y, t = batch
    what = Text(f"the loss of {n} equal samples / the loss of one", f"같은 샘플 {n}개의 손실 / 하나의 손실")
    several = mean_squared_error(np.tile(y, (n, 1)), np.tile(t, (n, 1)))
    agree(quotient(several, mean_squared_error(y, t), what), 1.0, rtol=1e-2, what=what)


@pytest.mark.points(1.5)
@given(batch=pairs(batch_shape()))
def test_y_and_t_are_not_modified(batch):
    """neither y nor t is modified
    y도 t도 바뀌지 않는다"""
    y, t = batch
    before = y.copy(), t.copy()
    mean_squared_error(y, t)
    unmodified(y, before[0], "y", "mean_squared_error(y, t)")
    unmodified(t, before[1], "t", "mean_squared_error(y, t)")
