"""Public properties of SimpleNet: read them, and run them with `pytest test_simple_net.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree, shaped
from selfcheck.strategies import arrays, whole_numbers
from simple_net import SimpleNet

# What a guard of the log may change where the answer's probability is 0.01 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}

W = np.array([[-0.98857721, -1.19498403, 1.7798275], [1.92945432, 2.08198445, 0.48024869]])
X = np.array([0.6, 0.9])


@st.composite
def batches(draw):
    """Weights, a batch and labels: ``(W, x, labels)``, all contiguous, the scores within 3 of each other."""
    n, d, k = draw(st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(2, 4)))
    W = draw(arrays(st.just((d, k)), dtypes=(np.float64,), scales=(0.25, 0.11), low=-4, high=4, layouts=False))
    x = draw(arrays(st.just((n, d)), dtypes=(np.float64,), scales=(0.25, 0.11), low=-4, high=4, layouts=False))
    labels = np.array(draw(whole_numbers(n, 0, k - 1)))
    return W, x, labels


@pytest.mark.points(1)
def test_the_worked_example():
    """the published example: scores (1.14336256, 1.15679559, 1.50012032)
    책의 예제에서 점수는 (1.14336256, 1.15679559, 1.50012032)이다"""
    net = SimpleNet(W)
    agree(net.predict(X), np.array([1.14336256, 1.15679559, 1.50012032]))


@pytest.mark.points(1)
def test_the_loss_of_the_worked_example():
    """the published example: its loss is 0.8793567 for the answer 2, one-hot or as a label
    책의 예제에서 정답이 2일 때 손실은 원-핫이든 레이블이든 0.8793567이다"""
    net = SimpleNet(W)
    agree(net.loss(X, np.array([0, 0, 1])), 0.8793567, rtol=1e-4)
    agree(net.loss(X, np.array(2)), 0.8793567, rtol=1e-4)


@pytest.mark.points(1)
def test_the_gradient_of_the_worked_example():
    """the published example: its gradient, from the losses of nets whose weights are a little larger and smaller
    책의 예제에서 가중치를 조금씩 키우고 줄인 신경망의 손실로 구한 기울기는 책에 나온 값과 같다"""
    t = np.array([0, 0, 1])
    gradient = np.zeros((2, 3))
    for index in np.ndindex(2, 3):
        step = np.zeros((2, 3))
        step[index] = 1e-4
        gradient[index] = (SimpleNet(W + step).loss(X, t) - SimpleNet(W - step).loss(X, t)) / 2e-4
    agree(gradient, np.array([[0.17430645, 0.17666371, -0.35097016], [0.26145968, 0.26499557, -0.52645524]]),
          rtol=1e-4, what="(loss(W + h) - loss(W - h)) / (2h) for each weight, h = 0.0001,")


@pytest.mark.points(1)
@given(batch=batches())
def test_a_row_of_a_batch_is_that_row_alone(batch):
    """the scores of a batch are those of its rows alone
    배치의 점수는 각 행만 넣었을 때의 점수와 같다"""
    weights, x, _ = batch
    net = SimpleNet(weights)
    rows = [shaped(net.predict(row), weights.shape[1:]) for row in x]
    agree(net.predict(x), np.array(rows), atol=1e-6)


@pytest.mark.points(1)
@given(batch=batches())
def test_a_batch_has_the_mean_loss_of_its_samples(batch):
    """the loss of a batch is the mean of its samples' losses
    배치의 손실은 각 샘플의 손실의 평균이다"""
    weights, x, t = batch
    net = SimpleNet(weights)
    mean = np.mean([net.loss(sample, label) for sample, label in zip(x, t[:, None], strict=True)])
    agree(net.loss(x, t), mean, **GUARD)
