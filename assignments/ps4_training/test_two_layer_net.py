"""Public properties of TwoLayerNet: read them, and run them with `pytest test_two_layer_net.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, fill, holds, shaped
from selfcheck.strategies import arrays, whole_numbers
from two_layer_net import TwoLayerNet

SIZES = st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(2, 4))

# A worked example: the parameters of a 2-3-2 net, and three samples.
PARAMS = {"W1": np.array([[0.5, -1.0, 0.25], [1.0, 0.5, -0.75]]), "b1": np.array([0.25, 0.0, -0.5]),
          "W2": np.array([[1.0, -0.5], [-0.25, 0.75], [0.5, 1.0]]), "b2": np.array([-0.25, 0.25])}
X = np.array([[1.0, 0.5], [-2.0, 1.0], [0.5, -1.5]])
T = np.array([0, 1, 0])


def shapes(d, h, k):
    return {"W1": (d, h), "b1": (h,), "W2": (h, k), "b2": (k,)}


def filled(params):
    """A net with these parameters."""
    net = TwoLayerNet(*params["W1"].shape, len(params["b2"]))
    fill(net, params)
    return net


@st.composite
def batches(draw, sizes=SIZES, max_samples=4):
    """``(params, x, labels)`` of a net and a batch."""
    d, h, k = draw(sizes)
    n = draw(st.integers(1, max_samples))
    numbers = {"dtypes": (np.float64,), "scales": (0.25, 0.11), "low": -6, "high": 6, "layouts": False}
    params = {name: draw(arrays(st.just(shape), **numbers)) for name, shape in shapes(d, h, k).items()}
    return params, draw(arrays(st.just((n, d)), **numbers)), np.array(draw(whole_numbers(n, 0, k - 1)))


@pytest.mark.points(1)
@given(sizes=SIZES, seed=st.integers(0, 99))
def test_the_parameters_of_a_new_net(sizes, seed):
    """a new net has W1, b1, W2 and b2 of the right shapes, float64; the biases are 0, the weights are not
    새 신경망의 W1, b1, W2, b2는 모양이 맞고 float64이다. 편향은 0이고 가중치는 0이 아니다"""
    params = TwoLayerNet(*sizes, rng=np.random.default_rng(seed)).params
    for name, shape in shapes(*sizes).items():
        array = shaped(params[name], shape)
        holds(array.dtype == np.float64, Text("float64", "float64"), array.dtype.name, what=f"params[{name!r}].dtype")
        if name.startswith("b"):
            agree(array, np.zeros(shape), rtol=0, atol=0, what=f"params[{name!r}]")
        else:
            holds(np.all(array != 0), Text("weights that are not 0", "0이 아닌 가중치"), array, what=f"params[{name!r}]")


@pytest.mark.points(1)
@given(sizes=SIZES, seed=st.integers(0, 99), weight_init_std=st.sampled_from((0.01, 0.5, 3.0)))
def test_the_weights_come_from_rng(sizes, seed, weight_init_std):
    """generators of the same seed give the same weights, times weight_init_std; another seed gives others
    시드가 같으면 가중치도 같고 weight_init_std에 비례하며, 시드가 다르면 가중치도 다르다"""
    plain = TwoLayerNet(*sizes, weight_init_std=1.0, rng=np.random.default_rng(seed)).params
    same = TwoLayerNet(*sizes, weight_init_std=weight_init_std, rng=np.random.default_rng(seed)).params
    other = TwoLayerNet(*sizes, weight_init_std=1.0, rng=np.random.default_rng(seed + 1)).params
    for name in ("W1", "W2"):
        agree(same[name], weight_init_std * plain[name],
              what=Text(f"params[{name!r}] with weight_init_std={weight_init_std}, beside that with 1.0 and the same seed,",
                        f"weight_init_std={weight_init_std}일 때의 params[{name!r}]. 1.0이고 시드가 같을 때와 견주면"))
        holds(not np.any(other[name] == plain[name]), Text("other weights with another seed", "시드가 다르면 다른 가중치"),
              other[name], what=f"params[{name!r}]")


@pytest.mark.points(1)
def test_the_worked_example():
    """the probabilities of a worked example, its loss and its accuracy
    예제 신경망의 확률, 손실, 정확도"""
    net = filled(PARAMS)
    agree(net.predict(X), np.array([[0.54259797, 0.45740203], [0.34188603, 0.65811397], [0.34099184, 0.65900816]]), rtol=1e-5)
    agree(net.loss(X, T), 0.7018866, rtol=1e-4)
    agree(net.accuracy(X, T), 2 / 3)


@pytest.mark.points(1)
def test_the_gradient_of_the_worked_example():
    """the gradient of the worked example, by backpropagation and by differences
    예제 신경망의 기울기. 역전파로 구하든 차분으로 구하든 같다"""
    expected = {"W1": np.array([[-0.15613126, 0.0682131, 0.04365219], [0.11945693, -0.04841696, -0.0344296]]),
                "b1": np.array([-0.06229877, 0.06325853, 0.03405749]),
                "W2": np.array([[-0.11352428, 0.11352428], [0.00748189, -0.00748189], [-0.18548001, 0.18548001]]),
                "b2": np.array([-0.25817472, 0.25817472])}
    net = filled(PARAMS)
    for gradient in (net.gradient(X, T), net.numerical_gradient(X, T)):
        for name in PARAMS:
            agree(gradient[name], expected[name], rtol=1e-4, atol=1e-6, what=f"gradient[{name!r}]")


@pytest.mark.points(1)
@given(batch=batches())
def test_a_row_of_a_batch_is_that_row_alone(batch):
    """the probabilities of a batch are those of its rows alone, and each row sums to 1
    배치의 확률은 각 행만 넣었을 때의 확률과 같고, 행마다 합이 1이다"""
    params, x, _ = batch
    net = filled(params)
    rows = [shaped(net.predict(row), params["b2"].shape) for row in x]
    y = net.predict(x)
    agree(y, np.array(rows))
    agree(np.sum(y, axis=1), np.ones(len(x)), what="predict(x).sum(axis=1)")


@pytest.mark.points(1)
@given(batch=batches())
def test_a_batch_has_the_mean_loss_of_its_samples(batch):
    """the loss of a batch is the mean of its samples' losses, for labels and for one-hot targets
    배치의 손실은 각 샘플의 손실의 평균이다. 정답이 레이블이든 원-핫이든 그렇다"""
    params, x, t = batch
    net = filled(params)
    mean = np.mean([net.loss(sample, label) for sample, label in zip(x, t[:, None], strict=True)])
    agree(net.loss(x, t), mean, rtol=3e-4, atol=2e-5)
    agree(net.loss(x, np.eye(len(params["b2"]))[t]), mean, rtol=3e-4, atol=2e-5)


@pytest.mark.points(1)
@given(batch=batches(st.sampled_from(((2, 3, 2), (1, 2, 3), (3, 2, 2))), max_samples=2))
def test_backpropagation_gives_the_slopes_of_the_loss(batch):
    """each element of gradient is how steeply the loss rises where that element of params grows a little
    gradient의 각 원소는 params의 그 원소를 조금 키울 때 손실이 변하는 비율이다"""
    params, x, t = batch
    net = filled(params)
    gradient = net.gradient(x, t)
    for name, array in params.items():
        slopes = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            step = np.zeros(array.shape)
            step[index] = 1e-4
            fill(net, {**params, name: array + step})
            above = net.loss(x, t)
            fill(net, {**params, name: array - step})
            slopes[index] = (above - net.loss(x, t)) / 2e-4
        agree(gradient[name], slopes, rtol=3e-4, atol=2e-5, what=f"gradient[{name!r}]")
