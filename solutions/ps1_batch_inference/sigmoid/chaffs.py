# %% infinity_over_infinity
"""exp(x) / (exp(x) + 1) is inf / inf, which is nan, once x passes 709: divide by exp(x) first, which gives 1 / (1 + exp(-x)).
exp(x) / (exp(x) + 1)은 x가 709를 넘으면 inf / inf, 곧 nan입니다. 위아래를 exp(x)로 나눈 1 / (1 + exp(-x))을 쓰세요."""


def sigmoid(x):
    return np.exp(x) / (np.exp(x) + 1)


# %% nan_made_zero
"""nan_to_num turns the nan of inf / inf into 0, but there the sigmoid is 1: avoid the nan, with exp(-x).
nan_to_num은 inf / inf로 생긴 nan을 0으로 바꾸지만, 그곳에서 시그모이드는 1입니다. exp(-x)를 써서 nan을 피하세요."""


def sigmoid(x):
    return np.nan_to_num(np.exp(x) / (np.exp(x) + 1))


# %% sides_swapped
"""The two formulas stand on the wrong sides: for x >= 0 take exp(-x), for x < 0 exp(x), so that exp never overflows.
두 식의 자리가 바뀌었습니다. exp가 넘치지 않게 x >= 0이면 exp(-x)를, x < 0이면 exp(x)를 쓰세요."""


def sigmoid(x):
    return np.where(x >= 0, np.exp(x) / (1 + np.exp(x)), 1 / (1 + np.exp(-x)))


# %% one_side_for_the_whole_array
"""One formula is chosen for the whole array: where large values stand beside negative ones it is the wrong one. Choose for each.
배열 전체에 식 하나를 골랐습니다. 큰 값과 음수가 섞이면 맞지 않는 식이 됩니다. 원소마다 고르세요."""


def sigmoid(x):
    if np.all(x >= 0):
        return 1 / (1 + np.exp(-x))
    return np.exp(x) / (1 + np.exp(x))


# %% without_the_minus
"""The sign is missing: 1 / (1 + exp(x)) falls from 1 to 0. It is exp(-x).
부호가 빠졌습니다. 1 / (1 + exp(x))는 1에서 0으로 내려갑니다. exp(-x)여야 합니다."""


def sigmoid(x):
    return 1 / (1 + np.exp(x))


# %% without_parentheses
"""Without parentheses 1 / 1 is divided first and exp(-x) added to it: write 1 / (1 + exp(-x)).
괄호가 없으면 1 / 1을 먼저 나누고 거기에 exp(-x)를 더합니다. 1 / (1 + exp(-x))로 쓰세요."""


def sigmoid(x):
    return 1 / 1 + np.exp(-x)


# %% minus_instead_of_plus
"""The denominator is 1 + exp(-x), not 1 - exp(-x): that is 0 where x is 0.
분모는 1 - exp(-x)가 아니라 1 + exp(-x)입니다. 빼면 x가 0일 때 분모가 0이 됩니다."""


def sigmoid(x):
    return 1 / (1 - np.exp(-x))


# %% hyperbolic_tangent
"""This is tanh, which runs from -1 to 1: the sigmoid runs from 0 to 1.
이것은 -1에서 1로 가는 tanh입니다. 시그모이드는 0에서 1로 갑니다."""


def sigmoid(x):
    return np.tanh(x)


# %% hyperbolic_tangent_too_steep
"""tanh(x), made half as high and lifted, is twice as steep as the sigmoid: that takes tanh(x / 2).
tanh(x)의 높이를 반으로 줄이고 위로 옮기면 시그모이드보다 두 배 가파릅니다. tanh(x / 2)여야 합니다."""


def sigmoid(x):
    return (1 + np.tanh(x)) / 2


# %% relu
"""This is ReLU; the sigmoid is 1 / (1 + exp(-x)).
이것은 ReLU입니다. 시그모이드는 1 / (1 + exp(-x))입니다."""


def sigmoid(x):
    return np.maximum(0, x)


# %% step_function
"""This is the step function, 0 or 1: the sigmoid has values in between too.
이것은 0 아니면 1인 계단 함수입니다. 시그모이드에는 그 사이의 값도 있습니다."""


def sigmoid(x):
    return np.where(x > 0, 1.0, 0.0)


# %% step_function_with_a_half
"""This is the step function, 0 or 1 (and 0.5 at 0 alone): the sigmoid rises gently from one to the other.
이것은 0 아니면 1이고 0에서만 0.5인 계단 함수입니다. 시그모이드는 0에서 1로 완만하게 올라갑니다."""


def sigmoid(x):
    return np.heaviside(x, 0.5)


# %% straight_lines
"""This is the "hard" sigmoid of three straight lines: it is only close to the curve 1 / (1 + exp(-x)).
이것은 직선 세 개로 된 하드 시그모이드입니다. 곡선 1 / (1 + exp(-x))에 가까울 뿐입니다."""


def sigmoid(x):
    return np.clip(0.2 * x + 0.5, 0.0, 1.0)


# %% softmax
"""Divided by the sum over the elements this is softmax: the sigmoid looks at each element alone.
원소들의 합으로 나누면 소프트맥스입니다. 시그모이드는 원소를 하나씩 따로 봅니다."""


def sigmoid(x):
    e = np.exp(x - np.max(x, initial=0))
    return e / np.sum(e)


# %% slope_of_the_sigmoid
"""y * (1 - y) is the slope of the sigmoid, not the sigmoid y itself.
y * (1 - y)는 시그모이드 y가 아니라 그 기울기입니다."""


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))
    return y * (1 - y)


# %% left_side_folded_over
"""With the absolute value, negative x gives what -x gives: where x < 0 subtract that from 1, or take exp(x) / (1 + exp(x)).
절댓값을 쓰면 음수 x의 결과가 -x의 결과와 같아집니다. x < 0이면 그 값을 1에서 빼거나 exp(x) / (1 + exp(x))를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.abs(x)))


# %% nothing_at_zero
"""x > 0 and x < 0 both leave out x = 0, where the sigmoid is 0.5: one of them should be >= or <=.
x > 0에도 x < 0에도 x = 0은 들어가지 않습니다. 그곳의 시그모이드는 0.5이니 한쪽에 등호를 넣으세요."""


def sigmoid(x):
    y = np.zeros(x.shape)
    y[x > 0] = 1 / (1 + np.exp(-x[x > 0]))
    y[x < 0] = np.exp(x[x < 0]) / (1 + np.exp(x[x < 0]))
    return y


# %% one_large_value_for_all
"""One large value changes how the whole array is computed, and small values beside it become 0 or 1: decide for each element.
큰 값이 하나라도 있으면 배열 전체의 계산이 달라져서 함께 있는 작은 값도 0이나 1이 됩니다. 원소마다 정하세요."""


def sigmoid(x):
    if np.any(np.abs(x) > 700):
        return np.where(x >= 0, 1.0, 0.0)
    return 1 / (1 + np.exp(-x))


# %% cut_for_float64_only
"""exp(709) is finite in float64, but float32 overflows from 89 on, and inf / inf is nan: 1 / (1 + exp(-x)) needs no cut.
exp(709)는 float64에서는 유한하지만 float32는 89부터 넘쳐서 inf / inf, 곧 nan이 됩니다. 1 / (1 + exp(-x))은 자르지 않아도 됩니다."""


def sigmoid(x):
    e = np.exp(np.clip(x, -709, 709))
    return e / (e + 1)


# %% cut_too_early
"""x is cut where the sigmoid still changes, at 10 or so: exp(-x) overflows beyond 700 only, cut there or not at all.
시그모이드가 아직 변하는 곳(10 근처)에서 x를 잘랐습니다. exp(-x)는 700을 넘어야 넘치니 그쯤에서 자르거나 자르지 마세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -10, 10)))


# %% zero_and_one_too_early
"""From some x on the result is set to 0 or 1, but it is not there yet: at -10 the sigmoid is 0.0000454.
어떤 x부터 결과를 0이나 1로 두었지만 아직 그 값이 아닙니다. -10에서 시그모이드는 0.0000454입니다."""


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))
    return np.where(x < -8, 0.0, np.where(x > 8, 1.0, y))


# %% zero_and_one_from_twenty
"""From some x on the result is set to 0 or 1, but it is not there yet: even at -20 the sigmoid is 0.000000002.
어떤 x부터 결과를 0이나 1로 두었지만 아직 그 값이 아닙니다. -20에서도 시그모이드는 0.000000002입니다."""


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))
    return np.where(x < -20, 0.0, np.where(x > 20, 1.0, y))


# %% rounded
"""The result is rounded to a few decimals: return all digits.
결과를 소수점 아래 몇 자리로 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


def sigmoid(x):
    return np.round(1 / (1 + np.exp(-x)), 8)


# %% e_cut_short
"""2.718 is not e: np.exp knows all its digits.
2.718은 e가 아닙니다. np.exp를 쓰면 모든 자리까지 정확합니다."""


def sigmoid(x):
    return 1 / (1 + 2.718 ** -x)


# %% math_exp_of_an_array
"""math.exp takes one number, not an array: np.exp takes both.
math.exp는 배열이 아니라 수 하나만 받습니다. np.exp는 둘 다 받습니다."""
import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


# %% math_exp_overflows
"""math.exp raises an OverflowError above 709, where np.exp gives inf: for negative x take exp(x) / (1 + exp(x)).
math.exp는 709를 넘으면 OverflowError를 냅니다(np.exp는 inf). x가 음수이면 exp(x) / (1 + exp(x))를 쓰세요."""
import math


def sigmoid(x):
    return np.array([1 / (1 + math.exp(-value)) for value in x.ravel()]).reshape(x.shape)


# %% if_on_an_array
"""`if x >= 0` asks one question of the whole array: each element needs its own answer (np.where, or a mask).
`if x >= 0`은 배열 전체에 한 번만 묻습니다. 원소마다 따로 판단해야 합니다(np.where나 마스크)."""


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + np.exp(-x))
    return np.exp(x) / (1 + np.exp(x))


# %% one_dimension_only
"""Going through x gives its rows, not its elements, once x has two dimensions: np.exp takes any shape.
x가 2차원이면 for로 꺼낸 것은 원소가 아니라 행입니다. np.exp는 어떤 모양이든 됩니다."""


def sigmoid(x):
    return np.array([1 / (1 + np.exp(-value)) if value >= 0 else np.exp(value) / (1 + np.exp(value)) for value in x])


# %% two_dimensions_only
"""Two nested loops serve two dimensions only: x may have any number of them.
이중 반복문은 2차원에서만 됩니다. x는 몇 차원이든 될 수 있습니다."""


def sigmoid(x):
    y = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = 1 / (1 + np.exp(-x[i, j]))
    return y


# %% not_without_dimensions
"""len(x) fails for a 0-d array, which has no first axis: work on the array as a whole.
0차원 배열에는 첫째 축이 없어서 len(x)에서 오류가 납니다. 배열 전체를 한 번에 계산하세요."""


def sigmoid(x):
    y = np.zeros(x.shape)
    for i in range(len(x)):
        y[i] = 1 / (1 + np.exp(-x[i]))
    return y


# %% not_without_elements
"""np.max and np.min of an empty array fail, and an empty x is allowed: 1 / (1 + np.exp(-x)) needs neither.
빈 배열에 np.max나 np.min을 쓰면 오류가 납니다. x는 비어 있을 수도 있습니다. 1 / (1 + np.exp(-x))이면 충분합니다."""


def sigmoid(x):
    if np.max(np.abs(x)) > 700:
        x = np.clip(x, -700, 700)
    return 1 / (1 + np.exp(-x))


# %% nothing_keeps_its_shape
"""np.array of an empty list of rows forgets the axes below: an empty x, of shape (0, 3) or (2, 0, 1), keeps its shape.
행이 없는 리스트로 np.array를 만들면 그 아래 축을 알 수 없습니다. (0, 3)이나 (2, 0, 1)처럼 빈 x도 모양이 그대로여야 합니다."""


def sigmoid(x):
    if x.ndim == 0:
        return 1 / (1 + np.exp(-x))
    return np.array([sigmoid(row) for row in x])


# %% exp_of_a_0d_array
"""np.exp makes a number of a 0-d array, and a number takes no `y[...] = `: use np.where, or avoid what had to be mended.
0차원 배열에 np.exp를 쓰면 수가 되고, 수에는 `y[...] = `로 값을 넣을 수 없습니다. np.where를 쓰거나, 고칠 일이 없게 하세요."""


def sigmoid(x):
    y = np.exp(x) / (np.exp(x) + 1)
    y[np.isnan(y)] = 1
    return y


# %% type_of_the_first_element
"""np.vectorize takes its type from the first result: where that is the integer 0 or 1, all others lose their decimals.
np.vectorize는 첫 원소의 결과로 dtype을 정합니다. 그 값이 정수 0이나 1이면 나머지는 소수 부분이 잘립니다."""


def sigmoid(x):
    if x.size == 0:
        return np.zeros(x.shape)
    return np.vectorize(lambda value: 1 if value > 700 else 0 if value < -700 else 1 / (1 + np.exp(-value)))(x)


# %% axes_dropped
"""np.squeeze drops every axis of length 1: give the result the shape of x.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 결과는 x와 모양이 같아야 합니다."""


def sigmoid(x):
    return np.squeeze(1 / (1 + np.exp(-x)))


# %% axis_added
"""A 0-d x comes back with an axis, of shape (1,): a single number was asked for.
0차원 x의 결과에 축이 생겨 모양이 (1,)이 되었습니다. 수 하나여야 합니다."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.atleast_1d(x)))


# %% into_integers
"""The result is stored in an array of x's dtype: with integers every value is cut to 0 or 1. Make an array of floats.
결과를 x의 dtype으로 저장했습니다. x가 정수이면 모든 값이 0이나 1로 잘립니다. 실수 배열을 만드세요."""


def sigmoid(x):
    y = np.zeros_like(x)
    y[...] = 1 / (1 + np.exp(-x))
    return y


# %% changes_x_in_place
"""Writing into x (`x[x < -700] = -700`, `x *= -1`) changes the caller's array: make a new one, with np.clip or -x.
x에 값을 쓰면(`x[x < -700] = -700`, `x *= -1`) 호출한 쪽의 배열이 바뀝니다. np.clip이나 -x로 새 배열을 만드세요."""


def sigmoid(x):
    x[x < -700] = -700
    return 1 / (1 + np.exp(-x))


# %% negated_in_place
"""np.negative with `out=x`, or `x *= -1`, turns the sign in the caller's array: -x makes a new one.
`out=x`를 준 np.negative나 `x *= -1`은 호출한 쪽의 배열에서 부호를 바꿉니다. -x는 새 배열을 만듭니다."""


def sigmoid(x):
    np.negative(x, out=x)
    return 1 / (1 + np.exp(x))


# %% only_float64_in_place
"""np.asarray(x, dtype=float) copies integers, but a float64 x comes through uncopied and is overwritten.
np.asarray(x, dtype=float)는 정수 배열은 복사하지만 float64 배열은 그대로 돌려주므로 x를 덮어쓰게 됩니다."""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 1 / (1 + np.exp(np.negative(x, out=x)))


# %% in_memory_order
"""The elements are read in memory order and put back in row order: a transposed array comes back shuffled.
원소를 메모리 순서로 읽고 행 순서로 넣었습니다. 전치된 배열은 원소가 뒤섞입니다."""


def sigmoid(x):
    return (1 / (1 + np.exp(-x.ravel(order="K")))).reshape(x.shape)


# %% flattened
"""The result is flat: give it the shape of x.
결과가 1차원으로 펴졌습니다. 결과는 x와 모양이 같아야 합니다."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x.flatten()))


# %% a_list
"""The result is a list; an ndarray was asked for.
결과가 리스트입니다. ndarray여야 합니다."""


def sigmoid(x):
    return (1 / (1 + np.exp(-x))).tolist()


# %% without_a_return
"""The function computes the result but does not return it.
결과를 계산했지만 return하지 않았습니다."""


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))


# %% typo_epx
"""`np.epx` does not exist: the name is `np.exp`. The last line of the error names what is missing.
`np.epx`는 없습니다. `np.exp`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def sigmoid(x):
    return 1 / (1 + np.epx(-x))
