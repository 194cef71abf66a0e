"""``nbgrader export``: nbgrader's CSV with a status column, so that a missing grade is not taken for a zero."""

import csv
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins.export import ExportPlugin

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
    "status",
)


class GradesCsv(ExportPlugin):
    """nbgrader's columns and ``status``: graded, needs manual grading, not graded or not submitted.

    A submission that could not be graded has no score. One that was not handed in has 0, as in nbgrader's own export.
    """

    def export(self, gradebook: Gradebook) -> None:
        destination = self.to or "grades.csv"
        self.log.info("Exporting grades to %s", destination)
        rows = [
            self._row(gradebook, assignment, student)
            for assignment in gradebook.assignments
            if not self.assignment or assignment.name in map(str, self.assignment)
            for student in gradebook.students
            if not self.student or student.id in map(str, self.student)
        ]
        with open(destination, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(rows)
        missing = sum(row["status"] == "not graded" for row in rows)
        if missing:
            self.log.warning("%d submission(s) could not be graded and have no score: run 'nbgrader autograde' again.", missing)

    def _row(self, gradebook: Gradebook, assignment: Any, student: Any) -> dict[str, Any]:
        row = {
            "assignment": assignment.name,
            "duedate": assignment.duedate,
            "student_id": student.id,
            "last_name": student.last_name,
            "first_name": student.first_name,
            "email": student.email,
            "max_score": assignment.max_score,
        }
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:
            return {**row, "raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0, "status": "not submitted"}
        row["timestamp"] = submission.timestamp
        status = submission_status(submission)
        if status == "not graded":
            return {**row, "status": status}
        penalty = submission.late_submission_penalty
        return {
            **row,
            "raw_score": submission.score,
            "late_submission_penalty": penalty,
            "score": max(0.0, submission.score - penalty),
            "status": status,
        }


def submission_status(submission: Any) -> str:
    """``graded``, ``needs manual grading`` or ``not graded``, from the submission's rows in the gradebook."""
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    if not grades:
        return "not graded"
    automatic = [grade for grade in grades if grade.cell.cell_type == "code"]
    if any(grade.auto_score is None and grade.manual_score is None for grade in automatic):
        return "not graded"
    return "needs manual grading" if any(grade.needs_manual_grade for grade in grades) else "graded"
