"""The progress of each exercise in one run of the self-check, and the table that shows it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import frozen
from .answers import Answer
from .messages import WIDTH, Text, columns, fitted, unknown_language
from .mistakes import likely, unseal
from .results import ExerciseCheck, Run
from .static_check import Exercise, advance_warnings

NAME_WIDTH = 24
TOTAL = Text("points so far", "지금까지의 점수")
HIDDEN_TOO = Text(
    "The grade adds hidden properties of the same docstrings ({hidden:g} points).",
    "채점할 때는 같은 docstring에 대한 비공개 성질이 더해집니다({hidden:g}점).",
)
PERHAPS = Text("perhaps:", "혹시:")


@dataclass
class Row:
    """One exercise in this run: points earned and to earn, and the outcome of each property."""

    earned: float = 0
    points: float = 0
    outcomes: list[str] = field(default_factory=list)

    @property
    def is_finished(self) -> bool:
        return set(self.outcomes) == {"passed"}

    @property
    def is_not_started(self) -> bool:
        return set(self.outcomes) == {"not_started"}


class Progress:
    """The exercises of a problem set and, in ``rows``, those of this run. ``folder`` is the set's ``selfcheck``.

    ``timeouts`` counts the properties of each exercise that timed out; ``earlier`` has the problem sets of the exercises that
    this set builds on.
    """

    def __init__(self, folder: Path) -> None:
        data = catalogue(folder)
        self.title = Text(**data["title"])
        self.exercises: dict[str, dict[str, Any]] = {exercise["name"]: exercise for exercise in data["exercises"]}
        self.names = list(self.exercises)
        self.data: list[str] = data["data"]
        self._languages: list[str] = data["languages"]
        self.earlier: dict[str, str] = data["earlier"]
        self.rows: dict[str, Row] = {}
        self.timeouts: Counter[str] = Counter()
        self.folder = folder.parent
        self._folder = folder
        self._inputs: dict[str, dict[str, list[bytes]]] = {}
        self._failures: dict[str, list[str]] = {}
        self._wrong: dict[str, dict[str, Answer]] = {}

    def inputs(self, exercise: str) -> dict[str, list[bytes]]:
        """The frozen inputs of each public property, by name; none where the file is missing or damaged."""
        if exercise not in self._inputs:
            try:
                properties = frozen.unpack((self._folder / "inputs" / f"{exercise}.frozen").read_bytes())
                self._inputs[exercise] = {name: inputs.frames() for name, inputs in properties.items()}
            except (OSError, ValueError):
                self._inputs[exercise] = {}
        return self._inputs[exercise]

    def wrong_answer(self, exercise: str, prop: str, answer: Answer) -> None:
        """Note the first wrong answer to a property of the exercise."""
        self._wrong.setdefault(exercise, {})[prop] = answer

    def mistakes(self, exercise: str) -> list[Text]:
        """The known mistakes that the wrong answers look like: one at most, unless two are evident."""
        try:
            data = (self._folder / "inputs" / f"{exercise}.mistakes").read_bytes()
        except OSError:
            return []
        wrong = self._wrong.get(exercise, {})
        return likely(unseal(data, exercise, wrong, self._languages), wrong)

    def failed(self, exercise: str, text: str) -> None:
        """Note how a property of the exercise, or its import, failed."""
        self._failures.setdefault(exercise, []).append(text)

    def warnings(self, names: list[str]) -> list[Text]:
        """What will not work when the exercises are graded."""
        graded = {name: Exercise(entry["beside"], entry["functions"]) for name, entry in self.exercises.items()}
        return list(advance_warnings(self.folder, graded, self.data, names))

    def as_run(self, language: str) -> Run:
        """The results of this run as plain data, in one language."""
        names = [name for name in self.names if name in self.rows]
        exercises = tuple(
            ExerciseCheck(
                name=name,
                earned=self.rows[name].earned,
                points=self.rows[name].points,
                outcomes=tuple(self.rows[name].outcomes),
                failures=tuple(self._failures.get(name, ())),
                mistakes=tuple(mistake.into(language) for mistake in self.mistakes(name)),
            )
            for name in names
        )
        return Run(exercises, tuple(warning.into(language) for warning in self.warnings(names)))

    @property
    def hidden_points(self) -> float:
        """The points of the hidden properties of this run's exercises."""
        return sum(self.exercises[name]["hidden_points"] for name in self.rows)

    def expect(self, exercise: str, points: float) -> None:
        """Note that a property of the exercise, worth ``points``, is going to run."""
        self.rows.setdefault(exercise, Row()).points += points

    def record(self, exercise: str, points: float, outcome: str) -> None:
        """Note the outcome of a property of the exercise, worth ``points``."""
        row = self.rows[exercise]
        row.outcomes.append(outcome)
        if outcome == "passed":
            row.earned += points

    def unreadable(self, exercise: str) -> None:
        """Note that the exercise's module cannot be imported."""
        self.rows[exercise] = Row(points=self.exercises[exercise]["public_points"], outcomes=["unreadable"])

    def show(self, write: Callable[[str], None], width: int, language: str, hints: int) -> None:
        """Write the table of this run, in lines of at most ``width`` columns, and the first ``hints`` hints."""
        if not self.rows:
            return
        if unknown_language():
            write(unknown_language())
        heading = f" {self.title.into(language)} "
        rule = min(WIDTH, width) - columns(heading)
        write("-" * (rule // 2) + heading + "-" * (rule - rule // 2))
        names = [name for name in self.names if name in self.rows]
        for name in names:
            row = self.rows[name]
            write(f"  {pad(name, NAME_WIDTH)}{f'{row.earned:g} / {row.points:g}':>9}   {standing_of(row.outcomes).into(language)}")
        earned, points = (sum(getattr(self.rows[name], kind) for name in names) for kind in ("earned", "points"))
        write(f"  {pad(TOTAL.into(language), NAME_WIDTH)}{f'{earned:g} / {points:g}':>9}")
        write(HIDDEN_TOO.format(hidden=self.hidden_points).into(language))
        for name in names:
            for mistake in self.mistakes(name):
                write(fitted(f"{name}: {PERHAPS.into(language)} {mistake.into(language)}"))
        for warning in self.warnings(names):
            write(fitted(warning.into(language)))
        self._show_hints(write, names, language, hints)

    def _show_hints(self, write: Callable[[str], None], names: list[str], language: str, hints: int) -> None:
        unfinished = [name for name in names if not self.rows[name].is_finished]
        unfinished.sort(key=lambda name: self.rows[name].is_not_started)  # started exercises come first
        if unfinished and not hints:
            command = f"pytest test_{unfinished[0]}.py --hint 1"
            write(Text(f"A hint: {command}", f"힌트 보기: {command}").into(language))
        for name in unfinished if hints > 0 else ():
            for number, hint in enumerate(self.exercises[name]["hints"][:hints], start=1):
                write(fitted(f"{name}, {Text('hint', '힌트').into(language)} {number}: {Text(**hint).into(language)}"))


def catalogue(folder: Path) -> dict[str, Any]:
    """The content of ``exercises.json``, in the folder ``selfcheck`` of a problem set."""
    data: dict[str, Any] = json.loads((folder / "exercises.json").read_text(encoding="utf-8"))
    return data


def standing_of(outcomes: Sequence[str]) -> Text:
    """The state of an exercise, in a few words."""
    if "unreadable" in outcomes:
        return Text("cannot be imported", "가져올 수 없음")
    waiting = outcomes.count("not_started")
    broken = len(outcomes) - waiting - outcomes.count("passed")
    if waiting == len(outcomes):
        return Text("not started", "시작 전")
    if not waiting and not broken:
        return Text("all public properties hold", "공개 성질을 모두 만족")
    parts = [Text(f"{broken} to fix", f"고칠 것 {broken}개")] * bool(broken)
    parts += [Text(f"{waiting} not started", f"시작 전 {waiting}개")] * bool(waiting)
    return Text.joined(", ", parts)


def pad(text: str, width: int) -> str:
    """Left-justified in ``width`` columns of a terminal."""
    return text + " " * max(1, width - columns(text))
