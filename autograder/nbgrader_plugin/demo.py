"""``autograder demo``: a class of 24 from release to feedback, through nbgrader's own commands.

The class is made of the exercises' wheats and chaffs, so the expected grade of
each submission is known. It lives in ``course/demo/`` and is made anew on
every run.
"""

import json
import math
import multiprocessing
import os
import shutil
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.apps.nbgraderapp import main as nbgrader_main
from rich.console import Console

from ..authoring.build import build
from ..authoring.unfinished import require_finished
from ..course import Assignment, Course
from ..errors import KitError
from ..reports.report import Report
from ..reports.terminal import show_class
from .whole_class import autograde, class_rows

CLASS = Path("course", "demo")
LOG = CLASS / "nbgrader.log"
MISTAKES = 9  # submissions with one chaff
DUE, PUNCTUAL, LATE = "2026-03-13T23:59+09:00", (2026, 3, 13, 12, 0, 0), (2026, 3, 15, 2, 0, 0)
LATE_STUDENT = "right-6"
ANSWER = "This is what a student may write: an answer in a sentence or two, with the reason for it."
NAMES = {  # given names, which are seven, and family names, which are six: so no two students are called alike
    "ko": (("민준", "서연", "도윤", "지우", "하은", "준서", "수아"), ("김", "이", "박", "최", "정", "강")),
    "en": (("Ada", "Ben", "Chloé", "Dan", "Eva", "Finn", "Grace"), ("Adams", "Baker", "Costa", "Dvořák", "Evans", "Fischer")),
}
HANG = "\n\ndef {name}(*arguments):\n    while True:\n        pass\n"
CRASH = "\n\ndef {name}(*arguments):\n    import os\n    os._exit(0)\n"
MEMORY = "\n\ndef {name}(*arguments):\n    kept = []\n    while True:\n        kept.append(b'x' * 80_000_000)\n"

Modules = dict[str, str | None]  # source text by module name; None for a module that is not handed in


def demo(course: Course, language: str, jobs: int) -> None:
    """Run the demo on the course's problem set for it, in ``jobs`` processes. Raises KitError with the command that failed."""
    start, console = time.monotonic(), Console(highlight=False)
    if not (course.root / "nbgrader_config.py").is_file():
        raise KitError(f"There is no nbgrader_config.py in {course.root}: copy the one that 'autograder new course' writes.")
    folder, assignment = course.root / CLASS, course.assignment(course.demo)
    name = assignment.name
    require_finished(course, [name])

    console.print("[bold]1[/] building assignments/ from solutions/")
    build(course, [name])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    students, resubmitted = demo_class(assignment), f"{_label(_shown(assignment))}-1"
    console.print("[bold]2[/] nbgrader generate_assignment: the release, with a roster and a due date")
    _nbgrader(course, "generate_assignment", name)
    _nbgrader(
        course,
        "db",
        "student",
        "import",
        str(_write_roster(folder, list(students), *NAMES["ko" if "ko" in course.languages else "en"])),
    )
    _nbgrader(course, "db", "assignment", "add", name, f"--duedate={DUE}")
    console.print(f"[bold]3[/] nbgrader zip_collect: {len(students)} submissions come in")
    for student, modules in students.items():
        _hand_in(folder, assignment, student, modules, LATE if student == LATE_STUDENT else PUNCTUAL)
    _nbgrader(course, "zip_collect", name)
    console.print("[bold]4[/] autograder autograde: nbgrader autograde for the whole class")
    _autograde(course, assignment, jobs, language, force=True)
    console.print(f"[bold]5[/] {resubmitted} hands in again: zip_collect and autograde once more, for what has changed")
    right: Modules = {exercise.name: exercise.reference for exercise in assignment.exercises}
    _hand_in(folder, assignment, resubmitted, right, PUNCTUAL, answered=True)
    _nbgrader(course, "zip_collect", name)
    _autograde(course, assignment, jobs, language)
    console.print("[bold]6[/] nbgrader generate_feedback and export")
    _nbgrader(course, "generate_feedback", name)
    _nbgrader(course, "export", "--to", str(CLASS / "grades.csv"))

    console.print()
    with Gradebook(_database(course)) as gradebook:
        rows = class_rows(gradebook, name)
    reports = sorted(folder.glob(f"autograded/*/{name}/report.json"))
    show_class((Report.load(path) for path in reports), console, rows)
    wrong = f"{_label(_shown(assignment))}-2"
    _show_next_steps(console, name, wrong if wrong in students else "untouched", time.monotonic() - start)


def _shown(assignment: Assignment) -> str:
    """The exercise whose mistakes the demo shows: the third, or the last where there are fewer."""
    return assignment.exercises[: MISTAKES // 3][-1].name


def _label(exercise: str) -> str:
    """An exercise's name in the names of students, none of which means another student of the class."""
    return exercise.replace("_", "-") + "-exercise" * (exercise in ("right", "half_done"))


def demo_class(assignment: Assignment) -> dict[str, Modules]:
    """The modules of each student in the class. A module that is not named stays as released."""
    styles = {
        exercise.name: cycle([exercise.reference, *(wheat.source for wheat in exercise.wheats)])
        for exercise in assignment.exercises
    }

    def right() -> Modules:
        return {name: next(sources) for name, sources in styles.items()}

    students = {f"right-{number}": right() for number in range(1, 7)}
    rounds = max(3, math.ceil(MISTAKES / len(assignment.exercises)))
    for index, exercise in zip(range(MISTAKES), cycle(assignment.exercises)):
        number = index // len(assignment.exercises)
        chaff = exercise.chaffs[number * len(exercise.chaffs) // rounds]
        students[f"{_label(exercise.name)}-{number + 1}"] = {**right(), exercise.name: chaff.source}
    reference = {exercise.name: exercise.reference for exercise in assignment.exercises}
    names = list(reference)
    first, second, last = names[0], names[:2][-1], names[-1]
    functions = {exercise.name: exercise.functions[0] for exercise in assignment.exercises}
    students["half-done-1"] = {first: reference[first]}
    students["half-done-2"] = {name: reference[name] for name in names[:-1]}
    students["untouched"] = {}
    students["hang"] = {**right(), second: reference[second] + HANG.format(name=functions[second])}
    students["crash"] = {**right(), second: reference[second] + CRASH.format(name=functions[second])}
    students["memory-bomb"] = {**right(), first: reference[first] + MEMORY.format(name=functions[first])}
    students["syntax-error"] = {**right(), last: reference[last] + "\n(\n"}
    students["missing-module"] = {**right(), last: None}
    students["no-notebook"] = right()
    return students


def _write_roster(folder: Path, students: list[str], given: Sequence[str], family: Sequence[str]) -> Path:
    """The roster of the class, as Excel writes it in Korea."""
    path = folder / "roster.csv"
    names = [(given[index % len(given)], family[index % len(family)]) for index in range(len(students))]
    lines = [f"{student};{first};{last};{student}@example.ac.kr" for student, (first, last) in zip(students, names, strict=True)]
    path.write_text("\r\n".join(["id;first_name;last_name;email", *lines, ""]), encoding="utf-8-sig", newline="")
    return path


def _hand_in(
    folder: Path, assignment: Assignment, student: str, modules: Modules, when: tuple[int, ...], answered: bool = False
) -> None:
    """Write a student's zip where ``nbgrader zip_collect`` looks for it: the released files with ``modules`` in place of theirs."""
    archive, release = folder / "downloaded" / assignment.name / "archive", folder / "release" / assignment.name
    archive.mkdir(parents=True, exist_ok=True)
    files = {
        str(file.relative_to(release)): file.read_bytes()
        for file in sorted(release.rglob("*"))
        if file.is_file() and (file.suffix != ".py" or file.stem not in modules)
    }
    files.update({f"{name}.py": source.encode() for name, source in modules.items() if source is not None})
    notebook = files.pop("lab.ipynb")
    if student != "no-notebook":
        files["lab.ipynb"] = _answered(notebook) if answered or student.startswith("right") else notebook
    with zipfile.ZipFile(archive / f"{student}.zip", "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(zipfile.ZipInfo(name, when), content)  # type: ignore[arg-type]


def _answered(notebook: bytes) -> bytes:
    """The notebook with an answer to each question."""
    data = json.loads(notebook)
    for cell in data["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = ANSWER
    return json.dumps(data, ensure_ascii=False).encode()


def _nbgrader(course: Course, *arguments: str) -> None:
    """Run one command of nbgrader on the demo's class."""

    def command() -> None:
        sys.argv = ["nbgrader", *arguments, f"--CourseDirectory.db_url={_database(course)}"]
        nbgrader_main()

    _run_apart(course, command, f"nbgrader {' '.join(arguments)}")


def _autograde(course: Course, assignment: Assignment, jobs: int, language: str, force: bool = False) -> None:
    options = [f"--CourseDirectory.db_url={_database(course)}"]
    command = partial(autograde, course, assignment, jobs=jobs, force=force, language=language, options=options)
    _run_apart(course, command, f"autograder autograde {assignment.name}")


def _database(course: Course) -> str:
    """The demo's own gradebook, whatever the settings for the course say."""
    return f"sqlite:///{course.root / CLASS / 'gradebook.db'}"


def _run_apart(course: Course, command: Callable[[], None], name: str) -> None:
    """Run a command in a process of its own, which nbgrader's commands need; its output goes to the log."""
    process = multiprocessing.get_context("fork").Process(target=_run, args=(course.root, command))
    process.start()
    process.join()
    if process.exitcode:
        raise KitError(f"'{name}' failed: see {LOG}.")


def _run(root: Path, command: Callable[[], None]) -> None:
    os.chdir(root)
    with open(LOG, "ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    os.environ["AUTOGRADER_CLASS"] = str(CLASS)
    try:
        command()
    except KitError as error:
        print(f"autograder: {error}", file=sys.stderr)
        sys.exit(error.exit_status)


def _show_next_steps(console: Console, assignment: str, student: str, seconds: float) -> None:
    jupyter = os.path.relpath(Path(sys.executable).parent / "jupyter") + " lab" + " --allow-root" * (os.geteuid() == 0)
    console.print(f"\nDone in {seconds:.0f} s. Open next")
    for title, path in (
        ("what a student gets back", f"{CLASS}/feedback/{student}/{assignment}/lab.html"),
        ("the scores of the class", f"{CLASS}/grades.csv"),
        ("nbgrader's pages, at Nbgrader > Formgrader", f"AUTOGRADER_CLASS={CLASS} {jupyter}"),
    ):
        console.print(f"  {title}:\n    {path}", soft_wrap=True)
