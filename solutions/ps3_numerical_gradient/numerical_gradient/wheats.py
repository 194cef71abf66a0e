# %% nditer_and_put_back
"""The book's loop: np.nditer with multi_index, each element changed in x itself and put back."""


def numerical_gradient(f, x, h=1e-4):
    if x.dtype.kind != "f":
        x = x.astype(float)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


# %% a_copy_for_every_call
"""A fresh copy for every call."""


def numerical_gradient(f, x, h=1e-4):
    gradient = np.empty(x.shape)
    for index, _ in np.ndenumerate(x):
        above = x.astype(np.float64)
        below = above.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = 0.5 * (f(above) - f(below)) / h
    return gradient


# %% flat_loop
"""A loop over a flat float copy, given its shape back for every call."""


def numerical_gradient(f, x, h=1e-4):
    flat = np.asarray(x, dtype=float).flatten()
    slopes = []
    for i in range(flat.size):
        values = []
        for step in (h, -h):
            moved = flat.copy()
            moved[i] += step
            values.append(float(f(moved.reshape(x.shape))))
        slopes.append((values[0] - values[1]) / (2 * h))
    return np.array(slopes).reshape(x.shape)


# %% directions
"""The rows of an identity matrix are the directions; a list comprehension collects the slopes."""


def numerical_gradient(f, x, h=1e-4):
    directions = h * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + step) - f(x - step)) / (2 * h) for step in directions]).reshape(x.shape)


# %% recursion_over_axes
"""Recursion over the axes; each element is changed in a float copy and restored in a finally."""


def numerical_gradient(f, x, h=1e-4):
    point = np.array(x, dtype=np.float64)

    def value(index, moved):
        kept = point[index]
        point[index] = moved
        try:
            return f(point.copy())
        finally:
            point[index] = kept

    def slopes(index):
        if len(index) < point.ndim:
            return [slopes((*index, i)) for i in range(point.shape[len(index)])]
        here = point[index]
        return (value(index, here + h) - value(index, here - h)) / (2 * h)

    return np.array(slopes(()), dtype=float)


# %% below_first_in_reverse
"""From the last element to the first, f(x - h) before f(x + h), all values first and one division at the end."""


def numerical_gradient(f, x, h=1e-4):
    x = x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
    below, above = np.zeros(x.shape), np.zeros(x.shape)
    for k in reversed(range(x.size)):
        idx = np.unravel_index(k, x.shape)
        orig = x[idx].copy()
        x[idx] = orig - h
        below[idx] = f(x)
        x[idx] = orig + h
        above[idx] = f(x)
        x[idx] = orig
    return (above - below) / (h + h)


# %% the_books_loop_on_a_copy
"""The book's loop on a float copy, with op_flags."""


def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=[["readwrite"]])
    for _ in it:
        idx = it.multi_index
        tmp_val = float(x[idx])
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad
