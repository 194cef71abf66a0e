# %% divides_by_two_times_h
"""`/ 2 * h` divides by 2 and then multiplies by h: write `/ (2 * h)`.
`/ 2 * h`는 2로 나눈 뒤 h를 곱합니다. `/ (2 * h)`로 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / 2 * h


# %% difference_without_parentheses
"""Division comes before subtraction, so only f(x - h) is divided by 2h: put the difference in parentheses.
나눗셈이 뺄셈보다 먼저라서 f(x - h)만 2h로 나눕니다. 차이를 괄호로 묶으세요."""


def numerical_diff(f, x, h=1e-4):
    return f(x + h) - f(x - h) / (2 * h)


# %% divides_by_h
"""The two points lie 2h apart: divide by 2 * h, not by h.
두 점 사이의 거리는 2h입니다. h가 아니라 2 * h로 나누세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / h


# %% divides_by_two
"""The difference is halved, but not divided by h: a slope is the difference divided by the distance, 2 * h.
차이를 2로 나누기만 하고 h로는 나누지 않았습니다. 기울기는 차이를 두 점 사이의 거리 2 * h로 나눈 값입니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / 2


# %% not_divided
"""This is the difference alone: divide it by the distance between the two points, 2 * h.
값의 차이만 구했습니다. 두 점 사이의 거리인 2 * h로 나누세요."""


def numerical_diff(f, x, h=1e-4):
    return f(x + h) - f(x - h)


# %% divides_by_h_squared
"""2 * h**2 is not the distance between the two points: divide by 2 * h.
2 * h**2는 두 점 사이의 거리가 아닙니다. 2 * h로 나누세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * h**2)


# %% forward_difference
"""This is the forward difference, (f(x + h) - f(x)) / h: the central one, around x, is far more accurate.
전방 차분 (f(x + h) - f(x)) / h입니다. x를 중심으로 한 중심 차분이 훨씬 정확합니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x)) / h


# %% backward_difference
"""This is the backward difference, (f(x) - f(x - h)) / h: the central one, around x, is far more accurate.
후방 차분 (f(x) - f(x - h)) / h입니다. x를 중심으로 한 중심 차분이 훨씬 정확합니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x) - f(x - h)) / h


# %% two_steps_forward
"""Both points lie above x (x + h and x + 2h): the central difference takes one above and one below.
두 점이 모두 x보다 큽니다(x + h와 x + 2h). 중심 차분은 x의 위쪽과 아래쪽에서 한 점씩 잡습니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + 2 * h) - f(x + h)) / h


# %% half_a_step_each_way
"""The points lie h/2 on either side of x; the central difference here goes a whole h each way, and divides by 2h.
두 점이 x에서 h/2씩 떨어져 있습니다. 여기서 구할 중심 차분은 양쪽으로 h씩 움직이고 2h로 나눕니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h / 2) - f(x - h / 2)) / h


# %% two_steps_each_way
"""The points lie 2h on either side of x; the central difference here goes h each way, and divides by 2h.
두 점이 x에서 2h씩 떨어져 있습니다. 여기서 구할 중심 차분은 양쪽으로 h씩 움직이고 2h로 나눕니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + 2 * h) - f(x - 2 * h)) / (4 * h)


# %% the_same_point_twice
"""Both calls are at the same point, so the difference is 0: one of them takes x + h, the other x - h.
두 번 모두 같은 점에서 호출해 차이가 0이 됩니다. 한 번은 x + h, 다른 한 번은 x - h여야 합니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x + h)) / (2 * h)


# %% below_minus_above
"""f(x - h) - f(x + h) has the wrong sign: the value above comes first.
f(x - h) - f(x + h)는 부호가 반대입니다. f(x + h)에서 빼야 합니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x - h) - f(x + h)) / (2 * h)


# %% absolute_value
"""The absolute value hides where f goes down: a falling function has a negative derivative.
절댓값을 취하면 f가 감소하는 곳을 알 수 없습니다. 감소하는 함수의 미분은 음수입니다."""


def numerical_diff(f, x, h=1e-4):
    return abs(f(x + h) - f(x - h)) / (2 * h)


# %% sum_for_difference
"""The two values are added: the derivative comes from their difference, f(x + h) - f(x - h).
두 값을 더했습니다. 미분은 두 값의 차이 f(x + h) - f(x - h)에서 나옵니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) + f(x - h)) / (2 * h)


# %% step_outside_of_f
"""f(x) + h moves the value of f, not x: the step belongs inside the parentheses, f(x + h).
f(x) + h는 x가 아니라 f의 값을 움직입니다. 간격은 괄호 안에 넣어 f(x + h)로 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    return ((f(x) + h) - (f(x) - h)) / (2 * h)


# %% second_derivative
"""This is the formula of the second derivative, how fast the slope itself changes: the first needs f(x + h) and f(x - h) alone.
기울기가 변하는 빠르기, 곧 이계도함수의 공식입니다. 미분에는 f(x + h)와 f(x - h)만 있으면 됩니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2


# %% step_too_small
"""h = 1e-50 is lost beside x: x + h is x itself, and every difference is 0. 1e-4 is a good step.
h = 1e-50은 x에 더해도 사라져서 x + h가 x와 같고, 차이는 모두 0이 됩니다. 1e-4 정도가 좋습니다."""


def numerical_diff(f, x, h=1e-50):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% step_small_and_rough
"""The default step is 1e-10: so small a step leaves few digits of the difference, and the rest is rounding. 1e-4 was asked for.
기본 간격이 1e-10입니다. 간격이 너무 작으면 차이에 남는 자릿수가 적어 반올림 오차가 커집니다. 1e-4로 두세요."""


def numerical_diff(f, x, h=1e-10):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% step_too_large
"""The default step is 0.01 instead of 1e-4: where f is curved, the error grows with the square of the step.
기본 간격이 1e-4가 아니라 0.01입니다. f가 휘어 있으면 오차는 간격의 제곱에 비례해 커집니다."""


def numerical_diff(f, x, h=1e-2):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% another_default_step
"""The default step is 1e-5; the docstring says h=1e-4.
기본 간격이 1e-5입니다. docstring에는 h=1e-4라고 되어 있습니다."""


def numerical_diff(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% ignores_h
"""`h = 1e-4` inside the function replaces the h that the caller gave: use the argument.
함수 안의 `h = 1e-4`가 호출할 때 준 h를 덮어씁니다. 인수로 받은 h를 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)


# %% takes_no_h
"""The function takes no h, so nobody can choose the step: keep the parameter h=1e-4.
함수가 h를 받지 않아 호출할 때 간격을 정할 수 없습니다. 매개변수 h=1e-4를 그대로 두세요."""


def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)


# %% other_step_in_the_divisor
"""The points are h away from x, but the divisor holds a fixed 1e-4: both must be the same h.
두 점은 x에서 h만큼 떨어져 있는데 나누는 값에는 1e-4가 고정되어 있습니다. 둘 다 같은 h여야 합니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * 1e-4)


# %% step_relative_to_x
"""The step grows with x: it should be h everywhere.
간격이 x의 크기에 비례해 커집니다. 어디서나 h여야 합니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    step = h * np.maximum(np.abs(x), 1.0)
    return (f(x + step) - f(x - step)) / (2 * step)


# %% numbers_only
"""float(...) and the functions of math take one number: where x is an array, x + h moves all of its elements without them.
float(...)와 math의 함수는 수 하나만 받습니다. x가 배열이어도 그런 함수 없이 x + h라고 쓰면 모든 원소가 움직입니다."""


def numerical_diff(f, x, h=1e-4):
    x = float(x)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% a_float_of_the_result
"""float(...) and the functions of math take one number: where x is an array, x + h moves all of its elements without them.
float(...)와 math의 함수는 수 하나만 받습니다. x가 배열이어도 그런 함수 없이 x + h라고 쓰면 모든 원소가 움직입니다."""


def numerical_diff(f, x, h=1e-4):
    return float((f(x + h) - f(x - h)) / (2 * h))


# %% arrays_only
"""A Python number has no .astype, .copy or .shape: x may be a number. x + h works for both.
파이썬의 수에는 .astype이나 .copy, .shape가 없습니다. x는 수일 수도 있습니다. x + h는 둘 다 됩니다."""


def numerical_diff(f, x, h=1e-4):
    x = x.astype(float)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% one_dimension_only
"""A loop over x gives its elements only where it has one dimension, and a number has no loop: f takes all of x at once.
for로 꺼낸 것이 원소인 경우는 1차원뿐이고, 수에는 for를 쓸 수 없습니다. f는 x 전체를 한 번에 받습니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.array([(f(value + h) - f(value - h)) / (2 * h) for value in x])


# %% one_element_per_call
"""f is called for every element by itself: it is elementwise, so two calls with the whole array do.
f를 원소마다 따로 호출합니다. f는 원소별로 계산하므로 배열 전체로 두 번만 호출하면 됩니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        slopes[index] = (f(x[index] + h) - f(x[index] - h)) / (2 * h)
    return slopes


# %% one_element_moved_alone
"""This is the loop of the gradient: there f returns one number. Here f returns an array, so move all elements at once.
이것은 f가 수 하나를 돌려줄 때 쓰는 기울기의 반복문입니다. 여기서 f는 배열을 돌려주므로 모든 원소를 한꺼번에 움직이세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    point = np.array(x, dtype=float)
    slopes = np.zeros_like(point)
    for index in np.ndindex(point.shape):
        value = point[index]
        point[index] = value + h
        above = f(point)
        point[index] = value - h
        below = f(point)
        point[index] = value
        slopes[index] = (above - below) / (2 * h)
    return slopes


# %% summed_up
"""The values are summed up to one number: each element of x has its own derivative.
값을 모두 더해 수 하나로 만들었습니다. x의 원소마다 제 미분이 있습니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.sum(f(x + h) - f(x - h)) / (2 * h)


# %% mean_of_the_slopes
"""The derivatives are averaged to one number: each element of x has its own.
미분을 평균해 수 하나로 만들었습니다. x의 원소마다 제 미분이 있습니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.mean((f(x + h) - f(x - h)) / (2 * h))


# %% np_gradient
"""np.gradient takes differences between neighbouring elements of an array: it does not know f.
np.gradient는 배열에서 이웃한 원소들의 차이를 구할 뿐, f를 알지 못합니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.gradient(f(x), h)


# %% both_points_in_one_call
"""x + h and x - h are stacked into one array and f is called once: call it twice, each time with floats of x's shape.
x + h와 x - h를 한 배열로 쌓아 f를 한 번 호출합니다. x와 같은 모양의 실수로 두 번 호출하세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    above, below = f(np.array([x + h, x - h]))
    return (above - below) / (2 * h)


# %% one_call_too_many
"""f(x) itself is computed too and never needed: the two calls at x + h and x - h are enough.
f(x)까지 계산하지만 쓰이지 않습니다. x + h와 x - h에서 두 번만 호출하면 됩니다."""


def numerical_diff(f, x, h=1e-4):
    y = f(x)  # noqa: F841
    return (f(x + h) - f(x - h)) / (2 * h)


# %% mean_of_forward_and_backward
"""The mean of the forward and the backward difference has the right value, but f(x) cancels out: two calls are enough.
전방 차분과 후방 차분의 평균은 값이 맞지만 f(x)가 서로 지워집니다. 두 번만 호출하면 됩니다."""


def numerical_diff(f, x, h=1e-4):
    forward = (f(x + h) - f(x)) / h
    backward = (f(x) - f(x - h)) / h
    return (forward + backward) / 2


# %% five_points
"""More than two points give another formula, but not the central difference that was asked for.
두 점보다 많이 쓰는 공식은 다른 공식이고, 여기서 구할 중심 차분은 아닙니다."""


def numerical_diff(f, x, h=1e-4):
    return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h)


# %% derivative_of_the_example
"""This is the derivative of 0.01x² + 0.1x, whatever f is: call f, so that it works for any function.
f가 무엇이든 0.01x² + 0.1x의 미분이 나옵니다. 어떤 함수에든 쓸 수 있게 f를 호출하세요."""


def numerical_diff(f, x, h=1e-4):
    return 0.02 * x + 0.1


# %% points_in_integers
"""In an array of integers 3 + 0.0001 is cut to 3. Write x + h, which gives new floats.
정수 배열에서는 3 + 0.0001이 3으로 잘립니다. x + h라고 쓰면 새 실수 배열이 됩니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    above, below = np.empty_like(x), np.empty_like(x)
    above[...] = x + h
    below[...] = x - h
    return (f(above) - f(below)) / (2 * h)


# %% integer_slopes
"""Where x holds integers, the derivatives are stored as integers too, and lose their decimals: store them in floats.
x가 정수이면 미분도 정수로 저장되어 소수부가 사라집니다. 실수로 저장하세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    slopes = np.empty_like(x)
    slopes[...] = (f(x + h) - f(x - h)) / (2 * h)
    return slopes


# %% integer_x
"""int(x) and astype(int) cut the decimals of x off: the derivative belongs to another point.
int(x)나 astype(int)는 x의 소수부를 잘라 냅니다. 다른 점의 미분이 나옵니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.asarray(x).astype(int)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% into_float32
"""float32 has 7 digits: the step of 0.0001 takes the last of them, and little is left of the difference. Use float64.
float32는 유효 숫자가 7자리라서 0.0001의 간격이 끝자리에 걸리고 차이가 거의 남지 않습니다. float64를 쓰세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.asarray(x, dtype=np.float32)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% changes_x_in_place
"""`+=` and `-=` write into the caller's array, which stays changed (and an array of integers takes no decimals): make new ones.
`+=`와 `-=`는 호출한 쪽의 배열을 바꾸고, 바뀐 채로 남습니다(정수 배열에는 소수를 더할 수도 없습니다). 새 배열을 만드세요."""


def numerical_diff(f, x, h=1e-4):
    x += h
    above = f(x)
    x -= 2 * h
    below = f(x)
    return (above - below) / (2 * h)


# %% restored_by_adding_h
"""Adding h back does not undo subtracting it: rounding leaves x a little off. Make new arrays, x + h and x - h.
뺀 h를 다시 더해도 반올림 오차 때문에 x가 조금 달라집니다. x + h와 x - h로 새 배열을 만드세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    x += h
    above = f(x)
    x -= 2 * h
    below = f(x)
    x += h
    return (above - below) / (2 * h)


# %% not_a_copy
"""Two names of one array are no copies: both steps change it, and both calls see the same point. Use x + h and x - h.
한 배열에 이름을 둘 붙인 것은 복사가 아닙니다. 두 간격이 같은 배열에 더해져 두 호출이 같은 점을 봅니다. x + h와 x - h를 쓰세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.array(x, dtype=float)
    above = x
    below = x
    above += h
    below -= h
    return (f(above) - f(below)) / (2 * h)


# %% flattened
"""The array is flattened, for f and in the result: both keep the shape of x.
배열을 한 줄로 펴서(flatten) f에 넘기고 돌려주었습니다. 둘 다 x와 모양이 같아야 합니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.ravel(x)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% flattened_for_f
"""f is given the flattened array: it should be given one of x's shape.
f에 한 줄로 편(flatten) 배열을 넘깁니다. x와 모양이 같은 배열을 넘기세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    flat = np.ravel(x)
    return ((f(flat + h) - f(flat - h)) / (2 * h)).reshape(np.shape(x))


# %% a_number_becomes_a_vector
"""A number becomes an array of shape (1,), as np.atleast_1d makes it: the derivative at a number is a number.
np.atleast_1d를 쓸 때처럼 수가 모양이 (1,)인 배열로 바뀝니다. x가 수이면 미분도 수입니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.atleast_1d(x)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% a_list
"""The result is a list; where x is an array, an ndarray was asked for.
결과가 리스트입니다. x가 배열이면 ndarray여야 합니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.asarray((f(x + h) - f(x - h)) / (2 * h)).tolist()


# %% lists_for_f
"""f is given a list: it takes a number or an array of x's shape.
f에 리스트를 넘깁니다. f는 수나 x와 모양이 같은 배열을 받습니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    above, below = (x + h).tolist(), (x - h).tolist()
    return (np.array(f(above)) - np.array(f(below))) / (2 * h)


# %% a_function
"""The result is a function: return the derivative at x, not a function that computes it.
결과가 함수입니다. 미분을 구하는 함수가 아니라 x에서의 미분값을 돌려주세요."""


def numerical_diff(f, x, h=1e-4):
    return lambda x: (f(x + h) - f(x - h)) / (2 * h)


# %% rounded
"""The derivative is rounded to four decimals: return it as it is, and round only where it is printed.
미분을 소수 넷째 자리에서 반올림했습니다. 그대로 돌려주고, 반올림은 출력할 때만 하세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.round((f(x + h) - f(x - h)) / (2 * h), 4)


# %% rounded_to_one_decimal
"""The derivative is rounded to one decimal: return it as it is, and round only where it is printed.
미분을 소수 첫째 자리까지 반올림했습니다. 그대로 돌려주고, 반올림은 출력할 때만 하세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.round((f(x + h) - f(x - h)) / (2 * h), 1)


# %% step_times_x
"""The step is h times x, but the divisor is 2h, so the derivative comes out multiplied by x: step by h itself.
간격은 h에 x를 곱한 값인데 2h로 나누어서 미분에 x가 곱해집니다. h만큼만 움직이세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h * x) - f(x - h * x)) / (2 * h)


# %% nothing_returned
"""The derivative is computed, perhaps printed, and not returned: a function without a return gives None.
미분을 계산하거나 출력만 하고 돌려주지 않습니다. return이 없는 함수는 None을 돌려줍니다."""


def numerical_diff(f, x, h=1e-4):
    print((f(x + h) - f(x - h)) / (2 * h))


# %% numpy_not_imported
"""The function uses a name that is not defined. The last line of the error says which one.
정의되지 않은 이름을 썼습니다. 오류의 마지막 줄이 어떤 이름인지 알려 줍니다."""


def numerical_diff(f, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% vectorized
"""np.vectorize calls f for every element by itself, and once more to see the type: f takes the whole array, so two calls do.
np.vectorize는 f를 원소마다 따로 호출하고, 타입을 알아보려고 더 호출합니다. f는 배열 전체를 받으므로 두 번만 호출하면 됩니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.vectorize(lambda value: (f(value + h) - f(value - h)) / (2 * h))(x)


# %% each_row_by_itself
"""f is given one row of x at a time: hand over all of x, moved up once and moved down once.
f에 x의 행을 하나씩 넘깁니다. x 전체를 한 번은 크게, 한 번은 작게 움직여 넘기세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    if np.ndim(x) > 1:
        return np.array([numerical_diff(f, row, h) for row in x])
    return (f(x + h) - f(x - h)) / (2 * h)


# %% squeezed
"""Axes of length 1 are lost, as np.squeeze does it: for an x of shape (1,) or (1, 3) the result has that same shape.
np.squeeze를 쓸 때처럼 길이가 1인 축이 사라집니다. x의 모양이 (1,)이나 (1, 3)이면 미분의 모양도 그대로여야 합니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.squeeze((f(x + h) - f(x - h)) / (2 * h))


# %% transposed
"""The derivatives come back transposed, in other places than their elements of x: keep the order of the axes.
미분이 전치(transpose)되어 x의 원소와 다른 자리에 놓입니다. 축의 순서를 그대로 두세요."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.transpose((f(x + h) - f(x - h)) / (2 * h))


# %% floor_division
"""`//` rounds the quotient down to a whole number: write `/`.
`//`는 몫을 내려서 정수로 만듭니다. `/`로 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) // (2 * h)


# %% a_tuple
"""The result is a tuple (a comma at the end of a return makes one): return the derivative alone.
결과가 튜플입니다(return 끝에 쉼표가 있으면 튜플이 됩니다). 미분만 돌려주세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * h),


# %% zero_where_x_is_zero
"""Where x is 0 the result is always 0: 0 is a point like any other, and f may have a slope there.
x가 0인 곳에서 결과가 늘 0입니다. 0도 다른 점과 같은 점이고, 거기서도 f의 기울기는 0이 아닐 수 있습니다."""


import numpy as np


def numerical_diff(f, x, h=1e-4):
    return np.where(np.asarray(x) == 0, 0.0, (f(x + h) - f(x - h)) / (2 * h))


# %% complex_step
"""The complex step needs an f that takes complex numbers: this f is given floats, x + h and x - h.
복소수 간격은 f가 복소수를 받을 때만 쓸 수 있습니다. 이 f에는 실수 x + h와 x - h를 넘깁니다."""


def numerical_diff(f, x, h=1e-4):
    return f(x + 1j * h).imag / h


# %% half_of_the_forward_difference
"""The second point is x itself, but the divisor is 2h. Take f(x - h).
두 번째 점이 x 자신인데 2h로 나눕니다. f(x - h)를 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x)) / (2 * h)


# %% half_of_the_backward_difference
"""The first point is x itself, but the divisor is 2h. Take f(x + h).
첫 번째 점이 x 자신인데 2h로 나눕니다. f(x + h)를 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x) - f(x - h)) / (2 * h)


# %% multiplied
"""The difference is multiplied by 2 * h. Divide by it.
차이에 2 * h를 곱했습니다. 2 * h로 나누세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) * (2 * h)


# %% twice_the_forward_step
"""The points are x and x + 2h. Take one on each side of x, x + h and x - h.
두 점이 x와 x + 2h입니다. x의 양쪽에서 x + h와 x - h를 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + 2 * h) - f(x)) / (2 * h)


# %% parabolas_derivative
"""2x is the derivative of x² only. Call f.
2x는 x²의 미분일 뿐입니다. f를 부르세요."""


def numerical_diff(f, x, h=1e-4):
    return 2.0 * x


# %% value_of_f
"""This is f(x), not its derivative. Divide the difference of f(x + h) and f(x - h) by 2h.
미분이 아니라 f(x)의 값입니다. f(x + h)와 f(x - h)의 차이를 2h로 나누세요."""


def numerical_diff(f, x, h=1e-4):
    return f(x)


# %% slope_from_the_origin
"""f(x) is divided by x. Divide the difference of f(x + h) and f(x - h) by 2h.
f(x)를 x로 나누었습니다. f(x + h)와 f(x - h)의 차이를 2h로 나누세요."""


def numerical_diff(f, x, h=1e-4):
    return f(x) / (x + h)


# %% f_of_the_difference
"""f is called on the difference of the points. Call it on each point, and subtract.
두 점의 차이에서 f를 불렀습니다. 점마다 f를 부르고 나서 빼세요."""


def numerical_diff(f, x, h=1e-4):
    return f((x + h) - (x - h)) / (2 * h)


# %% x_in_the_divisor
"""The divisor is 2x, not 2h. Divide by 2 * h.
2h가 아니라 2x로 나눕니다. 2 * h로 나누세요."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * x + 1e-12)


# %% thousandth_by_default
"""The default step is 0.001, which is 10e-4. The docstring says h=1e-4.
기본 간격이 0.001(10e-4)입니다. docstring대로 h=1e-4로 하세요."""


def numerical_diff(f, x, h=1e-3):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% step_with_a_plus
"""1e4 is ten thousand. The default step is 1e-4.
1e4는 만입니다. 기본 간격은 1e-4입니다."""


def numerical_diff(f, x, h=1e4):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% no_default
"""h has no default. Write h=1e-4 in the first line.
h의 기본값이 없습니다. 첫 줄에 h=1e-4라고 쓰세요."""


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% arguments_swapped
"""Something that is no function is called. Keep the order of the arguments, f and then x, and write 2 * h, not 2(h).
함수가 아닌 것을 호출합니다. 인수의 순서는 f 다음에 x이고, 2(h)가 아니라 2 * h로 쓰세요."""


def numerical_diff(x, f, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% multiplication_without_a_sign
"""Something that is no function is called. Keep the order of the arguments, f and then x, and write 2 * h, not 2(h).
함수가 아닌 것을 호출합니다. 인수의 순서는 f 다음에 x이고, 2(h)가 아니라 2 * h로 쓰세요."""


def numerical_diff(f, x, h=1e-4):
    two = 2
    return (f(x + h) - f(x - h)) / two(h)


# %% name_not_defined
"""The function uses a name that is not defined. The last line of the error says which one.
정의되지 않은 이름을 썼습니다. 오류의 마지막 줄이 어떤 이름인지 알려 줍니다."""


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * H)


# %% int_of_the_result
"""int(...) cuts the decimals of the derivative off. Return it as it is.
int(...)는 미분의 소수부를 잘라 냅니다. 그대로 돌려주세요."""


def numerical_diff(f, x, h=1e-4):
    import numpy as np
    return np.trunc((f(x + h) - f(x - h)) / (2 * h))


# %% integers_cut_one_by_one
"""The elements are moved one by one, and in an array of integers 3 + 0.0001 is cut to 3. Write x + h, which moves all of them, in floats.
원소를 하나씩 옮기는데 정수 배열에서는 3 + 0.0001이 3으로 잘립니다. x + h는 모든 원소를 실수로 옮깁니다."""

import numpy as np


def numerical_diff(f, x, h=1e-4):
    if np.ndim(x) == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up = x.copy()
        down = x.copy()
        up[i] = x[i] + h
        down[i] = x[i] - h
        grad[i] = (f(up)[i] - f(down)[i]) / (2 * h)
    return grad


# %% integers_cut_one_by_one_throughout
"""The elements are moved one by one, and in an array of integers 3 + 0.0001 is cut to 3. Write x + h, which moves all of them, in floats.
원소를 하나씩 옮기는데 정수 배열에서는 3 + 0.0001이 3으로 잘립니다. x + h는 모든 원소를 실수로 옮깁니다."""

import numpy as np


def numerical_diff(f, x, h=1e-4):
    if np.ndim(x) == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        up = x.copy()
        down = x.copy()
        up[i] = x[i] + h
        down[i] = x[i] - h
        grad[i] = (f(up)[i] - f(down)[i]) / (2 * h)
    return grad


# %% integers_cut_one_by_one_in_place
"""The elements are moved one by one, and in an array of integers 3 + 0.0001 is cut to 3. Write x + h, which moves all of them, in floats.
원소를 하나씩 옮기는데 정수 배열에서는 3 + 0.0001이 3으로 잘립니다. x + h는 모든 원소를 실수로 옮깁니다."""

import numpy as np


def numerical_diff(f, x, h=1e-4):
    if np.ndim(x) == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        tmp = x[i]
        x[i] = tmp + h
        up = f(x)[i]
        x[i] = tmp - h
        down = f(x)[i]
        x[i] = tmp
        grad[i] = (up - down) / (2 * h)
    return grad


# %% integers_cut_in_numbers_too
"""The elements are moved one by one, and in an array of integers 3 + 0.0001 is cut to 3. Write x + h, which moves all of them, in floats.
원소를 하나씩 옮기는데 정수 배열에서는 3 + 0.0001이 3으로 잘립니다. x + h는 모든 원소를 실수로 옮깁니다."""

import numpy as np


def numerical_diff(f, x, h=1e-4):
    x = np.array(x)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up = x.copy()
        down = x.copy()
        up[i] = x[i] + h
        down[i] = x[i] - h
        grad[i] = (f(up)[i] - f(down)[i]) / (2 * h)
    return grad


# %% points_set_in_a_copy_of_integers
"""In an array of integers 3 + 0.0001 is cut to 3. Write x + h, which gives new floats.
정수 배열에서는 3 + 0.0001이 3으로 잘립니다. x + h라고 쓰면 새 실수 배열이 됩니다."""

import numpy as np


def numerical_diff(f, x, h=1e-4):
    if np.ndim(x) == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    up = x.copy()
    down = x.copy()
    for i in np.ndindex(x.shape):
        up[i] = x[i] + h
        down[i] = x[i] - h
    return (f(up) - f(down)) / (2 * h)


# %% points_and_slopes_in_integers
"""In an array of integers 3 + 0.0001 is cut to 3. Write x + h, which gives new floats.
정수 배열에서는 3 + 0.0001이 3으로 잘립니다. x + h라고 쓰면 새 실수 배열이 됩니다."""

import numpy as np


def numerical_diff(f, x, h=1e-4):
    if np.ndim(x) == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    up = x.copy()
    down = x.copy()
    up[...] = x + h
    down[...] = x - h
    grad = np.zeros_like(x)
    grad[...] = (f(up) - f(down)) / (2 * h)
    return grad


# %% results_in_integers
"""np.zeros_like(x) holds integers where x does, and what is written into it is cut. Write x + h and x - h, which are new floats.
x가 정수이면 np.zeros_like(x)도 정수 배열이어서, 넣은 값이 잘립니다. 새 실수 배열이 되도록 x + h, x - h라고 쓰세요."""
import numpy as np


def numerical_diff(f, x, h=1e-4):
    grad = np.zeros_like(x)
    above = np.zeros_like(x)
    below = np.zeros_like(x)
    above[...] = x + h
    below[...] = x - h
    grad[...] = (f(above) - f(below)) / (2 * h)
    return grad
