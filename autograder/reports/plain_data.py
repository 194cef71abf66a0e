"""Reads trees of frozen dataclasses from plain JSON that may come from anywhere: every type, length and number is checked."""

from __future__ import annotations

import json
import math
import re
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

MAX_BYTES = 16 << 20  # of a text of JSON
MAX_CHARACTERS = 100_000  # of a text in it; a message holds a few values, of 2,000 characters each
MAX_ITEMS = 1000  # of a list
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")  # also what turns text around
T = TypeVar("T")


def parse(text: str | bytes, max_bytes: int = MAX_BYTES) -> Any:
    """The value that a text of JSON describes. Raises ValueError with a clause."""
    if len(text) > max_bytes:
        raise ValueError(f"it is larger than {max_bytes >> 20} MiB")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"it is not JSON ({str(error)[:200]})") from error


def read(kind: type[T], data: Any, where: str = "it") -> T:
    """An instance of ``kind``: bool, float, str, a tuple of one type, or a dataclass of these.

    Raises ValueError with a clause that says what is wrong, and where.
    """
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind)[0], data, where)  # type: ignore[return-value]
    if kind in (bool, float, str):
        return _scalar(kind, data, where)
    hints = _fields(kind)  # type: ignore[arg-type]
    if not isinstance(data, dict) or set(data) != set(hints):
        raise ValueError(f"{where} does not have the fields {', '.join(hints)}")
    return kind(**{name: read(hint, data[name], f"{where}: {name}") for name, hint in hints.items()})


def _scalar(kind: type[T], data: Any, where: str) -> T:
    if kind is float and type(data) is int and abs(data) < 1 << 53:
        return data  # type: ignore[return-value]
    if type(data) is not kind:
        raise ValueError(f"{where} is not a {'number' if kind is float else 'text' if kind is str else 'truth value'}")
    if isinstance(data, float) and not math.isfinite(data):
        raise ValueError(f"{where} is not a finite number")
    if isinstance(data, str) and len(data) > MAX_CHARACTERS:
        raise ValueError(f"{where} has more than {MAX_CHARACTERS:,} characters")
    if isinstance(data, str) and CONTROL.search(data):
        raise ValueError(f"{where} contains a control character")
    return data


def _tuple(kind: type, data: Any, where: str) -> tuple:
    if not isinstance(data, (list, tuple)) or len(data) > MAX_ITEMS:
        raise ValueError(f"{where} is not a list of {MAX_ITEMS} items at most")
    return tuple(read(kind, item, f"{where}, item {number}") for number, item in enumerate(data, start=1))


@cache
def _fields(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
