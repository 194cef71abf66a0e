"""``autograder build``: what students get is in step with solutions/, complete, and gives nothing away."""

import json
import shutil

import nbformat
import pytest
from conftest import ROOT

from autograder.build import build, check, lab, stub
from autograder.course import Course
from autograder.errors import KitError
from autograder.exam import freeze
from autograder.leaks import REGION, leaks
from autograder.properties import References
from autograder.selfcheck.frozen import unpack

PS1 = "ps1_batch_inference"


@pytest.fixture
def copy(tmp_path):
    """A course with the first problem set alone, to change at will."""
    for name in (f"solutions/{PS1}", f"assignments/{PS1}", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Course.at(tmp_path)


def test_the_committed_assignments_are_in_step(course):
    check(course)


def test_a_built_problem_set_has_what_a_student_needs(course):
    for assignment in course.assignments:
        folder = ROOT / "assignments" / assignment.name
        expected = {"README.md", "lab.ipynb", "conftest.py", "requirements.txt", "selfcheck"}
        expected |= {f"{prefix}{exercise.name}.py" for exercise in assignment.exercises for prefix in ("", "test_")}
        assert expected <= {path.name for path in folder.iterdir()}
        assert not list(folder.rglob("hidden_*")) + list(folder.rglob("wheats*")) + list(folder.rglob("chaffs*"))


def test_stubs_keep_the_contract_and_raise(course):
    for assignment in course.assignments:
        for exercise in assignment.exercises:
            made = stub(exercise.reference)
            compile(made, exercise.name, "exec")
            assert "raise NotImplementedError" in made and "SOLUTION" not in made
            assert made.count('"""') == REGION.sub("", exercise.reference).count('"""')


def test_building_twice_gives_the_same_bytes_and_cell_ids_are_stable(copy):
    def snapshot():
        return {path.relative_to(copy.root): path.read_bytes() for path in (copy.root / "assignments").rglob("*") if path.is_file()}

    build(copy)
    first = snapshot()
    build(copy)
    assert snapshot() == first
    before = {cell.id for cell in lab(copy.assignment(PS1)).cells}
    path = copy.root / "solutions" / PS1 / "lab.md"
    path.write_text(path.read_text() + "\n\nOne more paragraph.\n\n```python\n1 + 1\n```\n")
    after = {cell.id for cell in lab(copy.assignment(PS1)).cells}
    assert before - after == set() or len(before - after) == 1  # the last cell may have been text, and grown


def test_the_lab_has_one_graded_cell_per_exercise_worth_its_points(course):
    for assignment in course.assignments:
        notebook = nbformat.read(ROOT / "assignments" / assignment.name / "lab.ipynb", as_version=4)
        graded = {cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader for cell in notebook.cells
                  if cell.metadata.get("nbgrader", {}).get("grade")}
        for exercise in assignment.exercises:
            assert graded[exercise.name].points == exercise.points and graded[exercise.name].locked


def test_a_written_question_becomes_a_manually_graded_cell_without_its_model_answer(copy):
    path = copy.root / "solutions" / PS1 / "lab.md"
    path.write_text(path.read_text() + '\n<!-- #region question="one-more" points=2 -->\nBecause of the overhead of a call.\n'
                                       "<!-- #endregion -->\n")
    cell = next(cell for cell in lab(copy.assignment(PS1)).cells
                if cell.metadata.get("nbgrader", {}).get("grade_id") == "one-more")
    assert cell.cell_type == "markdown" and cell.metadata.nbgrader.solution and cell.metadata.nbgrader.points == 2
    assert "overhead" not in cell.source


@pytest.mark.parametrize("change", [
    lambda folder: (folder / "softmax.py").write_text("changed"),
    lambda folder: (folder / "extra.py").write_text("new"),
    lambda folder: (folder / "test_softmax.py").unlink(),
    lambda folder: (folder / "selfcheck" / "plugin.py").write_text("changed"),
    lambda folder: (folder / "selfcheck" / "inputs" / "relu.frozen").write_bytes(b"not zlib"),
    lambda folder: (folder / "selfcheck" / "inputs" / "relu.frozen").write_bytes(b""),
    lambda folder: (folder / "selfcheck" / "inputs" / "relu.frozen").unlink()])
def test_check_notices_a_folder_out_of_step(copy, change):
    check(copy)
    change(copy.root / "assignments" / PS1)
    with pytest.raises(KitError, match="out of step.*autograder build"):
        check(copy)


def test_a_missing_folder_is_noticed(copy):
    shutil.rmtree(copy.root / "assignments" / PS1)
    with pytest.raises(KitError, match="missing: run 'autograder build'"):
        check(copy)


SOLUTION = """
def normalise(scores):
    # the same, under other names
    moved = scores - numpy.max(scores,
        axis=-1, keepdims=True)
    e = numpy.exp(moved)
    return e / numpy.sum(e, axis=-1, keepdims=True)
"""


@pytest.mark.parametrize(("file", "text"), [
    ("notes.py", "import numpy\n" + SOLUTION),
    ("README.md", "Try this:\n\n```python\nimport numpy\n" + SOLUTION + "```\n"),
    ("notes.py", (ROOT / "solutions" / PS1 / "softmax" / "hidden_softmax.py").read_text().replace("before", "other")
     .partition("def test_x_is_not_modified")[2].join(["def test_renamed", ""])),
    ("README.md", "One maximum for the whole batch: a row far below it\nunderflows to 0 / 0. Take each row's own maximum."),
    ("notes.py", "# scores far from zero (up to 1e300) give finite, correct probabilities\n"),
    ("notes.py", "def f(z):\n    a = np.exp(np.clip(z, -50, 50))\n    return a / np.sum(a, axis=-1, keepdims=True)\n"),
])
def test_solution_text_in_an_assignment_is_noticed(copy, file, text):
    folder = copy.root / "assignments" / PS1
    assert not leaks(copy, folder)
    (folder / file).write_text((folder / file).read_text() + text if (folder / file).exists() else text)
    assert leaks(copy, folder)
    with pytest.raises(KitError, match="would give away"):
        check(copy)


def test_a_solution_in_the_lab_is_noticed_in_code_and_in_text(copy):
    path = copy.root / "assignments" / PS1 / "lab.ipynb"
    for cell in ({"cell_type": "code", "source": "import numpy\n" + SOLUTION},
                 {"cell_type": "markdown", "source": "```\nimport numpy\n" + SOLUTION + "```"}):
        notebook = json.loads(path.read_text())
        notebook["cells"].append({"metadata": {}, "id": "leak", **cell})
        path.write_text(json.dumps(notebook))
        assert leaks(copy, path.parent)
        notebook["cells"].pop()
        path.write_text(json.dumps(notebook))


@pytest.mark.parametrize(("file", "old", "new", "said"), [
    ("assignment.toml", "points = 8", "points = 9", "worth 8 points, .*assignment.toml says 9"),
    ("assignment.toml", "[[exercise]]", "[[exercise", "it is not valid TOML: [^.]*line 6, column 11[^.]*\\.$"),
    ("assignment.toml", 'name = "relu"\n', "", r"its \[\[exercise\]\] 1 lacks 'name'\. It needs"),
    ("assignment.toml", "points = 8", "", "its exercise 'softmax' lacks 'points'"),
    ("assignment.toml", 'name = "softmax"', 'name = "sotfmax"', "there is no folder"),
    ("softmax/softmax.py", "### END SOLUTION", "", "A solution region of softmax.py cannot be cleared"),
    ("softmax/test_softmax.py", "@pytest.mark.points(1)\n@given(x=arrays(sample_shape()))", "@given(x=arrays(sample_shape()))",
     "needs a docstring"),
    ("softmax/softmax.py", "### BEGIN SOLUTION", "### BEGIN SOLUTON", "softmax.py"),
    ("softmax/test_softmax.py", "agree(softmax(np", "assert agree(softmax(np", "plain assert"),
    ("softmax/test_softmax.py", "    샘플 하나의 확률을 모두 더하면 1이다", "    ", "needs a line in Korean"),
    ("softmax/wheats.py", "def softmax(x):", "def softmax(x:", "is not valid Python"),
    ("softmax/wheats.py", "def softmax(x):", "def sotfmax(x):", "defines sotfmax, and nothing of softmax.py: is a name misspelt"),
    ("softmax/softmax.py", "def softmax(x):", "def softmax(x:", "softmax.py, line 6: "),
    ("softmax/test_softmax.py", "from softmax import softmax", "from softmax import sofmax",
     "solutions/.*/test_softmax.py, line 9: ImportError: cannot import name 'sofmax'"),
    ("softmax/test_softmax.py", "def test_a_row_of_a_batch_is_that_row_alone", "def test_x_is_not_modified",
     "two properties are called test_x_is_not_modified, one of test_softmax.py and one of hidden_softmax.py: rename one"),
    ("softmax/hints.toml", "en = ", "en: ", "it is not valid TOML: [^.]*\\.$"),
    ("softmax/hints.toml", "ko = ", "kr = ", "hint 1 lacks ko"),
    ("softmax/chaffs.py", "# %% without_the_shift", "# without_the_shift", "begun by"),
    ("lab.md", 'exercise="softmax"', 'exercise="relu"', "there is none for softmax, and there are several for relu"),
])
def test_an_authors_mistake_is_said_in_a_sentence(copy, file, old, new, said):
    path = copy.root / "solutions" / PS1 / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(KitError, match=said):
        build(Course.at(copy.root))


def test_what_nbgrader_says_of_a_region_it_cannot_clear_stays_out(caplog):
    with pytest.raises(KitError, match="of relu.py cannot be cleared"):
        stub("### BEGIN SOLUTION\nsecret = 1\n", "relu.py")
    assert "secret" not in caplog.text


def test_a_folder_that_is_not_named_is_said(copy, caplog):
    softer = copy.root / "solutions" / PS1 / "softer"
    softer.mkdir()
    (softer / "softer.py").write_text("")
    changed = Course.at(copy.root)
    said = f"solutions/{PS1}/softer/ is there, but assignment.toml does not name it: add"
    with pytest.raises(KitError, match=said):
        changed.exercises(["softer"])
    build(changed)
    assert said in caplog.text


def test_frozen_inputs_stay_until_what_shaped_them_changes(copy):
    frozen = copy.assignment(PS1).exercise("relu").frozen_path
    assert frozen.read_bytes() == (ROOT / "assignments" / PS1 / "selfcheck" / "inputs" / "relu.frozen").read_bytes()
    exercise, references = copy.assignment(PS1).exercise("relu"), References(copy)
    assert freeze(exercise, references, draw=False) == exercise.frozen
    public = copy.root / "solutions" / PS1 / "relu" / "test_relu.py"
    public.write_text(public.read_text() + "\n# changed\n")
    changed = copy.assignment(PS1).exercise("relu")
    assert freeze(changed, references, draw=False) == b""
    assert unpack(freeze(changed, references, draw=True))[1] == unpack(exercise.frozen)[1], "the same versions draw the same"


def test_the_grade_asks_what_students_have(grader):
    for question in grader(PS1)._exams["relu"].questions:
        told = unpack(Course.at(ROOT).assignment(PS1).exercise("relu").frozen)[1]
        assert question.property.hidden or list(question.inputs) == told[question.property.name]
