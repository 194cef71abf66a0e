"""Hidden properties of mini-batches."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from minibatch import minibatches, sample_minibatch, steps_per_epoch
from selfcheck import Text, agree, holds, items, raises, shaped
from selfcheck.strategies import laid_out

# (N, batch_size): the last mini-batch shorter, full, one sample each, all samples in one, room to spare.
SPLITS = ((3, 2), (7, 3), (4, 2), (3, 1), (1, 1), (3, 3), (1, 3), (5, 4), (8, 3), (5, 9), (23, 10))
SEEDS = st.integers(0, 999)


@st.composite
def samples(draw):
    """``(x, t, batch_size)``: N samples filled with 1, 2, 3, ..., with labels or one-hot targets."""
    n, batch_size = draw(st.sampled_from(SPLITS))
    shape = (n, *draw(st.sampled_from([(), (3,), (1,), (2, 2), (2, 1, 2)])))
    dtype = draw(st.sampled_from((np.float64, np.int64, np.float32, np.uint8)))
    x = np.arange(1, 1 + np.prod(shape)).reshape(shape).astype(dtype)
    k = draw(st.sampled_from((3, 2, n, n + 2)))
    labels = np.arange(n)[::-1] % k
    t = draw(st.sampled_from((labels, np.eye(k)[labels], labels.astype(np.uint8), np.eye(k, dtype=np.int32)[labels])))
    return draw(laid_out(x)), draw(laid_out(t)), batch_size


def pair(made):
    """The two arrays of a mini-batch."""
    holds(isinstance(made, (tuple, list)) and len(made) == 2,
          Text("a pair (x_batch, t_batch)", "두 배열의 쌍 (x_batch, t_batch)"), made)
    return made


def rows(made, size, x, t):
    """Which rows of x a mini-batch of ``size`` samples holds; with them come their own targets."""
    x_batch, t_batch = pair(made)
    x_batch, t_batch = shaped(x_batch, (size, *x.shape[1:])), shaped(t_batch, (size, *t.shape[1:]))
    same = (x_batch[:, None] == x).reshape(size, len(x), -1).all(axis=2)
    holds(same.any(axis=1).all(), Text("rows of x, unchanged", "x의 행 그대로"), x_batch, what="x_batch")
    found = same.argmax(axis=1)
    agree(x_batch, x[found], rtol=0, atol=0, what="x_batch")
    agree(t_batch, t[found], rtol=0, atol=0, what="t_batch")
    return found


def epoch(x, t, batch_size, rng):
    """Which rows of x each mini-batch of an epoch holds."""
    x_before, t_before = x.copy(), t.copy()
    made = [pair(one) for one in items(minibatches(x, t, batch_size, rng), most=len(x))]
    sizes = [min(batch_size, len(x_before) - i) for i in range(0, len(x_before), batch_size)]
    got = [len(np.atleast_1d(x_batch)) for x_batch, _ in made]
    holds(got == sizes, Text(f"mini-batches of {sizes} samples", f"크기가 {sizes}인 미니배치"), got,
          what=Text("sizes of the mini-batches", "미니배치의 크기"))
    return [rows(one, size, x_before, t_before) for one, size in zip(made, sizes)]


@pytest.mark.points(1)
@given(batch_size=st.one_of(st.integers(1, 9), st.sampled_from((32, 100, 1000, 10**7))),
       full=st.sampled_from((0, 1, 2, 3, 18, 99)), rest=st.integers(0, 9))
def test_steps_are_rounded_up(batch_size, full, rest):
    """the steps of an epoch are just enough for all samples, as an int
    한 에포크의 단계 수는 모든 샘플을 쓰기에 꼭 맞는 정수이다"""
    rest = rest % batch_size
    agree(steps_per_epoch(full * batch_size + rest, batch_size), full + (rest > 0))


@pytest.mark.points(1)
@given(case=samples(), seed=SEEDS)
def test_dtypes_are_kept(case, seed):
    """x_batch and t_batch have the dtypes of x and t, whatever the dtype and the number of dimensions
    x와 t의 dtype과 차원 수가 무엇이든 x_batch와 t_batch의 dtype은 x, t와 같다"""
    x, t, batch_size = case
    expected = x.dtype.name, t.dtype.name
    one = sample_minibatch(x.copy(), t.copy(), min(batch_size, len(x)), np.random.default_rng(seed))
    epoch = items(minibatches(x, t, batch_size, np.random.default_rng(seed)), most=len(x))
    for made in (one, *epoch):
        told = tuple(getattr(getattr(array, "dtype", None), "name", None) for array in pair(made))
        holds(told == expected, Text(f"arrays of {expected[0]} and {expected[1]}", f"{expected[0]}와 {expected[1]} 배열"), told,
              what=Text("dtypes of the mini-batch", "미니배치의 dtype"))


@pytest.mark.points(1)
def test_every_sample_has_the_same_chance():
    """every sample is drawn as often as the others, and the samples of a mini-batch are not neighbours
    모든 샘플이 고르게 뽑히고, 한 미니배치의 샘플들은 서로 이웃한 행이 아니다"""
    x, t, rng = np.arange(100.0), np.arange(100), np.random.default_rng(3)
    drawn = [rows(sample_minibatch(x, t, 50, rng), 50, x, t) for _ in range(60)]
    counts = np.bincount(np.concatenate(drawn), minlength=100)  # 30 each, give or take 5
    holds(counts.min() > 0, Text("every row is drawn in 60 mini-batches", "미니배치 60개에 모든 행이 나온다"),
          np.flatnonzero(counts == 0), what=Text("rows of x that are never drawn", "한 번도 뽑히지 않은 x의 행"))
    holds(counts.max() < 80, Text("no row is drawn much more often than others", "다른 행보다 훨씬 자주 나오는 행이 없다"),
          np.flatnonzero(counts >= 80), what=Text("rows of x that are drawn too often", "너무 자주 뽑힌 x의 행"))
    not_moved_along(*drawn[:2], 100)
    farthest = max(rows(sample_minibatch(np.arange(1000.0), np.arange(1000), 300, rng), 300, np.arange(1000.0), np.arange(1000)))
    holds(farthest > 255, Text("one of 300 rows of 1000 is above 255", "행 1000개에서 뽑은 300개 가운데 255보다 큰 번호가 있다"),
          farthest, what=Text("largest row", "가장 큰 행 번호"))
    few = [rows(sample_minibatch(x[:2], t[:2], 1, rng), 1, x[:2], t[:2])[0] for _ in range(60)]
    agree(np.unique(few), np.arange(2), what=Text("rows that are drawn of 2 in 60 tries", "행 2개에서 60번 뽑아 나온 행"))


@pytest.mark.points(1)
def test_all_samples_are_shuffled_among_each_other():
    """every sample may come first or last, and mini-batches are made anew in each epoch
    어느 샘플이든 앞에도 뒤에도 올 수 있고, 에포크마다 미니배치의 구성이 달라진다"""
    x, t, rng = np.arange(60.0), np.arange(60), np.random.default_rng(4)
    not_moved_along(epoch(x, t, 20, rng)[0], epoch(x, t, 20, rng)[0], 60)
    thousand = np.sort(np.concatenate(epoch(np.arange(1000.0), np.arange(1000), 300, rng)))
    agree(thousand, np.arange(1000),
          what=Text("rows of 1000 in the mini-batches, sorted", "행 1000개의 미니배치에 든 행 번호(정렬)"))
    epochs = [epoch(x[:5], t[:5], 3, rng) for _ in range(40)]
    for place, name in ((0, Text("rows of 5 that come in the first mini-batch", "행 5개 가운데 첫 미니배치에 나오는 행")),
                        (-1, Text("rows of 5 that come in the last mini-batch", "행 5개 가운데 마지막 미니배치에 나오는 행"))):
        agree(np.unique([one[place] for one in epochs]), np.arange(5), what=name)


@pytest.mark.points(1)
@given(case=samples(), seed=SEEDS)
def test_x_and_t_are_not_modified(case, seed):
    """x and t are not modified
    x와 t는 바뀌지 않는다"""
    x, t, batch_size = case
    x_before, t_before = x.copy(), t.copy()
    sample_minibatch(x, t, min(batch_size, len(x)), np.random.default_rng(seed))
    agree(x, x_before, rtol=0, atol=0, what="x after sample_minibatch")
    agree(t, t_before, rtol=0, atol=0, what="t after sample_minibatch")
    items(minibatches(x, t, batch_size, np.random.default_rng(seed)), most=len(x_before))
    agree(x, x_before, rtol=0, atol=0, what="x after minibatches")
    agree(t, t_before, rtol=0, atol=0, what="t after minibatches")


@pytest.mark.points(1)
@given(case=samples(), too_small=st.integers(-9, 0))
def test_a_batch_size_below_one_is_a_value_error(case, too_small):
    """a batch size of 0 or less is a ValueError in all three functions
    배치 크기가 0 이하이면 세 함수 모두 ValueError를 일으킨다"""
    x, t, _ = case
    rng = np.random.default_rng(5)

    def asked_for(*arguments):
        return items(minibatches(*arguments), most=len(x))

    raises(ValueError, sample_minibatch, x, t, too_small, rng)
    raises(ValueError, steps_per_epoch, len(x), too_small)
    raises(ValueError, asked_for, x, t, too_small, rng)


def not_moved_along(first, second, n):
    """Two mini-batches of n rows are not the same but for a shift, as blocks of neighbours are."""
    shifted = any(np.array_equal(np.sort((first + shift) % n), np.sort(second)) for shift in range(n))
    holds(not shifted, Text("two that are neither the same rows nor the same moved along",
                            "행이 서로 같지도, 나란히 밀리지도 않은 두 미니배치"), [first, second],
          what=Text("rows of x in two mini-batches", "두 미니배치에 든 x의 행 번호"))
