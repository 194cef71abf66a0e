"""The calls that a property makes to the student's code, kept to explain a failure."""

from collections import deque
from copy import copy

import numpy as np

PENDING = object()


class Call:
    """One call of one function: its arguments as they were before it, and its result."""

    def __init__(self, function, names, arguments, keywords):
        self.function = function
        self.arguments = [(name, keep(value)) for name, value in zip(names, arguments, strict=False)]
        self.arguments += [(name, keep(value)) for name, value in keywords.items()]
        self.result = PENDING

    @property
    def text(self):
        return f"{self.function}({', '.join(name for name, _ in self.arguments)})"


class Calls:
    """The latest calls, the most recent last. ``crossings`` counts calls of the student's code, and its calls of ours."""

    def __init__(self):
        self._latest = deque(maxlen=1000)
        self._changed = deque(maxlen=1000)
        self.crossings = 0

    def clear(self):
        self._latest.clear()
        self._changed.clear()
        self.crossings = 0

    def changed(self, array, now):
        """The student's code left ``now`` in its argument ``array``. Only a check of that very array gets to see it."""
        self._changed.append((array, now))

    def latest(self, value):
        """What the student's code made of an array that was its argument; any other value is itself."""
        return next((now for array, now in reversed(self._changed) if array is value), value)

    def begin(self, function, names, arguments, keywords):
        call = Call(function, names, arguments, keywords)
        self.crossings += 1
        self._latest.append(call)
        return call

    def behind(self, value):
        """The call that returned ``value`` itself, else the last one, else None."""
        for call in reversed(self._latest):
            if call.result is value:
                return call
        return self._latest[-1] if self._latest else None


calls = Calls()


class Function:
    """A function to hand to the student's code: it knows its name and keeps what it was given.

    ``arguments`` holds a copy of each argument, in order of the calls;
    ``label`` is what a failure message shows.
    """

    def __init__(self, function, label):
        self.function = function
        self.label = label
        self.arguments = []

    def __call__(self, *arguments):
        calls.crossings += 1
        self.arguments.append(tuple(keep(value) for value in arguments))
        return self.function(*arguments)


def keep(value):
    """The value as it is now, whatever is done to it later."""
    if isinstance(value, np.ndarray):
        return value.copy(order="K")
    return copy(value) if isinstance(value, (list, dict)) else value
