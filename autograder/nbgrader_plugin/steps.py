"""The preprocessors of ``nbgrader autograde``: nbgrader's own, with ``GradeInSandbox`` in place of running the notebook."""

import json
from pathlib import Path
from typing import Any

from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbformat import NotebookNode
from nbgrader.api import Comment, Grade, Gradebook
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
from sqlalchemy.orm import joinedload
from traitlets import Enum

from ..reports.html import outputs
from ..reports.report import ExerciseResult, Report
from ..selfcheck.messages import LANGUAGES

REPORT = "report.json"  # beside the autograded notebook, once the gradebook has the scores
UNFINISHED_REPORT = ".report.json"  # the same file until then

Resources = dict[str, Any]  # what nbconvert passes from step to step


class GradeInSandbox(NbGraderPreprocessor):
    """Grades the modules beside the notebook and puts each exercise's result into its cell, in place of ``Execute``.

    The report comes from the ``reports`` of the converter that runs this step.
    """

    language = Enum(LANGUAGES, default_value="en", help="Language of the feedback: en or ko.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        folder = Path(resources["metadata"]["path"])
        converter = self.parent.parent  # the exporter's; ``resources`` are deep-copied and cannot hold a grader
        report = converter.reports.report(resources["nbgrader"]["student"], folder)
        resources["trusted_report"] = report
        (folder / UNFINISHED_REPORT).write_text(json.dumps(report.as_dict(), ensure_ascii=False, indent=1), encoding="utf-8")
        results = _by_name(report)
        for cell in nb.cells:
            name = _grade_id(cell)
            if cell.cell_type == "code":
                cell.outputs = outputs(results[name], self.language) if name in results else []
                cell.execution_count = None
        return nb, resources


class SaveTrustedGrades(NbGraderPreprocessor):
    """Saves the report's scores in one transaction, in place of ``SaveAutoGrades``, which reads the outputs of cells.

    Manual scores stay, and written answers wait for one, as in nbgrader.
    """

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        names, results = resources["nbgrader"], _by_name(resources["trusted_report"])
        with Gradebook(names["db_url"]) as gradebook:
            notebook = gradebook.find_submission_notebook(names["notebook"], names["assignment"], names["student"])
            grades, comments = (_rows(gradebook, table, notebook) for table in (Grade, Comment))
            for cell in nb.cells:
                name = _grade_id(cell)
                if is_grade(cell):
                    self._save_score(grades[name], results.get(name), cell)
                if is_solution(cell) or is_task(cell):
                    unchanged = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
                    comments[name].auto_comment = "No response." if unchanged and not is_task(cell) else None
            gradebook.db.commit()
        return nb, resources

    def _save_score(self, grade: Any, result: ExerciseResult | None, cell: NotebookNode) -> None:
        if result:
            grade.auto_score = min(max(result.score, 0.0), float(cell.metadata.nbgrader.points))
        else:
            grade.auto_score, _ = determine_grade(cell, self.log)
        grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None


def _grade_id(cell: NotebookNode) -> str | None:
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def _by_name(report: Report) -> dict[str | None, ExerciseResult]:
    return {exercise.name: exercise for exercise in report.exercises}


def _rows(gradebook: Gradebook, table: Any, notebook: Any) -> dict[str | None, Any]:
    """A notebook's rows of Grade or Comment by cell name, read with one query."""
    query = gradebook.db.query(table).filter(table.notebook_id == notebook.id).options(joinedload(table.cell))
    return {row.cell.name: row for row in query}


SANITIZE_STEPS = [ClearOutput, DeduplicateIds, OverwriteKernelspec, OverwriteCells, CheckCellMetadata]
AUTOGRADE_STEPS = [GradeInSandbox, ClearMetadataPreprocessor, SaveTrustedGrades, AssignLatePenalties, CheckCellMetadata]
