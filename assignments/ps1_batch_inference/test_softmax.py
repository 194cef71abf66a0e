"""Public properties of softmax: read them, and run them with `pytest test_softmax.py`."""

import math

import numpy as np
import pytest
from hypothesis import given
from selfcheck import agree, shaped
from selfcheck.strategies import arrays, batch_shape, sample_shape
from softmax import softmax

ORDINARY = (0.25, 0.36787944, 1e-2)


def formula(row):
    """The definition, for one sample."""
    powers = [math.exp(score) for score in row.tolist()]
    return [power / sum(powers) for power in powers]


def numbers(y):
    """y as an array, where it is a list: other properties ask for the type."""
    return np.array(y) if isinstance(y, list) else y


@pytest.mark.points(1)
def test_the_worked_example():
    """softmax([0.3, 2.9, 4.0]) is [0.01821127, 0.24519181, 0.73659691]
    softmax([0.3, 2.9, 4.0])은 [0.01821127, 0.24519181, 0.73659691]이다"""
    agree(softmax(np.array([0.3, 2.9, 4.0])), np.array([0.01821127, 0.24519181, 0.73659691]))


@pytest.mark.points(5)
@given(x=arrays(sample_shape(), scales=ORDINARY))
def test_one_sample_follows_the_formula(x):
    """the probabilities of one sample are exp(x_k) / (the sum of all exp(x_j))
    샘플 하나의 확률은 exp(x_k) / (모든 exp(x_j)의 합)이다"""
    expected = np.array(formula(x))
    agree(numbers(softmax(x)), expected)


@pytest.mark.points(2)
@given(x=arrays(batch_shape(), scales=ORDINARY))
def test_each_row_sums_to_one(x):
    """a batch keeps its shape, and each of its rows sums to 1
    배치의 모양은 그대로이고, 각 행의 합은 1이다"""
    y = shaped(softmax(x), x.shape)
    agree(np.sum(y, axis=1), np.ones(len(x)), what="softmax(x).sum(axis=1)")
