"""Hidden properties of TwoLayerNet."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, fill, holds, shaped, unmodified
from two_layer_net import TwoLayerNet

# What a guard of the log may change where the answer's probability is 0.02 or more.
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


def slopes(params, x, labels):
    """The gradient of the mean loss."""
    z = 1 / (1 + np.exp(-(x @ params["W1"] + params["b1"])))
    by_scores = (np.exp(log_probabilities(params, x)) - np.eye(len(params["b2"]))[labels]) / len(x)
    by_sums = by_scores @ params["W2"].T * z * (1 - z)
    return {"W1": x.T @ by_sums, "b1": by_sums.sum(axis=0), "W2": z.T @ by_scores, "b2": by_scores.sum(axis=0)}


def part(gradient, name, shape):
    return shaped(gradient.get(name) if isinstance(gradient, dict) else gradient, shape)


def one_hot(params, labels):
    return np.eye(len(params["b2"]))[labels]


NETS = st.sampled_from(((2, 3, 4), (1, 1, 2), (3, 2, 2), (14, 13, 15)))


@pytest.mark.points(1)
@given(sizes=NETS, seed=st.integers(0, 9))
def test_the_weights_come_from_rng(sizes, seed):
    """the weights are drawn from the rng that is given: two generators with the same seed give the same weights
    가중치는 받은 rng에서 뽑는다. 시드가 같은 두 생성기로 만든 가중치는 같다"""
    first, second = (TwoLayerNet(*sizes, rng=np.random.default_rng(seed)).params for _ in range(2))
    for name in ("W1", "W2"):
        agree(second[name], first[name], what=Text(f"params[{name!r}] of a second net with the same seed",
                                                   f"시드가 같은 두 번째 신경망의 params[{name!r}]"))


@pytest.mark.points(0.25)
@given(seed=st.integers(0, 9))
def test_another_seed_gives_other_weights(seed):
    """a generator with another seed gives other weights
    시드가 다른 생성기로 만든 가중치는 다르다"""
    first, second = (TwoLayerNet(3, 4, 2, rng=np.random.default_rng(s)).params["W1"] for s in (seed, seed + 1))
    holds(np.max(np.abs(first - second)) > 0, Text("other weights with another seed", "시드가 다르면 다른 가중치"), second,
          what="params['W1']")


@pytest.mark.points(0.25)
@given(seed=st.integers(0, 9))
def test_the_weights_are_normal_draws(seed):
    """the weights of a wide net are normal draws: W1 and W2 have some beyond twice weight_init_std on both sides, all different
    큰 신경망의 가중치는 정규분포에서 하나씩 뽑은 값이다. W1과 W2 양쪽 끝에 weight_init_std의 두 배가 넘는 값이 있고 모두 다르다"""
    params = TwoLayerNet(30, 40, 25, weight_init_std=1.0, rng=np.random.default_rng(seed)).params
    different = len(np.unique(np.concatenate([np.ravel(params["W1"]), np.ravel(params["W2"])])))
    for name in ("W1", "W2"):
        draws = np.ravel(params[name]) / np.std(params[name])
        holds(
            -6 < draws.min() < -2 and 2 < draws.max() < 6 and different == np.size(params["W1"]) + np.size(params["W2"]),
            Text("normal draws, all different", "모두 다른 정규분포의 값"),
            np.array([draws.min(), draws.max(), different]),
            what=Text(
                f"the smallest and the largest weight of {name} by their standard deviation, and the number of different weights",
                f"{name}의 가장 작은 가중치와 가장 큰 가중치를 표준편차로 나눈 값, 서로 다른 가중치의 개수",
            ),
        )


@pytest.mark.points(0.25)
@given(seed=st.integers(0, 9))
def test_the_standard_deviation_is_one_hundredth_unless_given(seed):
    """without weight_init_std, the standard deviation of the weights is about 0.01
    weight_init_std를 주지 않으면 가중치의 표준편차는 약 0.01이다"""
    params = TwoLayerNet(30, 40, 25, rng=np.random.default_rng(seed)).params
    agree(float(np.std(params["W1"])), 0.01, rtol=0.15, what=Text("the standard deviation of W1", "W1의 표준편차"))


@pytest.mark.points(0.25)
@given(sizes=NETS)
def test_without_rng_nets_differ(sizes):
    """without rng, two nets have different weights
    rng를 주지 않으면 두 신경망의 가중치가 다르다"""
    first, second = (TwoLayerNet(*sizes).params["W1"] for _ in range(2))
    holds(np.max(np.abs(first - second)) > 0, Text("other weights in the second net", "두 번째 신경망의 다른 가중치"), second,
          what="params['W1']")


@pytest.mark.points(0.5)
@given(batch=batches())
def test_predict_takes_one_sample(batch):
    """for one sample (D,), predict gives its K probabilities, of shape (K,)
    샘플 하나(D,)에서 predict는 모양이 (K,)인 확률을 준다"""
    params, x, _ = batch
    agree(filled(params).predict(x[0]), np.exp(log_probabilities(params, x[:1]))[0])


@pytest.mark.points(0.25)
@given(score=st.sampled_from((800.0, -1000.0, 1e5)), sizes=st.permutations((1, -2, 3)))
def test_large_scores_do_not_overflow(score, sizes):
    """the probabilities are right where scores are in the hundreds and thousands, and differ from row to row
    점수가 수백, 수천이고 행마다 크게 달라도 확률이 옳다"""
    params = {"W1": np.array([[30.0]]), "b1": np.zeros(1), "W2": np.array([[score, score / 2]]), "b2": np.array([0.25, 0.0])}
    x = np.array([sizes], dtype=float).T
    agree(filled(params).predict(x), np.exp(log_probabilities(params, x)), atol=1e-9)


@pytest.mark.points(1.25)
@given(batch=batches())
def test_the_loss_of_one_hot_targets(batch):
    """the loss of a batch with one-hot targets is the mean cross-entropy
    정답이 원-핫인 배치의 손실은 교차 엔트로피의 평균이다"""
    params, x, labels = batch
    agree(filled(params).loss(x, one_hot(params, labels)), mean_loss(params, x, labels), **GUARD)


@pytest.mark.points(0.5)
@given(batch=batches())
def test_the_loss_of_one_sample(batch):
    """the loss of one sample (D,) with its one-hot answer (K,)
    원-핫 정답(K,)이 있는 샘플 하나(D,)의 손실"""
    params, x, labels = batch
    agree(filled(params).loss(x[0], one_hot(params, labels)[0]), mean_loss(params, x[:1], labels[:1]), **GUARD)


@pytest.mark.points(1.75)
@given(batch=batches(), turns=st.integers(0, 3))
def test_the_accuracy_of_labels(batch, turns):
    """the accuracy of a batch with labels is the fraction of the samples that are predicted right
    레이블이 정답인 배치의 정확도는 맞힌 샘플의 비율이다"""
    params, x, _ = batch
    best, k = log_probabilities(params, x).argmax(axis=1), len(params["b2"])
    labels = np.where(np.arange(len(x)) * 3 % 4 < turns, best, (best + 1) % k)  # some right, some wrong
    agree(filled(params).accuracy(x, labels), float(np.mean(best == labels)), any_kind=True)


@pytest.mark.points(0.25)
@given(batch=batches(), right=st.booleans())
def test_the_accuracy_of_one_sample(batch, right):
    """the accuracy of one sample (D,) with its one-hot answer (K,) is 1 or 0
    원-핫 정답(K,)이 있는 샘플 하나(D,)의 정확도는 1 또는 0이다"""
    params, x, _ = batch
    best = log_probabilities(params, x)[0].argmax()
    answer = one_hot(params, best if right else (best + 1) % len(params["b2"]))
    agree(filled(params).accuracy(x[0], answer), float(right), any_kind=True)


FEW = ((2, 3, 2, 3), (13, 1, 2, 14))  # each element takes two losses


@pytest.mark.points(1)
@given(batch=batches(FEW))
def test_the_numerical_gradient_by_the_weights(batch):
    """numerical_gradient is right in each element of W1 and W2
    numerical_gradient는 W1과 W2의 원소마다 옳다"""
    params, x, labels = batch
    got, expected = filled(params).numerical_gradient(x, one_hot(params, labels)), slopes(params, x, labels)
    for name in ("W1", "W2"):
        agree(part(got, name, expected[name].shape), expected[name], **GUARD, what=f"numerical_gradient[{name!r}]")


@pytest.mark.points(3.25)
@given(batch=batches(FEW))
def test_the_numerical_gradient_by_the_biases(batch):
    """numerical_gradient is right in each element of b1 and b2
    numerical_gradient는 b1과 b2의 원소마다 옳다"""
    params, x, labels = batch
    got, expected = filled(params).numerical_gradient(x, one_hot(params, labels)), slopes(params, x, labels)
    for name in ("b1", "b2"):
        agree(part(got, name, expected[name].shape), expected[name], **GUARD, what=f"numerical_gradient[{name!r}]")


@pytest.mark.points(0.25)
@given(batch=batches(FEW))
def test_the_numerical_gradient_leaves_params(batch):
    """numerical_gradient leaves params as they were
    numerical_gradient는 params를 처음 그대로 둔다"""
    params, x, labels = batch
    net = filled(params)
    net.numerical_gradient(x, one_hot(params, labels))
    unmodified(net.params, {name: array.copy() for name, array in params.items()}, "params", "numerical_gradient(x, t)")


@pytest.mark.points(0.5)
@given(seed=st.integers(0, 9), size=st.sampled_from((1e4, 2e4)))
def test_central_differences_with_the_step_of_1e_4(seed, size):
    """where x is in the thousands, numerical_gradient is the central difference with h = 1e-4, which is not the slope
    x가 수천을 넘으면 numerical_gradient는 실제 미분과 다른, h = 1e-4인 중심 차분이다"""
    rng = np.random.default_rng(seed)
    params = {"W1": rng.integers(-4, 5, (1, 2)) / size, "b1": rng.integers(-4, 5, 2) / 4,
              "W2": rng.integers(2, 5, (2, 2)) / 4 * np.array([[1, -1], [-1, 1]]), "b2": rng.integers(-2, 3, 2) / 4}
    x, labels = size * np.array([[1.0], [-0.75]]), np.array([seed % 2, 0])
    expected = np.zeros((1, 2))
    for j in range(2):
        step = 1e-4 * np.eye(2)[[j]]
        above, below = (mean_loss({**params, "W1": params["W1"] + change}, x, labels) for change in (step, -step))
        expected[0, j] = (above - below) / 2e-4
    agree(part(filled(params).numerical_gradient(x, one_hot(params, labels)), "W1", (1, 2)), expected,
          rtol=3e-4, atol=2e-5 + 3e-4 * np.max(np.abs(expected)), what="numerical_gradient['W1']")


@pytest.mark.points(1.25)
@given(batch=batches(size=200))
def test_the_gradient_by_W1(batch):
    """gradient(x, t)["W1"], t one-hot: how steeply the loss rises with each element of W1
    t가 원-핫일 때 gradient(x, t)["W1"]은 W1의 원소마다 손실이 변하는 비율이다"""
    params, x, labels = batch
    expected = slopes(params, x, labels)["W1"]
    agree(
        part(filled(params).gradient(x, one_hot(params, labels)), "W1", expected.shape),
        expected,
        rtol=0,
        atol=2e-5 * np.max(np.abs(expected)) + 1e-9,
        what="gradient['W1']",
    )


@pytest.mark.points(5)
@given(batch=batches(size=4000))
def test_backpropagation_is_exact(batch):
    """where x is in the thousands, gradient is still exact to 5 digits of each array's largest element, as differences are not
    x가 수천이어도 gradient는 배열의 가장 큰 원소를 기준으로 다섯 자리까지 정확하다. 차분은 그렇지 않다"""
    params, x, labels = batch
    expected = slopes(params, x, labels)["W1"]
    agree(part(filled(params).gradient(x, one_hot(params, labels)), "W1", expected.shape), expected,
          rtol=0, atol=2e-5 * np.max(np.abs(expected)) + 1e-9, what="gradient['W1']")


@pytest.mark.points(0.75)
@given(batch=batches())
def test_the_gradient_of_one_sample(batch):
    """the gradient of one sample (D,) with its one-hot answer (K,) is that of a batch of this one sample
    샘플 하나(D,)와 원-핫 정답(K,)의 기울기는 그 샘플 하나로 된 배치의 기울기와 같다"""
    params, x, labels = batch
    t = one_hot(params, labels)
    batch_of_one = filled(params).gradient(x[:1], t[:1])
    got = filled(params).gradient(x[0], t[0])
    for name in ("W1", "W2"):
        agree(part(got, name, params[name].shape), batch_of_one[name], rtol=1e-5, atol=1e-9, what=f"gradient[{name!r}]")


@pytest.mark.points(0.25)
@given(batch=batches())
def test_the_last_prediction_plays_no_part(batch):
    """gradient is the same after predict was called with other samples
    다른 샘플로 predict를 부른 뒤에도 gradient의 결과는 같다"""
    params, x, labels = batch
    net, t = filled(params), one_hot(params, labels)
    before = filled(params).gradient(x, t)["W1"]
    net.predict(1 - x)
    agree(part(net.gradient(x, t), "W1", params["W1"].shape), before, what="gradient['W1']")


@pytest.mark.points(0.25)
@given(batch=batches(), method=st.sampled_from(("gradient", "loss", "accuracy")))
def test_nothing_is_modified(batch, method):
    """loss, accuracy and gradient modify neither x nor t
    loss, accuracy, gradient는 x도 t도 바꾸지 않는다"""
    params, x, labels = batch
    net, t = filled(params), one_hot(params, labels)
    before, call = (x.copy(), t.copy()), f"{method}(x, t)"
    getattr(net, method)(x, t)
    unmodified(x, before[0], "x", call)
    unmodified(t, before[1], "t", call)


@pytest.mark.points(3.5)
@given(batch=batches())
def test_gradient_leaves_params(batch):
    """gradient leaves params as they were: it only measures
    gradient는 params를 처음 그대로 둔다. 재기만 한다"""
    params, x, labels = batch
    net = filled(params)
    net.gradient(x, one_hot(params, labels))
    unmodified(net.params, {name: array.copy() for name, array in params.items()}, "params", "gradient(x, t)")
