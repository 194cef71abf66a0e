"""What a course author wrote under ``solutions/``: problem sets, exercises, wheats and chaffs."""

import ast
import hashlib
import json
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .errors import KitError, UsageError
from .selfcheck.messages import Text

CELL = re.compile(r"^# %% +([a-z][a-z0-9_]*) *\n", re.MULTILINE)
NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Variant:
    """A wheat or a chaff: a name, the sentence that explains it, and a module's source."""

    name: str
    explanation: Text
    source: str


@dataclass(frozen=True)
class Exercise:
    """One folder ``solutions/<assignment>/<name>/``. ``points`` is what assignment.toml says.

    ``withheld`` are methods of the kit's own classes that its solutions may not call.
    """

    name: str
    title: Text
    points: float
    folder: Path
    withheld: tuple[str, ...] = ()

    @cached_property
    def reference(self):
        return self._read(f"{self.name}.py")

    @cached_property
    def public(self):
        return self._read(f"test_{self.name}.py")

    @cached_property
    def hidden(self):
        return self._read(f"hidden_{self.name}.py")

    @cached_property
    def frozen(self):
        """The frozen inputs of the public properties, as students have them; empty before they are built."""
        try:
            return self.frozen_path.read_bytes()
        except OSError:
            return b""

    @property
    def frozen_path(self):
        return self.folder.parents[2] / "assignments" / self.folder.parent.name / "selfcheck" / "inputs" / f"{self.name}.frozen"

    @cached_property
    def wheats(self):
        return self._variants("wheats.py")

    @cached_property
    def chaffs(self):
        return self._variants("chaffs.py")

    @cached_property
    def hints(self):
        try:
            told = tomllib.loads(self._read("hints.toml"))
        except tomllib.TOMLDecodeError as error:
            raise KitError(f"{self.folder / 'hints.toml'} cannot be used: it is not valid TOML: {error}.") from error
        listed = told.get("hint")
        if not isinstance(listed, list):
            raise KitError(f"{self.folder / 'hints.toml'} cannot be used: it has no [[hint]]. Write each hint so, with en and ko.")
        for number, hint in enumerate(listed, start=1):
            lacking = [key for key in ("en", "ko") if not (isinstance(hint, dict) and isinstance(hint.get(key), str))]
            if lacking:
                raise KitError(f"{self.folder / 'hints.toml'} cannot be used: hint {number} lacks {listing(lacking)}. "
                               "Write each hint as [[hint]] with en and ko.")
        return tuple(Text(hint["en"], hint["ko"]) for hint in listed)

    @property
    def recorded_path(self):
        return self.folder / "caught.json"

    @property
    def recorded(self):
        """``{property: names of the chaffs that fail it}``, as ``autograder validate --record`` wrote it; None where it did not."""
        try:
            told = json.loads(self.recorded_path.read_text(encoding="utf-8"))
            return {name: list(map(str, chaffs)) for name, chaffs in told.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return None

    def _read(self, name):
        path = self.folder / name
        try:
            return path.read_text(encoding="utf-8")
        except OSError as error:
            raise KitError(f"{path} cannot be read ({error.strerror}): every exercise has {self.name}.py, "
                           f"test_{self.name}.py, hidden_{self.name}.py, wheats.py, chaffs.py and hints.toml.") from error

    def _variants(self, name):
        """The cells of wheats.py or chaffs.py, each after the reference it replaces parts of."""
        pieces = CELL.split(self._read(name))
        if pieces[0].strip() or len(pieces) < 3:
            raise KitError(f"{self.folder / name} cannot be used: it holds cells, each begun by '# %% name'.")
        return tuple(self._variant(*cell) for cell in zip(pieces[1::2], pieces[2::2], strict=True))

    @cached_property
    def _names(self):
        """What the reference defines."""
        try:
            return _defined(ast.parse(self.reference))
        except SyntaxError as error:
            raise KitError(f"{self.folder / self.name}.py, line {error.lineno}: {error.msg}.") from error

    def _variant(self, name, text):
        try:
            tree = ast.parse(text)
        except SyntaxError as error:
            raise KitError(f"{self.folder}: the cell '{name}' is not valid Python: "
                           f"{error.msg}, its line {error.lineno}.") from error
        docstring = ast.get_docstring(tree)
        if not docstring:
            raise KitError(f"{self.folder}: the cell '{name}' does not begin with a docstring; say in it what the solution does.")
        made = _defined(tree)
        if not made & self._names:
            also = f"{listing(sorted(made))}, and " if made else ""
            raise KitError(f"{self.folder}: the cell '{name}' defines {also}nothing of {self.name}.py: is a name misspelt?")
        code = "".join(text.splitlines(keepends=True)[tree.body[0].end_lineno:])
        return Variant(name, Text.parse(docstring), f"{self.reference}\n\n{code.strip()}\n")


def _defined(tree):
    """The names that a module defines or assigns, those inside its functions and classes left out."""
    names = set()
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        else:
            names |= {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    return names


@dataclass(frozen=True)
class Assignment:
    """One problem set: its exercises in order, and the files of ``data/`` that it ships."""

    name: str
    title: Text
    exercises: tuple[Exercise, ...]
    data: tuple[str, ...]
    folder: Path

    @property
    def points(self):
        return sum(exercise.points for exercise in self.exercises)

    def exercise(self, name):
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        raise UsageError(f"{self.name} has no exercise '{name}': it has {listing(e.name for e in self.exercises)}.")


@dataclass(frozen=True)
class Course:
    """A folder with ``solutions/``, ``assignments/`` and ``data/``."""

    root: Path

    @classmethod
    def at(cls, folder="."):
        """The course that ``folder`` lies in: the nearest folder upwards with a ``solutions/``."""
        start = Path(folder).resolve()
        for root in (start, *start.parents):
            if (root / "solutions").is_dir():
                return cls(root)
        raise UsageError(f"No course was found at {start}: run this in a folder with a solutions/ folder, "
                       "or name one with --course.")

    @cached_property
    def files(self):
        """What exams and grades are made from: the bytes of each source and of what is frozen, by its path from the root."""
        paths = [path for path in sorted((self.root / "solutions").rglob("*")) if path.suffix in (".py", ".toml", ".json")]
        paths += sorted((self.root / "assignments").glob("*/selfcheck/inputs/*.frozen"))
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths if path.is_file()}

    @cached_property
    def digest(self):
        """sha256 over those files."""
        return hashlib.sha256(repr(list(self.files.items())).encode()).hexdigest()

    @cached_property
    def assignment_names(self):
        return tuple(sorted(path.parent.name for path in (self.root / "solutions").glob("*/assignment.toml")))

    @cached_property
    def assignments(self):
        return tuple(self.assignment(name) for name in self.assignment_names)

    def assignment(self, name):
        folder = self.root / "solutions" / name
        if name not in self.assignment_names:
            raise UsageError(f"There is no assignment '{name}' in {self.root / 'solutions'}: "
                             f"there is {listing(self.assignment_names) or 'none'}.")
        path = folder / "assignment.toml"
        try:
            told = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise KitError(f"{path} cannot be read ({error.strerror}).") from error
        except ValueError as error:  # not TOML, or not UTF-8
            raise KitError(f"{path} cannot be used: it is not valid TOML: {error}.") from error
        entry = "it"
        try:
            title, data, exercises = _title(told), tuple(told.get("data", ())), []
            for number, one in enumerate(told["exercise"], start=1):
                entry = f"its [[exercise]] {number}"
                entry = f"its exercise '{one['name']}'"
                exercises.append(Exercise(one["name"], _title(one), float(one["points"]), folder / one["name"],
                                          tuple(one.get("withheld", ()))))
            assignment = Assignment(name, title, tuple(exercises), data, folder)
        except (KeyError, TypeError, ValueError) as error:
            problem = f"lacks {error}" if isinstance(error, KeyError) else f"is not as it should be ({error})"
            raise KitError(f"{path} cannot be used: {entry} {problem}. It needs a title (en, ko) and, for each [[exercise]], "
                           "a name, a title (en, ko) and points.") from error
        for exercise in exercises:
            if not NAME.fullmatch(exercise.name) or not exercise.folder.is_dir():
                raise KitError(f"{path} names the exercise '{exercise.name}', but there is no folder {exercise.folder}.")
        return assignment

    def exercises(self, names=()):
        """(Assignment, Exercise) for each of these exercises, or for all."""
        pairs = [(one, exercise) for one in self.assignments for exercise in one.exercises]
        for name in names:
            if name not in {exercise.name for _, exercise in pairs}:
                if name in self.strays:
                    raise UsageError(self.strays[name])
                raise UsageError(f"There is no exercise '{name}': there is {listing(exercise.name for _, exercise in pairs)}.")
        return [(one, exercise) for one, exercise in pairs if not names or exercise.name in names]

    @cached_property
    def strays(self):
        """What is to be said of each exercise's folder that its assignment.toml does not name, by the exercise's name."""
        named = {exercise.folder for one in self.assignments for exercise in one.exercises}
        folders = [path.parent for path in sorted((self.root / "solutions").glob("*/*/*.py")) if path.stem == path.parent.name]
        return {folder.name: f"{folder.relative_to(self.root)}/ is there, but assignment.toml does not name it: "
                             f'add [[exercise]] with name = "{folder.name}", title and points.'
                for folder in folders if folder not in named}

    def references(self):
        """The reference source of every exercise of every problem set, by module name."""
        return {exercise.name: exercise.reference for one in self.assignments for exercise in one.exercises}

    def builds_on(self, name):
        """The exercises that the reference of ``name`` imports, itself or through others."""
        direct = self._imports[name]
        return direct.union(*(self.builds_on(found) for found in direct - {name}))

    @cached_property
    def _imports(self):
        """The exercises that each reference imports itself."""
        sources = self.references()
        return {name: {found for found in sources if re.search(rf"^\s*(from|import) +{found}\b", source, re.MULTILINE)}
                for name, source in sources.items()}


def _title(told):
    return Text(told["title"]["en"], told["title"]["ko"])


def listing(names):
    """'a', 'a and b', 'a, b and c'."""
    names = list(names)
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
