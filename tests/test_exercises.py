"""Every exercise is proven: right solutions get full marks, the stub none, every known mistake less, here and there.

"Here" is the student's pytest (for right solutions with the hidden file beside
the public one, as an instructor would run it), "there" the trusted grader: a
public property has the same outcome here and there. Every right solution goes
through the grader; of the others some are asked, and all by ``make prove``.
"""

import os
import shutil
from xml.etree import ElementTree

import pytest
from conftest import ROOT
from forked import selfcheck

from autograder.authoring.build import stub
from autograder.course import Course, declared
from autograder.grading.diagnosis import first_failures
from autograder.grading.submission import Submission

pytestmark = pytest.mark.slow

COURSE = Course.at(ROOT)
EXERCISES = [(assignment, exercise) for assignment in COURSE.assignments for exercise in assignment.exercises]
PROVE = bool(os.environ.get("AUTOGRADER_PROVE"))


def solutions(wheats, chaffs):
    """Parametrizes with each exercise's reference and stub, and so many of its right and wrong solutions."""

    def some(variants, most):
        return variants if PROVE or not most else variants[:: -(-len(variants) // most)]

    return pytest.mark.parametrize(
        ("assignment", "exercise", "kind", "source"),
        [
            pytest.param(assignment, exercise, kind, source, id=f"{exercise.name}-{kind}-{name}")
            for assignment, exercise in EXERCISES
            for kind, name, source in [
                ("right", "reference", exercise.reference),
                *(("right", wheat.name, wheat.source) for wheat in some(exercise.wheats, wheats)),
                *(("wrong", chaff.name, chaff.source) for chaff in some(exercise.chaffs, chaffs)),
                ("stub", "stub", stub(exercise.reference)),
            ]
        ],
    )


def result(grader, assignment, exercise, source):
    return grader(assignment.name).grade(Submission("x", {exercise.name: source})).exercise(exercise.name)


@solutions(wheats=None, chaffs=3)
def test_in_the_trusted_grader(grader, assignment, exercise, kind, source):
    told = result(grader, assignment, exercise, source)
    if kind == "right":
        assert (told.score, told.status) == (told.max_score, "passed"), told.properties
    elif kind == "stub":
        assert (told.score, told.status) == (0, "not_started")
        assert {one.status for one in told.properties} == {"not_started"}
    else:
        assert told.score < told.max_score
        named = {one.misconception for one in told.properties} - {""}
        chaff = next(chaff for chaff in exercise.chaffs if chaff.source == source)
        found = chaff.explanation.en in named or named & twins(grader(assignment.name), exercise, source, named)
        assert found, f"it was taken for {named}"
        recorded, timed = exercise.recorded, {one.title.en for one in declared(exercise) if one.timed}
        titles = {one.title.en for one in declared(exercise) if chaff.name in recorded[one.name]}
        assert titles - timed == {one.title for one in told.properties if one.status != "passed"} - timed, "see caught.json"


@pytest.mark.skipif(not PROVE, reason="make prove has every mistake sit the whole exam, which takes minutes")
@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES, ids=lambda value: getattr(value, "name", ""))
def test_every_mistake_costs_points(grader, assignment, exercise):
    mistakes = grader(assignment.name).mistakes(exercise.name)
    assert mistakes.keys() == {chaff.name for chaff in exercise.chaffs}
    assert not [name for name, failed in mistakes.items() if not failed]


def twins(grader, exercise, source, named):
    """Of the explanations ``named``, those of mistakes that no property can tell from this one."""

    def seen(source):
        return first_failures(grader.run_exam(exercise.name, {exercise.name: source}))

    own = seen(source)
    return {chaff.explanation.en for chaff in exercise.chaffs if chaff.explanation.en in named and seen(chaff.source) == own}


@solutions(wheats=1, chaffs=1)
def test_in_the_students_pytest(handed_out, grader, assignment, exercise, kind, source):
    folder = handed_out(assignment.name)
    beside = {other: COURSE.references()[other] for other in COURSE.builds_on(exercise.name)}
    for name, text in {**beside, exercise.name: source}.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    shutil.copy(exercise.folder / f"hidden_{exercise.name}.py", folder)
    files = [f"test_{exercise.name}.py", *[f"hidden_{exercise.name}.py"] * (kind != "wrong")]
    done = selfcheck(folder, *files, "--junitxml=told.xml")
    count = len(declared(exercise))
    if kind == "right":
        assert f"{count} passed" in done.stdout, done.stdout
        assert done.returncode == 0
    elif kind == "stub":
        assert f"{count} not started" in done.stdout, done.stdout
        assert done.returncode == 1
    else:
        public = {one.name for one in declared(exercise) if not one.hidden}
        there = {one.name for one, outcome in grader(assignment.name).run_exam(exercise.name, {exercise.name: source}) if outcome}
        here = {case.get("name") for case in ElementTree.parse(folder / "told.xml").iter("testcase") if len(case)}
        assert here & public == there & public


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES, ids=lambda value: getattr(value, "name", ""))
def test_an_exercise_is_complete(assignment, exercise):
    assert len(exercise.wheats) >= 4
    assert len(exercise.chaffs) >= 8
    assert len(exercise.hints) == 3
    for text in [chaff.explanation for chaff in exercise.chaffs] + [one.title for one in declared(exercise)] + list(exercise.hints):
        assert text.en and text.ko != text.en, f"{exercise.name}: in one language only: {text.en}"
    assert {one.hidden for one in declared(exercise)} == {True, False}
