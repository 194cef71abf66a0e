"""``course.toml``: what holds for all problem sets of a course."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import listing
from ..selfcheck.messages import LANGUAGES, Text
from .problems import Faults
from .toml_file import Table

KEYS = ("title", "languages", "language", "help", "demo")
NOTHING = Text("", "")
CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")  # of a language, such as en, pt-BR or zh-Hans


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

    @classmethod
    def read(cls, path: Path) -> Settings:
        """The settings at ``path``; the usual ones where there is no such file. Raises Problems."""
        if not path.exists():
            return cls()
        faults = Faults(path)
        table = Table.read(path, faults)
        table.only(*KEYS)
        languages = table.texts("languages") or LANGUAGES
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
        faults.raise_if_any()
        return cls(languages, language, title, help_, demo)


def languages_problem(languages: tuple[str, ...]) -> str:
    """What is wrong with the languages of a course, as a sentence; empty if nothing is."""
    if languages == LANGUAGES or (len(languages) == 1 and CODE.fullmatch(languages[0])):
        return ""
    return 'languages is one language, such as ["en"], or ["en", "ko"]: write one of these.'
