# %% divides_by_two_times_h
"""`/ 2 * h` divides by 2 and then multiplies by h: write `/ (2 * h)`.
`/ 2 * h`는 2로 나눈 뒤 h를 곱합니다. `/ (2 * h)`로 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / 2 * h
    return grad


# %% divides_by_h
"""The two points lie 2h apart: divide by 2 * h, not by h.
두 점 사이의 거리는 2h입니다. h가 아니라 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / h
    return grad


# %% forward_difference
"""This is the forward difference, (f(x + h) - f(x)) / h: the central one, around x, is far more accurate.
전방 차분 (f(x + h) - f(x)) / h입니다. x를 중심으로 한 중심 차분이 훨씬 정확합니다."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    fx = f(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        grad[idx] = (f(point) - fx) / h
        point[idx] = tmp
    return grad


# %% half_a_step_each_way
"""The points lie h/2 on either side of x; the central difference here goes a whole h each way, and divides by 2h.
두 점이 x에서 h/2씩 떨어져 있습니다. 여기서 구할 중심 차분은 양쪽으로 h씩 움직이고 2h로 나눕니다."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        above, below = np.array(x, dtype=float), np.array(x, dtype=float)
        above[idx] += h / 2
        below[idx] -= h / 2
        grad[idx] = (f(above) - f(below)) / h
    return grad


# %% below_minus_above
"""f(x - h) - f(x + h) has the wrong sign: the value above comes first.
f(x - h) - f(x + h)는 부호가 반대입니다. f(x + h)에서 빼야 합니다."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp - h
        fxh1 = f(point)
        point[idx] = tmp + h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% step_too_small
"""h = 1e-50 is lost beside x: x + h is x itself, and every difference is 0. 1e-4 is a good step.
h = 1e-50은 x에 더해도 사라져서 x + h가 x와 같고, 차이는 모두 0이 됩니다. 1e-4 정도가 좋습니다."""


def numerical_gradient(f, x, h=1e-50):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% step_too_large
"""The default step is 0.01 instead of 1e-4: where f is curved, the error grows with the square of the step.
기본 간격이 1e-4가 아니라 0.01입니다. f가 휘어 있으면 오차는 간격의 제곱에 비례해 커집니다."""


def numerical_gradient(f, x, h=1e-2):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% another_default_step
"""The default step is 1e-5; the docstring says h=1e-4.
기본 간격이 1e-5입니다. docstring에는 h=1e-4라고 되어 있습니다."""


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% ignores_h
"""`h = 1e-4` inside the function replaces the h that the caller gave: use the argument.
함수 안의 `h = 1e-4`가 호출할 때 준 h를 덮어씁니다. 인수로 받은 h를 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    h = 1e-4
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% step_relative_to_x
"""The step grows with the element (h * |x|): it should be h for every element.
간격이 원소의 크기에 비례해 커집니다(h * |x|). 모든 원소에서 h여야 합니다."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        step = h * max(abs(tmp), 1.0)
        point[idx] = tmp + step
        fxh1 = f(point)
        point[idx] = tmp - step
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * step)
    return grad


# %% one_dimension_only
"""range(x.size) with x[i] walks over rows where x is a matrix: np.ndindex(x.shape) visits every element.
x가 행렬이면 range(x.size)와 x[i]는 행을 가리킵니다. np.ndindex(x.shape)를 쓰면 원소를 모두 방문합니다."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in range(point.size):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% two_dimensions_at_most
"""Two loops serve a matrix, and one serves a vector; an array of three dimensions needs np.ndindex(x.shape).
이중 반복문은 행렬에, 반복문 하나는 벡터에 맞습니다. 3차원 배열까지 다루려면 np.ndindex(x.shape)를 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    rows = point.reshape(1, -1) if point.ndim < 2 else point
    grad = np.zeros_like(rows)
    for i in range(rows.shape[0]):
        for j in range(rows.shape[1]):
            tmp = rows[i, j]
            rows[i, j] = tmp + h
            fxh1 = f(point)
            rows[i, j] = tmp - h
            fxh2 = f(point)
            rows[i, j] = tmp
            grad[i, j] = (fxh1 - fxh2) / (2 * h)
    return grad.reshape(point.shape)


# %% each_row_by_itself
"""f is given one row of x at a time: it takes an array of x's shape, so change one element and hand over all of x.
f에 x의 행을 하나씩 넘깁니다. f는 x와 모양이 같은 배열을 받으므로, 원소 하나만 바꾼 x 전체를 넘기세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    if point.ndim > 1:
        return np.array([numerical_gradient(f, row, h) for row in point])
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% flattened_for_f
"""f is given the flattened x: reshape it to x's shape before each call.
f에 한 줄로 편(flatten) x를 넘깁니다. 호출하기 전에 x의 모양으로 되돌리세요."""


def numerical_gradient(f, x, h=1e-4):
    flat = np.array(x, dtype=float).ravel()
    grad = np.zeros_like(flat)
    for i in range(flat.size):
        tmp = flat[i]
        flat[i] = tmp + h
        fxh1 = f(flat)
        flat[i] = tmp - h
        fxh2 = f(flat)
        flat[i] = tmp
        grad[i] = (fxh1 - fxh2) / (2 * h)
    return grad.reshape(x.shape)


# %% flat_gradient
"""The gradient comes back flat: give it the shape of x.
기울기가 한 줄로 펴진 채 돌아옵니다. x와 같은 모양으로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = []
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad.append((fxh1 - fxh2) / (2 * h))
    return np.array(grad)


# %% a_list_of_slopes
"""The slopes come back in a list: return an array of x's shape.
기울기가 리스트에 담겨 돌아옵니다. x와 모양이 같은 배열로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = []
    for idx in np.ndindex(x.shape):
        above, below = np.array(x, dtype=float), np.array(x, dtype=float)
        above[idx] += h
        below[idx] -= h
        grad.append((f(above) - f(below)) / (2 * h))
    return grad


# %% all_elements_at_once
"""x + h moves every element at once, which gives one number: move one element at a time.
x + h는 모든 원소를 한꺼번에 움직여 수 하나만 나옵니다. 한 번에 원소 하나만 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))


# %% one_element_at_a_time
"""f is given one element instead of all of x with that element moved.
f에 x 전체가 아니라 원소 하나만 넘깁니다. 원소 하나를 움직인 x 전체를 넘기세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        grad[idx] = (f(np.array([x[idx] + h])) - f(np.array([x[idx] - h]))) / (2 * h)
    return grad


# %% np_gradient
"""np.gradient takes differences between neighbouring elements of an array: it does not know f.
np.gradient는 배열에서 이웃한 원소들의 차이를 구할 뿐, f를 알지 못합니다."""


def numerical_gradient(f, x, h=1e-4):
    values = np.array([f(np.array(x, dtype=float)), f(np.array(x + h)), f(np.array(x - h))])
    return np.full(x.shape, np.gradient(values, h)[0])


# %% truncated_by_an_integer_array
"""In an array of integers 3 + 0.0001 is stored as 3: work on a float copy of x.
정수 배열에서는 3 + 0.0001이 3으로 저장됩니다. 실수로 바꾼 사본에서 계산하세요."""


def numerical_gradient(f, x, h=1e-4):
    point = x.copy()
    grad = np.zeros(x.shape)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% integer_gradient
"""Where x holds integers the slopes are stored as integers too, and lose their decimals: store them in floats, np.zeros(x.shape).
x가 정수이면 기울기도 정수로 저장되어 소수부가 사라집니다. 실수 배열 np.zeros(x.shape)에 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        above, below = x.astype(float), x.astype(float)
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return grad


# %% only_the_default_integers
"""`x.dtype == int` is true of 64-bit integers alone: np.array(x, dtype=float) serves every kind.
`x.dtype == int`는 64비트 정수일 때만 참입니다. np.array(x, dtype=float)이면 모든 정수를 다룹니다."""


def numerical_gradient(f, x, h=1e-4):
    point = x.astype(float) if x.dtype == int else x.copy()
    grad = np.zeros(x.shape)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% x_not_restored
"""The element is not put back after its two calls, so x stays changed, and the later slopes belong to another point.
두 번 호출한 뒤 원소를 되돌리지 않아 x가 바뀐 채로 남고, 다음 원소의 기울기는 다른 점의 것이 됩니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x if x.dtype.kind == "f" else x.astype(float)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        tmp = x[idx]
        x[idx] = tmp + h
        fxh1 = f(x)
        x[idx] = tmp - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% restored_by_adding_h
"""Adding h back does not undo subtracting it: rounding leaves x a little off. Keep the value and put it back.
뺀 h를 다시 더해도 반올림 오차 때문에 x가 조금 달라집니다. 원래 값을 기억해 두었다가 되돌려 놓으세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x if x.dtype.kind == "f" else x.astype(float)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        x[idx] += h
        fxh1 = f(x)
        x[idx] -= 2 * h
        fxh2 = f(x)
        x[idx] += h
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% steps_add_up
"""The second call is not h below x but at x itself: a forward difference, or a step back from the first point. Go h below x.
두 번째 호출이 x보다 h 작은 점이 아니라 x 자신입니다. 전진 차분이거나 첫 점에서 되돌아온 것입니다. x보다 h 작은 점에서 부르세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        point[idx] += h
        fxh1 = f(point)
        point[idx] -= h
        fxh2 = f(point)
        grad[idx] = (fxh1 - fxh2) / h
    return grad


# %% not_a_copy
"""`above = x` and `below = x` are two names of one array, so both calls see the same point: use x.copy().
`above = x`와 `below = x`는 한 배열의 두 이름이라 두 호출이 같은 점을 봅니다. x.copy()를 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        above = point
        below = point
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return grad


# %% flat_copy_of_a_view
"""x.reshape(-1) copies where x is transposed or strided: changes to the copy never reach x, and f sees no step.
x가 전치되었거나 뷰이면 x.reshape(-1)은 사본을 만듭니다. 사본을 바꿔도 x는 그대로라 f에는 변화가 보이지 않습니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x if x.dtype.kind == "f" else x.astype(float)
    flat = x.reshape(-1)
    grad = np.zeros(x.size)
    for i in range(x.size):
        tmp = flat[i]
        flat[i] = tmp + h
        fxh1 = f(x)
        flat[i] = tmp - h
        fxh2 = f(x)
        flat[i] = tmp
        grad[i] = (fxh1 - fxh2) / (2 * h)
    return grad.reshape(x.shape)


# %% memory_order
"""ravel(order="K") follows the memory, reshape follows the rows: for a transposed x the slopes change places.
ravel(order="K")는 메모리 순서를, reshape는 행 순서를 따릅니다. 전치된 x에서는 기울기의 자리가 뒤바뀝니다."""


def numerical_gradient(f, x, h=1e-4):
    flat = np.array(x, dtype=float).ravel(order="K")
    grad = np.zeros(x.size)
    for i in range(x.size):
        above, below = flat.copy(), flat.copy()
        above[i] += h
        below[i] -= h
        grad[i] = (f(above.reshape(x.shape)) - f(below.reshape(x.shape))) / (2 * h)
    return grad.reshape(x.shape)


# %% only_the_last_slope
"""`grad = ...` replaces the whole array in every round: store each slope with grad[idx] = ...
`grad = ...`는 매번 배열 전체를 덮어씁니다. grad[idx] = ...로 원소마다 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad = np.full(point.shape, (fxh1 - fxh2) / (2 * h))
    return grad


# %% returns_inside_the_loop
"""The return stands inside the loop, so only the first element gets its slope: move it out of the loop.
return이 반복문 안에 있어서 첫 원소의 기울기만 구합니다. return을 반복문 밖으로 옮기세요."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        return grad


# %% nothing_returned
"""The gradient is computed and not returned: a function without a return gives None.
기울기를 계산만 하고 돌려주지 않습니다. return이 없는 함수는 None을 돌려줍니다."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        above, below = np.array(x, dtype=float), np.array(x, dtype=float)
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)


# %% one_call_too_many
"""f(x) itself is computed too and never needed: two calls for each element are enough.
f(x)까지 계산하지만 쓰이지 않습니다. 원소마다 두 번만 호출하면 됩니다."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zeros_like(point)
    fx = f(point)  # noqa: F841
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% five_points
"""More than two points for each element give another formula, but not the central difference that was asked for.
원소마다 두 점보다 많이 쓰는 공식은 다른 공식이고, 여기서 구할 중심 차분은 아닙니다."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[idx] = h
        grad[idx] = (8 * (f(x + step) - f(x - step)) - (f(x + 2 * step) - f(x - 2 * step))) / (12 * h)
    return grad


# %% a_single_number_becomes_a_vector
"""np.atleast_1d turns a 0-d x into shape (1,), for f and for the result: x's shape is ().
np.atleast_1d는 0차원 x를 모양이 (1,)인 배열로 바꿉니다. f에 넘길 때도 결과에서도 x의 모양은 ()입니다."""


def numerical_gradient(f, x, h=1e-4):
    point = np.atleast_1d(np.array(x, dtype=float))
    grad = np.zeros_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% rounded
"""The gradient is rounded to four decimals: return it as it is, and round only where it is printed.
기울기를 소수 넷째 자리에서 반올림했습니다. 그대로 돌려주고, 반올림은 출력할 때만 하세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        above, below = np.array(x, dtype=float), np.array(x, dtype=float)
        above[idx] += h
        below[idx] -= h
        grad[idx] = round(float(f(above) - f(below)) / (2 * h), 4)
    return grad


# %% small_slopes_cleared
"""Slopes near 0 are set to 0: a gentle slope is a slope too, return it as it is.
0에 가까운 기울기를 0으로 바꾸었습니다. 완만해도 기울기이니 그대로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        above, below = np.array(x, dtype=float), np.array(x, dtype=float)
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return np.where(np.abs(grad) < 1e-5, 0.0, grad)


# %% normalized
"""The gradient is divided by its length: the slopes themselves are wanted, not the direction alone.
기울기를 그 크기로 나누었습니다. 방향만이 아니라 기울기의 값 자체가 필요합니다."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        above, below = np.array(x, dtype=float), np.array(x, dtype=float)
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return grad / (np.linalg.norm(grad) or 1.0)


# %% descends_already
"""This is the gradient with a minus sign, the direction of descent: return the gradient.
경사 하강의 방향, 곧 음의 기울기입니다. 기울기를 그대로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        above, below = np.array(x, dtype=float), np.array(x, dtype=float)
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return -grad


# %% typo_zero_like
"""`np.zero_like` does not exist: the name is `np.zeros_like`. The last line of the error names what is missing.
`np.zero_like`는 없습니다. `np.zeros_like`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    grad = np.zero_like(point)
    for idx in np.ndindex(point.shape):
        tmp = point[idx]
        point[idx] = tmp + h
        fxh1 = f(point)
        point[idx] = tmp - h
        fxh2 = f(point)
        point[idx] = tmp
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad
