# %% from_the_book
"""The book's lines; its lambda that ignores W is right beside a numerical_gradient that moves the elements of x itself."""


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = rng or np.random.default_rng()
        self.params = {}
        self.params["W1"] = weight_init_std * rng.normal(size=(input_size, hidden_size))
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * rng.normal(size=(hidden_size, output_size))
        self.params["b2"] = np.zeros(output_size)

    def predict(self, x):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        return softmax(a2)

    def loss(self, x, t):
        y = self.predict(x)
        return cross_entropy_error(y, t)

    def accuracy(self, x, t):
        y = self.predict(x)
        if y.ndim == 1:
            y, t = y.reshape(1, -1), t.reshape(1, -1)
        y = np.argmax(y, axis=1)
        if t.size != y.size:
            t = np.argmax(t, axis=1)
        return np.sum(y == t.reshape(-1)) / float(x.shape[0] if x.ndim == 2 else 1)

    def numerical_gradient(self, x, t):
        def loss_W(W):
            return self.loss(x, t)

        grads = {}
        grads["W1"] = numerical_gradient(loss_W, self.params["W1"])
        grads["b1"] = numerical_gradient(loss_W, self.params["b1"])
        grads["W2"] = numerical_gradient(loss_W, self.params["W2"])
        grads["b2"] = numerical_gradient(loss_W, self.params["b2"])
        return grads

    def gradient(self, x, t):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        grads = {}
        if x.ndim == 1:
            x, t = x.reshape(1, -1), t.reshape(1, -1) if t.size > 1 else t.reshape(1)
        batch_num = x.shape[0]
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        y = softmax(a2)
        if t.ndim == 1:
            t = np.eye(y.shape[1])[t]
        dy = (y - t) / batch_num
        grads["W2"] = np.dot(z1.T, dy)
        grads["b2"] = np.sum(dy, axis=0)
        dz1 = np.dot(dy, W2.T)
        da1 = (1.0 - sigmoid(a1)) * sigmoid(a1) * dz1
        grads["W1"] = np.dot(x.T, da1)
        grads["b1"] = np.sum(da1, axis=0)
        return grads


# %% layers
"""Layers with forward and backward, each holding the arrays of params; W2 is drawn before W1."""


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW, self.db = self.x.T @ dout, dout.sum(axis=0)
        return dout @ self.W.T


class Sigmoid:
    def forward(self, x):
        self.out = sigmoid(x)
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        if rng is None:
            rng = np.random.default_rng()
        W2 = rng.normal(0, weight_init_std, (hidden_size, output_size))
        W1 = rng.normal(0, weight_init_std, (input_size, hidden_size))
        self.params = {"W1": W1, "b1": np.zeros(hidden_size), "W2": W2, "b2": np.zeros(output_size)}
        self.first, self.last = Affine(W1, self.params["b1"]), Affine(W2, self.params["b2"])
        self.layers = [self.first, Sigmoid(), self.last]

    def scores(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def predict(self, x):
        y = softmax(self.scores(np.atleast_2d(x)))
        return y if x.ndim == 2 else y[0]

    def loss(self, x, t):
        return float(cross_entropy_error(self.predict(x), t))

    def accuracy(self, x, t):
        right = np.atleast_2d(self.predict(x)).argmax(axis=1) == self.labels(x, t)
        return float(right.mean())

    def labels(self, x, t):
        n = len(np.atleast_2d(x))
        return t.reshape(n, -1).argmax(axis=1) if t.size > n else t.reshape(n)

    def numerical_gradient(self, x, t):
        grads = {}
        for name, array in self.params.items():
            def f(moved, array=array):
                kept = array.copy()
                array[...] = moved
                loss = self.loss(x, t)
                array[...] = kept
                return loss

            grads[name] = numerical_gradient(f, array.copy())
        return grads

    def gradient(self, x, t):
        x = np.atleast_2d(x)
        dout = softmax(self.scores(x))
        dout[np.arange(len(x)), self.labels(x, t)] -= 1
        dout /= len(x)
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        return {"W1": self.first.dW, "b1": self.first.db, "W2": self.last.dW, "b2": self.last.db}


# %% nothing_imported
"""Its own sigmoid, softmax, loss and differences; a batch is a loop over its samples, their gradients outer products."""


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        rng = rng if rng is not None else np.random.default_rng()

        def draw(rows, columns):
            return np.array([[weight_init_std * rng.normal() for _ in range(columns)] for _ in range(rows)])

        self.params = {"b1": np.zeros((hidden_size,)), "b2": np.zeros((output_size,)),
                       "W1": draw(input_size, hidden_size), "W2": draw(hidden_size, output_size)}

    def _forward(self, sample):
        z = 0.5 + 0.5 * np.tanh((sample @ self.params["W1"] + self.params["b1"]) / 2)
        scores = z @ self.params["W2"] + self.params["b2"]
        exps = np.exp(scores - scores.max())
        return z, exps / exps.sum()

    def _samples(self, x, t):
        k = len(self.params["b2"])
        if x.ndim == 1:
            x, t = [x], [t]
        return [(sample, np.argmax(answer) if np.size(answer) == k else np.reshape(answer, ())) for sample, answer in zip(x, t)]

    def predict(self, x):
        return self._forward(x)[1] if x.ndim == 1 else np.array([self._forward(sample)[1] for sample in x])

    def loss(self, x, t):
        losses = [-np.log(max(self._forward(sample)[1][answer], 1e-12)) for sample, answer in self._samples(x, t)]
        return sum(losses) / len(losses)

    def accuracy(self, x, t):
        right = [int(self._forward(sample)[1].argmax() == answer) for sample, answer in self._samples(x, t)]
        return sum(right) / len(right)

    def numerical_gradient(self, x, t):
        grads = {}
        for name, array in self.params.items():
            grads[name] = np.zeros(array.shape)
            for index in np.ndindex(array.shape):
                kept = array[index]
                array[index] = kept + 1e-4
                above = self.loss(x, t)
                array[index] = kept - 1e-4
                grads[name][index] = (above - self.loss(x, t)) / 2e-4
                array[index] = kept
        return grads

    def gradient(self, x, t):
        grads = {name: np.zeros(array.shape) for name, array in self.params.items()}
        samples = self._samples(x, t)
        for sample, answer in samples:
            z, error = self._forward(sample)
            error[answer] -= 1
            inner = self.params["W2"] @ error * z * (1 - z)
            for name, part in (("W2", np.outer(z, error)), ("b2", error), ("W1", np.outer(sample, inner)), ("b1", inner)):
                grads[name] += part / len(samples)
        return grads


# %% through_the_guarded_logarithm
"""Backpropagation step by step, through log(y + 1e-7) and the softmax's Jacobian, with einsum."""


class TwoLayerNet(TwoLayerNet):
    def gradient(self, x, t):
        one = x.ndim == 1
        x = x[np.newaxis] if one else x
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        y = softmax(z @ self.params["W2"] + self.params["b2"])
        n, k = y.shape
        hot = t.reshape(n, k) if t.size == n * k else np.equal.outer(t.reshape(n), np.arange(k)).astype(float)
        dy = -hot / (y + 1e-7) / n
        jacobian = np.einsum("nk,kj->nkj", y, np.eye(k)) - np.einsum("nk,nj->nkj", y, y)
        da2 = np.einsum("nk,nkj->nj", dy, jacobian)
        da1 = np.einsum("nk,hk,nh->nh", da2, self.params["W2"], z - z**2)
        return {"W2": np.einsum("nh,nk->hk", z, da2), "b2": np.einsum("nk->k", da2),
                "W1": np.einsum("nd,nh->dh", x, da1), "b1": np.einsum("nh->h", da1)}


# %% one_flat_vector
"""All parameters lie in one vector, and params are views of it; the differences run along the vector."""


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, rng=None):
        shapes = {"W1": (input_size, hidden_size), "b1": (hidden_size,), "W2": (hidden_size, output_size), "b2": (output_size,)}
        self.flat = np.zeros(sum(int(np.prod(shape)) for shape in shapes.values()))
        self.params = self.views(self.flat, shapes)
        generator = rng or np.random.default_rng()
        for name in ("W1", "W2"):
            self.params[name][...] = generator.normal(0.0, weight_init_std, shapes[name])

    def views(self, flat, shapes=None):
        shapes = shapes or {name: array.shape for name, array in self.params.items()}
        ends = np.cumsum([int(np.prod(shape)) for shape in shapes.values()])
        return {name: part.reshape(shape) for (name, shape), part in zip(shapes.items(), np.split(flat, ends[:-1]))}

    def predict(self, x):
        W1, b1, W2, b2 = self.params.values()
        return softmax(sigmoid(x @ W1 + b1) @ W2 + b2)

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)

    def accuracy(self, x, t):
        y = self.predict(x)
        answers = y.argmax(axis=-1)
        return 1.0 - np.count_nonzero(answers - (t.argmax(axis=-1) if t.shape == y.shape else t)) / np.size(answers)

    def numerical_gradient(self, x, t):
        kept = self.flat.copy()

        def f(flat):
            self.flat[:] = flat
            return self.loss(x, t)

        slopes = numerical_gradient(f, kept.copy())
        self.flat[:] = kept
        return self.views(slopes)

    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params.values()
        x, n = np.atleast_2d(x), x.size // len(W1)
        z = sigmoid(x @ W1 + b1)
        error = softmax(z @ W2 + b2)
        labels = np.argmax(t.reshape(n, -1), axis=1) if t.size == error.size else t.ravel()
        error -= np.eye(len(b2))[labels]
        ones = np.ones(n) / n
        inner = (error @ W2.T) * z * (1 - z)
        grads = np.concatenate([((x.T * ones) @ inner).ravel(), ones @ inner, ((z.T * ones) @ error).ravel(), ones @ error])
        return self.views(grads)


# %% moved_and_put_back_as_a_copy
"""The f of numerical_gradient puts the array that it is given into params; a copy of the old one goes back there."""


class TwoLayerNet(TwoLayerNet):
    def numerical_gradient(self, x, t):
        grads = {}
        for name in ("W1", "b1", "W2", "b2"):
            kept = self.params[name].copy()

            def f(moved, name=name):
                self.params[name] = moved
                return self.loss(x, t)

            grads[name] = numerical_gradient(f, self.params[name])
            self.params[name] = kept
        return grads


# %% sample_by_sample
"""The gradient is added up sample by sample, with np.outer; labels become one-hot by np.eye."""


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = self.predict(x)
        if y.ndim == 1:
            y = y.reshape(1, -1)
        t = t.reshape(len(y), -1)
        answers = t[:, 0] if t.shape[1] == 1 else np.argmax(t, axis=1)
        return float(np.mean(np.argmax(y, axis=1) == answers))

    def numerical_gradient(self, x, t):
        loss_W = lambda W: self.loss(x, t)
        grads = {}
        for key in ("W1", "b1", "W2", "b2"):
            grads[key] = numerical_gradient(loss_W, self.params[key])
        return grads

    def gradient(self, x, t):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        x = np.atleast_2d(x)
        t = t.reshape(len(x), -1)
        grads = {name: np.zeros(array.shape) for name, array in self.params.items()}
        for sample, target in zip(x, t):
            z = sigmoid(np.dot(sample, W1) + b1)
            y = softmax(np.dot(z, W2) + b2)
            if len(target) == 1:
                target = np.eye(len(y))[int(target[0])]
            delta2 = y - target
            delta1 = np.dot(W2, delta2) * z * (1 - z)
            grads["W1"] += np.outer(sample, delta1) / len(x)
            grads["b1"] += delta1 / len(x)
            grads["W2"] += np.outer(z, delta2) / len(x)
            grads["b2"] += delta2 / len(x)
        return grads


# %% the_books_own_lines
"""The book's sigmoid_grad, its labels subtracted at their place, and its mean at the end."""


def sigmoid_grad(x):
    return (1.0 - sigmoid(x)) * sigmoid(x)


class TwoLayerNet(TwoLayerNet):
    def accuracy(self, x, t):
        y = np.argmax(np.atleast_2d(self.predict(x)), axis=1)
        if t.ndim != 1 or t.size != y.size:
            t = np.argmax(np.atleast_2d(t), axis=1)
        return np.sum(y == t) / float(len(y))

    def gradient(self, x, t):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        grads = {}
        if x.ndim == 1:
            x, t = x.reshape(1, x.size), t.reshape(1, t.size)
        batch_num = x.shape[0]
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        dy = softmax(a2)
        if t.size == dy.size:
            dy = dy - t
        else:
            dy[np.arange(batch_num), t] -= 1
        grads["W2"] = np.dot(z1.T, dy) / batch_num
        grads["b2"] = np.mean(dy, axis=0)
        da1 = sigmoid_grad(a1) * np.dot(dy, W2.T)
        grads["W1"] = np.dot(x.T, da1) / batch_num
        grads["b1"] = np.mean(da1, axis=0)
        return grads
