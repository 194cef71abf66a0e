"""One problem set: its exercises in order, as assignment.toml lists them."""

from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError, listing
from ..selfcheck.messages import Text
from .exercise import Exercise


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

    def exercise(self, name: str) -> Exercise:
        """The exercise of this name. Raises UsageError if there is none."""
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        raise UsageError(
            f"{self.name} has no exercise '{name}'. Its exercises are {listing(exercise.name for exercise in self.exercises)}."
        )
