"""The notebook of a submission: the released one, with the student's answers and own cells put into it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from ..classroom.archives import files_of, read_file
from ..classroom.child import Child, ChildEnded
from ..classroom.notebooks import MAX_NOTEBOOK, RENDERING, Cell, harmless, read_cells
from ..classroom.submissions import MAX_FILES, printable

LAB = "lab.ipynb"
MAX_CANDIDATES = 5  # notebooks of one submission that are read
NOTE = (
    "**The notebook that was handed in cannot be read ({problem}).** This is the released one, and the written answers wait for a "
    "person. The modules are graded from the `.py` files.\n\n"
    "**제출한 노트북을 읽을 수 없습니다({problem}).** 배포용 노트북으로 대신했으며, "
    "서술형 답은 사람이 확인해야 합니다. 함수는 `.py` 파일로 채점합니다."
)
MISSING = (
    "No notebook was handed in, so this is the released one. The modules are graded from the `.py` files.\n\n"
    "제출한 노트북이 없어 배포용 노트북으로 대신했습니다. 함수는 `.py` 파일로 채점합니다."
)


@dataclass(frozen=True)
class Restored:
    """A notebook with every nbgrader cell of the released one exactly once, as it was released but for the answers.

    ``origin`` is the file that the answers come from, empty if there is none; ``problem`` why no notebook could be read,
    empty where one was read or none was handed in. ``put_back`` names cells that were missing.
    """

    notebook: NotebookNode
    origin: str = ""
    problem: str = ""
    put_back: tuple[str, ...] = ()

    @property
    def unseen(self) -> Iterable[str]:
        """The nbgrader cells that no notebook had, although one was handed in."""
        return _originals(self.notebook) if self.problem else self.put_back


def restore(folder: Path, released: NotebookNode, reader: Child) -> Restored:
    """The notebook of a submission's folder: ``lab.ipynb``, or the one with the most answers where it was renamed or copied.

    ``reader`` is the process that reads it. One that takes too long is a problem of this submission alone.
    """
    problems: list[str] = []
    best: tuple[int, str, list[Cell]] | None = None
    for name in _candidates(folder):
        try:
            cells = _read(folder / name, reader)
        except (OSError, ValueError) as error:
            problems.append(f"{printable(name)}: {printable(str(error))[:200]}")
            continue
        answers = _answers(released, cells)
        count = sum(cell.text != original.source for original, cell in answers.values() if original.metadata.nbgrader.solution)
        if answers and (best is None or count > best[0]):
            best = count, name, cells
        if name == LAB and count == sum(_is_answer(cell) for cell in released.cells):
            break
        if not answers:
            problems.append(f"{printable(name)}: none of the released cells is in it")
    if best is None:
        note = NOTE.format(problem=harmless(problems[0])) if problems else MISSING
        cells_with_note = [new_markdown_cell(note, id="note"), *released.cells]
        return Restored(_with_cells(released, cells_with_note), problem=problems[0] if problems else "")
    _, name, cells = best
    return _restored(released, cells, name)


def notebooks_digest(folder: Path) -> str:
    """A hash of the notebooks of a submission."""
    made = hashlib.sha256()
    for name in _candidates(folder):
        made.update(f"{name}\0".encode())
        try:
            made.update(read_file(folder / name, MAX_NOTEBOOK))
        except (OSError, ValueError):
            continue
    return made.hexdigest()


def _read(path: Path, reader: Child) -> list[Cell]:
    """The cells of a notebook. Raises OSError or ValueError."""
    try:
        return reader.call(read_cells, path)
    except ChildEnded as ended:
        if ended.stage == RENDERING:
            return _read_as_plain_text(path, reader)
        raise ValueError("reading it takes too long") from None


def _read_as_plain_text(path: Path, reader: Child) -> list[Cell]:
    try:
        return reader.call(read_cells, path, False)
    except ChildEnded:
        raise ValueError("reading it takes too long") from None


def _candidates(folder: Path) -> list[str]:
    found = [name for name, _ in files_of(folder, (".ipynb",), MAX_NOTEBOOK, MAX_FILES)] if folder.is_dir() else []
    return sorted(found, key=lambda name: (name != LAB, name.count("/"), name))[:MAX_CANDIDATES]


def _restored(released: NotebookNode, submitted: Sequence[Cell], origin: str) -> Restored:
    answers = _answers(released, submitted)
    taken = {id(cell): name for name, (_, cell) in answers.items()}
    originals = _originals(released)
    others = {(cell.cell_type, cell.source): cell for cell in released.cells if "nbgrader" not in cell.metadata}
    cells: list[NotebookNode] = []
    for cell in submitted:
        name = taken.get(id(cell))
        if name is not None:
            cells.append(_as_released(originals[name], cell))
        elif (cell.kind, cell.text) in others:
            cells.append(others.pop((cell.kind, cell.text)))
        elif cell.name not in originals or _is_answer(originals[cell.name]):
            cells.append(new_markdown_cell(cell.shown, id=f"student-{len(cells)}"))
    missing = tuple(name for name in originals if name not in answers)
    return Restored(_with_cells(released, [*cells, *(originals[name] for name in missing)]), origin, put_back=missing)


def _answers(released: NotebookNode, submitted: Sequence[Cell]) -> dict[str, tuple[NotebookNode, Cell]]:
    """For each nbgrader cell, by name, the released and the submitted one.

    It is found by its name; where an editor has removed all names, by its id or its text, and an answer by the question
    before it. Of several with a name, the first that has been changed counts.
    """
    found: dict[str, tuple[NotebookNode, Cell]] = {}
    nameless = not any(cell.name for cell in submitted)
    for index, original in enumerate(released.cells):
        if "nbgrader" not in original.metadata:
            continue
        name, before = original.metadata.nbgrader.grade_id, released.cells[index - 1].source if index else ""
        named = [cell for cell in submitted if cell.name == name]
        if nameless:
            named = [cell for cell in submitted if cell.id == original.get("id")]
        if nameless and not named and _is_answer(original):
            named = [cell for last, cell in pairwise(submitted) if last.text.strip() == before.strip() != ""]
        elif nameless and not named:
            named = [cell for cell in submitted if cell.text == original.source]
        changed = [cell for cell in named if cell.text != original.source]
        if named:
            found[name] = original, (changed or named)[0]
    return found


def _originals(released: NotebookNode) -> dict[str, NotebookNode]:
    return {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}


def _is_answer(cell: NotebookNode) -> bool:
    return "nbgrader" in cell.metadata and bool(cell.metadata.nbgrader.solution)


def _as_released(original: NotebookNode, submitted: Cell) -> NotebookNode:
    """The released cell, with the student's text if it is an answer."""
    cell = deepcopy(original)
    if _is_answer(cell) and submitted.text != original.source:
        cell.source = submitted.shown if cell.cell_type == "markdown" else submitted.text
    return cell


def _with_cells(notebook: NotebookNode, cells: Iterable[NotebookNode]) -> NotebookNode:
    copy = deepcopy(notebook)
    copy.cells = [deepcopy(cell) for cell in cells]
    return copy
