"""What authors have still to write: the places that ``new`` and ``import`` marked in ``solutions/``."""

from __future__ import annotations

from collections.abc import Iterable

from ..course import Course, Problem, Problems

MARK = "TODO(author):"  # a plain TODO may be meant for the students
SUFFIXES = {".py", ".toml", ".md"}
MAX_SHOWN = 200  # characters of a line
AROUND = "\"'*` "  # what may stand around a sentence in a file


def unfinished(course: Course, names: Iterable[str] = ()) -> list[Problem]:
    """Each place that is still to write, in the problem sets and exercises of these names (default: in the whole course)."""
    wanted, root, found = set(names), course.root / "solutions", list[Problem]()
    for path in sorted(root.rglob("*")):
        if path.suffix not in SUFFIXES or not path.is_file() or (wanted and not wanted & set(path.relative_to(root).parts)):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            _, mark, rest = line.partition(MARK)
            if mark:
                found.append(Problem(path, number, f"still to write: {rest.strip()[:MAX_SHOWN].strip(AROUND)}"))
    return found


def require_finished(course: Course, names: Iterable[str]) -> None:
    """Raise Problems where something is still to write in the problem sets of these names."""
    if left := unfinished(course, names):
        raise Problems(left)
