"""Grading a class: one job per submission, on any backend, with the reports in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from pathlib import Path

from ..course import Assignment, Course
from ..errors import KitError
from ..grading.submission import Submission
from ..reports.report import Report
from .executors import Backend, LocalProcesses
from .jobs import Graded, Job, unusable
from .report_cache import ReportCache
from .submissions import read

READ_AHEAD = 8  # submissions that are read ahead for each job that the backend can take at a time
READ_AHEAD_CHARACTERS = 64 << 20  # characters of source that all submissions read ahead may have together
MAX_ATTEMPTS = 3  # at grading one submission, if each of them ends its process


def grade_class(
    course: Course,
    assignment: Assignment,
    found: Iterable[tuple[str, Path]],
    language: str = "en",
    jobs: int = 1,
    scheduler: str | None = None,
    force: bool = False,
) -> Generator[Report, None, None]:
    """Yield the Report of each (name, path) in ``found``, in order, as they are done.

    The other arguments are those of ``grade_submissions``.
    """
    found = list(found)
    submissions = (read(name, path, assignment) for name, path in found)
    yield from grade_submissions(course, assignment, submissions, language, min(jobs, len(found)), scheduler, force)


def grade_submissions(
    course: Course,
    assignment: Assignment,
    submissions: Iterable[Submission],
    language: str = "en",
    jobs: int = 1,
    scheduler: str | None = None,
    force: bool = False,
) -> Generator[Report, None, None]:
    """Yield the Report of each Submission, in order, as they are done.

    Grading runs in ``jobs`` processes, or on the Dask cluster at the address ``scheduler``. Reports are cached by content,
    kit version and exam, and reused unless ``force``; submissions with the same content are graded once. Raises KitError
    if grading cannot go on; finished reports stay in the cache.
    """
    backend: Backend
    if scheduler:
        from .dask_cluster import DaskCluster

        backend = DaskCluster(scheduler, course)
    else:
        backend = LocalProcesses(course, jobs)
    with backend, ReportCache(course, assignment, language) as reports:
        batch = Batch(backend, reports, lambda submission: Job(submission, assignment.name, language, course.digest), force)
        yield from batch.reports(submissions)


@dataclass(eq=False)
class _Task:
    """One distinct content to grade, with its report once it has one."""

    key: bytes
    submission: Submission | None = None
    report: Report | None = None
    future: Future[Graded] | None = None
    attempts: int = 0  # the number of attempts that ended their process

    @property
    def characters(self) -> int:
        return sum(map(len, self.submission.modules.values())) if self.submission else 0


class Batch:
    """The grading of one class on one backend. Jobs are handed out ahead of the report that is yielded next."""

    def __init__(self, backend: Backend, cache: ReportCache, job: Callable[[Submission], Job], force: bool = False) -> None:
        self._backend, self._cache, self._job, self._force = backend, cache, job, force
        self._under_way: dict[bytes, _Task] = {}
        self._fresh: set[bytes] = set()  # keys of the reports that were made in this run
        self._waiting: deque[_Task] = deque()

    def reports(self, submissions: Iterable[Submission]) -> Iterator[Report]:
        """Yield the Report of each Submission, in order."""
        queue: deque[tuple[str, _Task]] = deque()
        try:
            for submission in submissions:
                queue.append((submission.name, self._begin(submission)))
                while queue and (queue[0][1].report or self._is_far_ahead(queue)):
                    yield self._finish(*queue.popleft())
            while queue:
                yield self._finish(*queue.popleft())
        finally:
            for task in self._running():
                assert task.future
                if not task.future.cancel() and task.future.done() and not task.future.exception():
                    self._keep(task, task.future.result())  # of an interrupted run, too

    def _begin(self, submission: Submission) -> _Task:
        key = self._cache.key(submission)
        if key in self._under_way:
            return self._under_way[key]
        known = self._cache.get(key) if key in self._fresh or not self._force else None
        if known:
            return _Task(key, report=known)
        task = self._under_way[key] = _Task(key, submission)
        self._waiting.append(task)
        self._hand_out()
        self._collect()
        return task

    def _is_far_ahead(self, queue: deque) -> bool:
        characters = sum(task.characters for task in self._under_way.values())
        return len(queue) > READ_AHEAD * self._backend.capacity or characters > READ_AHEAD_CHARACTERS

    def _finish(self, name: str, task: _Task) -> Report:
        while not task.report:
            self._hand_out()
            wait([running.future for running in self._running() if running.future], return_when=FIRST_COMPLETED)
            self._collect()
        return replace(task.report, submission=name)

    def _running(self) -> list[_Task]:
        return [task for task in self._under_way.values() if task.future]

    def _hand_out(self) -> None:
        running = sum(not task.future.done() for task in self._running() if task.future)
        while self._waiting and running < self._backend.capacity:
            task = self._waiting.popleft()
            assert task.submission
            task.future = self._backend.submit(self._job(task.submission))
            running += not task.future.done()

    def _collect(self) -> None:
        """Collect finished jobs. A process that ended does not affect the other jobs."""
        for task in self._running():
            if not task.future or not task.future.done():
                continue
            try:
                graded = task.future.result()
            except self._backend.broken as error:
                self._retry(task, error)
                continue
            self._keep(task, graded)
        self._hand_out()

    def _keep(self, task: _Task, graded: Graded) -> None:
        task.report = graded.report
        del self._under_way[task.key]
        if graded.keep and task.attempts < MAX_ATTEMPTS:
            self._cache.put(task.key, task.report)
            self._fresh.add(task.key)

    def _retry(self, task: _Task, error: BaseException) -> None:
        """Retry a submission whose process ended. After ``MAX_ATTEMPTS``, grade a stand-in that runs no student code."""
        task.future = None
        task.attempts += 1
        if task.attempts == 2 * MAX_ATTEMPTS:
            raise KitError(
                f"Grading processes keep dying ({error}), perhaps out of memory: try fewer --jobs. What was graded is kept."
            ) from error
        if task.attempts == MAX_ATTEMPTS and task.submission and isinstance(error, Exception):
            task.submission = unusable(task.submission.name, error)
        self._waiting.appendleft(task)
