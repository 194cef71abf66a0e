"""A property that works with a solution's functions and objects across the sandbox sees what it would see in-process."""

import types

import numpy as np
import pytest

from autograder.grading.proxies import Proxies, public_methods, unwrapped
from autograder.grading.session import NoAnswer, Session
from autograder.sandbox import Sandbox
from autograder.selfcheck import Function, Mismatch, Provided, agree, fill, items, printed, unmodified
from autograder.selfcheck.calls import current_log, recording

pytestmark = pytest.mark.core

SOLUTION = '''
import numpy as np
from slopes import slope, rows, Scale

class Net:
    def __init__(self, size, rng=None):
        rng = rng or np.random.default_rng(0)
        self.params = {"W": rng.normal(size=(size, 2)), "b": np.zeros(2)}
        self.weights = self.params["W"]  # the same array: filling params must fill it, too

    def scores(self, x, scale=1.0):
        """Doc."""
        return scale * (x @ self.weights + self.params["b"])

    def slope(self, x):
        return slope(lambda W: float(np.sum(self.scores(x))), self.params["W"])

    def twin(self):
        return Net(len(self.weights))

def same(net, other):
    return net is other

def train(net, x, *, lr):
    losses = []
    for key in ("W", "b"):
        net.params[key] -= lr * net.gradient(x)[key]
        losses.append(net.loss(x=x))
    return losses

def batches(x, rng):
    order = rng.permutation(len(x))
    for i in range(0, len(x), 2):
        yield x[order[i:i + 2]]

def countdown(x):
    while x[0] > 0:
        x[0] -= 1
        yield x[0]

def endless():
    while True:
        yield 1

def slopes_of(f, x):
    return slope(f, x), slope(lambda z: 2 * f(z), x, h=1e-3)

def shuffled(x, rng):
    return [row for row in rows(x, rng)], rng.random()

class Shifted(Scale):
    """A class of the student's on top of another exercise's."""

    def __init__(self, factor):
        super().__init__(factor, offset=1.0)

    def twice(self, x):
        return self.predict(self.predict(x))

def classes(x):
    plain, shifted = Scale(2.0), Shifted(3.0)
    shifted.params["factor"] += 1.0
    return Scale.predict(plain, x), shifted.twice(x), isinstance(shifted, Scale) and not isinstance(plain, Shifted)

def talk(name):
    print("hello", name)
    return 3

def whole(x):
    return 0, x[:]

def drop(weights):
    del weights["b"]

def store(weights):
    weights["W"] = weights["W"] + 1

def circle(f):
    return circle(lambda z: f(z)) if f(np.zeros(1)) is None else slope(lambda z: slope(lambda y: circle(f), z), np.zeros(1))
'''

REFERENCES = '''
import numpy as np

def slope(f, x, h=1e-4):
    """Changes x itself, element by element."""
    slopes = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        value = x[index]
        x[index] = value + h
        above = f(x)
        x[index] = value - h
        slopes[index] = (above - f(x)) / (2 * h)
        x[index] = value
    return slopes

def rows(x, rng):
    for index in rng.permutation(len(x)):
        yield x[index]

class Scale:
    def __init__(self, factor, offset=0.0):
        self.params = {"factor": np.array([factor]), "offset": np.array([offset])}

    def predict(self, x):
        return self.params["factor"] * x + self.params["offset"]
'''


class Line:
    """A net of the trusted side: a line with its squared error and gradient."""

    def __init__(self):
        self.params = {"W": np.ones((2, 1)), "b": np.zeros(1)}

    def loss(self, x):
        return float(np.sum((x @ self.params["W"] + self.params["b"]) ** 2))

    def gradient(self, x):
        error = 2 * (x @ self.params["W"] + self.params["b"])
        return {"W": x.T @ error, "b": error.sum(axis=0)}


def module(name, source, **imports):
    loaded = types.ModuleType(name)
    loaded.__dict__.update(imports)
    exec(source.replace("from slopes import slope, rows, Scale", ""), loaded.__dict__)
    return loaded


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as started:
        yield started


@pytest.fixture(params=["in-process", "sandboxed"])
def solution(request, sandbox):
    """The solution's module as a property sees it: in-process, and behind the sandbox."""
    references = module("slopes", REFERENCES)
    functions = {"slope": references.slope, "rows": references.rows, "Scale": references.Scale}
    reference = module("nets", SOLUTION, **functions)
    proxies = Proxies()
    solution = proxies.module(reference)
    if request.param == "in-process":
        proxies.target = reference
        with recording():
            yield solution
        return
    proxies.target = session = Session(sandbox.worker(), {"slopes": functions}, unwrap=unwrapped)
    provided = {"slope": None, "rows": None, "Scale": list(public_methods(references.Scale))}
    assert session.load("nets", {"nets": SOLUTION}, {"slopes": provided}) is None
    session.begin_property()
    with recording(session.begin_attempt().calls):
        yield solution
    session.channel.close()


def test_an_object_can_be_created_read_filled_and_called(solution):
    net = solution.Net(3, rng=np.random.default_rng(4))
    agree(net.params["W"], np.random.default_rng(4).normal(size=(3, 2)))
    W = np.arange(6.0).reshape(3, 2)
    fill(net, {"W": W, "b": np.ones(2)})
    agree(net.params["W"], W)
    x = np.eye(3)
    agree(net.scores(x, scale=2.0), 2 * (W + 1))
    call = current_log().behind(None)
    assert call.text == "Net(size, rng).scores(x, scale)"
    assert [name for name, _ in call.arguments] == ["size", "rng", "params['W']", "params['b']", "x", "scale"]


def test_an_object_keeps_its_identity(solution):
    first, second = solution.Net(1), solution.Net(1)
    assert solution.same(first, first) and not solution.same(first, second)
    assert solution.same(first.twin(), first) is False


def test_a_reference_can_call_a_function_of_the_solution_and_change_its_array(solution):
    net = solution.Net(3)
    x = np.array([[1.0, 2.0, 3.0]])
    W = net.params["W"].copy()
    agree(net.slope(x), np.repeat(x.T, 2, axis=1), atol=1e-6)
    agree(net.params["W"], W, rtol=0, atol=0)  # as at the end of the reference, not as during its last call of f


def test_a_solution_can_pass_a_function_of_the_property_to_a_reference(solution):
    f = Function(lambda z: np.sum(z**2), label="f")
    plain, doubled = solution.slopes_of(f, np.array([3.0, 4.0]))
    agree(plain, np.array([6.0, 8.0]), atol=1e-6)
    agree(doubled, np.array([12.0, 16.0]), atol=1e-6)
    assert len(f.arguments) == 8


def test_a_solution_can_train_an_object_of_the_property(solution):
    net, twin = Provided(Line(), "a line"), Line()
    x = np.array([[1.0, 2.0], [0.5, -1.0]])
    losses = solution.train(net, x, lr=0.1)
    expected = []
    for key in ("W", "b"):
        twin.params[key] -= 0.1 * twin.gradient(x)[key]
        expected.append(twin.loss(x))
    agree(np.array(losses), np.array(expected))
    agree(net.params["W"], twin.params["W"])
    assert [name for name, _ in net.calls] == ["gradient", "loss"] * 2


def test_a_generator_draws_the_random_numbers_that_it_draws_in_process(solution):
    rng, same = np.random.default_rng(1), np.random.default_rng(1)
    x = np.arange(5.0)
    got = items(solution.batches(x, rng), most=10)
    order = same.permutation(5)
    assert [batch.tolist() for batch in got] == [x[order[i : i + 2]].tolist() for i in (0, 2, 4)]
    assert rng.random() == same.random(), "the state of the random generator came back"
    assert len(items(solution.endless(), most=10)) == 11


def test_changes_that_a_generator_makes_to_its_argument_are_seen(solution):
    x = np.array([3.0, 7.0])
    steps = solution.countdown(x)
    for left in (2.0, 1.0, 0.0):
        assert next(steps) == left
        agree(x, np.array([left, 7.0]))


def test_an_iterator_of_a_reference_draws_the_same_random_numbers(solution):
    rng, same = np.random.default_rng(1), np.random.default_rng(1)
    x = np.arange(8.0).reshape(4, 2)
    got, drawn = solution.shuffled(x, rng)
    agree(np.array(got), x[same.permutation(4)])
    assert drawn == same.random() and rng.random() == same.random()


def test_a_solution_can_use_and_derive_from_a_class_of_another_exercise(solution):
    x = np.array([1.0, 2.0])
    plain, twice, are_instances = solution.classes(x)
    agree(plain, 2 * x)
    agree(twice, 4 * (4 * x + 1) + 1)
    assert are_instances


def test_printed_text_is_captured(solution):
    assert printed(solution.talk, "you") == (3, "hello you\n")


def test_writing_into_a_result_that_shares_memory_with_an_argument_modifies_the_argument(solution):
    x, before = np.arange(3.0), np.arange(3.0)
    unmodified(x, before, "x", "nothing")
    result = solution.whole(x)[1]
    result[...] = 9
    with pytest.raises(Mismatch):
        unmodified(x, before, "x", "the call")


@pytest.mark.parametrize("change", ["drop", "store"])
def test_a_changed_dict_is_detected(solution, change):
    weights, before = ({"W": np.eye(2), "b": np.zeros(2)} for _ in range(2))
    unmodified(weights, before, "weights", "nothing")
    getattr(solution, change)(weights)
    with pytest.raises(Mismatch):
        unmodified(weights, before, "weights", change)


def test_functions_that_call_each_other_without_end_are_stopped(solution):
    with pytest.raises((RecursionError, RuntimeError, NoAnswer)):
        solution.circle(Function(lambda z: 0.0, label="f"))
