"""Which chaffs students may be named instead of another, and which wheats are no other solution than one before."""

import ast
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..course import Exercise
from ..course.records import Recorded
from ..course.variants import Variant
from ..selfcheck.answers import LEAST_SHARED
from .code_shapes import import_aliases, is_docstring, shape

REFERENCE = "the reference"


@dataclass(frozen=True)
class Alike:
    """Two chaffs, and the share of the properties that either fails in which both give the same wrong answer."""

    first: str
    second: str
    share: float


def alike_chaffs(exercise: Exercise, answers: Recorded, untold: Iterable[str] = ()) -> list[Alike]:
    """The pairs of chaffs with different sentences that answer so much alike that one may be named for the other.

    The pairs most alike come first. Properties in ``untold`` are left out: those that measure time.
    """
    left_out = set(untold)
    known = [
        (chaff, {name: answer for name, answer in answers[chaff.name].items() if name not in left_out})
        for chaff in exercise.chaffs
        if answers.get(chaff.name)
    ]
    pairs = []
    for (first, mine), (second, theirs) in combinations(known, 2):
        failed = mine.keys() | theirs.keys()
        same = [name for name in failed if mine.get(name) and mine.get(name) == theirs.get(name)]
        if first.explanation != second.explanation and failed and len(same) >= LEAST_SHARED * len(failed):
            pairs.append(Alike(first.name, second.name, len(same) / len(failed)))
    return sorted(pairs, key=lambda pair: -pair.share)


def same_wheats(exercise: Exercise) -> list[tuple[str, str]]:
    """The wheats that differ from the reference, or from a wheat before, in names, comments and layout only; each with that."""
    seen, found = list[tuple[str, dict[str, str]]](), []
    reference = _definitions(exercise.reference)
    for wheat in exercise.wheats:
        own = {**reference, **_definitions(exercise.reference, wheat)}
        same = [REFERENCE] * (own == reference) + [name for name, other in seen if other == own]
        found += [(wheat.name, same[0])] if same else []
        seen.append((wheat.name, own))
    return found


def _definitions(reference: str, variant: Variant | None = None) -> dict[str, str]:
    """The shape of each statement of a module that is not imported or said: of functions and classes by their names."""
    tree = ast.parse(variant.source.removeprefix(reference) if variant else reference)
    aliases = import_aliases(ast.parse(variant.source if variant else reference))
    return {_name(node): shape([node], aliases) for node in _statements(tree.body)}


def _statements(body: Sequence[ast.stmt]) -> list[ast.stmt]:
    return [node for node in body if not is_docstring(node) and not isinstance(node, ast.Import | ast.ImportFrom)]


def _name(node: ast.stmt) -> str:
    return node.name if isinstance(node, ast.FunctionDef | ast.ClassDef) else ast.unparse(node)
