# %% without_the_shift
"""exp overflows for large scores, and inf / inf is nan. Subtract the largest score first, which changes nothing else.
점수가 크면 exp가 넘쳐서(overflow) inf / inf, 곧 nan이 됩니다. 먼저 가장 큰 점수를 빼세요. 결과는 그대로입니다."""


def softmax(x):
    exps = np.exp(x)
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% over_the_first_axis
"""The softmax runs down the columns (axis 0). Each sample is a row, so use the last axis, axis=-1.
소프트맥스가 열 방향(axis 0)으로 계산되었습니다. 샘플은 행이므로 마지막 축(axis=-1)을 쓰세요."""


def softmax(x):
    exps = np.exp(x - np.max(x, axis=0))
    return exps / np.sum(exps, axis=0)


# %% over_the_whole_batch
"""All exponentials of the batch are divided by one sum. Every row needs its own: axis=-1, keepdims=True.
배치 전체의 합 하나로 나누었습니다. 행마다 따로 더해야 합니다: axis=-1, keepdims=True."""


def softmax(x):
    exps = np.exp(x - np.max(x))
    return exps / np.sum(exps)


# %% one_maximum_for_the_batch
"""One maximum is subtracted from the whole batch, so a row far below it becomes 0 / 0, nan. Take each row's own maximum.
배치 전체에서 최댓값 하나를 빼서 그보다 훨씬 작은 행은 0 / 0, 곧 nan이 됩니다. 행마다 제 최댓값을 빼세요."""


def softmax(x):
    exps = np.exp(x - np.max(x))
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% not_transposed_back
"""The batch was transposed and not transposed back, so the result has shape (K, N). Return y.T.
전치(transpose)한 배치를 되돌리지 않아 결과의 모양이 (K, N)입니다. y.T를 돌려주세요."""


def softmax(x):
    if x.ndim == 2:
        x = x.T
        x = x - np.max(x, axis=0)
        return np.exp(x) / np.sum(np.exp(x), axis=0)
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))


# %% one_sample_only
"""axis=1 needs two dimensions, so one sample of shape (K,) fails. axis=-1 serves both.
axis=1은 2차원이 필요해서 (K,) 모양의 샘플 하나에서는 오류가 납니다. axis=-1이면 둘 다 됩니다."""


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)


# %% keeps_a_batch_axis
"""One sample of shape (K,) comes back as a batch of shape (1, K): give the result the shape of x.
(K,) 모양의 샘플 하나가 (1, K) 배치로 돌아옵니다. 결과는 x와 모양이 같아야 합니다."""


def softmax(x):
    x = np.atleast_2d(x)
    exps = np.exp(x - np.max(x, axis=1, keepdims=True))
    return exps / np.sum(exps, axis=1, keepdims=True)


# %% drops_the_batch_axis
"""np.squeeze drops every axis of length 1: a batch of one sample, or of one class, loses its shape.
np.squeeze는 길이가 1인 축을 모두 없앱니다. 샘플이나 클래스가 하나뿐인 배치의 모양이 달라집니다."""


def softmax(x):
    exps = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return np.squeeze(exps / np.sum(exps, axis=-1, keepdims=True))


# %% changes_x_in_place
"""The maximum was subtracted from x itself (`x -= ...`), so the caller's array changed. Write x = x - ..., which makes a new one.
x 자체에서 최댓값을 빼서(`x -= ...`) 호출한 쪽의 배열이 바뀌었습니다. x = x - ...로 새 배열을 만드세요."""


def softmax(x):
    x -= np.max(x, axis=-1, keepdims=True)
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)


# %% into_the_dtype_of_x
"""The result is stored in an array of x's type, so for integer scores every probability is cut to 0 or 1. Make an array of floats.
결과를 x와 같은 타입의 배열에 저장해서, 점수가 정수이면 모든 확률이 0이나 1로 잘립니다. 실수 배열을 만드세요."""


def softmax(x):
    y = np.zeros_like(x)
    exps = np.exp(x - np.max(x, axis=-1, keepdims=True))
    y[...] = exps / np.sum(exps, axis=-1, keepdims=True)
    return y


# %% without_the_exponential
"""The scores are divided by their sum, without exp, so negative scores give negative probabilities. Take exp of them first.
exp 없이 점수를 그 합으로 나누어서 음수 점수가 음수 확률이 됩니다. 먼저 exp를 취하세요."""


def softmax(x):
    return x / np.sum(x, axis=-1, keepdims=True)


# %% clipped_scores
"""Clipping the scores hides the overflow but changes the answer: subtract the maximum instead.
점수를 잘라내면(clip) overflow는 숨겨지지만 답이 달라집니다. 최댓값을 빼세요."""


def softmax(x):
    exps = np.exp(np.clip(x, -50, 50))
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% logarithms
"""This is log-softmax. Return the probabilities themselves, exp of this.
이것은 log-softmax입니다. 이 값의 exp, 곧 확률 자체를 돌려주세요."""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


# %% typo_arrange
"""NumPy has no function of that name. The last line of the error says which one is misspelled.
NumPy에 그런 이름의 함수가 없습니다. 오류의 마지막 줄에 잘못 쓴 이름이 나옵니다."""


def softmax(x):
    e = np.epx(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% nan_made_zero
"""Large scores overflow, and the nan is replaced by 0, which is not the answer. Subtract the largest score before exp.
큰 점수에서 생긴 nan을 0으로 바꾸었지만 그것은 답이 아닙니다. exp 전에 가장 큰 점수를 빼세요."""


def softmax(x):
    exps = np.exp(x)
    return np.nan_to_num(exps / np.sum(exps, axis=-1, keepdims=True))


# %% column_maximum
"""The maximum of each column is subtracted, not of each row, so the scores of a row are shifted unequally. Use axis=-1.
행이 아니라 열마다 최댓값을 빼서 한 행의 점수가 서로 다르게 옮겨졌습니다. axis=-1을 쓰세요."""


def softmax(x):
    exps = np.exp(x - np.max(x, axis=0))
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% column_sum
"""The exponentials are divided by the sums of the columns. Divide by the sum of each row, axis=-1.
지수값을 열의 합으로 나누었습니다. 행마다의 합(axis=-1)으로 나누세요."""


def softmax(x):
    exps = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return exps / np.sum(exps, axis=0)


# %% one_sum_for_the_batch
"""All exponentials of the batch are divided by one sum, after each row's own maximum. Sum each row by itself, too.
최댓값은 행마다 뺐지만 배치 전체의 합 하나로 나누었습니다. 합도 행마다 구하세요."""


def softmax(x):
    exps = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return exps / np.sum(exps)


# %% max_without_keepdims
"""The maxima of a batch, of shape (N,), do not line up with its rows: keepdims=True is missing in the maximum.
모양이 (N,)인 최댓값은 배치의 행과 맞지 않습니다. 최댓값을 구할 때 keepdims=True를 주세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% sum_without_keepdims
"""The sums of a batch, of shape (N,), do not line up with its rows: keepdims=True is missing in the sum.
모양이 (N,)인 합은 배치의 행과 맞지 않습니다. 합을 구할 때 keepdims=True를 주세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1)


# %% both_without_keepdims
"""Maxima and sums of a batch, of shape (N,), do not line up with its rows: both need keepdims=True.
모양이 (N,)인 최댓값과 합은 배치의 행과 맞지 않습니다. 둘 다 keepdims=True를 주세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1))
    return e / np.sum(e, axis=-1)


# %% global_maximum_and_sum_without_keepdims
"""The sums of a batch, of shape (N,), do not line up with its rows, and one maximum serves for all. Use keepdims=True in both.
모양이 (N,)인 합은 배치의 행과 맞지 않고 최댓값도 하나뿐입니다. 둘 다 axis=-1, keepdims=True로 구하세요."""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=-1)


# %% batch_only_without_keepdims
"""axis=1 without keepdims neither lines up with the rows of a batch nor exists for one sample. Use axis=-1, keepdims=True.
keepdims 없는 axis=1은 배치의 행과 맞지 않고 샘플 하나에는 없는 축입니다. axis=-1, keepdims=True를 쓰세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=1))
    return e / np.sum(e, axis=1)


# %% rows_needed
"""The function goes through the rows of x, and one sample of shape (K,) has none. Use axis=-1, which serves both.
x의 행을 하나씩 꺼내는데 (K,) 모양의 샘플 하나에는 행이 없습니다. 둘 다 되는 axis=-1을 쓰세요."""


def softmax(x):
    y = np.zeros(x.shape)
    for i in range(len(x)):
        e = np.exp(x[i] - np.max(x[i]))
        y[i] = e / np.sum(e)
    return y


# %% number_of_rows_unpacked
"""`n, k = x.shape` needs two dimensions, so one sample of shape (K,) fails. axis=-1 serves both.
`n, k = x.shape`는 2차원이 필요해서 (K,) 모양의 샘플 하나에서는 오류가 납니다. axis=-1이면 둘 다 됩니다."""


def softmax(x):
    n, k = x.shape
    e = np.exp(x - np.max(x, axis=1).reshape(n, 1))
    return e / np.sum(e, axis=1).reshape(n, 1)


# %% maximum_of_the_mean
"""exp overflows for large scores, and inf / inf is nan. Subtract the largest score first, which changes nothing else.
점수가 크면 exp가 넘쳐서(overflow) inf / inf, 곧 nan이 됩니다. 먼저 가장 큰 점수를 빼세요. 결과는 그대로입니다."""


def softmax(x):
    e = np.exp(x - np.mean(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% minus_the_minimum
"""exp overflows for large scores, and inf / inf is nan. Subtract the largest score first, which changes nothing else.
점수가 크면 exp가 넘쳐서(overflow) inf / inf, 곧 nan이 됩니다. 먼저 가장 큰 점수를 빼세요. 결과는 그대로입니다."""


def softmax(x):
    e = np.exp(x - np.min(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% maximum_added
"""The maximum is added, and exp overflows even sooner. Subtract it.
최댓값을 더해서 exp가 더 빨리 넘칩니다. 빼야 합니다."""


def softmax(x):
    e = np.exp(x + np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% maximum_in_the_numerator_only
"""The maximum is subtracted above the fraction line but not below. Use the same shifted scores for both.
분자에서만 최댓값을 뺐습니다. 분모에도 똑같이 뺀 점수를 쓰세요."""


def softmax(x):
    return np.exp(x - np.max(x, axis=-1, keepdims=True)) / np.sum(np.exp(x), axis=-1, keepdims=True)


# %% maximum_in_the_denominator_only
"""The maximum is subtracted below the fraction line but not above. Use the same shifted scores for both.
분모에서만 최댓값을 뺐습니다. 분자에도 똑같이 뺀 점수를 쓰세요."""


def softmax(x):
    return np.exp(x) / np.sum(np.exp(x - np.max(x, axis=-1, keepdims=True)), axis=-1, keepdims=True)


# %% maximum_outside_of_exp
"""The maximum is subtracted from exp(x), not from x. It belongs inside: exp(x - max).
최댓값을 x가 아니라 exp(x)에서 뺐습니다. exp(x - max)처럼 안에서 빼세요."""


def softmax(x):
    e = np.exp(x) - np.max(x, axis=-1, keepdims=True)
    return e / np.sum(e, axis=-1, keepdims=True)


# %% divided_by_the_maximum
"""The scores are divided by their maximum, which changes the probabilities. Subtract it.
점수를 최댓값으로 나누어 확률이 달라졌습니다. 빼야 합니다."""


def softmax(x):
    e = np.exp(x / np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% standardized
"""The scores are scaled to mean 0 and deviation 1 first, which changes the probabilities. Only subtract the maximum.
점수를 평균 0, 표준편차 1로 바꾸어 확률이 달라졌습니다. 최댓값만 빼세요."""


def softmax(x):
    x = (x - np.mean(x, axis=-1, keepdims=True)) / (np.std(x, axis=-1, keepdims=True) + 1e-7)
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)


# %% negative_exponent
"""The exponent has the wrong sign, so the largest score gets the smallest probability. Use exp(x), not exp(-x).
지수의 부호가 반대라서 가장 큰 점수의 확률이 가장 작습니다. exp(-x)가 아니라 exp(x)를 쓰세요."""


def softmax(x):
    e = np.exp(np.min(x, axis=-1, keepdims=True) - x)
    return e / np.sum(e, axis=-1, keepdims=True)


# %% maximum_minus_x
"""x is subtracted from its maximum, so the largest score gets the smallest probability. Write x - max.
최댓값에서 x를 빼서 가장 큰 점수의 확률이 가장 작습니다. x - max로 쓰세요."""


def softmax(x):
    e = np.exp(np.max(x, axis=-1, keepdims=True) - x)
    return e / np.sum(e, axis=-1, keepdims=True)


# %% hard_maximum
"""The largest score gets 1 and the others 0. Softmax gives every score a share: exp(x) / sum of exp(x).
가장 큰 점수가 1, 나머지가 0이 되었습니다. 소프트맥스는 모든 점수에 몫을 줍니다: exp(x) / (exp(x)의 합)."""


def softmax(x):
    return np.eye(x.shape[-1])[np.argmax(x, axis=-1)]


# %% number_of_the_winner
"""The result is the number of the largest score. Return the probabilities of all.
결과가 가장 큰 점수의 번호입니다. 모든 점수의 확률을 돌려주세요."""


def softmax(x):
    return np.argmax(x, axis=-1)


# %% largest_probability_alone
"""Only the largest probability is returned. Return the probabilities of all scores.
가장 큰 확률만 돌려주었습니다. 모든 점수의 확률을 돌려주세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return np.max(e / np.sum(e, axis=-1, keepdims=True), axis=-1)


# %% rounded
"""The probabilities are rounded. Return them with all their digits.
확률을 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return np.round(e / np.sum(e, axis=-1, keepdims=True), 4)


# %% epsilon_in_the_sum
"""A small number is added to the sum, so the probabilities do not quite sum to 1. The sum is at least 1 and needs no guard.
합에 작은 수를 더해서 확률의 합이 1보다 조금 작습니다. 최댓값을 빼면 합은 1 이상이니 더하지 마세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (np.sum(e, axis=-1, keepdims=True) + 1e-4)


# %% epsilon_of_a_millionth
"""A small number is added, so the probabilities do not quite sum to 1. The sum is at least 1 and needs no guard.
작은 수를 더해서 확률의 합이 1보다 조금 작습니다. 최댓값을 빼면 합은 1 이상이니 더하지 마세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (np.sum(e, axis=-1, keepdims=True) + 1e-5)


# %% one_in_the_sum
"""1 is added to the sum, as in the sigmoid, so the probabilities sum to less than 1. Divide by the sum alone.
시그모이드처럼 합에 1을 더해서 확률의 합이 1보다 작습니다. 합으로만 나누세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (1 + np.sum(e, axis=-1, keepdims=True))


# %% sigmoid
"""This is the sigmoid of each score by itself, and the results do not sum to 1. Divide exp(x) by the sum of all exp(x).
점수마다 따로 구한 시그모이드라서 합이 1이 아닙니다. exp(x)를 모든 exp(x)의 합으로 나누세요."""


def softmax(x):
    return 1 / (1 + np.exp(-x))


# %% divided_by_the_sum_of_scores
"""exp(x) is divided by the sum of the scores, not of their exponentials. Sum exp(x).
exp(x)를 지수값이 아니라 점수의 합으로 나누었습니다. exp(x)를 더하세요."""


def softmax(x):
    return np.exp(x) / np.sum(x, axis=-1, keepdims=True)


# %% exponential_of_the_sum
"""exp(x) is divided by exp of the sum, which is the product of the exponentials. Divide by their sum.
exp(x)를 합의 exp, 곧 지수값의 곱으로 나누었습니다. 지수값의 합으로 나누세요."""


def softmax(x):
    return np.exp(x) / np.exp(np.sum(x, axis=-1, keepdims=True))


# %% mean_for_sum
"""The exponentials are divided by their mean, so they sum to K. Divide by their sum.
지수값을 평균으로 나누어 합이 K가 됩니다. 합으로 나누세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.mean(e, axis=-1, keepdims=True)


# %% divided_by_the_largest
"""The exponentials are not divided by their sum, so the largest of them is 1. Divide by the sum.
지수값을 합으로 나누지 않아 가장 큰 값이 1입니다. 합으로 나누세요."""


def softmax(x):
    return np.exp(x - np.max(x, axis=-1, keepdims=True))


# %% exponentials_alone
"""This is exp(x) alone. Divide it by the sum of all exponentials.
exp(x)만 구했습니다. 모든 지수값의 합으로 나누세요."""


def softmax(x):
    return np.exp(x)


# %% sum_alone
"""The result is the sum, or one number for each sample. Divide each exponential by the sum.
결과가 합, 곧 샘플마다 수 하나입니다. 각 지수값을 합으로 나누세요."""


def softmax(x):
    return np.sum(np.exp(x - np.max(x, axis=-1, keepdims=True)), axis=-1)


# %% fraction_upside_down
"""The fraction is upside down: the sum is divided by exp(x). Divide exp(x) by the sum.
분수가 뒤집혔습니다. 합을 exp(x)로 나누지 말고 exp(x)를 합으로 나누세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return np.sum(e, axis=-1, keepdims=True) / e


# %% floor_division
"""`//` is floor division, so every probability below 1 became 0. Divide with `/`.
`//`는 내림 나눗셈이라 1보다 작은 확률이 모두 0이 되었습니다. `/`로 나누세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e // np.sum(e, axis=-1, keepdims=True)


# %% squares_for_exponentials
"""The scores are squared instead of put into exp. Use np.exp.
exp 대신 점수를 제곱했습니다. np.exp를 쓰세요."""


def softmax(x):
    return x ** 2 / np.sum(x ** 2, axis=-1, keepdims=True)


# %% absolute_values
"""The absolute values of the scores are divided by their sum. Take exp of the scores instead.
점수의 절댓값을 그 합으로 나누었습니다. 절댓값 대신 exp를 취하세요."""


def softmax(x):
    return np.abs(x) / np.sum(np.abs(x), axis=-1, keepdims=True)


# %% scaled_to_0_and_1
"""The scores are stretched to the range from 0 to 1. Take exp of them, and divide by the sum.
점수를 0에서 1 사이로 늘렸습니다. exp를 취하고 합으로 나누세요."""


def softmax(x):
    low = np.min(x, axis=-1, keepdims=True)
    return (x - low) / (np.max(x, axis=-1, keepdims=True) - low)


# %% power_of_two
"""The base is 2, not e. Use np.exp.
밑이 e가 아니라 2입니다. np.exp를 쓰세요."""


def softmax(x):
    e = 2.0 ** (x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% softmax_of_softmax
"""Softmax is taken twice, which makes the probabilities more alike. Once is enough.
소프트맥스를 두 번 취해서 확률이 서로 비슷해졌습니다. 한 번만 취하세요."""


def softmax(x):
    for _ in range(2):
        e = np.exp(x - np.max(x, axis=-1, keepdims=True))
        x = e / np.sum(e, axis=-1, keepdims=True)
    return x


# %% one_maximum_in_place
"""One maximum was subtracted from x itself (`x -= ...`), so the caller's array changed. Write x = x - ..., with each row's maximum.
x 자체에서 최댓값 하나를 빼서(`x -= ...`) 호출한 쪽의 배열이 바뀌었습니다. 행마다의 최댓값으로 x = x - ...로 쓰세요."""


def softmax(x):
    x -= np.max(x)
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)


# %% result_into_x
"""The result was written into x, so the caller's array changed. Make a new array.
결과를 x에 써서 호출한 쪽의 배열이 바뀌었습니다. 새 배열을 만드세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    x[...] = e / np.sum(e, axis=-1, keepdims=True)
    return x


# %% math_exp_of_an_array
"""math.exp takes one number, not an array. Use np.exp, which takes both.
math.exp는 배열이 아니라 수 하나만 받습니다. 둘 다 받는 np.exp를 쓰세요."""
import math


def softmax(x):
    return math.exp(x) / sum(math.exp(x))


# %% a_list
"""The result is a list. Return an array, with np.array.
결과가 리스트입니다. np.array로 배열을 돌려주세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return (e / np.sum(e, axis=-1, keepdims=True)).tolist()


# %% flattened
"""The result is flat. Give it the shape of x.
결과가 1차원으로 펴졌습니다. 결과는 x와 모양이 같아야 합니다."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return (e / np.sum(e, axis=-1, keepdims=True)).flatten()


# %% first_row_only
"""Only one row of the batch comes back: the return stands inside the loop over the rows. Move it behind the loop.
배치의 한 행만 돌아왔습니다. return이 행의 반복문 안에 있으니 반복문 뒤로 옮기세요."""


def softmax(x):
    for row in np.atleast_2d(x):
        e = np.exp(row - np.max(row))
        return e / np.sum(e)


# %% without_a_return
"""The function returns None. Write return in front of the result.
함수가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    y = e / np.sum(e, axis=-1, keepdims=True)


# %% name_not_defined
"""A name is not defined, or misspelled. The last line of the error says which one; exp and max need np. in front.
정의되지 않은 이름이 있거나 철자가 틀렸습니다. 오류의 마지막 줄에 그 이름이 나옵니다. exp는 np.exp로 쓰세요."""


def softmax(x):
    e = exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% divided_by_the_number_of_classes
"""The exponentials are divided by a count, len(x) or the number of classes. Divide by their sum.
지수값을 개수(len(x)나 클래스 수)로 나누었습니다. 그 합으로 나누세요."""


def softmax(x):
    return np.exp(x) / x.shape[-1]


# %% divided_by_the_length
"""The exponentials are divided by a count, len(x) or the number of classes. Divide by their sum.
지수값을 개수(len(x)나 클래스 수)로 나누었습니다. 그 합으로 나누세요."""


def softmax(x):
    return np.exp(x) / len(x)


# %% times_the_sum
"""The exponentials are multiplied by their sum. Divide by it.
지수값에 그 합을 곱했습니다. 합으로 나누세요."""


def softmax(x):
    return np.exp(x) * np.sum(np.exp(x), axis=-1, keepdims=True)


# %% sum_subtracted
"""The sum is subtracted from the exponentials. Divide by it.
지수값에서 그 합을 뺐습니다. 합으로 나누세요."""


def softmax(x):
    return np.exp(x) - np.sum(np.exp(x), axis=-1, keepdims=True)


# %% divided_by_the_norm
"""The exponentials are divided by the root of the sum of their squares. Divide by their sum.
지수값을 제곱합의 제곱근으로 나누었습니다. 그 합으로 나누세요."""


def softmax(x):
    return np.exp(x) / np.sqrt(np.sum(np.exp(x) ** 2, axis=-1, keepdims=True))


# %% share_of_all_scores
"""The scores are divided by their sum over the whole array, without exp. Take exp, and sum each row.
exp 없이 점수를 배열 전체의 합으로 나누었습니다. exp를 취하고 행마다 더하세요."""


def softmax(x):
    return x / np.sum(x)


# %% divided_by_the_sum_of_all_scores
"""exp(x) is divided by the sum of all scores. Sum the exponentials of each row.
exp(x)를 모든 점수의 합으로 나누었습니다. 행마다 지수값을 더하세요."""


def softmax(x):
    return np.exp(x) / np.sum(x)


# %% exponential_of_the_share
"""exp is taken after dividing by the sum. Take exp first, and then divide.
합으로 나눈 뒤에 exp를 취했습니다. exp를 먼저 취하고 나누세요."""


def softmax(x):
    return np.exp(x / np.sum(x, axis=-1, keepdims=True))


# %% exponential_of_the_share_of_all
"""exp is taken after dividing by the sum of all scores. Take exp first, and divide by each row's sum.
모든 점수의 합으로 나눈 뒤에 exp를 취했습니다. exp를 먼저 취하고 행마다의 합으로 나누세요."""


def softmax(x):
    return np.exp(x / np.sum(x))


# %% share_of_positive_scores
"""Negative scores count as 0, and there is no exp. Take exp of the scores.
음수 점수를 0으로 보았고 exp도 없습니다. 점수에 exp를 취하세요."""


def softmax(x):
    return np.maximum(0, x) / np.sum(np.maximum(0, x), axis=-1, keepdims=True)


# %% rounded_to_two
"""The probabilities are rounded to two decimals. Return them with all their digits.
확률을 소수 둘째 자리까지 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return np.round(e / np.sum(e, axis=-1, keepdims=True), 2)


# %% running_sum
"""The exponentials are divided by a running sum. Divide by the sum of all of them.
지수값을 누적합으로 나누었습니다. 전체의 합으로 나누세요."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.cumsum(e, axis=-1)


# %% global_sum_alone
"""The result is one number, the sum of all exponentials. Divide each exponential by the sum of its row.
결과가 모든 지수값의 합인 수 하나입니다. 각 지수값을 그 행의 합으로 나누세요."""


def softmax(x):
    return np.sum(np.exp(x))


# %% one_maximum_exponentials_alone
"""The exponentials are not divided by their sum. Divide each row by its sum.
지수값을 합으로 나누지 않았습니다. 행마다 그 합으로 나누세요."""


def softmax(x):
    return np.exp(x - np.max(x))


# %% divided_by_the_largest_of_all
"""The exponentials are divided by the largest of them. Divide by the sum of each row.
지수값을 가장 큰 값으로 나누었습니다. 행마다의 합으로 나누세요."""


def softmax(x):
    return np.exp(x) / np.max(np.exp(x))


# %% maximum_outside_and_one_sum
"""The maximum is subtracted from exp(x), not from x. It belongs inside, exp(x - max), and each row has its own sum.
최댓값을 x가 아니라 exp(x)에서 뺐습니다. exp(x - max)처럼 안에서 빼고 합은 행마다 구하세요."""


def softmax(x):
    e = np.exp(x) - np.max(x)
    return e / np.sum(e)


# %% largest_score_alone
"""The result is the largest score. Return the probability of each.
결과가 가장 큰 점수입니다. 점수마다 확률을 돌려주세요."""


def softmax(x):
    return np.max(x, axis=-1)


# %% one_maximum_in_the_numerator_only
"""The maximum is subtracted above the fraction line but not below. Use the same shifted scores for both.
분자에서만 최댓값을 뺐습니다. 분모에도 똑같이 뺀 점수를 쓰세요."""


def softmax(x):
    return np.exp(x - np.max(x)) / np.sum(np.exp(x), axis=-1, keepdims=True)


# %% values_with_math_exp
"""math.exp gets a whole row once x has two dimensions. Use np.exp, which takes both.
x가 2차원이면 math.exp가 행을 통째로 받습니다. 둘 다 받는 np.exp를 쓰세요."""


def softmax(x):
    e = [float(np.e) ** float(v) for v in x]
    return np.array(e) / sum(e)


# %% shift_in_samples_only
"""In a batch exp overflows for scores of thousands, and inf / inf is nan. Subtract each row's largest score there, too.
배치에서는 점수가 수천이면 exp가 넘쳐서 inf / inf, 곧 nan이 됩니다. 배치에서도 행마다 가장 큰 점수를 빼세요."""


def softmax(x):
    if x.ndim == 2:
        x = x.T
        y = np.exp(x) / np.sum(np.exp(x), axis=0)
        return y.T
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))


# %% shifted_without_the_exponential
"""There is no exp: scores are not probabilities yet. Take exp first, then divide by the sum.
exp가 없습니다. 점수는 아직 확률이 아닙니다. 먼저 exp를 취한 뒤 합으로 나누세요."""


def softmax(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    return x / np.sum(x, axis=-1, keepdims=True)


# %% over_the_whole_batch_and_unshifted
"""All exponentials of the batch are divided by one sum. Every row needs its own: axis=-1, keepdims=True.
배치 전체의 합 하나로 나누었습니다. 행마다 따로 더해야 합니다: axis=-1, keepdims=True."""


def softmax(x):
    return np.exp(x) / np.sum(np.exp(x))
