"""Why a value cannot cross the sandbox boundary, in words for authors. ``selfcheck.wire`` is what decides."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..grading.proxies import Instance
from ..grading.session import MAX_TEXT
from ..selfcheck import wire
from ..selfcheck.messages import Labelled, type_name

MIB = 1 << 20
USE_INSTEAD = {
    "frozenset": "use a set",
    "range": "use a list",
    "dict_keys": "use a list",
    "dict_values": "use a list",
    "dict_items": "use a list",
    "Decimal": "use a float",
    "Fraction": "use a float, or a tuple of two ints",
    "type": "pass an object of it",
    "MaskedArray": "use an ndarray",
    "matrix": "use an ndarray",
    "defaultdict": "use a dict",
    "OrderedDict": "use a dict",
    "Counter": "use a dict",
    "deque": "use a list",
}


class CannotCross(Exception):
    """A value that a property passes on, or that the reference returns, cannot cross the sandbox boundary."""


def require_crossing(what: str, value: Any, is_result: bool) -> None:
    """Raise CannotCross with the reason and the remedy where a value, in words ``what``, cannot cross."""
    walk = _Walk(MAX_TEXT if is_result else wire.MAX_HEADER_BYTES)
    reason = walk.reason(value) or walk.reason_together()
    if reason:
        raise CannotCross(f"{what} {reason}.")


class _Walk:
    """Walks through a value as the encoder does, and counts what it holds."""

    def __init__(self, max_text: int) -> None:
        self._max_text = max_text
        self.items = self.bytes = self.text = 0

    def reason(self, value: Any, depth: int = 0) -> str:
        """Why a value, or a part of it, cannot cross, as the rest of a sentence; empty where it can."""
        self.items += 1
        if isinstance(value, (np.ndarray, np.generic)):
            return self._numbers(value)
        if value is None or type(value) in (bool, float):
            return ""
        if type(value) is int:
            return "" if -(1 << 63) <= value < 1 << 64 else "is an integer of more than 64 bits: use a float, or smaller numbers"
        if isinstance(value, complex):
            return "is a complex number: use its real and its imaginary part"
        if type(value) in (str, bytes):
            return self._characters(value)
        if type(value) in (list, tuple, set, dict):
            return self._container(value, depth)
        if isinstance(value, (Instance, Labelled, slice)) or wire.is_random(value):
            return ""
        if hasattr(value, "__next__") or (callable(value) and not isinstance(value, type)):
            return ""
        remedy = USE_INSTEAD.get(type_name(value), "use numbers, strings, arrays, lists, tuples, sets or dicts, or Provided(…)")
        return f"is of type {type_name(value)}, which does not cross the sandbox boundary: {remedy}"

    def _characters(self, value: str | bytes) -> str:
        self.text += len(value) * (2 if type(value) is bytes else 1)
        if len(value) > self._max_text:
            return f"is a text of {len(value):,} characters, and at most {self._max_text:,} cross: use a shorter one"
        return ""

    def reason_together(self) -> str:
        """Why everything that was walked through cannot cross together."""
        if self.bytes > wire.MAX_BODY_BYTES:
            return f"holds {self.bytes / MIB:.0f} MiB of numbers, and {wire.MAX_BODY_BYTES >> 20} MiB cross in one call: use fewer"
        if self.text + 4 * self.items > wire.MAX_HEADER_BYTES:
            return f"holds more than {wire.MAX_HEADER_BYTES >> 20} MiB of text and items: use fewer, or an array"
        return ""

    def _numbers(self, value: Any) -> str:
        dtype, shape = value.dtype, " x ".join(f"{side:,}" for side in value.shape)
        kind = f"an array of {shape} {dtype}" if value.ndim else f"a number of dtype {dtype}"
        if type(value) is not np.ndarray and not isinstance(value, np.generic):
            return f"is of type {type_name(value)}, which does not cross the sandbox boundary: use an ndarray"
        if dtype.newbyteorder("=") not in wire.DTYPE_NAMES and dtype != np.longdouble:
            remedy = "use the real and the imaginary part" if dtype.kind == "c" else "use a list" if dtype.kind in "USO" else ""
            return f"is {kind}, and only booleans, integers and floats cross: {remedy or 'convert it'}"
        self.bytes += value.nbytes
        if value.ndim > wire.MAX_DIMENSIONS:
            return f"is {kind}, and at most {wire.MAX_DIMENSIONS} dimensions cross: use fewer"
        if value.size > wire.MAX_ELEMENTS or value.nbytes > wire.MAX_BODY_BYTES:
            most = f"{wire.MAX_ELEMENTS:,} elements and {wire.MAX_BODY_BYTES >> 20} MiB"
            return f"is {kind} ({value.nbytes / MIB:,.0f} MiB), and at most {most} cross in one call: use a smaller one"
        if not value.size and np.prod([side or 1 for side in value.shape], dtype=float) > wire.MAX_EMPTY_EXTENT:
            return f"is {kind}, empty and yet too long: use a smaller shape"
        return ""

    def _container(self, value: Any, depth: int) -> str:
        name = f"is a {type(value).__name__}"
        if depth >= wire.MAX_NESTING:
            return f"is nested more than {wire.MAX_NESTING} levels deep: use a flatter one"
        if len(value) + self.items >= wire.MAX_ITEMS:
            return f"{name} of {len(value):,} items, and fewer than {wire.MAX_ITEMS:,} cross: use an array, or fewer"
        if isinstance(value, (set, dict)) and not all(type(key) in wire.KEYS for key in value):
            return f"{name} whose {'keys' if isinstance(value, dict) else 'items'} are not all strings or numbers: use a list"
        if isinstance(value, dict):
            for key in value:
                reason = self._characters(key) if type(key) is str else ""
                if reason:
                    return f"{name}, and a key of it {reason}"
        other_keys = [key for key in value if type(key) is not str] if isinstance(value, dict) else []
        for item in (*other_keys, *(value.values() if isinstance(value, dict) else value)):
            reason = self.reason(item, depth + 1)
            if reason:
                return f"{name}, and a part of it {reason}" if not reason.startswith(("is nested", f"{name}, and")) else reason
        return ""
