"""``course.toml``: what holds for all problem sets of a course."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..selfcheck.messages import LANGUAGES
from .problems import Faults
from .toml_file import Table

KEYS = ("language", "languages")


@dataclass(frozen=True)
class Settings:
    """``languages`` are those that the course's text is written in, ``language`` is that of labs and feedback."""

    languages: tuple[str, ...] = LANGUAGES
    language: str = LANGUAGES[0]

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
        faults.raise_if_any()
        return cls(languages, language)
