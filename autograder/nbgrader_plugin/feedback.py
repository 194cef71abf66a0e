"""``nbgrader generate_feedback``: the kit's feedback page for each graded submission, ready for the exchange."""

import os
import re
from glob import glob
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Comment, Grade, Gradebook, MissingEntry
from nbgrader.converters import GenerateFeedback, NbGraderException
from nbgrader.utils import is_grade
from traitlets import Unicode

from ..classroom.notebooks import MAX_ANSWER
from ..course import Course
from ..errors import KitError
from ..reports.feedback import FeedbackPage, Part, feedback_html
from ..reports.html import plain_lines
from ..selfcheck.messages import Text
from .app import gradebook
from .gradebook import rows, standing
from .late import assign_penalties, late_text
from .records import REPORT, Graded, copy_for_exchange
from .roster import Roster
from .steps import MODULES_KEY

Rows = dict[str | None, Any]
HANGUL = re.compile(r"[가-힣]")
QUESTION = Text("Question {number}", "질문 {number}")
MARKUP = re.compile(r"\*{1,3}|^#+ ", re.MULTILINE)


class FeedbackPages(GenerateFeedback):
    """Writes ``lab.html`` for each submission, and beside it only what ``release_feedback`` needs.

    Pages are written anew on each run, since points and comments given by hand change nothing that nbgrader notices.
    """

    course = Unicode(".", help="The folder that holds solutions/.").tag(config=True)

    def start(self) -> None:
        name = self.coursedir.assignment_id
        try:
            self._assignment = Course.at(self.course).assignment(name)
            with gradebook(self) as book:
                assign_penalties(book, name, self)
                self._roster = Roster.of(book)
            if not glob(os.path.join(self._format_source(name, self.coursedir.student_id), REPORT)):
                raise KitError(f"No submission of '{name}' has been graded yet: run 'nbgrader autograde {name}' first.")
        except KitError as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from error
        super().start()

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        with gradebook(self) as book:
            try:
                book.find_submission(assignment_id, student_id)
            except MissingEntry:
                self.log.info("%s is no longer in the gradebook and gets no feedback.", student_id)
                return False
        source = Path(self._format_source(assignment_id, student_id))
        return Graded.load(source) is not None and student_id not in (self.coursedir.student_id_exclude or "").split(",")

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        source, target = (Path(path(assignment_id, student_id)) for path in (self._format_source, self._format_dest))
        target.mkdir(parents=True, exist_ok=True)
        copy_for_exchange(source, target)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        names = self.init_single_notebook_resources(notebook_filename)["nbgrader"]
        source, target = (Path(path(names["assignment"], names["student"])) for path in (self._format_source, self._format_dest))
        graded = Graded.load(source)
        assert graded  # init_destination has asked
        notebook = nbformat.read(notebook_filename, as_version=4)
        with gradebook(self) as book:
            page = self._page(book, names, graded, notebook)
        (target / f"{names['notebook']}.html").write_text(feedback_html(page), encoding="utf-8")

    def _page(self, gradebook: Gradebook, names: dict[str, str], graded: Graded, notebook: nbformat.NotebookNode) -> FeedbackPage:
        submission = gradebook.find_submission(names["assignment"], names["student"])
        submitted = gradebook.find_submission_notebook(names["notebook"], names["assignment"], names["student"])
        grades, comments = (rows(gradebook, table, submitted) for table in (Grade, Comment))
        stands, language = standing(submission), graded.report.language
        return FeedbackPage(
            title=self._assignment.title.into(language),
            student=names["student"],
            student_name=self._roster.name(names["student"]),
            score=stands.score,
            max_score=stands.max_score,
            parts=tuple(_parts(notebook, graded, grades, comments)),
            language=language,
            penalty=stands.penalty,
            late=late_text(stands.seconds_late),
            problem=graded.report.problem,
        )


def _parts(notebook: nbformat.NotebookNode, graded: Graded, grades: Rows, comments: Rows) -> list[Part]:
    """The exercises and the written answers, in the order of the lab."""
    language = graded.report.language
    results = {result.name: result for result in graded.report.exercises}
    modules = notebook.metadata.get(MODULES_KEY, {})
    parts = []
    for index, cell in enumerate(notebook.cells):
        if not is_grade(cell) or cell.metadata.nbgrader.grade_id not in grades:
            continue
        name = cell.metadata.nbgrader.grade_id
        grade, comment, result = grades[name], comments.get(name), results.get(name)
        written = cell.cell_type == "markdown"
        parts.append(
            Part(
                name=name,
                title=result.title if result else _title(notebook.cells, index, language),
                score=None if grade.needs_manual_grade and grade.manual_score is None else grade.score,
                max_score=grade.max_score,
                result=result,
                module=modules.get(name, ""),
                question=_question(notebook.cells, index, language) if written else "",
                answer=_answer(cell, comment) if written else None,
                comment=plain_lines((comment and comment.manual_comment) or ""),
                waits_again=bool(grade.needs_manual_grade) and grade.manual_score is not None,
                by_hand=not written and grade.manual_score is not None,
                automatic=grade.auto_score,
            )
        )
    return parts


def _answer(cell: nbformat.NotebookNode, comment: Any) -> str:
    unanswered = comment is not None and comment.auto_comment == "No response."
    return "" if unanswered else plain_lines(cell.source[:MAX_ANSWER])


def _question(cells: list[nbformat.NotebookNode], index: int, language: str) -> str:
    """The question above a written answer, in one language, if the lab has it in both, a paragraph each."""
    if index == 0 or cells[index - 1].cell_type != "markdown":
        return ""
    paragraphs = [paragraph for paragraph in cells[index - 1].source.split("\n\n") if paragraph.strip()]
    wanted = [paragraph for paragraph in paragraphs if bool(HANGUL.search(paragraph)) == (language == "ko")]
    last = (wanted or paragraphs)[-1:]
    return " ".join(MARKUP.sub("", "".join(last)).split())


def _title(cells: list[nbformat.NotebookNode], index: int, language: str) -> str:
    """The name of a question: the number that it has among the lab's written answers."""
    number = sum(is_grade(cell) and cell.cell_type == "markdown" for cell in cells[: index + 1])
    return QUESTION.into(language).format(number=number)
