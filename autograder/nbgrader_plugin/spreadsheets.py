"""CSV files as Excel and learning platforms write them, read so that they can be written back in the same form."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from ..errors import KitError

SEPARATORS = ",;\t"
ENCODINGS = ("utf-8", "cp949")  # Excel's "CSV UTF-8", and what it writes in Korea otherwise
MAX_BYTES = 50 << 20
MARK = "\ufeff"  # the byte order mark, by which Excel knows UTF-8


@dataclass
class Sheet:
    """The rows of a CSV file, and the form that it has: its encoding, separator, quotes and ends of lines."""

    rows: list[list[str]]
    encoding: str
    separator: str
    quotes_all: bool
    line_end: str

    @classmethod
    def read(cls, path: Path) -> Sheet:
        """The Sheet in a file. Raises KitError where it cannot be read as text."""
        text, encoding = _text(path)
        heading = next((line for line in text.splitlines() if line.strip()), "")
        separator = max(SEPARATORS, key=heading.count)
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        except csv.Error as error:
            raise KitError(f"{path} cannot be read as a table ({error}): save it as CSV UTF-8.") from error
        quotes_all = heading.startswith('"') and heading.rstrip().endswith('"') and f'{separator}"' in heading
        return cls(rows, encoding, separator, quotes_all, "\r\n" if "\r\n" in text else "\n")

    def write(self, path: Path) -> None:
        """Write the rows in the form in which they were read. Raises FileExistsError rather than replace a file."""
        text = io.StringIO(newline="")
        form = csv.writer(
            text,
            delimiter=self.separator,
            quoting=csv.QUOTE_ALL if self.quotes_all else csv.QUOTE_MINIMAL,
            lineterminator=self.line_end,
        )
        form.writerows(self.rows)
        with open(path, "x", encoding=self.encoding, newline="") as file:
            file.write(text.getvalue())


def _text(path: Path) -> tuple[str, str]:
    """A file's text without a byte order mark, and the encoding that writes it as it was."""
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise KitError(f"{path} cannot be read ({error.strerror}).") from error
    if len(content) > MAX_BYTES:
        raise KitError(f"{path} is larger than {MAX_BYTES >> 20} MiB: it cannot be a class's.")
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        return (text[1:], "utf-8-sig") if text.startswith(MARK) else (text, encoding)
    raise KitError(f"{path} cannot be read as text: save it as CSV UTF-8.")
