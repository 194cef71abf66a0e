"""The command line. Heavy imports are made by the command that needs them."""

import argparse
import errno
import json
import os
import sys

from . import __version__
from .errors import KitError, log_to_stderr

EXTRAS = {**dict.fromkeys(("nbgrader", "jupytext", "jinja2", "rich", "pyseccomp", "nbformat", "traitlets"), "instructor"),
          "distributed": "instructor,cluster", "cosmic_ray": "instructor,author"}  # what a package is installed by


def main(arguments=None):
    """Run one command; returns the exit status: 0 done, 1 the kit could not do it, 2 a wrong command line."""
    if sys.version_info < (3, 11):  # an older Python can still read this far
        print("autograder needs Python 3.11 or newer.", file=sys.stderr)
        return 1
    told = parser().parse_args(arguments)
    log_to_stderr()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a character still gets the report
    try:
        return told.run(told) or 0
    except KitError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return error.exit_status
    except ModuleNotFoundError as error:
        package = (error.name or "").split(".")[0]
        extra = EXTRAS.get(package)
        if extra:
            print(f"autograder: {package} is missing: pip install '.[{extra}]' in a clone of the kit.", file=sys.stderr)
            return 1
        raise
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")
        return 0
    except OSError as error:
        full = " Free some space, then run it again; what was finished is kept." if error.errno == errno.ENOSPC else ""
        print(f"autograder: {error.filename or 'a file'}: {error.strerror or error}.{full}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("autograder: stopped.", file=sys.stderr)
        return 130


def parser():
    top = argparse.ArgumentParser(prog="autograder", description="An auto-graded exercise kit for deep learning in NumPy.")
    top.add_argument("--version", action="version", version=__version__)
    top.add_argument("--course", default=".", metavar="DIR",
                     help="the folder with solutions/ (default: here, or the nearest above)")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)

    command = commands.add_parser("build", help="make assignments/ from solutions/")
    command.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="default: all")
    command.add_argument("--check", action="store_true", help="change nothing; fail where assignments/ is out of step or leaks")
    command.set_defaults(run=run_build)

    command = commands.add_parser("grade", help="grade a submission or a class of them in the sandbox")
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("path", metavar="PATH", help="a folder with the modules, a zip of one, or a folder of such")
    command.add_argument("--json", action="store_true", help="print the reports as JSON")
    grading_options(command)
    command.set_defaults(run=run_grade)

    command = commands.add_parser("autograde", help="nbgrader autograde for the whole class at once")
    command.add_argument("assignment", metavar="ASSIGNMENT")
    command.add_argument("--student", default="*", metavar="ID", help="one student, or a pattern of names (default: all)")
    grading_options(command)
    command.set_defaults(run=run_autograde)

    command = commands.add_parser("validate", help="prove exercises: right solutions pass, wrong ones and mutants do not")
    command.add_argument("exercises", nargs="*", metavar="EXERCISE",
                         help="these, and show their hidden properties beside the docstring (default: all)")
    command.add_argument("--jobs", type=positive, default=cores(), metavar="N", help="processes (default: the cores)")
    command.add_argument("--record", action="store_true",
                         help="write what each property catches into caught.json, with which validate compares")
    command.set_defaults(run=run_validate)

    command = commands.add_parser("demo", help="build, release, grade and return feedback to an embedded class of 24")
    command.add_argument("--lang", choices=("en", "ko"), default=None, help="language of the messages")
    command.set_defaults(run=run_demo)

    command = commands.add_parser("data", help="data sets and weights")
    data = command.add_subparsers(title="commands", metavar="COMMAND", required=True)
    command = data.add_parser("mnist", help="download MNIST, 12 MB, for the labs")
    source = command.add_mutually_exclusive_group()
    source.add_argument("--from", dest="folder", metavar="DIR", help="take the published files, packed or not, from DIR instead")
    source.add_argument("--mirror", metavar="URL", help="download from URL/train-images-idx3-ubyte.gz and so on")
    command.set_defaults(run=run_mnist)
    command = data.add_parser("import-weights", help="turn a pickle of NumPy arrays into .npz, without running it")
    command.add_argument("pickle", metavar="FILE.pkl")
    command.add_argument("-o", "--output", metavar="FILE.npz", help="default: beside the pickle")
    command.set_defaults(run=run_import_weights)
    return top


def grading_options(command):
    """Where to grade, what, and in which language."""
    command.add_argument("--jobs", type=positive, default=cores(), metavar="N", help="processes (default: the cores)")
    command.add_argument("--scheduler", metavar="ADDRESS", help="grade on the Dask cluster at tcp://host:port instead")
    command.add_argument("--force", action="store_true", help="grade anew what was graded before")
    command.add_argument("--lang", choices=("en", "ko"), default=None, help="language of the messages")


def cores():
    return len(os.sched_getaffinity(0))


def positive(text):
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of processes: give 1 or more")
    return int(text)


def run_build(told):
    from .course import Course

    course = Course.at(told.course)
    for name in told.assignments:
        course.assignment(name)  # what is not there is said at once, before the imports of the next line
    from .build import build, check

    if told.check:
        check(course, told.assignments)
        print("assignments/ is in step with solutions/, and gives nothing away.")
    else:
        for folder in build(course, told.assignments):
            print(f"built {folder.relative_to(course.root)}")


def run_grade(told):
    from .classes import grade_class
    from .course import Course
    from .selfcheck.messages import language
    from .submissions import find

    course = Course.at(told.course)
    assignment = course.assignment(told.assignment)
    found = find(told.path, assignment)
    reports = grade_class(course, assignment, found, told.lang or language(), told.jobs, told.scheduler, told.force)
    from .terminal import follow, show_class, show_report

    reports = follow(reports, len(found))
    if told.json:
        print_json(reports, several=len(found) > 1)
    elif len(found) > 1:
        show_class(reports)
    else:
        show_report(next(reports))


def print_json(reports, several):
    """Each report as it comes: one object, to be read by people too, or a list of several, each in a line."""
    before = "[\n" if several else ""
    for report in reports:
        text = json.dumps(report.as_dict(), ensure_ascii=False, indent=None if several else 1)
        print(before + text, end="", flush=True)
        before = ",\n"
    print("\n]" if several else "")


def run_autograde(told):
    from .course import Course

    course = Course.at(told.course)
    assignment = course.assignment(told.assignment)
    from .nbgrader_plugin.whole_class import autograde

    autograde(course, assignment, told.student, told.jobs, told.scheduler, told.force, told.lang)


def run_validate(told):
    from .course import Course

    course = Course.at(told.course)
    pairs = course.exercises(told.exercises)
    from .terminal import follow, show_proofs
    from .validate import validate

    proofs = validate(course, pairs, told.jobs, lambda results, total: follow(results, total, "proving"))
    for proof in proofs if told.record else ():
        proof.record()
    show_proofs(proofs, contracts=bool(told.exercises))
    return 0 if all(proof.holds for proof in proofs) else 1


def run_demo(told):
    from .course import Course
    from .demo import demo
    from .selfcheck.messages import language

    return demo(Course.at(told.course), told.lang or language())


def run_mnist(told):
    from . import mnist

    if told.folder is not None:
        kept = mnist.take(told.folder)
    else:
        try:
            from .terminal import receiving
        except ModuleNotFoundError:  # downloading needs none of the instructor's packages
            from contextlib import nullcontext as receiving
        with receiving() as show:
            kept = mnist.download(mnist.MIRRORS if told.mirror is None else (told.mirror,), show)
    parts = [f"{len(kept[images]):,} {part} images" for part, (images, _) in mnist.PARTS.items() if images in kept]
    print(f"{mnist.path()} holds {' and '.join(parts)}.")


def run_import_weights(told):
    from pathlib import Path

    from .datasets import import_weights

    output = Path(told.output) if told.output else Path(told.pickle).with_suffix(".npz")
    import_weights(Path(told.pickle), output)
    print(f"wrote {output}")


if __name__ == "__main__":
    sys.exit(main())
