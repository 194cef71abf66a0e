"""One problem set: its exercises in order, as assignment.toml lists them."""

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError, listing
from ..selfcheck.messages import LANGUAGES, Text
from .exercise import Exercise
from .names import name_problem
from .problems import Faults
from .toml_file import Table

QUESTION = re.compile(r"^<!-- #region [^>]*\bquestion=", re.MULTILINE)


@dataclass(frozen=True)
class Assignment:
    """One problem set: its exercises in order, and the names of the files in ``data/`` that are shipped with it."""

    name: str
    title: Text
    exercises: tuple[Exercise, ...]
    data: tuple[str, ...]
    folder: Path
    languages: tuple[str, ...] = LANGUAGES

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


def read_assignment(folder: Path, languages: tuple[str, ...]) -> Assignment:
    """The assignment that ``folder/assignment.toml`` describes. Raises Problems with everything that is wrong with it."""
    faults = Faults(folder / "assignment.toml")
    assignment = assignment_with_faults(faults, languages)
    faults.raise_if_any()
    return assignment


def assignment_with_faults(faults: Faults, languages: tuple[str, ...]) -> Assignment:
    """The same as far as it can be read: with the exercises that have a folder. Raises Problems where it is no TOML."""
    folder = faults.path.parent
    table = Table.read(faults.path, faults)
    table.only("title", "data", "exercise")
    title, data, exercises, names = table.translated("title", languages), table.texts("data"), [], set[str]()
    for entry in table.tables("exercise"):
        entry.only("name", "title", "points", "withheld")
        name, points = entry.text("name"), entry.number("points")
        title_, withheld = entry.translated("title", languages), entry.texts("withheld")
        exercise = Exercise(name, title_, points, folder / name, withheld, languages, entry.line("points"))
        if exercise.folder.is_dir() and name:
            exercises.append(exercise)
        if name and (problem := name_problem(name)):
            entry.fault(problem, "name")
        elif name and not exercise.folder.is_dir():
            entry.fault(f"there is no folder {folder.name}/{name}: correct the name, or add the folder.", "name")
        if name in names:
            entry.fault(f"the exercise '{name}' is listed twice: remove one.", "name")
        names.add(name)
    if not names:
        table.fault("it lists no exercise: write [[exercise]] with name, title and points.")
    return Assignment(folder.name, title, tuple(exercises), data, folder, languages)
