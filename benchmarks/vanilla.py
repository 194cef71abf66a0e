"""nbgrader without the kit: the same properties in the cells of a notebook, run by its kernel."""

import shutil

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

SETUP = "import sys, types\nfrom hypothesis import settings\n"
MODULE = """
module = types.ModuleType({name!r})
module.__dict__.update({{key: value for key, value in globals().items() if callable(value) or key == "np"}})
sys.modules[{name!r}] = module
"""
RUN = "test = {test}\n(settings(max_examples={examples}, deadline=None, database=None)(test) if {drawn} else test)()\n"


def prepare(course, assignment, students, examples, folder):
    """Write an nbgrader course to ``folder``, with the submissions of ``students`` (name to {module: source})."""
    source = folder / "source" / assignment.name
    shutil.copytree(course.root / "assignments" / assignment.name / "selfcheck", source / "selfcheck")
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.root = '.'\n")
    nbformat.write(notebook(assignment, {exercise.name: "" for exercise in assignment.exercises}, examples), source / "lab.ipynb")
    for name, modules in students.items():
        handed_in = folder / "submitted" / name / assignment.name
        handed_in.mkdir(parents=True)
        nbformat.write(notebook(assignment, modules, examples), handed_in / "lab.ipynb")


def notebook(assignment, modules, examples):
    cells = [cell("setup", SETUP, locked=True)]
    for exercise in assignment.exercises:
        name = exercise.name
        cells.append(cell(name, modules[name] or "### BEGIN SOLUTION\n### END SOLUTION", solution=True))
        cells.append(cell(f"{name}-module", MODULE.format(name=name), locked=True))
        for kind, tests in (("public", exercise.public), ("hidden", exercise.hidden)):
            cells.append(cell(f"{name}-{kind}", tests, locked=True))
            for (exercise_name, test), count in examples.items():
                if exercise_name == name and f"def {test}(" in tests:
                    run = RUN.format(test=test, examples=count, drawn=f"hasattr({test}, 'hypothesis')")
                    cells.append(cell(f"{name}-{test}", run, locked=True, points=1))
    created = new_notebook(cells=cells)
    created.metadata.kernelspec = {"name": "python3", "language": "python", "display_name": "Python 3"}
    return created


def cell(name, source, solution=False, locked=False, points=None):
    created = new_code_cell(source, id=name[:64])
    metadata = {
        "grade_id": name,
        "schema_version": 3,
        "solution": solution,
        "locked": locked,
        "task": False,
        "grade": points is not None,
    }
    if points is not None:
        metadata["points"] = points
    created.metadata.nbgrader = metadata
    return created
