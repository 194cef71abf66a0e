"""``autograder demo``: a class of 24 from release to feedback, through nbgrader's own commands.

The class is made of the exercises' wheats and chaffs, so that what each
submission should get is known; it lives in ``course/demo/`` and is made anew
on every run.
"""

import multiprocessing
import os
import shutil
import sys
import time
import zipfile
from itertools import cycle
from pathlib import Path

from rich.console import Console

from .build import build
from .errors import KitError
from .report import Report
from .terminal import show_class

ASSIGNMENT = "ps1_batch_inference"
CLASS = Path("course", "demo")
MISTAKES = 9
HANG = "\n\ndef {name}(*arguments):\n    while True:\n        pass\n"
CRASH = "\n\ndef {name}(*arguments):\n    import os\n    os._exit(0)\n"
MEMORY = "\n\ndef {name}(*arguments):\n    kept = []\n    while True:\n        kept.append(np.ones(10_000_000))\n"


def demo(course, language):
    """Run the demo in ``course``; returns 0, or raises KitError with the command that failed."""
    begun, console = time.monotonic(), Console(highlight=False)
    folder = course.root / CLASS
    if not (course.root / "nbgrader_config.py").is_file():
        raise KitError(f"There is no nbgrader_config.py in {course.root}: the demo runs in a clone of the kit.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    assignment = course.assignment(ASSIGNMENT)

    console.print("[bold]1[/] building assignments/ from solutions/")
    build(course, [ASSIGNMENT])
    # nbgrader takes seconds to import: once, here, for all commands.
    from nbgrader.apps.nbgraderapp import main as nbgrader

    from .__main__ import main as autograder

    console.print("[bold]2[/] nbgrader generate_assignment: the release")
    _command(course, nbgrader, "nbgrader", "generate_assignment", ASSIGNMENT)
    console.print("[bold]3[/] nbgrader zip_collect: 24 submissions come in")
    archive = folder / "downloaded" / ASSIGNMENT / "archive"
    archive.mkdir(parents=True)
    for name, modules in demo_class(assignment).items():
        _hand_in(archive / f"{name}.zip", folder / "release" / ASSIGNMENT, modules, notebook=name != "no-notebook")
    _command(course, nbgrader, "nbgrader", "zip_collect", ASSIGNMENT)
    console.print("[bold]4[/] autograder autograde: nbgrader autograde for the whole class")
    _command(course, autograder, "autograder", "autograde", ASSIGNMENT, "--force", "--lang", language)
    console.print("[bold]5[/] nbgrader generate_feedback and export")
    _command(course, nbgrader, "nbgrader", "generate_feedback", ASSIGNMENT)
    _command(course, nbgrader, "nbgrader", "export", "--to", str(CLASS / "grades.csv"))

    reports = [Report.load(path)
               for path in sorted(folder.glob(f"autograded/*/{ASSIGNMENT}/report.json"))]
    console.print()
    show_class(reports, console)
    lab = "jupyter lab" + " --allow-root" * (os.geteuid() == 0)
    bin_folder = os.path.relpath(Path(sys.executable).parent)
    console.print(f"\nDone in {time.monotonic() - begun:.0f} s. Open next")
    for what, where in (("what a student gets back", f"{CLASS}/feedback/mistake-softmax-1/{ASSIGNMENT}/lab.html"),
                        ("the class's scores", f"{CLASS}/grades.csv"),
                        ("nbgrader's pages, at Nbgrader > Formgrader", f"AUTOGRADER_CLASS={CLASS} {bin_folder}/{lab}")):
        console.print(f"  {what}:\n    {where}", soft_wrap=True)
    return 0


def demo_class(assignment):
    """The class: submission id to {module: source text}. A module that is not named stays as released."""
    styles = {exercise.name: cycle([exercise.reference, *(wheat.source for wheat in exercise.wheats)])
              for exercise in assignment.exercises}
    right = lambda: {name: next(sources) for name, sources in styles.items()}  # noqa: E731
    students = {f"right-{number}": right() for number in range(1, 7)}
    for place, exercise in zip(range(MISTAKES), cycle(assignment.exercises)):
        number = place // len(assignment.exercises)
        chaff = exercise.chaffs[number * len(exercise.chaffs) // 3]
        students[f"mistake-{exercise.name.replace('_', '-')}-{number + 1}"] = {**right(), exercise.name: chaff.source}
    names = [exercise.name for exercise in assignment.exercises]
    first, second, last = names[0], names[1], names[-1]
    whole = {exercise.name: exercise.reference for exercise in assignment.exercises}
    students["half-finished-1"] = {first: whole[first]}
    students["half-finished-2"] = {name: whole[name] for name in names[:-1]}
    students["untouched"] = {}
    students["hang"] = {**right(), second: whole[second] + HANG.format(name=second)}
    students["crash"] = {**right(), second: whole[second] + CRASH.format(name=second)}
    students["memory-bomb"] = {**right(), first: whole[first] + MEMORY.format(name=first)}
    students["syntax-error"] = {**right(), last: whole[last].replace("return ", "return (", 1)}
    students["one-module-missing"] = {**right(), last: None}
    students["no-notebook"] = right()
    return students


def _hand_in(path, release, modules, notebook):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(release.rglob("*")):
            name = file.relative_to(release)
            if file.is_file() and (notebook or file.suffix != ".ipynb") and (file.suffix != ".py" or name.stem not in modules):
                archive.write(file, name)
        for module, source in modules.items():
            if source is not None:
                archive.writestr(f"{module}.py", source)


def _command(course, main, *words):
    """Run one command on the demo's class, in a process as ever; its words go to ``course/demo/nbgrader.log``."""
    command = multiprocessing.get_context("fork").Process(target=_run, args=(course.root, main, words))
    command.start()
    command.join()
    if command.exitcode:
        raise KitError(f"'{' '.join(words)}' failed: {CLASS}/nbgrader.log says why.")


def _run(root, main, words):
    os.chdir(root)
    with open(CLASS / "nbgrader.log", "ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    os.environ["AUTOGRADER_CLASS"] = str(CLASS)
    sys.argv = list(words)
    sys.exit(main())
