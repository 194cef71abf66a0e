"""Where jobs run."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Protocol

from ..course import Course
from .child import ChildEnded, Children
from .jobs import Graded, Job, run_in

QUEUED = 8  # jobs that wait for each child, so that it does not wait for this process


class Backend(Protocol):
    """Runs jobs; a context manager. If a job ends its process, its own future, and no other, raises one of ``broken``."""

    broken: tuple[type[BaseException], ...]

    @property
    def capacity(self) -> int:
        """The number of jobs that it can take at a time, those included that wait for another."""

    def submit(self, job: Job) -> Future[Graded]:
        """Run a job; no more than ``capacity`` at a time."""

    def __enter__(self) -> Backend: ...

    def __exit__(self, *_: object) -> None: ...


class LocalProcesses:
    """``count`` child processes on this machine."""

    broken: tuple[type[BaseException], ...] = (ChildEnded,)

    def __init__(self, course: Course, count: int) -> None:
        count = max(1, count)
        self._root, self.capacity, self._children = course.root, QUEUED * count, Children(count)

    def __enter__(self) -> LocalProcesses:
        return self

    def __exit__(self, *_: object) -> None:
        self._children.__exit__()

    def submit(self, job: Job) -> Future[Graded]:
        """Run a job in the first child that is idle."""
        return self._children.submit(lambda child: run_in(child, job, self._root))
