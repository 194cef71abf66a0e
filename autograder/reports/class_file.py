"""The reports of a class, read from what ``autograder grade --json`` printed."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..course import Assignment
from ..errors import KitError, UsageError
from . import plain_data
from .class_statistics import Entry, GradedClass
from .report import Report

MAX_BYTES = 256 << 20  # of the file; a report on a problem set of five exercises has about 15,000
MAX_REPORTS = 20_000
STANDARD_INPUT = "-"


def read_class(source: str, assignment: Assignment) -> GradedClass:
    """The class in a file, or on standard input where ``source`` is "-": one report, or a list of them.

    Raises UsageError for a file that is not there, and KitError where it holds anything but reports on ``assignment``, each
    on another submission.
    """
    name = "Standard input" if source == STANDARD_INPUT else source
    try:
        reports = _reports(plain_data.parse(_content(source), MAX_BYTES))
        _require_one_class(reports, assignment)
    except ValueError as error:
        raise KitError(
            f"{name} cannot be used: {error}. It must be what 'autograder grade {assignment.name} PATH --json' printed."
        ) from error
    return GradedClass(tuple(Entry(report.submission, report) for report in reports))


def _content(source: str) -> bytes:
    if source == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with open(source, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{source} cannot be read ({error.strerror}): name a file that holds the reports.") from error


def _reports(data: object) -> list[Report]:
    items = data if isinstance(data, list) else [data]
    if not items or len(items) > MAX_REPORTS:
        raise ValueError(f"it holds {len(items):,} reports, and 1 to {MAX_REPORTS:,} can be used")
    reports = []
    for number, item in enumerate(items, start=1):
        try:
            reports.append(Report.from_dict(item))
        except ValueError as error:
            raise ValueError(f"report {number}: {error}") from error
    return reports


def _require_one_class(reports: Sequence[Report], assignment: Assignment) -> None:
    """Raises ValueError with a clause unless these are reports on different submissions of one assignment."""
    seen: set[str] = set()
    for report in reports:
        if report.assignment != assignment.name:
            raise ValueError(f"the report on {report.submission} is about {report.assignment}, not about {assignment.name}")
        if report.submission in seen:
            raise ValueError(f"it has two reports on {report.submission}")
        seen.add(report.submission)
