"""The wire codec between the trusted grader and a worker: length-prefixed frames, no pickle anywhere.

A frame is nine bytes (its kind, then two big-endian lengths), a header and a
body. The header is JSON and has the form of the message: which fields, lists
and arrays of which dtype. The body has their content, in order: numbers, texts,
the sides of arrays and their elements. So the frames of a property have few
different headers, and what ``parse`` finds in one is kept for the next frame
that has the same. Both sides use this module. What a worker sends may be
malicious, so ``parse`` trusts nothing: every value is rebuilt as a plain object
of a known built-in or NumPy type, or ``WireError`` is raised.

Values: None, bool, int (64 bits), float, str and bytes; list, tuple, slice,
set and dict whose items or keys are one of these; ndarray and NumPy scalars of the
dtypes below. Functions, iterators,
random generators and objects stay where they are, and the other side refers to
them by number (``ObjectTable``). Of anything else only the name of its type
crosses, as an ``Opaque``.
"""

from __future__ import annotations

import functools
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
MAX_TEXT_BYTES = 1 << 20  # of one text, or of bytes
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
INT, LARGE_INT, FLOAT, LENGTH = (struct.Struct(form) for form in ("<q", "<Q", "<d", "<I"))
SIDES = [struct.Struct(f"<{count}Q") for count in range(MAX_DIMENSIONS + 1)]  # of an array with as many dimensions
MAX_KEPT_HEADER_BYTES, MAX_KEPT_HEADERS = 1 << 10, 512  # a worker may send as many different ones as it likes
# Fields of a message whose text is part of its form, since it is one of a few.
FIELDS_OF_FORM = frozenset(("op", "function", "wanted", "module", "method", "name", "type"))
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
QUOTED: Callable[[str], str] = json.encoder.encode_basestring_ascii
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
    the other side knows it, and ``borrowed`` the arrays that this side gets back
    changed. A subclass defines the kind of a value (``kind``: None or one of
    KINDS_OF_OBJECT), the state that crosses (``state``) and the stand-in for an
    object of the other side (``stand_in``).
    """

    def __init__(self) -> None:
        self.local: list[Any] = []
        self.remote: dict[int, Any] = {}
        self.lent: list[np.ndarray] = []
        self.lent_copies: list[np.ndarray] = []
        self.borrowed: list[np.ndarray] = []
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

    def own(self, number: int) -> Any:
        """The object of this side that the other side named by its number."""
        if not 0 <= number < len(self.local):
            raise WireError("a value has no known form")
        return self.returned(self.local[number])

    def other(self, number: int, kind: str, name: str, state: Any) -> Any:
        """The stand-in for an object that the other side named with ``refer``, with its state."""
        self.remote[number] = self.stand_in(number, kind, name, state, self.remote.get(number))
        return self.remote[number]

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
    fields = [f'"{name}":{encoder.field(name, value)}' for name, value in message.items()]
    header = ("{" + ",".join(fields) + "}").encode()
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
        end = self._start + size
        if len(self._buffer) < end:
            self._fill(size)
            end = size
        frame, self._start = self._buffer[end - size : end], end
        return frame

    def expect(self, data: bytes) -> bool:
        """Whether the next bytes are these. If so, they are read; if not, they stay. Raises EOFError where they end before."""
        unread = self._buffer[self._start :]
        while len(unread) < len(data) and data.startswith(unread):
            received = self._read(max(1 << 16, len(data) - len(unread)))
            if not received:
                raise EOFError
            unread = unread + received if unread else received
        self._buffer, self._start = unread, 0
        if not unread.startswith(data):
            return False
        self._start = len(data)
        return True

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
    """The bytes of a frame's header."""
    return frame[FRAME_START.size : FRAME_START.size + FRAME_START.unpack_from(frame)[1]]


def parse(frame: bytes, objects: ObjectTable | None = None) -> tuple[dict[str, Any], Decoder]:
    """The message in a frame and its Decoder. For malformed bytes it raises WireError and nothing else."""
    try:
        encoded = header(frame)
    except struct.error as error:
        raise WireError("a frame is cut short") from error
    fields = _known_form(encoded) if len(encoded) <= MAX_KEPT_HEADER_BYTES else form(encoded)
    decoder = Decoder(frame, FRAME_START.size + len(encoded), objects)
    message = {name: read(decoder) for name, read in fields}
    if decoder.offset != len(frame):
        raise WireError("a frame is longer than its header says")
    return message, decoder


class Encoder:
    """Turns values into the JSON text of their form, and ``parts``, the bytes of their content.

    ``arrays`` are the encoded arrays, in order, and ``containers`` the encoded
    lists and dicts that are nested in others.
    """

    def __init__(self, objects: ObjectTable | None = None) -> None:
        self.parts: list[bytes] = []
        self.arrays: list[np.ndarray] = []
        self.containers: list[Any] = []
        self.objects, self.items = objects, 0

    def field(self, name: str, value: Any) -> str:
        """The form of a message's field."""
        return f'{{"k":{QUOTED(value)}}}' if name in FIELDS_OF_FORM and type(value) is str else self.encode(value)

    def encode(self, value: Any, depth: int = 0) -> str:
        """The form of a value; its content is added to ``parts``."""
        self.items += 1
        kind = type(value)
        if kind is np.ndarray or isinstance(value, np.generic):
            return self._numpy(value)
        if value is None or kind is bool:
            return CONSTANTS[value]
        if kind is int and -(1 << 63) <= value < 1 << 64:
            is_large = value >= 1 << 63
            self.parts.append((LARGE_INT if is_large else INT).pack(value))
            return '"N"' if is_large else '"n"'
        if kind is float:
            self.parts.append(FLOAT.pack(value if value == value else math.nan))  # one nan, whatever its sign and payload
            return '"f"'
        if kind is str:
            return self._bytes("u", value.encode("utf-8", "replace"))
        if kind is bytes:
            return self._bytes("b", value)
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
                return f'{{"e":[{",".join([self.encode(item, depth + 1) for item in sorted(value, key=repr)])}]}}'
            elif kind is slice and all(type(part) in (int, type(None)) for part in (value.start, value.stop, value.step)):
                return f'{{"i":[{",".join([self.encode(part) for part in (value.start, value.stop, value.step)])}]}}'
        if kind is Opaque:
            return f'{{"o":"{value.sandboxed_type}"}}'
        referred = self.objects.refer(value, self, depth) if self.objects else None
        return referred or f'{{"o":"{type_name(value)}"}}'

    def _bytes(self, letter: str, content: bytes) -> str:
        """A text or bytes: their length, and themselves."""
        if len(content) > MAX_TEXT_BYTES:
            raise WireError(f"a text of {len(content) >> 20} MiB is too large")
        self.parts += (LENGTH.pack(len(content)), content)
        return f'"{letter}"'

    def _is_key(self, value: Any) -> bool:
        return type(value) in KEYS and (type(value) is not int or -(1 << 63) <= value < 1 << 64)

    def _key(self, key: Any) -> str:
        """A dict's key. Strings are the usual ones: they are part of the form, and do not count as items."""
        return f'{{"k":{QUOTED(key.encode("utf-8", "replace").decode())}}}' if type(key) is str else self.encode(key)

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
        dimensions = value.ndim
        if dimensions > MAX_DIMENSIONS:
            return f'{{"o":"ndarray_of_{dimensions}_dimensions"}}'
        self.parts.append(SIDES[dimensions].pack(*value.shape))
        if self.objects:
            for index, lent in enumerate(self.objects.lent):
                if lent is value:
                    self.objects.lent_copies[index] = value.copy()
                    self.parts.append(native.tobytes())
                    return f'{{"r":[{index},"{name}",{dimensions}]}}'
        self.arrays.append(value)
        flags = value.flags
        layout = "C" if flags.c_contiguous else "F" if flags.f_contiguous else "R" if min(value.strides) < 0 else "S"
        self.parts.append(native.tobytes("F" if layout == "F" else "C"))
        return f'{{"a":["{name}",{dimensions},"{layout}"]}}'


class Decoder:
    """Reads the values of a frame's body, from ``offset`` on.

    ``arrays`` and ``containers`` are those that were made of it, in the Encoder's order.
    """

    def __init__(self, frame: bytes, offset: int, objects: ObjectTable | None = None) -> None:
        self.frame, self.offset, self.objects = frame, offset, objects
        self.arrays: list[np.ndarray] = []
        self.containers: list[Any] = []

    def take(self, count: int) -> int:
        """Go on by ``count`` bytes. Returns where they begin."""
        start, self.offset = self.offset, self.offset + count
        if self.offset > len(self.frame):
            raise WireError("a value is longer than its frame")
        return start

    def content(self) -> bytes:
        """The bytes of a text, or bytes, behind their length."""
        (length,) = LENGTH.unpack_from(self.frame, self.take(LENGTH.size))
        if length > MAX_TEXT_BYTES:
            raise WireError("a text is longer than allowed")
        start = self.take(length)
        return self.frame[start : self.offset]

    def array(self, dtype: np.dtype, sides: struct.Struct, order: Any = "C") -> np.ndarray:
        """A new array, whose sides and elements come next."""
        shape = sides.unpack_from(self.frame, self.take(sides.size))
        count = math.prod(shape)
        # An empty array takes no bytes, but code that loops over one of its sides may take forever.
        if count > MAX_ELEMENTS or (not count and math.prod(side or 1 for side in shape) > MAX_EMPTY_EXTENT):
            raise WireError("an array's shape is absurd")
        start = self.take(count * dtype.itemsize)
        if not count:
            return np.empty(shape, dtype, order)
        received: np.ndarray = np.ndarray(shape, dtype, self.frame, start, None, order)
        if dtype.char == "?":  # any byte may stand for one of these
            return np.not_equal(received.view(np.uint8), 0, out=np.empty_like(received))
        return received.copy("K")


Read = Callable[[Decoder], Any]


def form(header: bytes) -> tuple[tuple[str, Read], ...]:
    """The fields of a message with this header, and how to read each. Raises WireError for anything that is no header."""
    try:
        text = header.decode()
        fields, end = FROM_JSON(text, 0)
    except (ValueError, RecursionError, StopIteration) as error:
        raise WireError("a frame's header cannot be read") from error
    if type(fields) is not dict or end != len(text):
        raise WireError("a frame's header is not an object")
    made = _Form()
    return tuple((name, made.reader(value)) for name, value in fields.items())


_known_form = functools.lru_cache(MAX_KEPT_HEADERS)(form)


class _Form:
    """Turns the JSON of a header into functions that read the values of a body."""

    def __init__(self) -> None:
        self._items = 0

    def reader(self, encoded: Any, depth: int = 0) -> Read:
        """How to read a value of this form."""
        self._items += 1
        if depth > MAX_NESTING or self._items > MAX_ITEMS:
            raise WireError("a value is nested too deeply or has too many items")
        if encoded is None or type(encoded) is bool:
            return lambda decoder: encoded
        if type(encoded) is str and encoded in PLAIN_VALUES:
            return PLAIN_VALUES[encoded]
        if type(encoded) is not dict or len(encoded) != 1:
            raise WireError("a value has no known form")
        ((tag, content),) = encoded.items()
        if tag in ("l", "t", "d", "e", "i") and type(content) is list:
            return self._container(tag, content, depth)
        match tag, content:
            case "k", str():
                return lambda decoder: content
            case "s", str() if content in DTYPES:
                dtype = DTYPES[content]
                return lambda decoder: decoder.array(dtype, SIDES[0])[()]
            case "o", str() if TYPE_NAME.fullmatch(content):
                return lambda decoder: Opaque(content)
            case "a", [str() as name, int() as dimensions, ("C" | "F" | "S" | "R") as layout] if _is_array(name, dimensions):
                return _array(DTYPES[name], SIDES[dimensions], layout)
            case "r", [int() as index, str() as name, int() as dimensions] if _is_array(name, dimensions):
                return _update(index, DTYPES[name], SIDES[dimensions])
            case "y", int() if type(content) is int:
                return lambda decoder: _objects(decoder).own(content)
            case "m", [int() as number, str() as kind, str() as name, state] if (
                type(number) is int and 0 <= number < MAX_ITEMS and kind in KINDS_OF_OBJECT and TYPE_NAME.fullmatch(name)
            ):
                read = self.reader(state, depth + 1)
                return lambda decoder: _objects(decoder).other(number, kind, name, read(decoder))
        raise WireError("a value has no known form")

    def _container(self, tag: str, content: list, depth: int) -> Read:
        if tag == "d":
            pairs = [self._pair(pair, depth) for pair in content]
            return _kept(lambda decoder: {key(decoder): read(decoder) for key, read in pairs}, depth)
        if tag == "e":
            if len(content) > MAX_ITEMS:
                raise WireError("a set has too many items")
            keys = [self._key(item) for item in content]
            return _kept(lambda decoder: {key(decoder) for key in keys}, depth)
        if tag == "i":
            if len(content) != 3 or any(part not in (None, "n", "N") for part in content):
                raise WireError("a slice has no known form")
            parts = [self.reader(part) for part in content]
            return lambda decoder: slice(*[read(decoder) for read in parts])
        items = [self.reader(item, depth + 1) for item in content]
        if tag == "t":
            return lambda decoder: tuple([read(decoder) for read in items])
        return _kept(lambda decoder: [read(decoder) for read in items], depth)

    def _pair(self, pair: Any, depth: int) -> tuple[Read, Read]:
        if type(pair) is not list or len(pair) != 2:
            raise WireError("a dict's item has no known form")
        return self._key(pair[0]), self.reader(pair[1], depth + 1)

    def _key(self, encoded: Any) -> Read:
        """How to read a dict's key or a set's item: nothing whose hash, or comparison with others, a student could define."""
        if type(encoded) is dict and list(encoded) == ["k"] and type(encoded["k"]) is str:
            text = encoded["k"]
            return lambda decoder: text
        if encoded is None or type(encoded) is bool or (type(encoded) is str and encoded in PLAIN_VALUES):
            return self.reader(encoded)
        raise WireError("a key is no plain value")


def _kept(read: Read, depth: int) -> Read:
    """The same, which notes a container that is nested in another value."""
    if not depth:
        return read

    def noted(decoder: Decoder) -> Any:
        value = read(decoder)
        decoder.containers.append(value)
        return value

    return noted


def _text(decoder: Decoder) -> str:
    try:
        return decoder.content().decode()
    except ValueError as error:
        raise WireError("a text cannot be read") from error


# What a header's letter stands for.
PLAIN_VALUES: dict[str, Read] = {
    "n": lambda decoder: INT.unpack_from(decoder.frame, decoder.take(INT.size))[0],
    "N": lambda decoder: LARGE_INT.unpack_from(decoder.frame, decoder.take(LARGE_INT.size))[0],
    "f": lambda decoder: FLOAT.unpack_from(decoder.frame, decoder.take(FLOAT.size))[0],
    "u": _text,
    "b": Decoder.content,
}


def _is_array(name: str, dimensions: int) -> bool:
    return name in DTYPES and type(dimensions) is int and 0 <= dimensions <= MAX_DIMENSIONS


def _array(dtype: np.dtype, sides: struct.Struct, layout: str) -> Read:
    """How to read an array with this layout in memory."""
    order = "F" if layout == "F" else "C"

    def read(decoder: Decoder) -> np.ndarray:
        array = decoder.array(dtype, sides, order)
        if layout == "S" and array.ndim and array.size:
            wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
            wide[..., ::2] = array
            array = wide[..., ::2]
        elif layout == "R":
            reverse = (slice(None, None, -1),) * array.ndim
            array = np.ascontiguousarray(array[reverse])[reverse]
        decoder.arrays.append(array)
        return array

    return read


def _update(index: int, dtype: np.dtype, sides: struct.Struct) -> Read:
    """How to read the new content of one of this side's arrays, which the other side was lent: it is written there."""

    def read(decoder: Decoder) -> np.ndarray:
        borrowed, array = _objects(decoder).borrowed, decoder.array(dtype, sides)
        if type(index) is not int or not 0 <= index < len(borrowed) or borrowed[index].shape != array.shape:
            raise WireError("an array has no known form")
        borrowed[index][...] = array
        return borrowed[index]

    return read


def _objects(decoder: Decoder) -> ObjectTable:
    if decoder.objects is None:
        raise WireError("a value has no known form")
    return decoder.objects
