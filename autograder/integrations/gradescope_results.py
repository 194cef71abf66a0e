"""``results.json``: the report on one submission as Gradescope reads it.

The format, with its fields and visibilities: https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..classroom.batch import grade_class
from ..course import Assignment, Course
from ..errors import KitError
from ..files import replacing
from ..reports.html import WORDS, advice_html, plain_lines
from ..reports.report import AGAIN, ExerciseResult, PropertyResult, Report, exercise_status, for_student, reasons
from ..selfcheck.messages import Text

Json = dict[str, Any]

NOT_GRADED = Text(
    "This submission was not graded, and this is not a score of 0. Tell your teacher, who has to look at the autograder's "
    "output. Reason: {reason}",
    "이 제출물은 채점되지 않았습니다(0점이라는 뜻이 아닙니다). 선생님에게 알려 주세요. 선생님은 자동 채점기의 출력을 "
    "확인해야 합니다. 이유: {reason}",
)
NOT_FINISHED = Text(
    "the autograder did not finish. Its setup may have failed, or the container has too little time or memory.",
    "자동 채점기가 채점을 끝내지 못했습니다. 설정에 실패했거나 컨테이너의 제한 시간이나 메모리가 부족할 수 있습니다.",
)
PUBLIC = Text("Public properties: {earned:g} / {points:g} points.", "공개 성질: {earned:g} / {points:g}점.")
LATER = {
    "after_published": Text(
        "Hidden properties of the same docstrings ({points:g} points) are shown once the grades are published.",
        "같은 docstring에 대한 비공개 성질({points:g}점)은 성적이 공개된 뒤에 볼 수 있습니다.",
    ),
    "after_due_date": Text(
        "Hidden properties of the same docstrings ({points:g} points) are shown after the due date.",
        "같은 docstring에 대한 비공개 성질({points:g}점)은 마감 뒤에 볼 수 있습니다.",
    ),
    "hidden": Text(
        "Hidden properties of the same docstrings ({points:g} points) count, too, and are not shown.",
        "같은 docstring에 대한 비공개 성질({points:g}점)도 점수에 들어가며 표시되지는 않습니다.",
    ),
}
QUESTIONS = Text(
    "The lab's written questions are not graded here.",
    "실습 노트북의 서술형 문제는 여기에서 채점하지 않습니다.",
)


def grade(course: Course, assignment: Assignment, submission: Path, target: Path, hidden: str, language: str) -> Report:
    """Grade the folder ``submission``, in the sandbox, and write ``target``, a ``results.json``.

    Whatever goes wrong, ``target`` then has a sentence for student and teacher, and no score. Raises KitError in that case.
    """
    try:
        start = time.monotonic()
        (report,) = grade_class(course, assignment, [("submission", submission)], language)
        if report.problem:
            raise KitError(report.problem)
        write(target, results(report, hidden, time.monotonic() - start, assignment.has_questions))
    except Exception as error:
        write(target, not_graded(str(error) if isinstance(error, KitError) else type(error).__name__, language))
        raise
    return report


def results(report: Report, hidden: str, seconds: float, has_questions: bool = False) -> Json:
    """The content of ``results.json`` for a report: one test for each property, and one with advice for each exercise.

    ``hidden``: one of HIDDEN. Such tests have no message and no counterexample, whoever looks at them.
    ``seconds``: how long grading took.
    """
    return {
        "score": report.score,
        "execution_time": round(seconds, 1),
        "output": " ".join(text.into(report.language) for text in _overview(report, hidden, has_questions)),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "extra_data": {
            "assignment": report.assignment,
            "kit_version": report.kit_version,
            "exam": report.exam,
            "sandbox": list(report.sandbox),
        },
        "tests": [
            test
            for number, exercise in enumerate(report.exercises, start=1)
            for test in _tests(number, exercise, hidden, report.language)
        ],
    }


def not_graded(reason: str, language: str) -> Json:
    """The content of ``results.json`` for a submission without a grade: a sentence, and neither a score nor a test.

    Gradescope then has nothing that it could count as points.
    """
    return {
        "output": NOT_GRADED.format(reason=plain_lines(reason)).into(language),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
    }


def write(target: Path, content: Json) -> None:
    """Write ``results.json``, whole or not at all."""
    with replacing(target) as part:
        part.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    target.chmod(0o644)


def _overview(report: Report, hidden: str, has_questions: bool) -> Iterator[Text]:
    properties = [prop for exercise in report.exercises for prop in exercise.properties]
    public = [prop for prop in properties if not prop.hidden]
    yield PUBLIC.format(earned=sum(prop.earned for prop in public), points=sum(prop.points for prop in public))
    if len(public) < len(properties):
        yield LATER[hidden].format(points=sum(prop.points for prop in properties if prop.hidden))
    if has_questions:
        yield QUESTIONS


def _tests(number: int, exercise: ExerciseResult, hidden: str, language: str) -> Iterator[Json]:
    """The tests of one exercise. Those that are visible at once are about public properties alone."""
    result = for_student(exercise)
    public = _public(result)
    advice = advice_html(public, language)
    if advice:
        name = f"{exercise.title} ({exercise.name}.py)"
        yield {"name": name, "number": str(number), "output": advice, "output_format": "html", "visibility": "visible"}
    known = {"", *(prop.misconception for prop in public.properties)}
    for place, (prop, reason) in enumerate(zip(result.properties, reasons(result), strict=True), start=1):
        output = _output(prop, reason, language)
        if prop.hidden and prop.misconception not in known:
            output = "\n".join(filter(None, (output, f"{WORDS['perhaps'].into(language)}: {prop.misconception}")))
            known.add(prop.misconception)
        yield {
            "name": f"{prop.title} ({WORDS['hidden'].into(language)})" if prop.hidden else prop.title,
            "number": f"{number}.{place}",
            "score": prop.earned,
            "max_score": prop.points,
            "status": "passed" if prop.status == "passed" else "failed",
            "output": plain_lines(output),
            "output_format": "text",
            "visibility": hidden if prop.hidden else "visible",
        }


def _public(exercise: ExerciseResult) -> ExerciseResult:
    """The exercise as if it had public properties only; with hints only while one of those fails."""
    properties = tuple(prop for prop in exercise.properties if not prop.hidden)
    is_open = exercise_status(properties) not in ("passed", "not_started")
    return replace(exercise, properties=properties, hints=exercise.hints if is_open else ())


def _output(prop: PropertyResult, reason: str, language: str) -> str:
    """Why a property failed. Of a hidden one, only what kind of failure it was, where the answer was not simply wrong."""
    if prop.status == "passed":
        return ""
    if prop.hidden:
        return "" if prop.status == "failed" else WORDS[prop.status].into(language)
    return reason or AGAIN.into(language)
