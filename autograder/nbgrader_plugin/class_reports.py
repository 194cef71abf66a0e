"""A class's reports from nbgrader's folders, with what the gradebook knows of each submission."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import AutogradeApp

from ..course import Assignment, Course
from ..errors import KitError
from ..reports.class_statistics import Entry, GradedClass
from .app import autograde_app, gradebook
from .gradebook import standing, submissions_of
from .late import assign_penalties, local_text
from .records import Graded
from .roster import Roster


def graded_class(course: Course, assignment: Assignment) -> GradedClass:
    """The class of ``course`` with what it has handed in for ``assignment``. Changes the current folder to the course's.

    Titles of exercises are in the first language of the course. Raises KitError if nothing has been graded.
    """
    app = autograde_app(course)
    folders = _folders(app, app.coursedir.autograded_directory, assignment)
    submitted = _folders(app, app.coursedir.submitted_directory, assignment)
    with gradebook(app) as book:
        try:
            due = book.find_assignment(assignment.name).duedate
        except MissingEntry as error:
            raise KitError(
                f"{assignment.name} is not in the gradebook: run 'nbgrader generate_assignment {assignment.name}' first, or name "
                "a file with the reports of 'autograder grade --json'."
            ) from error
        assign_penalties(book, assignment.name, app)
        entries, missing = _entries(book, assignment, folders, submitted)
    if not any(entry.report for entry in entries):
        raise KitError(
            f"No submission of '{assignment.name}' has been graded yet: run 'autograder autograde {assignment.name}' first."
        )
    left_out = sum(_graded(folders[student]) is not None for student in folders.keys() - {entry.student for entry in entries})
    return GradedClass(tuple(entries), True, local_text(due) if due else "", tuple(missing), left_out)


def _folders(app: AutogradeApp, directory: str, assignment: Assignment) -> dict[str, Path]:
    """The folder of each student in one of nbgrader's directories."""
    pattern = Path(app.coursedir.format_path(directory, "*", assignment.name))
    return {path.parent.name: path for path in pattern.parents[1].glob(f"*/{assignment.name}")}


def _graded(folder: Path | None) -> Graded | None:
    return Graded.load(folder) if folder else None


def _entries(
    book: Gradebook, assignment: Assignment, folders: Mapping[str, Path], submitted: Collection[str]
) -> tuple[list[Entry], list[str]]:
    """The submissions by student, and the students on the roster who have not handed in.

    ``folders`` are those of autograded submissions; ``submitted`` are the students who have a submission.
    """
    roster, entries, missing = Roster.of(book), [], []
    titles = {exercise.name: str(exercise.title) for exercise in assignment.exercises}
    submissions = submissions_of(book, assignment.name)
    on_roster = {student.id for student in roster.students}
    for student in sorted({*submissions, *(on_roster or submitted)}):
        name, graded, submission = roster.name(student), _graded(folders.get(student)), submissions.get(student)
        if submission and (graded or standing(submission).status != "not submitted"):
            entries.append(_entry(submission, name, graded, titles))
        elif student in submitted:  # since the class was graded
            entries.append(Entry(student, None, name))
        else:
            missing.append(f"{student} ({name})" if name else student)
    return entries, missing


def _entry(submission: Any, name: str, graded: Graded | None, titles: Mapping[str, str]) -> Entry:
    stands = standing(submission)
    record = graded.record if graded else None
    time, due = submission.timestamp, submission.duedate if submission.assignment.duedate else None
    return Entry(
        student=submission.student_id,
        report=graded.report if graded else None,
        name=name,
        score=stands.score if graded else None,
        max_score=stands.max_score,
        seconds_late=(time - due).total_seconds() if time and due else None,
        waiting=tuple(titles.get(cell, cell) for cell in stands.waiting) if graded else (),
        before=record.before if record else None,
    )
