"""Replay: if a solution answers like a known transcript, byte for byte, the property passes without being run.

Requests that do not depend on an answer are sent ahead. If an answer differs,
the property runs, and first receives the answers that the worker has already
given.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NoReturn, Protocol

from ..sandbox.channel import WorkerGone
from .transcript import Node, Transcript, Turn

WINDOW_BYTES = 1 << 15  # of requests sent ahead: less than a socket's buffer, so that sending never blocks


class ReplayDiverged(Exception):
    """What was sent ahead is not what the property asks, or the worker ended: run it again, with nothing sent ahead.

    ``number`` is the input that was asked about, and ``gone`` how the worker ended, if that was the reason.
    """

    def __init__(self, number: int, gone: WorkerGone | None = None) -> None:
        super().__init__(number, gone)
        self.number, self.gone = number, gone and gone.anew()

    def anew(self) -> ReplayDiverged:
        """The same, to raise, as ``WorkerGone.anew``."""
        return ReplayDiverged(self.number, self.gone)


class Frames(Protocol):
    """Sends and receives frames: a Channel."""

    def send(self, frames: bytes) -> None: ...

    def receive(self) -> bytes: ...

    def exchange(self, frames: bytes, expected: bytes) -> bool: ...


@dataclass
class Step:
    """What is sent at once to a solution that answers like the reference, and what it answers to that.

    The answers begin with those of input ``number`` after its first ``turns`` turns. Then the first requests of ``requested``
    inputs have been sent. ``to_send`` and ``to_receive`` are the bytes of all frames.
    """

    number: int
    turns: int
    sent: list[bytes]
    received: list[bytes] = field(default_factory=list)
    requested: int = 0
    to_send: bytes = b""
    to_receive: bytes = b""


def steps(transcripts: Sequence[Transcript]) -> list[Step]:
    """The conversation with the reference about all inputs, in as few steps as no answer has to come before what is sent.

    The first input is asked alone: code that never ends, or ends the worker, usually does so there.
    """
    made: list[Step] = []
    requested = 0
    for number, transcript in enumerate(transcripts):
        for place, turn in enumerate(transcript.turns):
            if place or number == requested:
                requested = max(requested, number + 1)
                is_last = number > 0 and place == transcript.last_request
                ahead = _sent_ahead(transcripts[requested:], len(turn.sent)) if is_last else []
                requested += len(ahead)
                made.append(Step(number, place, [turn.sent, *ahead], requested=requested))
            made[-1].received.append(turn.received)
    for step in made:
        step.to_send, step.to_receive = b"".join(step.sent), b"".join(step.received)
    return made


def _sent_ahead(later: Sequence[Transcript], size: int) -> list[bytes]:
    """The first requests of ``later`` inputs that are sent together with ``size`` bytes, up to one that has another request."""
    sent: list[bytes] = []
    for transcript in later:
        size += len(transcript.first_request)
        if size > WINDOW_BYTES:
            break
        sent.append(transcript.first_request)
        if transcript.last_request:
            break
    return sent


class Replay:
    """The conversation with one worker about one property, input by input, some requests sent ahead.

    ``transcripts`` has the Transcript of each input, or is empty if they are unknown, and ``known`` their ``steps``. ``turns``
    collects the conversation about the current input. Once it has ``diverged``, the worker's answers can no longer be matched
    with the requests.
    """

    def __init__(self, channel: Frames, transcripts: Sequence[Transcript] = (), known: Sequence[Step] = ()) -> None:
        self.turns: list[Turn] = []
        self.diverged: ReplayDiverged | None = None
        self._channel, self._transcripts, self._steps = channel, transcripts, known
        self._beginnings = {step.number: index for index, step in enumerate(known) if not step.turns}
        self._requested = 0  # inputs whose first request has been sent
        self._sent: deque[bytes] = deque()  # requests about this input that the property has not made yet
        self._received: deque[bytes] = deque()  # answers that the property has not received yet
        self._number = 0

    def open(self, number: int) -> None:
        """Begin the property's input ``number``. Raises ReplayDiverged if frames about the last one are still unread."""
        self._require_all_read()
        self._begin(number, [self._transcripts[number].first_request] if number < self._requested else [], [])

    def skip(self, number: int) -> int:
        """The first input, from ``number`` on, that the worker does not answer like a known transcript; one past the last.

        What it has answered about that input is kept for the property. Raises ReplayDiverged as ``open`` does.
        """
        self._require_all_read()
        while number < len(self._transcripts):
            if number < self._requested:
                matched = self._matches(number, [self._transcripts[number].first_request], [])
            elif number in self._beginnings:
                number, matched = self._play(self._beginnings[number])
            else:
                self._requested = number + 1
                matched = self._matches(number, [], [])
            if not matched:
                return number
            number += 1
        if not self._transcripts:
            self._begin(number, [], [])
        return number

    def _require_all_read(self) -> None:
        if self._sent or self._received:
            self._diverge(self._number)

    def _begin(self, number: int, sent: Iterable[bytes], received: Iterable[bytes]) -> None:
        """Begin an input about which these frames have already been sent and received."""
        self._number, self.turns = number, []
        self._sent, self._received = deque(sent), deque(received)

    def _play(self, index: int) -> tuple[int, bool]:
        """Go on with the step ``index`` and those after it.

        Returns the first input whose answers differ from the reference's, or else the last one, and whether they are known.
        """
        for step in self._steps[index:]:
            self._requested = step.requested
            try:
                if self._channel.exchange(step.to_send, step.to_receive):
                    continue
                number, place = step.number, step.turns
                for expected in step.received:
                    frame = self._channel.receive()
                    if frame != expected:
                        break
                    place += 1
                    if place == len(self._transcripts[number].turns):
                        number, place = number + 1, 0
            except WorkerGone as gone:
                sent, received = self._so_far(step.number, step.turns)
                return step.number, self._ended(gone, step.number, sent, received)
            sent, received = self._so_far(number, place)
            return number, self._matches(number, sent, [*received, frame])
        return len(self._transcripts) - 1, True

    def _so_far(self, number: int, place: int) -> tuple[list[bytes], list[bytes]]:
        """What has been sent about an input and received, where its first turns have been as in its transcript."""
        turns = self._transcripts[number].turns
        return [turn.sent for turn in turns[: place + 1]], [turn.received for turn in turns[:place]]

    def _matches(self, number: int, sent: list[bytes], received: list[bytes]) -> bool:
        """Whether the worker, of which ``received`` has come so far, answers an input like a known transcript.

        If not, the property gets the answers.
        """
        node: Node | None = self._transcripts[number].start
        for frame in received:
            node = node and node.after.get(frame)
        try:
            while node and node.send is not None:
                if len(sent) == len(received):
                    if node.is_request and number + 1 < self._requested:
                        self._diverge(number)
                    sent.append(node.send)
                    self._channel.send(node.send)
                received.append(self._channel.receive())
                node = node.after.get(received[-1])
        except WorkerGone as gone:
            return self._ended(gone, number, sent, received)
        if not node:
            self._begin(number, sent, received)
        return node is not None

    def _ended(self, gone: WorkerGone, number: int, sent: list[bytes], received: list[bytes]) -> bool:
        """False, for a worker that is gone: the property will run, and find that out.

        Answers are sent in groups: earlier ones may be lost with the missing one. Raises ReplayDiverged where they may be.
        """
        if number + 1 < self._requested:
            self._diverge(number, gone)
        self._begin(number, sent, received)
        return False

    def send(self, frame: bytes, is_request: bool) -> None:
        """Send a request, or the reply to a call-back, unless it was sent ahead."""
        self.turns.append(Turn(frame, is_request, b""))
        if self._sent:
            if self._sent.popleft() != frame:
                self._diverge(self._number)
            return
        # Behind the requests of later inputs, this one would come too late.
        if is_request and self._number + 1 < self._requested:
            self._diverge(self._number)
        self._channel.send(frame)

    def receive(self) -> bytes:
        """The worker's next frame."""
        frame = self._received.popleft() if self._received else self._channel.receive()
        self.turns[-1] = self.turns[-1]._replace(received=frame)
        return frame

    def learn(self) -> None:
        """Remember that the conversation about this input satisfied the property."""
        if self._transcripts:
            self._transcripts[self._number].learn(self.turns)

    def _diverge(self, number: int, gone: WorkerGone | None = None) -> NoReturn:
        self.diverged = ReplayDiverged(number, gone)
        raise self.diverged.anew()
