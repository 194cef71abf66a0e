"""When something was handed in: times in the many ways in which people and platforms write them.

nbgrader keeps times as naive datetimes in UTC. Its own parser takes "KST" for UTC and "+0900" for 900 seconds, and an
unreadable ``timestamp.txt`` stops it, so the kit's parser takes its place (see ``configure``).
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from logging import Logger
from pathlib import Path

import dateutil.parser
import dateutil.tz

from .archives import read_file
from .submissions import printable

FILE = "timestamp.txt"
MAX_LENGTH = 200  # characters
HOURS = {"KST": 9, "JST": 9, "HKT": 8, "SGT": 8, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
         "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}  # fmt: skip
ZONES: dict[str | None, tzinfo] = {name: timezone(timedelta(hours=hours)) for name, hours in HOURS.items()}
OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})$")
UNDATED = re.compile(r"^(?!.*\b\d{4})")  # dateutil would complete what lacks a year from today's date
KOREAN = {"년": "-", "월": "-", "일": "", "오전": "AM", "오후": "PM"}
KOREAN_TIME = re.compile(r"(\d+)시(?:\s*(\d+)분)?(?:\s*(\d+)초)?")
ALL_DASHES = re.compile(r"^(\d{4}-\d\d-\d\d)-(\d\d)-(\d\d)-(\d\d)$")  # as in the names that Blackboard gives
KOREAN_WORDS = re.compile("|".join(KOREAN))
HALF_OF_DAY = re.compile(r"\b([AP]M)\s+([\d:]+)")  # Korean puts it before the time


def parse(text: str, zone: tzinfo | None = UTC) -> datetime:
    """The time that ``text`` states, as a naive datetime in UTC; in ``zone`` if it names none (None: this machine's).

    Raises ValueError for free text, for a date without a year, and for a time zone that is not known.
    """
    text = " ".join(text.strip().strip("\ufeff").replace("(", "").replace(")", "").split())
    if not text or len(text) > MAX_LENGTH or UNDATED.search(text):
        raise ValueError("it is not a date with a year")
    text = KOREAN_TIME.sub(lambda time: f"{time[1]}:{time[2] or 0}:{time[3] or 0}", ALL_DASHES.sub(r"\1 \2:\3:\4", text))
    text = re.sub(r"-\s+", "-", KOREAN_WORDS.sub(lambda word: KOREAN[word[0]], text))
    text = HALF_OF_DAY.sub(r"\2 \1", text)
    text, stated = _split_zone(text)
    try:
        time = dateutil.parser.parse(text, tzinfos=_zone)
    except UnknownZone:
        raise
    except (ValueError, OverflowError) as error:
        raise ValueError("it is not a date") from error
    try:
        return in_utc(time if stated is None else time.replace(tzinfo=stated), zone)
    except OverflowError as error:  # the first or the last day that there is
        raise ValueError("it is not a date") from error


def parse_utc(value: datetime | str | None) -> datetime | None:
    """``nbgrader.utils.parse_utc``: a datetime or a text as a naive datetime in UTC. Raises ValueError as ``parse`` does."""
    if value is None:
        return None
    return parse(value) if isinstance(value, str) else in_utc(value, UTC)


def in_utc(time: datetime, zone: tzinfo | None) -> datetime:
    """A naive datetime in UTC; ``time`` is in ``zone`` if it is naive (None: this machine's)."""
    if time.tzinfo is None:
        time = time.astimezone() if zone is None else time.replace(tzinfo=zone)
    return time.astimezone(UTC).replace(tzinfo=None)


def read_timestamp(folder: Path | str, log: Logger) -> datetime | None:
    """The time in a submission's ``timestamp.txt``, in UTC; None where there is none or it cannot be read, which is logged."""
    path = Path(folder, FILE)
    if not path.exists():
        return None
    try:
        content = read_file(path, MAX_LENGTH * 4)
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        return parse(text)
    except (OSError, ValueError) as error:
        reason = "it is not text" if isinstance(error, UnicodeError) else error
        log.warning(
            "%s cannot be read (%s), so the submission counts as punctual: write a time such as 2026-11-30T23:59+09:00 in it.",
            printable(str(path)),
            reason,
        )
        return None


REGION = re.compile(r"[A-Za-z][A-Za-z_]*(/[A-Za-z0-9_+-]+){1,2}")


class UnknownZone(ValueError):
    """A time zone that is not known, or that several countries call the same."""


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    """The time zone that dateutil found by its abbreviation or its offset in seconds, if it found any."""
    if name is None and offset is None:
        return None
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    if name not in ZONES:
        raise UnknownZone(f"the time zone {name} is not known")
    return ZONES[name]


def _split_zone(text: str) -> tuple[str, tzinfo | None]:
    """The text without an offset or a region (Asia/Seoul) at its end, and the time zone that this names."""
    offset = OFFSET.search(text)
    if offset and ":" in text[: offset.start()]:
        sign, hours, minutes = offset.groups()
        shift = timedelta(hours=int(hours), minutes=int(minutes))
        return text[: offset.start()], timezone(shift if sign == "+" else -shift)
    rest, _, last = text.rpartition(" ")
    zone = dateutil.tz.gettz(last) if REGION.fullmatch(last) and rest else None  # it would open any file
    return (rest, zone) if zone else (text, None)
