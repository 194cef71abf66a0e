"""Packages for Gradescope and GitHub: what they hold, what their scripts do, and what students may see."""

import html
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, run

from autograder.cli.main import main
from autograder.course import Course
from autograder.errors import KitError, UsageError
from autograder.integrations import HIDDEN, github, gradescope, gradescope_results, packages
from autograder.reports.report import ExerciseResult, PropertyResult, Report

PS3 = "ps3_numerical_gradient"
POINTS = Course.at(ROOT).assignment(PS3).points
MODULES = ("numerical_diff", "numerical_gradient", "gradient_descent")
VISIBILITY = {"hidden", "after_due_date", "after_published", "visible"}
FORMATS = {"text", "html", "simple_format", "md", "ansi"}
# https://gradescope-autograders.readthedocs.io/en/latest/specs/: the fields that are documented, and what each may be
TOP = {
    "score": float,
    "execution_time": float,
    "output": str,
    "output_format": FORMATS,
    "test_output_format": FORMATS,
    "test_name_format": FORMATS,
    "visibility": VISIBILITY,
    "stdout_visibility": VISIBILITY,
    "extra_data": dict,
    "tests": list,
    "leaderboard": list,
}
TEST = {
    "score": float,
    "max_score": float,
    "status": {"passed", "failed"},
    "name": str,
    "name_format": FORMATS,
    "number": str,
    "output": str,
    "output_format": FORMATS,
    "tags": list,
    "visibility": VISIBILITY,
    "extra_data": dict,
}


def require_documented(data, fields):
    for name, value in data.items():
        kind = fields[name]
        assert value in kind if isinstance(kind, set) else isinstance(value, (int, float) if kind is float else kind), name


def require_graded(data):
    """The rules for results with a grade: a score is at the top, and the tests with points add up to it."""
    require_documented(data, TOP)
    for test in data["tests"]:
        require_documented(test, TEST)
    with_points = [test for test in data["tests"] if "max_score" in test]
    assert sum(test["score"] for test in with_points) == pytest.approx(data["score"])
    assert all(0 <= test["score"] <= test["max_score"] for test in with_points)
    return sum(test["max_score"] for test in with_points)


def require_not_graded(data):
    require_documented(data, TOP)
    assert "score" not in data and "tests" not in data
    assert "was not graded" in data["output"] and "not a score of 0" in data["output"] and data["visibility"] == "visible"


@pytest.fixture(scope="module")
def package(course):
    return gradescope.gradescope_package(course, course.assignment(PS3), "en", "after_published")


@pytest.fixture(scope="module")
def container(package, tmp_path_factory):
    """A folder as Gradescope's container has /autograder, set up without a network: the zip unpacked, and setup.sh run."""
    root = tmp_path_factory.mktemp("gradescope") / "autograder"
    for folder in ("submission", "results"):
        (root / folder).mkdir(parents=True)
    packages.write_zip(package, root / "autograder.zip")
    with zipfile.ZipFile(root / "autograder.zip") as archive:
        archive.extractall(root / "source")
    shutil.copy(root / "source" / "run_autograder", root)
    done = script(root, root / "source" / "setup.sh", AUTOGRADER_PYTHON=sys.executable)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{POINTS:g} / {POINTS:g}" in done.stdout and "WARNING" not in done.stdout, done.stdout + done.stderr
    return root


def script(root, path, **environment):
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = {**inherited, "LANG": "C.UTF-8", "AUTOGRADER_ROOT": str(root), **environment}
    return subprocess.run(
        ["bash", path], cwd=root, capture_output=True, encoding="utf-8", timeout=300, check=False, env=environment
    )


@pytest.fixture
def gradescope_run(container):
    """gradescope_run({"relu.py": "source"}): hand this in, run run_autograder; returns it done, and its results.json."""

    def grade(files):
        for folder in ("submission", "results"):
            shutil.rmtree(container / folder)
            (container / folder).mkdir()
        for name, content in files.items():
            path = container / "submission" / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        done = script(container, container / "run_autograder")
        return done, json.loads((container / "results" / "results.json").read_text(encoding="utf-8"))

    return grade


def references():
    return {f"{name}.py": (ROOT / "solutions" / PS3 / name / f"{name}.py").read_text(encoding="utf-8") for name in MODULES}


def test_the_zip_holds_the_kit_and_one_problem_set_and_is_the_same_each_time(package, tmp_path):
    for name in ("first.zip", "second.zip"):
        packages.write_zip(package, tmp_path / name)
    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()
    assert (tmp_path / "first.zip").stat().st_size < 1_500_000
    with zipfile.ZipFile(tmp_path / "first.zip") as archive:
        names = set(archive.namelist())
        modes = {entry.filename: entry.external_attr >> 16 & 0o777 for entry in archive.infolist()}
    assert {"setup.sh", "run_autograder", "constraints.txt", "autograder/cli/main.py", f"solutions/{PS3}/assignment.toml"} <= names
    assert modes["setup.sh"] == modes["run_autograder"] == 0o755 and modes["constraints.txt"] == 0o644
    assert not [name for name in names if name.startswith(("tests/", "docs/", ".git", "assignments/")) or "__pycache__" in name]
    others = [name for name in names if name.startswith("solutions/ps") and PS3 not in name]
    assert others, "a student's module may import the exercises of earlier problem sets"
    assert all(re.search(r"/assignment\.toml$|/(\w+)/\1\.py$", name) for name in others), "of these, only references are needed"
    assert not any("ps4" in name for name in names)


@pytest.mark.slow
def test_the_reference_gets_full_marks_on_gradescope(gradescope_run):
    done, data = gradescope_run({f"homework/{name}": f"{source}\n# mine" for name, source in references().items()})
    assert done.returncode == 0, done.stdout + done.stderr
    assert require_graded(data) == data["score"] == POINTS
    assert {test["status"] for test in data["tests"]} == {"passed"}
    assert "sandbox" in data["extra_data"] and "written questions are not graded" in data["output"]


@pytest.mark.slow
def test_untouched_stubs_get_0_with_a_reason(gradescope_run):
    done, data = gradescope_run({f"{name}.py": (ROOT / "assignments" / PS3 / f"{name}.py").read_bytes() for name in MODULES})
    assert done.returncode == 0, done.stdout + done.stderr
    assert require_graded(data) == POINTS and data["score"] == 0
    assert "Not started yet." in data["tests"][0]["output"]


@pytest.mark.slow
def test_an_empty_submission_gets_0_and_one_that_cannot_be_read_no_score(course, tmp_path):
    (tmp_path / "submission").mkdir()
    (tmp_path / "loose").write_text("hello")
    assignment, target = course.assignment(PS3), tmp_path / "results.json"
    gradescope_results.grade(course, assignment, tmp_path / "submission", target, "hidden", "en")
    data = json.loads(target.read_text(encoding="utf-8"))
    assert require_graded(data) == POINTS and data["score"] == 0
    assert "numerical_diff.py was not handed in" in data["tests"][0]["output"]
    with pytest.raises(KitError):
        gradescope_results.grade(course, assignment, tmp_path / "loose", target, "hidden", "en")
    require_not_graded(json.loads(target.read_text(encoding="utf-8")))


def test_a_wrong_and_hostile_submission_is_explained_and_runs_in_the_sandbox_only(course, gradescope_run, tmp_path):
    mark = tmp_path / "mark"
    attack = f"open({str(mark)!r}, 'w')\n"
    mistake = course.assignment(PS3).exercise("numerical_diff").chaffs[0]
    files = {
        "conftest.py": attack,
        "json.py": attack,
        "sitecustomize.py": attack,
        "autograder/__init__.py": attack,
        "numerical_gradient.py": f"{attack}def numerical_gradient(f, x):\n    return x\n",
        "gradient_descent.py": "import os\nos._exit(0)\n",
        "numerical_diff.py": "from 도움.공식 import numerical_diff\n",
        "도움/공식.py": mistake.source,
    }
    done, data = gradescope_run(files)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not mark.exists()
    assert require_graded(data) == POINTS and data["score"] < 20
    advice = next(test for test in data["tests"] if test["number"] == "1")
    assert advice["output_format"] == "html" and "Hint 1/3" in advice["output"]
    assert html.escape(mistake.explanation.en) in advice["output"]
    first = next(test for test in data["tests"] if test["number"] == "1.1")
    assert "numerical_diff(" in first["output"] and "expected" in first["output"] and first["visibility"] == "visible"
    hidden = [test for test in data["tests"] if test["visibility"] != "visible"]
    assert {test["visibility"] for test in hidden} == {"after_published"}
    assert not any("returned" in test["output"] or "with" in test["output"] for test in hidden)


def test_without_a_sandbox_nothing_is_graded_and_everyone_is_told(gradescope_run, container):
    packages_folder = next((container / "venv").glob("lib/python*/site-packages"))
    code = (
        "import shutil\nfrom autograder.sandbox.inside import lockdown\n"
        "lockdown.landlock_abi = lambda: 0\nshutil.which = lambda *_, **__: None\n"
    )
    (packages_folder / "sitecustomize.py").write_text(code, encoding="utf-8")
    try:
        done, data = gradescope_run({**references(), "mine.py": ""})
    finally:
        (packages_folder / "sitecustomize.py").unlink()
    assert done.returncode == 1 and "no sandbox is available" in done.stderr
    require_not_graded(data)
    assert "no sandbox is available" in data["output"]


def test_what_is_stopped_or_not_set_up_leaves_a_sentence_and_no_score(container, tmp_path):
    """The same as a container that runs out of time or memory: run_autograder never gets as far as the grade."""
    for name in ("source", "run_autograder"):
        (tmp_path / name).symlink_to(container / name)
    done = script(tmp_path, tmp_path / "run_autograder")
    assert done.returncode != 0
    require_not_graded(json.loads((tmp_path / "results" / "results.json").read_text(encoding="utf-8")))


def report(*properties, hints=("Look at the sign.",), language="en"):
    score, points = sum(prop.earned for prop in properties), sum(prop.points for prop in properties)
    status = "passed" if score == points else "partial"
    exercise = ExerciseResult("relu", "ReLU", score, points, status, properties, hints)
    return Report("ps", "submission", "1", "0" * 64, ("landlock", "seccomp", "rlimits"), language, score, points, (exercise,))


def test_what_students_see_at_once_says_nothing_about_hidden_properties():
    public = PropertyResult("it is public", 2, 2, False, "passed")
    passed = PropertyResult("it is secret", 3, 3, True, "passed")
    failed = replace(passed, earned=0, status="error", message="SECRET", counterexample="relu(SECRET)", misconception="the sign")
    for visibility in HIDDEN:
        before, after = (gradescope_results.results(report(public, prop), visibility, 1.0) for prop in (passed, failed))
        assert require_graded(before) == require_graded(after) == 5
        visible = [[test for test in data["tests"] if test["visibility"] == "visible"] for data in (before, after)]
        assert visible[0] == visible[1] and before["output"] == after["output"]
        assert "SECRET" not in json.dumps(after) and after["tests"][-1]["output"] == "stopped by an error\nPerhaps: the sign"
        assert before["tests"][-1]["output"] == ""
        assert after["tests"][-1]["visibility"] == visibility


def test_texts_of_students_are_escaped_and_shown_in_both_languages():
    prop = PropertyResult("t", 1, 0, False, "failed", "<script>\x1b[2J", "f(x)", "<b>mistake</b>")
    data = gradescope_results.results(report(prop, language="ko"), "hidden", 1.0, has_questions=True)
    advice, test = data["tests"]
    assert "&lt;b&gt;mistake" in advice["output"] and "<b>" not in advice["output"] and "혹시" in advice["output"]
    assert test["output_format"] == "text" and "\x1b" not in test["output"] and "서술형" in data["output"]


def test_nothing_but_an_earlier_package_is_overwritten(package, tmp_path):
    target = tmp_path / "package.zip"
    target.write_bytes(b"my thesis")
    with pytest.raises(UsageError, match="nothing was written"):
        packages.write_zip(package, target)
    assert target.read_bytes() == b"my thesis"
    folder = tmp_path / "folder"
    (folder / "template").mkdir(parents=True)
    (folder / "template" / "thesis.txt").write_text("mine")
    small = packages.Package("github", "ps", {"template/a.py": b"1", "template/b.py": b"2"})
    with pytest.raises(UsageError, match="nothing was written"):
        packages.write_folder(small, folder)
    packages.write_folder(small, tmp_path / "new")
    (tmp_path / "new" / "template" / ".git").mkdir()
    packages.write_folder(replace(small, files={"template/a.py": b"3"}), tmp_path / "new")
    left = {path.name for path in (tmp_path / "new" / "template").iterdir()}
    assert left == {"a.py", ".git"} and (tmp_path / "new" / "template" / "a.py").read_bytes() == b"3"
    (tmp_path / "new" / "template" / "a.py").write_bytes(b"edited")
    with pytest.raises(UsageError, match=r"changed after.*template/a\.py"):
        packages.write_folder(small, tmp_path / "new")
    assert (tmp_path / "new" / "template" / "a.py").read_bytes() == b"edited"


@pytest.mark.parametrize("make", [gradescope.gradescope_package, github.github_package])
def test_a_problem_set_that_is_out_of_date_is_not_packaged(make, course, monkeypatch):
    def out_of_date(*_):
        raise KitError("run 'autograder build'")

    monkeypatch.setattr(sys.modules[make.__module__], "check", out_of_date)
    with pytest.raises(KitError, match="autograder build"):
        make(course, course.assignment(PS3), *(["en", "hidden"] if make is gradescope.gradescope_package else []))


@pytest.fixture(scope="module")
def repositories(course, tmp_path_factory):
    """The folders template/ and instructor/ of a problem set. That it is up to date is checked once, for the zip."""
    target = tmp_path_factory.mktemp("github") / "package"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(github, "check", lambda *_: None)
        packages.write_folder(github.github_package(course, course.assignment(PS3)), target)
    return target


def workflow(repositories, path):
    yaml = pytest.importorskip("yaml")
    return yaml.load((repositories / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def command_of(workflow, name):
    (job,) = workflow["jobs"].values()
    return next(step["run"] for step in job["steps"] if step.get("name") == name)


def shell(command, cwd, **environment):
    """Run a step of a workflow as GitHub does."""
    return run("bash", "-eo", "pipefail", "-c", command, cwd=cwd, **environment)


def test_the_template_is_what_students_get_and_holds_nothing_hidden(repositories):
    template = repositories / "template"
    added = {"README.md", ".gitignore", ".github/workflows/selfcheck.yml"}
    ours = {path.relative_to(template).as_posix() for path in template.rglob("*") if path.is_file()}
    for path in ours - added:
        assert (template / path).read_bytes() == (ROOT / "assignments" / PS3 / path).read_bytes()
    assert not [path for path in ours if "hidden" in path or "chaffs" in path]
    for readme in ("template/README.md", "instructor/README.md"):
        assert "read, print and change" in (repositories / readme).read_text(encoding="utf-8")
    for file in repositories.rglob("*.yml"):
        assert not re.search(r"<<|>>\s|<%", file.read_text(encoding="utf-8").replace('>> "$GITHUB', ""))


def test_the_readmes_explain_in_korean_why_nothing_hidden_runs_there():
    values = {"assignment": "ps", "title": "학습", "questions": True, "earlier": {"relu": "ps0"}, "readme": "# 학습\n"}
    template, instructor = (
        packages.render(name, language="ko", **values) for name in ("github-template.md", "github-instructor.md")
    )
    assert "읽고 출력하고 바꿀 수 있는" in template and "읽고 출력하고 바꿀 수 있는" in instructor
    assert "`relu.py`" in template and template.startswith("# 학습\n") and "서술형" in instructor


def test_the_students_workflow_publishes_the_table_and_the_points(repositories, tmp_path):
    data = workflow(repositories, "template/.github/workflows/selfcheck.yml")
    assert data["permissions"] == {"contents": "read"} and "secrets" not in json.dumps(data)
    assert data["name"] == "Autograding Tests" and list(data["jobs"]) == ["run-autograding-tests"]
    checkout = shutil.copytree(repositories / "template", tmp_path / "checkout")
    (checkout / "numerical_diff.py").write_text(references()["numerical_diff.py"], encoding="utf-8")
    wrong = 'def numerical_gradient(f, x):\n    print("</pre>|")\n    return x\n'
    (checkout / "numerical_gradient.py").write_text(wrong, encoding="utf-8")
    summary = tmp_path / "summary.md"
    done = shell(command_of(data, "Run the self-check"), checkout, GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 1, "not everything holds yet"
    earned, points = re.search(
        r"^::notice title=Autograding complete::Points ([\d.]+)/([\d.]+)$", done.stdout, re.MULTILINE
    ).groups()
    report = re.search(r"^::notice title=Autograding report::(.*)$", done.stdout, re.MULTILINE)[1]
    assert json.loads(report) == {"totalPoints": float(earned), "maxPoints": float(points)}
    text = summary.read_text(encoding="utf-8")
    assert "| `numerical_diff` |" in text and f"| **{earned} / {points}** |" in text
    assert "&lt;/pre&gt;|" in text and text.count("</pre>") == text.count("<pre>") == 1
    assert "Not started" not in text and "hidden properties" in text


@pytest.mark.slow
def test_the_instructors_workflow_downloads_and_grades_the_class(repositories, tmp_path):
    data = workflow(repositories, f"instructor/.github/workflows/grade-{PS3}.yml")
    (job,) = data["jobs"].values()
    with_token = [step["name"] for step in job["steps"] if "secrets" in json.dumps(step)]
    assert with_token == ["Download the class"] and data["permissions"] == {"contents": "read"}
    assert not any("${{" in step.get("run", "") for step in job["steps"]), "inputs reach a shell as variables only"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        for name, source in references().items():
            file.writestr(f"org-ps3-kim-0123/{name}", source)
        file.writestr("org-ps3-kim-0123/selfcheck/plugin.py", "raise SystemExit")
    (tmp_path / "kim.zip").write_bytes(archive.getvalue())
    gh = 'case "$*" in "repo list"*) echo other-set ps3- ps3-kim ps3-empty ;; *ps3-kim/*) cat kim.zip ;; *) exit 1 ;; esac\n'
    (tmp_path / "gh").write_text(f"#!/bin/sh\n{gh}", encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    tools = {"PATH": f"{tmp_path}:{Path(sys.executable).parent}:{os.environ['PATH']}"}
    inputs = {"ORGANISATION": "org", "PREFIX": "ps3-", "REPOSITORIES": ""}
    done = shell(command_of(data, "Download the class"), tmp_path, **tools, **inputs)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "class").iterdir()] == ["kim.zip"]
    assert "::warning::ps3-empty was not downloaded" in done.stdout and "other" not in done.stdout
    (tmp_path / "solutions").symlink_to(ROOT / "solutions")
    (tmp_path / "data").symlink_to(ROOT / "data")
    summary = tmp_path / "summary.md"
    (tmp_path / "autograder").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m autograder "$@"\n', encoding="utf-8")
    (tmp_path / "autograder").chmod(0o755)
    settings = {"ASSIGNMENT": PS3, "GITHUB_STEP_SUMMARY": str(summary), "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}
    done = shell(command_of(data, "Grade"), tmp_path, **tools, **settings)
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "graded" / "grades.json").read_text(encoding="utf-8"))["score"] == POINTS
    assert "kim" in summary.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["package gradescope ps9", "package github ps9", "gradescope ps9 folder results.json"])
def test_an_unknown_problem_set_is_one_message_and_writes_nothing(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["--course", str(ROOT), *command.split()]) == 2
    assert "There is no assignment 'ps9'" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
