"""Which known mistake a failure looks like.

A submission that fails a property is compared with the chaffs on two inputs:
the first that it fails, which is small, and the property's last, which is the
largest and the hardest to get wrong in the same way by chance. A chaff that
gives the same answers there is the likely mistake, unless it fails a property
that the submission passes. Of several, the one that first fails the property
on that same input is named, and among several the one whose other failures
are most like the submission's.
"""

from functools import cache

ENDED = ("timeout", "memory", "crashed")  # a worker that ended once is not asked again


class Diagnosis:
    """Compares with the chaffs of one exercise.

    ``answer(files, question, number)`` is the Failure of a submission's files on one
    input, or None; ``sit(files)`` its outcome for every property.
    """

    def __init__(self, exam, answer, sit):
        name, self._chaffs, self._answer = exam.exercise.name, exam.exercise.chaffs, answer
        self._questions = {question.property.name: question for question in exam.questions}
        self._failures = cache(lambda number: failures(sit({name: self._chaffs[number].source})))
        self._chaff_answer = cache(lambda number, property, place: signature(
            answer({name: self._chaffs[number].source}, self._questions[property], place)))

    def explain(self, outcomes, files):
        """For each failed property, by name, the explanation (a Text) of the chaff that it looks like, if one does."""
        own = failures(outcomes)
        ended = {one.name for one, outcome in outcomes if outcome and outcome[1].status in ENDED}
        alike = {name: self._alike(name, place, answer, None if name in ended else files) for name, (place, answer) in own.items()}
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

    def _alike(self, name, place, answer, files):
        """The numbers of the chaffs that answer a property's input ``place`` in the same way, and its last input too."""
        alike = {number for number in range(len(self._chaffs)) if self._chaff_answer(number, name, place) == answer}
        last = len(self._questions[name].inputs) - 1
        if not alike or files is None or place == last:
            return alike
        answer = signature(self._answer(files, self._questions[name], last))
        return {number for number in alike if self._chaff_answer(number, name, last) == answer}


def failures(outcomes):
    """Of a solution's outcomes those that failed once begun: name to (number of the input, signature)."""
    return {one.name: (outcome[0], outcome[1].signature) for one, outcome in outcomes
            if outcome and outcome[1].status != "not_started"}


def signature(failure):
    """What tells one wrong answer from another; None where the property holds."""
    return failure and failure.signature
