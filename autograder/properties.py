"""The properties of an exercise: what its test files declare, and those files loaded on the trusted side."""

import ast
import importlib.abc
import importlib.util
import linecache
import sys
import traceback
import types
from contextlib import contextmanager
from dataclasses import dataclass

from . import selfcheck
from .errors import KitError
from .selfcheck import calls, checks, failures, messages, strategies
from .selfcheck.messages import Text

SELFCHECK = {"calls": calls, "checks": checks, "failures": failures, "messages": messages, "strategies": strategies}


@dataclass(frozen=True)
class Property:
    """One test function: ``points`` from ``@pytest.mark.points(n)``, ``title`` from its docstring; ``timed`` if it says time."""

    name: str
    title: Text
    points: float
    hidden: bool
    timed: bool = False


def declared(exercise):
    """The properties of an exercise in order, public ones first; their points must be the exercise's."""
    files = {False: f"test_{exercise.name}.py", True: f"hidden_{exercise.name}.py"}
    found = [*_declared(exercise.public, files[False], exercise, hidden=False),
             *_declared(exercise.hidden, files[True], exercise, hidden=True)]
    known = {}
    for one in found:
        if one.name in known:
            raise KitError(f"{exercise.folder}: two properties are called {one.name}, one of {known[one.name]} and one of "
                           f"{files[one.hidden]}: rename one.")
        known[one.name] = files[one.hidden]
    total = sum(one.points for one in found)
    if total != exercise.points:
        raise KitError(f"{exercise.name}: the properties are worth {total:g} points, {exercise.folder.parent / 'assignment.toml'} "
                       f"says {exercise.points:g}. Make the two the same.")
    return tuple(found)


def _declared(source, file, exercise, hidden):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise KitError(f"{exercise.folder / file}, line {error.lineno}: {error.msg}.") from error
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.name.startswith("test_"):
            points = [_points(decorator) for decorator in function.decorator_list]
            points = [one for one in points if one is not None]
            docstring = ast.get_docstring(function)
            if len(points) != 1 or not docstring:
                raise KitError(f"{exercise.folder / file}: {function.name} needs a docstring (its title) and "
                               "@pytest.mark.points(n), with n > 0.")
            title = Text.parse(docstring)
            if title.ko == title.en:
                raise KitError(f"{exercise.folder / file}: the docstring of {function.name} needs a line in Korean after "
                               "the English.")
            if any(isinstance(node, ast.Assert) for node in ast.walk(function)):
                raise KitError(f"{exercise.folder / file}: {function.name} has a plain assert, whose failure says nothing to a "
                               "student: use agree, holds, shaped or raises of selfcheck.")
            timed = any("time" in (getattr(node, "id", ""), getattr(node, "attr", "")) for node in ast.walk(function))
            yield Property(function.name, title, points[0], hidden, timed)


def _points(decorator):
    match decorator:
        case ast.Call(func=ast.Attribute(attr="points"), args=[ast.Constant(value=value)]) if value > 0:
            return float(value)
    return None


class References:
    """The reference modules, loaded in this process; the exercises may import each other."""

    def __init__(self, course):
        self._course, self._sources = course, course.references()
        self._modules = {}

    def module(self, name):
        if name not in self._modules:
            self._modules[name] = self.load(name, self._sources[name], f"{name}.py")
        return self._modules[name]

    def beside(self, name):
        """What may answer while ``name`` is graded: the public functions of the exercises before it, and of those it builds on."""
        before = list(self._sources)[:list(self._sources).index(name)]
        return {other: self.functions(other) for other in self._sources if other in before or other in self.builds_on(name)}

    def functions(self, name):
        """The public functions of a reference module, by name."""
        return {key: value for key, value in vars(self.module(name)).items()
                if callable(value) and not key.startswith("_") and getattr(value, "__module__", None) == name}

    def imported(self, name):
        """The sources of the references that ``name`` builds on."""
        return [self._sources[other] for other in sorted(self.builds_on(name))]

    def builds_on(self, name):
        """The names of the exercises that the reference of ``name`` imports."""
        return self._course.builds_on(name)

    def load(self, name, source, file, **imports):
        """A module from trusted source text. It may import the references, ``selfcheck`` and ``imports``.

        Raises KitError where it is not Python, or cannot be run.
        """
        module = types.ModuleType(name)
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        try:
            code = compile(source, file, "exec")
            with self._importable(imports):
                exec(code, module.__dict__)
        except KitError:
            raise
        except SyntaxError as error:
            raise KitError(f"{self._path(file)}, line {error.lineno}: {error.msg}.") from error
        except (Exception, SystemExit) as error:
            lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
            where = f", line {lines[-1]}" if lines else ""
            raise KitError(f"{self._path(file)}{where}: {type(error).__name__}: {str(error).rstrip('.')}. "
                           "Mend it there: the file is run when it is loaded.") from error
        return module

    def _path(self, file):
        return next((self._course.root / "solutions").glob(f"*/*/{file}"), file)

    @contextmanager
    def _importable(self, imports):
        wanted = {**{f"selfcheck.{part}": module for part, module in SELFCHECK.items()}, "selfcheck": selfcheck, **imports}
        before = {name: sys.modules.get(name) for name in {*wanted, *self._sources}}
        sys.modules.update(wanted)
        finder = _Finder(self, set(self._sources) - set(imports))
        sys.meta_path.insert(0, finder)
        try:
            yield
        finally:
            sys.meta_path.remove(finder)
            for name, module in before.items():
                if module is None:
                    sys.modules.pop(name, None)
                else:
                    sys.modules[name] = module


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, references, names):
        self._references, self._names = references, names

    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self) if name in self._names else None

    def create_module(self, spec):
        return self._references.module(spec.name)

    def exec_module(self, module):
        pass
