"""TOML files of authors: every key is known, every value has its type, and every fault is told with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from ..selfcheck.messages import Text
from .problems import Faults, Problem, Problems, closest


class Table:
    """One table of a TOML file. What is missing or of another type becomes a fault, and a harmless value stands for it."""

    def __init__(self, values: dict[str, Any], name: str, lines: range, source: list[str], faults: Faults) -> None:
        self._values, self._name, self._lines, self._source, self.faults = values, name, lines, source, faults

    @classmethod
    def read(cls, path: Path, faults: Faults) -> Table:
        """The whole file as a Table. Raises Problems where it is no TOML, or cannot be read."""
        try:
            text = path.read_text(encoding="utf-8-sig")  # editors of Windows begin a file with a mark
            values = tomllib.loads(text)
        except OSError as error:
            raise Problems([Problem(path, 0, f"it cannot be read ({error.strerror}): make it readable.")]) from error
        except ValueError as error:  # not TOML, or not UTF-8
            line = re.search(r"at line (\d+)", str(error))
            raise Problems([Problem(path, int(line[1]) if line else 0, f"this is not valid TOML: {error}.")]) from error
        source = text.splitlines()
        return cls(values, "the file", range(1, len(source) + 1), source, faults)

    def fault(self, sentence: str, key: str = "") -> None:
        """Note a fault of this table, or of one of its keys."""
        self.faults.add(sentence, self.line(key))

    def line(self, key: str = "") -> int:
        """The line of a key, or of the table of that name, or of this table's head."""
        name = rf"""(["']?){re.escape(key)}\1\s*"""
        pattern = re.compile(rf"\s*(?:{name}[=.]|\[\[?\s*{name.replace('1', '2')}\])")
        first = self._lines.start if self._name != "the file" else 0
        return next((number for number in self._lines if key and pattern.match(self._source[number - 1])), first)

    def only(self, *known: str) -> None:
        """Note every key that is not one of ``known``."""
        for key in self._values:
            if key not in known:
                self.fault(f"'{key}' is not known: {closest(key, known)}", key)

    def has(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty."""
        value = self._values.get(key, default)
        if isinstance(value, str) and (value.strip() or value == default):
            return value
        self._expected(key, f'{key} = "…"')
        return ""

    def number(self, key: str) -> float:
        """A positive number."""
        value = self._values.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < float("inf"):
            return float(value)
        self._expected(key, f"{key} = 5, a number above 0")
        return 0.0

    def whole(self, key: str, default: int, allowed: range) -> int:
        """A whole number of a range, which may be missing."""
        value = self._values.get(key, default)
        if type(value) is int and value in allowed:
            return value
        self._expected(key, f"{key} = {default}, a whole number from {allowed.start:,} to {allowed.stop - 1:,}")
        return default

    def table(self, key: str) -> Table | None:
        """The table ``[key]``, None where there is none."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self._expected(key, f"[{key}] on a line of its own")
            return None
        pattern = re.compile(rf"\s*\[\s*{re.escape(key)}\s*\]")
        head = next((number for number in self._lines if pattern.match(self._source[number - 1])), self.line(key))
        return Table(value, f"[{key}]", range(head, self._lines.stop), self._source, self.faults)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, which may be missing."""
        value = self._values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self._expected(key, f'{key} = ["…"]')
        return ()

    def translated(self, key: str, languages: Collection[str]) -> Text:
        """A text in every language of the course."""
        value, form = self._values.get(key), ", ".join(f'{language} = "…"' for language in languages)
        if not isinstance(value, dict):
            self._expected(key, f"{key} = {{ {form} }}")
            return Text()
        return Table(value, key, range(self.line(key), self.line(key) + 1), self._source, self.faults).in_languages(languages)

    def in_languages(self, languages: Collection[str], *others: str) -> Text:
        """The table's own text in every language of the course."""
        self.only(*languages, *others)
        return Text(**{language: self.text(language) for language in languages})

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of a list, such as each ``[[exercise]]``."""
        entries = self._values.get(key, [])
        heads = [number for number in self._lines if re.match(rf"\s*\[\[\s*{re.escape(key)}\s*\]\]", self._source[number - 1])]
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self._expected(key, f"each as [[{key}]]")
            return
        for number, entry in enumerate(entries):
            start = heads[number] if number < len(heads) else self._lines.start
            end = heads[number + 1] if number + 1 < len(heads) else self._lines.stop
            yield Table(entry, f"[[{key}]] {number + 1}", range(start, end), self._source, self.faults)

    def _expected(self, key: str, form: str) -> None:
        what = "is not of the expected form" if key in self._values else "is missing"
        self.fault(f"'{key}' {what} in {self._name}: write {form}.", key if key in self._values else "")
