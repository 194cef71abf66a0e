"""Hidden properties of gradient_descent."""

import numpy as np
import pytest
from gradient_descent import gradient_descent
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import Function, Text, agree, holds, shaped
from selfcheck.strategies import arrays

VECTORS = st.sampled_from(((2,), (3,), (4,), (1,), (5,), (13,), (25,)))


def points(shapes):
    """Whole numbers up to 9 times a scale."""
    return arrays(shapes, scales=(0.25, 1.0, 0.36787944), low=-9, high=9)


def squares():
    return Function(lambda x: np.sum(x**2), label="lambda x: np.sum(x**2)")


def plane(shape):
    """A function that has the slopes 1, 2, 3, ... everywhere, and those slopes."""
    c = np.arange(1.0, np.prod(shape) + 1).reshape(shape)
    return Function(lambda x: np.sum(c * x), label="lambda x: np.sum(c * x)   (c = 1, 2, 3, ... in x's shape)"), c


def coupled(shape):
    """A function whose slopes depend on all elements, and those slopes."""
    c = np.arange(1.0, np.prod(shape) + 1).reshape(shape)
    f = Function(lambda x: np.sum(c * x**2) / 2 + np.sum(x) ** 2 / 2,
                 label="lambda x: (np.sum(c * x**2) + np.sum(x)**2) / 2   (c = 1, 2, 3, ... in x's shape)")
    return f, lambda x: c * x + np.sum(x)


def places(x, lr, step_num):
    """Where each step of a descent on the coupled function begins, and the end."""
    _, slopes = coupled(x.shape)
    found = [x.copy()]
    for _ in range(step_num):
        found.append(found[-1] - lr * slopes(found[-1]))
    return found


@pytest.mark.points(3)
@given(x=points(VECTORS), lr=st.sampled_from((0.03, 0.01)), step_num=st.sampled_from((2, 3)))
def test_some_steps(x, lr, step_num):
    """in each step all elements move at once, along the gradient of that step (1-D)
    단계마다 모든 원소가 그 단계의 기울기를 따라 한꺼번에 움직인다(1차원)"""
    f, _ = coupled(x.shape)
    expected = places(x, lr, step_num)[-1]
    agree(gradient_descent(f, x, lr, step_num), expected, atol=1e-6)


@pytest.mark.points(1)
@given(x=points(VECTORS))
def test_each_element_follows_its_own_slope(x):
    """where the slopes are 1, 2, 3, ..., the second element moves twice as far as the first, and so on (1-D)
    기울기가 1, 2, 3, …이면 둘째 원소는 첫째의 두 배를 움직이고, 나머지도 그렇다(1차원)"""
    f, c = plane(x.shape)
    moved = shaped(gradient_descent(f, x.copy(), lr=0.1, step_num=3), x.shape) - x
    holds(in_proportion(moved, c), Text("1, 2, 3, ... times that of the first", "첫 원소의 1, 2, 3, …배"), moved,
          what=Text("how far each element has moved", "원소마다 움직인 거리"))


@pytest.mark.points(1.5)
@given(x=points(st.sampled_from(((2, 3), (2, 2), (3, 1), (1, 3), (3, 3), (13, 2), (2, 1, 2)))))
def test_matrices(x):
    """init_x may have two dimensions or more: each element moves in proportion to its slope
    init_x는 2차원 이상일 수도 있다. 원소마다 제 기울기에 비례해서 움직인다"""
    f, c = plane(x.shape)
    moved = shaped(gradient_descent(f, x.copy(), lr=0.1, step_num=2), x.shape) - x
    holds(in_proportion(moved, c), Text("1, 2, 3, ... times that of the first", "첫 원소의 1, 2, 3, …배"), moved,
          what=Text("how far each element has moved", "원소마다 움직인 거리"))


@pytest.mark.points(1)
@given(x=points(VECTORS))
def test_the_first_step_begins_at_init_x(x):
    """the gradient of the first step is taken at init_x
    첫 단계의 기울기는 init_x에서 구한다"""
    before, (f, _) = x.copy(), coupled(x.shape)
    gradient_descent(f, x, lr=0.03, step_num=2)
    holds(visited(f, [before]), Text(f"calls of f around {before}", f"f를 {before} 둘레에서 부른다"),
          [point for (point,) in f.arguments], what=Text("what f was given", "f가 받은 값"))


@pytest.mark.points(3)
@given(x=points(VECTORS), lr=st.sampled_from((0.1, 0.03)))
def test_the_second_step_begins_where_the_first_has_led(x, lr):
    """the gradient of the second step is taken at x - lr * gradient, where the first step has led
    두 번째 단계의 기울기는 첫 단계가 도착한 x - lr * 기울기에서 구한다"""
    f, _ = coupled(x.shape)
    expected = places(x, lr, 1)
    gradient_descent(f, x, lr=lr, step_num=3)
    holds(visited(f, expected[1:]), Text(f"calls of f around {expected[1]}, too", f"f를 {expected[1]} 둘레에서도 부른다"),
          [point for (point,) in f.arguments], what=Text("what f was given", "f가 받은 값"))


@pytest.mark.points(2.5)
@given(x=points(st.sampled_from(((2,), (3,)))))
def test_twelve_steps_one_after_the_other(x):
    """each of the first 12 steps takes its gradient where the step before has led
    처음 12단계의 각 단계는 앞 단계가 도착한 곳에서 기울기를 구한다"""
    f, _ = coupled(x.shape)
    expected = places(x, 0.1, 11)
    gradient_descent(f, x, lr=0.1, step_num=13)
    holds(visited(f, expected), Text(f"calls of f around {expected[-1]}, too", f"f를 {expected[-1]} 둘레에서도 부른다"),
          [point for (point,) in f.arguments], what=Text("what f was given", "f가 받은 값"))


@pytest.mark.points(1.5)
@given(x=points(st.sampled_from(((2,), (3,), (1,), (13,)))))
def test_the_default_learning_rate(x):
    """without lr, the second gradient is taken where it is taken with lr = 0.01
    lr을 주지 않으면 두 번째 기울기를 lr = 0.01일 때와 같은 곳에서 구한다"""
    again, (f, _), (g, _) = x.copy(), plane(x.shape), plane(x.shape)
    gradient_descent(f, x, step_num=3)
    gradient_descent(g, again, lr=0.01, step_num=3)
    agree(called_with(f), called_with(g), atol=1e-9, what=Text("what f was given", "f가 받은 값"))


@pytest.mark.points(1)
def test_the_default_number_of_steps():
    """without step_num there are as many steps as with step_num = 100
    step_num을 주지 않으면 step_num = 100일 때와 같은 수의 단계를 간다"""
    (f, _), (g, _) = plane((1,)), plane((1,))
    gradient_descent(f, np.array([3.0]), lr=0.1)
    gradient_descent(g, np.array([3.0]), lr=0.1, step_num=100)
    agree(len(f.arguments), len(g.arguments), what=Text("number of calls of f", "f를 호출한 횟수"))


@pytest.mark.points(1)
@given(x=points(VECTORS))
def test_no_steps(x):
    """with step_num = 0 the result is init_x
    step_num = 0이면 결과는 init_x이다"""
    expected = x.copy()
    agree(gradient_descent(squares(), x, step_num=0), expected)


@pytest.mark.points(1)
def test_a_thousand_steps():
    """about 1050 gradients are taken where step_num is 1050
    step_num이 1050이면 기울기를 1050번쯤 구한다"""
    f, _ = plane((1,))
    gradient_descent(f, np.array([3.0]), lr=0.01, step_num=1050)
    steps = len(f.arguments) // 2
    holds(1040 < steps < 2200, Text("about 1050", "1050번쯤"), steps, what=Text("number of gradients", "기울기를 구한 횟수"))


@pytest.mark.points(1.5)
@given(x=points(st.sampled_from(((2,), (3,), (1,)))), step_num=st.sampled_from((12, 15)))
def test_no_step_is_left_out_on_a_gentle_slope(x, step_num):
    """where f slopes by 0.000000001 only, the steps are taken all the same
    f의 기울기가 0.000000001밖에 안 되어도 단계를 빠뜨리지 않는다"""
    f = Function(lambda x: 1e-9 * np.sum(x), label="lambda x: 1e-9 * np.sum(x)")
    size = len(x)
    gradient_descent(f, x, lr=1.0, step_num=step_num)
    steps = len(f.arguments) // (2 * size)
    what = Text("number of gradients", "기울기를 구한 횟수")
    holds(steps >= step_num - 1, Text(f"{step_num}", f"{step_num}번"), steps, what=what)


@pytest.mark.points(1)
@given(x=points(st.sampled_from(((2,), (3,), (1,)))), step_num=st.sampled_from((3, 6)))
def test_the_last_x_is_returned_where_f_grows(x, step_num):
    """where lr is too large and f grows, the last x is returned all the same, not the best
    lr이 너무 커서 f가 커져도, 가장 좋았던 x가 아니라 마지막 x를 돌려준다"""
    f = Function(lambda x: np.sum(x**2) / 2, label="lambda x: np.sum(x**2) / 2")
    least = 0.9 * np.abs(x) * 2.0 ** (step_num - 1)
    last = shaped(gradient_descent(f, x, lr=3, step_num=step_num), x.shape)
    holds(np.all(np.abs(last) >= least), Text("numbers that have grown in every step", "단계마다 커진 수"), last)


def in_proportion(moved, c):
    """Whether each element has moved c times as far as the first, which has moved at all."""
    first = moved.ravel()[0]
    return bool(abs(first) > 1e-3 and np.allclose(moved, c * first, rtol=1e-4, atol=1e-5))


def called_with(f):
    """What f was given, one number after the other."""
    return np.array([number for (point,) in f.arguments for number in np.ravel(point)], dtype=float)


def visited(f, expected):
    """Whether f was called around each of these places."""
    points = np.array([point for (point,) in f.arguments if np.shape(point) == expected[0].shape]).reshape(-1, *expected[0].shape)
    return all(np.any(np.all(np.abs(points - place) < 2e-4 + 1e-6 * np.abs(place), axis=1)) for place in expected)
