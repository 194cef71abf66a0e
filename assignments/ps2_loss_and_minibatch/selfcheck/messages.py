"""Words that students read, in English and Korean, and how values are shown."""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from .optional_numpy import np

WIDTH = 80  # columns of a terminal
LONGEST = 2000  # characters of one value in a message
MAX_ELEMENTS = 30  # of an array that are shown; the 5 x 5 weights of the worked example are shown whole
MAX_ITEMS = 6  # of a list, tuple or dict that are shown
MAX_PARTS = 200  # values within one value that are shown
MAX_MARKS = 5  # as many as a Hebrew letter with points and accents has
ASCII = {
    "…": "...",
    "×": "x",
    "·": "-",
    "≥": ">=",
    "≤": "<=",
    "–": "-",
    "—": "-",
    "√": "sqrt",
    "²": "^2",
    "³": "^3",
    "→": "->",
    "✓": "v",
    "✗": "x",
}
HANGUL = re.compile(r"[\uac00-\ud7a3]")


class Text(NamedTuple):
    """One sentence in both languages."""

    en: str
    ko: str

    def __str__(self) -> str:
        return self.en

    @classmethod
    def parse(cls, docstring: str | None) -> Text:
        """A docstring in two languages: English, then Korean from the first line in Hangul on."""
        lines = [line.strip() for line in (docstring or "").strip().splitlines()]
        korean = next((i for i, line in enumerate(lines) if HANGUL.search(line)), len(lines))
        english = " ".join(filter(None, lines[:korean]))
        return cls(english, " ".join(filter(None, lines[korean:])) or english)

    def into(self, language: str) -> str:
        """The sentence in a language; the kit speaks English where it does not know the course's."""
        return self.ko if language == "ko" else self.en

    def format(self, **fields: Any) -> Text:
        """Both sentences with their fields filled in; a field may be a Text itself."""
        return Text(
            *(
                template.format(
                    **{name: value.into(language) if isinstance(value, Text) else value for name, value in fields.items()}
                )
                for language, template in zip(self._fields, self, strict=True)
            )
        )


class Labelled:
    """A value that messages show as its ``label``."""

    label: str


def into(value: Text | str, language: str) -> str:
    """A Text's sentence in a language; a plain string as it is."""
    return value.into(language) if isinstance(value, Text) else value


def columns(text: str) -> int:
    """The width of a text in a terminal, in columns; Hangul takes two."""
    return sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def fitted(text: str, width: int = WIDTH) -> str:
    """The text with each line of more than ``width`` columns broken between words, and the rest of it indented."""
    return "\n".join(part for line in text.split("\n") for part in _broken(line, width))


def _broken(line: str, width: int) -> list[str]:
    if columns(line) <= width:
        return [line]
    indent = " " * min(len(line) - len(line.lstrip()), width // 2)
    broken = [indent]
    for word in line.split():
        if broken[-1].strip() and columns(broken[-1]) + columns(word) >= width:
            broken.append(indent + " ")
        broken[-1] += f" {word}" if broken[-1] != indent else word
        while columns(broken[-1]) > width:  # one word is wider than a line
            end = next(place for place in range(width, 0, -1) if columns(broken[-1][:place]) <= width)
            broken[-1:] = [broken[-1][:end], indent + "  " + broken[-1][end:]]
    return broken


def readable_output() -> None:
    """Have standard output show characters that its encoding lacks in ASCII, or else by their number."""
    codecs.register_error("spelled_out", spelled_out)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="spelled_out")


def spelled_out(error: UnicodeError) -> tuple[str, int]:
    """A handler of encoding errors: characters that the terminal lacks are written in ASCII."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    shown = "".join(ASCII.get(character) or character.encode("ascii", "backslashreplace").decode() for character in missing)
    return shown, error.end


def limit_marks(text: str) -> str:
    """The text with at most MAX_MARKS combining marks on a letter: more would be drawn over the lines above and below."""
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0.0
    for character in text:
        category = unicodedata.category(character)
        if category[0] != "M":
            marks = 0
        else:
            marks += 0.5 if category == "Mc" else 1  # these are drawn beside the letter
        if marks <= MAX_MARKS:
            kept.append(character)
    return "".join(kept)


LANGUAGES = Text._fields


def language() -> str:
    """The reader's language: ``AUTOGRADER_LANG``, else Korean if the locale is, else the course's, else English.

    In a course in one language, it is that one: the kit's own words are English where the course is neither in English nor
    in Korean.
    """
    languages, course_language = _of_the_course()
    if languages != LANGUAGES:
        return "ko" if languages == ("ko",) else "en"
    chosen = os.environ.get("AUTOGRADER_LANG", "")
    if chosen:
        return "ko" if chosen.lower().startswith("ko") else "en"
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ko" if locale.lower().startswith("ko") else course_language


@cache
def _of_the_course() -> tuple[tuple[str, ...], str]:
    """The languages of the course, and the one that it has chosen for this problem set; English in the kit itself."""
    try:
        data = json.loads((Path(__file__).parent / "exercises.json").read_text(encoding="utf-8"))
        return tuple(data["languages"]), str(data["language"])
    except (OSError, ValueError, KeyError, TypeError):
        return LANGUAGES, LANGUAGES[0]


def unknown_language() -> str:
    """A message about an ``AUTOGRADER_LANG`` that names no known language; empty if there is nothing to report."""
    value = os.environ.get("AUTOGRADER_LANG", "")
    known = not value or value.lower().startswith(LANGUAGES)
    return "" if known else f"AUTOGRADER_LANG is {value!r}, which is not a language of the kit: set it to {' or '.join(LANGUAGES)}."


def title(function: Callable) -> Text:
    """A property's title, from its docstring in two languages (else from its name)."""
    return Text.parse(function.__doc__ or function.__name__.removeprefix("test_").replace("_", " "))


def show(value: Any, digits: int = 8, width: int = 70) -> str:
    """The picture of a value, of bounded length. The lines of an array have ``width`` columns."""
    picture = limit_marks(_show(value, digits, width, iter(range(MAX_PARTS))))
    return picture if len(picture) <= LONGEST else picture[:LONGEST] + " …"


def _show(value: Any, digits: int, width: int, parts: Iterator[int]) -> str:
    """A short, unambiguous picture of a value; dtype and layout where they are not the usual.

    Large arrays are cut in the middle and their shape is given, so that a message stays a few lines long whatever a
    student returns. Each value within it takes one of the ``parts``, and is left out once they are used up.
    """
    if next(parts, None) is None:
        return "…"
    if isinstance(value, np.ndarray):
        cut = (
            value if value.ndim < 4 or value.size <= MAX_ELEMENTS else value.reshape(-1)[:MAX_ELEMENTS]
        )  # many short sides are never cut
        with np.printoptions(threshold=MAX_ELEMENTS, edgeitems=2, linewidth=width, precision=digits):
            picture = np.array2string(cut, separator=", ")
        notes = [] if value.ndim else ["a 0-d array"]
        if value.size > MAX_ELEMENTS or value.size == 0:
            notes.append(f"shape {value.shape}")
        if value.dtype != np.float64:
            notes.append(str(value.dtype))
        if not value.flags.c_contiguous:
            notes.append("transposed" if value.flags.f_contiguous else "a strided view")
        return picture + (f"  ({', '.join(notes)})" if notes else "")
    if isinstance(value, np.generic):
        return f"{value.item()!r}" if value.dtype == np.float64 else f"{value.dtype}({value.item()!r})"
    if isinstance(value, (list, tuple)):
        inside = [_show(item, digits, width - 1, parts) for item in value[:MAX_ITEMS]] + ["…"] * (len(value) > MAX_ITEMS)
        opening, closing = "[]" if isinstance(value, list) else "()"
        return opening + _listed(inside) + ("," if isinstance(value, tuple) and len(value) == 1 else "") + closing
    if isinstance(value, dict):
        inside = []
        for name, item in islice(value.items(), MAX_ITEMS):
            label = _show(name, digits, width, parts) + ": "
            inside.append(label + indented(_show(item, digits, width - len(label) - 1, parts), len(label)))
        return "{" + _listed(inside + ["…"] * (len(value) > MAX_ITEMS)) + "}"
    if type(value) is set:
        inside = [_show(item, digits, width - 1, parts) for item in sorted(value, key=repr)[:MAX_ITEMS]]
        return "{" + _listed(inside + ["…"] * (len(value) > MAX_ITEMS)) + "}" if value else "set()"
    if isinstance(value, (bool, int, float, str, bytes, type(None))):
        picture = repr(value)
        return picture if len(picture) <= 200 else picture[:200] + "…"
    if isinstance(value, Labelled):
        return value.label
    if callable(value) and hasattr(value, "__name__"):
        return value.__name__
    return f"<{type_name(value)}>"


def _listed(pictures: list[str]) -> str:
    """The pictures of a container's items in a row, or one below the other where one of them has several lines."""
    if any("\n" in picture for picture in pictures):
        return ",\n ".join(indented(picture, 1) for picture in pictures)
    return ", ".join(pictures)


def indented(picture: str, columns: int) -> str:
    """The picture with all lines after the first moved to the right."""
    return picture.replace("\n", "\n" + " " * columns)


def type_name(value: Any) -> str:
    """The name of a value's type; values the sandbox cannot send carry theirs along."""
    return getattr(value, "sandboxed_type", None) or type(value).__name__
