"""The tools that properties are written with, for the self-check and for the grader.

A property is a rule about one exercise: a test function whose docstring is its
title (English on the first line, Korean on the second), whose inputs come from
``strategies`` and whose one assertion is one of the checks below.
``autograder build`` copies this package into every problem set.
"""

from .calls import Function, Provided, effect, fill, items, printed
from .checks import Mismatch, agree, holds, raises, shaped, tolerance, unmodified
from .lab import find_earlier, once_written
from .messages import Text

__all__ = [
    "Function",
    "Mismatch",
    "Provided",
    "Text",
    "agree",
    "check",
    "effect",
    "fill",
    "find_earlier",
    "holds",
    "items",
    "once_written",
    "printed",
    "raises",
    "shaped",
    "tolerance",
    "unmodified",
]


class SelfCheckFailed(Exception):
    """An exercise is not finished. Shown without a traceback, which would lead into the self-check's own code."""

    def _render_traceback_(self) -> list[str]:  # what IPython shows
        return str(self).splitlines()


def check(exercise: str = "") -> None:
    """Run the self-check from a notebook: ``check("softmax")``, or all with ``check()``.

    Raises SelfCheckFailed under ``nbgrader validate``, which takes a cell without an error for a passed test.
    """
    import os
    import subprocess
    import sys

    command = [sys.executable, "-m", "pytest", "-q"]
    if exercise:
        command.append(f"test_{exercise}.py")
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}  # whatever encoding a terminal has here
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", env=environment
    )
    if done.returncode and os.environ.get("NBGRADER_VALIDATING"):
        raise SelfCheckFailed(done.stdout.partition("%]\n")[2].strip() or done.stdout.strip())
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(done.stdout.encode(encoding, "backslashreplace").decode(encoding))
