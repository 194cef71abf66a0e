"""Replay: a solution that says on the wire, byte for byte, what the reference said needs no property run.

A property depends on nothing but what crosses the wire, and on the clock where
it names one. So what crossed it while the reference was asked, an input's
tape, is proof enough for everyone who says the same; and requests that do not
wait for an answer are sent ahead. Where something else comes back the property
runs, and hears first what the worker has said already.
"""

from collections import deque
from dataclasses import dataclass, field
from itertools import accumulate, zip_longest

from .sandbox import WorkerGone

WINDOW = 1 << 15  # bytes of requests sent ahead: less than a socket holds, so that writing never waits


class Astray(BaseException):
    """What a property asks is not what was sent ahead for it: ask it again, with nothing sent ahead."""


@dataclass
class Exchange:
    """One call of a solution: the request, the frames that came back (call-backs, and last the answer), and our replies."""

    request: bytes
    received: list = field(default_factory=list)
    replies: list = field(default_factory=list)


class Line:
    """The trusted end of one worker's wire for the property that is being asked, frame by frame.

    ``taped`` collects the Exchanges of what is asked.
    """

    def __init__(self, worker):
        self.worker = worker
        self.begin()

    def begin(self, tapes=()):
        """Another property begins; ``tapes`` has the Exchanges of each of its inputs, or nothing is known ahead."""
        self.worker.renew()
        self._tapes = tapes
        self._requests = [exchange.request for tape in tapes for exchange in tape]
        self._starts = [0, *accumulate(map(len, tapes))]
        self._free = set(self._starts)  # the places of the requests that wait for no answer: each input's first
        self._sent = self._next = self._end = 0
        self._heard = deque()
        self.turn(0)

    def turn(self, number):
        """The property's next input."""
        if self._heard or self._next < min(self._sent, self._end):
            raise Astray
        self._end = self._starts[number + 1] if self._tapes else 0
        self._sent = max(self._sent, self._start(number))
        self._rewind(number)

    def same(self, number):
        """Whether the worker says on this input what its tape says. What it says is kept, to be heard again."""
        self.turn(number)
        if not self._tapes:
            return False
        replied = 0
        try:
            for exchange in self._tapes[number]:
                self.ask(exchange.request)
                for told, reply in zip_longest(exchange.received, exchange.replies):
                    self._heard.append(self.worker.read())
                    if self._heard[-1] != told:
                        return self._otherwise(number, replied)
                    if reply is not None:
                        self.worker.write(reply)
                        replied += 1
        except WorkerGone:  # as the property will find when it asks
            return self._otherwise(number, replied)
        self._heard.clear()
        return True

    def ask(self, request):
        """Send a request and those behind it that wait for no answer, or know that it was sent."""
        self.taped.append(Exchange(request))
        place, self._next = self._next, self._next + 1
        told = place < self._end and request == self._requests[place]
        if place < self._sent:
            if not told:
                raise Astray
            return
        if told:
            last, size = place + 1, len(request)
            while last < len(self._requests) and last in self._free and size + len(self._requests[last]) <= WINDOW:
                size += len(self._requests[last])
                last += 1
            self._sent = last
            request = b"".join(self._requests[place:last])
        elif place < self._end:
            self._sent = place + 1
        self.worker.write(request)

    def hear(self):
        """The worker's next frame, as a message."""
        frame = self._heard.popleft() if self._heard else self.worker.read()
        self.taped[-1].received.append(frame)
        return self.worker.message(frame)

    def reply(self, frame):
        """Answer a call-back, unless the tape has answered it."""
        self.taped[-1].replies.append(frame)
        if self._replied:
            self._replied -= 1
        else:
            self.worker.write(frame)

    def _start(self, number):
        return self._starts[number] if self._tapes else 0

    def _rewind(self, number):
        """Back to the input's beginning; what was heard stays to be heard."""
        self._next, self._replied, self.taped = self._start(number), 0, []

    def _otherwise(self, number, replied):
        self._rewind(number)
        self._replied = replied
        return False
