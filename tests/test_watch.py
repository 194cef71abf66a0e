"""The watch mode and check() in notebooks: what they show, and that they follow what is saved."""

import os
import re
import subprocess
import sys
import time

import nbformat
import pytest
from conftest import ROOT
from nbclient import NotebookClient

from autograder.selfcheck.messages import Text, columns
from autograder.selfcheck.results import ExerciseCheck, Run
from autograder.selfcheck.watch import State, screen

NAMES = ["relu", "sigmoid", "softmax", "forward", "batch_loop"]
FAILURE = "each row sums to 1\n\nsoftmax(x) with x =\n" + "\n".join("[0.25, 0.5, 0.25]," for _ in range(40))


def state(**changes):
    """A state in which relu is finished, softmax fails and the rest is not started."""
    made = State(NAMES, Text("Batch inference", "배치 추론"), {"softmax": [Text("Which axis?", "어느 축인가요?")] * 3})
    outcomes = {"relu": ("passed",) * 3, "softmax": ("passed", "failed", "failed"), "forward": ("not_started",)}
    checks = [
        ExerciseCheck(name, found.count("passed"), len(found), found, (FAILURE,) * found.count("failed"))
        for name, found in outcomes.items()
    ]
    made.take(Run(tuple(checks)))
    for name, value in changes.items():
        setattr(made, name, value)
    return made


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("changes", [{}, {"checking": ["softmax"]}, {"problem": "broken " * 300}, {"in_view": "relu"}], ids=str)
@pytest.mark.parametrize("rows", [10, 16, 24])
def test_the_screen_fits(lang, changes, rows):
    lines = screen(state(**changes), lang, rows)
    assert len(lines) <= rows and max(map(columns, lines)) <= 80
    assert lines[-1].endswith("q: quit" if lang == "en" else "q: 끝내기")


def test_the_screen_shows_the_table_the_first_failure_and_what_comes_next():
    shown = "\n".join(screen(state(), "en", 24))
    assert re.search(r"^✓ relu +3 / 3   all public properties hold$", shown, re.MULTILINE)
    assert re.search(r"^✗ softmax +1 / 3   2 to fix$", shown, re.MULTILINE)
    assert re.search(r"^– forward +0 / 1   not started$", shown, re.MULTILINE)
    assert "each row sums to 1" in shown and "… (pytest test_softmax.py shows all)" in shown and "Next: softmax.py" in shown


def test_hints_appear_one_by_one_and_failures_make_room():
    made = state()
    for number in (1, 2, 3, 3):
        made.hint()
        shown = screen(made, "en", 24)
        assert sum(line.startswith("hint ") for line in shown) == number and len(shown) <= 24


def test_when_all_is_done_the_folder_is_to_be_handed_in():
    made = state()
    made.take(Run(tuple(ExerciseCheck(name, 1, 1, ("passed",)) for name in NAMES)))
    assert "Hand in this folder" in screen(made, "en")[-1]


@pytest.fixture
def watched(handed_out):
    """The watch mode of a problem set, in a process of its own whose keys come from a pipe."""
    folder = handed_out("ps1_batch_inference")
    process = subprocess.Popen(
        [sys.executable, "-m", "selfcheck"],
        cwd=folder, env={**os.environ, "PYTHONPATH": "", "AUTOGRADER_LANG": "en"}, encoding="utf-8",
        stdin=subprocess.PIPE, stdout=open(folder / "screens.txt", "w", encoding="utf-8"), stderr=subprocess.STDOUT,
    )  # fmt: skip
    yield folder, process
    process.kill()
    process.wait()


def wait_for(folder, pattern, timeout_s=60):
    """Wait until the latest screens match; returns what was printed."""
    end = time.monotonic() + timeout_s
    while time.monotonic() < end:
        text = (folder / "screens.txt").read_text(encoding="utf-8")
        if re.search(pattern, text, re.DOTALL):
            return text
        time.sleep(0.05)
    raise AssertionError(text)


def reference(name):
    return (ROOT / "solutions" / "ps1_batch_inference" / name / f"{name}.py").read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_is_saved_is_checked_and_remembered(watched):
    folder, process = watched
    wait_for(folder, "relu .*not started.*Next: relu.py")
    (folder / "relu.py").write_text("def relu(x):\n    return x\n", encoding="utf-8")
    wait_for(folder, "relu [^\n]*to fix.*relu\\(x\\) with x =.*Next: relu.py")
    (folder / "relu.py").write_text("import sys\nsys.exit()\n", encoding="utf-8")
    wait_for(folder, "relu [^\n]*cannot be imported")
    (folder / "relu.py").write_text("import os\nos._exit(0)\n", encoding="utf-8")
    wait_for(folder, "The process ended while it ran your code")
    (folder / "relu.py").write_text(reference("relu"), encoding="utf-8")
    wait_for(folder, "relu [^\n]*all public properties hold.*Next: sigmoid.py")
    process.stdin.write("h\n")
    process.stdin.flush()
    wait_for(folder, "hint 1 of 3: ")
    process.stdin.write("q\n")
    process.stdin.close()
    assert process.wait(timeout=30) == 0
    again = subprocess.run(
        [sys.executable, "-m", "selfcheck"], cwd=folder, env={**os.environ, "PYTHONPATH": ""}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, encoding="utf-8", check=True,
    )  # fmt: skip
    first = again.stdout.partition("q: quit")[0]
    assert re.search("relu [^\n]*all public properties hold", first) and "hint 1 of 3" in first


@pytest.mark.slow
def test_check_in_a_notebook_shows_a_table_as_html(handed_out):
    folder = handed_out("ps1_batch_inference")
    (folder / "relu.py").write_text("def relu(x):\n    return x\n", encoding="utf-8")
    without_processes = (
        'import selfcheck.notebook\ndef refuse():\n    raise OSError\nselfcheck.notebook.Worker = refuse\ncheck("relu")'
    )
    sources = [
        "from selfcheck import check\ncheck('relu')",
        without_processes,
        "import relu\nrelu.mine = 1\ncheck('relu')\nrelu.mine",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    for cell in notebook.cells:
        (data,) = (output.data for output in cell.outputs if output.output_type == "display_data")
        assert "to fix" in data["text/html"] and "<details>" in data["text/html"] and "relu(x) with x" in data["text/plain"]
    assert notebook.cells[2].outputs[-1].data["text/plain"] == "1", "the notebook's own modules stay as they are"
