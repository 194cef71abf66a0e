# %% without_the_shift
"""exp overflows for large scores: subtract the largest score first, which changes nothing else.
점수가 크면 exp가 넘칩니다(overflow). 먼저 가장 큰 점수를 빼세요. 결과는 그대로입니다."""


def softmax(x):
    exps = np.exp(x)
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% over_the_first_axis
"""The sum runs down the columns (axis 0); each sample is a row, so sum over the last axis.
합이 열 방향(axis 0)으로 구해집니다. 샘플은 행이므로 마지막 축으로 더해야 합니다."""


def softmax(x):
    exps = np.exp(x - np.max(x, axis=0))
    return exps / np.sum(exps, axis=0)


# %% over_the_whole_batch
"""One sum over the whole batch: every row needs its own sum (axis=-1, keepdims=True).
배치 전체를 한 번에 더했습니다. 행마다 따로 더해야 합니다(axis=-1, keepdims=True)."""


def softmax(x):
    exps = np.exp(x - np.max(x))
    return exps / np.sum(exps)


# %% one_maximum_for_the_batch
"""One maximum for the whole batch: a row far below it underflows to 0 / 0. Take each row's own maximum.
배치 전체에서 최댓값 하나만 뺐습니다. 그보다 훨씬 작은 행은 0 / 0이 됩니다. 행마다 제 최댓값을 빼세요."""


def softmax(x):
    exps = np.exp(x - np.max(x))
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% not_transposed_back
"""The batch was transposed for the subtraction and not transposed back: the result has shape (K, N).
뺄셈을 위해 전치(transpose)한 배치를 되돌리지 않았습니다. 결과의 모양이 (K, N)입니다."""


def softmax(x):
    if x.ndim == 2:
        x = x.T
        x = x - np.max(x, axis=0)
        return np.exp(x) / np.sum(np.exp(x), axis=0)
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))


# %% one_sample_only
"""np.sum(..., axis=1) needs two dimensions: one sample of shape (K,) fails. axis=-1 serves both.
np.sum(..., axis=1)은 2차원이 필요해서 (K,) 모양의 샘플 하나에서는 오류가 납니다. axis=-1이면 둘 다 됩니다."""


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
"""`x -= ...` writes into the caller's array: make a new one with `x = x - ...`.
`x -= ...`는 호출한 쪽의 배열을 바꿉니다. `x = x - ...`로 새 배열을 만드세요."""


def softmax(x):
    x = np.asarray(x)
    if x.dtype.kind == "f":
        x -= np.max(x, axis=-1, keepdims=True)
    else:
        x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


# %% into_the_dtype_of_x
"""The result is stored in an array of x's dtype: with integer scores every probability is cut to 0 or 1.
결과를 x의 dtype으로 저장했습니다. 점수가 정수이면 모든 확률이 0이나 1로 잘립니다."""


def softmax(x):
    y = np.empty_like(x)
    exps = np.exp(x - np.max(x, axis=-1, keepdims=True))
    y[...] = exps / np.sum(exps, axis=-1, keepdims=True)
    return y


# %% without_the_exponential
"""Scores divided by their sum: without exp, negative scores give negative probabilities.
점수를 그 합으로 나누기만 했습니다. exp가 없으면 음수 점수가 음수 확률이 됩니다."""


def softmax(x):
    return x / np.sum(x, axis=-1, keepdims=True)


# %% clipped_scores
"""Clipping the scores hides the overflow but changes the answer: subtract the maximum instead.
점수를 잘라내면(clip) overflow는 숨겨지지만 답이 달라집니다. 최댓값을 빼세요."""


def softmax(x):
    exps = np.exp(np.clip(x, -50, 50))
    return exps / np.sum(exps, axis=-1, keepdims=True)


# %% without_the_sum
"""The exponentials are not divided by their sum, so they do not sum to 1.
지수값을 그 합으로 나누지 않아서 더해도 1이 되지 않습니다."""


def softmax(x):
    return np.exp(x - np.max(x, axis=-1, keepdims=True))


# %% logarithms
"""This is log-softmax: the result should be the probabilities themselves, exp of this.
이것은 log-softmax입니다. 결과는 확률 자체, 곧 이 값의 exp여야 합니다."""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


# %% typo_arrange
"""`np.arrange` does not exist: the name is `np.arange`. The last line of the error names what is missing.
`np.arrange`는 없습니다. `np.arange`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def softmax(x):
    if x.ndim == 1:
        exps = np.exp(x - np.max(x))
        return exps / np.sum(exps)
    y = np.zeros(x.shape)
    for i in np.arrange(len(x)):
        y[i] = softmax(x[i])
    return y
