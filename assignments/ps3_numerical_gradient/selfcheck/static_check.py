"""Warnings in advance about code that will not work when it is graded.

A module is read, without running it, together with the helper files that it imports; each syntax tree is walked once. Code
that is never run when graded does not count: ``if TYPE_CHECKING:``, ``if __name__ == "__main__":``, and functions that
nothing mentions.
"""

from __future__ import annotations

import ast
import fnmatch
import io
import os
import posixpath
import re
import sys
import tokenize
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from .availability import (
    ELSEWHERE,
    ENCODING,
    FILE,
    IMPORT,
    INPUT,
    LIBRARIES,
    NOT_HANDED_IN,
    OLDEST_PYTHON,
    PLACEHOLDER,
    PLACEHOLDERS,
    SOME_FILE,
    STANDARD,
    SYNTAX,
    SYSTEM,
    sentence,
)
from .messages import Text

DATA = "data"  # the folder of the released files

MAX_FILE_BYTES = 1 << 20  # of a file that is graded
MAX_PATH = 200  # characters of a file's path
MAX_STEPS = 100  # parts of an expression that are looked at to find the path in it

CATCHING = {  # the exceptions that a fallback may catch
    IMPORT: frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}),
    FILE: frozenset({"OSError", "IOError", "FileNotFoundError", "PermissionError", "Exception", "BaseException"}),
    INPUT: frozenset({"EOFError", "OSError", "Exception", "BaseException"}),
    SYSTEM: frozenset({"OSError", "PermissionError", "URLError", "Exception", "BaseException"}),
}
CATCHING[PLACEHOLDER] = CATCHING[ELSEWHERE] = CATCHING[IMPORT]
CATCHABLE = frozenset().union(*CATCHING.values())

# Functions that open a file, and how: the position of the argument that is the mode, or the mode itself.
OPENING: dict[str, int | str] = {
    **dict.fromkeys(("builtins.open", "io.open", "codecs.open", "os.open"), 1),
    **dict.fromkeys(("gzip.open", "bz2.open", "lzma.open", "tarfile.open", "zipfile.ZipFile"), 1),
    **dict.fromkeys(("numpy.load", "numpy.loadtxt", "numpy.genfromtxt", "numpy.fromfile"), "r"),
    **dict.fromkeys(("numpy.save", "numpy.savez", "numpy.savez_compressed", "numpy.savetxt"), "w"),
    **dict.fromkeys(("sqlite3.connect", "shelve.open", "os.mkdir", "os.makedirs", "os.remove"), "w"),
    "numpy.memmap": 2,
}
TAKES_ONLY_PATHS = frozenset({"builtins.open", "io.open", "codecs.open"})  # others take open files, lists of lines and the like
METHODS = {"read_text": "r", "read_bytes": "r", "write_text": "w", "write_bytes": "w"}  # of a Path
PATH_METHODS: dict[str, int | str] = {**METHODS, "open": 0, "mkdir": "w", "touch": "w", "unlink": "w"}
READING_INPUT = frozenset({"builtins.input", "sys.stdin.read", "sys.stdin.readline", "sys.stdin.readlines"})
USING_SYSTEM = frozenset(
    [
        *(f"subprocess.{name}" for name in ("run", "call", "check_call", "check_output", "Popen")),
        *("os.system", "os.popen", "os.fork"),
        *("multiprocessing.Pool", "multiprocessing.Process", "concurrent.futures.ProcessPoolExecutor"),
        *("socket.socket", "socket.create_connection", "urllib.request.urlopen", "urllib.request.urlretrieve"),
    ]
)
IMPORTING = frozenset({"builtins.__import__", "importlib.import_module"})
PATH_CLASSES = frozenset({"pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "pathlib.PurePosixPath"})
JOINING = PATH_CLASSES | {"os.path.join"}
SAME_PATH = frozenset({"builtins.str", "os.fspath", "os.path.abspath", "os.path.realpath", "os.path.normpath"})
SAME_PATH_METHODS = frozenset({"resolve", "absolute", "as_posix", "expanduser"})


class Finding(NamedTuple):
    """One place where student code uses what is not available when graded; ``name`` says what."""

    file: str
    line: int
    kind: str
    name: str


class Exercise(NamedTuple):
    """An exercise as the grader sees it: ``beside`` names the exercises that it may import, ``functions`` what is called."""

    beside: Sequence[str]
    functions: Sequence[str]


def advance_warnings(folder: Path, exercises: Mapping[str, Exercise], data: Iterable[str], names: Iterable[str]) -> list[Text]:
    """What the modules of the exercises ``names``, and the helpers that they import, use that is not available when graded.

    One sentence for each file and kind. ``folder`` holds the problem set with these ``exercises``, ``data`` names the files
    that were released in ``data/``.
    """
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(set(_Search(folder, exercises, data).findings(names))):
        found.setdefault((finding.file, finding.kind), []).append(finding)
    return [
        sentence(kind, [finding.name or SOME_FILE for finding in group], file, group[0].line)
        for (file, kind), group in found.items()
    ]


@dataclass
class _Scope:
    """The names that a module, class or function binds: to what it imports (str), to an expression, or to anything else (None)."""

    parent: _Scope | None = None
    names: dict[str, str | ast.expr | None] = field(default_factory=dict)

    def bind(self, name: str, value: str | ast.expr | None = None) -> None:
        known = name in self.names and self.names[name] != value
        self.names[name] = None if known else value

    def lookup(self, name: str) -> str | ast.expr | None:
        """What the name is bound to; an unbound one is a builtin."""
        scope: _Scope | None = self
        while scope and name not in scope.names:
            scope = scope.parent
        return scope.names[name] if scope else f"builtins.{name}"


@dataclass(frozen=True)
class _Place:
    """Where a node is: in which file and scope, and which exceptions are caught there and answered with a fallback."""

    file: str
    exercise: str
    scope: _Scope
    is_module: bool = False
    caught: frozenset[str] = frozenset()


class _Search:
    """One search of some exercises' modules and the helpers that they import. Each syntax tree is walked once."""

    def __init__(self, folder: Path, exercises: Mapping[str, Exercise], data: Iterable[str]) -> None:
        self._folder, self._exercises, self._data = folder, exercises, tuple(data)
        other_sets = {path.parents[1] for path in folder.parent.glob("*/selfcheck/exercises.json")} - {folder}
        self._elsewhere = [folder.parent, *sorted(other_sets)]  # where a self-check may find modules, too
        self._stack: list[tuple[ast.AST, _Place]] = []
        self._read: set[str] = set()
        self._mentioned: set[str] = set()
        self._waiting: dict[str, list[tuple[ast.AST, _Place]]] = {}  # functions that nothing has mentioned yet
        self._found: list[Finding] = []

    def findings(self, names: Iterable[str]) -> list[Finding]:
        """What the modules of the exercises ``names`` use that is not available."""
        for exercise in names:
            for function in self._exercises[exercise].functions:
                self._mention(function)
            self._open(f"{exercise}.py", exercise)
            while self._stack:
                self._visit(*self._stack.pop())
        return self._found

    def _open(self, file: str, exercise: str) -> None:
        """Put a file's statements on the stack, unless it has been read or cannot be read."""
        if file in self._read:
            return
        self._read.add(file)
        source = _source(self._folder / file)
        line = source and _not_utf8(source)
        if line:
            self._found.append(Finding(file, line, ENCODING, file))
        tree = source and _parsed(source)
        if not tree:
            return
        for line, version in _newer_syntax(source or b""):
            self._found.append(Finding(file, line, SYNTAX, version))
        scope = _Scope()
        _bind(tree.body, scope)
        scope.bind("__file__", ast.Constant(file))
        self._push(tree.body, _Place(file, exercise, scope, is_module=True))

    def _push(self, nodes: Iterable[ast.AST | None], place: _Place) -> None:
        self._stack += [(node, place) for node in nodes if node is not None]

    def _visit(self, node: ast.AST, place: _Place) -> None:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                self._visit_definition(node, place)
                return
            case ast.If() | ast.IfExp() | ast.While():
                truth = _truth(node.test)
                self._push([node.test], place)
                self._push(_listed(node.body) if truth is not False else [], place)
                self._push(_listed(node.orelse) if truth is not True else [], place)
                return
            case ast.Try():
                self._visit_try(node, place)
                return
            case ast.With():
                suppressed = [
                    name
                    for item in node.items
                    if isinstance(item.context_expr, ast.Call) and _last_name(item.context_expr.func) == "suppress"
                    for argument in item.context_expr.args
                    for name in _exceptions(argument)
                ]
                self._push(node.items, place)
                self._push(node.body, _catching(place, suppressed))
                return
            case ast.Import():
                for alias in node.names:
                    self._import(alias.name, (), node, place)
            case ast.ImportFrom():
                self._import("." * node.level + (node.module or ""), [alias.name for alias in node.names], node, place)
            case ast.Call():
                self._visit_call(node, place)
            case ast.Name():
                self._mention(node.id)
            case ast.Attribute():
                if not _is_provided(_origin(node, place.scope) or ""):  # np.load is no use of a function load
                    self._mention(node.attr)
        self._push(ast.iter_child_nodes(node), place)

    def _visit_definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, place: _Place) -> None:
        scope = _Scope(place.scope)
        if isinstance(node, ast.ClassDef):
            outside: list[ast.AST | None] = [*node.decorator_list, *node.bases, *node.keywords]
            inside = replace(place, is_module=False)  # methods do not see its names
        else:
            outside = [*node.decorator_list, *node.args.defaults, *node.args.kw_defaults, *_annotations(node)]
            _bind_parameters(node.args, scope)
            _bind(node.body, scope)
            inside = _Place(place.file, place.exercise, scope)
        self._push(outside, place)
        if place.is_module and node.name not in self._mentioned:
            self._waiting.setdefault(node.name, []).extend((child, inside) for child in node.body)
        else:
            self._push(node.body, inside)

    def _mention(self, name: str) -> None:
        if name not in self._mentioned:
            self._mentioned.add(name)
            self._stack += self._waiting.pop(name, ())

    def _visit_try(self, node: Any, place: _Place) -> None:
        caught = [name for handler in node.handlers if _falls_back(handler) for name in _exceptions(handler.type)]
        self._push(node.body, _catching(place, caught))
        self._push([*node.handlers, *node.orelse, *node.finalbody], place)

    def _import(self, module: str, names: Sequence[str], node: ast.stmt | ast.expr, place: _Place) -> None:
        """Look at one import: follow it into a helper, or note that it is not available."""
        for name in names:
            self._mention(name)
        path = self._absolute(module, place.file)
        top = path.partition(".")[0]
        if not top or top == place.exercise or top in self._exercises[place.exercise].beside:
            return
        if top in self._exercises:  # a later one, which the grader does not provide to this one
            self._note(IMPORT, top, node, place)
        elif self._is_helper(top):
            for part in (path, *(f"{path}.{name}" for name in names)):
                self._follow(part, place.exercise)
        elif top in PLACEHOLDERS:
            self._note(PLACEHOLDER, top, node, place)
        elif not _is_provided(top):
            is_elsewhere = top not in NOT_HANDED_IN and any(_holds(folder, top) for folder in self._elsewhere)
            self._note(ELSEWHERE if is_elsewhere else IMPORT, top, node, place)

    def _absolute(self, module: str, file: str) -> str:
        """The full name of a module that ``file`` imports; empty for a relative import that leads out of every package."""
        name = module.lstrip(".")
        level = len(module) - len(name)
        if not level:
            return name
        package = file.split("/")[:-1]
        kept = package[: len(package) - level + 1] if level <= len(package) else []
        return ".".join([*kept, name] if name else kept) if kept else ""

    def _is_helper(self, top: str) -> bool:
        """Whether a name is one of the student's own files or folders, as pytest finds it, that is handed in as well."""
        if top in NOT_HANDED_IN or top in LIBRARIES or top.removeprefix("test_") in self._exercises:
            return False
        if top in STANDARD:  # a module that Python had imported before is used in place of a file of its name
            loaded = getattr(sys.modules.get(top), "__file__", None)
            return loaded in (str(self._folder / f"{top}.py"), str(self._folder / top / "__init__.py"))
        return _holds(self._folder, top)

    def _follow(self, path: str, exercise: str) -> None:
        """Read the files that importing ``path`` runs, the packages on the way included."""
        start = ""
        for part in path.split("."):
            start = posixpath.join(start, part)
            for file in (f"{start}/__init__.py", f"{start}.py"):
                if file not in self._read and os.path.isfile(self._folder / file):
                    self._open(file, exercise)
            if not os.path.isdir(self._folder / start):
                return

    def _note(self, kind: str, name: str, node: ast.stmt | ast.expr, place: _Place) -> None:
        if not place.caught & CATCHING[kind]:
            self._found.append(Finding(place.file, node.lineno, kind, name))

    def _visit_call(self, call: ast.Call, place: _Place) -> None:
        function = _origin(call.func, place.scope) or ""
        arguments = [
            *call.args,
            *(keyword.value for keyword in call.keywords if keyword.arg in ("file", "filename", "fname", "path")),
        ]
        first = arguments[0] if arguments else None
        if function in READING_INPUT:
            self._note(INPUT, "", call, place)
        elif function in USING_SYSTEM:
            self._note(SYSTEM, "", call, place)
        elif function in IMPORTING and isinstance(first, ast.Constant) and isinstance(first.value, str):
            self._import(first.value, (), call, place)
        elif function in OPENING:
            path = _path(first, place.scope)
            if not (isinstance(first, ast.Constant) and isinstance(first.value, int)):
                self._note_file(path, _mode(call, OPENING[function]), call, place, even_unknown=function in TAKES_ONLY_PATHS)
        elif function.startswith("tempfile."):
            self._note(FILE, "", call, place)
        elif isinstance(call.func, ast.Attribute) and call.func.attr in PATH_METHODS:
            how = PATH_METHODS[call.func.attr]
            self._note_file(_path(call.func.value, place.scope), _mode(call, how), call, place, call.func.attr in METHODS)
        elif isinstance(call.func, ast.Attribute) and call.func.attr == "tofile":
            self._note_file(_path(first, place.scope), "w", call, place, even_unknown=True)

    def _note_file(self, path: str | None, mode: str, call: ast.Call, place: _Place, even_unknown: bool) -> None:
        if path is None:
            if even_unknown:
                self._note(FILE, "", call, place)
        elif set(mode) & set("wax+") or not self._is_released(path):
            self._note(FILE, "" if "*" in path else path, call, place)

    def _is_released(self, path: str) -> bool:
        """Whether a path is one of a released file; a ``*`` in it stands for what is not known."""
        folder, _, name = path.partition("/")
        return folder == DATA and any(fnmatch.fnmatchcase(released, name) for released in self._data)


def _is_provided(name: str) -> bool:
    """Whether a dotted name begins with a module that Python or the grader brings along."""
    top = name.partition(".")[0]
    return top in STANDARD or top in LIBRARIES


def _holds(folder: Path, module: str) -> bool:
    return os.path.isfile(folder / f"{module}.py") or os.path.isdir(folder / module)  # unlike Path's, for any name


def _source(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            source = file.read(MAX_FILE_BYTES + 1)
    except OSError:
        return None
    return source if len(source) <= MAX_FILE_BYTES else None


def _not_utf8(source: bytes) -> int | None:
    """The first line that is not UTF-8, in a source that names no other encoding at its beginning."""
    if source[:2] in (b"\xff\xfe", b"\xfe\xff") or any(b"coding" in line for line in source.split(b"\n", 2)[:2]):
        return None
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        return source.count(b"\n", 0, error.start) + 1
    return None


def _parse(source: bytes, **options: Any) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # such as one about an unknown escape
        return ast.parse(source, **options)


def _parsed(source: bytes) -> ast.Module | None:
    try:
        return _parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _listed(body: Any) -> list[ast.AST]:
    return body if isinstance(body, list) else [body]


def _annotations(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.expr | None]:
    arguments = node.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    return [*(argument.annotation for argument in every if argument), node.returns]


def _bind_parameters(arguments: ast.arguments, scope: _Scope) -> None:
    """Bind parameters to their defaults, which are the paths that a function opens unless its caller names another."""
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults = [*[None] * (len(positional) - len(arguments.defaults)), *arguments.defaults, *arguments.kw_defaults]
    for argument, default in zip([*positional, *arguments.kwonlyargs], defaults, strict=True):
        scope.bind(argument.arg, default)
    for argument in filter(None, (arguments.vararg, arguments.kwarg)):
        scope.bind(argument.arg)


def _bind(body: Iterable[ast.AST], scope: _Scope) -> None:
    """Bind every name that a body binds, without looking into the functions and classes in it."""
    stack = list(body)
    while stack:
        node = stack.pop()
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                scope.bind(node.name)
                continue
            case ast.Import():
                for alias in node.names:
                    scope.bind(
                        alias.asname or alias.name.partition(".")[0], alias.name if alias.asname else alias.name.partition(".")[0]
                    )
            case ast.ImportFrom():
                for alias in node.names:
                    if alias.name != "*":
                        scope.bind(alias.asname or alias.name, f"{'.' * node.level}{node.module or ''}.{alias.name}")
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                scope.bind(name, value)
                stack.append(value)
                continue
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name) | ast.MatchAs(name=str(name)):
                scope.bind(name)
            case ast.ExceptHandler(name=str(name)):
                scope.bind(name)
        stack += ast.iter_child_nodes(node)


def _origin(expression: ast.expr, scope: _Scope) -> str | None:
    """The dotted name of what an expression stands for, such as ``numpy.load``; None where that is not known."""
    attributes: list[str] = []
    while isinstance(expression, ast.Attribute) and len(attributes) < MAX_STEPS:
        attributes.append(expression.attr)
        expression = expression.value
    if not isinstance(expression, ast.Name):
        return None
    bound = scope.lookup(expression.id)
    return ".".join([bound, *reversed(attributes)]) if isinstance(bound, str) else None


def _path(expression: ast.expr | None, scope: _Scope) -> str | None:
    """The path that an expression stands for, from the folder of the modules, with ``*`` for parts that are not known.

    None where it may not be a path at all.
    """
    steps = iter(range(MAX_STEPS))

    def text(node: ast.expr | None) -> str | None:
        read = text_of(node) if node is not None and next(steps, None) is not None else None
        return read if read is not None and len(read) <= MAX_PATH else None

    def joined(parts: Iterable[ast.expr], separator: str) -> str | None:
        texts = [text(part) for part in islice(parts, MAX_STEPS)]
        if not any(part is not None for part in texts):
            return None
        filled = ["*" if part is None else part for part in texts]
        return posixpath.join(*filled) if separator == "/" else separator.join(filled)

    def text_of(node: ast.expr) -> str | None:
        match node:
            case ast.Constant(value=str() as value) if len(value) <= MAX_PATH:
                return value.replace("\\", "/")
            case ast.Name(id=name):
                bound = scope.lookup(name)
                return text(bound) if isinstance(bound, ast.expr) else None
            case ast.JoinedStr(values=values):
                return joined((value.value if isinstance(value, ast.FormattedValue) else value for value in values), "")
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return joined([left, right], "")
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                return joined([left, right], "/")
            case ast.BinOp(left=left, op=ast.Mod()):
                template = text(left)
                return template and re.sub(r"%[-+ #0]*\d*(\.\d+)?[a-zA-Z]", "*", template)
            case ast.Attribute(value=value, attr="parent"):
                return _parent(text(value))
            case ast.Subscript(value=ast.Attribute(value=value, attr="parents"), slice=ast.Constant(value=int() as number)):
                parent = text(value)
                for _ in range(min(number, MAX_STEPS) + 1):
                    parent = _parent(parent)
                return parent
            case ast.Call(func=function, args=arguments):
                return called(function, arguments)
        return None

    def called(function: ast.expr, arguments: list[ast.expr]) -> str | None:
        origin = _origin(function, scope)
        if origin in ("os.getcwd", *(f"{name}.cwd" for name in PATH_CLASSES)):
            return "."
        if origin in JOINING:
            return joined(arguments, "/") if arguments else "."
        if origin in SAME_PATH:
            return text(arguments[0]) if arguments else None
        if origin == "os.path.dirname":
            return _parent(text(arguments[0])) if arguments else None
        match function:
            case ast.Attribute(value=value, attr="format"):
                template = text(value)
                return template and re.sub(r"\{[^{}]*\}", "*", template)
            case ast.Attribute(value=value, attr=name) if name in SAME_PATH_METHODS:
                return text(value)
            case ast.Attribute(value=value, attr="joinpath"):
                return joined([value, *arguments], "/")
            case ast.Attribute(value=value, attr="with_name") if len(arguments) == 1:
                parent, renamed = _parent(text(value)), text(arguments[0])
                return None if parent is None else posixpath.join(parent, renamed or "*")
        return None

    found = text(expression)
    return None if found is None else re.sub(r"\*+", "*", posixpath.normpath(found))


def _parent(path: str | None) -> str | None:
    return None if path is None else posixpath.dirname(posixpath.normpath(path)) or ("." if path != "." else "..")


def _mode(call: ast.Call, how: int | str) -> str:
    """The mode in which a call opens a file; one that is not written in the call counts as reading."""
    if isinstance(how, str):
        return how
    given = [keyword.value for keyword in call.keywords if keyword.arg == "mode"] or call.args[how : how + 1]
    return given[0].value if given and isinstance(given[0], ast.Constant) and isinstance(given[0].value, str) else "r"


def _truth(test: ast.expr) -> bool | None:
    """Whether a condition holds when the module is graded; None where that depends on more."""
    negated = False
    while isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        test, negated = test.operand, not negated
    if negated:
        truth = _truth(test)
        return None if truth is None else not truth
    match test:
        case ast.Constant(value=value):
            return bool(value)
        case ast.Compare(left=ast.Constant(value=str() as name), ops=[ast.In()], comparators=[ast.Attribute(attr="modules")]):
            return None if _is_provided(name) else False
        case ast.Call(func=function, args=[ast.Constant(value=str() as name)]) if _last_name(function) == "find_spec":
            return None if _is_provided(name) else False
        case ast.Compare(left=left, ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return _truth(left)
        case ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING"):
            return False
        case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq() as operator], comparators=[right]):
            sides = {getattr(side, "id", getattr(side, "value", None)) for side in (left, right)}
            return isinstance(operator, ast.NotEq) if sides == {"__name__", "__main__"} else None
        case ast.BoolOp(op=ast.And(), values=values):
            return False if any(_truth(value) is False for value in values) else None
    return None


def _last_name(expression: ast.expr | None) -> str:
    return getattr(expression, "attr", getattr(expression, "id", ""))


def _exceptions(expression: ast.expr | None) -> list[str]:
    """The names of the exceptions that a handler catches; a bare ``except`` catches all."""
    if expression is None:
        return ["BaseException"]
    return [_last_name(part) for part in (expression.elts if isinstance(expression, ast.Tuple) else [expression])]


def _falls_back(handler: ast.ExceptHandler) -> bool:
    """Whether a handler goes on in another way, rather than ending the program."""
    last = handler.body[-1]
    ends = (
        isinstance(last, ast.Expr) and isinstance(last.value, ast.Call) and _last_name(last.value.func) in ("exit", "_exit", "quit")
    )
    return not ends and not isinstance(last, ast.Raise)


def _catching(place: _Place, names: Iterable[str]) -> _Place:
    return replace(place, caught=place.caught | CATCHABLE & set(names))


def _newer_syntax(source: bytes) -> Iterator[tuple[int, str]]:
    """(line, version) of syntax that OLDEST_PYTHON lacks, in a source that this Python can parse."""
    if sys.version_info[:2] <= OLDEST_PYTHON:
        return
    try:
        _parse(source, feature_version=OLDEST_PYTHON)
    except SyntaxError as error:
        version = re.search(r"Python (\d+\.\d+)", error.msg)
        if version:
            yield error.lineno or 1, version[1]
    line = _newer_format_string(source)
    if line:
        yield line, "3.12"


def _newer_format_string(source: bytes) -> int | None:
    """The line of the first f-string as of Python 3.12: with its own quotes, a backslash, a comment or a new line in a field."""
    delimiters: list[str] = []
    try:
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            kind = tokenize.tok_name[token.type]
            if kind == "FSTRING_END":
                delimiters.pop()
            around = set(delimiters[:-1] if kind == "FSTRING_MIDDLE" else delimiters)
            if around and (kind == "COMMENT" or "\\" in token.string or any(quotes in token.string for quotes in around)):
                return token.start[0]
            if "\n" in token.string and any(len(quotes) == 1 for quotes in around):
                return token.start[0]
            if kind == "FSTRING_START":
                delimiters.append(token.string.lstrip("rRfF"))
    except (tokenize.TokenError, SyntaxError, IndexError):
        pass
    return None
