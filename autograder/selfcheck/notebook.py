"""``check("softmax")`` in a notebook: a table with the failures, as HTML where the notebook shows HTML."""

from __future__ import annotations

import html
import os
import sys

from .messages import Text, language
from .progress import catalogue, standing_of
from .results import FOLDER, ExerciseCheck, Run
from .runs import Worker, run

MARKS = {True: ("✓", "#1a7f37"), False: ("✗", "#c62828")}
CODE = "white-space:pre-wrap;font-family:monospace;font-size:90%;margin:4px 0;padding:6px 8px;border-left:3px solid #c62828"
NOTE = "margin:4px 0;padding:6px 8px;border-left:3px solid #d08a00"
CELL = "text-align:left;padding:2px 12px 2px 0"
PERHAPS = Text("Perhaps: ", "혹시: ")
HINT = Text("Hint", "힌트")


class SelfCheckFailed(Exception):
    """An exercise is not finished. Shown without a traceback, which would lead into the self-check's own code."""

    def _render_traceback_(self) -> list[str]:  # what IPython shows
        return str(self).splitlines()


class Shown:
    """The results of a run, as a notebook or a terminal shows them."""

    def __init__(self, found: Run, lang: str) -> None:
        self._run, self._lang = found, lang
        data = catalogue(FOLDER / "selfcheck")
        self._hints = {entry["name"]: [Text(**hint).into(lang) for hint in entry["hints"]] for entry in data["exercises"]}

    def __repr__(self) -> str:
        lines = [*self._run.problem.splitlines()]
        for check in self._run.exercises:
            lines.append(f"{check.name}  {check.earned:g} / {check.points:g}   {standing_of(check.outcomes).into(self._lang)}")
            lines += [PERHAPS.into(self._lang) + mistake for mistake in check.mistakes]
            lines += [f"\n{failure}" for failure in check.failures]
        return "\n".join([*lines, *self._run.warnings])

    def _repr_html_(self) -> str:
        parts = [f'<div style="{CODE}">{html.escape(self._run.problem)}</div>'] * bool(self._run.problem)
        parts += map(self._exercise, self._run.exercises)
        parts += [f'<div style="{NOTE}">{html.escape(warning)}</div>' for warning in self._run.warnings]
        return "".join(parts)

    def _exercise(self, check: ExerciseCheck) -> str:
        mark, colour = ("–", "gray") if set(check.outcomes) == {"not_started"} else MARKS[check.is_finished]
        standing = standing_of(check.outcomes).into(self._lang)
        row = (
            f'<span style="{CELL};color:{colour}">{mark}</span><b style="{CELL}">{html.escape(check.name)}</b>'
            f'<span style="{CELL}">{check.earned:g} / {check.points:g}</span><span>{html.escape(standing)}</span>'
        )
        tips = (f'<div style="{NOTE}">{PERHAPS.into(self._lang)}{html.escape(mistake)}</div>' for mistake in check.mistakes)
        failures = (f'<div style="{CODE}">{html.escape(failure)}</div>' for failure in check.failures)
        hints = () if check.is_finished else enumerate(self._hints.get(check.name, ()), start=1)
        folded = (
            f'<details><summary style="cursor:pointer">{HINT.into(self._lang)} {number}</summary>{html.escape(hint)}</details>'
            for number, hint in hints
        )
        return f"<div>{row}{''.join(tips)}{''.join(failures)}{''.join(folded)}</div>"


def check(exercise: str = "") -> None:
    """Run the self-check from a notebook: ``check("softmax")``, or all with ``check()``. Shows a table with the failures.

    Raises SelfCheckFailed under ``nbgrader validate``, which takes a cell without an error for a passed test.
    """
    names = [exercise] if exercise else []
    try:
        found = Worker().run(names)
    except OSError:  # no process can be started here, as in a browser
        found = run(names)
    shown = Shown(found, language())
    if os.environ.get("NBGRADER_VALIDATING") and (found.problem or not all(check.is_finished for check in found.exercises)):
        raise SelfCheckFailed(repr(shown))
    _display(shown)


def _display(shown: Shown) -> None:
    """Show an object in the notebook whose kernel runs this, or print it."""
    ipython = sys.modules.get("IPython")
    if ipython and ipython.get_ipython():
        from IPython.display import display

        display(shown)
        return
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(repr(shown).encode(encoding, "backslashreplace").decode(encoding))
