"""Looks for text that only instructors should have in what students get.

Code is compared by its shape: every run of one to three statements of a
solution, a wheat or a chaff, and every function of a hidden test, with local
variables replaced by their order of appearance and import aliases resolved, so
that renaming, re-indenting, comments and line breaks hide nothing. Prose
(explanations, model answers, titles of hidden properties) and long lines of code are compared
as text.
"""

import ast
import hashlib
import json
import re
import sys
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path

from .. import cache
from ..course import Course, Exercise
from . import code_shapes
from .code_shapes import import_aliases, is_docstring, shape
from .lab_marks import model_answers

REGION = re.compile(r"^[^\n]*BEGIN SOLUTION[^\n]*\n(.*?)^[^\n]*END SOLUTION", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
SUFFIXES = {".py", ".ipynb", ".md", ".json", ".txt", ".toml"}
RUN = 3  # statements in a row
WEIGHT = 16  # syntax nodes: a run of statements with fewer is too common to recognise
LINE = 40  # characters: shorter lines of code are not compared as text
PROSE = 20  # characters: shorter lines of prose are not compared
MAX_KEPT = 20_000  # pieces of code whose shapes are kept for the next run

Source = dict[str, str]  # which part of the solutions a shape or a text comes from


class KnownShapes:
    """Hashes of the shapes of pieces of code. Finding them takes seconds, so they are kept between runs."""

    def __init__(self) -> None:
        made_by = b"".join(Path(file).read_bytes() for file in (__file__, code_shapes.__file__)) + sys.version.encode()
        self._name = f"{_hash(made_by)}.shapes"
        self._before: dict[str, list[str]] = cache.load_json(self._name) or {}
        self._used: dict[str, list[str]] = {}

    def runs(self, code: str) -> set[str]:
        """Those of every run of statements with enough syntax nodes to be recognised."""
        return self._known("runs", code, _runs_in)

    def functions(self, code: str) -> set[str]:
        """Those of every function's body, whatever the function is called."""
        return self._known("functions", code, _bodies_in)

    def store(self) -> None:
        """Keep them for the next run."""
        if self._used.keys() <= self._before.keys():
            return
        everything = {**self._before, **self._used}
        cache.store_json(self._name, everything if len(everything) <= MAX_KEPT else self._used)

    def _known(self, kind: str, code: str, find: Callable[[str], set[str]]) -> set[str]:
        key = f"{kind} {_hash(code.encode())}"
        if key not in self._used:
            self._used[key] = self._before[key] if key in self._before else sorted(_hash(found.encode()) for found in find(code))
        return set(self._used[key])


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=12).hexdigest()


class Secrets:
    """What only instructors should have of a course."""

    def __init__(self, course: Course) -> None:
        self._shapes: Source = {}
        self._texts: Source = {}
        self._known = KnownShapes()
        for assignment in course.assignments:
            for name, answer in model_answers(assignment).items():
                self._texts.update(dict.fromkeys(_long_prose(answer.splitlines()), f"the model answer of '{name}'"))
            for exercise in assignment.exercises:
                _collect(exercise, self._shapes, self._texts, self._known)

    def leaks(self, folder: Path) -> list[str]:
        """A clause for each leak: the file in ``folder``, the line as far as it has one, and the part of the solutions."""
        found: dict[tuple[Path, str], int] = {}
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in SUFFIXES:
                for part, line in self._parts_in(path):
                    found.setdefault((path, part), line)
        self._known.store()
        return [
            f"{path.relative_to(folder)}{f', line {line},' if line else ''} contains {part}" for (path, part), line in found.items()
        ]

    def _parts_in(self, path: Path) -> list[tuple[str, int]]:
        """The parts of the solutions that a file contains, and the line of each, 0 where it is in none of its own."""
        content = path.read_text(encoding="utf-8", errors="replace")
        prose = _flat(_unescaped(path, content))
        seen = set().union(*(self._known.runs(code) | self._known.functions(code) for code in _codes(path, content)))
        parts = [(part, _line_of_text(content, text)) for text, part in self._texts.items() if text in prose]
        shapes = seen & self._shapes.keys()
        lines = _lines_of_shapes(content, shapes) if shapes and path.suffix == ".py" else {}
        return parts + [(self._shapes[found], lines.get(found, 0)) for found in sorted(shapes)]


def _collect(exercise: Exercise, shapes: Source, texts: Source, known: KnownShapes) -> None:
    """Add what students must not get of an exercise."""
    _collect_code(exercise, shapes, texts, known)
    hidden = f"a hidden test of {exercise.name}"
    shapes.update(dict.fromkeys(known.functions(exercise.hidden) - known.functions(exercise.public), hidden))
    for function in ast.walk(ast.parse(exercise.hidden)):
        if isinstance(function, ast.FunctionDef) and function.name.startswith("test_"):
            texts.update(dict.fromkeys(_long_prose((ast.get_docstring(function) or "").splitlines()), hidden))
    for chaff in exercise.chaffs:
        explanation = f"the explanation of the chaff '{chaff.name}' of {exercise.name}"
        texts.update(dict.fromkeys(_long_prose(chaff.explanation), explanation))


def _collect_code(exercise: Exercise, shapes: Source, texts: Source, known: KnownShapes) -> None:
    regions = [textwrap.dedent(region) for region in REGION.findall(exercise.reference)]
    codes = [(region, f"code of the solution of {exercise.name}") for region in regions]
    for kind, variants in (("wheat", exercise.wheats), ("chaff", exercise.chaffs)):
        codes += [
            (variant.source.removeprefix(exercise.reference), f"code of the {kind} '{variant.name}' of {exercise.name}")
            for variant in variants
        ]
    contract = REGION.sub("", exercise.reference)
    for code, part in codes:
        shapes.update(dict.fromkeys(known.runs(code) - known.runs(contract), part))
        texts.update(dict.fromkeys((line for line in _long_lines(code) if line not in _flat(contract)), part))


def _codes(path: Path, content: str) -> list[str]:
    """The pieces of Python in a file: a module, a notebook's code cells, fenced blocks."""
    if path.suffix == ".py":
        return [content]
    if path.suffix != ".ipynb":
        return FENCE.findall(content)
    cells = json.loads(content)["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] != "code"]
    return [re.sub(r"^\s*[%!].*$", "pass", source, flags=re.MULTILINE) for source in code] + FENCE.findall("\n".join(prose))


def _unescaped(path: Path, content: str) -> str:
    """The text of a file as a reader sees it, without the escapes of JSON."""
    if path.suffix == ".ipynb":
        return "\n".join("".join(cell["source"]) for cell in json.loads(content)["cells"])
    return json.dumps(json.loads(content), ensure_ascii=False) if path.suffix == ".json" else content


def _flat(text: str) -> str:
    return " ".join(text.split())


def _long_prose(lines: Iterable[str]) -> list[str]:
    return [flat for flat in map(_flat, lines) if len(flat) >= PROSE]


def _long_lines(code: str) -> set[str]:
    lines = (_flat(line) for line in code.splitlines() if not line.lstrip().startswith(("#", "import", "from")))
    return {line for line in lines if len(line) >= LINE}


def _line_of_text(content: str, text: str) -> int:
    """The number of the line on which a text begins, however its words are spaced; 0 where the lines do not have it."""
    found = re.search(r"\s+".join(map(re.escape, text.split(" "))), content)
    return content.count("\n", 0, found.start()) + 1 if found else 0


def _lines_of_shapes(code: str, shapes: set[str]) -> dict[str, int]:
    """The number of the first line of what has each of these hashes of shapes in a module."""
    placed = ((_hash(found.encode()), line) for found, line in [*_placed_runs(code), *_placed_bodies(code)])
    return {found: line for found, line in sorted(placed, key=lambda pair: -pair[1]) if found in shapes}


def _runs_in(code: str) -> set[str]:
    """The shapes of runs of statements."""
    return {found for found, _ in _placed_runs(code)}


def _placed_runs(code: str) -> list[tuple[str, int]]:
    """The same, each with the number of its first line."""
    tree = _parsed(code)
    if tree is None:
        tree = _parsed("def f():\n" + textwrap.indent(code, " "))  # the inside of a function
    if tree is None:
        return []
    aliases = import_aliases(tree)
    blocks = [getattr(node, field, None) for node in ast.walk(tree) for field in ("body", "orelse", "finalbody")]
    runs = [run for block in blocks if isinstance(block, list) for run in _runs(block)]
    return [(shape(run, aliases), run[0].lineno) for run in runs if _weight(run) >= WEIGHT]


def _runs(block: list[ast.stmt]) -> list[list[ast.stmt]]:
    """Every one to ``RUN`` statements in a row, without docstrings and imports."""
    block = [node for node in block if not is_docstring(node) and not isinstance(node, ast.Import | ast.ImportFrom)]
    return [block[start : start + length] for length in range(1, RUN + 1) for start in range(len(block) - length + 1)]


def _bodies_in(code: str) -> set[str]:
    """The shapes of functions' bodies."""
    return {found for found, _ in _placed_bodies(code)}


def _placed_bodies(code: str) -> list[tuple[str, int]]:
    """The same, each with the number of the function's first line."""
    tree = _parsed(code)
    if tree is None:
        return []
    aliases = import_aliases(tree)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    bodies = [([node for node in function.body if not is_docstring(node)], function.lineno) for function in functions]
    return [(shape(body, aliases), line) for body, line in bodies if _weight(body) >= WEIGHT]


def _parsed(code: str) -> ast.Module | None:
    try:
        return ast.parse(code)
    except SyntaxError:
        return None


def _weight(statements: Iterable[ast.stmt]) -> int:
    """The number of syntax nodes."""
    return sum(1 for statement in statements for _ in ast.walk(statement))
