"""A limit on the time of one property, and on how many properties of an exercise may reach it."""

from __future__ import annotations

import ctypes
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from .failures import Failure
from .messages import Text

TIME_LIMIT_S = 10  # for one property, before an endless loop is suspected
MAX_WAITED_S = 600  # for a processor, and for libraries that are imported
MAX_TIMEOUTS = 2  # timed-out properties of one exercise, after which the rest is not tried
REPEAT_S = 1.0  # until the exception is raised again, where the student's code caught it


class TooSlow(BaseException):
    """Raised when the time is over; a BaseException so that neither hypothesis nor ``except Exception`` stops it."""

    def failure(self, counterexample: Text | str) -> Failure:
        reason = Text(
            f"No answer after {TIME_LIMIT_S} seconds: is there an endless loop?",
            f"{TIME_LIMIT_S}초 동안 답이 없습니다. 끝나지 않는 반복문이 있나요?",
        )
        return Failure("timeout", reason, counterexample, answer="timeout")


class NotTried(Exception):
    """Raised instead of running a property after ``MAX_TIMEOUTS`` properties of its exercise timed out."""

    def failure(self, counterexample: Text | str) -> Failure:
        reason = Text(
            "Not tried: the properties before it ran out of time.",
            "앞의 성질에서 제한 시간을 넘겨 검사하지 않았습니다.",
        )
        return Failure("timeout", reason)


@contextmanager
def time_limit(timeouts: Counter[str], exercise: str, folder: Path) -> Iterator[None]:
    """Raise TooSlow in the block after ``TIME_LIMIT_S``, and count it.

    What does not count: waiting for a processor that other programs use, and importing a library, which is code outside of the
    problem set's ``folder``.
    """
    limit = _Limit(timeouts, exercise, str(folder))
    with _by_signal(limit) if _has_signals() else _by_thread(limit):
        yield


class _Limit:
    """The time that a block has left."""

    def __init__(self, timeouts: Counter[str], exercise: str, folder: str) -> None:
        self._timeouts, self._exercise, self._folder = timeouts, exercise, folder
        self._thread = threading.get_native_id()
        self._started, self._waited, self._granted_s = time.monotonic(), _waited_s(self._thread), 0.0
        self._is_counted = False

    def left_s(self, frame: FrameType | None) -> float:
        """The seconds that are left, 0 or less where the time is over; ``frame`` is what runs now."""
        extra = min(_waited_s(self._thread) - self._waited + self._granted_s, MAX_WAITED_S)
        left = self._started + TIME_LIMIT_S + extra - time.monotonic()
        if left <= 0 and self._granted_s < MAX_WAITED_S and self._imports_a_library(frame):
            self._granted_s += TIME_LIMIT_S - left
            left = TIME_LIMIT_S
        if left <= 0 and not self._is_counted:
            self._is_counted = True
            self._timeouts[self._exercise] += 1
        return left

    def _imports_a_library(self, frame: FrameType | None) -> bool:
        """Whether Python's import system runs below the student's innermost line."""
        while frame:
            if frame.f_code.co_filename.startswith("<frozen importlib"):
                return True
            if frame.f_code.co_filename.startswith(self._folder):
                return False
            frame = frame.f_back
        return False


def _has_signals() -> bool:
    """Whether an alarm can be set: not on Windows, and only in the main thread."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextmanager
def _by_signal(limit: _Limit) -> Iterator[None]:
    def ring(_: int, frame: FrameType | None) -> None:
        left = limit.left_s(frame)
        if left > 0:
            signal.setitimer(signal.ITIMER_REAL, left, REPEAT_S)
        else:
            raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, limit.left_s(None), REPEAT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _by_thread(limit: _Limit) -> Iterator[None]:
    """The same by another thread. It cannot interrupt a single call of a C function, such as time.sleep."""
    thread, over, lock = threading.get_ident(), threading.Event(), threading.Lock()

    def watch() -> None:
        wait_s = limit.left_s(None)
        while not over.wait(wait_s):
            left = limit.left_s(sys._current_frames().get(thread))
            with lock:
                if left <= 0 and not over.is_set():
                    _raise_in(thread, TooSlow)
            wait_s = max(left, REPEAT_S)

    watcher = threading.Thread(target=watch, daemon=True, name="self-check's time limit")
    watcher.start()
    try:
        yield
    finally:
        with lock:
            over.set()
        _raise_in(thread, None)  # it may be set and not raised yet


def _raise_in(thread: int, exception: type[BaseException] | None) -> None:
    to_raise: Any = exception and ctypes.py_object(exception)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), to_raise)


def _waited_s(thread: int) -> float:
    """The seconds that a thread was ready to run and waited for a processor; 0 where the system does not report it."""
    try:
        with open(f"/proc/self/task/{thread}/schedstat", encoding="ascii") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
