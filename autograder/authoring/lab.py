"""The lab notebook of an assignment, made from ``lab.md``."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Any

import jupytext
import nbformat
from nbformat import NotebookNode

from ..course import Assignment
from .lab_marks import read_marks
from .stubs import clear_solutions
from .translation import in_language

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def lab(assignment: Assignment, language: str = "en") -> NotebookNode:
    """The lab notebook in one language.

    In ``lab.md``, a cell with ``exercise="name"`` becomes that exercise's graded cell, and a region
    with ``question="id" points=n`` a written answer, which is graded by hand.

    Raises Problems with everything that is wrong with these marks.
    """
    path = assignment.folder / "lab.md"
    points = {mark.name: mark.points for mark in read_marks(path, assignment)}
    notebook = jupytext.read(path, fmt="md")
    for cell in notebook.cells:
        _mark_graded(cell, assignment, points)
    if len(assignment.languages) > 1:
        notebook.cells = in_language(notebook.cells, language, assignment.languages)
    _set_ids(notebook.cells, assignment.name)
    notebook.metadata = nbformat.from_dict(METADATA)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook = clear_solutions(notebook, str(path))
    nbformat.validate(notebook)
    return notebook


def _mark_graded(cell: NotebookNode, assignment: Assignment, points: Mapping[str, float]) -> None:
    """Give a cell nbgrader's metadata if ``lab.md`` says that it is graded."""
    exercise, question = cell.metadata.get("exercise"), cell.metadata.get("question")
    cell.metadata.clear()
    if exercise:
        cell.metadata["nbgrader"] = _metadata(exercise, assignment.exercise(exercise).points, solution=False)
    elif question:
        cell.metadata["nbgrader"] = _metadata(question, points[question], solution=True)


def _metadata(grade_id: str, points: float, solution: bool) -> dict[str, Any]:
    return {
        "grade": True,
        "grade_id": grade_id,
        "points": points,
        "solution": solution,
        "locked": not solution,
        "schema_version": 3,
        "task": False,
    }


def _set_ids(cells: list[NotebookNode], assignment: str) -> None:
    """Derive each cell's id from its content, so that an edit elsewhere in the notebook does not change it."""
    seen: Counter[str] = Counter()
    for cell in cells:
        text = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.source
        seen[text] += 1
        cell["id"] = hashlib.sha256(f"{assignment}/{text}/{seen[text]}".encode()).hexdigest()[:12]
