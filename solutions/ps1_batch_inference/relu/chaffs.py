# %% changes_x_in_place
"""Writing into x, its view or a second name for it changes the caller's array: work on x.copy(), or make a new array.
x나 그 뷰(view), x의 다른 이름에 값을 쓰면 호출한 쪽의 배열이 바뀝니다. x.copy()에 쓰거나 새 배열을 만드세요."""


def relu(x):
    x[x < 0] = 0
    return x


# %% second_name_for_x
"""`out = x` is no copy but a second name for the same array, so x changes too: `x.copy()` is one.
`out = x`는 복사가 아니라 같은 배열에 붙인 또 다른 이름이라서 x도 바뀝니다. `x.copy()`를 쓰세요."""


def relu(x):
    out = x
    out *= (x > 0)
    return out


# %% writes_through_a_view
"""reshape(-1) mostly gives a view of x, not a copy: writing into it changes x.
reshape(-1)은 대개 복사본이 아니라 x의 뷰(view)입니다. 거기에 쓰면 x도 바뀝니다."""


def relu(x):
    flat = x.reshape(-1)
    flat[flat < 0] = 0
    return flat.reshape(x.shape)


# %% only_float64_in_place
"""np.asarray(x, dtype=float) copies integers, but a float64 x comes through uncopied and is overwritten.
np.asarray(x, dtype=float)는 정수 배열은 복사하지만 float64 배열은 그대로 돌려주므로 x를 덮어쓰게 됩니다."""


def relu(x):
    x = np.asarray(x, dtype=float)
    return np.maximum(x, 0, out=x)


# %% minimum_for_maximum
"""The negative values are kept and the positive ones lost: ReLU is np.maximum, or a mask of x > 0.
음수가 남고 양수가 사라졌습니다. ReLU는 np.maximum이나 x > 0인 마스크로 구합니다."""


def relu(x):
    return np.minimum(0, x)


# %% max_for_maximum
"""np.max is the largest element of one array (its second argument is an axis); np.maximum compares element by element.
np.max는 한 배열에서 가장 큰 원소입니다(둘째 인수는 축). 원소끼리 비교하는 함수는 np.maximum입니다."""


def relu(x):
    return np.max(0, x)


# %% pythons_max
"""Python's max and `if x > 0` want one True or False, not an array of them: use np.maximum, or go element by element.
파이썬의 max와 `if x > 0`은 배열을 한꺼번에 비교하지 못합니다. np.maximum을 쓰거나 원소마다 비교하세요."""


def relu(x):
    return max(0, x)


# %% if_on_an_array
"""`if x > 0` asks one question of the whole array: each element needs its own answer (np.maximum, np.where).
`if x > 0`은 배열 전체에 한 번만 묻습니다. 원소마다 따로 판단해야 합니다(np.maximum, np.where)."""


def relu(x):
    if x > 0:
        return x
    return 0


# %% decided_by_the_largest
"""One decision for the whole array: negative elements beside positive ones stay. Decide for each element.
배열 전체를 한 번에 판단했습니다. 양수와 함께 있는 음수가 그대로 남습니다. 원소마다 판단하세요."""


def relu(x):
    return x.copy() if np.any(x > 0) else np.zeros(x.shape)


# %% leaky
"""This is the leaky ReLU: negative values become 0, not a hundredth of themselves.
이것은 Leaky ReLU입니다. 음수는 0.01배가 아니라 0이 되어야 합니다."""


def relu(x):
    return np.where(x > 0, x, 0.01 * x)


# %% absolute_value
"""The absolute value turns negative values positive: they should become 0.
절댓값은 음수를 양수로 바꿉니다. 음수는 0이 되어야 합니다."""


def relu(x):
    return np.abs(x)


# %% step_function
"""This is the step function: a positive element should stay what it is, not become 1.
이것은 계단 함수입니다. 양수인 원소는 1이 아니라 원래 값이어야 합니다."""


def relu(x):
    return np.array(x > 0, dtype=int)


# %% sigmoid
"""This is the sigmoid function; ReLU is max(0, x).
이것은 시그모이드 함수입니다. ReLU는 max(0, x)입니다."""


def relu(x):
    return 1 / (1 + np.exp(-x))


# %% softplus
"""log(1 + exp(x)) is softplus, a smooth relative of ReLU: near 0 it is not 0.
log(1 + exp(x))는 ReLU를 매끄럽게 만든 softplus입니다. 0 근처에서 0이 되지 않습니다."""


def relu(x):
    return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)


# %% drops_the_negative_values
"""x[x > 0] throws the other elements away, and the shape with them: they should stay as zeros.
x[x > 0]은 나머지 원소를 버려서 모양도 달라집니다. 나머지는 0으로 남아 있어야 합니다."""


def relu(x):
    return x[x > 0]


# %% mask_upside_down
"""The mask keeps the negative values: it should keep the positive ones, x > 0.
마스크가 음수를 남깁니다. 양수(x > 0)를 남겨야 합니다."""


def relu(x):
    return x * (x < 0)


# %% capped
"""np.clip(x, 0, 6) also cuts from above (that is ReLU6); ReLU has no upper bound.
np.clip(x, 0, 6)은 위쪽도 자릅니다(ReLU6). ReLU에는 상한이 없습니다."""


def relu(x):
    return np.clip(x, 0, 6)


# %% one_dimension_only
"""Going through x gives its rows, not its elements, once x has two dimensions: np.maximum takes any shape.
x가 2차원이면 for로 꺼낸 것은 원소가 아니라 행입니다. np.maximum은 어떤 모양이든 됩니다."""


def relu(x):
    return np.array([max(0, value) for value in x])


# %% two_dimensions_only
"""Two nested loops serve two dimensions only: x may have any number of them.
이중 반복문은 2차원에서만 됩니다. x는 몇 차원이든 될 수 있습니다."""


def relu(x):
    y = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = max(0, x[i, j])
    return y


# %% not_without_dimensions
"""len(x) fails for a 0-d array, which has no first axis: work on the array as a whole.
0차원 배열에는 첫째 축이 없어서 len(x)에서 오류가 납니다. 배열 전체를 한 번에 계산하세요."""


def relu(x):
    y = np.zeros(x.shape)
    for i in range(len(x)):
        y[i] = np.maximum(0, x[i])
    return y


# %% not_without_elements
"""np.max of an empty array fails, and an empty x is allowed: np.maximum needs no special case.
빈 배열에 np.max를 쓰면 오류가 납니다. x는 비어 있을 수도 있습니다. np.maximum이면 특별히 다룰 필요가 없습니다."""


def relu(x):
    if np.max(x) <= 0:
        return np.zeros(x.shape)
    return x * (x > 0)


# %% type_of_the_first_element
"""np.vectorize takes its type from the first result: where that is the integer 0, all others lose their decimals.
np.vectorize는 첫 원소의 결과로 dtype을 정합니다. 그 값이 정수 0이면 나머지는 소수 부분이 잘립니다."""


def relu(x):
    if x.size == 0:
        return x.copy()
    return np.vectorize(lambda value: 0 if value < 0 else value)(x)


# %% into_integers
"""The result is stored in an integer array, which cuts the decimals off.
결과를 정수 배열에 저장해서 소수 부분이 잘립니다."""


def relu(x):
    y = np.zeros(x.shape, dtype=int)
    y[x > 0] = x[x > 0]
    return y


# %% into_float32
"""float32 has 7 digits and ends at 3e38: tiny values become 0 and huge ones inf. Keep x's own dtype.
float32는 유효 숫자가 7자리이고 3e38까지만 담습니다. 아주 작은 값은 0, 큰 값은 inf가 됩니다. x의 dtype을 지키세요."""


def relu(x):
    return np.maximum(0, x.astype(np.float32))


# %% small_is_zero
"""Small positive values are taken for 0: the threshold is 0 itself, and every positive value stays.
작은 양수를 0으로 보았습니다. 경계는 0이고, 양수는 아무리 작아도 그대로 남습니다."""


def relu(x):
    return np.where(x > 1e-6, x, 0)


# %% in_memory_order
"""The elements are read in memory order and put back in row order: a transposed array comes back shuffled.
원소를 메모리 순서로 읽고 행 순서로 넣었습니다. 전치된 배열은 원소가 뒤섞입니다."""


def relu(x):
    return np.maximum(0, x.ravel(order="K")).reshape(x.shape)


# %% flattened
"""The result is flat: give it the shape of x.
결과가 1차원으로 펴졌습니다. 결과는 x와 모양이 같아야 합니다."""


def relu(x):
    return np.maximum(0, x.flatten())


# %% a_list
"""The result is a list; an ndarray was asked for.
결과가 리스트입니다. ndarray여야 합니다."""


def relu(x):
    return np.maximum(0, x).tolist()


# %% without_a_return
"""The function computes the result but does not return it.
결과를 계산했지만 return하지 않았습니다."""


def relu(x):
    y = np.maximum(0, x)


# %% typo_maximun
"""`np.maximun` does not exist: the name is `np.maximum`. The last line of the error names what is missing.
`np.maximun`은 없습니다. `np.maximum`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def relu(x):
    return np.maximun(0, x)
