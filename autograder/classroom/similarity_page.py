"""The page that shows which students' modules are alike, side by side, and what such evidence is worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..reports.html import visible
from ..reports.pages import template
from ..selfcheck.messages import Text
from .similarity import Comparison

SHOWN = 60  # pairs of students whose modules are on the page
WORDS = {
    "title": Text("Modules that are alike", "서로 비슷한 모듈"),
    "students": Text("students", "명"),
    "earlier": Text("of an earlier class", "이전 수업"),
    "exercise": Text("Exercise", "문제"),
    "compared": Text("compared / handed in", "비교함 / 제출됨"),
    "short": Text("too short to compare", "비교하기에는 너무 짧음"),
    "none": Text("No two modules are alike above the threshold.", "기준을 넘을 만큼 비슷한 모듈은 없습니다."),
    "pair": Text("Students", "학생"),
    "share": Text("Shared part of the shorter module", "더 짧은 모듈에서 겹치는 비율"),
    "structure": Text("structure", "구조"),
    "text": Text("text", "글자"),
}
LIMITS = (
    Text(
        "Likeness is a reason to look, and no proof. Two students who learned from the same page, or who talked about the "
        "exercise as they may, write alike.",
        "비슷하다는 것은 살펴볼 이유일 뿐 증거가 아닙니다. 같은 자료로 공부했거나 허용된 범위에서 함께 "
        "의논한 학생들은 비슷한 코드를 씁니다.",
    ),
    Text(
        "Not counted: the text that everybody was given, code that is as in the course's own solutions, and what a third of the "
        "class writes. So two copies of an ordinary right answer are not found, and short functions are not compared at all.",
        "모두에게 배포된 글, 교재의 풀이와 같은 코드, 수강생의 3분의 1 이상이 쓴 코드는 세지 않습니다. "
        "따라서 흔한 정답을 그대로 베낀 경우는 찾지 못하며, 짧은 함수는 아예 비교하지 않습니다.",
    ),
    Text(
        "Structure takes all names and strings for the same, so renaming hides nothing; text has names and comments. A small "
        "class has less that is common, and more chance likeness. Read both modules, and hear the students, before you conclude.",
        "구조는 이름과 문자열을 모두 같은 것으로 보므로 이름을 바꾸어도 드러납니다. 글자는 이름과 주석까지 비교합니다. "
        "수강생이 적으면 공통된 코드로 걸러지는 것이 줄어 우연히 비슷해 보이는 경우가 늘어납니다. "
        "결론을 내리기 전에 두 모듈을 직접 읽고 학생의 이야기를 들어 보세요.",
    ),
)


@dataclass(frozen=True)
class SimilarityPage:
    """What the page shows. ``earlier`` is the number of submissions of earlier classes."""

    title: str
    comparison: Comparison
    students: int
    earlier: int
    language: str

    @property
    def compared(self) -> dict[str, tuple[int, int]]:
        return self.comparison.compared


def similarity_html(page: SimilarityPage) -> str:
    """The page as HTML, which needs nothing beside it and runs no script. All text on it is escaped."""
    return template("similarity.html.j2").render(
        page=page,
        language=page.language,
        groups=page.comparison.by_students(),
        shown=SHOWN,
        limits=[limit.into(page.language) for limit in LIMITS],
        word=lambda name: WORDS[name].into(page.language),
        percent=lambda share: f"{share:.0%}" if share else "–",
        marked=marked,
    )


def marked(source: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """The source with the ranges of characters ``spans`` marked."""
    parts, done = [], 0
    for start, end in spans:
        start = max(start, done)
        if start >= end:
            continue
        parts += [_shown(source[done:start]), Markup("<mark>"), _shown(source[start:end]), Markup("</mark>")]
        done = end
    return Markup("").join([*parts, _shown(source[done:])])


def _shown(text: str) -> Markup:
    return escape("\n".join(visible(line) for line in text.split("\n")))
