"""Public properties of mini-batches: read them, and run them with `pytest test_minibatch.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from minibatch import minibatches, sample_minibatch, steps_per_epoch
from selfcheck import Text, agree, holds, items, shaped
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
@given(case=samples(), seed=SEEDS)
def test_a_minibatch_has_samples_with_their_targets(case, seed):
    """sample_minibatch gives batch_size rows of x, each with its own target of t
    sample_minibatch는 x의 행 batch_size개를 각각 제 정답(t)과 함께 돌려준다"""
    x, t, batch_size = case
    size = min(batch_size, len(x))
    x_before, t_before = x.copy(), t.copy()
    rows(sample_minibatch(x, t, size, np.random.default_rng(seed)), size, x_before, t_before)


@pytest.mark.points(1)
def test_rng_chooses_the_samples():
    """sample_minibatch draws from rng: the same seed chooses the same samples, another seed or the next call others
    sample_minibatch는 rng에서 뽑는다: 시드가 같으면 같은 샘플, 시드가 다르거나 다시 호출하면 다른 샘플이 나온다"""
    for n, batch_size in ((1000, 20), (50, 50)):
        x, t = np.arange(float(n)), np.arange(n)

        def draw(rng, x=x, t=t, batch_size=batch_size):
            return shaped(pair(sample_minibatch(x.copy(), t.copy(), batch_size, rng))[0], (batch_size,))

        chosen_by(draw)


@pytest.mark.points(1)
def test_six_samples_in_minibatches():
    """6 samples take 1 step in batches of 6, 2 in batches of 3, 1 in batches of 32, which is the default
    샘플 6개는 6개씩이면 1단계, 3개씩이면 2단계, 기본값인 32개씩이면 1단계이다"""
    agree(steps_per_epoch(6, 6), 1)
    agree(steps_per_epoch(6, 3), 2)
    agree(steps_per_epoch(6, 32), 1)
    agree(steps_per_epoch(6), 1)
    agree(steps_per_epoch(33), 2)
    agree(steps_per_epoch(64), 2)


@pytest.mark.points(1)
def test_seven_samples_in_threes():
    """an epoch of 7 samples in batches of 3 has mini-batches of 3, 3 and 1 samples, 3 steps
    샘플 7개를 3개씩 나눈 에폭은 크기가 3, 3, 1인 미니배치 세 개, 곧 3단계이다"""
    epoch(np.arange(28.0).reshape(7, 4), np.arange(7), 3, np.random.default_rng(7))
    agree(steps_per_epoch(7, 3), 3)


@pytest.mark.points(1)
@given(case=samples(), seed=SEEDS)
def test_an_epoch_has_every_sample_once(case, seed):
    """the mini-batches of an epoch hold every sample exactly once, with its own target
    한 에폭의 미니배치에는 모든 샘플이 제 정답과 함께 정확히 한 번씩 들어 있다"""
    x, t, batch_size = case
    found = np.sort(np.concatenate(epoch(x, t, batch_size, np.random.default_rng(seed))))
    agree(found, np.arange(len(x)), what=Text("rows of x in the mini-batches, sorted", "미니배치에 든 x의 행 번호(정렬)"))


@pytest.mark.points(1)
def test_rng_shuffles_the_epoch():
    """minibatches shuffles by rng: the same seed gives the same order, another seed or the next epoch another
    minibatches는 rng로 섞는다: 시드가 같으면 순서도 같고, 시드가 다르거나 다음 에폭이면 순서가 다르다"""
    x, t = np.arange(50.0), np.arange(50)

    def draw(rng):
        return np.concatenate(epoch(x.copy(), t.copy(), 20, rng))

    chosen_by(draw)


def chosen_by(draw):
    """``draw(rng)`` depends on rng, and on nothing else."""
    rng = np.random.default_rng(1)
    first, after = draw(rng), draw(rng)
    for other, same, claim in (
            (draw(np.random.default_rng(1)), True, Text("the same samples from a generator of the same seed",
                                                        "시드가 같은 생성기에서는 같은 샘플")),
            (draw(np.random.default_rng(2)), False, Text("other samples from a generator of another seed",
                                                         "시드가 다른 생성기에서는 다른 샘플")),
            (after, False, Text("other samples from the next call with the same generator",
                                "같은 생성기로 다시 호출하면 다른 샘플"))):
        equal = np.array_equal(first, other)
        holds(equal == same, claim, equal, what=Text("the same samples in the same order", "샘플과 순서가 같은지"))
