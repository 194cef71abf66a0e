"""One language of a text in two."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from autograder.authoring.lab import lab
from autograder.authoring.translation import in_language, text_in
from autograder.selfcheck.messages import HANGUL

TEXT = """## 4. Softmax · 소프트맥스

Scores become *probabilities*.

*점수가 **확률**이 됩니다.*

| step · 단계 | shape · 모양 |
|---|---|
| input · 입력 | `(64,)` |

**Bold** stays · as it is."""


def test_a_korean_paragraph_replaces_the_one_before_it():
    assert text_in(TEXT, "ko").startswith(
        "## 4. 소프트맥스\n\n점수가 **확률**이 됩니다.\n\n| 단계 | 모양 |\n|---|---|\n| 입력 | `(64,)` |"
    )
    assert text_in(TEXT, "en").startswith(
        "## 4. Softmax\n\nScores become *probabilities*.\n\n| step | shape |\n|---|---|\n| input |"
    )
    assert text_in(TEXT, "ko").endswith("**Bold** stays · as it is.") and text_in(TEXT, "en").endswith("stays · as it is.")


def test_code_and_graded_answers_stay():
    answer = new_markdown_cell("Because.\n\n*왜냐하면.*", metadata={"nbgrader": {"grade_id": "why"}})
    cells = [new_code_cell("x = '한국어 · y'"), answer, new_markdown_cell("*한국어만 있습니다.*")]
    assert [cell.source for cell in in_language(cells, "en")] == ["x = '한국어 · y'", "Because.\n\n*왜냐하면.*"]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_labs_are_whole_in_each_language(course, language):
    for assignment in course.assignments:
        for cell in lab(assignment, language).cells:
            if cell.cell_type == "markdown" and not cell.metadata.get("nbgrader"):
                for paragraph in cell.source.split("\n\n"):
                    assert bool(HANGUL.search(paragraph)) == (language == "ko"), paragraph
