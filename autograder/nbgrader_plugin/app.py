"""nbgrader's application for a course, with its configuration loaded as nbgrader's own commands load it."""

import os

from nbgrader.api import Gradebook
from nbgrader.apps import AutogradeApp

from ..course import Course
from ..errors import KitError


def autograde_app(course: Course, *options: str) -> AutogradeApp:
    """The application in the course's folder, which becomes the current one. Raises KitError without a configuration."""
    if not (course.root / "nbgrader_config.py").is_file():
        raise KitError(f"There is no nbgrader_config.py in {course.root}: copy the one that comes with the kit there.")
    os.chdir(course.root)
    app = AutogradeApp.instance()
    app.initialize(["--log-level=WARN", *options])
    return app


def gradebook(app: AutogradeApp) -> Gradebook:
    """The gradebook of the application's course; a context manager."""
    return Gradebook(app.coursedir.db_url, app.coursedir.course_id)
