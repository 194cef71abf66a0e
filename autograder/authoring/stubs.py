"""Stubs: modules and notebooks without their solution regions."""

import difflib
import logging
import re

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from ..errors import KitError

STUB = "raise NotImplementedError"
LIKE_A_MARK = re.compile(r"\s*#+ *(BEGIN|END)\b")
ALIKE = 0.75  # a comment that is so much like a mark is meant as one

# nbgrader logs the whole cell, solution included. The KitError names the file instead.
_silent = logging.getLogger(f"{__name__}.nbgrader")
_silent.disabled = True


def stub(reference: str, name: str = "the reference") -> str:
    """The source of a reference without its solution regions. Raises KitError, which calls it ``name``, if it has none."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(reference)])
    source = clear_solutions(notebook, name).cells[0].source
    if STUB not in source or "SOLUTION" in source:
        raise KitError(
            f"{name} has no solution region, or one whose markers are misspelt: put what students are to write "
            "between '### BEGIN SOLUTION' and '### END SOLUTION'."
        )
    if line := line_of_marks(reference):  # another region may be right: what is in this one would be handed out
        raise KitError(
            f"{name} has a marker that is misspelt or has no other end, in line {line}: write '### BEGIN SOLUTION' and "
            "'### END SOLUTION'."
        )
    return source


def line_of_marks(source: str) -> int:
    """The number of the line with the mark of a region that is misspelt, or that has no other end; 0 where there is none."""
    opened = 0
    for number, line in enumerate(source.splitlines(), start=1):
        words = " ".join(re.findall("[A-Z]+", line.upper())) if line.lstrip().startswith("#") else ""
        if "BEGIN SOLUTION" in line or "END SOLUTION" in line:
            begins = "BEGIN SOLUTION" in line
            if begins == bool(opened):
                return number if not begins else opened
            opened = number if begins else 0
        elif LIKE_A_MARK.match(line) or difflib.get_close_matches(words, ("BEGIN SOLUTION", "END SOLUTION"), 1, ALIKE):
            return number
    return opened


def clear_solutions(notebook: NotebookNode, name: str) -> NotebookNode:
    """The notebook with a stub in place of each solution region, as nbgrader's own ClearSolutions makes it.

    Raises KitError, which calls the notebook ``name``, for a region that does not end.
    """
    config = Config()
    config.ClearSolutions.code_stub = {"python": STUB}
    config.ClearSolutions.enforce_metadata = False
    try:
        return ClearSolutions(config=config, log=_silent).preprocess(notebook, {})[0]
    except RuntimeError as error:
        raise KitError(
            f"A solution region of {name} cannot be cleared ({error}): each '### BEGIN SOLUTION' needs its own '### END SOLUTION'."
        ) from error
