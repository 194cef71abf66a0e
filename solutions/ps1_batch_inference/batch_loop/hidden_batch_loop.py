"""Hidden properties of the batch loop."""

import time

import numpy as np
import pytest
from batch_loop import accuracy, predict_in_batches, time_batch_sizes
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, effect, holds, raises, unmodified
from selfcheck.messages import type_name
from selfcheck.strategies import arrays, laid_out

# (N, batch_size): the last batch shorter, full, every batch one sample, one batch of all, one batch with room to spare.
SPLITS = ((3, 2), (7, 3), (4, 2), (3, 1), (1, 1), (3, 3), (1, 3), (5, 4), (8, 3), (5, 9), (23, 10))
BATCH_SIZES = st.lists(st.sampled_from((2, 1, 3, 10)), min_size=1, max_size=3)


@st.composite
def samples(draw):
    """N samples, each a number, a row of numbers or an image, filled with 1, 2, 3, ..., and a batch size."""
    n, batch_size = draw(st.sampled_from(SPLITS))
    shape = (n, *draw(st.sampled_from([(), (3,), (1,), (2, 2), (2, 1, 2)])))
    dtype = draw(st.sampled_from((np.float64, np.int64, np.float32, np.uint8, np.bool_)))
    return draw(laid_out(np.arange(1, 1 + np.prod(shape)).reshape(shape).astype(dtype))), batch_size


@st.composite
def scores_and_labels(draw):
    """Scores ``(N, K)``, ties and near ties among them, the labels of N samples, and a batch size."""
    n, batch_size = draw(st.sampled_from(SPLITS))
    num_classes = draw(st.integers(1, 4))
    scores = draw(arrays(st.just((n, num_classes)), scales=(0.25, 1.0, 400.0), low=-3, high=3))
    if scores.dtype == np.float64 and draw(st.booleans()):
        scores = 1 + 1e-12 * scores
    labels = draw(st.lists(st.integers(0, num_classes - 1), min_size=n, max_size=n))
    return scores, np.array(labels, dtype=draw(st.sampled_from((np.int64, np.int32, np.uint8, np.uint64)))), batch_size


def network(num_classes):
    """A predict whose scores for a sample are its sum, times the square roots of 1, 2, 3, ..."""
    def predict(batch):
        batch = np.atleast_1d(batch)
        sums = np.sum(batch, axis=tuple(range(1, batch.ndim)), dtype=float)
        return np.outer(sums, np.sqrt(np.arange(1, num_classes + 1)))

    return Function(predict, label=f"a network with {num_classes} output{'s' * (num_classes > 1)}")


def given_the_slices(predict, x, batch_sizes):
    """``predict`` was called on the slices of x, in order, in one pass for each of ``batch_sizes``."""
    expected = [slice(i, min(i + size, len(x))) for size in batch_sizes for i in range(0, len(x), size)]
    batches = [batch for (batch,) in predict.arguments]
    told = ", ".join(f"x[{part.start}:{part.stop}]" for part in expected) + f"; {len(expected)} in all"
    holds(len(batches) == len(expected) and all(same(batch, x[part]) for batch, part in zip(batches, expected)),
          Text(*[told] * 2), batches,
          what=Text(f"the batches given to predict, {len(batches)} in all,", f"predict가 받은 배치, 모두 {len(batches)}개,"))


def same(batch, expected):
    return type(batch) is np.ndarray and batch.dtype == expected.dtype and np.array_equal(batch, expected)


def durations(seconds, count):
    """``seconds`` as a list, where it is a list, a tuple or a 1-D array of ``count`` floats."""
    fits = isinstance(seconds, (list, tuple)) or (isinstance(seconds, np.ndarray) and seconds.ndim == 1)
    fits = fits and len(seconds) == count and all(isinstance(one, (float, np.floating)) for one in seconds)
    types = [type_name(one) for one in seconds] if isinstance(seconds, (list, tuple)) else type_name(seconds)
    holds(fits, Text(f"a list (or a 1-D array) of {count} floats", f"실수 {count}개로 된 리스트(또는 1차원 배열)"), types,
          what=Text("types in the result", "결과에 든 값의 타입"))
    return list(seconds)


@pytest.mark.points(1)
@given(case=samples())
def test_predict_is_given_each_slice_once_in_order(case):
    """predict is called once for each slice x[i:i + batch_size], in order
    predict는 x[i:i + batch_size]마다 한 번씩, 차례대로 호출된다"""
    x, batch_size = case
    before = x.copy()
    predict = network(num_classes=2)
    predict_in_batches(predict, x, batch_size)
    given_the_slices(predict, before, [batch_size])


@pytest.mark.points(1)
@given(case=scores_and_labels())
def test_accuracy_is_a_fraction_of_all_samples(case):
    """the accuracy is the number of right samples divided by N
    정확도는 맞힌 샘플 수를 전체 샘플 수 N으로 나눈 값이다"""
    x, t, batch_size = case
    predict = Function(lambda batch: batch, label="lambda x: x")
    right = sum(row.tolist().index(max(row)) == label for row, label in zip(x, t))
    agree(accuracy(predict, x, t, batch_size), right / len(x))


@pytest.mark.points(1)
@given(case=samples())
def test_accuracy_predicts_in_batches(case):
    """accuracy calls predict once for each slice x[i:i + batch_size], in order
    accuracy도 predict를 x[i:i + batch_size]마다 한 번씩, 차례대로 호출한다"""
    x, batch_size = case
    before = x.copy()
    predict = network(num_classes=2)
    accuracy(predict, x, np.zeros(len(x), dtype=int), batch_size)
    given_the_slices(predict, before, [batch_size])


@pytest.mark.points(1)
@given(case=samples(), batch_sizes=BATCH_SIZES)
def test_each_time_is_of_one_full_pass(case, batch_sizes):
    """for each batch size in order, predict is called on every batch of x once
    배치 크기마다 차례로, predict는 x의 모든 배치에 대해 한 번씩 호출된다"""
    x, _ = case
    before = x.copy()
    predict = network(num_classes=2)
    effect(time_batch_sizes, predict, x, batch_sizes)
    given_the_slices(predict, before, batch_sizes)


@pytest.mark.points(1)
def test_a_time_is_the_seconds_of_its_own_pass():
    """when predict takes its time, each result is at least the seconds of its own calls, and all of them no more than the whole
    predict가 시간을 쓰면, 각 결과는 제 호출들이 쓴 시간 이상이고 모두 더해도 전체 시간을 넘지 않는다"""
    spent = []

    def predict(batch):
        begun = time.perf_counter()
        time.sleep(0.003)
        spent.append(time.perf_counter() - begun)
        return np.zeros((len(batch), 2))

    # A pass takes at least what its calls took, and no more than the whole, however busy the machine is.
    start = time.perf_counter()
    seconds = time_batch_sizes(Function(predict, label="a network that takes 3 ms"), np.arange(3.0), [2, 1])
    whole = time.perf_counter() - start
    seconds = durations(seconds, 2)
    first, second = sum(spent[:2]) - 0.001, sum(spent[2:]) - 0.001  # a millisecond for rounding
    told = len(spent) == 5, seconds[0] >= first, seconds[1] >= second, sum(seconds) <= whole + 0.002
    agree(np.array(told), np.ones(4, dtype=bool),
          what="[2 + 3 calls, first >= its calls, second >= its calls, sum <= the whole call]")


@pytest.mark.points(1)
def test_hundreds_of_samples_and_classes():
    """300 samples in batches of 128 and 299, and 200 classes: each slice once, all scores, the accuracy of all
    샘플 300개를 128개씩, 299개씩 나누어도, 클래스가 200개여도 모든 조각, 모든 점수, 전체 정확도가 맞다"""
    x, labels = np.arange(1.0, 301.0), np.arange(300) ** 2 % 7 < 3
    for batch_size in (128, 299):
        predict = network(num_classes=2)
        agree(predict_in_batches(predict, x.copy(), batch_size), predict.function(x), rtol=1e-12)
        given_the_slices(predict, x, [batch_size])
        predict = network(num_classes=2)
        agree(accuracy(predict, x.copy(), labels.astype(int), batch_size), sum(labels) / 300)
        given_the_slices(predict, x, [batch_size])
    predict = network(num_classes=2)
    effect(time_batch_sizes, predict, x.copy(), [299, 128])
    given_the_slices(predict, x, [299, 128])
    predict = Function(lambda batch: batch, label="lambda x: x")
    agree(accuracy(predict, np.eye(200)[[150, 199, 7]], np.array([150, 199, 8], dtype=np.uint8), 2), 2 / 3)


@pytest.mark.points(1)
@given(case=samples(), too_small=st.integers(-9, 0))
def test_a_batch_size_below_one_is_a_value_error(case, too_small):
    """a batch size of 0 or less is a ValueError in all three functions
    배치 크기가 0 이하이면 세 함수 모두 ValueError를 일으킨다"""
    x, _ = case
    predict = network(num_classes=2)
    raises(ValueError, predict_in_batches, predict, x, too_small)
    raises(ValueError, accuracy, predict, x, np.zeros(len(x), dtype=int), too_small)
    raises(ValueError, time_batch_sizes, predict, x, [2, too_small])


@pytest.mark.points(1)
@given(case=scores_and_labels())
def test_x_and_t_are_not_modified(case):
    """x and t are not modified
    x와 t는 바뀌지 않는다"""
    x, t, batch_size = case
    x_before, t_before = x.copy(), t.copy()
    predict = Function(lambda batch: batch.copy(), label="lambda x: x")
    predict_in_batches(predict, x, batch_size)
    unmodified(x, x_before, "x", "predict_in_batches")
    effect(time_batch_sizes, predict, x, [batch_size])
    unmodified(x, x_before, "x", "time_batch_sizes")
    accuracy(predict, x, t, batch_size)
    unmodified(x, x_before, "x", "accuracy")
    unmodified(t, t_before, "t", "accuracy")
