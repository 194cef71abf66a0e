"""The last line of ``autograder validate``: what is proven, and what to commit."""

import subprocess
from collections.abc import Iterable, Sequence

from ..course import Course
from ..errors import KitError, listing
from .build import require_up_to_date
from .proofs import fault_count
from .validate import Proof

GIT_TIMEOUT_S = 20
SHOWN = 3  # names and paths in the line, of more


def verdict(course: Course, proofs: Sequence[Proof]) -> str:
    """What is proven and what to do next, as one line."""
    unproven = [proof for proof in proofs if not proof.holds]
    if unproven:
        count = sum(map(fault_count, unproven))
        return f"{_are(unproven)} not proven: {count} finding{'s' * (count > 1)} above."
    sets = list(dict.fromkeys(proof.exercise.folder.parent.name for proof in proofs))
    try:
        require_up_to_date(course, sets)
        built = ""
    except KitError:
        built = f"run 'autograder build {' '.join(sets)}', then "
    folders = [proof.exercise.folder.relative_to(course.root).as_posix() for proof in proofs]
    paths = [*folders, *(f"assignments/{name}" for name in sets)]
    changed = paths if built else _changed(course, paths)
    if changed:
        return f"{_are(proofs)} proven: {built}commit {_some(changed)}."
    return f"{_are(proofs)} proven, and nothing has changed since the last commit."


def _are(proofs: Sequence[Proof]) -> str:
    return f"{_some([proof.exercise.name for proof in proofs])} {'are' if len(proofs) > 1 else 'is'}"


def _some(names: Sequence[str]) -> str:
    more = len(names) - SHOWN
    return listing([*names[:SHOWN], f"{more} more"] if more > 1 else names)


def _changed(course: Course, paths: Iterable[str]) -> list[str]:
    """Those of the paths that differ from git's latest commit; all of them where git cannot tell."""
    return [path for path in paths if _differs(course, path)]


def _differs(course: Course, path: str) -> bool:
    command = ["git", "status", "--porcelain", "--", path]
    try:
        found = subprocess.run(command, cwd=course.root, capture_output=True, timeout=GIT_TIMEOUT_S, check=True)
    except (OSError, subprocess.SubprocessError):
        return True
    return bool(found.stdout.strip())
