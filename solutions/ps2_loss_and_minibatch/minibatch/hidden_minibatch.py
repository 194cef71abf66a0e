"""Hidden properties of mini-batches."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from minibatch import minibatches, sample_minibatch, steps_per_epoch
from selfcheck import Text, agree, holds, items, raises, shaped, unmodified
from selfcheck.strategies import laid_out

# (N, batch_size): the last mini-batch shorter, full, one sample each, all samples in one, room to spare.
SPLITS = ((3, 2), (7, 3), (4, 2), (3, 1), (1, 1), (3, 3), (1, 3), (5, 4), (8, 3), (5, 9), (23, 10))
SEEDS = st.integers(0, 999)
ORDERS = np.array([[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])


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
    한 에폭의 단계 수는 모든 샘플을 쓰기에 꼭 맞는 정수이다"""
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
    """every sample is drawn as often as the others, the first and the last too, wherever the others of its mini-batch are
    첫 샘플과 마지막 샘플까지 모든 샘플이, 같은 미니배치의 다른 샘플과 상관없이 고르게 뽑힌다"""
    rng = np.random.default_rng(3)
    # Of 3000 draws 150 for each row, give or take 12. A right solution fails with a chance below 1e-10.
    counts = sum(np.bincount(drawn(20, 15, rng), minlength=20) for _ in range(200))
    what = Text("how often each row of 20 is drawn in 200 mini-batches of 15", "15개짜리 미니배치 200개에서 행 20개가 뽑힌 횟수")
    holds(counts.min() > 0, Text("no row left out", "빠지는 행이 없다"), np.flatnonzero(counts == 0),
          what=Text("rows of x that are never drawn", "한 번도 뽑히지 않은 x의 행"))
    holds(np.all((counts > 68) & (counts < 250)), Text("about 150 each", "저마다 150번쯤"), counts, what=what)
    holds(counts[0] + counts[-1] > 198, Text("the first and the last too", "첫 행과 마지막 행도 150번쯤"), counts, what=what)
    well_mixed(drawn(4000, 2000, rng))


@pytest.mark.points(1)
def test_all_samples_are_shuffled_among_each_other():
    """every order of an epoch is equally likely, whether it is one mini-batch or several
    미니배치가 하나든 여럿이든 한 에폭의 모든 순서가 똑같은 확률로 나온다"""
    rng = np.random.default_rng(4)
    order = ordered(4000, 500, rng)
    agree(np.sort(order), np.arange(4000), what=Text("rows of x in the mini-batches, sorted", "미니배치에 든 x의 행 번호(정렬)"))
    well_mixed(order[:2000])
    # Each of the 6 orders is left out with a chance of (5/6)**140.
    orders = np.unique([ordered(3, 4, rng) for _ in range(140)], axis=0)
    agree(orders, ORDERS, what=Text("orders of 3 samples in 140 epochs", "샘플 3개의 에포크 140번에 나온 순서"))


@pytest.mark.points(1)
@given(case=samples(), seed=SEEDS)
def test_x_and_t_are_not_modified(case, seed):
    """x and t are not modified
    x와 t는 바뀌지 않는다"""
    x, t, batch_size = case
    x_before, t_before = x.copy(), t.copy()
    sample_minibatch(x, t, min(batch_size, len(x)), np.random.default_rng(seed))
    unmodified(x, x_before, "x", "sample_minibatch")
    unmodified(t, t_before, "t", "sample_minibatch")
    items(minibatches(x, t, batch_size, np.random.default_rng(seed)), most=len(x_before))
    unmodified(x, x_before, "x", "minibatches")
    unmodified(t, t_before, "t", "minibatches")


@pytest.mark.points(1)
@given(case=samples(), negative=st.integers(-9, -1))
def test_a_batch_size_below_one_is_a_value_error(case, negative):
    """a batch size of 0 or less is a ValueError in all three functions
    배치 크기가 0 이하이면 세 함수 모두 ValueError를 일으킨다"""
    x, t, _ = case
    rng = np.random.default_rng(5)

    def asked_for(*arguments):
        return items(minibatches(*arguments), most=len(x))

    for too_small in (0, negative):
        raises(ValueError, sample_minibatch, x, t, too_small, rng)
        raises(ValueError, steps_per_epoch, len(x), too_small)
        raises(ValueError, asked_for, x, t, too_small, rng)


def drawn(n, batch_size, rng):
    """Which rows of n a mini-batch holds."""
    x_batch, _ = pair(sample_minibatch(np.arange(float(n)), np.arange(n), batch_size, rng))
    return shaped(x_batch, (batch_size,)).astype(int)


def ordered(n, batch_size, rng):
    """The rows of n in the order of an epoch."""
    made = items(minibatches(np.arange(float(n)), np.arange(n), batch_size, rng), most=n)
    return shaped(np.concatenate([pair(one)[0] for one in made]), (n,)).astype(int)


def well_mixed(found):
    """2000 rows of 4000 come from all parts of x, the first 1000 as the others, and follow neither each other nor their place.

    A right solution fails with a chance below 1e-10.
    """
    for some in (found[:1000], found[1000:]):
        for part, parts, spread, name in (
                (some // 400, 10, 75, Text("from each tenth of x", "x를 열로 나눈 각 부분에서 나온 행")),
                (some % 2, 2, 120, Text("even and odd", "짝수 행과 홀수 행")),
                (some % 3, 3, 113, Text("0, 3, 6, ..., 1, 4, 7, ... or 2, 5, 8, ...", "0, 3, 6, …, 1, 4, …, 2, 5, …번 행"))):
            counts, share = np.bincount(part, minlength=parts), 1000 // parts
            holds(np.all(np.abs(counts - share) <= spread), Text(f"about {share} each", f"각각 {share}개쯤"), counts,
                  what=Text("how many of 1000 rows are {name}", "1000개 가운데 {name}의 수").format(name=name))
    for steps, claim in (
            (np.diff(found), Text("a row does not follow from the one before it", "앞의 행에서 다음 행이 정해지지 않는다")),
            (found - np.arange(2000), Text("a row does not follow from its place", "자리에서 행이 정해지지 않는다"))):
        holds(np.bincount(steps % 4000).max() < 25, claim, found, what=Text("rows of x", "x의 행 번호"))
