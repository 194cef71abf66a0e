"""Every exercise: right solutions get full marks, the stub none and every chaff less, from the grader and from pytest.

A public property has the same outcome in the students' pytest as in the
trusted grader. pytest also runs the hidden file for right solutions, as an
instructor would. Of the solutions the tests take some, and ``make prove`` takes
all.
"""

import os
import shutil
from xml.etree import ElementTree

import pytest
from conftest import ROOT
from forked import selfcheck

from autograder.authoring.build import stub
from autograder.course import Course, declared
from autograder.grading.submission import Submission

pytestmark = pytest.mark.slow

COURSE = Course.at(ROOT)
EXERCISES = [(assignment, exercise) for assignment in COURSE.assignments for exercise in assignment.exercises]
PROVE = bool(os.environ.get("AUTOGRADER_PROVE"))


def solutions(wheats, chaffs, others=True, every_other=False):
    """Parametrize with so many of each exercise's wheats and chaffs at most (None: all), and its reference and stub.

    ``every_other``: of a wheat and a chaff each, the wheat of one exercise and the chaff of the next.
    """

    def some(variants, limit):
        return variants if PROVE or not limit else variants[:: -(-len(variants) // limit)]

    found = [
        pytest.param(assignment, exercise, kind, source, id=f"{exercise.name}-{kind}-{name}")
        for assignment, exercise in EXERCISES
        for kind, name, source in [
            *[("right", "reference", exercise.reference)] * others,
            *(("right", wheat.name, wheat.source) for wheat in some(exercise.wheats, wheats)),
            *(("wrong", chaff.name, chaff.source) for chaff in some(exercise.chaffs, chaffs)),
            *[("stub", "stub", stub(exercise.reference))] * others,
        ]
    ]
    if every_other:
        found = [param for number, param in enumerate(found) if number % 4 in (0, 3)]
    return pytest.mark.parametrize(("assignment", "exercise", "kind", "source"), found)


def graded(grader, assignment, exercise, source):
    """The report on a solution of one exercise."""
    return grader(assignment.name).grade(Submission("x", {exercise.name: source})).exercise(exercise.name)


@solutions(wheats=1, chaffs=2)
def test_a_solution_gets_its_score_from_the_trusted_grader(grader, assignment, exercise, kind, source):
    report = graded(grader, assignment, exercise, source)
    if kind == "right":
        assert (report.score, report.status) == (report.max_score, "passed"), report.properties
    elif kind == "stub":
        assert (report.score, report.status) == (0, "not_started")
        assert {prop.status for prop in report.properties} == {"not_started"}
    else:
        assert report.score < report.max_score
        named = {prop.misconception for prop in report.properties} - {""}
        chaff = next(chaff for chaff in exercise.chaffs if chaff.source == source)
        answers = exercise.recorded[chaff.name]
        alike = {other.explanation.en for other in exercise.chaffs if exercise.recorded[other.name] == answers}
        nameless = len(alike) > 1 or not any(answers.values())  # others answer alike, or it measures time
        assert named & alike or (nameless and not named), f"it was taken for {named}"
        timed = {prop.title.en for prop in declared(exercise) if prop.timed}
        titles = {prop.title.en for prop in declared(exercise) if prop.name in answers}
        assert titles - timed == {prop.title for prop in report.properties if prop.status != "passed"} - timed, "see answers.json"


@pytest.mark.skipif(not PROVE, reason="make prove runs every chaff through the whole exam, which takes minutes")
@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES, ids=lambda value: getattr(value, "name", ""))
def test_every_chaff_fails_a_property(grader, assignment, exercise):
    for chaff in exercise.chaffs:
        assert grader(assignment.name).answers(exercise.name, {exercise.name: chaff.source}), chaff.name


@solutions(wheats=1, chaffs=1, others=PROVE, every_other=not PROVE)
def test_a_public_property_has_the_same_outcome_in_the_students_pytest(handed_out, grader, assignment, exercise, kind, source):
    folder = handed_out(assignment.name)
    imported = {other: COURSE.references()[other] for other in COURSE.builds_on(exercise.name)}
    for name, text in {**imported, exercise.name: source}.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    shutil.copy(exercise.folder / f"hidden_{exercise.name}.py", folder)
    files = [f"test_{exercise.name}.py", *[f"hidden_{exercise.name}.py"] * (kind != "wrong")]
    done = selfcheck(folder, *files, "--junitxml=junit.xml")
    count = len(declared(exercise))
    if kind == "right":
        assert f"{count} passed" in done.stdout, done.stdout
        assert done.returncode == 0
    elif kind == "stub":
        assert f"{count} not started" in done.stdout, done.stdout
        assert done.returncode == 1
    else:
        public = {prop.name for prop in declared(exercise) if not prop.hidden}
        exam = grader(assignment.name).run_exam(exercise.name, {exercise.name: source})
        failed_in_grader = {prop.name for prop, outcome in exam if outcome}
        failed_in_pytest = {case.get("name") for case in ElementTree.parse(folder / "junit.xml").iter("testcase") if len(case)}
        assert failed_in_pytest & public == failed_in_grader & public
        assert_same_mistake_is_named(done.stdout, exercise, source, public)


def assert_same_mistake_is_named(printed, exercise, source, public):
    """The self-check names the chaff's mistake, or one that answers the public properties alike."""
    chaff = next(chaff for chaff in exercise.chaffs if chaff.source == source)
    answers = {name: exercise.recorded[chaff.name].get(name) for name in public}
    alike = [other for other in exercise.chaffs if {name: exercise.recorded[other.name].get(name) for name in public} == answers]
    can_be_guessed = sum(answer.numbers for answer in answers.values() if answer) < 2
    if len({other.explanation for other in alike}) == 1 and not can_be_guessed:
        assert any(" ".join(other.explanation.en.split()) in " ".join(printed.split()) for other in alike), printed


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES, ids=lambda value: getattr(value, "name", ""))
def test_an_exercise_is_complete_and_in_two_languages(assignment, exercise):
    assert len(exercise.wheats) >= 4
    assert len(exercise.chaffs) >= 8
    assert len(exercise.hints) == 3
    properties = declared(exercise)
    for text in [chaff.explanation for chaff in exercise.chaffs] + [prop.title for prop in properties] + list(exercise.hints):
        assert text.en and text.ko != text.en, f"{exercise.name}: in one language only: {text.en}"
    assert {prop.hidden for prop in properties} == {True, False}
