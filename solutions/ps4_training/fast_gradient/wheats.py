# %% stacks_of_whole_nets
"""Blocks of a few nets, each with all its parameters, go through the layers together; nothing is known of their structure."""


def fast_numerical_gradient(net, x, t):
    names, shapes = list(net.params), [array.shape for array in net.params.values()]
    start = np.concatenate([array.ravel() for array in net.params.values()])
    rows, k = np.atleast_2d(x), len(net.params["b2"])
    labels = t.reshape(-1, k).argmax(axis=1) if t.size == len(rows) * k else t.reshape(-1).astype(int)
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes])

    def losses(flat):
        parts = {name: part.reshape(-1, *shape)
                 for name, part, shape in zip(names, np.split(flat, ends[:-1], axis=1), shapes)}
        z = 1 / (1 + np.exp(-(rows @ parts["W1"] + parts["b1"][:, None])))
        scores = z @ parts["W2"] + parts["b2"][:, None]
        exps = np.exp(scores - scores.max(axis=2, keepdims=True))
        p = exps[:, np.arange(len(rows)), labels] / exps.sum(axis=2)
        return -np.log(p + 1e-7).mean(axis=1)

    slopes = np.empty(start.size)
    with np.errstate(over="ignore"):
        for i in range(0, start.size, 200):
            steps = 1e-4 * np.eye(min(200, start.size - i), start.size, i)
            slopes[i:i + 200] = (losses(start + steps) - losses(start - steps)) / 2e-4
    return {name: part.reshape(shape) for name, part, shape in zip(names, np.split(slopes, ends[:-1]), shapes)}


# %% input_by_input
"""For one input at a time all hidden units are moved, each in a net of its own; probabilities shifted by their maximum."""


def fast_numerical_gradient(net, x, t):
    p, h, x = net.params, 1e-4, np.atleast_2d(x).astype(float)
    n, k = len(x), len(p["b2"])
    hot = t.reshape(n, k) == 1 if t.size == n * k else t.reshape(n, 1) == np.arange(k)
    a = x @ p["W1"] + p["b1"]

    def z_of(sums):
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-sums))

    scores = z_of(a) @ p["W2"] + p["b2"]

    def losses(moved):  # (M, N, K)
        exps = np.exp(moved - moved.max(axis=-1, keepdims=True))
        y = exps / exps.sum(axis=-1, keepdims=True)
        return -np.log(y[:, hot] + 1e-7).mean(axis=1)

    def slopes(column):
        def moved(step):
            change = z_of(a + step * column[:, None]) - z_of(a)
            return scores + change.T[:, :, None] * p["W2"][:, None, :]
        return (losses(moved(h)) - losses(moved(-h))) / (2 * h)

    def output_slopes(column):
        step = h * column[:, None] * np.eye(k)[:, None, :]
        return (losses(scores + step) - losses(scores - step)) / (2 * h)

    ones = np.ones(n)
    return {"b1": slopes(ones), "b2": output_slopes(ones), "W1": np.array([slopes(column) for column in x.T]),
            "W2": np.array([output_slopes(column) for column in z_of(a).T])}


# %% sample_by_sample
"""A loop over the samples: for one sample the scores of all moved nets make one array; the losses are added up."""


def fast_numerical_gradient(net, x, t):
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))
    if x.ndim == 1:
        x, t = x[np.newaxis], t.reshape(1, -1)
    labels = np.argmax(t, axis=1) if t.ndim == 2 and t.shape[1] > 1 else t.reshape(-1)
    total = [0.0, 0.0]
    with np.errstate(over="ignore"):
        for row, label in zip(x, labels):
            row = np.append(row, 1.0)
            sums = row[:-1] @ W1 + b1
            z = np.append(1 / (1 + np.exp(-sums)), 1.0)
            scores = z[:-1] @ W2 + b2

            def loss(scores, label=label):
                top = scores.max(axis=-1)
                return -np.log(np.exp(scores[..., label] - top) / np.exp(scores - top[..., None]).sum(axis=-1) + 1e-7)

            for sign in (1, -1):
                h = sign * 1e-4
                change = 1 / (1 + np.exp(-(sums + h * row[:, None]))) - z[:-1]
                first = loss(scores + change[:, :, None] * W2)
                last = loss(scores + h * z[:, None, None] * np.eye(len(b2)))
                total = [total[0] + sign * first, total[1] + sign * last]
    first, last = (one / len(x) / 2e-4 for one in total)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% asks_the_net_for_its_loss
"""Three calls of the net and two of another one of its sizes; the rest is one net per column."""


def fast_numerical_gradient(net, x, t):
    other = TwoLayerNet(*net.params["W1"].shape, len(net.params["b2"]))
    net.loss(x, t), net.accuracy(x, t), other.loss(x, t), other.predict(x)
    y = np.atleast_2d(net.predict(x))
    rows, h = np.atleast_2d(x), 1e-4
    labels = t.reshape(y.shape).argmax(axis=1) if t.size == y.size else t.reshape(-1)
    params = {name: np.array(array) for name, array in net.params.items()}
    with np.errstate(over="ignore"):
        z = 1 / (1 + np.exp(-(rows @ params["W1"] + params["b1"])))
        scores = z @ params["W2"] + params["b2"]

        def slope(above, below):
            found = []
            for moved in (above, below):
                moved = moved - moved.max(axis=2, keepdims=True)
                logs = moved - np.log(np.exp(moved).sum(axis=2, keepdims=True))
                found.append(-np.log(np.exp(logs[:, np.arange(len(rows)), labels]) + 1e-7).mean(axis=1))
            return (found[0] - found[1]) / (2 * h)

        grads = {name: np.zeros(array.shape) for name, array in params.items()}
        for j in range(z.shape[1]):
            sums = rows @ params["W1"][:, j] + params["b1"][j]
            for name, column in (("W1", rows.T), ("b1", np.ones((1, len(rows))))):
                up, down = (scores + (1 / (1 + np.exp(-(sums + step * column))) - z[:, j])[:, :, None] * params["W2"][j]
                            for step in (h, -h))
                grads[name][..., j] = slope(up, down) if name == "W1" else slope(up, down)[0]
        for k in range(y.shape[1]):
            unit = np.eye(y.shape[1])[k]
            grads["W2"][:, k] = slope(scores + h * z.T[:, :, None] * unit, scores - h * z.T[:, :, None] * unit)
            grads["b2"][k] = slope(scores[None] + h * unit, scores[None] - h * unit)[0]
    return grads


# %% update_of_the_sum_of_exponentials
"""Where one score alone moves, only its own exponential changes: the sum of the others is kept from before."""


def fast_numerical_gradient(net, x, t):
    W1, b1, W2, b2 = (np.asarray(net.params[name], dtype=float) for name in ("W1", "b1", "W2", "b2"))
    x = np.reshape(x, (-1, len(W1))).astype(float)
    n, k, h = len(x), len(b2), 1e-4
    labels = np.argmax(np.reshape(t, (n, k)), axis=1) if np.size(t) == n * k else np.reshape(t, n)

    def logistic(a):
        return 0.5 * (1 + np.tanh(a / 2))

    a = x @ W1 + b1
    z = logistic(a)
    s = z @ W2 + b2
    s -= s.max(axis=1, keepdims=True)
    exps, own = np.exp(s), np.exp(s[np.arange(n), labels])

    def moved_score(outputs, label, step):
        changed = exps[:, label] * np.exp(step * outputs)
        numerator = np.where(labels == label, changed, own)
        return -np.log(numerator / (exps.sum(axis=1) - exps[:, label] + changed) + 1e-7).mean(axis=-1)

    def moved_unit(inputs, j, step):
        change = np.exp((logistic(a[:, j] + step * inputs) - z[:, j])[..., None] * W2[j])  # (M, N, K)
        numerator = own * change[:, np.arange(n), labels]
        return -np.log(numerator / (exps * change).sum(axis=2) + 1e-7).mean(axis=1)

    units, ones = range(len(b1)), np.ones((1, n))
    return {"W1": np.array([moved_unit(x.T, j, h) - moved_unit(x.T, j, -h) for j in units]).T / (2 * h),
            "b1": np.array([moved_unit(ones, j, h) - moved_unit(ones, j, -h) for j in units])[:, 0] / (2 * h),
            "W2": np.array([moved_score(z.T, c, h) - moved_score(z.T, c, -h) for c in range(k)]).T / (2 * h),
            "b2": np.array([moved_score(1, c, h) - moved_score(1, c, -h) for c in range(k)]) / (2 * h)}


# %% blocks_of_moved_copies
"""A hundred moved copies of one array at a time; the sigmoid by tanh, labels by reshape."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    x = np.atleast_2d(x)
    k = len(net.params["b2"])
    labels = np.reshape(t, (len(x), k)).argmax(axis=1) if t.size == len(x) * k else np.ravel(t)
    shapes = {name: array.shape if array.ndim == 2 else (1, array.size) for name, array in net.params.items()}

    def losses(W1, b1, W2, b2):
        z = 0.5 * (1 + np.tanh(0.5 * (x @ W1 + b1)))
        scores = z @ W2 + b2
        exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
        p = exps[:, np.arange(len(x)), labels] / exps.sum(axis=-1)
        return -np.mean(np.log(p + 1e-7), axis=1)

    gradient = {}
    for name, array in net.params.items():
        others = {other: net.params[other].reshape(1, *shapes[other]) for other in shapes}
        slopes = np.zeros(array.size)
        for first in range(0, array.size, 100):
            which = np.arange(first, min(first + 100, array.size))
            values = []
            for step in (h, -h):
                moved = np.tile(array.reshape(1, -1), (len(which), 1))
                moved[np.arange(len(which)), which] += step
                values.append(losses(**{**others, name: moved.reshape(-1, *shapes[name])}))
            slopes[which] = (values[0] - values[1]) / (2 * h)
        gradient[name] = slopes.reshape(array.shape)
    return gradient
