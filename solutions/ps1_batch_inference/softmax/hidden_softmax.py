"""Hidden properties of softmax."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree, shaped, tolerance, unmodified
from selfcheck.strategies import NUMBERS, arrays, sample_or_batch_shape
from softmax import softmax


def formula(x):
    """The definition, one row at a time, in the wide floats of the longdouble type."""
    rows = np.atleast_2d(x).astype(np.longdouble)
    return np.array([np.exp(row - row.max()) / np.exp(row - row.max()).sum() for row in rows],
                    dtype=float).reshape(np.shape(x))


@pytest.mark.points(1)
@given(x=st.one_of(
    arrays(sample_or_batch_shape(), dtypes=NUMBERS, whole_scales=(1, 3)),
    arrays(st.sampled_from(((2,), (2, 2))), dtypes=(np.float64, np.int64), scales=(1.0, 13.7), whole_scales=(1, 14)),
    arrays(sample_or_batch_shape(), dtypes=(np.int64,)).map(lambda x: x + 2**24)))
def test_follows_the_formula(x):
    """every probability is exp(x_k) / sum of exp(x_j), for one sample and for a batch
    샘플 하나와 배치 모두에서 각 확률은 exp(x_k) / (exp(x_j)의 합)이다"""
    smallest = 1e-300 if x.dtype != np.float32 else 1e-36  # below, a float32 or float64 has no more digits to compare
    agree(softmax(x), formula(x), rtol=tolerance(x), atol=smallest)


@pytest.mark.points(1)
@given(x=st.one_of(arrays(sample_or_batch_shape(), dtypes=(np.float64,), scales=(40.0, 1e5, 1e150, 5e298)),
                   arrays(sample_or_batch_shape(), dtypes=(np.int64, np.float32), scales=(40.0, 1e5, 1e36),
                          whole_scales=(40, 999, 10**9, 2**48))))
def test_stays_finite_for_huge_scores(x):
    """scores far from zero (up to 1e300) give finite, correct probabilities
    절댓값이 매우 큰 점수(1e300까지)에서도 유한하고 올바른 확률이 나온다"""
    agree(softmax(x), formula(x), rtol=tolerance(x))


@pytest.mark.points(1)
@given(row=arrays(st.tuples(st.integers(1, 5)), dtypes=(np.float64,)), low=st.integers(-3000, -800))
def test_one_large_score_in_the_batch_leaves_other_rows_alone(row, low):
    """a row far below the largest score of the batch still gets its own probabilities
    배치의 가장 큰 점수보다 훨씬 작은 행도 제 확률을 얻는다"""
    x = np.array([row, row + low])
    agree(softmax(x), formula(x))


@pytest.mark.points(1)
@given(x=arrays(sample_or_batch_shape(), dtypes=NUMBERS))
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    y = softmax(x)
    unmodified(x, before, "x", "softmax(x)")
    shaped(y, x.shape)
