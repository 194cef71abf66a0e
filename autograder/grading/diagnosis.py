"""Diagnosis: finds the known mistake that a failure looks like.

A submission that fails a property is compared with the chaffs on two inputs:
the first that it fails, which is small, and the property's last, which is the
largest and the hardest to get wrong in the same way by chance. A chaff that
gives the same answers there is the likely mistake, unless it fails a property
that the submission passes. If several chaffs match, the one that matches in the
most properties is named; if several of these remain, the one whose failed
properties and first failing inputs are most like the submission's.

Which properties a chaff fails is recorded (``caught.json``), so most chaffs need
not be run; what they answer is cached between runs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from .. import cache
from ..course import Property
from ..selfcheck.failures import Failure
from ..selfcheck.messages import Text
from .candidate import ENDED
from .exam import ExerciseExam, Outcome, Question

Outcomes = Sequence[tuple[Property, Outcome]]
Files = Mapping[str, str]
Signature = str | None  # equal for equal wrong answers; None where the property holds
FirstFailures = dict[str, tuple[int, Signature]]  # of a solution: a property to its first failing input, and the answer there
Answers = Mapping[tuple[str, int], Signature]  # (property, input) to the answer
Matches = dict[str, set[int]]  # for each failed property, the chaffs that give the same answers


class Asker(Protocol):
    """Asks a solution on single inputs, or runs the whole exam on it."""

    def __call__(self, files: Files, pairs: Sequence[tuple[Question, int]]) -> list[Failure | None]: ...


class Diagnosis:
    """Compares failed submissions with the chaffs of one exercise.

    ``ask_submission`` and ``ask_chaff`` give the Failure, or None, of a solution for each pair of a question and the
    number of an input; ``run_exam`` gives its outcome for every property.
    """

    def __init__(self, exam: ExerciseExam, ask_submission: Asker, ask_chaff: Asker, run_exam: Callable[[Files], Outcomes]) -> None:
        self._name, self._chaffs = exam.exercise.name, exam.exercise.chaffs
        self._ask_submission, self._ask_chaff, self._run_exam = ask_submission, ask_chaff, run_exam
        self._questions = {question.property.name: question for question in exam.questions}
        self._untimed = {name for name, question in self._questions.items() if not question.property.timed}
        recorded = exam.exercise.recorded or {}
        self._known = self._untimed & recorded.keys()  # the properties whose chaffs are recorded
        self._recorded = [{name for name in self._questions if chaff.name in recorded.get(name, ())} for chaff in self._chaffs]
        self._cache_name = f"{exam.key}.{_short_hash(repr([chaff.source for chaff in self._chaffs]))}.chaffs"
        known = cache.load_json(self._cache_name) or {"answers": {}, "failures": {}}
        self._answers: dict[str, dict[str, Signature]] = known["answers"]
        self._failures: dict[str, FirstFailures] = known["failures"]
        self._changed = False

    def explain(self, outcomes: Outcomes, files: Files) -> dict[str, Text]:
        """For each failed property, by name, the explanation of the chaff that it looks like, if one does."""
        own = first_failures(outcomes)
        ended = {prop.name for prop, outcome in outcomes if outcome and outcome[1].status in ENDED}
        own_known = own.keys() & self._known
        fails = [recorded & self._known for recorded in self._recorded]
        last_answers: dict[tuple[str, int], Signature] = {}
        exact = [number for number, names in enumerate(fails) if not names or names == own_known]
        matches = self._compare(own, ended, files, exact, last_answers)
        if not set.intersection(*(matches[name] for name in own_known or own)):  # no chaff matches in all of them
            subset = [number for number, names in enumerate(fails) if names and names < own_known]
            more = self._compare(own, ended, files, subset, last_answers)
            matches = {name: matches[name] | more[name] for name in matches}
        explained = {name: self._chaffs[self._best_match(own, name, matches)].explanation for name in own if matches[name]}
        self._store()
        return explained

    def mistakes(self) -> dict[str, tuple[str, ...]]:
        """The properties that each chaff fails in the whole exam, by its name."""
        failed = {chaff.name: tuple(self._first_failures_of(number)) for number, chaff in enumerate(self._chaffs)}
        self._store()
        return failed

    def _compare(
        self,
        own: FirstFailures,
        ended: set[str],
        files: Files,
        numbers: Iterable[int],
        last_answers: dict[tuple[str, int], Signature],
    ) -> Matches:
        """For each failed property, which of these chaffs match; ``last_answers`` caches the submission's answers."""
        untimed = [name for name in own if name in self._untimed]
        numbers = list(numbers)
        matches = self._matching({(name, own[name][0]): own[name][1] for name in untimed}, numbers)
        if untimed:  # timed properties are slow and tell little: run them only on chaffs that match elsewhere
            numbers = sorted(set().union(*matches.values()))
        timed = {(name, own[name][0]): own[name][1] for name in own if name not in untimed}
        matches |= self._matching(timed, numbers)
        lasts = [(name, len(self._questions[name].inputs) - 1) for name in own if matches[name] and name not in ended]
        lasts = [(name, last) for name, last in lasts if last != own[name][0]]
        unknown = [pair for pair in lasts if pair not in last_answers]
        if unknown:
            failures = self._ask_submission(files, [(self._questions[name], last) for name, last in unknown])
            last_answers.update(zip(unknown, map(signature, failures), strict=True))
        numbers = sorted(set().union(*(matches[name] for name, _ in lasts)))
        for name, same in self._matching({pair: last_answers[pair] for pair in lasts}, numbers).items():
            matches[name] &= same
        return {name: {number for number in found if self._fails_no_more(number, own)} for name, found in matches.items()}

    def _best_match(self, own: FirstFailures, name: str, matches: Matches) -> int:
        """The one to name of the chaffs that match in a property."""
        votes = [number for numbers in matches.values() for number in numbers]

        def likeness(number: int) -> tuple[int, int]:
            return votes.count(number), -len((self._recorded[number] ^ own.keys()) & self._known)

        most = max(map(likeness, matches[name]))
        best = [number for number in sorted(matches[name]) if likeness(number) == most]
        if len(best) == 1:
            return best[0]

        def common_failures(number: int) -> tuple[bool, int, int]:
            theirs = self._first_failures_of(number)
            different = sum(own.get(each) != theirs.get(each) for each in own.keys() | theirs.keys())
            return own[name] == theirs.get(name), -different, -number

        return max(best, key=common_failures)

    def _matching(self, answers: Answers, numbers: Iterable[int]) -> Matches:
        """For each property in ``answers``, which of these chaffs answer that input in the same way."""
        numbers = list(numbers)
        for number in numbers:
            known = self._answers.setdefault(str(number), {})
            # A chaff that draws random numbers repeats its answers only if the whole exam is run from the beginning.
            if str(number) in self._failures or "random" in self._chaffs[number].source:
                known.update((f"{name} {index}", mark) for (name, index), mark in self._answers_in_exam(number, answers))
            asked = [(name, index) for name, index in answers if not self._is_recorded_to_pass(number, name)]
            unknown = [(name, index) for name, index in asked if f"{name} {index}" not in known]
            if unknown:
                pairs = [(self._questions[name], index) for name, index in unknown]
                marks = map(signature, self._ask_chaff(self._source(number), pairs))
                known.update((f"{name} {index}", mark) for (name, index), mark in zip(unknown, marks, strict=True))
                self._changed = True
        return {
            name: {number for number in numbers if self._answers[str(number)].get(f"{name} {index}") == mark}
            for (name, index), mark in answers.items()
        }

    def _is_recorded_to_pass(self, number: int, name: str) -> bool:
        """Whether the record says that a chaff passes this property, and fails others."""
        return bool(self._recorded[number]) and name in self._known and name not in self._recorded[number]

    def _fails_no_more(self, number: int, own: FirstFailures) -> bool:
        """Whether a chaff fails only properties that the submission fails too: otherwise it is another mistake.

        If the record does not show that, the exam is run: what properties that measure time catch varies between runs.
        """
        recorded = self._recorded[number]
        return (bool(recorded) and recorded <= own.keys()) or self._first_failures_of(number).keys() <= own.keys()

    def _answers_in_exam(self, number: int, pairs: Iterable[tuple[str, int]]) -> Iterator[tuple[tuple[str, int], Signature]]:
        """A chaff's answers to these (property, input) in the whole exam, up to its first failure in each property."""
        for name, index in pairs:
            first, mark = self._first_failures_of(number).get(name, (len(self._questions[name].inputs), None))
            if index <= first:
                yield (name, index), mark if index == first else None

    def _first_failures_of(self, number: int) -> FirstFailures:
        """The failures of a chaff in the whole exam."""
        if str(number) not in self._failures:
            self._failures[str(number)] = first_failures(self._run_exam(self._source(number)))
            self._changed = True
        return {name: (index, mark) for name, (index, mark) in self._failures[str(number)].items()}

    def _source(self, number: int) -> Files:
        return {self._name: self._chaffs[number].source}

    def _store(self) -> None:
        if self._changed:
            cache.store_json(self._cache_name, {"answers": self._answers, "failures": self._failures})
            self._changed = False


def first_failures(outcomes: Outcomes) -> FirstFailures:
    """The failures among a solution's outcomes, except "not started": name to (number of the input, signature)."""
    return {
        prop.name: (outcome[0], signature(outcome[1]))
        for prop, outcome in outcomes
        if outcome and outcome[1].status != "not_started"
    }


def signature(failure: Failure | None) -> Signature:
    """A short hash that is equal for equal wrong answers; None where the property holds."""
    return _short_hash(failure.signature) if failure else None


def _short_hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
