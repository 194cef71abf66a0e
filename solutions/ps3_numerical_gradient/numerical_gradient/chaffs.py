# %% divides_by_two_times_h
"""`/ 2 * h` divides by 2 and then multiplies by h. Write `/ (2 * h)`.
`/ 2 * h`는 2로 나눈 뒤 h를 곱합니다. `/ (2 * h)`로 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / 2 * h
        x[idx] = tmp_val
    return grad


# %% divides_by_h
"""The two points lie 2h apart. Divide by 2 * h, not by h.
두 점 사이의 거리는 2h입니다. h가 아니라 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / h
        x[idx] = tmp_val
    return grad


# %% divides_by_two
"""The difference is halved, but not divided by h. Divide by 2 * h.
차이를 2로 나누기만 하고 h로는 나누지 않았습니다. 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / 2
        x[idx] = tmp_val
    return grad


# %% not_divided
"""This is the difference alone. Divide it by the distance of the two points, 2 * h.
값의 차이만 구했습니다. 두 점 사이의 거리인 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = fxh1 - fxh2
        x[idx] = tmp_val
    return grad


# %% multiplied
"""The difference is multiplied by 2 * h. Divide by it.
차이에 2 * h를 곱했습니다. 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) * (2 * h)
        x[idx] = tmp_val
    return grad


# %% difference_without_parentheses
"""Division comes before subtraction, so only the second value is divided. Put the difference in parentheses.
나눗셈이 뺄셈보다 먼저라서 두 번째 값만 나눕니다. 차이를 괄호로 묶으세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = fxh1 - fxh2 / (2 * h)
        x[idx] = tmp_val
    return grad


# %% divides_by_h_squared
"""2 * h**2 is not the distance of the two points. Divide by 2 * h.
2 * h**2는 두 점 사이의 거리가 아닙니다. 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h**2)
        x[idx] = tmp_val
    return grad


# %% floor_division
"""`//` rounds down to a whole number. Divide with `/`.
`//`는 정수로 내림합니다. `/`로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) // (2 * h)
        x[idx] = tmp_val
    return grad


# %% below_minus_above
"""The difference is the wrong way round, so every sign is wrong. Write f(x + h) - f(x - h).
빼는 순서가 반대여서 부호가 모두 반대입니다. f(x + h) - f(x - h)로 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val - h
        fxh1 = f(x)
        x[idx] = tmp_val + h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% sum_for_difference
"""The two values are added. Subtract them.
두 값을 더했습니다. 빼세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 + fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% absolute_value
"""The absolute value hides where f goes down. Leave the sign as it is.
절댓값을 취하면 f가 감소하는 곳을 알 수 없습니다. 부호를 그대로 두세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = abs(fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% the_same_point_twice
"""Both calls see the same point, so every slope is 0. One takes x + h, the other x - h.
두 번 모두 같은 점에서 호출해 기울기가 모두 0이 됩니다. 한 번은 x + h, 다른 한 번은 x - h로 하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val + h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% forward_difference
"""This is the forward difference, (f(x + h) - f(x)) / h. The central one also takes f(x - h), and is far more accurate.
전방 차분 (f(x + h) - f(x)) / h입니다. f(x - h)를 쓰는 중심 차분이 훨씬 정확합니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    fx = f(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        grad[idx] = (f(x) - fx) / h
        x[idx] = tmp_val
    return grad


# %% forward_difference_each_time
"""This is the forward difference, (f(x + h) - f(x)) / h. The second point is x - h, and the divisor 2 * h.
전방 차분 (f(x + h) - f(x)) / h입니다. 두 번째 점은 x - h, 나누는 값은 2 * h로 하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / h
        x[idx] = tmp_val
    return grad


# %% half_of_the_forward_difference
"""The second call is at x itself, but the divisor is 2h. Call f at x - h.
두 번째 호출이 x 자신에서 이루어지는데 2h로 나눕니다. x - h에서 부르세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% backward_difference
"""This is the backward difference, (f(x) - f(x - h)) / h. The first point is x + h, and the divisor 2 * h.
후방 차분 (f(x) - f(x - h)) / h입니다. 첫 번째 점은 x + h, 나누는 값은 2 * h로 하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / h
        x[idx] = tmp_val
    return grad


# %% half_of_the_backward_difference
"""The first call is at x itself, but the divisor is 2h. Call f at x + h.
첫 번째 호출이 x 자신에서 이루어지는데 2h로 나눕니다. x + h에서 부르세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% half_a_step_each_way
"""The points lie h/2 on either side of x. Go a whole h each way, and divide by 2 * h.
두 점이 x에서 h/2씩 떨어져 있습니다. 양쪽으로 h씩 움직이고 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h / 2
        fxh1 = f(x)
        x[idx] = tmp_val - h / 2
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / h
        x[idx] = tmp_val
    return grad


# %% two_steps_each_way
"""The points lie 2h on either side of x. Go h each way, and divide by 2 * h.
두 점이 x에서 2h씩 떨어져 있습니다. 양쪽으로 h씩 움직이고 2 * h로 나누세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + 2 * h
        fxh1 = f(x)
        x[idx] = tmp_val - 2 * h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (4 * h)
        x[idx] = tmp_val
    return grad


# %% step_times_the_element
"""The element is multiplied by 1 + h instead of moved by h. Write x[idx] = value + h.
원소를 h만큼 움직이지 않고 1 + h를 곱했습니다. x[idx] = value + h로 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val * (1 + h)
        fxh1 = f(x)
        x[idx] = tmp_val * (1 - h)
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% element_replaced_by_h
"""The element is replaced by h instead of moved by h. Write x[idx] = value + h.
원소를 h만큼 움직이지 않고 h로 바꾸었습니다. x[idx] = value + h로 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = h
        fxh1 = f(x)
        x[idx] = -h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% step_outside_of_f
"""h is added to the value of f, not to x. Move the element before f is called.
h를 x가 아니라 f의 값에 더했습니다. f를 부르기 전에 원소를 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        grad[idx] = ((f(x) + h) - (f(x) - h)) / (2 * h)
    return grad


# %% step_too_small
"""h = 1e-50 is lost beside x: x + h is x itself, and every difference is 0. The default is h=1e-4.
h = 1e-50은 x에 더해도 사라져서 차이가 모두 0이 됩니다. 기본값은 h=1e-4입니다."""


def numerical_gradient(f, x, h=1e-50):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% step_too_large
"""The default step is 0.01. The docstring says h=1e-4.
기본 간격이 0.01입니다. docstring대로 h=1e-4로 하세요."""


def numerical_gradient(f, x, h=1e-2):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% another_default_step
"""The default step is smaller than 1e-4. The docstring says h=1e-4.
기본 간격이 1e-4보다 작습니다. docstring대로 h=1e-4로 하세요."""


def numerical_gradient(f, x, h=1e-5):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% thousandth_by_default
"""The default step is 0.001. The docstring says h=1e-4.
기본 간격이 0.001입니다. docstring대로 h=1e-4로 하세요."""


def numerical_gradient(f, x, h=1e-3):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% step_with_a_plus
"""1e4 is ten thousand. The default step is 1e-4.
1e4는 만입니다. 기본 간격은 1e-4입니다."""


def numerical_gradient(f, x, h=1e4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% ignores_h
"""`h = 1e-4` inside the function replaces the h that is given. Use the argument.
함수 안의 `h = 1e-4`가 호출할 때 준 h를 덮어씁니다. 인수로 받은 h를 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    h = 1e-4
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% takes_no_h
"""The function takes no h. Keep the parameter h=1e-4.
함수가 h를 받지 않습니다. 매개변수 h=1e-4를 그대로 두세요."""


def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% other_step_in_the_divisor
"""The points are h away from x, but the divisor holds a fixed 1e-4. Both must be the same h.
두 점은 x에서 h만큼 떨어져 있는데 나누는 값에는 1e-4가 고정되어 있습니다. 둘 다 같은 h로 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * 1e-4)
        x[idx] = tmp_val
    return grad


# %% step_relative_to_x
"""The step grows with the element. It is h for every element.
간격이 원소의 크기에 비례해 커집니다. 모든 원소에서 h로 하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        step = h * max(abs(tmp_val), 1.0)
        x[idx] = tmp_val + step
        fxh1 = f(x)
        x[idx] = tmp_val - step
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * step)
        x[idx] = tmp_val
    return grad


# %% one_dimension_only
"""range(x.size) with x[i] walks over rows where x is a matrix. np.ndindex(x.shape) visits every element.
x가 행렬이면 range(x.size)와 x[i]는 행을 가리킵니다. np.ndindex(x.shape)를 쓰면 원소를 모두 방문합니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in range(x.size):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% rows_moved_at_once
"""range(len(x)) moves a whole row at once where x is a matrix. Move each element by itself, with np.ndindex(x.shape).
x가 행렬이면 range(len(x))는 행 전체를 한꺼번에 움직입니다. np.ndindex(x.shape)로 원소를 하나씩 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in range(len(x)):
        tmp_val = x[idx].copy()
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% rows_moved_and_not_put_back
"""A whole row is moved at once where x is a matrix, and a view of it remembers nothing. Move each element by itself, with np.ndindex(x.shape).
x가 행렬이면 행 전체를 한꺼번에 움직이고, 뷰는 원래 값을 기억하지 못합니다. np.ndindex(x.shape)로 원소를 하나씩 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in range(len(x)):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% matrices_only
"""x.shape is taken for two numbers, so a vector fails. np.ndindex(x.shape) visits every element of any shape.
x.shape를 수 두 개로 보아 벡터에서 오류가 납니다. np.ndindex(x.shape)는 어떤 모양이든 원소를 모두 방문합니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    rows, columns = x.shape
    for i in range(rows):
        for j in range(columns):
            tmp_val = x[i, j]
            x[i, j] = tmp_val + h
            fxh1 = f(x)
            x[i, j] = tmp_val - h
            fxh2 = f(x)
            grad[i, j] = (fxh1 - fxh2) / (2 * h)
            x[i, j] = tmp_val
    return grad


# %% two_dimensions_at_most
"""Two loops serve a matrix, and one serves a vector, but three dimensions need np.ndindex(x.shape).
이중 반복문은 행렬에, 반복문 하나는 벡터에 맞습니다. 3차원부터는 np.ndindex(x.shape)를 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    rows = x.reshape(1, -1) if x.ndim < 2 else x
    grad = np.zeros_like(rows)
    for i in range(rows.shape[0]):
        for j in range(rows.shape[1]):
            tmp_val = rows[i, j]
            rows[i, j] = tmp_val + h
            fxh1 = f(x)
            rows[i, j] = tmp_val - h
            fxh2 = f(x)
            rows[i, j] = tmp_val
            grad[i, j] = (fxh1 - fxh2) / (2 * h)
    return grad.reshape(x.shape)


# %% each_row_by_itself
"""f is given one row of x at a time. Change one element, and hand over all of x.
f에 x의 행을 하나씩 넘깁니다. 원소 하나만 바꾸고 x 전체를 넘기세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    if x.ndim > 1:
        return np.array([numerical_gradient(f, row, h) for row in x])
    grad = np.zeros_like(x)
    for idx in range(x.size):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% flattened_for_f
"""f is given the flattened x. Reshape it to x's shape before each call.
f에 한 줄로 편(flatten) x를 넘깁니다. 호출하기 전에 x의 모양으로 되돌리세요."""


def numerical_gradient(f, x, h=1e-4):
    flat = x.astype(float).flatten()
    grad = np.zeros_like(flat)
    for i in range(flat.size):
        tmp_val = flat[i]
        flat[i] = tmp_val + h
        fxh1 = f(flat)
        flat[i] = tmp_val - h
        fxh2 = f(flat)
        grad[i] = (fxh1 - fxh2) / (2 * h)
        flat[i] = tmp_val
    return grad.reshape(x.shape)


# %% flat_gradient
"""The gradient comes back flat. Give it the shape of x.
기울기가 한 줄로 펴진 채 돌아옵니다. x와 같은 모양으로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad.flatten()


# %% a_column
"""The gradient comes back as a column or a row of its own. Give it the shape of x.
기울기가 열이나 행 하나로 돌아옵니다. x와 같은 모양으로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad.reshape(-1, 1)


# %% a_list_of_slopes
"""The slopes come back in a list. Return an array of x's shape.
기울기가 리스트에 담겨 돌아옵니다. x와 모양이 같은 배열로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = []
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad.append((fxh1 - fxh2) / (2 * h))
        x[idx] = tmp_val
    return grad


# %% transposed
"""The gradient comes back transposed, or filled column by column. Store each slope at its own index.
기울기가 전치되었거나 열 순서로 채워졌습니다. 기울기를 제 인덱스에 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad.reshape(x.shape[::-1]).T


# %% all_elements_at_once
"""x + h moves every element at once, which gives one number. Move one element at a time.
x + h는 모든 원소를 한꺼번에 움직여 수 하나만 나옵니다. 한 번에 원소 하나만 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% all_elements_filled
"""All elements are moved together, and get the same slope. Move one element at a time.
모든 원소를 함께 움직여 기울기가 모두 같습니다. 한 번에 원소 하나만 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))


# %% all_elements_in_the_loop
"""All elements are moved together in each round, so all slopes are the same. Move x[idx] alone.
반복마다 모든 원소를 함께 움직여 기울기가 모두 같습니다. x[idx]만 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        grad[idx] = (f(x + h) - f(x - h)) / (2 * h)
    return grad


# %% one_element_for_f
"""f is given one element instead of all of x. Hand over all of x, with that element moved.
f에 x 전체가 아니라 원소 하나만 넘깁니다. 원소 하나를 움직인 x 전체를 넘기세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        grad[idx] = (f(x[idx] + h) - f(x[idx] - h)) / (2 * h)
    return grad


# %% equal_values_moved_together
"""All elements of the same value are moved together. Move one element, by its index.
값이 같은 원소를 모두 함께 움직입니다. 인덱스로 원소 하나만 움직이세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[x == x[idx]] += h
        below[x == x[idx]] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return grad


# %% np_gradient
"""np.gradient takes differences between neighbouring elements of an array. It does not know f: call f yourself.
np.gradient는 배열에서 이웃한 원소들의 차이를 구할 뿐 f를 모릅니다. f를 직접 부르세요."""


def numerical_gradient(f, x, h=1e-4):
    return np.gradient(x, h)


# %% twenty_elements
"""The loop ends after 20 elements. Visit all of them.
원소 20개 뒤에 반복이 끝납니다. 모든 원소를 방문하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in list(np.ndindex(x.shape))[:20]:
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% ten_elements
"""The loop ends after 10 elements. Visit all of them.
원소 10개 뒤에 반복이 끝납니다. 모든 원소를 방문하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in list(np.ndindex(x.shape))[:10]:
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% last_element_missing
"""The last element has no slope, since the loop ends too soon. Visit all elements.
반복이 일찍 끝나 마지막 원소의 기울기가 없습니다. 모든 원소를 방문하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in list(np.ndindex(x.shape))[:-1]:
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% first_element_missing
"""The first element has no slope. Indexes begin at 0.
첫 원소의 기울기가 없습니다. 인덱스는 0부터 시작합니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in list(np.ndindex(x.shape))[1:]:
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% two_elements_only
"""Only the first two elements are visited, as for x0² + x1². Visit all of them.
x0² + x1²에서처럼 처음 두 원소만 방문합니다. 모든 원소를 방문하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in list(np.ndindex(x.shape))[:2]:
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% truncated_by_an_integer_array
"""In an array of integers, 3 + 0.0001 is stored as 3. Work on a float copy of x.
정수 배열에서는 3 + 0.0001이 3으로 저장됩니다. 실수로 바꾼 사본에서 계산하세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% truncated_throughout
"""Where x holds integers, steps and slopes are stored as integers. Work on a float copy of x.
x가 정수이면 움직인 값도 기울기도 정수로 저장됩니다. 실수로 바꾼 사본에서 계산하세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% integer_gradient
"""Where x holds integers, the slopes are stored as integers, too, and lose their decimals. Store them in np.zeros(x.shape).
x가 정수이면 기울기도 정수로 저장되어 소수부가 사라집니다. np.zeros(x.shape)에 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    x = x.astype(float)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% into_integers
"""x is made an array of integers, which cuts its decimals off. Make it floats.
x를 정수 배열로 바꾸어 소수부가 잘립니다. 실수로 바꾸세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(int)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% x_not_restored
"""The element is not put back after its two calls, so x stays changed. Put the remembered value back.
두 번 호출한 뒤 원소를 되돌리지 않아 x가 바뀐 채로 남습니다. 기억해 둔 값을 되돌려 놓으세요."""


def numerical_gradient(f, x, h=1e-4):
    if x.dtype != float:
        x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% copy_not_restored
"""The element is not put back after its two calls, so later slopes belong to another point. Put the remembered value back.
두 번 호출한 뒤 원소를 되돌리지 않아 다음 기울기가 다른 점의 것이 됩니다. 기억해 둔 값을 되돌려 놓으세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% restored_by_adding_h
"""Adding h back does not undo subtracting it: rounding leaves x a little off. Remember the value, and put it back.
뺀 h를 다시 더해도 반올림 오차로 x가 조금 달라집니다. 원래 값을 기억해 두었다가 되돌려 놓으세요."""


def numerical_gradient(f, x, h=1e-4):
    if x.dtype != float:
        x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        x[idx] += h
        fxh1 = f(x)
        x[idx] -= 2 * h
        fxh2 = f(x)
        x[idx] += h
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% restored_by_one_h_too_little
"""The element is not put back after its two calls, so x stays changed. Put the remembered value back.
두 번 호출한 뒤 원소를 되돌리지 않아 x가 바뀐 채로 남습니다. 기억해 둔 값을 되돌려 놓으세요."""


def numerical_gradient(f, x, h=1e-4):
    if x.dtype != float:
        x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        x[idx] += h
        fxh1 = f(x)
        x[idx] -= 2 * h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% not_a_copy
"""`above = x` and `below = x` are two names of one array, so both calls see the same point. Use x.copy().
`above = x`와 `below = x`는 한 배열의 두 이름이라 두 호출이 같은 점을 봅니다. x.copy()를 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        above = x
        below = x
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return grad


# %% copies_that_are_used_again
"""The moved elements stay moved in the next round, so the slopes belong to other points. Make fresh copies in each round.
움직인 원소가 다음 반복에서도 움직인 채로 남습니다. 반복마다 새로 복사하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    above, below = x.copy(), x.copy()
    for idx in np.ndindex(x.shape):
        above[idx] += h
        below[idx] -= h
        grad[idx] = (f(above) - f(below)) / (2 * h)
    return grad


# %% only_the_last_slope
"""`grad = ...` replaces the whole array in each round. Store each slope with grad[idx] = ...
`grad = ...`는 매번 배열 전체를 덮어씁니다. grad[idx] = ...로 원소마다 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% last_slope_everywhere
"""Each round writes its slope into all elements. Store it with grad[idx] = ...
반복마다 모든 원소에 기울기를 씁니다. grad[idx] = ...로 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[...] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% slopes_added_up
"""The slopes of all elements are added up to one number. Each element has its own slope.
모든 원소의 기울기를 더해 수 하나로 만들었습니다. 원소마다 제 기울기를 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = 0.0
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad += (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% slopes_added_everywhere
"""Each slope is added to all elements. Store it with grad[idx] = ...
기울기를 모든 원소에 더했습니다. grad[idx] = ...로 저장하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad += (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% returns_inside_the_loop
"""The return stands inside the loop, so only the first element gets its slope. Move it out of the loop.
return이 반복문 안에 있어서 첫 원소의 기울기만 구합니다. return을 반복문 밖으로 옮기세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        return grad


# %% nothing_returned
"""The gradient is computed, but not returned. End with return.
기울기를 계산만 하고 돌려주지 않습니다. 마지막에 return을 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    print(grad)


# %% returns_x
"""x comes back, not the gradient. Return the slopes.
기울기가 아니라 x를 돌려줍니다. 기울기를 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return x


# %% zeros_returned
"""The slopes are computed, but never stored. Write grad[idx] = ...
기울기를 계산만 하고 저장하지 않았습니다. grad[idx] = ...로 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        slope = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% one_call_too_many
"""f(x) itself is computed, too, and never needed. Two calls for each element are enough.
f(x)까지 계산하지만 쓰이지 않습니다. 원소마다 두 번만 호출하세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    fx = f(x)  # noqa: F841
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% three_calls
"""f is called more often than twice for each element. The values at x + h and x - h are enough.
원소마다 f를 두 번보다 많이 호출합니다. x + h와 x - h에서의 값이면 됩니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[idx] += h
        below[idx] -= h
        grad[idx] = ((f(above) - f(x)) / h + (f(x) - f(below)) / h) / 2
    return grad


# %% five_points
"""More than two points for each element give another formula. Use x + h and x - h alone.
원소마다 두 점보다 많이 쓰면 다른 공식이 됩니다. x + h와 x - h만 쓰세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[idx] = h
        grad[idx] = (8 * (f(x + step) - f(x - step)) - (f(x + 2 * step) - f(x - 2 * step))) / (12 * h)
    return grad


# %% rounded
"""The gradient is rounded to a few decimals. Return it as it is.
기울기를 소수 몇 자리로 반올림했습니다. 그대로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return np.round(grad, 4)


# %% rounded_to_one_decimal
"""The gradient is rounded to one decimal. Return it as it is.
기울기를 소수 첫째 자리까지 반올림했습니다. 그대로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return np.round(grad, 1)


# %% normalized
"""The gradient is divided by its length. Return the slopes themselves.
기울기를 그 크기로 나누었습니다. 기울기의 값 자체를 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad / np.linalg.norm(grad)


# %% mean_slope
"""The slopes are divided by the number of elements. Return them as they are.
기울기를 원소의 수로 나누었습니다. 그대로 돌려주세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad / x.size


# %% two_x
"""This is 2x, the gradient of a sum of squares, whatever f is. Call f.
f가 무엇이든 제곱합의 기울기 2x가 나옵니다. f를 부르세요."""


def numerical_gradient(f, x, h=1e-4):
    return 2.0 * x


# %% elements_cannot_be_set
"""An element of x is used as an index, or is given one. Loop over the indexes, np.ndindex(x.shape), and set x[idx].
x의 원소를 인덱스로 쓰거나 원소에 인덱스를 붙였습니다. np.ndindex(x.shape)로 인덱스를 반복하며 x[idx]를 바꾸세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        tmp_val[0] += h
        fxh1 = f(x)
        tmp_val[0] -= 2 * h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
    return grad


# %% floats_as_indexes
"""An element of x is used as an index, or is given one. Loop over the indexes, np.ndindex(x.shape), and set x[idx].
x의 원소를 인덱스로 쓰거나 원소에 인덱스를 붙였습니다. np.ndindex(x.shape)로 인덱스를 반복하며 x[idx]를 바꾸세요."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in x:
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% name_not_defined
"""The function uses a name that is not defined. The last line of the error says which one.
정의되지 않은 이름을 썼습니다. 오류의 마지막 줄이 어떤 이름인지 알려 줍니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh3) / (2 * h)
        x[idx] = tmp_val
    return grad


# %% typo_zero_like
"""A module or array has no attribute of this name. The last line of the error says which one is misspelt.
모듈이나 배열에 그런 이름이 없습니다. 오류의 마지막 줄이 어떤 이름을 잘못 썼는지 알려 줍니다."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zero_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad
