"""Submitted notebooks as data: they are read, checked and restored, and nothing in them is ever run."""

import json
import re
from collections.abc import Callable
from copy import deepcopy
from logging import Logger
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from ..classroom.submissions import read_file

MAX_NOTEBOOK = 5 << 20  # bytes
MAX_CELLS = 1000
MAX_ANSWER = 20_000  # characters
SCHEMES = re.compile(r"(?i)\b(javascript|vbscript|data|file)(?=\s*+\\?\s*+:)")
ENTITY = re.compile(r"&(?=[#\w\\])")  # nbconvert resolves the entities of a link twice, and its backslashes before that
LINK = re.compile(r"\](?=[(\[:])")
MATHJAX = re.compile(r"\\(?=(href|class|cssId|style|require|(re)?new(command|environment)|def|let|unicode|csname|mmlToken)\b)")
NOTE = (
    "The submitted notebook was missing or could not be read, so this is the released one. "
    "The grade comes from the `.py` files.\n\n"
    "제출된 노트북이 없거나 읽을 수 없어 배포용 노트북으로 대신했습니다. 점수는 `.py` 파일로 매깁니다."
)
NEW_CELL: dict[str, Callable[..., NotebookNode]] = {
    "code": nbformat.v4.new_code_cell,
    "markdown": nbformat.v4.new_markdown_cell,
    "raw": nbformat.v4.new_raw_cell,
}


def read_notebook(path: Path) -> NotebookNode:
    """A submitted notebook in nbformat 4. Raises OSError, ValueError or another Exception for anything else."""
    content = read_file(path, MAX_NOTEBOOK)
    if len(content) > MAX_NOTEBOOK:
        raise ValueError(f"larger than {MAX_NOTEBOOK >> 20} MiB")
    data = json.loads(content)
    if data["nbformat"] != 4:  # nbformat would convert older ones cell by cell, without a bound on time
        raise ValueError("not of nbformat 4")
    if len(data["cells"]) > MAX_CELLS:
        raise ValueError(f"more than {MAX_CELLS} cells")
    notebook = nbformat.reads(content.decode("utf-8"), as_version=4)
    nbformat.validate(notebook)
    return notebook


def restore(path: Path, released: NotebookNode, log: Logger) -> NotebookNode:
    """The notebook at ``path`` with every nbgrader cell of the ``released`` notebook exactly once, as it was released.

    The student's answers keep their text, and the student's own cells stay. A notebook that is missing or cannot be
    read is replaced by the released one with a note at the top.
    """
    try:
        submitted = read_notebook(path)
    except Exception as error:  # a broken or hostile notebook makes the libraries raise anything
        log.warning("%s is missing or cannot be read (%s): the modules are graded anyway.", path, type(error).__name__)
        return _with_cells(released, [nbformat.v4.new_markdown_cell(NOTE, id="note"), *released.cells])
    originals = {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    cells: list[NotebookNode] = []
    seen = set()
    for cell in submitted.cells:
        name = _grade_id(cell)
        if name is None or name not in originals:
            cells.append(_students_own(cell, id=f"student-{len(cells)}"))
        elif name not in seen:
            seen.add(name)
            cells.append(_as_released(originals[name], cell))
    for name, original in originals.items():
        if name not in seen:
            log.warning("The cell '%s' was missing from %s and has been put back.", name, path)
            cells.append(original)
    return _with_cells(released, cells)


def harmless(markdown: str) -> str:
    """Markdown without HTML, links and pictures, because a teacher's browser will show it with the teacher's rights."""
    text = ENTITY.sub("& ", utf8_text(markdown)[:MAX_ANSWER]).replace("<", "&lt;").replace("![", "[")
    text = SCHEMES.sub(r"\1 ", LINK.sub("] ", text))
    while MATHJAX.search(text):
        text = MATHJAX.sub("", text)
    return text


def utf8_text(source: str) -> str:
    """The text with a question mark in place of every character that UTF-8 cannot encode (lone surrogates)."""
    return source.encode("utf-8", "replace").decode()


def _grade_id(cell: NotebookNode) -> str | None:
    """The name that nbgrader knows a submitted cell by, or None for a cell that is not nbgrader's."""
    metadata: Any = cell.metadata.get("nbgrader")
    name = metadata.get("grade_id") if isinstance(metadata, dict) else None
    return name if isinstance(name, str) else None


def _students_own(cell: NotebookNode, id: str) -> NotebookNode:
    """A cell with the same source and nothing else: no metadata, outputs or attachments."""
    return NEW_CELL.get(cell.cell_type, nbformat.v4.new_raw_cell)(_text(cell.cell_type, cell.source), id=id)


def _as_released(original: NotebookNode, submitted: NotebookNode) -> NotebookNode:
    """The released cell, with the student's text if it is an answer."""
    cell = deepcopy(original)
    if cell.metadata.nbgrader.solution:
        cell.source = _text(cell.cell_type, submitted.source)
    return cell


def _text(cell_type: str, source: str) -> str:
    return harmless(source) if cell_type == "markdown" else utf8_text(source)


def _with_cells(notebook: NotebookNode, cells: list[NotebookNode]) -> NotebookNode:
    copy = deepcopy(notebook)
    copy.cells = deepcopy(cells)
    return copy
