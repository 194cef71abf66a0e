# %% without_a_guard
"""log(0) is -inf: add a small delta such as 1e-7 inside the log, for labels and for one-hot targets.
log(0)은 -inf입니다. 레이블이든 원-핫이든 로그 안에 1e-7 같은 아주 작은 값(delta)을 더하세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t]))


# %% zero_times_infinity
"""Without a guard, 0 * log(0) is nan even where the target is 0: add a small delta inside the log.
delta가 없으면 정답이 아닌 곳에서도 0 * log(0)이 nan이 됩니다. 로그 안에 아주 작은 값(delta)을 더하세요."""


def cross_entropy_error(y, t):
    if t.shape != y.shape:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    return -np.sum(t * np.log(y)) / len(np.atleast_2d(y))


# %% guard_outside_the_log
"""The delta stands outside the log, where it does not help against log(0): log(y + delta).
delta가 로그 밖에 있어서 log(0)을 막지 못합니다. log(y + delta)여야 합니다."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t]) + 1e-7)


# %% guard_too_large
"""The delta of 1e-3 makes an impossible answer cheap and every other loss a little wrong: take 1e-7.
delta가 1e-3이면 확률이 0인 정답의 손실이 너무 작고 다른 손실도 조금씩 틀립니다. 1e-7 정도로 하세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-3))


# %% guard_for_one_hot_targets_only
"""Only the branch for one-hot targets has a delta: labels meet log(0) too.
원-핫 정답을 처리하는 쪽에만 delta가 있습니다. 레이블일 때도 log(0)이 나올 수 있습니다."""


def cross_entropy_error(y, t):
    y, one_hot = np.atleast_2d(y), t.shape == y.shape
    if one_hot:
        return -np.sum(t * np.log(y + 1e-7)) / len(y)
    return -np.sum(np.log(y[np.arange(len(y)), t])) / len(y)


# %% zeros_left_out
"""Where y is 0 the log is left out, so the worst mistake costs nothing: it should cost much (-log of a small delta).
y가 0이면 로그를 빼 버려서 가장 큰 실수의 손실이 0이 됩니다. 큰 손실(-log(delta))이어야 합니다."""


def cross_entropy_error(y, t):
    logs = np.log(y, out=np.zeros(y.shape), where=y > 0)
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    logs = np.atleast_2d(logs)
    return -np.mean(logs[np.arange(len(logs)), t])


# %% infinite_loss_replaced
"""The mended value replaces the loss of the whole batch, and the other samples are forgotten: guard each log.
배치 전체의 손실을 한 값으로 바꾸어서 다른 샘플의 손실이 사라집니다. 로그마다 delta로 막으세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    loss = -np.mean(np.log(y[np.arange(len(y)), t]))
    return loss if np.isfinite(loss) else 100.0


# %% guard_lost_in_integers
"""In an integer array 1e-7 is stored as 0: the guard is lost. Make a float array first, or add inside the log.
정수 배열에 1e-7을 저장하면 0이 되어 delta가 사라집니다. 먼저 실수 배열로 바꾸거나 로그 안에서 더하세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y).copy()
    y[y == 0] = 1e-7
    return -np.mean(np.log(y[np.arange(len(y)), t]))


# %% without_the_mean
"""The losses of a batch are summed, not averaged: divide by the number of samples.
배치의 손실을 더하기만 했습니다. 샘플 수로 나누어 평균을 구하세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% mean_over_all_elements
"""np.mean over the (N, K) products divides by N * K: sum over the classes, then divide by N.
(N, K)의 모든 원소를 np.mean으로 평균하면 N * K로 나누게 됩니다. 클래스에 대해 더한 뒤 N으로 나누세요."""


def cross_entropy_error(y, t):
    if t.shape != y.shape:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    return -np.mean(t * np.log(y + 1e-7))


# %% one_sample_divided_by_its_classes
"""For one sample of shape (K,), y.shape[0] is the number of classes: make it a batch of one before dividing.
모양이 (K,)인 샘플 하나에서 y.shape[0]은 클래스 수입니다. 나누기 전에 크기가 1인 배치로 바꾸세요."""


def cross_entropy_error(y, t):
    if t.shape != y.shape:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    return -np.sum(t * np.log(y + 1e-7)) / y.shape[0]


# %% a_loss_for_each_sample
"""One loss for each sample comes back: average them to a single number.
샘플마다 손실을 하나씩 돌려줍니다. 평균을 내어 수 하나로 만드세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.log(y[np.arange(len(y)), t] + 1e-7)


# %% without_the_minus
"""The logarithm of a probability is negative: the loss needs a minus sign.
확률의 로그는 음수이므로 손실에는 마이너스 부호가 필요합니다."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% another_base
"""np.log10 is not the natural logarithm: use np.log.
np.log10은 자연로그가 아닙니다. np.log를 쓰세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.mean(np.log10(y[np.arange(len(y)), t] + 1e-7))


# %% logarithm_of_the_target
"""The log is taken of the target t: it belongs to the prediction, t * log(y).
정답 t에 로그를 취했습니다. 로그는 예측에 취해야 합니다: t * log(y)."""


def cross_entropy_error(y, t):
    if t.shape != y.shape:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    return -np.sum(y * np.log(t + 1e-7)) / len(np.atleast_2d(y))


# %% labels_taken_for_one_hot
"""Labels are multiplied like one-hot targets: a label says which class, so index with it.
레이블을 원-핫처럼 곱했습니다. 레이블은 몇 번째 클래스인지를 뜻하므로 인덱스로 써야 합니다."""


def cross_entropy_error(y, t):
    y, t = np.atleast_2d(y), np.reshape(t, (len(np.atleast_2d(y)), -1))
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


# %% one_hot_taken_for_labels
"""A one-hot target is used as labels: its zeros and ones pick classes 0 and 1. Take its argmax first.
원-핫 정답을 레이블처럼 썼습니다. 0과 1이 0번, 1번 클래스를 가리키게 됩니다. 먼저 argmax를 구하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    t = np.reshape(t, (len(y), -1)).astype(int)
    return -np.sum(np.log(np.take_along_axis(y, t, axis=1) + 1e-7)) / len(y)


# %% every_row_with_every_label
"""y[:, t] takes every label's column in every row, N * N values: pair them with y[np.arange(N), t].
y[:, t]는 모든 행에서 모든 레이블의 열을 뽑아 값이 N * N개가 됩니다. y[np.arange(N), t]로 짝을 지으세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.sum(np.log(y[:, t] + 1e-7)) / len(y)


# %% argmax_down_the_columns
"""argmax over axis 0 asks, for each class, which sample has it: the answer of each sample is argmax over axis 1.
axis 0의 argmax는 클래스마다 샘플을 찾습니다. 샘플마다 정답을 찾으려면 axis 1의 argmax여야 합니다."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=0)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)


# %% target_forgotten
"""The largest probability is taken whatever the answer is: the loss asks for the answer's own probability.
정답과 상관없이 가장 큰 확률을 썼습니다. 손실에는 정답의 확률이 들어가야 합니다."""


def cross_entropy_error(y, t):
    return -np.mean(np.log(np.max(y, axis=-1) + 1e-7))


# %% batch_only
"""One sample of shape (K,) has no axis 1: make it a batch of one first.
모양이 (K,)인 샘플 하나에는 axis 1이 없습니다. 먼저 크기가 1인 배치로 바꾸세요."""


def cross_entropy_error(y, t):
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


# %% only_y_reshaped
"""One sample's y becomes a batch of one but its t does not: reshape both.
샘플 하나일 때 y만 배치로 바꾸고 t는 그대로 두었습니다. 둘 다 모양을 바꾸세요."""


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% form_guessed_by_dimensions
"""One dimension does not mean labels: one sample's one-hot target has one too. Compare t's shape with y's.
1차원이라고 모두 레이블은 아닙니다. 샘플 하나의 원-핫 정답도 1차원입니다. t와 y의 모양을 비교하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if t.ndim == 2:
        t = np.argmax(t, axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), t.astype(int)] + 1e-7))


# %% as_many_dimensions_as_y
"""t of shape (1,) has as many dimensions as y of shape (K,), and yet is a label: compare shapes, not dimensions.
모양이 (1,)인 t는 (K,)인 y와 차원 수가 같지만 레이블입니다. 차원 수가 아니라 모양을 비교하세요."""


def cross_entropy_error(y, t):
    if t.ndim == y.ndim:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% form_guessed_by_length
"""As many targets as classes does not mean one-hot: a batch with N = K has that many labels. Compare whole shapes.
t의 원소가 K개라고 원-핫은 아닙니다. N = K인 배치는 레이블도 K개입니다. 전체 모양을 비교하세요."""


def cross_entropy_error(y, t):
    k = y.shape[-1]
    if t.shape == y.shape or t.size == k:
        return -np.sum(t * np.log(y + 1e-7)) / len(np.atleast_2d(y))
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% form_guessed_by_largest_value
"""Labels may all be 0 or 1: the values do not tell labels from one-hot targets, the shape does.
레이블도 모두 0이나 1일 수 있습니다. 레이블인지 원-핫인지는 값이 아니라 모양으로 구별하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if np.max(t) > 1:
        return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


# %% form_guessed_by_dtype
"""One-hot targets may be integers: the dtype does not tell labels from one-hot targets, the shape does.
원-핫 정답도 정수일 수 있습니다. 레이블인지 원-핫인지는 dtype이 아니라 모양으로 구별하세요."""


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    if t.dtype.kind == "f":
        t = np.argmax(t, axis=-1)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% label_as_an_array_of_one
"""y[t] with t of shape (1,) is an array of one element, not a number: average it, or take int(t[0]).
t의 모양이 (1,)이면 y[t]는 수가 아니라 원소가 하나인 배열입니다. 평균을 내거나 int(t[0])를 쓰세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    if y.ndim == 1:
        return -np.log(y[t] + 1e-7)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% labels_in_int8
"""The labels are stored in 8 bits, which end at 127: larger ones become negative and count from the end. Keep their dtype.
레이블을 127까지만 담는 8비트 정수로 바꾸었습니다. 더 큰 레이블은 음수가 되어 끝에서부터 셉니다. dtype을 그대로 두세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t.astype(np.int8)] + 1e-7))


# %% is_for_equals
"""`is` asks for the same object, not for an equal number: of two equal ints above 256 it is false. Compare with ==.
`is`는 값이 같은지가 아니라 같은 객체인지를 묻습니다. 같은 정수라도 256을 넘으면 거짓이 됩니다. ==로 비교하세요."""


def cross_entropy_error(y, t):
    if t.size is y.size:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% label_without_an_axis
"""A label of shape () has no len() and no t[0]: np.reshape(t, -1) gives it an axis.
모양이 ()인 레이블에는 len()도 t[0]도 쓸 수 없습니다. np.reshape(t, -1)로 축을 만들어 주세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.atleast_1d(np.argmax(t, axis=-1))
    y = np.atleast_2d(y)
    return -sum(np.log(y[i, t[i]] + 1e-7) for i in range(len(t))) / len(t)


# %% other_classes_too
"""The terms (1 - t) * log(1 - y) belong to the binary cross-entropy: here only the answer's probability counts.
(1 - t) * log(1 - y) 항은 이진 교차 엔트로피의 것입니다. 여기서는 정답의 확률만 씁니다."""


def cross_entropy_error(y, t):
    if t.shape != y.shape:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    total = np.sum(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))
    return -total / len(np.atleast_2d(y))


# %% softmax_again
"""y holds probabilities already: a second softmax changes them.
y는 이미 확률입니다. 소프트맥스를 다시 적용하면 값이 달라집니다."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.exp(np.atleast_2d(y))
    y = y / np.sum(y, axis=1, keepdims=True)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


# %% squared_error
"""This is the mean squared error: the cross-entropy is -log of the answer's probability.
이것은 오차제곱합입니다. 교차 엔트로피는 정답의 확률에 -log를 취한 값입니다."""


def cross_entropy_error(y, t):
    if t.shape != y.shape:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    return 0.5 * np.sum((y - t) ** 2) / len(np.atleast_2d(y))


# %% log_of_the_mean
"""The mean is taken before the log: average the losses, not the probabilities.
로그를 취하기 전에 평균을 냈습니다. 확률이 아니라 손실을 평균하세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.atleast_2d(y)
    return -np.log(np.mean(y[np.arange(len(y)), t]) + 1e-7)


# %% guard_written_into_y
"""`y += 1e-7` writes into the caller's array: use log(y + 1e-7), which makes a new one.
`y += 1e-7`은 호출한 쪽의 배열을 바꿉니다. 새 배열을 만드는 log(y + 1e-7)을 쓰세요."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    if y.dtype.kind == "f":
        y += 1e-7
    else:
        y = y + 1e-7
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t]))


# %% clipped_in_place
"""The clipped probabilities are written into the caller's array y: np.clip without `out` gives a new one.
잘라 낸 확률을 호출한 쪽의 배열 y에 썼습니다. `out`이 없는 np.clip은 새 배열을 돌려줍니다."""


def cross_entropy_error(y, t):
    if t.shape == y.shape:
        t = np.argmax(t, axis=-1)
    y = np.clip(y, 1e-7, 1, out=y if y.dtype.kind == "f" else None)
    y = np.atleast_2d(y)
    return -np.mean(np.log(y[np.arange(len(y)), t]))


# %% product_written_into_t
"""`t *= ...` overwrites the caller's targets, and the next step trains on the wreck: make a new array.
`t *= ...`는 호출한 쪽의 정답을 덮어써서 다음 학습이 망가집니다. 새 배열을 만드세요."""


def cross_entropy_error(y, t):
    n = len(np.atleast_2d(y))
    if t.shape != y.shape:
        t = np.eye(y.shape[-1])[t].reshape(y.shape)
    logs = np.log(y + 1e-7)
    if t.dtype == logs.dtype:
        t *= logs
    else:
        t = t * logs
    return -np.sum(t) / n


# %% typo_dim
"""An array has no `dim`: the number of dimensions is `y.ndim`. The last line of the error names what is missing.
배열에는 `dim`이 없습니다. 차원 수는 `y.ndim`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def cross_entropy_error(y, t):
    if y.dim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)
