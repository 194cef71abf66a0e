"""Hidden properties of SimpleNet."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, holds, tolerance, unmodified
from selfcheck.strategies import NUMBERS, arrays, laid_out, whole_numbers
from simple_net import SimpleNet

# What a guard of the log may change where the answer's probability is 0.01 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}


def log_probabilities(W, x):
    """log softmax(x @ W), row by row, in the wide floats of the longdouble type."""
    scores = np.atleast_2d(x).astype(np.longdouble) @ W.astype(np.longdouble)
    shifted = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), dtype=float)


@st.composite
def batches(draw, max_samples=4):
    """``(W, x, labels, one_hot)`` of many dtypes and layouts, each answer with a probability of 0.01 or more."""
    n, d, k = draw(st.one_of(st.tuples(st.integers(1, max_samples), st.integers(1, 4), st.integers(2, 5)),
                             st.sampled_from(((max_samples, 3, 3), (1, 2, 2), (max_samples, 4, 12)))))
    W = draw(arrays(st.just((d, k)), dtypes=NUMBERS, scales=(0.25, 0.11, 1.0), low=-3, high=3))
    x = draw(arrays(st.just((n, d)), dtypes=NUMBERS, scales=(0.25, 0.11, 1.0, 1e-5), low=-3, high=3))
    likely = [np.flatnonzero(row >= np.log(0.01)) for row in log_probabilities(W, x)]
    picks = draw(whole_numbers(n, 0, 11))
    labels = np.array([choice[pick % len(choice)] for choice, pick in zip(likely, picks, strict=True)])
    one_hot = np.eye(k, dtype=draw(st.sampled_from((np.int64, np.float64, np.float32, np.int32))))[labels]
    labels = labels.astype(draw(st.sampled_from((np.int64, np.int32, np.int8, np.uint8))))
    return W, x, draw(laid_out(labels)), draw(laid_out(one_hot))


@pytest.mark.points(1)
@given(batch=batches())
def test_the_scores_are_x_times_W(batch):
    """the scores of one sample and of a batch are x @ W, whatever the dtype and the layout, and each net has its own W
    샘플 하나든 배치든, dtype과 메모리 배치가 어떻든 점수는 x @ W이고, 신경망마다 제 W를 쓴다"""
    W, x, _, _ = batch
    expected = x.astype(float) @ W.astype(float)
    net, _ = SimpleNet(W), SimpleNet(1 - W)
    for given_x, scores in ((x, expected), (x[0], expected[0])):
        agree(net.predict(given_x), scores, rtol=tolerance(x, W), atol=tolerance(x, W), any_kind=True)
    agree(net.W, W, rtol=0, atol=0, any_kind=True, what="SimpleNet(W).W")


@pytest.mark.points(1)
@given(batch=batches())
def test_the_loss_follows_the_formula(batch):
    """the loss is the mean of -log(probability of the answer), for labels and for one-hot targets
    손실은 -log(정답의 확률)의 평균이다. 정답은 레이블일 수도 원-핫일 수도 있다"""
    W, x, labels, one_hot = batch
    expected = -np.mean(log_probabilities(W, x)[np.arange(len(x)), labels])
    net = SimpleNet(W)
    agree(net.loss(x, labels), expected, **GUARD)
    agree(net.loss(x, one_hot), expected, **GUARD)


@pytest.mark.points(1)
@given(batch=batches(max_samples=1))
def test_one_sample_takes_each_form_of_target(batch):
    """one sample (D,) takes a one-hot target, a label of shape (1,) and a label of shape ()
    샘플 하나(D,)의 정답은 원-핫으로도, 모양이 (1,)이나 ()인 레이블로도 줄 수 있다"""
    W, x, labels, one_hot = batch
    expected = -log_probabilities(W, x)[0, labels[0]]
    net = SimpleNet(W)
    for t in (one_hot[0], labels, labels.reshape(())):
        agree(net.loss(x[0], t), expected, **GUARD)


@pytest.mark.points(1)
@given(x=arrays(st.sampled_from(((2,), (1, 2), (3, 2))), dtypes=NUMBERS, low=1, high=20, scales=(1.0,)),
       size=st.sampled_from((1e3, 1e8, 1e290)))
def test_large_scores_have_a_finite_loss(x, size):
    """with huge scores (up to 1e300) a right answer costs nothing, an impossible one a finite loss above 10
    점수가 매우 커도(1e300까지) 맞은 답의 손실은 0이고, 확률이 0인 답의 손실은 10보다 큰 유한한 값이다"""
    net = SimpleNet(np.array([[-size, size, 0.0], [-size, size, 0.0]]))
    agree(net.loss(x, np.ones(x.shape[:-1], dtype=int)), 0.0, **GUARD)
    loss = net.loss(x, np.zeros(x.shape[:-1], dtype=int))
    holds(np.all((loss > 10) & (loss < np.inf)), Text("a finite loss above 10", "10보다 큰 유한한 손실"), loss)


@pytest.mark.points(1)
@given(batch=batches())
def test_nothing_is_modified(batch):
    """x, t and W are not modified
    x, t, W는 바뀌지 않는다"""
    W, x, labels, one_hot = batch
    W_before, x_before = W.copy(), x.copy()
    net = SimpleNet(W)
    unmodified(W, W_before, "W", "SimpleNet(W)")
    net.predict(x)
    unmodified(x, x_before, "x", "predict(x)")
    for t in (labels, one_hot):
        before = t.copy()
        net.loss(x, t)
        unmodified(x, x_before, "x", "loss(x, t)")
        unmodified(t, before, "t", "loss(x, t)")
    agree(net.W, W_before, rtol=0, atol=0, any_kind=True,
              what=Text("W after predict(x) and loss(x, t)", "predict(x)와 loss(x, t) 뒤의 W"))
