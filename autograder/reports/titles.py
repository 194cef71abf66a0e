"""Titles of a course, put into the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..course import Assignment, declared
from ..selfcheck.messages import Text
from .class_statistics import Entry
from .report import ExerciseResult


class Titles:
    """Puts the titles of a course's exercises and properties, and the names of mistakes, into one language.

    A class may have been graded in another language than that of its report, or in two. What the course does not have, and
    the messages about single calls, stay as they are.
    """

    def __init__(self, assignment: Assignment, language: str) -> None:
        self._exercises = _table([exercise.title for exercise in assignment.exercises], language)
        self._parts = {
            exercise.name: _table(
                [*(prop.title for prop in declared(exercise)), *(chaff.explanation for chaff in exercise.chaffs)], language
            )
            for exercise in assignment.exercises
        }

    def of(self, entry: Entry) -> Entry:
        """The same entry in the language of the reader."""
        waiting = tuple(self._exercises.get(name, name) for name in entry.waiting)
        if entry.report is None:
            return replace(entry, waiting=waiting)
        exercises = tuple(map(self._exercise, entry.report.exercises))
        return replace(entry, waiting=waiting, report=replace(entry.report, exercises=exercises))

    def _exercise(self, exercise: ExerciseResult) -> ExerciseResult:
        known = self._parts.get(exercise.name, {})
        properties = tuple(
            replace(
                prop,
                title=known.get(prop.title, prop.title),
                misconception=known.get(prop.misconception, prop.misconception),
            )
            for prop in exercise.properties
        )
        return replace(exercise, title=self._exercises.get(exercise.title, exercise.title), properties=properties)


def _table(texts: Iterable[Text], language: str) -> dict[str, str]:
    """Each text, in either language, with the same in ``language``."""
    return {sentence: text.into(language) for text in texts for sentence in text}
