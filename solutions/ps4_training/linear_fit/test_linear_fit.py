"""Public properties of LinearModel: read them, and run them with `pytest test_linear_fit.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear_fit import LinearModel
from selfcheck import Text, agree, holds, printed
from selfcheck.messages import type_name
from selfcheck.strategies import arrays

SIX = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
LOSS = " - loss: "


@st.composite
def samples(draw):
    """N quarters and their targets, whose sums and halves are exact; and keywords of fit."""
    n, batch_size = draw(st.sampled_from(((4, 2), (3, 2), (1, 1), (2, 4), (5, 4), (3, 1), (6, 2))))
    x, y = (draw(arrays(st.just((n,)), dtypes=(np.float64, np.int64), scales=(0.25,), low=-9, high=9, layouts=False))
            for _ in range(2))
    return x, y, {"epochs": draw(st.sampled_from((2, 1, 3))), "batch_size": batch_size, "lr": draw(st.sampled_from((0.5, 0.25)))}


def losses_of(history, epochs):
    """``history`` as an array, where it is a list or a 1-D array of a number for each epoch."""
    fits = isinstance(history, (list, tuple)) or (isinstance(history, np.ndarray) and history.ndim == 1)
    holds(fits and len(history) == epochs and all(np.ndim(loss) == 0 and np.asarray(loss).dtype.kind in "iuf" for loss in history),
          Text(f"a list (or a 1-D array) of {epochs} numbers", f"수 {epochs}개로 된 리스트(또는 1차원 배열)"),
          history if fits else type_name(history))
    return np.array(history, dtype=float)


def same_lines(text, expected):
    """``text`` has the lines ``expected``, whatever the losses in them."""
    lines = [line.rstrip().partition(LOSS)[0] for line in text.removesuffix("\n").split("\n")]
    wanted = [line.partition(LOSS)[0] for line in expected]
    holds(lines == wanted, Text(*[", ".join(wanted)] * 2), ", ".join(lines),
          what=Text("lines printed, without the losses,", "출력한 줄(손실 제외)"))


@pytest.mark.points(1)
def test_four_samples_by_hand():
    """x = 1, 2, 3, 4 and y = 2x, in twos with lr = 0.5: losses, w and b after two epochs as computed by hand
    x = 1, 2, 3, 4와 y = 2x를 둘씩 나누어 lr = 0.5로: 두 에폭의 손실과 w와 b가 손으로 계산한 값과 같다"""
    model = LinearModel()
    history = model.fit(SIX[:4], 2 * SIX[:4], epochs=2, batch_size=2, lr=0.5)
    agree(losses_of(history, 2), np.array([3.4375, 1.0625]), what=Text("result", "결과"))
    agree(model.w, 3.5, what="w")
    agree(model.b, 1.0, what="b")


@pytest.mark.points(1)
@given(x=st.sampled_from((2.0, -1.5, 0.25, 0.0)), y=st.sampled_from((3.0, -0.5, 0.0)), lr=st.sampled_from((0.5, 0.01)))
def test_one_step_on_one_sample(x, y, lr):
    """one step from w = b = 0: w goes lr·x and b goes lr towards the target; both stay where they are on it
    w = b = 0에서 한 스텝: 정답 쪽으로 w는 lr·x, b는 lr만큼 가고, 이미 맞으면 그대로이다"""
    model = LinearModel()
    history = model.fit(np.array([x]), np.array([y]), lr=lr)
    agree(losses_of(history, 1), np.array([abs(y)]), what=Text("result", "결과"))
    agree(model.w, lr * x * np.sign(y), what="w")
    agree(model.b, lr * np.sign(y), what="b")


@pytest.mark.points(1)
@given(case=samples())
def test_predict_is_a_line(case):
    """predict(x) is w·x + b, with the model's w and b
    predict(x)는 모델의 w와 b로 구한 w·x + b이다"""
    x, y, keywords = case
    model = LinearModel()
    model.fit(x, y, **keywords)
    w, b = model.w, model.b
    agree(model.predict(SIX - 2), w * (SIX - 2) + b, what="predict([-1, 0, 1, 2, 3, 4])")


@pytest.mark.points(1)
@given(case=samples())
def test_fit_goes_on_from_where_it_was(case):
    """two fits of one epoch come to the same as one fit of two
    한 에폭씩 두 번 fit한 결과는 두 에폭을 한 번에 fit한 결과와 같다"""
    x, y, keywords = case
    keywords = {**keywords, "epochs": 1}
    twice, once = LinearModel(), LinearModel()
    parts = [losses_of(twice.fit(x, y, **keywords), 1) for _ in range(2)]
    whole = once.fit(x, y, **{**keywords, "epochs": 2})
    agree(losses_of(whole, 2), np.concatenate(parts), what=Text("result of the fit of two epochs", "두 에폭을 fit한 결과"))
    agree(twice.w, once.w, what=Text("w after two fits", "두 번 fit한 뒤의 w"))
    agree(twice.b, once.b, what=Text("b after two fits", "두 번 fit한 뒤의 b"))


@pytest.mark.points(1)
def test_six_samples_in_one_batch_in_two_and_by_default():
    """6 samples in batches of 6, 3 and the default 32 take 1, 2 and 1 steps, and print 1/1, then 1/2 and 2/2, then 1/1
    샘플 6개를 6개씩, 3개씩, 기본값인 32개씩 나누면 1, 2, 1번의 스텝이고 1/1, 1/2와 2/2, 1/1을 출력한다"""
    for keywords, steps in (({"batch_size": 6}, ["1/1"]), ({"batch_size": 3}, ["1/2", "2/2"]), ({}, ["1/1"])):
        _, text = printed(LinearModel().fit, SIX, 2 * SIX, **keywords)
        same_lines(text, ["Epoch 1/1", *steps])


@pytest.mark.points(1)
@given(case=samples())
def test_the_lines_printed(case):
    """each epoch prints `Epoch e/E`, and each step `s/S - loss: ` and a number with 4 digits after the point
    에폭마다 `Epoch e/E`, 스텝마다 `s/S - loss: `와 소수점 아래 네 자리 수를 출력한다"""
    x, y, keywords = case
    epochs, steps = keywords["epochs"], -(-len(x) // keywords["batch_size"])
    _, text = printed(LinearModel().fit, x, y, **keywords)
    same_lines(text, [line for e in range(1, epochs + 1)
                      for line in (f"Epoch {e}/{epochs}", *(f"{s}/{steps}" for s in range(1, steps + 1)))])
    told = [line.rstrip().partition(LOSS)[2] for line in text.split("\n") if LOSS in line]
    parts = [one.partition(".") for one in told]
    holds(all(whole.isdigit() and digits.isdigit() and len(digits) == 4 for whole, _, digits in parts),
          Text("numbers with 4 digits after the point", "소수점 아래 네 자리 수"), told, what=Text("losses printed", "출력한 손실"))
