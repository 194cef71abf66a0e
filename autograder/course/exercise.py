"""One exercise: the folder that an author wrote, which is read and never run."""

import ast
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..errors import KitError, listing
from ..selfcheck.frozen import FrozenInputs, unpack
from ..selfcheck.messages import LANGUAGES, Text
from .problems import Faults, Problem, Problems
from .records import Recorded, load
from .toml_file import Table
from .variants import Variant, defined, read_variants


@dataclass(frozen=True)
class Exercise:
    """One folder ``solutions/<assignment>/<name>/``, with the title and points that assignment.toml gives.

    ``withheld`` are the methods of the kit's own classes that solutions may not call, ``languages`` those of the course,
    ``line`` that of assignment.toml which states the points.
    """

    name: str
    title: Text
    points: float
    folder: Path
    withheld: tuple[str, ...] = ()
    languages: tuple[str, ...] = LANGUAGES
    line: int = field(default=0, compare=False)

    @cached_property
    def reference(self) -> str:
        return self._read(f"{self.name}.py")

    @cached_property
    def public(self) -> str:
        return self._read(self.properties_path(False).name)

    @cached_property
    def hidden(self) -> str:
        return self._read(self.properties_path(True).name)

    def properties_path(self, hidden: bool) -> Path:
        """The file of the hidden, or of the public properties."""
        return self.folder / f"{'hidden' if hidden else 'test'}_{self.name}.py"

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
        """The hints. Raises Problems with everything that is wrong with them."""
        faults = Faults(self.folder / "hints.toml")
        table = Table.read(faults.path, faults)
        table.only("hint")
        hints = tuple(entry.in_languages(self.languages) for entry in table.tables("hint"))
        if not hints and not faults.found:
            table.fault(f"it has no hint: write each as [[hint]] with {listing(self.languages)}.")
        faults.raise_if_any()
        return hints

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
        except (OSError, UnicodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            files = f"{self.name}.py, test_{self.name}.py, hidden_{self.name}.py, wheats.py, chaffs.py and hints.toml"
            raise Problems([Problem(path, 0, f"it cannot be read ({reason}): every exercise has {files}.")]) from error

    def _variants(self, name: str) -> tuple[Variant, ...]:
        """The cells of wheats.py or chaffs.py. Raises Problems with everything that is wrong with them."""
        faults = Faults(self.folder / name)
        variants = read_variants(self._read(name), faults, self.reference, self._names, self.languages)
        faults.raise_if_any()
        return variants

    @cached_property
    def functions(self) -> tuple[str, ...]:
        """The names of the reference's public functions and classes, which properties may call."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        return tuple(node.name for node in self._tree.body if isinstance(node, kinds) and not node.name.startswith("_"))

    @cached_property
    def _names(self) -> set[str]:
        """The names that the reference defines."""
        return defined(self._tree)

    @cached_property
    def _tree(self) -> ast.Module:
        """The syntax tree of the reference. Raises Problems where it is not Python."""
        path = self.folder / f"{self.name}.py"
        try:
            return ast.parse(self.reference)
        except SyntaxError as error:
            raise Problems([Problem(path, error.lineno or 0, f"this is not valid Python: {error.msg}.")]) from error
