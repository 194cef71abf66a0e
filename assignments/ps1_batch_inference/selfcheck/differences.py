"""Where two plain values differ: numbers and arrays within a tolerance, everything else exactly.

``agree`` compares with this, in the self-check and on the trusted side of the grade. It never asks an object of a student's
whether it is equal to something.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from .calls import Unsupported
from .messages import Text, show, type_name
from .optional_numpy import np

KINDS = {"f": Text("floats", "실수"), "i": Text("integers", "정수"), "b": Text("booleans", "불리언")}
DTYPES = {"f": "float64", "i": "int64"}  # of Python's own numbers
FINITE = Text("finite numbers", "유한한 수")
TYPES: dict[type, Text] = {
    list: Text("a list", "list"),
    tuple: Text("a tuple", "tuple"),
    dict: Text("a dict", "dict"),
    set: Text("a set", "set"),
    str: Text("a string", "str(문자열)"),
    bytes: Text("bytes", "bytes"),
    bool: Text("True or False", "bool"),
    type(None): Text("None", "None"),
}
SCALARS = (str, bytes, bool, int, float, type(None))  # what a set, or a dict's keys, may be made of
MAX_PICTURE = 30  # characters of a value that is shown beside another one in one line
AROUND = 8  # characters of a long text that are shown before and after the first difference
OF_DICTS = (
    Text("The key {key} is missing.", "{key} 키가 없습니다."),
    Text("The key {key} was not expected.", "{key} 키는 없어야 합니다."),
)
OF_SETS = (
    Text("The item {key} is missing.", "{key} 항목이 없습니다."),
    Text("The item {key} was not expected.", "{key} 항목은 없어야 합니다."),
)
OTHER_TYPE = Text(
    "The result is of type {type}; {expected} was expected.", "결과의 타입이 {type}입니다. 기대한 타입은 {expected}입니다."
)
VALUES_DIFFER = Text("The values differ.", "값이 다릅니다.")


class Difference(NamedTuple):
    """One difference: its kind, a sentence about it, and what to show as the expected value: a value, or a Text."""

    key: str
    reason: Text
    expected: Any


class Tolerance(NamedTuple):
    """How much two numbers may differ; with ``any_kind``, floats may stand for integers and the other way round."""

    rtol: float
    atol: float
    any_kind: bool


def difference(got: Any, expected: Any, tolerance: Tolerance) -> Difference | None:
    """The first difference between two values, None if there is none.

    ``expected`` is a number, an array, a str, bool, None or bytes, or a list, tuple, set or dict of these. Raises Unsupported
    for anything else, such as an object of a student's.
    """
    found = next(_differences(got, expected, tolerance, ""), None)
    return found and found._replace(expected=found.expected if is_number(expected) else expected)


def is_number(value: Any) -> bool:
    """Whether a value is compared as a number or an array of numbers."""
    return isinstance(value, (int, float, complex, np.number, np.ndarray)) and not isinstance(value, bool)


def number_difference(got: Any, expected: Any, tolerance: Tolerance) -> Difference | None:
    """The difference between a value and an expected number or array in type, shape, kind of dtype or values."""
    if type(expected) in (int, float) and type(got) in (int, float):
        return _plain_difference(got, expected, tolerance)
    if getattr(expected, "ndim", 0):
        if type(got) is not np.ndarray:
            return Difference(
                "type",
                Text(
                    "The result is of type {type}; an ndarray of numbers was expected.",
                    "결과의 타입이 {type}입니다. 수로 된 ndarray여야 합니다.",
                ).format(type=named(got)),
                expected,
            )
    elif isinstance(got, (bool, np.bool_)) or not (
        isinstance(got, (int, float, np.number)) or (type(got) is np.ndarray and got.ndim == 0)
    ):
        shape = Text(f" of shape {got.shape}", f", 모양(shape)이 {got.shape}") if type(got) is np.ndarray else ""
        return Difference(
            "type",
            Text(
                "The result is of type {type}{shape}; a single number was expected.",
                "결과의 타입이 {type}{shape}입니다. 수 하나여야 합니다.",
            ).format(type=named(got), shape=shape),
            expected,
        )
    values, wanted = np.asarray(got), np.asarray(expected)
    if values.shape != wanted.shape:
        return Difference(
            "shape",
            Text(
                "The shape is {got}; {expected} was expected.", "모양(shape)이 {got}입니다. 기대한 모양은 {expected}입니다."
            ).format(got=values.shape, expected=wanted.shape),
            expected,
        )
    kind, wanted_kind = values.dtype.kind.replace("u", "i"), wanted.dtype.kind.replace("u", "i")
    if not tolerance.any_kind and kind != wanted_kind:
        return _other_kind(kind, str(values.dtype), wanted_kind, expected)
    # If the expected value comes from the student's code too, both may be nan.
    if np.isnan(values).any() or (not np.isfinite(values).all() and np.isfinite(wanted).all()):
        return _not_finite(expected if np.isfinite(wanted).all() else FINITE)
    if not np.allclose(values, wanted, rtol=tolerance.rtol, atol=tolerance.atol):
        return Difference("values", VALUES_DIFFER, expected)
    return None


def _plain_difference(got: float, expected: float, tolerance: Tolerance) -> Difference | None:
    """The same for two numbers of Python, without NumPy, which a course without arrays need not have."""
    kind, wanted_kind = ("f" if type(number) is float else "i" for number in (got, expected))
    if not tolerance.any_kind and kind != wanted_kind:
        return _other_kind(kind, DTYPES[kind], wanted_kind, expected)
    finite = -math.inf < expected < math.inf
    if got != got or (abs(got) == math.inf and finite):
        return _not_finite(expected if finite else FINITE)
    if got != expected and not (finite and _close(got, expected, tolerance)):
        return Difference("values", VALUES_DIFFER, expected)
    return None


def _close(got: float, expected: float, tolerance: Tolerance) -> bool:
    try:
        return abs(got - expected) <= tolerance.atol + tolerance.rtol * abs(expected)
    except OverflowError:  # an integer that no float can hold
        return False


def _other_kind(kind: str, dtype: str, wanted_kind: str, expected: Any) -> Difference:
    reason = Text("The values are {got} ({dtype}); {expected} were expected.", "값이 {got}({dtype})입니다. {expected}여야 합니다.")
    shown = reason.format(got=KINDS.get(kind, dtype), dtype=dtype, expected=KINDS.get(wanted_kind, wanted_kind))
    return Difference("dtype", shown, expected)


def _not_finite(expected: Any) -> Difference:
    return Difference("finite", Text("The result contains nan or inf.", "결과에 nan이나 inf가 있습니다."), expected)


def type_difference(got: Any, kind: type) -> Difference | None:
    """The difference where a value is not of a plain type such as list."""
    if type(got) is kind:
        return None
    expected = TYPES[kind]
    return Difference("type", OTHER_TYPE.format(type=named(got), expected=expected), expected)


def named(value: Any) -> Text | str:
    """The name of a value's type, with a question where it is that of None."""
    if value is None:
        return Text("None (is a return missing?)", "None(return이 없나요?)")
    array, _, dtype = type_name(value).partition("_of_")
    return Text(f"{array} with elements of type {dtype}", f"{array}(원소의 타입은 {dtype})") if dtype else array


def _differences(got: Any, expected: Any, tolerance: Tolerance, path: str) -> Iterator[Difference]:
    """The differences between two values at ``path``, such as ``[2]["name"]``, in order."""
    if is_number(expected):
        found = number_difference(got, expected, tolerance)
        if found:
            yield found._replace(reason=_placed(path, _shortened(found, got, expected) if path else found.reason))
        return
    kind = bool if isinstance(expected, np.bool_) else type(expected)
    if kind not in TYPES:
        raise Unsupported(f"agree compares plain values, and {type_name(expected)} is none: compare its attributes, or its repr()")
    if type(got) is not kind and not (kind is bool and isinstance(got, np.bool_)):
        reason = _other_type(got, TYPES[kind]) if path else OTHER_TYPE.format(type=named(got), expected=TYPES[kind])
        yield Difference("type", _placed(path, reason), expected)
    elif kind in (list, tuple):
        yield from _in_sequences(got, expected, tolerance, path)
    elif kind is dict:
        yield from _in_dicts(got, expected, tolerance, path)
    elif kind is set:
        yield from _in_keys(got, expected, path, OF_SETS)
    elif got != expected:
        yield Difference("values", _placed(path, _unequal(got, expected, path)), expected)


def _in_sequences(got: Any, expected: Any, tolerance: Tolerance, path: str) -> Iterator[Difference]:
    if len(got) != len(expected):
        reason = Text("It has {got} items; {expected} were expected.", "항목이 {got}개입니다. 기대한 개수는 {expected}개입니다.")
        yield Difference("length", _placed(path, reason.format(got=len(got), expected=len(expected))), expected)
    for index, (item, right) in enumerate(zip(got, expected, strict=False)):
        yield from _differences(item, right, tolerance, f"{path}[{index}]")


def _in_dicts(got: Any, expected: Any, tolerance: Tolerance, path: str) -> Iterator[Difference]:
    yield from _in_keys(got, expected, path, OF_DICTS)
    for key, right in expected.items():
        yield from _differences(got[key], right, tolerance, f"{path}[{_picture(key)}]")


def _in_keys(got: Any, expected: Any, path: str, reasons: tuple[Text, Text]) -> Iterator[Difference]:
    """The differences between the items of two sets or the keys of two dicts, each with its type: True is not 1."""
    if any(type(item) not in SCALARS for item in chain(expected, got)):
        reason = Text("Its keys or items are not plain values.", "키나 항목이 단순한 값이 아닙니다.")
        yield Difference("keys", _placed(path, reason), expected)
        return
    ours, theirs = ({(type(item), item) for item in items} for items in (got, expected))
    for reason, items, others in zip(reasons, (expected, got), (ours, theirs), strict=True):
        for item in items:
            if (type(item), item) not in others:
                yield Difference("keys", _placed(path, reason.format(key=_picture(item))), expected)


def _other_type(got: Any, expected: Text) -> Text:
    """That a part of a value is of another type than expected."""
    reason = Text(
        "{got} is of type {type}; {expected} was expected.", "{got}의 타입이 {type}입니다. 기대한 타입은 {expected}입니다."
    )
    return reason.format(got=_picture(got), type=type_name(got), expected=expected)


def _shortened(found: Difference, got: Any, expected: Any) -> Text:
    """A difference of numbers inside of another value: with the two numbers, where they are short."""
    if found.key == "type":
        return _other_type(
            got, Text("an ndarray of numbers", "수로 된 ndarray") if getattr(expected, "ndim", 0) else Text("a number", "수")
        )
    pictures = [show(value, digits=digits) for digits in (8, 17) for value in (got, expected)]
    first, second = pictures[:2] if pictures[0] != pictures[1] else pictures[2:]
    if found.key != "values" or max(len(first), len(second)) > MAX_PICTURE:
        return found.reason
    return _instead(first, second)


def _unequal(got: Any, expected: Any, path: str) -> Text:
    """How two strings, or other values of one type without parts, differ."""
    first, second = repr(got), repr(expected)
    if max(len(first), len(second)) <= MAX_PICTURE:
        return _instead(first, second) if path else VALUES_DIFFER
    place = next((i for i, (a, b) in enumerate(zip(got, expected, strict=False)) if a != b), min(len(got), len(expected)))
    first, second = (_around(text, place) for text in (got, expected))
    reason = Text(
        "From index {place} on: {first} instead of {second}.",
        "인덱스 {place}부터 다릅니다. 결과는 {first}, 기대한 값은 {second}입니다.",
    )
    return reason.format(place=place, first=first, second=second)


def _around(text: Any, place: int) -> str:
    """The part of a text around an index; an ellipsis stands for what is left out."""
    part = repr(text[max(0, place - AROUND) : place + AROUND])
    return "…" * (place > AROUND) + part + "…" * (len(text) > place + AROUND)


def _instead(got: str, expected: str) -> Text:
    return Text(f"{got} instead of {expected}.", f"결과는 {got}, 기대한 값은 {expected}입니다.")


def _placed(path: str, reason: Text) -> Text:
    return Text("At {path}: {reason}", "{path}에서: {reason}").format(path=path, reason=reason) if path else reason


def _picture(value: Any) -> str:
    picture = show(value)
    return picture if len(picture) <= MAX_PICTURE and "\n" not in picture else picture.split("\n")[0][:MAX_PICTURE] + "…"
