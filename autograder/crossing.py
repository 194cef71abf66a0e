"""The trusted crossing: proxies that carry a property's calls to the student's code and back.

A property's file says ``from softmax import softmax`` and gets a proxy. While
an exam is recorded the proxy calls the reference in this process; while a
submission is graded it sends the call to a sandboxed worker and rebuilds the
answer as plain values. Whatever a worker says is a value or a failure of the
property, never more.
"""

import builtins
import inspect
import re
import types

import numpy as np

from .replay import Line
from .sandbox import WorkerGone
from .selfcheck.calls import Provided, calls, fill, keep, printed
from .selfcheck.checks import Mismatch
from .selfcheck.failures import Failure, frame_text, no_function, not_importable, not_python
from .selfcheck.messages import Text
from .worker.protocol import Objects, Opaque, WireError, is_random, random_state, set_random_state

MAX_DEPTH = 12  # call-backs within call-backs
KNOWN = frozenset(("op", "value", "printed", "changed", "refilled", "same", "states", "type", "bases", "message", "frames",
                   "line", "offset", "text", "file", "function", "method", "arguments", "keywords"))  # what a worker's frame has
STACKED = re.compile(r"(?<=[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{2})"
                     r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")  # a third mark on one letter
MAX_TEXT = 1000  # characters of a text that a function returns: NumPy would make every item of a list as long as the longest

# Exceptions of the student's code that a property may expect (``raises``); others arrive as StudentError.
EXPECTED = (ValueError, TypeError, KeyError, IndexError, LookupError, ZeroDivisionError, OverflowError, FloatingPointError,
            ArithmeticError, AttributeError, StopIteration, NotImplementedError, RuntimeError, MemoryError)

GONE = {
    "timeout": Text("It was stopped: no answer within the time limit. Is there an endless loop?",
                    "제한 시간 안에 답이 없어 중단했습니다. 끝나지 않는 반복문이 있나요?"),
    "memory": Text("It ran out of memory: does an array grow with every step, or a shape multiply?",
                   "메모리가 부족합니다. 배열이 계속 커지거나 모양(shape)이 곱해지고 있나요?"),
    "crashed": Text("It ended the Python process it ran in{how}.", "실행하던 Python 프로세스가 끝나 버렸습니다{how}."),
    "error": Text("What it sent back could not be read: {how}.", "돌려보낸 값을 읽을 수 없습니다: {how}."),
}


class StudentError(Exception):
    """An exception of the student's code, known by its type's name and its message."""


class Unanswered(Exception):
    """No answer came, and none will: carries the Failure that the property gets."""

    def __init__(self, status, reason):
        super().__init__(str(reason))
        self.status, self.reason = status, reason

    def failure(self, counterexample):
        return Failure(self.status, self.reason, counterexample, signature=self.status)


def gone(how, detail=""):
    """The Unanswered of a worker that is gone: ``how`` and ``detail`` as in WorkerGone."""
    status = "error" if how == "refused" else how
    said = detail if status == "error" else f" ({detail})" if detail else ""
    return Unanswered(status, GONE[status].format(how=said))


class Crossing:
    """Where the proxies of one exercise send their calls: ``target`` is a module or a Session."""

    def __init__(self):
        self.target = None
        self._methods = {}

    def module(self, reference):
        """A module of proxies with the public functions and classes of the ``reference`` module."""
        proxies = types.ModuleType(reference.__name__)
        for name, value in vars(reference).items():
            if name.startswith("_") or getattr(value, "__module__", None) != reference.__name__:
                continue
            if inspect.isclass(value):
                self._methods |= {method: _parameters(function)[1:] for method, function in public_methods(value).items()}
            if inspect.isclass(value) or inspect.isfunction(value):
                setattr(proxies, name, self._proxy(name, _parameters(value)))
        return proxies

    def _proxy(self, name, parameters, owner=None):
        """What a property calls: a function or a class of the module, or a method of the ``owner``, an Instance."""
        def call(*arguments, **keywords):
            return self._call(name, parameters, owner, arguments, keywords)[0]

        def printed(*arguments, **keywords):
            return self._call(name, parameters, owner, arguments, keywords, wanted="print")

        def effect(*arguments, **keywords):
            self._call(name, parameters, owner, arguments, keywords, wanted="effect")

        call.__name__, call.printed, call.effect = name, printed, effect
        return call

    def _call(self, name, parameters, owner, arguments, keywords, wanted=""):
        """The result and what was printed, where it is ``wanted``: "print", or "effect" where not even the result is."""
        made = calls.begin(name, parameters, arguments, keywords, owner and owner.maker)
        target, text = owner.target if owner else None, ""
        if isinstance(self.target, Session):
            result, text = self.target.call(name, arguments, keywords, target, wanted)
        else:
            function = getattr(target or self.target, name)
            arguments = [one.target if isinstance(one, Instance) else one for one in arguments]
            result, text = printed(function, *arguments, **keywords)
        known = isinstance(result, Held) and result.kind == "object"
        if known or type(result).__module__ == getattr(self.target, "__name__", None):
            result = Instance(self, result, made)
        made.result = result
        return result, text

    def method(self, name, owner):
        """The proxy of a method, or None for what is none in the reference."""
        return self._proxy(name, self._methods[name], owner) if name in self._methods else None


class Instance:
    """An object that the solution made: its methods can be called, its attributes read, its ``params`` filled."""

    def __init__(self, crossing, target, maker):
        self.target, self.maker, self._crossing = target, maker, crossing

    @property
    def sandboxed_type(self):
        return getattr(self.target, "sandboxed_type", None) or type(self.target).__name__

    @property
    def label(self):
        return f"<{self.sandboxed_type}>"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        method = self._crossing.method(name, self)
        if method:
            return method
        if isinstance(self.target, Held):
            return self.target.session.get(self.target, name)
        return getattr(self.target, name)

    def fill_params(self, values):
        self.maker.filled = [(f"params[{name!r}]", keep(value)) for name, value in values.items()]
        if isinstance(self.target, Held):
            self.target.session.fill(self.target, values)
        else:
            fill(self.target, values)


class Held:
    """A thing of the student's that stays in the sandbox: a function, an iterator or an object."""

    def __init__(self, session, kind, name):
        self.session, self.kind, self.sandboxed_type = session, kind, name
        if kind == "function":
            self.__name__ = name

    def __repr__(self):
        return f"<{self.sandboxed_type}>"


class HeldFunction(Held):
    """It is called there."""

    def __call__(self, *arguments, **keywords):
        return self.session.call("__call__", arguments, keywords, self)[0]


class HeldIterator(Held):
    """Its items come one by one; ``arrays`` are those that the call which returned it was given, and it may still change them."""

    arrays = ()

    def __iter__(self):
        return self

    def __next__(self):
        calls.crossings += 1
        return self.session.call("__next__", (), {}, self)[0]


class TrustedObjects(Objects):
    """What a property handed to the student's code, and what stands here for the student's things."""

    def __init__(self, session):
        self._session = session
        super().__init__()

    def kind(self, value):
        if isinstance(value, Provided):
            return "object"
        if is_random(value):
            return "random"
        if isinstance(value, (type, Held, Opaque)):
            return None
        return "iterator" if hasattr(value, "__next__") else "function" if callable(value) else None

    def refer(self, value, encoder, depth):
        told = super().refer(value.target if isinstance(value, Instance) else value, encoder, depth)
        if is_random(value):
            self.marks.update((number, self.mark(one)) for number, one in self.shared() if one is value)
        return told

    def state(self, kind, value):
        if kind == "object":
            return {"params": dict(value.params), "methods": value.methods}
        return random_state(value) if kind == "random" else None

    def returned(self, value):
        return self._session.in_time(value) if callable(value) else value

    def stand_in(self, number, kind, name, state, known):
        if kind == "random":
            known = known or np.random.default_rng()
            if is_random(known):
                set_random_state(known, state)
                return known
        elif known is None:
            return {"function": HeldFunction, "iterator": HeldIterator, "object": Held}[kind](self._session, kind, name)
        elif isinstance(known, Held) and known.kind == kind:
            return known
        raise WireError("a value has no known form")

    def shared(self):
        return [(number, value) for number, value in enumerate(self.mine) if is_random(value)]

    state_of = mark = staticmethod(random_state)

    def take_over(self, states):
        """What the student's code made of our random generators and of the parameters of our objects."""
        for pair in states:
            match pair:
                case [int() as number, state] if type(number) is int and 0 <= number < len(self.mine):
                    value = self.mine[number]
                    if isinstance(value, Provided) and isinstance(state, dict):
                        value.params.clear()
                        value.params.update(state)
                        continue
                    if is_random(value):
                        set_random_state(value, state)
                        self.marks[number] = random_state(value)
                        continue
            raise WireError("a state has no known form")


class Session:
    """One worker with a student's module loaded, behind ``line``.

    ``references`` (module to {name: function}) answer for the other exercises, but for methods whose names are ``withheld``.
    """

    def __init__(self, worker, references, withheld=()):
        self.line, self._worker, self._references, self._withheld = Line(worker), worker, references, withheld
        self._objects, self._depth = TrustedObjects(self), 0

    def load(self, module, files, provided):
        """Import ``module``. Returns None, or the Failure of a module that cannot be imported."""
        self._module = module
        try:
            # As bytes: in a frame's header a Korean letter takes six of them.
            sources = {name: np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8) for name, text in files.items()}
            answer, _ = self._ask({"op": "load", "module": module, "files": sources, "provided": provided})
        except Unanswered as error:
            return error.failure(f"import {module}")
        match answer:
            case {"op": "loaded"}:
                return None
            case {"op": "unreadable", "message": str() as message, "line": int() | None as line, "offset": int() | None as offset,
                  "text": str() as text, "file": str() as file}:
                return not_python(_clean(file) or f"{module}.py", _clean(message), line, _clean(text), offset)
            case {"op": "raised"}:
                try:
                    self._raise(answer)
                except Unanswered as error:
                    return error.failure(f"import {module}")
                except Exception as error:
                    return not_importable(module, f"{error.sandboxed_type}: {error}", error.sandboxed_frames)
        return self._nonsense().failure(f"import {module}")

    def call(self, function, arguments, keywords, owner=None, wanted=""):
        """What the student's function returns and printed, or the exception it raised, or Unanswered.

        ``owner`` is the Held whose method, or who itself, is called; ``wanted`` as in ``Crossing``.
        """
        request = {"op": "call", "function": function, "arguments": list(arguments)}
        if keywords:
            request["keywords"] = keywords
        if owner:
            request["object"] = owner
        if wanted:
            request["wanted"] = wanted
        answer, sent = self._ask(request)
        arrays = owner.arrays if isinstance(owner, HeldIterator) else sent.arrays
        self._note_changes(answer, answer.get("value"), arrays, sent.containers)
        match answer:
            case {"op": "returned", "value": value}:
                text = answer.get("printed", "")
                if _longest_text(value) > MAX_TEXT or type(text) is not str:
                    raise self._nonsense()
                if isinstance(value, HeldIterator):
                    value.arrays = arrays
                return value, text
            case {"op": "raised"}:
                self._raise(answer)
            case {"op": "missing"}:
                raise Unanswered("error", no_function(function, self._module).reason)
        raise self._nonsense()

    def get(self, owner, name):
        """An attribute of a Held object."""
        answer, _ = self._ask({"op": "get", "object": owner, "name": name})
        match answer:
            case {"op": "returned", "value": value}:
                return value
            case {"op": "raised"}:
                self._raise(answer)
        raise self._nonsense()

    def fill(self, owner, values):
        """Write into the arrays of a Held object's ``params``."""
        answer, _ = self._ask({"op": "fill", "object": owner, "values": values})
        match answer:
            case {"op": "returned"}:
                return
            case {"op": "raised"}:
                self._raise(answer)
        raise self._nonsense()

    def in_time(self, function):
        """A function of ours that the student's code hands to another of ours: it counts the property's time."""
        def call(*arguments, **keywords):
            if self._worker.late:
                raise gone("timeout")
            return function(*arguments, **keywords)

        return call

    def _ask(self, request):
        """Send a request and serve the worker's call-backs until its answer comes; returns it and what was sent."""
        failed = None
        inside = self._depth > 0
        try:
            new = not inside and not self.line.turns
            if new:
                self._objects.clear()
            frame, sent = self._pack("inside" if inside else "new" if new else "then", request)
            (self.line.reply if inside else self.line.ask)(frame)
            while True:
                answer, decoder = self.line.hear(self._objects)
                states = answer.get("states", [])
                if type(answer.get("op")) is not str or type(states) is not list or not answer.keys() <= KNOWN:
                    raise self._nonsense()
                self._objects.take_over(states)
                if answer["op"] != "callback":
                    break
                reply, error = self._call_back(answer, decoder)
                failed = failed or error
                self.line.reply(self._pack("inside", reply)[0])
        except WorkerGone as error:
            raise gone(error.how, error.detail) from None
        except WireError:
            raise self._nonsense() from None
        if failed:
            raise failed
        return answer, sent

    def _pack(self, when, message):
        return self._worker.pack({"when": when, **message}, self._objects)

    def _call_back(self, message, decoder):
        """Call the function a worker asks for. A Mismatch in it decides the property, whatever the student does with it."""
        arguments, keywords = message.get("arguments"), message.get("keywords", {})
        function = self._called(message)
        if function is None or not isinstance(arguments, tuple) or not isinstance(keywords, dict):
            raise self._nonsense()
        for one in (*arguments, *keywords.values()):
            if isinstance(one, Opaque):
                return _refused(TypeError(f"the function was given a value of type {one.sandboxed_type}")), None
        if self._depth == MAX_DEPTH:
            return _refused(RecursionError("functions call each other without end")), None
        known = [array.copy() for array in decoder.arrays]
        outer = self._objects.lent, self._objects.known
        self._objects.lent, self._objects.known = decoder.arrays, known
        self._depth += 1
        try:
            value = function(*arguments, **keywords)
        except Unanswered:
            raise
        except Mismatch as error:
            return _refused(error), error
        except Exception as error:
            return _refused(error), None
        finally:
            self._depth -= 1
            self._objects.lent, self._objects.known = outer
        if hasattr(value, "params") and type(value).__module__ in self._references:
            value = Provided(value, type(value).__name__)
            for name in self._withheld:
                vars(value).pop(name, None)
        reply = {"op": "answer", "value": value}
        changed = [[place, array.copy()] for place, (array, old) in enumerate(zip(decoder.arrays, known, strict=True))
                   if array.tobytes() != old.tobytes()]
        if changed:
            reply["changed"] = changed
        states = self._objects.changes()
        return reply | ({"states": states} if states else {}), None

    def _called(self, message):
        """The function that a call-back names: one of ours by its number, a method of one, or a reference by its name."""
        match message.get("function"):
            case int() as number if type(number) is int and 0 <= number < len(self._objects.mine):
                ours, method = self._objects.mine[number], message.get("method")
                if method == "__next__" and hasattr(ours, "__next__"):
                    return ours.__next__
                if isinstance(ours, Provided):
                    return getattr(ours, method) if type(method) is str and method in ours.methods else None
                return ours if callable(ours) else None
            case str() as name:
                module, _, name = name.partition(".")
                return self._references.get(module, {}).get(name)
        return None

    def _note_changes(self, answer, result, arrays, containers):
        """What a call did to its arguments; where part of its result is one of them, the property holds one thing, not two."""
        items = result if isinstance(result, (list, tuple)) else [result]
        for name, known in (("changed", arrays), ("refilled", containers), ("same", arrays)):
            pairs = answer.get(name, [])
            if type(pairs) is not list:
                raise self._nonsense()
            for pair in pairs:
                match name, pair:
                    case "changed", [int() as place, np.ndarray() as now] if 0 <= place < len(known):
                        calls.changed(known[place], now)
                    case "refilled", [int() as place, now] if 0 <= place < len(known):
                        calls.changed(known[place], now)
                    case "same", [int() as number, int() as place] if (
                            0 <= place < len(known) and 0 <= number < len(items) and isinstance(items[number], np.ndarray)):
                        calls.changed(known[place], items[number])
                    case _:
                        raise self._nonsense()

    def _raise(self, answer):
        match answer:
            case {"type": str() as kind, "bases": list() as bases, "message": str() as message, "frames": list()}:
                base = next((known for name in bases for known in EXPECTED if known.__name__ == name), StudentError)
                error = type(base.__name__, (base,), {"__str__": lambda self: _clean(message)})()
                error.sandboxed_type = _clean(kind)
                error.sandboxed_frames = self._frames(answer)
                if isinstance(error, MemoryError):
                    raise Unanswered("memory", GONE["memory"])
                raise error
        raise self._nonsense()

    def _frames(self, answer):
        frames = [frame for frame in answer["frames"][-3:] if isinstance(frame, list) and len(frame) == 4
                  and all(type(part) in (str, int) for part in frame)]
        return tuple(frame_text(*(_clean(str(part)) for part in frame)) for frame in frames)

    def _nonsense(self):
        self._worker.close()
        return gone("refused", "not an answer to what was asked")


def public_methods(kind):
    """The public methods of a class, by name."""
    return {name: one for name, one in vars(kind).items() if inspect.isfunction(one) and not name.startswith("_")}


def _parameters(function):
    return list(inspect.signature(function).parameters)


def _refused(error):
    """What the student's code gets for a call-back that failed: a built-in exception."""
    kind = type(error).__name__
    known = getattr(builtins, kind, None) is type(error)
    return {"op": "refused", "type": kind if known else "ValueError" if isinstance(error, Mismatch) else "RuntimeError",
            "message": str(error)}


def _longest_text(value):
    if isinstance(value, dict):
        return max((_longest_text(one) for pair in value.items() for one in pair), default=0)
    if isinstance(value, (list, tuple)):
        return max(map(_longest_text, value), default=0)
    return len(value) if isinstance(value, str) else 0


def _clean(text):
    """A student's text as one that neither moves a terminal's cursor nor runs over several screens or lines."""
    return STACKED.sub("", "".join(c if c.isprintable() or c == " " else " " for c in text[:500]))
