"""A limit on the CPU time of trusted code whose amount of work depends on a student's code.

The channel ends a worker that stays silent. This module ends a reference that
is called with absurd sizes, or a property that computes with them: it raises an
exception in the thread that runs it, which works even where signals do not, as
in a Dask worker. The limit is of CPU time, so that a busy machine does not
trigger it.
"""

import ctypes
import functools
import os
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

POLL_S = 0.25
REPEAT_S = 1.0  # until the exception is raised again, where the first one was lost: code may have caught it
MAX_RAISED = 10


class DeadlineExceeded(BaseException):
    """Raised in code that runs longer than it may; no ``except Exception`` stops it."""


class _Limited:
    """A thread that runs under a limit, in seconds of its CPU time."""

    def __init__(self, cpu_deadline: float) -> None:
        self.thread, self.cpu_deadline = threading.get_ident(), cpu_deadline
        self.raised, self.raised_at = 0, 0.0
        self.clock = time.pthread_getcpuclockid(self.thread)

    @property
    def is_late(self) -> bool:
        return time.clock_gettime(self.clock) > self.cpu_deadline


class _Watcher:
    """A thread that checks all current limits every ``POLL_S`` seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._limited: set[_Limited] = set()
        self._wake = threading.Event()
        threading.Thread(target=self._watch, daemon=True, name="deadlines").start()

    @contextmanager
    def limit(self, cpu_deadline: float) -> Iterator[None]:
        limited = _Limited(cpu_deadline)
        with self._lock:
            self._limited.add(limited)
        self._wake.set()
        try:
            yield
        finally:
            with self._lock:
                self._limited.discard(limited)
            if limited.raised:  # and the exception may not have been raised yet
                _raise_in(limited.thread, None)

    def _watch(self) -> None:
        while True:
            self._wake.wait()
            time.sleep(POLL_S)
            with self._lock:
                for limited in self._limited:
                    now = time.monotonic()
                    if limited.is_late and limited.raised < MAX_RAISED and now > limited.raised_at + REPEAT_S:
                        limited.raised, limited.raised_at = limited.raised + 1, now
                        _raise_in(limited.thread, DeadlineExceeded)
                if not self._limited:
                    self._wake.clear()


@functools.cache
def _watcher() -> _Watcher:
    return _Watcher()  # one per process, shared by all its threads


os.register_at_fork(after_in_child=_watcher.cache_clear)  # threads do not survive a fork


def deadline(cpu_deadline: float) -> AbstractContextManager[None]:
    """Run the block until this thread's CPU clock (``time.thread_time``) shows ``cpu_deadline``; then raise DeadlineExceeded."""
    return _watcher().limit(cpu_deadline)


def _raise_in(thread: int, exception: type[BaseException] | None) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), exception and ctypes.py_object(exception))
