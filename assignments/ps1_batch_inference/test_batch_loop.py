"""Public properties of the batch loop: read them, and run them with `pytest test_batch_loop.py`."""

import numpy as np
import pytest
from batch_loop import accuracy, predict_in_batches, time_batch_sizes
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, effect, holds
from selfcheck.messages import type_name

# (N, batch_size): batch_size divides N.
DIVIDES = st.sampled_from(((4, 2), (6, 3), (8, 4), (6, 2), (14, 7), (26, 2), (30, 10)))
# The last batch is shorter than the others.
SHORTER = st.sampled_from(((3, 2), (7, 3), (5, 4), (8, 3), (9, 6), (14, 4), (23, 10), (27, 2), (31, 16)))
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


@pytest.mark.points(2)
@given(split=DIVIDES, num_classes=st.sampled_from((3, 1, 2, 14)))
def test_the_scores_of_all_samples_come_back(split, num_classes):
    """where batch_size divides N, predict_in_batches returns the scores of all samples in order
    batch_size가 N의 약수일 때 predict_in_batches는 모든 샘플의 점수를 차례대로 돌려준다"""
    x, predict = samples(split[0]), network(num_classes)
    expected = predict.function(x)
    agree(predict_in_batches(predict, x, split[1]), expected)


@pytest.mark.points(2)
@given(split=SHORTER, num_classes=st.sampled_from((3, 1, 2, 14)))
def test_the_last_batch_may_be_shorter(split, num_classes):
    """where batch_size does not divide N, predict_in_batches returns the scores of the last, shorter batch too
    batch_size가 N의 약수가 아닐 때 predict_in_batches는 마지막의 짧은 배치의 점수도 돌려준다"""
    x, predict = samples(split[0]), network(num_classes)
    expected = predict.function(x)
    agree(predict_in_batches(predict, x, split[1]), expected)


@pytest.mark.points(1)
def test_four_of_five_are_right():
    """the accuracy of 4 right samples of 5 is 0.8
    샘플 5개 중 4개를 맞히면 정확도는 0.8이다"""
    scores = np.array([[0.1, 0.8, 0.1], [0.6, 0.3, 0.1], [0.2, 0.1, 0.7], [0.7, 0.2, 0.1], [0.5, 0.4, 0.1]])
    agree(accuracy(identity(), scores, np.array([1, 0, 2, 0, 2]), 5), 0.8)


@pytest.mark.points(2)
@given(case=scores_and_labels(DIVIDES))
def test_accuracy_is_a_fraction_of_all_samples(case):
    """where batch_size divides N, accuracy is the number of right samples divided by N
    batch_size가 N의 약수일 때 accuracy는 맞힌 샘플 수를 N으로 나눈 값이다"""
    x, t, batch_size = case
    expected = fraction(x, t)
    agree(accuracy(identity(), x, t, batch_size), expected)


@pytest.mark.points(1)
@given(n=st.sampled_from((5, 8, 14)), batch_sizes=st.sampled_from(([2, 3], [3], [4, 2, 3])))
def test_one_time_for_each_batch_size(n, batch_sizes):
    """time_batch_sizes returns one number for each batch size
    time_batch_sizes는 배치 크기마다 수를 하나씩 돌려준다"""
    durations(time_batch_sizes(network(num_classes=2), samples(n), batch_sizes), len(batch_sizes))


@pytest.mark.points(2)
@given(n=st.sampled_from((5, 1, 8, 14)), batch_sizes=ORDERS)
def test_each_time_is_of_one_full_pass(n, batch_sizes):
    """time_batch_sizes calls predict once for each batch of x, for one batch size after the other
    time_batch_sizes는 배치 크기마다 차례로, x의 배치마다 한 번씩 predict를 호출한다"""
    x, predict = samples(n), network(num_classes=2)
    effect(time_batch_sizes, predict, x, batch_sizes)
    given_the_slices(predict, x, batch_sizes)
