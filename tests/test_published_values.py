"""The reference solutions give the values that are published elsewhere.

A test of an exercise that ``solutions/`` does not have is skipped with a reason.
"""

import gzip
import importlib
import re
import sys
from functools import cache
from itertools import count

import numpy as np
import pytest
from conftest import MNIST, ROOT, needs_mnist

from autograder.course import Course
from autograder.datasets.weights import import_weights
from autograder.grading.submission import Submission

IMAGES, LABELS, WEIGHTS = "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz", "sample_weight.pkl"
EXERCISES = {path.name: path for path in (ROOT / "solutions").glob("*/*/") if (path / f"{path.name}.py").is_file()}

# The book's two predictions for a picture of a 2: the first says 2, the second 7.
SAYS_2 = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
SAYS_7 = np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0])
IS_2 = np.array([0, 0, 1, 0, 0, 0, 0, 0, 0, 0])


@cache
def reference(exercise):
    """The module of a reference solution. It can import other references, and leaves none of them in ``sys.modules``."""
    if exercise not in EXERCISES:
        pytest.skip(f"solutions/ has no exercise {exercise}")
    path, modules = sys.path[:], {name: sys.modules.pop(name) for name in EXERCISES if name in sys.modules}
    sys.path[:0] = map(str, EXERCISES.values())
    try:
        return importlib.import_module(exercise)
    finally:
        sys.path[:] = path
        for name in EXERCISES:
            sys.modules.pop(name, None)
        sys.modules.update(modules)


def assert_printed(value, printed):
    """Assert that a value equals the printed one to its last digit, the eighth after the point."""
    np.testing.assert_allclose(value, printed, rtol=0, atol=5.1e-9)


# 0.9352: the book's network on MNIST's test images


def idx(path):
    """An array of bytes in MNIST's format: 0, 0, 8 (bytes), the number of axes, each axis' length, the data."""
    content = gzip.decompress(path.read_bytes())
    axes = content[3]
    assert content[:3] == b"\0\0\x08"
    shape = np.frombuffer(content, ">i4", count=axes, offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * axes).reshape(shape)


@pytest.fixture(scope="module")
def images_and_labels():
    images, t = (idx(MNIST / name) for name in (IMAGES, LABELS))
    return images.reshape(len(images), 784).astype(np.float32) / 255, t


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    """The book's weights, imported as a user would import them."""
    return import_weights(MNIST / WEIGHTS, tmp_path_factory.mktemp("weights") / "sample_weight.npz")


@pytest.fixture(scope="module")
def predict(network):
    """The book's network as in chapter 3 of the book, with the reference's softmax."""
    softmax = reference("softmax").softmax

    def sigmoid(x):
        return 1 / (1 + np.exp(-x))

    def predict(x):
        z1 = sigmoid(x @ network["W1"] + network["b1"])
        z2 = sigmoid(z1 @ network["W2"] + network["b2"])
        return softmax(z2 @ network["W3"] + network["b3"])

    return predict


@needs_mnist(WEIGHTS)
def test_the_784_50_100_10_network_has_45360_parameters(network):
    assert [network[f"W{i}"].shape for i in (1, 2, 3)] == [(784, 50), (50, 100), (100, 10)]
    assert sum(array.size for array in network.values()) == 45_360


@needs_mnist(IMAGES, LABELS, WEIGHTS)
def test_the_books_network_is_right_for_9352_of_10000_images_one_by_one(images_and_labels, predict):
    x, t = images_and_labels
    assert sum(int(np.argmax(predict(image)) == label) for image, label in zip(x, t, strict=True)) == 9352


@needs_mnist(IMAGES, LABELS, WEIGHTS)
@pytest.mark.parametrize("batch_size", [1, 7, 10, 30, 100, 10_000])
def test_the_books_network_reaches_0_9352_with_every_batch_size(images_and_labels, predict, batch_size):
    x, t = images_and_labels
    batch_loop = reference("batch_loop")
    scores = batch_loop.predict_in_batches(predict, x, batch_size)
    assert scores.shape == (10_000, 10)
    assert np.mean(np.argmax(scores, axis=1) == t) == 0.9352
    assert batch_loop.accuracy(predict, x, t, batch_size) == 0.9352


@needs_mnist(IMAGES, LABELS, WEIGHTS)
@pytest.mark.parametrize("batch_size", [1, 100])
def test_the_books_network_reaches_0_9352_with_the_predict_of_the_reference(images_and_labels, network, batch_size):
    x, t = images_and_labels
    predict = reference("forward").predict
    assert reference("batch_loop").accuracy(lambda batch: predict(network, batch), x, t, batch_size) == 0.9352


# The worked example of the forward pass


def test_the_worked_example_of_the_5_5_5_network():
    forward = reference("forward")
    network = forward.init_network()
    expected = {
        "W1": [[0, 0, 0, 0, 1], [-1, 0, 0, 0, 0], [0, -1, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, -1, 0]],
        "b1": [5, 4, 3, 2, 1],
        "W2": [[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]],
        "b2": [-1, -2, 0, 0, 0],
    }
    assert {name: array.tolist() for name, array in network.items()} == expected
    x = np.array([[1, 2, 3, 4, 5], [2, 3, 4, 5, 6], [3, 4, 5, 6, 7]])
    assert_printed(
        forward.forward(network, x),
        [
            [0.26768323, 0.26768323, 0.26768323, 0.09847516, 0.09847516],
            [0.64878564, 0.08780359, 0.08780359, 0.08780359, 0.08780359],
            [0.85640133, 0.01568554, 0.04263771, 0.04263771, 0.04263771],
        ],
    )


# The losses of the two example predictions


def test_the_mean_squared_error_of_the_right_example_is_0_0975():
    assert reference("mean_squared_error").mean_squared_error(SAYS_2, IS_2) == pytest.approx(0.0975, rel=1e-12)


def test_the_mean_squared_error_of_the_wrong_example_is_0_5975():
    assert reference("mean_squared_error").mean_squared_error(SAYS_7, IS_2) == pytest.approx(0.5975, rel=1e-12)


@pytest.mark.parametrize("t", [IS_2, np.array(2)], ids=["one-hot", "label"])
def test_the_cross_entropy_of_the_right_example_is_0_510825457099(t):
    assert reference("cross_entropy").cross_entropy_error(SAYS_2, t) == pytest.approx(0.510825457099, abs=5e-13)


@pytest.mark.parametrize("t", [IS_2, np.array(2)], ids=["one-hot", "label"])
def test_the_cross_entropy_of_the_wrong_example_is_2_30258409299(t):
    assert reference("cross_entropy").cross_entropy_error(SAYS_7, t) == pytest.approx(2.30258409299, abs=5e-12)


# The derivative of 0.01x² + 0.1x, and the widely copied wrong one


def parabola(x):
    return 0.01 * x**2 + 0.1 * x


COPIED = """
def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / 2*h
"""
COPIED_GRADIENT = """
import numpy as np

def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        value = x[i]
        x[i] = value + h
        above = f(x)
        x[i] = value - h
        below = f(x)
        grad[i] = (above - below) / 2*h
        x[i] = value
    return grad
"""


@pytest.mark.parametrize(("x", "slope"), [(5, 0.2), (10, 0.3)])
def test_the_slope_of_the_parabola_is_0_2_at_5_and_0_3_at_10(x, slope):
    assert reference("numerical_diff").numerical_diff(parabola, x) == pytest.approx(slope, rel=1e-10)


@pytest.mark.parametrize(("x", "printed"), [(5, "1.99"), (10, "2.99")])
def test_the_widely_copied_numerical_diff_gives_1_99e_09_and_2_99e_09(x, printed):
    copied = {}
    exec(COPIED, copied)
    digits, exponent = repr(float(copied["numerical_diff"](parabola, x))).split("e")
    assert (digits[:4], exponent) == (printed, "-09")


@pytest.mark.parametrize(("exercise", "source"), [("numerical_diff", COPIED), ("numerical_gradient", COPIED_GRADIENT)])
def test_the_widely_copied_division_loses_points_and_its_misconception_is_named(grader, exercise, source):
    reference(exercise)
    problem_set = EXERCISES[exercise].parent.name
    if problem_set not in Course.at(ROOT).assignment_names:
        pytest.skip(f"{problem_set} is not a problem set yet")
    report = grader(problem_set).grade(Submission("student", {exercise: source})).exercise(exercise)
    assert report.score < report.max_score
    assert any(prop.misconception for prop in report.properties if prop.status == "failed")


# Gradients of x0² + x1²


def bowl(x):
    return x[0] ** 2 + x[1] ** 2


@pytest.mark.parametrize(("x", "gradient"), [((3, 4), (6, 8)), ((0, 2), (0, 4)), ((3, 0), (6, 0))])
@pytest.mark.parametrize("kind", [int, float])
def test_the_gradient_of_the_bowl_at_3_4_and_0_2_and_3_0(x, gradient, kind):
    computed = reference("numerical_gradient").numerical_gradient(bowl, np.array(x, kind))
    np.testing.assert_allclose(computed, gradient, rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize(
    ("lr", "end"),
    [
        pytest.param(10, (-2.58983747e13, -1.29524862e12), id="lr 10 diverges"),
        pytest.param(1e-10, (-2.99999994, 3.99999992), id="lr 1e-10 hardly moves"),
        pytest.param(0.1, (-6.11110793e-10, 8.14814391e-10), id="lr 0.1 converges"),
    ],
)
def test_gradient_descent_in_the_bowl_from_minus_3_4(lr, end):
    found = reference("gradient_descent").gradient_descent(bowl, np.array([-3.0, 4.0]), lr=lr, step_num=100)
    np.testing.assert_allclose(found, end, rtol=5e-9)


# SimpleNet

W = np.array([[-0.98857721, -1.19498403, 1.7798275], [1.92945432, 2.08198445, 0.48024869]])
X, T = np.array([0.6, 0.9]), np.array([0, 0, 1])
GRADIENT = [[0.17430645, 0.17666371, -0.35097016], [0.26145968, 0.26499557, -0.52645524]]


def test_the_scores_of_simple_net():
    assert_printed(reference("simple_net").SimpleNet(W.copy()).predict(X), [1.14336256, 1.15679559, 1.50012032])


def test_the_loss_of_simple_net_is_0_8793567():
    assert reference("simple_net").SimpleNet(W.copy()).loss(X, T) == pytest.approx(0.8793567, abs=5e-8)


def test_the_gradient_of_simple_net():
    """To 1e-6: the published gradient belongs to a loss without the guard of the log, the published loss has one of 1e-7.
    The guard makes the gradient smaller by 2.4e-7 of itself, as 1 / (y + 1e-7) is smaller than 1 / y at y = 0.415."""
    SimpleNet, numerical_gradient = reference("simple_net").SimpleNet, reference("numerical_gradient").numerical_gradient
    computed = numerical_gradient(lambda weights: SimpleNet(weights).loss(X, T), W.copy())
    np.testing.assert_allclose(computed, GRADIENT, rtol=1e-6)


def test_the_closed_form_gives_the_gradient_of_simple_net():
    softmax, net = reference("softmax").softmax, reference("simple_net").SimpleNet(W.copy())
    assert_printed(np.outer(X, softmax(net.predict(X)) - T), GRADIENT)


# Steps an epoch


@pytest.mark.parametrize(("batch_size", "steps"), [(6, 1), (3, 2), (32, 1)])
def test_6_samples_in_batches_of_6_and_3_and_32_take_1_and_2_and_1_steps(batch_size, steps):
    assert reference("minibatch").steps_per_epoch(6, batch_size) == steps


def test_6_samples_in_batches_of_the_default_size_take_1_step():
    assert reference("minibatch").steps_per_epoch(6) == 1


@pytest.mark.parametrize(("batch_size", "steps"), [(6, 1), (3, 2), (32, 1)])
def test_fitting_a_line_to_6_samples_shows_1_and_2_and_1_steps_an_epoch(capsys, batch_size, steps):
    x = np.arange(6.0)
    losses = reference("linear_fit").LinearModel().fit(x, 2 * x - 1, epochs=3, batch_size=batch_size)
    printed = capsys.readouterr().out
    assert len(losses) == 3 and re.findall(r"Epoch (\d+)/3\b", printed) == ["1", "2", "3"]
    shown = re.findall(r"(?<![\d/])\d+/\d+(?![\d/])", re.sub(r"Epoch \d+/3\b", "", printed))
    assert shown[-1] == f"{steps}/{steps}" and {step.split("/")[1] for step in shown} == {str(steps)}


# The published 57.7 s for one numerical gradient are a time, which no test should depend on: its cause is tested.


def test_one_numerical_gradient_of_the_784_100_10_network_takes_159020_losses():
    net, losses = reference("two_layer_net").TwoLayerNet(784, 100, 10), count()
    net.loss = lambda x, t: 0.0 * next(losses)
    net.numerical_gradient(np.zeros((1, 784)), np.zeros(1, int))
    assert next(losses) == 159_020
