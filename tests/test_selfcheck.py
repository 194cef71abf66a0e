"""The student's self-check: ``pytest`` in a copy of a problem set outside of the repository."""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT, run, selfcheck

from autograder.selfcheck import time_limit

PS1 = "ps1_batch_inference"


@pytest.fixture
def folder(handed_out):
    return handed_out(PS1)


def solve(folder, *exercises):
    for name in exercises:
        source = (ROOT / "solutions" / PS1 / name / f"{name}.py").read_text(encoding="utf-8")
        (folder / f"{name}.py").write_text(source, encoding="utf-8")


def change(folder, name, body):
    with open(folder / f"{name}.py", "a", encoding="utf-8") as file:
        file.write(f"\n\ndef {name}(x):\n    {body}\n")


def row(output, name):
    return next(line for line in output.splitlines() if line.strip().startswith(name + " "))


def test_untouched_stubs_count_as_not_started(folder):
    done = selfcheck(folder)
    for name in ("relu", "softmax", "forward", "batch_loop"):
        assert "not started" in row(done.stdout, name) and " 0 / " in row(done.stdout, name)
    assert "failed" not in done.stdout and "Error" not in done.stdout
    assert done.returncode == 1


def test_the_table_shows_statuses_and_adds_up_points(folder):
    solve(folder, "relu", "softmax")
    change(folder, "softmax", "return np.exp(x - np.max(x)) / np.sum(np.exp(x - np.max(x)))")
    done = selfcheck(folder)
    assert "all public properties hold" in row(done.stdout, "relu")
    assert "to fix" in row(done.stdout, "softmax")
    assert "not started" in row(done.stdout, "batch_loop")
    earned = [int(re.search(r"(\d+) / \d+", row(done.stdout, name))[1]) for name in ("relu", "softmax", "batch_loop")]
    assert f"{sum(earned)} / " in row(done.stdout, "points so far")
    assert all(len(line) <= 80 for line in done.stdout.partition("FAILURES")[2].splitlines())


def test_a_failure_is_short_and_shows_call_result_and_expectation(folder):
    solve(folder, "softmax")
    change(folder, "softmax", "return np.exp(x - np.max(x)) / np.sum(np.exp(x - np.max(x)))")
    done = selfcheck(folder, "test_softmax.py")
    failure = done.stdout.partition("FAILURES")[2].partition("------")[0]
    assert re.search(r"softmax\(x\) with x =\n\[\[.*\]\]\nreturned: .*\nexpected: ", failure, re.DOTALL)
    assert len(failure.strip().splitlines()) < 15
    for internal in ("hypothesis", "Falsifying", "site-packages", "Traceback", "numpy/", "assert_allclose"):
        assert internal not in done.stdout.split("plugins:")[1].partition("\n")[2]


def test_an_exception_shows_the_students_own_line(folder):
    solve(folder, "softmax")
    change(folder, "softmax", "return np.exp(x) / np.arrange(3)")
    done = selfcheck(folder, "test_softmax.py")
    assert "softmax raised AttributeError: module 'numpy' has no attribute 'arrange'" in done.stdout
    assert "in softmax: return np.exp(x) / np.arrange(3)" in done.stdout


def test_an_exercise_that_uses_an_unwritten_one_names_it(folder):
    solve(folder, "relu", "sigmoid", "forward")
    shown = {lang: selfcheck(folder, "test_forward.py", AUTOGRADER_LANG=lang).stdout for lang in ("en", "ko")}
    assert "forward uses softmax.py, which is not written yet" in shown["en"] and "not started" not in row(shown["en"], "forward")
    assert "forward에서 쓰는 softmax.py 파일을 아직" in shown["ko"]


def test_an_exception_in_an_exercise_that_another_one_uses_shows_its_line(folder):
    solve(folder, "sigmoid", "softmax", "forward")
    change(folder, "sigmoid", "return max(0, x)")
    assert "sigmoid.py, line" in selfcheck(folder, "test_forward.py").stdout


def test_a_syntax_error_in_one_module_does_not_affect_others(folder):
    solve(folder, "relu")
    (folder / "softmax.py").write_text("def softmax(x):\n    return (x\n")
    done = selfcheck(folder)
    assert "softmax.py is not valid Python: '(' was never closed, line 2." in done.stdout and "^" in done.stdout
    assert "cannot be imported" in row(done.stdout, "softmax")
    assert "all public properties hold" in row(done.stdout, "relu")


@pytest.mark.parametrize("ending", ["import sys\nsys.exit()", "raise SystemExit('done')", "raise KeyError('done')"])
def test_a_module_that_ends_the_program_does_not_affect_others(folder, ending):
    solve(folder, "relu", "softmax")
    with open(folder / "softmax.py", "a", encoding="utf-8") as file:
        file.write(f"\n\nprint('a test of my own')\n{ending}\n")
    done = selfcheck(folder)
    assert "INTERNALERROR" not in done.stdout + done.stderr and done.returncode == 1
    assert re.search("softmax.py could not be imported: (SystemExit|KeyError)", done.stdout), done.stdout
    assert ending.splitlines()[-1] in done.stdout, "the student's own line"
    assert "cannot be imported" in row(done.stdout, "softmax")
    assert "all public properties hold" in row(done.stdout, "relu")
    assert "a test of my own" not in done.stdout.partition("ERRORS")[0], "pytest captures what is printed"


@pytest.mark.parametrize("arguments", [["test_softmax.py"], ["-k", "softmax"]])
def test_one_exercise_can_be_checked_alone(folder, arguments):
    solve(folder, "softmax")
    done = selfcheck(folder, *arguments)
    assert done.returncode == 0, done.stdout
    assert row(done.stdout, "softmax") and "batch_loop" not in done.stdout.partition("----")[2]


def test_hints_are_shown_up_to_the_requested_number(folder):
    first, both = (selfcheck(folder, "test_softmax.py", "--hint", n).stdout for n in ("1", "2"))
    assert "softmax, hint 1:" in first and "hint 2" not in first
    assert "softmax, hint 1:" in both and "softmax, hint 2:" in both


def test_the_self_check_speaks_korean(folder):
    done = selfcheck(folder, AUTOGRADER_LANG="ko")
    assert "시작 전" in row(done.stdout, "softmax") and "지금까지의 점수" in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(("value", "reported"), [("kr", True), ("en_GB", False), ("ko", False), ("", False)])
def test_an_unknown_language_is_reported(folder, value, reported):
    done = selfcheck(folder, "test_relu.py", AUTOGRADER_LANG=value)
    message = "AUTOGRADER_LANG is 'kr', which is not a language of this course: set it to en or ko."
    assert (message in done.stdout) == reported and row(done.stdout, "relu")


@pytest.mark.slow
def test_an_endless_loop_is_stopped(folder):
    solve(folder, "relu")
    change(folder, "relu", "while True: pass")
    limit = folder / "selfcheck" / "time_limit.py"
    assert "TIME_LIMIT_S = 10" in limit.read_text()
    limit.write_text(limit.read_text().replace("TIME_LIMIT_S = 10", "TIME_LIMIT_S = 1"))
    assert "is there an endless loop?" in selfcheck(folder, "test_relu.py").stdout


GUARDED = """
import sys
def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__":
        with open("connections.txt", "a") as file:  # pytest captures what is printed
            print(event, file=file)
sys.addaudithook(watch)
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"autograder", "nbgrader", "nbformat", "rich", "jinja2", "matplotlib", "jupytext", "traitlets"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Refuse())
import pytest
sys.exit(pytest.main(["-p", "no:xdist", "-p", "no:anyio"]))
"""


@pytest.fixture
def solved(folder):
    solve(folder, *(path.name for path in (ROOT / "solutions" / PS1).iterdir() if path.is_dir()))
    return folder


def test_the_self_check_needs_only_numpy_pytest_and_hypothesis_and_opens_no_connection(solved):
    done = run(sys.executable, "-c", GUARDED, cwd=solved)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (solved / "connections.txt").exists()


def test_a_self_check_that_opens_a_connection_is_detected(solved):
    plugin = solved / "selfcheck" / "plugin.py"
    line = "def run_recorded("
    connecting = "import socket\n\n\ndef connect():\n    socket.socket(socket.AF_UNIX).connect_ex('/nowhere')\n\n\n"
    plugin.write_text(
        plugin.read_text()
        .replace(line, connecting + line)
        .replace("    with recording(log):", "    connect()\n    with recording(log):")
    )
    run(sys.executable, "-c", GUARDED, cwd=solved)
    assert "socket.connect" in (solved / "connections.txt").read_text()


def test_a_property_without_usable_frozen_inputs_draws_its_own(folder):
    solve(folder, "relu", "softmax")
    change(folder, "softmax", "return np.exp(x - np.max(x)) / np.sum(np.exp(x - np.max(x)))")
    (folder / "selfcheck" / "inputs" / "relu.frozen").unlink()
    (folder / "selfcheck" / "inputs" / "softmax.frozen").write_bytes(b"half a fi")
    done = selfcheck(folder, "test_relu.py", "test_softmax.py")
    assert "all public properties hold" in row(done.stdout, "relu") and "to fix" in row(done.stdout, "softmax")


@pytest.mark.parametrize(
    ("body", "returned"), [("x.reshape(-1)[...] = 0; return x.reshape(-1)", "a view"), ("x[...] = 0; return x", "itself")]
)
def test_a_change_to_an_argument_is_undone_but_not_in_the_result(folder, body, returned):
    """As in the grader, where arguments and results are copied: the result has zeros, x is as before."""
    solve(folder, "relu")
    (folder / "relu.py").write_text(f"def relu(x):\n    {body}\n")
    (folder / "test_relu.py").write_text(
        "import numpy as np\nimport pytest\nfrom relu import relu\nfrom selfcheck import agree\n\n\n"
        "@pytest.mark.points(1)\ndef test_it():\n    x = np.ones(3)\n    y = relu(x)\n"
        "    agree(y, np.zeros(3))\n    agree(np.sum(x), 3.0)\n"
    )
    assert "1 passed" in selfcheck(folder, "test_relu.py").stdout, returned


def test_a_change_to_a_dict_is_undone_and_can_be_checked(folder):
    (folder / "forward.py").write_text("def forward(network, x):\n    network.pop('W')[...] = 0\n    return x\n")
    (folder / "test_forward.py").write_text(
        "import numpy as np\nimport pytest\nfrom forward import forward\nfrom selfcheck import agree, unmodified\n\n\n"
        "@pytest.mark.points(1)\ndef test_it_is_whole():\n    network = {'W': np.ones(3)}\n    forward(network, np.ones(1))\n"
        "    agree(np.sum(network['W']), 3.0)\n\n\n"
        "@pytest.mark.points(1)\ndef test_a_check_sees_it():\n    network = {'W': np.ones(3)}\n    forward(network, np.ones(1))\n"
        "    unmodified(network, {'W': np.ones(3)}, 'network', 'forward')\n"
    )
    done = selfcheck(folder, "test_forward.py").stdout
    assert "1 failed, 1 passed" in done and "The keys differ" in done, done


def test_large_arrays_that_differ_in_a_part_that_is_cut_are_shown_where_they_differ():
    from autograder.selfcheck import agree
    from autograder.selfcheck.failures import explain

    expected = np.zeros((30, 30))
    got = expected.copy()
    got[12, 7] = 0.5
    with pytest.raises(AssertionError) as caught:
        agree(got, expected)
    failure = explain(caught.value)
    assert failure.got.en == "at index [12, 7]: 0.5" and failure.expected.en == "at index [12, 7]: 0.0"


def run_forever():
    while True:
        pass


def test_waiting_for_a_processor_does_not_count_against_the_time_limit(monkeypatch):
    started = time.monotonic()
    monkeypatch.setattr(time_limit, "TIME_LIMIT_S", 0.1)
    monkeypatch.setattr(time_limit, "_waited_s", lambda thread: min(0.5, time.monotonic() - started))
    timeouts = Counter()
    with pytest.raises(time_limit.TooSlow), time_limit.time_limit(timeouts, "relu", Path("/")):
        run_forever()
    assert time.monotonic() - started > 0.6 and timeouts == {"relu": 1}


def test_a_failure_shows_what_its_call_printed_and_not_what_others_did(folder):
    solve(folder, "relu")
    change(folder, "relu", "print('shape', x.shape); return np.maximum(x, 0) + (x.size > 3)")
    shown = selfcheck(folder, "test_relu.py").stdout.partition("FAILURES")[2]
    failures = re.split("_ test_", shown.partition("------- Batch")[0])[1:]
    assert failures and all(failure.count("shape (") == 1 for failure in failures), shown


@pytest.mark.parametrize(("encoding", "language"), [("ascii", "en"), ("cp1252", "en"), ("ascii", "ko"), ("cp949", "ko")])
def test_a_failure_is_readable_in_a_terminal_that_lacks_characters(folder, encoding, language):
    solve(folder, "relu")
    change(folder, "relu", "return x")
    environment = {"PYTHONIOENCODING": encoding, "AUTOGRADER_LANG": language, "PYTHONPATH": ""}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_relu.py"],
        cwd=folder, env={**os.environ, **environment}, stdout=subprocess.PIPE, check=False,
    )  # fmt: skip
    shown = done.stdout.decode(encoding)
    assert "\\u" not in shown and "\\n" not in shown
    assert ("returned: " in shown) if encoding != "cp949" else ("결과: " in shown)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "cross_entropy.py is missing: put the folder ps2_loss_and_minibatch beside this folder, or copy cross_entropy.py"),
        ("ko", "cross_entropy.py 파일이 없습니다. ps2_loss_and_minibatch 폴더를 이 폴더와 나란히 두거나"),
    ],
)
def test_a_problem_set_alone_says_which_other_one_it_needs(handed_out, course, lang, expected):
    folder = handed_out("ps4_training")
    reference = course.assignment("ps4_training").exercise("simple_net").reference
    (folder / "simple_net.py").write_text(reference, encoding="utf-8")
    printed = selfcheck(folder, "test_simple_net.py", AUTOGRADER_LANG=lang).stdout
    assert expected in " ".join(printed.split())
    assert "`cross_entropy.py` from `ps2_loss_and_minibatch`" in (folder / "README.md").read_text(encoding="utf-8")
