"""``autograder validate``: proves that right solutions pass, that wrong ones fail, and that each property is needed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from operator import methodcaller
from pathlib import Path
from typing import Literal

from ..classroom.child import Children
from ..classroom.jobs import graders
from ..course import Assignment, Course, Exercise, Property, declared, records
from ..course.records import Answers, Recorded
from ..grading.grader import CHAFF_LIMITS
from .mutants import Change, Mutant, equivalents, mutants
from .stubs import stub

TIMED_TOLERANCE = 1 / 4  # the share of its chaffs that a property that measures time may miss in one run, by chance

Caught = dict[str, list[str]]  # the names of the chaffs that fail a property, by the property's name
Follow = Callable[[Iterable[Answers], int], Iterable[Answers]]


@dataclass(frozen=True)
class Solution:
    """A module to grade: the reference or a wheat (``right``), the stub, a chaff or a mutant."""

    kind: Literal["right", "stub", "chaff", "mutant"]
    name: str
    source: str


@dataclass
class Proof:
    """The results of grading one exercise's solutions.

    ``refused`` holds the right solutions that fail, each with the properties that it fails; ``accepted`` the chaffs with
    full marks, and ``survivors`` the mutants with full marks; ``stub_passes`` the properties that the stub passes.
    ``answers`` has what each chaff answers in the properties that it fails, and ``recorded`` is the same as
    ``answers.json`` has it, or None. ``sole`` names the properties that are the only one to catch some chaff.
    """

    exercise: Exercise
    properties: Sequence[Property]
    mutants: list[Mutant]
    equivalent: list[Mutant] = field(default_factory=list)
    stale: list[Change] = field(default_factory=list)
    refused: list[tuple[str, list[str]]] = field(default_factory=list)
    stub_passes: list[Property] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    survivors: list[Mutant] = field(default_factory=list)
    sole: set[str] = field(default_factory=set)
    answers: Recorded = field(default_factory=dict)
    recorded: Recorded | None = None

    def solutions(self) -> Iterator[Solution]:
        """Every solution of the exercise that is to be graded."""
        exercise = self.exercise
        yield Solution("right", "the reference", exercise.reference)
        yield Solution("stub", "the stub", stub(exercise.reference))
        yield from (Solution("right", wheat.name, wheat.source) for wheat in exercise.wheats)
        yield from (Solution("chaff", chaff.name, chaff.source) for chaff in exercise.chaffs)
        yield from (Solution("mutant", str(index), mutant.source) for index, mutant in enumerate(self.mutants))

    def add(self, solution: Solution, answers: Answers) -> None:
        """Take in a solution's wrong answers, by the names of the properties that it fails."""
        failed = list(answers)
        match solution.kind:
            case "right" if failed:
                self.refused.append((solution.name, failed))
            case "stub":
                self.stub_passes = [prop for prop in self.properties if prop.name not in failed]
            case "chaff":
                self._add_chaff(solution.name, answers)
            case "mutant" if not failed:
                self.survivors.append(self.mutants[int(solution.name)])

    def _add_chaff(self, name: str, answers: Answers) -> None:
        self.answers[name] = answers
        if not answers:
            self.accepted.append(name)
        if len(answers) == 1:
            self.sole.update(answers)

    @property
    def caught(self) -> Caught:
        """The chaffs that fail each property."""
        return _by_property([prop.name for prop in self.properties], self.answers)

    @property
    def redundant(self) -> list[Property]:
        """The properties that catch no chaff that the others let pass."""
        return [prop for prop in self.properties if prop.name not in self.sole]

    @property
    def was_caught(self) -> Caught:
        """The chaffs that are recorded to fail each property."""
        return _by_property([], self.recorded or {})

    @property
    def gone(self) -> Caught:
        """The properties that are recorded and no longer exist, with the chaffs that they caught."""
        existing = {prop.name for prop in self.properties}
        return {name: chaffs for name, chaffs in self.was_caught.items() if name not in existing}

    @property
    def lost(self) -> Caught:
        """For each property, the chaffs that it is recorded to catch and no longer catches."""
        existing, caught, lost = {chaff.name for chaff in self.exercise.chaffs}, self.caught, {}
        for prop in self.properties:
            recorded = self.was_caught.get(prop.name, [])
            chaffs = sorted(existing.intersection(recorded).difference(caught[prop.name]))
            if len(chaffs) > (TIMED_TOLERANCE * len(recorded) if prop.timed else 0):
                lost[prop.name] = chaffs
        return lost

    @property
    def differing(self) -> list[str]:
        """The chaffs that are recorded otherwise than they answer now."""
        timed = {prop.name for prop in self.properties if prop.timed}
        recorded, now = (
            {
                (chaff, name, answers)
                for chaff, failed in all_answers.items()
                for name, answers in failed.items()
                if name not in timed
            }
            for all_answers in (self.recorded or {}, self.answers)
        )
        return sorted({chaff for chaff, _, _ in recorded ^ now})

    @property
    def needs_recording(self) -> bool:
        """Whether ``answers.json`` is missing or differs from what the chaffs answer now."""
        return bool(self.recorded is None or self.gone or self.lost or self.differing)

    @property
    def right(self) -> tuple[int, int]:
        """The number of right solutions with full marks, and of all: the reference and the wheats."""
        total = 1 + len(self.exercise.wheats)
        return total - len(self.refused), total

    @property
    def wrong(self) -> tuple[int, int]:
        """The number of chaffs without full marks, and of all."""
        total = len(self.exercise.chaffs)
        return total - len(self.accepted), total

    @property
    def mutated(self) -> tuple[int, int]:
        """The number of mutants without full marks, and of all but the equivalent ones."""
        total = len(self.mutants)
        return total - len(self.survivors), total

    @property
    def sound(self) -> bool:
        """Whether everything holds, apart from what ``answers.json`` says."""
        return not (self.refused or self.accepted or self.survivors or self.stub_passes or self.stale)

    @property
    def holds(self) -> bool:
        return self.sound and not self.needs_recording

    def record(self) -> None:
        """Bring ``answers.json`` up to date, if the proof is sound."""
        if self.sound and self.needs_recording:
            records.save(self.exercise.record_path, self.answers)
            self.recorded = self.answers


Where = tuple[Path, str, str, str]  # the course's folder and digest, the names of an assignment and an exercise
Task = tuple[Proof, Solution, Where]


def validate(course: Course, exercises: Iterable[tuple[Assignment, Exercise]], jobs: int, follow: Follow) -> list[Proof]:
    """The Proof of each exercise. ``follow(results, total)`` yields the results on as they come, to show the progress."""
    tasks: list[Task] = []
    proofs = []
    for assignment, exercise in exercises:
        proof = _new_proof(exercise)
        proofs.append(proof)
        tasks += [(proof, solution, (course.root, course.digest, assignment.name, exercise.name)) for solution in proof.solutions()]
    with _results(tasks, min(jobs, len(tasks))) as results:
        for (proof, solution, _), answers in zip(tasks, follow(results, len(tasks)), strict=True):
            proof.add(solution, answers)
    return proofs


@contextmanager
def _results(tasks: Sequence[Task], jobs: int) -> Iterator[Iterator[Answers]]:
    """The wrong answers of each solution, found by this process or by ``jobs`` others."""
    if jobs <= 1:
        yield (_answers(where, solution) for _, solution, where in tasks)
        return
    with Children(jobs) as children:
        futures = [children.submit(methodcaller("call", _answers, where, solution)) for _, solution, where in tasks]
        yield (future.result() for future in futures)


def _new_proof(exercise: Exercise) -> Proof:
    """The proof of an exercise before its solutions are graded."""
    listed, made, properties = equivalents(exercise), mutants(exercise.reference), declared(exercise)
    changes = {mutant.change for mutant in made}
    return Proof(
        exercise,
        properties,
        [mutant for mutant in made if mutant.change not in listed],
        equivalent=[mutant for mutant in made if mutant.change in listed],
        stale=[change for change in listed if change not in changes],
        recorded=exercise.recorded,
    )


def _answers(where: Where, solution: Solution) -> Answers:
    """The wrong answers of a solution by the properties that it fails; of a mutant only the first such property."""
    root, digest, assignment, exercise = where
    grader, files = graders().grader(root, digest, assignment, "en"), {exercise: solution.source}
    if solution.kind == "chaff":
        answers = grader.answers(exercise, files)
        # What is drawn at random is no answer to recognise a mistake by.
        return _common(answers, grader.answers(exercise, files)) if "random" in solution.source else answers
    outcomes = grader.outcomes(exercise, files, CHAFF_LIMITS if solution.kind == "mutant" else None)
    failed: Iterator[str] = (prop.name for prop, outcome in outcomes if outcome)
    return dict.fromkeys(islice(failed, 1) if solution.kind == "mutant" else failed)


def _common(answers: Answers, again: Answers) -> Answers:
    """The properties that were failed either time, with the answer if it was the same both times."""
    return {name: answer if answer == again.get(name) else None for name, answer in {**again, **answers}.items()}


def _by_property(names: Iterable[str], answers: Recorded) -> Caught:
    """The chaffs that fail each property, of these names and of those that occur in ``answers``."""
    caught: Caught = {name: [] for name in names}
    for chaff in sorted(answers):
        for name in answers[chaff]:
            caught.setdefault(name, []).append(chaff)
    return caught
