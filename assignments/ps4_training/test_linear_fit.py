"""Public properties of LinearModel: read them, and run them with `pytest test_linear_fit.py`."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear_fit import LinearModel
from selfcheck import Text, agree, holds, printed

SIX = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])

# (N, batch_size) where the batches divide N, and where the last one is shorter.
FULL = ((6, 3), (4, 2), (8, 4), (3, 1), (12, 6), (26, 13), (24, 2))
SHORTER = ((5, 3), (7, 3), (3, 2), (2, 5), (6, 4), (14, 13), (25, 2), (3, 32))


@st.composite
def samples(draw, sizes, whole=False):
    """(x, y, batch_size): x quarters, or whole numbers; no target is ever met exactly, except by whole numbers."""
    n, batch_size = draw(st.sampled_from(sizes))
    rng = np.random.default_rng(draw(st.integers(0, 5)))
    x, y = rng.integers(-9, 10, n), rng.integers(-9, 10, n) * 3
    return (x, y, batch_size) if whole else (x / 4, y / 4 + 0.137036, batch_size)


def history_of(history):
    """The list of losses that fit returned, as an array."""
    fits = isinstance(history, (list, tuple, np.ndarray)) and np.ndim(history) == 1
    holds(fits and np.asarray(history).dtype.kind in "iuf", Text("a list of numbers", "수로 된 리스트"), history)
    return np.array(history, dtype=float)


def same_lines(text, epochs, steps):
    """The text has the lines of these epochs and steps, whatever the losses in them."""
    lines = ", ".join(line.rstrip().partition(" - loss: ")[0] for line in text.removesuffix("\n").split("\n"))
    wanted = ", ".join(line for e in range(1, epochs + 1)
                       for line in (f"Epoch {e}/{epochs}", *(f"{s}/{steps}" for s in range(1, steps + 1))))
    holds(lines == wanted, Text(wanted, wanted), lines, what=Text("lines printed, without the losses,", "출력한 줄(손실 제외)"))


def losses_printed(text):
    """The numbers behind the word loss."""
    return np.array(re.findall(r"loss\D*([0-9]+(?:\.[0-9]+)?)", text), dtype=float)


LR = st.sampled_from((0.5, 0.25, 0.1))


@pytest.mark.points(0.5)
def test_a_new_model_begins_at_zero():
    """a new model has w = 0 and b = 0
    새 모델의 w와 b는 0이다"""
    model = LinearModel()
    agree(np.array([model.w, model.b], dtype=float), np.zeros(2), what=Text("w and b of a new model", "새 모델의 w와 b"))


@pytest.mark.points(1)
@given(case=samples(FULL), lr=LR)
def test_predict_is_the_line(case, lr):
    """after a fit, predict(x) is w·x + b, with the model's w and b
    fit한 뒤의 predict(x)는 모델의 w와 b로 구한 w·x + b이다"""
    (x, y, batch_size), model = case, LinearModel()
    model.fit(x, y, batch_size=batch_size, lr=lr)
    agree(model.predict(SIX - 2), model.w * (SIX - 2) + model.b, what="predict([-1, 0, 1, 2, 3, 4])")


@pytest.mark.points(1.5)
@given(case=samples(FULL), lr=LR)
def test_w_after_one_step(case, lr):
    """one step with all samples moves w by lr times the mean of sign · x, towards the targets
    모든 샘플로 한 스텝을 하면 w는 정답 쪽으로 lr × (부호 · x)의 평균만큼 움직인다"""
    (x, y, _), model = case, LinearModel()
    model.fit(x, y, epochs=1, batch_size=len(x), lr=lr)
    agree(model.w, lr * np.mean(np.sign(y) * x), what="w")


@pytest.mark.points(1.25)
@given(case=samples(FULL), lr=LR)
def test_b_after_one_step(case, lr):
    """one step with all samples moves b by lr times the mean of the signs, towards the targets
    모든 샘플로 한 스텝을 하면 b는 정답 쪽으로 lr × 부호의 평균만큼 움직인다"""
    (x, y, _), model = case, LinearModel()
    model.fit(x, y, epochs=1, batch_size=len(x), lr=lr)
    agree(model.b, lr * np.mean(np.sign(y)), what="b")


@pytest.mark.points(1)
@given(case=samples(FULL), lr=LR)
def test_the_loss_of_one_step(case, lr):
    """fit of one epoch in one batch gives one loss: the mean of |error|, from before the step
    배치 하나로 한 에폭 fit하면 손실은 하나이다. 스텝 전에 구한 |error|의 평균이다"""
    x, y, _ = case
    agree(history_of(LinearModel().fit(x, y, epochs=1, batch_size=len(x), lr=lr)), np.array([np.mean(np.abs(y))]))


@pytest.mark.points(0.5)
def test_six_samples_in_one_batch_in_two_and_by_default():
    """6 samples in batches of 6, 3 and the default 32 take 1, 2 and 1 steps
    샘플 6개를 6개씩, 3개씩, 기본값인 32개씩 나누면 1, 2, 1번의 스텝이다"""
    for keywords, steps in (({"batch_size": 6}, 1), ({"batch_size": 3}, 2), ({}, 1)):
        same_lines(printed(LinearModel().fit, SIX, 2 * SIX, **keywords)[1], 1, steps)


@pytest.mark.points(1.5)
@given(case=samples(FULL), epochs=st.sampled_from((2, 1, 3)))
def test_the_lines_printed(case, epochs):
    """each epoch prints `Epoch e/E`, and each step `s/S - loss: ` and a number; nothing else is printed
    에폭마다 `Epoch e/E`, 스텝마다 `s/S - loss: `와 수를 출력하고, 다른 것은 출력하지 않는다"""
    x, y, batch_size = case
    same_lines(printed(LinearModel().fit, x, y, epochs=epochs, batch_size=batch_size)[1], epochs, len(x) // batch_size)


@pytest.mark.points(0.5)
@given(case=samples(FULL))
def test_the_losses_have_four_digits(case):
    """the losses are printed with 4 digits after the point
    손실은 소수점 아래 네 자리까지 출력한다"""
    x, y, batch_size = case
    text = printed(LinearModel().fit, x, y, epochs=1, batch_size=batch_size)[1]
    shown = [line.split()[-1] for line in text.split("\n") if "loss" in line]
    holds(shown and all(re.fullmatch(r"\d+\.\d{4}", loss) for loss in shown), Text("numbers as 3.4375", "3.4375와 같은 수"), shown,
          what=Text("losses printed", "출력한 손실"))


@pytest.mark.points(0.75)
@given(case=samples(FULL), lr=LR)
def test_a_second_fit_goes_on(case, lr):
    """two fits of one epoch give the w and b of one fit of two epochs
    한 에폭씩 두 번 fit한 w와 b는 두 에폭을 한 번에 fit한 것과 같다"""
    (x, y, batch_size), twice, once = case, LinearModel(), LinearModel()
    for _ in range(2):
        twice.fit(x, y, epochs=1, batch_size=batch_size, lr=lr)
    once.fit(x, y, epochs=2, batch_size=batch_size, lr=lr)
    agree(np.array([twice.w, twice.b]), np.array([once.w, once.b]), what=Text("w and b after two fits", "두 번 fit한 뒤의 w와 b"))
