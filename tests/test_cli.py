"""The command line: one clear sentence and the right exit status for whatever goes wrong."""

import json
import shutil
import sys

import pytest
from conftest import ROOT, autograder, run

PS1 = "ps1_batch_inference"


@pytest.fixture
def right(tmp_path):
    folder = tmp_path / "alice"
    folder.mkdir()
    for path in (ROOT / "solutions" / PS1).glob("*/"):
        if path.is_dir():
            shutil.copy(path / f"{path.name}.py", folder)
    return folder


def test_grade_prints_a_readable_report(course, right):
    points = course.assignment(PS1).points
    done = autograder("grade", PS1, right)
    assert done.returncode == 0, done.stderr
    assert f"alice · ps1_batch_inference · {points:g} / {points:g}" in done.stdout and "✓ Softmax  8 / 8" in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_grade_prints_json_one_object_or_a_list(course, right):
    one = json.loads(autograder("grade", PS1, right, "--json").stdout)
    assert one["score"] == one["max_score"] == course.assignment(PS1).points
    shutil.copytree(right, right.parent / "bob")
    several = json.loads(autograder("grade", PS1, right.parent, "--json", "--jobs", "2").stdout)
    assert [told["submission"] for told in several] == ["alice", "bob"]
    assert several[0] == one


def test_grade_prints_a_class_table(right):
    shutil.copytree(right, right.parent / "bob")
    (right.parent / "bob" / "relu.py").write_text("def relu(x):\n    while True: pass\n")
    done = autograder("grade", PS1, right.parent, "--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert "2 submissions" in done.stdout and "bob: no answer in time: relu" in " ".join(done.stdout.split())
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


@pytest.mark.parametrize(("arguments", "status", "said"), [
    (["grade", "ps9", "."], 2, "There is no assignment 'ps9'"),
    (["grade", PS1, "/nowhere"], 2, "/nowhere does not exist"),
    (["grade", PS1, "EMPTY"], 2, "holds no submission"),
    (["grade", PS1, "FILE"], 2, "is not a zip file"),
    (["grade", PS1], 2, "PATH"),
    (["grade", PS1, ".", "--jobs", "0"], 2, "give 1 or more"),
    (["build", "ps9"], 2, "There is no assignment 'ps9'"),
    (["--course", "/tmp", "build"], 2, "No course was found"),
    (["data", "import-weights", "/nowhere.pkl"], 1, "/nowhere.pkl"),
    (["data", "mnist", "--from", "/nowhere"], 2, "/nowhere is not a folder"),
    (["data", "mnist", "--from", "EMPTY"], 1, "holds no MNIST images with their labels"),
    (["data", "mnist", "--from", ".", "--mirror", "http://localhost"], 2, "not allowed with"),
    (["unknown"], 2, "invalid choice")])
def test_what_is_wrong_is_said_in_a_sentence(tmp_path, arguments, status, said):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("hello")
    places = {"EMPTY": tmp_path / "empty", "FILE": tmp_path / "file.txt"}
    done = autograder(*(places.get(argument, argument) for argument in arguments))
    assert done.returncode == status, done.stderr
    assert said in done.stderr and "Traceback" not in done.stderr


def test_without_a_sandbox_nothing_is_graded(right):
    code = ("import sys; from autograder import sandbox; from autograder.worker import lockin; "
            "from autograder.__main__ import main; "
            "lockin.landlock_abi = lambda: 0; sandbox.shutil.which = lambda name: None; sys.exit(main(sys.argv[1:]))")
    done = run(sys.executable, "-c", code, "grade", PS1, str(right), "--force", cwd=ROOT)
    assert done.returncode == 1 and not done.stdout
    assert "no sandbox is to be had" in done.stderr and "Traceback" not in done.stderr


def test_without_the_instructors_packages_it_says_what_to_install(right):
    code = ("import sys; sys.modules['rich'] = None; from autograder.__main__ import main; sys.exit(main(sys.argv[1:]))")
    done = run(sys.executable, "-c", code, "grade", PS1, str(right), cwd=ROOT)
    assert done.returncode == 1 and "pip install" in done.stderr and "Traceback" not in done.stderr
