"""An exercise's result as HTML: the output of its graded cell in the formgrader, and a section of the feedback page."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from ..selfcheck.messages import Text, limit_marks
from .report import STATUS, ExerciseResult, PropertyResult, for_student, misconceptions, reasons

if TYPE_CHECKING:
    from nbformat import NotebookNode

MARKS = {"passed": "✓", "not_started": "–"}
WORDS = {
    "hidden": Text("hidden", "비공개"),
    "perhaps": Text("Perhaps", "혹시"),
    "hint": Text("Hint", "힌트"),
    "cut": Text("(… {lines} more lines)", "(… {lines}줄 더 있음)"),
    **STATUS,
}
STYLE = {
    "table": "width:100%;border-collapse:collapse;font-size:14px;margin:4px 0",
    "cell": "text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #ddd;white-space:normal",
    "code": "margin:4px 0;padding:6px 8px;background:#f6f6f6;white-space:pre-wrap;word-break:break-word;font-size:13px",
    "name": "margin:6px 0 0;font-family:monospace;font-size:13px;color:#555",
    "number": "color:#999;user-select:none",
    "hint": "display:list-item;cursor:pointer",
    "tip": "margin:4px 0;padding:6px 8px;border-left:3px solid #d08a00;background:#fff8e6",
}


MAX_LINES = 400  # of a module on a page
MAX_LINE = 300  # characters of a line


def outputs(exercise: ExerciseResult, module: str, language: str) -> list[NotebookNode]:
    """The outputs of a graded cell: the module as it was graded, and what a student may see of an ExerciseResult."""
    from nbformat.v4 import new_output  # a container that only grades has no nbformat

    result = for_student(exercise)
    listed = listing(module, f"{exercise.name}.py", language) if module else ""
    title = f"<strong>{html.escape(exercise.title)}: {exercise.score:g} / {exercise.max_score:g}</strong>"
    data = {"text/html": listed + title + as_html(result, language), "text/plain": as_text(result, language)}
    return [new_output("display_data", data=data)]


def listing(module: str, name: str, language: str) -> str:
    """A module's source with line numbers, as an HTML fragment. What is too long for a page is cut, and this is said."""
    lines = module.splitlines()
    shown = [_line(number, line) for number, line in enumerate(lines[:MAX_LINES], start=1)]
    if len(lines) > MAX_LINES:
        shown.append(_word("cut", language).format(lines=len(lines) - MAX_LINES))
    return (
        f'<div style="{STYLE["name"]}">{html.escape(name)}</div>'
        f'<pre class="module" style="{STYLE["code"]}">{chr(10).join(shown)}</pre>'
    )


def _line(number: int, text: str) -> str:
    text = visible(text)
    cut = html.escape(text[:MAX_LINE]) + "…" * (len(text) > MAX_LINE)
    return f'<span style="{STYLE["number"]}">{number:>4}  </span>{cut}'


def visible(text: str) -> str:
    """The text with a mark for each character that is not drawn, and a limited number of combining marks on a letter."""
    return limit_marks("".join(c if c.isprintable() else "\ufffd" for c in text.expandtabs(4)))


def plain_lines(text: str) -> str:
    """A text of several lines, with every line made ``visible``."""
    return "\n".join(visible(line) for line in text.splitlines())


def as_text(exercise: ExerciseResult, language: str) -> str:
    """The result as plain text."""
    lines = [f"{exercise.title}: {exercise.score:g} / {exercise.max_score:g}"]
    lines += [f"  {_word('perhaps', language)}: {misconception}" for misconception in misconceptions(exercise)]
    for prop, reason in zip(exercise.properties, reasons(exercise), strict=True):
        hidden = f" ({_word('hidden', language)})" if prop.hidden else ""
        lines.append(f"  {MARKS.get(prop.status, '✗')} {prop.earned:g} / {prop.points:g}  {prop.title}{hidden}")
        lines += [f"        {line}" for line in reason.splitlines()]
    return "\n".join(lines)


def as_html(exercise: ExerciseResult, language: str) -> str:
    """The properties and hints as an HTML fragment that needs nothing beside it."""
    rows = "".join(_row(prop, reason, language) for prop, reason in zip(exercise.properties, reasons(exercise), strict=True))
    table = f'<table style="{STYLE["table"]}"><tbody>{rows}</tbody></table>'
    return f"<div>{_tips(exercise, language)}{table}{_hints(exercise, language)}</div>"


def advice_html(exercise: ExerciseResult, language: str) -> str:
    """The named misconceptions and the hints alone, as such a fragment; empty where there are none."""
    advice = _tips(exercise, language) + _hints(exercise, language)
    return f"<div>{advice}</div>" if advice else ""


def _tips(exercise: ExerciseResult, language: str) -> str:
    return "".join(
        f'<div style="{STYLE["tip"]}">{_word("perhaps", language)}: {html.escape(misconception)}</div>'
        for misconception in misconceptions(exercise)
    )


def _hints(exercise: ExerciseResult, language: str) -> str:
    return "".join(
        f'<details><summary style="{STYLE["hint"]}">{_word("hint", language)} {number}/{len(exercise.hints)}</summary>'
        f"{html.escape(hint)}</details>"
        for number, hint in enumerate(exercise.hints, start=1)
    )


def _row(prop: PropertyResult, reason: str, language: str) -> str:
    shown = f'<pre style="{STYLE["code"]}">{html.escape(reason)}</pre>' if reason else ""
    hidden = f" <em>({_word('hidden', language)})</em>" if prop.hidden else ""
    colour = {"passed": "#1a7f37", "not_started": "#777"}.get(prop.status, "#c62828")
    return (
        f'<tr><td style="{STYLE["cell"]};width:1em;color:{colour}" title="{_word(prop.status, language)}">'
        f'{MARKS.get(prop.status, "✗")}</td><td style="{STYLE["cell"]}">{html.escape(prop.title)}{hidden}'
        f"{'' if prop.status == 'passed' else ' · ' + _word(prop.status, language)}{shown}</td>"
        f'<td style="{STYLE["cell"]};white-space:nowrap">{prop.earned:g} / {prop.points:g}</td></tr>'
    )


def _word(name: str, language: str) -> str:
    return WORDS[name].into(language)
