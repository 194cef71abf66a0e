"""Tells which files have been saved, by their times and sizes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

Stamp = tuple[int, int]  # the time of the latest change in ns, and the size in bytes; zeros where there is no file
Stamps = dict[Path, Stamp]


def stamps(paths: Iterable[Path]) -> Stamps:
    """The stamp of each file. It is another one as soon as the file is saved."""
    return {path: _stamp(path) for path in paths}


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
