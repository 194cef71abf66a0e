"""Replay changes no outcome, and sends no request ahead that depends on an answer."""

import pytest
from test_exercises import EXERCISES, PROVE

from autograder.grading.grader import Grader
from autograder.grading.replay import Replay, ReplayDiverged, steps
from autograder.grading.transcript import Transcript, Turn
from autograder.sandbox import Limits, Sandbox, WorkerGone

pytestmark = pytest.mark.slow

STRIDE = 1 if PROVE else 3
SOLUTIONS = 2  # wheats, and about as many chaffs, of each exercise


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES[::STRIDE], ids=lambda value: getattr(value, "name", ""))
def test_replay_gives_the_outcomes_of_running_every_property(course, grader, assignment, exercise):
    step = len(exercise.chaffs) // SOLUTIONS
    with Grader(course, assignment, replay=False) as plain:
        for solution in (*exercise.wheats[:SOLUTIONS], *exercise.chaffs[::step]):
            files = {exercise.name: solution.source}
            outcomes = [
                [
                    (prop.name, outcome and (outcome[0], outcome[1].answer, outcome[1].lines("en")))
                    for prop, outcome in either.run_exam(exercise.name, files)
                    if not prop.timed
                ]
                for either in (plain, grader(assignment.name))
            ]
            assert outcomes[0] == outcomes[1], solution.name


LATE = """
import os, sys
from numpy import maximum
calls = 0

def relu(x):
    global calls
    calls += 1
    if calls == {call}:
        {act}
    return maximum(x, 0)
"""
WRITE = """
def write():
    for number in range(3, 64):
        try:
            os.write(number, b"x" * 99)
        except OSError:
            pass
"""


@pytest.mark.parametrize("call", [2, 60])
@pytest.mark.parametrize("act", ["os._exit(3)", "[x for x in iter(int, 1)]", "write()"])
def test_what_ends_a_worker_costs_the_same_with_and_without_replay(course, act, call):
    assignment = course.assignment("ps1_batch_inference")
    files = {"relu": LATE.format(call=call, act=act) + WRITE}
    limits = Limits(cpu_s=1, wall_s=3.0)
    statuses = []
    for replay in (True, False):
        with Sandbox(limits) as sandbox:
            graded = Grader(course, assignment, sandbox=sandbox, replay=replay).run_exam("relu", files)
        statuses.append([(prop.name, outcome and outcome[1].status) for prop, outcome in graded])
    assert statuses[0] == statuses[1] and any(status for _, status in statuses[0])


WAITS = """
import threading
from numpy import maximum

def relu(x):
    if x.shape == (13,):
        threading.Event().wait()
    return maximum(x, 0)
"""


def test_code_that_waits_for_ever_is_shown_with_the_input_on_which_it_does(course):
    with Sandbox(Limits(cpu_s=1, wall_s=1.5)) as sandbox:
        grader = Grader(course, course.assignment("ps1_batch_inference"), sandbox=sandbox)
        failures = [outcome[1] for _, outcome in grader.run_exam("relu", {"relu": WAITS}) if outcome]
    shown = [str(failure.counterexample) for failure in failures if failure.counterexample]
    assert len(shown) == 2 and all(picture.count(",") == 12 + picture.count("],") for picture in shown), shown


class Channel:
    """Answers each request ``a1`` with ``A1``, unless ``lies`` has another answer or an exception."""

    def __init__(self, lies=()):
        self.written, self.lies, self.unread = [], dict(lies), []

    def send(self, frames):
        self.written.append(frames.decode())
        self.unread += [self.lies.get(request, request.upper()) for request in frames.decode().split()]

    def exchange(self, frames, expected):
        """As a Reader does it: reads no further than where the answers differ."""
        self.send(frames)
        unread, answers = list(self.unread), b""
        while len(answers) < len(expected) and expected.startswith(answers):
            answers += self.receive()
        if answers == expected:
            return True
        self.unread = unread
        return False

    def receive(self):
        answer = self.unread[0]
        if isinstance(answer, Exception):
            raise answer  # now and from now on, as the channel of a worker that is gone
        return self.unread.pop(0).encode()


def transcript(*requests):
    return Transcript([Turn(f"{request} ".encode(), True, request.upper().encode()) for request in requests])


def three_inputs(lies=()):
    """A Replay of three inputs after an answered first one: the second of them has two calls."""
    return started(Channel(lies), transcript("a1"), transcript("b1", "b2"), transcript("c1"))


def started(channel, *transcripts):
    """A channel and a Replay of these transcripts after that of a first input, which is sent alone."""
    known = transcript("first"), *transcripts
    return channel, Replay(channel, known, steps(known))


def test_requests_that_depend_on_no_answer_are_sent_ahead_and_no_others():
    channel, replay = three_inputs()
    assert replay.skip(0) == 4
    assert channel.written == ["first ", "a1 b1 ", "b2 c1 "], "b2 may depend on the answer to b1"


def test_a_property_receives_answers_that_were_already_given():
    channel, replay = three_inputs({"b2": "other"})
    assert replay.skip(0) == 2
    replay.send(b"b1 ", True)
    assert replay.receive() == b"B1"
    replay.send(b"b2 ", True)
    assert replay.receive() == b"other"
    assert replay.skip(3) == 4 and len(channel.written) == 3, "nothing is sent twice"


def test_the_property_finds_out_that_the_worker_ended():
    _, replay = started(Channel({"b2": WorkerGone("crashed")}), transcript("a1"), transcript("b1", "b2"))
    assert replay.skip(0) == 2
    replay.send(b"b1 ", True)
    assert replay.receive() == b"B1"
    replay.send(b"b2 ", True)
    with pytest.raises(WorkerGone):
        replay.receive()
    assert not replay.diverged


def test_a_worker_that_ends_with_later_inputs_sent_ahead_diverges():
    """Answers are sent together, so earlier ones may be lost with the one that never came."""
    _, replay = three_inputs({"a1": WorkerGone("crashed")})
    with pytest.raises(ReplayDiverged):
        replay.skip(0)
    assert replay.diverged


def test_a_property_may_send_another_request_after_another_answer():
    channel, replay = three_inputs({"b1": "other"})
    assert replay.skip(0) == 2
    replay.send(b"b1 ", True)
    replay.receive()
    replay.send(b"another ", True)
    assert replay.receive() == b"ANOTHER"
    assert replay.skip(3) == 4 and channel.written == ["first ", "a1 b1 ", "another ", "c1 "]


@pytest.mark.parametrize("requests", [["another "], ["a1 ", "one more "]])
def test_a_property_that_does_not_ask_what_was_sent_ahead_diverges(requests):
    _, replay = three_inputs({"a1": "other"})
    assert replay.skip(0) == 1
    for request in requests[:-1]:
        replay.send(request.encode(), True)
        replay.receive()
    with pytest.raises(ReplayDiverged):
        replay.send(requests[-1].encode(), True)


def test_a_property_that_leaves_an_answer_unread_diverges():
    _, replay = three_inputs({"a1": "other"})
    assert replay.skip(0) == 1
    with pytest.raises(ReplayDiverged):
        replay.skip(2)


def test_the_reply_to_a_call_back_is_sent_ahead_from_the_transcript_and_only_once():
    known = Transcript([Turn(b"a1 ", True, b"A1"), Turn(b"r1 ", False, b"R1")])
    channel = Channel({"r1": "other"})
    replay = Replay(channel, (known,), steps([known]))
    assert replay.skip(0) == 0
    replay.send(b"a1 ", True)
    assert replay.receive() == b"A1"
    replay.send(b"r1 ", False)
    assert replay.receive() == b"other" and channel.written == ["a1 ", "r1 "]


def test_without_a_transcript_every_request_is_sent():
    replay = Replay(Channel())
    assert replay.skip(0) == 0
    replay.send(b"a1 ", True)
    assert replay.receive() == b"A1" and replay.turns == [Turn(b"a1 ", True, b"A1")]


def test_another_right_conversation_is_replayed_the_next_time():
    channel = Channel({"a1": "other", "b1": "third", "b3": "end"})
    transcripts = transcript("first"), transcript("a1"), transcript("b1", "b2"), transcript("c1")
    replay = Replay(channel, transcripts, steps(transcripts))
    for number, requests in enumerate((["a1 "], ["b1 ", "b3 "]), 1):
        assert replay.skip(number if number > 1 else 0) == number
        for request in requests:
            replay.send(request.encode(), True)
            replay.receive()
        replay.learn()
    written = list(channel.written)
    channel.written.clear()
    again = Replay(channel, transcripts, steps(transcripts))
    assert again.skip(0) == 4 and channel.written == [*written, "c1 "]


def test_a_learned_conversation_longer_than_what_was_sent_ahead_diverges():
    """It has two requests where the reference has one, and the next input's request is already sent."""
    known = transcript("a1"), transcript("b1")
    known[0].learn([Turn(b"a1 ", True, b"other"), Turn(b"a2 ", True, b"A2")])
    _, replay = started(Channel({"a1": "other"}), *known)
    with pytest.raises(ReplayDiverged):
        replay.skip(0)


def test_a_right_conversation_much_longer_than_the_references_is_not_learned():
    known = transcript("a1")
    padded = [Turn(b"a1 ", True, b"A1" + b" " * 10_000)]
    known.learn(padded)
    assert padded[0].received not in known.start.after
