# %% from_the_book
"""The book's way: choice with replacement; math.ceil; a list of slices of shuffled copies."""
import math


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    train_size = x.shape[0]
    batch_mask = rng.choice(train_size, batch_size)
    x_batch = x[batch_mask]
    t_batch = t[batch_mask]
    return x_batch, t_batch


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size")
    return math.ceil(num_samples / batch_size)


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    order = rng.permutation(len(x))
    x, t = x[order], t[order]
    return [(x[i:i + batch_size], t[i:i + batch_size]) for i in range(0, len(x), batch_size)]


# %% without_replacement
"""choice without replacement; np.ceil of a quotient; a generator that shuffles np.arange in place."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    rows = rng.choice(np.arange(len(x)), size=batch_size, replace=False)
    return np.take(x, rows, axis=0), np.take(t, rows, axis=0)


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    return int(np.ceil(num_samples / batch_size))


def minibatches(x, t, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    index = np.arange(len(x))
    rng.shuffle(index)
    while len(index) > 0:
        yield x[index[:batch_size]], t[index[:batch_size]]
        index = index[batch_size:]


# %% python_lists
"""Rows one by one from Python's lists; the steps are counted; the pairs are lists."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError
    rows = [int(rng.random() * len(x)) for _ in range(batch_size)]
    return [np.array([x[i] for i in rows]), np.array([t[i] for i in rows])]


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError
    steps, rest = divmod(num_samples, batch_size)
    if rest:
        steps += 1
    return steps


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError
    left = list(range(len(x)))
    epoch = []
    while left:
        rows = [left.pop(int(rng.integers(len(left)))) for _ in range(min(batch_size, len(left)))]
        epoch.append([np.stack([x[i] for i in rows]), np.stack([t[i] for i in rows])])
    return epoch


# %% random_keys
"""Each sample gets a random number, and the order is theirs; np.split cuts it; zip pairs."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("a mini-batch has at least one sample")
    rows = np.argsort(rng.random(len(x)))[:batch_size]
    return x[rows], t[rows]


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("a mini-batch has at least one sample")
    return len(range(0, num_samples, batch_size))


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("a mini-batch has at least one sample")
    order = rng.normal(size=len(x)).argsort()
    cuts = np.arange(batch_size, len(x), batch_size)
    return zip(np.split(x[order], cuts), np.split(t[order], cuts))


# %% twins
"""Two generators of one seed, drawn from rng, shuffle copies of x and of t in the same way."""


def shuffled(x, t, rng):
    seed = int(rng.integers(2**62))
    x, t = x.copy(), t.copy()
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(t)
    return x, t


def sample_minibatch(x, t, batch_size, rng):
    if not batch_size >= 1:
        raise ValueError(batch_size)
    x, t = shuffled(x, t, rng)
    return x[:batch_size], t[:batch_size]


def steps_per_epoch(num_samples, batch_size=32):
    if not batch_size >= 1:
        raise ValueError(batch_size)
    return np.int64((num_samples + batch_size - 1) // batch_size)


def minibatches(x, t, batch_size, rng):
    if not batch_size >= 1:
        raise ValueError(batch_size)
    x, t = shuffled(x, t, rng)
    return tuple((x[k * batch_size:][:batch_size], t[k * batch_size:][:batch_size])
                 for k in range(steps_per_epoch(len(x), batch_size)))


# %% old_random_state
"""np.random's older functions, seeded by rng; the pairs come from a class with __next__."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size")
    rows = np.random.RandomState(rng.integers(2**32)).randint(0, len(x), batch_size)
    return x[rows], t[rows]


class Epoch:
    def __init__(self, x, t, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        self.x, self.t, self.batch_size = x, t, batch_size
        self.order = np.random.RandomState(rng.integers(2**32)).permutation(len(x))

    def __iter__(self):
        return self

    def __next__(self):
        if len(self.order) == 0:
            raise StopIteration
        rows, self.order = self.order[:self.batch_size], self.order[self.batch_size:]
        return self.x[rows], self.t[rows]


def minibatches(x, t, batch_size, rng):
    return Epoch(x, t, batch_size, rng)


# %% sorted_rows
"""The drawn rows in the order of x; divmod counts the steps; a list that grows."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    rows = np.sort(rng.choice(x.shape[0], batch_size, replace=False))
    return x[rows, :], t[rows]


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    full, rest = divmod(num_samples, batch_size)
    return full + (1 if rest else 0)


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    order = rng.permutation(x.shape[0])
    batches = []
    for k in range(steps_per_epoch(x.shape[0], batch_size)):
        rows = order[k * batch_size:min((k + 1) * batch_size, x.shape[0])]
        batches.append((x[rows], t[rows]))
    return batches


# %% whole_epochs_for_a_draw
"""A mini-batch is the beginning of a permutation; the epoch is a while loop that counts."""


def sample_minibatch(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    idx = rng.permutation(len(x))[:batch_size]
    return x[idx], t[idx]


def steps_per_epoch(num_samples, batch_size=32):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    steps = num_samples // batch_size
    if num_samples % batch_size != 0:
        steps += 1
    return steps


def minibatches(x, t, batch_size, rng):
    if batch_size < 1:
        raise ValueError("batch_size must be 1 or more")
    idx = np.arange(len(x))
    rng.shuffle(idx)
    start = 0
    while start < len(x):
        end = start + batch_size
        yield x[idx[start:end]], t[idx[start:end]]
        start = end
