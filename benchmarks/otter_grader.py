"""Grade a class with otter-grader in this process and measure it: python otter_grader.py ASSIGNMENT_DIR CLASS_DIR.

The otter tests are the problem set's own property files, public and hidden,
one test case per property. Each submission is a notebook with one cell per
module. Only the grading loop is measured; preparing it is not.
"""

import argparse
import ast
import json
import resource
import shutil
import sys
import tempfile
import time
import tomllib
from contextlib import chdir
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from otter.api import grade_submission
from otter.generate import main as generate_autograder

# A module next to the notebook. Properties import from modules, but the student's cells define globals.
PROPERTY_RUNNER = """\
import importlib
import sys
import types

from hypothesis import HealthCheck, is_hypothesis_test, settings


def run_property(notebook, exercise, file, name, examples):
    if exercise not in sys.modules:
        sys.modules[exercise] = types.ModuleType(exercise)
        vars(sys.modules[exercise]).update(notebook)
    test = getattr(importlib.import_module(file), name)
    if is_hypothesis_test(test):
        # A busy machine must not cost a student points: no deadline, and no complaint about slow draws.
        test = settings(max_examples=examples, deadline=None, database=None,
                        suppress_health_check=[HealthCheck.too_slow])(test)
    test()
"""

TEST_FILE_HEAD = """\
from otter.test_files import test_case
from property_runner import run_property

OK_FORMAT = False
name = {exercise!r}
"""

TEST_CASE = """

@test_case(name={name!r}, points={points!r}, hidden={hidden!r})
def {name}(env):
    run_property(env, {exercise!r}, {file!r}, {name!r}, examples={examples!r})
"""


def properties(file):
    """The name and the points of each property in a property file, in order."""
    for function in ast.parse(file.read_text(encoding="utf-8")).body:
        for decorator in getattr(function, "decorator_list", ()):
            if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.points":
                yield function.name, ast.literal_eval(decorator.args[0])


def otter_test_file(folder, examples):
    """The source of the otter test file for the exercise in ``folder``."""
    exercise, source = folder.name, TEST_FILE_HEAD.format(exercise=folder.name)
    for kind in ("test", "hidden"):
        file = f"{kind}_{exercise}"
        for name, points in properties(folder / f"{file}.py"):
            source += TEST_CASE.format(
                name=name,
                points=points,
                hidden=kind == "hidden",
                exercise=exercise,
                file=file,
                examples=examples.get(f"{exercise}.{name}", 100),
            )
    return source


def prepare_autograder(assignment, exercises, examples, work):
    """Write ``work/autograder.zip``: the otter tests, the property files and selfcheck."""
    tests, autograder = work / "tests", work / "autograder.zip"
    tests.mkdir()
    selfcheck = assignment.parent.parent / "assignments" / assignment.name / "selfcheck"
    shutil.copytree(selfcheck, work / "selfcheck", ignore=shutil.ignore_patterns("__pycache__"))
    (work / "property_runner.py").write_text(PROPERTY_RUNNER)
    files = ["selfcheck", "property_runner.py"]
    for exercise in exercises:
        (tests / f"{exercise}.py").write_text(otter_test_file(assignment / exercise, examples))
        for kind in ("test", "hidden"):
            files.append(shutil.copy(assignment / exercise / f"{kind}_{exercise}.py", work))
    with chdir(work):  # otter takes the extra files from the working directory
        generate_autograder(
            tests_dir=str(tests),
            output_path=str(autograder),
            files=files,
            no_config=True,
            no_requirements=True,
            no_environment=True,
        )
    return autograder


def prepare_notebook(student, exercises, path):
    """Write the student's modules as a notebook, one cell each; otter runs an exercise's tests after its cell."""
    cells = []
    for exercise in exercises:
        module = student / f"{exercise}.py"
        source = module.read_text(encoding="utf-8", errors="replace") if module.is_file() else ""
        cells.append(new_code_cell(source, metadata={"otter": {"tests": [exercise]}}))
    nbformat.write(new_notebook(cells=cells), path)


def score(notebook, autograder):
    """The points that otter gives. If otter itself fails, None and a line on stderr."""
    try:
        return grade_submission(str(notebook), str(autograder), quiet=True).total
    except Exception as error:
        print(f"{notebook.stem}: otter failed: {type(error).__name__}: {error}", file=sys.stderr)
        return None


def used_so_far():
    """The CPU seconds, and the largest RSS in MiB, of this process and its finished children so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used), max(usage.ru_maxrss for usage in used) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("assignment", type=Path, help="a problem set such as solutions/ps1_batch_inference")
    parser.add_argument("students", type=Path, help="a folder with one folder of modules per student")
    parser.add_argument("--examples", type=Path, help='JSON: {"exercise.property": max_examples}')
    args = parser.parse_args()
    assignment = args.assignment.resolve()
    config = tomllib.loads((assignment / "assignment.toml").read_text(encoding="utf-8"))
    exercises = [exercise["name"] for exercise in config["exercise"]]
    examples = json.loads(args.examples.read_text()) if args.examples else {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        autograder = prepare_autograder(assignment, exercises, examples, work)
        notebooks = {}
        for student in sorted(filter(Path.is_dir, args.students.iterdir())):
            notebooks[student.name] = work / f"{student.name}.ipynb"
            prepare_notebook(student, exercises, notebooks[student.name])
        cpu, start = used_so_far()[0], time.perf_counter()
        scores = {student: score(notebook, autograder) for student, notebook in notebooks.items()}
        seconds = time.perf_counter() - start
        after, peak = used_so_far()
    print(json.dumps({"seconds": seconds, "cpu": after - cpu, "peak_mib": peak, "scores": scores}))


if __name__ == "__main__":
    main()
