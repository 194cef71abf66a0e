"""``autograder validate``: proves that right solutions pass, that wrong ones fail, and that each property is needed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from operator import methodcaller

from ..classroom.child import Children
from ..course import Assignment, Course, Exercise, Property, declared, records
from ..course.records import Answers, Recorded
from ..grading.references import References
from .likeness import Alike, alike_chaffs, same_wheats
from .mutants import Change, Mutant, equivalents, mutants
from .outcomes import Asked, KnownOutcomes, Outcomes, Solution, Where, ask, telling, wrong_answers
from .stubs import stub

TIMED_TOLERANCE = 1 / 4  # the share of its chaffs that a property that measures time may miss in one run, by chance

Caught = dict[str, list[str]]  # the names of the chaffs that fail a property, by the property's name
Follow = Callable[[Iterable[Asked], int], Iterable[Asked]]


@dataclass
class Proof:
    """The results of grading one exercise's solutions.

    ``refused`` holds the right solutions that fail, each with the properties that it fails; ``accepted`` the chaffs with
    full marks, and ``survivors`` the mutants with full marks; ``stub_passes`` the properties that the stub passes.
    ``answers`` has what each chaff answers in the properties that it fails, and ``recorded`` is the same as
    ``answers.json`` has it, or None. ``sole`` names the properties that are the only one to catch some chaff; ``sole_mutants``
    has, for each of the others, the mutants that only it catches; ``tested`` names the properties that some
    chaff or mutant fails because of what they ask.
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
    sole_mutants: dict[str, list[Mutant]] = field(default_factory=dict)
    tested: set[str] = field(default_factory=set)
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

    def add(self, solution: Solution, answers: Answers, tested: Iterable[str]) -> None:
        """Take in a solution's wrong answers, by the names of the properties that it fails, and which of these it tests."""
        failed = list(answers)
        if solution.kind in ("chaff", "mutant"):
            self.tested.update(tested)
        match solution.kind:
            case "right" if failed:
                self.refused.append((solution.name, failed))
            case "stub":
                self.stub_passes = [prop for prop in self.properties if prop.name not in failed]
            case "chaff":
                self._add_chaff(solution.name, answers)
            case "mutant":
                self._add_mutant(self.mutants[int(solution.name)], failed)

    def _add_chaff(self, name: str, answers: Answers) -> None:
        self.answers[name] = answers
        if not answers:
            self.accepted.append(name)
        if len(answers) == 1:
            self.sole.update(answers)

    def _add_mutant(self, mutant: Mutant, failed: Sequence[str]) -> None:
        if not failed:
            self.survivors.append(mutant)
        elif len(failed) == 1 and failed[0] not in self.sole:
            self.sole_mutants.setdefault(failed[0], []).append(mutant)

    @property
    def caught(self) -> Caught:
        """The chaffs that fail each property."""
        return _by_property([prop.name for prop in self.properties], self.answers)

    @property
    def needed(self) -> tuple[int, int]:
        """The number of properties that some chaff or mutant fails alone, and of all."""
        return len(self.sole | self.sole_mutants.keys()), len(self.properties)

    @property
    def for_mutants(self) -> list[Property]:
        """The properties that no chaff needs, and mutants do."""
        return [prop for prop in self.properties if prop.name in self.sole_mutants]

    @property
    def unneeded(self) -> list[Property]:
        """The properties that are failed only together with others."""
        needed = self.sole | self.sole_mutants.keys() | {prop.name for prop in self.untested}
        return [prop for prop in self.properties if prop.name not in needed]

    @property
    def untested(self) -> list[Property]:
        """The properties to which no chaff and no mutant gives a wrong answer. One that measures time may miss all by chance."""
        by_chance = {prop.name for prop in self.properties if prop.timed and self.was_caught.get(prop.name)}
        return [prop for prop in self.properties if prop.name not in self.tested | by_chance]

    @property
    def alike(self) -> list[Alike]:
        """The pairs of chaffs that are easily named for each other."""
        return alike_chaffs(self.exercise, self.answers, [prop.name for prop in self.properties if prop.timed])

    @property
    def same_wheats(self) -> list[tuple[str, str]]:
        """The wheats that are no other solution, each with the name of what it equals."""
        return same_wheats(self.exercise)

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
        return not (self.refused or self.accepted or self.survivors or self.stub_passes or self.stale or self.untested)

    @property
    def holds(self) -> bool:
        return self.sound and not self.needs_recording

    def record(self) -> bool:
        """Bring ``answers.json`` up to date, if the proof is sound. Returns whether it was written."""
        if not (self.sound and self.needs_recording):
            return False
        records.save(self.exercise.record_path, self.answers)
        self.recorded = self.answers
        return True


@dataclass
class Case:
    """One solution of a proof: where it is asked, and its outcomes so far."""

    proof: Proof
    solution: Solution
    where: Where
    known: KnownOutcomes
    outcomes: Outcomes

    @property
    def failed(self) -> Answers:
        """What the solution answers in the properties that it is known to fail."""
        return wrong_answers(self.outcomes, [prop.name for prop in self.proof.properties])

    def unknown(self, names: Iterable[str]) -> list[str]:
        """Those of the properties of which the outcome is not known."""
        return [name for name in names if name not in self.outcomes]

    def take(self, asked: Asked) -> None:
        """Take in outcomes, and keep them for the next run."""
        self.outcomes.update(asked.outcomes)
        self.known.add(self.solution, asked)


Request = tuple[Case, list[str], bool]  # what to ask a solution for, and whether only until it fails a property


def validate(
    course: Course, exercises: Iterable[tuple[Assignment, Exercise]], jobs: int, follow: Follow, force: bool = False
) -> list[Proof]:
    """The Proof of each exercise. ``follow(results, total)`` yields the results on as they come, to show the progress.

    What is known from earlier runs is not asked again, unless with ``force``.
    """
    references, cases, proofs, kept = References(course), list[Case](), list[Proof](), list[KnownOutcomes]()
    for assignment, exercise in exercises:
        proof = _new_proof(exercise)
        known = KnownOutcomes(course, assignment, exercise, proof.properties, references, force)
        where = course.root, course.digest, assignment.name, exercise.name
        cases += [Case(proof, solution, where, known, known.of(solution)) for solution in proof.solutions()]
        proofs.append(proof)
        kept.append(known)
    try:
        _ask_all(cases, jobs, follow)
    finally:
        for known in kept:
            known.store()
    return proofs


def _ask_all(cases: Sequence[Case], jobs: int, follow: Follow) -> None:
    """Ask every solution, mutants only until they fail a property; then mutants for what tells whether a property is needed."""
    mutated = [case for case in cases if case.solution.kind == "mutant"]
    others = [case for case in cases if case.solution.kind != "mutant"]
    with Children(jobs) if jobs > 1 else nullcontext() as children:

        def ask_for(requests: Iterable[Request]) -> None:
            """Ask what is not known yet."""
            wanted = [request for request in requests if request[1]]
            for (case, _, _), asked in zip(wanted, follow(_results(wanted, children), len(wanted)), strict=True):
                case.take(asked)

        ask_for([*map(_every_property, others), *map(_until_failure, mutated)])
        for case in others:
            case.proof.add(case.solution, case.failed, telling(case.outcomes))
        ask_for(map(_second_failure, mutated))
        for case in mutated:
            case.proof.add(case.solution, case.failed, telling(case.outcomes))
        ask_for(map(_untested, mutated))
        for case in mutated:
            case.proof.tested |= telling(case.outcomes)


def _every_property(case: Case) -> Request:
    return case, case.unknown(prop.name for prop in case.proof.properties), False


def _until_failure(case: Case) -> Request:
    names = [prop.name for prop in case.proof.properties]
    return case, case.unknown(names[: names.index(next(iter(case.failed), names[-1])) + 1]), True


def _second_failure(case: Case) -> Request:
    """Whether a mutant fails any other property, if the only one that it is known to fail is needed by no chaff."""
    failed = list(case.failed)
    decides = len(failed) == 1 and failed[0] not in case.proof.sole
    return case, case.unknown(prop.name for prop in case.proof.properties) if decides else [], True


def _untested(case: Case) -> Request:
    """Everything about a mutant, if there is a property that nothing is known to test."""
    return case, case.unknown(prop.name for prop in case.proof.properties) if case.proof.untested else [], False


def _results(requests: Sequence[Request], children: Children | None) -> Iterator[Asked]:
    """The outcomes for each request, found by this process or by children."""
    calls = [(case.where, case.solution, _all_or(case, names), until_failure) for case, names, until_failure in requests]
    if children is None:
        return (ask(*call) for call in calls)
    futures = [children.submit(methodcaller("call", ask, *call)) for call in calls]
    return (future.result() for future in futures)


def _all_or(case: Case, names: list[str]) -> list[str] | None:
    """The names, or None where these are all properties."""
    return names if len(names) < len(case.proof.properties) else None


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


def _by_property(names: Iterable[str], answers: Recorded) -> Caught:
    """The chaffs that fail each property, of these names and of those that occur in ``answers``."""
    caught: Caught = {name: [] for name in names}
    for chaff in sorted(answers):
        for name in answers[chaff]:
            caught.setdefault(name, []).append(chaff)
    return caught
