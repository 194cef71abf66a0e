"""``autograder export``: the scores of a problem set, filled into the gradebook file of a learning platform.

The file is the platform's own, as the teacher downloads it, and goes back the same way. Its layout is that of

- Canvas: ``app/models/gradebook_exporter.rb`` of Canvas itself, and "How do I import grades in the Gradebook?";
- Moodle: docs.moodle.org, "Grade export", "Grade import" and "Offline grading worksheet";
- Blackboard: help.blackboard.com, "Work Offline with Grade Data";
- Brightspace: community.d2l.com, "Importing grades";
- Google Classroom: "Download grades" as CSV (Classroom itself reads no file).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..classroom.platforms import Sender
from ..classroom.submissions import printable
from ..course import Assignment, Course
from ..errors import UsageError
from ..nbgrader_plugin.app import autograde_app, gradebook
from ..nbgrader_plugin.gradebook import Standing, standing, submissions_of
from ..nbgrader_plugin.late import assign_penalties
from ..nbgrader_plugin.roster import Roster, Student, plain
from ..nbgrader_plugin.spreadsheets import Sheet

HEADING_ROWS = 5  # the row of headings is one of the first of the file
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class Platform:
    """The layout of a learning platform's gradebook file; headings are compared as ``plain`` text.

    ``ids`` state who a row is about, the likeliest first, ``number`` is the platform's own number of the student. ``names``
    are the first name and the last name, ``full_name`` both. ``column`` matches the heading of a grade column: its
    ``title``, and where it states that, ``max``. ``points_row`` names the row with the points that are possible,
    ``max_column`` the column that has them. What stands in a cell in ``kept`` is never replaced.
    """

    ids: tuple[str, ...]
    names: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    full_name: tuple[str, ...] = ()
    number: str = ""
    column: re.Pattern[str] = re.compile(r"(?P<title>.+)")
    points_row: str = ""
    max_column: str = ""
    locked_column: str = ""
    kept: frozenset[str] = frozenset()


POINTS, PERCENT = ("(Real)", "(실점수)"), ("(Percentage)", "(백분율)")  # at the end of Moodle's headings
FIRST, LAST = ("First name", "이름"), ("Last name", "Surname", "성")
PLATFORMS = {
    "canvas": Platform(
        ids=("SIS User ID", "SIS Login ID", "Integration ID"),
        names=(("FirstName",), ("LastName",)),
        full_name=("Student",),
        number="ID",
        column=re.compile(r"(?P<title>.+?)(?: \(\d+\))?"),
        points_row="Points Possible",
        kept=frozenset({"EX", "N/A"}),
    ),
    "moodle": Platform(
        ids=("ID number", "학번", "Username", "사용자명", "Email address", "이메일 주소"),
        names=(FIRST, LAST),
        full_name=("Full name", "성명"),
        number="Identifier",
        column=re.compile(r"(?:(?:Assignment|과제): ?)?(?P<title>.+?)(?: \((?:Real|Percentage|실점수|백분율)\))?"),
        max_column="Maximum Grade",
        locked_column="Grade can be changed",
    ),
    "blackboard": Platform(
        ids=("Username", "Student ID"),
        names=(FIRST, LAST),
        column=re.compile(r"(?P<title>.+?)(?: \[Total Pts: (?:up to )?(?P<max>[\d.,]+)[^\]]*\])?(?: ?\|\d+)?"),
    ),
    "brightspace": Platform(
        ids=("OrgDefinedId", "Username", "Email"),
        names=(FIRST, LAST),
        column=re.compile(r"(?P<title>.+?) Points Grade(?: <.*?MaxPoints:(?P<max>[\d.,]+).*>)?"),
    ),
    "classroom": Platform(ids=("Email Address",), names=(FIRST, LAST), points_row="Points"),
}


@dataclass
class Filled:
    """What became of the rows of a gradebook file. ``max_in_file`` are the points that the platform has for the column."""

    path: Path
    column: str
    max_in_file: float | None = None
    max_score: float | None = None
    written: int = 0
    unchanged: int = 0
    by_name: list[str] = field(default_factory=list)  # rows that no id, but a name, told of
    kept: list[str] = field(default_factory=list)  # cells that hold another grade
    not_final: list[str] = field(default_factory=list)  # students with an answer that a person has not graded yet
    not_graded: list[str] = field(default_factory=list)  # students whose submission could not be graded
    nothing: list[str] = field(default_factory=list)  # students who handed in nothing
    unmatched: list[str] = field(default_factory=list)  # rows without a student
    missing: list[str] = field(default_factory=list)  # students with a score and without a row

    def lines(self) -> Iterator[str]:
        """The same as lines for the teacher."""
        already = f", {self.unchanged} stood there already" if self.unchanged else ""
        yield f"{self.path.name}: {self.written} score(s) written to the column '{self.column}'{already}."
        if self.max_in_file and self.max_score and self.max_in_file != self.max_score:
            yield (
                f"The platform has {self.max_in_file:g} points for this column, the scores are out of {self.max_score:g}: "
                f"change its points there{'' if self.max_score == 100 or self.max_in_file != 100 else ', or write --percent'}."
            )
        for heading, found in (
            ("Not final: a written answer waits for its grade", self.not_final),
            ("Could not be graded, and left as it was: run autograde again", self.not_graded),
            ("Handed in nothing, and left as it was", self.nothing),
            ("Held another grade, which stays (--replace takes the new one)", self.kept),
            ("Known by the name alone: compare these", self.by_name),
            ("Row without a student in the gradebook, left as it was", self.unmatched),
            ("Score without a row in the file", self.missing),
        ):
            if found:
                yield f"\n{heading} ({len(found)}):"
                yield from (f"  {printable(line)}" for line in found)


@dataclass(frozen=True)
class _Row:
    """A student's row: its index in the file, and who it is about."""

    index: int
    sender: Sender
    ids: frozenset[str]
    name: str


class GradebookFile:
    """A learning platform's gradebook file. Raises UsageError where it is not one, or lacks what is needed."""

    def __init__(self, path: Path, platform_name: str) -> None:
        self.path, self.platform_name, self.platform = path, platform_name, PLATFORMS[platform_name]
        self.sheet = Sheet.read(path)
        self._first, self._fields = self._headings()

    def column(self, titles: Iterable[str], wanted: str | None, percent: bool) -> int:
        """The index of the column to fill: the one that is called ``wanted``, or has one of the ``titles``."""
        headings = self._grade_headings()
        if wanted and headings.count(wanted) == 1:
            return headings.index(wanted)
        keys = {plain(wanted)} if wanted else {plain(title) for title in titles}
        found = [index for index, heading in enumerate(headings) if heading and self._title(heading) in keys]
        if len(found) > 1:  # Moodle exports a grade as points and as a percentage
            found = [index for index in found if headings[index].endswith(PERCENT if percent else POINTS)] or found
        if not found and not wanted and "Grade" in self._fields:
            return self._fields["Grade"]  # Moodle's worksheet is for one assignment
        if len(found) == 1:
            return found[0]
        columns = ", ".join(f"'{heading}'" for heading in headings if heading)
        count = "several columns" if found else "no column"
        title = f"'{wanted}'" if wanted else "the problem set's title"
        raise UsageError(
            f"{self.path} has {count} for {title}: name one with --column. It has {columns or 'no column with grades'}."
        )

    def heading(self, column: int) -> str:
        """The heading of a column."""
        return self._grade_headings()[column] or self.sheet.rows[self._first][column]

    def max_points(self, column: int) -> float | None:
        """The points that the platform has for a column; None where the file does not state them."""
        stated = self.platform.column.fullmatch(self.heading(column))
        if stated and stated.groupdict().get("max"):
            return _number(stated["max"])
        if self.platform.points_row:
            row = next((row for row in self.sheet.rows if row and plain(row[0]) == plain(self.platform.points_row)), [])
            return _number(_cell(row, column))
        if (index := self._fields.get(self.platform.max_column)) is not None:
            return next((points for row in self.sheet.rows[self._first + 1 :] if (points := _number(_cell(row, index)))), None)
        return None

    def rows(self) -> Iterator[_Row]:
        """The students' rows."""
        labels = {plain(self.platform.points_row), "date"}  # of rows that are about no student
        for index in range(self._first + 1, len(self.sheet.rows)):
            row = self.sheet.rows[index]
            ids = [value for name in self.platform.ids if (value := self._value(row, name).lstrip("#").strip())]
            number = re.sub(r"^\D+", "", self._value(row, self.platform.number))  # "Participant 123"
            if not ids and not number and plain(_cell(row, 0)) in labels:
                continue
            names = self._names(row)
            if ids or number or names:
                shown = names[0] if names else (ids or [number])[0]
                yield _Row(index, Sender((*ids, *names), self.platform_name, number), frozenset(ids), shown)

    def is_locked(self, row: _Row, column: int) -> bool:
        """Whether the platform does not take a grade here: the student is excused, or is not given this assignment."""
        cells = self.sheet.rows[row.index]
        locked = self._value(cells, self.platform.locked_column).casefold() in ("no", "아니오", "아니요")
        return locked or _cell(cells, column) in self.platform.kept

    def set(self, row: _Row, column: int, value: str) -> None:
        """Write a cell."""
        cells = self.sheet.rows[row.index]
        cells += [""] * (column + 1 - len(cells))
        cells[column] = value

    def text(self, value: float) -> str:
        """A grade as the file writes numbers, with two decimals at most."""
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        comma = self.sheet.separator == ";" and any(re.fullmatch(r"\d+,\d+", cell) for row in self.sheet.rows for cell in row)
        return text.replace(".", ",") if comma else text

    def _headings(self) -> tuple[int, dict[str, int]]:
        """The index of the row of headings, and the column of each heading that the platform's layout knows."""
        layout = self.platform
        known = {*layout.ids, *layout.names[0], *layout.names[1], *layout.full_name, layout.number, layout.max_column}
        known |= {layout.locked_column, "Grade"} if layout.max_column else set()
        best: tuple[int, dict[str, int]] = (0, {})
        for number, row in enumerate(self.sheet.rows[:HEADING_ROWS]):
            by_plain = {plain(heading): index for index, heading in reversed(list(enumerate(row))) if plain(heading)}
            fields = {name: by_plain[plain(name)] for name in known if name and plain(name) in by_plain}
            if len(fields) > len(best[1]):
                best = number, fields
        if not best[1].keys() & {*layout.ids, *layout.full_name, layout.number}:
            raise UsageError(
                f"{self.path} is not a gradebook file of {self.platform_name}: it has none of the columns "
                f"{', '.join((*layout.ids, *layout.full_name))}. Download it from the platform, and leave its headings as they are."
            )
        return best

    def _grade_headings(self) -> list[str]:
        """For each column the heading, empty for columns that do not hold grades."""
        width = max(map(len, self.sheet.rows))
        above = self.sheet.rows[: self._first + 1]  # Classroom has the titles in a row of their own
        known = set(self._fields.values()) - {self._fields.get("Grade", -1)}
        return [
            "" if index in known else next((cell.strip() for row in above if (cell := _cell(row, index)).strip()), "")
            for index in range(width)
        ]

    def _title(self, heading: str) -> str:
        match = self.platform.column.fullmatch(heading)
        return plain(match["title"]) if match else ""

    def _value(self, row: list[str], name: str) -> str:
        return _cell(row, self._fields[name]).strip() if name in self._fields else ""

    def _names(self, row: list[str]) -> list[str]:
        """The student's name in the forms in which the roster may have it."""
        first, last = (next((v for name in names if (v := self._value(row, name))), "") for names in self.platform.names)
        full = next((value for name in self.platform.full_name if (value := self._value(row, name))), "")
        if "," in full:  # "Lee, Alice"
            last, first = (part.strip() for part in full.split(",", 1))
        names = (Student("", first, last).name, full, f"{first} {last}", f"{last} {first}")
        return list(dict.fromkeys(name.strip() for name in names if name.strip()))


def export(
    course: Course,
    assignment: Assignment,
    platform: str,
    path: Path,
    out: Path | None = None,
    column_name: str | None = None,
    percent: bool = False,
    replace: bool = False,
    final_only: bool = False,
) -> Filled:
    """Write a copy of the platform's gradebook file at ``path`` with the scores that nbgrader's gradebook holds.

    Raises UsageError for a file that is not the platform's, and rather than replace a file.
    """
    path, out = path.absolute(), out.absolute() if out else path.absolute().with_stem(f"{path.stem}-filled")
    file = GradebookFile(path, platform)
    titles = (assignment.name, *assignment.title)
    column = file.column(titles, column_name, percent)
    if out.exists():
        raise UsageError(f"{out} exists already: remove it, or name another file with --out.")
    app = autograde_app(course)
    with gradebook(app) as book:
        if assignment.name not in {entry.name for entry in book.assignments}:
            raise UsageError(f"The gradebook has no {assignment.name}: nothing of it has been released or graded yet.")
        assign_penalties(book, assignment.name, app)
        roster = Roster.of(book, everyone=True)
        standings = {student: standing(entry) for student, entry in submissions_of(book, assignment.name).items()}
        max_score = book.find_assignment(assignment.name).max_score
    filled = fill(file, column, roster, standings, percent, replace, final_only)
    filled.max_score = 100.0 if percent else max_score
    filled.path = out
    file.sheet.write(out)
    return filled


def fill(
    file: GradebookFile,
    column: int,
    roster: Roster,
    standings: Mapping[str, Standing],
    percent: bool = False,
    replace: bool = False,
    final_only: bool = False,
) -> Filled:
    """Set each student's score, penalties subtracted, in the column; ``standings`` are by the student's id.

    A cell that holds another grade is kept unless ``replace``. A score without the answers that a person has not graded yet
    is written unless ``final_only``.
    """
    result = Filled(file.path, file.heading(column), file.max_points(column))
    matches = {row: roster.match(row.sender) for row in file.rows()}
    times: dict[str, int] = {}
    for match in filter(None, matches.values()):
        times[match.id] = times.get(match.id, 0) + 1
    for row, student in matches.items():
        if student is None or times[student.id] > 1:
            reason = f": another row is for {student.id}, too" if student else _closest(roster, row)
            result.unmatched.append(f"row {row.index + 1}, {row.name}{reason}")
            continue
        if not _is_stated(student, row):
            result.by_name.append(f"row {row.index + 1}, {row.name}: {student.id}")
        _fill_row(file, column, row, standings.get(student.id), percent, replace, final_only, result)
    result.missing += [
        student.id
        for student in roster.students
        if student.id not in times and student.id in standings and standings[student.id].status != "not submitted"
    ]
    return result


def _fill_row(
    file: GradebookFile,
    column: int,
    row: _Row,
    stands: Standing | None,
    percent: bool,
    replace: bool,
    final_only: bool,
    result: Filled,
) -> None:
    if stands is None or stands.status == "not submitted":
        result.nothing.append(row.name)
        return
    if stands.status == "not graded":
        result.not_graded.append(row.name)
        return
    if stands.status == "needs manual grading":
        result.not_final.append(row.name)
        if final_only:
            return
    score = 100 * stands.score / stands.max_score if percent and stands.max_score else stands.score
    before, new = _cell(file.sheet.rows[row.index], column).strip(), file.text(score)
    if before and _number(before) == _number(new):
        result.unchanged += 1
    elif file.is_locked(row, column) or (before not in ("", "-") and not replace):
        result.kept.append(f"{row.name}: {before or 'locked'}, not {new}")
    else:
        file.set(row, column, new)
        result.written += 1


def _is_stated(student: Student, row: _Row) -> bool:
    """Whether an id, an e-mail address or the platform's number tells that the row is this student's."""
    own = {plain(text) for text in (student.id, student.email, student.email.partition("@")[0]) if text}
    stated = {plain(text) for value in row.ids for text in (value, value.partition("@")[0])}
    return bool(own & stated) or (bool(row.sender.number) and row.sender.number == student.lms_user_id)


def _closest(roster: Roster, row: _Row) -> str:
    closest = roster.closest(row.sender)
    return f", closest: {closest}" if closest else ""


def _cell(row: list[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def _number(text: str) -> float | None:
    """The number that a cell holds, "85.00 %" and "12,5" included; None where it holds none."""
    plain_text = text.strip().removesuffix("%").strip()
    return float(plain_text.replace(",", ".")) if NUMBER.fullmatch(plain_text) else None
