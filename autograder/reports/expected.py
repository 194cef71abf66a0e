"""What a report on one submission must state, by the course: a report that does not was made elsewhere, or made up."""

from __future__ import annotations

from .. import __version__
from ..course import Assignment, Exercise, declared
from .report import ExerciseResult, Report


def require_expected(report: Report, assignment: Assignment, submission: str, exam: str, language: str) -> None:
    """Raises ValueError with a clause unless ``report`` is one on this submission, about everything that is asked of it.

    ``exam`` is the digest of the assignment's exam. What a submission earned cannot be known without grading it.
    """
    stated = (report.assignment, report.submission, report.kit_version, report.exam, report.language)
    wanted = (assignment.name, submission, __version__, exam, language)
    for name, one, other in zip(("assignment", "submission", "kit_version", "exam", "language"), stated, wanted, strict=True):
        if one != other:
            raise ValueError(f"its {name} is not that of the submission that was sent")
    if [result.name for result in report.exercises] != [exercise.name for exercise in assignment.exercises]:
        raise ValueError(f"its exercises are not those of {assignment.name}")
    for result, exercise in zip(report.exercises, assignment.exercises, strict=True):
        if not _is_about(result, exercise, language):
            raise ValueError(f"{result.name}: titles, points, properties or hints are not those of the course")


def _is_about(result: ExerciseResult, exercise: Exercise, language: str) -> bool:
    """Whether a result has the exercise's title, points and hints, and its properties in order."""
    properties = [(prop.title.into(language), prop.points, prop.hidden) for prop in declared(exercise)]
    hints = tuple(hint.into(language) for hint in exercise.hints) if result.status not in ("passed", "not_started") else ()
    return (
        (result.title, result.max_score) == (exercise.title.into(language), exercise.points)
        and [(prop.title, prop.points, prop.hidden) for prop in result.properties] == properties
        and result.hints == hints
    )
