"""A submitted notebook as data: the type, text and name of each cell, read from plain JSON in linear time.

Nothing in it is run, validated or converted. ``read_cells`` is for a child
process, since parsing and rendering a student's text must have a limit that
holds inside C code, too.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..grading.process_limits import bounded
from .archives import read_file
from .child import reached

MAX_NOTEBOOK = 40 << 20  # bytes, most of which are outputs
MAX_CELLS = 1000
MAX_ANSWER = 20_000  # characters of one cell
MAX_LINES = 1000  # of one cell
MAX_SHOWN = 200_000  # characters of all cells
READING_CPU_S = 10.0
READING_MEMORY_BYTES = 2 << 30
RENDERING_CPU_S = 1.0  # for all cells of a notebook
RENDERING = "rendering"
UNPRINTABLE = {code: None for code in range(32) if chr(code) not in "\t\n"}  # NUL hides a macro from what is removed here
CUT = "\n\n…"

SCHEMES = re.compile(r"(?i)\b(javascript|vbscript|data|file)(?=\s*+\\?\s*+:)")
ENTITY = re.compile(r"&(?=[#\w\\])")  # nbconvert resolves the entities of a link twice, and its backslashes before that
LINK = re.compile(r"\](?=[(\[:])")
MATHJAX = re.compile(
    r"(?<!\\)\\++(?=(?:href|class|cssId|style|require|(?:re)?new(?:command|environment)|[gex]?def|global|let|unicode|csname|"
    r"mmlToken|DeclareMathOperator|Newextarrow)(?![a-zA-Z]))"
)
FENCE = re.compile(r"^([ \t>*+\-\d.):|]*+(?:`{3,}|~{3,}))[^\n]*", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """One cell. ``name`` is nbgrader's grade_id and ``id`` the notebook format's, empty where there is none.

    ``shown`` is the ``text`` as Markdown that is safe to show; that of a code cell is shown as it is.
    """

    kind: str
    text: str
    name: str = ""
    id: str = ""
    shown: str = ""


def read_cells(path: Path, as_markdown: bool = True) -> list[Cell]:
    """The cells of a notebook of any format from 3 on, in UTF-8 or UTF-16, with or without a byte order mark.

    Raises OSError or ValueError for what is not one. Ends the process where that takes too long; if the stage RENDERING
    was reached, it can be read without ``as_markdown``, as plain text.
    """
    with bounded(time.thread_time() + READING_CPU_S, READING_MEMORY_BYTES):
        try:
            return list(_shown(list(_cells(_parse(path))), as_markdown))
        except (MemoryError, RecursionError) as error:
            raise ValueError(f"too large or too deeply nested ({type(error).__name__})") from None


def _parse(path: Path) -> Any:
    content = read_file(path, MAX_NOTEBOOK)
    if len(content) > MAX_NOTEBOOK:
        raise ValueError(f"larger than {MAX_NOTEBOOK >> 20} MiB")
    try:
        return json.loads(content, parse_int=_zero, parse_float=_zero, parse_constant=_zero)  # nobody asks for its numbers
    except UnicodeDecodeError as error:
        raise ValueError(f"not text in UTF-8 or UTF-16 ({error.reason})") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON (line {error.lineno}: {error.msg})") from None


def _zero(number: str) -> int:
    return 0


def _cells(data: Any) -> Iterator[Cell]:
    """The cells of a notebook; those that are not well-formed are left out."""
    if not isinstance(data, dict):
        raise ValueError("not a notebook")
    sheets = data.get("worksheets")  # of nbformat 3
    sheets = [data] if sheets is None else sheets
    lists = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)] if isinstance(sheets, list) else []
    found = [cell for cells in lists if isinstance(cells, list) for cell in cells]
    if not found:
        raise ValueError("no cells in it")
    if len(found) > MAX_CELLS:
        raise ValueError(f"more than {MAX_CELLS} cells")
    for cell in found:
        if isinstance(cell, dict):
            metadata = cell.get("metadata")
            ours = metadata.get("nbgrader") if isinstance(metadata, dict) else None
            name = ours.get("grade_id") if isinstance(ours, dict) else None
            text = _joined(cell.get("source", cell.get("input", "")))
            kind = "code" if cell.get("cell_type") == "code" else "markdown" if cell.get("cell_type") == "markdown" else "raw"
            yield Cell(kind, text, *(value if isinstance(value, str) else "" for value in (name, cell.get("id"))))


def _joined(source: Any) -> str:
    """A cell's text, which a file may hold as lines, cut to a bounded length."""
    parts = source if isinstance(source, list) else [source]
    text = (
        utf8_text("".join(part for part in parts if isinstance(part, str)))
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .translate(UNPRINTABLE)
    )
    cut = "\n".join(text[:MAX_ANSWER].split("\n")[:MAX_LINES])
    return cut if len(cut) == len(text) else cut + CUT


def _shown(cells: Sequence[Cell], as_markdown: bool) -> Iterator[Cell]:
    """The cells with what is shown of them. Where rendering their Markdown takes long, they are shown as plain text."""
    texts = [harmless(cell.text) if cell.kind == "markdown" else literal(cell.text) for cell in cells]
    if not as_markdown or not _render_in_time(texts):
        texts = [literal(cell.text) for cell in cells]
    left = MAX_SHOWN
    for cell, text in zip(cells, texts, strict=True):
        shown = text if len(text) <= left else text[:left] + CUT
        left = max(0, left - len(text))
        yield Cell(cell.kind, cell.text, cell.name, cell.id, shown)


def _render_in_time(texts: Iterable[str]) -> bool:
    """Whether a page can show these Markdown texts in a moment: each is rendered, as the formgrader will do it."""
    from nbconvert.filters.markdown import markdown2html

    render: Callable[[str], str] = markdown2html
    render("")  # imports what it needs
    reached(RENDERING)
    started = time.thread_time()
    for text in texts:
        render(text)
        if time.thread_time() - started > RENDERING_CPU_S:
            return False
    return True


def harmless(markdown: str) -> str:
    """Markdown without HTML, links, pictures, languages of code and macros: a teacher's browser shows it with their rights."""
    text = ENTITY.sub("& ", markdown).replace("<", "&lt;").replace("![", "[")
    return FENCE.sub(r"\1", MATHJAX.sub("", SCHEMES.sub(r"\1 ", LINK.sub("] ", text))))


def literal(text: str) -> str:
    """Markdown that shows a text as it is, as an indented block."""
    return "\n".join(f"    {line}" for line in text.splitlines())


def utf8_text(source: str) -> str:
    """The text with a question mark in place of every character that UTF-8 cannot encode (lone surrogates)."""
    return source.encode("utf-8", "replace").decode()
