"""The wire codec between the trusted grader and a worker: length-prefixed frames, no pickle anywhere.

A frame is nine bytes (its kind, then two big-endian lengths), a JSON header
and the raw bytes of the arrays that the header mentions, in order. Both sides
use this module. What a worker sends may be malicious, so ``parse`` trusts
nothing: every value is rebuilt as a plain object of a known built-in or NumPy
type, or ``WireError`` is raised.

Values: None, bool, int (64 bits), float, str and bytes; list, tuple, slice,
set and dict whose items or keys are one of these; ndarray and NumPy scalars of the
dtypes below. Functions, iterators,
random generators and objects stay where they are, and the other side refers to
them by number (``ObjectTable``). Of anything else only the name of its type
crosses, as an ``Opaque``.
"""

from __future__ import annotations

import json
import math
import operator
import re
import struct
from collections.abc import Callable, Iterable
from typing import Any, Protocol

try:
    import numpy as np
except ModuleNotFoundError:  # of a student whose problem set needs no arrays: no frame holds one. (A worker has this module alone.)
    np = None  # type: ignore[assignment]

MAX_HEADER_BYTES = 1 << 20
MAX_BODY_BYTES = 16 << 20
MAX_ELEMENTS = 4 << 20  # of an array
MAX_NESTING = 8
MAX_ITEMS = 20_000
MAX_DIMENSIONS = 8
MAX_EMPTY_EXTENT = 1 << 16  # product of an empty array's sides, zeros counted as 1

# The kinds of frames. The trusted side sends the last three; a worker sends messages only.
MESSAGE = 0  # an answer, or a frozen input
FIRST_REQUEST = 1  # the first request about an input: begins a new table of objects
REQUEST = 2
NESTED = 3  # inside a call-back: the reply to it, or a request made while it lasts
KINDS_OF_FRAME = (MESSAGE, FIRST_REQUEST, REQUEST, NESTED)

NAMES_OF_DTYPES = (
    *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    *("float16", "float32", "float64"),
)
DTYPES: dict[str, np.dtype] = {dtype.str: dtype for dtype in map(np.dtype, NAMES_OF_DTYPES)} if np else {}
DTYPE_NAMES = {dtype: name for name, dtype in DTYPES.items()}
FRAME_START = struct.Struct(">BII")
TYPE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,60}")
KINDS_OF_OBJECT = ("function", "iterator", "random", "object")


# What the trusted side may do with an object of a student's besides calling its methods, by the special method's name.
OPERATORS: dict[str, Callable[..., Any]] = {
    **{
        f"__{name}__": getattr(operator, f"__{name}__")
        for name in (
            *("eq", "ne", "lt", "le", "gt", "ge", "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow"),
            *("and", "or", "xor", "lshift", "rshift", "iadd", "isub", "imul", "imatmul", "itruediv", "ifloordiv", "imod"),
            *("ipow", "iand", "ior", "ixor", "ilshift", "irshift", "neg", "pos", "abs", "invert", "index"),
            *("contains", "getitem", "setitem", "delitem"),
        )
    },
    "__divmod__": divmod,
    "__len__": len,
    "__bool__": bool,
    "__repr__": repr,
    "__str__": str,
    "__format__": format,
    "__hash__": hash,
    "__iter__": iter,
    "__reversed__": reversed,
    "__float__": float,
    "__int__": int,
    "__round__": round,
    "__enter__": lambda value: type(value).__enter__(value),
    "__exit__": lambda value: type(value).__exit__(value, None, None, None),
}


def _refuse(text: str) -> Any:
    raise ValueError(text)


# Made once: json.loads with options would make a new decoder for every frame.
FROM_JSON: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder(parse_constant=_refuse, parse_float=_refuse).scan_once  # type: ignore[attr-defined]
QUOTED = json.encoder.encode_basestring_ascii
KEYS = (str, bytes, bool, int, float, type(None))  # what a dict's keys and a set's items may be
CONSTANTS = {None: "null", True: "true", False: "false"}


class WireError(Exception):
    """The received bytes are not a frame that the protocol allows, or a value is too large to send."""


class Opaque:
    """A value that does not cross the wire: only the name of its type is known."""

    def __init__(self, sandboxed_type: str) -> None:
        self.sandboxed_type = sandboxed_type

    def __repr__(self) -> str:
        return f"<{self.sandboxed_type}>"


class ObjectTable:
    """The objects that one side has and the other refers to by number, during one input.

    ``local`` lists this side's numbered objects; ``remote`` maps the numbers of
    the other side's objects to their stand-ins here. Some of the trusted side's
    objects (``shared``) have a state that both sides may change and exchange
    (``changes``, ``take_over``). During a call-back, ``lent`` are arrays of the
    other side that this side returns changed, ``lent_copies`` their content as
    the other side knows it, and ``own`` the arrays that this side gets back
    changed. A subclass defines the kind of a value (``kind``: None or one of
    KINDS_OF_OBJECT), the state that crosses (``state``) and the stand-in for an
    object of the other side (``stand_in``).
    """

    def __init__(self) -> None:
        self.local: list[Any] = []
        self.remote: dict[int, Any] = {}
        self.lent: list[np.ndarray] = []
        self.lent_copies: list[np.ndarray] = []
        self.own: list[np.ndarray] = []
        self.synced: dict[int, Any] = {}  # of each shared object, the state that both sides know

    def kind(self, value: Any) -> str | None:
        raise NotImplementedError

    def state(self, kind: str, value: Any) -> Any:
        raise NotImplementedError

    def returned(self, value: Any) -> Any:
        """The object to use here where the other side refers to ``value``, an object of this side."""
        return value

    def stand_in(self, number: int, kind: str, name: str, state: Any, known: Any) -> Any:
        raise NotImplementedError

    def shared(self) -> Iterable[tuple[int, Any]]:
        raise NotImplementedError

    def state_of(self, value: Any) -> Any:
        """The state of a shared object that is sent to the other side."""
        raise NotImplementedError

    def fingerprint(self, value: Any) -> Any:
        """A value that is equal for equal states of a shared object."""
        raise NotImplementedError

    def refer(self, value: Any, encoder: Encoder, depth: int) -> str | None:
        """The JSON text that names ``value`` to the other side, or None for a value that cannot be named."""
        for number, known in self.remote.items():
            if known is value:
                return f'{{"y":{number}}}'
        kind = self.kind(value)
        if kind is None:
            return None
        number = next((number for number, known in enumerate(self.local) if known is value), len(self.local))
        if number == len(self.local):
            self.local.append(value)
        state = encoder.encode(self.state(kind, value), depth + 1)
        return f'{{"m":[{number},"{kind}","{type_name(value)}",{state}]}}'

    def resolve(self, tag: str, content: Any, decoder: Decoder, depth: int) -> Any:
        """The object that the other side named with ``refer``."""
        match tag, content:
            case "y", int() if type(content) is int and 0 <= content < len(self.local):
                return self.returned(self.local[content])
            case "m", [int() as number, str() as kind, str() as name, state] if (
                type(number) is int and 0 <= number < MAX_ITEMS and kind in KINDS_OF_OBJECT and TYPE_NAME.fullmatch(name)
            ):
                known = self.remote.get(number)
                self.remote[number] = self.stand_in(number, kind, name, decoder.decode(state, depth + 1), known)
                return self.remote[number]
        raise WireError("a value has no known form")

    def changes(self) -> list[list]:
        """[number, state] of each shared object that has changed since both sides knew it."""
        changed = []
        for number, value in self.shared():
            fingerprint = self.fingerprint(value)
            if fingerprint != self.synced.get(number):
                self.synced[number] = fingerprint
                changed.append([number, self.state_of(value)])
        return changed


def random_state(generator: np.random.Generator) -> list:
    """The state of a numpy.random.Generator that crosses: that of its PCG64."""
    state: Any = generator.bit_generator.state
    return [hex(state["state"]["state"]), hex(state["state"]["inc"]), state["has_uint32"], state["uinteger"]]


def set_random_state(generator: np.random.Generator, state: Any) -> None:
    """Give a generator a state that ``random_state`` returned. Raises WireError for anything else."""
    match state:
        case [str() as now, str() as inc, (0 | 1) as has, int() as uinteger] if (
            len(now) < 40 and len(inc) < 40 and type(has) is int and type(uinteger) is int and 0 <= uinteger < 1 << 32
        ):
            try:
                numbers = {"state": int(now, 16), "inc": int(inc, 16)}
            except ValueError as error:
                raise WireError("a random generator cannot be read") from error
            if all(0 <= number < 1 << 128 for number in numbers.values()):
                generator.bit_generator.state = {
                    "bit_generator": "PCG64",
                    "state": numbers,
                    "has_uint32": has,
                    "uinteger": uinteger,
                }
                return
    raise WireError("a random generator cannot be read")


def is_random(value: Any) -> bool:
    """Whether a value is a random generator whose state crosses the wire."""
    return type(value) is np.random.Generator and type(value.bit_generator) is np.random.PCG64


def type_name(value: Any) -> str:
    """The name of a value's type if it is a plain identifier, else "object"."""
    name = type(value).__name__
    return name if isinstance(name, str) and TYPE_NAME.fullmatch(name) else "object"


class Writable(Protocol):
    """An object that ``send`` can write to, such as a socket."""

    def sendall(self, data: bytes) -> Any: ...


def send(connection: Writable, message: dict[str, Any], objects: ObjectTable | None = None) -> Encoder:
    """Write one message; ``message`` is a dict of values. Returns its Encoder."""
    encoder = Encoder(objects)
    connection.sendall(frame(message, encoder))
    return encoder


def frame(message: dict[str, Any], encoder: Encoder, kind: int = MESSAGE) -> bytes:
    """The bytes of one frame."""
    header = ("{" + ",".join([f'"{name}":{encoder.encode(value)}' for name, value in message.items()]) + "}").encode()
    body = b"".join(encoder.parts)
    if len(header) > MAX_HEADER_BYTES or len(body) > MAX_BODY_BYTES:
        raise WireError(f"a value of {(len(header) + len(body)) >> 20} MiB is too large")
    return FRAME_START.pack(kind, len(header), len(body)) + header + body


def frame_size(data: bytes, start: int = 0) -> int:
    """The number of bytes of the frame that begins at ``start``. Raises WireError if there is no frame."""
    try:
        kind, header, body = FRAME_START.unpack_from(data, start)
    except struct.error as error:
        raise WireError("a frame is cut short") from error
    if kind not in KINDS_OF_FRAME or header > MAX_HEADER_BYTES or body > MAX_BODY_BYTES:
        raise WireError("a frame is larger than allowed, or of no known kind")
    return FRAME_START.size + header + body


class Reader:
    """Reads frames through ``read(n)``, which returns at most n bytes, or none if the other side is gone."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read, self._buffer, self._start = read, b"", 0

    def receive(self, objects: ObjectTable | None = None) -> tuple[dict[str, Any], Decoder]:
        """The next frame's message and its Decoder. Raises EOFError at the end, WireError for anything not a frame."""
        return parse(self.frame(), objects)

    def frame(self) -> bytes:
        """The bytes of the next frame."""
        if len(self._buffer) - self._start < FRAME_START.size:
            self._fill(FRAME_START.size)
        size = frame_size(self._buffer, self._start)
        if len(self._buffer) - self._start < size:
            self._fill(size)
        self._start += size
        return self._buffer[self._start - size : self._start]

    def _fill(self, count: int) -> None:
        """Read until the buffer has at least ``count`` unread bytes. Raises EOFError."""
        pieces = [self._buffer[self._start :]]
        have = len(pieces[0])
        while have < count:
            received = self._read(max(1 << 16, count - have))
            if not received:
                raise EOFError
            have += len(received)
            pieces.append(received)
        self._buffer, self._start = b"".join(pieces), 0


def header(frame: bytes) -> bytes:
    """The bytes of a frame's JSON."""
    return frame[FRAME_START.size : FRAME_START.size + FRAME_START.unpack_from(frame)[1]]


def parse(frame: bytes, objects: ObjectTable | None = None) -> tuple[dict[str, Any], Decoder]:
    """The message in a frame and its Decoder. For malformed bytes it raises WireError and nothing else."""
    try:
        encoded = header(frame)
        decoder = Decoder(frame, FRAME_START.size + len(encoded), objects)
        text = encoded.decode()
        fields, end = FROM_JSON(text, 0)
    except (ValueError, RecursionError, StopIteration, struct.error) as error:
        raise WireError("a frame's header cannot be read") from error
    if type(fields) is not dict or end != len(text):
        raise WireError("a frame's header is not an object")
    message = {name: value if type(value) is str else decoder.decode(value) for name, value in fields.items()}
    if decoder.offset != len(frame):
        raise WireError("a frame is longer than its header says")
    return message, decoder


class Encoder:
    """Turns values into JSON text and a list of array bytes.

    ``arrays`` are the encoded arrays, in order, and ``containers`` the encoded
    lists and dicts that are nested in others.
    """

    def __init__(self, objects: ObjectTable | None = None) -> None:
        self.parts: list[bytes] = []
        self.arrays: list[np.ndarray] = []
        self.containers: list[Any] = []
        self.objects, self.items = objects, 0

    def encode(self, value: Any, depth: int = 0) -> str:
        self.items += 1
        kind = type(value)
        if kind is np.ndarray or isinstance(value, np.generic):
            return self._numpy(value)
        if value is None or kind is bool:
            return CONSTANTS[value]
        if kind is int and -(1 << 63) <= value < 1 << 64:
            return repr(value)
        if kind is float:
            return f'{{"f":"{value.hex()}"}}'
        if kind is str:
            return QUOTED(value.encode("utf-8", "replace").decode())
        if kind is bytes:
            return f'{{"b":"{value.hex()}"}}'
        if depth < MAX_NESTING and self.items < MAX_ITEMS:
            if kind is list or kind is tuple:
                if len(value) + self.items < MAX_ITEMS:
                    items = ",".join([self.encode(item, depth + 1) for item in list(value)])
                    if depth and kind is list:
                        self.containers.append(value)
                    return f'{{"{"l" if kind is list else "t"}":[{items}]}}'
            elif kind is dict and all(map(self._is_key, value)):
                items = ",".join([f"[{self._key(key)},{self.encode(item, depth + 1)}]" for key, item in list(value.items())])
                if depth:
                    self.containers.append(value)
                return f'{{"d":[{items}]}}'
            elif kind is set and len(value) + self.items < MAX_ITEMS and all(map(self._is_key, value)):
                if depth:
                    self.containers.append(value)
                return f'{{"e":[{",".join(sorted(self.encode(item, depth + 1) for item in value))}]}}'
            elif kind is slice and all(type(part) in (int, type(None)) for part in (value.start, value.stop, value.step)):
                return f'{{"i":[{",".join([self.encode(part) for part in (value.start, value.stop, value.step)])}]}}'
        if kind is Opaque:
            return f'{{"o":"{value.sandboxed_type}"}}'
        referred = self.objects.refer(value, self, depth) if self.objects else None
        return referred or f'{{"o":"{type_name(value)}"}}'

    def _is_key(self, value: Any) -> bool:
        return type(value) in KEYS and (type(value) is not int or -(1 << 63) <= value < 1 << 64)

    def _key(self, key: Any) -> str:
        """A dict's key. Strings are the usual ones, and do not count as items."""
        return QUOTED(key.encode("utf-8", "replace").decode()) if type(key) is str else self.encode(key)

    def _numpy(self, value: Any) -> str:
        """An ndarray or a NumPy scalar in native byte order; long doubles become float64."""
        native, name = value, DTYPE_NAMES.get(value.dtype)
        if name is None:
            dtype = np.dtype(float) if value.dtype == np.longdouble else value.dtype.newbyteorder("=")
            native, name = value.astype(dtype, copy=False), DTYPE_NAMES.get(dtype)
            if name is None:
                return f'{{"o":{QUOTED(f"{type(value).__name__}_of_{dtype.name}"[:60])}}}'
        if isinstance(value, np.generic):
            self.parts.append(native.tobytes())
            return f'{{"s":"{name}"}}'
        if self.objects:
            for index, lent in enumerate(self.objects.lent):
                if lent is value:
                    self.objects.lent_copies[index] = value.copy()
                    self.parts.append(native.tobytes())
                    return f'{{"u":[{index},"{name}",{list(value.shape)}]}}'
        self.arrays.append(value)
        flags = value.flags
        layout = "C" if flags.c_contiguous else "F" if flags.f_contiguous else "R" if min(value.strides) < 0 else "S"
        self.parts.append(native.tobytes("F" if layout == "F" else "C"))
        return f'{{"a":["{name}",{list(value.shape)},"{layout}"]}}'


class Decoder:
    """Rebuilds values from JSON and bytes; ``arrays`` and ``containers`` are those it made, in the Encoder's order."""

    def __init__(self, frame: bytes, offset: int, objects: ObjectTable | None = None) -> None:
        self.frame, self.offset, self.objects, self.items = frame, offset, objects, 0
        self.arrays: list[np.ndarray] = []
        self.containers: list[Any] = []

    def decode(self, encoded: Any, depth: int = 0) -> Any:
        self.items += 1
        if depth > MAX_NESTING or self.items > MAX_ITEMS:
            raise WireError("a value is nested too deeply or has too many items")
        kind = type(encoded)
        if encoded is None or kind is bool or kind is str:
            return encoded
        if kind is int:
            if not -(1 << 63) <= encoded < 1 << 64:
                raise WireError("an int has more than 64 bits")
            return encoded
        if kind is not dict or len(encoded) != 1:
            raise WireError("a value has no known form")
        ((tag, content),) = encoded.items()
        if type(content) is list:
            if tag == "a" and len(content) == 3:
                return self._array(*content)
            if tag == "l":
                return self._container([self.decode(item, depth + 1) for item in content], depth)
            if tag == "t":
                return tuple([self.decode(item, depth + 1) for item in content])
            if tag == "d":
                return self._container(dict([self._item(pair, depth) for pair in content]), depth)
            if tag == "i" and len(content) == 3 and all(type(part) in (int, type(None)) for part in content):
                return slice(*content)
            if tag == "e":
                return self._container({self._key(item) for item in content}, depth)
        match tag, content:
            case "f", str() if len(content) <= 32:
                try:
                    return float.fromhex(content)
                except (ValueError, OverflowError) as error:
                    raise WireError("a float cannot be read") from error
            case "b", str():
                try:
                    return bytes.fromhex(content)
                except ValueError as error:
                    raise WireError("bytes cannot be read") from error
            case "s", str():
                return self._plain(content, [])[()]
            case "o", str() if TYPE_NAME.fullmatch(content):
                return Opaque(content)
            case (("y" | "m"), _) if self.objects:
                return self.objects.resolve(tag, content, self, depth)
            case "u", [int() as index, str() as dtype, list() as shape] if self.objects:
                return self._update(self.objects.own, index, self._plain(dtype, shape))
        raise WireError("a value has no known form")

    def _update(self, own: list[np.ndarray], index: int, array: np.ndarray) -> np.ndarray:
        """Write the new content of one of this side's arrays, which the other side was lent."""
        if type(index) is not int or not 0 <= index < len(own) or own[index].shape != array.shape:
            raise WireError("an array has no known form")
        own[index][...] = array
        return own[index]

    def _container(self, value: Any, depth: int) -> Any:
        if depth:
            self.containers.append(value)
        return value

    def _item(self, pair: Any, depth: int) -> tuple[Any, Any]:
        if type(pair) is not list or len(pair) != 2:
            raise WireError("a dict's item has no known form")
        return self._key(pair[0]), self.decode(pair[1], depth + 1)

    def _key(self, encoded: Any) -> Any:
        """A dict's key or a set's item: nothing whose hash, or comparison with others, a student could define."""
        key = encoded if type(encoded) is str else self.decode(encoded)
        if type(key) not in KEYS:
            raise WireError("a key is no plain value")
        return key

    def _array(self, dtype: Any, shape: Any, layout: Any) -> np.ndarray:
        if layout not in ("C", "F", "S", "R"):
            raise WireError("an array has no known form")
        array = self._plain(dtype, shape, "F" if layout == "F" else "C")
        if layout == "S" and array.ndim and array.size:
            wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
            wide[..., ::2] = array
            array = wide[..., ::2]
        elif layout == "R":
            reverse = (slice(None, None, -1),) * array.ndim
            array = np.ascontiguousarray(array[reverse])[reverse]
        self.arrays.append(array)
        return array

    def _plain(self, name: Any, shape: Any, order: Any = "C") -> np.ndarray:
        dtype = DTYPES.get(name) if type(name) is str else None
        if dtype is None:
            raise WireError("an array's dtype is not one of bool, integers, floats")
        if type(shape) is not list or len(shape) > MAX_DIMENSIONS:
            raise WireError("an array has no known form")
        count = 1
        for side in shape:
            if type(side) is not int or not 0 <= side <= MAX_ELEMENTS:
                raise WireError("an array's shape is absurd")
            count *= side
        # An empty array takes no bytes, but code that loops over one of its sides may take forever.
        if count > MAX_ELEMENTS or (not count and math.prod(side or 1 for side in shape) > MAX_EMPTY_EXTENT):
            raise WireError("an array's shape is absurd")
        start, self.offset = self.offset, self.offset + count * dtype.itemsize
        if self.offset > len(self.frame):
            raise WireError("an array is longer than its frame")
        if not count:
            return np.empty(shape, dtype, order)
        received: np.ndarray = np.ndarray(shape, dtype, self.frame, start, None, order)
        if dtype == np.bool_:  # any byte may stand for one of these
            return np.not_equal(received.view(np.uint8), 0, out=np.empty_like(received))
        return received.copy("K")
