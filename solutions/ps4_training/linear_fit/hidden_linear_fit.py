"""Hidden properties of LinearModel."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear_fit import LinearModel
from selfcheck import Text, agree, holds, printed, tolerance, unmodified
from selfcheck.messages import type_name
from selfcheck.strategies import arrays, laid_out

LOSS = " - loss: "


def numbers(n, dtypes=(np.float64, np.float32, np.int64, np.int8, np.int32)):
    """n quarters or whole numbers, of every dtype and layout."""
    signed = arrays(st.just((n,)), dtypes=dtypes, scales=(0.25, 1.0), low=-6, high=6)
    return st.one_of(signed, arrays(st.just((n,)), dtypes=(np.uint8, np.uint64), low=0, high=9),
                     arrays(st.just((n,)), dtypes=(np.int8,), low=-128, high=-123),
                     arrays(st.just((n,)), dtypes=(np.uint8,), low=246, high=255))


@st.composite
def exact(draw):
    """N samples, their targets and keywords of fit: quarters and powers of 2, so that every step is exact, ties included."""
    n, batch_size = draw(st.sampled_from(((4, 2), (3, 2), (1, 1), (2, 4), (5, 4), (3, 1), (6, 4), (12, 8), (1, 5))))
    epochs, lr = draw(st.sampled_from((2, 1, 3))), draw(st.sampled_from((0.5, 0.25, 1, 2.0)))
    return draw(numbers(n)), draw(numbers(n)), {"epochs": epochs, "batch_size": batch_size, "lr": lr}


@st.composite
def uneven(draw):
    """N samples, their targets and keywords of fit: batches of any size, and targets that no prediction comes near."""
    n, batch_size = draw(st.sampled_from(((7, 3), (6, 3), (5, 3), (3, 3), (7, 5), (11, 6), (2, 3), (4, 3))))
    epochs, lr = draw(st.sampled_from((2, 1, 3))), draw(st.sampled_from((0.1, 0.01, 0.5)))
    y = draw(arrays(st.just((n,)), scales=(0.25, 1.0), low=-9, high=9, layouts=False)) + np.float32(0.137036)
    return draw(numbers(n)), draw(laid_out(y)), {"epochs": epochs, "batch_size": batch_size, "lr": lr}


def fitted(x, y, epochs, batch_size, lr, w=0.0, b=0.0):
    """w, b and the losses of the batches of each epoch, sample by sample."""
    x, y = x.tolist(), y.tolist()
    losses = []
    for _ in range(epochs):
        losses.append([])
        for start in range(0, len(x), batch_size):
            pairs = list(zip(x[start:start + batch_size], y[start:start + batch_size], strict=True))
            errors = [w * one + b - target for one, target in pairs]
            signs = [(error > 0) - (error < 0) for error in errors]
            losses[-1].append(math.fsum(map(abs, errors)) / len(pairs))
            w -= lr * math.fsum(sign * one for sign, (one, _) in zip(signs, pairs, strict=True)) / len(pairs)
            b -= lr * sum(signs) / len(pairs)
    return w, b, losses


def means(losses):
    return np.array([sum(batches) / len(batches) for batches in losses])


def losses_of(history, epochs):
    """``history`` as an array, where it is a list or a 1-D array of a number for each epoch."""
    fits = isinstance(history, (list, tuple)) or (isinstance(history, np.ndarray) and history.ndim == 1)
    holds(fits and len(history) == epochs and all(np.ndim(loss) == 0 and np.asarray(loss).dtype.kind in "iuf" for loss in history),
          Text(f"a list (or a 1-D array) of {epochs} numbers", f"수 {epochs}개로 된 리스트(또는 1차원 배열)"),
          history if fits else type_name(history))
    return np.array(history, dtype=float)


@pytest.mark.points(1)
@given(case=st.one_of(exact(), uneven()))
def test_follows_the_steps(case):
    """any numbers, in batches of any size, some predicted exactly: w, b and the losses are those of the steps
    어떤 수를 몇 개씩 나누어도, 예측이 정답과 꼭 같을 때에도 w와 b와 손실이 식과 같다"""
    x, y, keywords = case
    w, b, losses = fitted(x, y, **keywords)
    limits = {"rtol": tolerance(x, y), "atol": tolerance(x, y)}
    model = LinearModel()
    history = model.fit(x, y, **keywords)
    agree(losses_of(history, keywords["epochs"]), means(losses), **limits, what=Text("result", "결과"))
    agree(model.w, w, **limits, what="w")
    agree(model.b, b, **limits, what="b")


@pytest.mark.points(1)
@given(case=st.one_of(uneven(), exact()))
def test_the_losses_printed_are_means_so_far(case):
    """each step prints the mean of its epoch's batch losses so far
    스텝마다 그 에폭에서 지금까지 구한 배치 손실의 평균을 출력한다"""
    x, y, keywords = case
    _, _, losses = fitted(x, y, **keywords)
    expected = np.concatenate([np.cumsum(batches) / np.arange(1, len(batches) + 1) for batches in losses])
    _, text = printed(LinearModel().fit, x, y, **keywords)
    told = [line.partition(LOSS)[2] for line in text.split("\n") if LOSS in line]
    holds(len(told) == len(expected), Text(f"{len(expected)} lines with '{LOSS}'", f"'{LOSS}'가 있는 줄 {len(expected)}개"), text,
          what=Text("what fit printed", "fit이 출력한 것"))
    agree(np.array(told, dtype=float), expected, rtol=tolerance(x, y), atol=1.01e-4, what=Text("losses printed", "출력한 손실"))


@pytest.mark.points(1)
def test_the_defaults():
    """without keywords: one epoch, in batches of 32, with lr = 0.01
    키워드를 주지 않으면 32개씩, lr = 0.01로 한 에폭이다"""
    x = np.arange(70) % 9 - 4.0
    y = 3 * x + 50.137
    w, b, losses = fitted(x, y, epochs=1, batch_size=32, lr=0.01)
    model = LinearModel()
    history, text = printed(model.fit, x, y)
    lines = [line.rstrip().partition(LOSS)[0] for line in text.removesuffix("\n").split("\n")]
    holds(lines == ["Epoch 1/1", "1/3", "2/3", "3/3"], Text(*["Epoch 1/1, 1/3, 2/3, 3/3"] * 2), ", ".join(lines),
          what=Text("lines printed for 70 samples, without the losses,", "샘플 70개에서 출력한 줄(손실 제외)"))
    agree(losses_of(history, 1), means(losses), what=Text("result", "결과"))
    agree(model.w, w, what="w")
    agree(model.b, b, what="b")


@pytest.mark.points(1)
@given(first=exact(), second=exact())
def test_models_apart_and_fits_in_a_row(first, second):
    """a model goes on from its own w and b, also with other samples, and knows nothing of other models
    모델은 샘플이 바뀌어도 자기 w와 b에서 이어 가고, 다른 모델과는 관계가 없다"""
    (x, y, keywords), (x2, y2, keywords2) = first, second
    limits = {"rtol": tolerance(x, y, x2, y2), "atol": tolerance(x, y, x2, y2)}
    other, model = LinearModel(), LinearModel()
    w, b, losses = fitted(x, y, **keywords)
    history = model.fit(x, y, **keywords)
    agree(losses_of(history, keywords["epochs"]), means(losses), **limits,
          what=Text("result of the first fit", "첫 fit의 결과"))
    w, b, losses = fitted(x2, y2, **keywords2, w=w, b=b)
    history, text = printed(model.fit, x2, y2, **keywords2)
    agree(losses_of(history, keywords2["epochs"]), means(losses), **limits,
          what=Text("result of the second fit", "두 번째 fit의 결과"))
    holds(text.startswith(f"Epoch 1/{keywords2['epochs']}"), Text(*[f"Epoch 1/{keywords2['epochs']}"] * 2), text[:20],
          what=Text("what the second fit printed first", "두 번째 fit이 처음 출력한 것"))
    agree(model.w, w, **limits, what=Text("w after two fits", "두 번 fit한 뒤의 w"))
    agree(model.b, b, **limits, what=Text("b after two fits", "두 번 fit한 뒤의 b"))
    agree(other.w, 0.0, any_kind=True, what=Text("w of a model that was not fitted", "fit하지 않은 모델의 w"))
    agree(other.b, 0.0, any_kind=True, what=Text("b of a model that was not fitted", "fit하지 않은 모델의 b"))


@pytest.mark.points(1)
@given(case=exact())
def test_no_epoch_and_no_learning_rate(case):
    """no epoch prints nothing and gives an empty list; with lr = 0 every epoch's loss is the same and w, b stay
    에폭 수가 0이면 아무것도 출력하지 않고 빈 리스트를 돌려주며, lr = 0이면 에폭마다 손실이 같고 w, b가 그대로이다"""
    x, y, keywords = case
    losses = fitted(x, y, **{**keywords, "lr": 0})[2]
    model = LinearModel()
    history, text = printed(model.fit, x, y, **{**keywords, "epochs": 0})
    losses_of(history, 0)
    holds(text == "", Text("nothing", "없음"), text, what=Text("what fit printed with epochs=0", "epochs=0에서 출력한 것"))
    history = model.fit(x, y, **{**keywords, "lr": 0})
    agree(losses_of(history, keywords["epochs"]), means(losses), rtol=tolerance(x, y), what=Text("result with lr=0", "lr=0의 결과"))
    agree(model.w, 0.0, what="w")
    agree(model.b, 0.0, what="b")


@pytest.mark.points(1)
@given(case=exact(), at=st.integers(1, 9).flatmap(numbers))
def test_predict_takes_numbers_of_every_kind(case, at):
    """predict gives floats of x's shape for any floats or integers, and leaves x and the model as they are
    predict는 어떤 실수나 정수에도 x와 모양이 같은 실수를 돌려주고, x와 모델을 바꾸지 않는다"""
    x, y, keywords = case
    w, b, _ = fitted(x, y, **keywords)
    before = at.copy()
    model = LinearModel()
    agree(model.predict(at), np.zeros(len(at)), any_kind=True, what=Text("predict of a new model", "새 모델의 predict"))
    model.fit(x, y, **keywords)
    for _ in range(2):
        agree(model.predict(at), w * before.astype(float) + b, rtol=tolerance(at, x, y), atol=tolerance(at, x, y))
    unmodified(at, before, "x", "predict(x)")


@pytest.mark.points(1)
@given(case=st.one_of(exact(), uneven()))
def test_x_and_y_are_not_modified(case):
    """fit modifies neither x nor y
    fit은 x도 y도 바꾸지 않는다"""
    x, y, keywords = case
    before = x.copy(), y.copy()
    model = LinearModel()
    history = model.fit(x, y, **keywords)
    unmodified(x, before[0], "x", "fit")
    unmodified(y, before[1], "y", "fit")
    losses_of(history, keywords["epochs"])
