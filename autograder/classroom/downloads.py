"""Downloads of what students handed in: their own zips and folders, and learning platforms' bulk downloads.

Nothing is unpacked to disk. Each student's hand-in holds the Python files and notebooks, whoever zipped them how.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial
from logging import Logger
from pathlib import Path, PurePosixPath
from typing import Any

from ..course import Assignment
from .archives import (
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
from .notebooks import MAX_NOTEBOOK
from .platforms import Sender, named_after, sender
from .submissions import KINDS, printable
from .timestamps import in_utc

COLLECTED = KINDS
EVERYTHING = ("",)  # kinds of files: what is not collected is named
PLATFORMS_OWN = {"index.html", "desktop.ini", "Thumbs.db"}  # what platforms and Windows add to a folder
MAX_SIZE = {".py": 5 << 20, ".txt": 5 << 20, ".ipynb": MAX_NOTEBOOK}  # bytes of a file
MAX_TOTAL = 50 << 20  # bytes of a submission
MAX_FILES = 100_000  # of a download: a class, or one student with a repository and a virtual environment
SHOWN_MEMBERS = 3  # names of files in a message
EARLIEST = datetime(1981, 1, 1)
CANVAS_REPEATED = re.compile(r"-\d{1,2}(?=\.\w+$)")  # softmax-1.py: handed in again
BLACKBOARD_NAME = re.compile(r"^\ufeff?Name: .*\((?P<id>[^()]+)\)\s*$", re.MULTILINE)
UNUSUAL = ".=+-@"  # what begins with one of these is hidden, or a formula to a spreadsheet
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


@dataclass(frozen=True)
class Reading:
    """How to read a download.

    ``kit_files`` are the names of the tests that every student was given: they are not collected. Times are in ``zone``
    (None: this machine's). ``named_regexp`` is a pattern for the paths of other platforms, with the groups student_id and
    file_id. ``is_student`` says whether a sender is on the roster; None where there is no roster.
    """

    kit_files: frozenset[str]
    zone: tzinfo | None = None
    named_regexp: str = ""
    is_student: Callable[[Sender], bool] | None = None


def kit_files(assignment: Assignment) -> frozenset[str]:
    """The names of the tests that every student is given."""
    return frozenset({"conftest.py", *(f"test_{exercise.name}.py" for exercise in assignment.exercises)})


def read_archive(archive: Path, reading: Reading, log: Logger) -> Iterator[HandIn]:
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
                yield from read_container(entry, reading, log)
            elif entry.name not in PLATFORMS_OWN:
                _take_loose(entry.name, partial(read_file, entry, MAX_TOTAL), loose, reading, archive.name)
        except Exception as error:  # a broken or hostile archive makes the libraries raise anything
            log.error("%s was not collected: %s. The others are collected.", printable(entry.name), _reason(error))
    yield from _complete(loose, archive, reading, log)


def _reason(error: Exception) -> str:
    """Why something was not collected, as a clause, and the remedy."""
    reason = str(error) or type(error).__name__
    if isinstance(error, (zipfile.BadZipFile, zlib.error, EOFError)):
        error = Unreadable(reason := f"it cannot be unpacked ({reason})")
    return printable(f"{reason}: {ORDINARY}" if isinstance(error, Unreadable) else reason)


def read_container(path: Path, reading: Reading, log: Logger) -> Iterator[HandIn]:
    """The hand-ins of a folder or a zip: one student's, or those of a bulk download."""
    found = sender(path.name, reading.zone)
    who = found[0] if found else named_after(path.name if path.is_dir() else stem_of(path.name))
    files = files_of(path, EVERYTHING, MAX_TOTAL, MAX_FILES)
    parts = [PurePosixPath(name).parts for name, _ in files]
    depth = _wrapper_depth([part[:-1] for part in parts])
    heads = {part[depth] for part in parts} | {part[0] for part in parts}
    if not found and reading.is_student and reading.is_student(who):  # a student's own, whatever is in it
        yield _single(path, who, files, reading)
        return
    if reading.named_regexp or any(sender(head, reading.zone) for head in heads):
        yield from _bulk(path, files, reading, log)
        return
    archives = [name for name, _ in files if kind_of(name)]
    if len(archives) > 1 and not any(name.endswith(".py") for name, _ in files):
        yield from _bulk(path, files, reading, log)
        return
    yield _single(path, who, files, reading)


def _single(path: Path, who: Sender, files: Files, reading: Reading) -> HandIn:
    """One student's files, without the folders that hold all of them; a zip in the zip is opened."""
    hand_in = HandIn(who, printable(path.name), members={name for name, _ in files})
    _add_without_wrapper(hand_in, _students_files(files, reading))
    _date(hand_in, path, reading.zone)
    return hand_in


def _students_files(files: Files, reading: Reading) -> dict[str, bytes]:
    """The Python files and notebooks by path, those in inner archives where there are no others."""
    total = 0
    taken: dict[str, bytes] = {}
    for name, load in with_inner_archives(
        [file for file in files if not _is_kit_file(file[0], reading)], COLLECTED, MAX_TOTAL, MAX_FILES
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


def _bulk(path: Path, files: Files, reading: Reading, log: Logger) -> Iterator[HandIn]:
    """The hand-ins of a platform's download of the whole class."""
    groups: Groups = {}
    for name, load in files:
        if PurePosixPath(name).name in PLATFORMS_OWN:
            continue
        try:
            _take_loose(name, load, groups, reading, path.name)
        except Exception as error:
            log.error("%s in %s was not collected: %s.", printable(name), printable(path.name), _reason(error))
    for hand_in in groups.values():
        hand_in.of_several = reading.is_student is None  # with a roster, nobody's own archive is taken for a download
    yield from _complete(groups, path, reading, log)


def _complete(groups: Groups, path: Path, reading: Reading, log: Logger) -> Iterator[HandIn]:
    """The hand-ins of a download with their times, without those that hold nothing to grade."""
    for hand_in in groups.values():
        if hand_in.files:
            _date(hand_in, path, reading.zone)
            yield hand_in
        elif not hand_in.failed:
            held = ", ".join(sorted(PurePosixPath(name).name for name in hand_in.members)[:SHOWN_MEMBERS])
            log.error("%s was not collected: it holds nothing to grade, only %s: %s.", hand_in.origin, printable(held), ORDINARY)


def _take_loose(name: str, load: Callable[[], bytes], groups: Groups, reading: Reading, origin: str) -> None:
    """Add a file of a download to the hand-in that it belongs to. Raises ValueError where its name does not tell whose it is."""
    who, rest = _owner(name, reading)
    key = (who.platform, who.names, who.number, who.timestamp)
    hand_in = groups.setdefault(key, HandIn(who, f"{printable(origin)}: {printable(who.names[0])}"))
    hand_in.members.add(name)
    try:
        _take(hand_in, rest, load, reading)
    except Exception:
        hand_in.failed = True
        raise


def _take(hand_in: HandIn, rest: str, load: Callable[[], bytes], reading: Reading) -> None:
    """Add a file of a download, which the student called ``rest``, to its hand-in."""
    who = hand_in.sender
    if not rest:  # Blackboard's description of a submission
        stated = BLACKBOARD_NAME.search(load().decode("utf-8", "replace"))
        if stated:
            hand_in.sender = replace(who, names=(stated["id"], *who.names))
        return
    inner = CANVAS_REPEATED.sub("", rest) if who.platform == "Canvas" else rest
    if inner.lower().endswith(READ):
        _add_without_wrapper(hand_in, _students_files([(inner, load)], reading))
    elif kind_of(inner):
        raise Unreadable(_not_read(inner))
    elif inner.lower().endswith(COLLECTED) and not _is_kit_file(inner, reading):
        _add(hand_in, inner, load())


def _owner(name: str, reading: Reading) -> tuple[Sender, str]:
    """Who handed in the file at this path of a download, and the path that the student gave it."""
    path = PurePosixPath(name)
    if reading.named_regexp:
        match = re.search(reading.named_regexp, name)
        if not match:
            raise ValueError("c.Collecting.named_regexp does not match it")
        groups = match.groupdict()
        return Sender((groups["student_id"],)), f"{groups['file_id']}{path.suffix}"
    for depth, part in enumerate(path.parts):
        found = sender(part, reading.zone)
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


def _is_kit_file(name: str, reading: Reading) -> bool:
    return PurePosixPath(name).name in reading.kit_files


def _wrapper_depth(folders: list[tuple[str, ...]]) -> int:
    """How many folders, one in the other, hold all the files: a student may have zipped the folder itself."""
    depth = 0
    while folders and all(len(parts) > depth and parts[: depth + 1] == folders[0][: depth + 1] for parts in folders):
        depth += 1
    return depth


def names_of(hand_ins: list[HandIn]) -> list[str]:
    """A name for each hand-in where there is no roster: the first that its sender has, with a number where two share it."""
    numbers: dict[str, set[str]] = {}
    for hand_in in hand_ins:
        numbers.setdefault(hand_in.sender.names[0], set()).add(hand_in.sender.number)
    names = []
    for hand_in in hand_ins:
        first, *others = hand_in.sender.names
        if len(numbers[first]) > 1 and hand_in.sender.number:
            first = f"{first} {hand_in.sender.number}"
        # "alice (1)" is a second download of "alice", unless nobody else is called alice.
        again = others and others[-1] in numbers and not hand_in.sender.platform
        names.append(others[-1] if again else first)
    return names


def is_plain_name(student_id: str) -> bool:
    """Whether a text can be a student's id: it is a folder's name, stands in a spreadsheet and is shown in a terminal."""
    normal = unicodedata.normalize("NFKC", student_id)
    return (
        bool(normal)
        and normal == normal.strip()
        and normal.isprintable()
        and normal[0] not in UNUSUAL
        and not set(normal) & {*"/;"}
    )
