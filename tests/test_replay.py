"""Replay: it changes no outcome, and sends nothing ahead that could reveal an answer."""

import pytest
from test_exercises import EXERCISES, PROVE

from autograder.grading.grader import Grader
from autograder.grading.replay import Replay, ReplayDiverged
from autograder.grading.transcript import Transcript, Turn
from autograder.sandbox import WorkerGone

pytestmark = pytest.mark.slow

SOME = 2


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES[:: 1 if PROVE else 3], ids=lambda value: getattr(value, "name", ""))
def test_outcomes_are_those_of_running_every_property(course, grader, assignment, exercise):
    step = len(exercise.chaffs) // SOME
    with Grader(course, assignment, replay=False) as plain:
        for solution in (*exercise.wheats[:SOME], *exercise.chaffs[::step]):
            files = {exercise.name: solution.source}
            outcomes = [
                [
                    (prop.name, outcome and (outcome[0], outcome[1].signature, outcome[1].lines("en")))
                    for prop, outcome in each.run_exam(exercise.name, files)
                    if not prop.timed
                ]
                for each in (plain, grader(assignment.name))
            ]
            assert outcomes[0] == outcomes[1], solution.name


class Channel:
    """Answers each request ``a1`` with ``A1``, unless ``lies`` has another answer or an exception."""

    def __init__(self, lies=()):
        self.written, self.lies, self.unread = [], dict(lies), []

    def send(self, frames):
        self.written.append(frames.decode())
        self.unread += [self.lies.get(request, request.upper()) for request in frames.decode().split()]

    def receive(self):
        answer = self.unread.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer.encode()


def transcript(*requests):
    return Transcript([Turn(f"{request} ".encode(), True, request.upper().encode()) for request in requests])


def asked(lies=()):
    """Three inputs after a first, which is answered: the second of them has two calls."""
    return begun(Channel(lies), transcript("a1"), transcript("b1", "b2"), transcript("c1"))


def begun(channel, *transcripts):
    replay = Replay(channel, (transcript("first"), *transcripts))
    assert replay.matches(0) and channel.written == ["first "], "the first goes alone"
    channel.written.clear()
    return channel, replay


def test_requests_that_depend_on_no_answer_are_sent_ahead_and_no_others():
    channel, replay = asked()
    assert all(replay.matches(number) for number in (1, 2, 3))
    assert channel.written == ["a1 b1 ", "b2 c1 "], "b2 may depend on the answer to b1"


def test_a_property_receives_what_was_answered_already():
    channel, replay = asked({"b2": "other"})
    assert replay.matches(1) and not replay.matches(2)
    replay.send(b"b1 ", True)
    assert replay.receive() == b"B1"
    replay.send(b"b2 ", True)
    assert replay.receive() == b"other"
    assert replay.matches(3) and len(channel.written) == 2, "nothing was sent twice"


def test_the_end_of_a_worker_is_left_to_the_property():
    _, replay = asked({"b1": WorkerGone("crashed"), "b2": WorkerGone("crashed")})
    assert replay.matches(1) and not replay.matches(2)
    assert not replay.diverged


def test_the_end_of_a_worker_with_later_inputs_sent_ahead_diverges():
    """Answers go together, so that some may be lost with the one that never came."""
    _, replay = asked({"a1": WorkerGone("crashed")})
    with pytest.raises(ReplayDiverged):
        replay.matches(1)
    assert replay.diverged


def test_a_property_that_follows_another_answer_is_followed():
    channel, replay = asked({"b1": "other"})
    assert replay.matches(1) and not replay.matches(2)
    replay.send(b"b1 ", True)
    replay.receive()
    replay.send(b"another ", True)
    assert replay.receive() == b"ANOTHER"
    assert replay.matches(3) and channel.written == ["a1 b1 ", "another ", "c1 "]


@pytest.mark.parametrize("requests", [["another "], ["a1 ", "one more "]])
def test_a_property_that_asks_something_else_than_was_sent_ahead_diverges(requests):
    _, replay = asked({"a1": "other"})
    assert not replay.matches(1)
    for request in requests[:-1]:
        replay.send(request.encode(), True)
        replay.receive()
    with pytest.raises(ReplayDiverged):
        replay.send(requests[-1].encode(), True)


def test_a_property_that_leaves_an_answer_unread_diverges():
    _, replay = asked({"a1": "other"})
    assert not replay.matches(1)
    with pytest.raises(ReplayDiverged):
        replay.matches(2)


def test_call_backs_are_answered_from_the_transcript_once():
    known = Transcript([Turn(b"a1 ", True, b"A1"), Turn(b"r1 ", False, b"R1")])
    channel = Channel({"r1": "other"})
    replay = Replay(channel, (known,))
    assert not replay.matches(0)
    replay.send(b"a1 ", True)
    assert replay.receive() == b"A1"
    replay.send(b"r1 ", False)
    assert replay.receive() == b"other" and channel.written == ["a1 ", "r1 "]


def test_without_transcripts_everything_is_asked():
    replay = Replay(Channel())
    assert not replay.matches(0)
    replay.send(b"a1 ", True)
    assert replay.receive() == b"A1" and replay.turns == [Turn(b"a1 ", True, b"A1")]


def test_another_right_conversation_is_known_thereafter():
    channel = Channel({"a1": "other", "b1": "third", "b3": "end"})
    transcripts = transcript("first"), transcript("a1"), transcript("b1", "b2"), transcript("c1")
    replay = Replay(channel, transcripts)
    assert replay.matches(0)
    for number, requests in enumerate((["a1 "], ["b1 ", "b3 "]), 1):
        assert not replay.matches(number)
        for request in requests:
            replay.send(request.encode(), True)
            replay.receive()
        replay.learn()
    written = list(channel.written)
    channel.written.clear()
    again = Replay(channel, transcripts)
    assert all(again.matches(number) for number in range(4)) and channel.written == [*written, "c1 "]


def test_a_known_conversation_does_not_fall_behind_what_was_sent_ahead():
    """It asks twice where the reference is asked once, and the next input's request is on its way."""
    known = transcript("a1"), transcript("b1")
    known[0].learn([Turn(b"a1 ", True, b"other"), Turn(b"a2 ", True, b"A2")])
    _, replay = begun(Channel({"a1": "other"}), *known)
    with pytest.raises(ReplayDiverged):
        replay.matches(1)


def test_a_right_conversation_that_is_much_longer_than_the_references_is_not_kept():
    known = transcript("a1")
    padded = [Turn(b"a1 ", True, b"A1" + b" " * 10_000)]
    known.learn(padded)
    assert padded[0].received not in known.start.after
