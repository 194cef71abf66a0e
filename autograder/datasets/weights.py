"""Imports trained weights from a pickle without trusting it.

A pickle is a program: loading one runs whatever it says. ``import_weights``
interprets it with a reader of its own, which knows the few opcodes that a dict
of NumPy arrays needs and can call nothing else. The names in a pickle are
looked up in ``NAMES`` below and are never imported.
"""

from __future__ import annotations

import contextlib
import math
import os
import pickletools
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

import numpy as np

from ..errors import KitError
from ..files import replacing

MAX_BYTES = 2**28  # of the pickle and of the arrays together
MAX_OPCODES = 100_000  # an array takes about 40
NAME = re.compile(r"\w[\w.-]{0,99}")
DTYPES = {"b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"}
REMEDY = "nothing was imported. Ask for the weights as an .npz file, or as a pickle of a dict of arrays."


def import_weights(pickle_path: str | Path, npz_path: str | Path) -> dict[str, np.ndarray]:
    """Write the arrays of a pickled ``{name: array}`` to ``npz_path``; an existing file is replaced.

    Returns the arrays by name. Raises KitError, and writes nothing, where the
    pickle holds anything but arrays of booleans, integers or floats.
    """
    pickle_path, npz_path = Path(pickle_path), Path(npz_path)
    data = _bytes_of(pickle_path)
    with contextlib.suppress(OSError):
        if os.path.samefile(pickle_path, npz_path):
            raise KitError(f"{npz_path} is the pickle itself: name another file to write to.")
    try:
        arrays = _named_arrays(_Reader(data).read())
    except _Refused as refused:
        raise KitError(f"{pickle_path} holds {refused}; {REMEDY}") from None
    except (ValueError, IndexError, KeyError) as error:
        raise KitError(f"{pickle_path} is not a pickle, or a damaged one; nothing was imported. Download it again.") from error
    _write(npz_path, arrays)
    return arrays


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise KitError(f"{path} cannot be read ({error.strerror}): check the name.") from error
    if len(data) > MAX_BYTES:
        raise KitError(f"{path} is larger than {MAX_BYTES >> 20} MiB; nothing was imported. Is it the right file?")
    if data.startswith(b"PK"):
        raise KitError(f"{path} is a zip archive, not a pickle; nothing was imported. An .npz file needs no import.")
    return data


def _named_arrays(value: Any) -> dict[str, np.ndarray]:
    """The arrays of the dict that a pickle held. Raises _Refused for anything else."""
    if type(value) is not dict:
        raise _Refused(f"{_kind(value)}, not a dict of arrays by name")
    for name, item in value.items():
        if not isinstance(item, _Array):
            raise _Refused(f"{_kind(item)} under the name {_short(name)}, which is not a NumPy array")
        if not NAME.fullmatch(name) or name.endswith(".npy"):
            raise _Refused(f"an array under the name {_short(name)}, which is not made of letters, digits, _, - and .")
    if not value:
        raise _Refused("no array")
    if sum(array.nbytes for array in value.values()) > MAX_BYTES:
        raise _Refused(f"arrays of more than {MAX_BYTES >> 20} MiB together")
    return {name: array.made() for name, array in value.items()}


def _write(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """Write an .npz file, as a whole or not at all."""
    try:
        with replacing(path) as part, zipfile.ZipFile(part, "w") as archive:
            for name, array in arrays.items():
                with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                    np.lib.format.write_array(member, array, allow_pickle=False)
    except OSError as error:
        raise KitError(
            f"{path} cannot be written ({error.strerror}): name a file in a folder that exists and that you may write to."
        ) from error


class _Refused(Exception):
    """A pickle holds something that is not allowed; ``str()`` names it, as a phrase that follows the word 'holds'."""


@dataclass(frozen=True)
class _Name:
    """A name that a pickled array may use. It stands for itself and does nothing."""

    name: str


@dataclass(eq=False)
class _Dtype:
    code: str
    order: str = "="

    @property
    def numpy(self) -> np.dtype:
        return np.dtype(self.order + self.code)


@dataclass(eq=False)
class _Array:
    """An array as a pickle describes it. Nothing is copied or converted before all of it is known to fit."""

    data: Any = None
    dtype: _Dtype | None = None
    shape: tuple[Any, ...] = ()
    order: Literal["C", "F"] = "C"
    axes: tuple[Any, ...] | None = None

    @property
    def nbytes(self) -> int:
        """The size that shape and dtype give. Raises ValueError where the data has another."""
        if self.dtype is None or not isinstance(self.data, (bytes, bytearray, str)):
            raise ValueError("an array that was never described")
        axes = tuple(range(len(self.shape))) if self.axes is None else self.axes
        if not all(type(number) is int and 0 <= number <= MAX_BYTES for number in self.shape + axes) or len(axes) > 32:
            raise ValueError("a shape that no array has")
        size = math.prod(self.shape) * self.dtype.numpy.itemsize
        if size != len(self.data):
            raise ValueError("a shape that does not fit the data")
        return size

    def made(self) -> np.ndarray:
        """The array, in this machine's byte order."""
        if self.dtype is None:
            raise ValueError("an array that was never described")
        data = self.data.encode("latin-1") if isinstance(self.data, str) else self.data
        array = np.frombuffer(data, self.dtype.numpy).reshape(self.shape, order=self.order)
        array = array if self.axes is None else array.transpose(self.axes)
        return array.astype(array.dtype.newbyteorder("="), copy=False)


NAMES = {
    f"{module}.{name}": _Name(name)
    for module, name in [
        ("numpy", "ndarray"),
        ("numpy", "dtype"),
        *((f"numpy.{core}.multiarray", name) for core in ("core", "_core") for name in ("_reconstruct", "scalar")),
        *((f"numpy.{core}.numeric", "_frombuffer") for core in ("core", "_core")),
        ("_codecs", "encode"),
        ("builtins", "bytes"),
        ("__builtin__", "bytes"),
    ]
}

PLAIN = {
    "INT",
    "BININT",
    "BININT1",
    "BININT2",
    "LONG",
    "LONG1",
    "LONG4",
    "FLOAT",
    "BINFLOAT",
    "UNICODE",
    "BINUNICODE",
    "SHORT_BINUNICODE",
    "BINUNICODE8",
    "STRING",
    "BINSTRING",
    "SHORT_BINSTRING",
    "BINBYTES",
    "SHORT_BINBYTES",
    "BINBYTES8",
    "BYTEARRAY8",
}
CONSTANTS = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False, "EMPTY_TUPLE": ()}
TUPLES = {"TUPLE1": 1, "TUPLE2": 2, "TUPLE3": 3}
FOREIGN = {
    "PERSID": "a persistent id",
    "BINPERSID": "a persistent id",
    "EMPTY_SET": "a set",
    "FROZENSET": "a set",
    "EXT1": "an extension code",
    "EXT2": "an extension code",
    "EXT4": "an extension code",
    "NEXT_BUFFER": "an out-of-band buffer",
    "READONLY_BUFFER": "an out-of-band buffer",
    "OBJ": "an object",
    "NEWOBJ": "an object",
    "NEWOBJ_EX": "an object",
}


T = TypeVar("T")


class _Reader:
    """The part of a pickle's stack machine that arrays need.

    ``pickletools.genops`` splits the bytes into opcodes and runs nothing. An
    opcode that is not listed here is refused; ValueError, IndexError and
    KeyError mean a malformed pickle.
    """

    def __init__(self, data: bytes) -> None:
        self.steps = pickletools.genops(data)
        self.stack: list[Any] = []
        self.marks: list[int] = []
        self.memo: dict[int, Any] = {}

    def read(self) -> Any:
        """The value that the pickle holds."""
        for count, (step, argument, _) in enumerate(self.steps):
            if count == MAX_OPCODES:
                raise _Refused("far more than a few arrays")
            if step.name == "STOP":
                return self.stack.pop()
            self.execute(step.name, argument)
        raise ValueError("no STOP")

    def execute(self, step: str, argument: Any) -> None:
        """Do what one opcode says to the stack."""
        push, pop = self.stack.append, self.stack.pop
        match step:
            case "PROTO" | "FRAME":
                pass
            case "MARK":
                self.marks.append(len(self.stack))
            case "PUT" | "BINPUT" | "LONG_BINPUT":
                self.memo[argument] = self.stack[-1]
            case "MEMOIZE":
                self.memo[len(self.memo)] = self.stack[-1]
            case "GET" | "BINGET" | "LONG_BINGET":
                push(self.memo[argument])
            case "TUPLE":
                push(tuple(self.marked()))
            case "LIST":
                push(self.marked())
            case "EMPTY_LIST":
                push([])
            case "APPEND":
                value = pop()
                self.top(list).append(value)
            case "APPENDS":
                values = self.marked()
                self.top(list).extend(values)
            case "DICT":
                values = self.marked()
                push(_filled({}, values))
            case "EMPTY_DICT":
                push({})
            case "SETITEM":
                value, key = pop(), pop()
                _filled(self.top(dict), [key, value])
            case "SETITEMS":
                values = self.marked()
                _filled(self.top(dict), values)
            case "GLOBAL":
                push(_looked_up(*argument.split(" ", 1)))
            case "STACK_GLOBAL":
                name, module = pop(), pop()
                push(_looked_up(module, name))
            case "INST":
                _looked_up(*argument.split(" ", 1))
                raise ValueError("an array is no INST")
            case "REDUCE":
                arguments, function = pop(), pop()
                push(_reduced(function, arguments))
            case "BUILD":
                state = pop()
                _built(self.stack[-1], state)
            case _ if step in PLAIN:
                push(argument)
            case _ if step in CONSTANTS:
                push(CONSTANTS[step])
            case _ if step in TUPLES:
                push(tuple([pop() for _ in range(TUPLES[step])][::-1]))
            case _ if step in FOREIGN:
                raise _Refused(f"{FOREIGN[step]}, which is not a NumPy array")
            case _:
                raise ValueError(f"{step} in a pickle of arrays")

    def marked(self) -> list[Any]:
        """Pop what was pushed since the last mark."""
        start = self.marks.pop()
        values = self.stack[start:]
        del self.stack[start:]
        return values

    def top(self, kind: type[T]) -> T:
        """The value on top of the stack, which must be of type ``kind``."""
        if type(self.stack[-1]) is not kind:
            raise ValueError(f"no {kind.__name__} to fill")
        return self.stack[-1]


def _looked_up(module: Any, name: Any) -> _Name:
    if type(module) is not str or type(name) is not str:
        raise ValueError("a name that is no text")
    if f"{module}.{name}" not in NAMES:
        raise _Refused(f"{_short(f'{module}.{name}', str)}, which is not a NumPy array")
    return NAMES[f"{module}.{name}"]


def _filled(mapping: dict[str, Any], values: list[Any]) -> dict[str, Any]:
    """Add keys and values. Keys are checked before they are hashed: hashing nested tuples can take forever."""
    for key, value in zip(values[::2], values[1::2], strict=True):
        if type(key) is not str:
            raise _Refused(f"{_kind(key)} where the name of an array belongs")
        mapping[key] = value
    return mapping


def _reduced(function: Any, arguments: Any) -> Any:
    """What ``function(*arguments)`` would make, if it is one of the calls that NumPy pickles.

    Up to protocol 2, bytes are pickled as a text to be encoded; Python 2 has only text.
    """
    match function, arguments:
        case _Name("_reconstruct"), (_Name("ndarray"), tuple(), _):
            return _Array()
        case _Name("_frombuffer"), (data, _Dtype() as dtype, tuple() as shape, ("C" | "F") as order):
            return _Array(data, dtype, shape, order)
        case _Name("_frombuffer"), (data, _Dtype() as dtype, tuple() as shape, "K", tuple() as axes):
            return _Array(data, dtype, shape, axes=axes)
        case _Name("scalar"), (_Dtype() as dtype, data):
            return _Array(data, dtype)
        case _Name("dtype"), (str() as code, _, _):
            if code not in DTYPES:
                raise _Refused(f"values of the dtype {_short(code)}, which are not booleans, integers or floats")
            return _Dtype(code)
        case _Name("encode"), (str() as text, "latin1"):
            return text
        case _Name("bytes"), ():
            return b""
    raise ValueError("a call that NumPy does not pickle")


def _built(target: Any, state: Any) -> None:
    match target, state:
        case _Array(), (_, tuple() as shape, _Dtype() as dtype, bool() as fortran, data):
            target.data, target.dtype, target.shape, target.order = data, dtype, shape, "F" if fortran else "C"
        case _Dtype(), (_, ("<" | ">" | "=" | "|") as order, None, None, None, _, _, _):
            target.order = order
        case _:
            raise ValueError("a state that NumPy does not pickle")


def _kind(value: Any) -> str:
    """A value's kind, in words for a message."""
    if value is None:
        return "None"
    if isinstance(value, _Array):
        return "an array"
    if isinstance(value, (_Name, _Dtype)):
        return "a part of NumPy"
    kind = type(value).__name__
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _short(text: str, quote: Callable[[str], str] = repr) -> str:
    """An untrusted text, safe to print and not too long."""
    text = "".join(c if c.isprintable() else "?" for c in text[:60]) + "…" * (len(text) > 60)
    return quote(text)
