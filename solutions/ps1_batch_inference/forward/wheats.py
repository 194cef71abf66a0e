# %% layer_by_layer
"""The book's way: np.dot, and a name for everything; the network is filled key by key."""
import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def init_network():
    network = {}
    network["W1"] = np.array([[0., 0., 0., 0., 1.], [-1., 0., 0., 0., 0.], [0., -1., 0., 0., 0.],
                              [0., 0., -1., 0., 0.], [0., 0., 0., -1., 0.]])
    network["b1"] = np.array([5., 4., 3., 2., 1.])
    network["W2"] = np.array([[0., 1., 0., 0., 0.], [0., 0., 1., 0., 0.], [0., 0., 0., 1., 0.],
                              [0., 0., 0., 0., 1.], [1., 0., 0., 0., 0.]])
    network["b2"] = np.array([-1., -2., 0., 0., 0.])
    return network


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]
    a1 = np.dot(x, W1) + b1
    z1 = relu(a1)
    a2 = np.dot(z1, W2) + b2
    y = softmax(a2)
    return y


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    return y


# %% one_loop_for_both
"""One loop over the layers for both networks, with the activation as its argument; shifted identity matrices."""
import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def through(network, x, activation):
    depth = len(network) // 2
    for i in range(1, depth):
        x = activation(x @ network[f"W{i}"] + network[f"b{i}"])
    return softmax(x @ network[f"W{depth}"] + network[f"b{depth}"])


def init_network():
    W1 = -np.eye(5, k=-1)
    W1[0, 4] = 1
    return {"W1": W1, "b1": np.arange(5, 0, -1), "W2": np.roll(np.eye(5), 1, axis=1), "b2": np.array([-1, -2, 0, 0, 0])}


def forward(network, x):
    return through(network, x, relu)


def predict(network, x):
    return through(network, x, sigmoid)


# %% bias_as_a_weight
"""Each bias becomes one more row of its W, and each input gets a 1 at the end."""
import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def affine(x, W, b):
    ones = np.ones((*x.shape[:-1], 1))
    return np.concatenate([x, ones], axis=-1) @ np.vstack([W, b])


def forward(network, x):
    return softmax(affine(relu(affine(x, network["W1"], network["b1"])), network["W2"], network["b2"]))


def predict(network, x):
    z1 = sigmoid(affine(x, network["W1"], network["b1"]))
    z2 = sigmoid(affine(z1, network["W2"], network["b2"]))
    return softmax(affine(z2, network["W3"], network["b3"]))


# %% sample_by_sample
"""A batch is predicted row by row and stacked."""
import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def forward(network, x):
    if x.ndim == 2:
        return np.array([forward(network, row) for row in x])
    hidden = relu(network["b1"] + np.dot(x, network["W1"]))
    return softmax(network["b2"] + np.dot(hidden, network["W2"]))


def predict(network, x):
    if x.ndim > 1:
        return np.vstack([predict(network, row) for row in x])
    for i in "12":
        x = sigmoid(network["W" + i].T @ x + network["b" + i])
    return softmax(network["W3"].T @ x + network["b3"])


# %% samples_as_columns
"""Transposed throughout: samples are columns, W.T stands on the left, biases are columns."""
import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def scores(network, x, bends):
    columns = np.atleast_2d(x).T
    for i, bend in enumerate(bends, 1):
        columns = bend(network[f"W{i}"].T.dot(columns) + network[f"b{i}"][:, np.newaxis])
    return columns.T.reshape(*x.shape[:-1], -1)


def forward(network, x):
    return softmax(scores(network, x, [relu, lambda a: a]))


def predict(network, x):
    return softmax(scores(network, x, [sigmoid, sigmoid, lambda a: a]))


# %% nothing_imported
"""einsum for the products, and own activations; every array is made a float64 first."""
import numpy as np


def init_network():
    rows = "0 0 0 0 1 -1 0 0 0 0 0 -1 0 0 0 0 0 -1 0 0 0 0 0 -1 0", "0 1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 1 1 0 0 0 0"
    W1, W2 = (np.array(numbers.split(), dtype=float).reshape(5, 5) for numbers in rows)
    return dict(W1=W1, b1=np.linspace(5, 1, 5), W2=W2, b2=np.array([-1.0, -2.0, 0.0, 0.0, 0.0]))


def affine(x, network, i):
    return np.einsum("...d,dh->...h", np.asarray(x, float), np.asarray(network[f"W{i}"], float)) + network[f"b{i}"]


def normalized(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def forward(network, x):
    return normalized(affine(np.clip(affine(x, network, 1), 0, None), network, 2))


def predict(network, x):
    for i in (1, 2):
        x = 1 / (1 + np.exp(-affine(x, network, i)))
    return normalized(affine(x, network, 3))


# %% always_a_batch
"""One sample is made a batch of one, and its axis taken off at the end; biases and activations in place on new arrays."""
import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def forward(network, x):
    W1, b1, W2, b2 = (network[name].astype(float) for name in ("W1", "b1", "W2", "b2"))
    batch = x.reshape(1, -1) if x.ndim == 1 else x
    a = np.matmul(batch, W1)
    a += b1
    a = np.matmul(relu(a), W2)
    a += b2
    y = softmax(a)
    return y[0] if x.ndim == 1 else y


def predict(network, x):
    batch = np.array(x, dtype=float, ndmin=2)
    for W, b in (("W1", "b1"), ("W2", "b2")):
        batch = sigmoid(np.add(np.matmul(batch, network[W]), network[b]))
    y = softmax(np.matmul(batch, network["W3"]) + network["b3"])
    return y if x.ndim == 2 else np.squeeze(y, axis=0)


# %% at_signs
"""The operator @, and no names for what is on the way."""
import numpy as np
from relu import relu
from sigmoid import sigmoid
from softmax import softmax


def forward(network, x):
    return softmax(relu(x @ network["W1"] + network["b1"]) @ network["W2"] + network["b2"])


def predict(network, x):
    for layer in ("1", "2"):
        x = sigmoid(x @ network["W" + layer] + network["b" + layer])
    return softmax(x @ network["W3"] + network["b3"])
