"""The labs, each run from top to bottom in a fresh kernel, in folders as students have them."""

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.build import write_assignment

LABS = {"ps1_batch_inference": 7, "ps2_loss_and_minibatch": 6, "ps3_numerical_gradient": 4}  # figures


@pytest.fixture
def side_by_side(course, tmp_path, monkeypatch):
    """side_by_side(): all problem sets side by side, as built; side_by_side(written=True): with every module written."""
    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path / "cache"))  # without MNIST
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
    """The code cells of the lab in ``folder``, run in a kernel of its own. Of the graded cells only the first one is."""
    notebook = nbformat.read(folder / "lab.ipynb", as_version=4)
    graded = [cell for cell in notebook.cells if cell.cell_type == "code" and "nbgrader" in cell.metadata]
    for cell in graded[1:]:
        cell.source = "pass"  # a self-check of some seconds
    NotebookClient(notebook, timeout=300, kernel_name="python3", allow_errors=True,
                   resources={"metadata": {"path": str(folder)}}).execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell in cells:
        for output in cell.outputs:
            assert output.output_type != "error", f"{cell.source}\n{output.ename}: {output.evalue}"
            assert output.get("name") != "stderr", output.text
    assert text(graded[0])
    return cells


def text(cell):
    """What a cell printed."""
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


def figures(cells):
    return sum("image/png" in output.get("data", ()) for cell in cells for output in cell.outputs)


@pytest.mark.parametrize("name", LABS)
def test_a_lab_runs_with_every_function_written_and_draws_its_figures(side_by_side, name):
    cells = executed(side_by_side(written=True) / name)
    assert figures(cells) == LABS[name]
    assert not [cell.source for cell in cells if "run this cell again" in text(cell)]


@pytest.mark.parametrize("name", LABS)
def test_a_lab_says_kindly_what_is_not_written_yet(side_by_side, name):
    for cell in executed(side_by_side() / name):
        if "with once_written():\n    from " in cell.source:
            assert "first, then run this cell again" in text(cell) and "다시 실행하세요" in text(cell), cell.source
