"""What GitHub shows of a self-check, for ``pytest --github``: the table in the job's summary, and the points as notices.

The two notices are those of GitHub Classroom's own reporter, by which it and its successors find the points:
https://github.com/classroom-resources/autograding-grading-reporter/blob/main/src/notify-classroom.js
"""

from __future__ import annotations

import html
import os
from collections.abc import Callable, Iterable, Iterator

from .messages import Text
from .progress import HIDDEN_TOO, PERHAPS, TOTAL, Progress, standing_of
from .results import ExerciseCheck

MAX_FAILURES = 20_000  # characters of an exercise's failures; GitHub refuses a summary of more than 1 MiB
HEAD = Text("| exercise | points | |", "| 연습 문제 | 점수 | |")
FAILS = Text("{name}.py: what fails", "{name}.py: 만족하지 않는 것")


def publish(sets: Iterable[Progress], write: Callable[[str], None], language: str) -> None:
    """Add the tables to the file that GITHUB_STEP_SUMMARY names, if any, and ``write`` the notices with the points."""
    shown = [progress for progress in sets if progress.rows]
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with open(path, "a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for progress in shown for line in summary(progress, language))
    rows = [row for progress in shown for row in progress.rows.values()]
    earned, points = sum(row.earned for row in rows), sum(row.points for row in rows)
    write(f"::notice title=Autograding complete::Points {earned:g}/{points:g}")
    write(f'::notice title=Autograding report::{{"totalPoints":{earned:g},"maxPoints":{points:g}}}')


def summary(progress: Progress, language: str) -> Iterator[str]:
    """The table of one problem set in Markdown, line by line, with what fails below it."""
    run = progress.as_run(language)
    yield from (f"### {progress.title.into(language)}", "", HEAD.into(language), "|---|--:|---|")
    for check in run.exercises:
        yield f"| `{check.name}` | {check.earned:g} / {check.points:g} | {standing_of(check.outcomes).into(language)} |"
    earned, points = (sum(getattr(check, kind) for check in run.exercises) for kind in ("earned", "points"))
    yield from (f"| **{TOTAL.into(language)}** | **{earned:g} / {points:g}** | |", "")
    yield from (HIDDEN_TOO.format(hidden=progress.hidden_points).into(language), "")
    for check in run.exercises:
        yield from _failures(check, language)
    for warning in run.warnings:
        yield from (f"<p>{_escaped(warning)}</p>", "")


def _failures(check: ExerciseCheck, language: str) -> Iterator[str]:
    """What fails in one exercise, folded. Blank lines tell GitHub where HTML begins and ends."""
    tips = (f"{PERHAPS.into(language)} {mistake}" for mistake in check.mistakes)
    text = "\n\n".join([*tips, *check.failures])
    if set(check.outcomes) == {"not_started"} or not text:
        return
    cut = text[:MAX_FAILURES] + "\n…" * (len(text) > MAX_FAILURES)
    yield from (f"<details><summary>{FAILS.format(name=check.name).into(language)}</summary>", "", "<pre>")
    yield from (_escaped(cut), "</pre>", "", "</details>", "")


def _escaped(text: str) -> str:
    return html.escape("".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text))
