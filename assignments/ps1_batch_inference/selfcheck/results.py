"""The results of a run of the self-check as plain data, for the watch mode and for notebooks."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1]  # the problem set


@dataclass(frozen=True)
class ExerciseCheck:
    """One exercise in one run: points earned and to earn, the outcome of each property, failures as text, named mistakes."""

    name: str
    earned: float
    points: float
    outcomes: tuple[str, ...]
    failures: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()

    @property
    def is_finished(self) -> bool:
        return set(self.outcomes) == {"passed"}


@dataclass(frozen=True)
class Run:
    """What one run found: the exercises, and sentences about what will not work when graded; or the problem that prevented it."""

    exercises: tuple[ExerciseCheck, ...] = ()
    warnings: tuple[str, ...] = ()
    problem: str = ""

    @classmethod
    def from_json(cls, text: str) -> Run:
        return cls.from_dict(json.loads(text))

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Run:
        exercises = (ExerciseCheck(**{**entry, **_tuples(entry)}) for entry in data["exercises"])
        return cls(tuple(exercises), tuple(data["warnings"]), data["problem"])

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=True)


def _tuples(entry: dict) -> dict:
    return {name: tuple(value) for name, value in entry.items() if isinstance(value, list)}
