"""The autograder zip for Gradescope: ``setup.sh``, ``run_autograder``, the kit, and one problem set.

What Gradescope does with the zip: https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import json
import shlex
from pathlib import Path

from ..authoring.build import LITTER, PACKAGE, check
from ..course import Assignment, Course
from ..errors import KitError
from .gradescope_results import NOT_FINISHED, not_graded
from .packages import Package, render

KIT_FILES = ("pyproject.toml", "constraints.txt", "LICENSE")  # beside the package
NEXT = """\
It holds hidden properties and solutions: do not give it to students.
On Gradescope, create a programming assignment worth {points:g} autograder points, exactly, and upload the zip on its page
Configure Autograder. Give the container 2 GB of memory in the settings, and test it with a right and a wrong submission."""
UNUSED = {"wheats.py"}  # in an exercise's folder: proofs, which grading does not read


def gradescope_package(course: Course, assignment: Assignment, language: str, hidden: str) -> Package:
    """The package of one problem set. ``hidden``: when students may see hidden properties, one of HIDDEN.

    Raises KitError if ``assignments/`` is out of date, or the kit's lock is not there.
    """
    check(course, [assignment.name])
    values = {"assignment": shlex.quote(assignment.name), "language": language, "hidden": hidden}
    scripts = {name: render(name, **values).encode() for name in ("setup.sh", "run_autograder")}
    sentence = json.dumps(not_graded(NOT_FINISHED.into(language), language), ensure_ascii=False, indent=1)
    files = {**scripts, "not_graded.json": f"{sentence}\n".encode(), **_kit(), **_course_files(course, assignment)}
    return Package("gradescope", assignment.name, files, frozenset(scripts))


def _kit() -> dict[str, bytes]:
    """The kit as it runs here, with the lock of its requirements."""
    root = PACKAGE.parent
    files = {path: root / path for path in KIT_FILES}
    for path in files.values():
        if not path.is_file():
            raise KitError(f"{path} is missing, which a package needs: run this with the kit's own folder, a clone of it.")
    files |= {f"{PACKAGE.name}/{path}": PACKAGE / path for path in _files_in(PACKAGE)}
    return {path: file.read_bytes() for path, file in files.items()}


def _course_files(course: Course, assignment: Assignment) -> dict[str, bytes]:
    """What grading reads of the course: the problem set, and of those that its modules may import only the references."""
    beside = {name for exercise in assignment.exercises for name in course.beside(exercise.name)}
    others = [other for other in course.assignments if other != assignment and beside & {one.name for one in other.exercises}]
    paths = [path for path in [course.root / "solutions" / "course.toml"] if path.is_file()]
    paths += [assignment.folder / path for path in _files_in(assignment.folder) if path.name not in UNUSED]
    for other in others:
        paths.append(other.folder / "assignment.toml")
        paths += [exercise.folder / f"{exercise.name}.py" for exercise in other.exercises]
    paths += [path for one in (assignment, *others) for path in course.data_of(one).values()]
    return {path.relative_to(course.root).as_posix(): path.read_bytes() for path in paths}


def _files_in(folder: Path) -> list[Path]:
    """The files in a folder, by path from it, without those that tools leave behind."""
    found = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    return [path for path in found if not LITTER & set(path.parts)]
