"""The self-check under the ways in which students' tools start pytest."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT, skip_without

from autograder.course import Course

pytestmark = pytest.mark.core
SETS = ("ps1_batch_inference", "ps2_loss_and_minibatch")
PS1 = SETS[0]


@pytest.fixture
def workspace(handed_out, tmp_path):
    """A folder with two problem sets, all exercises of which are written."""
    folder = tmp_path / "수업 폴더"
    folder.mkdir()
    for name in SETS:
        shutil.move(handed_out(name), folder / name)
        for exercise in Course.at(ROOT).assignment(name).exercises:
            (folder / name / f"{exercise.name}.py").write_text(exercise.reference, encoding="utf-8")
    return folder


def checked(folder, *arguments, code="", **options):
    """Run pytest in ``folder``, after ``code``; returns what it printed."""
    program = f"import sys, pytest\n{code}\nsys.exit(pytest.main(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "-q", "-p", "no:cacheprovider", *arguments]
    environment = {**os.environ, "PYTHONPATH": options.pop("path", ""), "AUTOGRADER_LANG": "en"}
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    printed = done.stdout.decode()
    assert done.returncode in (0, 1, 4), (done.returncode, printed)
    assert "INTERNALERROR" not in printed and "Traceback" not in printed, printed
    return printed


def assert_all_hold(printed, names=SETS):
    for name in names:
        for exercise in Course.at(ROOT).assignment(name).exercises:
            row = next(line for line in printed.splitlines() if line.strip().startswith(f"{exercise.name} "))
            assert row.endswith("all public properties hold"), printed
    assert printed.count("points so far") == len(names)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["-n", "2"], ["--import-mode=importlib"], ["-p", "no:terminal"]], ids=str)
def test_one_problem_set(workspace, arguments):
    printed = checked(workspace / PS1, *arguments)
    if arguments[0] != "-p":
        assert_all_hold(printed, [PS1])
    assert ("runs in one process" in printed) == (arguments[0] == "-n")


@pytest.mark.slow
def test_all_problem_sets_of_a_workspace(workspace):
    (workspace / "pyproject.toml").write_text('[tool.pytest.ini_options]\naddopts = "--import-mode=importlib"\n')
    for number, name in enumerate(SETS):  # each has a helper module of the same name
        (workspace / name / "helper.py").write_text(f"NUMBER = {number}\n")
        file = workspace / name / ("relu.py" if number == 0 else "one_hot.py")
        source = file.read_text(encoding="utf-8")
        file.write_text(source.replace("import numpy", f"import helper\nassert helper.NUMBER == {number}\nimport numpy", 1))
    assert_all_hold(checked(workspace))


def test_node_ids_from_above(workspace):
    first, second = f"{SETS[0]}/test_relu.py", f"{SETS[1]}/test_one_hot.py"
    printed = checked(workspace, f"--rootdir={workspace}", first, second)
    assert printed.count("all public properties hold") == 2 and printed.count("points so far") == 2


@pytest.mark.slow
def test_problem_sets_of_different_versions_are_told_apart(workspace):
    with open(workspace / SETS[1] / "selfcheck" / "calls.py", "a", encoding="utf-8") as file:
        file.write("# older\n")
    printed = checked(workspace)
    assert "has another version of the self-check: run pytest in that" in printed and printed.count("points so far") == 1


IN_A_THREAD = """
import threading
main = pytest.main
def pytest_main(arguments):
    codes = []
    thread = threading.Thread(target=lambda: codes.append(main(arguments)))
    thread.start(), thread.join()
    return codes[0]
pytest.main = pytest_main
"""
WITHOUT_ALARM = "import signal; del signal.setitimer"


@pytest.mark.slow
@pytest.mark.parametrize("code", [IN_A_THREAD, WITHOUT_ALARM], ids=["thread", "no alarm"])
def test_an_endless_loop_is_stopped_without_signals_too(workspace, code):
    folder = workspace / PS1
    limit = folder / "selfcheck" / "time_limit.py"
    limit.write_text(limit.read_text(encoding="utf-8").replace("TIME_LIMIT_S = 10", "TIME_LIMIT_S = 1"), encoding="utf-8")
    with open(folder / "relu.py", "a", encoding="utf-8") as file:
        file.write("\n\ndef relu(x):\n    while True:\n        x = x + 0\n")
    printed = checked(folder, "test_relu.py", "test_sigmoid.py", code=code, timeout=100)
    assert "is there an endless loop?" in printed and printed.count("all public properties hold") == 1


@pytest.mark.slow
def test_importing_a_library_is_no_endless_loop(workspace, tmp_path):
    (tmp_path / "slow_library.py").write_text("import time\nend = time.monotonic() + 3\nwhile time.monotonic() < end: pass\n")
    folder = workspace / PS1
    limit = folder / "selfcheck" / "time_limit.py"
    limit.write_text(limit.read_text(encoding="utf-8").replace("TIME_LIMIT_S = 10", "TIME_LIMIT_S = 1"), encoding="utf-8")
    source = (folder / "relu.py").read_text(encoding="utf-8")
    (folder / "relu.py").write_text(source.replace("import numpy", "import slow_library\nimport numpy", 1), encoding="utf-8")
    printed = checked(folder, "test_relu.py", path=str(tmp_path))
    assert "all public properties hold" in printed and "endless loop" not in printed


@pytest.mark.parametrize(
    ("requirement", "message"),
    [
        ("hypothesis>=99.1", r"hypothesis [\d.]+ is too old, 99.1 or newer is needed: run pip install -r requirements.txt"),
        ("not_a_package>=1.0", "not_a_package is not installed: run pip install -r requirements.txt"),
    ],
)
def test_what_the_self_check_needs_and_lacks_is_one_sentence(workspace, requirement, message):
    (workspace / PS1 / "requirements.txt").write_text(f"{requirement}\n")
    printed = checked(workspace / PS1)
    assert re.fullmatch(f"Exit: {message}", printed.strip())


@pytest.mark.slow
def test_a_folder_that_cannot_be_written(workspace):
    skip_without("bubblewrap")
    folder = str(workspace / PS1)
    command = ["bwrap", "--dev-bind", "/", "/", "--ro-bind", folder, folder, sys.executable, "-m", "pytest", "-q"]
    environment = {**os.environ, "PYTHONPATH": "", "AUTOGRADER_LANG": "en"}
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert_all_hold(done.stdout.decode(), [PS1])
