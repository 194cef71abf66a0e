"""Make digits_weights.npz: a 64-50-100-10 sigmoid network trained on the digits.

Run `python data/train_weights.py` (NumPy only, a few seconds). Plain
backpropagation and mini-batch gradient descent, as in the first chapters of
any book on neural networks. All seeds are fixed; the last digits of the
weights still depend on the machine's linear algebra.
"""

from itertools import pairwise
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
SIZES = (64, 50, 100, 10)
EPOCHS, BATCH_SIZE, LEARNING_RATE = 150, 30, 0.5
TEST_SIZE = 360


def main():
    rng = np.random.default_rng(2026)
    x, t = load_digits()
    test, train = split(len(x), rng)
    params = init_params(rng)
    for epoch in range(1, EPOCHS + 1):
        order = rng.permutation(train)
        for start in range(0, len(order), BATCH_SIZE):
            batch = order[start : start + BATCH_SIZE]
            descend(params, gradient(params, x[batch], t[batch]))
        if epoch % 10 == 0:
            print(
                f"epoch {epoch:3d}: train {accuracy(params, x[train], t[train]):.4f}, test {accuracy(params, x[test], t[test]):.4f}"
            )
    save(params, test)


def load_digits():
    """Images as floats from 0 to 1, ``(1797, 64)``, and labels, ``(1797,)``."""
    with np.load(HERE / "digits.npz") as digits:
        return digits["images"] / 16, digits["labels"].astype(int)


def split(count, rng):
    """Indices of the test images, kept from training, and of the others."""
    shuffled = rng.permutation(count)
    return np.sort(shuffled[:TEST_SIZE]), shuffled[TEST_SIZE:]


def init_params(rng):
    """Xavier's start: weights of variance 1 / inputs, biases 0."""
    params = {}
    for layer, (inputs, outputs) in enumerate(pairwise(SIZES), start=1):
        params[f"W{layer}"] = rng.normal(0, 1 / np.sqrt(inputs), (inputs, outputs))
        params[f"b{layer}"] = np.zeros(outputs)
    return params


def forward(params, x):
    """The output of every layer, the input first and the probabilities last."""
    z1 = sigmoid(x @ params["W1"] + params["b1"])
    z2 = sigmoid(z1 @ params["W2"] + params["b2"])
    return x, z1, z2, softmax(z2 @ params["W3"] + params["b3"])


def gradient(params, x, t):
    """The gradient of the mean cross-entropy, by backpropagation."""
    *inputs, y = forward(params, x)
    delta = (y - np.eye(SIZES[-1])[t]) / len(x)
    grads = {}
    for layer in (3, 2, 1):
        z = inputs[layer - 1]
        grads[f"W{layer}"], grads[f"b{layer}"] = z.T @ delta, delta.sum(axis=0)
        delta = delta @ params[f"W{layer}"].T * z * (1 - z)  # z (1 - z): the sigmoid's slope, from its output
    return grads


def descend(params, grads):
    for name, grad in grads.items():
        params[name] -= LEARNING_RATE * grad


def accuracy(params, x, t):
    return np.mean(forward(params, x)[-1].argmax(axis=1) == t)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    exps = np.exp(x - x.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True)


def save(params, test):
    """The weights as float32, and ``test``: the rows of digits.npz that training never saw."""
    weights = {name: value.astype(np.float32) for name, value in params.items()}
    np.savez_compressed(HERE / "digits_weights.npz", **weights, test=test.astype(np.int16))
    x, t = load_digits()
    print(f"saved: test accuracy {accuracy(weights, x[test], t[test]):.4f} on {len(test)} images")


if __name__ == "__main__":
    main()
