"""The kit inside nbgrader: ``nbgrader_config.py`` calls ``configure``, and nbgrader's ordinary commands do the rest.

Knows nbgrader: converters and their steps, collecting, releasing, notebooks as data, exporting, and the demo that goes
through all of these. May import every package but ``cli``.
"""

import os
import sys
import warnings
from pathlib import Path
from typing import Any

import nbgrader.apps.api
import nbgrader.apps.autogradeapp
import nbgrader.apps.generateassignmentapp
import nbgrader.apps.generatefeedbackapp
from sqlalchemy.exc import SAWarning

from ..course import Course
from .autograding import TrustedAutograde
from .collecting import ModuleCollector, PythonExtractor
from .exporting import GradesCsv
from .releasing import CheckedRelease, FeedbackPages
from .steps import AUTOGRADE_STEPS, REPORT, SANITIZE_STEPS


def configure(c: Any, folder: Path | str) -> None:
    """Set up nbgrader's configuration ``c`` for the course at ``folder``; settings made afterwards win.

    The class's files (submitted, autograded, feedback, gradebook.db …) go to the folder that the environment variable
    ``AUTOGRADER_CLASS`` names, else to ``<folder>/course/``.
    """
    root = Path(folder).resolve()
    # nbgrader starts 'alembic' by name: let it find the one beside this Python, whether or not its environment is active.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    _set_folders(c, root)
    _set_conversion(c, root)
    _replace_converters()
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
    c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", ".hypothesis", ".pytest_cache", REPORT]
    c.ZipCollectApp.downloaded_directory = os.path.join(relative, "downloaded")


def _set_conversion(c: Any, root: Path) -> None:
    c.CheckedRelease.course = c.TrustedAutograde.course = str(root)
    c.Autograde.exclude_overwriting = {
        assignment.name: [f"{exercise.name}.py" for exercise in assignment.exercises] for assignment in Course.at(root).assignments
    }
    c.Autograde.sanitize_preprocessors = SANITIZE_STEPS
    c.Autograde.autograde_preprocessors = AUTOGRADE_STEPS
    c.ZipCollectApp.extractor_plugin = PythonExtractor
    c.ZipCollectApp.collector_plugin = ModuleCollector
    c.ExportApp.plugin_class = GradesCsv


def _replace_converters() -> None:
    """Have nbgrader's commands and its formgrader use the kit's converters.

    nbgrader has no setting for its converter classes: its modules look them up by name, so the names are rebound here.
    This is the only place where the kit changes another library.
    """
    nbgrader.apps.autogradeapp.Autograde = nbgrader.apps.api.Autograde = TrustedAutograde
    nbgrader.apps.generateassignmentapp.GenerateAssignment = nbgrader.apps.api.GenerateAssignment = CheckedRelease
    nbgrader.apps.generatefeedbackapp.GenerateFeedback = nbgrader.apps.api.GenerateFeedback = FeedbackPages
