"""``autograder check --watch``: lists the problems of a course anew as soon as one of its files is saved."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from typing import NoReturn

from ..course import Course
from ..errors import KitError
from ..selfcheck.stamps import Stamps, stamps
from .check import checked

POLL_S = 0.1
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
SUFFIXES = (".py", ".toml", ".md", ".frozen", ".json")


def watch(course: Course, names: Sequence[str] = ()) -> NoReturn:
    """Print the problems of a course, and again after each change, until Ctrl-C. Raises UsageError for an unknown name."""
    seen = _saved(course)
    _show(checked(course, names)[1])
    while True:
        seen = _next_change(course, seen)
        started = time.monotonic()
        try:
            lines = checked(Course(course.root), names)[1]
        except (KitError, OSError) as error:  # for example, an exercise in ``names`` that is being renamed
            lines = [str(error)]
        _show([*lines, f"Checked at {time.strftime('%H:%M:%S')}, in {time.monotonic() - started:.1f} s."])


def _next_change(course: Course, seen: Stamps) -> Stamps:
    """Wait until files have been saved, and no more are being written; their stamps."""
    while (now := _saved(course)) == seen:
        time.sleep(POLL_S)
    while True:
        time.sleep(POLL_S)
        later = _saved(course)
        if later == now:
            return now
        now = later


def _saved(course: Course) -> Stamps:
    """The stamps of the files that authors write."""
    try:
        written = [path for path in (course.root / "solutions").rglob("*") if path.suffix in SUFFIXES]
        return stamps([*written, *(course.root / "data").glob("*")])
    except OSError:  # a folder disappears in between
        return {}


def _show(lines: Sequence[str]) -> None:
    clear = CLEAR if sys.stdout.isatty() else ""
    print(clear + "\n".join([*lines, "Watching solutions/. Ctrl-C ends."]), flush=True)
