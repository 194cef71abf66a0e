# %% drops_the_last_batch
"""The shorter last batch is dropped: the range must run to N, and the last slice is shorter by itself.
마지막의 짧은 배치를 버립니다. range는 N까지 가야 하고, 마지막 슬라이스는 저절로 짧아집니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x) - batch_size + 1, batch_size)])


# %% floor_of_the_number_of_batches
"""N // batch_size leaves out the shorter last batch: the number of batches is N / batch_size rounded up.
N // batch_size로는 마지막의 짧은 배치가 빠집니다. 배치 수는 N / batch_size를 올림한 값입니다."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    right = 0
    for k in range(len(x) // batch_size):
        part = slice(k * batch_size, (k + 1) * batch_size)
        right += np.sum(np.argmax(predict(x[part]), axis=1) == t[part])
    return right / len(x)


# %% pads_the_last_batch
"""The last batch is filled up with zeros: predict should be given the shorter slice as it is.
마지막 배치를 0으로 채웠습니다. predict에는 짧은 슬라이스를 그대로 넘겨야 합니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    y = []
    for i in range(0, len(x), batch_size):
        batch = np.zeros((batch_size, *x.shape[1:]), dtype=x.dtype)
        batch[:len(x[i:i + batch_size])] = x[i:i + batch_size]
        y.append(predict(batch))
    return np.concatenate(y)[:len(x)]


# %% last_batch_reaches_back
"""The last batch is made full by taking samples of the batch before it again: each sample belongs to one batch.
마지막 배치를 채우려고 앞 배치의 샘플을 다시 넣었습니다. 샘플은 한 배치에만 속해야 합니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    y = [predict(x[i:i + batch_size]) for i in range(0, len(x) - batch_size + 1, batch_size)]
    rest = len(x) % batch_size
    if rest:
        y.append(predict(x[-batch_size:])[-rest:])
    return np.concatenate(y)


# %% one_empty_batch_more
"""N // batch_size + 1 is one batch too many where batch_size divides N: predict is given an empty one.
batch_size가 N의 약수이면 N // batch_size + 1은 하나가 많아, predict가 빈 배치를 받습니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    starts = [k * batch_size for k in range(len(x) // batch_size + 1)]
    return np.concatenate([predict(x[i:i + batch_size]) for i in starts])


# %% splits_evenly
"""np.array_split(x, k) makes k parts of nearly equal size: only the last batch may differ from batch_size.
np.array_split(x, k)는 크기가 거의 같은 k개로 나눕니다. batch_size와 달라도 되는 것은 마지막 배치뿐입니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.concatenate([predict(part) for part in np.array_split(x, -(-len(x) // batch_size))])


# %% row_by_row
"""predict is called for one row at a time: hand it the whole batch, which is what makes it fast.
predict를 한 행씩 호출합니다. 배치를 통째로 넘기세요. 그래야 빨라집니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.concatenate([predict(x[i:i + 1]) for i in range(len(x))])


# %% all_at_once
"""predict is called once for all of x: batch_size is not used.
predict를 x 전체에 대해 한 번만 호출합니다. batch_size가 쓰이지 않았습니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return predict(x)


# %% accuracy_all_at_once
"""accuracy predicts all of x in one call: it should go in batches of batch_size too.
accuracy가 x 전체를 한 번에 예측합니다. accuracy도 batch_size만큼씩 나누어야 합니다."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.mean(np.argmax(predict(x), axis=1) == t)


# %% tries_one_sample_first
"""predict is called on one sample only to learn the number of classes: take that from the first batch's scores.
클래스 수를 알아내려고 샘플 하나로 predict를 먼저 호출합니다. 클래스 수는 첫 배치의 점수에서 알 수 있습니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    y = np.zeros((len(x), predict(x[:1]).shape[1]))
    for i in range(0, len(x), batch_size):
        y[i:i + batch_size] = predict(x[i:i + batch_size])
    return y


# %% flattened_images
"""The samples are flattened before predict sees them: hand over x[i:i + batch_size] as it is.
predict에 넘기기 전에 샘플을 한 줄로 폈습니다(flatten). x[i:i + batch_size]를 그대로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    x = x.reshape(len(x), -1)
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])


# %% converted_to_floats
"""The samples are converted to floats before predict sees them: hand over x[i:i + batch_size] with its own dtype.
predict에 넘기기 전에 샘플을 실수로 바꿨습니다. x[i:i + batch_size]를 원래 dtype 그대로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    x = x.astype(float)
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])


# %% from_the_end
"""The short batch comes first: batches are taken from the start of x, and the last one is the short one.
짧은 배치가 맨 앞에 옵니다. 배치는 x의 처음부터 나누고, 마지막 배치가 짧아야 합니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    bounds = [0, *range(len(x) % batch_size or batch_size, len(x), batch_size), len(x)]
    return np.concatenate([predict(x[i:j]) for i, j in zip(bounds, bounds[1:])])


# %% a_list_of_batches
"""The result is a list of batches: join them to one array with np.concatenate.
결과가 배치들의 리스트입니다. np.concatenate로 배열 하나로 이어 붙이세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return [predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)]


def accuracy(predict, x, t, batch_size):
    return np.mean(np.argmax(np.concatenate(predict_in_batches(predict, x, batch_size)), axis=1) == t)


# %% a_new_axis_for_the_batches
"""np.array puts the batches on a new axis, (batches, batch_size, K), and fails where the last one is shorter.
np.array는 배치를 새 축에 쌓아 (배치 수, batch_size, K)를 만들고, 마지막 배치가 짧으면 오류를 냅니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.array([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])


# %% joined_along_the_classes
"""The batches are joined along the classes (axis 1): samples lie on axis 0, so join them there.
배치를 클래스 방향(축 1)으로 이어 붙였습니다. 샘플은 축 0에 있으므로 축 0으로 이어야 합니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)], axis=1)


# %% only_the_last_batch
"""`y = predict(...)` inside the loop replaces the scores of the batches before: collect them all.
반복문 안의 `y = predict(...)`는 앞 배치의 점수를 덮어씁니다. 모두 모아 두어야 합니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        y = predict(x[i:i + batch_size])
    return y


# %% returns_inside_the_loop
"""The return stands inside the loop, so only the first batch is predicted: move it out of the loop.
return이 반복문 안에 있어서 첫 배치만 예측합니다. return을 반복문 밖으로 옮기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    y = []
    for i in range(0, len(x), batch_size):
        y.append(predict(x[i:i + batch_size]))
        return np.concatenate(y)


# %% ten_classes_assumed
"""The array for the scores has 10 columns whatever predict returns: take K from the scores themselves.
점수를 담을 배열의 열이 언제나 10개입니다. 클래스 수 K는 predict가 돌려준 점수에서 얻으세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    y = np.zeros((len(x), 10))
    for i in range(0, len(x), batch_size):
        y[i:i + batch_size] = predict(x[i:i + batch_size])
    return y


# %% into_the_dtype_of_x
"""The scores are stored in an array of x's dtype: with integer pixels every score is cut to an integer.
점수를 x의 dtype으로 저장했습니다. 픽셀이 정수이면 모든 점수가 정수로 잘립니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    y = None
    for i in range(0, len(x), batch_size):
        scores = predict(x[i:i + batch_size])
        if y is None:
            y = np.zeros((len(x), scores.shape[1]), dtype=x.dtype)
        y[i:i + batch_size] = scores
    return y


# %% drops_axes_of_length_one
"""np.squeeze drops every axis of length 1: one sample, or one class, loses its place in the shape (N, K).
np.squeeze는 길이가 1인 축을 모두 없앱니다. 샘플이나 클래스가 하나뿐이면 (N, K) 모양이 깨집니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.squeeze(np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)]))


def accuracy(predict, x, t, batch_size):
    return np.mean(np.argmax(predict_in_batches(predict, x, batch_size).reshape(len(x), -1), axis=1) == t)


# %% no_value_error
"""A negative step makes an empty range, so accuracy comes out as 0.0 without a sound: check batch_size first.
간격이 음수이면 range가 비어서 아무 오류 없이 정확도가 0.0이 됩니다. batch_size를 먼저 확인하세요."""


def accuracy(predict, x, t, batch_size):
    right = 0
    for i in range(0, len(x), batch_size):
        right += np.sum(np.argmax(predict(x[i:i + batch_size]), axis=1) == t[i:i + batch_size])
    return right / len(x)


# %% asserts_the_batch_size
"""assert raises AssertionError (and is skipped by python -O): raise ValueError for an argument that is out of range.
assert는 AssertionError를 일으키고 python -O에서는 무시됩니다. 범위를 벗어난 인수에는 ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    assert batch_size >= 1, "batch_size must be at least 1"
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])


# %% corrects_the_batch_size
"""A batch size below 1 is quietly taken as 1: the caller never learns of the mistake. Raise ValueError.
1보다 작은 배치 크기를 슬그머니 1로 바꿉니다. 호출한 쪽이 실수를 알 수 없으니 ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    batch_size = max(1, batch_size)
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])


# %% averages_the_batches
"""The average of the batches' accuracies weighs a short last batch too much: count right samples, divide by N once.
배치별 정확도의 평균은 짧은 마지막 배치를 너무 크게 칩니다. 맞힌 개수를 모두 세고 마지막에 N으로 나누세요."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    shares = []
    for i in range(0, len(x), batch_size):
        shares.append(np.mean(np.argmax(predict(x[i:i + batch_size]), axis=1) == t[i:i + batch_size]))
    return np.mean(shares)


# %% divides_by_full_batches
"""The count is divided by batches * batch_size, which is more than N where the last batch is shorter.
맞힌 개수를 (배치 수 * batch_size)로 나눕니다. 마지막 배치가 짧으면 이 값은 N보다 큽니다."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    right, count = 0, 0
    for i in range(0, len(x), batch_size):
        right += np.sum(np.argmax(predict(x[i:i + batch_size]), axis=1) == t[i:i + batch_size])
        count += batch_size
    return right / count


# %% count_starts_again
"""`right = ...` inside the loop forgets the batches before: add to the count with +=.
반복문 안의 `right = ...`는 앞 배치의 개수를 잊어버립니다. +=로 더하세요."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        right = np.sum(np.argmax(predict(x[i:i + batch_size]), axis=1) == t[i:i + batch_size])
    return right / len(x)


# %% number_of_right_samples
"""This is the number of right samples: divide it by N to make it a fraction.
맞힌 샘플의 개수입니다. N으로 나누어 비율로 만드세요."""


def accuracy(predict, x, t, batch_size):
    return float(np.sum(np.argmax(predict_in_batches(predict, x, batch_size), axis=1) == t))


# %% percent
"""The accuracy is a fraction from 0 to 1, not a percentage.
정확도는 백분율이 아니라 0에서 1 사이의 비율입니다."""


def accuracy(predict, x, t, batch_size):
    return 100 * np.mean(np.argmax(predict_in_batches(predict, x, batch_size), axis=1) == t)


# %% whole_division
"""`//` cuts the fraction to 0 or 1: divide with `/`.
`//`로 나누면 비율이 0이나 1로 잘립니다. `/`로 나누세요."""


def accuracy(predict, x, t, batch_size):
    return float(np.sum(np.argmax(predict_in_batches(predict, x, batch_size), axis=1) == t) // len(x))


# %% rounded
"""The accuracy is rounded to two decimals: return it as it is, and round only where it is printed.
정확도를 소수 둘째 자리에서 반올림했습니다. 그대로 돌려주고, 반올림은 출력할 때만 하세요."""


def accuracy(predict, x, t, batch_size):
    return round(float(np.mean(np.argmax(predict_in_batches(predict, x, batch_size), axis=1) == t)), 2)


# %% largest_of_each_class
"""argmax over axis 0 asks which sample scores highest in each class: take it over the classes, the last axis.
축 0의 argmax는 클래스마다 점수가 가장 높은 샘플을 찾습니다. 클래스가 놓인 마지막 축으로 구하세요."""


def accuracy(predict, x, t, batch_size):
    y = predict_in_batches(predict, x, batch_size)
    p = np.argmax(y, axis=0)
    n = min(len(p), len(t))
    return np.sum(p[:n] == t[:n]) / len(x)


# %% argmax_of_the_whole_batch
"""np.argmax without an axis gives one index for the whole batch: with axis=-1 there is one for each sample.
축을 주지 않은 np.argmax는 배치 전체에서 인덱스 하나만 줍니다. axis=-1을 주면 샘플마다 하나씩 나옵니다."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    right = 0
    for i in range(0, len(x), batch_size):
        right += np.sum(np.argmax(predict(x[i:i + batch_size])) == t[i:i + batch_size])
    return right / len(x)


# %% labels_not_sliced
"""Every batch is compared with the first labels: slice t as x is sliced.
모든 배치를 맨 앞의 레이블과 비교합니다. t도 x와 똑같이 슬라이스하세요."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    right = 0
    for i in range(0, len(x), batch_size):
        p = np.argmax(predict(x[i:i + batch_size]), axis=1)
        right += np.sum(p == t[:len(p)])
    return right / len(x)


# %% labels_taken_as_one_hot
"""t holds labels, shape (N,): argmax over axis 1 is for one-hot labels, and fails here.
t는 모양이 (N,)인 레이블입니다. 축 1의 argmax는 원-핫 레이블에 쓰는 것이라 여기서는 오류가 납니다."""


def accuracy(predict, x, t, batch_size):
    y = predict_in_batches(predict, x, batch_size)
    return np.mean(np.argmax(y, axis=1) == np.argmax(t, axis=1))


# %% predictions_in_int8
"""The predicted labels are stored in 8 bits, which end at 127: leave them the integers that np.argmax gives.
예측한 레이블을 127까지만 담는 8비트 정수에 저장했습니다. np.argmax가 주는 정수 그대로 두세요."""


def accuracy(predict, x, t, batch_size):
    y = predict_in_batches(predict, x, batch_size)
    return np.mean(np.argmax(y, axis=1).astype(np.int8) == t)


# %% ties_count_as_right
"""A label whose score equals the largest counts as right, so equal scores make every label right: use np.argmax.
정답 레이블의 점수가 최댓값과 같기만 하면 맞힌 것으로 셉니다. 점수가 모두 같으면 다 정답이 되니 np.argmax를 쓰세요."""


def accuracy(predict, x, t, batch_size):
    y = predict_in_batches(predict, x, batch_size)
    return np.mean(y[np.arange(len(t)), t] == np.max(y, axis=1))


# %% writes_into_the_labels
"""The marks (1 right, 0 wrong) are written into t, which is the caller's array: keep them in a new one.
채점 결과(맞으면 1, 틀리면 0)를 호출한 쪽의 배열인 t에 썼습니다. 새 배열에 담으세요."""


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        t[i:i + batch_size] = np.argmax(predict(x[i:i + batch_size]), axis=1) == t[i:i + batch_size]
    return np.sum(t) / len(t)


# %% one_time_for_all
"""This is the time of all passes together: start the clock anew for each batch size, and return every time.
모든 배치 크기에 걸린 시간의 합입니다. 배치 크기마다 시간을 새로 재고 모두 돌려주세요."""


def time_batch_sizes(predict, x, batch_sizes):
    start = time.perf_counter()
    for batch_size in batch_sizes:
        predict_in_batches(predict, x, batch_size)
    return time.perf_counter() - start


# %% clock_started_once
"""The clock is started once, before the loop, so each time includes all passes before it: start it anew for each batch size.
반복문 앞에서 시계를 한 번만 시작해서, 시간마다 앞선 예측의 시간까지 들어갑니다. 배치 크기마다 새로 시작하세요."""


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    start = time.perf_counter()
    for batch_size in batch_sizes:
        predict_in_batches(predict, x, batch_size)
        times.append(time.perf_counter() - start)
    return times


# %% times_in_a_dictionary
"""The times are in a dictionary, where a batch size given twice has only one: return a list, in the order given.
시간이 딕셔너리에 담겨 있어 두 번 주어진 배치 크기는 하나만 남습니다. 주어진 순서대로 리스트로 돌려주세요."""


def time_batch_sizes(predict, x, batch_sizes):
    times = {}
    for batch_size in batch_sizes:
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        times[batch_size] = time.perf_counter() - start
    return times


# %% sorted_batch_sizes
"""The batch sizes are sorted first, so the times are not in the order of batch_sizes.
배치 크기를 먼저 정렬해서, 시간의 순서가 batch_sizes의 순서와 다릅니다."""


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    for batch_size in sorted(batch_sizes):
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        times.append(time.perf_counter() - start)
    return times


# %% repeated_sizes_timed_once
"""A batch size that comes again gets the time of its first pass: time a pass of its own for each.
다시 나온 배치 크기에 처음 잰 시간을 그대로 씁니다. 나올 때마다 새로 예측하며 시간을 재세요."""


def time_batch_sizes(predict, x, batch_sizes):
    times = {}
    for batch_size in set(batch_sizes):
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        times[batch_size] = time.perf_counter() - start
    return [times[batch_size] for batch_size in batch_sizes]


# %% times_one_batch
"""Only the first batch is timed: one pass goes over all of x.
첫 배치의 시간만 쟀습니다. x 전체를 한 번 예측하는 시간을 재세요."""


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size")
        start = time.perf_counter()
        predict(x[:batch_size])
        times.append(time.perf_counter() - start)
    return times


# %% times_one_sample_at_a_time
"""Every pass goes row by row, so all batch sizes take the same time: hand predict whole batches.
모든 배치 크기에서 한 행씩 예측하므로 걸리는 시간이 다 같습니다. predict에 배치를 통째로 넘기세요."""


def time_batch_sizes(predict, x, batch_sizes):
    if min(batch_sizes) < 1:
        raise ValueError("batch_size")
    times = []
    for batch_size in batch_sizes:
        start = time.perf_counter()
        for i in range(0, len(x), batch_size):
            for row in x[i:i + batch_size]:
                predict(np.array([row]))
        times.append(time.perf_counter() - start)
    return times


# %% warms_up
"""A pass to warm up goes first: each batch size gets one pass, the one that is timed.
시간을 재기 전에 한 번 더 예측합니다. 배치 크기마다 한 번만, 시간을 재면서 예측하세요."""


def time_batch_sizes(predict, x, batch_sizes):
    predict(x)
    times = []
    for batch_size in batch_sizes:
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        times.append(time.perf_counter() - start)
    return times


# %% best_of_three
"""Each batch size gets three passes, and the fastest is kept: one pass each was asked for.
배치 크기마다 세 번 예측해 가장 짧은 시간을 남깁니다. 한 번씩만 예측해야 합니다."""


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    for batch_size in batch_sizes:
        tries = []
        for _ in range(3):
            start = time.perf_counter()
            predict_in_batches(predict, x, batch_size)
            tries.append(time.perf_counter() - start)
        times.append(min(tries))
    return times


# %% reads_the_clock
"""This is what the clock showed, not how long it took: subtract the time before the pass from the time after it.
시계를 읽은 값이지 걸린 시간이 아닙니다. 예측이 끝난 시각에서 시작한 시각을 빼세요."""


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    for batch_size in batch_sizes:
        predict_in_batches(predict, x, batch_size)
        times.append(time.time())
    return times


# %% start_minus_end
"""The start minus the end is a negative time: subtract the other way round.
시작 시각에서 끝난 시각을 빼면 시간이 음수가 됩니다. 반대로 빼세요."""


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    for batch_size in batch_sizes:
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        times.append(start - time.perf_counter())
    return times


# %% prints_the_times
"""The times are printed and not returned: a function without a return gives None.
시간을 출력만 하고 돌려주지 않습니다. return이 없는 함수는 None을 돌려줍니다."""


def time_batch_sizes(predict, x, batch_sizes):
    for batch_size in batch_sizes:
        start = time.perf_counter()
        predict_in_batches(predict, x, batch_size)
        print(batch_size, time.perf_counter() - start)


# %% typo_concatinate
"""`np.concatinate` does not exist: the name is `np.concatenate`. The last line of the error names what is missing.
`np.concatinate`는 없습니다. `np.concatenate`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.concatinate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])


# %% scales_x_in_place
"""`x /= 255` writes into the caller's array: nothing was said about scaling, and x is not to be modified.
`x /= 255`는 호출한 쪽의 배열을 바꿉니다. x는 바꾸지 않고, 크기를 조정하지도 말아야 합니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    if x.dtype.kind == "f":
        x /= 255
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])


# %% shuffles_the_samples
"""The samples are shuffled, so the rows of the result are not in the order of x.
샘플을 섞어서, 결과의 행이 x의 순서와 다릅니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    x = x[np.random.permutation(len(x))]
    return np.concatenate([predict(x[i:i + batch_size]) for i in range(0, len(x), batch_size)])
