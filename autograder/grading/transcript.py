"""Transcripts: the conversations about one input that are known to satisfy a property.

A property depends only on what crosses the wire, and on the clock if it
measures time. So a conversation that satisfied it once, with the reference or
another solution, is proof enough for every solution that gives the same answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

MAX_VARIANTS = 24  # conversations that are remembered for one input
MAX_VARIANT_BYTES = 1 << 16  # of one conversation
MAX_RELATIVE_SIZE = 2  # times the reference's conversation, plus
SIZE_ALLOWANCE = 1 << 10  # bytes


class Turn(NamedTuple):
    """One frame that was sent, whether it is a request or the reply to a call-back, and the frame received next."""

    sent: bytes
    is_request: bool
    received: bytes


class Node:
    """A point in the known conversations: the frame to send, and the next node for each answer. The last sends nothing."""

    __slots__ = ("after", "is_request", "send")

    def __init__(self) -> None:
        self.send: bytes | None = None
        self.is_request = True
        self.after: dict[bytes, Node] = {}


class Transcript:
    """The conversations that are known to satisfy a property on one input.

    ``turns`` are the reference's, and ``last_request`` the place in them of its last request.
    """

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.turns, self.start, self._variants = turns, Node(), 0
        self.last_request = max((place for place, turn in enumerate(turns) if turn.is_request), default=0)
        self.learn(turns)

    @property
    def first_request(self) -> bytes:
        """The first request: it depends on the input alone."""
        return self.turns[0].sent

    def learn(self, turns: Sequence[Turn]) -> None:
        """Remember another conversation that satisfies the property, if there is room."""
        if self._variants and (self._variants >= MAX_VARIANTS or _size(turns) >= self._largest):
            return
        self._variants += 1
        node = self.start
        for turn in turns:
            node.send, node.is_request = turn.sent, turn.is_request
            node = node.after.setdefault(turn.received, Node())

    @property
    def _largest(self) -> int:
        return min(MAX_VARIANT_BYTES, MAX_RELATIVE_SIZE * _size(self.turns) + SIZE_ALLOWANCE)


def _size(turns: Sequence[Turn]) -> int:
    return sum(len(turn.sent) + len(turn.received) for turn in turns)
