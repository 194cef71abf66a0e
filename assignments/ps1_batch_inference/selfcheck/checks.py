"""The assertions of a property. Each failure is a small record that every report renders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np

from .calls import Call, current_log
from .messages import Text, type_name

KINDS = {"f": Text("floats", "실수"), "i": Text("integers", "정수"), "u": Text("integers", "정수"), "b": Text("booleans", "불리언")}


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
) -> None:
    """Check that ``got`` equals ``expected`` in type, shape, kind of dtype and values; raises Mismatch.

    An expected ndarray of one dimension or more requires an ndarray; an
    expected float or 0-d array a number (Python, NumPy scalar or 0-d array);
    an expected int an integer. With ``any_kind``, floats may stand for integers
    and the other way round. ``what`` names the compared value in the message.
    """
    got, expected = map(current_log().current, (got, expected))  # either may be an argument that the student's code changed

    def mismatch(key: str, reason: Text) -> NoReturn:
        raise Mismatch(key, reason, got, expected, what)

    wanted = np.asarray(expected)
    if wanted.ndim:
        if type(got) is not np.ndarray:
            mismatch(
                "type",
                Text(
                    "The result is of type {type}; an ndarray of numbers was expected.",
                    "결과의 타입이 {type}입니다. 수로 된 ndarray여야 합니다.",
                ).format(type=_named(got)),
            )
    elif isinstance(got, (bool, np.bool_)) or not (
        isinstance(got, (int, float, np.number)) or (type(got) is np.ndarray and got.ndim == 0)
    ):
        shape = Text(f" of shape {got.shape}", f", 모양(shape)이 {got.shape}") if type(got) is np.ndarray else ""
        mismatch(
            "type",
            Text(
                "The result is of type {type}{shape}; a single number was expected.",
                "결과의 타입이 {type}{shape}입니다. 수 하나여야 합니다.",
            ).format(type=_named(got), shape=shape),
        )
    values = np.asarray(got)
    if values.shape != wanted.shape:
        mismatch(
            "shape",
            Text(
                "The shape is {got}; {expected} was expected.", "모양(shape)이 {got}입니다. 기대한 모양은 {expected}입니다."
            ).format(got=values.shape, expected=wanted.shape),
        )
    if not any_kind and values.dtype.kind.replace("u", "i") != wanted.dtype.kind.replace("u", "i"):
        mismatch(
            "dtype",
            Text(
                "The values are {got} ({dtype}); {expected} were expected.", "값이 {got}({dtype})입니다. {expected}여야 합니다."
            ).format(
                got=KINDS.get(values.dtype.kind, str(values.dtype)),
                dtype=str(values.dtype),
                expected=KINDS.get(wanted.dtype.kind, str(wanted.dtype)),
            ),
        )
    # If the expected value comes from the student's code too, both may be nan.
    if np.isnan(values).any() or (not np.isfinite(values).all() and np.isfinite(wanted).all()):
        finite = expected if np.isfinite(wanted).all() else Text("finite numbers", "유한한 수")
        raise Mismatch("finite", Text("The result contains nan or inf.", "결과에 nan이나 inf가 있습니다."), got, finite, what)
    if not np.allclose(values, wanted, rtol=rtol, atol=atol):
        mismatch("values", Text("The values differ.", "값이 다릅니다."))


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
        reason = Text("The result is of type {type}.", "결과의 타입이 {type}입니다.").format(type=_named(now))
        raise Mismatch("type", reason, now, expected)
    if now.shape != shape:
        reason = Text("The shape is {got}.", "모양(shape)이 {got}입니다.").format(got=now.shape)
        raise Mismatch("shape", reason, now, expected)
    return now


def holds(condition: Any, claim: Text, got: Any, *, what: Text | str | None = None) -> None:
    """Check that ``condition`` is true; raises Mismatch, which shows ``got`` and ``claim``, a Text that says what was expected."""
    if not condition:
        raise Mismatch("claim", Text("Expected: {claim}.", "기대한 것: {claim}.").format(claim=claim), got, claim, what)


def raises(error: type[Exception], function: Callable, *arguments: Any) -> None:
    """Check that ``function(*arguments)`` raises ``error``, a built-in exception, or a subclass; raises Mismatch."""
    expected = Text(f"a {error.__name__}", error.__name__)
    try:
        got = function(*arguments)
    except error:
        return
    raise Mismatch(
        "raises", Text("No {error} was raised.", "{error}가 발생하지 않았습니다.").format(error=error.__name__), got, expected
    )


def _named(value: Any) -> Text | str:
    if value is None:
        return Text("None (is a return missing?)", "None(return이 없나요?)")
    array, _, dtype = type_name(value).partition("_of_")
    return Text(f"{array} with elements of type {dtype}", f"{array}(원소의 타입은 {dtype})") if dtype else array
