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
import pathlib
import sys
import types
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from ...selfcheck import wire
    from .placeholders import PlaceholderFinder
else:  # loaded by the fork server: the kit is not installed here
    import wire
    from placeholders import PlaceholderFinder

MAX_MESSAGE = 500  # characters of an exception's text that are sent
MAX_PRINTED = 20_000  # characters of what a call printed that are sent
FLUSH_BYTES = 1 << 16  # unsent answers of more than this are written at once

# The modules that exist here and that pytest has imported before it adds the student's folder to sys.path: there, a student's
# file of such a name is never imported. tests/test_sandbox.py compares this with pytest. A numpy.py would break pytest.
PRELOADED = frozenset(
    """
    __main__ numpy abc argparse array ast atexit base64 bdb binascii bisect builtins bz2 calendar codecs collections
    contextlib copy copyreg csv dataclasses datetime decimal difflib dis email encodings enum errno fcntl fnmatch
    functools gc genericpath gettext glob hashlib heapq html importlib inspect io ipaddress itertools json keyword
    linecache locale logging lzma marshal math ntpath numbers opcode operator os pathlib platform posix posixpath pprint
    pyexpat quopri random re reprlib select selectors shlex shutil signal site socket stat string struct subprocess sys
    tempfile textwrap threading time token tokenize traceback types typing unicodedata unittest urllib uuid warnings
    weakref xml zipfile zipimport zlib
    """.split()
)

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
            raise AttributeError(f"this object has no attribute {name!r}, but params and the methods {', '.join(self._methods)}")
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
        if type(value).__module__ in self._worker.files.modules:
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
        self.folder = os.getcwd()
        self.files = StudentFiles(self.folder, {})
        self.is_loading = False
        self.path, self.finders, self.path_hooks = list(sys.path), list(sys.meta_path), list(sys.path_hooks)
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
            case "call":
                return self.call(message, decoder)
            case "load":
                return self.load(message)
            case "get":
                return self.attempt(
                    lambda: {"op": "returned", "value": attribute(message.get("object", self.module), message["name"])}
                )
            case "fill":
                return self.attempt(lambda: self.fill(message["object"].params, message["values"]))
            case "set":
                return self.attempt(lambda: self.set(message["object"], message["name"], message["value"]))
            case "is_a":
                return self.attempt(lambda: self.is_a(message))
            case "operate":
                return self.call(message, decoder, wire.OPERATORS[message["function"]])
        raise ValueError(message["op"])

    def answer(self, answer: Message) -> None:
        try:
            wire.send(self.connection, answer, self.objects)
        except wire.WireError as error:
            message = f"the result cannot be sent: {error}"
            refused = {"op": "raised", "type": "ValueError", "bases": ["ValueError"], "own": [], "message": message, "frames": []}
            wire.send(self.connection, refused, self.objects)

    def load(self, message: Message) -> Message:
        """Import the student's module from its source text. It can import the other files of the submission."""
        name = message["module"]
        sources = {name: text.tobytes().decode("utf-8", "surrogatepass") for name, text in message["files"].items()}
        earlier, self.files = self.files, StudentFiles(self.folder, sources)
        self.files.replace(earlier)
        for module, contents in message["provided"].items():
            sys.modules[module] = self.provided(module, contents)
        sys.path[:] = [self.folder, *self.path]
        sys.path_hooks[:] = [self.files.hook, *self.path_hooks]
        sys.meta_path[:] = [*self.finders, PlaceholderFinder(self.files.sources, lambda: self.is_loading)]
        self.is_loading = True
        try:
            self.module = importlib.import_module(name)
        except SyntaxError as error:
            file = str(error.filename or "")
            return {
                "op": "unreadable",
                "type": type(error).__name__,
                "message": self.text_of(error.msg),
                "line": error.lineno,
                "offset": error.offset,
                "text": (error.text or "")[:MAX_MESSAGE],
                "file": file if file in self.files.sources else os.path.basename(file),
            }
        except BaseException as error:
            return self.raised(error)
        finally:
            self.is_loading = False
        return {"op": "loaded"}

    def provided(self, name: str, contents: dict[str, list[str] | str | None]) -> types.ModuleType:
        """Another exercise's module: each function, and each method of a class, calls the reference on the trusted side.

        Of an exception's class, only the built-in one that it derives from is known.
        """
        module = types.ModuleType(name)
        for key, methods in contents.items():
            call = self.callback(f"{name}.{key}")
            if isinstance(methods, str):
                value: Any = type(key, (getattr(builtins, methods),), {"__module__": name})
            else:
                value = call if methods is None else stub_class(key, methods, call, self)
            setattr(module, key, value)
        return module

    def fill(self, params: Any, values: dict[str, np.ndarray]) -> Message:
        for name, value in values.items():
            params[name][...] = value
        return {"op": "returned", "value": None}

    def set(self, owner: Any, name: str, value: Any) -> Message:
        setattr(owner, name, value)
        return {"op": "returned", "value": None}

    def is_a(self, message: Message) -> Message:
        """Whether an object is an instance of one of the module's classes, or a class derived from it."""
        kind = attribute(self.module, message["name"])
        other = message.get("subclass")
        is_one = issubclass(attribute(self.module, other), kind) if other else isinstance(message["object"], kind)
        return {"op": "returned", "value": is_one}

    def call(self, message: Message, decoder: wire.Decoder, function: Callable | None = None) -> Message:
        """Call a function of the module, a method of one of the student's objects, or ``function``."""
        owner, arrays, containers = message.get("object", self.module), decoder.arrays, decoder.containers
        if self.objects.iterated:
            _, arrays = self.objects.iterated.get(id(owner), (owner, arrays))
        before = [array_state(array) for array in arrays]
        contents = [contents_of(container) for container in containers]
        if function is None:
            function = attribute(owner, message["function"], None)
        if function is None:
            return {"op": "missing"}

        def called() -> Message:
            value = function(*message["arguments"], **message.get("keywords", {}))
            if hasattr(value, "__next__"):
                self.objects.iterated[id(value)] = value, arrays
            answer = {"op": "returned", "value": None if message.get("wanted") == "effect" else value}
            same = arguments_in(answer["value"], arrays)
            if same:
                answer["same"] = same
            return answer

        if message.get("wanted") == "print":
            with contextlib.redirect_stdout(io.StringIO()) as out:
                answer = self.attempt(called)
            answer["printed"] = out.getvalue()[:MAX_PRINTED]
        else:
            answer = self.attempt(called)
        changed = [[index, array] for index, array in enumerate(arrays) if array_state(array) != before[index]]
        if changed:
            answer["changed"] = changed
        refilled = [[index, container] for index, container in enumerate(containers) if not still_holds(container, contents[index])]
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
            objects, outer = self.objects, self.objects.borrowed
            try:
                objects.borrowed = wire.send(self.connection, self.with_states(request), objects).arrays
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
                    objects.borrowed[index][...] = array
                objects.take_over(message.get("states", ()))
            finally:
                objects.borrowed = outer
            if message["op"] == "refused":
                module, _, name = message["type"].rpartition(".")
                raise getattr(sys.modules[module] if module else builtins, name)(message["message"])
            return message["value"]

        return ask

    def raised(self, error: BaseException) -> Message:
        kind = type(error)
        names = [base.__name__ for base in kind.__mro__ if getattr(builtins, base.__name__, None) is base]
        return {
            "op": "raised",
            "type": str(kind.__name__)[:60],
            "bases": names[:10],
            "own": [base.__name__ for base in kind.__mro__ if vars(self.module or builtins).get(base.__name__) is base][:10],
            "message": self.text_of(error),
            "frames": self.frames(error),
        }

    def text_of(self, error: object) -> str:
        """The text of an exception, without the folder's path, which differs from machine to machine."""
        try:
            return str(error).replace(f"{self.folder}/", "")[:MAX_MESSAGE]
        except Exception:
            return ""

    def frames(self, error: BaseException) -> list[list]:
        """The traceback's last three entries in the student's own files: file, line, function, text."""
        own: deque = deque(maxlen=3)
        try:
            trace = error.__traceback__
            while trace:
                code = trace.tb_frame.f_code
                if code.co_filename in self.files.sources:
                    own.append((code.co_filename, trace.tb_lineno or 0, code.co_name[:60]))
                trace = trace.tb_next
            return [[*entry, linecache.getline(*entry[:2]).strip()[:200]] for entry in own]
        except Exception:
            return []


class StudentFiles(importlib.abc.Loader):
    """The student's modules, imported from source texts as Python would import them from ``folder``.

    ``modules`` are the names of those that were imported, ``sources`` the texts by the files' paths in the folder.
    """

    def __init__(self, folder: str, modules: Mapping[str, str]) -> None:
        self.folder = folder
        self.sources = {name.replace(".", "/") + ".py": text for name, text in modules.items()}
        self.modules: set[str] = set()
        self._folders = {str(parent) for path in self.sources for parent in pathlib.PurePosixPath(path).parents}
        self._names = {name.partition(".")[0] for name in modules}

    def replace(self, earlier: "StudentFiles") -> None:
        """Forget the modules of an earlier solution, and modules of these files' names that pytest would not have imported."""
        names = {name for name in self._names if not is_reserved(name)} | {name.partition(".")[0] for name in earlier.modules}
        if any(name in sys.modules for name in names):  # looking at all of them writes to memory that forks share
            for name in list(sys.modules):
                if name.partition(".")[0] in names:
                    del sys.modules[name]
        for path in list(sys.path_importer_cache):
            if self._inside(path) is not None:
                del sys.path_importer_cache[path]

    def hook(self, path: str) -> "FolderFinder":
        """The finder for an entry of sys.path or of a package's __path__ that is inside the folder; a path hook."""
        inside = self._inside(path)
        if inside is None:
            raise ImportError(path)
        return FolderFinder(self, inside)

    def find(self, name: str, inside: str) -> importlib.machinery.ModuleSpec | None:
        """The spec of a module in a folder inside ``folder``, as importlib's own FileFinder would find it."""
        *parents, last = name.split(".")
        if not parents and is_reserved(last):
            return None
        path = f"{inside}/{last}".lstrip("/")
        location = os.path.join(self.folder, path)
        if f"{path}/__init__.py" in self.sources:
            return importlib.util.spec_from_file_location(
                name, f"{location}/__init__.py", loader=self, submodule_search_locations=[location]
            )
        if f"{path}.py" in self.sources:
            return importlib.util.spec_from_file_location(name, f"{location}.py", loader=self)
        if path in self._folders:
            spec = importlib.machinery.ModuleSpec(name, None, is_package=True)
            spec.submodule_search_locations = [location]
            return spec
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        path = os.path.relpath(str(module.__file__), self.folder)  # also the same on every machine
        source = self.sources[path]
        self.modules.add(module.__name__)
        linecache.cache[path] = (len(source), None, source.splitlines(keepends=True), path)
        exec(compile(source, path, "exec", dont_inherit=True), module.__dict__)

    def _inside(self, path: str) -> str | None:
        """The path relative to the folder, "" for itself; None outside of it."""
        if path.startswith("/") and not path.startswith(self.folder) and "/." not in path:
            return None
        relative = os.path.relpath(path or ".", self.folder)
        return None if relative.split("/")[0] == ".." else "" if relative == "." else relative


class FolderFinder:
    """Finds the student's modules in one folder."""

    def __init__(self, files: StudentFiles, inside: str) -> None:
        self._files, self._inside = files, inside

    def find_spec(self, name: str, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        return self._files.find(name, self._inside)


def is_reserved(name: str) -> bool:
    """Whether pytest would have found another module of this name before the student's file."""
    return name in PRELOADED or (name.startswith("_") and name in sys.stdlib_module_names)


def attribute(owner: Any, path: str, *default: Any) -> Any:
    """The attribute of ``owner`` at a dotted path, such as ``Vector.zero``."""
    if "." not in path:
        return getattr(owner, path, *default)
    *parents, name = path.split(".")
    for parent in parents:
        owner = getattr(owner, parent, None)
    return getattr(owner, name, *default)


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


def silence_numpy() -> None:
    """Turn off NumPy's warnings: nobody would see them, since stderr is /dev/null."""
    np.seterr(all="ignore")
