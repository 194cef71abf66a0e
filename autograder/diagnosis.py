"""Which known mistake a failure looks like.

A submission that fails a property is compared with the chaffs on two inputs:
the first that it fails, which is small, and the property's last, which is the
largest and the hardest to get wrong in the same way by chance. A chaff that
gives the same answers there is the likely mistake, unless it fails a property
that the submission passes. Of several, the one that first fails the property
on that same input is named, and among several the one whose other failures
are most like the submission's.

What the chaffs answer is kept between runs: it changes no more than the exam.
"""

import hashlib

from . import cache

ENDED = ("timeout", "memory", "crashed")  # a worker that ended once is not asked again


class Diagnosis:
    """Compares with the chaffs of one exercise.

    ``ask(files, pairs)`` and ``ask_chaff`` give the Failure, or None, of a solution's files for each pair of a question
    and the number of an input; ``sit(files)`` gives its outcome for every property.
    """

    def __init__(self, exam, ask, ask_chaff, sit):
        self._name, self._chaffs = exam.exercise.name, exam.exercise.chaffs
        self._ask, self._ask_chaff, self._sit = ask, ask_chaff, sit
        self._questions = {question.property.name: question for question in exam.questions}
        self._kept = f"{exam.key}.{_short(repr([chaff.source for chaff in self._chaffs]))}.chaffs"
        known = cache.load_json(self._kept) or {"answers": {}, "failures": {}}
        self._answers, self._failures, self._new = known["answers"], known["failures"], False

    def explain(self, outcomes, files):
        """For each failed property, by name, the explanation (a Text) of the chaff that it looks like, if one does."""
        own = failures(outcomes)
        ended = {one.name for one, outcome in outcomes if outcome and outcome[1].status in ENDED}
        plain = {name for name, question in self._questions.items() if not question.timed}
        # A mistake that also fails what the submission passes is another one.
        numbers = [number for number in range(len(self._chaffs)) if str(number) not in self._failures
                   or self._failed(number).keys() <= own.keys()]
        alike = {}
        # The clock last: asking for it takes time.
        for names in ([name for name in own if name in plain], [name for name in own if name not in plain]):
            alike |= self._alike({(name, own[name][0]): own[name][1] for name in names}, numbers)
            numbers = sorted(set().union(*alike.values())) or numbers
        lasts = [(name, len(self._questions[name].inputs) - 1) for name in own if alike[name] and name not in ended]
        lasts = [(name, last) for name, last in lasts if last != own[name][0]]
        if lasts:
            told = self._ask(files, [(self._questions[name], last) for name, last in lasts])
            answers = dict(zip(lasts, map(signature, told), strict=True))
            numbers = sorted(set().union(*(alike[name] for name, _ in lasts)))
            for name, same in self._alike(answers, numbers).items():
                alike[name] &= same
        alike = {name: {number for number in numbers if self._failed(number).keys() <= own.keys()}
                 for name, numbers in alike.items()}
        self._keep()
        votes = [number for numbers in alike.values() for number in numbers]

        def likeness(number, name):
            theirs = self._failed(number)
            unlike = sum(own.get(each) != theirs.get(each) for each in own.keys() | theirs.keys())
            return own[name] == theirs.get(name), votes.count(number), -unlike, -number

        return {name: self._chaffs[max(numbers, key=lambda number: likeness(number, name))].explanation
                for name, numbers in alike.items() if numbers}

    def mistakes(self):
        """What each chaff fails when it sits the whole exam: its name to the names of the properties."""
        told = {chaff.name: tuple(self._failed(number)) for number, chaff in enumerate(self._chaffs)}
        self._keep()
        return told

    def _alike(self, answers, numbers):
        """For each property in ``answers``, {(name, place): signature}, which of these chaffs answer that input in the same way."""
        for number in numbers:
            known = self._answers.setdefault(str(number), {})
            # A mistake that draws lots says the same only when it is asked the same, from the beginning.
            if str(number) in self._failures or "random" in self._chaffs[number].source:
                known.update((f"{name} {place}", mark) for (name, place), mark in self._before(number, answers))
            unknown = [(name, place) for name, place in answers if f"{name} {place}" not in known]
            if unknown:
                pairs = [(self._questions[name], place) for name, place in unknown]
                told = map(signature, self._ask_chaff(self._source(number), pairs))
                known.update((f"{name} {place}", mark) for (name, place), mark in zip(unknown, told, strict=True))
                self._new = True
        return {name: {number for number in numbers if self._answers[str(number)][f"{name} {place}"] == mark}
                for (name, place), mark in answers.items()}

    def _before(self, number, places):
        """What a chaff that sat the exam answered up to its first failure, of these (name, place)."""
        for name, place in places:
            first, mark = self._failed(number).get(name, (len(self._questions[name].inputs), None))
            if place <= first:
                yield (name, place), mark if place == first else None

    def _failed(self, number):
        """The failures of a chaff that sits the whole exam."""
        if str(number) not in self._failures:
            self._failures[str(number)] = failures(self._sit(self._source(number)))
            self._new = True
        return {name: tuple(failure) for name, failure in self._failures[str(number)].items()}

    def _source(self, number):
        return {self._name: self._chaffs[number].source}

    def _keep(self):
        if self._new:
            cache.store_json(self._kept, {"answers": self._answers, "failures": self._failures})
            self._new = False


def failures(outcomes):
    """Of a solution's outcomes those that failed once begun: name to (number of the input, signature)."""
    return {one.name: (outcome[0], signature(outcome[1])) for one, outcome in outcomes
            if outcome and outcome[1].status != "not_started"}


def signature(failure):
    """What tells one wrong answer from another, in short; None where the property holds."""
    return failure and _short(failure.signature)


def _short(text):
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
