"""The feedback page: one HTML file for one submission, which needs nothing beside it and runs no script."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..selfcheck.messages import Text
from .html import as_html, listing
from .pages import template
from .report import ExerciseResult, for_student

WORDS = {
    "late": Text("Handed in late by", "늦게 제출함:"),
    "no penalty": Text("no penalty", "감점 없음"),
    "waiting": Text("not graded yet", "채점 대기"),
    "by hand": Text("Graded by a person", "사람이 직접 채점했습니다"),
    "again": Text(
        "The answer has changed since it was graded, and waits for another look.",
        "채점한 뒤 답이 바뀌어 다시 채점을 기다립니다.",
    ),
    "automatic": Text("automatic score:", "자동 채점:"),
    "comment": Text("Comment", "의견"),
    "answer": Text("Your answer", "제출한 답"),
    "no answer": Text("(no answer)", "(답 없음)"),
    "code": Text("Your code", "제출한 코드"),
}


@dataclass(frozen=True)
class Part:
    """One exercise (with a ``result``) or one written answer (with an ``answer``) of a page.

    ``score`` is None while it waits for a person. ``by_hand``: a person has set it, and ``automatic`` is what it was.
    ``waits_again``: the answer has changed since.
    """

    name: str
    title: str
    score: float | None
    max_score: float
    result: ExerciseResult | None = None
    module: str = ""
    question: str = ""
    answer: str | None = None
    comment: str = ""
    by_hand: bool = False
    waits_again: bool = False
    automatic: float | None = None


@dataclass(frozen=True)
class FeedbackPage:
    """What a feedback page shows. ``score`` has the ``penalty`` subtracted; ``late`` is a duration in words."""

    title: str
    student: str
    student_name: str
    score: float
    max_score: float
    parts: tuple[Part, ...]
    language: str
    penalty: float = 0.0
    late: str = ""
    problem: str = ""


def feedback_html(page: FeedbackPage) -> str:
    """The page as HTML. All text on it is escaped; hidden inputs are left out."""
    return template("feedback.html.j2").render(
        page=page,
        number=lambda value: f"{value:g}" if value == round(value, 2) else f"{value:.2f}",
        word=lambda name: WORDS[name].into(page.language),
        result=lambda result: Markup(as_html(for_student(result), page.language)),
        listing=lambda part: Markup(listing(part.module, f"{part.name}.py", page.language)),
    )
