"""Reports as a person reads them in a terminal."""

import ast
from contextlib import contextmanager

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text as Line

from .mutants import ENTRY
from .report import STATUS, reasons
from .selfcheck.messages import Text

MARKS = {"passed": ("✓", "green"), "not_started": ("–", "dim")}
WORDS = {
    "hidden": Text("hidden", "비공개"), "perhaps": Text("Perhaps", "혹시"), "again": Text("(as above)", "(위와 같음)"),
    "submissions": Text("submissions", "개 제출물"), "submission": Text("submission", "제출물"), "total": Text("total", "합계"),
    "look": Text("to look at", "살펴볼 것"), "average": Text("average", "평균"), "full": Text("full marks", "만점"),
    "not graded": Text("not graded", "채점 못 함"), "sandbox": Text("sandbox", "샌드박스"),
}


def follow(reports, total, doing="grading"):
    """Pass the ``reports`` on as they come, with a progress bar on standard error where there are several."""
    console = Console(stderr=True)
    if total < 2 or not console.is_terminal:
        yield from reports
        return
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(reports, total=total)


@contextmanager
def receiving():
    """Yields what shows ``done`` of ``total`` bytes as a progress bar on standard error, or None where nobody watches it."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    columns = (TextColumn("downloading"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def show_report(report, console=None):
    """One submission: its exercises, their properties, and what is wrong with each that fails."""
    console = console or Console(highlight=False)
    console.print(Line(f"{report.submission} · {report.assignment} · {report.score:g} / {report.max_score:g}", style="bold"))
    for exercise in report.exercises:
        mark, style = MARKS.get(exercise.status, ("✗", "red"))
        console.print()
        title = f"{exercise.title}  {exercise.score:g} / {exercise.max_score:g}"
        console.print(Line.assemble((f"{mark} ", style), (title, "bold")))
        console.print(Padding(_properties(exercise, report.language), (0, 0, 0, 2)))


def _properties(exercise, language):
    table = Table.grid(padding=(0, 1, 0, 0))
    for overflow in ("crop", "crop", "fold"):
        table.add_column(overflow=overflow)
    for one, (reason, misconception) in zip(exercise.properties, reasons(exercise), strict=True):
        mark, style = MARKS.get(one.status, ("✗", "red"))
        lines = [Line(f"{WORDS['hidden'].into(language)}: {one.title}" if one.hidden else one.title)]
        if reason:
            lines.append(Line(reason))
        elif one.status not in MARKS:
            lines.append(Line(WORDS["again"].into(language), "dim"))
        if misconception:
            lines.append(Line(f"{WORDS['perhaps'].into(language)}: {misconception}", "yellow"))
        table.add_row(Line(mark, style=style), Line(f"{one.earned:g}/{one.points:g}"), Line("\n").join(lines))
    return table


def show_class(reports, console=None):
    """A class: a row per submission, a column per exercise; then what to look at."""
    console = console or Console(highlight=False)
    table = Table(title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    first, scores, remarks = None, [], []
    for report in reports:  # each comes and goes: a large class is not kept whole
        if first is None:
            first = report
            words = {name: text.into(first.language) for name, text in WORDS.items()}
            _columns(table, first, words)
        shown = (lambda score: "–") if report.problem else "{:g}".format  # what could not be read has no score
        marks = [Line(shown(exercise.score), style=_style(exercise.status)) for exercise in report.exercises]
        table.add_row(Line(report.submission), *marks, Line(shown(report.score), style="bold"))
        remarks += [(report.submission, said) for said in [remark(report)] if said]
        scores.append(None if report.problem else report.score)
    table.title = f"{first.assignment}: {len(scores)}{'' if first.language == 'ko' else ' '}{words['submissions']}"
    console.print(table)
    graded = [score for score in scores if score is not None]
    said = [f"{words['full']} {sum(score == first.max_score for score in graded)}"]
    if graded:
        said.insert(0, f"{words['average']} {sum(graded) / len(graded):.1f} / {first.max_score:g}")
    if len(graded) < len(scores):
        said.append(f"{words['not graded']} {len(scores) - len(graded)}")
    console.print(", ".join(said))
    if remarks:
        console.print(f"\n{words['look']}")
    for name, said in remarks:
        console.print(Padding(Line(f"{name}: {said}"), (0, 0, 0, 2)))
    console.print(f"\n{words['sandbox']}: {' + '.join(first.sandbox)}")


def _columns(table, first, words):
    table.add_column(words["submission"], overflow="fold", max_width=24)
    for exercise in first.exercises:
        name = exercise.name.replace("_", "_\n")  # so that the longest problem set fits in 80 columns
        table.add_column(Line(f"{name}\n/ {exercise.max_score:g}"), justify="right")
    table.add_column(Line(f"{words['total']}\n/ {first.max_score:g}"), justify="right")


def remark(report):
    """What stands out in a report, in a few words: statuses that are not simply wrong answers."""
    if report.problem:
        return report.problem
    said = {}
    for exercise in report.exercises:
        statuses = {one.status for one in exercise.properties} - {"passed", "failed"}
        if exercise.status == "not_started":
            statuses = {"not_started"}
        for status in statuses:
            said.setdefault(status, []).append(exercise.name)
    return "; ".join(f"{text.into(report.language)}: {', '.join(said[status])}" for status, text in STATUS.items()
                     if status in said)


def _style(status):
    return {"passed": "green", "not_started": "dim", "partial": "yellow"}.get(status, "red")


def show_proofs(proofs, contracts=False, console=None):
    """A table of exercises, then what does not hold, property by property; with ``contracts``, what is hidden and what is told."""
    console = console or Console(highlight=False)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("exercise", "right", "wrong", "mutants", "equivalent", "properties", "redundant"):
        table.add_column(name, justify="left" if name == "exercise" else "right")
    for proof in proofs:
        table.add_row(Line(proof.exercise.name, style="green" if proof.holds else "red"),
                      *("{}/{}".format(*counts) for counts in (proof.right, proof.wrong, proof.mutated)),
                      str(len(proof.equivalent)), str(len(proof.properties)), str(len(proof.redundant)))
    console.print(table)
    right, wrong, mutated = ([sum(counts) for counts in zip(*(getattr(proof, kind) for proof in proofs), strict=True)]
                             for kind in ("right", "wrong", "mutated"))
    console.print(f"\nvalidity {_share(*right)} (right solutions with full marks)\nthoroughness {_share(*wrong)} of the known "
                  f"mistakes, {_share(*mutated)} of the mutants (without full marks)")
    for proof in proofs:
        for line in _lacks(proof):
            console.print()
            console.print(Line(line), soft_wrap=line.startswith(ENTRY))  # what is to be copied keeps its lines
        if contracts:
            console.print(_contract(proof))


def _share(part, whole):
    return f"{100 * part / whole if whole else 100:.4g}% = {part}/{whole}"


def _lacks(proof):
    """What does not hold of an exercise, and its redundant properties, a paragraph each."""
    name = proof.exercise.name
    for wheat, failed in proof.refused:
        yield (f"{name}: {wheat} is right, and fails {', '.join(failed)}: is what the property asks stated in the docstring? "
               "If so, it is no wheat.")
    for one in proof.stub_passes:
        yield f"{name}: the stub holds {one.name}, so a student earns points for nothing: let it call the exercise's function."
    for chaff in proof.accepted:
        yield f"{name}: {chaff} is wrong, and has full marks: add a property that it fails, or move it to wheats.py if it is right."
    for chaff in proof.unexplained:
        yield f"{name}: {chaff} is not explained in both languages: write a sentence in English, then one in Korean."
    for said in proof.few:
        yield f"{name}: {said}."
    for mutant in proof.survivors:
        yield (f"{name}: a mutant has full marks. Is it wrong? Then a property is missing; else add it to equivalent.toml, "
               f"with the reason:\n{mutant.diff}")
        yield mutant.listed
    for line, becomes in proof.stale:
        yield f"{name}: equivalent.toml lists what is no mutant any more: {line} -> {becomes}: take it out."
    yield from _unlike_recorded(proof)
    if proof.redundant:
        titles = "".join(f"\n  {one.name}: fails {len(proof.caught[one.name])} of them" for one in proof.redundant)
        yield (f"{name}: redundant, which is no fault: whatever of the known mistakes fails these fails another property too."
               f"{titles}")


def _unlike_recorded(proof):
    """What properties caught when that was recorded, and do not catch now; else that it is to be recorded."""
    name = proof.exercise.name
    command = f"'autograder validate {name} --record'"
    meant = f"If it is meant, run {command}."
    for gone, chaffs in proof.gone.items():
        yield f"{name}: {gone} is gone, which caught {_some(chaffs)} ({len(chaffs)}). {meant}"
    for one, chaffs in proof.lost.items():
        yield (f"{name}: {one} no longer catches {_some(chaffs)} ({len(chaffs)} of {len(proof.recorded[one])}): "
               f"was it weakened? {meant}")
    if proof.unrecorded and not proof.sound:
        yield f"{name}: caught.json stays as it is until the rest of the proof holds: mend that first."
    elif proof.recorded is None:
        yield f"{name}: what each property catches is not recorded in caught.json: run {command}."
    elif proof.unrecorded and not (proof.gone or proof.lost):
        yield f"{name}: caught.json says something else of {_some(proof.differing)} than what is caught now: run {command}."


def _some(names, most=4):
    """The first names of a list, and a sign where there are more."""
    return ", ".join([*names[:most], *["…"] * (len(names) > most)])


def _contract(proof):
    """The docstring that students read, beside the titles of the hidden properties: is each one's subject told?"""
    table = Table(title=f"{proof.exercise.name}: does the docstring tell of all that is hidden?", title_justify="left", expand=True)
    table.add_column("what students are told", ratio=1)
    table.add_column("what is asked in hidden properties", ratio=1)
    hidden = "\n".join(f"• {one.title.en}" for one in proof.properties if one.hidden)
    table.add_row(Line("\n\n".join(docstrings(proof.exercise.reference))), Line(hidden))
    return table


def docstrings(source):
    """The docstrings of a module's functions, classes and methods, under their names."""
    tree = ast.parse(source)
    return [f"{node.name}: {told}" for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))
            for told in [ast.get_docstring(node)] if told]
