# %% from_the_book
"""The book's lines: z, y and loss one after the other, np.dot, W copied at the beginning."""


class SimpleNet:
    def __init__(self, W):
        self.W = np.array(W)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        loss = cross_entropy_error(y, t)
        return loss


# %% without_the_functions_of_others
"""The logarithm of the sum of exponentials and its own choice of the answer, with nothing imported but NumPy: no guard is needed."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        return np.matmul(x, self.W)

    def loss(self, x, t):
        scores = np.atleast_2d(self.predict(x)).astype(float)
        labels = t.argmax(axis=-1) if t.size == scores.size else t
        answers = np.take_along_axis(scores, labels.reshape(-1, 1).astype(int), axis=1)[:, 0]
        return float(np.mean(np.logaddexp.reduce(scores, axis=1) - answers))


# %% always_a_batch
"""One sample is a batch of one inside; floats from the beginning; the softmax of all rows at once."""


class SimpleNet:
    def __init__(self, W):
        self.W = np.asarray(W, dtype=np.float64)

    def predict(self, x):
        rows = np.atleast_2d(np.asarray(x, dtype=np.float64))
        scores = np.einsum("nd,dk->nk", rows, self.W)
        return scores if x.ndim == 2 else scores[0]

    def loss(self, x, t):
        y = softmax(np.atleast_2d(self.predict(x)))
        t = np.asarray(t)
        if t.size != y.size:
            t = np.eye(y.shape[1])[t.reshape(-1)]
        return -np.sum(t.reshape(y.shape) * np.log(np.maximum(y, 1e-10))) / y.shape[0]


# %% row_by_row
"""Python loops over rows and columns; a batch's loss is the mean of its samples' losses."""


class SimpleNet:
    def __init__(self, W):
        self.W = W.copy()

    def predict(self, x):
        if x.ndim == 2:
            return np.array([self.predict(row) for row in x])
        return np.array([sum(float(value) * weight for value, weight in zip(x, column)) for column in self.W.T])

    def loss(self, x, t):
        if x.ndim == 1:
            return cross_entropy_error(softmax(self.predict(x)), t)
        return sum(self.loss(row, np.asarray(answer)) for row, answer in zip(x, t)) / len(x)


# %% a_property_and_a_helper
"""W is a read-only property; the net's probabilities come from a method of their own."""


class SimpleNet:
    def __init__(self, W):
        self._weights = W

    @property
    def W(self):
        return self._weights

    def predict(self, x):
        return (self.W.T @ x.T).T

    def probabilities(self, x):
        return softmax(self.predict(x))

    def loss(self, x, t):
        return cross_entropy_error(self.probabilities(x), t)


# %% in_one_line
"""The operator @, and the loss in one line."""


class SimpleNet:
    def __init__(self, W):
        self.W = np.array(W, dtype=float)

    def predict(self, x):
        return x @ self.W

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)


# %% own_cross_entropy
"""The book's own cross-entropy, with labels found by their number."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        z = np.dot(x, self.W)
        return z

    def loss(self, x, t):
        y = softmax(np.dot(x, self.W))
        if y.ndim == 1:
            y = y.reshape(1, y.size)
            t = t.reshape(1, t.size)
        if t.size == y.size:
            t = t.argmax(axis=1)
        n = y.shape[0]
        return -np.sum(np.log(y[np.arange(n), t] + 1e-7)) / n


# %% one_sample_apart
"""A branch for one sample, and log-probabilities of all classes times one-hot rows."""


class SimpleNet:
    def __init__(self, W):
        self.W = W

    def predict(self, x):
        if x.ndim == 1:
            return np.dot(x.reshape(1, -1), self.W)[0]
        return np.dot(x, self.W)

    def loss(self, x, t):
        log_y = np.log(softmax(self.predict(x)) + 1e-7)
        if log_y.ndim == 1:
            return -np.sum(t * log_y)
        if t.ndim == 1:
            t = np.eye(log_y.shape[1])[t]
        return -np.mean(np.sum(t * log_y, axis=1))
