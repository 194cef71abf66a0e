"""One worker: the student's module, loaded after locking in, and the calls that the trusted side asks for."""

import builtins
import importlib.abc
import importlib.util
import linecache
import os
import sys
import types
from collections import deque

import numpy as np
import protocol

MESSAGE = 500  # characters of an exception's text that are sent


class Connection:
    """The worker's end of its socket, by read and write alone: the filter forbids every socket call."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self.receive = protocol.Reader(self.read).receive

    def read(self, count):
        return os.read(self.descriptor, count)

    def sendall(self, data):
        view = memoryview(data)
        while view:
            view = view[os.write(self.descriptor, view):]


class Worker:
    """Answers the trusted side's requests, one at a time, until the connection closes."""

    def __init__(self, connection):
        self.connection = connection
        self.module = None
        self.files = {}
        self.finders = list(sys.meta_path)
        self.waiting = deque()  # requests that came while a call-back waited for its answer

    def serve(self):
        try:
            protocol.send(self.connection, {"op": "ready"})
            while True:
                message, decoder = self.waiting.popleft() if self.waiting else self.connection.receive(self.callback)
                answer = self.load(message) if message["op"] == "load" else self.call(message, decoder)
                self.answer(answer)
        except (EOFError, OSError):
            os._exit(0)

    def answer(self, answer):
        try:
            protocol.send(self.connection, answer)
        except protocol.WireError as error:
            protocol.send(self.connection, {"op": "raised", "type": "ValueError", "bases": ["ValueError"],
                                            "message": f"the result cannot be sent: {error}", "frames": []})

    def load(self, message):
        """Import the student's module from its source text; other files of the submission can be imported by it."""
        name = message["module"]
        for other in self.files:  # of a solution that had the worker before
            sys.modules.pop(other, None)
        self.files = message["files"]
        for module, functions in message["provided"].items():
            sys.modules[module] = self.provided(module, functions)
        sys.meta_path[:] = [*self.finders, Sources(self.files)]
        try:
            self.module = importlib.import_module(name)
        except SyntaxError as error:
            return {"op": "unreadable", "type": type(error).__name__, "message": _text(error.msg), "line": error.lineno,
                    "offset": error.offset, "text": (error.text or "")[:MESSAGE],
                    "file": os.path.basename(str(error.filename or ""))}
        except BaseException as error:
            return self.raised(error)
        return {"op": "loaded"}

    def provided(self, name, functions):
        """Another exercise's module: each function calls the reference on the trusted side."""
        module = types.ModuleType(name)
        for function in functions:
            setattr(module, function, self.callback(f"{name}.{function}"))
        return module

    def call(self, message, decoder):
        before = [_state(array) for array in decoder.arrays]
        arrays = list(decoder.arrays)
        function = getattr(self.module, message["function"], None)
        if function is None:
            return {"op": "missing"}
        try:
            value = function(*message["arguments"], **message["keywords"])
        except BaseException as error:
            return self.raised(error)
        changed = [[place, array] for place, array in enumerate(arrays) if _state(array) != before[place]]
        return {"op": "returned", "value": value, "changed": changed}

    def callback(self, function):
        """A callable that asks the trusted side to call ``function`` and waits for its answer."""
        def ask(*arguments):
            protocol.send(self.connection, {"op": "callback", "function": function, "arguments": arguments})
            message, decoder = self.connection.receive(self.callback)
            while message["op"] == "call":
                self.waiting.append((message, decoder))
                message, decoder = self.connection.receive(self.callback)
            if message["op"] == "refused":
                raise getattr(builtins, message["type"])(message["message"])
            return message["value"]

        return ask

    def raised(self, error):
        kind = type(error)
        names = [base.__name__ for base in kind.__mro__ if getattr(builtins, base.__name__, None) is base]
        return {"op": "raised", "type": str(kind.__name__)[:60], "bases": names[:10], "message": _text(error),
                "frames": self.frames(error)}

    def frames(self, error):
        """The traceback's last three entries in the student's own files: file, line, function, text."""
        own = deque(maxlen=3)
        try:
            trace = error.__traceback__
            while trace:
                code = trace.tb_frame.f_code
                if code.co_filename.removesuffix(".py") in self.files:
                    own.append((code.co_filename, trace.tb_lineno or 0, code.co_name[:60]))
                trace = trace.tb_next
            return [[*place, linecache.getline(*place[:2]).strip()[:200]] for place in own]
        except Exception:
            return []


class Sources(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports modules from source texts that came over the wire."""

    def __init__(self, files):
        self.files = files

    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self) if name in self.files else None

    def exec_module(self, module):
        name, source = module.__name__, self.files[module.__name__]
        linecache.cache[f"{name}.py"] = (len(source), None, source.splitlines(keepends=True), f"{name}.py")
        module.__file__ = f"{name}.py"
        exec(compile(source, f"{name}.py", "exec", dont_inherit=True), module.__dict__)


def _state(array):
    return array.shape, array.dtype, array.tobytes()


def _text(error):
    try:
        return str(error)[:MESSAGE]
    except Exception:
        return ""


def quiet():
    """Warnings and numerical noise have nowhere to go: stderr is /dev/null."""
    np.seterr(all="ignore")
