"""Values that are published elsewhere come out of the reference solutions."""

import gzip
import importlib.util
import os
from pathlib import Path

import numpy as np
import pytest

from autograder.datasets import import_weights

ROOT = Path(__file__).parent.parent
MNIST = Path(os.environ.get("AUTOGRADER_MNIST") or ROOT.parent / "shared" / "data" / "mnist")
NEEDED = ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz", "sample_weight.pkl")

with_mnist = pytest.mark.skipif(
    not all((MNIST / name).is_file() for name in NEEDED),
    reason=f"MNIST is not shipped and {MNIST} does not hold {', '.join(NEEDED)}: "
           "name a folder that does in AUTOGRADER_MNIST")


def reference(problem_set, exercise):
    path = ROOT / "solutions" / problem_set / exercise / f"{exercise}.py"
    spec = importlib.util.spec_from_file_location(f"reference_{exercise}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def idx(path):
    """An array of bytes in MNIST's format: 0, 0, 8 (bytes), the number of axes, each axis' length, the data."""
    content = gzip.decompress(path.read_bytes())
    axes = content[3]
    assert content[:3] == b"\0\0\x08"
    shape = np.frombuffer(content, ">i4", count=axes, offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * axes).reshape(shape)


@pytest.fixture(scope="module")
def mnist():
    images, t = (idx(MNIST / name) for name in NEEDED[:2])
    return images.reshape(len(images), 784).astype(np.float32) / 255, t


@pytest.fixture(scope="module")
def predict(tmp_path_factory):
    """The book's network, its weights brought in as a user would."""
    softmax = reference("ps1_batch_inference", "softmax").softmax
    network = import_weights(MNIST / "sample_weight.pkl", tmp_path_factory.mktemp("weights") / "sample_weight.npz")

    def sigmoid(x):
        return 1 / (1 + np.exp(-x))

    def predict(x):
        z1 = sigmoid(x @ network["W1"] + network["b1"])
        z2 = sigmoid(z1 @ network["W2"] + network["b2"])
        return softmax(z2 @ network["W3"] + network["b3"])

    assert sum(array.size for array in network.values()) == 45360
    return predict


@with_mnist
def test_image_by_image_the_books_network_is_right_for_9352_of_10000(mnist, predict):
    x, t = mnist
    assert sum(int(np.argmax(predict(image)) == label) for image, label in zip(x, t, strict=True)) == 9352


@with_mnist
@pytest.mark.parametrize("batch_size", [1, 7, 30, 100, 10_000])
def test_in_batches_of_any_size_the_books_network_reaches_0_9352(mnist, predict, batch_size):
    x, t = mnist
    batch_loop = reference("ps1_batch_inference", "batch_loop")
    scores = batch_loop.predict_in_batches(predict, x, batch_size)
    assert scores.shape == (10_000, 10)
    assert np.mean(np.argmax(scores, axis=1) == t) == 0.9352
    assert batch_loop.accuracy(predict, x, t, batch_size) == 0.9352
