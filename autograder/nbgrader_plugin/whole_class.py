"""``autograder autograde``: what ``nbgrader autograde`` does, with the whole class graded at once."""

import sys
from collections.abc import Sequence

from nbgrader.api import Gradebook
from nbgrader.converters import NbGraderException

from ..course import Assignment, Course
from ..reports.terminal import ClassRow, show_class
from .app import autograde_app, gradebook
from .autograding import TrustedAutograde, regrade_lines
from .gradebook import standing, submissions_of
from .late import late_text
from .roster import Roster


def autograde(
    course: Course,
    assignment: Assignment,
    student: str = "*",
    jobs: int = 1,
    scheduler: str | None = None,
    force: bool = False,
    language: str | None = None,
    options: Sequence[str] = (),
) -> None:
    """Run nbgrader's own conversion in this process while ``jobs`` others, or a Dask cluster, grade the submissions.

    Raises KitError if the course has no nbgrader configuration, and SystemExit, as nbgrader does, if a submission could
    not be processed.
    """
    app = autograde_app(course, *options, *[f"--GradeInSandbox.language={language}"] * bool(language))
    app.coursedir.assignment_id, app.coursedir.student_id = assignment.name, student
    converter = TrustedAutograde(coursedir=app.coursedir, parent=app, jobs=jobs, scheduler=scheduler or "")
    converter.force, converter.announce, converter.progress = force, False, True
    try:
        converter.start()
    except NbGraderException:  # which has been logged
        sys.exit(1)
    finally:
        processed = [*converter.graded, *converter.up_to_date]
        if processed:
            with gradebook(app) as book:
                rows = class_rows(book, assignment.name)
            students = sorted(rows) if student == "*" else processed
            show_class(filter(None, map(converter.report_of, students)), students=rows)
        for line in regrade_lines(converter.regraded):
            print(line)
        if converter.up_to_date:
            print(f"{len(converter.up_to_date)} submission(s) have not changed since they were graded: --force grades them again.")


def class_rows(book: Gradebook, assignment: str) -> dict[str, ClassRow]:
    """What the gradebook adds to the reports of the class table, by student."""
    roster, found = Roster.of(book), {}
    for student, submission in submissions_of(book, assignment).items():
        stands = standing(submission)
        found[student] = ClassRow(
            name=roster.name(student),
            written=None if stands.answers_wait else stands.written,
            max_written=stands.max_written,
            late=late_text(stands.seconds_late),
            penalty=stands.penalty,
            total=stands.score,
            max_total=stands.max_score,
            by_hand=stands.manual,
        )
    return found
