"""``nbgrader zip_collect``: the submissions in an archive folder, from zips of students and of learning platforms.

Takes the place of nbgrader's own collecting, which unpacks everything, needs ``--force`` for a second run, and knows
neither bulk downloads nor the roster.
"""

import os
import tempfile
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path, PurePosixPath
from typing import Any

import dateutil.tz
from nbgrader.api import MissingEntry
from traitlets import Unicode
from traitlets.config import LoggingConfigurable

from ..classroom.archives import files_of
from ..classroom.downloads import (
    COLLECTED,
    EARLIEST,
    MAX_FILES,
    MAX_SIZE,
    MAX_TOTAL,
    REMEDY,
    HandIn,
    Reading,
    is_plain_name,
    kit_files,
    names_of,
    read_archive,
)
from ..classroom.submissions import printable
from ..classroom.timestamps import FILE as TIMESTAMP
from ..classroom.timestamps import read_timestamp
from ..course import Course
from ..errors import KitError, listing
from .app import gradebook
from .late import local_text
from .roster import Roster


class Collecting(LoggingConfigurable):
    """What can be set about collecting."""

    timezone = Unicode(
        "", help="Time zone of the times in zips and in their names, such as Asia/Seoul; this machine's if empty."
    ).tag(config=True)
    named_regexp = Unicode(
        "",
        help="For other platforms: a pattern for paths in the archive, with the groups student_id and file_id.",
    ).tag(config=True)

    @property
    def zone(self) -> tzinfo | None:
        zone = dateutil.tz.gettz(self.timezone) if self.timezone else None
        if self.timezone and zone is None:
            raise KitError(f"c.Collecting.timezone is '{self.timezone}', which is no time zone: write a name such as Asia/Seoul.")
        return zone

    def reading(self, kit_files: frozenset[str], roster: Roster) -> Reading:
        """How to read the archive folder of a class with this roster."""
        return Reading(kit_files, self.zone, self.named_regexp, roster.knows if roster else None)


def collect(app: Any) -> None:
    """Collect an assignment's archive folder into ``submitted/``; ``app`` is nbgrader's ZipCollectApp, with its settings.

    What is there already and has not changed stays as it is. Raises KitError where nothing can be collected.
    """
    settings, assignment = Collecting(parent=app), app.coursedir.assignment_id
    names = kit_files(Course.at(app.coursedir.root).assignment(assignment))
    archive = Path(app._format_collect_path(app.archive_directory))
    _require_release(app, assignment)
    if not archive.is_dir():
        raise KitError(f"There is no folder {archive}: put the zips that you downloaded there, then run this again.")
    with gradebook(app) as book:
        roster = Roster.of(book)
    hand_ins = list(read_archive(archive, settings.reading(names, roster), app.log))
    if not hand_ins:
        raise KitError(f"Nothing in {archive} is a submission: {REMEDY}, or a learning platform's bulk download.")
    with gradebook(app) as book:
        try:
            due = book.find_assignment(assignment).duedate
        except MissingEntry as error:
            raise KitError(
                f"The gradebook has no {assignment}: run 'nbgrader generate_assignment {assignment} --force'."
            ) from error
    chosen, unmatched = _by_student(hand_ins, roster, app.log)
    if not roster:
        _name_spellings([*chosen, *_collected_before(app, assignment)], app.log)
    counts = {"collected": 0, "updated": 0, "unchanged": 0, "kept": 0}
    for student, hand_in in sorted(chosen.items()):
        _trust_late_mark(hand_in, due, app.log)
        target = Path(app.coursedir.format_path(app.coursedir.submitted_directory, student, assignment))
        counts[_write(target, student, hand_in, app.force, app.log)] += 1
    _report(counts, unmatched, roster)
    if unmatched:
        app.exit(1)


def _require_release(app: Any, assignment: str) -> None:
    """Raises KitError for an assignment that has not been released."""
    release = Path(app.coursedir.format_path(app.coursedir.release_directory, ".", assignment))
    if not release.is_dir():
        raise KitError(f"{assignment} has not been released: run 'nbgrader generate_assignment {assignment}' first.")


def _trust_late_mark(hand_in: HandIn, due: datetime | None, log: Any) -> None:
    """Date what the platform marks as late after the due date, if its files are older."""
    if hand_in.sender.late and due and (hand_in.timestamp is None or hand_in.timestamp <= due):
        hand_in.timestamp, hand_in.time_source = due + timedelta(minutes=1), f"{hand_in.sender.platform}'s mark that it was late"
        log.warning("%s is marked as late, and its files are older than the due date: it counts as just late.", hand_in.origin)


def _collected_before(app: Any, assignment: str) -> list[str]:
    """The students who have a submission of the assignment already."""
    pattern = Path(app.coursedir.format_path(app.coursedir.submitted_directory, "*", assignment))
    return [path.parts[pattern.parts.index("*")] for path in Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor)))]


def _name_spellings(students: Iterable[str], log: Any) -> None:
    """Name the ids that differ in nothing but the case or the form of their letters."""
    spellings: dict[str, set[str]] = {}
    for student in students:
        spellings.setdefault(unicodedata.normalize("NFKC", student).casefold(), set()).add(student)
    for found in spellings.values():
        if len(found) > 1:
            log.warning(
                "%s are spellings of one name, and count as different students: if they are one, remove the others from the "
                "archive folder and from submitted/.",
                listing(sorted(found)),
            )


def _report(counts: dict[str, int], unmatched: list[HandIn], roster: Roster) -> None:
    shown = [f"{count} {word}" for word, count in counts.items() if count]
    print(", ".join(shown) or "nothing collected")
    if unmatched:
        print(f"\nNot on the roster, and not collected ({len(unmatched)}):")
    for hand_in in unmatched:
        closest = roster.closest(hand_in.sender)
        print(f"  {printable(hand_in.sender.names[0])}  from {hand_in.origin}{f'  closest: {closest}' if closest else ''}")
    if unmatched:
        print("Rename what is misspelt, or add a student: nbgrader db student add ID --first-name=… --last-name=…")


def _by_student(hand_ins: Iterable[HandIn], roster: Roster, log: Any) -> tuple[dict[str, HandIn], list[HandIn]]:
    """The newest of each student, by id, and those whom the roster does not know."""
    chosen: dict[str, HandIn] = {}
    unmatched: list[HandIn] = []
    ids = _ids(hand_ins := list(hand_ins), roster)
    for hand_in, student in zip(hand_ins, ids, strict=True):
        if student is None:
            unmatched.append(hand_in)
        elif not is_plain_name(student):
            log.error("%s was not collected: its name cannot be a student's: rename it.", hand_in.origin)
        elif student not in chosen:
            chosen[student] = hand_in
        else:
            # What came in an archive of one's own counts before what an archive of several held, which one of them may have made.
            older, newer = sorted((chosen[student], hand_in), key=lambda item: (not item.of_several, item.timestamp or EARLIEST))
            chosen[student] = newer
            log.warning(
                "%s handed in more than once: %s (%s) counts, %s (%s) does not.",
                student,
                newer.origin,
                local_text(newer.timestamp),
                older.origin,
                local_text(older.timestamp),
            )
    return chosen, unmatched


def _ids(hand_ins: list[HandIn], roster: Roster) -> list[str | None]:
    """The student of each hand-in, None where the roster has none; where there is no roster, its name."""
    if not roster:
        return list(names_of(hand_ins))
    matches = [roster.match(hand_in.sender) for hand_in in hand_ins]
    return [student.id if student else None for student in matches]


# Writing submitted/


def _write(target: Path, student: str, hand_in: HandIn, force: bool, log: Any) -> str:
    """Write a submission unless it is there already; returns collected, updated, unchanged or kept."""
    present = dict(files_of(target, COLLECTED, MAX_TOTAL, MAX_FILES)) if target.is_dir() else None
    if present is not None:
        if {name: load() for name, load in present.items()} == hand_in.files:
            return "unchanged"
        before = read_timestamp(target, log)
        if not force and before and hand_in.timestamp and hand_in.timestamp < before:
            log.warning(
                "%s keeps the submission of %s, which is newer than %s (%s): --force takes the older one.",
                student,
                local_text(before),
                hand_in.origin,
                local_text(hand_in.timestamp),
            )
            return "kept"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".collecting-", dir=target.parent) as scratch:
        fresh = Path(scratch, "new")
        for name, content in hand_in.files.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if hand_in.timestamp:
            (fresh / TIMESTAMP).write_text(f"{hand_in.timestamp.isoformat(' ', 'seconds')} UTC\n", encoding="utf-8")
        if present is not None:
            os.replace(target, Path(scratch, "old"))
        os.replace(fresh, target)
    for name in hand_in.skipped:
        limit = MAX_SIZE[PurePosixPath(name).suffix.lower()]
        log.warning("%s: %s is larger than %d MiB and was not collected.", student, printable(name), limit >> 20)
    log.info("%s: %s, handed in %s (according to %s).", student, hand_in.origin, local_text(hand_in.timestamp), hand_in.time_source)
    return "collected" if present is None else "updated"
