"""Reports are cached by content, kit version and exam, so that an interrupted run resumes where it stopped."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import sys
import time
import zlib

from .. import cache
from ..course import Assignment, Course
from ..grading.submission import Submission
from ..reports.report import Report
from .jobs import kit_identity, library_versions

FILE = "reports.sqlite"
MAX_AGE_S = 90 * 86400
BUSY_TIMEOUT_S = 10  # to wait for another process that writes
log = logging.getLogger(__name__)


class ReportCache:
    """The reports of one assignment of a course in one language; a context manager.

    If they cannot be stored (a full disk, a folder that cannot be written), grading goes on without the cache.
    """

    def __init__(self, course: Course, assignment: Assignment, language: str) -> None:
        python = sys.version_info[:3]
        self._context = repr((kit_identity(), python, library_versions(), course.digest, assignment.name, language))
        self._database: sqlite3.Connection | None = None
        try:
            cache.folder().mkdir(parents=True, exist_ok=True)
            try:
                self._database = _opened()
            except sqlite3.DatabaseError as error:
                if not _is_damaged(error):
                    raise
                _remove()
                self._database = _opened()
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)

    def __enter__(self) -> ReportCache:
        return self

    def __exit__(self, *_: object) -> None:
        if self._database:
            self._database.close()

    def key(self, submission: Submission) -> bytes:
        """A hash of everything that a report on this submission depends on, except its name."""
        problems = sorted((name, str(failure.reason)) for name, failure in submission.problems.items())
        problem = str(submission.problem and submission.problem.reason)
        parts = (self._context, sorted(submission.modules.items()), problems, problem)
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()

    def get(self, key: bytes) -> Report | None:
        """The Report under this key, or None."""
        if not self._database:
            return None
        try:
            row = self._database.execute("SELECT body FROM report WHERE key = ?", (key,)).fetchone()
            return row and Report.restored(zlib.decompress(row[0]))
        except (sqlite3.Error, zlib.error, ValueError):
            return None

    def put(self, key: bytes, report: Report) -> None:
        """Keep a report."""
        if not self._database:
            return
        body = zlib.compress(report.as_json(), 1)
        try:
            self._database.execute("INSERT OR REPLACE INTO report VALUES (?, ?, ?)", (key, time.time(), body))
        except sqlite3.Error as error:
            if _is_damaged(error):
                _remove()  # the next run begins a new one
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        remedy = "Make room or make it writable, or name another folder in AUTOGRADER_CACHE."
        log.warning("reports are not kept for the next run (%s: %s). %s", cache.folder() / FILE, error, remedy)
        self._database = None


def _opened() -> sqlite3.Connection:
    database = sqlite3.connect(cache.folder() / FILE, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("CREATE TABLE IF NOT EXISTS report (key BLOB PRIMARY KEY, made REAL, body BLOB)")
    database.execute("DELETE FROM report WHERE made < ?", (time.time() - MAX_AGE_S,))
    return database


def _is_damaged(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def _remove() -> None:
    for ending in ("", "-wal", "-shm"):
        (cache.folder() / f"{FILE}{ending}").unlink(missing_ok=True)
