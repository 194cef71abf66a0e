"""The names that an exercise can have: its module lies beside the students' other files, and is imported by this name."""

from __future__ import annotations

import keyword
import re
import sys

from ..selfcheck.availability import LIBRARIES, NOT_HANDED_IN, PLACEHOLDERS

NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
LIBRARIES_OF_THE_SELF_CHECK = frozenset({"autograder", "hypothesis", "pytest"})
FILES_OF_AN_EXERCISE = frozenset({"chaffs", "equivalent", "hints", "lab", "wheats"})
TAKEN = LIBRARIES | PLACEHOLDERS | NOT_HANDED_IN | LIBRARIES_OF_THE_SELF_CHECK | FILES_OF_AN_EXERCISE


def name_problem(name: str) -> str:
    """Why an exercise or a problem set cannot have this name, as a sentence; empty if it can."""
    shown = f"{name!r:.80}"
    if not NAME.fullmatch(name) or keyword.iskeyword(name):
        return f"{shown} cannot be a name: use lower-case letters, digits and _, and begin with a letter."
    if name in sys.stdlib_module_names or name in TAKEN:
        return f"{shown} is a module of Python or of the kit, which a file {name}.py would hide: choose another name."
    if name.startswith(("test_", "hidden_")):
        return f"{shown} would be taken for a file of properties: choose a name that begins otherwise."
    return ""
