# %% changes_x_in_place
"""The result was written into x, so the caller's array changed. Work on x.copy(), or make a new array.
결과를 x에 써서 호출한 쪽의 배열이 바뀌었습니다. x.copy()에 쓰거나 새 배열을 만드세요."""


def relu(x):
    x[x < 0] = 0
    return x


# %% second_name_for_x
"""The result was written into x, so the caller's array changed. Work on x.copy(), or make a new array.
결과를 x에 써서 호출한 쪽의 배열이 바뀌었습니다. x.copy()에 쓰거나 새 배열을 만드세요."""


def relu(x):
    out = x
    out *= (x > 0)
    return out


# %% minimum_for_maximum
"""The negative values are kept and the positive ones became 0. Keep the positive ones, with np.maximum or the mask x > 0.
음수가 남고 양수가 0이 되었습니다. np.maximum이나 마스크 x > 0으로 양수를 남기세요."""


def relu(x):
    return np.minimum(0, x)


# %% max_for_maximum
"""np.max looks for the largest element of one array, and its second argument is an axis. np.maximum compares element by element.
np.max는 배열 하나에서 가장 큰 원소를 찾고 둘째 인수는 축입니다. 원소끼리 비교하려면 np.maximum을 쓰세요."""


def relu(x):
    return np.max(0, x)


# %% if_on_an_array
"""Python's max and `if x > 0` need a single True or False, and an array gives one for each element. Use np.maximum or np.where.
파이썬의 max와 `if x > 0`은 True나 False 하나가 필요한데 배열은 원소마다 하나씩 줍니다. np.maximum이나 np.where를 쓰세요."""


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


# %% capped
"""np.clip(x, 0, 6) also cuts from above (that is ReLU6); ReLU has no upper bound.
np.clip(x, 0, 6)은 위쪽도 자릅니다(ReLU6). ReLU에는 상한이 없습니다."""


def relu(x):
    return np.clip(x, 0, 6)


# %% one_dimension_only
"""Going through x gives its rows, not its elements, once x has two dimensions. np.maximum takes any shape.
x가 2차원이면 for로 꺼낸 것은 원소가 아니라 행입니다. np.maximum은 어떤 모양이든 됩니다."""


def relu(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        if x[i] > 0:
            y[i] = x[i]
    return y


# %% two_dimensions_only
"""Two nested loops serve two dimensions only. x may have any number of them.
이중 반복문은 2차원에서만 됩니다. x는 몇 차원이든 될 수 있습니다."""


def relu(x):
    y = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = max(0, x[i, j])
    return y


# %% type_of_the_first_element
"""np.vectorize takes its type from the first result: where that is the integer 0, all others lose their decimals.
np.vectorize는 첫 원소의 결과로 dtype을 정합니다. 그 값이 정수 0이면 나머지는 소수 부분이 잘립니다."""


def relu(x):
    if x.size == 0:
        return x.copy()
    return np.vectorize(lambda value: 0 if value < 0 else value)(x)


# %% into_integers
"""The result is whole numbers, so its decimals are lost. Do without `//` and without an array of integers.
결과가 정수여서 소수점 아래가 사라졌습니다. `//`나 정수 배열을 쓰지 마세요."""


def relu(x):
    y = np.zeros(x.shape, dtype=int)
    y[x > 0] = x[x > 0]
    return y


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


# %% typo_maximun
"""`np.maximun` does not exist: the name is `np.maximum`. The last line of the error names what is missing.
`np.maximun`은 없습니다. `np.maximum`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def relu(x):
    return np.maximun(0, x)


# %% max_over_an_axis
"""np.max(x, 0) is the largest element of each column, since 0 is an axis here. Compare element by element with np.maximum(0, x).
np.max(x, 0)에서 0은 축이라서 열마다 가장 큰 원소가 나옵니다. np.maximum(0, x)로 원소마다 비교하세요."""


def relu(x):
    return np.max(x, 0)


# %% largest_of_all
"""The result is one number for the whole array. Compare each element with 0, with np.maximum.
배열 전체에서 수 하나만 나왔습니다. np.maximum으로 원소마다 0과 비교하세요."""


def relu(x):
    return max(0, np.max(x))


# %% derivative
"""The result is 1 for positive elements and 0 for the others, which is the slope of ReLU. A positive element stays what it is.
양수는 1, 나머지는 0이 되었습니다. 이것은 ReLU의 기울기입니다. 양수인 원소는 원래 값 그대로 남아야 합니다."""


def relu(x):
    return (x > 0).astype(float)


# %% booleans
"""The result is 1 for positive elements and 0 for the others, which is the slope of ReLU. A positive element stays what it is.
양수는 1, 나머지는 0이 되었습니다. 이것은 ReLU의 기울기입니다. 양수인 원소는 원래 값 그대로 남아야 합니다."""


def relu(x):
    return x > 0


# %% leaky_wide
"""Negative values keep a tenth of themselves. In ReLU they become 0.
음수가 0.1배로 남았습니다. ReLU에서 음수는 0이 됩니다."""


def relu(x):
    return np.where(x > 0, x, 0.1 * x)


# %% exponential_linear
"""Below 0 this is exp(x) - 1, the ELU. In ReLU negative values become 0.
0보다 작은 곳에서 exp(x) - 1이 되었습니다(ELU). ReLU에서 음수는 0이 됩니다."""


def relu(x):
    return np.where(x > 0, x, np.exp(np.minimum(x, 0)) - 1)


# %% minus_one_below_zero
"""Negative values become -1. They should become 0.
음수가 -1이 되었습니다. 0이 되어야 합니다."""


def relu(x):
    return np.where(x > 0, x, -1)


# %% one_below_zero
"""Elements that are not positive become 1. They should become 0.
양수가 아닌 원소가 1이 되었습니다. 0이 되어야 합니다."""


def relu(x):
    return np.maximum(x, 1) if x.ndim == 0 else np.where(x > 0, x, 1)


# %% threshold_at_one
"""Positive values below 1 are lost. The comparison is with 0, not with 1.
1보다 작은 양수가 사라졌습니다. 1이 아니라 0과 비교하세요."""


def relu(x):
    return np.where(x >= 1, x, 0)


# %% maximum_with_one
"""Every element is at least 1. Compare with 0, not with 1.
모든 원소가 1 이상이 되었습니다. 1이 아니라 0과 비교하세요."""


def relu(x):
    return np.maximum(1, x)


# %% capped_at_one
"""Values above 1 are cut to 1. ReLU has no upper bound.
1보다 큰 값이 1로 잘렸습니다. ReLU에는 상한이 없습니다."""


def relu(x):
    return np.clip(x, 0, 1)


# %% negated
"""The signs are turned, so negative values come out as positive ones. Compare x itself with 0, not -x.
부호가 바뀌어 음수가 양수로 나왔습니다. -x가 아니라 x를 0과 비교하세요."""


def relu(x):
    return np.maximum(0, -x)


# %% minus_the_result
"""The result has the wrong sign. Positive values stay as they are.
결과의 부호가 반대입니다. 양수는 그대로 남아야 합니다."""


def relu(x):
    return -np.maximum(0, x)


# %% x_unchanged
"""x comes back with its negative values. Those become 0.
x의 음수가 그대로 나왔습니다. 음수는 0이 되어야 합니다."""


def relu(x):
    return x.copy()


# %% all_zero
"""Everything becomes 0. Positive values stay as they are.
모두 0이 되었습니다. 양수는 그대로 남아야 합니다."""


def relu(x):
    return np.zeros(x.shape)


# %% squared
"""Positive values are squared. They stay as they are.
양수가 제곱되었습니다. 양수는 그대로 남아야 합니다."""


def relu(x):
    return np.maximum(0, x) * x


# %% twice_the_value
"""Positive values come out doubled: x + |x| is 2x there. Divide it by 2.
양수가 두 배가 되었습니다. x + |x|는 2x이므로 2로 나누세요."""


def relu(x):
    return x + np.abs(x)


# %% half_of_the_difference
"""(|x| - x) / 2 keeps the negative values, with their sign turned. The positive ones should stay: (|x| + x) / 2.
(|x| - x) / 2는 음수를 부호만 바꾸어 남깁니다. 양수가 남아야 하므로 (|x| + x) / 2로 쓰세요."""


def relu(x):
    return (np.abs(x) - x) / 2


# %% half_cut
"""The result is whole numbers, so its decimals are lost. Do without `//` and without an array of integers.
결과가 정수여서 소수점 아래가 사라졌습니다. `//`나 정수 배열을 쓰지 마세요."""


def relu(x):
    return (x + np.abs(x)) // 2


# %% swish
"""This is x times the sigmoid, the swish function. ReLU is max(0, x).
이것은 x에 시그모이드를 곱한 swish 함수입니다. ReLU는 max(0, x)입니다."""


def relu(x):
    return x / (1 + np.exp(-x))


# %% hyperbolic_tangent
"""This is tanh. ReLU is max(0, x).
이것은 tanh입니다. ReLU는 max(0, x)입니다."""


def relu(x):
    return np.tanh(x)


# %% clipped_tangent
"""Positive values are bent by tanh. They stay as they are.
양수가 tanh로 휘었습니다. 양수는 그대로 남아야 합니다."""


def relu(x):
    return np.maximum(0, np.tanh(x))


# %% flat_list_comprehension
"""The result is flat: give it the shape of x.
결과가 1차원으로 펴졌습니다. 결과는 x와 모양이 같아야 합니다."""


def relu(x):
    return np.array([max(0, value) for value in np.ravel(x)])


# %% rows_of_x
"""The rows are taken one after the other, and a single number has none. np.maximum needs no loop and takes any shape.
행을 하나씩 꺼냈는데 수 하나에는 행이 없습니다. np.maximum은 반복문 없이 어떤 모양이든 받습니다."""


def relu(x):
    return np.array([np.maximum(0, row) for row in x])


# %% rounded
"""The values are rounded. Positive values stay as they are, with all their digits.
값을 반올림했습니다. 양수는 모든 자리를 그대로 두세요."""


def relu(x):
    return np.round(np.maximum(0, x), 2)


# %% smallest_taken_away
"""The smallest value is subtracted from all. Compare each element with 0 instead.
모든 값에서 최솟값을 뺐습니다. 대신 원소마다 0과 비교하세요."""


def relu(x):
    return x - np.min(x)


# %% one_axis_too_many
"""The result has an axis too many. It has the shape of x.
결과에 축이 하나 더 있습니다. 결과는 x와 모양이 같아야 합니다."""


def relu(x):
    return np.maximum(0, [x])


# %% axes_dropped
"""np.squeeze drops every axis of length 1. Give the result the shape of x.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 결과는 x와 모양이 같아야 합니다."""


def relu(x):
    return np.squeeze(np.maximum(0, x))


# %% transposed
"""Rows and columns are swapped. Give the result the shape of x.
행과 열이 바뀌었습니다. 결과는 x와 모양이 같아야 합니다."""


def relu(x):
    return np.maximum(0, x).T


# %% returns_in_the_loop
"""The return stands inside the loop, so it ends at the first element. Move it behind the loop.
return이 반복문 안에 있어서 첫 원소에서 끝납니다. 반복문 뒤로 옮기세요."""


def relu(x):
    for value in np.ravel(x):
        return max(0, value)


# %% prints_the_result
"""The function returns None. Write return in front of the result.
함수가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def relu(x):
    print(np.maximum(0, x))


# %% name_not_defined
"""A name is not defined, or misspelled. The last line of the error says which one.
정의되지 않은 이름이 있거나 철자가 틀렸습니다. 오류의 마지막 줄에 그 이름이 나옵니다."""


def relu(x):
    return maximum(0, x)


# %% rows_left_out
"""Only the first row has its negative values replaced. Treat all rows alike.
첫 행의 음수만 0이 되었습니다. 모든 행을 똑같이 처리하세요."""


def relu(x):
    y = x.copy()
    y[0] = np.maximum(0, y[0])
    return y


# %% half_of_negative_values
"""Negative values are halved. They become 0.
음수가 반으로 줄었습니다. 음수는 0이 되어야 합니다."""


def relu(x):
    return np.where(x > 0, x, 0.5 * x)


# %% fifth_of_negative_values
"""Negative values keep a fifth of themselves. They become 0.
음수가 0.2배로 남았습니다. 음수는 0이 되어야 합니다."""


def relu(x):
    return np.where(x > 0, x, 0.2 * x)


# %% constant_below_zero
"""Negative values become a small negative number. They become 0.
음수가 작은 음수로 바뀌었습니다. 0이 되어야 합니다."""


def relu(x):
    return np.where(x > 0, x, -0.01)


# %% one_added
"""1 is added to every element. Return max(0, x) alone.
모든 원소에 1을 더했습니다. max(0, x)만 돌려주세요."""


def relu(x):
    return np.maximum(0, x) + 1


# %% places_for_values
"""np.where with one argument gives the places of the positive values. Give it all three: np.where(x > 0, x, 0).
인수가 하나인 np.where는 양수의 위치를 줍니다. np.where(x > 0, x, 0)처럼 셋을 주세요."""


def relu(x):
    return np.where(x > 0)


# %% added_up
"""The positive values are added up to one number. Return every element.
양수를 모두 더해 수 하나가 되었습니다. 모든 원소를 돌려주세요."""


def relu(x):
    return np.sum(np.maximum(0, x))


# %% always_zero
"""The result is a single 0. Decide for each element, with np.maximum.
결과가 0 하나입니다. np.maximum으로 원소마다 정하세요."""


def relu(x):
    return 0


# %% sign
"""The result is the sign, -1, 0 or 1. Positive values stay, the others become 0.
결과가 부호(-1, 0, 1)입니다. 양수는 그대로 두고 나머지는 0이 되게 하세요."""


def relu(x):
    return np.sign(x)


# %% one_for_positive_values
"""Positive values become 1 and negative ones stay. It is the other way round: positive values stay, negative ones become 0.
양수가 1이 되고 음수가 남았습니다. 양수가 남고 음수가 0이 되어야 합니다."""


def relu(x):
    return np.where(x > 0, 1, x)


# %% all_or_nothing
"""One negative value makes the whole array 0. Decide for each element.
음수가 하나라도 있으면 배열 전체가 0이 됩니다. 원소마다 정하세요."""


def relu(x):
    return x if np.all(x > 0) else np.zeros_like(x)


# %% all_or_zero
"""One decision is made for the whole array. Decide for each element, with np.maximum.
배열 전체를 한 번에 판단했습니다. np.maximum으로 원소마다 정하세요."""


def relu(x):
    return x if np.all(x) > 0 else 0


# %% any_or_zero
"""One decision is made for the whole array: x stays, or becomes a single 0. Decide for each element, with np.maximum.
배열 전체를 한 번에 판단해서 x가 그대로 남거나 0 하나가 됩니다. np.maximum으로 원소마다 정하세요."""


def relu(x):
    return x if np.any(x) > 0 else 0


# %% divided_by_the_largest
"""The values are divided by the largest. Positive values stay as they are.
값을 최댓값으로 나누었습니다. 양수는 그대로 두세요."""


def relu(x):
    return np.maximum(0, x) / np.max(x)


# %% divided_by_255
"""The values are divided by 255. Positive values stay as they are.
값을 255로 나누었습니다. 양수는 그대로 두세요."""


def relu(x):
    return np.maximum(0, x) / 255


# %% shifted_by_one
"""1 is subtracted first. Compare x itself with 0.
먼저 1을 뺐습니다. x를 그대로 0과 비교하세요."""


def relu(x):
    return np.maximum(x - 1, 0)


# %% threshold_at_a_half
"""Positive values below 0.5 are lost. The comparison is with 0.
0.5보다 작은 양수가 사라졌습니다. 0과 비교하세요."""


def relu(x):
    return np.where(x > 0.5, x, 0)


# %% exponential
"""This is exp(x). ReLU is max(0, x).
이것은 exp(x)입니다. ReLU는 max(0, x)입니다."""


def relu(x):
    return np.exp(x)


# %% square
"""This is the square of x. ReLU is max(0, x).
이것은 x의 제곱입니다. ReLU는 max(0, x)입니다."""


def relu(x):
    return x ** 2


# %% nan_below_zero
"""Negative values become nan. They become 0.
음수가 nan이 되었습니다. 0이 되어야 합니다."""


def relu(x):
    return np.where(x > 0, x, np.nan)


# %% negative_values_written_into_x
"""The positive values of x itself were set to 0. Set the negative ones to 0, in a copy.
x 자체의 양수를 0으로 바꾸었습니다. 복사본에서 음수를 0으로 바꾸세요."""


def relu(x):
    mask = x <= 0
    x[~mask] = 0
    return x


# %% positive_values_in_a_list
"""Only positive values are collected, so the others are lost, and rows cannot be compared with 0. Use np.maximum, which keeps the shape.
양수만 모아서 나머지가 사라졌고, 행은 0과 한꺼번에 비교할 수 없습니다. 모양을 지키는 np.maximum을 쓰세요."""


def relu(x):
    y = []
    for v in x:
        if v > 0:
            y.append(v)
    return np.array(y)


# %% an_argument_missing
"""np.maximum needs two values to compare. Write np.maximum(0, x).
np.maximum에는 비교할 값이 두 개 필요합니다. np.maximum(0, x)로 쓰세요."""


def relu(x):
    return np.maximum(x)
