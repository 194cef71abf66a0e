"""Public properties of mean_squared_error: read them, and run them with `pytest test_mean_squared_error.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mean_squared_error import mean_squared_error
from selfcheck import agree, unmodified
from selfcheck.strategies import arrays, batch_shape

SCALES = (0.25, 1.0, 0.36787944)


@st.composite
def batches(draw, shapes=batch_shape()):
    """y and t of one shape ``(N, K)``."""
    numbers = arrays(st.just(draw(shapes)), scales=SCALES)
    return draw(numbers), draw(numbers)


@pytest.mark.points(3)
def test_the_worked_examples():
    """one sample: the two predictions of a 2 have the losses 0.0975 and 0.5975
    샘플 하나: 정답이 2인 예측 두 개의 손실은 0.0975와 0.5975이다"""
    t = np.array([0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
    agree(mean_squared_error(np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]), t), 0.0975)
    agree(mean_squared_error(np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0]), t), 0.5975)


@pytest.mark.points(3)
@given(batch=batches())
def test_differences_are_squared(batch):
    """differences three times as large cost nine times as much
    차이가 세 배가 되면 손실은 아홉 배가 된다"""
    difference, t = batch
    agree(mean_squared_error(t + 3 * difference, t), 9 * mean_squared_error(t + difference, t), rtol=1e-5, atol=1e-9)


@pytest.mark.points(2)
@given(batch=batches(st.tuples(st.just(1), st.sampled_from((3, 2, 4, 1, 13)))), n=st.sampled_from((2, 3, 5, 14)))
def test_a_batch_of_equal_samples_costs_as_much_as_one(batch, n):
    """a batch of N equal samples costs as much as a batch of one of them
    똑같은 샘플 N개로 된 배치의 손실은 그 샘플 하나짜리 배치의 손실과 같다"""
    y, t = batch
    agree(mean_squared_error(np.tile(y, (n, 1)), np.tile(t, (n, 1))), mean_squared_error(y, t))


@pytest.mark.points(2)
@given(batch=batches())
def test_y_and_t_are_not_modified(batch):
    """neither y nor t is modified
    y도 t도 바뀌지 않는다"""
    y, t = batch
    before = y.copy(), t.copy()
    mean_squared_error(y, t)
    unmodified(y, before[0], "y", "mean_squared_error(y, t)")
    unmodified(t, before[1], "t", "mean_squared_error(y, t)")
