"""The command line: what it prints, and a clear message and exit status for every error."""

import json
import shutil
import sys

import pytest
from conftest import ROOT, autograder, run

PS1 = "ps1_batch_inference"


@pytest.fixture
def correct(tmp_path):
    """A folder with the reference of every exercise as a submission."""
    folder = tmp_path / "alice"
    folder.mkdir()
    for path in (ROOT / "solutions" / PS1).glob("*/"):
        if path.is_dir():
            shutil.copy(path / f"{path.name}.py", folder)
    return folder


def test_grade_prints_a_report_that_fits_in_80_columns(course, correct):
    points = course.assignment(PS1).points
    result = autograder("grade", PS1, correct)
    assert result.returncode == 0, result.stderr
    assert f"alice · ps1_batch_inference · {points:g} / {points:g}" in result.stdout and "✓ Softmax  20 / 20" in result.stdout
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_grade_prints_one_submission_as_a_json_object_and_several_as_a_list(course, correct):
    report = json.loads(autograder("grade", PS1, correct, "--json").stdout)
    assert report["score"] == report["max_score"] == course.assignment(PS1).points
    shutil.copytree(correct, correct.parent / "bob")
    reports = json.loads(autograder("grade", PS1, correct.parent, "--json", "--jobs", "2").stdout)
    assert reports == [report, {**report, "submission": "bob"}]


@pytest.mark.slow
def test_grade_prints_a_class_as_a_table_that_fits_in_80_columns(course, correct):
    shutil.copytree(correct, correct.parent / "bob")
    (correct.parent / "bob" / "relu.py").write_text("def relu(x):\n    while True: pass\n")
    result = autograder("grade", PS1, correct.parent, "--jobs", "2")
    assert result.returncode == 0, result.stderr
    assert "2 submissions" in result.stdout and "bob: no answer in time: relu" in " ".join(result.stdout.split())
    rows = {row[0]: float(row[-1]) for line in result.stdout.splitlines() if (row := line.split()) and row[0] in ("alice", "bob")}
    assignment = course.assignment(PS1)
    assert rows == {"alice": assignment.points, "bob": assignment.points - assignment.exercise("relu").points}
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["grade", "ps9", "."], 2, "There is no assignment 'ps9'"),
        (["grade", PS1, "/nowhere"], 2, "/nowhere does not exist"),
        (["grade", PS1, "EMPTY"], 2, "holds no submission"),
        (["grade", PS1, "FILE"], 2, "is not a zip file"),
        (["grade", PS1], 2, "PATH"),
        (["grade", PS1, ".", "--jobs", "0"], 2, "give 1 or more"),
        (["report", PS1, "/nowhere.json"], 2, "/nowhere.json cannot be read"),
        (["build", "ps9"], 2, "There is no problem set or exercise 'ps9'"),
        (["--course", "/tmp", "build"], 2, "No course was found"),
        (["data", "import-weights", "/nowhere.pkl"], 1, "/nowhere.pkl"),
        (["data", "mnist", "--from", "/nowhere"], 2, "/nowhere is not a folder"),
        (["data", "mnist", "--from", "EMPTY"], 1, "holds no MNIST images with their labels"),
        (["data", "mnist", "--from", ".", "--mirror", "http://localhost"], 2, "not allowed with"),
        (["validate", "rleu"], 2, "There is no problem set or exercise 'rleu'"),
        (["unknown"], 2, "invalid choice"),
    ],
)
def test_an_error_is_one_message_on_standard_error_and_an_exit_status(tmp_path, arguments, status, message):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("hello")
    paths = {"EMPTY": tmp_path / "empty", "FILE": tmp_path / "file.txt"}
    result = autograder(*(paths.get(argument, argument) for argument in arguments))
    assert result.returncode == status, result.stderr
    assert not result.stdout
    assert message in result.stderr and "Traceback" not in result.stderr


def test_grade_refuses_to_start_without_a_sandbox(correct):
    code = (
        "import shutil, sys; from autograder.sandbox.inside import lockdown; from autograder.cli.main import main; "
        "lockdown.landlock_abi = lambda: 0; shutil.which = lambda *_, **__: None; sys.exit(main(sys.argv[1:]))"
    )
    result = run(sys.executable, "-c", code, "grade", PS1, str(correct), "--force", "--jobs", "1", cwd=ROOT)
    assert result.returncode == 1 and not result.stdout
    assert "no sandbox is available" in result.stderr and "Traceback" not in result.stderr


def test_the_message_for_a_missing_package_says_what_to_install(correct):
    code = "import sys; sys.modules['rich'] = None; from autograder.cli.main import main; sys.exit(main(sys.argv[1:]))"
    result = run(sys.executable, "-c", code, "grade", PS1, str(correct), cwd=ROOT)
    assert result.returncode == 1 and not result.stdout
    assert "rich is not installed: run pip install -e '.[instructor]'" in result.stderr and "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "command", ["build", "grade", "autograde", "report", "validate", "demo", "data mnist", "data import-weights"]
)
def test_every_command_has_help(command):
    result = autograder(*command.split(), "--help")
    assert result.returncode == 0 and f"autograder {command}" in result.stdout, result.stderr
