"""Proofs of exercises as an author reads them in a terminal."""

import ast
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text as Line

from ..course import Exercise, Property
from .freezing import Frozen
from .mutants import ENTRY
from .validate import Proof

SHOWN_MUTANTS = 3
SHOWN_PAIRS = 10


def show_inputs(inputs: Sequence[Frozen], console: Console | None = None) -> None:
    """Print the frozen inputs of each property: their number, their shapes, and whether they were drawn anew."""
    if not inputs:
        return
    console = console or Console(highlight=False)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("exercise", "property", "inputs", "shapes"):
        table.add_column(name, justify="right" if name == "inputs" else "left", overflow="fold")
    for entry in inputs:
        name = entry.name.removeprefix("test_") + (" (hidden)" if entry.hidden else "")
        number = f"{entry.inputs}{' new' if entry.is_new else ''}"
        table.add_row(*map(Line, (entry.exercise, name, number, entry.shapes)))
    console.print(table)


def show_proofs(proofs: Sequence[Proof], in_detail: bool = False, console: Console | None = None) -> None:
    """Print a table of the exercises, then what does not hold, a paragraph each.

    ``in_detail``, also print each exercise's docstrings beside the titles of its hidden properties, and what may be improved.
    """
    console = console or Console(highlight=False)
    console.print(_overview(proofs))
    right, wrong, mutated = (
        [sum(counts) for counts in zip(*(getattr(proof, kind) for proof in proofs), strict=True)]
        for kind in ("right", "wrong", "mutated")
    )
    console.print(
        f"\nvalidity {_share(*right)} (right solutions with full marks)\nthoroughness {_share(*wrong)} of the known "
        f"mistakes, {_share(*mutated)} of the mutants (without full marks)"
    )
    for proof in proofs:
        if in_detail:
            console.print()
            console.print(_contract(proof))
        for paragraph in (*(_notes(proof) if in_detail else ()), *_faults(proof)):
            console.print()
            console.print(Line(paragraph), soft_wrap=paragraph.startswith(ENTRY))  # an entry to be copied keeps its lines
    if not in_detail and any(any(_notes(proof)) for proof in proofs):
        console.print("\n'autograder validate EXERCISE' also lists what may be improved.")
    console.print()


def fault_count(proof: Proof) -> int:
    """The number of faults that ``show_proofs`` prints for an exercise."""
    return sum(not paragraph.startswith(ENTRY) for paragraph in _faults(proof))


def _overview(proofs: Sequence[Proof]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("exercise", "right", "wrong", "mutants", "equivalent", "properties", "needed"):
        table.add_column(name, justify="left" if name == "exercise" else "right")
    for proof in proofs:
        table.add_row(
            Line(proof.exercise.name, style="green" if proof.holds else "red"),
            *("{}/{}".format(*counts) for counts in (proof.right, proof.wrong, proof.mutated)),
            *(str(len(items)) for items in (proof.equivalent, proof.properties)),
            str(proof.needed[0]),
        )
    return table


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 100:.4g}% = {part}/{whole}"


def _faults(proof: Proof) -> Iterator[str]:
    """The faults of an exercise, a paragraph each."""
    name = proof.exercise.name
    yield from (f"{name}: {finding}" for finding in _wrong_results(proof))
    for mutant in proof.survivors:
        yield (
            f"{name}: a mutant has full marks. If it is wrong, add a property that it fails; if it is right, add it to "
            f"equivalent.toml, with the reason:\n{mutant.diff}"
        )
        yield mutant.entry
    for line, becomes in proof.stale:
        yield f"{name}: equivalent.toml lists a change that is no longer a mutant: {line} -> {becomes}: remove it."
    yield from (f"{name}: {finding}" for finding in _record_findings(proof))


def _notes(proof: Proof) -> Iterator[str]:
    """What an author may improve in an exercise, a paragraph each."""
    name = proof.exercise.name
    for prop in proof.for_mutants:
        only = proof.sole_mutants[prop.name]
        lines = "".join(f"\n  - {mutant.line}\n  + {mutant.becomes}" for mutant in only[:SHOWN_MUTANTS])
        more = f"\n  … and {len(only) - SHOWN_MUTANTS} more" if len(only) > SHOWN_MUTANTS else ""
        yield f"{name}: no chaff needs {prop.name}, but only it catches these mutants: write a chaff of this kind.{lines}{more}"
    if proof.unneeded:
        counts = "".join(f"\n  {prop.name} ({len(proof.caught[prop.name])} chaff(s))" for prop in proof.unneeded)
        yield (
            f"{name}: no chaff and no mutant needs these properties, since all that fail them fail others, too. Write a chaff that "
            f"fails nothing else, unless the property is there to explain.{counts}"
        )
    alike = proof.alike
    if alike:
        pairs = "".join(f"\n  {pair.first} and {pair.second}: {pair.share:.0%}" for pair in alike[:SHOWN_PAIRS])
        more = f"\n  … and {len(alike) - SHOWN_PAIRS} more pairs" if len(alike) > SHOWN_PAIRS else ""
        yield (
            f"{name}: these chaffs give mostly the same wrong answers, so students may read the sentence of the other one. "
            f"Give both the same sentence, or add a property that tells them apart.{pairs}{more}"
        )
    for wheat, other in proof.same_wheats:
        yield (
            f"{name}: the wheat {wheat} differs from {other} in names, comments and layout only: write another way to solve the "
            "exercise, or remove it."
        )


def _wrong_results(proof: Proof) -> Iterator[str]:
    """Solutions that do not get the marks that they should, and what the exercise lacks."""
    for wheat, failed in proof.refused:
        yield (
            f"{wheat} is a right solution but fails {', '.join(failed)}. Does the docstring state what the property asks? "
            "If it does, the solution is not right: remove it."
        )
    for prop in proof.stub_passes:
        yield f"the stub passes {prop.name}, so a student earns points for nothing: let it call the exercise's function."
    for prop in proof.untested:
        yield (
            f"{prop.name} is untested: no known mistake and no mutant gives a wrong answer to it. Write a chaff for what it asks, "
            f"or delete the property.{_about_arguments(proof.exercise, prop)}"
        )
    for chaff in proof.accepted:
        yield f"{chaff} is wrong but has full marks: add a property that it fails, or move it to wheats.py if it is right."


def _about_arguments(exercise: Exercise, prop: Property) -> str:
    """What an author of a property that uses ``unmodified`` may not know: arguments cross to the sandbox as copies."""
    source = exercise.hidden if prop.hidden else exercise.public
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name == prop.name]
    names = {node.id for function in functions for node in ast.walk(function) if isinstance(node, ast.Name)}
    if "unmodified" not in names:
        return ""
    return " Arguments cross as copies: what a call changes in its own arguments can be asked, but not in those of others."


def _record_findings(proof: Proof) -> Iterator[str]:
    """The differences between ``answers.json`` and what the chaffs answer now, each with its remedy."""
    command = f"'autograder validate {proof.exercise.name} --record'"
    for prop, chaffs in proof.gone.items():
        yield f"{prop} no longer exists; it caught {_some(chaffs)} ({len(chaffs)}). If this is intended, run {command}."
    for prop, chaffs in proof.lost.items():
        recorded = len(proof.was_caught[prop])
        yield (
            f"{prop} no longer catches {_some(chaffs)} ({len(chaffs)} of {recorded}): was it weakened? "
            f"If this is intended, run {command}."
        )
    if proof.needs_recording and not proof.sound:
        yield "answers.json is left unchanged until the rest of the proof holds: fix that first."
    elif proof.recorded is None:
        yield f"what the chaffs answer is not recorded in answers.json: run {command}."
    elif proof.differing and not (proof.gone or proof.lost):
        yield f"answers.json differs from what these chaffs answer now: {_some(proof.differing)}: run {command}."


def _some(names: Sequence[str], most: int = 4) -> str:
    """The first of the names, and an ellipsis if there are more."""
    return ", ".join([*names[:most], *["…"] * (len(names) > most)])


def _contract(proof: Proof) -> Table:
    """The docstrings that students read beside the titles of the hidden properties, so that an author can compare them."""
    title = f"{proof.exercise.name}: does the docstring state everything that the hidden properties ask?"
    table = Table(title=title, title_justify="left", expand=True)
    table.add_column("what students read", ratio=1)
    table.add_column("what hidden properties ask", ratio=1)
    hidden = "\n".join(f"• {prop.title}" for prop in proof.properties if prop.hidden)
    table.add_row(Line("\n\n".join(docstrings(proof.exercise.reference))), Line(hidden))
    return table


def docstrings(source: str) -> list[str]:
    """The docstring of each function, class and method of a module, after its name."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return [f"{node.name}: {docstring}" for node in nodes if (docstring := ast.get_docstring(node))]
