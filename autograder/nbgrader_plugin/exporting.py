"""``nbgrader export``: nbgrader's CSV with names, lateness and a status, as a spreadsheet opens it."""

import csv
import math
import re
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.plugins.export import ExportPlugin

from .gradebook import standing, submissions_of
from .late import assign_penalties

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "hours_late",
    "late_submission_penalty",
    "score",
    "max_score",
    "status",
)
# A spreadsheet takes for a formula what begins with one of these, also behind what may separate cells, and in quotes.
FORMULA = re.compile(r"""(^|[;,|\t\r\n"'])(?=[\s"']*[=+\-@＝＋－＠])""")


class GradesCsv(ExportPlugin):
    """nbgrader's columns, ``hours_late`` and ``status``: graded, needs manual grading, not graded or not submitted.

    A submission that could not be graded has no score. One that was not handed in has 0, as in nbgrader's own export.
    The file begins with a byte order mark, without which Excel takes Korean names for another encoding.
    """

    def export(self, gradebook: Gradebook) -> None:
        destination = Path(self.to or "grades.csv")
        assignments = [entry for entry in gradebook.assignments if not self.assignment or entry.name in map(str, self.assignment)]
        for assignment in assignments:
            assign_penalties(gradebook, assignment.name, self)
        students = [student for student in gradebook.students if not self.student or student.id in map(str, self.student)]
        rows = []
        for assignment in assignments:
            submissions = submissions_of(gradebook, assignment.name)
            rows += [_row(assignment, student, submissions.get(student.id)) for student in students]
        destination.parent.mkdir(parents=True, exist_ok=True)
        with open(destination, "w", newline="", encoding="utf-8-sig") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows({name: as_text(value) for name, value in row.items()} for row in rows)
        self.log.info("Wrote %d rows to %s.", len(rows), destination)
        missing = sum(row["status"] == "not graded" for row in rows)
        if missing:
            self.log.warning("%d submission(s) could not be graded and have no score: run 'nbgrader autograde' again.", missing)


def _row(assignment: Any, student: Any, submission: Any | None) -> dict[str, Any]:
    row = {
        "assignment": assignment.name,
        "duedate": assignment.duedate,
        "student_id": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
        "max_score": assignment.max_score,
    }
    nothing = {**row, "raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0, "status": "not submitted"}
    if submission is None:
        return nothing
    stands = standing(submission)
    row["duedate"] = submission.duedate if assignment.duedate else None
    if stands.status == "not submitted":
        return {**nothing, "duedate": row["duedate"]}
    row["timestamp"] = submission.timestamp
    row["hours_late"] = math.ceil(stands.seconds_late / 36) / 100
    if stands.status == "not graded":
        return {**row, "status": stands.status}
    return {
        **row,
        "raw_score": stands.raw_score,
        "late_submission_penalty": stands.penalty,
        "score": stands.score,
        "status": stands.status,
    }


def as_text(value: Any) -> Any:
    """A value for a cell: what a spreadsheet would take for a formula gets an apostrophe in front."""
    return FORMULA.sub(r"\1'", value) if isinstance(value, str) else value
