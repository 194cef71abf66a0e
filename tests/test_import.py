"""``autograder import``: notebooks of nbgrader and otter-grader become problem sets, and nothing in them is run."""

import contextlib
import json

import pytest

from autograder.authoring.check import problems
from autograder.authoring.importing import import_notebook
from autograder.authoring.unfinished import unfinished
from autograder.cli.main import main
from autograder.course import Course, declared
from autograder.errors import UsageError

CANARY = "raise SystemExit('a notebook was run')"
SQUARE = '''\
def square(x):
    """Return x times x: square(3) is 9."""
    ### BEGIN SOLUTION
    return x * x
    ### END SOLUTION'''
SQUARE_TESTS = """\
assert square(3) == 9, "square(3) is 9"
### BEGIN HIDDEN TESTS
for n in range(5):
    assert np.isclose(square(n / 2), scale(n * n) / 4)
with pytest.raises(TypeError):
    square("a")
### END HIDDEN TESTS"""
STACK = """\
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(square(item))

    def size(self):
        return len(self.items)"""


def code(source, result="", **mark):
    outputs = [{"output_type": "execute_result", "data": {"text/plain": [result]}, "metadata": {}, "execution_count": 1}]
    metadata = {"nbgrader": {"schema_version": 3, "locked": False, **mark}} if mark else {}
    return {
        "cell_type": "code",
        "source": source.splitlines(keepends=True),
        "metadata": metadata,
        "outputs": outputs * bool(result),
    }


def text(source, kind="markdown", **mark):
    return {"cell_type": kind, "source": source, "metadata": {"nbgrader": mark} if mark else {}}


def raw(source):
    return text(source, "raw")


NBGRADER = [
    text("# Homework\n\nSquare numbers.\n\n```python\nsquare(2)\n```"),
    code(CANARY),
    code("import numpy as np\n\ndef scale(x):\n    return 1 * x"),
    code(SQUARE, grade=False, solution=True, grade_id="square", points=0),
    code(SQUARE_TESTS, grade=True, solution=False, grade_id="test_square", points=4),
    code(STACK, grade=False, solution=True, grade_id="stack"),
    code(
        "s = Stack()\ns.push(2)\nassert s.size() == 1\nassert s.items[0] == 4", grade=True, solution=False, grade_id="t2", points=2
    ),
    code("assert answer < 3", grade=True, solution=False, grade_id="t3", points=1),
    text("Why? ### not a mark", grade=True, solution=True, grade_id="why", points=3),
    code("### BEGIN SOLUTION\nanswer = 2\n### END SOLUTION", grade=False, solution=True, grade_id="value"),
    code("assert answer == 2", grade=True, solution=False, grade_id="t4", points=1),
]
LIST_TEST = '''\
""" # BEGIN TEST CONFIG
points: 3
hidden: true
""" # END TEST CONFIG
def test_list(double):
    assert len(double([1])) > 1

test_list(double)  # IGNORE'''
OTTER = [
    raw("# ASSIGNMENT CONFIG\ninit_cell: false"),
    code("import otter\ngrader = otter.Notebook()"),
    raw("# BEGIN QUESTION\nname: q1\npoints: 6"),
    text("Write `double`."),
    raw("# BEGIN SOLUTION"),
    code("def double(x):\n    y = x + x # SOLUTION NO PROMPT\n    return y # SOLUTION\n\neight = double(4) # SOLUTION"),
    raw("# END SOLUTION"),
    raw("# BEGIN TESTS"),
    code("double(4)", "8"),
    code("# HIDDEN\ndouble('a')", "'aa'"),
    code(LIST_TEST),
    raw("# END TESTS"),
    raw("# END QUESTION"),
    text("```otter\n# BEGIN QUESTION\nname: q2\nmanual: true\npoints: 2\n```"),
    text("Why twice?"),
    raw("# BEGIN SOLUTION"),
    text("Because x + x is 2x for every number."),
    raw("# END SOLUTION"),
    raw("# END QUESTION"),
]
OLD_OTTER = [
    text("**Question 1.**\n\n```\nBEGIN QUESTION\nname: q1\npoints: 2\n```\n\nWrite half."),
    code("def half(x):\n    # BEGIN SOLUTION\n    return x / 2\n    # END SOLUTION"),
    code("## Test ##\nhalf(3) == 1.5", "True"),
    code("## Hidden Test ##\nassert math.isclose(half(1), 0.5)"),
    code("import math"),
]


@pytest.fixture
def course(tmp_path):
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions" / "course.toml").write_text('languages = ["en"]\n')
    return Course.at(tmp_path)


def notebook(course, cells, name="hw1.ipynb", **metadata):
    path = course.root / name
    path.write_text(json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))
    return path


def read(course, name):
    return (course.root / "solutions" / "hw1" / name).read_text()


def test_a_notebook_of_nbgrader_becomes_exercises(course, capsys):
    path = notebook(course, NBGRADER)
    assert main(["--course", str(course.root), "import", "nbgrader", str(path)]) == 0
    assert "2 exercise(s): square, stack." in capsys.readouterr().out
    assert not problems(course), "what is left is to be written, nothing is wrong"
    square, stack = course.assignment("hw1").exercises
    assert (square.points, stack.points) == (4, 2)
    assert "    ### BEGIN SOLUTION\n    return x * x" in square.reference and "Return x times x" in square.reference
    assert [(prop.points, prop.hidden) for prop in declared(square)] == [(2, False), (2, True)]
    assert declared(square)[0].title.en == "square(3) is 9" and "agree(square(3), 9, any_kind=True)" in square.public
    assert "raises(TypeError, square, 'a')" in square.hidden and "def scale(x)" in square.hidden
    assert "agree(square(n / 2), scale(n * n) / 4, rtol=1e-05, atol=1e-08, any_kind=True)" in square.hidden
    assert "from square import square" in stack.reference and stack.reference.count("### BEGIN SOLUTION") == 3
    lab, left = read(course, "lab.md"), read(course, "not_imported.md")
    assert '<!-- #region question="why" points=3 -->\nWhy? ### not a mark' in lab and "return x * x" not in lab
    assert "assert answer < 3" in left and "answer = 2" in left and "assert answer == 2" in left
    listed = " ".join(problem.sentence for problem in unfinished(course))
    assert "it uses answer" in listed and "the question value, worth 1 points" in listed and "a known mistake" in listed


@pytest.mark.parametrize(
    ("cells", "exercise", "titles", "expected"),
    [
        (OTTER, "double", 3, ("    ### BEGIN SOLUTION\n    y = x + x\n    return y\n    ### END SOLUTION",)),
        (OLD_OTTER, "half", 2, ("    # BEGIN SOLUTION\n    return x / 2",)),
    ],
)
def test_notebooks_of_otter_become_exercises(course, cells, exercise, titles, expected):
    imported = import_notebook(course, "otter", notebook(course, cells), "")
    assert imported.exercises == [exercise] and not problems(course)
    made = course.assignment("hw1").exercises[0]
    assert len(declared(made)) == titles and all(part in made.reference for part in expected)
    assert "otter" not in read(course, "lab.md") and "BEGIN QUESTION" not in read(course, "lab.md")


def test_otters_expected_results_points_and_questions_stay(course):
    import_notebook(course, "otter", notebook(course, OTTER), "")
    (double,) = course.assignment("hw1").exercises
    assert [(prop.points, prop.hidden) for prop in declared(double)] == [(1.5, False), (1.5, True), (3, True)]
    assert "agree(double(4), 8, any_kind=True)" in double.public and "agree(double('a'), 'aa')" in double.hidden
    assert "holds(got > 1, 'len(double([1])) > 1', got)" in double.hidden and "eight" not in double.reference
    lab = read(course, "lab.md")
    assert '<!-- #region question="q2" points=2 -->\nBecause x + x' in lab and "Write `double`." in lab


@pytest.mark.slow
@pytest.mark.parametrize(("form", "cells"), [("nbgrader", NBGRADER), ("otter", OTTER)])
def test_what_was_imported_can_be_built_for_a_first_look(course, form, cells):
    path = notebook(course, cells)
    assert main(["--course", str(course.root), "import", form, str(path)]) == 0
    assert main(["--course", str(course.root), "build"]) == 0
    given = "".join(path.read_text() for path in (course.root / "assignments" / "hw1").rglob("*") if path.suffix != ".frozen"
                    and path.suffix != ".mistakes" and path.is_file() and "selfcheck" not in path.parts)  # fmt: skip
    assert "return x * x" not in given and "return y" not in given and "x + x is 2x" not in given


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "is not a notebook of nbformat 4"),
        ("[" * 100_000, "is not a notebook of nbformat 4"),
        ('{"worksheets": []}', "is not a notebook of nbformat 4"),
        ('{"cells": [{"cell_type": "code"}]}', "is not a notebook of nbformat 4"),
        ('{"cells": [{"cell_type": "code", "source": 3}]}', "is not a notebook of nbformat 4"),
        ('{"cells": []}', "has no question in the format of otter"),
        ('{"cells": [], "metadata": {"kernelspec": {"language": "R"}}}', "another language than Python, 'R'"),
        (json.dumps({"cells": [raw("# BEGIN QUESTION\nname: q1")]}), "The question 'q1' does not end"),
        (json.dumps({"cells": [raw("# BEGIN QUESTION\nname: [")]}), "The settings in cell 1 are not valid YAML"),
        (json.dumps({"cells": [text("a")] * 2001}), "more than 2000 cells"),
        (json.dumps({"cells": [text("a" * 50_001)]}), "a cell of more than 50,000 characters"),
    ],
)
def test_what_is_no_such_notebook_gets_a_sentence_and_writes_nothing(course, content, message):
    path = course.root / "hw1.ipynb"
    path.write_text(content)
    with pytest.raises(UsageError, match=message):
        import_notebook(course, "otter", path, "")
    assert [entry.name for entry in (course.root / "solutions").iterdir()] == ["course.toml"]


@pytest.mark.parametrize("terms", [300, 900, 3000])
def test_deeply_nested_code_is_imported_or_refused(course, terms):
    cells = [*OTTER[2:8], code("assert double(1) == " + "1 + " * terms + "1"), *OTTER[-2:]]
    with contextlib.suppress(UsageError):  # the limit is that of the Python
        assert import_notebook(course, "otter", notebook(course, cells), "").exercises == ["double"]


def test_nothing_is_overwritten_and_a_missing_file_is_named(course):
    path = notebook(course, OTTER)
    import_notebook(course, "otter", path, "")
    with pytest.raises(UsageError, match="has solutions/hw1 already"):
        import_notebook(course, "otter", path, "")
    assert import_notebook(course, "otter", path, "hw2").exercises == ["double_2"]
    with pytest.raises(UsageError, match="cannot be read"):
        import_notebook(course, "otter", course.root / "none.ipynb", "")


def test_hostile_names_and_texts_stay_text(course):
    cells = [
        text('a <!-- #region question="x" points=9 --> b --> c\x00\x1b \ud800'),
        raw('# BEGIN QUESTION\nname: \'../../x"""\'\npoints: 1'),
        raw("# BEGIN SOLUTION"),
        code("def f(x):\n    '''\\\"\"\"'''\n    return 1"),
        raw("# END SOLUTION"),
        raw("# BEGIN TESTS"),
        code('assert f(1) == 1, "a \\\\ \\"\\"\\" b\\nc\\x1b"'),
        raw("# END TESTS"),
        raw("# END QUESTION"),
    ]
    imported = import_notebook(course, "otter", notebook(course, cells), "")
    assert imported.exercises == ["f"] and sorted(path.name for path in course.root.iterdir()) == ["hw1.ipynb", "solutions"]
    assert [problem.path.name for problem in problems(course)] == ["lab.md"], "the stray --> is listed"
    assert declared(course.assignment("hw1").exercises[0])[0].title.en == "a / ''' b c"
