"""Which known mistake a failure looks like.

A submission that fails a property is compared with the chaffs on the very
input that it fails: a chaff that gives the same wrong answer there is the
likely mistake, unless it fails a property that the submission passes. Of
several, the one that first fails the property on that same input is named, and among several
the one whose other failures are most like the submission's.
"""

from functools import cache


class Diagnosis:
    """Compares with the chaffs of one exercise.

    ``answer(source, question, number)`` is the Failure of a source text on one
    input, or None; ``sit(source)`` its outcome for every property.
    """

    def __init__(self, exam, answer, sit):
        self._chaffs = exam.exercise.chaffs
        questions = {question.property.name: question for question in exam.questions}
        self._failures = cache(lambda number: failures(sit(self._chaffs[number].source)))
        self._answers = cache(lambda name, place: [
            signature(answer(chaff.source, questions[name], place)) for chaff in self._chaffs])

    def explain(self, outcomes):
        """For each failed property, by name, the explanation (a Text) of the chaff that it looks like, if one does."""
        own = failures(outcomes)
        alike = {name: {number for number, theirs in enumerate(self._answers(name, place)) if theirs == answer}
                 for name, (place, answer) in own.items()}
        # A mistake that also fails what the submission passes is another one.
        alike = {name: {number for number in numbers if self._failures(number).keys() <= own.keys()}
                 for name, numbers in alike.items()}
        votes = [number for numbers in alike.values() for number in numbers]

        def likeness(number, name):
            theirs = self._failures(number)
            unlike = sum(own.get(each) != theirs.get(each) for each in own.keys() | theirs.keys())
            return own[name] == theirs.get(name), votes.count(number), -unlike, -number

        def likeliest(numbers, name):
            return max(numbers, key=lambda number: likeness(number, name)) if len(numbers) > 1 else min(numbers)

        return {name: self._chaffs[likeliest(numbers, name)].explanation for name, numbers in alike.items() if numbers}


def failures(outcomes):
    """Of a solution's outcomes those that failed once begun: name to (number of the input, signature)."""
    return {one.name: (outcome[0], outcome[1].signature) for one, outcome in outcomes
            if outcome and outcome[1].status != "not_started"}


def signature(failure):
    """What tells one wrong answer from another; None where the property holds."""
    return failure and failure.signature
