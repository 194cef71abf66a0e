"""A course: the folder with ``solutions/``, ``assignments/`` and ``data/``."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from ..errors import KitError, UsageError, listing
from ..selfcheck.messages import Text, language, nearest
from .assignment import Assignment, read_assignment
from .exercise import Exercise
from .settings import CourseLimits, Settings


@dataclass(frozen=True)
class Course:
    """A folder with ``solutions/``, ``assignments/`` and ``data/``."""

    root: Path

    @classmethod
    def at(cls, folder: Path | str = ".") -> Self:
        """The course that ``folder`` is in: the nearest folder upwards with a ``solutions/``. Raises UsageError outside of one."""
        start = Path(folder).resolve()
        for root in (start, *start.parents):
            if (root / "solutions").is_dir():
                return cls(root)
        raise UsageError(
            f"No course was found at {start}: run this in a folder with a solutions/ folder, or name one with --course."
        )

    @cached_property
    def _settings(self) -> Settings:
        """What ``solutions/course.toml`` says. Raises Problems where it cannot be used."""
        return Settings.read(self.root / "solutions" / "course.toml")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the course's text is written in: one, or two."""
        return self._settings.languages

    @property
    def language(self) -> str:
        """The language of labs and feedback."""
        return self._settings.language

    @property
    def title(self) -> Text:
        """The title of the course, which may be empty."""
        return self._settings.title

    @property
    def help(self) -> Text:
        """Whom students ask, as a sentence; it may be empty."""
        return self._settings.help

    @property
    def demo(self) -> str:
        """The problem set that ``autograder demo`` grades: the one that course.toml names, or the first. Raises UsageError."""
        if not self.assignment_names:
            raise UsageError(f"There is no problem set in {self.root / 'solutions'}: add one with 'autograder new assignment'.")
        return self._settings.demo or self.assignment_names[0]

    def language_for(self, chosen: str | None) -> str:
        """The language to write to students in: the ``chosen`` one, or else the course's. Raises UsageError for another."""
        if not chosen:
            return self.language
        found = nearest(chosen, self.languages)
        if not found and len(self.languages) == 1:
            raise UsageError(f"The course is written in '{self.languages[0]}' alone: leave out --lang {chosen!r:.40}.")
        if not found:
            raise UsageError(f"The course is written in {' and '.join(self.languages)}: choose one of these, not {chosen!r:.40}.")
        return found

    def language_for_reader(self, chosen: str | None) -> str:
        """The language of who runs a command: the ``chosen`` one, or that of the environment, or English if the course has it.

        Raises UsageError where the chosen language is not one of the course's.
        """
        usual = "en" if "en" in self.languages else self.language
        return self.language_for(chosen) if chosen else language(self.languages, usual)

    @property
    def limits(self) -> CourseLimits:
        """What the student's code may use for one property."""
        return self._settings.limits

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The files that determine exams and grades, by path from the root: sources, frozen inputs and released data, as bytes."""
        kinds = (".py", ".toml", ".json", ".frozen")
        paths = [path for path in sorted((self.root / "solutions").rglob("*")) if path.suffix in kinds and path.is_file()]
        paths += sorted({path for assignment in self.assignments for path in self.data_of(assignment).values()})
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}

    def data_of(self, assignment: Assignment) -> dict[str, Path]:
        """The files in ``data/`` that are shipped with an assignment, by name. Raises KitError if one cannot be read."""
        paths = {name: self.root / "data" / name for name in assignment.data}
        for name, path in paths.items():
            try:
                path.open("rb").close()
            except OSError as error:
                raise KitError(
                    f"{assignment.name} ships data/{name}, which cannot be read ({error.strerror}): add the file, or remove its "
                    "name from assignment.toml."
                ) from error
        return paths

    @cached_property
    def digest(self) -> str:
        """sha256 over those files."""
        return _digest(self.files)

    def digest_of(self, assignment: str) -> str:
        """sha256 over what one assignment depends on: its files, its data, the exercises that they import, the course's limits."""
        folders = {path.rpartition("/")[0]: Path(path).stem for path in self.files if Path(path).stem == Path(path).parent.name}
        chosen, before = {f"solutions/{assignment}"}, set[str]()
        while chosen != before:
            before = set(chosen)
            files = {path: data for path, data in self.files.items() if path.startswith(tuple(f"{folder}/" for folder in chosen))}
            code = b"\n".join(data for path, data in files.items() if path.endswith(".py"))
            imported = {name.decode() for name in re.findall(rb"^\s*(?:from|import)\s+(\w+)", code, re.MULTILINE)}
            chosen |= {folder for folder, name in folders.items() if name in imported}
        data = (f"data/{name}" for name in self.assignment(assignment).data)
        limits = {} if self.limits == CourseLimits() else {"limits": repr(self.limits).encode()}
        return _digest(files | {path: self.files[path] for path in data} | limits)

    @cached_property
    def assignment_names(self) -> tuple[str, ...]:
        return tuple(sorted(path.parent.name for path in (self.root / "solutions").glob("*/assignment.toml")))

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        return tuple(self.assignment(name) for name in self.assignment_names)

    def assignment(self, name: str) -> Assignment:
        """The assignment of this name. Raises UsageError if there is none, Problems if its assignment.toml cannot be used."""
        folder = self.root / "solutions" / name
        if name not in self.assignment_names:
            raise UsageError(
                f"There is no assignment '{name}' in {folder.parent}, which has {listing(self.assignment_names) or 'none'}."
            )
        return read_assignment(folder, self.languages)

    def exercises(self, names: Iterable[str] = ()) -> list[tuple[Assignment, Exercise]]:
        """Each exercise of these names or of the problem sets of these names, or of the whole course, with its assignment.

        Raises UsageError for an unknown name.
        """
        pairs = [(assignment, exercise) for assignment in self.assignments for exercise in assignment.exercises]
        known, wanted = [exercise.name for _, exercise in pairs], list(names)
        for name in wanted:
            if name in self.unlisted and name not in known:
                raise UsageError(self.unlisted[name])
            if name not in (*known, *self.assignment_names):
                raise UsageError(f"There is no exercise '{name}'. The exercises are {listing(known)}.")
        return [pair for pair in pairs if not wanted or {pair[0].name, pair[1].name} & set(wanted)]

    @cached_property
    def unlisted(self) -> dict[str, str]:
        """For each exercise's folder that is not listed in its assignment.toml, a message that says so, by the folder's name."""
        listed = {exercise.folder for assignment in self.assignments for exercise in assignment.exercises}
        sources = sorted((self.root / "solutions").glob("*/*/*.py"))
        return {
            path.stem: f"{path.parent.relative_to(self.root)}/ exists, but assignment.toml does not list it: "
            f'add [[exercise]] with name = "{path.stem}", title and points, or remove the folder.'
            for path in sources
            if path.stem == path.parent.name and path.parent not in listed
        }

    def references(self) -> dict[str, str]:
        """The source of each exercise's reference, by the exercise's name, in the order of the course."""
        return {exercise.name: exercise.reference for assignment in self.assignments for exercise in assignment.exercises}

    def builds_on(self, name: str) -> set[str]:
        """The exercises that the reference of ``name`` imports, directly or through others."""
        direct = self.imports[name]
        return direct.union(*(self.builds_on(other) for other in direct - {name}))

    def beside(self, name: str) -> list[str]:
        """What solutions of ``name`` may import: the exercises before it, and those that its reference builds on."""
        names = list(self.references())
        before = names[: names.index(name)]
        return [other for other in names if other in before or other in self.builds_on(name)]

    @cached_property
    def imports(self) -> dict[str, set[str]]:
        """The exercises that each reference imports directly."""
        sources = self.references()
        return {
            name: {other for other in sources if re.search(rf"^\s*(from|import) +{other}\b", source, re.MULTILINE)}
            for name, source in sources.items()
        }


def _digest(files: Mapping[str, bytes]) -> str:
    hashes = [(path, hashlib.sha256(content).digest()) for path, content in files.items()]
    return hashlib.sha256(repr(hashes).encode()).hexdigest()
