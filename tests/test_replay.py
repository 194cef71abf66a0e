"""Replay: it changes no outcome, and sends nothing ahead that could tell an answer."""

import pytest
from test_exercises import EXERCISES, PROVE

from autograder.grading import Grader
from autograder.replay import Astray, Line, Tape, Turn
from autograder.sandbox import WorkerGone

SOME = 2


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES[::1 if PROVE else 3], ids=lambda value: getattr(value, "name", ""))
def test_outcomes_are_those_of_running_every_property(course, grader, assignment, exercise):
    step = len(exercise.chaffs) // SOME
    with Grader(course, assignment, replay=False) as plain:
        for solution in (*exercise.wheats[:SOME], *exercise.chaffs[::step]):
            files = {exercise.name: solution.source}
            outcomes = [[(one.name, outcome and (outcome[0], outcome[1].signature, outcome[1].lines("en"))) for one, outcome
                         in each.sit(exercise.name, files) if "time" not in one.name]
                        for each in (plain, grader(assignment.name))]
            assert outcomes[0] == outcomes[1], solution.name


class Worker:
    """Says for each request ``a1`` that its answer is ``A1``, unless ``lies`` has another or an exception."""

    def __init__(self, lies=()):
        self.written, self.lies, self.unread = [], dict(lies), []

    def renew(self, begun):
        pass

    def message(self, frame):
        return frame.decode()

    def write(self, frames):
        self.written.append(frames.decode())
        self.unread += [self.lies.get(request, request.upper()) for request in frames.decode().split()]

    def read(self):
        said = self.unread.pop(0)
        if isinstance(said, Exception):
            raise said
        return said.encode()


def tape(*requests):
    return Tape([Turn(f"{request} ".encode(), True, request.upper().encode()) for request in requests])


def asked(lies=()):
    """Three inputs after a first, which is answered: the second of them has two calls."""
    return begun(Worker(lies), tape("a1"), tape("b1", "b2"), tape("c1"))


def begun(worker, *tapes):
    line = Line(worker)
    line.begin((tape("first"), *tapes))
    assert line.same(0) and worker.written == ["first "], "the first goes alone"
    worker.written.clear()
    return worker, line


def test_what_waits_for_no_answer_is_sent_ahead_and_nothing_else():
    worker, line = asked()
    assert all(line.same(number) for number in (1, 2, 3))
    assert worker.written == ["a1 b1 ", "b2 c1 "], "b2 may depend on what was said to b1"


def test_a_property_hears_again_what_was_said():
    worker, line = asked({"b2": "other"})
    assert line.same(1) and not line.same(2)
    line.ask(b"b1 ")
    assert line.hear() == "B1"
    line.ask(b"b2 ")
    assert line.hear() == "other"
    assert line.same(3) and len(worker.written) == 2, "nothing was sent twice"


def test_an_end_is_found_by_the_property():
    _, line = asked({"b1": WorkerGone("crashed"), "b2": WorkerGone("crashed")})
    assert line.same(1) and not line.same(2)


def test_an_end_with_later_inputs_on_their_way_is_asked_anew():
    """Answers go together, so that some may be lost with the one that never came."""
    _, line = asked({"a1": WorkerGone("crashed")})
    with pytest.raises(Astray):
        line.same(1)


def test_a_property_that_goes_its_own_way_with_an_answer_is_followed():
    worker, line = asked({"b1": "other"})
    assert line.same(1) and not line.same(2)
    line.ask(b"b1 ")
    line.hear()
    line.ask(b"another ")
    assert line.hear() == "ANOTHER"
    assert line.same(3) and worker.written == ["a1 b1 ", "another ", "c1 "]


@pytest.mark.parametrize("requests", [["another "], ["a1 ", "one more "]])
def test_a_property_that_asks_something_else_than_was_sent_ahead_is_asked_anew(requests):
    _, line = asked({"a1": "other"})
    assert not line.same(1)
    with pytest.raises(Astray):
        for request in requests:
            line.ask(request.encode())
            line.hear()


def test_a_property_that_leaves_an_answer_unheard_is_asked_anew():
    _, line = asked({"a1": "other"})
    assert not line.same(1)
    with pytest.raises(Astray):
        line.same(2)


def test_call_backs_are_answered_from_the_tape_once():
    taped = Tape([Turn(b"a1 ", True, b"A1"), Turn(b"r1 ", False, b"R1")])
    worker = Worker({"r1": "other"})
    line = Line(worker)
    line.begin((taped,))
    assert not line.same(0)
    line.ask(b"a1 ")
    assert line.hear() == "A1"
    line.reply(b"r1 ")
    assert line.hear() == "other" and worker.written == ["a1 ", "r1 "]


def test_without_tapes_everything_is_asked():
    worker = Worker()
    line = Line(worker)
    assert not line.same(0)
    line.ask(b"a1 ")
    assert line.hear() == "A1" and line.turns == [Turn(b"a1 ", True, b"A1")]


def test_another_right_conversation_is_known_thereafter():
    worker, line = asked({"a1": "other", "b1": "third", "b3": "end"})
    tapes = line._tapes
    for number, requests in enumerate((["a1 "], ["b1 ", "b3 "]), 1):
        assert not line.same(number)
        for request in requests:
            line.ask(request.encode())
            line.hear()
        line.learn()
    written = list(worker.written)
    worker.written.clear()
    line.begin(tapes)
    assert all(line.same(number) for number in range(4)) and worker.written == ["first ", *written, "c1 "]


def test_a_known_conversation_does_not_fall_behind_what_was_sent_ahead():
    """It asks twice where the reference is asked once, and the next input's request is on its way."""
    tapes = tape("a1"), tape("b1")
    tapes[0].learn([Turn(b"a1 ", True, b"other"), Turn(b"a2 ", True, b"A2")])
    _, line = begun(Worker({"a1": "other"}), *tapes)
    with pytest.raises(Astray):
        line.same(1)


def test_a_right_conversation_that_is_much_longer_than_the_references_is_not_kept():
    known = tape("a1")
    padded = [Turn(b"a1 ", True, b"A1" + b" " * 10_000)]
    known.learn(padded)
    assert padded[0].heard not in known.start.after
