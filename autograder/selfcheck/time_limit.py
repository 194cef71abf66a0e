"""A limit on the time of one property, and on how many properties of an exercise may reach it."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .failures import Failure
from .messages import Text

TIME_LIMIT_S = 10  # for one property, before an endless loop is suspected
MAX_WAITED_S = 600  # for a processor
MAX_TIMEOUTS = 2  # timed-out properties of one exercise, after which the rest is not tried


class TooSlow(BaseException):
    """Raised by the alarm; a BaseException so that neither hypothesis nor ``except Exception`` stops it."""

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
def time_limit(timeouts: Counter[str], exercise: str) -> Iterator[None]:
    """Raise TooSlow in the block after ``TIME_LIMIT_S``, and count it. Without SIGALRM (on Windows) there is no limit.

    Time that it waits for a processor, because other programs use them, does not count.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    started, waited = time.monotonic(), _waited_s()

    def ring(*_: Any) -> None:
        left = started + TIME_LIMIT_S + min(_waited_s() - waited, MAX_WAITED_S) - time.monotonic()
        if left > 0:
            signal.setitimer(signal.ITIMER_REAL, left)
            return
        timeouts[exercise] += 1
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, TIME_LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _waited_s() -> float:
    """The seconds that this thread was ready to run and waited for a processor; 0 where the system does not report it."""
    try:
        with open("/proc/thread-self/schedstat", encoding="ascii") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
