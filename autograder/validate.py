"""``autograder validate``: the author's proof that right solutions pass, wrong ones do not, and every property is needed."""

import json
from dataclasses import dataclass, field

from .build import stub
from .classes import Processes, grader_for
from .grading import CHAFF
from .mutants import equivalents, mutants
from .properties import declared

LEAST = {"wheats": 4, "chaffs": 8}
HINTS = 3
CHANCE = 1 / 4  # of what a property that measures time caught: it may be other chaffs the next time


@dataclass
class Proof:
    """What the trusted grader makes of one exercise's solutions.

    ``refused`` are the names of wheats (and "the reference") without full marks, ``accepted`` of the chaffs with them,
    ``survivors`` the Mutants with them, ``stub_passes`` the properties that the stub holds; ``caught`` has for each property
    the chaffs that fail it, ``recorded`` the same as ``caught.json`` knows it, or None, and ``sole`` the properties that
    alone catch some chaff.
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
    sole: set = field(default_factory=set)
    caught: dict = field(default_factory=dict)
    recorded: dict | None = None

    @property
    def redundant(self):
        """The properties that catch no chaff which another would not catch."""
        return [one for one in self.properties if one.name not in self.sole]

    @property
    def gone(self):
        """{property: chaffs it caught} for what was recorded of properties that are not there any more."""
        return {name: chaffs for name, chaffs in (self.recorded or {}).items() if name not in self.caught}

    @property
    def lost(self):
        """{property: chaffs} that it caught when that was recorded, and that pass it now."""
        there, lost = {one.name for one in self.exercise.chaffs}, {}
        for one in self.properties:
            told = (self.recorded or {}).get(one.name, [])
            chaffs = sorted(there.intersection(told).difference(self.caught[one.name]))
            if len(chaffs) > (CHANCE * len(told) if one.timed else 0):
                lost[one.name] = chaffs
        return lost

    @property
    def differing(self):
        """The properties that ``caught.json`` does not know, and the chaffs of which it says something else."""
        timed = {one.name for one in self.properties if one.timed}
        told, now = ({(name, chaff) for name, chaffs in caught.items() if name not in timed for chaff in chaffs}
                     for caught in (self.recorded or {}, self.caught))
        unknown = [name for name in self.caught if name not in (self.recorded or {})]
        return unknown + sorted({chaff for _, chaff in told ^ now})

    @property
    def unrecorded(self):
        """Whether ``caught.json`` is missing, or says something else than what is caught now."""
        return bool(self.recorded is None or self.gone or self.lost or self.differing)

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
    def few(self):
        """Sentences that say of what the exercise has too little."""
        counts = {kind: len(getattr(self.exercise, kind)) for kind in LEAST}
        said = [f"{kind}.py has {_counted(count, 'cell')}: write at least {LEAST[kind]}" for kind, count in counts.items()
                if count < LEAST[kind]]
        hints = len(self.exercise.hints)
        return said + [f"hints.toml has {_counted(hints, 'hint')}: write {HINTS}"] * (hints != HINTS)

    @property
    def sound(self):
        """Whether all holds but for what ``caught.json`` says."""
        return not (self.refused or self.accepted or self.survivors or self.stub_passes or self.unexplained or self.stale
                    or self.few)

    @property
    def holds(self):
        return self.sound and not self.unrecorded

    def record(self):
        """Write ``caught.json``, where it is not so already and the proof is sound: a chaff a line, to read well as a diff."""
        if self.sound and self.unrecorded:
            self.exercise.recorded_path.write_text(json.dumps(self.caught, indent=1) + "\n", encoding="utf-8")
            self.recorded = self.caught


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
    for proof in proofs:
        proof.caught = {name: sorted(chaffs) for name, chaffs in proof.caught.items()}
    return proofs


def _counted(number, what):
    return f"{number} {what}{'s' * (number != 1)}"


def _begin(exercise):
    # A chaff without a sentence in Korean has the English one for it. Chaffs come first: they say where a reference is not Python.
    unexplained = [one.name for one in exercise.chaffs if not one.explanation.en or one.explanation.ko == one.explanation.en]
    listed, made, properties = equivalents(exercise), mutants(exercise.reference), declared(exercise)
    known = {(one.line, one.becomes) for one in made}
    return Proof(exercise, properties, [one for one in made if (one.line, one.becomes) not in listed],
                 [one for one in made if (one.line, one.becomes) in listed], [pair for pair in listed if pair not in known],
                 unexplained=unexplained, caught={one.name: [] for one in properties}, recorded=exercise.recorded)


def _solutions(proof):
    """(what to do with the failed properties, source, whether all properties count) for every solution of the exercise."""
    def right(name):
        return lambda failed: failed and proof.refused.append((name, failed))

    def wrong(name):
        def note(failed):
            for one in failed:
                proof.caught[one].append(name)
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
