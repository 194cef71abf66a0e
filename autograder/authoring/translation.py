"""One language of a text that is written in two: what a course's students get of ``lab.md``.

In a course in English and Korean, the Korean is told by its letters. In one in any other two, what stands in asterisks is the
translation, and " · " separates the two wherever it stands in a heading or a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nbformat import NotebookNode

from ..selfcheck.messages import HANGUL, LANGUAGES

CODE = re.compile(r"`[^`\n]*`")
IN_ASTERISKS = re.compile(r"\*(?!\s)(?:[^*]|\*\*)+\*")  # a whole paragraph; in it, ** begins or ends what is bold
PART = re.compile(r"(\||^#+ (?:\d+\. )?)")  # what begins a cell of a table, or a heading


def in_language(cells: list[NotebookNode], language: str, languages: Sequence[str] = LANGUAGES) -> list[NotebookNode]:
    """The cells with their text in one of the two ``languages``; those without any are left out.

    A paragraph in the second language, in asterisks, translates the paragraph before it. In headings and in the cells of
    tables, both languages stand side by side, as in "Softmax · 소프트맥스". Of English and Korean, Korean is the second.
    """
    kept = []
    for cell in cells:
        if cell.cell_type == "markdown" and not cell.metadata.get("nbgrader"):
            cell.source = text_in(cell.source, language, languages)
        if cell.source.strip():
            kept.append(cell)
    return kept


def text_in(text: str, language: str, languages: Sequence[str] = LANGUAGES) -> str:
    """A Markdown text in one of two languages."""
    korean = set(languages) == set(LANGUAGES)
    is_second = language == (LANGUAGES if korean else languages)[1]
    paragraphs: list[str] = []
    for paragraph in re.split(r"\n{2,}", text.strip("\n")):
        translation = _translation(paragraph, korean)
        if translation is None:
            paragraphs.append(_parts_in(paragraph, is_second, korean))
        elif is_second:
            paragraphs[-1:] = [translation]
    return "\n\n".join(paragraphs)


def _translation(paragraph: str, korean: bool) -> str | None:
    """The text of a paragraph that translates the one before it, in Korean or in any language; None for any other paragraph."""
    text = paragraph.strip()
    if not IN_ASTERISKS.fullmatch(CODE.sub("", text)) or (korean and not HANGUL.search(text)):
        return None
    if text.startswith("**") and not text.startswith("***"):
        return None
    return text[1:-1]


def _parts_in(paragraph: str, is_second: bool, korean: bool) -> str:
    """A heading or a table with one language of each part that has both."""
    lines = []
    for line in paragraph.split("\n"):
        parts = PART.split(line)
        lines.append("".join(_part_in(part, is_second, korean) for part in parts) if len(parts) > 1 else line)
    return "\n".join(lines)


def _part_in(part: str, is_second: bool, korean: bool) -> str:
    first, separator, second = part.partition(" · ")
    if not separator or (korean and not HANGUL.search(second)):
        return part
    if is_second:
        return " " * part.startswith(" ") + second
    return first + " " * part.endswith(" ")
