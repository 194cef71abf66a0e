"""Reports that are kept: what was graded by this kit and exam, with this content, is not graded again."""

import hashlib
import json
import logging
import sqlite3
import sys
import time
import zlib
from functools import cache as once
from importlib.metadata import version
from pathlib import Path

from . import __version__, cache
from .report import Report

FILE = "reports.sqlite"
DAYS = 90  # after which a report is forgotten
PATIENCE = 10  # seconds to wait for another process that writes
PACKAGE = Path(__file__).parent
log = logging.getLogger(__name__)


@once
def kit():
    """Which kit this is: its version and a hash of its code."""
    code = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(PACKAGE.rglob("*.py")))).hexdigest()
    return f"{__version__}+{code[:12]}"


class Kept:
    """The reports of one assignment of a course in one language; a context manager.

    Where they cannot be kept (a full disk, a folder that cannot be written), everything is graded anew.
    """

    def __init__(self, course, assignment, language):
        libraries = sys.version_info[:3], version("numpy"), version("hypothesis")
        self._about = repr((kit(), libraries, course.digest, assignment.name, language))
        try:
            cache.folder().mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(cache.folder() / FILE, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.execute("CREATE TABLE IF NOT EXISTS report (key BLOB PRIMARY KEY, made REAL, body BLOB)")
            self._base.execute("DELETE FROM report WHERE made < ?", (time.time() - DAYS * 86400,))
        except (OSError, sqlite3.Error) as error:
            self._without(error)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._base:
            self._base.close()

    def key(self, submission):
        """A hash of everything that a report on this submission depends on, but its name."""
        problems = sorted((name, str(failure.reason)) for name, failure in submission.problems.items())
        whole = (self._about, sorted(submission.modules.items()), problems, str(submission.problem and submission.problem.reason))
        return hashlib.sha256(repr(whole).encode("utf-8", "surrogatepass")).digest()

    def get(self, key):
        """The Report under this key, or None."""
        if not self._base:
            return None
        try:
            row = self._base.execute("SELECT body FROM report WHERE key = ?", (key,)).fetchone()
            return row and Report.from_dict(json.loads(zlib.decompress(row[0])))
        except (sqlite3.Error, zlib.error, ValueError, TypeError, KeyError):
            return None

    def put(self, key, report):
        """Keep a report."""
        if not self._base:
            return
        body = zlib.compress(json.dumps(report.as_dict(), separators=(",", ":")).encode(), 1)
        try:
            self._base.execute("INSERT OR REPLACE INTO report VALUES (?, ?, ?)", (key, time.time(), body))
        except sqlite3.Error as error:
            self._without(error)

    def _without(self, error):
        log.warning("reports are not kept for the next run (%s: %s).", cache.folder() / FILE, error)
        self._base = None
