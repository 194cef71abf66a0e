"""``autograder validate``: the author's proof that right solutions pass, wrong ones do not, and every property is needed."""

from collections import Counter
from dataclasses import dataclass, field

from .build import stub
from .classes import Processes, grader_for
from .grading import CHAFF
from .mutants import equivalents, mutants
from .properties import declared


@dataclass
class Proof:
    """What the trusted grader makes of one exercise's solutions.

    ``refused`` are the names of wheats (and "the reference") without full marks, ``accepted`` of the chaffs with them,
    ``survivors`` the Mutants with them, ``stub_passes`` the properties that the stub holds; ``sole`` counts for each
    property the chaffs that it alone catches.
    """

    exercise: object
    properties: list
    mutants: list
    equivalent: list = field(default_factory=list)
    stale: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    stub_passes: list = field(default_factory=list)
    accepted: list = field(default_factory=list)
    survivors: list = field(default_factory=list)
    unexplained: list = field(default_factory=list)
    sole: Counter = field(default_factory=Counter)
    caught: Counter = field(default_factory=Counter)

    @property
    def redundant(self):
        """The properties that catch no chaff which another would not catch."""
        return [one for one in self.properties if not self.sole[one.name]]

    @property
    def right(self):
        """Right solutions with full marks, and all: the reference and the wheats."""
        count = 1 + len(self.exercise.wheats)
        return count - len(self.refused), count

    @property
    def wrong(self):
        """Chaffs without full marks, and all."""
        count = len(self.exercise.chaffs)
        return count - len(self.accepted), count

    @property
    def mutated(self):
        """Mutants without full marks, and all but the equivalent ones."""
        count = len(self.mutants)
        return count - len(self.survivors), count

    @property
    def holds(self):
        return not (self.refused or self.accepted or self.survivors or self.stub_passes or self.unexplained or self.stale)


def validate(course, pairs, jobs, follow):
    """The Proof of each (Assignment, Exercise) in ``pairs``. ``follow(results, total)`` passes the results on as they come."""
    proofs, tasks = [], []
    for assignment, exercise in pairs:
        proof = _begin(exercise)
        proofs.append(proof)
        tasks += [(note, (str(course.root), assignment.name, exercise.name, source, whole))
                  for note, source, whole in _solutions(proof)]
    with Processes(course, min(jobs, len(tasks))).executor() as executor:
        results = executor.map(_failed, *zip(*(told for _, told in tasks), strict=True))
        for (note, _), failed in zip(tasks, follow(results, len(tasks)), strict=True):
            note(failed)
    return proofs


def _begin(exercise):
    listed, made = equivalents(exercise), mutants(exercise.reference)
    known = {(one.line, one.becomes) for one in made}
    return Proof(exercise, declared(exercise), [one for one in made if (one.line, one.becomes) not in listed],
                 [one for one in made if (one.line, one.becomes) in listed], [pair for pair in listed if pair not in known],
                 unexplained=[one.name for one in exercise.chaffs if not (one.explanation.en and one.explanation.ko)])


def _solutions(proof):
    """(what to do with the failed properties, source, whether all properties count) for every solution of the exercise."""
    def right(name):
        return lambda failed: failed and proof.refused.append((name, failed))

    def wrong(name):
        def note(failed):
            proof.caught.update(failed)
            if not failed:
                proof.accepted.append(name)
            if len(failed) == 1:
                proof.sole.update(failed)
        return note

    def mutant(one):
        return lambda failed: failed or proof.survivors.append(one)

    def nothing(failed):
        proof.stub_passes = [one for one in proof.properties if one.name not in failed]

    exercise = proof.exercise
    yield right("the reference"), exercise.reference, True
    yield nothing, stub(exercise.reference), True
    yield from ((right(one.name), one.source, True) for one in exercise.wheats)
    yield from ((wrong(one.name), one.source, True) for one in exercise.chaffs)
    yield from ((mutant(one), one.source, False) for one in proof.mutants)


def _failed(root, assignment, exercise, source, whole):
    """Where a job runs: the names of the properties that a solution fails; the first alone where not the ``whole`` is asked."""
    grader = grader_for(root, assignment, "en")
    failed = []
    for one, outcome in grader.outcomes(exercise, {exercise: source}, None if whole else CHAFF):
        if outcome:
            failed.append(one.name)
            if not whole:
                break
    return failed
