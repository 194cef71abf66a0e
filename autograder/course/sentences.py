"""Docstrings that students read: in each language of the course."""

from __future__ import annotations

from ..selfcheck.messages import LANGUAGES, Text


def lacks(text: Text, languages: tuple[str, ...]) -> str:
    """What a docstring lacks of the course's languages, as a clause; empty if it lacks nothing."""
    lacking = [code for code in languages if not text.sentences.get(code)]
    if not lacking:
        return ""
    if set(languages) == set(LANGUAGES):
        return "needs a line in Korean after the English" if "ko" in lacking else "needs a line in English before the Korean"
    if len(lacking) == len(languages):
        return "needs a sentence"
    return f"needs a paragraph in '{lacking[0]}' after an empty line, as the course is in {', '.join(languages)}"
