"""``nbgrader autograde``: nbgrader's own steps, with the trusted grader in place of running the notebook.

The student's notebook is only read: its graded and locked cells are put back
as they were released, nothing in it is run, and a missing or broken one costs
nothing, since the modules are what is graded.
"""

import atexit
import json
import os
import re
from copy import deepcopy
from fnmatch import fnmatch
from glob import glob
from pathlib import Path

import nbformat
from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.converters.base import BaseConverter
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearOutput,
    DeduplicateIds,
    NbGraderPreprocessor,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
)
from traitlets import Enum, Unicode

from ..course import Course
from ..errors import KitError
from ..grading import Grader
from ..selfcheck.messages import LANGUAGES
from ..submissions import MAX_FILE, files_of, read, read_file
from .cells import outputs

REPORT = "report.json"  # beside the autograded notebook
MAX_NOTEBOOK = 5 << 20
MAX_CELLS = 1000
MAX_ANSWER = 20_000  # characters
SCHEMES = re.compile(r"(?i)\b(javascript|vbscript|data|file)(\s*\\?\s*:)")
ENTITY = re.compile(r"&(?=[#\w])")  # in a link, nbconvert resolves entities twice
MATHJAX = re.compile(r"\\(?=(href|class|cssId|style|require|(re)?new(command|environment)|def|let|unicode|csname|mmlToken)\b)")
NOTE = ("The notebook was missing or could not be read, so this is the released one. "
        "The grade comes from the `.py` files.\n\n"
        "노트북이 없거나 읽을 수 없어 배포된 노트북을 넣었습니다. 채점은 `.py` 파일로 합니다.")

_graders = {}


def grader(root, assignment, language):
    """This process's Grader of an assignment, started once."""
    key = (root, assignment, language)
    if key not in _graders:
        course = Course.at(root)
        _graders[key] = Grader(course, course.assignment(assignment), language)
        atexit.register(_graders[key].__exit__)
    return _graders[key]


class FromSubmission(BaseConverter):
    """How a submission's files are taken over: regular files only, and a notebook whose graded cells are ours."""

    course = Unicode(".", help="The folder that holds solutions/.").tag(config=True)

    def init_single_notebook_resources(self, notebook_filename):
        resources = super().init_single_notebook_resources(notebook_filename)
        resources["nbgrader"]["course"] = self.course
        return resources

    def init_assignment(self, assignment_id, student_id):
        source, target = (Path(place(assignment_id, student_id)) for place in (self._format_source, self._format_dest))
        released = Path(self.coursedir.format_path(self.coursedir.source_directory, ".", assignment_id))
        target.mkdir(parents=True, exist_ok=True)
        if source.is_symlink() or source.parent.is_symlink():
            self.log.warning("%s is a link, and was left out: nobody hands in what it leads to.", source)
            return
        for place, load in files_of(source):
            if (released / place).is_dir() or any(fnmatch(part, pattern) for part in Path(place).parts
                                                  for pattern in self.coursedir.ignore):
                continue
            try:
                content = load()
            except (OSError, ValueError) as error:
                self.log.warning("%s was left out (%s).", source / place, error)
                continue
            if len(content) > MAX_FILE:
                self.log.warning("%s is larger than %d MiB, and was left out.", source / place, MAX_FILE >> 20)
                continue
            copy = target / place
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content)

    def convert_single_notebook(self, notebook_filename):
        if not self._sanitizing:
            super().convert_single_notebook(notebook_filename)
            return
        resources = self.init_single_notebook_resources(notebook_filename)
        name = resources["nbgrader"]["notebook"]
        resources["metadata"] = {"name": name, "path": os.path.dirname(notebook_filename)}
        source = self.coursedir.format_path(self.coursedir.source_directory, ".", resources["nbgrader"]["assignment"])
        released = nbformat.read(os.path.join(source, f"{name}.ipynb"), as_version=4)
        output, resources = self.exporter.from_notebook_node(restored(notebook_filename, released, self.log), resources=resources)
        self.write_single_notebook(output, resources)


class TrustedAutograde(Autograde, FromSubmission):
    """nbgrader's Autograde for submissions whose modules count, whatever became of the notebook."""

    def init_notebooks(self):
        assignment = self.coursedir.assignment_id
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                names = [notebook.name for notebook in gradebook.find_assignment(assignment).notebooks]
            except MissingEntry:
                names = []
        if not names:
            self._fail(f"The assignment '{assignment}' is not in the gradebook: "
                       f"run 'nbgrader generate_assignment {assignment}' first.")
        self.assignments = {folder: [os.path.join(folder, f"{name}.ipynb") for name in names]
                            for folder in glob(self._format_source(assignment, self.coursedir.student_id))
                            if os.path.isdir(folder)}
        if not self.assignments:
            self._fail(f"No submission of '{assignment}' was found: expected {self._format_source(assignment, '<student>')}.")

    def start(self):
        """Everything that would stop every submission is found before the first: the sandbox, the exam."""
        try:
            language = GradeInSandbox(parent=self).language
            grader(self.course, self.coursedir.assignment_id, language)
        except KitError as error:
            self._fail(str(error))
        super().start()

    def _fail(self, sentence):
        self.log.error("%s", sentence)
        raise NbGraderException(sentence)


class GradeInSandbox(NbGraderPreprocessor):
    """In place of ``Execute``: grades the modules beside the notebook and shows each exercise's result in its cell."""

    language = Enum(LANGUAGES, default_value="en", help="Language of the feedback: en or ko.").tag(config=True)

    def preprocess(self, nb, resources):
        told = resources["nbgrader"]
        folder = Path(resources["metadata"]["path"])
        one = grader(told["course"], told["assignment"], self.language)
        report = one.grade(read(told["student"], folder, one.assignment))
        resources["trusted_report"] = report
        (folder / REPORT).write_text(json.dumps(report.as_dict(), ensure_ascii=False, indent=1), encoding="utf-8")
        results = {exercise.name: exercise for exercise in report.exercises}
        for cell in nb.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if cell.cell_type == "code":
                cell.outputs = outputs(results[name], self.language) if name in results else []
                cell.execution_count = None
        return nb, resources


class SaveTrustedGrades(SaveAutoGrades):
    """Scores straight from the report; a cell's outputs are never read. Written answers stay nbgrader's."""

    def _add_score(self, cell, resources):
        results = {exercise.name: exercise for exercise in resources["trusted_report"].exercises}
        result = results.get(cell.metadata["nbgrader"]["grade_id"])
        if result is None:
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(result.name, self.notebook_id, self.assignment_id, self.student_id)
        grade.auto_score = min(max(result.score, 0.0), grade.max_score)
        grade.needs_manual_grade = grade.manual_score is not None
        self.gradebook.db.commit()


class AutogradeSteps:
    """nbgrader's lists of steps, with ours in place."""

    sanitize = [ClearOutput, DeduplicateIds, OverwriteKernelspec, OverwriteCells, CheckCellMetadata]
    autograde = [GradeInSandbox, ClearMetadataPreprocessor, SaveTrustedGrades, AssignLatePenalties, CheckCellMetadata]


def restored(path, released, log):
    """The submitted notebook with every graded, locked or answer cell of the released one, once each, as released.

    Of the student's it keeps the text of answers, and cells that are not nbgrader's.
    """
    ours = {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    try:
        submitted = read_notebook(path)
    except Exception as error:  # whatever a broken or hostile notebook makes the libraries raise
        log.warning("%s is missing or cannot be read (%s): the modules are graded all the same.", path, type(error).__name__)
        whole = deepcopy(released)
        whole.cells.insert(0, nbformat.v4.new_markdown_cell(NOTE))
        return whole
    cells, seen = [], set()
    for cell in submitted.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id") if isinstance(cell.metadata.get("nbgrader", {}), dict) else None
        if not isinstance(name, str) or name not in ours:
            plain = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(
                cell.cell_type, nbformat.v4.new_raw_cell)
            cells.append(plain(harmless(cell.source) if cell.cell_type == "markdown" else text_of(cell.source)))
        elif name not in seen:
            seen.add(name)
            mine = deepcopy(ours[name])
            if mine.metadata.nbgrader.solution:
                mine.source = harmless(cell.source) if mine.cell_type == "markdown" else text_of(cell.source)
            cells.append(mine)
    for name, cell in ours.items():
        if name not in seen:
            log.warning("The cell '%s' was missing from %s and was put back.", name, path)
            cells.append(deepcopy(cell))
    whole = deepcopy(released)
    whole.cells = cells
    return whole


def text_of(source):
    """The text as UTF-8 can hold it."""
    return source.encode("utf-8", "replace").decode()


def harmless(markdown):
    """Markdown without HTML, script links and pictures from elsewhere: somebody's browser shows it with a teacher's rights."""
    text = ENTITY.sub("& ", text_of(markdown)[:MAX_ANSWER]).replace("<", "&lt;").replace("![", "[")
    return MATHJAX.sub("", SCHEMES.sub(r"\1 \2", text))


def read_notebook(path):
    """A submitted notebook as nbformat 4. Raises ValueError and its like for anything else."""
    content = read_file(path, MAX_NOTEBOOK)
    if len(content) > MAX_NOTEBOOK:
        raise ValueError(f"larger than {MAX_NOTEBOOK >> 20} MiB")
    notebook = nbformat.reads(content.decode("utf-8"), as_version=4)
    nbformat.validate(notebook)
    if len(notebook.cells) > MAX_CELLS:
        raise ValueError(f"more than {MAX_CELLS} cells")
    return notebook
