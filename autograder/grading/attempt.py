"""One run of a property on one input, with everything that belongs to this input only."""

from __future__ import annotations

from ..selfcheck.calls import CallLog
from .remote_objects import TrustedObjects
from .replay import Replay


class Attempt:
    """The log of calls, the table of objects that both sides know by number, and the conversation about one input."""

    def __init__(self, objects: TrustedObjects, replay: Replay) -> None:
        self.calls, self.objects, self.replay = CallLog(), objects, replay
        self.depth = 0  # the number of nested call-backs that are running
