# %% from_the_book
"""The book's loop, on a copy."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(np.float64)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
    return x


# %% a_new_array_in_each_step
"""x is never changed: each step makes a new array."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x * 1.0
    while step_num > 0:
        x = x - lr * numerical_gradient(f, x)
        step_num -= 1
    return x


# %% nothing_in_place
"""init_x is never changed, so it needs no copy."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x
    for i in range(step_num):
        x = x - lr * numerical_gradient(f, x)
    return x


# %% shows_f
"""f(x) is computed in each step, to be shown."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.astype(float)
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x = x - lr * grad
        loss = f(x)  # noqa: F841
    return x


# %% with_a_history
"""All places are kept in a list, and the last one is returned."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x_history = [np.asarray(init_x, dtype=float).copy()]
    for _ in range(step_num):
        x_history.append(x_history[-1] + -lr * numerical_gradient(f, x_history[-1].copy()))
    return x_history[-1]


# %% its_own_differences
"""The central differences are computed here, all f(x + h) first, in a flat array."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    h = 1e-4
    x = np.array(init_x, dtype=float).ravel()
    for _ in range(step_num):
        steps = h * np.eye(x.size)
        above = np.array([f((x + step).reshape(init_x.shape)) for step in steps])
        below = np.array([f((x - step).reshape(init_x.shape)) for step in steps])
        x = x - lr * (above - below) / (2 * h)
    return x.reshape(init_x.shape)


# %% element_by_element
"""The update, too, is a loop over the elements."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy() if init_x.dtype.kind == "f" else init_x.astype("float64")
    for _ in range(step_num):
        gradient = numerical_gradient(f, x)
        for index in np.ndindex(x.shape):
            x[index] -= lr * gradient[index]
    return x


# %% reduce
"""functools.reduce over the steps."""
from functools import reduce


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    return reduce(lambda x, _: x - lr * numerical_gradient(f, x), range(step_num), init_x.astype(float, copy=True))


# %% f_wrapped
"""numerical_gradient is given a function of one's own, which calls f; the number of steps runs down."""


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = np.array(init_x, dtype=float)
    for steps_left in range(step_num, 0, -1):
        x -= lr * numerical_gradient(lambda point: float(f(point)), x)
    return x
