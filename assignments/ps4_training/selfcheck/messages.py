"""Words that students read, in English and Korean, and how values are shown."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

import numpy as np

LONGEST = 2000  # characters of one value in a message
MAX_PARTS = 200  # values within one value that are shown
MAX_MARKS = 5  # as many as a Hebrew letter with points and accents has
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
        """The sentence in a language."""
        return getattr(self, language)

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


def into(value: Text | str, language: str) -> str:
    """A Text's sentence in a language; a plain string as it is."""
    return value.into(language) if isinstance(value, Text) else value


def columns(text: str) -> int:
    """The width of a text in a terminal, in columns; Hangul takes two."""
    return sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


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
    """The reader's language: ``AUTOGRADER_LANG``, else the locale's, else English."""
    for variable in ("AUTOGRADER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return "ko" if value.lower().startswith("ko") else "en"
    return "en"


def unknown_language() -> str:
    """A message about an ``AUTOGRADER_LANG`` that names no known language; empty if there is nothing to report."""
    value = os.environ.get("AUTOGRADER_LANG", "")
    known = not value or value.lower().startswith(LANGUAGES)
    return "" if known else f"AUTOGRADER_LANG is {value!r}, which is not a language of the kit: set it to {' or '.join(LANGUAGES)}."


def title(function: Callable) -> Text:
    """A property's title, from its docstring in two languages (else from its name)."""
    return Text.parse(function.__doc__ or function.__name__.removeprefix("test_").replace("_", " "))


def show(value: Any, limit: int = 20, digits: int = 8) -> str:
    """The picture of a value, of bounded length."""
    picture = limit_marks(_show(value, limit, digits, iter(range(MAX_PARTS))))
    return picture if len(picture) <= LONGEST else picture[:LONGEST] + " …"


def _show(value: Any, limit: int, digits: int, parts: Iterator[int]) -> str:
    """A short, unambiguous picture of a value; dtype and layout where they are not the usual.

    Large arrays are cut in the middle and their shape is given, so that a message stays a few lines long whatever a
    student returns. Each value within it takes one of the ``parts``, and is left out once they are used up.
    """
    if next(parts, None) is None:
        return "…"
    if isinstance(value, np.ndarray):
        cut = value if value.ndim < 4 or value.size <= limit else value.reshape(-1)[:limit]  # many short sides are never cut
        with np.printoptions(threshold=limit, edgeitems=2, linewidth=70, precision=digits):
            picture = np.array2string(cut, separator=", ")
        notes = [] if value.ndim else ["a 0-d array"]
        if value.size > limit or value.size == 0:
            notes.append(f"shape {value.shape}")
        if value.dtype != np.float64:
            notes.append(str(value.dtype))
        if not value.flags.c_contiguous:
            notes.append("transposed" if value.flags.f_contiguous else "a strided view")
        return picture + (f"  ({', '.join(notes)})" if notes else "")
    if isinstance(value, np.generic):
        return f"{value.item()!r}" if value.dtype == np.float64 else f"{value.dtype}({value.item()!r})"
    if isinstance(value, (list, tuple)):
        inside = [_show(item, limit, digits, parts) for item in value[:5]] + ["…"] * (len(value) > 5)
        opening, closing = "[]" if isinstance(value, list) else "()"
        return opening + ", ".join(inside) + ("," if isinstance(value, tuple) and len(value) == 1 else "") + closing
    if isinstance(value, dict):
        pairs = list(islice(value.items(), 5))
        inside = [f"{_show(name, limit, digits, parts)}: {_show(item, limit, digits, parts)}" for name, item in pairs]
        return "{" + ", ".join(inside) + (", …" if len(value) > 5 else "") + "}"
    if isinstance(value, (bool, int, float, str, type(None))):
        picture = repr(value)
        return picture if len(picture) <= 200 else picture[:200] + "…"
    if hasattr(value, "label"):
        return value.label
    if callable(value) and hasattr(value, "__name__"):
        return value.__name__
    return f"<{type_name(value)}>"


def type_name(value: Any) -> str:
    """The name of a value's type; values the sandbox cannot send carry theirs along."""
    return getattr(value, "sandboxed_type", None) or type(value).__name__
