"""``nbgrader autograde``: nbgrader's own steps, with the trusted grader in place of running the notebook.

The student's notebook is only read: its graded and locked cells are put back
as they were released, nothing in it is run, and a missing or broken one costs
nothing, since the modules are what is graded.
"""

import json
import os
import re
from contextlib import closing, contextmanager
from copy import deepcopy
from fnmatch import fnmatch
from functools import cache
from glob import glob
from pathlib import Path
from shutil import rmtree

import nbformat
from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.api import Comment, Grade, Gradebook, MissingEntry
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
)
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import joinedload
from traitlets import Enum, Unicode

from ..classes import Job, Processes, Run, grade_class
from ..course import Course
from ..errors import KitError
from ..kept import Kept
from ..selfcheck.messages import LANGUAGES
from ..submissions import MAX_FILE, Submission, files_of, read, read_file
from ..terminal import follow
from .cells import outputs

REPORT, UNFINISHED = "report.json", ".report.json"  # beside the autograded notebook
MAX_NOTEBOOK = 5 << 20
MAX_CELLS = 1000
MAX_ANSWER = 20_000  # characters
SCHEMES = re.compile(r"(?i)\b(javascript|vbscript|data|file)(?=\s*+\\?\s*+:)")
ENTITY = re.compile(r"&(?=[#\w\\])")  # in a link, nbconvert resolves entities twice, and backslashes before
LINK = re.compile(r"\](?=[(\[:])")
MATHJAX = re.compile(r"\\(?=(href|class|cssId|style|require|(re)?new(command|environment)|def|let|unicode|csname|mmlToken)\b)")
NOTE = ("The notebook was missing or could not be read, so this is the released one. "
        "The grade comes from the `.py` files.\n\n"
        "노트북이 없거나 읽을 수 없어 배포된 노트북을 넣었습니다. 채점은 `.py` 파일로 합니다.")


class Marks:
    """Where one assignment's reports come from: what is kept, else graded here as nbgrader asks for it.

    With ``elsewhere``, (jobs, scheduler), the whole class is graded there ahead of nbgrader's steps, which find each
    report kept.
    """

    elsewhere = None
    graded = []  # the folders that were graded, in order

    def __init__(self, root, assignment, language):
        self._course = Course.at(root)
        self.assignment = self._course.assignment(assignment)
        self._language = language
        self._kept = Kept(self._course, self.assignment, language)
        self._here = Processes(self._course, 1)
        self._ahead, self._latest = iter(()), None
        if not self.elsewhere:
            self._grade("", Submission(""), force=True)  # what would stop every submission is found before the first

    @contextmanager
    def ahead(self, found, force):
        """Meanwhile have each (name, path) graded ahead, where that is wanted."""
        if not self.elsewhere:
            yield
            return
        jobs, scheduler = self.elsewhere
        reports = grade_class(self._course, self.assignment, found, self._language, jobs, scheduler, force)
        self._ahead = follow(reports, len(found))
        with closing(reports), closing(self._ahead):
            yield

    def report(self, name, folder, force):
        """The Report on the submission in ``folder``."""
        while not self._is_of(name) and (done := next(self._ahead, None)):
            self._latest = done
        self.graded.append(folder)
        if self._is_of(name) and self._latest.problem:  # it may have ended the process that graded it: not here, too
            return self._latest
        return self._grade(name, read(name, folder, self.assignment), force and not self._is_of(name))

    def _is_of(self, name):
        return self._latest is not None and self._latest.submission == name

    def _grade(self, name, submission, force):
        run = Run(self._here, self._kept, lambda one: Job(one, self.assignment.name, self._language, **self._here.told), force)
        return next(run.reports([(name, submission)]))


@cache
def marks(root, assignment, language):
    """This process's Marks of an assignment."""
    return Marks(root, assignment, language)


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
            self._marks = marks(self.course, self.coursedir.assignment_id, GradeInSandbox(parent=self).language)
        except KitError as error:
            self._fail(str(error))
        try:
            super().start()
        except OperationalError as error:
            gradebook = make_url(self.coursedir.db_url).render_as_string(hide_password=True)
            self._fail(f"The gradebook {gradebook} cannot be used ({error.orig}): if another program writes to it, close that; "
                       "if the disk is full, free some space. Then run this again: what was graded stays.")

    def convert_notebooks(self):
        expected = self._format_source("(?P<assignment_id>.*)", "(?P<student_id>.*)", escape=True)
        students = [(re.match(expected, folder)["student_id"], Path(folder)) for folder in sorted(self.assignments)]
        wanted = [(student, folder) for student, folder in students if not self._finished(student)]
        try:
            with self._marks.ahead(wanted, self.force):
                super().convert_notebooks()
        except KitError as error:
            self._fail(str(error))

    def init_destination(self, assignment_id, student_id):
        target = Path(self._format_dest(assignment_id, student_id))
        if target.is_dir() and not (target / REPORT).is_file():
            self.log.warning("%s was begun and not finished: it is graded again.", target)
            rmtree(target)
        return super().init_destination(assignment_id, student_id)

    def init_single_notebook_resources(self, notebook_filename):
        resources = super().init_single_notebook_resources(notebook_filename)
        resources["nbgrader"]["force"] = self.force
        return resources

    def convert_single_notebook(self, notebook_filename):
        super().convert_single_notebook(notebook_filename)
        # The report stands for the whole of it, and comes last: it is there when the gradebook has the scores.
        folder = Path(self.writer.build_directory)
        os.replace(folder / UNFINISHED, folder / REPORT)

    def _finished(self, student):
        source, target = (place(self.coursedir.assignment_id, student) for place in (self._format_source, self._format_dest))
        if self.force or not Path(target, REPORT).is_file():
            return False
        try:
            new, old = map(self.coursedir.get_existing_timestamp, (source, target))
        except (OSError, ValueError) as error:  # one student's, which nbgrader will name
            self.log.warning("%s has a timestamp that cannot be read (%s).", source, error)
            return False
        return not (new and old and new > old)

    def _fail(self, sentence):
        self.log.error("%s", sentence)
        raise NbGraderException(sentence)


class GradeInSandbox(NbGraderPreprocessor):
    """In place of ``Execute``: grades the modules beside the notebook and shows each exercise's result in its cell."""

    language = Enum(LANGUAGES, default_value="en", help="Language of the feedback: en or ko.").tag(config=True)

    def preprocess(self, nb, resources):
        told = resources["nbgrader"]
        folder = Path(resources["metadata"]["path"])
        report = marks(told["course"], told["assignment"], self.language).report(told["student"], folder, told["force"])
        resources["trusted_report"] = report
        (folder / UNFINISHED).write_text(json.dumps(report.as_dict(), ensure_ascii=False, indent=1), encoding="utf-8")
        results = {exercise.name: exercise for exercise in report.exercises}
        for cell in nb.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if cell.cell_type == "code":
                cell.outputs = outputs(results[name], self.language) if name in results else []
                cell.execution_count = None
        return nb, resources


class SaveTrustedGrades(NbGraderPreprocessor):
    """In place of ``SaveAutoGrades``, in one transaction: scores straight from the report; a cell's outputs are never read.

    Manual scores stay, and written answers wait for one, as with nbgrader.
    """

    def preprocess(self, nb, resources):
        told = resources["nbgrader"]
        results = {exercise.name: exercise for exercise in resources["trusted_report"].exercises}
        with Gradebook(told["db_url"]) as gradebook:
            notebook = gradebook.find_submission_notebook(told["notebook"], told["assignment"], told["student"])
            grades, comments = ({row.cell.name: row for row in gradebook.db.query(kind).filter(kind.notebook_id == notebook.id)
                                 .options(joinedload(kind.cell))} for kind in (Grade, Comment))
            for cell in nb.cells:
                name = cell.metadata.get("nbgrader", {}).get("grade_id")
                if is_grade(cell):
                    self._score(grades[name], results.get(name), cell)
                if is_solution(cell) or is_task(cell):
                    same = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
                    comments[name].auto_comment = "No response." if same and not is_task(cell) else None
            gradebook.db.commit()
        return nb, resources

    def _score(self, grade, result, cell):
        if result:
            grade.auto_score = min(max(result.score, 0.0), float(cell.metadata.nbgrader.points))
        else:
            grade.auto_score, _ = determine_grade(cell, self.log)
        grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None


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
        whole.cells.insert(0, nbformat.v4.new_markdown_cell(NOTE, id="note"))
        return whole
    cells, seen = [], set()
    for cell in submitted.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id") if isinstance(cell.metadata.get("nbgrader", {}), dict) else None
        if not isinstance(name, str) or name not in ours:
            plain = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(
                cell.cell_type, nbformat.v4.new_raw_cell)
            source = harmless(cell.source) if cell.cell_type == "markdown" else text_of(cell.source)
            cells.append(plain(source, id=f"student-{len(cells)}"))
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
    """Markdown without HTML, links in brackets and pictures: somebody's browser shows it with a teacher's rights."""
    text = ENTITY.sub("& ", text_of(markdown)[:MAX_ANSWER]).replace("<", "&lt;").replace("![", "[")
    text = SCHEMES.sub(r"\1 ", LINK.sub("] ", text))
    while MATHJAX.search(text):
        text = MATHJAX.sub("", text)
    return text


def read_notebook(path):
    """A submitted notebook as nbformat 4. Raises ValueError and its like for anything else."""
    content = read_file(path, MAX_NOTEBOOK)
    if len(content) > MAX_NOTEBOOK:
        raise ValueError(f"larger than {MAX_NOTEBOOK >> 20} MiB")
    told = json.loads(content)
    if told["nbformat"] != 4:  # older ones are converted cell by cell
        raise ValueError("not of nbformat 4")
    if len(told["cells"]) > MAX_CELLS:
        raise ValueError(f"more than {MAX_CELLS} cells")
    notebook = nbformat.reads(content.decode("utf-8"), as_version=4)
    nbformat.validate(notebook)
    return notebook
