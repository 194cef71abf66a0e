"""Hidden properties of one_hot."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from one_hot import one_hot
from selfcheck import Text, agree, holds, raises, shaped, unmodified
from selfcheck.strategies import arrays, laid_out

DTYPES = (np.int64, np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32, np.uint64)
# No more classes than int8 holds, and more than int8 and uint8 do.
CLASSES = st.sampled_from((3, 1, 2, 4, 5, 10, 128, 129, 300))
LENGTHS = st.sampled_from(((3,), (1,), (2,), (4,), (5,), (13,)))


@st.composite
def labels(draw):
    """``(t, num_classes)``: labels of any dtype, from 0 to the largest that there is."""
    num_classes, dtype = draw(CLASSES), draw(st.sampled_from(DTYPES))
    highest = min(num_classes - 1, np.iinfo(dtype).max)
    low = draw(st.sampled_from((0, highest // 2)))
    return draw(arrays(LENGTHS, dtypes=(dtype,), low=low, high=highest)), num_classes


@st.composite
def bad_labels(draw):
    """``(t, num_classes)``: right labels, and one that is too large or negative in any place."""
    t, num_classes = draw(labels())
    lowest, highest = max(np.iinfo(t.dtype).min, 1 - 2**31), min(np.iinfo(t.dtype).max, 2**31 - 1)
    far = (lowest, -num_classes - 1, -num_classes, -2, -1, num_classes, num_classes + 1, 2 * num_classes, highest)
    bad = [label for label in far if lowest <= label <= highest and not 0 <= label < num_classes]
    assume(bad)  # every uint8 is one of 300 classes
    wrong = t.copy()
    wrong[draw(st.integers(0, len(t) - 1))] = draw(st.sampled_from(bad))
    return draw(laid_out(wrong)), num_classes


@pytest.mark.points(1)
@given(case=labels())
def test_follows_the_definition(case):
    """1 in the label's column and 0 elsewhere, for any integer dtype, layout and number of classes
    dtype(정수), 메모리 배치, 클래스 수가 어떻든 레이블의 열은 1, 나머지는 0이다"""
    t, num_classes = case
    expected = np.array([[float(k == label) for k in range(num_classes)] for label in t.tolist()])
    columns = [[label] for label in t.tolist()]
    y = one_hot(t, num_classes)
    found = [np.flatnonzero(row).tolist() for row in shaped(y, expected.shape)]
    holds(found == columns, Text(str(columns), str(columns)), found,
          what=Text("columns that are not 0, row by row", "행마다 0이 아닌 열"))
    agree(y, expected, atol=0)


@pytest.mark.points(1)
@given(num_classes=CLASSES, dtype=st.sampled_from([np.dtype(dtype).name for dtype in DTYPES]))
def test_no_labels_are_no_rows(num_classes, dtype):
    """without any label the result has no rows, but num_classes columns
    레이블이 하나도 없으면 결과는 행이 0개, 열이 num_classes개이다"""
    agree(one_hot(np.array([], dtype=dtype), num_classes), np.zeros((0, num_classes)))


@pytest.mark.points(1)
@given(case=bad_labels())
def test_one_bad_label_among_good_ones_is_a_value_error(case):
    """one label outside 0 to num_classes - 1 is a ValueError, wherever it stands and however far out it is
    0부터 num_classes - 1까지를 벗어난 레이블은 몇 번째에 있든, 얼마나 벗어나든 ValueError를 일으킨다"""
    t, num_classes = case
    raises(ValueError, one_hot, t, num_classes)


@pytest.mark.points(1)
@given(case=st.one_of(labels(), bad_labels()))
def test_t_is_not_modified(case):
    """t is not modified, whether its labels are good or bad
    레이블이 올바르든 잘못되었든 t는 바뀌지 않는다"""
    t, num_classes = case
    before = t.copy()
    try:
        one_hot(t, num_classes)
    except (ValueError, IndexError):
        pass  # as it should be, or another property's affair
    unmodified(t, before, "t", "one_hot(t, num_classes)")
