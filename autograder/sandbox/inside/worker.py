"""One worker: loads the student's module after the lockdown, and makes the calls that the trusted side requests."""

import builtins
import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import io
import linecache
import operator
import os
import sys
import types
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from ...selfcheck import wire
else:
    import wire  # loaded by the fork server: the kit is not installed here

MAX_MESSAGE = 500  # characters of an exception's text that are sent
MAX_PRINTED = 20_000  # characters of what a call printed that are sent
FLUSH_BYTES = 1 << 16  # unsent answers of more than this are written at once

Message = dict[str, Any]


class Connection:
    """The worker's end of its socket. It uses read and write only, since the filter forbids every socket call.

    Frames are buffered and written before each read, so that the answers to requests that arrived together leave together.
    """

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.frame = wire.Reader(self.read).frame
        self.unsent: list[bytes] = []
        self.unsent_bytes = 0

    def read(self, count: int) -> bytes:
        self.flush()
        return os.read(self.descriptor, count)

    def sendall(self, data: bytes) -> None:
        self.unsent.append(data)
        self.unsent_bytes += len(data)
        if self.unsent_bytes > FLUSH_BYTES:
            self.flush()

    def flush(self) -> None:
        view = memoryview(b"".join(self.unsent))
        self.unsent, self.unsent_bytes = [], 0
        while view:
            view = view[os.write(self.descriptor, view) :]


class TrustedStub:
    """Stands for an object of the trusted side: ``params`` are copies of its arrays, its methods are called there."""

    def connect(self, call: Callable[[str], Callable], state: Message) -> None:
        self._call, self._methods = call, state["methods"]
        self.params: dict[str, Any] = {}
        self.update(state["params"])

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._methods:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return self._call(name)

    def update(self, params: dict[str, Any]) -> None:
        """Take over the arrays of the trusted side, which may have changed."""
        for name, array in params.items():
            own = self.params.get(name)
            if type(own) is np.ndarray and (own.shape, own.dtype) == (array.shape, array.dtype):
                own[...] = array
            else:
                self.params[name] = array


def stub_class(name: str, methods: list[str], make: Callable[..., TrustedStub], worker: "Worker") -> type:
    """A class that stands for one of the trusted side, where ``make`` makes its objects; students may derive from it."""

    def begin(self: Any, *args: Any, **kwargs: Any) -> None:
        made = make(*args, **kwargs)
        vars(self).update(vars(made))
        worker.objects.replace(made, self)

    def forward(method: str) -> Callable:
        return lambda self, *args, **kwargs: self._call(method)(*args, **kwargs)

    return type(name, (TrustedStub,), {"__init__": begin, **{method: forward(method) for method in methods}})


class TrustedIterator:
    """Stands for an iterator of the trusted side."""

    def __init__(self, call: Callable[[], Any]) -> None:
        self._call = call

    def __iter__(self) -> "TrustedIterator":
        return self

    def __next__(self) -> Any:
        return self._call()


class StudentObjects(wire.ObjectTable):
    """The student's functions, iterators and objects, and the stand-ins for those of the trusted side.

    ``iterated`` maps the id of each iterator that a call returned to the iterator and the arrays passed to that call.
    """

    def __init__(self, worker: "Worker") -> None:
        self._worker = worker
        self.iterated: dict[int, tuple[Any, list[np.ndarray]]] = {}
        super().__init__()

    def kind(self, value: Any) -> str | None:
        if wire.is_random(value):
            return "random"
        if type(value).__module__ in self._worker.files:
            return "iterator" if hasattr(value, "__next__") else "object"
        if hasattr(value, "__next__"):
            return "iterator"
        return "function" if callable(value) and not isinstance(value, type) else None

    def state(self, kind: str, value: Any) -> Any:
        return wire.random_state(value) if kind == "random" else None

    def stand_in(self, number: int, kind: str, name: str, state: Any, known: Any) -> Any:
        if kind == "function":
            return known or self._worker.callback(number)
        if kind == "iterator":
            return known or TrustedIterator(self._worker.callback(number, "__next__"))
        if kind == "random":
            known = known or np.random.default_rng()
            wire.set_random_state(known, state)
        elif known:
            known.update(state["params"])
        else:
            known = TrustedStub()
            known.connect(lambda method: self._worker.callback(number, method), state)
        self.synced[number] = self.fingerprint(known)
        return known

    def replace(self, known: Any, by: Any) -> None:
        """Make ``by`` stand for the object that ``known`` stood for."""
        self.remote.update({number: by for number, value in self.remote.items() if value is known})

    def shared(self) -> Iterable[tuple[int, Any]]:
        return [(number, self.remote[number]) for number in self.synced]

    def state_of(self, value: Any) -> Any:
        return value.params if isinstance(value, TrustedStub) else wire.random_state(value)

    def fingerprint(self, value: Any) -> Any:
        if isinstance(value, TrustedStub):
            return [
                (name, array_state(array) if type(array) is np.ndarray else repr(array)) for name, array in value.params.items()
            ]
        return wire.random_state(value)

    def take_over(self, states: Iterable[Any]) -> None:
        """Take over the states of the trusted side's random generators."""
        for number, state in states:
            wire.set_random_state(self.remote[number], state)
            self.synced[number] = state


class Worker:
    """Answers the trusted side's requests, one at a time, until the connection closes."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.module: types.ModuleType | None = None
        self.files: dict[str, str] = {}
        self.finders = list(sys.meta_path)
        self.objects = StudentObjects(self)
        self.waiting: deque[bytes] = deque()  # requests that came while a call-back waited for its answer

    def serve(self) -> None:
        try:
            wire.send(self.connection, {"op": "ready"})
            while True:
                frame = self.waiting.popleft() if self.waiting else self.connection.frame()
                self.answer(self.perform(*self.read(frame)))
        except (EOFError, OSError):
            os._exit(0)

    def read(self, frame: bytes) -> tuple[Message, wire.Decoder]:
        """A frame's message and Decoder. The first request on an input begins a new table of objects."""
        if frame[0] == wire.FIRST_REQUEST:
            self.objects = StudentObjects(self)
        return wire.parse(frame, self.objects)

    def perform(self, message: Message, decoder: wire.Decoder) -> Message:
        match message["op"]:
            case "load":
                return self.load(message)
            case "get":
                return self.attempt(lambda: {"op": "returned", "value": getattr(message["object"], message["name"])})
            case "fill":
                return self.attempt(lambda: self.fill(message["object"].params, message["values"]))
        return self.call(message, decoder)

    def answer(self, answer: Message) -> None:
        try:
            wire.send(self.connection, answer, self.objects)
        except wire.WireError as error:
            message = f"the result cannot be sent: {error}"
            refused = {"op": "raised", "type": "ValueError", "bases": ["ValueError"], "message": message, "frames": []}
            wire.send(self.connection, refused, self.objects)

    def load(self, message: Message) -> Message:
        """Import the student's module from its source text. It can import the other files of the submission."""
        name = message["module"]
        for other in self.files:  # the modules of a solution that was loaded before
            sys.modules.pop(other, None)
        self.files = {name: text.tobytes().decode("utf-8", "surrogatepass") for name, text in message["files"].items()}
        for module, contents in message["provided"].items():
            sys.modules[module] = self.provided(module, contents)
        sys.meta_path[:] = [*self.finders, SourceFinder(self.files)]
        try:
            self.module = importlib.import_module(name)
        except SyntaxError as error:
            return {
                "op": "unreadable",
                "type": type(error).__name__,
                "message": text_of(error.msg),
                "line": error.lineno,
                "offset": error.offset,
                "text": (error.text or "")[:MAX_MESSAGE],
                "file": os.path.basename(str(error.filename or "")),
            }
        except BaseException as error:
            return self.raised(error)
        return {"op": "loaded"}

    def provided(self, name: str, contents: dict[str, list[str] | None]) -> types.ModuleType:
        """Another exercise's module: each function, and each method of a class, calls the reference on the trusted side."""
        module = types.ModuleType(name)
        for attribute, methods in contents.items():
            call = self.callback(f"{name}.{attribute}")
            setattr(module, attribute, call if methods is None else stub_class(attribute, methods, call, self))
        return module

    def fill(self, params: Any, values: dict[str, np.ndarray]) -> Message:
        for name, value in values.items():
            params[name][...] = value
        return {"op": "returned", "value": None}

    def call(self, message: Message, decoder: wire.Decoder) -> Message:
        """Call a function of the module, or a method of one of the student's objects."""
        objects, owner, wanted = self.objects, message.get("object", self.module), message.get("wanted")
        _, arrays = objects.iterated.get(id(owner), (owner, decoder.arrays))
        before = [array_state(array) for array in arrays]
        contents = [contents_of(container) for container in decoder.containers]
        function = getattr(owner, message["function"], None)
        if function is None:
            return {"op": "missing"}

        def called() -> Message:
            value = function(*message["arguments"], **message.get("keywords", {}))
            if hasattr(value, "__next__"):
                objects.iterated[id(value)] = value, arrays
            answer = {"op": "returned", "value": None if wanted == "effect" else value}
            same = arguments_in(answer["value"], arrays)
            return {**answer, "same": same} if same else answer

        if wanted == "print":
            with contextlib.redirect_stdout(io.StringIO()) as out:
                answer = self.attempt(called)
            answer["printed"] = out.getvalue()[:MAX_PRINTED]
        else:
            answer = self.attempt(called)
        changed = [[index, array] for index, array in enumerate(arrays) if array_state(array) != before[index]]
        if changed:
            answer["changed"] = changed
        refilled = [
            [index, container] for index, container in enumerate(decoder.containers) if not still_holds(container, contents[index])
        ]
        if refilled:
            answer["refilled"] = refilled
        return answer

    def attempt(self, act: Callable[[], Message]) -> Message:
        """The answer that ``act`` returns or the exception that it raised, with the changes to the trusted side's objects."""
        try:
            answer = act()
        except BaseException as error:
            answer = self.raised(error)
        return self.with_states(answer)

    def with_states(self, message: Message) -> Message:
        """The message, with the changes that the student's code has made to the trusted side's objects."""
        states = self.objects.changes() if self.objects.synced else ()
        return {**message, "states": states} if states else message

    def callback(self, function: int | str, method: str | None = None) -> Callable:
        """A callable that asks the trusted side to call ``function`` (its number or name) and waits for its answer."""

        def ask(*args: Any, **kwargs: Any) -> Any:
            request: Message = {"op": "callback", "function": function, "arguments": args}
            if kwargs:
                request["keywords"] = kwargs
            if method:
                request["method"] = method
            objects, outer = self.objects, self.objects.own
            try:
                objects.own = wire.send(self.connection, self.with_states(request), objects).arrays
                while True:
                    frame = self.connection.frame()
                    if frame[0] != wire.NESTED:
                        self.waiting.append(frame)
                        continue
                    message, decoder = self.read(frame)
                    if message["op"] in ("answer", "refused"):
                        break
                    self.answer(self.perform(message, decoder))
                for index, array in message.get("changed", ()):
                    objects.own[index][...] = array
                objects.take_over(message.get("states", ()))
            finally:
                objects.own = outer
            if message["op"] == "refused":
                raise getattr(builtins, message["type"])(message["message"])
            return message["value"]

        return ask

    def raised(self, error: BaseException) -> Message:
        kind = type(error)
        names = [base.__name__ for base in kind.__mro__ if getattr(builtins, base.__name__, None) is base]
        return {
            "op": "raised",
            "type": str(kind.__name__)[:60],
            "bases": names[:10],
            "message": text_of(error),
            "frames": self.frames(error),
        }

    def frames(self, error: BaseException) -> list[list]:
        """The traceback's last three entries in the student's own files: file, line, function, text."""
        own: deque = deque(maxlen=3)
        try:
            trace = error.__traceback__
            while trace:
                code = trace.tb_frame.f_code
                if code.co_filename.removesuffix(".py") in self.files:
                    own.append((code.co_filename, trace.tb_lineno or 0, code.co_name[:60]))
                trace = trace.tb_next
            return [[*entry, linecache.getline(*entry[:2]).strip()[:200]] for entry in own]
        except Exception:
            return []


class SourceFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports modules from source texts that came over the wire."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = files

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self) if name in self.files else None

    def exec_module(self, module: types.ModuleType) -> None:
        name, source = module.__name__, self.files[module.__name__]
        linecache.cache[f"{name}.py"] = (len(source), None, source.splitlines(keepends=True), f"{name}.py")
        module.__file__ = f"{name}.py"
        exec(compile(source, f"{name}.py", "exec", dont_inherit=True), module.__dict__)


def array_state(array: np.ndarray) -> tuple:
    return array.shape, array.dtype, array.tobytes()


def contents_of(container: Any) -> tuple[list, list]:
    """The keys and values of a list or dict, to compare with later."""
    return (list(container), list(container.values())) if type(container) is dict else ([], list(container))


def still_holds(container: Any, contents: tuple[list, list]) -> bool:
    keys, values = contents_of(container)
    return keys == contents[0] and len(values) == len(contents[1]) and all(map(operator.is_, values, contents[1]))


def arguments_in(value: Any, arrays: list[np.ndarray]) -> list[list[int]]:
    """[number, index] for each array in a result that shares all its memory with one of these ``arrays``."""
    items = value if type(value) in (list, tuple) else [value]
    return [
        [number, index]
        for number, item in enumerate(items)
        if type(item) is np.ndarray
        for index, array in enumerate(arrays)
        if item is array or (not item.flags.owndata and memory_of(item) == memory_of(array))
    ]


def memory_of(array: np.ndarray) -> tuple:
    return array.ctypes.data, array.shape, array.strides, array.dtype


def text_of(error: object) -> str:
    try:
        return str(error)[:MAX_MESSAGE]
    except Exception:
        return ""


def silence_numpy() -> None:
    """Turn off NumPy's warnings: nobody would see them, since stderr is /dev/null."""
    np.seterr(all="ignore")
