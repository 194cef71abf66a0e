"""Public properties of the batch loop: read them, and run them with `pytest test_batch_loop.py`."""

import time

import numpy as np
import pytest
from batch_loop import accuracy, predict_in_batches, time_batch_sizes
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, holds
from selfcheck.messages import type_name
from selfcheck.strategies import laid_out

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


def network(num_classes):
    """A predict whose scores for a sample are its sum, times the square roots of 1, 2, 3, ..."""
    def predict(batch):
        batch = np.atleast_1d(batch)
        sums = np.sum(batch, axis=tuple(range(1, batch.ndim)), dtype=float)
        return np.outer(sums, np.sqrt(np.arange(1, num_classes + 1)))

    return Function(predict, label=f"a network with {num_classes} output{'s' * (num_classes > 1)}")


def durations(seconds, count):
    """``seconds`` as a list, where it is a list, a tuple or a 1-D array of ``count`` floats."""
    fits = isinstance(seconds, (list, tuple)) or (isinstance(seconds, np.ndarray) and seconds.ndim == 1)
    fits = fits and len(seconds) == count and all(isinstance(one, (float, np.floating)) for one in seconds)
    types = [type_name(one) for one in seconds] if isinstance(seconds, (list, tuple)) else type_name(seconds)
    holds(fits, Text(f"a list (or a 1-D array) of {count} floats", f"실수 {count}개로 된 리스트(또는 1차원 배열)"), types,
          what=Text("types in the result", "결과에 든 값의 타입"))
    return list(seconds)


@pytest.mark.points(1)
def test_seven_samples_in_threes():
    """7 samples in batches of 3: predict is given 3, 3 and 1 samples
    샘플 7개를 3개씩 나누면 predict는 샘플을 3개, 3개, 1개씩 받는다"""
    predict = network(num_classes=2)
    predict_in_batches(predict, np.arange(28.0).reshape(7, 4), 3)
    shapes = [np.shape(batch) for (batch,) in predict.arguments]
    holds(shapes == [(3, 4), (3, 4), (1, 4)],
          Text("batches of shape (3, 4), (3, 4) and (1, 4)", "모양이 (3, 4), (3, 4), (1, 4)인 배치"),
          shapes, what=Text("shapes of the batches given to predict", "predict가 받은 배치의 모양"))


@pytest.mark.points(1)
@given(case=samples(), num_classes=st.sampled_from((1, 2, 3, 4, 12)))
def test_the_batch_size_does_not_change_the_scores(case, num_classes):
    """with any batch size the result is what predict gives for all of x at once
    배치 크기와 관계없이 결과는 x 전체를 한 번에 예측한 것과 같다"""
    x, batch_size = case
    predict = network(num_classes)
    expected = predict(x)
    agree(predict_in_batches(predict, x, batch_size), expected, rtol=1e-12)


@pytest.mark.points(1)
def test_four_of_five_are_right():
    """4 right samples of 5 are an accuracy of 0.8, with any batch size
    5개 중 4개를 맞히면 배치 크기와 관계없이 정확도는 0.8이다"""
    scores = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1], [0.2, 0.1, 0.7], [0.8, 0.1, 0.1], [0.5, 0.4, 0.1]])
    predict = Function(lambda batch: batch, label="lambda x: x")
    t = np.array([1, 0, 2, 0, 1])
    for batch_size in range(1, 7):
        agree(accuracy(predict, scores, t, batch_size), 0.8)
    agree(accuracy(predict, np.tile(scores, (80, 1)), np.tile(t, 80), 150), 0.8)


@pytest.mark.points(1)
@given(case=samples(), batch_sizes=BATCH_SIZES)
def test_one_time_for_each_batch_size(case, batch_sizes):
    """time_batch_sizes returns seconds >= 0, one float for each batch size
    time_batch_sizes는 배치 크기마다 하나씩, 0 이상의 초(실수)를 돌려준다"""
    x, _ = case
    start = time.perf_counter()
    seconds = time_batch_sizes(network(num_classes=2), x, batch_sizes)
    whole = time.perf_counter() - start
    seconds = durations(seconds, len(batch_sizes))
    every = np.ones(len(seconds), dtype=bool)
    agree(np.array([one >= 0 for one in seconds]), every, what="result >= 0")
    # With a second's grace: this finds clock readings taken for durations, and does not time anything.
    agree(np.array([one <= whole + 1 for one in seconds]), every, what="result <= seconds of the whole call")
