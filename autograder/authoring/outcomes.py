"""What solutions answer, asked in the sandbox and kept between runs, so that only what a change concerns is asked again.

An outcome is kept under a hash of what it depends on: the solution, the property with its inputs, the references and data
files beside it, the kit, Python and the libraries. What also depends on the other properties of the exam is kept for that
exam only: the outcomes of a solution that keeps state from one call to the next, and of one that is slow or does not end.
What depends on time or chance is not kept.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from .. import cache
from ..classroom.jobs import graders, kit_identity, library_versions
from ..course import Assignment, Course, Exercise, Property
from ..course.records import Answers
from ..grading.diagnosis import first_answers
from ..grading.exam import frozen_inputs
from ..grading.grader import CHAFF_LIMITS
from ..grading.references import References
from ..sandbox import Limits
from ..selfcheck.answers import Answer
from .state import keeps_state

QUICK_SHARE = 0.5  # of one property's time limit: a solution that takes longer for all of them may reach a limit together
ENDED = ("timeout", "memory", "crashed")  # statuses that may depend on what was asked before
MAX_KEPT = 50_000  # outcomes of one exercise

Where = tuple[Path, str, str, str]  # the course's folder and digest, the names of an assignment and an exercise
Outcomes = dict[str, str | None]  # by property: None where it holds, else the status, a space, and the Answer if there is one


@dataclass(frozen=True)
class Solution:
    """A module to grade: the reference or a wheat (``right``), the stub, a chaff or a mutant."""

    kind: Literal["right", "stub", "chaff", "mutant"]
    name: str
    source: str

    @property
    def limits(self) -> Limits | None:
        return CHAFF_LIMITS if self.kind == "mutant" else None

    @property
    def is_random(self) -> bool:
        return "random" in self.source


@dataclass(frozen=True)
class Asked:
    """The outcomes of one solution, and whether each is what it would be without the other properties."""

    outcomes: Outcomes
    independent: bool


class KnownOutcomes:
    """The outcomes of the solutions of one exercise. With ``fresh``, those of earlier runs are not used.

    Raises KitError if its inputs are not frozen or out of date.
    """

    def __init__(
        self,
        course: Course,
        assignment: Assignment,
        exercise: Exercise,
        properties: Sequence[Property],
        references: References,
        fresh: bool = False,
    ) -> None:
        self._file = f"{_hash(exercise.name)}.outcomes"
        inputs, shapes = frozen_inputs(exercise, references), references.shapes(exercise)
        beside = {name: course.references()[name] for name in course.beside(exercise.name)}
        data = {name: hashlib.sha256(path.read_bytes()).digest() for name, path in course.data_of(assignment).items()}
        largest = max((len(frame) for frames in inputs.values() for frame in frames), default=0)  # it limits call-backs
        context = _hash(kit_identity(), sys.version_info[:3], library_versions(), beside, data, exercise.withheld, largest)
        self._timed = {prop.name for prop in properties if prop.timed}
        self._properties = {prop.name: _hash(context, shapes[prop.name], inputs[prop.name]) for prop in properties}
        self._exam = _hash(sorted(self._properties.items()))
        self._before = {} if fresh else _readable(cache.load_json(self._file))
        self._used: Outcomes = {}

    def of(self, solution: Solution) -> Outcomes:
        """The known outcomes of a solution, by the names of the properties."""
        known = {}
        for name in self._properties:
            for key in self._keys(solution, name):
                if key in self._before:
                    known[name] = self._used[key] = self._before[key]
        return known

    def add(self, solution: Solution, asked: Asked) -> None:
        """Keep what a solution answered, as far as it would answer the same again."""
        if solution.is_random:
            return
        for name, outcome in asked.outcomes.items():
            if name not in self._timed:
                alone, within = self._keys(solution, name)
                self._used[alone if asked.independent else within] = outcome

    def store(self) -> None:
        """Keep the outcomes of this run for the next one, and earlier ones too, unless there are too many."""
        everything = {**self._before, **self._used}
        if everything != self._before:
            cache.store_json(self._file, everything if len(everything) <= MAX_KEPT else self._used)

    def _keys(self, solution: Solution, name: str) -> tuple[str, str]:
        """Under which an outcome is kept if it depends on this property alone, and if it depends on the whole exam."""
        alone = _hash(solution.source, solution.limits, self._properties[name])
        return alone, _hash(alone, self._exam)


def ask(where: Where, solution: Solution, names: Sequence[str] | None, until_failure: bool) -> Asked:
    """Ask a solution for the properties of these names (None: all), in their order; perhaps only until one fails.

    Where the outcomes may depend on other properties, all of them are asked.
    """
    asked = _ask(where, solution, names, until_failure)
    if names is not None and not asked.independent:
        asked = _ask(where, solution, None, until_failure=False)
    if not solution.is_random or until_failure:
        return asked
    # What is drawn at random is no answer to recognise a mistake by.
    return Asked(_common(asked.outcomes, _ask(where, solution, names, until_failure).outcomes), independent=False)


def _ask(where: Where, solution: Solution, names: Sequence[str] | None, until_failure: bool) -> Asked:
    root, digest, assignment, exercise = where
    grader = graders().grader(root, digest, assignment, "en")
    limits, found, started = solution.limits, [], time.monotonic()
    with closing(grader.outcomes(exercise, {exercise: solution.source}, limits, only=names)) as outcomes:
        for prop, outcome in outcomes:
            found.append((prop, outcome))
            if outcome and until_failure:
                break
    is_slow = time.monotonic() - started > QUICK_SHARE * (limits or Limits()).wall_s
    ended = any(outcome and outcome[1].status in ENDED for _, outcome in found)
    answers = first_answers(found)
    return Asked(
        {prop.name: f"{outcome[1].status} {answers.get(prop.name) or ''}" if outcome else None for prop, outcome in found},
        independent=not (is_slow or ended or keeps_state(solution.source)),
    )


def wrong_answers(outcomes: Outcomes, order: Iterable[str]) -> Answers:
    """The Answers to the properties that failed, in the order of these names."""
    failed = {name: text for name in order if (text := outcomes.get(name)) is not None}
    return {name: _answer(text) for name, text in failed.items()}


def telling(outcomes: Outcomes) -> set[str]:
    """The properties that failed because of what they ask: by a wrong answer, or by an exception where others hold.

    A solution that cannot even be called fails every property, one that checks nothing, too.
    """
    holds = any(outcome is None for outcome in outcomes.values())
    return {name for name, text in outcomes.items() if text is not None and (holds or text.startswith("failed "))}


def _answer(outcome: str) -> Answer | None:
    """The Answer in the outcome of a property that failed. Raises ValueError where it cannot be read."""
    text = outcome.partition(" ")[2]
    return Answer.parse(text) if text else None


def _common(outcomes: Outcomes, again: Outcomes) -> Outcomes:
    """The properties that failed either time, with the answer if it was the same both times."""
    common = dict(outcomes)
    for name, outcome in again.items():
        if outcome != outcomes.get(name):
            status = (outcomes.get(name) or outcome or "").partition(" ")[0]
            common[name] = f"{status} "
    return common


def _readable(stored: Any) -> Outcomes:
    """What was stored, without entries that cannot be read."""
    return {key: value for key, value in stored.items() if _is_outcome(value)} if isinstance(stored, dict) else {}


def _is_outcome(value: Any) -> bool:
    try:
        return value is None or isinstance(_answer(value), Answer | None)
    except (ValueError, AttributeError):
        return False


def _hash(*parts: Any) -> str:
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
