"""``autograder autograde``: what ``nbgrader autograde`` does, for the whole class at once."""

import os

from nbgrader.apps import AutogradeApp

from ..errors import KitError
from ..report import Report
from ..terminal import show_class
from .autograding import REPORT, Marks


def autograde(course, assignment, student="*", jobs=1, scheduler=None, force=False, language=None):
    """Run nbgrader's own steps in this process while submissions are graded in ``jobs`` others, or on a Dask cluster.

    Raises KitError, and SystemExit as nbgrader does where a submission could not be processed.
    """
    if not (course.root / "nbgrader_config.py").is_file():
        raise KitError(f"There is no nbgrader_config.py in {course.root}: copy the one that comes with the kit there.")
    os.chdir(course.root)
    Marks.elsewhere = jobs, scheduler
    arguments = [assignment.name, f"--student={student}", "--log-level=WARN", *["--force"] * force]
    if language:
        arguments.append(f"--GradeInSandbox.language={language}")
    try:
        AutogradeApp.launch_instance(arguments)
    finally:
        finished = [folder / REPORT for folder in Marks.graded if (folder / REPORT).is_file()]
        if finished:
            show_class(Report.load(path) for path in finished)
    if not finished:
        print("Every submission was graded before: --force grades them again.")
