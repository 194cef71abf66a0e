"""One submission to grade, as it is handed to a process: the job, and what that process does with it.

A job carries the submission's few files, and its result is a Report. The course
must already be on the machine where the job runs.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..course import Course
from ..errors import KitError
from ..grading.submission import Submission
from ..reports.report import Report
from ..sandbox.affinity import stay_on_one_core
from ..selfcheck.failures import Failure
from ..selfcheck.messages import Text
from .child import Child, ChildEnded, reached

if TYPE_CHECKING:
    from ..grading.grader import Grader

PACKAGE = Path(__file__).parents[1]
MAX_GRADERS = 4  # graders that a process keeps: those used most recently


@cache
def kit_identity() -> str:
    """The kit's version and a hash of its code."""
    code = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(PACKAGE.rglob("*.py")))).hexdigest()
    return f"{__version__}+{code[:12]}"


def library_versions() -> tuple[str, str]:
    """The versions of NumPy and hypothesis, on which a report may depend."""
    return version("numpy"), version("hypothesis")


@dataclass(frozen=True)
class Job:
    """One submission to grade by this kit, with the course that has this digest."""

    submission: Submission
    assignment: str
    language: str
    course_digest: str
    kit: str = field(default_factory=kit_identity)
    stopped: frozenset[tuple[str, str]] = frozenset()  # stages that ended the process of an earlier attempt


@dataclass(frozen=True)
class Graded:
    """The report on a job, and whether it is worth keeping."""

    report: Report
    keep: bool


class Graders:
    """The graders of one process, created on first use; a new course digest means a new grader."""

    def __init__(self) -> None:
        self._graders: OrderedDict[tuple, Grader] = OrderedDict()
        self._lock = threading.Lock()  # a Dask worker may have several threads: one submission at a time
        self._leave_core: Callable[[], None] | None = None

    def run(self, job: Job, root: Path, on_one_core: bool = False) -> Graded:
        """Grade a job with the course at ``root``. Raises KitError where kit or course are not the job's.

        ``on_one_core``: from now on, keep one core for this thread and its workers, as long as this process lives.
        """
        if job.kit != kit_identity():
            raise KitError(
                f"A worker has version {kit_identity()} of the kit, and this machine has {job.kit}: install the same on both."
            )
        with self._lock:
            grader = self.grader(root, job.course_digest, job.assignment, job.language)
            if on_one_core and not self._leave_core:  # not before: a grader and its sandbox start on two
                self._leave_core = stay_on_one_core()
            try:
                return Graded(grader.grade(job.submission, job.stopped, reached), keep=True)
            except KitError:
                raise
            except Exception as error:
                return Graded(grader.grade(unusable(job.submission.name, error)), keep=False)

    def grader(self, root: Path, course_digest: str, assignment: str, language: str) -> Grader:
        """The grader of an assignment of the course at ``root``."""
        from ..grading.grader import Grader  # imported late: a process that only hands out jobs does not need it

        key = root, course_digest, assignment, language
        if key not in self._graders:
            course = Course(root)
            if course.digest != course_digest:
                raise KitError(f"The course at {root} has changed since grading began: run this again.")
            while len(self._graders) >= MAX_GRADERS:
                self._graders.popitem(last=False)[1].close()
            self._graders[key] = Grader(course, course.assignment(assignment), language)
        self._graders.move_to_end(key)
        return self._graders[key]

    def close(self) -> None:
        """End every sandbox."""
        while self._graders:
            self._graders.popitem()[1].close()


@cache
def graders() -> Graders:
    """The graders of this process; they end with it."""
    made = Graders()
    atexit.register(made.close)
    return made


os.register_at_fork(after_in_child=graders.cache_clear)  # a child makes its own


def run(job: Job, root: Path) -> Graded:
    """Grade a job in this process, which is a child, with the course at ``root``."""
    return graders().run(job, root, on_one_core=True)


def run_in(child: Child, job: Job, root: Path) -> Graded:
    """Grade a job in a child, with the course at ``root``. What trusted code was doing when it ended the child is a timeout.

    Raises ChildEnded if the child ends for another reason.
    """
    while True:
        try:
            return child.call(run, job, root)
        except ChildEnded as ended:
            if not ended.out_of_time or ended.stage is None or ended.stage in job.stopped:
                raise
            job = replace(job, stopped=job.stopped | {ended.stage})


def unusable(name: str, error: Exception) -> Submission:
    """A stand-in for a submission whose grading failed, so that the others are still graded."""
    reason = Text(
        "This submission could not be graded ({error}): please report it to the authors of the kit.",
        "이 제출물을 채점하지 못했습니다({error}). 키트 제작자에게 알려 주세요.",
    )
    return Submission(name, problem=Failure("error", reason.format(error=f"{type(error).__name__}: {error}"[:200])))
