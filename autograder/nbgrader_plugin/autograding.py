"""``nbgrader autograde``: nbgrader's own conversion of each submission, with the trusted grader in place of running the notebook.

The student's notebook is only read. Its graded and locked cells are restored
to the released ones, nothing in it is run, and a missing or broken notebook
does not affect the grade, because the modules are what is graded.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from fnmatch import fnmatch
from functools import cached_property
from glob import glob
from pathlib import Path
from shutil import rmtree
from typing import Any, NoReturn, Self

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.converters.base import BaseConverter
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from traitlets import Int, Unicode

from ..classroom.batch import grade_class
from ..classroom.jobs import unusable
from ..classroom.report_cache import ReportCache
from ..classroom.submissions import MAX_FILE_BYTES, files_of, read
from ..course import Assignment, Course
from ..errors import KitError
from ..grading.grader import Grader
from ..grading.submission import Submission
from ..reports.report import Report
from ..reports.terminal import follow
from ..sandbox.affinity import stay_on_one_core
from .notebooks import restore
from .steps import REPORT, UNFINISHED_REPORT, GradeInSandbox


class ReportSource:
    """The reports on one assignment's submissions, from the report cache or the grader; a context manager.

    By default each submission is graded in this process when its report is asked for. With ``jobs`` or a
    ``scheduler``, ``grading_ahead`` has the whole class graded by other processes or a Dask cluster meanwhile.
    """

    def __init__(
        self, course: Course, assignment: Assignment, language: str, jobs: int = 0, scheduler: str = "", force: bool = False
    ) -> None:
        self._course, self._assignment, self._language = course, assignment, language
        self._jobs, self._scheduler, self._force = jobs, scheduler, force
        self._exit_stack = ExitStack()
        self._ahead: Iterator[Report] = iter(())
        self._latest: Report | None = None  # of those that were graded ahead

    def __enter__(self) -> Self:
        with self._exit_stack:
            self._cache = self._exit_stack.enter_context(ReportCache(self._course, self._assignment, self._language))
            if not (self._jobs or self._scheduler):
                _ = self._grader  # what would stop every submission (no sandbox, a broken exam) is found before the first
            self._exit_stack = self._exit_stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._exit_stack.close()

    @contextmanager
    def grading_ahead(self, submissions: Sequence[tuple[str, Path]]) -> Iterator[None]:
        """While the block runs, each (student, folder) is graded ahead of its report, if ``jobs`` or a ``scheduler`` is set."""
        if not (self._jobs or self._scheduler):
            yield
            return
        reports = grade_class(
            self._course, self._assignment, submissions, self._language, self._jobs, self._scheduler or None, self._force
        )
        followed = follow(reports, len(submissions))
        with closing(reports), closing(followed):
            self._ahead = followed
            yield

    def report(self, student: str, folder: Path) -> Report:
        """The report on the modules in ``folder``. Raises KitError if nothing can be graded at all."""
        while not self._graded_ahead(student) and (report := next(self._ahead, None)):
            self._latest = report
        graded_ahead = self._graded_ahead(student)
        if graded_ahead and graded_ahead.problem:  # grading it here could end this process, as it may have ended another
            return graded_ahead
        # What was graded ahead is found in the cache, provided that nbgrader copied all of it into ``folder``.
        return self._grade(read(student, folder, self._assignment), force=self._force and not graded_ahead)

    def _graded_ahead(self, student: str) -> Report | None:
        return self._latest if self._latest and self._latest.submission == student else None

    def _grade(self, submission: Submission, force: bool) -> Report:
        key = self._cache.key(submission)
        cached = None if force else self._cache.get(key)
        if cached:
            return replace(cached, submission=submission.name)
        try:
            report = self._grader.grade(submission)
        except KitError:
            raise
        except Exception as error:  # one submission that breaks its grading does not stop the others
            return self._grader.grade(unusable(submission.name, error))
        self._cache.put(key, report)
        return report

    @cached_property
    def _grader(self) -> Grader:
        self._exit_stack.callback(stay_on_one_core())
        return self._exit_stack.enter_context(Grader(self._course, self._assignment, self._language))


class SubmissionAsData(BaseConverter):
    """How a submission's files are taken over: regular files only, and a notebook whose nbgrader cells are restored."""

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        source, target = Path(self._format_source(assignment_id, student_id)), Path(self._format_dest(assignment_id, student_id))
        target.mkdir(parents=True, exist_ok=True)
        if source.is_symlink() or source.parent.is_symlink():
            self.log.warning("%s was skipped, because it is a link and not a folder that was handed in.", source)
            return
        for name, load in files_of(source):
            if not self._is_ignored(assignment_id, name):
                self._copy(source / name, load, target / name)

    def _is_ignored(self, assignment_id: str, name: str) -> bool:
        """Whether a file is one that nbgrader ignores, or would replace a folder of the release."""
        released = Path(self.coursedir.format_path(self.coursedir.source_directory, ".", assignment_id))
        patterns = self.coursedir.ignore
        return (released / name).is_dir() or any(fnmatch(part, pattern) for part in Path(name).parts for pattern in patterns)

    def _copy(self, source: Path, load: Callable[[], bytes], target: Path) -> None:
        try:
            content = load()
        except (OSError, ValueError) as error:
            self.log.warning("%s was skipped (%s).", source, error)
            return
        if len(content) > MAX_FILE_BYTES:
            self.log.warning("%s was skipped, because it is larger than %d MiB.", source, MAX_FILE_BYTES >> 20)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        if not self._sanitizing:
            super().convert_single_notebook(notebook_filename)
            return
        resources = self.init_single_notebook_resources(notebook_filename)
        name, assignment = resources["nbgrader"]["notebook"], resources["nbgrader"]["assignment"]
        resources["metadata"] = {"name": name, "path": os.path.dirname(notebook_filename)}
        released_folder = self.coursedir.format_path(self.coursedir.source_directory, ".", assignment)
        released = nbformat.read(os.path.join(released_folder, f"{name}.ipynb"), as_version=4)
        notebook = restore(Path(notebook_filename), released, self.log)
        output, resources = self.exporter.from_notebook_node(notebook, resources=resources)
        self.write_single_notebook(output, resources)


class TrustedAutograde(Autograde, SubmissionAsData):
    """nbgrader's Autograde for submissions whose modules are graded, whatever the state of the notebook."""

    course = Unicode(".", help="The folder that holds solutions/.").tag(config=True)
    jobs = Int(0, min=0, help="Processes that grade the class ahead; 0: grade each submission in turn, here.").tag(config=True)
    scheduler = Unicode("", help="Grade the class ahead on the Dask cluster at tcp://host:port.").tag(config=True)

    reports: ReportSource  # while ``start`` runs; the step that grades takes its reports from here

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.finished: list[Path] = []  # the report.json of each submission that this run graded, in order

    def init_notebooks(self) -> None:
        names, assignment = self._notebook_names(), self.coursedir.assignment_id
        if not names:
            self._fail(
                f"The assignment '{assignment}' is not in the gradebook: run 'nbgrader generate_assignment {assignment}' first."
            )
        folders = [folder for folder in glob(self._format_source(assignment, self.coursedir.student_id)) if os.path.isdir(folder)]
        # A notebook that was not handed in counts as there: its place is taken by the released one.
        self.assignments = {folder: [os.path.join(folder, f"{name}.ipynb") for name in names] for folder in folders}
        if not folders:
            self._fail(f"No submission of '{assignment}' was found: expected {self._format_source(assignment, '<student>')}.")

    def _notebook_names(self) -> list[str]:
        """The assignment's notebooks that the gradebook knows."""
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                return [notebook.name for notebook in gradebook.find_assignment(self.coursedir.assignment_id).notebooks]
            except MissingEntry:
                return []

    def start(self) -> None:
        try:
            course = Course.at(self.course)
            assignment, language = course.assignment(self.coursedir.assignment_id), GradeInSandbox(parent=self).language
            with ReportSource(course, assignment, language, self.jobs, self.scheduler, self.force) as self.reports:
                super().start()
        except KitError as error:
            self._fail(str(error))
        except OperationalError as error:
            gradebook = make_url(self.coursedir.db_url).render_as_string(hide_password=True)
            self._fail(
                f"The gradebook {gradebook} cannot be used ({error.orig}). Close other programs that write to it, or free "
                "some space if the disk is full; then run this again. What has been graded is not graded again."
            )

    def convert_notebooks(self) -> None:
        expected = self._format_source("(?P<assignment_id>.*)", "(?P<student_id>.*)", escape=True)
        matches = [(re.match(expected, folder), Path(folder)) for folder in sorted(self.assignments)]
        students = [(match["student_id"], folder) for match, folder in matches if match]
        with self.reports.grading_ahead([pair for pair in students if not self._is_finished(pair[0])]):
            super().convert_notebooks()

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        target = Path(self._format_dest(assignment_id, student_id))
        if target.is_dir() and not (target / REPORT).is_file():
            self.log.warning("%s is incomplete, because an earlier run was interrupted: it is graded again.", target)
            rmtree(target)
        return super().init_destination(assignment_id, student_id)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        super().convert_single_notebook(notebook_filename)
        # The report comes last and marks the submission as finished: where it is, the gradebook has the scores.
        folder = Path(self.writer.build_directory)
        os.replace(folder / UNFINISHED_REPORT, folder / REPORT)
        self.finished.append(folder / REPORT)

    def _is_finished(self, student: str) -> bool:
        """Whether nbgrader will skip this student, who was graded before and has not submitted again since."""
        assignment = self.coursedir.assignment_id
        source, target = self._format_source(assignment, student), self._format_dest(assignment, student)
        if self.force or not Path(target, REPORT).is_file():
            return False
        try:
            submitted, graded = map(self.coursedir.get_existing_timestamp, (source, target))
        except (OSError, ValueError) as error:  # nbgrader reports it when it comes to this student
            self.log.warning("%s has a timestamp that cannot be read (%s).", source, error)
            return False
        return not (submitted and graded and submitted > graded)

    def _fail(self, message: str) -> NoReturn:
        self.log.error("%s", message)
        raise NbGraderException(message)
