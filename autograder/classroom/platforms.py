"""How learning platforms name what students handed in, in single and in bulk downloads.

Each pattern was taken from the platform's documentation or from its downloads. A platform states who handed in
(an id, or only a name), sometimes when, and sometimes that it was late.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from .timestamps import parse

REPEATED = re.compile(r"(?: ?\(\d{1,3}\)| - Copy| 복사본)$")  # what browsers and file managers add to a name that is taken


@dataclass(frozen=True)
class Sender:
    """Who handed something in, as a platform states it.

    ``names`` are tried one after the other against the roster; the first one is the id where there is no roster.
    ``number`` is the platform's own number of the student, which tells two students of one name apart. ``place`` is what
    the platform calls the student's folder, or with ``is_file`` what it puts in front of the names of the student's files.
    """

    names: tuple[str, ...]
    platform: str = ""
    number: str = ""
    timestamp: datetime | None = None
    late: bool = False
    place: str = field(default="", compare=False)
    is_file: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Platform:
    """A learning platform: its name, and a pattern for the first part of a path in a download.

    The pattern's groups: ``name`` or ``id``, and where there are such ``number``, ``time``, ``late`` and ``rest``, the
    name of the student's file.
    """

    name: str
    pattern: re.Pattern[str]

    def match(self, part: str, zone: tzinfo | None) -> tuple[Sender, str] | None:
        """Who handed in the file or folder of this name, and the name that the student gave it ("" for a folder)."""
        match = self.pattern.fullmatch(part)
        if not match:
            return None
        groups = {"late": "", "number": "", "time": "", "rest": "", "id": "", "name": "", **match.groupdict(default="")}
        names = tuple(filter(None, (*_ids(groups["id"]), groups["name"].strip())))
        try:
            timestamp = parse(groups["time"], zone) if groups["time"] else None
        except ValueError:
            timestamp = None
        rest = groups["rest"]
        place = part.removesuffix(rest)
        return Sender(names, self.name, groups["number"], timestamp, bool(groups["late"]), place, bool(rest)), rest


def _ids(text: str) -> tuple[str, ...]:
    """Blackboard writes ``assignment_id``, and both may hold underscores: all that the id may be, likeliest first."""
    parts = text.split("_")
    return tuple("_".join(parts[start:]) for start in range(len(parts) - 1, 0, -1)) or ((text,) if text else ())


MONTH = r"[^\W\d]{3,9}\.?"
PLATFORMS = (
    Platform("Moodle", re.compile(r"(?P<name>[^_].*?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<rest>.*)")),
    Platform("Blackboard", re.compile(r"(?P<id>.+?)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<rest>.+)|\.txt)?")),
    Platform("Canvas", re.compile(r"(?P<name>[^\W_][^_]*)_(?P<late>LATE_)?(?P<number>\d+)_(?:question_\d+_)?\d+_(?P<rest>.+)")),
    Platform(
        "Brightspace",
        re.compile(
            rf"(?:\d+-\d+ - )?(?P<name>.+?) - (?P<time>(?:{MONTH} \d\d?|\d\d? {MONTH}),? \d{{4}} \d{{1,2}}[-.:]?\d\d ?(?:[AP]M)?)"
            r"(?: - (?P<rest>.+))?"
        ),
    ),
    Platform("Google Classroom", re.compile(r"(?P<name>[^/]+?) - (?P<rest>[^/]+\.(?:py|ipynb|zip))")),
)


def sender(part: str, zone: tzinfo | None = None) -> tuple[Sender, str] | None:
    """Who handed in a file or folder of this name, and the student's own name for it; None where no platform names so.

    ``zone`` is the time zone of the platform's times (None: this machine's).
    """
    part = unicodedata.normalize("NFC", part)  # macOS writes Hangul in parts
    return next((found for platform in PLATFORMS if (found := platform.match(part, zone))), None)


def named_after(stem: str) -> Sender:
    """Who handed in a zip or a folder that is named after a student: ``alice``, or ``alice (1)`` from a second download."""
    stem = unicodedata.normalize("NFC", stem)
    plain = REPEATED.sub("", stem)
    return Sender((stem,) if plain == stem else (stem, plain))
