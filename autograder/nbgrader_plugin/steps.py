"""The preprocessors of ``nbgrader autograde``: nbgrader's own, with ``GradeInSandbox`` in place of running the notebook."""

from typing import Any

from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbformat import NotebookNode
from nbgrader.api import Comment, Grade
from nbgrader.preprocessors import (
    ClearOutput,
    DeduplicateIds,
    NbGraderPreprocessor,
    OverwriteCells,
)
from nbgrader.utils import compute_checksum, is_grade, is_solution, is_task
from traitlets import Unicode

from ..reports.html import outputs
from ..reports.report import ExerciseResult, Report
from .gradebook import Opened, rows
from .records import Grading, digest

MODULES_KEY = "autograder_modules"  # of the autograded notebook's metadata: each module as it was graded
Resources = dict[str, Any]  # what nbconvert passes from step to step


class RestoreReleased(OverwriteCells):
    """nbgrader's OverwriteCells, with the released cells read once for the whole class (``resources["opened"]``)."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        self.notebook_id, self.assignment_id = resources["nbgrader"]["notebook"], resources["nbgrader"]["assignment"]
        self.gradebook = _opened(resources)
        return NbGraderPreprocessor.preprocess(self, nb, resources)


class GradeInSandbox(NbGraderPreprocessor):
    """Grades the modules and puts each one with its result into the exercise's cell, in place of ``Execute``.

    What is being graded is in ``resources["grading"]``.
    """

    language = Unicode("", help="Language of the feedback, one of the course's; empty for the one that course.toml names.").tag(
        config=True
    )

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        grading = _grading(resources)
        results = _by_name(grading.report)
        for cell in nb.cells:
            name = _grade_id(cell)
            if cell.cell_type == "code":
                module = grading.submission.modules.get(name or "", "")
                cell.outputs = outputs(results[name], module, grading.report.language) if name in results else []
                cell.execution_count = None
        return nb, resources


class SaveTrustedGrades(NbGraderPreprocessor):
    """Saves the report's scores in one transaction, in place of ``SaveAutoGrades``, which reads the outputs of cells.

    Scores and comments of a person stay. A written answer, or a module whose score a person has set, waits for a person
    again if it has changed since. A cell without a result gets no score.
    """

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        grading, names = _grading(resources), resources["nbgrader"]
        results = _by_name(grading.report)
        written = [cell for cell in nb.cells if _is_written(cell)]
        grading.record.answers.update({cell.metadata.nbgrader.grade_id: digest(cell.source) for cell in written})
        gradebook = _opened(resources).gradebook
        notebook = gradebook.find_submission_notebook(names["notebook"], names["assignment"], names["student"])
        grades, comments = (rows(gradebook, table, notebook) for table in (Grade, Comment))
        for cell in nb.cells:
            name = _grade_id(cell)
            if is_grade(cell):
                self._save_score(grades[name], results.get(name), cell, grading)
            if is_solution(cell) or is_task(cell):
                unanswered = _is_unanswered(cell) and not is_task(cell) and name not in grading.unseen
                comments[name].auto_comment = "No response." if unanswered else None
        gradebook.db.commit()
        return nb, resources

    def _save_score(self, grade: Any, result: ExerciseResult | None, cell: NotebookNode, grading: Grading) -> None:
        name, points, student = cell.metadata.nbgrader.grade_id, float(cell.metadata.nbgrader.points), grading.submission.name
        if result:
            grade.auto_score = min(max(result.score, 0.0), points)
        elif _is_written(cell) and _is_unanswered(cell) and name not in grading.unseen:
            grade.auto_score = 0.0
        else:
            grade.auto_score = None
        if grade.manual_score is None:
            grade.needs_manual_grade = grade.auto_score is None
        else:
            changed = not grading.record.is_unchanged(name, grading.previous)
            # Until a person has looked, it waits, however often it is graded in the meantime.
            grade.needs_manual_grade = bool(grade.needs_manual_grade) or changed or grade.manual_score > points
            if changed:
                self.log.warning(
                    "%s: %s keeps the score that a person gave, %g, and waits for another look.", student, name, grade.manual_score
                )
        if grade.auto_score is None and not _is_written(cell):
            self.log.warning("%s: %s has no result and gets no score: grade it by hand.", student, name)


class PrepareForPeople(NbGraderPreprocessor):
    """Marks the exercises' cells as answers, so that the formgrader shows a comment box under each, and keeps the modules."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        nb, resources = super().preprocess(nb, resources)
        grading = _grading(resources)
        results = _by_name(grading.report)
        nb.metadata[MODULES_KEY] = {name: text for name, text in grading.submission.modules.items() if name in results}
        return nb, resources

    def preprocess_cell(self, cell: NotebookNode, resources: Resources, index: int) -> tuple[NotebookNode, Resources]:
        if is_grade(cell) and cell.cell_type == "code":
            cell.metadata.nbgrader.solution, cell.metadata.nbgrader.locked = True, False
        return cell, resources


def _opened(resources: Resources) -> Opened:
    opened: Opened = resources["opened"]
    return opened


def _grading(resources: Resources) -> Grading:
    grading: Grading = resources["grading"]
    return grading


def _grade_id(cell: NotebookNode) -> str | None:
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def _is_written(cell: NotebookNode) -> bool:
    return is_grade(cell) and is_solution(cell)


def _is_unanswered(cell: NotebookNode) -> bool:
    return cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)


def _by_name(report: Report) -> dict[str | None, ExerciseResult]:
    return {exercise.name: exercise for exercise in report.exercises}


# All of these run one after the other on the released notebook with the student's answers: its kernel and its nbgrader metadata
# are the released ones, which have been checked.
SANITIZE_STEPS = [ClearOutput, DeduplicateIds, RestoreReleased]
AUTOGRADE_STEPS = [GradeInSandbox, ClearMetadataPreprocessor, SaveTrustedGrades, PrepareForPeople]
