"""Machine-made wrong solutions: a reference with one small change each, made by Cosmic Ray's operators and a few of the kit's."""

import ast
import difflib
import json
import tomllib
from dataclasses import dataclass
from functools import partial

from .errors import KitError

ENTRY = "[[mutant]]"


@dataclass(frozen=True)
class Mutant:
    """A reference with one change: ``line`` of it, stripped, became ``becomes``."""

    source: str
    line: str
    becomes: str
    diff: str

    @property
    def listed(self):
        """The entry of ``equivalent.toml`` that this would be, but for the reason."""
        line, becomes = (json.dumps(text, ensure_ascii=False) for text in (self.line, self.becomes))  # which TOML reads as well
        return f'{ENTRY}\nline = {line}\nbecomes = {becomes}\nwhy = ""'


def mutants(reference):
    """Every Mutant of a reference's source that is Python and does something else, each once."""
    known, found = {_done_by(reference)}, []
    for source in (*_from_cosmic_ray(reference), *_from_arrays(reference)):
        if _is_python(source) and (done := _done_by(source)) not in known:
            known.add(done)
            found.append(_mutant(reference, source))
    return found


def equivalents(exercise):
    """The (line, becomes) of an exercise's ``equivalent.toml``: changes that make no wrong solution, each with its reason."""
    path = exercise.folder / "equivalent.toml"
    if not path.exists():
        return []
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8")).get("mutant", [])
    except (OSError, ValueError) as error:
        raise KitError(f"{path} cannot be used: {error}.") from error
    for number, one in enumerate(listed, start=1):
        lacking = [key for key in ("line", "becomes", "why") if not (isinstance(one, dict) and key in one)]
        if lacking:
            raise KitError(f"{path} cannot be used: mutant {number} lacks {', '.join(lacking)}. Write each as [[mutant]] with "
                           "line, becomes and why.")
        if not one["why"]:
            raise KitError(f"{path} cannot be used: the why of mutant {number} is empty. Say why it is no mistake.")
    return [(one["line"], one["becomes"]) for one in listed]


def _from_cosmic_ray(reference):
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    for name in operator_names():
        operator = get_operator(name)
        if operator.arguments():  # made for one name of one program
            continue
        occurrence = 0
        while (source := mutate_code(reference, operator(), occurrence)) is not None:
            occurrence += 1
            yield source


def _from_arrays(reference):
    """What Cosmic Ray has no operator for: factors of @ or arguments swapped; .T, a call around a value, a statement left out."""
    said = partial(ast.get_source_segment, reference)
    for node in ast.walk(ast.parse(reference)):
        match node:
            case ast.BinOp(left=left, op=ast.MatMult(), right=right):
                yield _with(reference, node, f"({said(right)}) @ ({said(left)})")
            case ast.Attribute(value=value, attr="T") | ast.Call(args=[value], keywords=[]):
                yield _with(reference, node, f"({said(value)})")
            case ast.Call(args=[first, second, *_]):
                yield _with(_with(reference, second, said(first)), first, said(second))
            case ast.Assign() | ast.AugAssign() | ast.Expr(value=ast.Call() | ast.Yield()):
                yield _with(reference, node, "pass")


def _with(source, node, text):
    """``source`` with ``text`` in the place of ``node``."""
    lines = source.encode().splitlines(keepends=True)  # ast counts columns in bytes
    start, end = (sum(map(len, lines[:line - 1])) + column
                  for line, column in ((node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)))
    return (b"".join(lines)[:start] + text.encode() + b"".join(lines)[end:]).decode()


def _done_by(source):
    """What a source does, to compare: how it is laid out and what its errors say left out, since no property asks for that."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            node.exc.args, node.exc.keywords = [], []
    return ast.dump(tree)


def _is_python(source):
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _mutant(reference, source):
    before, after = reference.splitlines(), source.splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line[:2] in ("- ", "+ ")]
    line, becomes = ("\n".join(one[2:].strip() for one in changed if one[0] == sign) for sign in "-+")
    diff = "\n".join(list(difflib.unified_diff(before, after, n=1, lineterm=""))[3:])
    return Mutant(source, line, becomes, diff)
