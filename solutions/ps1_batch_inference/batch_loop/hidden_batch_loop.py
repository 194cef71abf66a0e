"""Hidden properties of the batch loop."""

import numpy as np
import pytest
from batch_loop import accuracy, predict_in_batches, time_batch_sizes
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, holds, raises
from selfcheck.strategies import arrays, laid_out

BATCH_SIZES = st.lists(st.sampled_from((2, 1, 3, 10)), min_size=1, max_size=4)


@st.composite
def samples(draw):
    """N samples, each a number, a row of numbers or an image, filled with 1, 2, 3, ..."""
    shape = (draw(st.integers(1, 9)), *draw(st.sampled_from([(), (3,), (1,), (2, 2)])))
    dtype = draw(st.sampled_from((np.float64, np.int64, np.float32, np.uint8, np.bool_)))
    return draw(laid_out(np.arange(1, 1 + np.prod(shape)).reshape(shape).astype(dtype)))


@st.composite
def scores_and_labels(draw):
    """Scores ``(N, K)``, ties among them, and the labels of N samples."""
    n, num_classes = draw(st.integers(1, 9)), draw(st.integers(1, 4))
    scores = draw(arrays(st.just((n, num_classes)), low=-3, high=3))
    labels = draw(st.lists(st.integers(0, num_classes - 1), min_size=n, max_size=n))
    return scores, np.array(labels, dtype=draw(st.sampled_from((np.int64, np.int32, np.uint8))))


def network(num_classes):
    """A predict whose scores for a sample are its sum, times 0.3, 0.6, 0.9, ..."""
    def predict(batch):
        batch = np.atleast_1d(batch)
        sums = np.reshape(batch, (len(batch), -1)).sum(axis=1, dtype=float)
        return np.outer(sums, 0.3 * np.arange(1, num_classes + 1))

    return Function(predict, label=f"a network with {num_classes} outputs")


def given_the_slices(predict, x, batch_sizes):
    """``predict`` was called on the slices of x, in order, in one pass for each of ``batch_sizes``."""
    expected = [slice(i, min(i + size, len(x))) for size in batch_sizes for i in range(0, len(x), size)]
    batches = [batch for (batch,) in predict.arguments]
    told = ", ".join(f"x[{part.start}:{part.stop}]" for part in expected) + f"; {len(expected)} in all"
    holds(len(batches) == len(expected) and all(same(batch, x[part]) for batch, part in zip(batches, expected)),
          Text(*[told] * 2), batches, what=f"the batches given to predict, {len(batches)} in all,")


def same(batch, expected):
    return type(batch) is np.ndarray and batch.dtype == expected.dtype and np.array_equal(batch, expected)


@pytest.mark.points(1)
@given(x=samples())
def test_predict_is_given_each_slice_once_in_order(x):
    """predict is called once for each slice x[i:i + batch_size], in order
    predict는 x[i:i + batch_size]마다 한 번씩, 차례대로 호출된다"""
    before = x.copy()
    for batch_size in range(1, len(x) + 2):
        predict = network(num_classes=2)
        predict_in_batches(predict, x, batch_size)
        given_the_slices(predict, before, [batch_size])


@pytest.mark.points(1)
@given(samples=scores_and_labels())
def test_accuracy_is_a_fraction_of_all_samples(samples):
    """the accuracy is the number of right samples divided by N
    정확도는 맞힌 샘플 수를 전체 샘플 수 N으로 나눈 값이다"""
    x, t = samples
    predict = Function(lambda batch: batch, label="lambda x: x")
    right = sum(row.tolist().index(max(row)) == label for row, label in zip(x, t))
    for batch_size in range(1, len(x) + 2):
        agree(accuracy(predict, x, t.copy(), batch_size), right / len(x))


@pytest.mark.points(1)
@given(x=samples())
def test_accuracy_predicts_in_batches(x):
    """accuracy calls predict once for each slice x[i:i + batch_size], in order
    accuracy도 predict를 x[i:i + batch_size]마다 한 번씩, 차례대로 호출한다"""
    before = x.copy()
    for batch_size in range(1, len(x) + 2):
        predict = network(num_classes=2)
        accuracy(predict, x, np.zeros(len(x), dtype=int), batch_size)
        given_the_slices(predict, before, [batch_size])


@pytest.mark.points(1)
@given(x=samples(), batch_sizes=BATCH_SIZES)
def test_each_time_is_of_one_full_pass(x, batch_sizes):
    """for each batch size in order, predict is called on every batch of x once
    배치 크기마다 차례로, predict는 x의 모든 배치에 대해 한 번씩 호출된다"""
    predict = network(num_classes=2)
    before = x.copy()
    time_batch_sizes(predict, x, batch_sizes)
    given_the_slices(predict, before, batch_sizes)


@pytest.mark.points(1)
@given(x=samples(), batch_size=st.integers(-9, 0))
def test_a_batch_size_below_one_is_a_value_error(x, batch_size):
    """a batch size of 0 or less is a ValueError in all three functions
    배치 크기가 0 이하이면 세 함수 모두 ValueError를 일으킨다"""
    predict = network(num_classes=2)
    raises(ValueError, predict_in_batches, predict, x, batch_size)
    raises(ValueError, accuracy, predict, x, np.zeros(len(x), dtype=int), batch_size)
    raises(ValueError, time_batch_sizes, predict, x, [2, batch_size])


@pytest.mark.points(1)
@given(samples=scores_and_labels())
def test_x_and_t_are_not_modified(samples):
    """x and t are not modified
    x와 t는 바뀌지 않는다"""
    x, t = samples
    x_before, t_before = x.copy(), t.copy()
    predict = Function(lambda batch: batch.copy(), label="lambda x: x")
    predict_in_batches(predict, x, 2)
    agree(x, x_before, what="x after predict_in_batches")
    time_batch_sizes(predict, x, [2, 3])
    agree(x, x_before, what="x after time_batch_sizes")
    accuracy(predict, x, t, 2)
    agree(x, x_before, what="x after accuracy")
    agree(t, t_before, what="t after accuracy")
