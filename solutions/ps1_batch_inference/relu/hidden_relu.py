"""Hidden properties of relu."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from relu import relu
from selfcheck import agree, unmodified
from selfcheck.strategies import NUMBERS, any_shape, arrays

WHOLE = (1, 1001, 2**33 + 1, 2**48 + 1)  # integers up to 2**53


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=NUMBERS, whole_scales=WHOLE))
def test_follows_the_definition(x):
    """every element is itself where positive and 0 elsewhere, for any shape and memory layout
    모양과 메모리 배치가 어떻든 각 원소는 양수이면 그대로, 아니면 0이다"""
    agree(relu(x), np.where(x > 0, x, 0), rtol=0, atol=0, any_kind=True)


@pytest.mark.points(1)
@given(x=st.one_of(arrays(any_shape(), dtypes=(np.float64,), scales=(1e-300, 1e-12, 1e9, 1e150, 5e298)),
                   arrays(any_shape(), dtypes=(np.float32,), scales=(1e-36, 1e-12, 1e9, 1e36))))
def test_tiny_and_huge_values_are_kept(x):
    """tiny and huge values (1e-300 to 1e300) are neither cut nor rounded
    아주 작거나 큰 값(1e-300부터 1e300까지)도 잘리거나 반올림되지 않는다"""
    agree(relu(x), np.where(x > 0, x, 0), rtol=0, atol=0, any_kind=True)


@pytest.mark.points(1)
@given(x=arrays(any_shape(), dtypes=NUMBERS, whole_scales=WHOLE))
def test_x_is_not_modified(x):
    """x is not modified
    x는 바뀌지 않는다"""
    before = x.copy()
    relu(x)
    unmodified(x, before, "x", "relu(x)")
