# %% without_the_half
"""The loss is twice what it should be. Halve the sum of squares.
손실이 두 배로 나옵니다. 제곱합을 2로 나누세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return np.sum((y - t) ** 2) / batch_size


# %% a_quarter
"""The loss is half of what it should be. Halve the sum of squares once, after squaring.
손실이 절반으로 나옵니다. 제곱한 뒤 한 번만 2로 나누세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return np.sum((0.5 * (y - t)) ** 2) / batch_size


# %% without_the_mean
"""The losses of a batch are summed, not averaged. Divide by the number of samples.
배치의 손실을 더하기만 했습니다. 샘플 수로 나누어 평균을 구하세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


# %% mean_over_all_elements
"""np.mean over all the squares divides by N * K, and nothing is halved. Sum over the classes, halve, and divide by N.
제곱을 모두 np.mean으로 평균하면 N * K로 나누게 되고, 절반으로 나누지도 않았습니다. 클래스에 대해 더해 2로 나눈 뒤 N으로 나누세요."""


def mean_squared_error(y, t):
    return np.mean((y - t) ** 2)


# %% half_the_mean_over_all_elements
"""The sum is divided by the number of all elements, N * K. Divide by the number of samples N alone.
합을 전체 원소 수 N * K로 나누었습니다. 샘플 수 N으로만 나누세요."""


def mean_squared_error(y, t):
    return 0.5 * np.mean((y - t) ** 2)


# %% summed_without_half_or_mean
"""The squares are summed, but neither halved nor averaged over the samples. Divide by 2 and by the number of samples.
제곱을 더하기만 하고 2로도 샘플 수로도 나누지 않았습니다. 2와 샘플 수로 나누세요."""


def mean_squared_error(y, t):
    return np.sum((y - t) ** 2)


# %% times_the_number_of_samples
"""`/ 2 * n` divides by 2 and then multiplies by n. Write `/ (2 * n)` or `/ 2 / n`.
`/ 2 * n`은 2로 나눈 뒤 n을 곱합니다. `/ (2 * n)`이나 `/ 2 / n`으로 쓰세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return np.sum((y - t) ** 2) / 2 * batch_size


# %% twice_the_mean_of_all
"""The sum is divided by the wrong number: N samples, not N * K elements, and a half once.
합을 엉뚱한 수로 나누었습니다. 원소 N * K개가 아니라 샘플 N개로 나누고, 2로는 한 번만 나누세요."""


def mean_squared_error(y, t):
    return 2 * np.mean((y - t) ** 2)


# %% half_of_integers
"""`1 // 2` is 0, so every loss is 0. A half is `1 / 2` or 0.5.
`1 // 2`는 0이어서 손실이 늘 0이 됩니다. 절반은 `1 / 2`나 0.5입니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 1 // 2 * np.sum((y - t) ** 2) / batch_size


# %% floor_division
"""`//` cuts the decimals off. Divide with `/`.
`//`는 소수 부분을 버립니다. `/`로 나누세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return np.sum((y - t) ** 2) // 2 / batch_size


# %% floor_division_by_the_samples
"""`//` cuts the decimals off the mean. Divide by the number of samples with `/`.
`//`는 평균의 소수 부분을 버립니다. 샘플 수로는 `/`로 나누세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ** 2) // batch_size


# %% divided_by_one_sample_less
"""The sum is divided by N - 1. The mean of N losses divides by N.
합을 N - 1로 나누었습니다. 손실 N개의 평균은 N으로 나눕니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ** 2) / (batch_size - 1)


# %% one_sample_divided_by_its_classes
"""For one sample of shape (K,), the length of y is the number of classes. Make it a batch of one before dividing.
모양이 (K,)인 샘플 하나에서 y의 길이는 클래스 수입니다. 나누기 전에 크기가 1인 배치로 바꾸세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2) / len(y)


# %% classes_and_no_half
"""The sum is not halved, and one sample is divided by its number of classes. Halve, and divide by the number of samples.
2로 나누지 않았고, 샘플 하나일 때 클래스 수로 나누었습니다. 2와 샘플 수로 나누세요."""


def mean_squared_error(y, t):
    return np.sum((y - t) ** 2) / len(y)


# %% divided_by_the_classes
"""The sum is divided by the number of classes K. A batch's loss is divided by its number of samples N.
합을 클래스 수 K로 나누었습니다. 배치의 손실은 샘플 수 N으로 나눕니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ** 2) / y.shape[1]


# %% mean_over_the_columns
"""The mean is taken over the columns, so a batch is divided by the number of classes. Sum along each row, and average the rows.
열에 대해 평균해서 배치를 클래스 수로 나누게 되었습니다. 행마다 더한 뒤 행에 대해 평균하세요."""


def mean_squared_error(y, t):
    return 0.5 * np.mean(np.sum((y - t) ** 2, axis=0))


# %% a_loss_for_each_sample
"""One loss for each sample comes back. Average them to a single number.
샘플마다 손실을 하나씩 돌려줍니다. 평균을 내어 수 하나로 만드세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2, axis=-1)


# %% a_mean_for_each_sample
"""One mean for each sample comes back. Sum over the classes, then average the samples to a single number.
샘플마다 평균을 하나씩 돌려줍니다. 클래스에 대해 더한 뒤 샘플에 대해 평균해 수 하나로 만드세요."""


def mean_squared_error(y, t):
    return 0.5 * np.mean((y - t) ** 2, axis=-1)


# %% a_loss_for_each_class
"""One number for each class comes back. Add up all squares to a single number.
클래스마다 수를 하나씩 돌려줍니다. 제곱을 모두 더해 수 하나로 만드세요."""


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2, axis=0)


# %% builtin_sum
"""Python's sum adds up the rows of a matrix and leaves one number for each class. np.sum adds up all elements.
파이썬의 sum은 행렬의 행끼리 더해 클래스마다 수가 남습니다. np.sum은 모든 원소를 더합니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * sum((y - t) ** 2) / batch_size


# %% squares_not_summed
"""The squares come back one by one. Add them up to a single number.
제곱을 더하지 않고 하나씩 돌려줍니다. 모두 더해 수 하나로 만드세요."""


def mean_squared_error(y, t):
    return 0.5 * (y - t) ** 2


# %% an_array_of_one
"""The result is an array of one element, not a number. Leave out keepdims, or take the element out.
결과가 수가 아니라 원소가 하나인 배열입니다. keepdims를 빼거나 원소를 꺼내세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ** 2, keepdims=True) / batch_size


# %% batch_only
"""One sample of shape (K,) has no axis 1. Make it a batch of one first, or use axis=-1.
모양이 (K,)인 샘플 하나에는 axis 1이 없습니다. 먼저 크기가 1인 배치로 바꾸거나 axis=-1을 쓰세요."""


def mean_squared_error(y, t):
    return np.mean(0.5 * np.sum((y - t) ** 2, axis=1))


# %% shape_of_two_numbers
"""The shape of one sample, (K,), is not two numbers. Make it a batch of one first.
샘플 하나의 모양 (K,)은 수가 두 개가 아닙니다. 먼저 크기가 1인 배치로 바꾸세요."""


def mean_squared_error(y, t):
    n, k = y.shape
    return 0.5 * np.sum((y - t) ** 2) / n


# %% shape_1_of_one_sample
"""One sample of shape (K,) has no shape[1]. Make it a batch of one first.
모양이 (K,)인 샘플 하나에는 shape[1]이 없습니다. 먼저 크기가 1인 배치로 바꾸세요."""


def mean_squared_error(y, t):
    total = 0
    for i in range(y.shape[0]):
        for k in range(y.shape[1]):
            total += (y[i, k] - t[i, k]) ** 2
    return 0.5 * total / y.shape[0]


# %% rows_of_one_sample
"""The elements of one sample are numbers, and have no length. Make it a batch of one before looping over rows.
샘플 하나의 원소는 수여서 길이가 없습니다. 행을 반복하기 전에 크기가 1인 배치로 바꾸세요."""


def mean_squared_error(y, t):
    total = 0
    for i in range(len(y)):
        for k in range(len(y[i])):
            total += (y[i][k] - t[i][k]) ** 2
    return 0.5 * total / len(y)


# %% dot_of_a_batch
"""np.dot(d, d) adds up squares where d is one sample, but cannot multiply a batch with itself. Use np.sum(d ** 2).
np.dot(d, d)는 샘플 하나일 때는 제곱합이지만, 배치에서는 곱할 수 없습니다. np.sum(d ** 2)를 쓰세요."""


def mean_squared_error(y, t):
    d = y - t
    return 0.5 * np.dot(d, d)


# %% matrix_product
"""The matrix product d @ d.T multiplies each sample with every other. Square each element by itself.
행렬곱 d @ d.T는 샘플끼리도 서로 곱합니다. 원소를 하나씩 제곱하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum(np.dot(y - t, (y - t).T)) / batch_size


# %% only_y_a_column
"""One sample's y becomes a column (K, 1) while its t stays (K,). Reshape both in the same way.
샘플 하나의 y만 열 (K, 1)이 되고 t는 (K,)로 남습니다. 둘 다 같은 모양으로 바꾸세요."""


def mean_squared_error(y, t):
    n = 1 if y.ndim == 1 else len(y)
    if y.ndim == 1:
        y = y.reshape(-1, 1)
    return 0.5 * np.sum((y - t) ** 2) / n


# %% not_squared
"""The differences are added without being squared. Square each one, (y - t) ** 2.
차이를 제곱하지 않고 더했습니다. (y - t) ** 2처럼 하나씩 제곱하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum(y - t) / batch_size


# %% times_two_for_the_square
"""`* 2` doubles the difference. The square is `** 2`.
`* 2`는 차이를 두 배로 할 뿐입니다. 제곱은 `** 2`입니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) * 2) / batch_size


# %% caret_for_a_power
"""In Python `^` is not a power but a bitwise operation. The square is `** 2`.
파이썬에서 `^`는 거듭제곱이 아니라 비트 연산입니다. 제곱은 `** 2`입니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ^ 2) / batch_size


# %% absolute_error
"""This is half the absolute error. Square the differences.
이것은 절대 오차의 절반입니다. 차이를 제곱하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum(np.abs(y - t)) / batch_size


# %% mean_absolute_error
"""This is the mean absolute error. Square the differences, halve their sum, and divide by N.
이것은 평균 절대 오차입니다. 차이를 제곱해 더하고 2로 나눈 뒤 N으로 나누세요."""


def mean_squared_error(y, t):
    return np.mean(np.abs(y - t))


# %% squared_after_the_sum
"""The differences are added before they are squared, so that +1 and -1 cancel. Square each one first.
차이를 제곱하기 전에 더해서 +1과 -1이 서로 지워집니다. 먼저 하나씩 제곱하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum(y - t) ** 2 / batch_size


# %% each_samples_sum_squared
"""The differences of a sample are added before they are squared, so that +1 and -1 cancel. Square each one first.
샘플 안의 차이를 제곱하기 전에 더해서 +1과 -1이 서로 지워집니다. 먼저 하나씩 제곱하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.mean(np.sum(y - t, axis=1) ** 2)


# %% squared_after_the_mean
"""The differences are averaged over the samples before they are squared. Square first, average last.
차이를 제곱하기 전에 샘플에 대해 평균했습니다. 먼저 제곱하고 평균은 마지막에 구하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum(np.mean(y - t, axis=0) ** 2)


# %% square_of_the_half
"""The half is squared together with the sum of the differences. Square each difference, add, then halve.
절반과 차이의 합을 함께 제곱했습니다. 차이를 하나씩 제곱해 더한 뒤 2로 나누세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return (0.5 * np.sum(y - t)) ** 2 / batch_size


# %% only_t_squared
"""`y - t**2` squares t alone. Put the difference in parentheses, (y - t)**2.
`y - t**2`는 t만 제곱합니다. 차이를 괄호로 묶어 (y - t)**2로 쓰세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum(y - t**2) / batch_size


# %% difference_of_the_squares
"""y**2 - t**2 is not (y - t)**2. Take the difference first, then square it.
y**2 - t**2는 (y - t)**2가 아닙니다. 먼저 차이를 구하고 나서 제곱하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum(y**2 - t**2) / batch_size


# %% plus_for_minus
"""y + t is not a difference. Subtract, y - t.
y + t는 차이가 아닙니다. y - t로 빼세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y + t) ** 2) / batch_size


# %% a_minus_in_front
"""The loss is negative. A sum of squares needs no minus sign.
손실이 음수입니다. 제곱합에는 마이너스 부호가 필요 없습니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return -0.5 * np.sum((y - t) ** 2) / batch_size


# %% square_root_taken
"""The square root makes another loss of it, a distance. Leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return np.sqrt(0.5 * np.sum((y - t) ** 2) / batch_size)


# %% root_of_the_mean
"""This is the root of the mean squared error. Take no root, halve the sum of squares, and divide by N.
이것은 평균 제곱근 오차(RMSE)입니다. 제곱근 없이 제곱합을 2로 나누고 N으로 나누세요."""


def mean_squared_error(y, t):
    return np.sqrt(np.mean((y - t) ** 2))


# %% length_of_the_difference
"""np.linalg.norm is the square root of the sum of squares. Square it, halve it, and average over the samples.
np.linalg.norm은 제곱합의 제곱근입니다. 제곱해 2로 나누고 샘플에 대해 평균하세요."""


def mean_squared_error(y, t):
    return 0.5 * np.linalg.norm(y - t)


# %% answer_only
"""Only the class with the largest target is compared. Add up the squared differences of all classes.
정답이 가장 큰 클래스만 비교했습니다. 모든 클래스의 차이를 제곱해 더하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.mean((y[np.arange(batch_size), t.argmax(axis=1)] - t[np.arange(batch_size), t.argmax(axis=1)]) ** 2)


# %% targets_taken_for_one_hot
"""The targets are turned into zeros and ones. They may be any numbers, so use them as they are.
정답을 0과 1로 바꾸었습니다. 정답은 어떤 수든 될 수 있으므로 그대로 쓰세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - np.eye(y.shape[1])[t.argmax(axis=1)]) ** 2) / batch_size


# %% targets_taken_for_labels
"""The targets are replaced by the number of the largest one. They have y's shape, so subtract them as they are.
정답을 가장 큰 원소의 번호로 바꾸었습니다. 정답은 y와 모양이 같으므로 그대로 빼세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t.argmax(axis=1).reshape(-1, 1)) ** 2) / batch_size


# %% cross_entropy
"""This is the cross-entropy error. The mean squared error is half the sum of (y - t)**2, without a logarithm.
이것은 교차 엔트로피 오차입니다. 평균 제곱 오차는 로그 없이 (y - t)**2의 합을 2로 나눕니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y + 1e-7)) / batch_size


# %% softmax_first
"""A softmax changes the predictions. Compare them with the targets as they are.
소프트맥스를 적용하면 예측이 달라집니다. 예측을 그대로 정답과 비교하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((np.exp(y) / np.sum(np.exp(y), axis=1, keepdims=True) - t) ** 2) / batch_size


# %% a_small_delta_added
"""A small delta such as 1e-7 is added. It guards a logarithm, and this loss has none.
1e-7 같은 작은 값(delta)을 더했습니다. 로그를 막을 때 쓰는 값이며, 이 손실에는 로그가 없습니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ** 2) / batch_size + 1e-4


# %% rounded
"""The loss is rounded to a few decimals. Return it as it is.
손실을 소수 몇 자리로 반올림했습니다. 그대로 돌려주세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return round(float(0.5 * np.sum((y - t) ** 2) / batch_size), 4)


# %% rounded_to_two_decimals
"""The loss is rounded to two decimals. Return it as it is.
손실을 소수 둘째 자리까지 반올림했습니다. 그대로 돌려주세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return np.round(0.5 * np.sum((y - t) ** 2) / batch_size, 2)


# %% into_integers
"""The values are made integers, which cuts their decimals off. Use them as they are.
값을 정수로 바꾸어서 소수 부분이 잘립니다. 그대로 쓰세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y.astype(int) - t.astype(int)) ** 2) / batch_size


# %% stored_like_the_targets
"""Where the targets are integers, the differences are stored as integers, too, and lose their decimals. Store them in floats.
정답이 정수이면 차이도 정수로 저장되어 소수 부분이 사라집니다. 실수 배열에 저장하세요."""


def mean_squared_error(y, t):
    d = np.zeros_like(t)
    d[...] = y - t
    n = 1 if y.ndim == 1 else len(y)
    return 0.5 * np.sum(d**2) / n


# %% difference_written_into_y
"""`y -= t` writes the difference into the caller's array. Make a new one with y - t.
`y -= t`는 차이를 호출한 쪽의 배열에 씁니다. y - t로 새 배열을 만드세요."""


def mean_squared_error(y, t):
    y -= t
    n = 1 if y.ndim == 1 else len(y)
    return 0.5 * np.sum(y**2) / n


# %% difference_written_into_t
"""The difference is written into the caller's targets. Make a new array with y - t.
차이를 호출한 쪽의 정답 배열에 썼습니다. y - t로 새 배열을 만드세요."""


def mean_squared_error(y, t):
    if t.dtype == y.dtype:
        t -= y
    else:
        t = t - y
    n = 1 if y.ndim == 1 else len(y)
    return 0.5 * np.sum(t**2) / n


# %% first_sample_only
"""The return stands inside the loop, so only the first sample counts. Return after the loop.
return이 반복문 안에 있어서 첫 샘플만 계산됩니다. 반복문이 끝난 뒤에 돌려주세요."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y), np.atleast_2d(t)
    total = 0
    for i in range(len(y)):
        total += 0.5 * np.sum((y[i] - t[i]) ** 2)
        return total / len(y)


# %% first_sample_alone
"""Only the loss of the first sample comes back. Average the losses of all samples.
첫 샘플의 손실만 돌려줍니다. 모든 샘플의 손실을 평균하세요."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y), np.atleast_2d(t)
    return 0.5 * np.sum((y[0] - t[0]) ** 2)


# %% last_sample_only
"""`=` in the loop replaces the loss of the samples before. Add each loss with `+=`.
반복문 안의 `=`가 앞 샘플의 손실을 덮어씁니다. `+=`로 더하세요."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y), np.atleast_2d(t)
    total = 0
    for i in range(len(y)):
        total = 0.5 * np.sum((y[i] - t[i]) ** 2)
    return total / len(y)


# %% divided_in_every_round
"""The total is divided inside the loop, again for each sample. Divide once, after the loop.
합을 반복문 안에서 샘플마다 나누었습니다. 반복문이 끝난 뒤 한 번만 나누세요."""


def mean_squared_error(y, t):
    y, t = np.atleast_2d(y), np.atleast_2d(t)
    total = 0
    for i in range(len(y)):
        total += 0.5 * np.sum((y[i] - t[i]) ** 2)
        total /= len(y)
    return total


# %% ten_classes
"""The loop runs over 10 classes, whatever the shape of y is. Use y.shape[1], or no loop.
y의 모양과 상관없이 클래스 10개를 반복합니다. y.shape[1]을 쓰거나 반복문 없이 계산하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * sum(np.sum((y[:, k] - t[:, k]) ** 2) for k in range(10)) / batch_size


# %% ten_classes_at_most
"""Only the first ten classes count. Add up the squared differences of all classes.
처음 열 개의 클래스만 계산합니다. 모든 클래스의 차이를 제곱해 더하세요."""


def mean_squared_error(y, t):
    d = np.atleast_2d(y - t)[:, :10]
    return 0.5 * np.sum(d**2) / len(d)


# %% without_the_last_class
"""The last class is left out. Add up the squared differences of all classes.
마지막 클래스가 빠졌습니다. 모든 클래스의 차이를 제곱해 더하세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y[:, :-1] - t[:, :-1]) ** 2) / batch_size


# %% without_a_return
"""The function computes the loss, but does not return it. End it with return.
손실을 계산만 하고 돌려주지 않습니다. 마지막에 return을 쓰세요."""


def mean_squared_error(y, t):
    loss = 0.5 * np.sum((y - t) ** 2)
    print(loss)


# %% a_tuple
"""The result is a tuple of two values. Return the loss alone.
결과가 값 두 개짜리 튜플입니다. 손실 하나만 돌려주세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    losses = 0.5 * np.sum((y - t) ** 2, axis=1)
    return losses.sum() / batch_size, losses


# %% name_not_defined
"""The function uses a name that is not defined. The last line of the error says which one.
정의되지 않은 이름을 썼습니다. 오류의 마지막 줄이 어떤 이름인지 알려 줍니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - T) ** 2) / batch_size


# %% typo_reshpae
"""An array or module has no attribute of this name. The last line of the error says which one is misspelt.
배열이나 모듈에 그런 이름이 없습니다. 오류의 마지막 줄이 어떤 이름을 잘못 썼는지 알려 줍니다."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    batch_size = y.shape[0]
    return 0.5 * np.summ((y - t) ** 2) / batch_size


# %% a_loss_for_each_sample_of_a_batch_of_one
"""One loss for each sample comes back. Average them to a single number.
샘플마다 손실을 하나씩 돌려줍니다. 평균을 내어 수 하나로 만드세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    return 0.5 * np.sum((y - t) ** 2, axis=1)


# %% a_list_of_losses
"""One loss for each sample comes back. Average them to a single number.
샘플마다 손실을 하나씩 돌려줍니다. 평균을 내어 수 하나로 만드세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        return 0.5 * np.sum((y - t) ** 2)
    return [0.5 * np.sum((y[i] - t[i]) ** 2) for i in range(len(y))]


# %% a_loss_for_each_sample_divided_by_n
"""One number for each sample comes back, although it is divided by N already. Add them up to a single number.
N으로 나누었지만 샘플마다 수를 하나씩 돌려줍니다. 모두 더해 수 하나로 만드세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    return 0.5 * np.sum((y - t) ** 2, axis=1) / y.shape[0]


# %% a_loss_for_each_sample_not_halved
"""One sum for each sample comes back, and it is not halved. Halve the sums, and average them to a single number.
샘플마다 합을 하나씩, 2로 나누지 않고 돌려줍니다. 2로 나누고 평균을 내어 수 하나로 만드세요."""


def mean_squared_error(y, t):
    return np.sum((y - t) ** 2, axis=-1)


# %% square_root_of_the_sum
"""The square root makes another loss of it, a distance. Leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    return np.sqrt(np.sum((y - t) ** 2)) / 2 / y.shape[0]


# %% square_root_without_the_half
"""The square root makes another loss of it, a distance. Leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    return np.sqrt(np.sum((y - t) ** 2))


# %% square_root_of_half_the_sum
"""The square root makes another loss of it, a distance. Leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    return np.sqrt(0.5 * np.sum((y - t) ** 2))


# %% square_root_of_the_sum_over_n
"""The square root makes another loss of it, a distance. Leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    return np.sqrt(np.sum((y - t) ** 2) / y.shape[0])


# %% square_root_in_each_sample
"""The square root makes another loss of it, a distance. Leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    return np.mean(np.sqrt(np.sum((y - t) ** 2, axis=1)))


# %% square_root_of_each_samples_half
"""The square root makes another loss of it, a distance. Leave the squares as they are.
제곱근을 취하면 다른 손실(거리)이 됩니다. 제곱인 채로 두세요."""


def mean_squared_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = t.reshape(1, t.size)
    return np.mean(np.sqrt(0.5 * np.sum((y - t) ** 2, axis=1)))


# %% targets_cut_to_integers
"""int(t) and t.astype(int) cut the decimals of t off. Compute with t as it is.
int(t)나 t.astype(int)는 t의 소수부를 잘라 냅니다. t를 그대로 쓰세요."""


def mean_squared_error(y, t):
    t = t.astype(int)
    return 0.5 * np.sum((y - t) ** 2) / (1 if y.ndim == 1 else len(y))
