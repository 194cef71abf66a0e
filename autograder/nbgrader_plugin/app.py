"""nbgrader's application for a course, with its configuration loaded as nbgrader's own commands load it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from nbgrader.api import Gradebook
from nbgrader.apps import AutogradeApp
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import DatabaseError

from ..course import Course
from ..errors import KitError
from .gradebook import cannot_use


def autograde_app(course: Course, *options: str) -> AutogradeApp:
    """The application in the course's folder, which becomes the current one. Raises KitError without a configuration."""
    if not (course.root / "nbgrader_config.py").is_file():
        raise KitError(f"There is no nbgrader_config.py in {course.root}: copy the one that comes with the kit there.")
    os.chdir(course.root)
    app = AutogradeApp.instance()
    app.initialize(["--log-level=WARN", *options])
    return app


class HasCourse(Protocol):
    """An application or a converter of nbgrader."""

    coursedir: CourseDirectory


@contextmanager
def gradebook(app: HasCourse) -> Iterator[Gradebook]:
    """The gradebook of the course of an application or converter. Raises KitError if it cannot be used."""
    try:
        with Gradebook(app.coursedir.db_url, app.coursedir.course_id) as book:
            yield book
    except DatabaseError as error:
        raise KitError(cannot_use(app.coursedir.db_url, error)) from error
