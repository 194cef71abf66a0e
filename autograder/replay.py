"""Replay: a solution that says on the wire, byte for byte, what was right before needs no property run.

A property depends on nothing but what crosses the wire, and on the clock where
it names one. So a conversation that held it once, the reference's or another
solution's, is proof enough for everyone who says the same; and requests that
do not wait for an answer are sent ahead. Where something else comes back the
property runs, and hears first what the worker has said already.
"""

from collections import deque
from typing import NamedTuple

from .sandbox import WorkerGone

WINDOW = 1 << 15  # bytes of requests sent ahead: less than a socket holds, so that writing never waits
VARIETY = 24  # right conversations that are known for one input,
LENGTH = 1 << 16  # each with no more bytes than this,
LONGER = 2  # nor so many times those of the reference's, but for
SPARE = 1 << 10


class Astray(BaseException):
    """What a property asks is not what was sent ahead for it: ask it again, with nothing sent ahead."""


class Turn(NamedTuple):
    """One frame that we sent, whether it asked or replied to a call-back, and the frame that came next."""

    said: bytes
    asks: bool
    heard: bytes


class Node:
    """A place in the conversations of one input: what we say there, and what follows what is heard. At an end we say nothing."""

    __slots__ = ("say", "asks", "after")

    def __init__(self):
        self.say, self.asks, self.after = None, True, {}


class Tape:
    """The conversations that are known to hold a property on one input; the first is the reference's, and kept."""

    def __init__(self, turns):
        self.turns, self.start, self._variety = turns, Node(), 0
        self._last = self.learn(turns)

    @property
    def request(self):
        """The first request: it depends on the input alone."""
        return self.turns[0].said

    @property
    def single(self):
        """Whether the reference is asked no more than once."""
        return self._last is self.start

    def ends_with(self, node):
        """Whether at ``node`` the reference is asked for the last time."""
        return node is self._last

    def learn(self, turns):
        """Know another right conversation; returns the place of its last request."""
        node = last = self.start
        if not self._variety or self._variety < VARIETY and _size(turns) < min(LENGTH, LONGER * _size(self.turns) + SPARE):
            self._variety += 1
            for turn in turns:
                node.say, node.asks = turn.said, turn.asks
                last = node if turn.asks else last
                node = node.after.setdefault(turn.heard, Node())
        return last


def _size(turns):
    return sum(len(turn.said) + len(turn.heard) for turn in turns)


class Line:
    """The trusted end of one worker's wire for the property that is being asked, frame by frame.

    ``turns`` collects what is said on an input.
    """

    def __init__(self, worker):
        self.worker = worker
        self.begin()

    def begin(self, tapes=(), begun=None):
        """Another property begins, or did so at ``begun``; ``tapes`` has the Tape of each input, or nothing is known ahead."""
        self.worker.renew(begun)
        self._tapes = tapes
        self._ahead = 0  # inputs whose first request is sent
        self._said, self._heard = deque(), deque()
        self.turn(0)

    def turn(self, number):
        """The property's next input."""
        if self._said or self._heard:
            raise Astray
        self._number, self.turns = number, []
        if number < self._ahead:
            self._said.append(self._tapes[number].request)

    def same(self, number):
        """Whether the worker says on this input what is known to be right. What it says is kept, to be heard again."""
        self.turn(number)
        if not self._tapes:
            return False
        node = self._tapes[number].start
        try:
            while node.say is not None:
                if not self._said or len(self._said) == len(self._heard):
                    self._say(node)
                self._heard.append(self.worker.read())
                node = node.after.get(self._heard[-1])
                if node is None:
                    return False
        except WorkerGone:
            if self._number + 1 < self._ahead:  # answers go together: some may be lost with one that never came
                raise Astray from None
            return False  # as the property will find when it asks
        self._said.clear()
        self._heard.clear()
        return True

    def ask(self, request):
        """Send a request, or know that it was sent."""
        if not self._was_said(request, True):
            self._keep_order()
            self.worker.write(request)

    def reply(self, frame):
        """Reply to a call-back, or know that it was replied to."""
        if not self._was_said(frame, False):
            self.worker.write(frame)

    def hear(self, *objects):
        """The worker's next frame, as a message and its Decoder."""
        frame = self._heard.popleft() if self._heard else self.worker.read()
        self.turns[-1] = self.turns[-1]._replace(heard=frame)
        return self.worker.message(frame, *objects)

    def learn(self):
        """What was said on this input held the property."""
        if self._tapes:
            self._tapes[self._number].learn(self.turns)

    def _say(self, node):
        """Say what comes next, and with it the first requests of the inputs behind it if the reference asks no more on this."""
        tape, frames = self._tapes[self._number], [node.say]
        if node.asks:
            self._keep_order()
        self._ahead = max(self._ahead, self._number + 1)
        size = len(node.say)
        # The first input goes alone: code that never ends, or ends the worker, mostly does so there.
        while self._number and tape.ends_with(node) and self._ahead < len(self._tapes):
            tape = self._tapes[self._ahead]
            node, size = tape.start, size + len(tape.request)
            if size > WINDOW:
                break
            frames.append(tape.request)
            self._ahead += 1
        self._said.append(frames[0])
        self.worker.write(b"".join(frames))

    def _keep_order(self):
        """What is asked now may not come behind the requests of later inputs."""
        if self._number + 1 < self._ahead:
            raise Astray

    def _was_said(self, frame, asks):
        self.turns.append(Turn(frame, asks, b""))
        if not self._said:
            return False
        if self._said.popleft() != frame:
            raise Astray
        return True
