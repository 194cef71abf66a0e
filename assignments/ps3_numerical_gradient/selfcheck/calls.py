"""The calls that a property makes to the student's code, kept to explain a failure; and what is handed to that code."""

import contextlib
import io
from collections import deque
from copy import copy
from itertools import islice

import numpy as np

from .messages import type_name

PENDING = object()


class Call:
    """One call of one function: its arguments as they were before it, and its result.

    ``made`` is the Call that made the object whose method this is.
    """

    def __init__(self, function, names, arguments, keywords, made=None):
        self.function = function
        self.own = [(name, keep(value)) for name, value in zip(names, arguments, strict=False)]
        self.own += [(name, keep(value)) for name, value in keywords.items()]
        self.filled = []  # what ``fill`` wrote into the object that this made
        self.result = PENDING
        self.text = f"{function}({', '.join(name for name, _ in self.own)})"
        self.arguments = self.own
        if made:
            self.text = f"{made.text}.{self.text}"
            self.arguments = [*made.arguments, *made.filled, *self.own]


class Calls:
    """The latest calls, the most recent last. ``crossings`` counts calls of the student's code, and its calls of ours.

    ``busy`` is set while the student's code runs: what it calls then is its own affair.
    """

    def __init__(self):
        self.busy = False
        self._latest = deque(maxlen=1000)
        self._changed = deque(maxlen=1000)
        self._makers = {}
        self.crossings = 0

    def clear(self):
        self._latest.clear()
        self._changed.clear()
        self._makers.clear()
        self.crossings = 0

    def made(self, thing):
        """The call that made an object, or None."""
        return self._makers.get(id(thing), (None, None))[1]

    def makes(self, thing, call):
        """``call`` made the object ``thing``, which is kept as long as this input lasts."""
        self._makers[id(thing)] = thing, call

    def filled(self, thing, values):
        """``values`` were written into the parameters of ``thing``."""
        if self.made(thing):
            self.made(thing).filled = [(f"params[{name!r}]", keep(value)) for name, value in values.items()]

    def changed(self, argument, now):
        """The student's code left ``now`` in its argument, an array, list or dict. Only a check of that very one gets to see it."""
        self._changed.append((argument, now))

    def latest(self, value):
        """What the student's code made of what was its argument; any other value is itself."""
        return next((now for argument, now in reversed(self._changed) if argument is value), value)

    def begin(self, function, names, arguments, keywords, made=None):
        call = Call(function, names, arguments, keywords, made)
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
        refuse_other_than_numbers(arguments)
        self.arguments.append(tuple(keep(value) for value in arguments))
        return self.function(*arguments)


class Provided:
    """An object to hand to the student's code in place of one of its own: ``inner``, with its ``params``.

    ``calls`` holds (method, arguments) of each call of its methods, in order;
    ``label`` is what a failure message shows.
    """

    def __init__(self, inner, label):
        self.inner, self.label, self.calls = inner, label, []
        for name in dir(inner):
            method = getattr(inner, name)
            if not name.startswith("_") and callable(method):
                setattr(self, name, self._kept(name, method))

    @property
    def params(self):
        return self.inner.params

    @params.setter
    def params(self, values):
        self.inner.params = values

    @property
    def methods(self):
        """The names of the methods that may be called."""
        return [name for name in vars(self) if callable(vars(self)[name])]

    def _kept(self, name, method):
        def call(*arguments, **keywords):
            calls.crossings += 1
            refuse_other_than_numbers((*arguments, *keywords.values()))
            self.calls.append((name, tuple(keep(value) for value in arguments)))
            return method(*arguments, **keywords)

        return call


def refuse_other_than_numbers(values):
    """Raise TypeError for complex numbers and arrays of objects: they do not cross to the grader, and are no good here either."""
    for value in values:
        if isinstance(value, complex) or getattr(getattr(value, "dtype", None), "kind", "f") not in "biuf":
            raise TypeError(f"the function was given a value of type {type_name(value)}")


def fill(made, values):
    """Write ``values`` (name to array) into the arrays of ``made.params`` themselves, whoever else holds them."""
    if hasattr(made, "fill_params"):  # it is in the sandbox
        made.fill_params(values)
        return
    for name, value in values.items():
        made.params[name][...] = value
    calls.filled(made, values)


def effect(function, *arguments, **keywords):
    """Call a function of the student's for what it does: its result is not looked at, and does not cross the wire."""
    getattr(function, "effect", function)(*arguments, **keywords)


def printed(function, *arguments, **keywords):
    """Call a function of the student's. Returns its result and what it printed."""
    if hasattr(function, "printed"):  # it is in the sandbox
        return function.printed(*arguments, **keywords)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        result = function(*arguments, **keywords)
    return result, out.getvalue()


def items(iterable, most):
    """The items of a list, a generator or the like: all, or ``most`` + 1 of them where there are more."""
    got = list(islice(iterable, most + 1))
    calls.crossings += len(got)  # of a student's generator, each comes across by itself
    return got


def keep(value):
    """The value as it is now, whatever is done to it later."""
    if isinstance(value, np.ndarray):
        return value.copy(order="K")
    return copy(value) if isinstance(value, (list, dict)) else value
