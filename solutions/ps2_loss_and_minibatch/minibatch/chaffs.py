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


# %% in_the_order_of_x
"""The rows are drawn at random, but come in the order of x (sorted, or by a mask): leave them in the order drawn.
행을 무작위로 뽑았지만 x의 순서대로 나옵니다(정렬하거나 마스크를 쓴 경우). 뽑은 순서 그대로 두세요."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = np.sort(rng.choice(len(x), batch_size, replace=False))
    return x[rows], t[rows]


# %% all_of_them_as_they_are
"""Where batch_size is N, x and t come back as they are, whatever rng says: their order is random then, too.
batch_size가 N이면 rng와 상관없이 x와 t를 그대로 돌려줍니다. 그때도 순서는 무작위여야 합니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    if batch_size == len(x):
        return x.copy(), t.copy()
    rows = rng.choice(len(x), batch_size)
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


# %% samples_flattened
"""The samples come back as flat rows: indexing the first axis with x[rows] keeps their shape.
샘플이 한 줄로 펴진 채 돌아옵니다. x[rows]처럼 첫 번째 축만 인덱싱하면 모양이 그대로 남습니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(len(x), size=batch_size)
    return x.reshape(len(x), -1)[rows], t[rows]


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


# %% targets_through_a_list
"""A list has no dtype, so the array made of it gets the widest one, int64 or float64: t_batch has the dtype of t.
리스트에는 dtype이 없어서 다시 배열로 만들면 int64나 float64가 됩니다. t_batch의 dtype은 t와 같아야 합니다."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = rng.integers(len(x), size=batch_size)
    return x[rows], np.array([t[i].tolist() for i in rows])


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


# %% last_sample_stays_last
"""One sample is left out of the shuffling and stays at its end of the epoch: shuffle all len(x) rows.
샘플 하나가 섞이지 않고 에폭의 끝에 그대로 남습니다. len(x)개의 행을 모두 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = np.append(rng.permutation(len(x) - 1), len(x) - 1)
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]


# %% none_stays_in_its_place
"""The swaps leave no sample in its place, so half of the orders or more never come: rng.permutation has them all.
자리를 바꿀 때 제자리에 남는 샘플이 없어서 나오지 않는 순서가 절반이 넘습니다. rng.permutation에서는 모든 순서가 나옵니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = np.arange(len(x))
    for i in range(len(x) - 1, 0, -1):
        j = rng.integers(0, i)
        order[[i, j]] = order[[j, i]]
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


# %% one_mini_batch_not_shuffled
"""Where one mini-batch holds them all, the samples are not shuffled: their order is random then, too.
모든 샘플이 미니배치 하나에 들어가면 섞지 않습니다. 그때도 순서는 무작위여야 합니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x)) if batch_size < len(x) else np.arange(len(x))
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


# %% epoch_from_a_copy_of_rng
"""A copy of rng shuffles, and rng itself stays where it was, so the next epoch has the same order again.
rng의 사본으로 섞어 rng 자체는 그대로입니다. 다음 에폭의 순서가 똑같아집니다."""
from copy import deepcopy


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = deepcopy(rng).permutation(len(x))
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
"""rng.shuffle(x) reorders the caller's own arrays: shuffle the row numbers, or copies.
rng.shuffle(x)는 호출한 쪽의 배열을 뒤섞습니다. 행 번호나 사본을 섞으세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    seed = rng.integers(2**32)
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(t)
    for i in range(0, len(x), batch_size):
        yield x[i:i + batch_size], t[i:i + batch_size]


# %% written_back_into_x
"""x[:] = x[order] reorders the caller's own array: give the shuffled rows a new name.
x[:] = x[order]는 호출한 쪽의 배열을 뒤섞습니다. 섞은 행에는 새 이름을 붙이세요."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    x[:], t[:] = x[order], t[order]
    return [(x[i:i + batch_size].copy(), t[i:i + batch_size].copy()) for i in range(0, len(x), batch_size)]


# %% typo_permuation
"""A generator has no `permuation`: the name is `permutation`. The last line of the error names what is missing.
`permuation`은 없습니다. `permutation`입니다. 오류의 마지막 줄이 무엇이 없는지 알려 줍니다."""


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permuation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i:i + batch_size]], t[order[i:i + batch_size]]
