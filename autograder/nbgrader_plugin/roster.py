"""The class's roster, the students in the gradebook: whom a submission belongs to, and the CSV files that rosters come in."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from ..classroom.downloads import is_plain_name
from ..classroom.platforms import Sender
from ..errors import KitError
from .spreadsheets import Sheet

COLUMNS = {
    "id": ("id", "student_id", "studentid", "username", "loginid", "sisuserid", "학번", "아이디"),
    "first_name": ("firstname", "givenname", "이름"),
    "last_name": ("lastname", "surname", "familyname", "성"),
    "email": ("email", "emailaddress", "이메일"),
    "lms_user_id": ("lmsuserid",),
}
MIN_LIKENESS, MIN_LIKENESS_OF_NUMBERS = 0.6, 0.9  # of a name to the closest one, as difflib measures it


@dataclass(frozen=True)
class Student:
    """A student in the gradebook; texts are empty where the gradebook has none."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_user_id: str = ""

    @property
    def name(self) -> str:
        """The full name as its language writes it: Kim Alice is "Alice Kim", 김 민준 is "김민준"."""
        if re.search(r"[가-힣]", self.last_name + self.first_name):
            return f"{self.last_name}{self.first_name}"
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def is_listed(self) -> bool:
        """Whether this comes from a roster, rather than from a submission alone."""
        return bool(self.first_name or self.last_name or self.email or self.lms_user_id)

    def plain_names(self) -> set[str]:
        """Everything that this student may be called, in plain form."""
        names = (f"{self.first_name}{self.last_name}", f"{self.last_name}{self.first_name}")
        return {key for text in (self.id, self.email, self.email.partition("@")[0], *names) if (key := plain(text))}


class Roster:
    """The students whom the instructor has listed. Empty where no roster was imported, unless ``everyone`` counts."""

    def __init__(self, students: Iterable[Student], everyone: bool = False) -> None:
        students = list(students)
        # Submissions of a class without a roster create students, which have nothing but an id.
        self.students = students if everyone or any(student.is_listed for student in students) else []
        self._by_id = {student.id: student for student in self.students}
        self._by_key: dict[str, list[Student]] = {}
        for student in self.students:
            for key in student.plain_names():
                self._by_key.setdefault(key, []).append(student)

    @classmethod
    def of(cls, gradebook: Gradebook, everyone: bool = False) -> "Roster":
        """The roster that the gradebook holds."""
        fields = ("id", "first_name", "last_name", "email", "lms_user_id")
        return cls((Student(**{field: getattr(row, field) or "" for field in fields}) for row in gradebook.students), everyone)

    def __bool__(self) -> bool:
        return bool(self.students)

    def __contains__(self, student_id: str) -> bool:
        return student_id in self._by_id

    def name(self, student_id: str) -> str:
        """The full name of a student, "" where it is not known."""
        student = self._by_id.get(student_id)
        return student.name if student else ""

    def match(self, sender: Sender) -> Student | None:
        """The one student who may be this sender; None where there is none, or more than one."""
        if sender.number:
            numbered = [student for student in self.students if student.lms_user_id == sender.number]
            if len(numbered) == 1:
                return numbered[0]
        for name in sender.names:
            if name in self._by_id:
                return self._by_id[name]
            found = self._by_key.get(plain(name), [])
            if len(found) == 1:
                return found[0]
        return None

    def knows(self, sender: Sender) -> bool:
        """Whether exactly one student may be this sender."""
        return self.match(sender) is not None

    def closest(self, sender: Sender) -> str:
        """The roster's entry that is most like a sender without a match, for a message; "" where none is like it."""
        likeness = [
            (ratio, student.id, student)
            for name in sender.names
            for key, students in self._by_key.items()
            # Numbers that are alike are most often of different students.
            if (ratio := difflib.SequenceMatcher(None, plain(name), key).ratio())
            >= (MIN_LIKENESS_OF_NUMBERS if name.isdigit() else MIN_LIKENESS)
            for student in students
        ]
        if not likeness:
            return ""
        *_, best = max(likeness, key=lambda item: item[:2])
        return f"{best.id} ({best.name})" if best.name else best.id


def plain(text: str) -> str:
    """The letters and digits of a text, in lower case and without accents, to compare names with."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c.isalnum() or unicodedata.category(c) == "Lo"))


def read_roster(path: Path) -> list[dict[str, str]]:
    """The students in a CSV file as Excel and the platforms write it: with a byte order mark, semicolons, other headings.

    Each has an ``id`` and what is known of ``first_name``, ``last_name``, ``email`` and ``lms_user_id``. Raises KitError for a
    line without an id that can be a folder's name, and for two lines of one id that differ.
    """
    lines = [[field.strip() for field in row] for row in Sheet.read(path).rows if any(field.strip() for field in row)]
    if not lines:
        raise KitError(f"{path} is empty: a roster has the columns id,first_name,last_name,email.")
    columns = {name: index for index, heading in enumerate(lines[0]) for name in [_column(heading)] if name}
    if "id" not in columns:
        raise KitError(f"{path} has no column 'id', but {', '.join(lines[0])}: its first line is id,first_name,last_name,email.")
    students: dict[str, dict[str, str]] = {}
    for number, line in enumerate(lines[1:], start=2):
        student = {name: line[index] for name, index in columns.items() if index < len(line) and line[index]}
        known = students.setdefault(student.get("id", ""), student)
        if "id" not in student:
            raise KitError(f"{path}, line {number} has no id: {', '.join(filter(None, line))}.")
        if not is_plain_name(student["id"]):
            raise KitError(f"{path}, line {number}: the id {student['id']!r:.60} cannot be a folder's name. Nothing was imported.")
        if known != student:
            raise KitError(
                f"{path}, line {number} has the id {student['id']} of an earlier line, with other details: correct one. "
                "Nothing was imported."
            )
    return list(students.values())


def import_roster(gradebook: Gradebook, path: Path) -> int:
    """Create or update the students of a CSV file. Returns their number; raises KitError before anything is changed."""
    students = read_roster(path)
    for student in students:
        fields: dict[str, Any] = dict(student)
        gradebook.update_or_create_student(fields.pop("id"), **fields)
    return len(students)


def _column(heading: str) -> str | None:
    wanted = plain(heading)
    return next((name for name, headings in COLUMNS.items() if wanted in map(plain, headings)), None)
