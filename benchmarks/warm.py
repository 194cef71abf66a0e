"""The waits that people feel: the self-check, the watch modes, and ``check()`` in a notebook, each beside an anchor."""

import os
import pty
import re
import select
import shutil
import statistics
import subprocess
import sys
import time

from .measure import NOT_USUAL

EXERCISE = "softmax"
SETTLE_S = 1.5  # until a watch mode waits for the next change
TIMEOUT_S = 60
PLAIN = """
import numpy as np
from softmax import softmax

def test_a_row():
    assert np.allclose(softmax(np.array([0.0, np.log(3)])), [0.25, 0.75])

def test_rows_sum_to_one():
    assert np.allclose(softmax(np.ones((3, 4))).sum(axis=1), 1)
"""
CHECK = """
import contextlib, io, time
from selfcheck import check
with contextlib.redirect_stdout(io.StringIO()):
    started = time.perf_counter()
    check({exercise!r})
print(time.perf_counter() - started)
"""


def measure(course, assignment, folder, repeat):
    """The (what, its seconds, anchor, the anchor's seconds) of each path; medians of ``repeat`` runs."""
    lab = shutil.copytree(course.root / "assignments" / assignment.name, folder / "lab")
    exercise = next(exercise for exercise in assignment.exercises if exercise.name == EXERCISE)
    (lab / f"{EXERCISE}.py").write_text(exercise.reference, encoding="utf-8")
    plain = folder / "plain"
    plain.mkdir()
    (plain / f"{EXERCISE}.py").write_text(exercise.reference, encoding="utf-8")
    (plain / "test_plain.py").write_text(PLAIN, encoding="utf-8")

    def median(seconds):
        return statistics.median(seconds() for _ in range(repeat))

    anchor = "pytest on a plain test file"
    bare = median(lambda: _run(plain, "-m", "pytest", "-q", "test_plain.py"))
    rows = [
        ("self-check of one exercise", median(lambda: _run(lab, "-m", "pytest", f"test_{EXERCISE}.py")), anchor, bare),
        ("check() in a notebook", median(lambda: float(_output(lab, "-c", CHECK.format(exercise=EXERCISE)))), anchor, bare),
    ]
    done = rf"Next: |checking (?!.*{EXERCISE})"  # what imports it is checked afterwards
    with _Watching(lab, ["-m", "selfcheck"], done) as watching:
        saved = median(lambda: watching.seconds_after_saving(lab / f"{EXERCISE}.py"))
    rows.append(("watch mode, from save to result", saved, anchor, bare))
    copy = folder / "course"
    for name in ("solutions", "assignments", "data"):
        shutil.copytree(course.root / name, copy / name)
    whole = median(lambda: _run(copy, "-m", "autograder", "check"))
    properties = copy / "solutions" / assignment.name / EXERCISE / f"test_{EXERCISE}.py"
    with _Watching(copy, ["-m", "autograder", "check", "--watch"], r"Watching") as watching:
        saved = median(lambda: watching.seconds_after_saving(properties))
    rows.append(("autograder check --watch, from save to list", saved, "autograder check", whole))
    return rows


def _environment():
    return {name: value for name, value in os.environ.items() if name not in NOT_USUAL}


def _output(folder, *arguments):
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=_environment(), capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def _run(folder, *arguments):
    """The wall seconds of one command."""
    started = time.perf_counter()
    _output(folder, *arguments)
    return time.perf_counter() - started


class _Watching:
    """A watch mode in ``folder``, in a terminal; a context manager. ``pattern`` is in what it shows when it has the result."""

    def __init__(self, folder, arguments, pattern):
        self._arguments, self._pattern = arguments, pattern.encode()
        self._ours, self._terminal = pty.openpty()
        ends = dict.fromkeys(("stdin", "stdout", "stderr"), self._terminal)
        self._process = subprocess.Popen([sys.executable, *arguments], cwd=folder, env=_environment(), **ends)

    def __enter__(self):
        self._wait_for_result()
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        os.close(self._ours)
        os.close(self._terminal)

    def seconds_after_saving(self, path):
        """The wall seconds from saving a changed file until the result is shown."""
        time.sleep(SETTLE_S)
        while self._is_readable(0):
            os.read(self._ours, 1 << 16)
        text = path.read_text(encoding="utf-8")
        started = time.perf_counter()
        path.write_text(f"{text}# saved\n", encoding="utf-8")
        self._wait_for_result()
        return time.perf_counter() - started

    def _wait_for_result(self):
        shown, deadline = b"", time.monotonic() + TIMEOUT_S
        while not re.search(self._pattern, shown):
            if not self._is_readable(max(0.0, deadline - time.monotonic())):
                raise RuntimeError(f"{self._arguments} shows no {self._pattern!r}: {shown.decode(errors='replace')[-2000:]}")
            shown += os.read(self._ours, 1 << 16)

    def _is_readable(self, seconds):
        return bool(select.select([self._ours], [], [], seconds)[0])
