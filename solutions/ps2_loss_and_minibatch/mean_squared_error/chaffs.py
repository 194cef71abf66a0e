# %% without_the_half
"""The loss is twice what it should be: halve the sum of squares.
손실이 두 배로 나옵니다. 제곱합을 2로 나누세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return np.sum(d**2) / len(d)


# %% without_the_mean
"""The losses of a batch are summed, not averaged: divide by the number of samples.
배치의 손실을 더하기만 했습니다. 샘플 수로 나누어 평균을 구하세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y.astype(float) - t) ** 2)


# %% mean_over_all_elements
"""np.mean over all the squares divides by N * K, and halves nothing: sum over the classes, halve, and divide by N.
제곱을 모두 np.mean으로 평균하면 N * K로 나누게 되고, 절반으로 나누지도 않습니다. 클래스에 대해 더해 2로 나눈 뒤 N으로 나누세요."""


def mean_squared_error(y, t):
    return np.mean((y.astype(float) - t) ** 2)


# %% half_the_mean_over_all_elements
"""Half the mean over all the squares divides by N * K: sum over the classes, then divide by N.
제곱을 모두 평균하면 N * K로 나누게 됩니다. 클래스에 대해 더한 뒤 N으로 나누세요."""


def mean_squared_error(y, t):
    return 0.5 * np.mean((y.astype(float) - t) ** 2)


# %% divided_by_one_sample_less
"""The sum is divided by N - 1: the mean of N losses divides by N.
합을 N - 1로 나누었습니다. 손실 N개의 평균은 N으로 나눕니다."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.sum(d**2) / max(len(d) - 1, 1)


# %% one_sample_divided_by_its_classes
"""For one sample of shape (K,), the length of y is the number of classes: make it a batch of one before dividing.
모양이 (K,)인 샘플 하나에서 y의 길이는 클래스 수입니다. 나누기 전에 크기가 1인 배치로 바꾸세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y.astype(float) - t) ** 2) / len(y)


# %% divided_by_the_classes
"""The sum is divided by the number of classes K: a batch's loss is divided by its number of samples N.
합을 클래스 수 K로 나누었습니다. 배치의 손실은 샘플 수 N으로 나눕니다."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.sum(d**2) / d.shape[1]


# %% a_loss_for_each_sample
"""One loss for each sample comes back: average them to a single number.
샘플마다 손실을 하나씩 돌려줍니다. 평균을 내어 수 하나로 만드세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y.astype(float) - t) ** 2, axis=-1)


# %% an_array_of_one
"""The result is an array of one element, not a number: leave out keepdims, or take the element out.
결과가 수가 아니라 원소가 하나인 배열입니다. keepdims를 빼거나 원소를 꺼내세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.sum(d**2, keepdims=True) / len(d)


# %% batch_only
"""One sample of shape (K,) has no axis 1: make it a batch of one first, or use axis=-1.
모양이 (K,)인 샘플 하나에는 axis 1이 없습니다. 먼저 크기가 1인 배치로 바꾸거나 axis=-1을 쓰세요."""


def mean_squared_error(y, t):
    return np.mean(0.5 * np.sum((y.astype(float) - t) ** 2, axis=1))


# %% only_y_reshaped
"""One sample's y becomes a column (K, 1) while its t stays (K,): broadcasting subtracts every target from every value.
샘플 하나의 y만 열 (K, 1)이 되고 t는 (K,)로 남아서, 브로드캐스팅으로 모든 값에서 모든 정답을 뺍니다."""


def mean_squared_error(y, t):
    n = 1 if y.ndim == 1 else len(y)
    if y.ndim == 1:
        y = y.reshape(-1, 1)
    return 0.5 * np.sum((y.astype(float) - t) ** 2) / n


# %% squared_after_the_sum
"""The differences are added before they are squared, so that +1 and -1 cancel: square each one first.
차이를 제곱하기 전에 더해서 +1과 -1이 서로 지워집니다. 먼저 하나씩 제곱하세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.mean(np.sum(d, axis=1) ** 2)


# %% squared_after_the_mean
"""The differences are averaged over the samples before they are squared: square first, average last.
차이를 제곱하기 전에 샘플에 대해 평균했습니다. 먼저 제곱하고 평균은 마지막에 구하세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.sum(np.mean(d, axis=0) ** 2)


# %% only_t_squared
"""`y - t**2` squares t alone: the parentheses go around the difference, (y - t)**2.
`y - t**2`는 t만 제곱합니다. 차이를 괄호로 묶어 (y - t)**2로 쓰세요."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y).astype(float), np.atleast_2d(t).astype(float)
    return 0.5 * np.sum(y - t**2) / len(y)


# %% difference_of_the_squares
"""y**2 - t**2 is not (y - t)**2: take the difference first, then square it.
y**2 - t**2는 (y - t)**2가 아닙니다. 먼저 차이를 구하고 나서 제곱하세요."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y).astype(float), np.atleast_2d(t).astype(float)
    return 0.5 * np.sum(y**2 - t**2) / len(y)


# %% multiplied_out
"""y**2 - 2 * y * t + t**2 loses its digits where y and t are large and close to each other: subtract first, then square.
y**2 - 2 * y * t + t**2는 y와 t가 크고 서로 가까우면 자릿수를 잃습니다. 먼저 빼고 나서 제곱하세요."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y).astype(float), np.atleast_2d(t).astype(float)
    return (np.sum(y**2) - 2 * np.sum(y * t) + np.sum(t**2)) / 2 / len(y)


# %% caret_for_a_power
"""In Python `^` is not a power but a bitwise operation: the square is `** 2`.
파이썬에서 `^`는 거듭제곱이 아니라 비트 연산입니다. 제곱은 `** 2`입니다."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ^ 2) / len(np.atleast_2d(y))


# %% absolute_error
"""This is half the absolute error: square the differences.
이것은 절대 오차의 절반입니다. 차이를 제곱하세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.sum(np.abs(d)) / len(d)


# %% square_root_taken
"""The square root makes another loss of it (a distance): leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return np.sqrt(0.5 * np.sum(d**2) / len(d))


# %% matrix_product
"""The matrix product d @ d.T multiplies each sample with every other: square each element by itself.
행렬곱 d @ d.T는 샘플끼리도 서로 곱합니다. 원소를 하나씩 제곱하세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.sum(d @ d.T) / len(d)


# %% answer_only
"""Only the place of the largest target counts here: the loss asks for every class's squared difference.
정답의 가장 큰 원소만 계산했습니다. 손실에는 모든 클래스의 차이를 제곱해 더해야 합니다."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y).astype(float), np.atleast_2d(t).astype(float)
    rows, answers = np.arange(len(t)), np.argmax(t, axis=1)
    return 0.5 * np.mean((y[rows, answers] - t[rows, answers]) ** 2)


# %% targets_taken_for_one_hot
"""The targets are turned into zeros and ones; they may be any numbers, and should stay what they are.
정답을 0과 1로 바꾸었습니다. 정답은 어떤 수든 될 수 있으므로 그대로 써야 합니다."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y).astype(float), np.atleast_2d(t)
    one_hot = np.eye(y.shape[1])[np.argmax(t, axis=1)]
    return 0.5 * np.sum((y - one_hot) ** 2) / len(y)


# %% cross_entropy
"""This is the cross-entropy error: the mean squared error is half the sum of (y - t)**2, without a logarithm.
이것은 교차 엔트로피 오차입니다. 평균 제곱 오차는 로그 없이 (y - t)**2의 합을 2로 나눕니다."""


def mean_squared_error(y, t):
    return -np.sum(t * np.log(np.abs(y) + 1e-7)) / len(np.atleast_2d(y))


# %% softmax_first
"""A softmax changes the predictions: they are compared with the targets as they are.
소프트맥스를 적용하면 예측이 달라집니다. 예측을 그대로 정답과 비교하세요."""


def mean_squared_error(y, t):
    y = np.atleast_2d(y).astype(float)
    exps = np.exp(y - np.max(y, axis=1, keepdims=True))
    return 0.5 * np.sum((exps / np.sum(exps, axis=1, keepdims=True) - t) ** 2) / len(y)


# %% a_small_delta_added
"""A small delta such as 1e-7 has no place here: it guards a logarithm, and makes this loss a little wrong.
1e-7 같은 작은 값(delta)은 여기에 필요 없습니다. 로그를 막을 때 쓰는 값이고, 이 손실은 조금 틀리게 됩니다."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return 0.5 * np.sum(d**2) / len(d) + 1e-7


# %% rounded
"""The loss is rounded to a few decimals: return it as it is.
손실을 소수 몇 자리로 반올림했습니다. 그대로 돌려주세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return round(float(0.5 * np.sum(d**2) / len(d)), 6)


# %% floor_division
"""`// 2` cuts the decimals off: a half is `/ 2`.
`// 2`는 소수 부분을 버립니다. 절반은 `/ 2`입니다."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    return np.sum(d**2) // 2 / len(d)


# %% integers_wrap
"""Integers are subtracted and squared in their own dtype, where both wrap around (in uint8, 3 - 5 is 254): make floats first.
정수를 제 dtype 그대로 빼고 제곱하면 오버플로됩니다(uint8에서 3 - 5는 254). 먼저 실수로 바꾸세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2) / len(np.atleast_2d(y))


# %% only_the_squares_in_floats
"""The difference is made a float after it has wrapped around (in uint8, 3 - 5 is 254): make floats before you subtract.
차이가 이미 오버플로된 뒤에 실수로 바꾸었습니다(uint8에서 3 - 5는 254). 빼기 전에 바꾸세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y - t).astype(float)
    return 0.5 * np.sum(d**2) / len(d)


# %% only_the_differences_in_signed_integers
"""The differences are right, but 16 or 32 bits do not hold their squares: square in floats.
차이는 맞지만 그 제곱은 16비트나 32비트 정수에 담기지 않습니다. 실수로 제곱하세요."""


def mean_squared_error(y, t):
    d = y - t if "f" in y.dtype.kind + t.dtype.kind else y.astype(np.int32) - t.astype(np.int32)
    return 0.5 * np.sum(d**2) / len(np.atleast_2d(y))


# %% only_uint8_converted
"""Other integers than uint8 wrap around too: make floats of any dtype.
uint8이 아닌 정수도 오버플로됩니다. 어떤 dtype이든 실수로 바꾸세요."""


def mean_squared_error(y, t):
    if y.dtype == np.uint8:
        y = y.astype(float)
    if t.dtype == np.uint8:
        t = t.astype(float)
    return 0.5 * np.sum((y - t) ** 2) / len(np.atleast_2d(y))


# %% only_unsigned_integers_converted
"""Signed integers wrap around too (in int8, 100 - -100 is -56): make floats of any dtype.
부호 있는 정수도 오버플로됩니다(int8에서 100 - -100은 -56). 어떤 dtype이든 실수로 바꾸세요."""


def mean_squared_error(y, t):
    y, t = (a.astype(float) if a.dtype.kind == "u" else a for a in (y, t))
    return 0.5 * np.sum((y - t) ** 2) / len(np.atleast_2d(y))


# %% into_the_dtype_of_y
"""One array is converted to the other's dtype: where that holds integers, the decimals are cut off.
한 배열을 다른 배열의 dtype으로 바꾸었습니다. 그 dtype이 정수이면 소수 부분이 잘립니다."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t.astype(y.dtype))
    return 0.5 * np.sum(d**2) / len(d)


# %% into_integers
"""The values are made integers, which cuts their decimals off: make them floats.
값을 정수로 바꾸어서 소수 부분이 잘립니다. 실수로 바꾸세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(int) - np.atleast_2d(t).astype(int)
    return 0.5 * np.sum(d**2) / len(d)


# %% into_float32
"""float32 has 7 digits and ends at 3e38: keep float64 as it is.
float32는 유효 숫자가 7자리이고 3e38까지만 담습니다. float64는 그대로 두세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(np.float32) - np.atleast_2d(t).astype(np.float32)
    return 0.5 * np.sum(d**2) / len(d)


# %% in_memory_order
"""The elements are read in memory order: where one array is transposed, values meet the targets of other places.
원소를 메모리 순서로 읽었습니다. 한쪽이 전치된 배열이면 다른 자리의 정답과 짝지어집니다."""


def mean_squared_error(y, t):
    d = y.ravel(order="K").astype(float) - t.ravel(order="K")
    return 0.5 * np.sum(d**2) / len(np.atleast_2d(y))


# %% difference_written_into_y
"""`y -= t` writes the difference into the caller's array: make a new one with y - t.
`y -= t`는 차이를 호출한 쪽의 배열에 씁니다. y - t로 새 배열을 만드세요."""


def mean_squared_error(y, t):
    if y.dtype == np.float64:
        y -= t
    else:
        y = y.astype(float) - t
    return 0.5 * np.sum(y**2) / len(np.atleast_2d(y))


# %% difference_written_into_t
"""The difference is written into the caller's targets, and the next step trains on the wreck: make a new array.
차이를 호출한 쪽의 정답 배열에 써서 다음 학습이 망가집니다. 새 배열을 만드세요."""


def mean_squared_error(y, t):
    d = np.subtract(t, y, out=t) if t.dtype == y.dtype == np.float64 else t.astype(float) - y
    return 0.5 * np.sum(d**2) / len(np.atleast_2d(y))


# %% a_second_name_for_y
"""np.asarray(y, dtype=float) copies integers, but a float64 y comes through uncopied and is overwritten.
np.asarray(y, dtype=float)는 정수 배열은 복사하지만 float64 배열은 그대로 돌려주므로 y를 덮어쓰게 됩니다."""


def mean_squared_error(y, t):
    d = np.atleast_2d(np.asarray(y, dtype=float))
    d -= t
    d **= 2
    return 0.5 * np.sum(d) / len(d)


# %% without_a_return
"""The function computes the loss but does not return it.
손실을 계산했지만 return하지 않았습니다."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y).astype(float) - np.atleast_2d(t)
    loss = 0.5 * np.sum(d**2) / len(d)


# %% typo_reshpae
"""`reshpae` does not exist: the name is `reshape`. The last line of the error names what is missing.
`reshpae`는 없습니다. `reshape`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y, t = y.reshpae(1, -1), t.reshpae(1, -1)
    return 0.5 * np.sum((y.astype(float) - t) ** 2) / len(y)
