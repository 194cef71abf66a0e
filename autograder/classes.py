"""Grading a class: one job a submission, through an Executor, whoever it belongs to.

A job carries the submission's few files and comes back as its Report. What it
needs besides, the course, lies where the job runs: in this folder, or in one
that ``cluster`` has unpacked there.
"""

import ctypes
import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field, replace
from multiprocessing.util import Finalize
from pathlib import Path

from .affinity import stay_on_one_core
from .course import Course
from .errors import KitError, log_to_stderr
from .kept import Kept, kit
from .report import Report
from .selfcheck.failures import Failure
from .selfcheck.messages import Text
from .submissions import Submission, read

AHEAD = 64  # submissions read ahead for each process,
PR_SET_PDEATHSIG = 1
WEIGHT = 64 << 20  # while their sources have no more characters than this in all
ATTEMPTS = 3  # times that a process may end over one submission

unpacked = {}  # where this process has a course that came over the network, by the name that its jobs give as root
_graders = {}
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Job:
    """One submission to grade, with the course at ``root``, with this kit, and with this exam where one is named."""

    submission: Submission
    assignment: str
    language: str
    root: str
    exam: str = ""
    kit: str = field(default_factory=kit)


class Here(Executor):
    """Runs each job at once, in this process."""

    def __init__(self):
        self._leave_core = stay_on_one_core()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._leave_core()

    def submit(self, function, /, *arguments):
        future = Future()
        try:
            future.set_result(function(*arguments))
        except Exception as error:
            future.set_exception(error)
        return future


def grade_class(course, assignment, found, language="en", jobs=1, scheduler=None, force=False):
    """Yield the Report of each (name, path) in ``found``, in order, as they are done.

    In ``jobs`` processes, or on the Dask cluster at the address ``scheduler``. What was graded before is not graded
    again, but with ``force``; what is alike is graded once.
    """
    if scheduler:
        from .cluster import Cluster

        place = Cluster(scheduler, course, assignment)
    else:
        place = Processes(course, min(jobs, len(found)))
    with place, Kept(course, assignment, language) as kept:
        run = Run(place, kept, lambda submission: Job(submission, assignment.name, language, **place.told), force)
        yield from run.reports((name, read(name, path, assignment)) for name, path in found)


class Processes:
    """This process, or several new ones that import everything once: where jobs run by default."""

    broken = (BrokenExecutor,)

    def __init__(self, course, jobs):
        self.told, self.size = {"root": str(course.root)}, jobs

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def executor(self):
        if self.size <= 1:
            return Here()
        # spawn: a fresh process inherits neither this one's threads nor its sockets.
        return ProcessPoolExecutor(self.size, multiprocessing.get_context("spawn"), _begin, (os.getpid(),))


@dataclass(eq=False)
class _Task:
    """One content to grade: under way until it has its report."""

    key: bytes
    submission: Submission | None = None
    report: Report | None = None
    future: Future | None = None
    executor: Executor | None = None
    attempts: int = 0  # that ended the process, with no other task in it
    alone: bool = False

    @property
    def weight(self):
        return sum(map(len, self.submission.modules.values()))


class Run:
    """The grading of one class at one place: hands jobs out, ahead of the reports that are waited for."""

    def __init__(self, place, kept, job, force=False):
        self._place, self._kept, self._job, self._force = place, kept, job, force
        self._executor = None
        self._under_way, self._fresh = {}, set()
        self._suspects, self._waiting = deque(), deque()  # what a process ended over, one at a time; and what comes after it

    def reports(self, submissions):
        """Yield the Report of each (name, Submission), in order."""
        queue = deque()
        try:
            for name, submission in submissions:
                queue.append((name, self._begin(submission)))
                while queue and (queue[0][1].report or self._enough(queue)):
                    yield self._finish(*queue.popleft())
            while queue:
                yield self._finish(*queue.popleft())
        finally:
            for task in self._running():
                task.future.cancel()
            self._drop(self._executor)

    def _begin(self, submission):
        key = self._kept.key(submission)
        if key in self._under_way:
            return self._under_way[key]
        known = self._kept.get(key) if key in self._fresh or not self._force else None
        if known:
            return _Task(key, report=known)
        task = self._under_way[key] = _Task(key, submission)
        self._waiting.append(task)
        self._go_on()
        self._collect()
        return task

    def _enough(self, queue):
        return len(queue) > AHEAD * self._place.size or sum(task.weight for task in self._under_way.values()) > WEIGHT

    def _finish(self, name, task):
        while not task.report:
            wait([one.future for one in self._running()], return_when=FIRST_COMPLETED)
            self._collect()
        return replace(task.report, submission=name)

    def _running(self):
        return [task for task in self._under_way.values() if task.future]

    def _go_on(self):
        """Hand out what may be: everything, or where processes ended unasked, one suspect, to see whether it ends another."""
        while self._suspects and not self._running():
            self._submit(self._suspects.popleft())
        while self._waiting and not self._suspects and not any(task.alone for task in self._running()):
            self._submit(self._waiting.popleft())

    def _submit(self, task):
        while True:
            self._executor = task.executor = self._executor or self._place.executor()
            try:
                task.future = self._executor.submit(grade, self._job(task.submission))
                return
            except self._place.broken:
                self._drop(task.executor)

    def _drop(self, executor):
        if executor and executor is self._executor:
            executor.shutdown(wait=False)
            self._executor = None

    def _collect(self):
        """Take in what is done. A process that ended unasked costs its jobs nothing but time."""
        running = self._running()
        for task in [task for task in running if task.future.done()]:
            try:
                task.report, keep = task.future.result()
            except self._place.broken as error:
                self._drop(task.executor)
                self._suspect(task, error, len(running) == 1)
                continue
            del self._under_way[task.key]
            if keep and task.attempts < ATTEMPTS:
                self._kept.put(task.key, task.report)
                self._fresh.add(task.key)
        self._go_on()

    def _suspect(self, task, error, alone):
        """A process ended while it had this task: only when it had nothing else is that the task's doing."""
        task.future, task.alone = None, True
        task.attempts += alone
        if task.attempts == 2 * ATTEMPTS:
            raise KitError(f"The processes that grade end unasked ({error}): is there memory enough for --jobs? "
                           "What was graded is kept.") from error
        if alone and task.attempts == ATTEMPTS:
            task.submission = unusable(task.submission.name, error)
        self._suspects.append(task)


def _begin(parent):
    """In a new process: end with the one that started it, whatever ends that."""
    log_to_stderr()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    stay_on_one_core()


def grade(job):
    """Where a job runs: its Report, and whether that is worth keeping."""
    if job.kit != kit():
        raise KitError(f"A worker has version {kit()} of the kit, and this is {job.kit}: install the same on both.")
    with _one_at_a_time:
        grader = grader_for(job.root, job.assignment, job.language)
        if job.exam and job.exam != grader.exam_digest:
            raise KitError("A worker's exam differs from the one here: install the same Python, NumPy and hypothesis on both.")
        try:
            return grader.grade(job.submission), True
        except KitError:
            raise
        except Exception as error:
            return grader.grade(unusable(job.submission.name, error)), False


def grader_for(root, assignment, language):
    """This process's Grader, made when it is first asked for."""
    from .grading import Grader  # where no job runs, nobody needs it

    key = root, assignment, language
    if key not in _graders:
        if root in unpacked:  # this is a thread of a Dask worker
            stay_on_one_core()
        course = Course(Path(unpacked.get(root, root)))
        _graders[key] = Grader(course, course.assignment(assignment), language)
        Finalize(None, _graders[key].__exit__, exitpriority=10)  # in a pool's process, too
    return _graders[key]


def unusable(name, error):
    """A submission in the place of one that broke its grading: it stops nobody else's."""
    return Submission(name, problem=Failure("error", Text(
        "This submission could not be graded ({error}): please report it to the authors of the kit.",
        "이 제출물을 채점하지 못했습니다({error}). 키트 제작자에게 알려 주세요.").format(
            error=f"{type(error).__name__}: {error}"[:200])))
