"""Hidden properties of mini-batches."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from minibatch import minibatches, sample_minibatch, steps_per_epoch
from selfcheck import Text, agree, holds, items, raises, shaped, unmodified

# (N, batch_size): full mini-batches, a shorter one at the end, and room to spare.
SPLITS = ((4, 2), (7, 3), (6, 3), (3, 2), (3, 1), (3, 3), (8, 3), (26, 13), (23, 10))
ROOMY = ((1, 3), (5, 9), (3, 4), (13, 32))

SEEDS = st.integers(0, 999)


@st.composite
def samples(draw, splits, one_hot=False):
    """``(x, t, batch_size)``: N samples filled with 1, 2, 3, ..., each with a target of its own."""
    n, batch_size = draw(st.sampled_from(splits))
    columns = draw(st.sampled_from((3, 2, 1, 14)))
    labels = np.arange(n)[::-1].copy()
    return np.arange(1.0, 1 + n * columns).reshape(n, columns), np.eye(n + 1)[labels] if one_hot else labels, batch_size


def pair(made):
    """The two arrays of a mini-batch."""
    holds(
        isinstance(made, (tuple, list)) and len(made) == 2,
        Text("a pair (x_batch, t_batch)", "두 배열의 쌍 (x_batch, t_batch)"),
        made,
    )
    return made


def rows_of(x_batch, x):
    """Which rows of x these are."""
    columns = x.shape[1]
    holds(
        type(x_batch) is np.ndarray
        and x_batch.ndim == 2
        and x_batch.shape[1] == columns
        and np.all(np.isin(x_batch[:, 0], x[:, 0])),
        Text("rows of x", "x의 행"),
        x_batch,
        what="x_batch",
    )
    return np.searchsorted(x[:, 0], x_batch[:, 0])


def epoch(x, t, batch_size, rng):
    """The mini-batches of an epoch."""
    return [pair(made) for made in items(minibatches(x, t, batch_size, rng), most=len(x))]


def sizes(made):
    """How many samples each of these mini-batches has."""
    return [len(np.atleast_1d(x_batch)) for x_batch, _ in made]


def order(n, batch_size, rng):
    """The numbers of the rows in the order of an epoch of n samples."""
    x = np.arange(float(n)).reshape(n, 1)
    return rows_of(np.concatenate([x_batch for x_batch, _ in epoch(x, np.arange(n), batch_size, rng)]), x)


@pytest.mark.points(5)
@given(case=samples(SPLITS, one_hot=True), seed=SEEDS)
def test_one_hot_targets_of_a_minibatch(case, seed):
    """sample_minibatch: t_batch holds the one-hot targets of the rows in x_batch, in the same order
    sample_minibatch: t_batch는 x_batch의 행들의 원-핫 정답이고, 순서도 같다"""
    x, t, batch_size = case
    x_batch, t_batch = pair(sample_minibatch(x.copy(), t.copy(), batch_size, np.random.default_rng(seed)))
    agree(t_batch, t[rows_of(x_batch, x)], any_kind=True, what="t_batch")


@pytest.mark.points(1.75)
def test_no_row_is_left_out():
    """sample_minibatch: every row is drawn now and then, the first and the last, too
    sample_minibatch: 첫 행과 마지막 행까지 모든 행이 언젠가는 뽑힌다"""
    rng = np.random.default_rng(3)
    # A right solution leaves a row out with a chance below 1e-11.
    seen = np.concatenate([drawn(20, 15, rng) for _ in range(40)])
    agree(np.setdiff1d(np.arange(20), seen), np.arange(0), what=Text("rows that are never drawn", "한 번도 뽑히지 않은 행"))


@pytest.mark.points(1.5)
def test_all_rows_have_the_same_chance():
    """sample_minibatch: every row is drawn about as often as the others
    sample_minibatch: 모든 행이 다른 행과 비슷하게 자주 뽑힌다"""
    rng = np.random.default_rng(3)
    # Of 3000 draws 150 for each row, give or take 12. A right solution fails with a chance below 1e-10.
    counts = sum(np.bincount(drawn(20, 15, rng), minlength=20) for _ in range(200))
    holds(
        np.all((counts > 68) & (counts < 250)) and counts[0] + counts[-1] > 198,
        Text("about 150 each", "저마다 150번쯤"),
        counts,
        what=Text("how often each row of 20 is drawn in 200 mini-batches of 15", "15개짜리 미니배치 200개에서 행 20개가 뽑힌 횟수"),
    )


@pytest.mark.points(0.25)
@given(case=samples(SPLITS), seed=SEEDS)
def test_labels_stay_integers(case, seed):
    """sample_minibatch: labels stay integers in t_batch
    sample_minibatch: 레이블은 t_batch에서도 정수이다"""
    x, t, batch_size = case
    _, t_batch = pair(sample_minibatch(x, t, batch_size, np.random.default_rng(seed)))
    kind = np.asarray(t_batch).dtype
    holds(kind.kind in "iu", Text("integers", "정수"), str(kind), what=Text("dtype of t_batch", "t_batch의 dtype"))


@pytest.mark.points(0.5)
@given(case=samples(SPLITS), seed=SEEDS)
def test_x_and_t_are_not_modified_by_a_draw(case, seed):
    """sample_minibatch: x and t are not modified
    sample_minibatch: x와 t는 바뀌지 않는다"""
    x, t, batch_size = case
    x_before, t_before = x.copy(), t.copy()
    sample_minibatch(x, t, batch_size, np.random.default_rng(seed))
    unmodified(x, x_before, "x", "sample_minibatch(x, t, batch_size, rng)")
    unmodified(t, t_before, "t", "sample_minibatch(x, t, batch_size, rng)")


@pytest.mark.points(0.5)
@given(batch_size=st.sampled_from((0, -1, -4)))
def test_no_draw_of_less_than_one(batch_size):
    """sample_minibatch: a batch size below 1 is a ValueError
    sample_minibatch: 배치 크기가 1보다 작으면 ValueError를 일으킨다"""
    raises(ValueError, sample_minibatch, np.arange(12.0).reshape(4, 3), np.arange(4), batch_size, np.random.default_rng(5))


@pytest.mark.points(4)
@given(
    batch_size=st.sampled_from((2, 3, 7, 10, 32, 100, 1000)), full=st.sampled_from((0, 1, 2, 3, 18, 99)), left=st.integers(1, 999)
)
def test_steps_are_rounded_up(batch_size, full, left):
    """steps_per_epoch: samples that are left after the full mini-batches take one step more
    steps_per_epoch: 꽉 찬 미니배치를 빼고 남은 샘플이 있으면 한 단계가 더 필요하다"""
    agree(steps_per_epoch(full * batch_size + 1 + left % (batch_size - 1), batch_size), full + 1, any_kind=True)


@pytest.mark.points(0.5)
@given(batch_size=st.sampled_from((1, 3, 10, 32)), full=st.sampled_from((1, 2, 18)))
def test_steps_are_an_int(batch_size, full):
    """steps_per_epoch: the number of steps is an int
    steps_per_epoch: 단계 수는 정수(int)이다"""
    steps = steps_per_epoch(full * batch_size, batch_size)
    holds(np.asarray(steps).dtype.kind in "iu", Text("an int", "정수(int)"), steps)


@pytest.mark.points(0.25)
@given(full=st.sampled_from((2, 3, 10, 40, 100)))
def test_the_default_is_32(full):
    """steps_per_epoch: without batch_size, the mini-batches have 32 samples
    steps_per_epoch: batch_size를 주지 않으면 미니배치의 크기는 32이다"""
    agree(steps_per_epoch(32 * full), full, any_kind=True)


@pytest.mark.points(0.5)
@given(batch_size=st.sampled_from((0, -1, -4)))
def test_no_steps_of_less_than_one(batch_size):
    """steps_per_epoch: a batch size below 1 is a ValueError
    steps_per_epoch: 배치 크기가 1보다 작으면 ValueError를 일으킨다"""
    raises(ValueError, steps_per_epoch, 12, batch_size)


@pytest.mark.points(6)
@given(case=samples(SPLITS), seed=SEEDS)
def test_an_epoch_has_the_targets_of_its_rows(case, seed):
    """minibatches: every t_batch holds the labels of the rows in its x_batch, in the same order
    minibatches: 모든 t_batch는 제 x_batch의 행들의 레이블이고, 순서도 같다"""
    x, t, batch_size = case
    x_before, t_before = x.copy(), t.copy()
    made = epoch(x, t, batch_size, np.random.default_rng(seed))
    found = rows_of(np.concatenate([x_batch for x_batch, _ in made]), x_before)
    agree(np.concatenate([t_batch for _, t_batch in made]), t_before[found], any_kind=True,
          what=Text("t_batch of all mini-batches", "모든 미니배치의 t_batch"))


@pytest.mark.points(0.25)
@given(case=samples(ROOMY), seed=SEEDS)
def test_one_mini_batch_for_all(case, seed):
    """minibatches: where batch_size is larger than N, one mini-batch holds all samples
    minibatches: batch_size가 N보다 크면 미니배치 하나에 모든 샘플이 들어간다"""
    x, t, batch_size = case
    agree(np.array(sizes(epoch(x, t, batch_size, np.random.default_rng(seed)))), np.array([len(x)]),
          any_kind=True, what=Text("sizes of the mini-batches", "미니배치의 크기"))


@pytest.mark.points(1.75)
def test_the_next_epoch_is_shuffled_anew():
    """minibatches: the next call with the same generator gives another order
    minibatches: 같은 생성기로 다시 호출하면 순서가 달라진다"""
    rng = np.random.default_rng(1)
    same = int(np.sum(order(50, 10, rng) == order(50, 10, rng)))
    holds(same < 50, Text("less than 50", "50보다 작은 수"), same,
          what=Text("how many of 50 rows stand at the same place in both epochs", "두 에폭에서 같은 자리에 있는 행의 수(50개 중)"))


@pytest.mark.points(0.25)
def test_all_samples_are_shuffled_among_each_other():
    """minibatches: the first half of an epoch has samples from all parts of x
    minibatches: 에폭의 앞쪽 절반에는 x의 모든 부분에서 온 샘플이 섞여 있다"""
    found = order(4000, 500, np.random.default_rng(4))[:2000]
    # Of each 1000 rows about 100 come from each tenth of x. A right solution fails with a chance below 1e-10.
    counts = np.array([np.bincount(some // 400, minlength=10)[:10] for some in (found[:1000], found[1000:])])
    steps = np.bincount(np.diff(found) % 4000).max()
    holds(
        np.all(np.abs(counts - 100) <= 75) and steps < 25,
        Text("about 100 each, in no order", "저마다 100개쯤, 순서 없이"),
        counts,
        what=Text(
            "how many of the first and of the next 1000 rows come from each tenth of x",
            "처음 1000개와 다음 1000개의 행이 x의 각 10분의 1에서 온 수",
        ),
    )


@pytest.mark.points(0.5)
@given(batch_size=st.sampled_from((0, -1, -4)))
def test_no_epoch_of_less_than_one(batch_size):
    """minibatches: a batch size below 1 is a ValueError
    minibatches: 배치 크기가 1보다 작으면 ValueError를 일으킨다"""

    def asked_for(*arguments):
        return items(minibatches(*arguments), most=9)

    raises(ValueError, asked_for, np.arange(12.0).reshape(4, 3), np.arange(4), batch_size, np.random.default_rng(5))


def drawn(n, batch_size, rng):
    """Which rows of n a mini-batch holds."""
    x = np.arange(float(n)).reshape(n, 1)
    return rows_of(shaped(pair(sample_minibatch(x, np.arange(n), batch_size, rng))[0], (batch_size, 1)), x)
