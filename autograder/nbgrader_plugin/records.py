"""What each submission was graded from, kept beside its report, so that the next run notices what changed since."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from ..classroom.archives import read_file
from ..errors import KitError
from ..files import replacing
from ..grading.submission import Submission
from ..reports.report import Report

REPORT = "report.json"  # beside the autograded notebook; written last, once the gradebook has the scores
RECORD = "graded.json"
FOR_EXCHANGE = ("timestamp.txt", "submission_secret.txt")  # what nbgrader's exchange finds a student's feedback by
MAX_FOR_EXCHANGE = 1 << 10  # bytes of one of these


@dataclass(frozen=True)
class GradingRecord:
    """Hashes of what a submission was graded from.

    ``submitted`` stands for everything that was handed in, ``exam`` for the kit, the course and the release, and
    ``answers`` for each module and each written answer, by exercise and question. ``score_before`` is the score that the
    same files had before the last regrade with another ``exam``, of ``max_score_before``; None where there was none.
    """

    submitted: str
    exam: str
    answers: dict[str, str] = field(default_factory=dict)
    score_before: float | None = None
    max_score_before: float | None = None

    @property
    def before(self) -> tuple[float, float] | None:
        """Both of these, or None."""
        return None if self.score_before is None or self.max_score_before is None else (self.score_before, self.max_score_before)

    def is_unchanged(self, name: str, previous: GradingRecord | None) -> bool:
        """Whether the answer to this exercise or question is the one that the ``previous`` record tells of."""
        return previous is not None and name in previous.answers and previous.answers[name] == self.answers.get(name)

    def after(self, previous: Graded | None) -> GradingRecord:
        """This record with the score before the last regrade, which ``previous`` has if files or exam are still the same."""
        if previous is None or previous.record.submitted != self.submitted:
            return self
        if previous.record.exam != self.exam:
            return replace(self, score_before=previous.report.score, max_score_before=previous.report.max_score)
        return replace(self, score_before=previous.record.score_before, max_score_before=previous.record.max_score_before)


@dataclass(frozen=True)
class Graded:
    """A submission that was graded before: its record and its report."""

    record: GradingRecord
    report: Report

    @classmethod
    def load(cls, folder: Path) -> Graded | None:
        """What ``folder`` holds of an earlier run; None where that run did not finish, or was of an older kit."""
        try:
            record = GradingRecord(**json.loads((folder / RECORD).read_text(encoding="utf-8")))
            return cls(record, Report.load(folder / REPORT))
        except (OSError, ValueError, TypeError, KitError):
            return None

    def save(self, folder: Path) -> None:
        """Write both into ``folder``, the report last."""
        for name, data in ((RECORD, asdict(self.record)), (REPORT, self.report.as_dict())):
            with replacing(folder / name) as part:
                part.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


@dataclass(frozen=True)
class Grading:
    """What is being graded: a submission, its report, what it is graded from, and the same of the run before.

    ``unseen`` names the cells that no notebook of the student's had: what was written there is not known.
    """

    submission: Submission
    report: Report
    record: GradingRecord
    previous: GradingRecord | None
    unseen: frozenset[str] = frozenset()

    def __deepcopy__(self, memo: Any) -> Grading:
        """nbconvert copies what it passes from step to step; this is not changed on the way."""
        return self


def copy_for_exchange(source: Path, target: Path) -> None:
    """Take over what ``release_feedback`` needs from one step's folder to the next, and remove what is no longer there."""
    for name in FOR_EXCHANGE:
        (target / name).unlink(missing_ok=True)
        content = content_of(source / name, MAX_FOR_EXCHANGE)
        if content is not None:
            (target / name).write_bytes(content)


def content_of(path: Path, max_bytes: int) -> bytes | None:
    """The beginning of a file; None where there is no regular file."""
    try:
        return read_file(path, max_bytes)
    except (OSError, ValueError):
        return None


def digest(*parts: Any) -> str:
    """A hash of plain values."""
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def answer_digests(submission: Submission, exercises: list[str]) -> dict[str, str]:
    """A hash for each exercise: of its module, of the helpers beside it, and of what was wrong with it."""
    helpers = sorted((name, text) for name, text in submission.modules.items() if name not in exercises)
    return {
        name: digest(submission.modules.get(name), str(submission.problems.get(name)), helpers, str(submission.problem))
        for name in exercises
    }
