"""``autograder build``: assignments/ is complete, up to date with solutions/ and gives no solutions away."""

import json
import re
import shutil

import nbformat
import pytest
from conftest import ROOT

from autograder.authoring.build import build, check
from autograder.authoring.freezing import freeze
from autograder.authoring.lab import lab
from autograder.authoring.leaks import REGION, Secrets
from autograder.authoring.stubs import stub
from autograder.course import Course
from autograder.errors import KitError
from autograder.grading.grader import Grader
from autograder.grading.references import References
from autograder.selfcheck.frozen import unpack

PS1 = "ps1_batch_inference"


@pytest.fixture
def copy(tmp_path):
    """A course with only the first problem set, for tests to change."""
    for name in (f"solutions/{PS1}", f"assignments/{PS1}", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Course.at(tmp_path)


@pytest.mark.slow
def test_the_committed_assignments_are_up_to_date(course):
    check(course)


def test_an_assignment_has_every_file_for_students_and_none_for_instructors(course):
    for assignment in course.assignments:
        folder = ROOT / "assignments" / assignment.name
        expected = {"README.md", "lab.ipynb", "conftest.py", "requirements.txt", "selfcheck"}
        expected |= {f"{prefix}{exercise.name}.py" for exercise in assignment.exercises for prefix in ("", "test_")}
        assert expected <= {path.name for path in folder.iterdir()}
        assert not list(folder.rglob("hidden_*")) + list(folder.rglob("wheats*")) + list(folder.rglob("chaffs*"))


def test_stubs_keep_docstrings_and_raise_not_implemented_error(course):
    for assignment in course.assignments:
        for exercise in assignment.exercises:
            source = stub(exercise.reference)
            compile(source, exercise.name, "exec")
            assert "raise NotImplementedError" in source and "SOLUTION" not in source
            assert source.count('"""') == REGION.sub("", exercise.reference).count('"""')


@pytest.mark.slow
def test_building_twice_gives_the_same_bytes(copy):
    def snapshot():
        return {path.relative_to(copy.root): path.read_bytes() for path in (copy.root / "assignments").rglob("*") if path.is_file()}

    build(copy)
    first = snapshot()
    build(copy)
    assert snapshot() == first


@pytest.mark.slow
def test_a_machine_whose_sandbox_does_not_start_can_build_too(copy, monkeypatch, caplog):
    def fails(sandbox):
        raise KitError("no sandbox is available on this machine")

    monkeypatch.setattr("autograder.sandbox.Sandbox.ready", fails)
    with open(copy.assignment(PS1).exercises[0].properties_path(hidden=True), "a", encoding="utf-8") as file:
        file.write("\nNEW = 1\n")  # so that inputs are drawn anew, and would be tried
    build(copy, [PS1])
    assert "were not tried in the sandbox. no sandbox is available" in caplog.text


def test_a_new_cell_in_the_lab_does_not_change_the_ids_of_others(copy):
    before = {cell.id for cell in lab(copy.assignment(PS1)).cells}
    path = copy.root / "solutions" / PS1 / "lab.md"
    path.write_text("```python\n1 + 1\n```\n\n" + path.read_text())
    after = {cell.id for cell in lab(copy.assignment(PS1)).cells}
    assert before < after and len(after - before) == 1


def test_the_lab_has_one_graded_cell_per_exercise_worth_its_points(course):
    for assignment in course.assignments:
        notebook = nbformat.read(ROOT / "assignments" / assignment.name / "lab.ipynb", as_version=4)
        graded = {
            cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader
            for cell in notebook.cells
            if cell.metadata.get("nbgrader", {}).get("grade")
        }
        for exercise in assignment.exercises:
            assert graded[exercise.name].points == exercise.points and graded[exercise.name].locked


def test_a_written_question_becomes_a_manually_graded_cell_without_its_model_answer(copy):
    path = copy.root / "solutions" / PS1 / "lab.md"
    path.write_text(
        path.read_text() + '\n<!-- #region question="one-more" points=2 -->\nBecause of the overhead of a call.\n'
        "<!-- #endregion -->\n"
    )
    cell = next(cell for cell in lab(copy.assignment(PS1)).cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "one-more")
    assert cell.cell_type == "markdown" and cell.metadata.nbgrader.solution and cell.metadata.nbgrader.points == 2
    assert "overhead" not in cell.source


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "softmax.py").write_text("changed"),
        lambda folder: (folder / "extra.py").write_text("new"),
        lambda folder: (folder / "test_softmax.py").unlink(),
        lambda folder: (folder / "selfcheck" / "plugin.py").write_text("changed"),
        lambda folder: (folder / "selfcheck" / "inputs" / "relu.frozen").write_bytes(b"not zlib"),
        lambda folder: (folder / "selfcheck" / "inputs" / "relu.frozen").write_bytes(b""),
        lambda folder: (folder / "selfcheck" / "inputs" / "relu.frozen").unlink(),
    ],
)
def test_check_reports_a_folder_that_is_out_of_date(copy, change):
    check(copy)
    change(copy.root / "assignments" / PS1)
    with pytest.raises(KitError, match=r"out of date.*autograder build"):
        check(copy)


def test_check_reports_a_missing_folder(copy):
    shutil.rmtree(copy.root / "assignments" / PS1)
    with pytest.raises(KitError, match="missing: run 'autograder build'"):
        check(copy)


SOLUTION = """
def normalise(scores):
    # the reference with other names
    moved = scores - numpy.max(scores,
        axis=-1, keepdims=True)
    e = numpy.exp(moved)
    return e / numpy.sum(e, axis=-1, keepdims=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("notes.py", "import numpy\n" + SOLUTION),
        ("README.md", "Try this:\n\n```python\nimport numpy\n" + SOLUTION + "```\n"),
        (
            "notes.py",
            (ROOT / "solutions" / PS1 / "softmax" / "hidden_softmax.py")
            .read_text()
            .replace("before", "other")
            .partition("def test_x_is_not_modified")[2]
            .join(["def test_renamed", ""]),
        ),
        (
            "README.md",
            "One maximum is subtracted from the whole batch, so a row\nfar below it becomes 0 / 0, nan. "
            "Take each row's own maximum.",
        ),
        ("notes.py", "# in a batch, each row gives what that row alone gives\n"),
        ("notes.py", "def f(z):\n    a = np.exp(np.clip(z, -50, 50))\n    return a / np.sum(a, axis=-1, keepdims=True)\n"),
    ],
)
def test_check_reports_solution_text_in_an_assignment(copy, file, text):
    folder = copy.root / "assignments" / PS1
    assert not Secrets(copy).leaks(folder)
    (folder / file).write_text((folder / file).read_text() + text if (folder / file).exists() else text)
    lines = (folder / file).read_text().splitlines()
    leaks = Secrets(copy).leaks(folder)
    assert leaks
    if file == "notes.py" or "One" in text:  # a block of code in Markdown has no line of its own
        numbers = [re.match(rf"{re.escape(file)}, line (\d+), contains ", leak) for leak in leaks]
        assert all(found and len(lines) - len(text.splitlines()) < int(found[1]) <= len(lines) for found in numbers), leaks
    with pytest.raises(KitError, match="would give away"):
        check(copy)


def test_check_finds_a_solution_in_code_and_in_text_of_the_lab(copy):
    path = copy.root / "assignments" / PS1 / "lab.ipynb"
    for cell in (
        {"cell_type": "code", "source": "import numpy\n" + SOLUTION},
        {"cell_type": "markdown", "source": "```\nimport numpy\n" + SOLUTION + "```"},
    ):
        notebook = json.loads(path.read_text())
        notebook["cells"].append({"metadata": {}, "id": "leak", **cell})
        path.write_text(json.dumps(notebook))
        assert Secrets(copy).leaks(path.parent)
        notebook["cells"].pop()
        path.write_text(json.dumps(notebook))


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("assignment.toml", "points = 20", "points = 9", "relu is worth 9 points, and its properties 20: make them equal"),
        ("assignment.toml", "[[exercise]]", "[[exercise", "assignment.toml, line 6: this is not valid TOML: .*column 11"),
        ("assignment.toml", 'name = "relu"\n', "", r"line .: .name. is missing in \[\[exercise\]\] 1: write name = "),
        ("assignment.toml", "points = 20", "", "'points' is missing in .* 1: write points = 5"),
        ("assignment.toml", 'name = "softmax"', 'name = "sotfmax"', "there is no folder"),
        ("softmax/softmax.py", "### END SOLUTION", "", "A solution region of softmax.py cannot be cleared"),
        (
            "softmax/test_softmax.py",
            "@pytest.mark.points(5)\n@given(",
            "@given(",
            "needs @pytest.mark.points",
        ),
        ("softmax/softmax.py", "### BEGIN SOLUTION", "### BEGIN SOLUTON", "softmax.py"),
        ("softmax/test_softmax.py", "agree(softmax(np", "assert agree(softmax(np", "plain assert"),
        ("softmax/test_softmax.py", "    샘플 하나의 확률은 exp(x_k) / (모든 exp(x_j)의 합)이다", "    ", "needs a line in Korean"),
        ("softmax/wheats.py", "def softmax(x):", "def softmax(x:", "is not valid Python"),
        (
            "softmax/wheats.py",
            "def softmax(x):",
            "def sotfmax(x):",
            "defines sotfmax, and nothing of the reference: is a name misspelt",
        ),
        ("softmax/softmax.py", "def softmax(x):", "def softmax(x:", "softmax.py, line 6: "),
        (
            "softmax/test_softmax.py",
            "from softmax import softmax",
            "from softmax import sofmax",
            "solutions/.*/test_softmax.py, line 10: ImportError: cannot import name 'sofmax'",
        ),
        (
            "softmax/test_softmax.py",
            "def test_one_sample_follows_the_formula",
            "def test_x_is_not_modified",
            "two properties are called test_x_is_not_modified, the other one in test_softmax.py: rename one",
        ),
        ("softmax/hints.toml", "en = ", "en: ", "hints.toml, line .: this is not valid TOML: "),
        ("softmax/hints.toml", "ko = ", "kr = ", "'kr' is not known: did you mean 'ko'"),
        ("softmax/chaffs.py", "# %% without_the_shift", "# without_the_shift", "line 1: there is code before the first cell"),
        ("lab.md", 'exercise="softmax"', 'exercise="relu"', "there are several graded cells for 'relu'"),
    ],
)
def test_an_authors_mistake_is_reported_in_a_sentence(copy, file, old, new, message):
    path = copy.root / "solutions" / PS1 / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(KitError, match=message):
        build(Course.at(copy.root))


def test_the_error_for_a_region_that_cannot_be_cleared_does_not_show_its_code(caplog):
    with pytest.raises(KitError, match=r"of relu\.py cannot be cleared"):
        stub("### BEGIN SOLUTION\nsecret = 1\n", "relu.py")
    assert "secret" not in caplog.text


def test_an_unlisted_exercise_folder_is_reported(copy):
    softer = copy.root / "solutions" / PS1 / "softer"
    softer.mkdir()
    (softer / "softer.py").write_text("")
    changed = Course.at(copy.root)
    with pytest.raises(KitError, match=f"solutions/{PS1}/softer/ exists, but assignment.toml does not list it: add"):
        changed.exercises(["softer"])
    with pytest.raises(KitError, match=r"there is a folder softer, which no \[\[exercise\]\] lists: add one"):
        build(changed)


def relu_of(course):
    return course.assignment(PS1).exercise("relu")


def test_a_comment_redraws_no_inputs_and_a_changed_property_redraws_only_its_own(copy):
    before = relu_of(copy).frozen
    public = copy.root / "solutions" / PS1 / "relu" / "test_relu.py"
    public.write_text(public.read_text() + "\n# a comment\n")
    assert not [entry for entry in freeze(relu_of(copy), References(copy)) if entry.is_new]
    changed = public.read_text().replace("np.zeros(x.shape)", "0 * np.zeros(x.shape)")
    assert changed != public.read_text()
    public.write_text(changed)
    course = Course.at(copy.root)
    summary = freeze(relu_of(course), References(course))
    assert [entry.name for entry in summary if entry.is_new] == ["test_without_positive_values_all_is_zero"]
    assert all(entry.inputs and (entry.shapes or entry.inputs == 1) for entry in summary)
    after = relu_of(Course.at(copy.root)).frozen
    assert {name: frozen.frames() for name, frozen in after.items()} == {name: frozen.frames() for name, frozen in before.items()}


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("test_relu.py", "np.zeros(x.shape)", "0 * np.zeros(x.shape)", "test_without_positive_values_all_is_zero or the reference"),
        ("relu.py", "np.maximum(0, x)", "np.maximum(x, 0)", "the reference changed after the inputs were frozen"),
        ("hidden_relu.py", "def test_x_is_not_modified", "def test_x_stays", "the inputs of test_x_stays are not frozen yet"),
    ],
)
def test_check_and_grading_report_a_change_after_inputs_were_frozen(copy, file, old, new, message):
    path = copy.root / "solutions" / PS1 / "relu" / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    course = Course.at(copy.root)
    with pytest.raises(KitError, match=f"{message}.*run 'autograder build'"):
        check(course)
    with pytest.raises(KitError, match=f"{message}.*run 'autograder build'"):
        Grader(course, course.assignment(PS1))


def test_deleted_assignments_are_built_again_with_the_same_bytes(copy):
    def contents():
        folder = copy.root / "assignments"
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    before = contents()
    shutil.rmtree(copy.root / "assignments")
    build(copy)
    assert contents() == before


def test_students_get_the_inputs_of_public_properties_only(course, grader):
    for question in grader(PS1)._exams["relu"].questions:
        shipped = unpack((ROOT / "assignments" / PS1 / "selfcheck" / "inputs" / "relu.frozen").read_bytes())
        assert (question.property.name in shipped) is not question.property.hidden
        assert question.property.hidden or list(question.inputs) == shipped[question.property.name].frames()
