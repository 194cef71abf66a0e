"""``wheats.py`` and ``chaffs.py``: right and wrong solutions of an exercise, in cells that each begin with ``# %% name``."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from dataclasses import dataclass

from ..errors import listing
from ..selfcheck.messages import Text
from .problems import Faults

CELL = re.compile(r"# %% +([a-z][a-z0-9_]*) *")
ALMOST = re.compile(r"[ \t]*#[ \t]*%%.*")  # what is meant to begin a cell, or what an editor takes for the beginning of one


@dataclass(frozen=True)
class Variant:
    """A wheat (a right solution) or a chaff (a wrong one): its name, the sentence that explains it, and a module's source."""

    name: str
    explanation: Text
    source: str


@dataclass(frozen=True)
class _Cell:
    name: str
    line: int  # of the line that begins it
    text: str


def read_variants(
    text: str, faults: Faults, reference: str, names: Collection[str], languages: tuple[str, ...]
) -> tuple[Variant, ...]:
    """The variants in a file, each put after the reference, parts of which it redefines; ``names`` are the reference's."""
    variants = (_variant(cell, faults, reference, names, languages) for cell in _cells(text, faults))
    return tuple(variant for variant in variants if variant)


def _cells(text: str, faults: Faults) -> list[_Cell]:
    """The cells of a file. What looks like the beginning of one and is none is a fault: its cell would be lost in silence."""
    cells: list[_Cell] = []
    lines, first, name = text.split("\n"), 0, ""
    for number, line in enumerate([*lines, "# %% end"], start=1):
        is_end = number > len(lines)
        begins = CELL.fullmatch(line)
        if not begins:
            if ALMOST.fullmatch(line):
                faults.add(f"'{line.strip()}' begins no cell: write '# %% {_spelt(line)}'.", number)
            continue
        body = "\n".join(lines[first : number - 1])
        if first:
            cells.append(_Cell(name, first, body))
        elif body.strip():
            faults.add("there is code before the first cell: begin each cell with '# %% name'.", 1)
        if not is_end and begins[1] in {cell.name for cell in cells}:
            faults.add(f"two cells are called {begins[1]}: rename one.", number)
        first, name = number, begins[1]
    if not cells:
        faults.add("there is no cell: begin each with '# %% name'.")
    return cells


def _spelt(line: str) -> str:
    """The nearest name that a cell may have."""
    name = re.sub(r"[^a-z0-9]+", "_", line.partition("%%")[2].strip().lower()).strip("_")
    return name if name[:1].isalpha() else f"case_{name}".rstrip("_")


def _variant(cell: _Cell, faults: Faults, reference: str, names: Collection[str], languages: tuple[str, ...]) -> Variant | None:
    try:
        tree = ast.parse(cell.text)
    except SyntaxError as error:
        faults.add(f"the cell '{cell.name}' is not valid Python: {error.msg}.", cell.line + (error.lineno or 1))
        return None
    docstring = ast.get_docstring(tree)
    if not docstring:
        is_chaff = faults.path.name == "chaffs.py"
        remedy = "say in one what is wrong, and what to do instead" if is_chaff else "say in one what the solution does"
        faults.add(f"the cell '{cell.name}' does not begin with a docstring: {remedy}.", cell.line)
        return None
    if not defined(tree) & set(names):
        other = f"{listing(sorted(defined(tree)))}, and " if defined(tree) else ""
        faults.add(f"the cell '{cell.name}' defines {other}nothing of the reference: is a name misspelt?", cell.line)
    names_in_order = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    for name in sorted({name for name in names_in_order if names_in_order.count(name) > 1}):
        faults.add(f"the cell '{cell.name}' defines {name} twice: is a line '# %% name' between them misspelt?", cell.line)
    explanation = Text.parse(docstring, languages)
    code = "".join(cell.text.splitlines(keepends=True)[tree.body[0].end_lineno :])
    return Variant(cell.name, explanation, f"{reference}\n\n{code.strip()}\n")


def defined(tree: ast.Module) -> set[str]:
    """The names that a module defines or assigns at its top level."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        else:
            names |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
    return names
