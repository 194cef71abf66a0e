"""Every exercise is proven: right solutions get full marks, the stub none, every known mistake less, here and there.

"Here" is the student's pytest (with the hidden file beside the public one, as
an instructor would run it), "there" the trusted grader.
"""

import shutil

import pytest
from autograder.build import stub
from autograder.course import Course
from autograder.properties import declared
from autograder.submissions import Submission
from conftest import ROOT, selfcheck

COURSE = Course.at(ROOT)
EXERCISES = [(assignment, exercise) for assignment in COURSE.assignments for exercise in assignment.exercises]
VARIANTS = [pytest.param(assignment, exercise, kind, source, id=f"{exercise.name}-{kind}-{name}")
            for assignment, exercise in EXERCISES
            for kind, name, source in [
                ("right", "reference", exercise.reference),
                *(("right", wheat.name, wheat.source) for wheat in exercise.wheats),
                *(("wrong", chaff.name, chaff.source) for chaff in exercise.chaffs),
                ("stub", "stub", stub(exercise.reference))]]


def result(grader, assignment, exercise, source):
    return grader(assignment.name).grade(Submission("x", {exercise.name: source})).exercise(exercise.name)


@pytest.mark.parametrize(("assignment", "exercise", "kind", "source"), VARIANTS)
def test_in_the_trusted_grader(grader, assignment, exercise, kind, source):
    told = result(grader, assignment, exercise, source)
    if kind == "right":
        assert (told.score, told.status) == (told.max_score, "passed"), told.properties
    elif kind == "stub":
        assert (told.score, told.status) == (0, "not_started")
        assert {one.status for one in told.properties} == {"not_started"}
    else:
        assert told.score < told.max_score


@pytest.mark.parametrize(("assignment", "exercise", "kind", "source"), VARIANTS)
def test_in_the_students_pytest(handed_out, assignment, exercise, kind, source):
    folder = handed_out(assignment.name)
    (folder / f"{exercise.name}.py").write_text(source, encoding="utf-8")
    hidden = f"hidden_{exercise.name}.py"
    shutil.copy(exercise.folder / hidden, folder)
    done = selfcheck(folder, f"test_{exercise.name}.py", hidden)
    count = len(declared(exercise))
    if kind == "right":
        assert f"{count} passed" in done.stdout, done.stdout
        assert done.returncode == 0
    elif kind == "stub":
        assert f"{count} not started" in done.stdout, done.stdout
        assert done.returncode == 1
    else:
        assert " failed" in done.stdout, done.stdout
        assert done.returncode == 1


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES, ids=lambda value: getattr(value, "name", ""))
def test_each_mistake_is_named_to_the_student(grader, assignment, exercise):
    for chaff in exercise.chaffs:
        told = result(grader, assignment, exercise, chaff.source)
        named = {one.misconception for one in told.properties} - {""}
        assert chaff.explanation.en in named, f"{chaff.name} was taken for {named}"


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES, ids=lambda value: getattr(value, "name", ""))
def test_an_exercise_is_complete(assignment, exercise):
    assert len(exercise.wheats) >= 4
    assert len(exercise.chaffs) >= 10
    assert len(exercise.hints) == 3
    for text in [chaff.explanation for chaff in exercise.chaffs] + [one.title for one in declared(exercise)] + list(exercise.hints):
        assert text.en and text.ko != text.en, f"{exercise.name}: in one language only: {text.en}"
    assert {one.hidden for one in declared(exercise)} == {True, False}
