"""Reports as a person reads them in a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text as Line

from .selfcheck.messages import Text

MARKS = {"passed": ("✓", "green"), "not_started": ("–", "dim")}
STATUS = {
    "error": Text("an error", "오류"), "timeout": Text("no answer in time", "시간 초과"),
    "memory": Text("out of memory", "메모리 부족"), "crashed": Text("ended its process", "프로세스 종료"),
    "not_started": Text("not started", "시작 전"), "failed": Text("to mend", "고칠 것"),
}


def follow(reports, total):
    """The list of ``reports`` as they come, with a progress bar on standard error where there are several."""
    console = Console(stderr=True)
    if total < 2 or not console.is_terminal:
        return list(reports)
    columns = (TextColumn("grading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        return list(progress.track(reports, total=total))


def show_report(report, console=None):
    """One submission: its exercises, their properties, and what is wrong with each that fails."""
    console = console or Console(highlight=False)
    console.print(Line(f"{report.submission} · {report.assignment} · {report.score:g} / {report.max_score:g}", style="bold"))
    for exercise in report.exercises:
        console.print()
        console.print(_marked(exercise.status, f"{exercise.title}  {exercise.score:g} / {exercise.max_score:g}", bold=True))
        shown = set()
        for one in exercise.properties:
            hidden = Text("hidden: ", "비공개: ").into(report.language) if one.hidden else ""
            console.print(Padding(_marked(one.status, f"{one.earned:g}/{one.points:g}  {hidden}{one.title}"), (0, 0, 0, 2)))
            told = "\n".join(filter(None, (one.counterexample, one.message)))
            if one.status != "passed" and told not in shown:
                console.print(Padding(Line(told), (0, 0, 0, 9)))
                shown.add(told)
            if one.misconception and one.misconception not in shown:
                perhaps = Text("Perhaps: ", "혹시: ").into(report.language)
                console.print(Padding(Line(perhaps + one.misconception, style="yellow"), (0, 0, 0, 9)))
                shown.add(one.misconception)


def show_class(reports, console=None):
    """A class: a row per submission, a column per exercise, and what to look at."""
    console = console or Console(highlight=False)
    first = reports[0]
    table = Table(title=f"{first.assignment}: {len(reports)} submissions", title_justify="left", box=None, pad_edge=False,
                  padding=(0, 2, 0, 0))
    table.add_column("submission", overflow="fold", max_width=24)
    for exercise in first.exercises:
        table.add_column(Line(f"{exercise.name}\n/ {exercise.max_score:g}"), justify="right")
    table.add_column(Line(f"total\n/ {first.max_score:g}"), justify="right")
    table.add_column("to look at", overflow="fold", ratio=1)
    for report in reports:
        scores = [Line(f"{exercise.score:g}", style=_style(exercise.status)) for exercise in report.exercises]
        table.add_row(Line(report.submission), *scores, Line(f"{report.score:g}", style="bold"), Line(remark(report)))
    console.print(table)
    average = sum(report.score for report in reports) / len(reports)
    full = sum(report.score == report.max_score for report in reports)
    console.print(f"average {average:.1f} / {first.max_score:g}, full marks {full}, sandbox {' + '.join(first.sandbox)}")


def remark(report):
    """What stands out in a report, in a few words: statuses that are not simply wrong answers."""
    said = []
    for exercise in report.exercises:
        statuses = {one.status for one in exercise.properties} - {"passed", "failed"}
        if exercise.status == "not_started":
            statuses = {"not_started"}
        said += [f"{exercise.name}: {STATUS[status].into(report.language)}" for status in STATUS if status in statuses]
    return ", ".join(said)


def _marked(status, text, bold=False):
    mark, style = MARKS.get(status, ("✗", "red"))
    line = Line(f"{mark} ", style=style)
    line.append(text, style="bold" if bold else "default")
    return line


def _style(status):
    return {"passed": "green", "not_started": "dim", "partial": "yellow"}.get(status, "red")
