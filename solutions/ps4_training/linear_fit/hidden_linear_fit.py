"""Hidden properties of LinearModel."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear_fit import LinearModel
from selfcheck import Text, agree, holds, printed, unmodified

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


def fitted(x, y, epochs, batch_size, lr):
    """w, b and the losses of the batches of each epoch."""
    w, b, losses = 0.0, 0.0, []
    for _ in range(epochs):
        losses.append([])
        for i in range(0, len(x), batch_size):
            x_batch, y_batch = x[i:i + batch_size], y[i:i + batch_size]
            error = w * x_batch + b - y_batch
            losses[-1].append(np.abs(error).mean())
            w, b = w - lr * (np.sign(error) * x_batch).mean(), b - lr * np.sign(error).mean()
    return w, b, losses


def means(losses):
    return np.array([np.mean(batches) for batches in losses])


@pytest.mark.points(0.75)
@given(n=st.sampled_from((3, 1, 2, 14, 25)))
def test_a_new_model_predicts_zero(n):
    """a new model predicts 0 for each number
    새 모델은 수마다 0을 예측한다"""
    agree(LinearModel().predict(np.arange(n) / 4), np.zeros(n), any_kind=True)


@pytest.mark.points(2)
@given(case=samples(FULL), epochs=st.sampled_from((2, 3, 12)), lr=LR)
def test_w_and_b_after_many_steps(case, epochs, lr):
    """after several epochs of several steps, w and b are those of the steps, each taken from the w and b before it
    여러 에폭, 여러 스텝 뒤의 w와 b가 식과 같다. 스텝마다 그 전의 w와 b에서 구한다"""
    (x, y, batch_size), model = case, LinearModel()
    model.fit(x, y, epochs=epochs, batch_size=batch_size, lr=lr)
    w, b, _ = fitted(x, y, epochs, batch_size, lr)
    agree(np.array([model.w, model.b]), np.array([w, b]), what=Text("w and b", "w와 b"))


@pytest.mark.points(2)
@given(case=samples(SHORTER), lr=LR)
def test_the_last_batch_may_be_shorter(case, lr):
    """samples that are left over make a shorter last batch, with a step of its own; also where batch_size is above N
    남은 샘플은 더 짧은 마지막 배치가 되어 따로 한 스텝을 한다. batch_size가 N보다 클 때에도 그렇다"""
    (x, y, batch_size), model = case, LinearModel()
    model.fit(x, y, epochs=1, batch_size=batch_size, lr=lr)
    w, b, _ = fitted(x, y, 1, batch_size, lr)
    agree(np.array([model.w, model.b]), np.array([w, b]), what=Text("w and b", "w와 b"))


@pytest.mark.points(0.75)
@given(case=samples(SHORTER))
def test_the_lines_of_a_shorter_last_batch(case):
    """a shorter last batch has its line, too
    더 짧은 마지막 배치도 한 줄을 출력한다"""
    x, y, batch_size = case
    same_lines(printed(LinearModel().fit, x, y, epochs=1, batch_size=batch_size)[1], 1, -(-len(x) // batch_size))


@pytest.mark.points(1)
@given(case=samples(SHORTER))
def test_the_losses_of_a_shorter_last_batch(case):
    """the loss of an epoch is the mean of its batch losses, to which a shorter last batch counts like the others
    에폭의 손실은 배치 손실의 평균이다. 더 짧은 마지막 배치도 다른 배치와 똑같이 센다"""
    x, y, batch_size = case
    agree(history_of(LinearModel().fit(x, y, epochs=1, batch_size=batch_size, lr=0.0)), means(fitted(x, y, 1, batch_size, 0.0)[2]))


@pytest.mark.points(1)
@given(case=samples(FULL), epochs=st.sampled_from((2, 3, 12)))
def test_one_loss_for_each_epoch(case, epochs):
    """fit gives a number for each epoch, the mean of its batch losses; with lr = 0 all epochs are the same
    fit은 에폭마다 배치 손실의 평균을 하나씩 돌려준다. lr = 0이면 모두 같다"""
    x, y, batch_size = case
    history = LinearModel().fit(x, y, epochs=epochs, batch_size=batch_size, lr=0.0)
    agree(history_of(history), means(fitted(x, y, epochs, batch_size, 0.0)[2]))


@pytest.mark.points(0.75)
@given(case=samples(FULL), epochs=st.sampled_from((2, 3, 12)), lr=LR)
def test_the_losses_of_a_whole_fit(case, epochs, lr):
    """the losses of several epochs, each of its own batches alone
    여러 에폭의 손실. 에폭마다 제 배치의 손실만 평균한다"""
    x, y, batch_size = case
    history = LinearModel().fit(x, y, epochs=epochs, batch_size=batch_size, lr=lr)
    agree(history_of(history), means(fitted(x, y, epochs, batch_size, lr)[2]))


@pytest.mark.points(1.25)
@given(case=samples(FULL))
def test_the_losses_printed_are_means_so_far(case):
    """each step prints the mean of this epoch's batch losses so far
    스텝마다 그 에폭에서 지금까지 구한 배치 손실의 평균을 출력한다"""
    x, y, batch_size = case
    losses = np.array(fitted(x, y, 2, batch_size, 0.0)[2])
    text = printed(LinearModel().fit, x, y, epochs=2, batch_size=batch_size, lr=0.0)[1]
    agree(losses_printed(text), (np.cumsum(losses, axis=1) / np.arange(1, losses.shape[1] + 1)).ravel(), rtol=0, atol=6e-3,
          what=Text("losses printed", "출력한 손실"))


@pytest.mark.points(0.25)
@given(case=samples(((40, 1), (33, 1), (70, 1))))
def test_batches_of_32_by_default(case):
    """without batch_size, batches have 32 samples
    batch_size를 주지 않으면 32개씩이다"""
    (x, y, _), short, long = case, LinearModel(), LinearModel()
    short.fit(x, y, lr=0.5)
    long.fit(x, y, batch_size=32, lr=0.5)
    agree(
        np.array([short.w, short.b]),
        np.array([long.w, long.b]),
        what=Text("w and b without batch_size, beside those with batch_size=32,", "batch_size가 없을 때의 w와 b. 32일 때와 견주면"),
    )


@pytest.mark.points(0.25)
@given(case=samples(FULL))
def test_a_learning_rate_of_one_hundredth_by_default(case):
    """without lr, lr is 0.01
    lr을 주지 않으면 0.01이다"""
    (x, y, _), short, long = case, LinearModel(), LinearModel()
    short.fit(x, y, batch_size=len(x))
    long.fit(x, y, batch_size=len(x), lr=0.01)
    agree(np.array([short.w, short.b]), np.array([long.w, long.b]),
          what=Text("w and b without lr, beside those with lr=0.01,", "lr이 없을 때의 w와 b. 0.01일 때와 견주면"))


@pytest.mark.points(0.25)
@given(case=samples(FULL))
def test_one_epoch_by_default(case):
    """without epochs, fit runs one epoch
    epochs를 주지 않으면 한 에폭이다"""
    x, y, batch_size = case
    agree(len(history_of(LinearModel().fit(x, y, batch_size=batch_size))), 1,
          what=Text("the number of losses", "손실의 개수"))


@pytest.mark.points(0.25)
@given(case=samples(FULL))
def test_a_second_fit_returns_its_own_losses(case):
    """a second fit returns a number for each of its own epochs
    두 번째 fit은 제 에폭의 손실만 돌려준다"""
    (x, y, batch_size), model = case, LinearModel()
    model.fit(x, y, epochs=2, batch_size=batch_size)
    agree(len(history_of(model.fit(x, y, epochs=3, batch_size=batch_size))), 3, what=Text("the number of losses", "손실의 개수"))


@pytest.mark.points(0.25)
@given(case=samples(FULL))
def test_a_second_fit_counts_from_one(case):
    """a second fit counts its epochs and steps from 1 again
    두 번째 fit은 에폭과 스텝을 다시 1부터 센다"""
    (x, y, batch_size), model = case, LinearModel()
    first, second = (printed(model.fit, x, y, epochs=2, batch_size=batch_size)[1].split(" - ")[0] for _ in range(2))
    holds(
        second == first, Text(first, first), second, what=Text("what the second fit prints first", "두 번째 fit이 처음 출력한 것")
    )


@pytest.mark.points(0.25)
@given(case=samples(FULL))
def test_models_know_nothing_of_each_other(case):
    """a fit changes its own model alone
    fit은 그 모델만 바꾼다"""
    (x, y, batch_size), model, other = case, LinearModel(), LinearModel()
    before = np.array([other.w, other.b], dtype=float)
    model.fit(x, y, batch_size=batch_size)
    agree(np.array([other.w, other.b], dtype=float), before, what=Text("w and b of another model", "다른 모델의 w와 b"))


@pytest.mark.points(0.5)
@given(n=st.sampled_from((3, 1, 2, 14)), lr=LR)
def test_a_target_that_is_met_moves_nothing(n, lr):
    """where a prediction is exactly its target, the sign is 0: w and b stay where they are
    예측이 정답과 꼭 같으면 부호가 0이어서 w와 b가 그대로이다"""
    model = LinearModel()
    model.fit(np.arange(1.0, n + 1), np.zeros(n), epochs=2, batch_size=2, lr=lr)
    agree(np.array([model.w, model.b]), np.zeros(2), any_kind=True, what=Text("w and b", "w와 b"))


@pytest.mark.points(0.25)
@given(case=samples(((5, 5), (3, 3), (14, 14)), whole=True))
def test_whole_numbers(case):
    """x and y may hold integers: a fit is the same as with floats
    x와 y가 정수여도 된다. 실수일 때와 같다"""
    (x, y, batch_size), model, twin = case, LinearModel(), LinearModel()
    model.fit(x, y, batch_size=batch_size, lr=0.3)
    twin.fit(x.astype(float), y.astype(float), batch_size=batch_size, lr=0.3)
    agree(np.array([model.w, model.b]), np.array([twin.w, twin.b]), what=Text("w and b", "w와 b"))


@pytest.mark.points(0.25)
@given(case=samples(FULL))
def test_x_and_y_are_not_modified(case):
    """fit modifies neither x nor y
    fit은 x도 y도 바꾸지 않는다"""
    x, y, batch_size = case
    before = x.copy(), y.copy()
    LinearModel().fit(x, y, epochs=2, batch_size=batch_size, lr=0.5)
    unmodified(x, before[0], "x", "fit")
    unmodified(y, before[1], "y", "fit")
