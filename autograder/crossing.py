"""The trusted crossing: proxies that carry a property's calls to the student's code and back.

A property's file says ``from softmax import softmax`` and gets a proxy. While
an exam is recorded the proxy calls the reference in this process; while a
submission is graded it sends the call to a sandboxed worker and rebuilds the
answer as plain values. Whatever a worker says is a value or a failure of the
property, never more.
"""

import builtins
import inspect
import types

import numpy as np

from .replay import Line
from .sandbox import WorkerGone
from .selfcheck.calls import calls
from .selfcheck.checks import Mismatch
from .selfcheck.failures import Failure, frame_text, no_function, not_importable, not_python
from .selfcheck.messages import Text
from .worker.protocol import Opaque

MAX_TEXT = 1000  # characters of a text that a function returns: NumPy would make every item of a list as long as the longest

# Exceptions of the student's code that a property may expect (``raises``); others arrive as StudentError.
EXPECTED = (ValueError, TypeError, KeyError, IndexError, LookupError, ZeroDivisionError, OverflowError, FloatingPointError,
            ArithmeticError, AttributeError, NotImplementedError, RuntimeError, MemoryError)

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


class Crossing:
    """Where the proxies of one exercise send their calls: ``target`` is a module or a Session."""

    def __init__(self):
        self.target = None

    def module(self, reference):
        """A module of proxies with the public functions of the ``reference`` module."""
        proxies = types.ModuleType(reference.__name__)
        for name, function in vars(reference).items():
            if inspect.isfunction(function) and function.__module__ == reference.__name__ and not name.startswith("_"):
                setattr(proxies, name, self._proxy(name, function))
        return proxies

    def _proxy(self, name, function):
        parameters = list(inspect.signature(function).parameters)

        def call(*arguments, **keywords):
            made = calls.begin(name, parameters, arguments, keywords)
            if isinstance(self.target, Session):
                made.result = self.target.call(name, arguments, keywords)
            else:
                made.result = getattr(self.target, name)(*arguments, **keywords)
            return made.result

        call.__name__ = name
        return call


class Session:
    """One worker with a student's module loaded, behind ``line``.

    ``references`` (module to {name: function}) answer for the other exercises.
    """

    def __init__(self, worker, references):
        self.line, self._worker, self._references = Line(worker), worker, references

    def load(self, module, files, provided):
        """Import ``module``. Returns None, or the Failure of a module that cannot be imported."""
        self._module = module
        try:
            answer, _ = self._ask({"op": "load", "module": module, "files": files, "provided": provided})
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

    def call(self, function, arguments, keywords):
        """What the student's function returns, or the exception it raised, or Unanswered."""
        answer, sent = self._ask({"op": "call", "function": function, "arguments": list(arguments), "keywords": keywords})
        match answer:
            case {"op": "returned", "value": value, "changed": list() as changed}:
                if _longest_text(value) > MAX_TEXT:
                    raise self._nonsense()
                self._note_changes(changed, sent)
                return value
            case {"op": "raised"}:
                self._raise(answer)
            case {"op": "missing"}:
                raise Unanswered("error", no_function(function, self._module).reason)
        raise self._nonsense()

    def _ask(self, request):
        """Send a request and serve the worker's call-backs until its answer comes; returns it and what was sent."""
        failed = None
        try:
            frame, sent = self._worker.pack(request)
            self.line.ask(frame)
            while True:
                answer = self.line.hear()
                if type(answer.get("op")) is not str:
                    raise self._nonsense()
                if answer["op"] != "callback":
                    break
                reply, error = self._call_back(answer, sent.functions)
                failed = failed or error
                self.line.reply(self._worker.pack(reply)[0])
        except WorkerGone as gone:
            raise self._unanswered(gone) from None
        if failed:
            raise failed
        return answer, sent

    def _call_back(self, message, functions):
        """Call the function a worker asks for. A Mismatch in it decides the property, whatever the student does with it."""
        arguments = message.get("arguments")
        match message.get("function"):
            case int() as number if 0 <= number < len(functions) and isinstance(arguments, tuple):
                function = functions[number]
            case str() as name if isinstance(arguments, tuple):
                module, _, name = name.partition(".")
                function = self._references.get(module, {}).get(name)
            case _:
                function = None
        if function is None:
            raise self._nonsense()
        for one in arguments:
            if isinstance(one, Opaque):
                return {"op": "refused", "type": "TypeError",
                        "message": f"the function was given a value of type {one.sandboxed_type}"}, None
        try:
            return {"op": "answer", "value": function(*arguments)}, None
        except Mismatch as error:
            return {"op": "refused", "type": "ValueError", "message": str(error)}, error
        except Exception as error:
            kind = type(error).__name__
            return {"op": "refused", "type": kind if getattr(builtins, kind, None) is type(error) else "RuntimeError",
                    "message": str(error)}, None

    def _note_changes(self, changed, sent):
        for pair in changed:
            match pair:
                case [int() as place, np.ndarray() as array] if 0 <= place < len(sent.arrays):
                    calls.changed(sent.arrays[place], array)
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
        return self._unanswered(WorkerGone("refused", "not an answer to what was asked"))

    @staticmethod
    def _unanswered(gone):
        status = "error" if gone.how == "refused" else gone.how
        how = gone.detail if status == "error" else f" ({gone.detail})" if gone.detail else ""
        return Unanswered(status, GONE[status].format(how=how))


def _longest_text(value):
    if isinstance(value, dict):
        return max((_longest_text(one) for pair in value.items() for one in pair), default=0)
    if isinstance(value, (list, tuple)):
        return max(map(_longest_text, value), default=0)
    return len(value) if isinstance(value, str) else 0


def _clean(text):
    """A student's text as one that neither moves a terminal's cursor nor runs over several screens."""
    return "".join(c if c.isprintable() or c == " " else " " for c in text[:500])
