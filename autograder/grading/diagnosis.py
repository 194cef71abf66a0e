"""Diagnosis: names the known mistake that a submission seems to make.

What every chaff answers is recorded (``answers.json``), so that this is a
lookup. A mistake is named where a chaff gives the submission's own first wrong
answers in most of the properties that the submission or the chaff fails, of
those whose failure is to be blamed on the same function: a function that calls
a wrong one fails with it, and says little about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations

from ..course import Exercise, Property
from ..course.records import Answers
from ..selfcheck.answers import LEAST_SHARED, TELLING_NUMBERS, Answer
from ..selfcheck.messages import Text
from .exam import Outcome

Wrong = Mapping[str, Answer]  # the first wrong answer of a submission, by the name of the property


class Diagnosis:
    """Compares the wrong answers of submissions with those of the chaffs of one exercise, which are read with the first of them."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise

    @cached_property
    def _chaffs(self) -> dict[str, Answers]:
        recorded = self._exercise.recorded or {}
        return {chaff.name: recorded[chaff.name] for chaff in self._exercise.chaffs if chaff.name in recorded}

    @cached_property
    def _explanations(self) -> dict[str, Text]:
        return {chaff.name: chaff.explanation for chaff in self._exercise.chaffs}

    def explain(self, outcomes: Iterable[tuple[Property, Outcome]]) -> dict[str, Text]:
        """The explanation of the chaff that a failure looks like, by the property's name; at most two different ones."""
        return {prop: self._explanations[name] for prop, name in self.mistakes(outcomes).items()}

    def mistakes(self, outcomes: Iterable[tuple[Property, Outcome]]) -> dict[str, str]:
        """The name of the chaff that a failure looks like, by the property's name; at most two different ones."""
        wrong = first_answers(outcomes)
        if not wrong:
            return {}
        found = {name: same for name, answers in self._chaffs.items() if (same := _same(wrong, answers))}
        named = self._pair(wrong, found) if len(found) > 1 else []
        best = self._best(wrong, found)
        if best and (not named or len(found[best]) == len(wrong)):
            named = [best]
        return {prop: name for name in reversed(named) for prop in found[name]}

    def _best(self, wrong: Wrong, found: Mapping[str, set[str]]) -> str | None:
        """The chaff that answers most like the submission, if that is enough; none if two chaffs do so equally well."""
        likeness: dict[str, tuple[int, int]] = {}
        for name, same in found.items():
            for function in {wrong[prop].function for prop in same}:
                mine = {prop for prop, answer in wrong.items() if answer.function == function}
                theirs = {prop for prop, answer in self._chaffs[name].items() if answer and answer.function == function}
                shared = same & mine
                if len(shared) >= LEAST_SHARED * len(mine | theirs) and self._tells(wrong, shared, mine | theirs):
                    likeness[name] = (len(same), -len(self._chaffs[name].keys() ^ wrong.keys()))
        most = max(likeness.values(), default=None)
        best = [name for name, value in likeness.items() if value == most]
        return best[0] if len({self._explanations[name] for name in best}) == 1 else None

    def _tells(self, wrong: Wrong, shared: set[str], failed: set[str]) -> bool:
        """Whether the shared answers are more than a coincidence: they hold many numbers, or all that fails is shared."""
        return shared == failed or sum(wrong[prop].numbers for prop in shared) >= TELLING_NUMBERS

    def _pair(self, wrong: Wrong, found: Mapping[str, set[str]]) -> list[str]:
        """Two chaffs that together explain all that fails, and each of which fails nothing else; none if there is no such pair."""
        alone = [name for name, same in found.items() if same == self._chaffs[name].keys()]
        for first, second in combinations(alone, 2):
            if not found[first] & found[second] and found[first] | found[second] == wrong.keys():
                return [first, second]
        return []


def first_answers(outcomes: Iterable[tuple[Property, Outcome]]) -> dict[str, Answer]:
    """The first wrong answers among a solution's outcomes, by the property's name; none for properties that measure time."""
    return {
        prop.name: Answer.of(outcome[0], outcome[1].function, outcome[1].answer)
        for prop, outcome in outcomes
        if outcome and outcome[1].answer and not prop.timed
    }


def _same(wrong: Wrong, answers: Answers) -> set[str]:
    """The properties in which a chaff, with these recorded answers, answers as the submission does."""
    return {prop for prop, answer in wrong.items() if answer == answers.get(prop)}
