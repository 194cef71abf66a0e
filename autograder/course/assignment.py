"""One problem set: its exercises in order, as assignment.toml lists them."""

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError, listing
from ..selfcheck.messages import Text
from .exercise import Exercise

QUESTION = re.compile(r"^<!-- #region [^>]*\bquestion=", re.MULTILINE)


@dataclass(frozen=True)
class Assignment:
    """One problem set: its exercises in order, and the names of the files in ``data/`` that are shipped with it."""

    name: str
    title: Text
    exercises: tuple[Exercise, ...]
    data: tuple[str, ...]
    folder: Path

    @property
    def points(self) -> float:
        return sum(exercise.points for exercise in self.exercises)

    @property
    def has_questions(self) -> bool:
        """Whether ``lab.md`` asks for written answers, which a person grades."""
        path = self.folder / "lab.md"
        return path.is_file() and bool(QUESTION.search(path.read_text(encoding="utf-8")))

    def exercise(self, name: str) -> Exercise:
        """The exercise of this name. Raises UsageError if there is none."""
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        raise UsageError(
            f"{self.name} has no exercise '{name}'. Its exercises are {listing(exercise.name for exercise in self.exercises)}."
        )
