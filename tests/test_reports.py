"""Reports that come from elsewhere, from a Dask worker or a file: only one that the kit could have made is used."""

import copy
import json
from dataclasses import replace

import pytest

from autograder import __version__
from autograder.course import declared
from autograder.errors import KitError
from autograder.grading.exam import exam_digest
from autograder.reports.expected import require_expected
from autograder.reports.report import ExerciseResult, PropertyResult, Report, exercise_status

PS2 = "ps2_loss_and_minibatch"


@pytest.fixture(scope="module")
def ps2(course):
    return course.assignment(PS2)


@pytest.fixture(scope="module")
def exam(ps2):
    return exam_digest(ps2.exercises)


@pytest.fixture(scope="module")
def report(ps2, exam):
    """A report as the grader makes it: the last property of each exercise fails."""
    exercises = tuple(map(result, ps2.exercises))
    score, points = sum(exercise.score for exercise in exercises), float(ps2.points)
    layers = ("bubblewrap", "landlock", "seccomp", "rlimits")
    return Report(PS2, "alice", __version__, exam, layers, "en", score, points, exercises)


def result(exercise):
    *passed, last = (PropertyResult(prop.title.en, prop.points, prop.points, prop.hidden, "passed") for prop in declared(exercise))
    failed = replace(last, earned=0.0, status="failed", message="returned: 1\nexpected: 2")
    hints = tuple(hint.en for hint in exercise.hints)
    properties, score = (*passed, failed), sum(prop.earned for prop in passed)
    return ExerciseResult(exercise.name, exercise.title.en, score, exercise.points, exercise_status(properties), properties, hints)


def accept(data, ps2, exam):
    require_expected(Report.from_dict(data), ps2, "alice", exam, "en")


def test_a_report_survives_json_and_is_what_is_expected(report, ps2, exam):
    data = json.loads(json.dumps(report.as_dict()))
    assert Report.from_dict(data) == report
    accept(data, ps2, exam)


def set_at(data, path, value):
    for key in path[:-1]:
        data = data[key]
    data[path[-1]] = value


FIRST, PROPERTY = ("exercises", 0), ("exercises", 0, "properties", 0)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("score",), "40", "it: score is not a number"),
        (("score",), True, "it: score is not a number"),
        (("score",), float("nan"), "not a finite number"),
        (("score",), 10**400, "it: score is not a number"),
        (("score",), 1000.0, "exercises do not add up"),
        (("max_score",), 1000.0, "exercises do not add up"),
        (("sandbox",), [], "not one that grading accepts"),
        (("sandbox",), ["seccomp", "rlimits"], "not one that grading accepts"),
        (("sandbox",), "landlock", "is not a list"),
        (("exercises",), {}, "is not a list"),
        (("exercises",), [0], "exercises, item 1 does not have the fields"),
        (("problem",), None, "problem is not a text"),
        (("problem",), "x" * 100_001, "more than 100,000 characters"),
        (("problem",), "\x1b[2J", "control character"),
        (("problem",), "\u202egnp", "control character"),
        (("problem",), "\ud800", "control character"),
        (("extra",), 1, "does not have the fields"),
        ((*FIRST, "score"), 0.5, "properties do not add up"),
        ((*FIRST, "max_score"), 0.5, "properties do not add up"),
        ((*FIRST, "status"), "passed", "status does not go with its properties"),
        ((*FIRST, "properties"), [], "do not add up"),
        ((*FIRST, "hints"), ["x"] * 1001, "1000 items at most"),
        ((*PROPERTY, "earned"), -1.0, "do not go with the status"),
        ((*PROPERTY, "earned"), 100.0, "do not go with the status"),
        ((*PROPERTY, "status"), "failed", "do not go with the status"),
        ((*PROPERTY, "status"), "excellent", "the status is none of"),
        ((*PROPERTY, "hidden"), 0, "hidden is not a truth value"),
        (("assignment",), "ps1_batch_inference", "its assignment is not that"),
        (("submission",), "bob", "its submission is not that"),
        (("kit_version",), "9.9.9", "its kit_version is not that"),
        (("exam",), "0" * 64, "its exam is not that"),
        (("language",), "ko", "its language is not that"),
        ((*FIRST, "name"), "relu", "its exercises are not those of"),
        ((*FIRST, "title"), "Relu", "not those of the course"),
        ((*FIRST, "hints"), ["hint"], "not those of the course"),
        ((*PROPERTY, "title"), "Relu", "not those of the course"),
        ((*PROPERTY, "hidden"), True, "not those of the course"),
    ],
)
def test_a_report_that_was_changed_is_refused(report, ps2, exam, path, value, message):
    data = copy.deepcopy(json.loads(json.dumps(report.as_dict())))
    set_at(data, path, value)
    with pytest.raises(ValueError, match=message):
        accept(data, ps2, exam)


def test_exercises_and_points_that_only_agree_with_each_other_are_refused(report, ps2, exam):
    data = json.loads(json.dumps(report.as_dict()))
    left_out = data["exercises"].pop()
    data["score"], data["max_score"] = data["score"] - left_out["score"], data["max_score"] - left_out["max_score"]
    with pytest.raises(ValueError, match="its exercises are not those of"):
        accept(data, ps2, exam)
    (prop, *_), exercise = report.exercises[0].properties, report.exercises[0]
    richer = replace(prop, points=prop.points + 1, earned=prop.points + 1)
    exercise = replace(
        exercise, score=exercise.score + 1, max_score=exercise.max_score + 1, properties=(richer, *exercise.properties[1:])
    )
    changed = replace(report, score=report.score + 1, max_score=report.max_score + 1, exercises=(exercise, *report.exercises[1:]))
    with pytest.raises(ValueError, match="not those of the course"):
        accept(changed.as_dict(), ps2, exam)


@pytest.mark.parametrize("content", [None, b"", b"\xff", b"[" * 100_000, b"9" * 5000, b"{}", b"NaN"])
def test_a_report_file_that_cannot_be_used_is_named(tmp_path, content):
    path = tmp_path / "report.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KitError, match=r"report\.json cannot be used: .*; grade this submission again"):
        Report.load(path)
