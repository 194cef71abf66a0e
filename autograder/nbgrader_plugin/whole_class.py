"""``autograder autograde``: what ``nbgrader autograde`` does, with the whole class graded at once."""

import os
import sys

from nbgrader.apps import AutogradeApp
from nbgrader.converters import NbGraderException

from ..course import Assignment, Course
from ..errors import KitError
from ..reports.report import Report
from ..reports.terminal import show_class
from .autograding import TrustedAutograde


def autograde(
    course: Course,
    assignment: Assignment,
    student: str = "*",
    jobs: int = 1,
    scheduler: str | None = None,
    force: bool = False,
    language: str | None = None,
) -> None:
    """Run nbgrader's own conversion in this process while ``jobs`` others, or a Dask cluster, grade the submissions.

    Raises KitError if the course has no nbgrader configuration, and SystemExit, as nbgrader does, if a submission could
    not be processed.
    """
    if not (course.root / "nbgrader_config.py").is_file():
        raise KitError(f"There is no nbgrader_config.py in {course.root}: copy the one that comes with the kit there.")
    os.chdir(course.root)
    app = AutogradeApp.instance()
    app.initialize(["--log-level=WARN", *[f"--GradeInSandbox.language={language}"] * bool(language)])
    app.coursedir.assignment_id, app.coursedir.student_id = assignment.name, student
    converter = TrustedAutograde(coursedir=app.coursedir, parent=app, jobs=jobs, scheduler=scheduler or "")
    converter.force = force
    try:
        converter.start()
    except NbGraderException:  # which has been logged
        sys.exit(1)
    finally:
        finished = [path for path in converter.finished if path.is_file()]  # nbgrader removes what failed later
        if finished:
            show_class(Report.load(path) for path in finished)
    if not finished:
        print("Every submission was graded before: --force grades them again.")
