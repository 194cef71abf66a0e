"""What a problem set needs at the students', told from what its exercises and its lab import."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..course import Assignment, Course

NUMPY = "numpy"
USING_NUMPY = ("selfcheck.datasets", "selfcheck.strategies")  # modules of the self-check that need NumPy
ARRAY_FILES = (".npy", ".npz")
FENCE = re.compile(r"^```python[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
IMPORT = re.compile(r"^\s*(?:from|import)\s+([A-Za-z_]\w*)", re.MULTILINE)


@dataclass(frozen=True)
class Requirements:
    """``numpy`` says whether the exercises need it; ``lab`` names the libraries that the notebook needs besides."""

    numpy: bool
    lab: tuple[str, ...]


def requirements(course: Course, assignment: Assignment) -> Requirements:
    """What a problem set needs besides pytest and hypothesis. Its files must be valid Python."""
    exercises = {exercise.name: exercise for _, exercise in course.exercises()}
    needed = {exercise.name for exercise in assignment.exercises}.union(
        *(course.builds_on(exercise.name) for exercise in assignment.exercises)
    )
    sources = [exercises[name].reference for name in needed] + [exercise.public for exercise in assignment.exercises]
    path = assignment.folder / "lab.md"
    cells = "\n".join(FENCE.findall(path.read_text(encoding="utf-8")))
    in_lab = set(IMPORT.findall(cells))
    numpy = (
        any(map(_uses_numpy, _imported(sources)))
        or any(name.endswith(ARRAY_FILES) for name in assignment.data)
        or any(name in cells for name in (NUMPY, *USING_NUMPY))
    )
    known = {*sys.stdlib_module_names, *exercises, "selfcheck", NUMPY}
    return Requirements(numpy, ("jupyterlab", *sorted(in_lab - known)))


def _imported(sources: Iterable[str]) -> Iterator[str]:
    """The full names of the modules that these sources import."""
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield node.module or ""
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _uses_numpy(module: str) -> bool:
    return module.partition(".")[0] == NUMPY or module.startswith(USING_NUMPY)
