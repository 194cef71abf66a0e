"""``autograder build``: what students get, made from ``solutions/``."""

import filecmp
import hashlib
import json
import logging
import shutil
import tempfile
from pathlib import Path

import jinja2
import jupytext
import nbformat
from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from .course import listing
from .errors import KitError
from .exam import freeze
from .leaks import leaks
from .properties import References, declared

HERE = Path(__file__).parent
STUB = "raise NotImplementedError"
LITTER = {"__pycache__", ".ipynb_checkpoints", ".pytest_cache", ".hypothesis", ".DS_Store"}

log = logging.getLogger(__name__)
quiet = logging.getLogger(f"{__name__}.nbgrader")  # which logs the whole cell; a KitError names the file instead
quiet.disabled = True


def build(course, names=()):
    """Write ``assignments/<name>/`` for each problem set (default: all). Returns the folders."""
    written = []
    for told in course.strays.values():
        log.warning("%s", told)
    for assignment in _chosen(course, names):
        target = course.root / "assignments" / assignment.name
        target.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".building-") as scratch:
            made = Path(scratch) / assignment.name
            write_assignment(course, assignment, made, draw=True)
            _refuse_leaks(course, made)
            shutil.rmtree(target, ignore_errors=True)
            made.rename(target)
        written.append(target)
    return written


def check(course, names=()):
    """Raise KitError where ``assignments/`` is not what ``build`` would make, or holds solution text."""
    for assignment in _chosen(course, names):
        target = course.root / "assignments" / assignment.name
        if not target.is_dir():
            raise KitError(f"{target} is missing: run 'autograder build'.")
        _refuse_leaks(course, target)
        with tempfile.TemporaryDirectory() as scratch:
            made = Path(scratch) / assignment.name
            write_assignment(course, assignment, made)
            ours, theirs = set(_files(made)), set(_files(target))
            different = {*(ours ^ theirs), *filecmp.cmpfiles(made, target, ours & theirs, shallow=False)[1],
                         *(name for name in ours if name.endswith(".frozen") and not (made / name).stat().st_size)}
        if different:
            raise KitError(f"{target} is out of step with solutions/ ({', '.join(sorted(different)[:5])}): "
                           "run 'autograder build' and commit the result.")


def write_assignment(course, assignment, folder, draw=False):
    """One problem set as students get it; inputs that are not frozen any more are drawn anew, or left out without ``draw``."""
    folder.mkdir(parents=True)
    shutil.copytree(HERE / "selfcheck", folder / "selfcheck", ignore=shutil.ignore_patterns(*LITTER))
    shutil.copyfile(HERE / "worker" / "protocol.py", folder / "selfcheck" / "protocol.py")
    (folder / "selfcheck" / "inputs").mkdir()
    references = References(course)
    for exercise in assignment.exercises:
        # Empty where there is none to keep: so ``check`` sees one that is gone.
        (folder / "selfcheck" / "inputs" / exercise.frozen_path.name).write_bytes(freeze(exercise, references, draw))
        (folder / f"{exercise.name}.py").write_text(
            stub(exercise.reference, f"{exercise.name}.py"), encoding="utf-8")
        (folder / f"test_{exercise.name}.py").write_text(exercise.public, encoding="utf-8")
    for name in ("conftest.py", "pytest.ini", "requirements.txt"):
        shutil.copyfile(HERE / "templates" / name, folder / name)
    readme = jinja2.Template((HERE / "templates" / "README.md.jinja").read_text(encoding="utf-8"),
                             keep_trailing_newline=True)
    (folder / "README.md").write_text(readme.render(title=assignment.title, exercises=assignment.exercises),
                                      encoding="utf-8")
    (folder / "selfcheck" / "exercises.json").write_text(
        json.dumps(_told(assignment), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    nbformat.write(lab(assignment), folder / "lab.ipynb")
    if assignment.data:
        (folder / "data").mkdir()
    for name in assignment.data:
        try:
            shutil.copyfile(course.root / "data" / name, folder / "data" / name)
        except OSError as error:
            raise KitError(f"{assignment.name} ships data/{name}, which cannot be read ({error.strerror}).") from error


def stub(reference, name="the reference"):
    """The reference without its solution regions, cleared by nbgrader's own ClearSolutions."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(reference)])
    made = clear_solutions(notebook, name).cells[0].source
    if STUB not in made or "SOLUTION" in made:
        raise KitError(f"{name} has no solution region, or one whose marks are misspelt: put what students are to write "
                       "between '### BEGIN SOLUTION' and '### END SOLUTION'.")
    return made


def clear_solutions(notebook, name):
    config = Config()
    config.ClearSolutions.code_stub = {"python": STUB}
    config.ClearSolutions.enforce_metadata = False
    try:
        return ClearSolutions(config=config, log=quiet).preprocess(notebook, {})[0]
    except RuntimeError as error:
        raise KitError(f"A solution region of {name} cannot be cleared ({error}): each '### BEGIN SOLUTION' needs its own "
                       "'### END SOLUTION'.") from error


def lab(assignment):
    """The lab notebook. In lab.md a cell with ``exercise="name"`` becomes that exercise's graded cell,
    and a region with ``question="id" points=n`` a written answer, graded by hand."""
    path = assignment.folder / "lab.md"
    try:
        notebook = jupytext.read(path, fmt="md")
    except OSError as error:
        raise KitError(f"{path} cannot be read ({error.strerror}): every problem set has a lab.md.") from error
    graded, seen = [], {}
    for cell in notebook.cells:
        exercise, question = cell.metadata.pop("exercise", None), cell.metadata.pop("question", None)
        if exercise:
            graded.append(exercise)
            cell.metadata["nbgrader"] = _cell_metadata(exercise, assignment.exercise(exercise).points, solution=False)
        elif question:
            cell.metadata["nbgrader"] = _cell_metadata(question, cell.metadata.pop("points", 1), solution=True)
        text = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.source
        seen[text] = seen.get(text, 0) + 1
        cell["id"] = hashlib.sha256(f"{assignment.name}/{text}/{seen[text]}".encode()).hexdigest()[:12]
    missing = [exercise.name for exercise in assignment.exercises if exercise.name not in graded]
    repeated = sorted({name for name in graded if graded.count(name) > 1})
    if missing or repeated:
        wrong = [f"there is none for {listing(missing)}"] * bool(missing)
        wrong += [f"there are several for {listing(repeated)}"] * bool(repeated)
        raise KitError(f"{path} needs one graded cell per exercise, and {', and '.join(wrong)}: "
                       'such a cell begins ```python exercise="name".')
    notebook.metadata = nbformat.from_dict({
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"}})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook = clear_solutions(notebook, str(path))
    nbformat.validate(notebook)
    return notebook


def _cell_metadata(grade_id, points, solution):
    return {"grade": True, "grade_id": grade_id, "points": points, "solution": solution, "locked": not solution,
            "schema_version": 3, "task": False}


def _told(assignment):
    """What the self-check's table knows: titles, points and hints, nothing about the hidden tests but their points."""
    return {"assignment": assignment.name, "title": assignment.title._asdict(), "exercises": [
        {"name": exercise.name, "title": exercise.title._asdict(),
         "public_points": sum(one.points for one in declared(exercise) if not one.hidden),
         "hidden_points": sum(one.points for one in declared(exercise) if one.hidden),
         "hints": [hint._asdict() for hint in exercise.hints]} for exercise in assignment.exercises]}


def _chosen(course, names):
    return [course.assignment(name) for name in names or course.assignment_names]


def _refuse_leaks(course, folder):
    found = leaks(course, folder)
    if found:
        raise KitError(f"{folder.name} would give away solutions: {found[0]}"
                       + (f" (and {len(found) - 1} more)" if len(found) > 1 else "")
                       + ". Take it out of what students get.")


def _files(folder):
    return [str(path.relative_to(folder)) for path in folder.rglob("*")
            if path.is_file() and not LITTER & set(path.relative_to(folder).parts)]
