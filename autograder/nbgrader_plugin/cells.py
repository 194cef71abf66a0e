"""An exercise's result as the output of its graded cell, in the formgrader and in the feedback."""

import html

from nbformat.v4 import new_output

from ..report import for_student
from ..selfcheck.messages import Text

MARKS = {"passed": "✓", "not_started": "–"}
WORDS = {
    "property": Text("property", "성질"), "points": Text("points", "점수"), "hidden": Text("hidden", "비공개"),
    "perhaps": Text("Perhaps", "혹시"), "hints": Text("Hints", "힌트"),
    "passed": Text("holds", "만족"), "failed": Text("does not hold", "만족하지 않음"), "error": Text("an error", "오류"),
    "timeout": Text("no answer in time", "시간 초과"), "memory": Text("out of memory", "메모리 부족"),
    "crashed": Text("ended its process", "프로세스 종료"), "not_started": Text("not started", "시작 전"),
}
STYLE = {
    "table": "width:100%;border-collapse:collapse;font-size:14px;margin:4px 0",
    "cell": "text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #ddd;white-space:normal",
    "code": "margin:4px 0;padding:6px 8px;background:#f6f6f6;white-space:pre-wrap;word-break:break-word;font-size:13px",
    "tip": "margin:4px 0;padding:6px 8px;border-left:3px solid #d08a00;background:#fff8e6",
}


def outputs(exercise, language):
    """The outputs of a graded cell: what a student may see of an ExerciseResult, as HTML and as plain text."""
    result = for_student(exercise)
    return [new_output("display_data", data={"text/html": as_html(result, language), "text/plain": as_text(result, language)})]


def as_text(exercise, language):
    lines = [f"{exercise.title}: {exercise.score:g} / {exercise.max_score:g}"]
    for one in exercise.properties:
        hidden = f" ({_word('hidden', language)})" if one.hidden else ""
        lines.append(f"  {MARKS.get(one.status, '✗')} {one.earned:g} / {one.points:g}  {one.title}{hidden}")
        told = [one.counterexample, one.message] + [f"{_word('perhaps', language)}: {one.misconception}"] * bool(one.misconception)
        lines += [f"        {line}" for part in told if part for line in part.splitlines()]
    return "\n".join(lines)


def as_html(exercise, language):
    rows = "".join(_row(one, language) for one in exercise.properties)
    hints = "".join(f"<details><summary>{_word('hints', language)} {number}</summary>{html.escape(hint)}</details>"
                    for number, hint in enumerate(exercise.hints, start=1))
    return (f'<div><strong>{html.escape(exercise.title)}: {exercise.score:g} / {exercise.max_score:g}</strong>'
            f'<table style="{STYLE["table"]}"><tbody>{rows}</tbody></table>{hints}</div>')


def _row(one, language):
    told = "".join(f'<pre style="{STYLE["code"]}">{html.escape(part)}</pre>'
                   for part in ("\n".join(filter(None, (one.counterexample, one.message))),) if part)
    if one.misconception:
        told += f'<div style="{STYLE["tip"]}">{_word("perhaps", language)}: {html.escape(one.misconception)}</div>'
    hidden = f' <em>({_word("hidden", language)})</em>' if one.hidden else ""
    colour = {"passed": "#1a7f37", "not_started": "#777"}.get(one.status, "#c62828")
    return (f'<tr><td style="{STYLE["cell"]};width:1em;color:{colour}" title="{_word(one.status, language)}">'
            f'{MARKS.get(one.status, "✗")}</td><td style="{STYLE["cell"]}">{html.escape(one.title)}{hidden}'
            f'{"" if one.status == "passed" else " · " + _word(one.status, language)}{told}</td>'
            f'<td style="{STYLE["cell"]};white-space:nowrap">{one.earned:g} / {one.points:g}</td></tr>')


def _word(name, language):
    return WORDS[name].into(language)
