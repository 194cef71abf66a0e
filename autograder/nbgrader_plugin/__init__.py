"""The kit inside nbgrader: ``nbgrader_config.py`` calls ``configure``, and nbgrader's ordinary commands do the rest.

Knows nbgrader: converters and their steps, collecting, releasing, notebooks as data, exporting, and the demo that goes
through all of these. May import every package but ``cli``.
"""

import functools
import os
import sys
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any

import nbgrader.apps.api
import nbgrader.apps.autogradeapp
import nbgrader.apps.dbapp
import nbgrader.apps.generateassignmentapp
import nbgrader.apps.generatefeedbackapp
import nbgrader.apps.zipcollectapp
import nbgrader.coursedir
import nbgrader.utils
from sqlalchemy.exc import DatabaseError, SAWarning
from traitlets.config import Application

from ..classroom import timestamps
from ..course import Course
from ..errors import KitError, readable_output, sentence
from .app import gradebook
from .autograding import TrustedAutograde
from .collecting import collect
from .exporting import GradesCsv
from .feedback import FeedbackPages
from .gradebook import cannot_use
from .late import LatePenalty
from .releasing import CheckedRelease
from .roster import Roster, import_roster
from .steps import AUTOGRADE_STEPS, SANITIZE_STEPS


def configure(c: Any, folder: Path | str) -> None:
    """Set up nbgrader's configuration ``c`` for the course at ``folder``; settings made afterwards win.

    The class's files (submitted, autograded, feedback, gradebook.db …) go to the folder that the environment variable
    ``AUTOGRADER_CLASS`` names, else to ``<folder>/course/``. Settings of one class are read from the file
    ``nbgrader_config_local.py`` in the class's folder and from the one in ``folder``, where there are such: git ignores both.
    """
    root = Path(folder).resolve()
    # nbgrader starts 'alembic' by name: let it find the one beside this Python, whether or not its environment is active.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    readable_output()
    _set_folders(c, root)
    _set_conversion(c, root)
    _replace_parts_of_nbgrader()
    sys.excepthook = _say_in_a_sentence
    # nbgrader's own queries cause these warnings, and its users cannot act on them.
    warnings.filterwarnings("ignore", category=SAWarning)


def _set_folders(c: Any, root: Path) -> None:
    class_folder = root / (os.environ.get("AUTOGRADER_CLASS") or "course")
    class_folder.mkdir(parents=True, exist_ok=True)
    relative = os.path.relpath(class_folder, root)  # nbgrader prepends the root to some of its folders
    c.CourseDirectory.root = str(root)
    c.CourseDirectory.course_id = "default_course"  # nbgrader's default, an empty one, is refused by PostgreSQL
    c.CourseDirectory.source_directory = "assignments"
    for step in ("release", "submitted", "autograded", "feedback"):
        setattr(c.CourseDirectory, f"{step}_directory", os.path.join(relative, step))
    c.CourseDirectory.db_url = f"sqlite:///{root / relative / 'gradebook.db'}"
    c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", ".hypothesis", ".pytest_cache"]
    c.ZipCollectApp.downloaded_directory = os.path.join(relative, "downloaded")


def _set_conversion(c: Any, root: Path) -> None:
    c.CheckedRelease.course = c.TrustedAutograde.course = c.FeedbackPages.course = str(root)
    c.Autograde.sanitize_preprocessors = SANITIZE_STEPS
    c.Autograde.autograde_preprocessors = AUTOGRADE_STEPS
    c.AssignLatePenalties.plugin_class = LatePenalty
    c.ExportApp.plugin_class = GradesCsv


def _replace_parts_of_nbgrader() -> None:
    """Have nbgrader's commands and its formgrader use the kit's converters, collecting, roster and timestamps.

    nbgrader has no setting for these: its modules look them up by name, so the names are rebound here. This is the only
    place where the kit changes another library.
    """
    apps = nbgrader.apps
    apps.autogradeapp.Autograde = apps.api.Autograde = TrustedAutograde
    apps.generateassignmentapp.GenerateAssignment = apps.api.GenerateAssignment = CheckedRelease
    apps.generatefeedbackapp.GenerateFeedback = apps.api.GenerateFeedback = FeedbackPages
    apps.zipcollectapp.ZipCollectApp.start = _collect
    apps.dbapp.DbStudentImportApp.start = _import_students
    apps.dbapp.DbAssignmentAddApp.start = _checked(apps.dbapp.DbAssignmentAddApp.start)
    nbgrader.utils.parse_utc = timestamps.parse_utc
    nbgrader.coursedir.CourseDirectory.get_existing_timestamp = lambda self, folder: timestamps.read_timestamp(folder, self.log)
    apps.api.NbGraderAPI.get_submitted_timestamp = _submitted_timestamp


def _say_in_a_sentence(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """In place of Python's traceback, for errors of nbgrader's commands that a person can do something about."""
    if isinstance(error, DatabaseError):
        app: Any = Application.instance()
        said = cannot_use(app.coursedir.db_url, error)
    elif isinstance(error, KitError):
        said = str(error)
    elif isinstance(error, OSError) and error.errno:
        said = sentence(error)
    else:
        sys.__excepthook__(kind, error, traceback)
        return
    print(f"nbgrader: {said}", file=sys.stderr)


def _collect(app: Any) -> None:
    """In place of ``ZipCollectApp.start``."""
    super(type(app), app).start()
    try:
        collect(app)
    except KitError as error:
        app.fail("%s", error)


def _checked(start: Any) -> Any:
    """``DbAssignmentAddApp.start``, for assignments that exist and due dates that are dates.

    nbgrader would add a misspelt assignment to everyone's grades.
    """

    @functools.wraps(start)
    def checked(app: Any) -> None:
        try:
            for name in app.extra_args:
                Course.at(app.coursedir.root).assignment(name)
            timestamps.parse_utc(app.duedate or None)
        except KitError as error:
            app.fail("%s", error)
        except ValueError as error:
            app.fail("--duedate=%s cannot be used: %s. Write it as in --duedate=2026-12-01T23:59+09:00", app.duedate, error)
        start(app)

    return start if hasattr(start, "__wrapped__") else checked


def _import_students(app: Any) -> None:
    """In place of ``DbStudentImportApp.start``, which refuses what Excel writes."""
    nbgrader.apps.dbapp.DbBaseApp.start(app)
    if len(app.extra_args) != 1:
        app.fail("Name one CSV file: nbgrader db student import roster.csv")
    try:
        with gradebook(app) as book:
            imported = import_roster(book, Path(app.extra_args[0]))
            on_roster = len(Roster.of(book, everyone=True).students)
    except KitError as error:
        app.fail("%s", error)
    print(f"Imported {imported} student(s); the roster has {on_roster} now.")


def _submitted_timestamp(api: Any, assignment: str, student: str) -> Any:
    """In place of ``NbGraderAPI.get_submitted_timestamp``."""
    folder = api.coursedir.format_path(api.coursedir.submitted_directory, student, assignment)
    return timestamps.read_timestamp(folder, api.log)
