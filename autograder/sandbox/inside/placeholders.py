"""Placeholders for plotting and progress libraries: importing one costs nothing, using it raises an error with the remedy.

While the student's modules are imported, lines that only configure such a
library (``plt.rcParams["font.size"] = 12``, ``matplotlib.use("Agg")``) do nothing.
"""

import ast
import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

LIBRARIES = frozenset({"altair", "bokeh", "matplotlib", "mpl_toolkits", "plotly", "pylab", "seaborn", "tqdm"})
CONFIGURING = ("call", "getitem", "setitem", "or", "ror")  # "or": ``plt.Axes | None`` in an annotation
USING = """
    bool int float complex index len iter contains delitem enter exit mro_entries array lt le gt ge neg pos abs invert
    add sub mul matmul truediv floordiv mod pow and xor lshift rshift
    radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rand rxor rlshift rrshift
""".split()
MISSING_MODULE = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}


class Unavailable:
    """Stands for everything that a placeholder module contains."""

    _library: str
    _is_importing: Callable[[], bool]

    def __init__(self, library: str, is_importing: Callable[[], bool]) -> None:
        vars(self).update(_library=library, _is_importing=is_importing)

    def __getattr__(self, name: str) -> "Unavailable":
        if name.startswith("__"):
            raise AttributeError(message(self._library))
        return self

    def __setattr__(self, name: str, value: Any) -> None:
        self._configure()

    def _configure(self, *_: Any, **__: Any) -> "Unavailable":
        return self if self._is_importing() else self._use()

    def _use(self, *_: Any, **__: Any) -> NoReturn:
        raise ModuleNotFoundError(message(self._library), name=self._library)


for _name in CONFIGURING:
    setattr(Unavailable, f"__{_name}__", Unavailable._configure)
for _name in USING:
    setattr(Unavailable, f"__{_name}__", Unavailable._use)


class Placeholder(types.ModuleType):
    """A module in which every name is there, and of no use."""

    def __init__(self, name: str, content: Unavailable) -> None:
        super().__init__(name)
        self._content = content

    def __getattr__(self, name: str) -> Unavailable:
        return getattr(self._content, name) if name.startswith("__") else self._content


class PlaceholderFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports placeholders for libraries that were not found. ``sources`` are the student's files, by name.

    An import in a ``try`` that handles ImportError fails, so that the student's own substitute is used.
    """

    def __init__(self, sources: Mapping[str, str], is_importing: Callable[[], bool]) -> None:
        self._sources, self._is_importing = sources, is_importing

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        library, _, submodule = name.partition(".")
        if library not in LIBRARIES or (submodule and not isinstance(sys.modules.get(library), Placeholder)):
            return None
        if not submodule and self._is_guarded():
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return Placeholder(spec.name, Unavailable(spec.name.partition(".")[0], self._is_importing))

    def exec_module(self, module: types.ModuleType) -> None:
        pass

    def _is_guarded(self) -> bool:
        """Whether the student's line that imports now is in a ``try`` that handles ImportError."""
        frame = sys._getframe()
        while frame.f_back and frame.f_code.co_filename not in self._sources:
            frame = frame.f_back
        tree = ast.parse(self._sources.get(frame.f_code.co_filename, ""))
        return any(
            node.body[0].lineno <= frame.f_lineno <= (node.body[-1].end_lineno or 0) and any(map(_handles, node.handlers))
            for node in ast.walk(tree)
            if isinstance(node, ast.Try)
        )


def _handles(handler: ast.ExceptHandler) -> bool:
    """Whether an ``except`` handles a missing module."""
    return handler.type is None or any(isinstance(node, ast.Name) and node.id in MISSING_MODULE for node in ast.walk(handler.type))


def message(library: str) -> str:
    return f"{library} is not available when graded: remove it from the code that is graded."
