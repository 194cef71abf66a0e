"""Machine-made wrong solutions: a reference with one small change, made by Cosmic Ray's operators or a few of the kit's own."""

import ast
import difflib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from ..course import Exercise
from ..course.problems import Faults
from ..course.toml_file import Table

ENTRY = "[[mutant]]"

Change = tuple[str, str]  # a line of the reference, stripped, and what it became


@dataclass(frozen=True)
class Mutant:
    """A reference with one change: ``line`` of it, stripped, became ``becomes``."""

    source: str
    line: str
    becomes: str
    diff: str

    @property
    def change(self) -> Change:
        return self.line, self.becomes

    @property
    def entry(self) -> str:
        """The entry to add to ``equivalent.toml`` if this is no mistake; the author fills in the reason."""
        line, becomes = (json.dumps(text, ensure_ascii=False) for text in self.change)  # TOML reads strings of JSON
        return f'{ENTRY}\nline = {line}\nbecomes = {becomes}\nwhy = ""'


def mutants(reference: str) -> list[Mutant]:
    """The different Mutants of a reference's source: those that are valid Python and do not behave as it does."""
    known, made = {_behaviour(reference)}, []
    for source in (*_from_cosmic_ray(reference), *_from_arrays(reference)):
        if _is_python(source) and (behaviour := _behaviour(source)) not in known:
            known.add(behaviour)
            made.append(_mutant(reference, source))
    return made


def equivalents(exercise: Exercise) -> list[Change]:
    """The changes in an exercise's ``equivalent.toml``, which make no wrong solution. Raises Problems."""
    faults = Faults(exercise.folder / "equivalent.toml")
    if not faults.path.exists():
        return []
    table, changes = Table.read(faults.path, faults), []
    table.only("mutant")
    for entry in table.tables("mutant"):
        entry.only("line", "becomes", "why")
        changes.append((entry.text("line"), entry.text("becomes", "" if entry.has("becomes") else None)))
        entry.text("why")  # it says why the change is no mistake
    faults.raise_if_any()
    return changes


def _from_cosmic_ray(reference: str) -> Iterator[str]:
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    for name in operator_names():
        operator = get_operator(name)
        if operator.arguments():  # it needs the name in one program that it is to change
            continue
        occurrence = 0
        while (source := mutate_code(reference, operator(), occurrence)) is not None:
            occurrence += 1
            yield source


def _from_arrays(reference: str) -> Iterator[str]:
    """Changes that Cosmic Ray has no operator for: factors of @ or arguments swapped; .T, a call or a statement left out."""

    def text(node: ast.expr) -> str:
        return ast.get_source_segment(reference, node) or ""

    for node in ast.walk(ast.parse(reference)):
        match node:
            case ast.BinOp(left=left, op=ast.MatMult(), right=right):
                yield _replaced(reference, node, f"({text(right)}) @ ({text(left)})")
            case ast.Attribute(value=value, attr="T") | ast.Call(args=[value], keywords=[]):
                yield _replaced(reference, node, f"({text(value)})")
            case ast.Call(args=[first, second, *_]):
                yield _replaced(_replaced(reference, second, text(first)), first, text(second))
            case ast.Assign() | ast.AugAssign() | ast.Expr(value=ast.Call() | ast.Yield()):
                yield _replaced(reference, node, "pass")


def _replaced(source: str, node: ast.expr | ast.stmt, text: str) -> str:
    """The source with ``text`` in place of ``node``."""
    data = source.encode()  # ast counts columns in bytes
    lines = data.splitlines(keepends=True)

    def offset(line: int | None, column: int | None) -> int:
        return sum(map(len, lines[: (line or 1) - 1])) + (column or 0)

    start, end = offset(node.lineno, node.col_offset), offset(node.end_lineno, node.end_col_offset)
    return (data[:start] + text.encode() + data[end:]).decode()


def _behaviour(source: str) -> str:
    """A text that is the same for sources that differ only in layout or in error messages, which are not graded."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            node.exc.args, node.exc.keywords = [], []
    return ast.dump(tree)


def _is_python(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _mutant(reference: str, source: str) -> Mutant:
    before, after = reference.splitlines(), source.splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line[:2] in ("- ", "+ ")]
    line, becomes = ("\n".join(text[2:].strip() for text in changed if text[0] == sign) for sign in "-+")
    diff = "\n".join(list(difflib.unified_diff(before, after, n=1, lineterm=""))[3:])
    return Mutant(source, line, becomes, diff)
