"""What a wrong solution answers, in a form that is equal where two solutions make the same mistake.

Compared are the function that was called, the shape and the values to some digits, or the kind of exception with the shapes and
the quoted names in its message; not the layout of an array, its dtype, or the other words of a message.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from .messages import type_name
from .optional_numpy import np

DIGITS = 5  # of a number that is compared
MORE_DIGITS = 9  # where fewer do not tell a wrong answer from the right one
NEGLIGIBLE = 1e-6  # of the largest number of an array: what is smaller counts as 0
STRETCH = 1.2345678  # keeps decimal fractions, such as 0.0625, away from where rounding to DIGITS goes up or down
MAX_NUMBERS = 2000  # of one value that are compared
MAX_PARTS = 50  # of a list, tuple or dict that are compared
MAX_TEXT = 2000  # characters of a string that are compared
LEAST_SHARED = 0.8  # of the failures of a function, that a known mistake must explain to be named
TELLING_NUMBERS = 3  # different numbers besides 0, 1 and -1, from which nobody comes upon an answer by chance
NUMBER = re.compile(r"[-+0-9.]+e[-+0-9]+")


class Answer(NamedTuple):
    """The wrong answer of a function to one input of a property: the input's number, and a hash of what came back.

    ``numbers`` counts the different numbers in it, up to TELLING_NUMBERS.
    """

    number: int
    function: str
    mark: str
    numbers: int

    @classmethod
    def of(cls, number: int, function: str, answer: str) -> Answer:
        """The Answer to input ``number``: ``answer`` is what ``described`` returned for it, or names an exception."""
        mark = hashlib.blake2b(answer.encode(), digest_size=6).hexdigest()
        numbers = {found.lstrip("-") for found in NUMBER.findall(answer)} - TRIVIAL
        return cls(number, function, mark, min(TELLING_NUMBERS, len(numbers)))

    @classmethod
    def parse(cls, text: str) -> Answer:
        """The Answer that ``str`` wrote. Raises ValueError."""
        number, function, mark, numbers = text.split(" ")
        return cls(int(number), function, mark, int(numbers))

    @property
    def is_telling(self) -> bool:
        """Whether the answer holds so many numbers that nobody comes upon it by chance."""
        return self.numbers >= TELLING_NUMBERS

    def __str__(self) -> str:
        return " ".join(map(str, self))


def described(value: Any, right: Any = None) -> str:
    """A value as it is compared with those of other solutions. It is told from the ``right`` one, if that is given."""
    shown = _described(value, DIGITS)
    return shown if right is None or shown != _described(right, DIGITS) else _described(value, MORE_DIGITS)


def _described(value: Any, digits: int) -> str:
    if isinstance(value, np.ndarray) and value.dtype.kind in "biuf":
        return f"{value.shape}{list(_numbers(value.reshape(-1)[:MAX_NUMBERS].astype(float).tolist(), digits))}"
    if isinstance(value, (bool, int, float, np.number, np.bool_)):
        try:
            return f"(){list(_numbers([float(value)], digits))}"
        except OverflowError:
            return "a large integer"
    if isinstance(value, (str, bytes)):
        return repr(value[:MAX_TEXT])
    if type(value) is set:
        items = sorted(value, key=repr)[:MAX_PARTS]
        return f"set{len(value)}[{', '.join(_described(item, digits) for item in items)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r:.100}: {_described(item, digits)}' for key, item in islice(value.items(), MAX_PARTS))}}}"
    if isinstance(value, (list, tuple)):
        return f"{type(value).__name__}{len(value)}[{', '.join(_described(item, digits) for item in value[:MAX_PARTS])}]"
    return type_name(value)


def _numbers(numbers: list[float], digits: int) -> Iterator[str]:
    """The numbers of an array, or a single one, rounded."""
    negligible = NEGLIGIBLE * max((abs(number) for number in numbers if math.isfinite(number)), default=0.0)
    for number in numbers:
        if math.isnan(number):
            yield "nan"
        else:
            yield _rounded(0.0 if abs(number) <= negligible else number, digits)


def _rounded(number: float, digits: int) -> str:
    return f"{STRETCH * number:.{digits - 1}e}"


TRIVIAL = {_rounded(number, digits) for number in (0.0, 1.0) for digits in (DIGITS, MORE_DIGITS)}
