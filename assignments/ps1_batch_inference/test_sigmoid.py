"""Public properties of sigmoid: read them, and run them with `pytest test_sigmoid.py`."""

import numpy as np
import pytest
from hypothesis import given
from selfcheck import agree, shaped, tolerance
from selfcheck.strategies import NUMBERS, any_shape, arrays
from sigmoid import sigmoid


def near(x):
    """The tolerances that the docstring names."""
    return {"rtol": tolerance(x), "atol": 1e-6 if x.dtype == np.float32 else 1e-12}


@pytest.mark.points(1)
def test_the_worked_example():
    """sigmoid([[-1.0, 1.0], [2.0, 0.0]]) is [[0.26894142, 0.73105858], [0.88079708, 0.5]]
    sigmoid([[-1.0, 1.0], [2.0, 0.0]])은 [[0.26894142, 0.73105858], [0.88079708, 0.5]]이다"""
    agree(sigmoid(np.array([[-1.0, 1.0], [2.0, 0.0]])), np.array([[0.26894142, 0.73105858], [0.88079708, 0.5]]))


@pytest.mark.points(1)
@given(x=arrays(any_shape().filter(len), dtypes=NUMBERS))
def test_x_and_minus_x_sum_to_one(x):
    """sigmoid(x) + sigmoid(-x) is 1, in any shape
    모양이 어떻든 sigmoid(x) + sigmoid(-x)는 1이다"""
    expected = np.ones(x.shape)
    y = shaped(sigmoid(x), x.shape)
    agree(y + shaped(sigmoid(-x), x.shape), expected, **near(x), what="sigmoid(x) + sigmoid(-x)")


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=NUMBERS, scales=(50.0,), whole_scales=(50,)))
def test_far_from_zero_it_is_0_or_1(x):
    """far from 0, up to |x| = 1000, it is 0 on the left and 1 on the right, never nan
    0에서 먼 곳(|x| = 1000까지)에서 왼쪽은 0, 오른쪽은 1이고, nan은 나오지 않는다"""
    expected = np.heaviside(x, 0.5)
    agree(sigmoid(x), expected, **near(x))
