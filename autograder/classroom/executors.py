"""Where jobs run on this machine: in this process, or in several new ones."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol

from ..course import Course
from ..sandbox.affinity import stay_on_one_core
from . import jobs
from .jobs import Graded, Job


class Backend(Protocol):
    """Runs jobs; a context manager. If a job ends its process, its own future, and no other, raises one of ``broken``."""

    broken: tuple[type[BaseException], ...]

    @property
    def capacity(self) -> int:
        """The number of jobs that it can take at a time."""

    def submit(self, job: Job) -> Future[Graded]:
        """Run a job; no more than ``capacity`` at a time."""

    def __enter__(self) -> Backend: ...

    def __exit__(self, *_: object) -> None: ...


class InProcess(Executor):
    """Runs each call at once, in this process."""

    def __init__(self) -> None:
        self._leave_core = stay_on_one_core()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._leave_core()

    def submit(self, function: Any, /, *args: Any, **kwargs: Any) -> Future:
        future: Future = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class LocalProcesses:
    """``count`` executors of one process each, with one job in each at a time: one that breaks names its job."""

    broken: tuple[type[BaseException], ...] = (BrokenExecutor,)

    def __init__(self, course: Course, count: int) -> None:
        self._root, self._count = str(course.root), max(1, count)
        self._executors: list[Executor | None] = [None] * self._count
        self._running: list[Future | None] = [None] * self._count

    def __enter__(self) -> LocalProcesses:
        return self

    def __exit__(self, *_: object) -> None:
        for slot in range(self._count):
            self._replace(slot)

    @property
    def capacity(self) -> int:
        return self._count

    def submit(self, job: Job) -> Future[Graded]:
        """Run a job in an idle executor."""
        slot = next(slot for slot, future in enumerate(self._running) if future is None or future.done())
        last = self._running[slot]
        if last is not None and not last.cancelled() and isinstance(last.exception(), self.broken):
            self._replace(slot)
        executor = self._executors[slot] = self._executors[slot] or self.new_executor()
        try:
            future = executor.submit(jobs.run, job, self._root)
        except BrokenExecutor:  # it broke while idle
            self._replace(slot)
            executor = self._executors[slot] = self.new_executor()
            future = executor.submit(jobs.run, job, self._root)
        self._running[slot] = future
        return future

    def new_executor(self) -> Executor:
        """A new process, or this one where there is to be only one."""
        return InProcess() if self._count == 1 else new_process_executor(1)

    def _replace(self, slot: int) -> None:
        executor, self._executors[slot], self._running[slot] = self._executors[slot], None, None
        if executor:
            executor.shutdown(wait=False, cancel_futures=True)


def new_process_executor(processes: int) -> ProcessPoolExecutor:
    """A pool of spawned processes: they inherit neither this process's threads nor its sockets."""
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), jobs.begin_process, (os.getpid(),))


@contextmanager
def local_executor(processes: int) -> Iterator[Executor]:
    """An executor for calls that are not jobs: this process, or ``processes`` new ones."""
    executor: Executor = InProcess() if processes <= 1 else new_process_executor(processes)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)
