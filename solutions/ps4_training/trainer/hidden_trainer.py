"""Hidden properties of train."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Provided, Text, agree, holds
from selfcheck.messages import type_name
from selfcheck.strategies import arrays, laid_out
from trainer import train


class Linear:
    """A small net: scores x·W + b for three classes, and half their squared error.

    ``batches`` has (x, t) of each call of gradient.
    """

    def __init__(self, features):
        self.params = {"W": np.linspace(-1, 1.5, 3 * features).reshape(features, 3), "b": np.array([0.1, -0.2, 0.3])}
        self.batches = []

    def predict(self, x):
        return x.reshape(len(x), -1) @ self.params["W"] + self.params["b"]

    def loss(self, x, t):
        return float(np.sum((self.predict(x) - answers(t)) ** 2) / 2 / len(x))

    def gradient(self, x, t):
        self.batches.append((keep(x), keep(t)))
        error = (self.predict(x) - answers(t)) / len(x)
        return {"W": x.reshape(len(x), -1).T @ error, "b": np.sum(error, axis=0)}

    def accuracy(self, x, t):
        return 1 / (1 + self.loss(x, t))


class Bowl:
    """Parameters of any names and shapes, each of which is drawn to the mean of the batch from a distance of its own.

    The dict that gradient returns names them in the opposite order.
    """

    def __init__(self, shapes):
        self.params = {name: (place + 1) * np.linspace(-2, 3, int(np.prod(shape))).reshape(shape)
                       for place, (name, shape) in enumerate(shapes.items())}

    def loss(self, x, t):
        return float(sum(np.sum(slope**2) for slope in self._slopes(x, t).values()) / 2)

    def gradient(self, x, t):
        return dict(reversed(self._slopes(x, t).items()))

    def accuracy(self, x, t):
        return 1 / (1 + self.loss(x, t))

    def _slopes(self, x, t):
        return {name: array - (np.mean(x) + np.mean(t)) for name, array in self.params.items()}


def answers(t):
    """Labels as one-hot targets; one-hot targets as they are."""
    return np.eye(3)[t] if t.ndim == 1 else t


def keep(value):
    return value.copy() if isinstance(value, np.ndarray) else value


# (N, batch_size): the last batch shorter, full, every batch one sample, one batch of all, one batch with room to spare.
SPLITS = ((7, 3), (4, 2), (3, 5), (1, 1), (3, 1), (6, 6), (5, 2), (5, 4), (1, 3))
KEYWORDS = st.fixed_dictionaries({"epochs": st.sampled_from((2, 1, 3)), "lr": st.sampled_from((0.1, 0.03, 0.3, 1))})


@st.composite
def cases(draw, dtypes=(np.float64,)):
    """(x_train, t_train, x_test, t_test) of any shape and layout, all rows different, and a batch size."""
    n, batch_size = draw(st.sampled_from(SPLITS))
    m = draw(st.sampled_from((2, 1, 3)))
    shape = draw(st.sampled_from(((2,), (), (1,), (2, 2), (2, 1, 2))))
    dtype = np.dtype(draw(st.sampled_from(dtypes)))
    size = (n + m) * int(np.prod(shape))
    x = (np.roll(np.arange(size), draw(st.integers(0, 9))) + 1).reshape(n + m, *shape)
    x = x / size if dtype.kind == "f" else x
    labels = np.array(draw(st.lists(st.integers(0, 2), min_size=n + m, max_size=n + m)))
    if draw(st.booleans()):
        t = labels.astype(draw(st.sampled_from((np.int64, np.int32, np.uint8))))
    else:
        t = np.eye(3, dtype=draw(st.sampled_from((np.int64, np.float64, np.float32, np.uint8))))[labels]
    data = (x[:n].astype(dtype), t[:n], x[n:].astype(dtype), t[n:])
    return [draw(laid_out(array)) for array in data], batch_size


def expected_of(net, data, epochs, batch_size, lr, rng):
    """The losses and accuracies of such a training, and ``net.params`` when it is done."""
    x_train, t_train, x_test, t_test = [array.copy() for array in data]
    losses, accuracies = [], []
    for _ in range(epochs):
        order = rng.permutation(len(x_train)).tolist()
        while order:
            rows, order = order[:batch_size], order[batch_size:]
            x, t = x_train[rows], t_train[rows]
            slopes = net.gradient(x, t)
            net.params = {name: array - lr * slopes[name] for name, array in net.params.items()}
            losses.append(net.loss(x, t))
        accuracies.append((net.accuracy(x_train, t_train), net.accuracy(x_test, t_test)))
    return [np.array(losses), *np.array(accuracies).reshape(epochs, 2).T]


def is_number(value):
    return np.ndim(value) == 0 and np.asarray(value).dtype.kind in "iuf"


def three_lists(result, expected):
    """``result`` as three arrays, where it is three lists or 1-D arrays of as many numbers as are ``expected``."""
    lists = result if isinstance(result, (list, tuple)) else ()
    sizes = [len(one) if isinstance(one, (list, tuple)) or np.ndim(one) == 1 else type_name(one) for one in lists]
    steps, epochs = len(expected[0]), len(expected[1])
    holds(sizes == [steps, epochs, epochs] and all(is_number(one) for numbers in lists for one in numbers),
          Text(f"three lists, of {steps} losses, {epochs} accuracies and {epochs} accuracies",
               f"리스트 세 개: 손실 {steps}개, 정확도 {epochs}개, 정확도 {epochs}개"),
          sizes or type_name(result), what=Text("lengths of the lists in the result", "결과에 든 리스트의 길이"))
    return [np.array(one, dtype=float) for one in lists]


def same_lists(result, expected):
    names = Text("losses", "손실"), Text("train accuracies", "훈련 정확도"), Text("test accuracies", "시험 정확도")
    for got, wanted, what in zip(three_lists(result, expected), expected, names, strict=True):
        agree(got, wanted, what=what)


def same_params(net, twin):
    holds(net.params.keys() == twin.params.keys(), Text(f"the names {list(twin.params)}", f"이름 {list(twin.params)}"),
          list(net.params), what=Text("names in params afterwards", "훈련 뒤 params의 이름"))
    for name, array in twin.params.items():
        agree(net.params[name], array, what=Text(f"params['{name}'] afterwards", f"훈련 뒤의 params['{name}']"))


def trains_as_stated(net, twin, data, keywords, seed=0):
    """train gives the lists, and ``net`` the parameters, of an independent training of its ``twin``."""
    expected = expected_of(twin, data, rng=np.random.default_rng(seed), **keywords)
    result = train(Provided(net, f"a net with params {', '.join(net.params)}"), *data, **keywords, rng=np.random.default_rng(seed))
    same_lists(result, expected)
    same_params(net, twin)


def features(x):
    return x[0].size


@pytest.mark.points(1)
@given(case=cases(), keywords=KEYWORDS, seed=st.integers(0, 99))
def test_a_whole_training(case, keywords, seed):
    """x of any shape, labels or one-hot targets: parameters, losses and accuracies are those of a training by hand
    x의 모양이 어떻든, 정답이 레이블이든 원-핫이든, 매개변수와 손실과 정확도가 따로 계산한 훈련과 같다"""
    data, batch_size = case
    net, twin = Linear(features(data[0])), Linear(features(data[0]))
    trains_as_stated(net, twin, data, {**keywords, "batch_size": batch_size}, seed)


@pytest.mark.points(1)
@given(case=cases(dtypes=(np.float64, np.uint8, np.float32, np.int64)), seed=st.integers(0, 99), epochs=st.sampled_from((1, 2)))
def test_the_batches_are_rows_as_they_are(case, seed, epochs):
    """net.gradient is called once for each batch, with rows of x and t in their own dtype and shape
    net.gradient는 배치마다 한 번, x와 t의 행을 원래 dtype과 모양 그대로 받는다"""
    data, batch_size = case
    x, t = data[0].copy(), data[1].copy()
    twin = np.random.default_rng(seed)
    orders = [twin.permutation(len(x)) for _ in range(epochs)]
    rows = [order[i:i + batch_size] for order in orders for i in range(0, len(x), batch_size)]
    net = Linear(features(x))
    train(Provided(net, "a net with one linear layer"), *data, epochs=epochs, batch_size=batch_size, lr=1e-4,
          rng=np.random.default_rng(seed))
    same = len(net.batches) == len(rows) and all(
        type(got) is np.ndarray and got.dtype == whole.dtype and np.array_equal(got, whole[place])
        for batch, place in zip(net.batches, rows) for got, whole in zip(batch, (x, t)))
    told = ", ".join(str(place.tolist()) for place in rows)
    holds(same, Text(f"x and t of the rows {told}: {len(rows)} calls", f"행 {told}의 x와 t, {len(rows)}번 호출"), net.batches,
          what=Text(f"what net.gradient was given, in {len(net.batches)} calls,", f"net.gradient가 {len(net.batches)}번 받은 값,"))


@pytest.mark.points(1)
@given(shapes=st.lists(st.sampled_from(((2,), (1,), (2, 3), (3, 1), (2, 1, 2))), min_size=1, max_size=4),
       names=st.permutations(("W1", "b1", "scale", "가중치")), case=cases(), keywords=KEYWORDS)
def test_parameters_of_any_name_and_shape(shapes, names, case, keywords):
    """parameters of any names, number and shapes are trained, each by the gradient of its own name
    매개변수의 이름과 개수와 모양이 어떻든 저마다 제 이름의 기울기로 갱신된다"""
    data, batch_size = case
    shapes = dict(zip(names, shapes))
    trains_as_stated(Bowl(shapes), Bowl(shapes), data, {**keywords, "batch_size": batch_size})


@pytest.mark.points(1)
@given(case=cases(), drawn=st.integers(0, 3), epochs=st.sampled_from((1, 2, 0)), seed=st.integers(0, 99))
def test_one_draw_for_each_epoch(case, drawn, epochs, seed):
    """rng is drawn from once each epoch, by rng.permutation(N), from the state that it is in
    rng는 에폭마다 한 번, 받은 상태 그대로 rng.permutation(N)을 호출하는 데에만 쓰인다"""
    data, batch_size = case
    rng, twin = np.random.default_rng(seed), np.random.default_rng(seed)
    rng.random(drawn), twin.random(drawn)
    order = [twin.permutation(len(data[0])) for _ in range(epochs)]
    expected = data[0][np.concatenate(order)] if epochs else data[0][:0]
    net = Linear(features(data[0]))
    train(Provided(net, "a net with one linear layer"), *data, epochs=epochs, batch_size=batch_size, lr=0.1, rng=rng)
    agree(np.concatenate([data[0][:0]] + [x for x, _ in net.batches]), expected, rtol=0, atol=0,
          what=Text("the x given to net.gradient, joined", "net.gradient가 받은 x를 이은 것"))
    agree(rng.random(), twin.random(), what=Text("the next number of rng", "rng의 다음 난수"))


@pytest.mark.points(1)
@given(case=cases())
def test_no_epoch_and_no_learning_rate(case):
    """no epoch gives three empty lists, lr = 0 the losses and accuracies of the net as it is; params stay as they are
    에폭 수가 0이면 빈 리스트 세 개, lr = 0이면 처음 그대로인 신경망의 손실과 정확도가 나오고, 매개변수는 바뀌지 않는다"""
    data, batch_size = case
    for keywords in ({"epochs": 0, "lr": 0.1}, {"epochs": 2, "lr": 0}):
        net, twin = Linear(features(data[0])), Linear(features(data[0]))
        trains_as_stated(net, twin, data, {**keywords, "batch_size": batch_size})


@pytest.mark.points(1)
@given(case=cases(dtypes=(np.float64, np.float32, np.int64)))
def test_the_samples_are_not_modified(case):
    """x_train, t_train, x_test and t_test are not modified
    x_train, t_train, x_test, t_test는 바뀌지 않는다"""
    data, batch_size = case
    before = [array.copy() for array in data]
    net = Linear(features(data[0]))
    train(Provided(net, "a net with one linear layer"), *data, epochs=2, batch_size=batch_size, lr=1e-4,
          rng=np.random.default_rng(1))
    for array, kept, name in zip(data, before, ("x_train", "t_train", "x_test", "t_test"), strict=True):
        agree(array, kept, rtol=0, atol=0, what=Text(f"{name} afterwards", f"훈련 뒤의 {name}"))
    holds(len(net.batches) > 0, Text("net.gradient is called", "net.gradient를 호출한다"), len(net.batches),
          what=Text("calls of net.gradient", "net.gradient를 호출한 횟수"))


@pytest.mark.points(1)
def test_a_longer_training_and_another_after_it():
    """150 samples in batches of 64, 8 epochs; a second training goes on from there, and its lists begin anew
    샘플 150개를 64개씩 8에폭 훈련하고, 다시 훈련하면 그 매개변수에서 이어지며 리스트는 새로 시작한다"""
    x = np.sin(np.arange(320.0)).reshape(160, 2)
    labels = np.arange(160) * 7 % 3
    data = [x[:150], labels[:150], x[150:], labels[150:]]
    net, twin = Linear(2), Linear(2)
    for seed, lr in ((5, 0.3), (6, 1.5)):
        trains_as_stated(net, twin, data, {"epochs": 8, "batch_size": 64, "lr": lr}, seed)
