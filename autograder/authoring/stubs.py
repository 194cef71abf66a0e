"""Stubs: modules and notebooks without their solution regions."""

import logging

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from ..errors import KitError

STUB = "raise NotImplementedError"

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
    return source


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
