"""The wire between the trusted grader and a worker: length-prefixed frames, no pickle anywhere.

A frame is eight bytes (two big-endian lengths), a JSON header and the raw
bytes of the arrays that the header mentions, in order. Both sides use this
module; only the trusted side has to fear what it reads, so ``decode`` takes
nothing on trust: every value is rebuilt as a plain base-class object of a
known type, or ``WireError`` is raised.

Values: None, bool, int (64 bits), float, str, list, tuple, dict with string
keys, ndarray and NumPy scalars of the dtypes below. A function handed to the
student's code crosses as a number; anything else crosses as the name of its
type, an ``Opaque``.
"""

import json
import math
import re
import struct

import numpy as np

MAX_HEADER = 1 << 20
MAX_BODY = 16 << 20
MAX_EXTENT = 4 << 20  # elements of an array, empty sides counted as 1
MAX_DEPTH = 8
MAX_ITEMS = 20_000
MAX_DIMS = 8
MAX_EMPTY = 1 << 16  # the same of an array without elements

DTYPES = {dtype.str: dtype for dtype in map(np.dtype, (
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64"))}
NAMES = {dtype: name for name, dtype in DTYPES.items()}
LENGTHS = struct.Struct(">II")
TYPE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,60}")


def _refuse(text):
    raise ValueError(text)


# Made once: json.loads with options would make it anew for every frame.
FROM_JSON = json.JSONDecoder(parse_constant=_refuse, parse_float=_refuse).scan_once
QUOTED = json.encoder.encode_basestring_ascii
CONSTANTS = {None: "null", True: "true", False: "false"}


class WireError(Exception):
    """The bytes that came are not a frame, or not one that the contract allows."""


class Opaque:
    """A value that does not cross the wire: only the name of its type is known."""

    def __init__(self, sandboxed_type):
        self.sandboxed_type = sandboxed_type

    def __repr__(self):
        return f"<{self.sandboxed_type}>"


def send(connection, message):
    """Write one frame; ``message`` is a dict of values. Returns its Encoder."""
    encoder = Encoder()
    connection.sendall(frame(message, encoder))
    return encoder


def frame(message, encoder):
    """The bytes of one frame."""
    header = ("{" + ",".join([f'"{name}":{encoder.encode(value)}' for name, value in message.items()]) + "}").encode()
    body = b"".join(encoder.parts)
    if len(header) > MAX_HEADER or len(body) > MAX_BODY:
        raise WireError(f"a value of {(len(header) + len(body)) >> 20} MiB is too large")
    return LENGTHS.pack(len(header), len(body)) + header + body


class Reader:
    """Reads frames through ``read(n)``, which returns at most n bytes, or none where the other side is gone."""

    def __init__(self, read):
        self._read, self._buffer = read, b""

    def receive(self, functions=None):
        """The next frame's message and its Decoder. Raises EOFError at the end, WireError for anything not a frame."""
        return parse(*split(self.frame()), functions)

    def frame(self):
        """The bytes of the next frame."""
        start = LENGTHS.size
        if len(self._buffer) < start:
            self._fill(start)
        header, body = LENGTHS.unpack_from(self._buffer)
        if header > MAX_HEADER or body > MAX_BODY:
            raise WireError("a frame is larger than allowed")
        end = start + header + body
        if len(self._buffer) < end:
            self._fill(end)
        frame, self._buffer = self._buffer[:end], self._buffer[end:]
        return frame

    def _fill(self, count):
        """Have at least ``count`` bytes in the buffer."""
        have, pieces = len(self._buffer), [self._buffer]
        while have < count:
            received = self._read(max(1 << 16, count - have))
            if not received:
                raise EOFError
            have += len(received)
            pieces.append(received)
        if len(pieces) > 1:
            self._buffer = b"".join(pieces)


def split(frame):
    """A frame's header and body."""
    start = LENGTHS.size
    header, body = LENGTHS.unpack_from(frame)
    return frame[start:start + header], frame[start + header:start + header + body]


def parse(header, body, functions=None):
    """The message in a frame's header and body. Raises WireError, and nothing else, for anything that is not one."""
    try:
        text = header.decode("utf-8")
        told, end = FROM_JSON(text, 0)
    except (ValueError, RecursionError, StopIteration) as error:
        raise WireError("a frame's header cannot be read") from error
    if type(told) is not dict or end != len(text):
        raise WireError("a frame's header is not an object")
    decoder = Decoder(body, functions)
    message = {name: decoder.decode(value) for name, value in told.items()}
    if decoder.offset != len(body):
        raise WireError("a frame is longer than its header says")
    return message, decoder


class Encoder:
    """Turns values into JSON's text and a list of array bytes; ``arrays`` and ``functions`` are what it met, in order."""

    def __init__(self):
        self.parts, self.arrays, self.functions, self.items = [], [], [], 0

    def encode(self, value, depth=0):
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
        if depth < MAX_DEPTH and self.items < MAX_ITEMS:
            if kind is list or kind is tuple:
                if len(value) + self.items < MAX_ITEMS:
                    items = ",".join([self.encode(item, depth + 1) for item in list(value)])
                    return f'{{"{"l" if kind is list else "t"}":[{items}]}}'
            elif kind is dict and all(type(key) is str for key in value):
                items = ",".join([f"[{QUOTED(key)},{self.encode(item, depth + 1)}]" for key, item in list(value.items())])
                return f'{{"d":[{items}]}}'
        if kind is Opaque:
            return f'{{"o":"{value.sandboxed_type}"}}'
        if callable(value) and not isinstance(value, type):
            self.functions.append(value)
            return f'{{"c":{len(self.functions) - 1}}}'
        name = kind.__name__
        return f'{{"o":"{name if isinstance(name, str) and TYPE_NAME.fullmatch(name) else "object"}"}}'

    def _numpy(self, value):
        """An ndarray or a NumPy scalar in native byte order; long doubles become float64."""
        dtype = np.dtype(float) if value.dtype == np.longdouble else value.dtype.newbyteorder("=")
        name = NAMES.get(dtype)
        if name is None:
            return f'{{"o":{QUOTED(f"{type(value).__name__}_of_{dtype.name}"[:60])}}}'
        native = value.astype(dtype, copy=False)
        if isinstance(value, np.generic):
            self.parts.append(native.tobytes())
            return f'{{"s":"{name}"}}'
        self.arrays.append(value)
        layout = ("C" if value.flags.c_contiguous else "F" if value.flags.f_contiguous else
                  "R" if min(value.strides) < 0 else "S")
        self.parts.append(native.tobytes("F" if layout == "F" else "C"))
        return f'{{"a":["{name}",{list(value.shape)},"{layout}"]}}'


class Decoder:
    """Rebuilds values from JSON and bytes; ``arrays`` are those it made, in order.

    ``functions`` turns the number of a function into a callable; without it a
    function is refused.
    """

    def __init__(self, body, functions=None):
        self.body, self.offset, self.items, self.arrays, self.functions = body, 0, 0, [], functions

    def decode(self, told, depth=0):
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise WireError("a value is nested too deeply or has too many items")
        kind = type(told)
        if told is None or kind is bool or kind is str:
            return told
        if kind is int:
            if not -(1 << 63) <= told < 1 << 64:
                raise WireError("an int has more than 64 bits")
            return told
        if kind is not dict or len(told) != 1:
            raise WireError("a value has no known form")
        (tag, content), = told.items()
        if tag == "a" and type(content) is list and len(content) == 3:
            return self._array(*content)
        match tag, content:
            case "f", str() if len(content) <= 32:
                try:
                    return float.fromhex(content)
                except (ValueError, OverflowError) as error:
                    raise WireError("a float cannot be read") from error
            case "s", str():
                return self._take(content, ())[()]
            case ("l" | "t"), list():
                items = [self.decode(item, depth + 1) for item in content]
                return items if tag == "l" else tuple(items)
            case "d", list():
                return dict(self._item(pair, depth) for pair in content)
            case "o", str() if TYPE_NAME.fullmatch(content):
                return Opaque(content)
            case "c", int() if type(content) is int and content >= 0:
                return self.functions(content) if self.functions else Opaque("function")
        raise WireError("a value has no known form")

    def _item(self, pair, depth):
        if type(pair) is not list or len(pair) != 2 or type(pair[0]) is not str:
            raise WireError("a dict's item has no known form")
        return pair[0], self.decode(pair[1], depth + 1)

    def _array(self, dtype, shape, layout):
        if type(dtype) is not str or type(shape) is not list or len(shape) > MAX_DIMS or layout not in ("C", "F", "S", "R"):
            raise WireError("an array has no known form")
        for side in shape:
            if type(side) is not int or not 0 <= side <= MAX_EXTENT:
                raise WireError("an array's shape is absurd")
        array = self._take(dtype, shape, "F" if layout == "F" else "C")
        if layout == "S" and array.ndim and array.size:
            wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
            wide[..., ::2] = array
            array = wide[..., ::2]
        elif layout == "R":
            reverse = (slice(None, None, -1),) * array.ndim
            array = np.ascontiguousarray(array[reverse])[reverse]
        self.arrays.append(array)
        return array

    def _take(self, name, shape, order="C"):
        dtype = DTYPES.get(name)
        if dtype is None:
            raise WireError("an array's dtype is not one of bool, integers, floats")
        count = math.prod(shape)
        # An empty array costs the wire nothing, but may cost whoever walks along its sides.
        if count > MAX_EXTENT or (count == 0 and math.prod(side or 1 for side in shape) > MAX_EMPTY):
            raise WireError("an array's shape is absurd")
        end = self.offset + count * dtype.itemsize
        if end > len(self.body):
            raise WireError("an array is longer than its frame")
        flat = np.frombuffer(self.body, dtype, count, self.offset).copy()
        if dtype == np.bool_:
            flat = flat.view(np.uint8) != 0
        self.offset = end
        return flat.reshape(tuple(shape), order=order)
