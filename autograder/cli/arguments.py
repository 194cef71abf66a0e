"""The parser of the command line: every command, its arguments and its help."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from .. import __version__
from ..integrations import HIDDEN
from . import commands

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def parser() -> argparse.ArgumentParser:
    """The parser. The parsed arguments have ``run``, the function of ``commands`` to call with them."""
    top = argparse.ArgumentParser(prog="autograder", description="Auto-graded Python exercises that explain mistakes.")
    top.add_argument("--version", action="version", version=__version__)
    top.add_argument(
        "--course", default=".", metavar="DIR", help="the folder that holds solutions/ (default: this one, or the nearest above it)"
    )
    subparsers = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (
        _add_new,
        _add_import,
        _add_check,
        _add_build,
        _add_grade,
        _add_autograde,
        _add_report,
        _add_extend,
        _add_feedback,
        _add_similarity,
        _add_export,
        _add_validate,
        _add_package,
        _add_gradescope,
        _add_demo,
        _add_data,
    ):
        add(subparsers)
    return top


def _add(subparsers: Subparsers, name: str, run: Callable[[argparse.Namespace], int | None], help: str) -> argparse.ArgumentParser:
    command = subparsers.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    command.set_defaults(run=run)
    return command


def _add_new(subparsers: Subparsers) -> None:
    new = subparsers.add_parser("new", help="begin a course, a problem set or an exercise").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    command = _add(new, "course", commands.run_new_course, "write a course without problem sets")
    command.add_argument("folder", metavar="FOLDER", type=Path, help="a new folder, or an empty one")
    command.add_argument(
        "--languages",
        nargs="+",
        default=["en"],
        metavar="CODE",
        help="that the course is written in: one, or two, such as ja fr (default: en)",
    )
    _add_title(command)
    command = _add(new, "assignment", commands.run_new_assignment, "begin a problem set")
    command.add_argument("name", metavar="NAME", help="such as week1")
    _add_title(command)
    command = _add(new, "exercise", commands.run_new_exercise, "add an exercise to a problem set")
    command.add_argument("name", metavar="SET/NAME", help="such as week1/leaky_relu, which students write into leaky_relu.py")
    kind = command.add_mutually_exclusive_group(required=True)
    kind.add_argument("--function", metavar="SIGNATURE", help='what students write, such as "leaky_relu(x, alpha=0.01)"')
    kind.add_argument("--class", dest="class_", metavar="SIGNATURE", help='the same for a class, such as "Stack(items)"')
    command.add_argument("--points", type=_points, default=10.0, metavar="N", help="default: 10")
    _add_title(command)


def _add_title(command: argparse.ArgumentParser) -> None:
    command.add_argument("--title", default="", metavar="TEXT", help="default: the name")


def _add_import(subparsers: Subparsers) -> None:
    command = _add(
        subparsers,
        "import",
        commands.run_import,
        "make a problem set of an assignment's notebook, as far as possible; nothing in it is run",
    )
    command.add_argument("format", choices=("nbgrader", "otter"), help="the notebook is the instructor's, with solutions")
    command.add_argument("notebook", metavar="NOTEBOOK", type=Path)
    command.add_argument("--name", default="", metavar="NAME", help="the problem set to write (default: after the notebook)")


def _add_check(subparsers: Subparsers) -> None:
    command = _add(subparsers, "check", commands.run_check, "list everything that is wrong with what authors wrote")
    command.add_argument("names", nargs="*", metavar="NAME", help="problem sets or exercises (default: the whole course)")
    command.add_argument("--watch", action="store_true", help="list anew as soon as a file is saved, until Ctrl-C")


def _add_build(subparsers: Subparsers) -> None:
    command = _add(
        subparsers, "build", commands.run_build, "freeze the inputs of changed properties, and make assignments/ from solutions/"
    )
    command.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help="problem sets, or exercises for the set that each belongs to; lists all of their inputs (default: the whole course, "
        "listing new inputs only)",
    )
    command.add_argument(
        "--check", action="store_true", help="change nothing; fail if assignments/ is out of date or contains solutions"
    )


def _add_grade(subparsers: Subparsers) -> None:
    command = _add(subparsers, "grade", commands.run_grade, "grade one submission or a class of them in the sandbox")
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("path", metavar="PATH", help="a folder with the modules, a zip of one, or a folder with several of these")
    command.add_argument("--json", action="store_true", help="print the reports as JSON")
    _add_grading_options(command)


def _add_autograde(subparsers: Subparsers) -> None:
    command = _add(subparsers, "autograde", commands.run_autograde, "do what nbgrader autograde does, for the whole class at once")
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("--student", default="*", metavar="ID", help="one student, or a pattern of ids (default: all)")
    _add_grading_options(command)


def _add_report(subparsers: Subparsers) -> None:
    command = _add(subparsers, "report", commands.run_report, "write a page about a graded class, for its instructor")
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument(
        "reports",
        nargs="?",
        metavar="REPORTS",
        help="a file with what autograder grade --json printed, - for standard input (default: nbgrader's folders and gradebook)",
    )
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="the page to write (default: ASSIGNMENT_report.html in this folder)"
    )
    _add_language(command)


def _add_extend(subparsers: Subparsers) -> None:
    command = _add(subparsers, "extend", commands.run_extend, "give one student more time for an assignment")
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("student", metavar="STUDENT")
    command.add_argument("days", metavar="DAYS", type=float, help="days after the due date, such as 3 or 0.5; 0 takes them back")


def _add_feedback(subparsers: Subparsers) -> None:
    command = _add(
        subparsers, "feedback", commands.run_feedback, "grade submissions and write a feedback page for each, without nbgrader"
    )
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument(
        "path", type=Path, metavar="PATH", help="what grade takes, or the bulk download of a learning platform, zipped or not"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="the folder for the pages, and for the zip to upload"
    )
    _add_grading_options(command)


def _add_similarity(subparsers: Subparsers) -> None:
    command = _add(
        subparsers,
        "similarity",
        commands.run_similarity,
        "compare the modules of a class, and show side by side those that are alike",
    )
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("path", type=Path, metavar="PATH", help="the class's submissions, as grade takes them")
    command.add_argument(
        "--earlier",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="submissions of an earlier class to compare with, too; may be given several times",
    )
    command.add_argument(
        "--threshold", type=_percent, default=80, metavar="PERCENT", help="show modules that share at least so much (default: 80)"
    )
    command.add_argument("--out", type=Path, metavar="FILE", help="the page to write (default: ASSIGNMENT_similarity.html)")
    _add_language(command)


def _add_export(subparsers: Subparsers) -> None:
    command = _add(
        subparsers, "export", commands.run_export, "fill the scores of an assignment into the gradebook file of a learning platform"
    )
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument(
        "--format", required=True, choices=("canvas", "moodle", "blackboard", "brightspace", "classroom"), help="the platform"
    )
    command.add_argument(
        "--roster",
        required=True,
        type=Path,
        metavar="FILE",
        help="the gradebook file as downloaded from the platform; it stays as it is",
    )
    command.add_argument("--out", type=Path, metavar="FILE", help="the file to write (default: FILE-filled, beside it)")
    command.add_argument("--column", metavar="NAME", help="the column to fill (default: the one with the assignment's title)")
    command.add_argument("--percent", action="store_true", help="write percent of the points instead of points")
    command.add_argument("--replace", action="store_true", help="replace other grades that stand in the column")
    command.add_argument(
        "--final-only", action="store_true", help="leave out who has a written answer that waits for a person's grade"
    )


def _add_validate(subparsers: Subparsers) -> None:
    command = _add(
        subparsers, "validate", commands.run_validate, "prove that right solutions pass, and that wrong solutions and mutants fail"
    )
    command.add_argument(
        "exercises",
        nargs="*",
        metavar="EXERCISE",
        help="validate only these, show their hidden properties beside the docstrings, and list what may be improved "
        "(default: all, with faults only)",
    )
    _add_jobs(command)
    command.add_argument("--force", action="store_true", help="ask every solution again, also where nothing has changed")
    command.add_argument(
        "--record",
        action="store_true",
        help="write answers.json: what the wrong solutions answer, to name students' mistakes and for later comparison",
    )


def _add_package(subparsers: Subparsers) -> None:
    package = subparsers.add_parser("package", help="make a package for another platform").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    command = _add(
        package, "gradescope", commands.run_package_gradescope, "make the autograder zip of a problem set for Gradescope"
    )
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("--out", metavar="FILE.zip", help="default: ASSIGNMENT-gradescope.zip")
    _add_hidden(command)
    _add_language(command)
    command = _add(
        package, "github", commands.run_package_github, "make a template repository of a problem set, and the instructor's workflow"
    )
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("--out", metavar="FOLDER", help="default: ASSIGNMENT-github")


def _add_gradescope(subparsers: Subparsers) -> None:
    command = _add(
        subparsers, "gradescope", commands.run_gradescope, "grade one submission on Gradescope (run_autograder calls this)"
    )
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("submission", metavar="FOLDER", help="what one student handed in")
    command.add_argument("results", metavar="RESULTS.json", help="the file to write")
    _add_hidden(command)
    _add_language(command)


def _add_hidden(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--hidden",
        choices=HIDDEN,
        default=HIDDEN[0],
        help=f"when Gradescope shows students which hidden properties hold (default: {HIDDEN[0]})",
    )


def _add_demo(subparsers: Subparsers) -> None:
    command = _add(subparsers, "demo", commands.run_demo, "build, release, grade and return feedback to an embedded class of 24")
    command.set_defaults(jobs=cores())
    _add_language(command)


def _add_data(subparsers: Subparsers) -> None:
    data = subparsers.add_parser("data", help="get data sets and weights").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    command = _add(data, "mnist", commands.run_mnist, "download MNIST (12 MB) for the labs")
    source = command.add_mutually_exclusive_group()
    source.add_argument(
        "--from", dest="folder", metavar="DIR", help="use the published files in DIR, compressed or not, instead of a download"
    )
    source.add_argument("--mirror", metavar="URL", help="download URL/train-images-idx3-ubyte.gz and the others")
    command = _add(
        data, "import-weights", commands.run_import_weights, "convert a pickle of NumPy arrays to .npz without running it"
    )
    command.add_argument("pickle", metavar="FILE.pkl")
    command.add_argument("-o", "--output", metavar="FILE.npz", help="the file to write (default: beside the pickle)")


def _add_grading_options(command: argparse.ArgumentParser) -> None:
    _add_jobs(command)
    command.add_argument(
        "--scheduler", metavar="ADDRESS", help="grade on the Dask cluster at tcp://host:port or tls://host:port instead"
    )
    command.add_argument("--force", action="store_true", help="grade again what was graded before")
    _add_language(command)


def _add_jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--jobs", type=_positive, default=cores(), metavar="N", help="number of processes (default: the number of cores)"
    )


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", metavar="CODE", help="language of the messages, one of the course's")


def cores() -> int:
    """The number of cores that this process may use."""
    return len(os.sched_getaffinity(0))


def _percent(text: str) -> float:
    return _positive_number(text.removesuffix("%"), 100, f"'{text}' is not a percentage: give a number from 1 to 100")


def _points(text: str) -> float:
    return _positive_number(text, 10_000, f"'{text}' is not a number of points: give a number above 0")


def _positive_number(text: str, most: float, message: str) -> float:
    """A number above 0 and at most ``most``. Raises ArgumentTypeError with the message."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= most:
        raise argparse.ArgumentTypeError(message)
    return value


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of processes: give 1 or more")
    return int(text)
