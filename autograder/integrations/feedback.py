"""``autograder feedback``: feedback pages without nbgrader, and a zip of them in the layout of the platform's download.

Moodle ("Upload multiple feedback files in a zip"), Canvas ("Upload Submissions") and Brightspace ("Add Feedback Files")
know whose a feedback file is by the names that their bulk downloads have: of folders on Moodle and Brightspace, of files
on Canvas. The zip takes over these names and puts the page in the place of the student's files.
"""

from __future__ import annotations

import logging
import re
import unicodedata
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from ..classroom.archives import files_of, kind_of
from ..classroom.batch import grade_submissions
from ..classroom.downloads import EVERYTHING, MAX_FILES, MAX_TOTAL, Reading, kit_files, names_of, read_archive, read_container
from ..classroom.platforms import Sender, sender
from ..classroom.submissions import find, from_files, read
from ..course import Assignment, Course
from ..errors import KitError, UsageError, listing
from ..grading.submission import Submission
from ..reports.feedback import FeedbackPage, Part, feedback_html
from ..reports.report import Report

PAGE = "feedback.html"  # in the zip
ZIP = "feedback.zip"
UPLOADS = ("Moodle", "Canvas", "Brightspace")  # the platforms that take a zip of feedback
MAX_NAME = 150  # characters of a page's name
TIME = (1980, 1, 1, 0, 0, 0)  # of the entries in the zip, so that the same pages give the same bytes


@dataclass
class Written:
    """What was written: the folder, the number of pages, and for each platform the number of pages in the zip for it.

    ``unread`` has the names of submissions that could not be read, whose pages say why.
    """

    folder: Path
    pages: int = 0
    unread: list[str] = field(default_factory=list)
    uploads: dict[str, int] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """The same as lines for the teacher."""
        yield f"{self.pages} feedback page(s) written to {self.folder}"
        if self.unread:
            yield f"{len(self.unread)} of them are of submissions that cannot be read, and say why: {listing(self.unread)}."
        for platform, count in self.uploads.items():
            yield f"{count} of them are in {self.folder / ZIP}, in the layout that {platform} takes for feedback files."
        if not self.uploads:
            yield f"There is no {ZIP}: only {', '.join(UPLOADS)} take one, for students of their bulk downloads."


@dataclass(frozen=True)
class _HandedIn:
    """One student's submission, read when its turn comes; ``sender`` is there for those of a platform's download."""

    name: str
    load: Callable[[], Submission]
    sender: Sender | None = None


def write_feedback(
    course: Course,
    assignment: Assignment,
    path: Path,
    folder: Path,
    language: str,
    jobs: int = 1,
    scheduler: str | None = None,
    force: bool = False,
    follow: Callable[[Iterable[Report], int], Iterable[Report]] = lambda reports, total: reports,
) -> Written:
    """Grade what is at ``path`` and write each student's page into ``folder``, and for a platform's download the zip.

    ``path`` is what ``autograder grade`` takes, or a learning platform's bulk download, zipped or not. Pages of an earlier
    run are replaced. Raises KitError where nothing can be graded, or ``folder`` holds something else.
    """
    handed_in = _class_at(path, assignment)
    _require_folder(folder)
    read_already: deque[Submission] = deque()

    def submissions() -> Iterator[Submission]:
        for one in handed_in:
            read_already.append(one.load())
            yield read_already[-1]

    graded = grade_submissions(course, assignment, submissions(), language, min(jobs, len(handed_in)), scheduler, force)
    written = Written(folder)
    scratch = folder / f".{ZIP}"
    taken: set[str] = set()
    with zipfile.ZipFile(scratch, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, report in zip(handed_in, follow(graded, len(handed_in)), strict=True):
            page = feedback_html(_page(report, read_already.popleft(), assignment))
            (folder / f"{_file_name(one.name, taken)}.html").write_text(page, encoding="utf-8")
            written.pages += 1
            written.unread += [one.name] * bool(report.problem)
            if one.sender and one.sender.platform in UPLOADS and (place := _place(one.sender)) not in archive.namelist():
                archive.writestr(zipfile.ZipInfo(place, TIME), page, zipfile.ZIP_DEFLATED)
                written.uploads[one.sender.platform] = written.uploads.get(one.sender.platform, 0) + 1
    if written.uploads:
        scratch.replace(folder / ZIP)
    else:
        scratch.unlink()
    return written


def _class_at(path: Path, assignment: Assignment) -> list[_HandedIn]:
    if not path.exists() or not _is_download(path):
        return [_HandedIn(name, partial(read, name, source, assignment)) for name, source in find(path, assignment)]
    reading = Reading(kit_files(assignment))
    log = logging.getLogger("autograder")
    hand_ins = list((read_archive if path.is_dir() else read_container)(path, reading, log))
    if not hand_ins:
        raise UsageError(f"{path} holds no submission that can be read.")
    return [
        _HandedIn(name, partial(from_files, name, hand_in.files, assignment), hand_in.sender)
        for name, hand_in in zip(names_of(hand_ins), hand_ins, strict=True)
    ]


def _is_download(path: Path) -> bool:
    """Whether a zip or a folder holds files that are named as a learning platform names them."""
    if path.is_dir():
        parts = {entry.name for entry in path.iterdir()}
    elif kind_of(path.name):
        try:
            parts = {part for name, _ in files_of(path, EVERYTHING, MAX_TOTAL, MAX_FILES) for part in PurePosixPath(name).parts}
        except Exception:  # a broken or hostile archive makes the libraries raise anything: reading it says what is wrong
            return False
    else:
        return False
    return any(sender(part) for part in parts)


def _require_folder(folder: Path) -> None:
    """Make the folder; raises KitError for one that holds anything but feedback pages."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is not a folder: name one with --out.")
    folder.mkdir(parents=True, exist_ok=True)
    other = next(
        (entry for entry in sorted(folder.iterdir()) if entry.suffix != ".html" and entry.name not in (ZIP, f".{ZIP}")), None
    )
    if other:
        raise KitError(f"{folder} holds {other.name}, which is no feedback page: name a new folder with --out.")


def _page(report: Report, submission: Submission, assignment: Assignment) -> FeedbackPage:
    return FeedbackPage(
        title=assignment.title.into(report.language),
        student=report.submission,
        student_name="",
        score=report.score,
        max_score=report.max_score,
        parts=tuple(
            Part(
                name=result.name,
                title=result.title,
                score=result.score,
                max_score=result.max_score,
                result=result,
                module=submission.modules.get(result.name, ""),
            )
            for result in report.exercises
        ),
        language=report.language,
        problem=report.problem,
    )


def _place(who: Sender) -> str:
    """Where the platform looks for a student's feedback: ``who.place`` is a folder, or the beginning of a file's name."""
    place = who.place.replace("_assignsubmission_onlinetext", "_assignsubmission_file")
    return f"{place}{PAGE}" if who.is_file else f"{place}/{PAGE}"


def _file_name(name: str, taken: set[str]) -> str:
    """A name that every system takes for a file, and that no other page has."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f]', "_", unicodedata.normalize("NFC", name)).strip(". ")[:MAX_NAME] or "student"
    number, chosen = 1, plain
    while chosen.casefold() in taken:
        number += 1
        chosen = f"{plain} ({number})"
    taken.add(chosen.casefold())
    return chosen
