"""One exercise: the folder that an author wrote, which is read and never run."""

import ast
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import KitError, listing
from ..selfcheck.frozen import FrozenInputs, unpack
from ..selfcheck.messages import Text
from .records import Recorded, load

CELL = re.compile(r"^# %% +([a-z][a-z0-9_]*) *\n", re.MULTILINE)


@dataclass(frozen=True)
class Variant:
    """A wheat (a right solution) or a chaff (a wrong one): its name, the sentence that explains it, and a module's source."""

    name: str
    explanation: Text
    source: str


@dataclass(frozen=True)
class Exercise:
    """One folder ``solutions/<assignment>/<name>/``, with the title and points that assignment.toml gives.

    ``withheld`` are the methods of the kit's own classes that solutions may not call.
    """

    name: str
    title: Text
    points: float
    folder: Path
    withheld: tuple[str, ...] = ()

    @cached_property
    def reference(self) -> str:
        return self._read(f"{self.name}.py")

    @cached_property
    def public(self) -> str:
        return self._read(f"test_{self.name}.py")

    @cached_property
    def hidden(self) -> str:
        return self._read(f"hidden_{self.name}.py")

    @cached_property
    def frozen(self) -> dict[str, FrozenInputs]:
        """The frozen inputs of each property, by name; none before they are frozen. Raises KitError for a damaged file."""
        try:
            return unpack(self.frozen_path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise KitError(f"{self.frozen_path} cannot be used ({error}): run 'autograder build' to make it anew.") from error

    @property
    def frozen_path(self) -> Path:
        return self.folder / "inputs.frozen"

    @cached_property
    def wheats(self) -> tuple[Variant, ...]:
        return self._variants("wheats.py")

    @cached_property
    def chaffs(self) -> tuple[Variant, ...]:
        return self._variants("chaffs.py")

    @cached_property
    def hints(self) -> tuple[Text, ...]:
        path = self.folder / "hints.toml"
        try:
            hints = tomllib.loads(self._read(path.name)).get("hint")
        except tomllib.TOMLDecodeError as error:
            raise KitError(f"{path} cannot be used: it is not valid TOML: {error}.") from error
        if not isinstance(hints, list):
            raise KitError(f"{path} cannot be used: it has no [[hint]]. Write each hint as [[hint]] with en and ko.")
        for number, hint in enumerate(hints, start=1):
            missing = [key for key in ("en", "ko") if not (isinstance(hint, dict) and isinstance(hint.get(key), str))]
            if missing:
                raise KitError(
                    f"{path} cannot be used: hint {number} lacks {listing(missing)}. Write each hint as [[hint]] with en and ko."
                )
        return tuple(Text(hint["en"], hint["ko"]) for hint in hints)

    @property
    def record_path(self) -> Path:
        return self.folder / "answers.json"

    @property
    def recorded(self) -> Recorded | None:
        """What each chaff answers, as ``autograder validate --record`` wrote it; None if it is not recorded."""
        return load(self.record_path)

    def _read(self, name: str) -> str:
        path = self.folder / name
        try:
            return path.read_text(encoding="utf-8")
        except OSError as error:
            raise KitError(
                f"{path} cannot be read ({error.strerror}): every exercise has {self.name}.py, test_{self.name}.py, "
                f"hidden_{self.name}.py, wheats.py, chaffs.py and hints.toml."
            ) from error

    def _variants(self, name: str) -> tuple[Variant, ...]:
        """The cells of wheats.py or chaffs.py, each put after the reference, parts of which it redefines."""
        first, *cells = CELL.split(self._read(name))
        if first.strip() or not cells:
            raise KitError(f"{self.folder / name} cannot be used: it must consist of cells, each begun by '# %% name'.")
        return tuple(self._variant(*cell) for cell in zip(cells[::2], cells[1::2], strict=True))

    def _variant(self, name: str, text: str) -> Variant:
        try:
            tree = ast.parse(text)
        except SyntaxError as error:
            raise KitError(
                f"{self.folder}: the cell '{name}' is not valid Python: {error.msg}, line {error.lineno} of the cell."
            ) from error
        docstring = ast.get_docstring(tree)
        if not docstring:
            raise KitError(f"{self.folder}: the cell '{name}' does not begin with a docstring: say in one what the solution does.")
        names = _defined(tree)
        if not names & self._names:
            other = f"{listing(sorted(names))}, and " if names else ""
            raise KitError(f"{self.folder}: the cell '{name}' defines {other}nothing of {self.name}.py: is a name misspelt?")
        code = "".join(text.splitlines(keepends=True)[tree.body[0].end_lineno :])
        return Variant(name, Text.parse(docstring), f"{self.reference}\n\n{code.strip()}\n")

    @cached_property
    def functions(self) -> tuple[str, ...]:
        """The names of the reference's public functions and classes, which properties may call."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        return tuple(
            node.name for node in ast.parse(self.reference).body if isinstance(node, kinds) and not node.name.startswith("_")
        )

    @cached_property
    def _names(self) -> set[str]:
        """The names that the reference defines."""
        try:
            return _defined(ast.parse(self.reference))
        except SyntaxError as error:
            raise KitError(f"{self.folder / self.name}.py, line {error.lineno}: {error.msg}.") from error


def _defined(tree: ast.Module) -> set[str]:
    """The names that a module defines or assigns at its top level."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        else:
            names |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
    return names
