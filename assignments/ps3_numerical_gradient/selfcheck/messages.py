"""Words that students read, in the languages of the course and of the kit, and how values are shown."""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

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


LANGUAGES = ("en", "ko")  # of the kit's own sentences, and of a course that names none


class Text:
    """One sentence in each of its languages: ``Text("English", "한국어")``, or by their codes, ``Text(ja="…", fr="…")``.

    ``sentences`` has them by code. The first is shown to readers of a language that is not among them.
    """

    __slots__ = ("sentences",)

    def __init__(self, english: str | None = None, korean: str | None = None, /, **others: str) -> None:
        given = {code: sentence for code, sentence in zip(LANGUAGES, (english, korean), strict=True) if sentence is not None}
        self.sentences: dict[str, str] = given | others

    def __str__(self) -> str:
        return next(iter(self), "")

    def __repr__(self) -> str:
        return f"Text(**{self.sentences})"

    def __iter__(self) -> Iterator[str]:
        return iter(self.sentences.values())

    def __eq__(self, other: object) -> bool:
        return self.sentences == other.sentences if isinstance(other, Text) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self.sentences.items()))

    @property
    def en(self) -> str:
        return self.into("en")

    @property
    def ko(self) -> str:
        return self.into("ko")

    @classmethod
    def parse(cls, docstring: str | None, languages: Sequence[str] = LANGUAGES) -> Text:
        """A docstring in the languages of a course; one that it lacks is not in the Text.

        Of English and Korean, the Korean begins with the first line in Hangul. Of any other two, the first paragraph, up to an
        empty line, is in the first.
        """
        lines = [line.strip() for line in (docstring or "").strip().splitlines()]
        korean = set(languages) == set(LANGUAGES)
        in_order = LANGUAGES if korean else tuple(languages)
        begins = (i for i, line in enumerate(lines) if (HANGUL.search(line) if korean else not line))
        second = next(begins, len(lines)) if len(in_order) > 1 else len(lines)
        parts = (" ".join(filter(None, part)) for part in (lines[:second], lines[second:]))
        found = {code: part for code, part in zip(in_order, parts, strict=False) if part}
        return cls(**{code: found[code] for code in languages if code in found})

    def into(self, language: str) -> str:
        """The sentence in a language, or the first where it is not in that: English for the kit's own."""
        return self.sentences.get(language, str(self))

    def format(self, **fields: Any) -> Text:
        """The sentences with their fields filled in. A field may be a Text, whose languages the result has, too."""
        return _in_all((self, *fields.values()), lambda code: self.into(code).format(**_fields_in(fields, code)))

    @classmethod
    def joined(cls, separator: str, parts: Iterable[Text | str]) -> Text:
        """The parts as one text, in every language that one of them has."""
        listed = list(parts)
        return _in_all(listed, lambda code: separator.join(into(part, code) for part in listed))


def _in_all(values: Iterable[Any], sentence: Callable[[str], str]) -> Text:
    """The Text with a sentence for each language of the values that are Texts."""
    codes = dict.fromkeys(code for value in values if isinstance(value, Text) for code in value.sentences)
    return Text(**{code: sentence(code) for code in codes or LANGUAGES[:1]})


def _fields_in(fields: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {name: value.into(language) if isinstance(value, Text) else value for name, value in fields.items()}


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


def language(languages: Sequence[str] = (), usual: str = "") -> str:
    """The reader's language, of those of a course (default: of the course that this problem set belongs to).

    It is the one that ``AUTOGRADER_LANG`` names, else that of the locale, else the ``usual`` one (default: the course's). An
    English locale says nothing about the reader: many computers come with it.
    """
    if not languages:
        languages, usual = course_languages()
    chosen = os.environ.get("AUTOGRADER_LANG", "")
    if chosen:
        return nearest(chosen, languages) or usual
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    found = nearest(locale, languages)
    return found if found and _primary(found) != "en" else usual


def nearest(name: str, languages: Iterable[str]) -> str | None:
    """The language that a code or a locale means, such as "pt-br" or "pt_BR.UTF-8"; None where it is none of ``languages``."""
    wanted, known = re.split("[.@]", name.lower().replace("_", "-"))[0], list(languages)
    same = (code for code in known if code.lower() == wanted)
    akin = (code for code in known if _primary(code) == _primary(wanted))
    return next(same, None) or next(akin, None)


def _primary(code: str) -> str:
    return code.lower().partition("-")[0]


def course_languages() -> tuple[tuple[str, ...], str]:
    """The languages of the course, and the one that it has chosen for this problem set; the kit's own in the kit itself."""
    data = _catalogue()
    return (tuple(data["languages"]), str(data["language"])) if data else (LANGUAGES, LANGUAGES[0])


@cache
def _catalogue() -> dict[str, Any] | None:
    """What ``exercises.json`` says of this problem set; None in the kit itself."""
    try:
        data: dict[str, Any] = json.loads((Path(__file__).parent / "exercises.json").read_text(encoding="utf-8"))
        return data if {"languages", "language", "title", "exercises"} <= data.keys() else None
    except (OSError, ValueError, AttributeError):
        return None


@cache
def is_writable(language: str, encoding: str) -> bool:
    """Whether an encoding has the letters of a language: those of the course's texts and of the kit's own in it."""
    data = _catalogue()
    texts = [Text("", "한글"), *(Text(**hint) for exercise in (data["exercises"] if data else ()) for hint in exercise["hints"])]
    try:
        "".join(filter(str.isalpha, "".join(text.into(language) for text in texts))).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def unknown_language() -> str:
    """A message about an ``AUTOGRADER_LANG`` that names no language of the course; empty if there is nothing to choose."""
    value, (languages, _) = os.environ.get("AUTOGRADER_LANG", ""), course_languages()
    if not value or len(languages) == 1 or nearest(value, languages):
        return ""
    return f"AUTOGRADER_LANG is {value!r}, which is not a language of this course: set it to {' or '.join(languages)}."


def title(function: Callable) -> Text:
    """A property's title, from its docstring in the languages of the course (else from its name)."""
    shown = function.__doc__ or function.__name__.removeprefix("test_").replace("_", " ")
    return Text.parse(shown, course_languages()[0])


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
