# %% without_a_guard
"""log(0) is -inf where labels are given. Add a small delta such as 1e-7, inside the log.
레이블 정답일 때 log(0)이 -inf가 됩니다. 로그 안에 1e-7 같은 아주 작은 값(delta)을 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t])) / batch_size


# %% zero_times_infinity
"""Without a delta, 0 * log(0) is nan even where the target is 0. Add a small delta inside the log.
delta가 없으면 정답이 아닌 곳에서도 0 * log(0)이 nan이 됩니다. 로그 안에 아주 작은 값(delta)을 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y)) / batch_size


# %% guard_subtracted
"""The delta is subtracted, and the log of a negative number is nan. Add it, log(y + delta).
delta를 빼서 음수의 로그인 nan이 나옵니다. log(y + delta)처럼 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] - 1e-7)) / batch_size


# %% guard_too_large
"""The delta of 1e-3 makes an impossible answer cheap and other losses a little wrong. Take 1e-7.
delta가 1e-3이면 확률이 0인 정답의 손실이 너무 작고 다른 손실도 조금씩 틀립니다. 1e-7 정도로 하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-3)) / batch_size


# %% guard_of_a_hundredth
"""The delta of 0.01 changes every loss. Take 1e-7.
delta가 0.01이어서 모든 손실이 달라집니다. 1e-7 정도로 하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-2)) / batch_size


# %% guard_of_a_ten_thousandth
"""The delta of 1e-4 makes an impossible answer too cheap. Take 1e-7.
delta가 1e-4이면 확률이 0인 정답의 손실이 너무 작습니다. 1e-7 정도로 하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-4)) / batch_size


# %% guard_of_one
"""Adding 1 inside the log changes every loss. Add a tiny delta, 1e-7.
로그 안에 1을 더해서 모든 손실이 달라집니다. 1e-7처럼 아주 작은 값을 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1)) / batch_size


# %% guard_without_its_minus
"""1e7 is ten million. The tiny delta is 1e-7.
1e7은 천만입니다. 아주 작은 값은 1e-7입니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e7)) / batch_size


# %% guard_for_labels_only
"""Only the branch for labels has a delta. One-hot targets meet 0 * log(0), which is nan, too.
레이블을 처리하는 쪽에만 delta가 있습니다. 원-핫 정답에서도 0 * log(0)이 nan이 되니 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    batch_size = y.shape[0]
    if t.size == y.size:
        return -np.sum(t * np.log(y)) / batch_size
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% zeros_left_out
"""Where the probability is 0 the log is left out, or replaced, so the worst mistake costs nothing. Add a delta instead.
확률이 0이면 로그를 빼거나 바꾸어서 가장 큰 실수의 손실이 0이 됩니다. 대신 delta를 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t][y[np.arange(batch_size), t] > 0])) / batch_size


# %% without_the_mean
"""The losses of a batch are summed, not averaged. Divide by the number of samples.
배치의 손실을 더하기만 했습니다. 샘플 수로 나누어 평균을 구하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7))


# %% without_the_mean_for_labels
"""The losses of a batch with labels are summed, not averaged. Divide by the number of samples.
레이블 정답일 때 배치의 손실을 더하기만 했습니다. 샘플 수로 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    batch_size = y.shape[0]
    if t.size == y.size:
        return -np.sum(t * np.log(y + 1e-7)) / batch_size
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7))


# %% without_the_mean_for_one_hot_targets
"""The losses of a batch with one-hot targets are summed, not averaged. Divide by the number of samples.
원-핫 정답일 때 배치의 손실을 더하기만 했습니다. 샘플 수로 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    batch_size = y.shape[0]
    if t.size == y.size:
        return -np.sum(t * np.log(y + 1e-7))
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% mean_over_all_elements
"""np.mean over the (N, K) products divides by N * K. Sum over the classes, then divide by N.
(N, K)의 모든 원소를 np.mean으로 평균하면 N * K로 나누게 됩니다. 클래스에 대해 더한 뒤 N으로 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.mean(t * np.log(y + 1e-7))


# %% one_sample_divided_by_its_classes
"""For one sample of shape (K,), len(y) is the number of classes. Make it a batch of one before dividing.
모양이 (K,)인 샘플 하나에서 len(y)는 클래스 수입니다. 나누기 전에 크기가 1인 배치로 바꾸세요."""


def cross_entropy_error(y, t):
    n = len(y)
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    return -np.sum(t * np.log(y + 1e-7)) / n


# %% divided_by_the_classes
"""The sum is divided by the number of classes K. Divide by the number of samples N.
합을 클래스 수 K로 나누었습니다. 샘플 수 N으로 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / y.shape[1]


# %% divided_twice
"""np.mean divides by N already, and the result is divided by N again. Divide once.
np.mean이 이미 N으로 나누었는데 다시 N으로 나누었습니다. 한 번만 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.mean(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% times_the_samples
"""The sum is multiplied by N. Divide it by N.
합에 N을 곱했습니다. N으로 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) * batch_size


# %% halved
"""The loss is halved. The half belongs to the mean squared error only.
손실을 2로 나누었습니다. 2로 나누는 것은 평균 제곱 오차뿐입니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -0.5 * np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% floor_division
"""`//` cuts the decimals off. Divide with `/`.
`//`는 소수 부분을 버립니다. `/`로 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) // batch_size


# %% a_loss_for_each_sample
"""One loss for each sample comes back. Average them to a single number.
샘플마다 손실을 하나씩 돌려줍니다. 평균을 내어 수 하나로 만드세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.log(y[np.arange(batch_size), t] + 1e-7)


# %% a_loss_for_each_element
"""The products are not added up. Sum them, and divide by the number of samples.
곱을 더하지 않았습니다. 모두 더해 샘플 수로 나누세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -t * np.log(y + 1e-7)


# %% a_loss_for_each_class
"""The losses are added up in each column, one number for each class. Sum all of them to one number.
손실을 열마다 더해 클래스마다 수가 남습니다. 모두 더해 수 하나로 만드세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y + 1e-7), axis=0) / batch_size


# %% log_of_the_mean
"""The mean is taken before the log. Average the losses, not the probabilities.
로그를 취하기 전에 평균을 냈습니다. 확률이 아니라 손실을 평균하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.log(np.mean(y[np.arange(batch_size), t]) + 1e-7)


# %% log_of_the_sum
"""The probabilities are added before the log. Take the log of each, then add.
로그를 취하기 전에 확률을 더했습니다. 하나씩 로그를 취한 뒤 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.log(np.sum(y[np.arange(batch_size), t]) + 1e-7) / batch_size


# %% without_the_minus
"""The logarithm of a probability is negative. Put a minus sign in front.
확률의 로그는 음수입니다. 앞에 마이너스 부호를 붙이세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% log10
"""np.log10 is not the natural logarithm. Use np.log.
np.log10은 자연로그가 아닙니다. np.log를 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log10(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% log2
"""np.log2 is not the natural logarithm. Use np.log.
np.log2는 자연로그가 아닙니다. np.log를 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log2(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% exp_for_log
"""np.exp is the inverse of the logarithm. Use np.log.
np.exp는 로그의 역함수입니다. np.log를 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.exp(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% without_the_log
"""The probability itself is averaged. Take its logarithm, -log(p).
확률 자체를 평균했습니다. 로그를 취해 -log(p)로 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(y[np.arange(batch_size), t] + 1e-7) / batch_size


# %% one_minus_the_probability
"""This is 1 minus the answer's probability. Take -log of the probability.
1에서 정답의 확률을 뺀 값입니다. 확률에 -log를 취하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return np.sum(1 - y[np.arange(batch_size), t]) / batch_size


# %% log_of_one_minus_the_probability
"""The log is taken of 1 - p, so a good prediction is punished. Take the log of p.
1 - p에 로그를 취해서 잘 맞힌 예측의 손실이 커집니다. p에 로그를 취하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(1 - y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% logarithm_of_the_target
"""The log is taken of the target t. It belongs to the prediction, t * log(y).
정답 t에 로그를 취했습니다. t * log(y)처럼 예측에 취하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(y * np.log(t + 1e-7)) / batch_size


# %% target_inside_the_log
"""The product with the target stands inside the log, so the other classes cost -log(delta). Write t * log(y).
정답을 로그 안에서 곱해서 다른 클래스마다 -log(delta)가 더해집니다. t * log(y)로 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(np.log(t * y + 1e-7)) / batch_size


# %% target_forgotten_in_the_sum
"""The logs of all classes are added. Only the answer's counts, t * log(y).
모든 클래스의 로그를 더했습니다. t * log(y)처럼 정답의 것만 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(np.log(y + 1e-7)) / batch_size


# %% one_hot_only
"""Labels are multiplied like one-hot targets. A label says which class, so index with it.
레이블을 원-핫처럼 곱했습니다. 레이블은 몇 번째 클래스인지를 뜻하므로 인덱스로 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y + 1e-7)) / batch_size


# %% one_hot_only_without_the_mean
"""Only one-hot targets work, and a batch is summed. Index with labels, and divide by the number of samples.
원-핫 정답만 되고 배치를 더하기만 했습니다. 레이블은 인덱스로 쓰고 샘플 수로 나누세요."""


def cross_entropy_error(y, t):
    delta = 1e-7
    return -np.sum(t * np.log(y + delta))


# %% one_hot_only_by_columns
"""One label in each row is multiplied with all classes of the row. A label says which class, so index with it.
행마다 레이블 하나를 그 행의 모든 클래스에 곱했습니다. 레이블은 몇 번째 클래스인지를 뜻하므로 인덱스로 쓰세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    t = t.reshape(len(y), -1)
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


# %% labels_only
"""A one-hot target of floats cannot be an index. Take its argmax along each row first.
실수로 된 원-핫 정답은 인덱스가 될 수 없습니다. 먼저 행마다 argmax를 구하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% one_hot_taken_for_labels
"""A one-hot target is used as labels, so its zeros and ones pick classes 0 and 1. Take its argmax first.
원-핫 정답을 레이블처럼 써서 0과 1이 0번, 1번 클래스를 가리킵니다. 먼저 argmax를 구하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    t = t.astype(int).reshape(len(y), -1)
    return -np.sum(np.log(np.take_along_axis(y, t, axis=1) + 1e-7)) / len(y)


# %% labels_from_one
"""The labels are counted from 1, so each picks the class before its own. They are counted from 0.
레이블을 1부터 세어 하나 앞의 클래스를 고릅니다. 레이블은 0부터 셉니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t - 1] + 1e-7)) / batch_size


# %% labels_one_further
"""Each label picks the class after its own. Labels are counted from 0, as indexes are.
레이블보다 하나 뒤의 클래스를 고릅니다. 레이블은 인덱스처럼 0부터 셉니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), (t + 1) % y.shape[1]] + 1e-7)) / batch_size


# %% every_row_with_every_label
"""y[:, t] takes every label's column in every row, N * N values. Pair them with y[np.arange(N), t].
y[:, t]는 모든 행에서 모든 레이블의 열을 뽑아 값이 N * N개가 됩니다. y[np.arange(N), t]로 짝을 지으세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[:, t] + 1e-7)) / batch_size


# %% labels_pick_rows
"""y[t] picks whole rows of y. y[np.arange(N), t] picks one class in each row.
y[t]는 y의 행을 통째로 고릅니다. y[np.arange(N), t]로 행마다 클래스 하나를 고르세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[t] + 1e-7)) / batch_size


# %% as_many_rows_as_classes
"""np.arange(y.shape[1]) counts the classes. The rows are np.arange(y.shape[0]).
np.arange(y.shape[1])은 클래스를 셉니다. 행은 np.arange(y.shape[0])입니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(y.shape[1]), t] + 1e-7)) / batch_size


# %% rows_and_labels_swapped
"""The index is the wrong way round. Rows come first, y[np.arange(N), t].
인덱스의 순서가 반대입니다. y[np.arange(N), t]처럼 행이 먼저입니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[t, np.arange(batch_size)] + 1e-7)) / batch_size


# %% argmax_down_the_columns
"""argmax over axis 0 asks, for each class, which sample has it. The answer of each sample is argmax over axis 1.
axis 0의 argmax는 클래스마다 샘플을 찾습니다. 샘플마다 정답을 찾으려면 axis 1의 argmax를 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=0)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% argmax_without_an_axis
"""argmax without an axis gives one number for the whole batch. Write argmax(axis=1).
axis가 없는 argmax는 배치 전체에서 수 하나를 줍니다. argmax(axis=1)로 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax()
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% argmin_for_argmax
"""argmin finds a 0 of the one-hot target. Its 1 is found by argmax.
argmin은 원-핫 정답의 0을 찾습니다. 1은 argmax로 찾으세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmin(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% target_forgotten
"""The largest probability is taken whatever the answer is. Take the answer's own probability.
정답과 상관없이 가장 큰 확률을 썼습니다. 정답의 확률을 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(np.max(y, axis=1) + 1e-7)) / batch_size


# %% batch_only
"""One sample of shape (K,) has no axis 1. Make it a batch of one first.
모양이 (K,)인 샘플 하나에는 axis 1이 없습니다. 먼저 크기가 1인 배치로 바꾸세요."""


def cross_entropy_error(y, t):
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% shape_of_two_numbers
"""The shape of one sample, (K,), is not two numbers. Make it a batch of one first.
샘플 하나의 모양 (K,)은 수가 두 개가 아닙니다. 먼저 크기가 1인 배치로 바꾸세요."""


def cross_entropy_error(y, t):
    n, k = y.shape
    if t.size == y.size:
        t = t.argmax(axis=1)
    return -np.sum(np.log(y[np.arange(n), t] + 1e-7)) / n


# %% two_indexes_into_one_sample
"""One sample of shape (K,) takes one index, not two. Make it a batch of one first.
모양이 (K,)인 샘플 하나에는 인덱스를 하나만 씁니다. 먼저 크기가 1인 배치로 바꾸세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = t.argmax(axis=-1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% only_y_reshaped
"""One sample's y becomes a batch of one, but its t does not. Reshape both.
샘플 하나일 때 y만 배치로 바꾸고 t는 그대로 두었습니다. 둘 다 모양을 바꾸세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% label_of_one_sample_multiplied
"""For one sample, t is always taken for one-hot. A label of shape (1,) is an index.
샘플 하나일 때 t를 늘 원-핫으로 봅니다. 모양이 (1,)인 레이블은 인덱스로 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        return -np.sum(t * np.log(y + 1e-7))
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% form_guessed_by_dimensions
"""One dimension does not mean labels: one sample's one-hot target has one, too. Compare t's shape with y's.
1차원이라고 모두 레이블은 아닙니다. 샘플 하나의 원-핫 정답도 1차원이므로 t와 y의 모양을 비교하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if t.ndim == 2:
        t = t.argmax(axis=1)
    return -np.sum(np.log(y[np.arange(len(y)), t.astype(int)] + 1e-7)) / len(y)


# %% as_many_dimensions_as_y
"""A label of shape (1,) has as many dimensions as one sample (K,). Compare shapes, not dimensions.
모양이 (1,)인 레이블은 샘플 하나 (K,)와 차원 수가 같습니다. 차원 수가 아니라 모양을 비교하세요."""


def cross_entropy_error(y, t):
    if t.ndim == y.ndim:
        t = t.argmax(axis=-1)
    y = np.atleast_2d(y)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)


# %% form_guessed_by_length
"""As many targets as classes does not mean one-hot: a batch with N = K has that many labels. Compare whole shapes.
t의 원소가 K개라고 원-핫은 아닙니다. N = K인 배치는 레이블도 K개이므로 전체 모양을 비교하세요."""


def cross_entropy_error(y, t):
    k = y.shape[-1]
    y = np.atleast_2d(y)
    if t.shape[-1] == k:
        return -np.sum(t * np.log(y + 1e-7)) / len(y)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)


# %% form_guessed_by_largest_value
"""Labels may all be 0 or 1. The shape tells labels from one-hot targets, not the values.
레이블도 모두 0이나 1일 수 있습니다. 레이블인지 원-핫인지는 값이 아니라 모양으로 구별하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if np.max(t) > 1:
        return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


# %% form_guessed_by_dtype
"""One-hot targets may be integers. The shape tells labels from one-hot targets, not the dtype.
원-핫 정답도 정수일 수 있습니다. 레이블인지 원-핫인지는 dtype이 아니라 모양으로 구별하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if t.dtype.kind == 'f':
        t = t.reshape(y.shape).argmax(axis=1)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)


# %% ten_classes
"""The labels are made one-hot with 10 classes, whatever y's shape is. Use y.shape[1] classes.
y의 모양과 상관없이 레이블을 클래스 10개짜리 원-핫으로 바꿉니다. y.shape[1]개로 하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(10)[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y + 1e-7)) / batch_size


# %% label_as_an_array_of_one
"""For one sample the result is an array of one element, not a number. Sum or average it.
샘플 하나일 때 결과가 수가 아니라 원소가 하나인 배열입니다. 더하거나 평균하세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = t.argmax(axis=-1)
    if y.ndim == 1:
        return -np.log(y[t] + 1e-7)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)


# %% int_of_an_array
"""int(t) takes one label only. Index a batch with all of them, y[np.arange(N), t].
int(t)는 레이블이 하나일 때만 됩니다. 배치에서는 y[np.arange(N), t]처럼 모든 레이블로 인덱싱하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if t.size == y.size:
        return -np.sum(t * np.log(y + 1e-7)) / len(y)
    return -np.log(y[0, int(t)] + 1e-7)


# %% truth_of_an_array
"""An array of several elements is neither true nor false. Compare shapes in the if, not arrays.
원소가 여럿인 배열은 참도 거짓도 아닙니다. if에서는 배열이 아니라 모양을 비교하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t == 1:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% other_classes_too
"""The terms (1 - t) * log(1 - y) belong to the binary cross-entropy. Only the answer's probability counts here.
(1 - t) * log(1 - y) 항은 이진 교차 엔트로피의 것입니다. 여기서는 정답의 확률만 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7)) / batch_size


# %% mean_of_the_binary
"""This is the mean binary cross-entropy. Only the answer's probability counts here, averaged over the samples.
이것은 이진 교차 엔트로피의 평균입니다. 정답의 확률만 써서 샘플에 대해 평균하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.mean(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))


# %% softmax_again
"""y holds probabilities already. A second softmax changes them, so leave it out.
y는 이미 확률입니다. 소프트맥스를 다시 적용하면 값이 달라지니 빼세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log((np.exp(y) / np.sum(np.exp(y), axis=1, keepdims=True))[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% squared_error
"""This is the mean squared error. The cross-entropy is -log of the answer's probability.
이것은 평균 제곱 오차입니다. 교차 엔트로피는 정답의 확률에 -log를 취한 값입니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return 0.5 * np.sum((y - t) ** 2) / batch_size


# %% entropy_of_y
"""This is the entropy of y, whatever the answer is. Multiply log(y) by the target t.
정답과 상관없는 y의 엔트로피입니다. log(y)에 정답 t를 곱하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    return -np.sum(y * np.log(y + 1e-7)) / batch_size


# %% guard_written_into_y
"""`y += 1e-7` writes into the caller's array. Use log(y + 1e-7), which makes a new one.
`y += 1e-7`은 호출한 쪽의 배열을 바꿉니다. 새 배열을 만드는 log(y + 1e-7)을 쓰세요."""


def cross_entropy_error(y, t):
    y += 1e-7
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t])) / batch_size


# %% logs_written_into_y
"""The logs are written into the caller's array y. np.log(y + 1e-7) without `out` makes a new one.
로그를 호출한 쪽의 배열 y에 썼습니다. `out`이 없는 np.log(y + 1e-7)은 새 배열을 만듭니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    y += 1e-7
    np.log(y, out=y)
    return -np.sum(y[np.arange(batch_size), t]) / batch_size


# %% product_written_into_t
"""`t *= ...` overwrites the caller's targets. Make a new array, t * np.log(y + 1e-7).
`t *= ...`는 호출한 쪽의 정답을 덮어씁니다. t * np.log(y + 1e-7)로 새 배열을 만드세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.reshape(-1)]
    batch_size = y.shape[0]
    logs = np.log(y + 1e-7)
    if t.dtype == logs.dtype:
        t *= logs
    else:
        t = t * logs
    return -np.sum(t) / batch_size


# %% first_sample_only
"""Only the first sample counts. Add up the losses of all samples, and return after the loop.
첫 샘플만 계산됩니다. 모든 샘플의 손실을 더하고 반복문이 끝난 뒤에 돌려주세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    t = t.reshape(-1)
    total = 0
    for i in range(len(y)):
        total -= np.log(y[i, t[i]] + 1e-7)
        return total / len(y)


# %% last_sample_only
"""`=` in the loop replaces the loss of the samples before. Add each loss with `+=`.
반복문 안의 `=`가 앞 샘플의 손실을 덮어씁니다. `+=`로 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    t = t.reshape(-1)
    total = 0
    for i in range(len(y)):
        total = -np.log(y[i, t[i]] + 1e-7)
    return total / len(y)


# %% rounded
"""The loss is rounded to a few decimals. Return it as it is.
손실을 소수 몇 자리로 반올림했습니다. 그대로 돌려주세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return round(float(-np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size), 2)


# %% an_array_of_one
"""The result is an array of one element, not a number. Leave out keepdims.
결과가 수가 아니라 원소가 하나인 배열입니다. keepdims를 빼세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7), keepdims=True).reshape(1) / batch_size


# %% without_a_return
"""The function computes the loss, but does not return it. End it with return.
손실을 계산만 하고 돌려주지 않습니다. 마지막에 return을 쓰세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    print(-np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size)


# %% name_not_defined
"""The function uses a name that is not defined. The last line of the error says which one.
정의되지 않은 이름을 썼습니다. 오류의 마지막 줄이 어떤 이름인지 알려 줍니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + delta)) / batch_size


# %% typo_dim
"""An array or module has no attribute of this name. The last line of the error says which one is misspelt.
배열이나 모듈에 그런 이름이 없습니다. 오류의 마지막 줄이 어떤 이름을 잘못 썼는지 알려 줍니다."""


def cross_entropy_error(y, t):
    if y.dim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% squared_error_summed
"""This is a squared error. The cross-entropy is -log of the answer's probability.
이것은 제곱 오차입니다. 교차 엔트로피는 정답의 확률에 -log를 취한 값입니다."""


def cross_entropy_error(y, t):
    if t.size != y.size:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    return 0.5 * np.sum((y - t) ** 2)


# %% label_of_one_sample_not_made_a_batch
"""One sample with its label fails, since y has one axis there. Make y a batch of one first.
샘플 하나와 레이블에서는 y가 1차원이라 오류가 납니다. 먼저 y를 크기가 1인 배치로 바꾸세요."""


def cross_entropy_error(y, t):
    if y.shape == t.shape and y.ndim == 1:
        return -np.sum(t * np.log(y + 1e-7))
    if t.ndim == 1:
        return -np.sum(np.log(y[np.arange(len(t)), t] + 1e-7)) / len(t)
    return -np.sum(t * np.log(y + 1e-7)) / len(t)


# %% delta_for_labels_only
"""log(0) is -inf where one-hot targets are given. Add delta, 1e-7, to the probability there, too.
원-핫 정답일 때 log(0)이 -inf가 됩니다. 그때에도 확률에 delta(1e-7)를 더하세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y, t = y.reshape(1, -1), t.reshape(1, -1)
    n = len(y)
    if t.size == y.size:
        return -np.sum(np.log(np.sum(y * t, axis=1))) / n
    return -np.sum(np.log(y[np.arange(n), t.flatten()] + 1e-7)) / n


# %% one_sample_divided_by_the_classes
"""The loss of one sample with a one-hot target is divided by the number of classes, which len(y) is there. Divide by 1.
샘플이 하나이고 정답이 원-핫이면 len(y)는 클래스의 수인데 그것으로 나누었습니다. 1로 나누세요."""


def cross_entropy_error(y, t):
    batch_size = y.shape[0]
    if t.size == y.size:
        return -np.sum(t * np.log(y + 1e-7)) / batch_size
    if y.ndim == 1:
        return -np.log(y[t[0]] + 1e-7)
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size
