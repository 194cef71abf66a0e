"""Public properties of softmax: read them, and run them with `pytest test_softmax.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree, shaped, tolerance
from selfcheck.strategies import arrays, batch_shape, sample_or_batch_shape, sample_shape
from softmax import softmax


@pytest.mark.points(1)
def test_the_worked_example():
    """softmax([0.3, 2.9, 4.0]) is [0.01821127, 0.24519181, 0.73659691]
    softmax([0.3, 2.9, 4.0])은 [0.01821127, 0.24519181, 0.73659691]이다"""
    agree(softmax(np.array([0.3, 2.9, 4.0])), np.array([0.01821127, 0.24519181, 0.73659691]))


@pytest.mark.points(1)
@given(x=arrays(sample_shape()))
def test_one_sample_sums_to_one(x):
    """the probabilities of one sample sum to 1
    샘플 하나의 확률을 모두 더하면 1이다"""
    y = shaped(softmax(x), x.shape)
    agree(np.sum(y), 1.0, rtol=tolerance(x), what="softmax(x).sum()")


@pytest.mark.points(1)
@given(x=arrays(batch_shape()))
def test_a_row_of_a_batch_is_that_row_alone(x):
    """each row of a batch is that row alone
    배치의 각 행은 그 행만 넣었을 때와 같다"""
    y = shaped(softmax(x), x.shape)
    rows = [shaped(softmax(row), row.shape) for row in x]
    agree(y, np.array(rows), rtol=tolerance(x))


@pytest.mark.points(1)
@given(x=arrays(sample_or_batch_shape()), c=st.integers(-30, 30))
def test_adding_a_constant_changes_nothing(x, c):
    """adding a constant to every score changes nothing
    모든 점수에 같은 수를 더해도 결과는 같다"""
    y = shaped(softmax(x), x.shape)
    agree(softmax(x + c), y, rtol=10 * tolerance(x), atol=1e-9)
