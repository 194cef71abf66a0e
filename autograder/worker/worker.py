"""One worker: the student's module, loaded after locking in, and the calls that the trusted side asks for."""

import builtins
import contextlib
import importlib.abc
import importlib.util
import io
import linecache
import operator
import os
import sys
import types
from collections import deque

import numpy as np
import protocol

MESSAGE = 500  # characters of an exception's text that are sent
PRINTED = 20_000  # characters of what a call printed that are sent
TOGETHER = 1 << 16  # bytes of answers that wait for each other


class Connection:
    """The worker's end of its socket, by read and write alone: the filter forbids every socket call.

    What is sent goes out, at the latest, before anything is waited for: answers to requests that came together go together.
    """

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self.frame = protocol.Reader(self.read).frame
        self.unsent, self.size = [], 0

    def read(self, count):
        self.flush()
        return os.read(self.descriptor, count)

    def sendall(self, data):
        self.unsent.append(data)
        self.size += len(data)
        if self.size > TOGETHER:
            self.flush()

    def flush(self):
        view = memoryview(b"".join(self.unsent))
        self.unsent, self.size = [], 0
        while view:
            view = view[os.write(self.descriptor, view):]


class Given:
    """Stands for an object of the trusted side: ``params`` are its arrays, its methods are called there."""

    def stand(self, call, state):
        self._call, self._methods, self.params = call, state["methods"], {}
        self.update(state["params"])

    def __getattr__(self, name):
        if name.startswith("_") or name not in self._methods:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return self._call(name)

    def update(self, params):
        """The trusted side's arrays may have changed since."""
        for name, array in params.items():
            mine = self.params.get(name)
            if type(mine) is np.ndarray and (mine.shape, mine.dtype) == (array.shape, array.dtype):
                mine[...] = array
            else:
                self.params[name] = array


def given_class(name, methods, make, objects):
    """Stands for a class of the trusted side, whose objects ``make`` makes there; students may make classes of their own of it."""
    def begin(self, *arguments, **keywords):
        made = make(*arguments, **keywords)
        vars(self).update(vars(made))
        objects.replace(made, self)

    def forward(method):
        return lambda self, *arguments, **keywords: self._call(method)(*arguments, **keywords)

    return type(name, (Given,), {"__init__": begin, **{method: forward(method) for method in methods}})


class GivenIterator:
    """Stands for an iterator of the trusted side."""

    def __init__(self, call):
        self._call = call

    def __iter__(self):
        return self

    def __next__(self):
        return self._call()


class StudentObjects(protocol.Objects):
    """The student's functions, iterators and objects, and what stands here for those of the trusted side."""

    def __init__(self, worker):
        self._worker = worker
        super().__init__()

    def kind(self, value):
        if protocol.is_random(value):
            return "random"
        if type(value).__module__ in self._worker.files:
            return "iterator" if hasattr(value, "__next__") else "object"
        if hasattr(value, "__next__"):
            return "iterator"
        return "function" if callable(value) and not isinstance(value, type) else None

    def state(self, kind, value):
        return protocol.random_state(value) if kind == "random" else None

    def returned(self, value):
        return value

    def stand_in(self, number, kind, name, state, known):
        if kind == "function":
            return known or self._worker.callback(number)
        if kind == "iterator":
            return known or GivenIterator(self._worker.callback(number, "__next__"))
        if kind == "random":
            known = known or np.random.default_rng()
            protocol.set_random_state(known, state)
        elif known:
            known.update(state["params"])
        else:
            known = Given()
            known.stand(lambda method: self._worker.callback(number, method), state)
        self.marks[number] = self.mark(known)
        return known

    def replace(self, known, by):
        """``by`` stands from now on for what ``known`` stood for."""
        self.theirs.update({number: by for number, one in self.theirs.items() if one is known})

    def shared(self):
        return [(number, self.theirs[number]) for number in self.marks]

    def state_of(self, value):
        return value.params if isinstance(value, Given) else protocol.random_state(value)

    def mark(self, value):
        if isinstance(value, Given):
            return [(name, _state(array) if type(array) is np.ndarray else repr(array)) for name, array in value.params.items()]
        return protocol.random_state(value)

    def take_over(self, states):
        """What the trusted side has made of its random generators meanwhile."""
        for number, state in states:
            protocol.set_random_state(self.theirs[number], state)
            self.marks[number] = state


class Worker:
    """Answers the trusted side's requests, one at a time, until the connection closes."""

    def __init__(self, connection):
        self.connection = connection
        self.module = None
        self.files = {}
        self.finders = list(sys.meta_path)
        self.objects = StudentObjects(self)
        self.running = {}  # by its id, an iterator that a call returned, and the arrays that the call was given
        self.waiting = deque()  # frames of requests that came while a call-back waited for its answer

    def serve(self):
        try:
            protocol.send(self.connection, {"op": "ready"})
            while True:
                frame = self.waiting.popleft() if self.waiting else self.connection.frame()
                self.answer(self.perform(*self.read(frame)))
        except (EOFError, OSError):
            os._exit(0)

    def read(self, frame):
        """A frame's message and Decoder; with the first of an input all that was numbered before is forgotten."""
        if protocol.when(frame) == b"n":
            self.objects.clear()
            self.running.clear()
        return protocol.parse(frame, self.objects)

    def perform(self, message, decoder):
        match message["op"]:
            case "load":
                return self.load(message)
            case "get":
                return self.attempt(lambda: {"op": "returned", "value": getattr(message["object"], message["name"])})
            case "fill":
                return self.attempt(lambda: self.fill(message["object"].params, message["values"]))
        return self.call(message, decoder)

    def answer(self, answer):
        try:
            protocol.send(self.connection, answer, self.objects)
        except protocol.WireError as error:
            protocol.send(self.connection, {"op": "raised", "type": "ValueError", "bases": ["ValueError"],
                                            "message": f"the result cannot be sent: {error}", "frames": []})

    def load(self, message):
        """Import the student's module from its source text; other files of the submission can be imported by it."""
        name = message["module"]
        for other in self.files:  # of a solution that had the worker before
            sys.modules.pop(other, None)
        self.files = {name: text.tobytes().decode("utf-8", "surrogatepass") for name, text in message["files"].items()}
        for module, contents in message["provided"].items():
            sys.modules[module] = self.provided(module, contents)
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

    def provided(self, name, contents):
        """Another exercise's module: each function, and each method of a class, calls the reference on the trusted side."""
        module = types.ModuleType(name)
        for thing, methods in contents.items():
            call = self.callback(f"{name}.{thing}")
            setattr(module, thing, call if methods is None else given_class(thing, methods, call, self.objects))
        return module

    def fill(self, params, values):
        for name, value in values.items():
            params[name][...] = value
        return {"op": "returned", "value": None}

    def call(self, message, decoder):
        """Call a function of the module, or a method of an object of the student's."""
        owner = message.get("object", self.module)
        _, arrays = self.running.get(id(owner), (owner, decoder.arrays))
        before = [_state(array) for array in arrays]
        held = [_held(container) for container in decoder.containers]
        function = getattr(owner, message["function"], None)
        if function is None:
            return {"op": "missing"}

        def called():
            value = function(*message["arguments"], **message.get("keywords", {}))
            if hasattr(value, "__next__"):
                self.running[id(value)] = value, arrays
            answer = {"op": "returned", "value": None if wanted == "effect" else value}
            same = _same(answer["value"], arrays)
            return {**answer, "same": same} if same else answer

        wanted = message.get("wanted")
        if wanted == "print":
            with contextlib.redirect_stdout(io.StringIO()) as out:
                answer = self.attempt(called)
            answer["printed"] = out.getvalue()[:PRINTED]
        else:
            answer = self.attempt(called)
        changed = [[place, array] for place, array in enumerate(arrays) if _state(array) != before[place]]
        if changed:
            answer["changed"] = changed
        refilled = [[place, one] for place, one in enumerate(decoder.containers) if not _holds(one, held[place])]
        if refilled:
            answer["refilled"] = refilled
        return answer

    def attempt(self, act):
        """The answer that ``act`` returns, or what it raised; and what became of the trusted side's objects."""
        try:
            answer = act()
        except BaseException as error:
            answer = self.raised(error)
        return self.told(answer)

    def told(self, message):
        """The message, with what the student's code has changed of the trusted side's things."""
        states = self.objects.changes() if self.objects.marks else ()
        return {**message, "states": states} if states else message

    def callback(self, function, method=None):
        """A callable that asks the trusted side to call ``function`` (its number or name) and waits for its answer."""
        def ask(*arguments, **keywords):
            request = {"op": "callback", "function": function, "arguments": arguments}
            if keywords:
                request["keywords"] = keywords
            if method:
                request["method"] = method
            outer = self.objects.own
            try:
                self.objects.own = protocol.send(self.connection, self.told(request), self.objects).arrays
                while True:
                    frame = self.connection.frame()
                    if protocol.when(frame) != b"i":
                        self.waiting.append(frame)
                        continue
                    message, decoder = self.read(frame)
                    if message["op"] in ("answer", "refused"):
                        break
                    self.answer(self.perform(message, decoder))
                for place, array in message.get("changed", ()):
                    self.objects.own[place][...] = array
                self.objects.take_over(message.get("states", ()))
            finally:
                self.objects.own = outer
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


def _held(container):
    """What a list or dict holds, to see whether it still does: keys and values."""
    return (list(container), list(container.values())) if type(container) is dict else ([], list(container))


def _holds(container, held):
    keys, values = _held(container)
    return keys == held[0] and len(values) == len(held[1]) and all(map(operator.is_, values, held[1]))


def _same(value, arrays):
    """[number, place] for each array in a result that is the whole of one of these ``arrays``, in the same memory."""
    items = value if type(value) in (list, tuple) else [value]
    return [[number, place] for number, item in enumerate(items) if type(item) is np.ndarray
            for place, array in enumerate(arrays) if item is array or not item.flags.owndata and _where(item) == _where(array)]


def _where(array):
    return array.ctypes.data, array.shape, array.strides, array.dtype


def _text(error):
    try:
        return str(error)[:MESSAGE]
    except Exception:
        return ""


def quiet():
    """Warnings and numerical noise have nowhere to go: stderr is /dev/null."""
    np.seterr(all="ignore")
