"""Reports as a person reads them in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text as Line

from ..selfcheck.messages import Text
from .report import AGAIN, STATUS, ExerciseResult, Report, misconceptions, reasons

Item = TypeVar("Item")
MARKS = {"passed": ("✓", "green"), "not_started": ("–", "dim")}
WORDS = {
    "hidden": Text("hidden", "비공개"),
    "perhaps": Text("Perhaps", "혹시"),
    "submissions": Text("submissions", "개 제출물"),
    "submission": Text("submission", "제출물"),
    "total": Text("total", "합계"),
    "look": Text("to look at", "살펴볼 것"),
    "average": Text("average", "평균"),
    "full": Text("full marks", "만점"),
    "not graded": Text("not graded", "채점 못 함"),
    "sandbox": Text("sandbox", "샌드박스"),
    "written": Text("written", "서술형"),
    "waiting": Text("waiting", "대기"),
    "late": Text("late by {late}", "{late} 늦음"),
    "penalty": Text("penalty {penalty}", "감점 {penalty}"),
    "by hand": Text("* a person has set this score", "* 사람이 정한 점수"),
}


def follow(reports: Iterable[Item], total: int, doing: str = "grading") -> Generator[Item, None, None]:
    """Pass the ``reports`` on as they come, with a progress bar on standard error where there are several."""
    console = Console(stderr=True)
    if total < 2 or not console.is_terminal:
        yield from reports
        return
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(reports, total=total)


@contextmanager
def receiving() -> Iterator[Callable[[int, int], None] | None]:
    """Yields what shows ``done`` of ``total`` bytes as a progress bar on standard error, or None where nobody watches it."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    columns = (TextColumn("downloading"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def show_report(report: Report, console: Console | None = None) -> None:
    """One submission: its exercises, their properties, and what is wrong with each that fails."""
    console = console or Console(highlight=False)
    console.print(Line(f"{report.submission} · {report.assignment} · {report.score:g} / {report.max_score:g}", style="bold"))
    for exercise in report.exercises:
        mark, style = MARKS.get(exercise.status, ("✗", "red"))
        console.print()
        title = f"{exercise.title}  {exercise.score:g} / {exercise.max_score:g}"
        console.print(Line.assemble((f"{mark} ", style), (title, "bold")))
        for misconception in misconceptions(exercise):
            line = Line(f"{WORDS['perhaps'].into(report.language)}: {misconception}", "yellow")
            console.print(Padding(line, (0, 0, 0, 2)))
        console.print(Padding(_properties(exercise, report.language), (0, 0, 0, 2)))


def _properties(exercise: ExerciseResult, language: str) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    for overflow in ("crop", "crop", "fold"):
        table.add_column(overflow=overflow)
    for prop, reason in zip(exercise.properties, reasons(exercise), strict=True):
        mark, style = MARKS.get(prop.status, ("✗", "red"))
        lines = [Line(f"{WORDS['hidden'].into(language)}: {prop.title}" if prop.hidden else prop.title)]
        if reason:
            lines.append(Line(reason))
        elif prop.status not in MARKS:
            lines.append(Line(AGAIN.into(language), "dim"))
        table.add_row(Line(mark, style=style), Line(f"{prop.earned:g}/{prop.points:g}"), Line("\n").join(lines))
    return table


@dataclass(frozen=True)
class ClassRow:
    """What a gradebook adds to a report in the class table: points that a person gave, lateness, the penalty, the total.

    ``written`` is None while answers wait for a person; ``by_hand`` names the exercises whose score a person has set.
    """

    name: str = ""
    written: float | None = None
    max_written: float = 0.0
    late: str = ""
    penalty: float = 0.0
    total: float = 0.0
    max_total: float = 0.0
    by_hand: Mapping[str, float] = field(default_factory=dict)

    def remark(self, words: Mapping[str, str]) -> str:
        """How late it was, and what this costs."""
        if not self.late:
            return ""
        cost = f", {words['penalty'].format(penalty=f'−{self.penalty:g}')}" if self.penalty else ""
        return words["late"].format(late=self.late) + cost


def show_class(reports: Iterable[Report], console: Console | None = None, students: Mapping[str, ClassRow] | None = None) -> None:
    """A class: a row per submission, a column per exercise; then what to look at.

    ``students``: what the gradebook says of each submission, by its name. The total is then the gradebook's.
    """
    console = console or Console(highlight=False)
    students = students or {}
    has_written = any(row.max_written for row in students.values())
    table = Table(title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    first: Report | None = None
    scores: list[float | None] = []
    remarks: list[tuple[str, str]] = []
    words: dict[str, str] = {}
    for report in reports:  # each comes and goes: a large class is not kept whole
        if first is None:
            first = report
            words = {name: text.into(report.language) for name, text in WORDS.items()}
            max_score = next((row.max_total for row in students.values()), report.max_score)
            _columns(table, report, words, next((row.max_written for row in students.values()), 0.0), max_score)
        row = students.get(report.submission)
        shown = (lambda score: "–") if report.problem else "{:g}".format  # what could not be read has no score
        cells = [_exercise_cell(exercise, row, shown) for exercise in report.exercises]
        if has_written:
            cells.append(Line(words["waiting"] if row is None or row.written is None else f"{row.written:g}", style="dim"))
        total = row.total if row else report.score
        name = f"{report.submission} {row.name}" if row and row.name else report.submission
        table.add_row(Line(name), *cells, Line(shown(total), style="bold"))
        stands_out = "; ".join(filter(None, (remark(report), row.remark(words) if row else "")))
        if stands_out:
            remarks.append((report.submission, stands_out))
        scores.append(None if report.problem else total)
    if first is None:
        return
    table.title = f"{first.assignment}: {len(scores)}{'' if first.language == 'ko' else ' '}{words['submissions']}"
    console.print(table)
    console.print(_summary(scores, max_score, words))
    if any(row.by_hand for row in students.values()):
        console.print(words["by hand"])
    if remarks:
        console.print(f"\n{words['look']}")
    for name, text in remarks:
        console.print(Padding(Line(f"{name}: {text}"), (0, 0, 0, 2)))
    console.print(f"\n{words['sandbox']}: {' + '.join(first.sandbox)}")


def _summary(scores: list[float | None], max_score: float, words: dict[str, str]) -> str:
    graded = [score for score in scores if score is not None]
    parts = [f"{words['full']} {sum(score == max_score for score in graded)}"]
    if graded:
        parts.insert(0, f"{words['average']} {round(sum(graded) / len(graded), 2):g} / {max_score:g}")
    if len(graded) < len(scores):
        parts.append(f"{words['not graded']} {len(scores) - len(graded)}")
    return ", ".join(parts)


def _exercise_cell(exercise: ExerciseResult, row: ClassRow | None, shown: Callable[[float], str]) -> Line:
    by_hand = row.by_hand.get(exercise.name) if row else None
    if by_hand is not None:
        return Line(f"{by_hand:g}*", style="cyan")
    return Line(shown(exercise.score), style=_style(exercise.status))


def _columns(table: Table, first: Report, words: dict[str, str], max_written: float, max_score: float) -> None:
    table.add_column(words["submission"], overflow="fold", max_width=24)
    for exercise in first.exercises:
        name = exercise.name.replace("_", "_\n")  # so that the longest problem set fits in 80 columns
        table.add_column(Line(f"{name}\n/ {exercise.max_score:g}"), justify="right")
    if max_written:
        table.add_column(Line(f"{words['written']}\n/ {max_written:g}"), justify="right")
    table.add_column(Line(f"{words['total']}\n/ {max_score:g}"), justify="right")


def remark(report: Report) -> str:
    """What stands out in a report, in a few words: statuses that are not simply wrong answers."""
    if report.problem:
        return report.problem
    exercises: dict[str, list[str]] = {}
    for exercise in report.exercises:
        statuses = {prop.status for prop in exercise.properties} - {"passed", "failed"}
        if exercise.status == "not_started":
            statuses = {"not_started"}
        for status in statuses:
            exercises.setdefault(status, []).append(exercise.name)
    return "; ".join(
        f"{text.into(report.language)}: {', '.join(exercises[status])}" for status, text in STATUS.items() if status in exercises
    )


def _style(status: str) -> str:
    return {"passed": "green", "not_started": "dim", "partial": "yellow"}.get(status, "red")
