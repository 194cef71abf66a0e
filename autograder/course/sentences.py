"""Docstrings that students read: in each language of the course."""

from ..selfcheck.messages import LANGUAGES, Text


def in_languages(docstring: str, languages: tuple[str, ...]) -> Text:
    """The sentence of a docstring. In a course in two languages, the Korean begins with the first line in Hangul."""
    if len(languages) > 1:
        return Text.parse(docstring)
    sentence = " ".join(docstring.split())
    return Text(sentence, sentence)


def lacks(text: Text, languages: tuple[str, ...]) -> str:
    """What a sentence lacks of the course's languages, as a clause; empty if it lacks nothing."""
    if languages != LANGUAGES:
        return "" if text.en else "needs a sentence"
    if text.ko == text.en:
        return "needs a line in Korean after the English"
    return "" if text.en else "needs a line in English before the Korean"
