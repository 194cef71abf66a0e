"""The lab notebook of an assignment, made from ``lab.md``."""

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbformat import NotebookNode

from ..course import Assignment
from ..errors import KitError, listing
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

    Raises KitError unless each exercise has exactly one graded cell.
    """
    path = assignment.folder / "lab.md"
    try:
        notebook = jupytext.read(path, fmt="md")
    except OSError as error:
        raise KitError(f"{path} cannot be read ({error.strerror}): every problem set has a lab.md.") from error
    _require_listed(path, notebook.cells, assignment)
    graded = [name for cell in notebook.cells for name in [_mark_graded(cell, assignment)] if name]
    _require_one_each(path, graded, assignment)
    notebook.cells = in_language(notebook.cells, language)
    _set_ids(notebook.cells, assignment.name)
    notebook.metadata = nbformat.from_dict(METADATA)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook = clear_solutions(notebook, str(path))
    nbformat.validate(notebook)
    return notebook


def _mark_graded(cell: NotebookNode, assignment: Assignment) -> str | None:
    """Give a cell nbgrader's metadata if ``lab.md`` says that it is graded. Returns the name of its exercise, if any."""
    exercise, question = cell.metadata.pop("exercise", None), cell.metadata.pop("question", None)
    if exercise:
        cell.metadata["nbgrader"] = _metadata(exercise, assignment.exercise(exercise).points, solution=False)
    elif question:
        cell.metadata["nbgrader"] = _metadata(question, cell.metadata.pop("points", 1), solution=True)
    return exercise


def _require_listed(path: Path, cells: list[NotebookNode], assignment: Assignment) -> None:
    listed = {exercise.name for exercise in assignment.exercises}
    unlisted = [name for cell in cells if (name := cell.metadata.get("exercise")) and name not in listed]
    if unlisted:
        raise KitError(
            f"{path} has a graded cell for {listing(unlisted)}, and assignment.toml does not list it: add an [[exercise]] "
            "there, or remove the cell. Then run 'autograder build'."
        )


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


def _require_one_each(path: Path, graded: list[str], assignment: Assignment) -> None:
    missing = [exercise.name for exercise in assignment.exercises if exercise.name not in graded]
    repeated = sorted(name for name, count in Counter(graded).items() if count > 1)
    if missing or repeated:
        problems = [f"there is none for {listing(missing)}"] * bool(missing)
        problems += [f"there are several for {listing(repeated)}"] * bool(repeated)
        raise KitError(
            f"{path} needs one graded cell per exercise, and {', and '.join(problems)}: "
            'such a cell begins ```python exercise="name".'
        )


def _set_ids(cells: list[NotebookNode], assignment: str) -> None:
    """Derive each cell's id from its content, so that an edit elsewhere in the notebook does not change it."""
    seen: Counter[str] = Counter()
    for cell in cells:
        text = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.source
        seen[text] += 1
        cell["id"] = hashlib.sha256(f"{assignment}/{text}/{seen[text]}".encode()).hexdigest()[:12]
