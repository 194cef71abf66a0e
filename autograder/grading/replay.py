"""Replay: if a solution answers like a known transcript, byte for byte, the property passes without being run.

Requests that do not depend on an answer are sent ahead. If an answer differs,
the property runs, and first receives the answers that the worker has already
given.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Protocol

from ..sandbox.channel import WorkerGone
from .transcript import Node, Transcript, Turn

WINDOW_BYTES = 1 << 15  # of requests sent ahead: less than a socket's buffer, so that sending never blocks


class ReplayDiverged(Exception):
    """A property's request differs from the one that was sent ahead: run it again, with nothing sent ahead."""


class Frames(Protocol):
    """Sends and receives frames: a Channel."""

    def send(self, frames: bytes) -> None: ...

    def receive(self) -> bytes: ...


class Replay:
    """The conversation with one worker about one property, input by input, some requests sent ahead.

    ``transcripts`` has the Transcript of each input, or is empty if they are unknown. ``turns`` collects the conversation
    about the current input. Once ``diverged``, the worker's answers can no longer be matched with the requests.
    """

    def __init__(self, channel: Frames, transcripts: Sequence[Transcript] = ()) -> None:
        self.turns: list[Turn] = []
        self.diverged = False
        self._channel, self._transcripts = channel, transcripts
        self._requested = 0  # inputs whose first request has been sent
        self._sent: deque[bytes] = deque()  # requests about this input that the property has not made yet
        self._received: deque[bytes] = deque()  # answers that the property has not received yet
        self._number = 0

    def open(self, number: int) -> None:
        """Begin the property's input ``number``. Raises ReplayDiverged if frames about the last one are still unread."""
        if self._sent or self._received:
            self._diverge()
        self._number, self.turns = number, []
        if number < self._requested:
            self._sent.append(self._transcripts[number].first_request)

    def matches(self, number: int) -> bool:
        """Whether the worker answers this input like a known transcript. If not, its answers are kept for the property."""
        self.open(number)
        if not self._transcripts:
            return False
        node: Node | None = self._transcripts[number].start
        try:
            while node is not None and node.send is not None:
                if not self._sent or len(self._sent) == len(self._received):
                    self._send_ahead(node, node.send)
                self._received.append(self._channel.receive())
                node = node.after.get(self._received[-1])
        except WorkerGone:
            if self._number + 1 < self._requested:  # answers are sent in groups: earlier ones may be lost with the missing one
                self._diverge()
            return False  # the property will run, and find that the worker is gone
        if node is None:
            return False
        self._sent.clear()
        self._received.clear()
        return True

    def send(self, frame: bytes, is_request: bool) -> None:
        """Send a request, or the reply to a call-back, unless it was sent ahead."""
        self.turns.append(Turn(frame, is_request, b""))
        if self._sent:
            if self._sent.popleft() != frame:
                self._diverge()
            return
        if is_request:
            self._keep_order()
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

    def _send_ahead(self, node: Node, frame: bytes) -> None:
        """Send the next frame of a transcript; after its last request, also the first requests of later inputs."""
        transcript, frames, size = self._transcripts[self._number], [frame], len(frame)
        if node.is_request:
            self._keep_order()
        self._requested = max(self._requested, self._number + 1)
        # The first input is sent alone: code that never ends, or ends the worker, usually does so there.
        while self._number and transcript.is_last_request(node) and self._requested < len(self._transcripts):
            transcript = self._transcripts[self._requested]
            node, size = transcript.start, size + len(transcript.first_request)
            if size > WINDOW_BYTES:
                break
            frames.append(transcript.first_request)
            self._requested += 1
        self._sent.append(frames[0])
        self._channel.send(b"".join(frames))

    def _keep_order(self) -> None:
        """Raise ReplayDiverged if requests of later inputs have been sent: a request about this one would come too late."""
        if self._number + 1 < self._requested:
            self._diverge()

    def _diverge(self) -> None:
        self.diverged = True
        raise ReplayDiverged
