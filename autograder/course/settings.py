"""``course.toml``: what holds for all problem sets of a course."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import listing
from ..selfcheck.messages import LANGUAGES, Text
from .problems import Faults
from .toml_file import Table

KEYS = ("title", "languages", "language", "help", "demo", "limits")
NOTHING = Text()
CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")  # of a language, such as en, pt-BR or zh-Hans
MOST_LANGUAGES = 2
SECONDS = range(1, 61)  # of processor time for one property
MEMORY_MIB = range(256, 16_385)  # of address space; Python and NumPy alone take about a quarter of the least


@dataclass(frozen=True)
class CourseLimits:
    """What the student's code may use for one property: seconds of processor time, and MiB of memory."""

    seconds: int = 5
    memory_mib: int = 1536


@dataclass(frozen=True)
class Settings:
    """``languages`` are those that the course's text is written in, ``language`` is that of labs and feedback.

    ``title`` and ``help``, a sentence that says whom students ask, stand in the README of each problem set; ``demo`` names
    the problem set that ``autograder demo`` grades. Each of them may be empty.
    """

    languages: tuple[str, ...] = LANGUAGES
    language: str = LANGUAGES[0]
    title: Text = NOTHING
    help: Text = NOTHING
    demo: str = ""
    limits: CourseLimits = CourseLimits()

    @classmethod
    def read(cls, path: Path) -> Settings:
        """The settings at ``path``; the usual ones where there is no such file. Raises Problems."""
        if not path.exists():
            return cls()
        faults = Faults(path)
        table = Table.read(path, faults)
        table.only(*KEYS)
        languages = table.texts("languages") if table.has("languages") else LANGUAGES
        if problem := languages_problem(languages):
            table.fault(problem, "languages")
            languages = LANGUAGES
        language = table.text("language", languages[0])
        if language not in languages:
            table.fault(
                f"language is '{language}', and the course is written in {listing(languages)}: name one of these.", "language"
            )
        title, help_ = (table.translated(key, languages) if table.has(key) else NOTHING for key in ("title", "help"))
        demo = table.text("demo", "")
        limits = _limits(table)
        faults.raise_if_any()
        return cls(languages, language, title, help_, demo, limits)


def languages_problem(languages: tuple[str, ...]) -> str:
    """What is wrong with the languages of a course, as a sentence; empty if nothing is."""
    malformed = next((code for code in languages if not CODE.fullmatch(code)), None)
    if malformed is not None:
        return f"{malformed!r:.40} is not the code of a language: write one such as 'en', 'ja' or 'pt-BR'."
    if not 1 <= len(languages) <= MOST_LANGUAGES:
        return f'a course is written in one language or in two, and {len(languages)} are named: write ["en"] or ["ja", "fr"].'
    if len({code.lower() for code in languages}) < len(languages):
        return f"'{languages[0]}' is named twice: name another language, or one alone."
    return ""


def _limits(table: Table) -> CourseLimits:
    """The ``[limits]`` of a course; the usual ones where it states none."""
    usual, own = CourseLimits(), table.table("limits")
    if own is None:
        return usual
    own.only("seconds", "memory_mib")
    return CourseLimits(own.whole("seconds", usual.seconds, SECONDS), own.whole("memory_mib", usual.memory_mib, MEMORY_MIB))
