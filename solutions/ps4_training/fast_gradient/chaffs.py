# %% the_slow_one
"""net.numerical_gradient or net.gradient is called, which this net does not have. Compute the losses of many moved nets yourself, in NumPy.
net.numerical_gradient나 net.gradient를 불렀는데 이 신경망에는 없습니다. 움직인 신경망 여러 개의 손실을 NumPy로 직접 구하세요."""


def fast_numerical_gradient(net, x, t):
    return net.numerical_gradient(x, t)


# %% backpropagation
"""This is backpropagation, which gives the slope. A central difference with h = 1e-4 is a little off it, and is asked for.
이것은 역전파입니다. 역전파로 얻는 미분과 h = 1e-4인 중심 차분은 조금 다릅니다. 구할 것은 차분입니다."""


def fast_numerical_gradient(net, x, t):
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))
    rows = np.atleast_2d(x)
    z = 1 / (1 + np.exp(-(rows @ W1 + b1)))
    scores = z @ W2 + b2
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))
    y = exps / exps.sum(axis=1, keepdims=True)
    hot = np.reshape(t, y.shape) if t.size == y.size else np.eye(len(b2))[np.ravel(t)]
    last = (y - hot) / len(rows)
    first = last @ W2.T * z * (1 - z)
    return {"W1": rows.T @ first, "b1": first.sum(axis=0), "W2": z.T @ last, "b2": last.sum(axis=0)}


# %% one_loss_after_the_other
"""A loss is computed twice for each parameter, one after the other. Compute the losses of many moved nets at once, in NumPy.
매개변수마다 손실을 두 번씩 차례로 구합니다. 움직인 신경망 여러 개의 손실을 NumPy로 한꺼번에 구하세요."""


def fast_numerical_gradient(net, x, t):
    gradients = {}
    for name, array in net.params.items():
        gradients[name] = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            kept = array[index]
            array[index] = kept + 1e-4
            above = net.loss(x, t)
            array[index] = kept - 1e-4
            gradients[name][index] = (above - net.loss(x, t)) / 2e-4
            array[index] = kept
    return gradients


# %% one_prediction_after_the_other
"""net.predict is called twice for each parameter. Compute the probabilities of many moved nets at once, in NumPy.
매개변수마다 net.predict를 두 번씩 불렀습니다. 움직인 신경망 여러 개의 확률을 NumPy로 한꺼번에 구하세요."""


def fast_numerical_gradient(net, x, t):
    gradients = {}
    for name, array in net.params.items():
        gradients[name] = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            kept, losses = array[index], []
            for step in (1e-4, -1e-4):
                array[index] = kept + step
                y = np.atleast_2d(net.predict(x))
                labels = np.reshape(t, y.shape).argmax(axis=1) if t.size == y.size else np.ravel(t)
                losses.append(-np.mean(np.log(y[np.arange(len(y)), labels] + 1e-7)))
            array[index] = kept
            gradients[name][index] = (losses[0] - losses[1]) / 2e-4
    return gradients


# %% one_loss_of_another_net_after_the_other
"""A loss is computed twice for each parameter, one after the other. Compute the losses of many moved nets at once, in NumPy.
매개변수마다 손실을 두 번씩 차례로 구합니다. 움직인 신경망 여러 개의 손실을 NumPy로 한꺼번에 구하세요."""


def fast_numerical_gradient(net, x, t):
    def loss_with(name, moved):
        other = TwoLayerNet(*net.params["W1"].shape, len(net.params["b2"]))
        for key, array in net.params.items():
            other.params[key][...] = moved if key == name else array
        return other.loss(x, t)

    gradients = {}
    for name, array in net.params.items():
        gradients[name] = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            above, below = array.copy(), array.copy()
            above[index] += 1e-4
            below[index] -= 1e-4
            gradients[name][index] = (loss_with(name, above) - loss_with(name, below)) / 2e-4
    return gradients


# %% one_prediction_of_a_copy_after_the_other
"""net.predict is called twice for each parameter. Compute the probabilities of many moved nets at once, in NumPy.
매개변수마다 net.predict를 두 번씩 불렀습니다. 움직인 신경망 여러 개의 확률을 NumPy로 한꺼번에 구하세요."""


def fast_numerical_gradient(net, x, t):
    copy = TwoLayerNet(*net.params["W1"].shape, len(net.params["b2"]))
    gradients = {}
    for name in net.params:
        copy.params[name] = np.array(net.params[name])
    for name, array in copy.params.items():
        gradients[name] = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            kept, losses = array[index], []
            for step in (1e-4, -1e-4):
                array[index] = kept + step
                y = np.atleast_2d(copy.predict(x))
                labels = np.reshape(t, y.shape).argmax(axis=1) if t.size == y.size else np.ravel(t)
                losses.append(-np.mean(np.log(y[np.arange(len(y)), labels] + 1e-7)))
            array[index] = kept
            gradients[name][index] = (losses[0] - losses[1]) / 2e-4
    return gradients


# %% forward_difference
"""This is the forward difference. The central one goes h both ways and divides by 2h.
전방 차분입니다. 중심 차분은 양쪽으로 h씩 움직이고 2h로 나눕니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, 0.0))
            return (above - below) / h

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, 0.0))
            return (above - below) / h

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% divided_by_h
"""The two losses lie 2h apart. Divide by 2 * h, not by h.
두 손실 사이의 거리는 2h입니다. h가 아니라 2 * h로 나누세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / h

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / h

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% divided_by_two_times_h
"""`/ 2 * h` divides by 2 and then multiplies by h. Write `/ (2 * h)`.
`/ 2 * h`는 2로 나눈 뒤 h를 곱합니다. `/ (2 * h)`로 쓰세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / 2 * h

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / 2 * h

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% another_step
"""The step is 1e-5. Net.numerical_gradient takes h = 1e-4, and its numbers are asked for.
간격이 1e-5입니다. net.numerical_gradient는 h = 1e-4를 쓰고, 구할 것은 그 값입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-5
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% below_minus_above
"""The gradient has the wrong sign. Subtract the loss below from the loss above; the loss is minus the mean of the logarithms.
기울기의 부호가 반대입니다. h만큼 키운 쪽의 손실에서 줄인 쪽의 손실을 빼세요. 손실은 로그의 평균에 음의 부호를 붙인 값입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (below - above) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (below - above) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% without_the_guard
"""The 1e-7 inside the log is left out, or another number stands there. Where the answer's probability is tiny it counts.
손실의 로그 안에 있는 1e-7을 빠뜨렸거나 다른 수를 더했습니다. 정답의 확률이 아주 작으면 결과가 달라집니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(np.maximum(p, 1e-300)), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% probabilities_not_summed_anew
"""Only the answer's exponential is moved, and the sum is the old one. Every score's share changes with it.
정답의 지수값만 바꾸고 합은 예전 값을 썼습니다. 점수가 변하면 합도 변합니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = np.exp(moves * direction[labels]) / np.sum(np.exp(behind), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% sums_for_activations
"""W2[j, k] moves score k by h times what the sigmoid gave for unit j, not by h times its sum.
W2[j, k]는 점수 k를 h × (유닛 j의 시그모이드 출력)만큼 움직입니다. h × (유닛 j의 합)이 아닙니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * np.vstack([sums, z[-1:]]), np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% biases_left_out
"""The biases are left out of the forward pass. The sums are x @ W1 + b1, the scores z @ W2 + b2.
순전파에서 편향을 뺐습니다. 합은 x @ W1 + b1, 점수는 z @ W2 + b2입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, 0 * b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, 0 * b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% weights_only
"""The gradients of the biases are missing. A bias moves like a weight whose input is 1.
편향의 기울기가 없습니다. 편향은 입력이 1인 가중치처럼 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "W2": last[:-1]}


# %% transposed
"""The gradients come out transposed. That of W1 has the shape of W1, (D, H).
기울기가 전치되었습니다. W1의 기울기는 모양이 W1과 같은 (D, H)입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1].T, "b1": first[-1], "W2": last[:-1].T, "b2": last[-1]}


# %% biases_with_a_row
"""The gradient of a bias has shape (1, H). It should be (H,).
편향의 기울기의 모양이 (1, H)입니다. (H,)여야 합니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1:], "W2": last[:-1], "b2": last[-1:]}


# %% all_inputs_at_once
"""All weights of a hidden unit are moved together. Each has a difference of its own.
은닉 유닛의 가중치를 모두 한꺼번에 움직였습니다. 가중치마다 따로 움직여야 합니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * (inputs * 0 + inputs.sum(axis=0))) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% sum_of_the_losses
"""The losses of the samples are added up. The loss of a batch is their mean.
샘플의 손실을 모두 더하기만 했습니다. 배치의 손실은 그 평균입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.sum(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% labels_only
"""Targets are taken for labels even where they are one-hot. Turn one-hot targets into labels first, with argmax.
t가 원-핫이어도 레이블로 보았습니다. 원-핫 정답은 먼저 argmax로 레이블로 바꾸세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.ravel(t)[:inputs.shape[1]].astype(int)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% one_hot_only
"""Targets are taken for one-hot even where they are labels. Only one-hot targets need argmax.
t가 레이블이어도 원-핫으로 보았습니다. argmax는 원-핫 정답에만 필요합니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.atleast_2d(t).argmax(axis=1)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% batches_only
"""One sample (D,) with its one-hot target (K,) is not taken. Make both a batch of one at the beginning: x.reshape(1, -1), t.reshape(1, -1).
샘플 하나(D,)와 그 원-핫 정답(K,)을 처리하지 못합니다. 맨 처음에 x.reshape(1, -1), t.reshape(1, -1)로 크기가 1인 배치를 만드세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([x.T, np.ones(len(x))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% exp_without_the_shift
"""exp overflows for large scores, and inf / inf is nan. Subtract the largest score, or the answer's, first.
점수가 크면 exp가 넘쳐서 inf / inf가 nan이 됩니다. 가장 큰 점수나 정답의 점수를 먼저 빼세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * direction[:, np.newaxis, np.newaxis]
        exponents += scores[:, np.newaxis]
        exps = np.exp(exponents)
        p = exps[labels, :, np.arange(len(labels))].T / np.sum(exps, axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% first_sample_only
"""Only the first sample of the batch counts. The loss is the mean over all of them.
배치의 첫 샘플만 썼습니다. 손실은 모든 샘플의 평균입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.log(p + 1e-7)[:, 0]

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% last_block_lost
"""The parameters that do not fill a whole block are left out, and their places stay empty. The last block is a shorter one.
블록 하나를 채우지 못하는 나머지 매개변수를 빠뜨렸습니다. 마지막 블록은 더 짧을 수 있습니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        step = 4
        found = []
        for block in (moves[i:i + step] for i in range(0, len(moves) - step + 1, step)):
            exponents = block * against[:, np.newaxis]
            exponents += behind[:, np.newaxis]
            p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
            found.append(-np.mean(np.log(p + 1e-7), axis=1))
        return np.append(np.concatenate([*found, np.zeros(0)]), np.zeros(len(moves) % step))

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% left_moved
"""The parameters are scaled in place and not put back as they were. Work on copies.
매개변수를 제자리에서 바꾸고 원래대로 되돌리지 않았습니다. 사본에서 계산하세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    for array in net.params.values():
        array += h
        array -= 2 * h
        array += h

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% x_overwritten
"""A sample with ones for the biases is written into the caller's x. Make a new array.
편향을 위한 값을 호출한 쪽의 x에 썼습니다. 새 배열을 만드세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    x *= 2
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% single_precision
"""In float32 a loss has seven digits, and the difference of two has none left. Compute in float64.
float32에서는 손실이 일곱 자리뿐이라 두 손실의 차이에 남는 자릿수가 없습니다. float64로 계산하세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents = (exponents + behind[:, np.newaxis]).astype(np.float32)
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = (np.vstack([W1, b1]).T @ inputs).astype(np.float32)
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% relu_in_the_hidden_layer
"""The hidden layer is taken for ReLU. In TwoLayerNet it is the sigmoid.
은닉층을 ReLU로 계산했습니다. TwoLayerNet의 은닉층은 시그모이드입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return np.maximum(sums, 0)

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% only_the_first_layer
"""Only the first layer's parameters are moved; the others' gradients stay 0.
첫 번째 층의 매개변수만 움직였습니다. 나머지의 기울기가 0으로 남습니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    last *= 0
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% without_a_return
"""The gradients are computed but not returned. Write return.
기울기를 계산했지만 돌려주지 않았습니다. return을 쓰세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    gradients = {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% hidden_biases_left_out
"""The gradient of b1 stays 0. B1[j] moves like a weight of hidden unit j whose input is 1.
b1의 기울기가 0으로 남습니다. b1[j]는 은닉 유닛 j에 들어가는, 입력이 1인 가중치처럼 움직입니다."""
whole_gradient = fast_numerical_gradient


def fast_numerical_gradient(net, x, t):
    gradients = whole_gradient(net, x, t)
    return {**gradients, "b1": np.zeros_like(gradients["b1"])}


# %% tangent_of_the_sigmoid
"""The moved z is taken from the sigmoid's tangent, which is wrong where x is large. Compute the sigmoid of the moved sum.
움직인 z를 시그모이드의 접선 z (1 - z) h x로 어림했습니다. x가 크면 맞지 않습니다. 움직인 합의 시그모이드를 계산하세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(step * inputs * z[j] * (1 - z[j]), W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% without_b2
"""The gradient by b2 is missing. Move each b2[k], which moves score k.
b2에 대한 기울기가 없습니다. b2[k]를 움직이면 점수 k가 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1]}


# %% without_b1
"""The gradient by b1 is missing. Move each b1[j], which moves the sum of unit j.
b1에 대한 기울기가 없습니다. b1[j]를 움직이면 유닛 j의 합이 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "W2": last[:-1], "b2": last[-1]}


# %% b2_stays_zero
"""The gradient of b2 stays 0. b2[k] moves score k by h.
b2의 기울기가 0으로 남습니다. b2[k]는 점수 k를 h만큼 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": 0 * last[-1]}


# %% weights_of_the_second_layer_stay_zero
"""The gradient of W2 stays 0. W2[j, k] moves score k by h times the output of unit j.
W2의 기울기가 0으로 남습니다. W2[j, k]는 점수 k를 h × (유닛 j의 출력)만큼 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": 0 * last[:-1], "b2": last[-1]}


# %% weights_of_the_first_layer_stay_zero
"""The gradient of W1 stays 0. W1[i, j] moves the sum of unit j by h times input i.
W1의 기울기가 0으로 남습니다. W1[i, j]는 유닛 j의 합을 h × (입력 i)만큼 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": 0 * first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% a_tuple
"""The result is a tuple. Return a dict with the names W1, b1, W2 and b2.
결과가 튜플입니다. W1, b1, W2, b2를 이름으로 하는 딕셔너리를 돌려주세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return first[:-1], first[-1], last[:-1], last[-1]


# %% a_list
"""The result is a list. Return a dict with the names W1, b1, W2 and b2.
결과가 리스트입니다. W1, b1, W2, b2를 이름으로 하는 딕셔너리를 돌려주세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return [first[:-1], first[-1], last[:-1], last[-1]]


# %% lower_case_names
"""The names are lower-case. They are those of params, W1, b1, W2 and b2.
이름이 소문자입니다. params와 같은 W1, b1, W2, b2로 쓰세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"w1": first[:-1], "b1": first[-1], "w2": last[:-1], "b2": last[-1]}


# %% one_flat_vector
"""The gradient of W1 is one flat vector. Give it the shape of W1, (D, H).
W1의 기울기가 한 줄로 펴져 있습니다. W1과 같은 모양 (D, H)로 바꾸세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1].ravel(), "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% x_not_moved
"""W1[i, j] moves the sum by h alone. It moves it by h times input i.
W1[i, j]가 합을 h만큼만 움직였습니다. h × (입력 i)만큼 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * np.ones_like(inputs)) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% z_not_moved
"""W2[j, k] moves score k by h alone. It moves it by h times the output of unit j.
W2[j, k]가 점수 k를 h만큼만 움직였습니다. h × (유닛 j의 출력)만큼 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * np.ones_like(z), np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% w2_left_out
"""A moved hidden unit moves the scores as it is. It moves them by its change times W2[j].
움직인 은닉 유닛이 점수를 그대로 움직였습니다. (변화량) × W2[j]만큼 움직입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], np.ones(len(b2)) * (np.arange(len(b2)) == 0)) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% a_wide_step
"""The step is 1e-2. Take h = 1e-4.
간격이 1e-2입니다. h = 1e-4를 쓰세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-2
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% a_step_of_a_thousandth
"""The step is 1e-3. Take h = 1e-4.
간격이 1e-3입니다. h = 1e-4를 쓰세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-3
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% a_tiny_step
"""The step is so small that the difference of the losses has no digits left. Take h = 1e-4.
간격이 너무 작아 손실의 차이에 남는 자릿수가 없습니다. h = 1e-4를 쓰세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-12
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% not_divided
"""The difference of the losses is not divided by anything. Divide it by 2h.
손실의 차이를 나누지 않았습니다. 2h로 나누세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% backward_difference
"""This is the backward difference. Move h both ways, and divide by 2h.
후방 차분입니다. 양쪽으로 h씩 움직이고 2h로 나누세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (0.0, -h))
            return (above - below) / h

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (0.0, -h))
            return (above - below) / h

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% logarithm_to_base_two
"""The loss takes the logarithm to base 2. Use the natural one.
밑이 2인 로그를 썼습니다. 자연로그를 쓰세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log2(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% loss_without_the_minus
"""The gradient has the wrong sign. Subtract the loss below from the loss above; the loss is minus the mean of the logarithms.
기울기의 부호가 반대입니다. h만큼 키운 쪽의 손실에서 줄인 쪽의 손실을 빼세요. 손실은 로그의 평균에 음의 부호를 붙인 값입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% mean_over_the_classes_too
"""The loss is divided by the number of classes, too. Divide by the number of samples alone.
손실을 클래스 수로도 나누었습니다. 샘플 수로만 나누세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1) / len(b2)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% first_bias_left_out
"""The sums lack b1. The hidden layer is sigmoid(x @ W1 + b1).
합에서 b1을 빠뜨렸습니다. 은닉층은 sigmoid(x @ W1 + b1)입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, 0 * b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% second_bias_left_out
"""The scores lack b2. They are z @ W2 + b2.
점수에서 b2를 빠뜨렸습니다. 점수는 z @ W2 + b2입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, 0 * b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% tanh_in_the_hidden_layer
"""The hidden layer is taken for tanh. In TwoLayerNet it is the sigmoid.
은닉층을 tanh로 계산했습니다. TwoLayerNet의 은닉층은 시그모이드입니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return np.tanh(sums)

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% sigmoid_forgotten
"""The hidden layer has no activation. It is the sigmoid of the sums.
은닉층에 활성화 함수가 없습니다. 합에 시그모이드를 적용하세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return sums

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% first_layer_only_once
"""Only the first hidden unit is moved. Move the weights of all units.
첫 은닉 유닛만 움직였습니다. 모든 유닛의 가중치를 움직이세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    W1, b1, W2, b2 = (net.params[name] for name in ("W1", "b1", "W2", "b2"))

    def sigmoid(sums):
        return 1 / (1 + np.exp(-sums))

    def losses(moves, direction):
        """The losses of many nets: in net p the scores of sample n are moved by moves[p, n] times the direction."""
        against = direction[:, np.newaxis] - direction[labels]
        exponents = moves * against[:, np.newaxis]
        exponents += behind[:, np.newaxis]
        p = 1 / np.sum(np.exp(exponents, out=exponents), axis=0)  # in place: a new array of this size takes longer than exp
        return -np.mean(np.log(p + 1e-7), axis=1)

    with np.errstate(over="ignore"):  # where exp is infinite, sigmoid and p are 0
        # One sample per column; a bias is the weight of an input that is always 1.
        inputs = np.vstack([np.atleast_2d(x).T, np.ones(x.size // len(W1))])
        sums = np.vstack([W1, b1]).T @ inputs
        z = np.vstack([sigmoid(sums), np.ones(inputs.shape[1])])
        scores = np.vstack([W2, b2]).T @ z
        labels = np.reshape(t, scores.T.shape).argmax(axis=1) if t.size == scores.size else np.ravel(t)
        behind = scores - scores[labels, np.arange(len(labels))]  # how far each score is above the answer's

        def first_layer(j):
            """W1[i, j] moves the sum of hidden unit j by h times input i, and so all scores along W2[j]."""
            above, below = (losses(sigmoid(sums[j] + step * inputs) - z[j], W2[j]) for step in (h, -h))
            return (above - below) / (2 * h)

        def last_layer(k):
            """W2[j, k] moves score k alone, by h times the output of hidden unit j."""
            above, below = (losses(step * z, np.eye(len(b2))[k]) for step in (h, -h))
            return (above - below) / (2 * h)

        first = np.stack([first_layer(j) * (j == 0) for j in range(len(b1))], axis=1)
        last = np.stack([last_layer(k) for k in range(len(b2))], axis=1)
    return {"W1": first[:-1], "b1": first[-1], "W2": last[:-1], "b2": last[-1]}


# %% all_copies_at_once
"""All moved copies of the parameters are in memory at once. Work in blocks of some hundreds.
움직인 매개변수 사본을 모두 한꺼번에 메모리에 담았습니다. 수백 개씩 나누어 계산하세요."""


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
        values = []
        for step in (h, -h):
            moved = np.tile(array.reshape(1, -1), (array.size, 1))
            moved[np.arange(array.size), np.arange(array.size)] += step
            values.append(losses(**{**others, name: moved.reshape(-1, *shapes[name])}))
        gradient[name] = ((values[0] - values[1]) / (2 * h)).reshape(array.shape)
    return gradient


# %% shape_of_a_batch_unpacked
"""One sample (D,) with its one-hot target (K,) is not taken. Make both a batch of one at the beginning: x.reshape(1, -1), t.reshape(1, -1).
샘플 하나(D,)와 그 원-핫 정답(K,)을 처리하지 못합니다. 맨 처음에 x.reshape(1, -1), t.reshape(1, -1)로 크기가 1인 배치를 만드세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    n, d = x.shape
    k = len(net.params["b2"])
    labels = t if t.ndim == 1 else t.argmax(axis=1)
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


# %% columns_of_a_batch
"""One sample (D,) with its one-hot target (K,) is not taken. Make both a batch of one at the beginning: x.reshape(1, -1), t.reshape(1, -1).
샘플 하나(D,)와 그 원-핫 정답(K,)을 처리하지 못합니다. 맨 처음에 x.reshape(1, -1), t.reshape(1, -1)로 크기가 1인 배치를 만드세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    n, d = x.shape[0], x.shape[1]
    k = len(net.params["b2"])
    labels = t if t.ndim == 1 else t.argmax(axis=1)
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


# %% targets_of_one_sample_with_axis_1
"""One sample (D,) with its one-hot target (K,) is not taken. Make both a batch of one at the beginning: x.reshape(1, -1), t.reshape(1, -1).
샘플 하나(D,)와 그 원-핫 정답(K,)을 처리하지 못합니다. 맨 처음에 x.reshape(1, -1), t.reshape(1, -1)로 크기가 1인 배치를 만드세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    x = np.atleast_2d(x)
    k = len(net.params["b2"])
    labels = np.argmax(t, axis=1) if t.size == len(x) * k else t
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


# %% targets_as_an_index
"""Targets are taken for labels even where they are one-hot. Turn one-hot targets into labels first, with argmax.
t가 원-핫이어도 레이블로 보았습니다. 원-핫 정답은 먼저 argmax로 레이블로 바꾸세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    x = np.atleast_2d(x)
    k = len(net.params["b2"])
    labels = t
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


# %% targets_as_integers
"""Targets are taken for labels even where they are one-hot. Turn one-hot targets into labels first, with argmax.
t가 원-핫이어도 레이블로 보았습니다. 원-핫 정답은 먼저 argmax로 레이블로 바꾸세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    x = np.atleast_2d(x)
    k = len(net.params["b2"])
    labels = t.astype(int)
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


# %% argmax_of_each_label
"""Targets are taken for one-hot even where they are labels. Only one-hot targets need argmax.
t가 레이블이어도 원-핫으로 보았습니다. argmax는 원-핫 정답에만 필요합니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    x = np.atleast_2d(x)
    k = len(net.params["b2"])
    labels = t.reshape(len(x), -1).argmax(axis=1)
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


# %% argmax_of_labels
"""Targets are taken for one-hot even where they are labels. Only one-hot targets need argmax.
t가 레이블이어도 원-핫으로 보았습니다. argmax는 원-핫 정답에만 필요합니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    if x.ndim == 1:
        x, t = x.reshape(1, -1), t.reshape(1, -1)
    k = len(net.params["b2"])
    labels = np.argmax(t, axis=1)
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


# %% argmax_over_the_last_axis
"""Targets are taken for one-hot even where they are labels. Only one-hot targets need argmax.
t가 레이블이어도 원-핫으로 보았습니다. argmax는 원-핫 정답에만 필요합니다."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    x = np.atleast_2d(x)
    k = len(net.params["b2"])
    labels = np.argmax(np.atleast_2d(t), axis=-1)
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


# %% a_guard_of_1e_8
"""The 1e-7 inside the log is left out, or another number stands there. Where the answer's probability is tiny it counts.
손실의 로그 안에 있는 1e-7을 빠뜨렸거나 다른 수를 더했습니다. 정답의 확률이 아주 작으면 결과가 달라집니다."""


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
        return -np.mean(np.log(p + 1e-8), axis=1)

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


# %% a_guard_of_1e_10
"""The 1e-7 inside the log is left out, or another number stands there. Where the answer's probability is tiny it counts.
손실의 로그 안에 있는 1e-7을 빠뜨렸거나 다른 수를 더했습니다. 정답의 확률이 아주 작으면 결과가 달라집니다."""


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
        return -np.mean(np.log(p + 1e-10), axis=1)

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


# %% one_maximum_for_the_batch
"""The largest score of the whole batch is subtracted: rows far below it become 0 / 0, nan. Subtract each row's own maximum.
배치 전체의 최댓값을 뺐습니다. 그보다 훨씬 작은 행은 0 / 0이 되어 nan이 나옵니다. 행마다 자기 최댓값을 빼세요."""


def fast_numerical_gradient(net, x, t):
    h = 1e-4
    x = np.atleast_2d(x)
    k = len(net.params["b2"])
    labels = np.reshape(t, (len(x), k)).argmax(axis=1) if t.size == len(x) * k else np.ravel(t)
    shapes = {name: array.shape if array.ndim == 2 else (1, array.size) for name, array in net.params.items()}

    def losses(W1, b1, W2, b2):
        z = 0.5 * (1 + np.tanh(0.5 * (x @ W1 + b1)))
        scores = z @ W2 + b2
        exps = np.exp(scores - scores.max(axis=(1, 2), keepdims=True))
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


# %% gradients_all_flat
"""The gradients are flat vectors. Give each the shape of its parameter.
기울기가 모두 한 줄로 펴져 있습니다. 저마다 매개변수와 같은 모양으로 바꾸세요."""


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
        gradient[name] = slopes
    return gradient


# %% whole_blocks_only
"""The parameters that do not fill a whole block are left out, and their places stay empty. The last block is a shorter one.
블록 하나를 채우지 못하는 나머지 매개변수를 빠뜨렸습니다. 마지막 블록은 더 짧을 수 있습니다."""


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
        for first in range(0, array.size - 99, 100):
            which = np.arange(first, min(first + 100, array.size))
            values = []
            for step in (h, -h):
                moved = np.tile(array.reshape(1, -1), (len(which), 1))
                moved[np.arange(len(which)), which] += step
                values.append(losses(**{**others, name: moved.reshape(-1, *shapes[name])}))
            slopes[which] = (values[0] - values[1]) / (2 * h)
        gradient[name] = slopes.reshape(array.shape)
    return gradient


# %% moved_by_the_factor
"""Parameters are multiplied by 1 + h instead of moved by h. Add h, and subtract it.
매개변수에 h를 더하지 않고 1 + h를 곱했습니다. h를 더하고 빼세요."""


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
                moved[np.arange(len(which)), which] *= 1 + step
                values.append(losses(**{**others, name: moved.reshape(-1, *shapes[name])}))
            slopes[which] = (values[0] - values[1]) / (2 * h)
        gradient[name] = slopes.reshape(array.shape)
    return gradient


# %% every_parameter_moved
"""All parameters of an array are moved together. Each has a difference of its own.
배열의 매개변수를 모두 한꺼번에 움직였습니다. 매개변수마다 따로 움직여야 합니다."""


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
                moved += step
                values.append(losses(**{**others, name: moved.reshape(-1, *shapes[name])}))
            slopes[which] = (values[0] - values[1]) / (2 * h)
        gradient[name] = slopes.reshape(array.shape)
    return gradient
