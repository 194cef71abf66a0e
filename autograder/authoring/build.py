"""``autograder build``: makes what students get, ``assignments/``, from ``solutions/``."""

import filecmp
import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import nbformat

from .. import cache
from ..classroom.jobs import kit_identity
from ..course import Assignment, Course, Exercise, declared
from ..errors import KitError
from ..grading.exam import frozen_inputs
from ..grading.grader import Grader, property_limits
from ..grading.references import References
from ..sandbox import Sandbox
from ..selfcheck.availability import OLDEST_PYTHON, PLACEHOLDERS
from ..selfcheck.frozen import public_part
from ..selfcheck.mistakes import seal
from .check import require_sound
from .freezing import Frozen, freeze
from .lab import lab
from .leaks import Secrets
from .requirements import requirements
from .stubs import stub

HERE = Path(__file__).parent
PACKAGE = HERE.parent
log = logging.getLogger(__name__)
LITTER = {"__pycache__", ".ipynb_checkpoints", ".pytest_cache", ".hypothesis", ".DS_Store"}


@dataclass(frozen=True)
class Built:
    """One problem set that was built: its folder, the frozen inputs of each property, and whether any file has changed."""

    folder: Path
    inputs: list[Frozen]
    is_new: bool


def build(course: Course, names: Sequence[str] = ()) -> list[Built]:
    """Freeze inputs where properties changed, and write ``assignments/<name>/`` where anything in it has changed.

    ``names`` are those of problem sets, or of exercises, for the sets that they belong to (default: all). Raises Problems
    with everything that is wrong with what authors wrote.
    """
    assignments = _sound(course, names)
    references, secrets, built = References(course), Secrets(course), []
    for assignment in assignments:
        inputs = [entry for exercise in assignment.exercises for entry in freeze(exercise, references)]
        if any(entry.is_new for entry in inputs):
            _prove_in_the_sandbox(course, assignment)
        target = course.root / "assignments" / assignment.name
        target.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".building-") as scratch:
            made = Path(scratch) / assignment.name
            write_assignment(course, assignment, made)
            _refuse_leaks(secrets, made)
            is_new = bool(_different(made, target))
            if is_new:
                shutil.rmtree(target, ignore_errors=True)
                made.rename(target)
        built.append(Built(target, inputs, is_new))
    return built


def _prove_in_the_sandbox(course: Course, assignment: Assignment) -> None:
    """Run the properties on the references in the sandbox. Raises Problems where one does not hold there.

    A machine without a sandbox can build, too: ``validate`` is what proves.
    """
    try:
        sandbox = Sandbox(property_limits(course.limits), data=course.data_of(assignment))
        sandbox.ready()
    except KitError as error:
        log.warning("the properties were not tried in the sandbox. %s", error)
        return
    with Grader(course, assignment, sandbox=sandbox):
        pass


def check(course: Course, names: Sequence[str] = ()) -> None:
    """Change nothing. Raise KitError if frozen inputs or ``assignments/`` are out of date, or solutions would be given away."""
    assignments = _sound(course, names)
    secrets = Secrets(course)
    for assignment in assignments:
        target = course.root / "assignments" / assignment.name
        if target.is_dir():
            _refuse_leaks(secrets, target)
    require_up_to_date(course, names)


def require_up_to_date(course: Course, names: Sequence[str] = ()) -> None:
    """Raise KitError if frozen inputs are out of date, or ``assignments/`` is not what ``build`` would write."""
    references = References(course)
    for assignment in _chosen(course, names):
        for exercise in assignment.exercises:
            frozen_inputs(exercise, references)  # raises KitError if they are out of date
        target = course.root / "assignments" / assignment.name
        if not target.is_dir():
            raise KitError(f"{target} is missing: run 'autograder build'.")
        with tempfile.TemporaryDirectory() as scratch:
            made = Path(scratch) / assignment.name
            write_assignment(course, assignment, made)
            different = _different(made, target)
        if different:
            raise KitError(
                f"{target} is out of date with solutions/ ({', '.join(different[:5])}): "
                "run 'autograder build' and commit the result."
            )


def write_assignment(course: Course, assignment: Assignment, folder: Path) -> None:
    """Write a problem set as students get it; its inputs must be frozen. The result depends only on ``solutions/`` and the kit."""
    folder.mkdir(parents=True)
    shutil.copytree(PACKAGE / "selfcheck", folder / "selfcheck", ignore=shutil.ignore_patterns(*LITTER))
    (folder / "selfcheck" / "inputs").mkdir()
    for exercise in assignment.exercises:
        public = [prop.name for prop in declared(exercise) if not prop.hidden]
        (folder / "selfcheck" / "inputs" / f"{exercise.name}.frozen").write_bytes(public_part(exercise.frozen, public))
        (folder / "selfcheck" / "inputs" / f"{exercise.name}.mistakes").write_bytes(sealed_mistakes(exercise, set(public)))
        (folder / f"{exercise.name}.py").write_text(stub(exercise.reference, f"{exercise.name}.py"), encoding="utf-8")
        (folder / f"test_{exercise.name}.py").write_text(exercise.public, encoding="utf-8")
    for name in ("conftest.py", "pytest.ini"):
        shutil.copyfile(HERE / "templates" / name, folder / name)
    needed = requirements(course, assignment)
    _fill(folder / "requirements.txt", trim_blocks=True, numpy=needed.numpy, lab=needed.lab)
    write_readme(course, assignment, folder / "README.md")
    catalogue = json.dumps(_catalogue(course, assignment), ensure_ascii=False, indent=1)
    (folder / "selfcheck" / "exercises.json").write_text(catalogue + "\n", encoding="utf-8")
    nbformat.write(lab(assignment, course.language), folder / "lab.ipynb")
    _copy_data(course, assignment, folder / "data")


def write_readme(course: Course, assignment: Assignment, path: Path) -> None:
    needed = requirements(course, assignment)
    _fill(
        path,
        language=course.language,
        other=next((code for code in course.languages if code != course.language), ""),
        course=course.title.into(course.language),
        help=course.help.into(course.language),
        title=assignment.title.into(course.language),
        exercises=[
            {"name": exercise.name, "title": exercise.title.into(course.language), "points": exercise.points}
            for exercise in assignment.exercises
        ],
        data=assignment.data,
        earlier=_earlier(course, assignment),
        numpy=needed.numpy,
        lab=needed.lab,
        python=".".join(map(str, OLDEST_PYTHON)),
        placeholders=", ".join(f"`{name}`" for name in sorted(PLACEHOLDERS)),
    )


def _fill(path: Path, trim_blocks: bool = False, **values: Any) -> None:
    """Write a file of students from the template of its name."""
    source = (HERE / "templates" / f"{path.name}.jinja").read_text(encoding="utf-8")
    template = jinja2.Template(source, keep_trailing_newline=True, trim_blocks=trim_blocks)
    path.write_text(template.render(**values), encoding="utf-8")


def _catalogue(course: Course, assignment: Assignment) -> dict[str, Any]:
    """The content of ``exercises.json``: titles, points, hints, and what is available when graded.

    Of the hidden properties it has only the sum of points.
    """
    exercises = []
    for exercise in assignment.exercises:
        properties = declared(exercise)
        exercises.append(
            {
                "name": exercise.name,
                "title": exercise.title.sentences,
                "public_points": sum(prop.points for prop in properties if not prop.hidden),
                "hidden_points": sum(prop.points for prop in properties if prop.hidden),
                "hints": [hint.sentences for hint in exercise.hints],
                "functions": exercise.functions,
                "beside": course.beside(exercise.name),
            }
        )
    return {
        "assignment": assignment.name,
        "languages": course.languages,
        "language": course.language,
        "earlier": _earlier(course, assignment),
        "title": assignment.title.sentences,
        "data": assignment.data,
        "exercises": exercises,
    }


def _earlier(course: Course, assignment: Assignment) -> dict[str, str]:
    """The exercises of other problem sets that references of this one import, each with its problem set."""
    sets = {exercise.name: other.name for other in course.assignments for exercise in other.exercises}
    imported = {name for exercise in assignment.exercises for name in course.imports[exercise.name]}
    return {name: sets[name] for name in sets if name in imported and sets[name] != assignment.name}


def sealed_mistakes(exercise: Exercise, public: set[str]) -> bytes:
    """The sentence about each chaff, encrypted under keys derived from its first wrong answers to the ``public`` properties.

    Keys are slow to derive on purpose, so what was sealed is kept for the next run.
    """
    mistakes, recorded = [], exercise.recorded or {}
    for chaff in exercise.chaffs:
        answers = recorded.get(chaff.name, {})
        mistakes.append(({name: answer for name, answer in answers.items() if answer and name in public}, chaff.explanation))
    made_of = repr((kit_identity(), exercise.name, mistakes))
    kept = f"{hashlib.sha256(made_of.encode()).hexdigest()}.mistakes"
    sealed = cache.load(kept)
    if sealed is None:
        sealed = seal(exercise.name, mistakes)
        cache.store(kept, sealed)
    return sealed


def _copy_data(course: Course, assignment: Assignment, folder: Path) -> None:
    if assignment.data:
        folder.mkdir()
    for name, path in course.data_of(assignment).items():
        shutil.copyfile(path, folder / name)


def _sound(course: Course, names: Sequence[str]) -> list[Assignment]:
    """What ``_chosen`` returns. Raises Problems with everything that is wrong with it."""
    require_sound(course, names)
    assignments = _chosen(course, names)
    sets = [assignment.name for assignment in assignments]
    if names and {*sets} != {*names}:
        require_sound(course, sets)
    return assignments


def _chosen(course: Course, names: Iterable[str]) -> list[Assignment]:
    """The problem sets of these names, and those that exercises of these names belong to; all without a name."""
    wanted = list(names) or course.assignment_names
    others = set(wanted).difference(course.assignment_names)
    sets = {exercise.name: assignment.name for assignment, exercise in (course.exercises() if others else ())}
    return [course.assignment(name) for name in dict.fromkeys(sets.get(name, name) for name in wanted)]


def _refuse_leaks(secrets: Secrets, folder: Path) -> None:
    found = secrets.leaks(folder)
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise KitError(f"{folder.name} would give away solutions: {found[0]}{more}. Remove it from what students get.")


def _different(made: Path, target: Path) -> list[str]:
    """The files of two folders that differ, or that only one of them has."""
    ours, theirs = set(_files(made)), set(_files(target))
    _, different, unreadable = filecmp.cmpfiles(made, target, ours & theirs, shallow=False)
    return sorted({*(ours ^ theirs), *different, *unreadable})


def _files(folder: Path) -> list[str]:
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and not LITTER & set(path.relative_to(folder).parts)
    ]
