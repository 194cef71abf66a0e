"""The tools that properties are written with, for the self-check and for the grader.

A property is a rule about one exercise: a test function whose docstring is its
title (English on the first line, Korean on the second), whose inputs come from
``strategies`` and whose one assertion is one of the checks below.
``autograder build`` copies this package into every problem set.
"""

from .calls import Function, Provided, effect, fill, items, printed
from .checks import Mismatch, agree, holds, raises, shaped, unmodified
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
    "unmodified",
]


def check(exercise: str = "") -> None:
    """Run the self-check from a notebook: ``check("softmax")``, or all with ``check()``. Shows a table with the failures."""
    from .notebook import check as check_in_notebook

    check_in_notebook(exercise)
