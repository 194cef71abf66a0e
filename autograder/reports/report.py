"""The report on one submission: one frozen tree, which every renderer takes and nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from ..errors import KitError
from ..selfcheck.messages import Text
from . import plain_data

STATUS = {
    "passed": Text("holds", "만족"),
    "failed": Text("does not hold", "만족하지 않음"),
    "error": Text("stopped by an error", "오류로 중단"),
    "timeout": Text("no answer in time", "시간 초과"),
    "memory": Text("out of memory", "메모리 부족"),
    "crashed": Text("ended its process", "프로세스 종료"),
    "not_started": Text("not started", "시작 전"),
}
AGAIN = Text("(as above)", "(위와 같음)")  # in place of a reason that has been given before
OUTER_LAYERS = (("bubblewrap", "landlock"), ("bubblewrap",), ("landlock",))
SANDBOXES = tuple((*outer, "seccomp", "rlimits") for outer in OUTER_LAYERS)  # the layers that grading accepts


@dataclass(frozen=True)
class PropertyResult:
    """One property. ``status``: passed, failed, error, timeout, memory, crashed or not_started."""

    title: str
    points: float
    earned: float
    hidden: bool
    status: str
    message: str = ""
    counterexample: str = ""
    misconception: str = ""


@dataclass(frozen=True)
class ExerciseResult:
    """One exercise. ``hints`` are there while it is begun and not finished."""

    name: str
    title: str
    score: float
    max_score: float
    status: str
    properties: tuple[PropertyResult, ...]
    hints: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """One submission. ``exam`` is the sha256 of the frozen inputs, ``sandbox`` the layers that held the student's code,
    ``problem`` why it could not be read at all.
    """

    assignment: str
    submission: str
    kit_version: str
    exam: str
    sandbox: tuple[str, ...]
    language: str
    score: float
    max_score: float
    exercises: tuple[ExerciseResult, ...]
    problem: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The same as dicts and tuples."""
        return msgspec.to_builtins(self)

    def as_json(self, indent: int = 0) -> bytes:
        """The same as JSON, on one line unless there is an ``indent``."""
        text = msgspec.json.encode(self)
        return msgspec.json.format(text, indent=indent) if indent else text

    @classmethod
    def from_dict(cls, data: Any) -> Report:
        """The Report that ``as_dict`` made ``data`` from. Raises ValueError with a clause if it cannot have been one."""
        report = plain_data.read(cls, data)
        for exercise in report.exercises:
            _require_sums(exercise)
        if not _equal(report.score, sum(exercise.score for exercise in report.exercises)):
            raise ValueError(f"its score is {report.score:g}, but its exercises do not add up to that")
        if not _equal(report.max_score, sum(exercise.max_score for exercise in report.exercises)):
            raise ValueError(f"its max_score is {report.max_score:g}, but its exercises do not add up to that")
        if report.sandbox not in SANDBOXES:
            raise ValueError("its sandbox is not one that grading accepts")
        return report

    @classmethod
    def restored(cls, text: bytes) -> Report:
        """The Report that ``as_json`` made ``text`` from: for what this kit itself has kept. Raises ValueError for another text."""
        return msgspec.json.decode(text, type=cls)

    @classmethod
    def load(cls, path: Path) -> Report:
        """The Report that a ``report.json`` holds. Raises KitError where it holds none."""
        try:
            return cls.from_dict(plain_data.parse(path.read_bytes()))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise KitError(f"{path} cannot be used: {reason}; grade this submission again.") from error

    def exercise(self, name: str) -> ExerciseResult:
        """The result of the exercise with this name."""
        return next(exercise for exercise in self.exercises if exercise.name == name)


def _require_sums(exercise: ExerciseResult) -> None:
    """Raises ValueError with a clause where points, scores and statuses of an exercise contradict each other."""
    for number, prop in enumerate(exercise.properties, start=1):
        where = f"{exercise.name}, property {number}"
        if prop.status not in STATUS:
            raise ValueError(f"{where}: the status is none of {', '.join(STATUS)}")
        if not 0 <= prop.earned <= prop.points or (prop.status == "passed") != (prop.earned == prop.points):
            raise ValueError(f"{where}: {prop.earned:g} of {prop.points:g} points do not go with the status {prop.status}")
    if not _equal(exercise.score, sum(prop.earned for prop in exercise.properties)):
        raise ValueError(f"{exercise.name}: the score is {exercise.score:g}, but the properties do not add up to that")
    if not _equal(exercise.max_score, sum(prop.points for prop in exercise.properties)):
        raise ValueError(f"{exercise.name}: max_score is {exercise.max_score:g}, but the properties do not add up to that")
    if exercise.status != exercise_status(exercise.properties):
        raise ValueError(f"{exercise.name}: the status does not go with its properties")


def _equal(one: float, other: float) -> bool:
    return math.isclose(one, other, abs_tol=1e-9)


def exercise_status(properties: Sequence[PropertyResult]) -> str:
    """passed, partial, failed, not_started or error, from the exercise's properties."""
    statuses = {one.status for one in properties}
    if statuses == {"passed"}:
        return "passed"
    if statuses == {"not_started"}:
        return "not_started"
    if any(one.earned for one in properties):
        return "partial"
    return "failed" if "failed" in statuses else "error"


def for_student(exercise: ExerciseResult) -> ExerciseResult:
    """The same result without what would show a hidden property's inputs: neither its message nor its counterexample."""
    return replace(
        exercise,
        properties=tuple(replace(one, message="", counterexample="") if one.hidden else one for one in exercise.properties),
    )


def reasons(exercise: ExerciseResult) -> Iterator[str]:
    """For each property, why it failed; empty where that has been said before."""
    shown: set[str] = set()
    for prop in exercise.properties:
        reason = "\n".join(filter(None, (prop.counterexample, prop.message)))
        yield "" if reason in shown else reason
        shown.add(reason)


def misconceptions(exercise: ExerciseResult) -> list[str]:
    """The known mistakes that an exercise's failures look like: one at most, unless two are evident."""
    return list(dict.fromkeys(prop.misconception for prop in exercise.properties if prop.misconception))
