# %% floor_for_ceil
"""// rounds down, and the shorter last mini-batch is not counted: round up (math.ceil, or -(-a // b)).
//는 내림이라 마지막의 짧은 미니배치를 세지 않습니다. 올림하세요(math.ceil 또는 -(-a // b))."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return num_samples // batch_size


# %% at_least_one_step
"""max(a // b, 1) still rounds down: it helps where there is less than one full mini-batch, not with the rest of several.
max(a // b, 1)도 내림입니다. 배치 하나를 채우지 못할 때만 맞고, 배치 여러 개를 채우고 남은 샘플은 빠집니다."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return max(num_samples // batch_size, 1)


# %% one_step_more
"""a // b + 1 is one step too many where b divides a: round up instead (math.ceil, or -(-a // b)).
나누어떨어질 때 a // b + 1은 한 단계가 많습니다. 올림하세요(math.ceil 또는 -(-a // b))."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return num_samples // batch_size + 1


# %% rounded_to_the_nearest
"""Rounding to the nearest leaves out a last mini-batch that is less than half full: always round up.
반올림하면 절반이 안 되는 마지막 미니배치가 빠집니다. 언제나 올림해야 합니다."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return int(num_samples / batch_size + 0.5)


# %% steps_as_a_float
"""np.ceil gives a float, and a number of steps should be an int: int(np.ceil(...)), or math.ceil.
np.ceil의 결과는 실수입니다. 단계 수는 정수여야 하므로 int(np.ceil(...))이나 math.ceil을 쓰세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.ceil(num_samples / batch_size)


# %% not_rounded
"""The quotient is not rounded: 7 samples in batches of 3 take 3 steps, not 2.33.
나눈 값을 올림하지 않았습니다. 샘플 7개를 3개씩 나누면 2.33단계가 아니라 3단계입니다."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return num_samples / batch_size


# %% another_default
"""The default batch size is 100; the docstring says batch_size=32.
배치 크기의 기본값이 100입니다. docstring에는 batch_size=32라고 되어 있습니다."""


def steps_per_epoch(num_samples, batch_size=100):
    if batch_size < 1:
        raise ValueError("batch_size")
    return -(-num_samples // batch_size)


# %% nearly_one_added
"""Adding 0.99 before int() rounds up only where the remainder is large enough: one sample of 1000 needs a step of its own too.
int() 앞에서 0.99를 더하면 나머지가 작을 때는 올림이 되지 않습니다. 1000개 단위에서 한 개만 남아도 한 단계가 더 필요합니다."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return int(num_samples / batch_size + 0.99)


# %% nothing_is_refused
"""A batch size below 1 is used without complaint, or fails with an error of another kind: raise ValueError first.
1보다 작은 배치 크기를 그대로 쓰거나 다른 종류의 오류가 납니다. 먼저 ValueError를 일으키세요."""


def sample_minibatch(x, t, batch_size, rng):
    rows = rng.permutation(len(x))[:batch_size]
    return x[rows], t[rows]


def steps_per_epoch(num_samples, batch_size=32):
    return -(-num_samples // batch_size)


def minibatches(x, t, batch_size, rng):
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% steps_of_any_batch_size
"""steps_per_epoch divides by any batch size: 0 is a ZeroDivisionError, and -3 gives less than no steps. Raise ValueError first.
steps_per_epoch가 아무 배치 크기로나 나눕니다. 0이면 ZeroDivisionError, -3이면 음수가 나옵니다. 먼저 ValueError를 일으키세요."""


def steps_per_epoch(num_samples, batch_size=32):
    return -(-num_samples // batch_size)


# %% epoch_of_any_batch_size
"""minibatches leaves it to range, which refuses a step of 0, but takes a negative one: raise ValueError where batch_size < 1.
minibatches가 배치 크기를 range에 맡깁니다. range는 0은 막지만 음수는 받아들입니다. batch_size < 1이면 ValueError를 일으키세요."""


def minibatches(x, t, batch_size, rng):
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% only_zero_is_refused
"""A negative batch size gets through, though 0 does not: raise ValueError wherever batch_size < 1.
배치 크기가 0이면 막히지만 음수이면 막히지 않습니다. batch_size < 1이면 언제나 ValueError를 일으키세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size == 0:
        raise ValueError("batch_size")
    return -(-num_samples // batch_size)


# %% drawn_apart
"""The rows of x and of t are drawn apart, so the targets belong to other samples: draw once, use the same rows for both.
x의 행과 t의 행을 따로 뽑아 정답이 다른 샘플의 것이 됩니다. 한 번만 뽑아 둘 다에 쓰세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    return x[rng.integers(len(x), size=batch_size)], t[rng.integers(len(t), size=batch_size)]


# %% targets_from_the_beginning
"""The targets are the first ones of t, not those of the samples that were drawn: t[rows], like x[rows].
뽑힌 샘플의 정답이 아니라 t의 앞부분을 돌려줍니다. x[rows]처럼 t[rows]여야 합니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    return x[rng.integers(len(x), size=batch_size)], t[:batch_size]


# %% np_random_instead_of_rng
"""The rows are drawn from np.random, not from the rng that was given, so the same seed does not give the same mini-batch.
받은 rng가 아니라 np.random에서 뽑아서, 시드가 같아도 같은 미니배치가 나오지 않습니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = np.random.choice(len(x), batch_size)
    return x[rows], t[rows]


# %% a_seed_of_its_own
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = np.random.default_rng(42).choice(len(x), batch_size)
    return x[rows], t[rows]


# %% a_copy_of_rng
"""The numbers come from a copy of rng, which itself stays where it was, so the next call draws the same rows again.
rng의 사본에서 뽑아 rng 자체는 그대로입니다. 다음 호출에서도 같은 행이 나옵니다."""


from copy import deepcopy


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = deepcopy(rng).choice(len(x), batch_size)
    return x[rows], t[rows]


# %% the_first_rows
"""Always the first rows are taken: a mini-batch is drawn at random, from all rows.
늘 앞의 행만 가져옵니다. 미니배치는 모든 행에서 무작위로 뽑아야 합니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    return x[:batch_size], t[:batch_size]


# %% the_first_rows_shuffled
"""Only the first batch_size rows are ever drawn: choose among all len(x) rows.
처음 batch_size개의 행만 뽑힙니다. len(x)개의 행 모두에서 고르세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.permutation(batch_size)
    return x[rows], t[rows]


# %% the_first_half
"""Only the rows of the first half of x are ever drawn: choose among all len(x) rows.
x의 앞쪽 절반에서만 뽑힙니다. len(x)개의 행 모두에서 고르세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(0, (len(x) + 1) // 2, size=batch_size)
    return x[rows], t[rows]


# %% rounded_rows
"""Rounding gives the first and the last row half a chance only: rng.integers(len(x)) gives every row the same.
반올림하면 첫 행과 마지막 행이 뽑힐 가능성이 절반이 됩니다. rng.integers(len(x))는 모든 행을 고르게 뽑습니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = np.rint(rng.random(batch_size) * (len(x) - 1)).astype(int)
    return x[rows], t[rows]


# %% bell_curve
"""A bell curve draws the rows in the middle far more often than those at the ends: rng.integers(len(x)) draws all alike.
정규분포로 뽑으면 가운데 행이 양 끝의 행보다 훨씬 자주 나옵니다. rng.integers(len(x))는 모든 행을 고르게 뽑습니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = np.clip((rng.normal(0.5, 0.2, batch_size) * len(x)).astype(int), 0, len(x) - 1)
    return x[rows], t[rows]


# %% later_rows_more_often
"""The probabilities p differ from row to row: leave them out, and all rows have the same chance.
확률 p가 행마다 다릅니다. p를 빼면 모든 행이 고르게 뽑힙니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    p = np.arange(1, len(x) + 1)
    rows = rng.choice(len(x), batch_size, p=p / p.sum())
    return x[rows], t[rows]


# %% neighbours
"""A slice from a random start: its rows are neighbours in x, and those at the ends come up less often. Draw each row by itself.
무작위 위치에서 시작하는 슬라이스는 이웃한 행만 담고, 양 끝의 행은 덜 나옵니다. 행마다 따로 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    start = rng.integers(len(x) - batch_size + 1)
    return x[start:start + batch_size], t[start:start + batch_size]


# %% last_row_never
"""The last row is never drawn: rng.integers(n) ends at n - 1 by itself, so n is len(x).
마지막 행이 절대 뽑히지 않습니다. rng.integers(n)은 저절로 n - 1까지이므로 n은 len(x)여야 합니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(0, max(len(x) - 1, 1), size=batch_size)
    return x[rows], t[rows]


# %% first_row_never
"""The first row is never drawn: rows are counted from 0.
첫 번째 행이 절대 뽑히지 않습니다. 행 번호는 0부터 셉니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(min(1, len(x) - 1), len(x), size=batch_size)
    return x[rows], t[rows]


# %% one_row_many_times
"""One row is drawn and repeated: draw as many rows as the mini-batch has samples, size=batch_size.
행 하나를 뽑아 반복했습니다. 샘플 수만큼 뽑으세요: size=batch_size."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = np.full(batch_size, rng.integers(len(x)))
    return x[rows], t[rows]


# %% one_row
"""rng.integers or rng.choice without a size gives one row, not a mini-batch: size=batch_size.
size 없이 rng.integers나 rng.choice를 부르면 미니배치가 아니라 행 하나가 나옵니다. size=batch_size로 주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    row = rng.integers(len(x))
    return x[row], t[row]


# %% by_chance_as_many
"""A coin for each row gives batch_size rows on average only: draw exactly batch_size of them.
행마다 동전을 던지면 평균으로만 batch_size개가 됩니다. 정확히 batch_size개를 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    mask = rng.random(len(x)) < batch_size / len(x)
    return x[mask], t[mask]


# %% columns
"""x[:, rows] picks columns: samples lie along the first axis, x[rows].
x[:, rows]는 열을 고릅니다. 샘플은 첫 번째 축에 있으므로 x[rows]입니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(len(x), size=batch_size)
    return x[:, rows], t[rows]


# %% among_all_elements
"""x.size counts the elements, so the rows that are drawn run past the end: the number of samples is len(x).
x.size는 원소의 수라서 없는 행이 뽑힙니다. 샘플 수는 len(x)입니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(x.size, size=batch_size)
    return x[rows], t[rows]


# %% always_floats
"""The rows are copied into an array of float64: x_batch and t_batch have the dtypes of x and t (labels stay integers).
행을 float64 배열에 옮겨 담았습니다. x_batch와 t_batch의 dtype은 x, t와 같아야 합니다(레이블은 정수 그대로)."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    x_batch, t_batch = np.zeros((batch_size, *x.shape[1:])), np.zeros((batch_size, *t.shape[1:]))
    for k, row in enumerate(rng.integers(len(x), size=batch_size)):
        x_batch[k], t_batch[k] = x[row], t[row]
    return x_batch, t_batch


# %% targets_forgotten
"""Only the samples come back: return their targets with them, as a pair.
샘플만 돌려줍니다. 정답도 함께 쌍으로 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    return x[rng.integers(len(x), size=batch_size)]


# %% rows_instead_of_samples
"""The numbers of the rows come back, not the rows: index x and t with them.
행이 아니라 행 번호를 돌려줍니다. 그 번호로 x와 t를 인덱싱하세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    return rng.integers(len(x), size=batch_size)


# %% shuffled_apart
"""x and t are shuffled apart, so the targets no longer belong to their samples: shuffle row numbers once, for both.
x와 t를 따로 섞어 정답이 제 샘플과 맞지 않습니다. 행 번호를 한 번만 섞어 둘 다에 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    x, t = rng.permutation(x), rng.permutation(t)
    for i in range(0, len(x), batch_size):
        yield x[i:i + batch_size], t[i:i + batch_size]


# %% targets_not_shuffled
"""x is shuffled and t is not: the targets need the same order.
x만 섞고 t는 섞지 않았습니다. 정답도 같은 순서여야 합니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[i:i + batch_size]


# %% not_shuffled
"""The mini-batches follow the order of x: shuffle the rows first, by rng.
미니배치가 x의 순서 그대로입니다. 먼저 rng로 행을 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        yield x[i:i + batch_size], t[i:i + batch_size]


# %% epoch_from_np_random
"""The order is shuffled by np.random, not by the rng that was given, so the same seed does not give the same epoch.
받은 rng가 아니라 np.random으로 섞어서, 시드가 같아도 같은 에폭이 나오지 않습니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = np.random.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% every_epoch_the_same
"""Every epoch has the same order (a seed of its own, or an order kept from before): shuffle anew, by the rng that was given.
에폭마다 순서가 같습니다(고정된 시드로 섞거나 먼저 섞은 순서를 다시 씀). 받은 rng로 매번 새로 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = np.random.default_rng(0).permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% batches_shuffled_as_blocks
"""The order of the mini-batches is shuffled, but each holds neighbours, in every epoch the same: shuffle the rows, then cut.
미니배치의 순서만 섞여 같은 이웃끼리 늘 한 배치에 있습니다. 먼저 행을 섞은 다음 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    full = len(x) // batch_size
    for k in [*rng.permutation(full), *range(full, steps_per_epoch(len(x), batch_size))]:
        yield x[k * batch_size:(k + 1) * batch_size], t[k * batch_size:(k + 1) * batch_size]


# %% shuffled_within_batches
"""Each slice of x is shuffled in itself, so the same samples come together in every epoch: shuffle all rows, then cut.
x를 먼저 자르고 조각 안에서만 섞어 에폭마다 같은 샘플끼리 모입니다. 모든 행을 섞은 다음 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        rows = i + rng.permutation(len(x[i:i + batch_size]))
        yield x[rows], t[rows]


# %% drawn_with_replacement
"""Each mini-batch is drawn anew from all samples, so an epoch has some twice and others never: shuffle once, then cut.
미니배치마다 전체에서 새로 뽑아 두 번 나오는 샘플과 안 나오는 샘플이 생깁니다. 한 번 섞은 다음 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        rows = rng.integers(len(x), size=min(batch_size, len(x) - i))
        yield x[rows], t[rows]


# %% shuffled_for_every_batch
"""The order is shuffled again for each mini-batch, so samples repeat and others are left out: shuffle once, before the loop.
미니배치마다 다시 섞어서 겹치거나 빠지는 샘플이 생깁니다. 반복문 앞에서 한 번만 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        order = rng.permutation(len(x))
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% last_batch_dropped
"""The shorter last mini-batch is dropped: every sample belongs to the epoch.
마지막의 짧은 미니배치를 버립니다. 모든 샘플이 에폭에 들어가야 합니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x) - batch_size + 1, batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% range_ends_too_soon
"""The range ends before the last mini-batch, full or not: it runs up to N in steps of batch_size.
range가 마지막 미니배치 앞에서 끝납니다. batch_size 간격으로 N까지 가야 합니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x) - batch_size, batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% last_batch_filled_up
"""The last mini-batch is filled up with samples that the epoch had already: it should be shorter.
마지막 미니배치를 이미 나온 샘플로 채웠습니다. 그냥 짧아야 합니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    order = np.resize(order, steps_per_epoch(len(x), batch_size) * batch_size)
    for i in range(0, len(order), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% an_empty_batch_more
"""Where batch_size divides N there is an empty mini-batch at the end: the steps are N / batch_size rounded up.
나누어떨어질 때 끝에 빈 미니배치가 하나 더 나옵니다. 단계 수는 N / batch_size를 올림한 값입니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x) + 1, batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% parts_of_even_size
"""np.array_split into so many parts makes them of even size, 3, 2, 2 for 7: all are full but the last, 3, 3, 1.
np.array_split에 개수를 주면 7을 3, 2, 2처럼 고르게 나눕니다. 3, 3, 1처럼 마지막만 짧아야 합니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    for rows in np.array_split(rng.permutation(len(x)), steps_per_epoch(len(x), batch_size)):
        yield x[rows], t[rows]


# %% shorter_batch_first
"""The shorter mini-batch comes first: cut from the beginning, so that the last one is the shorter.
짧은 미니배치가 맨 앞에 옵니다. 앞에서부터 잘라 마지막이 짧아지게 하세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    cuts = np.arange(len(x) % batch_size or batch_size, len(x), batch_size)
    for rows in np.split(order, cuts):
        yield x[rows], t[rows]


# %% returns_in_the_loop
"""A return inside the loop ends the function with the first mini-batch: yield it, or collect all in a list.
반복문 안의 return은 첫 미니배치에서 함수를 끝냅니다. yield를 쓰거나 모두 리스트에 모으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        return [(x[order[i:i + batch_size]], t[order[i:i + batch_size]])]


# %% moved_along
"""x is only moved along by a random number of places, so neighbours stay together in every epoch: mix all rows, rng.permutation.
x를 무작위 칸만큼 돌리기만 해서 이웃한 샘플이 늘 함께 나옵니다. rng.permutation은 모든 행을 섞습니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = np.roll(np.arange(len(x)), rng.integers(len(x)))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% too_few_swaps
"""So few swaps leave many samples where they were: rng.permutation mixes them all.
자리를 바꾸는 횟수가 적어 많은 샘플이 제자리에 남습니다. rng.permutation은 모두 섞습니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = np.arange(len(x))
    for _ in range(len(x) // 2):
        i, j = rng.integers(len(x), size=2)
        order[[i, j]] = order[[j, i]]
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% halves_shuffled_apart
"""The two halves of x are shuffled apart, so samples of one half always come together: shuffle all rows at once.
x의 두 절반을 따로 섞어서 같은 절반의 샘플이 늘 함께 나옵니다. 모든 행을 한꺼번에 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    half = len(x) // 2
    halves = [rng.permutation(half), half + rng.permutation(len(x) - half)]
    order = np.concatenate(halves if rng.random() < 0.5 else halves[::-1])
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% targets_before_samples
"""The pairs are the wrong way round: x_batch comes first, then t_batch.
쌍의 순서가 반대입니다. x_batch가 먼저이고 t_batch가 다음입니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield t[order[i:i + batch_size]], x[order[i:i + batch_size]]


# %% two_lists
"""All x_batch come in one list and all t_batch in another: each mini-batch should be a pair (x_batch, t_batch) of its own.
x_batch끼리, t_batch끼리 두 리스트에 담았습니다. 미니배치마다 쌍 (x_batch, t_batch)이어야 합니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    cuts = np.arange(batch_size, len(x), batch_size)
    return np.split(x[order], cuts), np.split(t[order], cuts)


# %% last_rest_in_the_batch_before
"""What is left at the end is added to the mini-batch before it, which gets too long: it is a shorter one of its own.
끝에 남은 샘플을 앞 미니배치에 붙여 너무 길어졌습니다. 남은 것은 따로 짧은 미니배치가 됩니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for rows in np.split(order, np.arange(batch_size, len(x) - batch_size + 1, batch_size)):
        yield x[rows], t[rows]


# %% shuffled_in_place
"""The caller's own x and t are reordered (rng.shuffle(x), x[:] = ...). Shuffle row numbers, or copies.
호출한 쪽의 x와 t가 뒤섞입니다(rng.shuffle(x), x[:] = …). 행 번호나 사본을 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    seed = rng.integers(2**32)
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(t)
    for i in range(0, len(x), batch_size):
        yield x[i:i + batch_size], t[i:i + batch_size]


# %% all_targets
"""All targets come back, not only those of the drawn samples. Return t[rows], like x[rows].
뽑힌 샘플의 정답이 아니라 정답 전체를 돌려줍니다. x[rows]처럼 t[rows]를 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    return x[rows], t


# %% all_samples
"""All samples come back, not only the drawn ones. Return x[rows], like t[rows].
뽑힌 샘플이 아니라 샘플 전체를 돌려줍니다. t[rows]처럼 x[rows]를 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    return x, t[rows]


# %% row_numbers_for_targets
"""The numbers of the rows come back in place of the targets. Return t[rows].
정답 대신 행 번호를 돌려줍니다. t[rows]를 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    return x[rows], rows


# %% pair_swapped
"""The pair is the wrong way round. x_batch comes first, then t_batch.
쌍의 순서가 반대입니다. x_batch가 먼저이고 t_batch가 다음입니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    return t[rows], x[rows]


# %% all_targets_of_a_permutation
"""All targets come back, not only those of the drawn samples. Return t[rows], like x[rows].
뽑힌 샘플의 정답이 아니라 정답 전체를 돌려줍니다. x[rows]처럼 t[rows]를 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.permutation(len(x))[:batch_size]
    return x[rows], t


# %% all_samples_of_a_permutation
"""All samples come back, not only the drawn ones. Return x[rows], like t[rows].
뽑힌 샘플이 아니라 샘플 전체를 돌려줍니다. t[rows]처럼 x[rows]를 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.permutation(len(x))[:batch_size]
    return x, t[rows]


# %% row_numbers_for_targets_of_a_permutation
"""The numbers of the rows come back in place of the targets. Return t[rows].
정답 대신 행 번호를 돌려줍니다. t[rows]를 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.permutation(len(x))[:batch_size]
    return x[rows], rows


# %% targets_from_the_beginning_of_a_permutation
"""The targets are the first ones of t, not those of the samples that were drawn. Return t[rows], like x[rows].
뽑힌 샘플의 정답이 아니라 t의 앞부분을 돌려줍니다. x[rows]처럼 t[rows]를 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.permutation(len(x))[:batch_size]
    return x[rows], t[:batch_size]


# %% drawn_apart_of_a_permutation
"""The rows of x and of t are drawn apart, so the targets belong to other samples: draw once, use the same rows for both.
x의 행과 t의 행을 따로 뽑아 정답이 다른 샘플의 것이 됩니다. 한 번만 뽑아 둘 다에 쓰세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.permutation(len(x))[:batch_size]
    x_batch = x[rows]
    rows = rng.permutation(len(x))[:batch_size]
    return x_batch, t[rows]


# %% pair_swapped_of_a_permutation
"""The pair is the wrong way round. x_batch comes first, then t_batch.
쌍의 순서가 반대입니다. x_batch가 먼저이고 t_batch가 다음입니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.permutation(len(x))[:batch_size]
    return t[rows], x[rows]


# %% targets_reversed
"""The targets come in another order than their samples. Use the same rows for both.
정답의 순서가 샘플과 다릅니다. 둘 다에 같은 행 번호를 쓰세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    return x[rows], t[np.sort(rows)]


# %% arguments_swapped
"""batch_size and len(x) are swapped, so a wrong number of rows is drawn. Write rng.choice(len(x), batch_size).
batch_size와 len(x)가 뒤바뀌어 엉뚱한 수의 행이 뽑힙니다. rng.choice(len(x), batch_size)로 쓰세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(batch_size, len(x))
    return x[rows], t[rows]


# %% ten_samples
"""Ten samples are drawn, whatever batch_size is. Draw batch_size of them.
batch_size와 상관없이 10개를 뽑습니다. batch_size개를 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), 10)
    return x[rows], t[rows]


# %% one_sample_more
"""One sample too many is drawn. Draw batch_size of them.
샘플을 하나 더 뽑습니다. batch_size개를 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size + 1)
    return x[rows], t[rows]


# %% as_many_as_columns
"""The rows are drawn among x.shape[1], the number of columns. The number of samples is x.shape[0].
열의 수인 x.shape[1]에서 행을 뽑습니다. 샘플 수는 x.shape[0]입니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(x.shape[1], batch_size)
    return x[rows], t[rows]


# %% one_row_too_far
"""rng.integers(0, N + 1) may give N, and there is no row N. Write rng.integers(0, N).
rng.integers(0, N + 1)에서는 N이 나올 수 있는데 N번 행은 없습니다. rng.integers(0, N)으로 쓰세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(0, len(x) + 1, batch_size)
    return x[rows], t[rows]


# %% randint
"""A Generator has no randint or rand. Its methods are rng.integers, rng.choice, rng.permutation and rng.random.
Generator에는 randint나 rand가 없습니다. rng.integers, rng.choice, rng.permutation, rng.random을 쓰세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.randint(0, len(x), batch_size)
    return x[rows], t[rows]


# %% replace_forgotten_in_python
"""The rows come from a slice, not from row numbers drawn one by one. Index with the drawn numbers, as in x[rows].
행 번호로 인덱싱하지 않고 슬라이스했습니다. 뽑은 번호로 x[rows]처럼 인덱싱하세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    return x[rows[0]:rows[0] + batch_size], t[rows[0]:rows[0] + batch_size]


# %% a_sum_of_both
"""The pair comes back joined into one array. Return two arrays, x_batch and t_batch.
쌍을 한 배열로 이어 붙여 돌려줍니다. x_batch와 t_batch, 두 배열로 돌려주세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    return np.column_stack([x[rows], t[rows]])


# %% draw_not_returned
"""sample_minibatch returns nothing. End it with return x[rows], t[rows].
sample_minibatch가 아무것도 돌려주지 않습니다. 마지막에 return x[rows], t[rows]를 쓰세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.choice(len(x), batch_size)
    x_batch, t_batch = x[rows], t[rows]


# %% rows_shuffled_in_place
"""rng.shuffle(x) reorders the caller's own array, and leaves t as it was. Draw row numbers, and index both.
rng.shuffle(x)는 호출한 쪽의 배열을 뒤섞고 t는 그대로 둡니다. 행 번호를 뽑아 둘 다 인덱싱하세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rng.shuffle(x)
    return x[:batch_size], t[:batch_size]


# %% draw_of_any_batch_size
"""sample_minibatch takes any batch size. Raise ValueError where it is less than 1.
sample_minibatch가 아무 배치 크기나 받습니다. 1보다 작으면 ValueError를 일으키세요."""


def sample_minibatch(x, t, batch_size, rng):
    rows = rng.choice(len(x), batch_size)
    return x[rows], t[rows]


# %% negative_draws
"""sample_minibatch refuses 0 only, or a negative batch size only. Raise ValueError wherever batch_size < 1.
sample_minibatch가 0이나 음수 가운데 하나만 막습니다. batch_size < 1이면 언제나 ValueError를 일으키세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size == 0:
        raise ValueError("batch_size")
    rows = rng.permutation(len(x))[:batch_size]
    return x[rows], t[rows]


# %% prints_instead_of_raising
"""A message is printed or returned, but no error is raised. Write raise ValueError(...).
메시지를 출력하거나 돌려줄 뿐 오류를 일으키지 않습니다. raise ValueError(...)를 쓰세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        return None
    return -(-num_samples // batch_size)


# %% assertion_error
"""An assert raises AssertionError. Raise ValueError.
assert는 AssertionError를 일으킵니다. ValueError를 일으키세요."""


def steps_per_epoch(num_samples, batch_size=32):
    assert batch_size >= 1
    return -(-num_samples // batch_size)


# %% one_is_refused
"""A batch size of 1 is refused, though it is allowed. Raise ValueError where batch_size < 1.
배치 크기 1도 막았습니다. batch_size < 1일 때만 ValueError를 일으키세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size <= 1:
        raise ValueError("batch_size")
    return -(-num_samples // batch_size)


# %% divided_the_wrong_way
"""The batch size is divided by the number of samples. Divide the number of samples by the batch size.
배치 크기를 샘플 수로 나누었습니다. 샘플 수를 배치 크기로 나누세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return -(-batch_size // num_samples)


# %% only_the_rest
"""`%` gives what is left over, not the number of mini-batches. Divide, and round up.
`%`는 나머지이지 미니배치의 수가 아닙니다. 나누어 올림하세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return num_samples % batch_size


# %% steps_not_returned
"""steps_per_epoch returns nothing. End it with return.
steps_per_epoch가 아무것도 돌려주지 않습니다. 마지막에 return을 쓰세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    print(-(-num_samples // batch_size))


# %% default_ignored
"""The steps are counted with 32, whatever batch_size is. Use the argument.
batch_size와 상관없이 32로 셉니다. 인수로 받은 값을 쓰세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return -(-num_samples // 32)


# %% samples_multiplied
"""The numbers are multiplied. Divide the number of samples by the batch size, and round up.
두 수를 곱했습니다. 샘플 수를 배치 크기로 나누어 올림하세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return num_samples * batch_size


# %% steps_as_a_numpy_array
"""The result is an array, not a number. Return an int.
결과가 수가 아니라 배열입니다. int를 돌려주세요."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return np.arange(0, num_samples, batch_size)


# %% step_of_one
"""The range has no step of batch_size, so a mini-batch begins at every sample. Write range(0, len(x), batch_size).
range에 간격 batch_size가 없어서 샘플마다 미니배치가 시작됩니다. range(0, len(x), batch_size)로 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(len(x)):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% slice_without_its_start
"""The slice ends at batch_size, not at i + batch_size, so only the first mini-batch is right. Write order[i:i + batch_size].
슬라이스가 i + batch_size가 아니라 batch_size에서 끝나 첫 미니배치만 맞습니다. order[i:i + batch_size]로 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:batch_size]], t[order[i:batch_size]]


# %% slices_one_short
"""Each slice is one sample short. A slice i:i + batch_size leaves its end out by itself.
슬라이스마다 샘플이 하나 모자랍니다. i:i + batch_size는 끝을 저절로 뺍니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size - 1]], t[order[i:i + batch_size - 1]]


# %% slices_one_long
"""Each slice is one sample too long. Write order[i:i + batch_size].
슬라이스마다 샘플이 하나 많습니다. order[i:i + batch_size]로 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size + 1]], t[order[i:i + batch_size + 1]]


# %% one_sample_each
"""Each mini-batch is one sample. Take a slice of the order, order[i:i + batch_size].
미니배치가 샘플 하나입니다. 순서의 슬라이스 order[i:i + batch_size]를 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i]], t[order[i]]


# %% not_cut
"""The shuffled epoch comes back whole. Cut it into mini-batches.
섞은 에폭을 통째로 돌려줍니다. 미니배치로 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    return x[order], t[order]


# %% not_cut_in_a_list
"""The whole epoch comes as one mini-batch. Cut it into slices of batch_size samples.
에폭 전체가 미니배치 하나로 나옵니다. batch_size개씩 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    return [(x[order], t[order])]


# %% samples_alone
"""The mini-batches have no targets. Each is a pair (x_batch, t_batch).
미니배치에 정답이 없습니다. 각각 쌍 (x_batch, t_batch)으로 돌려주세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]]


# %% row_numbers_alone
"""The numbers of the rows come back, not the rows. Index x and t with them.
행이 아니라 행 번호를 돌려줍니다. 그 번호로 x와 t를 인덱싱하세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield order[i:i + batch_size]


# %% all_targets_each_time
"""Every mini-batch has all targets. Take those of its rows, t[rows].
미니배치마다 정답 전체가 들어 있습니다. 그 행의 정답 t[rows]만 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order]


# %% only_targets_shuffled
"""t is shuffled and x is not, so the targets belong to other samples. Use the same order for both.
t만 섞고 x는 섞지 않아 정답이 다른 샘플의 것이 됩니다. 둘 다에 같은 순서를 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[i:i + batch_size], t[order[i:i + batch_size]]


# %% shuffled_in_place_apart
"""rng.shuffle(x) and rng.shuffle(t) reorder the caller's arrays, each in its own way. Shuffle row numbers once, for both.
rng.shuffle(x)와 rng.shuffle(t)는 호출한 쪽의 배열을 제각각 뒤섞습니다. 행 번호를 한 번만 섞어 둘 다에 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rng.shuffle(x)
    rng.shuffle(t)
    for i in range(0, len(x), batch_size):
        yield x[i:i + batch_size].copy(), t[i:i + batch_size].copy()


# %% order_kept
"""Every epoch has the same order (a seed of its own, or an order kept from before): shuffle anew, by the rng that was given.
에폭마다 순서가 같습니다(고정된 시드로 섞거나 먼저 섞은 순서를 다시 씀). 받은 rng로 매번 새로 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    if len(x) not in ORDERS:
        ORDERS[len(x)] = rng.permutation(len(x))
    order = ORDERS[len(x)]
    return [(x[order[i:i + batch_size]], t[order[i:i + batch_size]]) for i in range(0, len(x), batch_size)]


ORDERS = {}


# %% drawn_with_sample_minibatch
"""Each mini-batch is drawn anew from all samples, so an epoch has some twice and others never: shuffle once, then cut.
미니배치마다 전체에서 새로 뽑아 두 번 나오는 샘플과 안 나오는 샘플이 생깁니다. 한 번 섞은 다음 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    return [sample_minibatch(x, t, min(batch_size, len(x)), rng) for _ in range(-(-len(x) // batch_size))]


# %% rounded_down_and_dropped
"""The rest after the full mini-batches is left out, or lost altogether where batch_size is larger than N. Every sample belongs to the epoch.
꽉 찬 미니배치를 빼고 남은 샘플이 빠집니다. batch_size가 N보다 크면 아무것도 남지 않습니다. 모든 샘플을 에폭에 넣으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    return [(x[order[k * batch_size:(k + 1) * batch_size]], t[order[k * batch_size:(k + 1) * batch_size]]) for k in range(max(len(x) // batch_size, 1))]


# %% first_rows_again_and_again
"""rng.permutation(batch_size) gives the numbers of the first rows only, for every mini-batch. Shuffle all len(x) row numbers once.
rng.permutation(batch_size)는 미니배치마다 처음 몇 행의 번호만 줍니다. 행 번호 len(x)개를 모두 한 번 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        rows = rng.permutation(min(batch_size, len(x)))
        yield x[rows], t[rows]


# %% last_sample_left_out
"""One sample is left out, since only len(x) - 1 row numbers are shuffled. Shuffle all len(x).
행 번호를 len(x) - 1개만 섞어 샘플 하나가 빠집니다. len(x)개를 모두 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x) - 1)
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% epoch_not_returned
"""minibatches returns nothing. Yield each mini-batch, or return a list of them.
minibatches가 아무것도 돌려주지 않습니다. 미니배치를 yield하거나 리스트로 돌려주세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    batches = []
    for i in range(0, len(x), batch_size):
        batches.append((x[order[i:i + batch_size]], t[order[i:i + batch_size]]))


# %% shuffle_returns_none
"""rng.shuffle shuffles in place and returns None, so there is no order. Use rng.permutation.
rng.shuffle은 제자리에서 섞고 None을 돌려주므로 순서가 없습니다. rng.permutation을 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.shuffle(np.arange(len(x)))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% larger_batches_refused
"""A batch size above N is refused, or gives nothing. One mini-batch then holds all samples.
N보다 큰 배치 크기를 막거나 아무것도 돌려주지 않습니다. 미니배치 하나에 모든 샘플을 담으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    if batch_size > len(x):
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% name_not_defined
"""The function uses a name that is not defined. The last line of the error says which one.
정의되지 않은 이름을 썼습니다. 오류의 마지막 줄이 어떤 이름인지 알려 줍니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% typo_permuation
"""A generator or module has no attribute of this name. The last line of the error says which one is misspelt.
생성기나 모듈에 그런 이름이 없습니다. 오류의 마지막 줄이 어떤 이름을 잘못 썼는지 알려 줍니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permuation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% seed_0_and_choice
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    rng = np.random.default_rng(0)
    rows = rng.choice(len(x), batch_size)
    return x[rows], t[rows]


# %% seed_0_and_choice_without_replacement
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    rng = np.random.default_rng(0)
    rows = rng.choice(len(x), batch_size, replace=False)
    return x[rows], t[rows]


# %% np_random_seed_0
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    np.random.seed(0)
    rows = np.random.choice(len(x), batch_size)
    return x[rows], t[rows]


# %% seed_1_and_choice
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    rng = np.random.default_rng(1)
    rows = rng.choice(len(x), batch_size)
    return x[rows], t[rows]


# %% seed_1_and_choice_without_replacement
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    rng = np.random.default_rng(1)
    rows = rng.choice(len(x), batch_size, replace=False)
    return x[rows], t[rows]


# %% np_random_seed_1
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    np.random.seed(1)
    rows = np.random.choice(len(x), batch_size)
    return x[rows], t[rows]


# %% seed_42_and_choice_without_replacement
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    rng = np.random.default_rng(42)
    rows = rng.choice(len(x), batch_size, replace=False)
    return x[rows], t[rows]


# %% np_random_seed_42
"""A generator with a fixed seed is made in each call, so every call draws the same rows: draw from the rng that was given.
호출할 때마다 시드가 고정된 생성기를 만들어 늘 같은 행이 나옵니다. 받은 rng에서 뽑으세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    np.random.seed(42)
    rows = np.random.choice(len(x), batch_size)
    return x[rows], t[rows]


# %% targets_shuffled_for_every_batch
"""x and t are shuffled apart, so the targets no longer belong to their samples: shuffle row numbers once, for both.
x와 t를 따로 섞어 정답이 제 샘플과 맞지 않습니다. 행 번호를 한 번만 섞어 둘 다에 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    order = rng.permutation(len(x))
    batches = []
    for i in range(0, len(x), batch_size):
        rows = order[i:i + batch_size]
        others = rng.permutation(len(x))[i:i + batch_size]
        batches.append((x[rows], t[others]))
    return batches


# %% targets_drawn_for_every_batch
"""x and t are shuffled apart, so the targets no longer belong to their samples: shuffle row numbers once, for both.
x와 t를 따로 섞어 정답이 제 샘플과 맞지 않습니다. 행 번호를 한 번만 섞어 둘 다에 쓰세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    order = rng.permutation(len(x))
    batches = []
    for i in range(0, len(x), batch_size):
        rows = order[i:i + batch_size]
        batches.append((x[rows], t[rng.choice(len(x), len(rows))]))
    return batches


# %% drawn_with_choice_for_every_batch
"""Each mini-batch is drawn anew from all samples, so an epoch has some twice and others never: shuffle once, then cut.
미니배치마다 전체에서 새로 뽑아 두 번 나오는 샘플과 안 나오는 샘플이 생깁니다. 한 번 섞은 다음 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    for i in range(-(-len(x) // batch_size)):
        rows = rng.choice(len(x), batch_size)
        yield x[rows], t[rows]


# %% drawn_with_choice_without_replacement_for_every_batch
"""Each mini-batch is drawn anew from all samples, so an epoch has some twice and others never: shuffle once, then cut.
미니배치마다 전체에서 새로 뽑아 두 번 나오는 샘플과 안 나오는 샘플이 생깁니다. 한 번 섞은 다음 자르세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    for i in range(0, len(x), batch_size):
        rows = rng.choice(len(x), min(batch_size, len(x)), replace=False)
        yield x[rows], t[rows]


# %% rounded_to_the_nearest_by_round
"""Rounding to the nearest leaves out a last mini-batch that is less than half full: always round up.
반올림하면 절반이 안 되는 마지막 미니배치가 빠집니다. 언제나 올림해야 합니다."""


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    return round(num_samples / batch_size)
