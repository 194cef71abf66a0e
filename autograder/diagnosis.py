"""Which known mistake a failure looks like.

A submission that fails a property is compared with the chaffs on two inputs:
the first that it fails, which is small, and the property's last, which is the
largest and the hardest to get wrong in the same way by chance. A chaff that
gives the same answers there is the likely mistake, unless it fails a property
that the submission passes. Of several, the one is named that is alike in most
properties, and among several the one that fails the same properties, first on
the same inputs.

Which properties a chaff fails is recorded (``caught.json``), so that most need
not be asked; what they answer is kept between runs, as the exam is.
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
        self._plain = {name for name, question in self._questions.items() if not question.timed}
        recorded = exam.exercise.recorded or {}
        self._known = self._plain & recorded.keys()  # the properties of which it is known whom they catch, each time
        self._recorded = [{name for name in self._questions if chaff.name in recorded.get(name, ())} for chaff in self._chaffs]
        self._kept = f"{exam.key}.{_short(repr([chaff.source for chaff in self._chaffs]))}.chaffs"
        known = cache.load_json(self._kept) or {"answers": {}, "failures": {}}
        self._answers, self._failures, self._new = known["answers"], known["failures"], False

    def explain(self, outcomes, files):
        """For each failed property, by name, the explanation (a Text) of the chaff that it looks like, if one does."""
        own = failures(outcomes)
        ended = {one.name for one, outcome in outcomes if outcome and outcome[1].status in ENDED}
        there = own.keys() & self._known
        fails = [recorded & self._known for recorded in self._recorded]
        lasts = {}
        near = [number for number, names in enumerate(fails) if not names or names == there]
        alike = self._compare(own, ended, files, near, lasts)
        if not set.intersection(*(alike[name] for name in there or own)):  # none is all the same
            far = [number for number, names in enumerate(fails) if names and names < there]
            alike = {name: alike[name] | more for name, more in self._compare(own, ended, files, far, lasts).items()}
        explained = {name: self._chaffs[self._likest(own, name, alike)].explanation for name in own if alike[name]}
        self._keep()
        return explained

    def _compare(self, own, ended, files, numbers, lasts):
        """For each failed property, which of these chaffs answer alike; ``lasts`` has what was asked of the submission for it."""
        plain = [name for name in own if name in self._plain]
        alike = self._alike({(name, own[name][0]): own[name][1] for name in plain}, numbers)
        if plain:  # what measures time takes time, and tells little: it is asked of those that are alike in the others
            numbers = sorted(set().union(*alike.values()))
        alike |= self._alike({(name, own[name][0]): own[name][1] for name in own if name not in plain}, numbers)
        places = [(name, len(self._questions[name].inputs) - 1) for name in own if alike[name] and name not in ended]
        places = [(name, last) for name, last in places if last != own[name][0]]
        unknown = [place for place in places if place not in lasts]
        if unknown:
            told = self._ask(files, [(self._questions[name], last) for name, last in unknown])
            lasts.update(zip(unknown, map(signature, told), strict=True))
        numbers = sorted(set().union(*(alike[name] for name, _ in places)))
        for name, same in self._alike({place: lasts[place] for place in places}, numbers).items():
            alike[name] &= same
        return {name: {number for number in numbers if self._fails_no_more(number, own)} for name, numbers in alike.items()}

    def _likest(self, own, name, alike):
        """Which of the chaffs that are ``alike`` in a property is named."""
        votes = [number for numbers in alike.values() for number in numbers]

        def likeness(number):
            return votes.count(number), -len((self._recorded[number] ^ own.keys()) & self._known)

        most = max(map(likeness, alike[name]))
        best = [number for number in sorted(alike[name]) if likeness(number) == most]
        if len(best) == 1:
            return best[0]

        def failures_alike(number):
            theirs = self._failed(number)
            unlike = sum(own.get(each) != theirs.get(each) for each in own.keys() | theirs.keys())
            return own[name] == theirs.get(name), -unlike, -number

        return max(best, key=failures_alike)

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
            asked = [(name, place) for name, place in answers if not self._passes(number, name)]
            unknown = [(name, place) for name, place in asked if f"{name} {place}" not in known]
            if unknown:
                pairs = [(self._questions[name], place) for name, place in unknown]
                told = map(signature, self._ask_chaff(self._source(number), pairs))
                known.update((f"{name} {place}", mark) for (name, place), mark in zip(unknown, told, strict=True))
                self._new = True
        return {name: {number for number in numbers if self._answers[str(number)].get(f"{name} {place}") == mark}
                for (name, place), mark in answers.items()}

    def _passes(self, number, name):
        """Whether it is recorded of a chaff that it fails other properties, and not this one."""
        return bool(self._recorded[number]) and name in self._known and name not in self._recorded[number]

    def _fails_no_more(self, number, own):
        """Whether a chaff fails nothing that the submission passes: a mistake that does is another one.

        What is recorded of it is proof enough, but for properties that measure time, which catch others each time.
        """
        recorded = self._recorded[number]
        return bool(recorded) and recorded <= own.keys() or self._failed(number).keys() <= own.keys()

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
