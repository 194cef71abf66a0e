"""The kit inside nbgrader: ``nbgrader_config.py`` calls ``configure``, and the ordinary commands do the rest.

nbgrader has no setting for its converter classes, so ``configure`` puts ours,
which are subclasses, in the places where nbgrader looks them up.
"""

import os
import sys
import warnings
from pathlib import Path

import nbgrader.apps.api
import nbgrader.apps.autogradeapp
import nbgrader.apps.generateassignmentapp
import nbgrader.apps.generatefeedbackapp
from sqlalchemy.exc import SAWarning

from ..course import Course
from .autograding import REPORT, AutogradeSteps, TrustedAutograde
from .collecting import ModuleCollector, PythonExtractor
from .exporting import GradesCsv
from .releasing import CheckedRelease, FeedbackPages


def configure(c, folder):
    """Set an nbgrader configuration up for the course at ``folder``; whatever is set afterwards wins.

    The class's files (submitted, autograded, feedback, gradebook.db …) go to
    the folder that ``AUTOGRADER_CLASS`` names, else to ``<folder>/course/``.
    """
    folder = Path(folder).resolve()
    course = Course.at(folder)
    named = folder / (os.environ.get("AUTOGRADER_CLASS") or "course")
    named.mkdir(parents=True, exist_ok=True)
    class_folder = os.path.relpath(named, folder)  # nbgrader puts some of its folders' names behind the root

    # nbgrader starts 'alembic' by name: let it find the one beside this Python, with or without an activated environment.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])

    c.CourseDirectory.root = str(folder)
    c.CourseDirectory.course_id = "default_course"  # nbgrader's default, an empty one, is refused by PostgreSQL
    c.CourseDirectory.source_directory = "assignments"
    for step in ("release", "submitted", "autograded", "feedback"):
        setattr(c.CourseDirectory, f"{step}_directory", os.path.join(class_folder, step))
    c.CourseDirectory.db_url = f"sqlite:///{folder / class_folder / 'gradebook.db'}"
    c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", ".hypothesis", ".pytest_cache", REPORT]

    c.CheckedRelease.course = c.TrustedAutograde.course = str(folder)
    c.Autograde.exclude_overwriting = {
        assignment.name: [f"{exercise.name}.py" for exercise in assignment.exercises] for assignment in course.assignments}
    c.Autograde.sanitize_preprocessors = AutogradeSteps.sanitize
    c.Autograde.autograde_preprocessors = AutogradeSteps.autograde

    c.ZipCollectApp.downloaded_directory = os.path.join(class_folder, "downloaded")
    c.ZipCollectApp.extractor_plugin = PythonExtractor
    c.ZipCollectApp.collector_plugin = ModuleCollector
    c.ExportApp.plugin_class = GradesCsv

    nbgrader.apps.autogradeapp.Autograde = nbgrader.apps.api.Autograde = TrustedAutograde
    nbgrader.apps.generateassignmentapp.GenerateAssignment = nbgrader.apps.api.GenerateAssignment = CheckedRelease
    nbgrader.apps.generatefeedbackapp.GenerateFeedback = nbgrader.apps.api.GenerateFeedback = FeedbackPages
    warnings.filterwarnings("ignore", category=SAWarning)  # of nbgrader's own queries; nobody here can act on them
