# %% drops_the_last_batch
"""The shorter last batch is dropped. Let range run to N: the last slice is shorter by itself.
마지막의 짧은 배치가 빠졌습니다. range가 N까지 가게 하세요. 마지막 슬라이스는 저절로 짧아집니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x) - batch_size + 1, batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% drops_the_rest
"""N // batch_size leaves out the shorter last batch. Round the number of batches up, or use range(0, N, batch_size).
N // batch_size로는 마지막의 짧은 배치가 빠집니다. 배치 수를 올림하거나 range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(max(1, len(x) // batch_size)):
        scores.append(predict(x[i * batch_size:(i + 1) * batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% one_empty_batch_more
"""predict is given one batch too many, an empty one, where batch_size divides N. Use range(0, N, batch_size).
batch_size가 N의 약수이면 predict가 빈 배치를 하나 더 받습니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x) + 1, batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% slices_one_short
"""Each slice is one sample short, so samples are left out. Write x[i:i + batch_size]: the end is not included anyway.
슬라이스마다 샘플이 하나 모자라서 빠지는 샘플이 있습니다. 끝은 어차피 포함되지 않으니 x[i:i + batch_size]로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size - 1]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% slices_one_long
"""Each slice is one sample too long, so some samples are predicted twice. Write x[i:i + batch_size].
슬라이스마다 샘플이 하나 많아서 두 번 예측되는 샘플이 있습니다. x[i:i + batch_size]로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size + 1]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% range_without_a_step
"""The batches begin at every sample, so they overlap. Give range its step: range(0, N, batch_size).
배치가 샘플마다 시작해서 서로 겹칩니다. range(0, N, batch_size)처럼 간격을 주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(len(x)):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% rows_from_the_start
"""Each slice begins at 0, so the batches grow. Write x[i:i + batch_size].
슬라이스가 모두 0에서 시작해서 배치가 점점 커집니다. x[i:i + batch_size]로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% first_batch_again_and_again
"""Every batch is the first one. Slice x[i:i + batch_size].
모든 배치가 첫 배치입니다. x[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[:batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% slices_to_the_end
"""Each slice runs to the end of x. Write x[i:i + batch_size].
슬라이스가 모두 x의 끝까지 갑니다. x[i:i + batch_size]로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% end_without_the_start
"""Each slice ends at batch_size, so all but the first are empty. Write x[i:i + batch_size].
슬라이스가 모두 batch_size에서 끝나서 첫 배치 말고는 비었습니다. x[i:i + batch_size]로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% range_from_one
"""The first sample is skipped. Let range begin at 0.
첫 샘플을 건너뛰었습니다. range를 0부터 시작하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(1, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% first_batch_skipped
"""The first batch is skipped. Let range begin at 0.
첫 배치를 건너뛰었습니다. range를 0부터 시작하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(batch_size, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% range_one_short
"""range ends one short of N, so a last batch of one sample is left out. Use range(0, N, batch_size).
range가 N보다 하나 앞에서 끝나서 마지막 샘플 하나가 빠질 수 있습니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x) - 1, batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% number_of_batches_as_samples
"""range runs to N // batch_size in steps of batch_size, so most batches are left out. Use range(0, N, batch_size).
range가 N // batch_size까지만 batch_size씩 가서 대부분의 배치가 빠집니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x) // batch_size + 1, batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% pads_the_last_batch
"""The last batch is filled up to batch_size. Give predict the shorter slice as it is.
마지막 배치를 batch_size까지 채웠습니다. predict에 짧은 슬라이스를 그대로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        batch = np.zeros((batch_size, x.shape[1]))
        batch[:len(x[i:i + batch_size])] = x[i:i + batch_size]
        scores.append(predict(batch))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% splits_evenly
"""np.array_split(x, k) makes batches of nearly equal size. Only the last one may be smaller than batch_size.
np.array_split(x, k)는 크기가 거의 같은 배치를 만듭니다. batch_size보다 작아도 되는 것은 마지막 배치뿐입니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return np.concatenate([predict(part) for part in np.array_split(x, batch_size)])


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% splits_unequal
"""np.split needs parts of equal size, so it fails where batch_size does not divide N. Slice x[i:i + batch_size].
np.split은 똑같은 크기로만 나눌 수 있어서 batch_size가 N의 약수가 아니면 오류가 납니다. x[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return np.concatenate([predict(part) for part in np.split(x, len(x) // batch_size)])


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% reshaped_into_batches
"""reshape into batches of equal size fails where batch_size does not divide N. Slice x[i:i + batch_size].
같은 크기의 배치로 reshape하면 batch_size가 N의 약수가 아닐 때 오류가 납니다. x[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    batches = x.reshape(-1, batch_size, x.shape[1])
    return np.concatenate([predict(batch) for batch in batches])


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% row_by_row
"""predict is called for one sample at a time. Give it the whole batch, x[i:i + batch_size].
predict를 샘플 하나씩 호출합니다. x[i:i + batch_size]처럼 배치를 통째로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return np.concatenate([predict(x[i:i + 1]) for i in range(len(x))])


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% one_index_for_a_slice
"""predict is given a single row without the batch axis. Slice x[i:i + batch_size].
predict가 배치 축이 없는 행 하나를 받습니다. x[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% all_at_once
"""predict is called once for all of x, so batch_size is not used. Give it batch_size samples at a time.
predict를 x 전체에 대해 한 번만 호출해서 batch_size가 쓰이지 않았습니다. batch_size개씩 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return predict(x)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% all_for_each_batch
"""predict is called with all of x in each step. Give it the slice x[i:i + batch_size].
단계마다 predict에 x 전체를 넘깁니다. x[i:i + batch_size]를 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% all_for_each_batch_then_sliced
"""predict is called with all of x in each step, and its scores are sliced. Slice x before predict.
단계마다 x 전체를 예측하고 점수를 슬라이스합니다. 예측하기 전에 x를 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x)[i:i + batch_size])
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% predicts_twice
"""predict is called twice for each batch. Call it once, and keep the result.
배치마다 predict를 두 번 호출합니다. 한 번만 호출하고 결과를 담아 두세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        if predict(x[i:i + batch_size]) is None:
            continue
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% tries_one_sample_first
"""predict is called once more, to learn the number of classes. Take that from the first batch's scores.
클래스 수를 알아내려고 predict를 한 번 더 호출합니다. 클래스 수는 첫 배치의 점수에서 알 수 있습니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    y = np.zeros((len(x), predict(x[:1]).shape[1]))
    for i in range(0, len(x), batch_size):
        y[i:i + batch_size] = predict(x[i:i + batch_size])
    return y


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% flattened_samples
"""The batch is flattened before predict sees it. Hand over x[i:i + batch_size] as it is.
predict에 넘기기 전에 배치를 한 줄로 폈습니다(flatten). x[i:i + batch_size]를 그대로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size].reshape(1, -1)))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% from_the_end
"""The short batch comes first. Take the batches from the start of x, so that the last one is the short one.
짧은 배치가 맨 앞에 옵니다. x의 처음부터 나누어 마지막 배치가 짧게 하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for end in range(len(x), 0, -batch_size):
        scores.insert(0, predict(x[max(0, end - batch_size):end]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% batches_backwards
"""The batches come in the wrong order. Add each one at the end of the list.
배치의 순서가 거꾸로입니다. 리스트의 끝에 더하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.insert(0, predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% a_list_of_batches
"""The result is a list of batches. Join them to one array with np.concatenate.
결과가 배치들의 리스트입니다. np.concatenate로 배열 하나로 이어 붙이세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return scores


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% a_list_of_rows
"""The result is a list of rows. Make one array of them.
결과가 행들의 리스트입니다. 배열 하나로 만드세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.extend(predict(x[i:i + batch_size]))
    return scores


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% a_new_axis_for_the_batches
"""np.array puts the batches on a new axis, and fails where the last one is shorter. Use np.concatenate.
np.array는 배치를 새 축에 쌓고, 마지막 배치가 짧으면 오류를 냅니다. np.concatenate를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.array(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% joined_along_the_classes
"""The batches are joined side by side (axis 1). Samples lie on axis 0: use np.concatenate or np.vstack.
배치를 옆으로(축 1) 이어 붙였습니다. 샘플은 축 0에 있으니 np.concatenate나 np.vstack을 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.hstack(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% all_in_one_row
"""The scores are flat, in one row, as np.append without an axis makes them. Join the batches along axis 0, which keeps the shape (N, K).
점수가 axis 없는 np.append처럼 한 줄로 펴졌습니다. 축 0으로 이어 붙여 (N, K) 모양을 지키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores, axis=None)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% batches_added_up
"""The scores of the batches are added up. Join them with np.concatenate.
배치의 점수를 서로 더했습니다. np.concatenate로 이어 붙이세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return sum(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% only_the_last_batch
"""The scores of the last batch replace those before. Collect them all in a list.
마지막 배치의 점수가 앞 배치의 점수를 덮어씁니다. 모두 리스트에 모으세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores = [predict(x[i:i + batch_size])]
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% returns_inside_the_loop
"""Only the first batch comes back, because the return stands inside the loop. Move it behind the loop.
return이 반복문 안에 있어서 첫 배치만 돌아왔습니다. 반복문 뒤로 옮기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
        return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% ten_classes_assumed
"""The array for the scores has 10 columns whatever predict returns. Take K from the scores.
점수를 담을 배열의 열이 언제나 10개입니다. K는 predict가 돌려준 점수에서 얻으세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    y = np.zeros((len(x), 10))
    for i in range(0, len(x), batch_size):
        y[i:i + batch_size] = predict(x[i:i + batch_size])
    return y


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% columns_of_x_assumed
"""The array for the scores has as many columns as x. Take K from the scores that predict returns.
점수를 담을 배열의 열이 x의 열만큼입니다. K는 predict가 돌려준 점수에서 얻으세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    y = np.zeros_like(x)
    for i in range(0, len(x), batch_size):
        y[i:i + batch_size] = predict(x[i:i + batch_size])
    return y


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% winners_for_scores
"""The result is the winners' numbers. Return the scores as predict gives them.
결과가 가장 큰 점수의 번호입니다. predict가 준 점수를 그대로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.argmax(np.concatenate(scores), axis=1)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% more_than_all_refused
"""A batch_size above N is refused. It is allowed, and gives one batch.
N보다 큰 batch_size를 거부했습니다. 허용되며 배치 하나가 됩니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1 or batch_size > len(x):
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% one_refused
"""A batch_size of 1 is refused. Only less than 1 is an error.
batch_size 1을 거부했습니다. 1보다 작을 때만 오류입니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size <= 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% asserts_the_batch_size
"""assert raises AssertionError. Raise a ValueError.
assert는 AssertionError를 일으킵니다. ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    assert batch_size >= 1
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% corrects_the_batch_size
"""A batch_size below 1 is taken as 1 without a word. Raise ValueError.
1보다 작은 batch_size를 말없이 1로 바꿨습니다. ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    batch_size = max(1, batch_size)
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% error_returned
"""The ValueError is not raised: nothing stops the caller. Write raise ValueError(...).
ValueError를 일으키지 않았습니다. raise ValueError(...)로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        return ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% error_printed
"""A message is printed, and None returned. Raise a ValueError.
메시지를 출력하고 None을 돌려주었습니다. ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        print("batch_size must be 1 or more")
        return None
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% nothing_returned
"""predict_in_batches returns None. Write return in front of the result.
predict_in_batches가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% typo_concatinate
"""A function or method is used that does not exist, or in a way that it does not allow. The last line of the error says which one.
없는 함수나 메서드를 썼거나 맞지 않게 썼습니다. 오류 메시지의 마지막 줄에 이름이 나옵니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatinate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% appended_to_an_array
"""A function or method is used that does not exist, or in a way that it does not allow. The last line of the error says which one.
없는 함수나 메서드를 썼거나 맞지 않게 썼습니다. 오류 메시지의 마지막 줄에 이름이 나옵니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = np.array([])
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% a_method_of_predict
"""A function or method is used that does not exist, or in a way that it does not allow. The last line of the error says which one.
없는 함수나 메서드를 썼거나 맞지 않게 썼습니다. 오류 메시지의 마지막 줄에 이름이 나옵니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict.predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% network_for_predict
"""predict takes one argument, the batch. Call predict(batch).
predict의 인수는 배치 하나입니다. predict(batch)로 호출하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x, x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_drops_the_last_batch
"""accuracy leaves out the shorter last batch. Go through range(0, N, batch_size).
accuracy에서 마지막의 짧은 배치가 빠졌습니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x) - batch_size + 1, batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_one_empty_batch_more
"""accuracy calls predict once more on an empty batch where batch_size divides N. Use range(0, N, batch_size).
batch_size가 N의 약수이면 accuracy가 빈 배치로 predict를 한 번 더 호출합니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x) + 1, batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_all_at_once
"""accuracy predicts all of x in one call. Go in batches of batch_size.
accuracy가 x 전체를 한 번에 예측합니다. batch_size개씩 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return np.mean(np.argmax(predict(x), axis=1) == t)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_row_by_row
"""accuracy predicts one sample at a time. Give predict the whole batch.
accuracy가 샘플을 하나씩 예측합니다. predict에 배치를 통째로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(len(x)):
        p = np.argmax(predict(x[i:i + 1]))
        if p == t[i]:
            accuracy_cnt += 1
    return accuracy_cnt / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_without_a_step
"""accuracy begins a batch at every sample, so they overlap. Give range its step: range(0, N, batch_size).
accuracy의 배치가 샘플마다 시작해서 서로 겹칩니다. range(0, N, batch_size)처럼 간격을 주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(len(x)):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% averages_the_batches
"""The accuracies of the batches are averaged, which weighs a short last batch too much. Count right samples, and divide by N once.
배치별 정확도를 평균하면 짧은 마지막 배치를 너무 크게 칩니다. 맞힌 개수를 세고 N으로 한 번만 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    each = []
    for i in range(0, len(x), batch_size):
        p = np.argmax(predict(x[i:i + batch_size]), axis=1)
        each.append(np.mean(p == t[i:i + batch_size]))
    return np.mean(each)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% means_divided_by_n
"""The accuracies of the batches are added up and divided by N. Add up the numbers of right samples: np.sum.
배치별 정확도를 더해 N으로 나누었습니다. np.sum으로 맞힌 개수를 더하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.mean(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% divides_by_full_batches
"""The count is divided by batches * batch_size, which is more than N where the last one is shorter. Divide by N.
맞힌 개수를 (배치 수 * batch_size)로 나눕니다. 마지막 배치가 짧으면 N보다 크니 N으로 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    total = 0
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        total += batch_size
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / total


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% divided_by_the_batch_size
"""The right samples are divided by batch_size, batch by batch or at the end. Add them up, and divide by N once.
맞힌 개수를 배치마다 또는 끝에서 batch_size로 나눕니다. 모두 더해 N으로 한 번만 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / batch_size


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% divided_by_all_numbers
"""The count is divided by x.size, the number of all values. Divide by N, len(x).
맞힌 개수를 값의 전체 개수 x.size로 나눕니다. N, 곧 len(x)로 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / x.size


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% divided_by_the_classes
"""The count is divided by the number of classes. Divide by N, len(x).
맞힌 개수를 클래스 수로 나눕니다. N, 곧 len(x)로 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / y_batch.shape[1]


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% count_starts_again
"""Only the right samples of the last batch are counted. Add to the count with +=.
마지막 배치에서 맞힌 것만 세었습니다. +=로 더하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt = np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_returns_inside_the_loop
"""accuracy returns after the first batch. Move the return behind the loop.
accuracy가 첫 배치에서 끝납니다. return을 반복문 뒤로 옮기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
        return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% batches_counted
"""Each batch with a right sample counts once. Count the right samples: np.sum(p == t[...]).
맞힌 샘플이 있는 배치마다 1을 더했습니다. np.sum(p == t[...])로 맞힌 샘플을 세세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += int(np.any(p == t[i:i + batch_size]))
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% whole_batches_counted
"""A batch counts only if all of it is right. Count the right samples: np.sum(p == t[...]).
배치가 모두 맞을 때만 세었습니다. np.sum(p == t[...])로 맞힌 샘플을 세세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        if np.all(p == t[i:i + batch_size]):
            accuracy_cnt += 1
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% if_on_a_batch
"""`if p == t[...]` needs a single True or False, and a batch gives one for each sample. Sum them with np.sum.
`if p == t[...]`에는 True나 False 하나가 필요한데 배치에는 샘플마다 하나씩 나옵니다. np.sum으로 더하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        if p == t[i:i + batch_size]:
            accuracy_cnt += 1
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% number_of_right_samples
"""This is the number of right samples. Divide it by N.
맞힌 샘플의 개수입니다. N으로 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% wrong_samples_counted
"""The wrong samples are counted. Count the right ones, with ==.
틀린 샘플을 세었습니다. ==로 맞힌 샘플을 세세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p != t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% percent
"""The accuracy is in percent. Return a fraction from 0 to 1.
정확도가 백분율입니다. 0에서 1 사이의 비율로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return 100 * float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% whole_division
"""The accuracy is 0 where only some samples are right. Divide with `/`, not `//`, and compare np.argmax, not np.max, with the labels.
맞힌 샘플이 있는데도 정확도가 0입니다. `//`가 아니라 `/`로 나누고, np.max가 아니라 np.argmax를 레이블과 비교하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) // len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% rounded
"""The accuracy is rounded. Return all its digits.
정확도를 반올림했습니다. 모든 자리를 그대로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return round(float(accuracy_cnt) / len(x), 2)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% largest_of_each_class
"""argmax over axis 0 finds the best sample of each class. Use axis=1, the classes of each sample.
축 0의 argmax는 클래스마다 점수가 가장 높은 샘플을 찾습니다. 샘플마다 클래스를 찾는 axis=1을 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=0)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% argmax_of_the_whole_batch
"""np.argmax without an axis gives one number for the whole batch. Give it axis=1.
축을 주지 않은 np.argmax는 배치 전체에서 번호 하나만 줍니다. axis=1을 주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% smallest_score
"""The smallest score is taken for the winner. Use np.argmax.
가장 작은 점수를 골랐습니다. np.argmax를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmin(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% labels_from_one
"""The winners are counted from 1. Labels begin at 0.
이긴 클래스를 1부터 세었습니다. 레이블은 0부터입니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1) + 1
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% scores_compared_with_labels
"""The scores themselves are compared with the labels. Take np.argmax(y, axis=1) first.
점수 자체를 레이블과 비교했습니다. 먼저 np.argmax(y, axis=1)을 구하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = y_batch
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% labels_not_sliced
"""Every batch is compared with the first labels. Slice t like x: t[i:i + batch_size].
모든 배치를 맨 앞의 레이블과 비교했습니다. t도 x처럼 t[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[:len(p)])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% all_labels_for_each_batch
"""A batch is compared with all of t. Slice t like x: t[i:i + batch_size].
배치 하나를 t 전체와 비교했습니다. t도 x처럼 t[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t)
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% one_label_for_a_batch
"""A batch is compared with one label, t[i]. Compare it with t[i:i + batch_size].
배치를 레이블 하나 t[i]와 비교했습니다. t[i:i + batch_size]와 비교하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% labels_taken_as_one_hot
"""t holds labels, of shape (N,). argmax over axis 1 is for one-hot targets: compare with t itself.
t는 모양이 (N,)인 레이블입니다. 축 1의 argmax는 원-핫에 쓰는 것이니 t와 바로 비교하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == np.argmax(t[i:i + batch_size], axis=1))
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% ties_of_sorted_scores
"""The two best classes count as right. Only the best one does: np.argmax.
점수가 둘째로 높은 클래스도 맞힌 것으로 셉니다. np.argmax로 가장 높은 것만 세세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += sum(label in np.argsort(row)[-2:] for row, label in zip(y_batch, t[i:i + batch_size]))
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_of_thresholds
"""Scores above 0.5 count as right answers. A sample is right if its largest score stands at its label.
0.5가 넘는 점수를 정답으로 셉니다. 가장 큰 점수가 레이블의 자리에 있어야 맞힌 것입니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(y_batch > 0.5)
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% no_value_error
"""A negative batch_size makes an empty range, so the accuracy is 0.0. Check batch_size first, and raise ValueError.
batch_size가 음수이면 range가 비어서 정확도가 0.0이 됩니다. 먼저 확인하고 ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_asserts_the_batch_size
"""assert raises AssertionError. Raise a ValueError.
assert는 AssertionError를 일으킵니다. ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    assert batch_size >= 1
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_error_returned
"""accuracy does not raise the ValueError. Write raise ValueError(...).
accuracy가 ValueError를 일으키지 않았습니다. raise ValueError(...)로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        return ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_prints
"""accuracy returns None. Write return in front of the result.
accuracy가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    print(float(accuracy_cnt) / len(x))


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_refuses_one
"""accuracy refuses a batch_size of 1. Only less than 1 is an error.
accuracy가 batch_size 1을 거부했습니다. 1보다 작을 때만 오류입니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size <= 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% accuracy_refuses_all
"""accuracy refuses a batch_size of N or more. It is allowed, and gives one batch.
accuracy가 N 이상인 batch_size를 거부했습니다. 허용되며 배치 하나가 됩니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1 or batch_size >= len(x):
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% one_time_for_all
"""One time comes back for all batch sizes together. Start the clock anew for each, and return a list.
모든 배치 크기를 합친 시간 하나가 나왔습니다. 배치 크기마다 새로 재고 리스트로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    start = time.time()
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
    return time.time() - start


# %% clock_started_once
"""The clock is started once, so each time includes all passes before it. Start it anew for each batch size.
시계를 한 번만 시작해서 시간마다 앞선 예측의 시간까지 들어갑니다. 배치 크기마다 새로 시작하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    start = time.time()
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% milliseconds
"""The times are too long to be seconds, as if in milliseconds. Return the difference of two time.time() as it is.
초라고 하기에는 시간이 너무 깁니다. 밀리초가 아니라 time.time()의 차이를 그대로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append((time.time() - start) * 1000)
    return seconds


# %% nanoseconds
"""The times are far too long to be seconds, as if in nanoseconds. Divide by 1e9, or use time.time().
초라고 하기에는 시간이 너무 깁니다(나노초). 1e9로 나누거나 time.time()을 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append((time.time() - start) * 1e9)
    return seconds


# %% rounded_to_seconds
"""The times are rounded to whole seconds, so short ones are 0. Return the difference as it is.
시간을 초 단위로 반올림해서 짧은 시간이 0이 되었습니다. 차이를 그대로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(round(time.time() - start))
    return seconds


# %% seconds_per_batch
"""The time of a pass is divided by the number of batches or samples. Return that of the whole pass.
예측에 걸린 시간을 배치나 샘플의 수로 나누었습니다. 전체 시간을 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append((time.time() - start) / len(x))
    return seconds


# %% times_in_a_dictionary
"""The times are in a dictionary. Return a list, in the order of batch_sizes.
시간이 딕셔너리에 담겨 있습니다. batch_sizes의 순서대로 리스트로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = {}
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds[batch_size] = time.time() - start
    return seconds


# %% pairs_of_size_and_time
"""The result holds pairs of a size and a time. Return the times alone.
결과가 크기와 시간의 쌍입니다. 시간만 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append((batch_size, time.time() - start))
    return seconds


# %% times_as_text
"""The times are texts. Return numbers.
시간이 문자열입니다. 수로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(f"{time.time() - start:.3f}")
    return seconds


# %% sorted_batch_sizes
"""The batch sizes are sorted first. Keep the order of batch_sizes.
배치 크기를 먼저 정렬했습니다. batch_sizes의 순서를 지키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in sorted(batch_sizes):
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% different_sizes_once
"""A batch size that comes twice is timed once. Time a pass for each entry of batch_sizes.
두 번 나온 배치 크기를 한 번만 쟀습니다. batch_sizes의 항목마다 한 번씩 재세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in dict.fromkeys(batch_sizes):
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% times_one_batch
"""Only the first batch is predicted. One pass goes over all of x.
첫 배치만 예측했습니다. x 전체를 한 번 예측하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        predict(x[:batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% times_all_at_once
"""Each pass predicts all of x in one call. Go in batches of batch_size.
매번 x 전체를 한 번에 예측했습니다. batch_size개씩 나누세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        predict(x)
        seconds.append(time.time() - start)
    return seconds


# %% times_one_sample_at_a_time
"""Each pass goes row by row. Give predict the whole batch, x[i:i + batch_size].
매번 한 행씩 예측했습니다. x[i:i + batch_size]처럼 배치를 통째로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(len(x)):
            predict(x[i:i + 1])
        seconds.append(time.time() - start)
    return seconds


# %% times_drop_the_last_batch
"""Each pass leaves out the shorter last batch. Go through range(0, N, batch_size).
매번 마지막의 짧은 배치가 빠졌습니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x) - batch_size + 1, batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% times_without_a_step
"""The batches of a pass overlap. Give range its step: range(0, N, batch_size).
예측할 때 배치가 서로 겹칩니다. range(0, N, batch_size)처럼 간격을 주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(len(x)):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% warms_up
"""A batch is predicted before each pass, to warm up. Only the pass itself is asked for.
예측을 시작하기 전에 배치 하나를 미리 예측합니다. 시간을 재는 예측만 하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        predict(x[:batch_size])
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% warms_up_once
"""All of x is predicted once before the first pass, to warm up. Only the passes themselves are asked for.
처음에 x 전체를 미리 한 번 예측합니다. 시간을 재는 예측만 하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    predict(x)
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% best_of_three
"""Each batch size gets three passes. One each was asked for.
배치 크기마다 세 번 예측합니다. 한 번씩만 예측하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in list(range(0, len(x), batch_size)) * 2 + list( range(0, len(x), batch_size)):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% nothing_predicted
"""predict is not called for the times. Predict all batches of x between the two readings of the clock.
시간을 재면서 predict를 호출하지 않았습니다. 시계를 읽는 사이에 x의 모든 배치를 예측하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            x[i:i + batch_size]
        seconds.append(time.time() - start)
    return seconds


# %% reads_the_clock
"""The result is what the clock showed. Subtract the time before the pass from the time after it.
시계를 읽은 값이 나왔습니다. 예측이 끝난 시각에서 시작한 시각을 빼세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time())
    return seconds


# %% start_minus_end
"""The times are negative. Subtract the start from the end.
시간이 음수입니다. 끝난 시각에서 시작한 시각을 빼세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(start - time.time())
    return seconds


# %% last_time_only
"""Only the last time comes back. Collect all in a list.
마지막 시간만 돌아왔습니다. 모두 리스트에 모으세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds = [time.time() - start]
    return seconds


# %% times_return_inside_the_loop
"""Only the first time comes back, because the return stands inside the loop. Move it behind the loop.
return이 반복문 안에 있어서 첫 시간만 돌아왔습니다. 반복문 뒤로 옮기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
        return seconds


# %% prints_the_times
"""time_batch_sizes returns None. Return the list of times.
time_batch_sizes가 None을 돌려줍니다. 시간의 리스트를 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    print(seconds)


# %% times_without_a_check
"""A negative batch size makes an empty range and is timed like any other. Raise ValueError for it.
배치 크기가 음수이면 range가 빈 채로 시간을 잽니다. ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% times_assert_the_batch_size
"""assert raises AssertionError. Raise a ValueError.
assert는 AssertionError를 일으킵니다. ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        assert batch_size >= 1
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% list_checked_as_a_number
"""batch_sizes is a list, and is compared with a number. Check each of its elements.
리스트인 batch_sizes를 수와 비교했습니다. 원소마다 확인하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    if batch_sizes < 1:
        raise ValueError("batch_size must be 1 or more")
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% bad_sizes_skipped
"""A batch size below 1 is skipped without a word. Raise ValueError.
1보다 작은 배치 크기를 말없이 건너뛰었습니다. ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    seconds = []
    for batch_size in batch_sizes:
        if batch_size < 1:
            continue
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        seconds.append(time.time() - start)
    return seconds


# %% drops_the_last_batch_everywhere
"""The shorter last batch is dropped. Let range run to N: the last slice is shorter by itself.
마지막의 짧은 배치가 빠졌습니다. range가 N까지 가게 하세요. 마지막 슬라이스는 저절로 짧아집니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x) - batch_size + 1, batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


# %% drops_the_rest_everywhere
"""N // batch_size leaves out the shorter last batch. Round the number of batches up, or use range(0, N, batch_size).
N // batch_size로는 마지막의 짧은 배치가 빠집니다. 배치 수를 올림하거나 range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(max(1, len(x) // batch_size)):
        scores.append(predict(x[i * batch_size:(i + 1) * batch_size]))
    return np.concatenate(scores)


# %% one_empty_batch_more_everywhere
"""predict is given one batch too many, an empty one, where batch_size divides N. Use range(0, N, batch_size).
batch_size가 N의 약수이면 predict가 빈 배치를 하나 더 받습니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x) + 1, batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


# %% range_without_a_step_everywhere
"""The batches begin at every sample, so they overlap. Give range its step: range(0, N, batch_size).
배치가 샘플마다 시작해서 서로 겹칩니다. range(0, N, batch_size)처럼 간격을 주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(len(x)):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


# %% slices_one_short_everywhere
"""Each slice is one sample short, so samples are left out. Write x[i:i + batch_size]: the end is not included anyway.
슬라이스마다 샘플이 하나 모자라서 빠지는 샘플이 있습니다. 끝은 어차피 포함되지 않으니 x[i:i + batch_size]로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size - 1]))
    return np.concatenate(scores)


# %% slices_one_long_everywhere
"""Each slice is one sample too long, so some samples are predicted twice. Write x[i:i + batch_size].
슬라이스마다 샘플이 하나 많아서 두 번 예측되는 샘플이 있습니다. x[i:i + batch_size]로 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size + 1]))
    return np.concatenate(scores)


# %% first_batch_again_and_again_everywhere
"""Every batch is the first one. Slice x[i:i + batch_size].
모든 배치가 첫 배치입니다. x[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[:batch_size]))
    return np.concatenate(scores)


# %% range_one_short_everywhere
"""range ends one short of N, so a last batch of one sample is left out. Use range(0, N, batch_size).
range가 N보다 하나 앞에서 끝나서 마지막 샘플 하나가 빠질 수 있습니다. range(0, N, batch_size)를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x) - 1, batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.concatenate(scores)


# %% row_by_row_everywhere
"""predict is called for one sample at a time. Give it the whole batch, x[i:i + batch_size].
predict를 샘플 하나씩 호출합니다. x[i:i + batch_size]처럼 배치를 통째로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return np.concatenate([predict(x[i:i + 1]) for i in range(len(x))])


# %% one_index_for_a_slice_everywhere
"""predict is given a single row without the batch axis. Slice x[i:i + batch_size].
predict가 배치 축이 없는 행 하나를 받습니다. x[i:i + batch_size]로 슬라이스하세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i]))
    return np.concatenate(scores)


# %% all_at_once_everywhere
"""predict is called once for all of x, so batch_size is not used. Give it batch_size samples at a time.
predict를 x 전체에 대해 한 번만 호출해서 batch_size가 쓰이지 않았습니다. batch_size개씩 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return predict(x)


# %% all_for_each_batch_everywhere
"""predict is called with all of x in each step. Give it the slice x[i:i + batch_size].
단계마다 predict에 x 전체를 넘깁니다. x[i:i + batch_size]를 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x))
    return np.concatenate(scores)


# %% returns_inside_the_loop_everywhere
"""Only the first batch comes back, because the return stands inside the loop. Move it behind the loop.
return이 반복문 안에 있어서 첫 배치만 돌아왔습니다. 반복문 뒤로 옮기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
        return np.concatenate(scores)


# %% only_the_last_batch_everywhere
"""The scores of the last batch replace those before. Collect them all in a list.
마지막 배치의 점수가 앞 배치의 점수를 덮어씁니다. 모두 리스트에 모으세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores = [predict(x[i:i + batch_size])]
    return np.concatenate(scores)


# %% a_list_of_batches_everywhere
"""The result is a list of batches. Join them to one array with np.concatenate.
결과가 배치들의 리스트입니다. np.concatenate로 배열 하나로 이어 붙이세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return scores


# %% a_new_axis_for_the_batches_everywhere
"""np.array puts the batches on a new axis, and fails where the last one is shorter. Use np.concatenate.
np.array는 배치를 새 축에 쌓고, 마지막 배치가 짧으면 오류를 냅니다. np.concatenate를 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.array(scores)


# %% joined_along_the_classes_everywhere
"""The batches are joined side by side (axis 1). Samples lie on axis 0: use np.concatenate or np.vstack.
배치를 옆으로(축 1) 이어 붙였습니다. 샘플은 축 0에 있으니 np.concatenate나 np.vstack을 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.hstack(scores)


# %% splits_evenly_everywhere
"""np.array_split(x, k) makes batches of nearly equal size. Only the last one may be smaller than batch_size.
np.array_split(x, k)는 크기가 거의 같은 배치를 만듭니다. batch_size보다 작아도 되는 것은 마지막 배치뿐입니다."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return np.concatenate([predict(part) for part in np.array_split(x, batch_size)])


# %% nothing_returned_everywhere
"""predict_in_batches returns None. Write return in front of the result.
predict_in_batches가 None을 돌려줍니다. 결과 앞에 return을 쓰세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    np.concatenate(scores)


# %% winners_for_scores_everywhere
"""The result is the winners' numbers. Return the scores as predict gives them.
결과가 가장 큰 점수의 번호입니다. predict가 준 점수를 그대로 돌려주세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        scores.append(predict(x[i:i + batch_size]))
    return np.argmax(np.concatenate(scores), axis=1)


# %% pads_the_last_batch_everywhere
"""The last batch is filled up to batch_size. Give predict the shorter slice as it is.
마지막 배치를 batch_size까지 채웠습니다. predict에 짧은 슬라이스를 그대로 넘기세요."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    scores = []
    for i in range(0, len(x), batch_size):
        batch = np.zeros((batch_size, x.shape[1]))
        batch[:len(x[i:i + batch_size])] = x[i:i + batch_size]
        scores.append(predict(batch))
    return np.concatenate(scores)


# %% less_than_one_taken_for_one
"""A batch_size below 1 is taken for 1. Raise ValueError instead.
batch_size가 1보다 작으면 1로 바꾸어 계산합니다. 그 대신 ValueError를 일으키세요."""


def predict_in_batches(predict, x, batch_size):
    y = []
    for i in range(0, len(x), max(batch_size, 1)):
        y.append(predict(x[i:i + max(batch_size, 1)]))
    return np.concatenate(y)


def accuracy(predict, x, t, batch_size):
    return np.mean(predict_in_batches(predict, x, batch_size).argmax(axis=1) == t)


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    for size in batch_sizes:
        t0 = time.time()
        predict_in_batches(predict, x, size)
        times.append(time.time() - t0)
    return times
