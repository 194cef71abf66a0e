"""Objects of a student's classes work in a property as in pytest, in-process and across the sandbox boundary."""

import builtins
import copy
import types

import numpy as np
import pytest

from autograder.grading.proxies import Instance, Proxies, unwrapped
from autograder.grading.session import Session
from autograder.sandbox import Sandbox
from autograder.selfcheck import Mismatch, agree, raises
from autograder.selfcheck.calls import Unsupported, current_log, recording

pytestmark = pytest.mark.core

SOLUTION = """
class ShapeError(ValueError):
    def __init__(self, shape, dimensions):
        super().__init__(f"{shape} has not {dimensions} dimensions")

class Shape:
    corners = 4

    def __init__(self, side):
        self.side = side

    def area(self):
        raise NotImplementedError

    @classmethod
    def unit(cls):
        return cls(1.0)

    @staticmethod
    def doubled(x):
        return 2 * x

class Square(Shape):
    def area(self):
        return self.side ** 2

    @property
    def perimeter(self):
        return 4 * self.side

class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __iadd__(self, other):
        self.x, self.y = self.x + other.x, self.y + other.y
        return self

    def __mul__(self, factor):
        return Vector(factor * self.x, factor * self.y)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self @ self) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __len__(self):
        return 2

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        return iter((self.x, self.y))

    def __contains__(self, number):
        return number in (self.x, self.y)

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __setitem__(self, index, value):
        setattr(self, "xy"[index], value)

    def __call__(self, t):
        return self.x * t

    def __float__(self):
        return float(abs(self))

class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def chain(self):
        node = self
        while node is not None:
            yield node
            node = node.next

def total(node):
    return sum(each.value for each in node.chain())

def total_of_all(nodes, first=None):
    return sum(map(total, nodes)) + (total(first) if first else 0)

def linked(values):
    node = None
    for value in reversed(values):
        node = Node(value, node)
    return node

def power(n):
    return lambda x: x ** n

def maker(x):
    return lambda y: Vector(x, y)

def norm(vector):
    return abs(vector)

def require_matrix(x):
    if x.ndim != 2:
        raise ShapeError(x.shape, 2)
    return x
"""
LIES = (
    SOLUTION
    + """
class Liar:
    def __eq__(self, other):
        return True
    __ne__ = __sub__ = __rsub__ = lambda self, other: 0.0
    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __eq__
    __hash__ = __len__ = __int__ = __index__ = lambda self: 0
    __float__ = __abs__ = lambda self: 0.0
    __bool__ = lambda self: True
    __getitem__ = __call__ = lambda self, key: self

def norm(vector):
    return Liar()
"""
)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as started:
        yield started


@pytest.fixture
def reference():
    module = types.ModuleType("shapes")
    exec(SOLUTION, module.__dict__)
    return module


@pytest.fixture
def solution_of(sandbox, reference):
    """solution_of(source, law): the module that a property sees when a solution is graded; operators as ``law`` uses them."""
    sessions = []

    def load(source, law=lambda solution: None):
        proxies = Proxies()
        solution = proxies.module(reference)
        with recording(), proxies.noting(reference) as used:
            law(solution)
        session = Session(sandbox.worker(), {}, unwrap=unwrapped, exceptions=proxies.exceptions)
        proxies.target, proxies.allowed = session, lambda: frozenset(used)
        assert session.load("shapes", {"shapes": source}, {}) is None
        session.begin_property()
        sessions.append(session)
        return solution, session.begin_attempt().calls

    yield load
    for session in sessions:
        session.channel.close()


def operators(solution):
    v, w = solution.Vector(1, 2), solution.Vector(3, 4)
    assert v + w == solution.Vector(4, 6) and v != w
    assert 2 * v == v * 2 == solution.Vector(2, 4) and -v == solution.Vector(-1, -2)
    assert v @ w == 11 and abs(w) == 5 and float(w) == 5.0 and v < w and min([w, v]) is v
    assert {v, solution.Vector(1, 2)} == {v}
    same = v
    same += w
    assert same is v and v.x == 4


def containers(solution):
    v = solution.Vector(1, 2)
    assert len(v) == 2 and list(v) == [1, 2] and 2 in v and 5 not in v and v[1] == 2 and v[0:2] == (1, 2)
    assert v and not solution.Vector(0, 0)
    v[0] = 7
    assert v.x == 7 and v(3) == 21


def texts(solution):
    v = solution.Vector(1, 2)
    assert repr(v) == str(v) == f"{v}" == "Vector(1, 2)"


def attributes(solution):
    square = solution.Square(3.0)
    square.side = 5.0
    assert square.side == 5.0 and square.perimeter == 20.0 and square.area() == 25.0
    assert solution.Square.unit().area() == 1.0 and solution.Shape.doubled(4) == 8 and solution.Shape.corners == 4


def types_of_objects(solution):
    square, vector = solution.Square(1.0), solution.Vector(1, 2)
    assert isinstance(square, solution.Shape) and isinstance(vector + vector, solution.Vector)
    assert not isinstance(vector, solution.Shape) and not isinstance(3, solution.Vector)
    assert issubclass(solution.Square, solution.Shape) and not issubclass(solution.Vector, solution.Shape)


def linked_objects(solution):
    first = solution.Node(1)
    second = solution.Node(2, first)
    assert second.next is first and second.next.value == 1 and first.next is None
    assert solution.total(second) == 3
    first.next = solution.Node(5)
    assert solution.total_of_all([second, solution.Node(10)], first=first) == 8 + 10 + 6
    assert [node.value for node in second.chain()] == [2, 1, 5]
    assert solution.linked([1, 2, 3]).next.next.value == 3


def functions(solution):
    assert solution.power(2)(3) == 9 and solution.maker(1)(2) == solution.Vector(1, 2)


def exceptions(solution):
    raises(solution.ShapeError, solution.require_matrix, np.ones(3))
    raises(ValueError, solution.require_matrix, np.ones(3))
    with pytest.raises(solution.ShapeError, match=r"\(3,\) has not 2 dimensions"):
        solution.require_matrix(np.ones(3))


LAWS = [operators, containers, texts, attributes, types_of_objects, linked_objects, functions, exceptions]


@pytest.mark.parametrize("law", LAWS)
def test_an_object_works_as_in_pytest(reference, solution_of, law):
    law(reference)
    solution, log = solution_of(SOLUTION, law)
    with recording(log):
        law(solution)


@pytest.mark.parametrize(
    "claim",
    [
        lambda got: got == 2.5,
        lambda got: np.float64(2.5) == got,
        lambda got: got != 3,
        lambda got: got < 3,
        lambda got: abs(got - 2.5) < 1e-9,
        lambda got: abs(2.5 - got) < 1e-9,
        lambda got: not got - 2.5,
        lambda got: 2.5 in got,
        lambda got: got == got,
        lambda got: bool(got),
        lambda got: len(got) == 0,
        lambda got: float(got) == 0.0,
        lambda got: got(2.5),
        lambda got: got[2.5],
        lambda got: np.isclose(got, 2.5),
        lambda got: np.allclose(np.asarray(got, dtype=float), 2.5),
    ],
)
def test_an_object_in_place_of_a_number_decides_nothing_and_learns_nothing(solution_of, monkeypatch, claim):
    solution, log = solution_of(LIES)
    with recording(log):
        got = solution.norm(solution.Vector(1.5, 2.0))
        assert isinstance(got, Instance)
        monkeypatch.setattr(Session, "_ask", lambda *_: pytest.fail("the worker was asked"))
        with pytest.raises((TypeError, ValueError)):
            claim(got)
        with pytest.raises(Mismatch):
            agree(got, 2.5)


def test_an_operator_that_the_property_does_not_use_on_the_reference_is_refused(solution_of):
    def law(solution):
        return solution.Vector(1, 2) + solution.Vector(3, 4)

    solution, log = solution_of(SOLUTION, law)
    with recording(log):
        added = law(solution)
        with pytest.raises(TypeError, match="__eq__ is not expected"):
            added == solution.Vector(4, 6)  # noqa: B015
        with pytest.raises(TypeError, match="__add__ is not expected"):
            added + 1


def test_what_an_object_in_the_sandbox_cannot_do_is_said_with_what_to_write_instead(solution_of):
    solution, log = solution_of(SOLUTION)
    with recording(log):
        v = solution.Vector(1, 2)
        with pytest.raises(Unsupported, match="call a method that copies"):
            copy.copy(v)
        with pytest.raises(Unsupported, match="call a method that does it"):
            del v.x
        with pytest.raises(Unsupported, match="make an object of it, or have the exercise ask"):
            exec("class Mine(Vector): pass", {"Vector": solution.Vector})
        with pytest.raises(AttributeError, match="use its public attributes and methods"):
            v.__dict__  # noqa: B018
        with pytest.raises(Unsupported, match="compare its attributes"):
            agree(v, v)


def test_a_failure_shows_the_operator_and_the_object_it_was_used_on(solution_of):
    def law(solution):
        return (solution.Vector(1, 2) + solution.Vector(3, 4)).x

    solution, log = solution_of(SOLUTION, law)
    with recording(log):
        law(solution)
        assert current_log().last.text == "Vector(x, y).__add__(other)"
        assert [name for name, _ in current_log().last.arguments] == ["x", "y", "other"]


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("class ShapeError(ValueError):\n    pass\n", "ShapeError"),
        ("class ShapeError(Exception):\n    pass\n", "Exception"),  # it is not the ValueError that the exercise asks for
        ("class OtherError(ValueError):\n    pass\nShapeError = OtherError\n", "ValueError"),
        ("ShapeError = KeyError\n", "LookupError"),
        ("class ShapeError(ValueError):\n    def __eq__(self, other):\n        return True\n    __str__ = None\n", "ShapeError"),
    ],
)
def test_an_exception_of_the_students_counts_as_what_it_derives_from(solution_of, reference, source, error):
    solution, log = solution_of(f"{source}\ndef require_matrix(x):\n    raise ShapeError(x)\n")
    with recording(log), pytest.raises(Exception) as raised:  # noqa: PT011
        solution.require_matrix(np.ones(3))
    expected = getattr(reference, error, None) or getattr(builtins, error)
    assert isinstance(raised.value, expected)
    assert isinstance(raised.value, reference.ShapeError) == (error == "ShapeError")


def test_a_solution_can_catch_and_raise_an_exception_of_another_exercise(sandbox, reference):
    functions = {"ShapeError": reference.ShapeError, "require_matrix": reference.require_matrix}
    source = """
import numpy as np
from shapes import ShapeError, require_matrix

def caught():
    try:
        require_matrix(np.ones(3))
    except ShapeError as error:
        return f"{type(error).__name__}: {error}"

def raised():
    raise ShapeError("no")
"""
    session = Session(sandbox.worker(), {"shapes": functions}, unwrap=unwrapped)
    assert session.load("own", {"own": source}, {"shapes": {"ShapeError": "ValueError", "require_matrix": None}}) is None
    session.begin_property()
    with recording(session.begin_attempt().calls):
        assert session.call("caught", [], {})[0] == "ShapeError: (3,) has not 2 dimensions"
        with pytest.raises(ValueError, match="no"):
            session.call("raised", [], {})
    session.channel.close()
