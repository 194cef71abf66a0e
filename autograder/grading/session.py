"""One worker with a student's module loaded, and the calls that are made there.

Whatever a worker sends becomes a value or a failure of the property, and nothing else.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn

import numpy as np

from ..sandbox.channel import Channel, WorkerGone
from ..selfcheck import wire
from ..selfcheck.availability import newer_syntax, remedy
from ..selfcheck.calls import Provided
from ..selfcheck.checks import Mismatch
from ..selfcheck.failures import Failure, frame_text, no_function, not_importable, not_python
from ..selfcheck.messages import Text, limit_marks
from ..selfcheck.wire import Decoder, Encoder, Opaque, WireError
from .attempt import Attempt
from .remote_objects import RemoteIterator, RemoteObject, TrustedObjects
from .replay import Replay, ReplayDiverged, Step
from .transcript import Transcript

MAX_CALLBACK_DEPTH = 12  # call-backs within call-backs
MIN_CALLBACK_ELEMENTS = 1_000_000  # of all arrays that one call-back may pass on, at least
CALLBACK_DTYPES = "?bBhHiIlLqQfd"  # NumPy multiplies the others in loops that take minutes
MAX_TEXT = 1000  # characters of a text that a function returns: NumPy would make every item of a list as long as the longest
MAX_CLEANED = 500  # characters of a student's text in a message
FIELDS = frozenset(
    "op value printed changed refilled same states type bases own message frames line offset text file function method "
    "arguments keywords".split()
)  # of a worker's messages

# Exceptions of the student's code that a property may expect (``raises``); others arrive as StudentError.
EXPECTED = (
    *(ValueError, TypeError, KeyError, IndexError, LookupError, ZeroDivisionError, OverflowError, FloatingPointError),
    *(ArithmeticError, AttributeError, StopIteration, NotImplementedError, RuntimeError, MemoryError),
)

NO_ANSWER = {
    "timeout": Text(
        "It was stopped: no answer within the time limit. Is there an endless loop?",
        "제한 시간 안에 답이 없어 중단했습니다. 끝나지 않는 반복문이 있나요?",
    ),
    "memory": Text(
        "It ran out of memory: does an array grow with every step, or does broadcasting make a huge one?",
        "메모리가 부족합니다. 배열이 단계마다 커지거나, 브로드캐스팅으로 너무 큰 배열이 만들어지나요?",
    ),
    "crashed": Text("It ended the Python process it ran in{detail}.", "코드를 실행하던 Python 프로세스가 종료되었습니다{detail}."),
    "error": Text("What it sent back could not be read: {detail}.", "실행 결과를 읽을 수 없습니다: {detail}."),
}

Message = dict[str, Any]
Functions = Mapping[str, Callable]
# By module and name: the methods of a class, None for a function, of an exception's class the built-in one it derives from.
Provisions = Mapping[str, Mapping[str, list[str] | str | None]]


class StudentError(Exception):
    """An exception of the student's code, known by its type's name and its message."""


class NoAnswer(Exception):
    """The worker gives no answer, and never will. Carries the Failure that the property gets."""

    def __init__(self, status: str, reason: Text) -> None:
        super().__init__(str(reason))
        self.status, self.reason = status, reason

    def failure(self, counterexample: Text | str) -> Failure:
        return Failure(self.status, self.reason, counterexample, answer=self.status)


def no_answer(how: str, detail: str = "") -> NoAnswer:
    """The NoAnswer of a worker that is gone: ``how`` and ``detail`` as in WorkerGone."""
    status = "error" if how == "refused" else how
    shown = detail if status == "error" else f" ({detail})" if detail else ""
    return NoAnswer(status, NO_ANSWER[status].format(detail=shown))


class Session:
    """One worker with a student's module loaded, behind ``channel``.

    ``references`` (module to {name: function}) take the place of the other exercises, without the methods whose names are
    ``withheld``. ``unwrap`` returns the RemoteObject behind a property's Instance. A call-back may pass on arrays of
    ``callback_elements`` elements in all. ``exceptions`` are those that the reference module defines, by name: an exception
    of the student's class of that name arrives as one of them.
    """

    def __init__(
        self,
        channel: Channel,
        references: Mapping[str, Functions],
        withheld: Sequence[str] = (),
        unwrap: Callable[[Any], Any] = lambda value: value,
        callback_elements: int = MIN_CALLBACK_ELEMENTS,
        exceptions: Mapping[str, type[Exception]] | None = None,
    ) -> None:
        self._exceptions = exceptions or {}
        self._callback_elements = max(callback_elements, MIN_CALLBACK_ELEMENTS)
        self.channel, self._references, self._withheld, self._unwrap = channel, references, withheld, unwrap
        self._module = ""
        self.begin_property()

    def begin_property(self, transcripts: Sequence[Transcript] = (), known: Sequence[Step] = ()) -> Replay:
        """Begin another property, with the Transcript of each of its inputs, and their ``replay.steps``, if they are known."""
        self.channel.begin_property()
        self.replay = Replay(self.channel, transcripts, known)
        self.begin_attempt()
        return self.replay

    def begin_attempt(self) -> Attempt:
        """Begin another input of the property: everything about the last one is forgotten."""
        self._attempt = Attempt(TrustedObjects(self, self._unwrap), self.replay)
        return self._attempt

    def forget(self) -> None:
        """Drop everything about the last input now: its objects refer to this session, so else it is garbage until gc runs."""
        self.replay = Replay(self.channel)
        self.begin_attempt()

    def load(self, module: str, files: Mapping[str, str], provided: Provisions) -> Failure | None:
        """Import ``module``. Returns None, or the Failure of a module that cannot be imported."""
        self._module = module
        self.begin_property()
        try:
            # As bytes: in a frame's header a Korean letter takes six of them.
            sources = {name: np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8) for name, text in files.items()}
            contents = {name: dict(functions) for name, functions in provided.items()}
            answer, _ = self._ask({"op": "load", "module": module, "files": sources, "provided": contents})
        except NoAnswer as error:
            return error.failure(f"import {module}")
        match answer:
            case {"op": "loaded"}:
                return None
            case {
                "op": "unreadable",
                "message": str() as message,
                "line": int() | None as line,
                "offset": int() | None as offset,
                "text": str() as text,
                "file": str() as file,
            }:
                return not_python(clean(file) or f"{module}.py", clean(message), line, clean(text), offset, newer_syntax(text))
            case {"op": "raised"}:
                try:
                    self._raise(answer)
                except NoAnswer as error:
                    return error.failure(f"import {module}")
                except Exception as error:
                    raised: Any = error
                    problem = f"{raised.sandboxed_type}: {error}"
                    return not_importable(module, problem, raised.sandboxed_frames, raised.sandboxed_remedy)
        return self._protocol_violation().failure(f"import {module}")

    def call(
        self, function: str, args: Iterable, kwargs: dict, owner: RemoteObject | None = None, wanted: str = ""
    ) -> tuple[Any, str]:
        """Call the student's function; returns (result, printed text). Raises the exception that it raised, or NoAnswer.

        ``owner`` is the RemoteObject whose method, or which itself, is called. ``wanted``: "print" to capture the output,
        "effect" to transfer no result either.
        """
        return self._call({"op": "call", "function": function, "arguments": list(args)}, kwargs, owner, wanted)

    def operate(self, operator: str, operands: Iterable) -> Any:
        """The result of an operator of ``wire.OPERATORS`` on operands of which some are RemoteObjects."""
        return self._call({"op": "operate", "function": operator, "arguments": list(operands)}, {}, None, "")[0]

    def _call(self, request: Message, kwargs: dict, owner: RemoteObject | None, wanted: str) -> tuple[Any, str]:
        if kwargs:
            request["keywords"] = kwargs
        if owner:
            request["object"] = owner
        if wanted:
            request["wanted"] = wanted
        answer, sent = self._ask(request)
        arrays: Sequence = owner.arrays if isinstance(owner, RemoteIterator) else sent.arrays
        self._note_changes(answer, answer.get("value"), arrays, sent.containers)
        match answer:
            case {"op": "returned", "value": value}:
                text = answer.get("printed", "")
                if _longest_text(value) > MAX_TEXT or type(text) is not str:
                    raise self._protocol_violation()
                if isinstance(value, RemoteIterator):
                    value.arrays = arrays
                return value, text
            case {"op": "raised"}:
                self._raise(answer)
            case {"op": "missing"}:
                raise NoAnswer("error", no_function(request["function"], self._module).reason)
        raise self._protocol_violation()

    def get(self, owner: RemoteObject | None, name: str) -> Any:
        """An attribute of a RemoteObject, or of the module at a dotted path such as ``Vector.dimensions``."""
        return self._returned({"op": "get", **({"object": owner} if owner else {}), "name": name})

    def set(self, owner: RemoteObject, name: str, value: Any) -> None:
        """Set an attribute of a RemoteObject."""
        self._returned({"op": "set", "object": owner, "name": name, "value": value})

    def is_a(self, value: RemoteObject | str, name: str) -> bool:
        """Whether a RemoteObject is an instance of the student's class ``name``, or a class, by name, derived from it."""
        which = {"subclass": value} if isinstance(value, str) else {"object": value}
        return self._returned({"op": "is_a", **which, "name": name}) is True

    def fill(self, owner: RemoteObject, values: Mapping[str, Any]) -> None:
        """Write into the arrays of a RemoteObject's ``params``."""
        self._returned({"op": "fill", "object": owner, "values": dict(values)})

    def _returned(self, request: Message) -> Any:
        """What the worker returns on a request that is no call. Raises the exception that was raised there, or NoAnswer."""
        answer, _ = self._ask(request)
        match answer:
            case {"op": "returned", "value": value} if _longest_text(value) <= MAX_TEXT:
                return value
            case {"op": "raised"}:
                self._raise(answer)
        raise self._protocol_violation()

    def in_time(self, function: Callable) -> Callable:
        """Wrap a trusted function that student code passes to another one, so that calls of it respect the time limit."""

        def call(*args: Any, **kwargs: Any) -> Any:
            if self.channel.out_of_time:
                raise no_answer("timeout")
            return function(*args, **kwargs)

        return call

    def _ask(self, request: Message) -> tuple[Message, Encoder]:
        """Send a request and serve the worker's call-backs until its answer comes; returns it and what was sent."""
        attempt, failed = self._attempt, None
        objects, replay, nested = attempt.objects, attempt.replay, attempt.depth > 0
        kind = wire.NESTED if nested else wire.REQUEST if replay.turns else wire.FIRST_REQUEST
        try:
            frame, sent = self.channel.encode(request, kind, objects)
            replay.send(frame, is_request=not nested)
            while True:
                answer, decoder = self.channel.decode(replay.receive(), objects)
                states = answer.get("states", [])
                if type(answer.get("op")) is not str or type(states) is not list or not answer.keys() <= FIELDS:
                    raise self._protocol_violation()
                if states and self._unusual(decoder.arrays):
                    raise self._protocol_violation()
                objects.take_over(states)
                if answer["op"] != "callback":
                    break
                reply, error = self._call_back(attempt, answer, decoder)
                failed = failed or error
                replay.send(self.channel.encode(reply, wire.NESTED, objects)[0], is_request=False)
        except WorkerGone as error:
            raise no_answer(error.how, error.detail) from None
        except WireError:
            raise self._protocol_violation() from None
        if failed:
            try:
                raise failed
            finally:
                del failed  # as in _raise
        return answer, sent

    def _call_back(self, attempt: Attempt, message: Message, decoder: Decoder) -> tuple[Message, Mismatch | None]:
        """Call the function a worker asks for. A Mismatch in it decides the property, whatever the student does with it."""
        args, kwargs, objects = message.get("arguments"), message.get("keywords", {}), attempt.objects
        function = self._function_called(message, objects)
        if function is None or not isinstance(args, tuple) or not isinstance(kwargs, dict):
            raise self._protocol_violation()
        for value in (*args, *kwargs.values()):
            if isinstance(value, Opaque):
                return self._refusal(TypeError(f"the function was given a value of type {value.sandboxed_type}")), None
        if attempt.depth == MAX_CALLBACK_DEPTH:
            return self._refusal(RecursionError("functions call each other without end")), None
        unusual = self._unusual(decoder.arrays)
        if unusual:
            return self._refusal(TypeError(f"the function was given {unusual}")), None
        copies = [array.copy() for array in decoder.arrays]
        outer = objects.lent, objects.lent_copies
        objects.lent, objects.lent_copies = decoder.arrays, copies
        attempt.depth += 1
        try:
            result = function(*args, **kwargs)
        except (NoAnswer, ReplayDiverged):
            raise
        except Mismatch as error:
            return self._refusal(error), error
        except Exception as error:
            return self._refusal(error), None
        finally:
            attempt.depth -= 1
            objects.lent, objects.lent_copies = outer
        reply = {"op": "answer", "value": self._provided(result)}
        changed = [
            [index, array.copy()]
            for index, (array, copy) in enumerate(zip(decoder.arrays, copies, strict=True))
            if array.tobytes() != copy.tobytes()
        ]
        if changed:
            reply["changed"] = changed
        states = objects.changes()
        return reply | ({"states": states} if states else {}), None

    def _unusual(self, arrays: Sequence[np.ndarray]) -> str:
        """What makes arrays too much work for a function of ours, in words; empty where they are not."""
        other = next((array for array in arrays if array.dtype.char not in CALLBACK_DTYPES), None)
        if other is not None:
            return f"an array of {other.dtype}, which it does not take: convert it to float64"
        total = sum(array.size for array in arrays)
        return f"{total:,} numbers: it takes at most {self._callback_elements:,}" if total > self._callback_elements else ""

    def _refusal(self, error: Exception) -> Message:
        """The reply to a call-back that failed, which raises a built-in exception, or a reference's, in the student's code."""
        module, name = type(error).__module__, type(error).__name__
        if name in self._references.get(module, {}):
            name = f"{module}.{name}"
        elif getattr(builtins, name, None) is not type(error):
            name = "ValueError" if isinstance(error, Mismatch) else "RuntimeError"
        return {"op": "refused", "type": name, "message": str(error)}

    def _provided(self, result: Any) -> Any:
        """The result of a call-back; an object of a reference's class is wrapped so that it lacks the withheld methods."""
        if not (hasattr(result, "params") and type(result).__module__ in self._references):
            return result
        provided = Provided(result, type(result).__name__)
        for name in self._withheld:
            vars(provided).pop(name, None)
        return provided

    def _function_called(self, message: Message, objects: TrustedObjects) -> Callable | None:
        """The function that a call-back names: one of ours by its number, a method of one, or a reference by its name."""
        match message.get("function"):
            case int() as number if type(number) is int and 0 <= number < len(objects.local):
                ours, method = objects.local[number], message.get("method")
                if method == "__next__" and hasattr(ours, "__next__"):
                    return ours.__next__
                if isinstance(ours, Provided):
                    return getattr(ours, method) if type(method) is str and method in ours.methods else None
                return ours if callable(ours) else None
            case str() as name:
                module, _, name = name.partition(".")
                return self._references.get(module, {}).get(name)
        return None

    def _note_changes(self, answer: Message, result: Any, arrays: Sequence, containers: Sequence) -> None:
        """Log what a call did to its arguments, and which arrays of its result are the same objects as its arguments."""
        log = self._attempt.calls
        items = result if isinstance(result, (list, tuple)) else [result]
        for name, known in (("changed", arrays), ("refilled", containers), ("same", arrays)):
            pairs = answer.get(name, [])
            if type(pairs) is not list:
                raise self._protocol_violation()
            for pair in pairs:
                match name, pair:
                    case "changed", [int() as index, np.ndarray() as now] if 0 <= index < len(known):
                        log.note_change(known[index], now)
                    case "refilled", [int() as index, now] if 0 <= index < len(known):
                        log.note_change(known[index], now)
                    case "same", [int() as number, int() as index] if (
                        0 <= index < len(known) and 0 <= number < len(items) and isinstance(items[number], np.ndarray)
                    ):
                        log.note_change(known[index], items[number])
                    case _:
                        raise self._protocol_violation()

    def _raise(self, answer: Message) -> NoReturn:
        match answer:
            case {
                "type": str() as kind,
                "bases": list() as bases,
                "own": list() as own,
                "message": str() as message,
                "frames": list() as frames,
            }:
                bases = [name for name in bases if type(name) is str]
                base = self._exception(bases, [name for name in own if type(name) is str])
                if base is MemoryError:
                    raise NoAnswer("memory", NO_ANSWER["memory"])
                raised: Any = type(base.__name__, (base,), {"__str__": lambda self: clean(message)})
                error: Any = raised.__new__(raised)  # without an __init__ of the reference's class
                error.sandboxed_type = clean(kind)
                frames = _wellformed(frames)
                error.sandboxed_frames = tuple(frame_text(*frame) for frame in frames)
                file, line = frames[-1][:2] if frames else ("", "")
                error.sandboxed_remedy = remedy(bases, clean(message), file, line)
                try:
                    raise error
                finally:
                    del error  # which would keep its own traceback, and with it everything about the input, until gc runs
        raise self._protocol_violation()

    def _exception(self, bases: list[str], own: list[str]) -> type[Exception]:
        """The class that stands for a student's exception with these built-in bases and classes of the exercise's module."""
        for name in own:
            known = self._exceptions.get(name)
            if known and builtin_bases(known) <= set(bases):
                return known
        return next((known for name in bases for known in EXPECTED if known.__name__ == name), StudentError)

    def _protocol_violation(self) -> NoAnswer:
        self.channel.close()
        return no_answer("refused", "not an answer to what was asked")


def builtin_bases(kind: type) -> set[str]:
    """The names of the built-in exceptions that an exception's class derives from."""
    return {base.__name__ for base in kind.__mro__ if getattr(builtins, base.__name__, None) is base} - {"object"}


def _wellformed(frames: list) -> list[list[str]]:
    """The entries of a traceback as clean texts: file, line, function, source."""
    return [
        [clean(str(part)) for part in frame]
        for frame in frames[-3:]
        if isinstance(frame, list) and len(frame) == 4 and all(type(part) in (str, int) for part in frame)
    ]


def _longest_text(value: Any) -> int:
    if isinstance(value, dict):
        return max((_longest_text(item) for pair in value.items() for item in pair), default=0)
    if isinstance(value, (list, tuple, set)):
        return max(map(_longest_text, value), default=0)
    return len(value) if isinstance(value, (str, bytes)) else 0


def clean(text: str) -> str:
    """A student's text as one that neither moves a terminal's cursor nor runs over several screens or lines."""
    return limit_marks("".join(c if c.isprintable() else " " for c in text[:MAX_CLEANED]))
