# %% preallocated
"""The scores are written into an array made after the first batch; the right samples are counted batch by batch."""


def predict_in_batches(predict, x, batch_size):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    n = x.shape[0]
    result = None
    for start in range(0, n, batch_size):
        end = min(start + batch_size, n)
        y = predict(x[start:end])
        if result is None:
            result = np.empty((n, y.shape[1]))
        result[start:end] = y
    return result


def accuracy(predict, x, t, batch_size):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(x[i:i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    if min(batch_sizes) < 1:
        raise ValueError("every batch size must be at least 1")
    times = np.zeros(len(batch_sizes))
    for k, batch_size in enumerate(batch_sizes):
        before = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        times[k] = time.time() - before
    return times


# %% split_and_stack
"""np.array_split at the batches' starts, np.vstack, and the mean of booleans; timed by timeit."""
import timeit


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError
    batches = np.array_split(x, np.arange(batch_size, len(x), batch_size))
    return np.vstack(list(map(predict, batches)))


def accuracy(predict, x, t, batch_size):
    return np.mean(predict_in_batches(predict, x, batch_size).argmax(1) == t)


def time_batch_sizes(predict, x, batch_sizes):
    return [timeit.timeit(lambda size=size: predict_in_batches(predict, x, size), number=1) for size in batch_sizes]


# %% rows_in_a_list
"""A while loop that collects the rows in a list; the right samples are counted in plain Python."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = []
    i = 0
    while i < len(x):
        rows.extend(predict(x[i:i + batch_size]).tolist())
        i += batch_size
    return np.array(rows)


def accuracy(predict, x, t, batch_size):
    rows = predict_in_batches(predict, x, batch_size)
    right = 0
    for row, label in zip(rows, t):
        if max(range(len(row)), key=lambda k: row[k]) == label:
            right += 1
    return right / len(rows)


def time_batch_sizes(predict, x, batch_sizes):
    times = ()
    for size in batch_sizes:
        start = time.monotonic()
        predict_in_batches(predict, x, size)
        times += (time.monotonic() - start,)
    return times


# %% generator
"""A generator of batches serves all three functions."""
import math


def batches(x, batch_size):
    if batch_size < 1:
        raise ValueError(f"batch_size = {batch_size}")
    for k in range(math.ceil(len(x) / batch_size)):
        yield x[k * batch_size:(k + 1) * batch_size]


def predict_in_batches(predict, x, batch_size):
    return np.concatenate([predict(batch) for batch in batches(x, batch_size)], axis=0)


def accuracy(predict, x, t, batch_size):
    pairs = zip(batches(x, batch_size), batches(t, batch_size))
    return np.count_nonzero(np.concatenate([predict(a).argmax(-1) == b for a, b in pairs])) / np.float64(t.size)


def time_batch_sizes(predict, x, batch_sizes):
    times = []
    for batch_size in batch_sizes:
        total = 0.0
        for batch in batches(x, batch_size):
            start = time.perf_counter_ns()
            predict(batch)
            total += (time.perf_counter_ns() - start) / 1e9
        times.append(total)
    return times


# %% first_batch_and_the_rest
"""The first batch, then the rest by recursion; batches are copies."""


def predict_in_batches(predict, x, batch_size):
    if not batch_size >= 1:
        raise ValueError("a batch has at least one sample")
    y = np.array(predict(x[:batch_size].copy()))
    if batch_size >= len(x):
        return y
    return np.append(y, predict_in_batches(predict, x[batch_size:], batch_size), axis=0)


def accuracy(predict, x, t, batch_size):
    weights = []
    shares = []
    if batch_size < 1:
        raise ValueError("a batch has at least one sample")
    for i in range(0, len(x), batch_size):
        hits = predict(x[i:i + batch_size]).argmax(axis=1) == t[i:i + batch_size]
        shares.append(hits.mean())
        weights.append(len(hits))
    return np.average(shares, weights=weights)


# %% the_books_loop
"""The book's loop, three times; the scores in a list, time.time() around each pass."""


def predict_in_batches(predict, x, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    scores = []
    for i in range(0, len(x), batch_size):
        x_batch = x[i:i + batch_size]
        y_batch = predict(x_batch)
        scores.append(y_batch)
    return np.vstack(scores)


def accuracy(predict, x, t, batch_size):
    if batch_size < 1:
        raise ValueError("batch_size")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        x_batch = x[i:i + batch_size]
        y_batch = predict(x_batch)
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == t[i:i + batch_size])
    return float(accuracy_cnt) / len(x)


def time_batch_sizes(predict, x, batch_sizes):
    for batch_size in batch_sizes:
        if batch_size < 1:
            raise ValueError("batch_size")
    seconds = []
    for batch_size in batch_sizes:
        start = time.time()
        for i in range(0, len(x), batch_size):
            predict(x[i:i + batch_size])
        end = time.time()
        seconds.append(end - start)
    return seconds


# %% accuracy_sample_by_sample
"""Samples are compared one by one; the scores go into an array as wide as the first batch's."""


def predict_in_batches(predict, x, batch_size):
    if not batch_size >= 1:
        raise ValueError("batch_size")
    result = []
    start = 0
    while start < len(x):
        for row in predict(x[start:start + batch_size]):
            result.append(row)
        start = start + batch_size
    return np.array(result)


def accuracy(predict, x, t, batch_size):
    y = predict_in_batches(predict, x, batch_size)
    right = 0
    for i in range(len(y)):
        if np.argmax(y[i]) == t[i]:
            right += 1
    return right / len(y)
