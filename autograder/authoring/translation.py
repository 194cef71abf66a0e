"""One language of a text that is written in two: what a course's students get of ``lab.md``."""

from __future__ import annotations

import re

from nbformat import NotebookNode

from ..selfcheck.messages import HANGUL

PART = re.compile(r"(\||^#+ (?:\d+\. )?)")  # what begins a cell of a table, or a heading


def in_language(cells: list[NotebookNode], language: str) -> list[NotebookNode]:
    """The cells with their text in one language; those without any are left out.

    A paragraph in Korean, in asterisks, translates the paragraph before it, and nothing where the course is in English. In
    headings and in the cells of tables, both languages stand side by side, as in "Softmax · 소프트맥스".
    """
    kept = []
    for cell in cells:
        if cell.cell_type == "markdown" and not cell.metadata.get("nbgrader"):
            cell.source = text_in(cell.source, language)
        if cell.source.strip():
            kept.append(cell)
    return kept


def text_in(text: str, language: str) -> str:
    """A Markdown text in one language."""
    paragraphs: list[str] = []
    for paragraph in re.split(r"\n{2,}", text.strip("\n")):
        korean = _korean(paragraph)
        if korean is None:
            paragraphs.append(_parts_in(paragraph, language))
        elif language == "ko":
            paragraphs[-1:] = [korean]
    return "\n\n".join(paragraphs)


def _korean(paragraph: str) -> str | None:
    """The Korean of a paragraph that translates the one before it; None for any other paragraph."""
    text = paragraph.strip()
    if not (text.startswith("*") and text.endswith("*") and not text.startswith("* ") and HANGUL.search(text)):
        return None
    if text.startswith("**") and not text.startswith("***"):
        return None
    return text[1:-1]


def _parts_in(paragraph: str, language: str) -> str:
    """A heading or a table with one language of each part that has both."""
    lines = []
    for line in paragraph.split("\n"):
        parts = PART.split(line)
        lines.append("".join(_part_in(part, language) for part in parts) if len(parts) > 1 else line)
    return "\n".join(lines)


def _part_in(part: str, language: str) -> str:
    english, separator, korean = part.partition(" · ")
    if not separator or not HANGUL.search(korean):
        return part
    if language == "en":
        return english + " " * part.endswith(" ")
    return " " * part.startswith(" ") + korean
