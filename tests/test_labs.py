"""The labs: each runs from top to bottom in a fresh kernel, in folders like those of students."""

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from autograder.authoring.build import write_assignment

pytestmark = pytest.mark.slow

LABS = {"ps1_batch_inference": 7, "ps2_loss_and_minibatch": 6, "ps3_numerical_gradient": 4, "ps4_training": 7}  # figures


@pytest.fixture
def side_by_side(course, tmp_path, monkeypatch):
    """side_by_side(): all problem sets in one folder, as built; side_by_side(written=True): with every function written."""
    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path / "cache"))  # an empty one, so that MNIST is missing
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))

    def build(*names, written=False):
        for assignment in map(course.assignment, names or LABS):
            folder = tmp_path / assignment.name
            write_assignment(course, assignment, folder)
            for exercise in assignment.exercises if written else ():
                (folder / f"{exercise.name}.py").write_text(exercise.reference, encoding="utf-8")
        return tmp_path

    return build


def executed(folder):
    """Run the lab in ``folder`` in a kernel of its own; returns its code cells. Only the first graded cell is run."""
    notebook = nbformat.read(folder / "lab.ipynb", as_version=4)
    graded = [cell for cell in notebook.cells if cell.cell_type == "code" and "nbgrader" in cell.metadata]
    for cell in graded[1:]:
        cell.source = "pass"  # each graded cell runs a self-check, which takes seconds
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", allow_errors=True, resources={"metadata": {"path": str(folder)}}
    ).execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell in cells:
        for output in cell.outputs:
            assert output.output_type != "error", f"{cell.source}\n{output.ename}: {output.evalue}"
            assert output.get("name") != "stderr", output.text
    assert text(graded[0])
    return cells


def text(cell):
    """The text that a cell printed."""
    parts = (
        output.text if output.output_type == "stream" else output.get("data", {}).get("text/plain", "") for output in cell.outputs
    )
    return "".join(parts)


def figures(cells):
    return sum("image/png" in output.get("data", ()) for cell in cells for output in cell.outputs)


@pytest.mark.parametrize("name", list(LABS)[:3])  # the last one, which takes longest, runs below with MNIST
def test_a_lab_runs_and_draws_its_figures_when_every_function_is_written(side_by_side, name):
    cells = executed(side_by_side(written=True) / name)
    assert figures(cells) == LABS[name]
    assert not [cell.source for cell in cells if "run this cell again" in text(cell)]


@pytest.mark.parametrize("name", list(LABS)[2:3])
def test_a_lab_says_what_to_write_first_where_a_function_is_missing(side_by_side, name):
    cells = [cell for cell in executed(side_by_side() / name) if "with once_written():\n    from " in cell.source]
    assert cells
    for cell in cells:
        assert "first, then run this cell again" in text(cell), cell.source


@pytest.mark.parametrize("name", ["ps4_training"])
def test_a_lab_uses_mnist_if_it_has_been_downloaded(side_by_side, name):
    folder, rng = side_by_side(written=True), np.random.default_rng(0)
    (folder / "cache").mkdir(exist_ok=True)
    np.savez(
        folder / "cache" / "mnist.npz",
        **{
            f"{array}_{part}": values
            for part in ("train", "test")
            for array, values in (
                ("x", rng.integers(256, size=(200, 784), dtype=np.uint8)),
                ("t", np.arange(200, dtype=np.uint8) % 10),
            )
        },
    )
    cells = executed(folder / name)
    assert "(200, 784)" in "".join(map(text, cells))
    assert figures(cells) == LABS[name]


def test_a_lab_without_the_earlier_problem_sets_says_which_files_to_copy(side_by_side):
    folder = side_by_side("ps4_training", written=True) / "ps4_training"
    (folder / "linear_fit.py").write_text("def fit(:\n")
    printed = [text(cell) for cell in executed(folder)]
    for name, problem_set in (
        ("sigmoid", "ps1_batch_inference"),
        ("cross_entropy", "ps2_loss_and_minibatch"),
        ("numerical_gradient", "ps3_numerical_gradient"),
    ):
        assert any(f"{name}.py is missing: put the folder {problem_set} beside this folder" in message for message in printed)
    assert sum("cannot be read yet: invalid syntax (linear_fit.py, line 1)" in message for message in printed) == 2
