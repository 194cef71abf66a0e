"""Public properties of mini-batches: read them, and run them with `pytest test_minibatch.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from minibatch import minibatches, sample_minibatch, steps_per_epoch
from selfcheck import Text, agree, holds, items, shaped

# (N, batch_size): full mini-batches only, and a shorter one at the end.
FULL = ((4, 2), (6, 3), (3, 1), (3, 3), (8, 4), (26, 13), (40, 10))
SHORTER = ((7, 3), (3, 2), (5, 4), (8, 3), (14, 13), (23, 10))

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


@pytest.mark.points(0.25)
@given(case=samples(FULL + SHORTER), seed=SEEDS)
def test_a_minibatch_has_rows_of_x(case, seed):
    """sample_minibatch: x_batch holds batch_size rows of x
    sample_minibatch: x_batch는 x의 행 batch_size개이다"""
    x, t, batch_size = case
    x_batch = shaped(pair(sample_minibatch(x.copy(), t, batch_size, np.random.default_rng(seed)))[0], (batch_size, x.shape[1]))
    agree(x_batch, x[rows_of(x_batch, x)], rtol=0, atol=0, what="x_batch")


@pytest.mark.points(5.5)
@given(case=samples(FULL + SHORTER), seed=SEEDS)
def test_a_minibatch_has_the_targets_of_its_rows(case, seed):
    """sample_minibatch: t_batch holds the labels of the rows in x_batch, in the same order
    sample_minibatch: t_batch는 x_batch의 행들의 레이블이고, 순서도 같다"""
    x, t, batch_size = case
    x_batch, t_batch = pair(sample_minibatch(x.copy(), t.copy(), batch_size, np.random.default_rng(seed)))
    agree(t_batch, t[rows_of(x_batch, x)], any_kind=True, what="t_batch")


@pytest.mark.points(2.5)
def test_the_rows_are_drawn_from_rng():
    """sample_minibatch: another generator of the same seed gives the same mini-batch, the next call with it another one
    sample_minibatch: 시드가 같은 다른 생성기에서는 같은 미니배치가, 그 생성기로 다시 호출하면 다른 미니배치가 나온다"""
    x, t, rng = np.arange(1000.0).reshape(1000, 1), np.arange(1000), np.random.default_rng(1)
    first, again, after = (pair(sample_minibatch(x.copy(), t, 20, some))[0] for some in (np.random.default_rng(1), rng, rng))
    found = [np.array_equal(first, again), np.array_equal(again, after)]
    holds(found == [True, False], Text("[True, False]", "[True, False]"), found,
          what=Text("whether the same rows come: with the same seed, in the next call",
                    "같은 행이 나오는지(시드가 같을 때, 다음 호출에서)"))


@pytest.mark.points(1)
def test_full_batches_are_counted():
    """steps_per_epoch: 6 samples take 1 step in batches of 6, 2 in batches of 3, 6 in batches of 1
    steps_per_epoch: 샘플 6개는 6개씩이면 1단계, 3개씩이면 2단계, 1개씩이면 6단계이다"""
    agree(steps_per_epoch(6, 6), 1, any_kind=True)
    agree(steps_per_epoch(6, 3), 2, any_kind=True)
    agree(steps_per_epoch(6, 1), 6, any_kind=True)


@pytest.mark.points(2)
def test_a_shorter_batch_counts():
    """steps_per_epoch: 11 samples take 4 steps in batches of 3, 7 take 3, and 6 take 1 in batches of 32
    steps_per_epoch: 샘플 11개는 3개씩이면 4단계, 7개는 3단계, 6개는 32개씩이면 1단계이다"""
    agree(steps_per_epoch(11, 3), 4, any_kind=True)  # rounding to the nearest is wrong only at the next
    agree(steps_per_epoch(7, 3), 3, any_kind=True)
    agree(steps_per_epoch(6, 32), 1, any_kind=True)


@pytest.mark.points(0.5)
@given(case=samples(FULL), seed=SEEDS)
def test_full_mini_batches(case, seed):
    """minibatches: where batch_size divides N, every mini-batch has batch_size samples
    minibatches: N이 batch_size로 나누어떨어지면 모든 미니배치에 샘플이 batch_size개씩 있다"""
    x, t, batch_size = case
    agree(np.array(sizes(epoch(x, t, batch_size, np.random.default_rng(seed)))), np.array([batch_size] * (len(x) // batch_size)),
          any_kind=True, what=Text("sizes of the mini-batches", "미니배치의 크기"))


@pytest.mark.points(0.75)
@given(case=samples(SHORTER), seed=SEEDS)
def test_the_last_mini_batch_is_shorter(case, seed):
    """minibatches: where batch_size does not divide N, the last mini-batch has those that are left (3, 3, 1 for 7)
    minibatches: N이 batch_size로 나누어떨어지지 않으면 마지막 미니배치는 남은 만큼이다(7개를 3개씩이면 3, 3, 1)"""
    x, t, batch_size = case
    full, left = divmod(len(x), batch_size)
    agree(np.array(sizes(epoch(x, t, batch_size, np.random.default_rng(seed)))), np.array([batch_size] * full + [left]),
          any_kind=True, what=Text("sizes of the mini-batches", "미니배치의 크기"))


@pytest.mark.points(3.5)
@given(case=samples(FULL + SHORTER), seed=SEEDS)
def test_an_epoch_has_every_sample_once(case, seed):
    """minibatches: the mini-batches of an epoch hold every row of x once, with its own label
    minibatches: 한 에폭의 미니배치에는 x의 모든 행이 제 레이블과 함께 한 번씩 들어 있다"""
    x, t, batch_size = case
    x_before, t_before = x.copy(), t.copy()
    made = epoch(x, t, batch_size, np.random.default_rng(seed))
    rows = rows_of(np.concatenate([x_batch for x_batch, _ in made]), x_before).tolist()
    labels = np.ravel(np.concatenate([t_batch for _, t_batch in made])).tolist()
    agree(np.array(sorted(zip(rows, labels))), np.stack([np.arange(len(x_before)), t_before], axis=1), any_kind=True,
          what=Text("rows of x in the mini-batches and their labels, sorted", "미니배치에 든 x의 행 번호와 그 레이블(정렬)"))


@pytest.mark.points(4)
def test_an_epoch_is_shuffled_by_rng():
    """minibatches: rng shuffles the rows: the same x, t and seed give the same order, another seed another order
    minibatches: rng로 행을 섞는다. x, t, 시드가 같으면 같은 순서, 시드가 다르면 다른 순서가 나온다"""
    x, t, orders = np.arange(50.0).reshape(50, 1), np.arange(50), []
    for seed in (1, 1, 2):
        made = epoch(x, t, 10, np.random.default_rng(seed))
        orders.append(np.concatenate([x_batch for x_batch, _ in made]))
        x, t = shaped(x, (50, 1)), shaped(t, (50,))  # as the call has left them
    found = [np.array_equal(orders[0], orders[1]), np.array_equal(orders[0], orders[2])]
    holds(found == [True, False], Text("[True, False]", "[True, False]"), found,
          what=Text("whether the order is the same: with the same seed, with another", "순서가 같은지(시드가 같을 때, 다를 때)"))


@pytest.mark.points(1.75)
@given(case=samples(FULL + SHORTER), seed=SEEDS)
def test_x_and_t_are_not_modified_by_an_epoch(case, seed):
    """minibatches: x and t are not modified
    minibatches: x와 t는 바뀌지 않는다"""
    x, t, batch_size = case
    before = {"x": x.copy(), "t": t.copy()}
    items(minibatches(x, t, batch_size, np.random.default_rng(seed)), most=len(x))
    after = {"x": shaped(x, x.shape), "t": shaped(t, t.shape)}
    changed = [name for name in before if not np.array_equal(before[name], after[name])]
    holds(not changed, Text("none", "없음"), changed, what=Text("what minibatches has changed", "minibatches가 바꾼 것"))
