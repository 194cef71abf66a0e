"""Recording the calls that a property makes to the student's code, and the functions and objects to pass to that code."""

from __future__ import annotations

import contextlib
import io
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from copy import copy
from itertools import islice
from typing import Any

from .messages import Labelled, show, type_name
from .optional_numpy import np

PENDING = object()
CALLS_KEPT = 1000
MAX_MAKER = 50  # characters of the arguments of the call that made an object


class Call:
    """One call of one function: its arguments as they were before it, and its result.

    ``maker``, for a method's call, is the Call that made its object.
    """

    def __init__(self, function: str, names: Iterable[str], args: Iterable, kwargs: dict, maker: Call | None = None) -> None:
        self.function, self.maker = function, maker
        self.own_arguments = [(name, snapshot(value)) for name, value in zip(names, args, strict=False)]
        self.own_arguments += [(name, snapshot(value)) for name, value in kwargs.items()]
        self.filled: list[tuple[str, Any]] = []  # what ``fill`` wrote into the object that this call made
        self.result: Any = PENDING
        self.text = f"{function}({', '.join(name for name, _ in self.own_arguments)})"
        self.arguments = self.own_arguments
        if maker:
            self.text = f"{maker.text}.{self.text}"
            self.arguments = [*maker.arguments, *maker.filled, *self.own_arguments]


class CallLog:
    """The latest calls made on one input, the most recent last.

    ``crossings`` counts calls of the student's code, and its calls of functions
    passed to it. ``in_student_code`` is set while the student's code runs: calls
    that it makes itself are not recorded. ``begin_call`` is called before each call.
    """

    def __init__(self, begin_call: Callable[[], object] = lambda: None) -> None:
        self._begin_call = begin_call
        self.crossings = 0
        self.in_student_code = False
        self._calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self._changes: deque[tuple[Any, Any]] = deque(maxlen=CALLS_KEPT)
        self._makers: dict[int, tuple[Any, Call]] = {}

    def record(self, function: str, names: Iterable[str], args: tuple, kwargs: dict, maker: Call | None = None) -> Call:
        """Record that a call begins, and return its Call."""
        self._begin_call()
        shown = ({name: self._pictured(value) for name, value in kwargs.items()}) if kwargs else kwargs
        call = Call(function, names, map(self._pictured, args), shown, maker)
        self.crossings += 1
        self._calls.append(call)
        return call

    def _pictured(self, value: Any) -> Any:
        """What stands for an argument in messages: for an object that a property made, the call that made it."""
        maker = self.maker_of(value)
        return Made(maker, type_name(value)) if maker else value

    def behind(self, value: Any) -> Call | None:
        """The call that returned this very object, or one that holds it, else the last call, else None."""
        for call in reversed(self._calls):
            result = call.result
            if result is value or any(part is value for part in _parts(result)):
                return call
        return self.last

    def is_result(self, value: Any, got: Any) -> bool:
        """Whether a call returned this very object, or one that holds it; where it is ``got``, too, whether two did."""
        found = sum((call.result is value) + sum(part is value for part in _parts(call.result)) for call in self._calls)
        return found > (value is got)

    @property
    def last(self) -> Call | None:
        """The last call, which is the one that raised an exception if one did; None if there was no call."""
        return self._calls[-1] if self._calls else None

    def maker_of(self, instance: Any) -> Call | None:
        """The call that made an object, or None."""
        return self._makers.get(id(instance), (None, None))[1]

    def note_maker(self, instance: Any, call: Call) -> None:
        """Note that ``call`` made ``instance``. The log keeps the instance alive."""
        self._makers[id(instance)] = instance, call

    def note_fill(self, instance: Any, values: dict[str, Any]) -> None:
        """Note that ``values`` were written into the parameters of ``instance``."""
        maker = self.maker_of(instance)
        if maker:
            maker.filled = [(f"params[{name!r}]", snapshot(value)) for name, value in values.items()]

    def note_change(self, argument: Any, now: Any) -> None:
        """Note that the student's code changed ``argument``, an array, list or dict, to ``now``, for a check of that argument."""
        self._changes.append((argument, now))

    def current(self, value: Any) -> Any:
        """``value`` as the student's code left it, if it was an argument and was changed; else ``value`` itself."""
        return next((now for argument, now in reversed(self._changes) if argument is value), value)


_log: ContextVar[CallLog | None] = ContextVar("call log", default=None)


def current_log() -> CallLog:
    """The log of the input on which a property is running; outside of a property, a new log that is discarded."""
    return _log.get() or CallLog()


@contextlib.contextmanager
def recording(log: CallLog | None = None) -> Iterator[CallLog]:
    """Record the calls made in this block in ``log``, or in a new CallLog."""
    log = log or CallLog()
    token = _log.set(log)
    try:
        yield log
    finally:
        _log.reset(token)


class Made(Labelled):
    """Stands in messages for an object of the student's that the call ``maker`` made: ``Vector(1, 2)``."""

    def __init__(self, maker: Call, kind: str) -> None:
        self.label = f"<{kind}>"
        if maker.maker is None and maker.function == kind:
            picture = ", ".join(show(value) for _, value in maker.own_arguments)
            if len(picture) <= MAX_MAKER and "\n" not in picture:
                self.label = f"{kind}({picture})"


class Unsupported(TypeError):
    """Something that a property cannot do with an object of the student's, or compare; ``str()`` says what to write instead."""


class Function(Labelled):
    """A function to pass to the student's code. It keeps the arguments of each call.

    ``arguments`` holds a copy of each call's arguments, in order; ``label`` is
    what a failure message shows.
    """

    def __init__(self, function: Callable, label: str) -> None:
        self.function = function
        self.label = label
        self.arguments: list[tuple] = []

    def __call__(self, *args: Any) -> Any:
        current_log().crossings += 1
        refuse_other_than_numbers(args)
        self.arguments.append(tuple(snapshot(value) for value in args))
        return self.function(*args)


class Provided(Labelled):
    """An object to pass to the student's code in place of one of its own: wraps ``inner``, and has its ``params``.

    ``calls`` holds (method, arguments) of each call of its methods, in order;
    ``label`` is what a failure message shows.
    """

    def __init__(self, inner: Any, label: str) -> None:
        self.inner, self.label = inner, label
        self.calls: list[tuple[str, tuple]] = []
        for name in dir(inner):
            method = getattr(inner, name)
            if not name.startswith("_") and callable(method):
                setattr(self, name, self._recorded(name, method))

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"this object has no attribute {name!r}, but params and the methods {', '.join(self.methods)}")

    @property
    def params(self) -> dict:
        return self.inner.params

    @params.setter
    def params(self, values: dict) -> None:
        self.inner.params = values

    @property
    def methods(self) -> list[str]:
        """The names of the methods that may be called."""
        return [name for name in vars(self) if callable(vars(self)[name])]

    def _recorded(self, name: str, method: Callable) -> Callable:
        def call(*args: Any, **kwargs: Any) -> Any:
            current_log().crossings += 1
            refuse_other_than_numbers((*args, *kwargs.values()))
            self.calls.append((name, tuple(snapshot(value) for value in args)))
            return method(*args, **kwargs)

        return call


def refuse_other_than_numbers(values: Iterable[Any]) -> None:
    """Raise TypeError for complex numbers and arrays of objects, which cannot cross the sandbox boundary."""
    for value in values:
        if isinstance(value, complex) or getattr(getattr(value, "dtype", None), "kind", "f") not in "biuf":
            raise TypeError(f"the function was given a value of type {type_name(value)}")


def fill(instance: Any, values: dict[str, np.ndarray]) -> None:
    """Write ``values`` (name to array) into the arrays of ``instance.params``, in place."""
    if hasattr(instance, "fill_params"):  # it is in the sandbox
        instance.fill_params(values)
        return
    for name, value in values.items():
        instance.params[name][...] = value
    current_log().note_fill(instance, values)


def effect(function: Callable, *args: Any, **kwargs: Any) -> None:
    """Call a student's function and ignore its result, which is not transferred from the sandbox."""
    getattr(function, "effect", function)(*args, **kwargs)


def printed(function: Callable, *args: Any, **kwargs: Any) -> tuple[Any, str]:
    """Call a student's function. Returns its result and the text that it printed."""
    if hasattr(function, "printed"):  # it is in the sandbox
        return function.printed(*args, **kwargs)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        result = function(*args, **kwargs)
    return result, out.getvalue()


def items(iterable: Iterable, most: int) -> list:
    """The items of a list, generator or other iterable, as a list: all, or ``most`` + 1 of them if there are more."""
    got = list(islice(iterable, most + 1))
    current_log().crossings += len(got)  # each item of a student's generator crosses by itself
    return got


def _parts(value: Any) -> Iterable[Any]:
    return value.values() if type(value) is dict else value if type(value) in (list, tuple) else ()


def snapshot(value: Any) -> Any:
    """A copy of an array, or of the outermost level of a list, set or dict; any other value itself."""
    if isinstance(value, np.ndarray):
        return value.copy(order="K")
    return copy(value) if isinstance(value, (list, set, dict)) else value
