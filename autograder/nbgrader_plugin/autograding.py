"""``nbgrader autograde``: nbgrader's own conversion of each submission, with the trusted grader in place of running the notebook.

The student's notebook is only read. Its graded and locked cells are restored
to the released ones, nothing in it is run, and a missing or broken notebook
does not affect the grade, because the modules are what is graded.
"""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from glob import glob
from pathlib import Path
from typing import Any, NoReturn

import nbformat
from nbgrader.api import MissingEntry
from nbgrader.converters import Autograde, NbGraderException
from traitlets import Int, Unicode

from ..authoring.build import require_up_to_date
from ..classroom.batch import grade_submissions
from ..classroom.child import Child
from ..classroom.downloads import is_plain_name
from ..classroom.jobs import kit_identity
from ..classroom.platforms import Sender
from ..classroom.submissions import printable, read
from ..classroom.timestamps import read_timestamp
from ..course import Course
from ..errors import KitError, listing
from ..grading.submission import Submission
from ..reports.report import Report
from ..reports.terminal import follow
from .app import gradebook
from .gradebook import Opened, graded_points, seconds_late
from .late import assign_penalties, late_text, local_text
from .notebooks import LAB, Restored, notebooks_digest, restore
from .records import (
    FOR_EXCHANGE,
    MAX_FOR_EXCHANGE,
    Graded,
    Grading,
    GradingRecord,
    answer_digests,
    content_of,
    copy_for_exchange,
    digest,
)
from .roster import Roster
from .steps import GradeInSandbox


class ReportsAhead:
    """The reports of a class, in order. They are made by other processes while earlier ones are used.

    Raises KitError, also at once, if nothing can be graded.
    """

    def __init__(self, reports: Iterator[Report]) -> None:
        self._reports, self._latest = reports, next(reports, None)

    def of(self, student: str) -> Report:
        """The report of a student, who must not come before one that has been asked for."""
        while self._latest and self._latest.submission != student:
            self._latest = next(self._reports, None)
        assert self._latest
        return self._latest


@dataclass(frozen=True)
class Regraded:
    """A submission that had been graded before: its scores then and now, and why it was graded again."""

    student: str
    before: float
    after: float
    why: str


class TrustedAutograde(Autograde):
    """nbgrader's Autograde for submissions whose modules are graded, whatever the state of the notebook.

    A submission is graded again when it, the exam, the points or the kit has changed since. ``autograded/`` receives the
    restored notebook, the report, and what the exchange needs; no file of a student, which opening it could run.
    """

    course = Unicode(".", help="The folder that holds solutions/.").tag(config=True)
    jobs = Int(1, min=1, help="Processes that grade the class, ahead of the rest of the work.").tag(config=True)
    scheduler = Unicode("", help="Grade the class ahead on the Dask cluster at tcp://host:port.").tag(config=True)

    reports: ReportsAhead  # while the submissions are converted

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.graded: list[str] = []  # the students whose submissions this run graded, in order
        self.regraded: list[Regraded] = []
        self.up_to_date: list[str] = []
        self.announce = True  # log at the end what was regraded
        self.progress = False  # show on the terminal how many are graded

    def report_of(self, student: str) -> Report | None:
        """The report that is kept of a student's submission; None where there is none that is complete."""
        kept = Graded.load(self._target(student))
        return kept.report if kept else None

    # Before the first submission

    def start(self) -> None:
        try:
            course = Course.at(self.course)
            self._assignment = course.assignment(self.coursedir.assignment_id)
            require_up_to_date(course, [self._assignment.name])
            self._require_release()
            chosen = GradeInSandbox(parent=self).language or None
            self._course, self._language = course, course.language_for(chosen)
            exam = (kit_identity(), course.digest_of(self._assignment.name), self._language, nbformat.writes(self._lab))
            self._exam = digest(exam)
            super().start()
            with gradebook(self) as book:
                assign_penalties(book, self._assignment.name, self)
            if self.announce:
                self._log_what_changed()
        except KitError as error:
            self._fail(str(error))

    def _require_release(self) -> None:
        """Raises KitError unless the gradebook has the exercises and points of the problem set as it is now."""
        name = self._assignment.name
        with gradebook(self) as book:
            try:
                released = graded_points(book, name)
            except MissingEntry:
                released = {}
        if not released:
            raise KitError(f"The assignment '{name}' is not in the gradebook: run 'nbgrader generate_assignment {name}' first.")
        wanted = {cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.points for cell in self._lab.cells if _is_graded(cell)}
        different = sorted(cell for cell in {*wanted, *released} if wanted.get(cell) != released.get(cell))
        if different:
            gone = listing(cell for cell in different if cell not in wanted)
            raise KitError(
                f"{name} has changed since it was released ({listing(different)}): run 'nbgrader generate_assignment {name}', "
                "which brings the gradebook up to date, then this again. Scores and comments given by hand stay"
                + (f", except those of {gone}, no longer in the problem set: export them first." if gone else ".")
            )

    @cached_property
    def _lab(self) -> nbformat.NotebookNode:
        """The notebook that is handed out."""
        folder = self.coursedir.format_path(self.coursedir.source_directory, ".", self.coursedir.assignment_id)
        return nbformat.read(os.path.join(folder, "lab.ipynb"), as_version=4)

    def init_notebooks(self) -> None:
        assignment = self.coursedir.assignment_id
        with gradebook(self) as book:
            names = [notebook.name for notebook in book.find_assignment(assignment).notebooks]
            roster = Roster.of(book)
        found = sorted(filter(os.path.isdir, glob(self._format_source(assignment, self.coursedir.student_id))))
        if not found:
            student = self.coursedir.student_id
            by, whose = ("", "<student>") if student == "*" else (f" by '{printable(student)}'", student)
            self._fail(f"No submission of '{assignment}'{by} was found: expected {self._format_source(assignment, whose)}.")
        named = [folder for folder in found if is_plain_name(self._student(folder))]
        for folder in sorted({*found} - {*named}):
            self.log.warning("%s is not graded, because its name cannot be a student's: rename it.", printable(folder))
        folders = [folder for folder in named if not roster or self._student(folder) in roster]
        for folder in sorted({*named} - {*folders}):
            student = self._student(folder)
            closest = roster.closest(Sender((student,)))
            self.log.warning(
                "%s is not on the roster and is not graded%s. Rename the folder if it is misspelt, move it away if the student "
                "has left, or run 'nbgrader db student add %s'.",
                printable(folder),
                f" (closest: {closest})" if closest else "",
                printable(student),
            )
        # A notebook that was not handed in counts as there: its place is taken by the released one.
        self.assignments = {folder: [os.path.join(folder, f"{name}.ipynb") for name in names] for folder in folders}

    def _student(self, folder: str) -> str:
        expected = self._format_source("(?P<assignment_id>.*)", "(?P<student_id>.*)", escape=True)
        match = re.match(expected, folder)
        return match["student_id"] if match else ""

    def convert_notebooks(self) -> None:
        students = [(self._student(folder), Path(folder)) for folder in sorted(self.assignments)]
        changed = [pair for pair in students if not self._is_up_to_date(*pair)]
        self._changed = {student for student, _ in changed}
        submissions = (self._read(student, source) for student, source in changed)
        jobs = min(self.jobs, len(changed))
        graded = grade_submissions(
            self._course, self._assignment, submissions, self._language, jobs, self.scheduler or None, self.force
        )
        reports = follow(graded, len(changed)) if self.progress else graded
        with Child() as self._reader, gradebook(self) as book, closing(graded), closing(reports):
            self._reader.start()  # while there is one thread, so that it is a fork
            self._opened = Opened(book, self._assignment.name)
            self.reports = ReportsAhead(reports)
            super().convert_notebooks()

    # One submission

    def _is_up_to_date(self, student: str, source: Path) -> bool:
        """Whether nothing has changed since this submission was graded."""
        done = None if self.force else Graded.load(self._target(student))
        if done is None:
            return False
        record = self._record(self._read(student, source), source)
        return (done.record.submitted, done.record.exam) == (record.submitted, record.exam)

    def _target(self, student: str) -> Path:
        return Path(self._format_dest(self.coursedir.assignment_id, student))

    def _record(self, submission: Submission, source: Path) -> GradingRecord:
        names = [exercise.name for exercise in self._assignment.exercises]
        others = [notebooks_digest(source), *(content_of(source / name, MAX_FOR_EXCHANGE) for name in FOR_EXCHANGE)]
        return GradingRecord(
            submitted=digest(sorted(submission.modules.items()), sorted(submission.problems), others),
            exam=self._exam,
            answers=answer_digests(submission, names),
        )

    def _read(self, student: str, source: Path) -> Submission:
        if source.is_symlink() or source.parent.is_symlink():
            self.log.warning("%s is a link and not a folder that was handed in: nothing in it is read.", source)
            return Submission(student)
        return read(student, source, self._assignment)

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        if student_id in (self.coursedir.student_id_exclude or "").split(","):
            return False
        if student_id not in self._changed:
            self.up_to_date.append(student_id)
            return False
        target = self._target(student_id)
        self._previous = Graded.load(target)
        if target.exists():
            shutil.rmtree(target)
        return True

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        source, target = Path(self._format_source(assignment_id, student_id)), self._target(student_id)
        target.mkdir(parents=True)
        copy_for_exchange(source, target)
        timestamp = read_timestamp(source, self.log)
        gradebook = self._opened.gradebook
        gradebook.db.rollback()  # whatever became of the submission before
        if self.create_student:
            gradebook.update_or_create_student(student_id)
        else:
            gradebook.find_student(student_id)
        submitted = gradebook.update_or_create_submission(assignment_id, student_id, timestamp=timestamp)
        late = seconds_late(submitted)
        if late > 0:
            self.log.warning("%s handed in %s, %s late.", student_id, local_text(timestamp), late_text(late))
        submission = self._read(student_id, source)
        self._grading = Grading(
            submission,
            self.reports.of(student_id),
            self._record(submission, source).after(self._previous),
            self._previous.record if self._previous else None,
        )

    def convert_single_notebook(self, notebook_filename: str) -> None:
        resources = self.init_single_notebook_resources(notebook_filename)
        names = resources["nbgrader"]
        student, source, folder = names["student"], Path(notebook_filename).parent, self._target(names["student"])
        restored = restore(source, self._lab, self._reader)
        self._log_notebook(student, restored)
        resources["opened"] = self._opened
        resources["metadata"] = {"name": names["notebook"], "path": str(folder)}
        resources["grading"] = replace(self._grading, unseen=frozenset(restored.unseen))
        self.exporter._preprocessors, self.exporter.optimistic_validation = [], True
        for step in (*self.sanitize_preprocessors, *self.autograde_preprocessors):
            self.exporter.register_preprocessor(step)
        output, resources = self.exporter.from_notebook_node(restored.notebook, resources=resources)
        self.write_single_notebook(output, resources)
        self._finish(student, folder)

    def _log_notebook(self, student: str, restored: Restored) -> None:
        if restored.problem:
            self.log.warning(
                "%s: the notebook cannot be read (%s). The modules are graded; the written answers wait for you: look at what "
                "was handed in, or ask for it again.",
                student,
                restored.problem,
            )
        elif restored.origin not in ("", LAB):
            self.log.warning("%s: the written answers are read from %s.", student, printable(restored.origin))
        if restored.put_back:
            self.log.warning("%s: missing from the notebook and put back: %s.", student, listing(restored.put_back))

    def _finish(self, student: str, folder: Path) -> None:
        """Keep the report, which marks the submission as finished: where it is, the gradebook has the scores."""
        grading = self._grading
        Graded(grading.record, grading.report).save(folder)
        self.graded.append(student)
        if self._previous:
            before = self._previous
            why = "--force"
            if before.record.submitted != grading.record.submitted:
                why = "handed in again"
            elif before.record.exam != grading.record.exam:
                why = "exam, points or kit changed"
            self.regraded.append(Regraded(student, before.report.score, grading.report.score, why))

    # After the last submission

    def _log_what_changed(self) -> None:
        if self.up_to_date:
            self.log.info("%d submission(s) have not changed since they were graded.", len(self.up_to_date))
        for line in regrade_lines(self.regraded):
            self.log.warning("%s", line)

    def _fail(self, message: str) -> NoReturn:
        self.log.error("%s", message)
        raise NbGraderException(message)


def regrade_lines(regraded: Sequence[Regraded]) -> list[str]:
    """How many scores went up and down since the run before, and whose, in lines for a terminal."""
    lines = []
    for why in dict.fromkeys(entry.why for entry in regraded):
        chosen = [entry for entry in regraded if entry.why == why]
        up = [entry for entry in chosen if entry.after > entry.before]
        down = [entry for entry in chosen if entry.after < entry.before]
        noun = "submission" if len(chosen) == 1 else "submissions"
        lines.append(f"{len(chosen)} {noun} graded again ({why}): {len(up)} up, {len(down)} down")
        lines += [f"  {printable(entry.student)}: {entry.before:g} → {entry.after:g}" for entry in [*up, *down]]
    return lines


def _is_graded(cell: nbformat.NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))
