"""The faults in what authors wrote: every one of a file, with its line and the remedy."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..errors import KitError


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: the file, the line (0 where it is in no single one), and a sentence: the fact, then the remedy."""

    path: Path
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}{f', line {self.line}' if self.line else ''}: {self.sentence}"


class Problems(KitError):
    """Everything that is wrong with what an author wrote."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


class Faults:
    """Collects the faults of one file, and raises them together."""

    def __init__(self, path: Path) -> None:
        self.path, self.found = path, list[Problem]()

    def add(self, sentence: str, line: int = 0) -> None:
        """Note a fault."""
        self.found.append(Problem(self.path, line, sentence))

    def raise_if_any(self) -> None:
        """Raise Problems with what was found."""
        if self.found:
            raise Problems(self.found)


def line_with(path: Path, text: str) -> int:
    """The number of the first line of a file that has ``text`` in it, 0 where none has."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return 0
    return next((number for number, line in enumerate(lines, start=1) if text in line), 0)


@contextmanager
def gathering(found: list[Problem]) -> Iterator[None]:
    """Add the Problems that the block raises to ``found`` instead of passing them on."""
    try:
        yield
    except Problems as error:
        found += error.problems


def closest(name: str, known: Collection[str]) -> str:
    """ "did you mean 'withheld'?", or the names that there are, for a name that is not one of ``known``."""
    if not known:
        return "nothing may stand here."
    return meant(name, known) or f"what may stand here is {', '.join(known)}."


def meant(name: str, known: Collection[str]) -> str:
    """ "did you mean 'withheld'?"; empty where none of the ``known`` names is like this one."""
    like = difflib.get_close_matches(name, known, 1, 0.5)
    return f"did you mean '{like[0]}'?" if like else ""
