"""The assertions of a property. Each failure is a small record that every report renders."""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType
from typing import Any

from .calls import Call, current_log
from .differences import Tolerance, difference, named, number_difference, type_difference
from .messages import Text
from .optional_numpy import np


class Mismatch(AssertionError):
    """A property that does not hold.

    ``reason`` says in one sentence what is wrong, ``call`` is the call to the
    student's code behind it, ``got`` and ``expected`` are values or sentences,
    ``what`` names the thing compared where it is not the call's own result.
    """

    def __init__(
        self, key: str, reason: Text, got: Any, expected: Any, what: Text | str | None = None, call: Call | None = None
    ) -> None:
        super().__init__(str(reason))
        self.key, self.reason, self.got, self.expected, self.what = key, reason, got, expected, what
        self.call = call or current_log().behind(got)


def agree(
    got: Any,
    expected: Any,
    *,
    rtol: float = 1e-6,
    atol: float = 1e-12,
    what: Text | str | None = None,
    any_kind: bool = False,
    kind: type | None = None,
) -> None:
    """Check that ``got`` equals ``expected``, numbers within a tolerance and everything else exactly; raises Mismatch.

    An expected ndarray of one dimension or more requires an ndarray of this shape and kind of dtype; an expected float or
    0-d array a number (Python, NumPy scalar or 0-d array); an expected int an integer. With ``any_kind``, floats may stand
    for integers and the other way round. A str, bool, None, bytes, list, tuple, set or dict must have the same type, and
    equal parts. ``what`` names the compared value in the message. Raises Unsupported where ``expected`` is something else.

    Where ``expected`` comes from the student's code, too, it must be a number or an array: otherwise a function without a
    return, or one that gives lists for arrays, would agree with itself. ``kind``, such as list, says that another type is meant.
    """
    log, tolerance = current_log(), Tolerance(rtol, atol, any_kind)
    got, expected = map(log.current, (got, expected))  # either may be an argument that the student's code changed
    if kind:
        found = type_difference(got, kind) or type_difference(expected, kind) or difference(got, expected, tolerance)
    elif isinstance(expected, (list, tuple, dict, set, NoneType)) and log.is_result(expected, got):
        found = number_difference(got, expected, tolerance)
    else:
        found = difference(got, expected, tolerance)
    if found:
        raise Mismatch(found.key, found.reason, got, found.expected, what)


def unmodified(argument: Any, before: Any, name: str, call: str) -> None:
    """Check that ``argument``, an array or a dict of arrays, still equals ``before``, its copy; raises Mismatch.

    ``name`` and ``call`` are texts for the message: the argument's name, and the call that may have changed it.
    """
    what = Text(f"{name} after {call}", f"{call} 뒤의 {name}")
    if not isinstance(before, dict):
        agree(argument, before, rtol=0, atol=0, what=what)
        return
    now = current_log().current(argument)
    if not isinstance(now, dict) or now.keys() != before.keys():
        raise Mismatch("keys", Text("The keys differ.", "키가 다릅니다."), list(now), list(before), what)
    for key, value in before.items():
        unmodified(now[key], value, f'{name}["{key}"]', call)


def shaped(got: Any, shape: tuple[int, ...]) -> np.ndarray:
    """Return ``got`` if it is an ndarray of ``shape``, to compute with it safely; raises Mismatch otherwise."""
    expected = Text(f"an array of shape {shape}", f"모양(shape)이 {shape}인 배열")
    now = current_log().current(got)
    if type(now) is not np.ndarray:
        reason = Text("The result is of type {type}.", "결과의 타입이 {type}입니다.").format(type=named(now))
        raise Mismatch("type", reason, now, expected)
    if now.shape != shape:
        reason = Text("The shape is {got}.", "모양(shape)이 {got}입니다.").format(got=now.shape)
        raise Mismatch("shape", reason, now, expected)
    return now


def holds(condition: Any, claim: Text | str, got: Any, *, what: Text | str | None = None) -> None:
    """Check that ``condition`` is true; raises Mismatch, which shows ``got`` and ``claim``, a sentence that says what was expected.

    A course in two languages gives ``claim`` as a Text: ``Text("English", "한국어")``, or by codes, ``Text(ja="…", fr="…")``.
    """
    if not condition:
        claim = claim if isinstance(claim, Text) else Text(claim)
        raise Mismatch("claim", Text("Expected: {claim}.", "기대한 것: {claim}.").format(claim=claim), got, claim, what)


def raises(error: type[Exception], function: Callable, *arguments: Any) -> None:
    """Check that ``function(*arguments)`` raises ``error`` or a subclass; raises Mismatch.

    ``error`` is a built-in exception, or one that the exercise's module defines.
    """
    article = "an" if error.__name__[0] in "AEIOU" else "a"
    expected = Text(f"{article} {error.__name__}", error.__name__)
    try:
        got = function(*arguments)
    except error:
        return
    raise Mismatch(
        "raises", Text("No {error} was raised.", "{error}가 발생하지 않았습니다.").format(error=error.__name__), got, expected
    )
