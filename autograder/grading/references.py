"""The reference modules and the property files, loaded on the trusted side."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import linecache
import sys
import traceback
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from .. import selfcheck
from ..course import Course, Exercise, declared, shapes
from ..errors import KitError
from ..selfcheck import calls, checks, failures, messages, strategies

SELFCHECK = {"calls": calls, "checks": checks, "failures": failures, "messages": messages, "strategies": strategies}


class References:
    """The reference modules, loaded in this process; the exercises may import each other."""

    def __init__(self, course: Course) -> None:
        self._course, self._sources = course, course.references()
        self._modules: dict[str, types.ModuleType] = {}
        self._shapes: dict[str, dict[str, str]] = {}

    def module(self, name: str) -> types.ModuleType:
        """The reference module of an exercise."""
        if name not in self._modules:
            self._modules[name] = self.load(name, self._sources[name], f"{name}.py")
        return self._modules[name]

    def beside(self, name: str) -> dict[str, dict[str, Callable]]:
        """The public functions of each exercise that solutions of ``name`` may import."""
        return {other: self.functions(other) for other in self._course.beside(name)}

    def functions(self, name: str) -> dict[str, Callable]:
        """The public functions of a reference module, by name."""
        return {
            key: value
            for key, value in vars(self.module(name)).items()
            if callable(value) and not key.startswith("_") and getattr(value, "__module__", None) == name
        }

    def shapes(self, exercise: Exercise) -> dict[str, str]:
        """For each property of an exercise, by name, a hash of what shapes its inputs."""
        if exercise.name not in self._shapes:
            declared(exercise)  # this line and the next raise a KitError for files that are not Python
            self.module(exercise.name)
            self._shapes[exercise.name] = shapes(exercise, self.imported(exercise.name))
        return self._shapes[exercise.name]

    def imported(self, name: str) -> list[str]:
        """The sources of the references that ``name`` builds on."""
        return [self._sources[other] for other in sorted(self.builds_on(name))]

    def builds_on(self, name: str) -> set[str]:
        """The names of the exercises that the reference of ``name`` imports."""
        return self._course.builds_on(name)

    def load(self, name: str, source: str, file: str, **imports: types.ModuleType) -> types.ModuleType:
        """A module from trusted source text. It may import the references, ``selfcheck`` and ``imports``.

        Raises KitError if it is not valid Python or cannot be run.
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
            raise KitError(
                f"{self._path(file)}{where}: {type(error).__name__}: {str(error).rstrip('.')}. "
                "Fix it there: the file is run when it is loaded."
            ) from error
        return module

    def _path(self, file: str) -> Any:
        return next((self._course.root / "solutions").glob(f"*/*/{file}"), file)

    @contextmanager
    def _importable(self, imports: Mapping[str, types.ModuleType]) -> Iterator[None]:
        parts = {f"selfcheck.{part}": module for part, module in SELFCHECK.items()}
        wanted: dict[str, types.ModuleType] = {**parts, "selfcheck": selfcheck, **imports}
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
    def __init__(self, references: References, names: Iterable[str]) -> None:
        self._references, self._names = references, set(names)

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self) if name in self._names else None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return self._references.module(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        pass
