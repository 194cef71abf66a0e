"""Hidden properties of the batch loop."""

import time

import numpy as np
import pytest
from batch_loop import accuracy, predict_in_batches, time_batch_sizes
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, effect, holds, raises
from selfcheck.messages import type_name

# (N, batch_size): batch_size divides N.
DIVIDES = st.sampled_from(((4, 2), (6, 3), (8, 4), (6, 2), (14, 7), (26, 2), (30, 10)))
# The last batch is shorter than the others.
SHORTER = st.sampled_from(((3, 2), (7, 3), (5, 4), (8, 3), (9, 6), (14, 4), (23, 10), (27, 2), (31, 16)))
# Batches of one sample, one batch of all, and one batch with room to spare.
EDGES = st.sampled_from(((3, 1), (3, 3), (3, 5), (1, 1), (2, 100), (14, 1), (14, 14), (14, 15)))
ORDERS = st.sampled_from(([2, 1], [3], [1, 5, 2], [10, 4, 30], [7, 7]))


def samples(n):
    """n samples of two numbers, or 14 of 14 numbers, no two rows alike."""
    width = 14 if n == 14 else 2
    return np.arange(1.0, width * n + 1).reshape(n, width) / 4


def network(num_classes):
    """A predict whose scores for a sample are its sum, times the square roots of 1, 2, 3, ..."""
    def predict(batch):
        return np.outer(np.sum(batch, axis=1), np.sqrt(np.arange(1, num_classes + 1)))

    return Function(predict, label=f"a network with {num_classes} outputs")


def slow_network(seconds):
    """A network with two outputs that takes at least these seconds for each batch."""
    predict = network(num_classes=2)

    def slowly(batch):
        time.sleep(seconds)
        return predict(batch)

    return Function(slowly, label="a slow network")


@st.composite
def scores_and_labels(draw, splits):
    """Scores ``(N, K)``, the labels of N samples, and a batch size. Most samples are right."""
    n, batch_size = draw(splits)
    rng = np.random.default_rng(draw(st.integers(0, 9999)))
    scores = rng.permuted(np.arange(float(n * draw(st.sampled_from((3, 2, 4, 10, 14))))).reshape(n, -1) / 8, axis=1)
    others = np.where(rng.random(n) < 0.5, np.argmin(scores, axis=1), rng.integers(0, scores.shape[1], n))
    return scores, np.where(rng.random(n) < 0.7, np.argmax(scores, axis=1), others), batch_size


def fraction(scores, t):
    """The fraction of right samples, counted one by one."""
    return sum(row.index(max(row)) == label for row, label in zip(scores.tolist(), t.tolist())) / len(t)


def identity():
    """A predict whose scores are the samples themselves."""
    return Function(lambda batch: batch, label="lambda x: x")


def given_the_slices(predict, x, batch_sizes):
    """``predict`` was called on the slices of x, in order, in one pass for each of ``batch_sizes``."""
    parts = [slice(i, min(i + size, len(x))) for size in batch_sizes for i in range(0, len(x), size)]
    batches = [batch for (batch,) in predict.arguments]
    claim = ", ".join(f"x[{part.start}:{part.stop}]" for part in parts) + f"; {len(parts)} in all"
    holds(len(batches) == len(parts) and all(np.array_equal(batch, x[part]) for batch, part in zip(batches, parts)),
          Text(*[claim] * 2), batches,
          what=Text(f"the batches given to predict, {len(batches)} in all,", f"predict가 받은 배치, 모두 {len(batches)}개,"))


def durations(seconds, count):
    """``seconds`` as a list, where it is a list, a tuple or a 1-D array of ``count`` numbers."""
    fits = isinstance(seconds, (list, tuple)) or (isinstance(seconds, np.ndarray) and seconds.ndim == 1)
    fits = fits and len(seconds) == count and all(isinstance(each, (int, float, np.number)) for each in seconds)
    types = [type_name(each) for each in seconds] if isinstance(seconds, (list, tuple)) else type_name(seconds)
    holds(fits, Text(f"a list (or a 1-D array) of {count} numbers", f"수 {count}개로 된 리스트(또는 1차원 배열)"), types,
          what=Text("types in the result", "결과에 든 값의 타입"))
    return list(seconds)


def roughly(seconds, least, most):
    """seconds / least: 1 where seconds lies from least to most, however busy the machine is; else a power of ten."""
    if least - 0.001 <= seconds <= most + 0.002:  # a millisecond or two for rounding
        return 1.0
    power = 10.0 ** np.round(np.log10(max(abs(seconds), 1e-9) / max(least, 1e-3)))
    return float(np.sign(seconds) * (min(power, 0.1) if 0 < seconds < least else max(power, 10.0) if seconds > least else 1.0))


@pytest.mark.points(2)
@given(split=DIVIDES)
def test_predict_is_called_once_for_each_batch(split):
    """where batch_size divides N, predict_in_batches calls predict once for each x[i:i + batch_size], in order
    batch_size가 N의 약수일 때 predict_in_batches는 x[i:i + batch_size]마다 한 번씩, 차례대로 predict를 호출한다"""
    x, predict = samples(split[0]), network(num_classes=2)
    effect(predict_in_batches, predict, x, split[1])
    given_the_slices(predict, x, split[1:])


@pytest.mark.points(1)
@given(split=EDGES)
def test_batches_may_be_of_one_sample_or_of_all(split):
    """where batch_size is 1, N or more than N, predict_in_batches returns the scores of all N samples
    batch_size가 1이거나 N 이상이어도 predict_in_batches는 샘플 N개의 점수를 돌려준다"""
    x, predict = samples(split[0]), network(num_classes=3)
    expected = predict.function(x)
    agree(predict_in_batches(predict, x, split[1]), expected)


@pytest.mark.points(2)
@given(case=scores_and_labels(SHORTER))
def test_accuracy_counts_a_shorter_batch_too(case):
    """where the last batch is shorter, accuracy is the number of right samples divided by N, too
    마지막 배치가 짧아도 accuracy는 맞힌 샘플 수를 N으로 나눈 값이다"""
    x, t, batch_size = case
    expected = fraction(x, t)
    agree(accuracy(identity(), x, t, batch_size), expected)


@pytest.mark.points(1)
@given(case=scores_and_labels(st.one_of(DIVIDES, EDGES.filter(lambda split: split[1] <= split[0]))))
def test_accuracy_predicts_in_batches(case):
    """accuracy calls predict once for each x[i:i + batch_size], in order, also where batch_size is 1 or N
    accuracy도 x[i:i + batch_size]마다 한 번씩, 차례대로 predict를 호출한다. batch_size가 1이나 N일 때도 그렇다"""
    x, t, batch_size = case
    predict = identity()
    effect(accuracy, predict, x, t, batch_size)
    given_the_slices(predict, x, [batch_size])


@pytest.mark.points(0.5)
def test_the_passes_are_not_added_up():
    """a time does not include the passes before it: for [4, 1, 4, 4] and 4 samples the times do not only grow
    시간에 앞선 예측의 시간이 들어가지 않는다. 샘플 4개와 [4, 1, 4, 4]에서 시간이 갈수록 길어지기만 하지는 않는다"""
    seconds = durations(time_batch_sizes(slow_network(0.0003), samples(4), [4, 1, 4, 4]), 4)
    agree(
        float(seconds[3] > seconds[2] > seconds[1] > 1.1 * seconds[0] > 0),
        0.0,
        what=Text("whether each time is longer than the one before (1: yes)", "시간마다 바로 앞의 시간보다 긴지(1: 예)"),
    )


@pytest.mark.points(0.5)
def test_the_unit_is_the_second():
    """the times are in seconds: a pass over 4 samples, one by one, takes less than a second
    시간의 단위는 초이다. 샘플 4개를 하나씩 예측해도 1초가 걸리지 않는다"""
    one_call, many_calls = durations(time_batch_sizes(slow_network(0.0003), samples(4), [4, 1]), 2)
    is_too_long = many_calls > 1 and many_calls > 2 * one_call > 0  # otherwise they are not times at all
    unit = 1e9 if many_calls > 1e5 else 1e3
    agree(
        unit if is_too_long else 1.0,
        1.0,
        what=Text("the times of passes / seconds, roughly", "예측에 걸린 시간 / 초(어림값)"),
    )


@pytest.mark.points(0.5)
def test_a_time_is_the_seconds_of_its_own_pass():
    """each result is the seconds of its own pass
    각 결과는 제 예측에 걸린 초이다"""
    spent = []

    def predict(batch):
        begun = time.perf_counter()
        time.sleep(0.001)
        spent.append(time.perf_counter() - begun)
        return np.zeros((len(batch), 2))

    start = time.perf_counter()
    seconds = time_batch_sizes(Function(predict, label="a network that takes 1 ms"), samples(4), [1, 4])
    whole = time.perf_counter() - start
    first, second = durations(seconds, 2)
    calls = sum(spent[:4]), sum(spent[4:5])
    factors = roughly(first, calls[0], whole - calls[1]), roughly(second, calls[1], whole - calls[0])
    agree(
        np.array(factors),
        np.ones(2),
        what=Text("each time / the seconds of its calls, roughly,", "각 시간 / 제 호출에 걸린 초(어림값)"),
    )


@pytest.mark.points(1)
@given(too_small=st.integers(-9, 0))
def test_predict_in_batches_refuses_batch_sizes_below_one(too_small):
    """predict_in_batches raises ValueError if batch_size is less than 1
    predict_in_batches는 batch_size가 1보다 작으면 ValueError를 일으킨다"""
    raises(ValueError, predict_in_batches, network(num_classes=2), samples(3), too_small)


@pytest.mark.points(1)
@given(too_small=st.integers(-9, 0))
def test_accuracy_refuses_batch_sizes_below_one(too_small):
    """accuracy raises ValueError if batch_size is less than 1
    accuracy는 batch_size가 1보다 작으면 ValueError를 일으킨다"""
    raises(ValueError, accuracy, network(num_classes=2), samples(3), np.zeros(3, dtype=np.int64), too_small)


@pytest.mark.points(0.5)
@given(too_small=st.integers(-9, 0))
def test_time_batch_sizes_refuses_batch_sizes_below_one(too_small):
    """time_batch_sizes raises ValueError if one of batch_sizes is less than 1
    time_batch_sizes는 batch_sizes 가운데 1보다 작은 것이 있으면 ValueError를 일으킨다"""
    raises(ValueError, effect, time_batch_sizes, network(num_classes=2), samples(3), [too_small])
