# %% infinity_over_infinity
"""The result is nan for large x, where exp(x) is inf and inf / inf is nan. Use exp(-x), as in 1 / (1 + exp(-x)).
x가 크면 exp(x)가 inf이고 inf / inf는 nan입니다. 1 / (1 + exp(-x))처럼 exp(-x)를 쓰세요."""


def sigmoid(x):
    return np.exp(x) / (1 + np.exp(x))


# %% nan_made_zero
"""For large x the result is 0, but there the sigmoid is 1. Avoid nan with exp(-x) instead of replacing it by 0.
x가 클 때 결과가 0이지만 그곳에서 시그모이드는 1입니다. nan을 0으로 바꾸지 말고 exp(-x)로 피하세요."""


def sigmoid(x):
    return np.nan_to_num(np.exp(x) / (np.exp(x) + 1))


# %% sides_swapped
"""The result is nan far from 0 on both sides: the two formulas stand on the wrong sides. Use exp(-x) for x >= 0, and exp(x) for x < 0.
0에서 먼 양쪽에서 nan이 나옵니다. 두 식의 자리가 바뀌었으니 x >= 0이면 exp(-x), x < 0이면 exp(x)를 쓰세요."""


def sigmoid(x):
    e = np.where(x >= 0, np.exp(x), np.exp(-x))
    return np.where(x >= 0, e / (1 + e), 1 - e / (1 + e))


# %% without_the_minus
"""The sign is missing: 1 / (1 + exp(x)) falls from 1 to 0. It is exp(-x).
부호가 빠졌습니다. 1 / (1 + exp(x))는 1에서 0으로 내려갑니다. exp(-x)여야 합니다."""


def sigmoid(x):
    return 1 / (1 + np.exp(x))


# %% without_parentheses
"""This is 1 + exp(-x), which is also what 1 / 1 + exp(-x) gives. Divide 1 by all of it: 1 / (1 + exp(-x)).
1 + exp(-x)가 나왔습니다. 1 / 1 + exp(-x)도 이렇게 계산됩니다. 1을 전체로 나누어 1 / (1 + exp(-x))로 쓰세요."""


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


# %% relu
"""This is ReLU; the sigmoid is 1 / (1 + exp(-x)).
이것은 ReLU입니다. 시그모이드는 1 / (1 + exp(-x))입니다."""


def sigmoid(x):
    return np.maximum(0, x)


# %% step_function
"""The result is 0 or 1 only, as of a step function or after rounding. The sigmoid has values in between too.
결과가 계단 함수처럼, 또는 반올림한 것처럼 0 아니면 1입니다. 시그모이드에는 그 사이의 값도 있습니다."""


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
"""Divided by the sum over the elements this is softmax. The sigmoid looks at each element alone: 1 / (1 + exp(-x)).
원소들의 합으로 나누면 소프트맥스입니다. 시그모이드는 원소를 하나씩 따로 봅니다: 1 / (1 + exp(-x))."""


def sigmoid(x):
    e = np.exp(x)
    return e / np.sum(e)


# %% slope_of_the_sigmoid
"""y * (1 - y) is the slope of the sigmoid, not the sigmoid y itself.
y * (1 - y)는 시그모이드 y가 아니라 그 기울기입니다."""


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))
    return y * (1 - y)


# %% left_side_folded_over
"""Negative x gives what -x gives. For x < 0 subtract that from 1, or take exp(x) / (1 + exp(x)).
음수 x의 결과가 -x의 결과와 같습니다. x < 0이면 그 값을 1에서 빼거나 exp(x) / (1 + exp(x))를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.abs(x)))


# %% nothing_at_zero
"""Where x is 0 the result is 0, but the sigmoid is 0.5 there. One of the two cases needs >= or <=.
x가 0인 곳의 결과가 0입니다. 그곳의 시그모이드는 0.5이니 두 경우 중 하나에 등호를 넣으세요."""


def sigmoid(x):
    y = np.zeros(x.shape)
    y[x > 0] = 1 / (1 + np.exp(-x[x > 0]))
    y[x < 0] = np.exp(x[x < 0]) / (1 + np.exp(x[x < 0]))
    return y


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


# %% rounded
"""The result is rounded to a few decimals. Return all digits.
결과를 소수점 아래 몇 자리로 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


def sigmoid(x):
    return np.round(1 / (1 + np.exp(-x)), 4)


# %% e_cut_short
"""2.718 is not e: np.exp knows all its digits.
2.718은 e가 아닙니다. np.exp를 쓰면 모든 자리까지 정확합니다."""


def sigmoid(x):
    return 1 / (1 + 2.718 ** -x)


# %% math_exp_of_an_array
"""math.exp takes one number, not an array. Use np.exp, which takes both.
math.exp는 배열이 아니라 수 하나만 받습니다. 둘 다 받는 np.exp를 쓰세요."""
import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


# %% math_exp_overflows
"""math.exp raises OverflowError above 709, where np.exp gives inf. Use np.exp, or exp(x) / (1 + exp(x)) for negative x.
math.exp는 709를 넘으면 OverflowError를 냅니다(np.exp는 inf). np.exp를 쓰거나, x가 음수이면 exp(x) / (1 + exp(x))를 쓰세요."""
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
"""Going through x gives its rows, not its elements, once x has two dimensions. np.exp takes any shape.
x가 2차원이면 for로 꺼낸 것은 원소가 아니라 행입니다. np.exp는 어떤 모양이든 됩니다."""


def sigmoid(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = 1 / (1 + np.exp(-x[i]))
    return y


# %% two_dimensions_only
"""Two nested loops serve two dimensions only: x may have any number of them.
이중 반복문은 2차원에서만 됩니다. x는 몇 차원이든 될 수 있습니다."""


def sigmoid(x):
    y = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = 1 / (1 + np.exp(-x[i, j]))
    return y


# %% type_of_the_first_element
"""np.vectorize takes its type from the first result: where that is the integer 0 or 1, all others lose their decimals.
np.vectorize는 첫 원소의 결과로 dtype을 정합니다. 그 값이 정수 0이나 1이면 나머지는 소수 부분이 잘립니다."""


def sigmoid(x):
    if x.size == 0:
        return np.zeros(x.shape)
    return np.vectorize(lambda value: 1 if value > 700 else 0 if value < -700 else 1 / (1 + np.exp(-value)))(x)


# %% axes_dropped
"""np.squeeze drops every axis of length 1. Give the result the shape of x.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 결과는 x와 모양이 같아야 합니다."""


def sigmoid(x):
    return np.squeeze(1 / (1 + np.exp(-x)))


# %% into_integers
"""The result is stored as integers, so every value is cut to 0 or 1. Store it in an array of floats.
결과를 정수로 저장해서 모든 값이 0이나 1로 잘렸습니다. 실수 배열에 저장하세요."""


def sigmoid(x):
    return (1 / (1 + np.exp(-x))).astype(int)


# %% changes_x_in_place
"""The sign was turned in x itself, so the caller's array changed. -x makes a new array.
x 자체의 부호를 바꾸어 호출한 쪽의 배열이 바뀌었습니다. -x는 새 배열을 만듭니다."""


def sigmoid(x):
    x *= -1
    return 1 / (1 + np.exp(x))


# %% flattened
"""The result is flat. Give it the shape of x.
결과가 1차원으로 펴졌습니다. 결과는 x와 모양이 같아야 합니다."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x.flatten()))


# %% a_list
"""The result is a list. Return an array, with np.array.
결과가 리스트입니다. np.array로 배열을 돌려주세요."""


def sigmoid(x):
    return (1 / (1 + np.exp(-x))).tolist()


# %% without_a_return
"""The function returns None. Write return in front of the result.
함수가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def sigmoid(x):
    y = 1 / (1 + np.exp(-x))


# %% typo_epx
"""NumPy has no function of that name. The last line of the error says which one: it is np.exp.
NumPy에 그런 이름의 함수가 없습니다. 오류의 마지막 줄에 그 이름이 나옵니다. np.exp로 쓰세요."""


def sigmoid(x):
    return 1 / (1 + np.epx(-x))


# %% floor_division
"""`//` is floor division, so everything below 1 became 0. Divide with `/`.
`//`는 내림 나눗셈이라 1보다 작은 값이 모두 0이 되었습니다. `/`로 나누세요."""


def sigmoid(x):
    return 1 // (1 + np.exp(-x))


# %% without_parentheses_above
"""Without parentheses only exp(x) is divided by 1, and exp(x) added to it. Put the denominator into parentheses.
괄호가 없어서 exp(x)를 1로만 나누고 exp(x)를 더했습니다. 분모를 괄호로 묶으세요."""


def sigmoid(x):
    return np.exp(x) / 1 + np.exp(x)


# %% one_missing_in_the_denominator
"""This is 1 / exp(-x), which grows without bound. The denominator is 1 + exp(-x).
1 / exp(-x)은 끝없이 커집니다. 분모는 1 + exp(-x)입니다."""


def sigmoid(x):
    return 1 / np.exp(-x)


# %% exponential_alone
"""This is exp(-x) alone. The sigmoid is 1 / (1 + exp(-x)).
exp(-x)만 구했습니다. 시그모이드는 1 / (1 + exp(-x))입니다."""


def sigmoid(x):
    return np.exp(-x)


# %% minus_outside_of_exp
"""The minus stands in front of exp, not inside it: 1 - exp(x). Write 1 + exp(-x).
마이너스가 exp 안이 아니라 앞에 있어 1 - exp(x)가 되었습니다. 1 + exp(-x)로 쓰세요."""


def sigmoid(x):
    return 1 / (1 + -np.exp(x))


# %% exp_of_one_minus_x
"""The 1 went into exp: this is 1 / exp(1 - x). It is added to exp(-x) outside: 1 + exp(-x).
1이 exp 안에 들어가 1 / exp(1 - x)가 되었습니다. 1은 exp(-x)의 바깥에서 더합니다."""


def sigmoid(x):
    return 1 / np.exp(1 - x)


# %% power_of_two
"""The base is 2, not e. Use np.exp.
밑이 e가 아니라 2입니다. np.exp를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + 2.0 ** -x)


# %% power_of_ten
"""The base is 10, not e. Use np.exp(-x), not 10 ** -x or 1e-x.
밑이 e가 아니라 10입니다. np.exp(-x)를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + 10.0 ** -x)


# %% bell_curve
"""x is squared in exp, which makes a bell curve, the same on both sides. Use exp(-x).
exp 안에서 x를 제곱해서 좌우가 같은 종 모양이 되었습니다. exp(-x)를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x ** 2))


# %% twice_as_steep
"""The curve is twice as steep as the sigmoid. It is exp(-x), not exp(-2x), and tanh(x / 2), not tanh(x).
곡선이 시그모이드보다 두 배 가파릅니다. exp(-2x)가 아니라 exp(-x), tanh(x)가 아니라 tanh(x / 2)입니다."""


def sigmoid(x):
    return 1 / (1 + np.exp(-2 * x))


# %% half_as_steep
"""The curve is half as steep as the sigmoid. It is exp(-x), not exp(-x / 2).
곡선이 시그모이드의 절반만큼 완만합니다. exp(-x / 2)가 아니라 exp(-x)입니다."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x / 2))


# %% tanh_of_the_half
"""This is tanh(x / 2), from -1 to 1. Add 1 and halve it.
이것은 -1에서 1로 가는 tanh(x / 2)입니다. 1을 더하고 반으로 나누세요."""


def sigmoid(x):
    return np.tanh(x / 2)


# %% logarithm_of_the_sigmoid
"""This is the logarithm of the sigmoid, -log(1 + exp(-x)). Take exp of it, or write 1 / (1 + exp(-x)).
이것은 시그모이드의 로그인 -log(1 + exp(-x))입니다. exp를 취하거나 1 / (1 + exp(-x))로 쓰세요."""


def sigmoid(x):
    return -np.logaddexp(0, -x)


# %% softplus
"""This is log(1 + exp(x)), the softplus. The sigmoid is 1 / (1 + exp(-x)).
이것은 softplus인 log(1 + exp(x))입니다. 시그모이드는 1 / (1 + exp(-x))입니다."""


def sigmoid(x):
    return np.logaddexp(0, x)


# %% x_over_one_plus_x
"""This is x / (1 + |x|), the softsign. The sigmoid is 1 / (1 + exp(-x)).
이것은 softsign인 x / (1 + |x|)입니다. 시그모이드는 1 / (1 + exp(-x))입니다."""


def sigmoid(x):
    return x / (1 + np.abs(x))


# %% times_x
"""The sigmoid is multiplied by x, which is the swish function. Leave x out.
시그모이드에 x를 곱했습니다(swish 함수). x를 곱하지 마세요."""


def sigmoid(x):
    return x / (1 + np.exp(-x))


# %% softmax_of_rows
"""Divided by the sum of each row this is softmax. The sigmoid looks at each element alone: 1 / (1 + exp(-x)).
행마다 합으로 나누면 소프트맥스입니다. 시그모이드는 원소를 하나씩 따로 봅니다: 1 / (1 + exp(-x))."""


def sigmoid(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% one_number_for_all
"""The exponentials are added up over the whole array. Each element has its own: 1 / (1 + exp(-x)).
배열 전체의 지수값을 더했습니다. 원소마다 따로 1 / (1 + exp(-x))을 구하세요."""


def sigmoid(x):
    return 1 / (1 + np.sum(np.exp(-x)))


# %% slope_of_the_sigmoid_for_y
"""This is x * (1 - x), the slope for an x that already is a sigmoid. The sigmoid itself was asked for.
이것은 x가 이미 시그모이드 값일 때의 기울기인 x * (1 - x)입니다. 시그모이드 자체를 구하세요."""


def sigmoid(x):
    return x * (1 - x)


# %% booleans
"""The result says only whether the sigmoid is above 0.5. Return its value.
결과가 0.5보다 큰지만 알려 줍니다. 시그모이드의 값을 돌려주세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x)) > 0.5


# %% rounded_to_two
"""The result is rounded to two decimals. Return all digits.
결과를 소수 둘째 자리까지 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


def sigmoid(x):
    return np.round(1 / (1 + np.exp(-x)), 2)


# %% guarded_denominator
"""A small number is added to the denominator, so the result is a little too small. 1 + exp(-x) is never 0 and needs no guard.
분모에 작은 수를 더해서 결과가 조금 작습니다. 1 + exp(-x)는 0이 되지 않으니 더하지 마세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x) + 1e-4)


# %% zero_for_negative_values
"""Negative values become 0. There the sigmoid is exp(x) / (1 + exp(x)), between 0 and 0.5.
음수의 결과가 0입니다. 그곳의 시그모이드는 0과 0.5 사이의 값 exp(x) / (1 + exp(x))입니다."""


def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), 0)


# %% rows_of_x
"""The rows are taken one after the other, and a single number has none. np.exp needs no loop and takes any shape.
행을 하나씩 꺼냈는데 수 하나에는 행이 없습니다. np.exp는 반복문 없이 어떤 모양이든 받습니다."""


def sigmoid(x):
    return np.array([1 / (1 + np.exp(-row)) for row in x])


# %% into_the_dtype_of_x
"""The result is stored in an array of x's type, so for integers every value is cut to 0 or 1. Make an array of floats.
결과를 x와 같은 타입의 배열에 저장해서, x가 정수이면 모든 값이 0이나 1로 잘립니다. 실수 배열을 만드세요."""


def sigmoid(x):
    y = np.zeros_like(x)
    y[...] = 1 / (1 + np.exp(-x))
    return y


# %% exponentials_into_x
"""The exponentials were written into x, so the caller's array changed. Keep them in a new array.
지수값을 x에 써서 호출한 쪽의 배열이 바뀌었습니다. 새 배열에 담으세요."""


def sigmoid(x):
    x[...] = np.exp(-x)
    return 1 / (1 + x)


# %% result_into_x
"""The result was written into x, so the caller's array changed. Store it in a new array.
결과를 x에 써서 호출한 쪽의 배열이 바뀌었습니다. 새 배열에 담으세요."""


def sigmoid(x):
    x[...] = 1 / (1 + np.exp(-x))
    return x


# %% transposed
"""Rows and columns are swapped. Give the result the shape of x.
행과 열이 바뀌었습니다. 결과는 x와 모양이 같아야 합니다."""


def sigmoid(x):
    return (1 / (1 + np.exp(-x))).T


# %% name_not_defined
"""A name is not defined, or misspelled. The last line of the error says which one; np.exp needs its np.
정의되지 않은 이름이 있거나 철자가 틀렸습니다. 오류의 마지막 줄에 그 이름이 나옵니다. exp가 아니라 np.exp입니다."""


def sigmoid(x):
    return 1 / (1 + exp(-x))


# %% step_function_in_integers
"""The result says only whether the sigmoid is above 0.5. Return its value.
결과가 0.5보다 큰지만 알려 줍니다. 시그모이드의 값을 돌려주세요."""


def sigmoid(x):
    return (x > 0).astype(int)


# %% one_at_zero
"""Where x is 0 the result is 1, but the sigmoid is 0.5 there: this is the step function. Use 1 / (1 + exp(-x)).
x가 0인 곳의 결과가 1이지만 시그모이드는 그곳에서 0.5입니다. 이것은 계단 함수이니 1 / (1 + exp(-x))을 쓰세요."""


def sigmoid(x):
    return np.where(x >= 0, 1.0, 0.0)


# %% squared_denominator
"""The denominator is squared. It is 1 + exp(-x) as it is.
분모를 제곱했습니다. 1 + exp(-x)를 그대로 쓰세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x)) ** 2


# %% shifted_down
"""The curve runs from -0.5 to 0.5, half a unit too low. Return 1 / (1 + exp(-x)) alone.
곡선이 0.5만큼 낮아 -0.5에서 0.5로 갑니다. 1 / (1 + exp(-x))만 돌려주세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-x)) - 0.5


# %% doubled
"""The result is twice the sigmoid. The numerator is 1.
결과가 시그모이드의 두 배입니다. 분자는 1입니다."""


def sigmoid(x):
    return 2 / (1 + np.exp(-x))


# %% negative
"""The result has the wrong sign. The numerator is 1, not -1.
결과의 부호가 반대입니다. 분자는 -1이 아니라 1입니다."""


def sigmoid(x):
    return -1 / (1 + np.exp(-x))


# %% two_in_the_denominator
"""The denominator is 2 + exp(-x). It is 1 + exp(-x).
분모가 2 + exp(-x)입니다. 1 + exp(-x)여야 합니다."""


def sigmoid(x):
    return 1 / (2 + np.exp(-x))


# %% function_times_number
"""np.exp is multiplied instead of called. Write np.exp(-x).
np.exp를 호출하지 않고 곱했습니다. np.exp(-x)로 쓰세요."""


def sigmoid(x):
    return 1 / (1 + np.exp * -x)


# %% rounded_to_three
"""The result is rounded to three decimals. Return all digits.
결과를 소수 셋째 자리까지 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


def sigmoid(x):
    return np.round(1 / (1 + np.exp(-x)), 3)


# %% e_cut_to_two_digits
"""2.71 or 2.7 is not e. Use np.exp.
2.71이나 2.7은 e가 아닙니다. np.exp를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + 2.71 ** -x)


# %% e_with_five_digits
"""2.71828 is not quite e. Use np.exp.
2.71828은 e와 조금 다릅니다. np.exp를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + 2.71828 ** -x)


# %% averaged
"""The result is one number, the mean. Return the sigmoid of every element.
결과가 평균인 수 하나입니다. 원소마다의 시그모이드를 돌려주세요."""


def sigmoid(x):
    return np.mean(1 / (1 + np.exp(-x)))


# %% of_the_mean
"""The result is one number, the sigmoid of the mean. Take the sigmoid of every element.
결과가 평균의 시그모이드인 수 하나입니다. 원소마다 시그모이드를 구하세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.mean(x)))


# %% cut_at_five
"""x is cut at -5 and 5, where the sigmoid still changes. Do not cut it, or only beyond 500.
시그모이드가 아직 변하는 -5와 5에서 x를 잘랐습니다. 자르지 말거나 500을 넘을 때만 자르세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -5, 5)))


# %% arc_tangent
"""This is an arc tangent, moved to 0 and 1. The sigmoid is 1 / (1 + exp(-x)).
이것은 0과 1 사이로 옮긴 아크탄젠트입니다. 시그모이드는 1 / (1 + exp(-x))입니다."""


def sigmoid(x):
    return np.arctan(x) / np.pi + 0.5


# %% clipped_x
"""This is x cut to the range from 0 to 1. The sigmoid is 1 / (1 + exp(-x)).
x를 0과 1 사이로 자른 값입니다. 시그모이드는 1 / (1 + exp(-x))입니다."""


def sigmoid(x):
    return np.clip(x, 0, 1)


# %% returns_inside_the_loop
"""The return stands inside the loop, so it ends at the first element or row. np.exp needs no loop.
return이 반복문 안에 있어서 첫 원소나 행에서 끝납니다. np.exp는 반복문이 필요 없습니다."""


def sigmoid(x):
    for value in x:
        return 1 / (1 + np.exp(-value))


# %% right_side_folded_over
"""Positive x gives what -x gives, always below 0.5. Use exp(-x) without the absolute value.
양수 x의 결과가 -x의 결과와 같아 늘 0.5보다 작습니다. 절댓값 없이 exp(-x)를 쓰세요."""


def sigmoid(x):
    return 1 / (1 + np.exp(np.abs(x)))


# %% exp_over_one_minus_exp
"""The denominator is 1 - exp(x). It is 1 + exp(x), or better 1 / (1 + exp(-x)).
분모가 1 - exp(x)입니다. 1 + exp(x)여야 하고, 1 / (1 + exp(-x))이 더 좋습니다."""


def sigmoid(x):
    return np.exp(x) / (1 - np.exp(x))


# %% list_of_values_with_math_exp
"""math.exp gets a whole row once x has two dimensions. Use np.exp, which takes any shape.
x가 2차원이면 math.exp가 행을 통째로 받습니다. 어떤 모양이든 받는 np.exp를 쓰세요."""


def sigmoid(x):
    return np.array([1 / (1 + float(np.e) ** -float(v)) for v in x])


# %% math_exp_over_the_first_axis
"""math.exp gets a whole row once x has two dimensions. Use np.exp, which takes any shape.
x가 2차원이면 math.exp가 행을 통째로 받습니다. 어떤 모양이든 받는 np.exp를 쓰세요."""
import math


def sigmoid(x):
    return np.array([1 / (1 + math.exp(-v)) for v in x])
