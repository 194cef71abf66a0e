"""``autograder check``: every fault in what authors wrote that can be told without running it, in one list."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence

from ..course import Assignment, Course, Exercise, Problem, Problems, declared
from ..course.assignment import assignment_with_faults
from ..course.problems import Faults, closest, gathering, line_with
from ..course.sentences import lacks
from ..errors import KitError, UsageError, listing
from ..grading.exam import freezing_problem
from ..grading.references import References
from .conversion import methods_of
from .lab_marks import read_marks
from .mutants import equivalents
from .stubs import line_of_marks, stub
from .unfinished import unfinished

MINIMUM = {"wheats": 4, "chaffs": 8}
HINTS = 3


def problems(course: Course, names: Iterable[str] = ()) -> list[Problem]:
    """Everything that is wrong with the problem sets and exercises of these names (default: with the whole course).

    Raises UsageError for a name that the course does not have.
    """
    found: list[Problem] = []
    with gathering(found):
        course.languages  # noqa: B018 - reads course.toml
    if found:
        return found
    path = course.root / "solutions" / "course.toml"
    if course.assignment_names and course.demo not in course.assignment_names:
        sentence = f"there is no problem set '{course.demo}' for the demo: {closest(course.demo, course.assignment_names)}"
        found.append(Problem(path, line_with(path, course.demo), sentence))
    assignments: list[Assignment] = []
    for name in course.assignment_names:
        faults = Faults(course.root / "solutions" / name / "assignment.toml")
        with gathering(found):
            assignments.append(assignment_with_faults(faults, course.languages))
        found += faults.found
    wanted = set(names)
    known = {*course.assignment_names, *(exercise.name for assignment in assignments for exercise in assignment.exercises)}
    for name in wanted - known:
        raise UsageError(f"There is no problem set or exercise '{name}'. There are {', '.join(sorted(known))}.")
    for assignment in assignments:
        if not wanted or assignment.name in wanted:
            found += _in_assignment(course, assignment)
        for exercise in assignment.exercises:
            if not wanted or wanted & {assignment.name, exercise.name}:
                found += _in_exercise(exercise)
    chosen = {folder for folder in (course.root / "solutions").iterdir() if not wanted or folder.name in wanted}
    found += [problem for problem in _unlisted(course, assignments) if problem.path.parent in chosen]
    return sorted({problem for problem in found if not wanted or _concerns(problem, wanted)})


def checked(course: Course, names: Sequence[str] = ()) -> tuple[list[Problem], list[str]]:
    """What ``problems`` and ``unfinished`` find, and the lines to print: these and their number, or what to do next."""
    found, left = problems(course, names), unfinished(course, names)
    if not found and not left:
        return [], [next_step(course, names)]
    counts = [f"{len(found)} problem(s)"] * bool(found) + [f"{len(left)} place(s) still to write"] * bool(left)
    return [*found, *left], [*map(str, (*found, *left)), f"{', '.join(counts)}."]


def require_sound(course: Course, names: Iterable[str] = ()) -> None:
    """Raise Problems with everything that is wrong with the problem sets and exercises of these names."""
    found = problems(course, names)
    if found:
        raise Problems(found)


def next_step(course: Course, names: Sequence[str] = ()) -> str:
    """What an author without problems does next, as a sentence."""
    references = References(course)
    chosen = course.exercises(names)
    try:
        changed = [exercise.name for _, exercise in chosen if freezing_problem(exercise, references)]
    except KitError as error:
        return str(error)
    if changed:
        return f"{listing(changed)} {_are(changed)} new or changed: run 'autograder build'."
    unproven = [
        exercise.name
        for _, exercise in chosen
        if exercise.recorded is None or exercise.recorded.keys() != {chaff.name for chaff in exercise.chaffs}
    ]
    if unproven:
        command = f"'autograder validate {' '.join(unproven)} --record'"
        return f"{listing(unproven)} {_are(unproven)} not proven: run {command}, and commit solutions/."
    return "Inputs are frozen and mistakes recorded. After a change, run 'autograder build' and 'autograder validate'."


def _are(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _concerns(problem: Problem, wanted: set[str]) -> bool:
    return bool(wanted & set(problem.path.parts)) or any(f"'{name}'" in problem.sentence for name in wanted)


def _in_assignment(course: Course, assignment: Assignment) -> list[Problem]:
    found: list[Problem] = []
    with gathering(found):
        read_marks(assignment.folder / "lab.md", assignment)
    for name in assignment.data:
        if not (course.root / "data" / name).is_file():
            sentence = f"there is no data/{name}: add the file, or remove its name here."
            path = assignment.folder / "assignment.toml"
            found.append(Problem(path, line_with(path, f'"{name}"') or line_with(path, name), sentence))
    return found


def _unlisted(course: Course, assignments: list[Assignment]) -> Iterator[Problem]:
    """The folders of exercises that no assignment.toml lists."""
    listed = {exercise.folder for assignment in assignments for exercise in assignment.exercises}
    read = {assignment.folder for assignment in assignments}
    for path in sorted((course.root / "solutions").glob("*/*/*.py")):
        if path.stem == path.parent.name and path.parent not in listed and path.parents[1] in read:
            sentence = f"there is a folder {path.stem}, which no [[exercise]] lists: add one, or remove the folder."
            yield Problem(path.parents[1] / "assignment.toml", 0, sentence)


def _in_exercise(exercise: Exercise) -> list[Problem]:
    found = list(_in_reference(exercise))
    for read in (lambda: declared(exercise), lambda: exercise.hints, lambda: equivalents(exercise)):
        with gathering(found):
            read()
    with gathering(found):
        if len(exercise.hints) != HINTS:
            found.append(Problem(exercise.folder / "hints.toml", 0, f"it has {len(exercise.hints)} hint(s): write {HINTS}."))
    for kind, least in MINIMUM.items():
        with gathering(found):
            cells = getattr(exercise, kind)
            path = exercise.folder / f"{kind}.py"
            if len(cells) < least:
                found.append(Problem(path, 0, f"it has {len(cells)} cell(s): write at least {least}."))
            if kind == "chaffs":
                found += [
                    Problem(path, 0, f"the docstring of the cell '{cell.name}' {lack}.")
                    for cell in cells
                    if (lack := lacks(cell.explanation, exercise.languages))
                ]
    return found


def _in_reference(exercise: Exercise) -> Iterator[Problem]:
    path = exercise.folder / f"{exercise.name}.py"
    try:
        tree = ast.parse(exercise.reference)
        stub(exercise.reference, path.name)
    except SyntaxError as error:
        yield Problem(path, error.lineno or 0, f"this is not valid Python: {error.msg}.")
        return
    except Problems as error:
        yield from error.problems
        return
    except KitError as error:
        yield Problem(path, line_of_marks(exercise.reference), str(error))
        return
    public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]
    if not public:
        yield Problem(path, 0, "it defines no function and no class: write what students are to call.")
    for node in public:
        methods = methods_of(node)
        if not any(map(ast.get_docstring, (node, *methods))):
            yield Problem(path, node.lineno, f"{node.name} has no docstring: state in one everything that is graded.")
            continue
        for method in methods:
            if not method.name.startswith("_") and not ast.get_docstring(method):
                name = f"{node.name}.{method.name}"
                yield Problem(path, method.lineno, f"{name} has no docstring: say in one what it does, or begin its name with _.")
