"""Hashes of the code that determines the inputs of a property: its own and the reference's.

Comments, docstrings, blank lines and points do not count. Lines of source are
compared, not syntax trees, since those differ from one Python to the next.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable

from .exercise import Exercise


def shapes(exercise: Exercise, imported: Iterable[str]) -> dict[str, str]:
    """For each property of an exercise, by name, a hash of the code that determines its inputs.

    ``imported`` are the sources of the references that the exercise's own reference imports.
    """
    references = [list(lines_of_code(source).values()) for source in (exercise.reference, *imported)]
    found = {}
    for source in (exercise.public, exercise.hidden):
        lines = lines_of_code(source)
        tests = {
            node.name: _lines(node)
            for node in ast.parse(source).body
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        }
        in_tests = set().union(*tests.values())
        shared = [line for number, line in lines.items() if number not in in_tests]
        for name, numbers in tests.items():
            own = [lines[number] for number in numbers if number in lines]
            found[name] = hashlib.sha256(repr((exercise.name, references, shared, own)).encode()).hexdigest()
    return found


def lines_of_code(source: str) -> dict[int, str]:
    """A module's lines by number, without comments, docstrings, points and blank lines."""
    omitted: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module)) and ast.get_docstring(node) is not None:
            omitted.update(_lines(node.body[0]))
        for decorator in getattr(node, "decorator_list", ()):
            if ast.unparse(decorator).startswith("pytest.mark.points"):
                omitted.update(_lines(decorator))
    lines = enumerate(source.splitlines(), start=1)
    return {
        number: line.rstrip()
        for number, line in lines
        if number not in omitted and line.strip() and not line.lstrip().startswith("#")
    }


def _lines(node: ast.stmt | ast.expr) -> range:
    """The numbers of a node's lines, decorators included."""
    first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", ()))])
    return range(first, (node.end_lineno or node.lineno) + 1)
