"""``nbgrader zip_collect``: the submissions in an archive folder, from zips of students and of learning platforms.

Takes the place of nbgrader's own collecting, which unpacks everything, needs ``--force`` for a second run, and knows
neither bulk downloads nor the roster.
"""

import os
import re
import tempfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import dateutil.tz
from nbgrader.api import Gradebook, MissingEntry
from traitlets import Unicode
from traitlets.config import LoggingConfigurable

from ..classroom.archives import (
    IGNORED,
    READ,
    Files,
    Unreadable,
    entries_of,
    files_of,
    kind_of,
    read_file,
    stem_of,
    with_inner_archives,
)
from ..classroom.notebooks import MAX_NOTEBOOK
from ..classroom.submissions import printable
from ..course import Course
from ..errors import KitError, listing
from .late import local_text
from .platforms import Sender, named_after, sender
from .roster import Roster, is_plain_name
from .timestamps import FILE as TIMESTAMP
from .timestamps import in_utc, read_timestamp

COLLECTED = (".py", ".ipynb")
EVERYTHING = ("",)  # kinds of files: what is not collected is named
PLATFORMS_OWN = {"index.html", "desktop.ini", "Thumbs.db"}  # what platforms and Windows add to a folder
MAX_SIZE = {".py": 5 << 20, ".ipynb": MAX_NOTEBOOK}  # bytes of a file
MAX_TOTAL = 50 << 20  # bytes of a submission
MAX_FILES = 100_000  # of a download: a class, or one student with a repository and a virtual environment
SHOWN_MEMBERS = 3  # names of files in a message
EARLIEST = datetime(1981, 1, 1)
CANVAS_REPEATED = re.compile(r"-\d{1,2}(?=\.\w+$)")  # softmax-1.py: handed in again
BLACKBOARD_NAME = re.compile(r"^\ufeff?Name: .*\((?P<id>[^()]+)\)\s*$", re.MULTILINE)
ORDINARY = "ask the student for an ordinary zip of the files"
REMEDY = "hand in one zip per student, named after the student (alice.zip)"


@dataclass
class HandIn:
    """What one student handed in at one time: files by path, and where it came from.

    ``time_source`` says what the timestamp was taken from.
    """

    sender: Sender
    origin: str
    files: dict[str, bytes] = field(default_factory=dict)
    timestamp: datetime | None = None
    time_source: str = ""
    skipped: list[str] = field(default_factory=list)  # files that are too large
    of_several: bool = False  # it came with those of others, in a download of the whole class
    members: set[str] = field(default_factory=set)  # the paths in the archive that its files came from
    failed: bool = False  # whether a file of it could not be read, and was named


Groups = dict[tuple[Any, ...], HandIn]  # the hand-ins of a download, by what their files' names state


class Collecting(LoggingConfigurable):
    """What can be set about collecting."""

    timezone = Unicode(
        "", help="Time zone of the times in zips and in their names, such as Asia/Seoul; this machine's if empty."
    ).tag(config=True)
    named_regexp = Unicode(
        "",
        help="For other platforms: a pattern for paths in the archive, with the groups student_id and file_id.",
    ).tag(config=True)

    roster = Roster([])
    kit_files: frozenset[str] = frozenset()  # names of the tests that every student was given: they are not collected

    @property
    def zone(self) -> tzinfo | None:
        zone = dateutil.tz.gettz(self.timezone) if self.timezone else None
        if self.timezone and zone is None:
            raise KitError(f"c.Collecting.timezone is '{self.timezone}', which is no time zone: write a name such as Asia/Seoul.")
        return zone


def collect(app: Any) -> None:
    """Collect an assignment's archive folder into ``submitted/``; ``app`` is nbgrader's ZipCollectApp, with its settings.

    What is there already and has not changed stays as it is. Raises KitError where nothing can be collected.
    """
    settings, assignment = Collecting(parent=app), app.coursedir.assignment_id
    exercises = Course.at(app.coursedir.root).assignment(assignment).exercises
    settings.kit_files = frozenset({"conftest.py", *(f"test_{exercise.name}.py" for exercise in exercises)})
    archive = Path(app._format_collect_path(app.archive_directory))
    _require_release(app, assignment)
    if not archive.is_dir():
        raise KitError(f"There is no folder {archive}: put the zips that you downloaded there, then run this again.")
    with Gradebook(app.coursedir.db_url, app.coursedir.course_id) as gradebook:
        settings.roster = roster = Roster.of(gradebook)
    hand_ins = list(_read_archive(archive, settings, app.log))
    if not hand_ins:
        raise KitError(f"Nothing in {archive} is a submission: {REMEDY}, or a learning platform's bulk download.")
    with Gradebook(app.coursedir.db_url, app.coursedir.course_id) as gradebook:
        try:
            due = gradebook.find_assignment(assignment).duedate
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
    """The student of each hand-in; where there is no roster, the first of its names, with a number where two share it."""
    if roster:
        matches = [roster.match(hand_in.sender) for hand_in in hand_ins]
        return [student.id if student else None for student in matches]
    numbers: dict[str, set[str]] = {}
    for hand_in in hand_ins:
        numbers.setdefault(hand_in.sender.names[0], set()).add(hand_in.sender.number)
    ids: list[str | None] = []
    for hand_in in hand_ins:
        first, *others = hand_in.sender.names
        if len(numbers[first]) > 1 and hand_in.sender.number:
            first = f"{first} {hand_in.sender.number}"
        # "alice (1)" is a second download of "alice", unless nobody else is called alice.
        again = others and others[-1] in numbers and not hand_in.sender.platform
        ids.append(others[-1] if again else first)
    return ids


# Reading the archive folder


def _read_archive(archive: Path, settings: Collecting, log: Any) -> Iterator[HandIn]:
    """Every hand-in that the archive folder holds; what is none is named with its remedy."""
    loose: Groups = {}
    for entry in sorted(archive.iterdir()):
        if entry.name.startswith(".") or entry.name in IGNORED:
            continue
        try:
            if entry.is_symlink():
                raise ValueError("it is a link: put the file itself there")
            if not is_plain_name(stem_of(entry.name)):
                raise ValueError("its name cannot be a student's: rename it")
            if entry.is_dir() or entry.name.lower().endswith(READ):
                yield from _from_container(entry, settings, log)
            elif entry.name not in PLATFORMS_OWN:
                _take_loose(entry.name, partial(read_file, entry, MAX_TOTAL), loose, settings, archive.name)
        except Exception as error:  # a broken or hostile archive makes the libraries raise anything
            log.error("%s was not collected: %s. The others are collected.", printable(entry.name), _reason(error))
    yield from _complete(loose, archive, settings, log)


def _reason(error: Exception) -> str:
    """Why something was not collected, as a clause, and the remedy."""
    reason = str(error) or type(error).__name__
    if isinstance(error, (zipfile.BadZipFile, zlib.error, EOFError)):
        error = Unreadable(reason := f"it cannot be unpacked ({reason})")
    return printable(f"{reason}: {ORDINARY}" if isinstance(error, Unreadable) else reason)


def _from_container(path: Path, settings: Collecting, log: Any) -> Iterator[HandIn]:
    """The hand-ins of a folder or a zip: one student's, or those of a bulk download."""
    found = sender(path.name, settings.zone)
    who = found[0] if found else named_after(path.name if path.is_dir() else stem_of(path.name))
    files = files_of(path, EVERYTHING, MAX_TOTAL, MAX_FILES)
    parts = [PurePosixPath(name).parts for name, _ in files]
    depth = _wrapper_depth([part[:-1] for part in parts])
    heads = {part[depth] for part in parts} | {part[0] for part in parts}
    if not found and settings.roster and settings.roster.match(who):  # a student's own, whatever is in it
        yield _single(path, who, files, settings)
        return
    if settings.named_regexp or any(sender(head, settings.zone) for head in heads):
        yield from _bulk(path, files, settings, log)
        return
    archives = [name for name, _ in files if kind_of(name)]
    if len(archives) > 1 and not any(name.endswith(".py") for name, _ in files):
        yield from _bulk(path, files, settings, log)
        return
    yield _single(path, who, files, settings)


def _single(path: Path, who: Sender, files: Files, settings: Collecting) -> HandIn:
    """One student's files, without the folders that hold all of them; a zip in the zip is opened."""
    hand_in = HandIn(who, printable(path.name), members={name for name, _ in files})
    _add_without_wrapper(hand_in, _students_files(files, settings))
    _date(hand_in, path, settings.zone)
    return hand_in


def _students_files(files: Files, settings: Collecting) -> dict[str, bytes]:
    """The Python files and notebooks by path, those in inner archives where there are no others."""
    total = 0
    taken: dict[str, bytes] = {}
    for name, load in with_inner_archives(
        [file for file in files if not _is_kit_file(file[0], settings)], COLLECTED, MAX_TOTAL, MAX_FILES
    ):
        taken[name] = load()
        total += min(len(taken[name]), MAX_SIZE[PurePosixPath(name).suffix.lower()])
        if total > MAX_TOTAL:
            raise Unreadable(f"it holds more than {MAX_TOTAL >> 20} MiB")
    if not taken:
        other = next((name for name, _ in files if kind_of(name)), "")
        raise Unreadable(_not_read(other) if other else "it holds no Python file and no notebook that can be read")
    return taken


def _not_read(name: str) -> str:
    return f"{printable(name)} is an archive of a kind that is not read"


def _bulk(path: Path, files: Files, settings: Collecting, log: Any) -> Iterator[HandIn]:
    """The hand-ins of a platform's download of the whole class."""
    groups: Groups = {}
    for name, load in files:
        if PurePosixPath(name).name in PLATFORMS_OWN:
            continue
        try:
            _take_loose(name, load, groups, settings, path.name)
        except Exception as error:
            log.error("%s in %s was not collected: %s.", printable(name), printable(path.name), _reason(error))
    for hand_in in groups.values():
        hand_in.of_several = not settings.roster  # with a roster, nobody's own archive is taken for a download
    yield from _complete(groups, path, settings, log)


def _complete(groups: Groups, path: Path, settings: Collecting, log: Any) -> Iterator[HandIn]:
    """The hand-ins of a download with their times, without those that hold nothing to grade."""
    for hand_in in groups.values():
        if hand_in.files:
            _date(hand_in, path, settings.zone)
            yield hand_in
        elif not hand_in.failed:
            held = ", ".join(sorted(PurePosixPath(name).name for name in hand_in.members)[:SHOWN_MEMBERS])
            log.error("%s was not collected: it holds nothing to grade, only %s: %s.", hand_in.origin, printable(held), ORDINARY)


def _take_loose(name: str, load: Callable[[], bytes], groups: Groups, settings: Collecting, origin: str) -> None:
    """Add a file of a download to the hand-in that it belongs to. Raises ValueError where its name does not tell whose it is."""
    who, rest = _owner(name, settings)
    key = (who.platform, who.names, who.number, who.timestamp)
    hand_in = groups.setdefault(key, HandIn(who, f"{printable(origin)}: {printable(who.names[0])}"))
    hand_in.members.add(name)
    try:
        _take(hand_in, rest, load, settings)
    except Exception:
        hand_in.failed = True
        raise


def _take(hand_in: HandIn, rest: str, load: Callable[[], bytes], settings: Collecting) -> None:
    """Add a file of a download, which the student called ``rest``, to its hand-in."""
    who = hand_in.sender
    if not rest:  # Blackboard's description of a submission
        stated = BLACKBOARD_NAME.search(load().decode("utf-8", "replace"))
        if stated:
            hand_in.sender = Sender((stated["id"], *who.names), who.platform, who.number, who.timestamp, who.late)
        return
    inner = CANVAS_REPEATED.sub("", rest) if who.platform == "Canvas" else rest
    if inner.lower().endswith(READ):
        _add_without_wrapper(hand_in, _students_files([(inner, load)], settings))
    elif kind_of(inner):
        raise Unreadable(_not_read(inner))
    elif inner.lower().endswith(COLLECTED) and not _is_kit_file(inner, settings):
        _add(hand_in, inner, load())


def _owner(name: str, settings: Collecting) -> tuple[Sender, str]:
    """Who handed in the file at this path of a download, and the path that the student gave it."""
    path = PurePosixPath(name)
    if settings.named_regexp:
        match = re.search(settings.named_regexp, name)
        if not match:
            raise ValueError("c.Collecting.named_regexp does not match it")
        groups = match.groupdict()
        return Sender((groups["student_id"],)), f"{groups['file_id']}{path.suffix}"
    for depth, part in enumerate(path.parts):
        found = sender(part, settings.zone)
        if found:
            who, rest = found
            inner = path.parts[depth + 1 :]
            return who, str(PurePosixPath(rest, *inner)) if rest or inner else ""
    if kind_of(path.name):
        return named_after(stem_of(path.name)), path.name
    raise ValueError(f"its name does not tell whose it is: {REMEDY}")


def _add_without_wrapper(hand_in: HandIn, files: dict[str, bytes]) -> None:
    """Add files without the folders that hold all of them."""
    depth = _wrapper_depth([PurePosixPath(name).parts[:-1] for name in files])
    for name, content in files.items():
        _add(hand_in, str(PurePosixPath(*PurePosixPath(name).parts[depth:])), content)


def _add(hand_in: HandIn, name: str, content: bytes) -> None:
    if len(content) > MAX_SIZE[PurePosixPath(name).suffix.lower()]:
        hand_in.skipped.append(name)
    else:
        hand_in.files[name] = content


def _date(hand_in: HandIn, path: Path, zone: tzinfo | None) -> None:
    """Give a hand-in the platform's time, else that of the newest file in the zip, else that of the zip itself."""
    if hand_in.sender.timestamp:
        hand_in.timestamp, hand_in.time_source = hand_in.sender.timestamp, f"{hand_in.sender.platform}'s file name"
        return
    own = in_utc(datetime.fromtimestamp(path.stat().st_mtime, UTC), None)
    newest = _newest_in(path, hand_in.members, zone)
    if newest and newest <= max(own, datetime.now(UTC).replace(tzinfo=None)) + timedelta(days=1):
        hand_in.timestamp, hand_in.time_source = newest, f"the newest file in {printable(path.name)}"
    else:
        hand_in.timestamp, hand_in.time_source = own, f"{printable(path.name)} itself"


def _newest_in(path: Path, members: set[str], zone: tzinfo | None) -> datetime | None:
    """When the newest of these members was last changed, in UTC; None where an archive does not state it."""
    if not path.is_file():
        times = [file.stat().st_mtime for name in members if (file := path / name).suffix in COLLECTED]
        return in_utc(datetime.fromtimestamp(max(times), UTC), None) if times else None
    found = [
        entry.changed
        for entry in entries_of(path)
        if entry.changed and str(entry.path) in members and entry.path.name.lower().endswith((*COLLECTED, *READ))
    ]
    newest = max(found, default=EARLIEST)
    return in_utc(newest, zone) if newest > EARLIEST else None


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


def _is_kit_file(name: str, settings: Collecting) -> bool:
    return PurePosixPath(name).name in settings.kit_files


def _wrapper_depth(folders: list[tuple[str, ...]]) -> int:
    """How many folders, one in the other, hold all the files: a student may have zipped the folder itself."""
    depth = 0
    while folders and all(len(parts) > depth and parts[: depth + 1] == folders[0][: depth + 1] for parts in folders):
        depth += 1
    return depth
