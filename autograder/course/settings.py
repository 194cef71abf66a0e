"""``course.toml``: what holds for all problem sets of a course."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..selfcheck.messages import LANGUAGES
from .problems import Faults
from .toml_file import Table

KEYS = ("language", "languages", "limits")
SECONDS = range(1, 61)  # of processor time for one property
MEMORY_MIB = range(256, 16_385)  # of address space; Python and NumPy alone take about a quarter of the least


@dataclass(frozen=True)
class CourseLimits:
    """What the student's code may use for one property: seconds of processor time, and MiB of memory."""

    seconds: int = 5
    memory_mib: int = 1536


@dataclass(frozen=True)
class Settings:
    """``languages`` are those that the course's text is written in, ``language`` is that of labs and feedback."""

    languages: tuple[str, ...] = LANGUAGES
    language: str = LANGUAGES[0]
    limits: CourseLimits = CourseLimits()

    @classmethod
    def read(cls, path: Path) -> Settings:
        """The settings at ``path``; the usual ones where there is no such file. Raises Problems."""
        if not path.exists():
            return cls()
        faults = Faults(path)
        table = Table.read(path, faults)
        table.only(*KEYS)
        languages = table.texts("languages") or LANGUAGES
        if len(languages) > 1 and languages != LANGUAGES:
            table.fault('languages is one language, such as ["en"], or ["en", "ko"]: write one of these.', "languages")
        language = table.text("language", languages[0])
        if language not in languages:
            table.fault(
                f"language is '{language}', and the course is written in {' and '.join(languages)}: name one of these.", "language"
            )
        limits = _limits(table)
        faults.raise_if_any()
        return cls(languages, language, limits)


def _limits(table: Table) -> CourseLimits:
    """The ``[limits]`` of a course; the usual ones where it states none."""
    usual, own = CourseLimits(), table.table("limits")
    if own is None:
        return usual
    own.only("seconds", "memory_mib")
    return CourseLimits(own.whole("seconds", usual.seconds, SECONDS), own.whole("memory_mib", usual.memory_mib, MEMORY_MIB))
