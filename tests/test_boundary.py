"""What cannot cross the sandbox boundary, and what fails while inputs are drawn, is told at build with reason and remedy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring.boundary import CannotCross, require_crossing
from autograder.authoring.freezing import freeze
from autograder.course import Course, Problems
from autograder.grading.grader import property_limits
from autograder.grading.references import References
from autograder.sandbox import Limits
from autograder.selfcheck import wire

ASSIGNMENT = """
title = {en = "Week", ko = "주"}

[[exercise]]
name = "made"
title = {en = "Made", ko = "만든 것"}
points = 1
"""
PROPERTIES = '''
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from made import *
from selfcheck import Text, agree, holds, raises


@pytest.mark.points(1)
{given}
def test_a({parameter}):
    """a rule
    규칙"""
    {body}
'''
VECTOR = """
class V:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        return self.x == other.x
"""


@pytest.fixture
def frozen(tmp_path):
    """frozen(body, reference, given): freezes one property; returns the sentence of its only problem, empty if there is none."""

    def run(body, reference="def f(x):\n    return x\n", strategy=""):
        folder = tmp_path / "solutions" / "week" / "made"
        folder.mkdir(parents=True, exist_ok=True)
        (folder.parent / "assignment.toml").write_text(ASSIGNMENT, encoding="utf-8")
        (folder / "made.py").write_text(f"import numpy as np\n{reference}", encoding="utf-8")
        decorator, parameter = (f"@given(x={strategy})", "x") if strategy else ("", "")
        text = PROPERTIES.format(given=decorator, parameter=parameter, body=body)
        (folder / "test_made.py").write_text(text, encoding="utf-8")
        (folder / "hidden_made.py").write_text("", encoding="utf-8")
        course = Course.at(tmp_path)
        try:
            freeze(course.assignment("week").exercises[0], References(course))
        except Problems as error:
            (problem,) = error.problems
            assert problem.path.name == "test_made.py" and problem.line >= 10
            return problem.sentence
        return ""

    return run


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("f(np.zeros((60000, 784)))",
         "in test_a, the argument x of f is an array of 60,000 x 784 float64 (359 MiB), and at most 4,194,304 elements and "
         "16 MiB cross in one call: use a smaller one."),
        ("f([np.zeros(1_100_000), np.zeros(1_100_000)])",
         "x of f holds 17 MiB of numbers, and 16 MiB cross in one call: use fewer."),
        ("f(np.array([1j]))", "is an array of 1 complex128, and only booleans, integers and floats cross: use the real and the"),
        ("f(1j)", "is a complex number: use its real and its imaginary part."),
        ("f(np.array(['a']))", "is an array of 1 <U1, and only booleans, integers and floats cross: use a list."),
        ("f(list(range(60000)))", "is a list of 60,000 items, and fewer than 20,000 cross: use an array, or fewer."),
        ("f([[[[[[[[[1]]]]]]]]])", "is nested more than 8 levels deep: use a flatter one."),
        ("f('a' * 1001)", "what f returns is a text of 1,001 characters, and at most 1,000 cross: use a shorter one."),
        ("f({'a' * 1001: 1})",
         "what f returns is a dict, and a key of it is a text of 1,001 characters, and at most 1,000 cross: use a shorter one."),
        ("f(1 << 70)", "is an integer of more than 64 bits: use a float, or smaller numbers."),
        ("f(range(3))", "is of type range, which does not cross the sandbox boundary: use a list."),
        ("f({(1, 2): 3})", "is a dict whose keys are not all strings or numbers: use a list."),
        ("f(int)", "is of type type, which does not cross the sandbox boundary: pass an object of it."),
        ("f(np.zeros((0, 1 << 20)))", "empty and yet too long: use a smaller shape."),
    ],
)  # fmt: skip
def test_a_value_that_cannot_cross_is_named_with_the_limit_and_the_remedy(frozen, body, expected):
    assert expected in frozen(f"holds({body} is not None, Text('a', 'b'), 1)")


@pytest.mark.parametrize(
    ("body", "reference", "strategy", "expected"),
    [
        ("agree(f(1), 2)", None, "",
         "the reference does not pass test_a. f(x) with x = 1 returned: 1 expected: 2 The values differ."),
        ("agree(f(1), 1)", "def f(x):\n    return x.y\n", "",
         "the reference does not pass test_a. f(x) with x = 1 f raised AttributeError: 'int' object has no attribute 'y'."),
        ("agree(f(1).y, 1)", None, "",
         "test_a itself raised AttributeError: 'int' object has no attribute 'y': correct the property"),
        ("agree(f(x), x)", None, "st.integers(0, 9).map(lambda v: 1 // 0)",
         "a strategy of test_a raised ZeroDivisionError: integer division or modulo by zero: correct it."),
        ("agree(f(x), x)", None, "st.text(min_size=3).filter(lambda v: v == 'no such')",
         "the strategies of test_a find no input, since filter or assume rejects nearly all: draw valid ones instead."),
        ("assume(x < 0)\n    agree(f(x), x)", None, "st.integers(0, 9)",
         "the assume() of test_a rejects every input: draw valid ones instead."),
        ("agree(f(1), 1)", None, "st.just(lambda: 1)",
         "something other than arrays, numbers, strings and lists is drawn by test_a"),
        ("agree(f(1), 1)", None, "st.complex_numbers()",
         "x, which is drawn, is a complex number: use its real and its imaginary part."),
        ("agree(V(1), V(1))", VECTOR, "",
         "in test_a, agree compares plain values, and V is none: compare its attributes, or its repr()."),
        ("class W(V): pass", VECTOR, "", "in test_a, a property cannot derive a class from V"),
        ("agree(V(1).__dict__, {})", VECTOR, "", "use its public attributes and methods: correct the property"),
    ],
)  # fmt: skip
def test_what_fails_is_named_as_what_it_is(frozen, body, reference, strategy, expected):
    kwargs = {"reference": reference} if reference else {}
    check = "" if "agree" in body else "\n    agree(1, 1)"
    assert expected in frozen(body + check, strategy=strategy, **kwargs)


def test_objects_exceptions_and_plain_values_freeze(frozen):
    assert frozen("holds(V(1) == V(1), Text('a', 'b'), 1)", VECTOR) == ""
    assert (
        frozen(
            "agree(f(x), x)", strategy="st.sets(st.integers(0, 9)) | st.binary() | st.dictionaries(st.integers(0, 9), st.none())"
        )
        == ""
    )
    assert frozen("raises(E, f, 1)", "class E(ValueError):\n    pass\ndef f(x):\n    raise E\n") == ""


PARTS = st.one_of(
    st.none(), st.integers(-(1 << 70), 1 << 70), st.floats(), st.complex_numbers(), st.text(max_size=3), st.binary(max_size=3),
    st.sampled_from([np.zeros(2), np.zeros(2, complex), np.array(["a"]), np.float32(1), range(3), int, frozenset(),
                     np.ma.array([1])]),
)  # fmt: skip
KEYS = st.text(max_size=2) | st.integers(-(1 << 70), 1 << 70)
VALUES = st.recursive(PARTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))


@settings(max_examples=200)
@given(value=VALUES)
def test_the_reasons_agree_with_what_the_codec_does(value):
    frame = wire.frame({"value": value}, wire.Encoder())
    crosses = b'{"o":' not in wire.header(frame)
    try:
        require_crossing("it", value, False)
    except CannotCross:
        assert not crosses
    else:
        assert crosses


def test_a_course_sets_seconds_and_memory_within_bounds(tmp_path):
    def limits(text):
        (tmp_path / "solutions").mkdir(exist_ok=True)
        (tmp_path / "solutions" / "course.toml").write_text(text, encoding="utf-8")
        return Course.at(tmp_path).limits

    assert property_limits(limits("")) == Limits()
    assert property_limits(limits("[limits]\nseconds = 10\nmemory_mib = 2048\n")) == Limits(
        10, 30.0, 2048 << 20, trusted_cpu_s=20.0
    )
    for line, expected in (
        (
            "seconds = 0",
            "line 2: 'seconds' is not of the expected form in [limits]: write seconds = 5, a whole number from 1 to 60.",
        ),
        ("memory_mib = true", "write memory_mib = 1536, a whole number from 256 to 16,384."),
        ("secnods = 3", "line 2: 'secnods' is not known: did you mean 'seconds'?"),
    ):
        with pytest.raises(Problems) as raised:
            limits(f"[limits]\n{line}\n")
        assert expected in str(raised.value)
    with pytest.raises(Problems, match=r"write \[limits\] on a line of its own"):
        limits("limits = 3")
