"""``autograder demo``: a class of 24 from release to feedback, through nbgrader's own commands.

The class is made of the exercises' wheats and chaffs, so the expected grade of
each submission is known. It lives in ``course/demo/`` and is made anew on
every run.
"""

import multiprocessing
import os
import shutil
import sys
import time
import zipfile
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

from nbgrader.apps.nbgraderapp import main as nbgrader_main
from rich.console import Console

from ..authoring.build import build
from ..course import Assignment, Course
from ..errors import KitError
from ..reports.report import Report
from ..reports.terminal import show_class
from .whole_class import autograde

ASSIGNMENT = "ps1_batch_inference"
CLASS = Path("course", "demo")
LOG = CLASS / "nbgrader.log"
MISTAKES = 9  # submissions with one chaff
HANG = "\n\ndef {name}(*arguments):\n    while True:\n        pass\n"
CRASH = "\n\ndef {name}(*arguments):\n    import os\n    os._exit(0)\n"
MEMORY = "\n\ndef {name}(*arguments):\n    kept = []\n    while True:\n        kept.append(np.ones(10_000_000))\n"

Modules = dict[str, str | None]  # source text by module name; None for a module that is not handed in


def demo(course: Course, language: str, jobs: int) -> None:
    """Run the demo in ``course``, grading in ``jobs`` processes. Raises KitError with the command that failed."""
    start, console = time.monotonic(), Console(highlight=False)
    if not (course.root / "nbgrader_config.py").is_file():
        raise KitError(f"There is no nbgrader_config.py in {course.root}: run the demo in a clone of the kit.")
    folder, assignment = course.root / CLASS, course.assignment(ASSIGNMENT)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)

    console.print("[bold]1[/] building assignments/ from solutions/")
    build(course, [ASSIGNMENT])
    console.print("[bold]2[/] nbgrader generate_assignment: the release")
    _nbgrader(course, "generate_assignment", ASSIGNMENT)
    console.print("[bold]3[/] nbgrader zip_collect: 24 submissions come in")
    _hand_in(folder, assignment)
    _nbgrader(course, "zip_collect", ASSIGNMENT)
    console.print("[bold]4[/] autograder autograde: nbgrader autograde for the whole class")
    _autograde(course, assignment, jobs, language)
    console.print("[bold]5[/] nbgrader generate_feedback and export")
    _nbgrader(course, "generate_feedback", ASSIGNMENT)
    _nbgrader(course, "export", "--to", str(CLASS / "grades.csv"))

    console.print()
    show_class((Report.load(path) for path in sorted(folder.glob(f"autograded/*/{ASSIGNMENT}/report.json"))), console)
    _show_next_steps(console, time.monotonic() - start)


def demo_class(assignment: Assignment) -> dict[str, Modules]:
    """The modules of each student in the class. A module that is not named stays as released."""
    styles = {
        exercise.name: cycle([exercise.reference, *(wheat.source for wheat in exercise.wheats)])
        for exercise in assignment.exercises
    }

    def right() -> Modules:
        return {name: next(sources) for name, sources in styles.items()}

    students = {f"right-{number}": right() for number in range(1, 7)}
    for index, exercise in zip(range(MISTAKES), cycle(assignment.exercises)):
        number = index // len(assignment.exercises)
        chaff = exercise.chaffs[number * len(exercise.chaffs) // 3]
        students[f"mistake-{exercise.name.replace('_', '-')}-{number + 1}"] = {**right(), exercise.name: chaff.source}
    reference = {exercise.name: exercise.reference for exercise in assignment.exercises}
    names = list(reference)
    first, second, last = names[0], names[1], names[-1]
    students["half-finished-1"] = {first: reference[first]}
    students["half-finished-2"] = {name: reference[name] for name in names[:-1]}
    students["untouched"] = {}
    students["hang"] = {**right(), second: reference[second] + HANG.format(name=second)}
    students["crash"] = {**right(), second: reference[second] + CRASH.format(name=second)}
    students["memory-bomb"] = {**right(), first: reference[first] + MEMORY.format(name=first)}
    students["syntax-error"] = {**right(), last: reference[last].replace("return ", "return (", 1)}
    students["one-module-missing"] = {**right(), last: None}
    students["no-notebook"] = right()
    return students


def _hand_in(folder: Path, assignment: Assignment) -> None:
    """Write a zip for each student where ``nbgrader zip_collect`` looks for them."""
    archive = folder / "downloaded" / assignment.name / "archive"
    archive.mkdir(parents=True)
    for student, modules in demo_class(assignment).items():
        _write_zip(archive / f"{student}.zip", folder / "release" / assignment.name, modules, notebook=student != "no-notebook")


def _write_zip(path: Path, release: Path, modules: Modules, notebook: bool) -> None:
    """The released files with ``modules`` in place of their own, and the notebook if it is handed in."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(release.rglob("*")):
            name = file.relative_to(release)
            if file.is_file() and (notebook or file.suffix != ".ipynb") and (file.suffix != ".py" or name.stem not in modules):
                archive.write(file, name)
        for module, source in modules.items():
            if source is not None:
                archive.writestr(f"{module}.py", source)


def _nbgrader(course: Course, *arguments: str) -> None:
    """Run one command of nbgrader on the demo's class."""

    def command() -> None:
        sys.argv = ["nbgrader", *arguments]
        nbgrader_main()

    _run_apart(course, command, f"nbgrader {' '.join(arguments)}")


def _autograde(course: Course, assignment: Assignment, jobs: int, language: str) -> None:
    command = partial(autograde, course, assignment, jobs=jobs, force=True, language=language)
    _run_apart(course, command, f"autograder autograde {assignment.name}")


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


def _show_next_steps(console: Console, seconds: float) -> None:
    jupyter = os.path.relpath(Path(sys.executable).parent / "jupyter") + " lab" + " --allow-root" * (os.geteuid() == 0)
    console.print(f"\nDone in {seconds:.0f} s. Open next")
    for title, path in (
        ("what a student gets back", f"{CLASS}/feedback/mistake-softmax-1/{ASSIGNMENT}/lab.html"),
        ("the scores of the class", f"{CLASS}/grades.csv"),
        ("nbgrader's pages, at Nbgrader > Formgrader", f"AUTOGRADER_CLASS={CLASS} {jupyter}"),
    ):
        console.print(f"  {title}:\n    {path}", soft_wrap=True)
