"""Hidden properties of fast_numerical_gradient."""

from contextlib import ExitStack, contextmanager
from inspect import getmembers, isfunction
from unittest.mock import patch

import numpy as np
import pytest
from fast_gradient import fast_numerical_gradient
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Provided, Text, agree, fill, holds
from selfcheck.strategies import NUMBERS, arrays, laid_out, whole_numbers
from two_layer_net import TwoLayerNet

NAMES = ("W1", "b1", "W2", "b2")


def made(params):
    """A net with these parameters."""
    net = TwoLayerNet(*params["W1"].shape, len(params["b2"]))
    fill(net, params)
    return net


def provided(params):
    """A net with these parameters, to hand over: a failure tells them where they are few."""
    sizes = f"TwoLayerNet{(*params['W1'].shape, len(params['b2']))}"
    told = ", ".join(f"{name}={array.tolist()}" for name, array in params.items())
    few = sum(array.size for array in params.values()) < 100
    return Provided(made(params), label=f"{sizes} with {told}" if few else f"{sizes} with drawn params")


@contextmanager
def ten_calls():
    """Ten calls of methods at most, of the net that is handed over and of all others that are made meanwhile.

    Gives a list of each call's method and the bytes in its arguments.
    """
    calls, inside = [], []

    def counted(name, method):
        def call(*args, **kwargs):
            if not inside:  # what a method calls itself does not count
                calls.append((name, sum(np.asarray(one).nbytes for one in (*args[1:], *kwargs.values()))))
                holds(len(calls) <= 10 and name not in ("numerical_gradient", "gradient"),
                      Text("10 calls at most, none of numerical_gradient or gradient",
                           "numerical_gradient와 gradient 없이 10번 이하의 호출"),
                      [called for called, _ in calls],
                      what=Text(f"the methods of nets that were called, {len(calls)} calls",
                                f"호출된 신경망의 메서드({len(calls)}번)"))
            inside.append(name)
            try:
                return method(*args, **kwargs)
            finally:
                inside.pop()
        return call

    with ExitStack() as stack:
        for name, method in getmembers(TwoLayerNet, isfunction):
            if not name.startswith("_"):
                stack.enter_context(patch.object(TwoLayerNet, name, counted(name, method)))
        yield calls


def differences(params, x, labels):
    """The definition, one element after the other, in NumPy alone."""
    params = {name: array.copy() for name, array in params.items()}
    x, labels = np.atleast_2d(x).astype(float), np.atleast_1d(labels)

    def loss():
        sums = x @ params["W1"] + params["b1"]
        scores = (1 + np.tanh(sums / 2)) / 2 @ params["W2"] + params["b2"]
        exps = np.exp(scores - scores.max(axis=1, keepdims=True))
        return -np.mean(np.log(exps[np.arange(len(x)), labels] / exps.sum(axis=1) + 1e-7))

    gradient = {name: np.zeros(array.shape) for name, array in params.items()}
    for name, array in params.items():
        for index in np.ndindex(array.shape):
            kept, losses = array[index], []
            for step in (1e-4, -1e-4):
                array[index] = kept + step
                losses.append(loss())
            array[index] = kept
            gradient[name][index] = (losses[0] - losses[1]) / 2e-4
    return gradient


def agree_in_each(got, expected):
    holds(isinstance(got, dict) and sorted(got) == sorted(NAMES), Text("a dict of W1, b1, W2 and b2", "W1, b1, W2, b2의 딕셔너리"),
          got)
    for name in NAMES:
        agree(got[name], expected[name], atol=1e-6, what=f"gradient[{name!r}]")


@st.composite
def batches(draw, max_samples=4, dtypes=NUMBERS):
    """``(params, x, labels, one_hot)`` of a net and a batch, in many dtypes and layouts."""
    d, h, k, n = draw(st.one_of(
        st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(2, 4), st.integers(1, max_samples)),
        st.sampled_from(((3, 3, 3, max_samples), (2, 2, 2, 1), (2, 3, 5, max_samples), (3, 4, 2, 1)))))
    numbers = {"dtypes": (np.float64,), "scales": (0.25, 0.11), "low": -6, "high": 6, "layouts": False}
    params = {name: draw(arrays(st.just(shape), **numbers))
              for name, shape in zip(NAMES, ((d, h), (h,), (h, k), (k,)), strict=True)}
    x = draw(arrays(st.just((n, d)), dtypes=dtypes, scales=(0.25, 0.11), low=-6, high=6))
    labels = np.array(draw(whole_numbers(n, 0, k - 1)))
    one_hot = np.eye(k, dtype=draw(st.sampled_from((np.int64, np.float64, np.float32, np.int32))))[labels]
    labels = labels.astype(draw(st.sampled_from((np.int64, np.int32, np.int8, np.uint8))))
    return params, x, draw(laid_out(labels)), draw(laid_out(one_hot))


@pytest.mark.points(1)
@given(batch=batches(), one_hot=st.booleans())
def test_batches_in_each_dtype_and_layout(batch, one_hot):
    """right for a batch of any dtype and layout, with labels and with one-hot targets
    dtype과 메모리 배치가 어떻든, 정답이 레이블이든 원-핫이든 배치의 기울기는 옳다"""
    params, x, labels, hot = batch
    expected = differences(params, x, labels)
    got = fast_numerical_gradient(provided(params), x, hot if one_hot else labels)
    agree_in_each(got, expected)


@pytest.mark.points(1)
@given(batch=batches(max_samples=1), form=st.integers(0, 2))
def test_one_sample_takes_each_form_of_target(batch, form):
    """one sample (D,) takes a one-hot target, a label of shape (1,) and a label of shape ()
    샘플 하나(D,)의 정답은 원-핫으로도, 모양이 (1,)이나 ()인 레이블로도 줄 수 있다"""
    params, x, labels, hot = batch
    t = (hot[0], labels, labels.reshape(()))[form]
    expected = differences(params, x[0], labels)
    agree_in_each(fast_numerical_gradient(provided(params), x[0], t), expected)


@pytest.mark.points(1)
@given(batch=batches(dtypes=(np.float64,)), size=st.sampled_from((300.0, 2000.0)))
def test_central_differences_with_the_step_of_1e_4(batch, size):
    """where x is large the central difference with h = 1e-4 is not the slope: the difference is asked for
    x가 크면 h = 1e-4인 중심 차분은 실제 미분과 다르다. 구할 것은 차분이다"""
    params, x, labels, _ = batch
    params, x = {**params, "W1": params["W1"] / size}, x * size
    expected = differences(params, x, labels)
    agree_in_each(fast_numerical_gradient(provided(params), x, labels), expected)


@pytest.mark.points(1)
@given(batch=batches(dtypes=(np.float64,)), score=st.sampled_from((14.0, 17.0, 40.0, 2000.0)))
def test_answers_that_are_all_but_impossible(batch, score):
    """where answers have probabilities as small as 1e-7, or 0, the 1e-7 in the loss counts, and all is finite
    정답의 확률이 1e-7만큼 작거나 0이면 손실의 1e-7이 결과를 바꾼다. 모든 값은 유한하다"""
    params, x, labels, _ = batch
    params = {**params, "b2": params["b2"] + score * (np.arange(len(params["b2"])) != labels[0])}
    expected = differences(params, x, labels)
    agree_in_each(fast_numerical_gradient(provided(params), x, labels), expected)


@pytest.mark.points(1)
@given(batch=batches(dtypes=(np.float64,)), size=st.sampled_from((800.0, 990.0)))
def test_large_sums(batch, size):
    """where sums x @ W1 + b1 come near 1000 or -1000 all is finite and right
    합 x @ W1 + b1이 1000이나 -1000에 가까워도 모든 값이 유한하고 옳다"""
    params, x, labels, _ = batch
    reach = np.max(np.abs(x @ params["W1"] + params["b1"])) + 1e-3
    params = {**params, "W1": params["W1"] * size / reach, "b1": (params["b1"] + 1e-3) * size / reach}
    expected = differences(params, x, labels)
    agree_in_each(fast_numerical_gradient(provided(params), x, labels), expected)


@pytest.mark.points(1)
@given(batch=batches())
def test_nothing_is_modified(batch):
    """net.params are as they were, to the last digit, and neither x nor t is modified
    net.params는 마지막 자리까지 처음과 같고, x도 t도 바뀌지 않는다"""
    params, x, labels, one_hot = batch
    net, x_before = provided(params), x.copy()
    for t in (labels, one_hot):
        before = t.copy()
        fast_numerical_gradient(net, x, t)
        agree(x, x_before, rtol=0, atol=0, what=Text("x afterwards", "계산 뒤의 x"))
        agree(t, before, rtol=0, atol=0, what=Text("t afterwards", "계산 뒤의 t"))
    for name in NAMES:
        agree(net.params[name], params[name], rtol=0, atol=0,
              what=Text(f"net.params[{name!r}] afterwards", f"계산 뒤의 net.params[{name!r}]"))


@pytest.mark.points(2)
@given(seed=st.integers(0, 1))
def test_few_calls_for_many_parameters(seed):
    """a net of 282 parameters and 50 samples takes no more than 10 calls either, with 1 MiB of x and t at most
    매개변수가 282개이고 샘플이 50개여도 호출은 10번 이하이고, 한 번에 넘기는 x와 t는 1MiB 이하이다"""
    rng = np.random.default_rng(seed)
    params = {name: rng.normal(0, 0.4, shape) for name, shape in zip(NAMES, ((16, 12), (12,), (12, 6), (6,)), strict=True)}
    x, labels = rng.integers(0, 17, (50, 16)) / 16, rng.integers(0, 6, 50)
    expected = differences(params, x, labels)
    with ten_calls() as calls:
        got = fast_numerical_gradient(provided(params), x, np.eye(6)[labels] if seed else labels)
    sizes = [size for _, size in calls]
    holds(max(sizes, default=0) <= 2**20, Text("1 MiB at most in a call", "호출마다 1MiB 이하"), sizes,
          what=Text("the bytes given to nets' methods", "신경망의 메서드에 넘긴 바이트 수"))
    agree_in_each(got, expected)


@pytest.mark.points(1)
def test_little_memory():
    """a net of 10,712 parameters: copies of it, one for each moved parameter, fit into memory only in groups
    매개변수가 10,712개이면 하나씩 움직인 신경망을 메모리에 한꺼번에 담을 수 없다. 나누어 계산하면 된다"""
    d, h = 48, 210
    W1, W2 = np.sin(np.arange(1.0, d * h + 1)).reshape(d, h) / 4, np.cos(np.arange(2.0 * h)).reshape(h, 2) / 4
    params = {"W1": W1, "b1": np.zeros(h), "W2": W2, "b2": np.array([0.25, -0.25])}
    x, labels = np.cos(np.arange(2.0 * d)).reshape(2, d), np.array([0, 1])
    # The slopes, by backpropagation: so near 0, no difference is 1e-7 off them.
    z = 1 / (1 + np.exp(-x @ W1))
    scores = z @ W2 + params["b2"]
    y = 1 / (1 + np.exp(scores[:, ::-1] - scores))
    last = (y - np.eye(2)) / 2 * y[[0, 1], labels][:, np.newaxis] / (y[[0, 1], labels][:, np.newaxis] + 1e-7)
    first = last @ W2.T * z * (1 - z)
    expected = {"W1": x.T @ first, "b1": first.sum(axis=0), "W2": z.T @ last, "b2": last.sum(axis=0)}
    with ten_calls():
        got = fast_numerical_gradient(provided(params), x, labels)
    agree_in_each(got, expected)
