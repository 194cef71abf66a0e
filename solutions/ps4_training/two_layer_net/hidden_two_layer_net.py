"""Hidden properties of TwoLayerNet."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Text, agree, fill, holds, tolerance, unmodified
from selfcheck.strategies import NUMBERS, arrays, laid_out, whole_numbers
from two_layer_net import TwoLayerNet

# What a guard of the log may change where the answer's probability is 0.02 or more.
GUARD = {"rtol": 3e-4, "atol": 2e-5}
NAMES = ("W1", "b1", "W2", "b2")


def log_probabilities(params, x):
    """The definition, for the rows of a batch; params may be complex."""
    sums = np.atleast_2d(x).astype(float) @ params["W1"] + params["b1"]
    scores = 1 / (1 + np.exp(-sums)) @ params["W2"] + params["b2"]
    shifted = scores - scores.real.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def mean_loss(params, x, labels):
    return -np.mean(log_probabilities(params, x)[np.arange(len(np.atleast_2d(x))), labels])


def slopes(params, x, labels):
    """The gradient of the mean loss, by a tiny imaginary step in each element: exact, as nothing is subtracted."""
    gradient = {name: np.zeros(params[name].shape) for name in NAMES}
    for name in NAMES:
        for index in np.ndindex(params[name].shape):
            moved = params[name].astype(complex)
            moved[index] += 1e-30j
            gradient[name][index] = mean_loss({**params, name: moved}, x, labels).imag / 1e-30
    return gradient


def filled(params):
    """A net with these parameters."""
    net = TwoLayerNet(*params["W1"].shape, len(params["b2"]))
    fill(net, params)
    return net


def agree_in_each(got, expected):
    """Every array of a gradient is right to 1e-5 of its largest element, or absolute 1e-5."""
    holds(isinstance(got, dict) and sorted(got) == sorted(NAMES), Text("a dict of W1, b1, W2 and b2", "W1, b1, W2, b2의 딕셔너리"),
          got)
    for name in NAMES:
        agree(got[name], expected[name], rtol=0, atol=1e-5 * (np.max(np.abs(expected[name])) + 1), what=f"gradient[{name!r}]")


@st.composite
def batches(draw, max_samples=4, dtypes=NUMBERS):
    """``(params, x, labels, one_hot)``: no ties, and each answer has a probability of 0.02 or more."""
    d, h, k, n = draw(st.one_of(
        st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(2, 5), st.integers(1, max_samples)),
        st.sampled_from(((3, 3, 3, max_samples), (2, 2, 2, 1), (4, 3, 12, max_samples), (3, 4, 2, 1)))))
    numbers = {"dtypes": (np.float64,), "scales": (0.25, 0.11), "low": -6, "high": 6, "layouts": False}
    params = {name: draw(arrays(st.just(shape), **numbers))
              for name, shape in zip(NAMES, ((d, h), (h,), (h, k), (k,)), strict=True)}
    params["b2"] += 0.0137 * np.arange(k)
    x = draw(arrays(st.just((n, d)), dtypes=dtypes, scales=(0.25, 0.11), low=-6, high=6))
    likely = [np.flatnonzero(row >= np.log(0.02)) for row in log_probabilities(params, x)]
    picks = draw(whole_numbers(n, 0, 11))
    labels = np.array([choice[pick % len(choice)] for choice, pick in zip(likely, picks, strict=True)])
    one_hot = np.eye(k, dtype=draw(st.sampled_from((np.int64, np.float64, np.float32, np.int32))))[labels]
    labels = labels.astype(draw(st.sampled_from((np.int64, np.int32, np.int8, np.uint8))))
    return params, x, draw(laid_out(labels)), draw(laid_out(one_hot))


def without_ties(batch):
    """Whether each sample's largest probability is well above the next."""
    ordered = np.sort(log_probabilities(*batch[:2]), axis=1)
    return np.all(ordered[:, -1] - ordered[:, -2] > 1e-6)


@pytest.mark.points(1)
@given(seed=st.integers(0, 9999), weight_init_std=st.sampled_from((0.01, 0.2, 5.0)))
def test_the_weights_are_normal_draws(seed, weight_init_std):
    """the weights of a wide net are independent draws with mean 0 and standard deviation weight_init_std, 0.01 unless given
    큰 신경망의 가중치는 평균 0, 표준편차 weight_init_std(기본값 0.01)인 정규분포에서 하나씩 따로 뽑은 값이다"""
    told = {} if weight_init_std == 0.01 else {"weight_init_std": weight_init_std}
    params = TwoLayerNet(30, 40, 25, rng=np.random.default_rng(seed), **told).params
    weights = {name: params[name] / weight_init_std for name in ("W1", "W2")}
    for name, draws in weights.items():
        what = f"params[{name!r}] / weight_init_std"
        holds(abs(np.mean(draws)) < 0.2, Text("mean 0", "평균 0"), np.mean(draws), what=f"the mean of {what}")
        holds(0.87 < np.std(draws) < 1.13, Text("standard deviation 1", "표준편차 1"), np.std(draws),
              what=f"the standard deviation of {what}")
        largest = np.max(np.abs(draws))
        holds(largest > 2.3, Text("a normal distribution, some draws beyond 2.3", "정규분포(2.3보다 큰 값도 있음)"),
              largest, what=f"the largest of {what}")
        own = Text("every weight a draw of its own", "가중치마다 따로 뽑은 값")
        holds(len(np.unique(draws)) == draws.size, own, draws, what=what)
    W1, W2 = weights.values()
    holds(not np.isin(W1, W2).any(), Text("other draws for W2 than for W1", "W1과 다른 값으로 뽑은 W2"), W2,
          what="params['W2'] / weight_init_std")


@pytest.mark.points(1)
@given(sizes=st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(2, 4)), seed=st.integers(0, 99))
def test_no_two_nets_are_the_same(sizes, seed):
    """a second net from the same generator, or from none, has weights of its own
    같은 rng로, 또는 rng 없이 두 번째로 만든 신경망의 가중치는 첫 번째와 다르다"""
    rng = np.random.default_rng(seed)
    for one in (rng, None):
        first, second = TwoLayerNet(*sizes, rng=one), TwoLayerNet(*sizes, rng=one)
        for name in ("W1", "W2"):
            weights = second.params[name]
            holds(not np.any(first.params[name] == weights),
                  Text("other weights in the second net", "두 번째 신경망의 다른 가중치"), weights, what=f"params[{name!r}]")


@pytest.mark.points(1)
@given(batch=batches())
def test_predict_follows_the_formula(batch):
    """the probabilities of one sample and of a batch follow the formula, biases included, whatever the dtype and the layout
    샘플 하나든 배치든, dtype과 메모리 배치가 어떻든 확률은 (편향까지 넣은) 식과 같다"""
    params, x, _, _ = batch
    expected = np.exp(log_probabilities(params, x))
    net = filled(params)
    for given_x, y in ((x, expected), (x[0], expected[0])):
        agree(net.predict(given_x), y, rtol=tolerance(x), atol=1e-3 * tolerance(x) if x.dtype != np.float32 else 1e-6)


@pytest.mark.points(1)
@given(batch=batches())
def test_the_loss_takes_each_form_of_target(batch):
    """the loss follows the formula, for labels and for one-hot targets, of a batch and of one sample
    배치든 샘플 하나든, 정답이 레이블이든 원-핫이든 손실은 식과 같다"""
    params, x, labels, one_hot = batch
    net = filled(params)
    for t in (labels, one_hot):
        agree(net.loss(x, t), mean_loss(params, x, labels), **GUARD)
    for t in (labels[:1], labels[:1].reshape(()), one_hot[0]):
        agree(net.loss(x[0], t), mean_loss(params, x[0], labels[0]), **GUARD)


@pytest.mark.points(1)
@given(batch=batches(max_samples=7).filter(without_ties), turns=st.integers(0, 3))
def test_accuracy_takes_each_form_of_target(batch, turns):
    """the accuracy is the fraction of all samples predicted right, for labels and for one-hot targets, and for one sample
    정확도는 맞힌 샘플의 비율이다. 정답이 레이블이든 원-핫이든, 샘플이 하나여도 그렇다"""
    params, x, _, one_hot = batch
    n, k = one_hot.shape
    best = log_probabilities(params, x).argmax(axis=1)
    labels = np.where(np.arange(n) % 4 < turns, best, (best + 1) % k)  # some right, some wrong
    one_hot = np.eye(k, dtype=one_hot.dtype)[labels]
    net = filled(params)
    for t in (labels, one_hot):
        agree(net.accuracy(x, t), float(np.mean(best == labels)))
    for t in (labels[:1], labels[:1].reshape(()), one_hot[0]):
        agree(net.accuracy(x[0], t), float(best[0] == labels[0]))


@pytest.mark.points(1)
@given(batch=batches())
def test_the_gradient_of_a_batch(batch):
    """the gradient of a batch is right in each element of W1, b1, W2 and b2, for labels and for one-hot targets
    배치의 기울기는 W1, b1, W2, b2의 원소마다 옳다. 정답이 레이블이든 원-핫이든 그렇다"""
    params, x, labels, one_hot = batch
    expected = slopes(params, x, labels)
    net = filled(params)
    net.predict(1 - x)  # what the net predicted last has no part in it
    for t in (labels, one_hot):
        agree_in_each(net.gradient(x, t), expected)


@pytest.mark.points(1)
@given(batch=batches(max_samples=1))
def test_the_gradient_of_one_sample(batch):
    """the gradient of one sample (D,) is right, and has the shapes of params, for each form of target
    샘플 하나(D,)의 기울기는 정답의 형태가 무엇이든 옳고, 모양은 params와 같다"""
    params, x, labels, one_hot = batch
    expected = slopes(params, x[0], labels[0])
    net = filled(params)
    for t in (one_hot[0], labels, labels.reshape(())):
        agree_in_each(net.gradient(x[0], t), expected)


@pytest.mark.points(1)
@given(batch=batches(dtypes=(np.float64,)))
def test_the_gradient_of_a_batch_is_the_mean_of_its_samples(batch):
    """the gradient of a batch is the mean of its samples' gradients, also where the batch is many times as long
    배치의 기울기는 각 샘플의 기울기의 평균이다. 같은 배치를 여러 번 이어 붙여도 같다"""
    params, x, t, one_hot = batch
    net = filled(params)
    each = [net.gradient(sample, answer) for sample, answer in zip(x, t[:, None], strict=True)]
    mean = {name: np.mean([gradient[name] for gradient in each], axis=0) for name in NAMES}
    agree_in_each(net.gradient(x, t), mean)
    agree_in_each(net.gradient(np.tile(x, (50, 1)), np.tile(t, 50)), mean)
    agree_in_each(net.gradient(np.tile(x, (50, 1)), np.tile(one_hot, (50, 1))), mean)


@pytest.mark.points(1)
@given(batch=batches(dtypes=(np.float64,)), size=st.sampled_from((1e3, 1e6)))
def test_the_gradient_is_not_made_of_differences(batch, size):
    """inputs of thousands or millions, and weights as small: backpropagation is exact there, differences are not
    입력이 수천, 수백만이고 가중치가 그만큼 작아도 역전파로 구한 기울기는 정확하다. 차분은 그렇지 않다"""
    params, x, labels, _ = batch
    params, x = {**params, "W1": params["W1"] / size}, x * size
    expected = slopes(params, x, labels)
    agree_in_each(filled(params).gradient(x, labels), expected)


@pytest.mark.points(1)
@given(seed=st.integers(0, 3), samples=st.sampled_from((0, 1, 3)))
def test_the_numerical_gradient(seed, samples):
    """numerical_gradient is right in each element, for a sample (D,) and a batch, and leaves params as they were
    numerical_gradient는 샘플 하나(D,)에서도 배치에서도 원소마다 옳고, params를 처음 그대로 둔다"""
    rng = np.random.default_rng(seed)
    params = {name: rng.integers(-6, 7, shape) / 4 for name, shape in zip(NAMES, ((2, 3), (3,), (3, 2), (2,)), strict=True)}
    x = rng.integers(-6, 7, (samples, 2) if samples else 2) / 4
    labels = rng.integers(0, 2, samples) if samples else np.array(seed % 2)
    t = np.eye(2)[labels] if seed % 2 else labels
    expected = slopes(params, x, labels)
    net = filled(params)
    gradient = net.numerical_gradient(x, t)
    for name in NAMES:
        agree(gradient[name], expected[name], **GUARD, what=f"numerical_gradient[{name!r}]")
    for name, now in net.params.items():
        agree(now, params[name], rtol=0, atol=0, what=Text(f"params[{name!r}] afterwards", f"계산 뒤의 params[{name!r}]"))


@pytest.mark.points(1)
@given(seed=st.integers(0, 3), size=st.sampled_from((1e4, 2e4)))
def test_central_differences_with_the_step_of_1e_4(seed, size):
    """where x is in the thousands, numerical_gradient is the central difference with h = 1e-4, which is not the slope
    x가 수천을 넘으면 numerical_gradient는 실제 미분과 다른, h = 1e-4인 중심 차분이다"""
    rng = np.random.default_rng(seed)
    params = {"W1": rng.integers(-4, 5, (1, 2)) / size, "b1": rng.integers(-4, 5, 2) / 4,
              "W2": rng.integers(2, 5, (2, 2)) / 4 * np.array([[1, -1], [-1, 1]]), "b2": rng.integers(-2, 3, 2) / 4}
    x, labels = size * np.array([[1.0], [-0.75]]), np.array([seed % 2, 0])
    expected = {name: np.zeros(params[name].shape) for name in NAMES}
    for name, array in expected.items():
        for index in np.ndindex(array.shape):
            step = np.zeros(array.shape)
            step[index] = 1e-4
            above, below = (mean_loss({**params, name: moved}, x, labels) for moved in (params[name] + step, params[name] - step))
            array[index] = (above - below) / 2e-4
    net = filled(params)
    gradient = net.numerical_gradient(x, labels)
    for name in NAMES:
        agree(gradient[name], expected[name], rtol=3e-4, atol=2e-5 + 3e-4 * np.max(np.abs(expected[name])),
              what=f"numerical_gradient[{name!r}]")


@pytest.mark.points(1)
@given(batch=batches(max_samples=3))
def test_nothing_is_modified(batch):
    """predict, loss, accuracy and gradient modify neither x nor t nor params
    predict, loss, accuracy, gradient는 x도 t도 params도 바꾸지 않는다"""
    params, x, labels, one_hot = batch
    before = x.copy()
    net = filled(params)
    net.predict(x)
    unmodified(x, before, "x", "predict(x)")
    for t in (labels, one_hot):
        t_before = t.copy()
        for method in (net.loss, net.accuracy, net.gradient):
            method(x, t)
            agree(x, before, rtol=0, atol=0, what=Text("x afterwards", "계산 뒤의 x"))
            agree(t, t_before, rtol=0, atol=0, what=Text("t afterwards", "계산 뒤의 t"))
    for name, now in net.params.items():
        agree(now, params[name], rtol=0, atol=0, what=Text(f"params[{name!r}] afterwards", f"계산 뒤의 params[{name!r}]"))


@pytest.mark.points(1)
@given(signs=st.lists(st.sampled_from((-1, 1)), min_size=3, max_size=3), size=st.sampled_from((30.0, 800.0)),
       score=st.sampled_from((900.0, 1e5)), batch=st.booleans())
def test_large_sums_and_scores(signs, size, score, batch):
    """where sums reach 800 and scores 1e5, everything is finite, and an impossible answer costs more than 10
    합이 800, 점수가 1e5에 이르러도 모든 값이 유한하고, 확률이 0인 답의 손실은 10보다 크다"""
    params = {"W1": size * np.array([signs]), "b1": np.zeros(3), "W2": np.zeros((3, 2)), "b2": np.array([score, -score])}
    x = np.array([[1.0], [-1.0]]) if batch else np.array([1.0])
    net = filled(params)
    agree(net.predict(x), np.array([[1.0, 0.0]] * 2) if batch else np.array([1.0, 0.0]), atol=1e-9)
    impossible = np.ones(2, dtype=int) if batch else np.array(1)
    loss = net.loss(x, impossible)
    holds(np.all((loss > 10) & (loss < np.inf)), Text("a finite loss above 10", "10보다 큰 유한한 손실"), loss)
    agree_in_each(net.gradient(x, 1 - impossible), {name: np.zeros(array.shape) for name, array in params.items()})
    for name, array in net.gradient(x, impossible).items():
        holds(np.all(np.isfinite(array)), Text("finite numbers", "유한한 값"), array, what=f"gradient[{name!r}]")


@pytest.mark.points(1)
@given(score=st.sampled_from((800.0, -1000.0, 1e5)), sizes=st.permutations((1, -2, 3, 0)), b2=st.integers(0, 3))
def test_samples_with_scores_far_apart(score, sizes, b2):
    """a sample whose scores are hundreds or thousands below those of another has the results that it has alone
    다른 샘플보다 점수가 수백, 수천 작은 샘플의 결과도 그 샘플만 넣었을 때와 같다"""
    params = {"W1": np.array([[30.0]]), "b1": np.zeros(1), "W2": np.array([[score, score / 2]]), "b2": np.array([0.25 * b2, 0.0])}
    x = np.array([sizes[:3]], dtype=float).T
    log_p = log_probabilities(params, x)
    labels = log_p.argmax(axis=1)
    net = filled(params)
    agree(net.predict(x), np.exp(log_p), atol=1e-9)
    agree(net.loss(x, labels), -np.mean(log_p.max(axis=1)), **GUARD)
    agree_in_each(net.gradient(x, labels), slopes(params, x, labels))
