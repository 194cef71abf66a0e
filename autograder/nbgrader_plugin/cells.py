"""An exercise's result as the output of its graded cell, in the formgrader and in the feedback."""

import html

from nbformat.v4 import new_output

from ..report import STATUS, for_student, reasons
from ..selfcheck.messages import Text

MARKS = {"passed": "✓", "not_started": "–"}
WORDS = {
    "hidden": Text("hidden", "비공개"), "perhaps": Text("Perhaps", "혹시"), "hint": Text("Hint", "힌트"), **STATUS,
}
STYLE = {
    "table": "width:100%;border-collapse:collapse;font-size:14px;margin:4px 0",
    "cell": "text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #ddd;white-space:normal",
    "code": "margin:4px 0;padding:6px 8px;background:#f6f6f6;white-space:pre-wrap;word-break:break-word;font-size:13px",
    "hint": "display:list-item;cursor:pointer",
    "tip": "margin:4px 0;padding:6px 8px;border-left:3px solid #d08a00;background:#fff8e6",
}


def outputs(exercise, language):
    """The outputs of a graded cell: what a student may see of an ExerciseResult, as HTML and as plain text."""
    result = for_student(exercise)
    return [new_output("display_data", data={"text/html": as_html(result, language), "text/plain": as_text(result, language)})]


def as_text(exercise, language):
    lines = [f"{exercise.title}: {exercise.score:g} / {exercise.max_score:g}"]
    for one, (told, misconception) in zip(exercise.properties, reasons(exercise), strict=True):
        hidden = f" ({_word('hidden', language)})" if one.hidden else ""
        lines.append(f"  {MARKS.get(one.status, '✗')} {one.earned:g} / {one.points:g}  {one.title}{hidden}")
        said = [told] + [f"{_word('perhaps', language)}: {misconception}"] * bool(misconception)
        lines += [f"        {line}" for part in said for line in part.splitlines()]
    return "\n".join(lines)


def as_html(exercise, language):
    rows = "".join(_row(one, *said, language) for one, said in zip(exercise.properties, reasons(exercise), strict=True))
    hints = "".join(f'<details><summary style="{STYLE["hint"]}">{_word("hint", language)} {number}/{len(exercise.hints)}</summary>'
                    f"{html.escape(hint)}</details>" for number, hint in enumerate(exercise.hints, start=1))
    return (f'<div><strong>{html.escape(exercise.title)}: {exercise.score:g} / {exercise.max_score:g}</strong>'
            f'<table style="{STYLE["table"]}"><tbody>{rows}</tbody></table>{hints}</div>')


def _row(one, told, misconception, language):
    shown = f'<pre style="{STYLE["code"]}">{html.escape(told)}</pre>' if told else ""
    if misconception:
        shown += f'<div style="{STYLE["tip"]}">{_word("perhaps", language)}: {html.escape(misconception)}</div>'
    hidden = f' <em>({_word("hidden", language)})</em>' if one.hidden else ""
    colour = {"passed": "#1a7f37", "not_started": "#777"}.get(one.status, "#c62828")
    return (f'<tr><td style="{STYLE["cell"]};width:1em;color:{colour}" title="{_word(one.status, language)}">'
            f'{MARKS.get(one.status, "✗")}</td><td style="{STYLE["cell"]}">{html.escape(one.title)}{hidden}'
            f'{"" if one.status == "passed" else " · " + _word(one.status, language)}{shown}</td>'
            f'<td style="{STYLE["cell"]};white-space:nowrap">{one.earned:g} / {one.points:g}</td></tr>')


def _word(name, language):
    return WORDS[name].into(language)
