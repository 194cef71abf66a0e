"""Public properties of TwoLayerNet: read them, and run them with `pytest test_two_layer_net.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, fill, holds, shaped
from two_layer_net import TwoLayerNet

# What the small number inside the log may change where the answer's probability is 0.02 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}

NAMES = ("W1", "b1", "W2", "b2")


def log_probabilities(params, x):
    """The logarithms of the probabilities of a batch."""
    scores = 1 / (1 + np.exp(-(x @ params["W1"] + params["b1"]))) @ params["W2"] + params["b2"]
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def mean_loss(params, x, labels):
    return float(-np.mean(log_probabilities(params, x)[np.arange(len(x)), labels]))


def filled(params):
    """A net with these parameters."""
    net = TwoLayerNet(*params["W1"].shape, len(params["b2"]), rng=np.random.default_rng(0))
    fill(net, params)
    return net


# (D, H, K, N): small ones, N = K, one row, one column, and more than 12 in each dimension.
SIZES = (
    (2, 3, 2, 3),
    (3, 2, 3, 3),
    (2, 2, 2, 1),
    (1, 1, 2, 2),
    (4, 3, 5, 2),
    (14, 3, 2, 4),
    (2, 15, 3, 5),
    (3, 2, 13, 6),
    (2, 3, 13, 25),
)


@st.composite
def batches(draw, sizes=SIZES, size=1):
    """(params, x, labels): no ties, and each answer has a probability of 0.02 or more. x is ``size`` times as large as usual."""
    d, h, k, n = draw(st.sampled_from(sizes))
    rng = np.random.default_rng(draw(st.integers(0, 4)))
    params = {"W1": rng.integers(-6, 7, (d, h)) / 4 / size, "b1": rng.integers(-6, 7, h) / 4,
              "W2": rng.integers(-6, 7, (h, k)) / 4, "b2": rng.integers(-6, 7, k) / 4 + 0.0137 * np.arange(k)}
    x = rng.integers(-6, 7, (n, d)) / 4 * size
    likely = [np.flatnonzero(row >= np.log(0.02)) for row in log_probabilities(params, x)]
    return params, x, np.array([rng.choice(classes) for classes in likely])


def shapes(d, h, k):
    return {"W1": (d, h), "b1": (h,), "W2": (h, k), "b2": (k,)}


NETS = st.sampled_from(((2, 3, 4), (1, 1, 2), (3, 2, 2), (2, 2, 2), (14, 13, 15), (25, 2, 3)))


@pytest.mark.points(0.5)
@given(sizes=NETS, seed=st.integers(0, 9))
def test_the_shapes_of_the_parameters(sizes, seed):
    """a new net has W1 (D, H), b1 (H,), W2 (H, K) and b2 (K,) in params
    새 신경망의 params에는 W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)가 있다"""
    params = TwoLayerNet(*sizes, rng=np.random.default_rng(seed)).params
    got = {name: np.shape(params[name]) for name in NAMES if name in params}
    holds(got == shapes(*sizes), Text(f"shapes {shapes(*sizes)}", f"모양 {shapes(*sizes)}"), got,
          what=Text("the shapes in params", "params에 든 배열의 모양"))


@pytest.mark.points(1.25)
@given(sizes=NETS, seed=st.integers(0, 9))
def test_the_biases_begin_at_zero(sizes, seed):
    """the biases of a new net are 0
    새 신경망의 편향은 0이다"""
    params = TwoLayerNet(*sizes, rng=np.random.default_rng(seed)).params
    largest = [float(np.max(np.abs(params[name]))) for name in ("b1", "b2")]
    agree(np.array(largest), np.zeros(2), what=Text("the largest element of b1 and of b2", "b1과 b2의 가장 큰 원소"))


@pytest.mark.points(1)
@given(sizes=st.sampled_from(((14, 13, 15), (30, 20, 16))), seed=st.integers(0, 9),
       weight_init_std=st.sampled_from((0.5, 0.01, 3.0)))
def test_the_weights_are_multiplied_by_weight_init_std(sizes, seed, weight_init_std):
    """the weights spread as wide as weight_init_std says: twice as wide where it is twice as large
    가중치는 weight_init_std만큼 퍼져 있다. weight_init_std가 두 배이면 두 배로 퍼진다"""
    plain = TwoLayerNet(*sizes, weight_init_std=1.0, rng=np.random.default_rng(seed)).params
    scaled = TwoLayerNet(*sizes, weight_init_std=weight_init_std, rng=np.random.default_rng(seed)).params
    for name in ("W1", "W2"):
        holds(np.std(scaled[name]) > 0, Text("weights that differ", "서로 다른 가중치"), scaled[name],
              what=f"params[{name!r}]")
        ratio = float(np.std(scaled[name]) / np.std(plain[name]))
        agree(ratio, weight_init_std, rtol=0.5,
              what=Text(f"the standard deviation of {name} with weight_init_std={weight_init_std}, divided by that with 1.0,",
                        f"weight_init_std={weight_init_std}일 때 {name}의 표준편차를 1.0일 때의 것으로 나눈 값"))


@pytest.mark.points(0.5)
def test_the_worked_example():
    """the probabilities of a worked example
    예제 신경망의 확률"""
    net = filled({"W1": np.array([[0.5, -1.0, 0.25], [1.0, 0.5, -0.75]]), "b1": np.array([0.25, 0.0, -0.5]),
                  "W2": np.array([[1.0, -0.5], [-0.25, 0.75], [0.5, 1.0]]), "b2": np.array([-0.25, 0.25])})
    agree(net.predict(np.array([[1.0, 0.5], [-2.0, 1.0], [0.5, -1.5]])),
          np.array([[0.54259797, 0.45740203], [0.34188603, 0.65811397], [0.34099184, 0.65900816]]), rtol=1e-5)


@pytest.mark.points(7.25)
@given(batch=batches())
def test_predict_follows_the_formula(batch):
    """the probabilities of a batch are softmax(sigmoid(x @ W1 + b1) @ W2 + b2), row by row
    배치의 확률은 행마다 softmax(sigmoid(x @ W1 + b1) @ W2 + b2)이다"""
    params, x, _ = batch
    agree(filled(params).predict(x), np.exp(log_probabilities(params, x)))


@pytest.mark.points(1.25)
@given(batch=batches())
def test_the_loss_of_labels(batch):
    """the loss of a batch with labels is the mean cross-entropy
    레이블이 정답인 배치의 손실은 교차 엔트로피의 평균이다"""
    params, x, labels = batch
    agree(filled(params).loss(x, labels), mean_loss(params, x, labels), **GUARD)


@pytest.mark.points(0.75)
@given(batch=batches(), turns=st.integers(0, 3))
def test_the_accuracy_of_one_hot_targets(batch, turns):
    """the accuracy of a batch with one-hot targets is the fraction of the samples that are predicted right
    정답이 원-핫인 배치의 정확도는 맞힌 샘플의 비율이다"""
    params, x, _ = batch
    best, k = log_probabilities(params, x).argmax(axis=1), len(params["b2"])
    labels = np.where(np.arange(len(x)) * 3 % 4 < turns, best, (best + 1) % k)  # some right, some wrong
    agree(filled(params).accuracy(x, np.eye(k)[labels]), float(np.mean(best == labels)), any_kind=True)


@pytest.mark.points(1)
@given(batch=batches())
def test_the_shapes_of_the_gradient(batch):
    """gradient gives an array for each of W1, b1, W2 and b2, of the same shape
    gradient는 W1, b1, W2, b2마다 모양이 같은 배열을 하나씩 준다"""
    params, x, labels = batch
    gradient = filled(params).gradient(x, np.eye(len(params["b2"]))[labels])
    got = {name: np.shape(gradient[name]) for name in NAMES if name in gradient}
    wanted = {name: array.shape for name, array in params.items()}
    holds(got == wanted, Text(f"shapes {wanted}", f"모양 {wanted}"), got,
          what=Text("the shapes of the gradients", "기울기의 모양"))


def slopes(params, x, labels, name):
    """How steeply the mean loss rises where an element of this parameter grows."""
    result = np.zeros(params[name].shape)
    for index in np.ndindex(result.shape):
        step = np.zeros(result.shape)
        step[index] = 1e-4
        above, below = ({**params, name: params[name] + change} for change in (step, -step))
        result[index] = (mean_loss(above, x, labels) - mean_loss(below, x, labels)) / 2e-4
    return result


def agree_roughly(gradient, name, expected):
    got = shaped(gradient.get(name) if isinstance(gradient, dict) else gradient, expected.shape)
    agree(got, expected, any_kind=True, rtol=3e-4, atol=2e-5, what=f"gradient[{name!r}]")


FEW = SIZES[:5] + ((13, 2, 2, 3), (2, 2, 14, 3), (2, 3, 3, 25))


@pytest.mark.points(1)
@given(batch=batches(FEW))
def test_the_gradient_by_W2(batch):
    """gradient(x, t)["W2"], t labels: how steeply the loss rises with each element of W2
    t가 레이블일 때 gradient(x, t)["W2"]는 W2의 원소마다 손실이 변하는 비율이다"""
    params, x, labels = batch
    agree_roughly(filled(params).gradient(x, labels), "W2", slopes(params, x, labels, "W2"))


@pytest.mark.points(1.25)
@given(batch=batches(FEW))
def test_the_gradient_by_b2(batch):
    """gradient(x, t)["b2"], t labels: how steeply the loss rises with each element of b2
    t가 레이블일 때 gradient(x, t)["b2"]는 b2의 원소마다 손실이 변하는 비율이다"""
    params, x, labels = batch
    agree_roughly(filled(params).gradient(x, labels), "b2", slopes(params, x, labels, "b2"))


@pytest.mark.points(1.75)
@given(batch=batches(FEW))
def test_the_gradient_by_b1(batch):
    """gradient(x, t)["b1"], t one-hot: how steeply the loss rises with each element of b1
    t가 원-핫일 때 gradient(x, t)["b1"]은 b1의 원소마다 손실이 변하는 비율이다"""
    params, x, labels = batch
    agree_roughly(filled(params).gradient(x, np.eye(len(params["b2"]))[labels]), "b1", slopes(params, x, labels, "b1"))
