"""Late work: how late a submission is, what that costs, and how both are written."""

import math
from datetime import UTC, datetime, timedelta
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from traitlets import Float

from ..errors import KitError, UsageError
from .gradebook import score_of, seconds_late, submissions_of

DAY_S = 86_400
MAX_EXTENSION_DAYS = 3650


class LatePenalty(LateSubmissionPlugin):
    """Takes a percentage of a late submission's score for each day begun, after a grace period and up to a cap."""

    percent_per_day = Float(0, min=0, max=100, help="Percent of the score that each day begun costs.").tag(config=True)
    grace_minutes = Float(0, min=0, help="A submission that is later by at most these minutes is punctual.").tag(config=True)
    max_percent = Float(100, min=0, max=100, help="The most that lateness costs, in percent of the score.").tag(config=True)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """Points to subtract from ``score``, or None. Days count from the due date, the grace period included."""
        if not self.percent_per_day:
            return super().late_submission_penalty(student_id, score, total_seconds_late)
        if total_seconds_late <= self.grace_minutes * 60:
            return None
        days = math.ceil(total_seconds_late / DAY_S)
        return round(score * min(days * self.percent_per_day, self.max_percent) / 100, 2)


def assign_penalties(gradebook: Gradebook, assignment: str, parent: Any) -> None:
    """Set every penalty of an assignment for the scores, due date and extensions of now; ``parent`` has the configuration.

    nbgrader sets a penalty when it grades, so a point given by hand or a due date moved afterwards would not count.
    """
    step = AssignLatePenalties(parent=parent)
    step.init_plugin()
    for submission in submissions_of(gradebook, assignment).values():
        seconds = seconds_late(submission)
        for notebook in submission.notebooks:
            score = score_of(notebook)
            penalty = step.plugin_inst.late_submission_penalty(submission.student_id, score, seconds) if seconds > 0 else None
            notebook.late_submission_penalty = None if penalty is None else min(max(penalty, 0.0), score)
    gradebook.db.commit()


def late_text(seconds: float) -> str:
    """A duration such as "2 d 3 h", "3 h 5 min" or "40 s"; empty for none."""
    if seconds <= 0:
        return ""
    if seconds < 60:
        return f"{math.ceil(seconds)} s"
    minutes = round(seconds / 60)
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [f"{days} d"] * bool(days) + [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest and not days)
    return " ".join(parts)


def local_text(time: datetime | None) -> str:
    """A naive datetime in UTC as this machine's time, to the minute."""
    if time is None:
        return "at an unknown time"
    return time.replace(tzinfo=UTC).astimezone().strftime("%Y-%m-%d %H:%M %Z")


def extend(gradebook: Gradebook, assignment: str, student: str, days: float) -> datetime:
    """Give a student more time for an assignment; 0 days take an extension back. Returns the new due date, in UTC.

    Works before the student hands in, too. Raises KitError for a student or an assignment that the gradebook does not
    have, and for an assignment without a due date; UsageError for days that are negative or more than ten years.
    """
    if not 0 <= days <= MAX_EXTENSION_DAYS:
        raise UsageError(f"An extension is of 0 to {MAX_EXTENSION_DAYS} days, not {days:g}: 0 takes an earlier one back.")
    extension = timedelta(days=days)
    try:
        due = gradebook.find_assignment(assignment).duedate
    except MissingEntry as error:
        raise KitError(f"{assignment} is not in the gradebook: run 'nbgrader generate_assignment {assignment}' first.") from error
    if due is None:
        raise KitError(
            f"{assignment} has no due date: set one in the formgrader, or with "
            f"nbgrader db assignment add {assignment} --duedate=2026-12-01T23:59+09:00"
        )
    try:
        gradebook.find_student(student)
    except MissingEntry as error:
        raise KitError(f"{student} is not in the gradebook: run 'nbgrader db student add {student}' first.") from error
    submission = gradebook.update_or_create_submission(assignment, student)
    submission.extension = extension or None
    gradebook.db.commit()
    return due + extension
