"""Titles of a course, put into the language of the reader."""

from __future__ import annotations

from dataclasses import replace

from ..course import Assignment, declared
from .class_statistics import Entry
from .report import Report


class Titles:
    """Puts the titles of a course's exercises and properties, and the names of mistakes, into one language.

    A class may have been graded in another language than that of its report, or in two. What the course does not have, and
    the messages about single calls, stay as they are.
    """

    def __init__(self, assignment: Assignment, language: str) -> None:
        texts = [exercise.title for exercise in assignment.exercises]
        for exercise in assignment.exercises:
            texts += [prop.title for prop in declared(exercise)]
            texts += [chaff.explanation for chaff in exercise.chaffs]
        self._table = {one: text.into(language) for text in texts for one in text}

    def of(self, entry: Entry) -> Entry:
        """The same entry in the language of the reader."""
        report = entry.report and self._report(entry.report)
        return replace(entry, report=report, waiting=tuple(map(self._text, entry.waiting)))

    def _report(self, report: Report) -> Report:
        exercises = tuple(
            replace(
                exercise,
                title=self._text(exercise.title),
                properties=tuple(
                    replace(prop, title=self._text(prop.title), misconception=self._text(prop.misconception))
                    for prop in exercise.properties
                ),
            )
            for exercise in report.exercises
        )
        return replace(report, exercises=exercises)

    def _text(self, text: str) -> str:
        return self._table.get(text, text)
