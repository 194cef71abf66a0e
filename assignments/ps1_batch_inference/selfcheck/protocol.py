"""The wire between the trusted grader and a worker: length-prefixed frames, no pickle anywhere.

A frame is eight bytes (two big-endian lengths), a JSON header and the raw
bytes of the arrays that the header mentions, in order. Both sides use this
module; only the trusted side has to fear what it reads, so ``decode`` takes
nothing on trust: every value is rebuilt as a plain base-class object of a
known type, or ``WireError`` is raised.

Values: None, bool, int (64 bits), float, str, list, tuple, dict with string
keys, ndarray and NumPy scalars of the dtypes below. Functions, iterators,
random generators and objects stay where they are, and the other side knows
them by a number (``Objects``); anything else crosses as the name of its type,
an ``Opaque``.
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
KINDS = ("function", "iterator", "random", "object")


def _refuse(text):
    raise ValueError(text)


# Made once: json.loads with options would make it anew for every frame.
FROM_JSON = json.JSONDecoder(parse_constant=_refuse, parse_float=_refuse).scan_once
QUOTED = json.encoder.encode_basestring_ascii
WHEN = LENGTHS.size + len('{"when":"')
CONSTANTS = {None: "null", True: "true", False: "false"}


class WireError(Exception):
    """The bytes that came are not a frame, or not one that the contract allows."""


class Opaque:
    """A value that does not cross the wire: only the name of its type is known."""

    def __init__(self, sandboxed_type):
        self.sandboxed_type = sandboxed_type

    def __repr__(self):
        return f"<{self.sandboxed_type}>"


class Objects:
    """What one side has that the other knows by number, for as long as one input lasts.

    ``mine`` are the numbered things of this side; ``theirs`` stand for the
    other side's, by their number. Some of the trusted side's things (``shared``)
    have a state that both sides may change, and tell each other (``changes``,
    ``take_over``). While a call-back lasts, ``lent`` are arrays of the other
    side that this one hands back changed, ``known`` copies of them as the
    other side last had them, and ``own`` those that this side gets back so.
    A subclass says what kind a value is (``kind``: None or one of KINDS),
    what of it crosses (``state``) and what stands for a thing of the other
    side (``stand_in``).
    """

    def __init__(self):
        self.clear()

    def clear(self):
        """Another input begins."""
        self.mine, self.theirs, self.lent, self.known, self.own = [], {}, [], [], []
        self.marks = {}  # of each shared thing, as both sides know it

    def refer(self, value, encoder, depth):
        """The JSON text that names ``value`` to the other side, or None for a value that cannot be named."""
        for number, one in self.theirs.items():
            if one is value:
                return f'{{"y":{number}}}'
        kind = self.kind(value)
        if kind is None:
            return None
        number = next((number for number, one in enumerate(self.mine) if one is value), len(self.mine))
        if number == len(self.mine):
            self.mine.append(value)
        state = encoder.encode(self.state(kind, value), depth + 1)
        return f'{{"m":[{number},"{kind}","{type_name(value)}",{state}]}}'

    def resolve(self, tag, content, decoder, depth):
        """What ``refer`` of the other side named."""
        match tag, content:
            case "y", int() if type(content) is int and 0 <= content < len(self.mine):
                return self.returned(self.mine[content])
            case "m", [int() as number, str() as kind, str() as name, state] if (
                    type(number) is int and 0 <= number < MAX_ITEMS and kind in KINDS and TYPE_NAME.fullmatch(name)):
                self.theirs[number] = self.stand_in(number, kind, name, decoder.decode(state, depth + 1), self.theirs.get(number))
                return self.theirs[number]
        raise WireError("a value has no known form")

    def changes(self):
        """[number, state] of each shared thing that has changed since both sides knew it."""
        told = []
        for number, value in self.shared():
            mark = self.mark(value)
            if mark != self.marks.get(number):
                self.marks[number] = mark
                told.append([number, self.state_of(value)])
        return told


def random_state(generator):
    """What of a numpy.random.Generator crosses: the state of its PCG64."""
    told = generator.bit_generator.state
    return [hex(told["state"]["state"]), hex(told["state"]["inc"]), told["has_uint32"], told["uinteger"]]


def set_random_state(generator, state):
    """Take over what ``random_state`` told. Raises WireError for anything else."""
    match state:
        case [str() as now, str() as inc, (0 | 1) as has, int() as uinteger] if (
                len(now) < 40 and len(inc) < 40 and type(has) is int and type(uinteger) is int and 0 <= uinteger < 1 << 32):
            try:
                now, inc = int(now, 16), int(inc, 16)
            except ValueError as error:
                raise WireError("a random generator cannot be read") from error
            if 0 <= now < 1 << 128 and 0 <= inc < 1 << 128:
                generator.bit_generator.state = {"bit_generator": "PCG64", "state": {"state": now, "inc": inc},
                                                 "has_uint32": has, "uinteger": uinteger}
                return
    raise WireError("a random generator cannot be read")


def is_random(value):
    return type(value) is np.random.Generator and type(value.bit_generator) is np.random.PCG64


def type_name(value):
    """The name of a value's type, where it is a plain one."""
    name = type(value).__name__
    return name if isinstance(name, str) and TYPE_NAME.fullmatch(name) else "object"


def send(connection, message, objects=None):
    """Write one frame; ``message`` is a dict of values. Returns its Encoder."""
    encoder = Encoder(objects)
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
        self._read, self._buffer, self._place = read, b"", 0

    def receive(self, objects=None):
        """The next frame's message and its Decoder. Raises EOFError at the end, WireError for anything not a frame."""
        return parse(self.frame(), objects)

    def frame(self):
        """The bytes of the next frame."""
        start = LENGTHS.size
        if len(self._buffer) - self._place < start:
            self._fill(start)
        header, body = LENGTHS.unpack_from(self._buffer, self._place)
        if header > MAX_HEADER or body > MAX_BODY:
            raise WireError("a frame is larger than allowed")
        size = start + header + body
        if len(self._buffer) - self._place < size:
            self._fill(size)
        self._place += size
        return self._buffer[self._place - size:self._place]

    def _fill(self, count):
        """Have at least ``count`` bytes in the buffer that are not read yet."""
        pieces = [self._buffer[self._place:]]
        have = len(pieces[0])
        while have < count:
            received = self._read(max(1 << 16, count - have))
            if not received:
                raise EOFError
            have += len(received)
            pieces.append(received)
        self._buffer, self._place = b"".join(pieces), 0


def when(frame):
    """When the trusted side sends a frame, the first letter in it: "new" as an input begins, "then", or "inside" a call-back."""
    return frame[WHEN:WHEN + 1]


def header(frame):
    """The bytes of a frame's JSON."""
    return frame[LENGTHS.size:LENGTHS.size + LENGTHS.unpack_from(frame)[0]]


def parse(frame, objects=None):
    """The message in a frame and its Decoder. Raises WireError, and nothing else, for anything that is not one."""
    try:
        text = header(frame)
        decoder = Decoder(frame, LENGTHS.size + len(text), objects)
        text = text.decode()
        told, end = FROM_JSON(text, 0)
    except (ValueError, RecursionError, StopIteration, struct.error) as error:
        raise WireError("a frame's header cannot be read") from error
    if type(told) is not dict or end != len(text):
        raise WireError("a frame's header is not an object")
    message = {name: value if type(value) is str else decoder.decode(value) for name, value in told.items()}
    if decoder.offset != len(frame):
        raise WireError("a frame is longer than its header says")
    return message, decoder


class Encoder:
    """Turns values into JSON's text and a list of array bytes; ``arrays`` are those it met, in order.

    ``containers`` are the lists and dicts that it met inside of others.
    """

    def __init__(self, objects=None):
        self.parts, self.arrays, self.containers, self.objects, self.items = [], [], [], objects, 0

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
                    if depth and kind is list:
                        self.containers.append(value)
                    return f'{{"{"l" if kind is list else "t"}":[{items}]}}'
            elif kind is dict and all(type(key) is str for key in value):
                items = ",".join([f"[{QUOTED(key)},{self.encode(item, depth + 1)}]" for key, item in list(value.items())])
                if depth:
                    self.containers.append(value)
                return f'{{"d":[{items}]}}'
        if kind is Opaque:
            return f'{{"o":"{value.sandboxed_type}"}}'
        referred = self.objects.refer(value, self, depth) if self.objects else None
        return referred or f'{{"o":"{type_name(value)}"}}'

    def _numpy(self, value):
        """An ndarray or a NumPy scalar in native byte order; long doubles become float64."""
        native, name = value, NAMES.get(value.dtype)
        if name is None:
            dtype = np.dtype(float) if value.dtype == np.longdouble else value.dtype.newbyteorder("=")
            native, name = value.astype(dtype, copy=False), NAMES.get(dtype)
            if name is None:
                return f'{{"o":{QUOTED(f"{type(value).__name__}_of_{dtype.name}"[:60])}}}'
        if isinstance(value, np.generic):
            self.parts.append(native.tobytes())
            return f'{{"s":"{name}"}}'
        for place, lent in enumerate(self.objects.lent if self.objects else ()):
            if lent is value:
                self.objects.known[place] = value.copy()
                self.parts.append(native.tobytes())
                return f'{{"u":[{place},"{name}",{list(value.shape)}]}}'
        self.arrays.append(value)
        flags = value.flags
        layout = ("C" if flags.c_contiguous else "F" if flags.f_contiguous else
                  "R" if min(value.strides) < 0 else "S")
        self.parts.append(native.tobytes("F" if layout == "F" else "C"))
        return f'{{"a":["{name}",{list(value.shape)},"{layout}"]}}'


class Decoder:
    """Rebuilds values from JSON and bytes; ``arrays`` and ``containers`` are those it made, in the Encoder's order."""

    def __init__(self, frame, offset, objects=None):
        self.frame, self.offset, self.items, self.arrays, self.containers, self.objects = frame, offset, 0, [], [], objects

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
        if type(content) is list:
            if tag == "a" and len(content) == 3:
                return self._array(*content)
            if tag == "l":
                return self._container([self.decode(item, depth + 1) for item in content], depth)
            if tag == "t":
                return tuple([self.decode(item, depth + 1) for item in content])
            if tag == "d":
                return self._container(dict([self._item(pair, depth) for pair in content]), depth)
        match tag, content:
            case "f", str() if len(content) <= 32:
                try:
                    return float.fromhex(content)
                except (ValueError, OverflowError) as error:
                    raise WireError("a float cannot be read") from error
            case "s", str():
                return self._plain(content, [])[()]
            case "o", str() if TYPE_NAME.fullmatch(content):
                return Opaque(content)
            case ("y" | "m"), _ if self.objects:
                return self.objects.resolve(tag, content, self, depth)
            case "u", [int() as place, str() as dtype, list() as shape] if self.objects:
                return self._update(place, self._plain(dtype, shape))
        raise WireError("a value has no known form")

    def _update(self, place, array):
        """New content for an array of this side's that the other side was lent."""
        own = self.objects.own
        if type(place) is not int or not 0 <= place < len(own) or own[place].shape != array.shape:
            raise WireError("an array has no known form")
        own[place][...] = array
        return own[place]

    def _container(self, value, depth):
        if depth:
            self.containers.append(value)
        return value

    def _item(self, pair, depth):
        if type(pair) is not list or len(pair) != 2 or type(pair[0]) is not str:
            raise WireError("a dict's item has no known form")
        return pair[0], self.decode(pair[1], depth + 1)

    def _array(self, dtype, shape, layout):
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

    def _plain(self, name, shape, order="C"):
        dtype = DTYPES.get(name) if type(name) is str else None
        if dtype is None:
            raise WireError("an array's dtype is not one of bool, integers, floats")
        if type(shape) is not list or len(shape) > MAX_DIMS:
            raise WireError("an array has no known form")
        count = 1
        for side in shape:
            if type(side) is not int or not 0 <= side <= MAX_EXTENT:
                raise WireError("an array's shape is absurd")
            count *= side
        # An empty array costs the wire nothing, but may cost whoever walks along its sides.
        if count > MAX_EXTENT or (not count and math.prod(side or 1 for side in shape) > MAX_EMPTY):
            raise WireError("an array's shape is absurd")
        start, self.offset = self.offset, self.offset + count * dtype.itemsize
        if self.offset > len(self.frame):
            raise WireError("an array is longer than its frame")
        if not count:
            return np.empty(shape, dtype, order)
        told = np.ndarray(shape, dtype, self.frame, start, None, order)
        if dtype == np.bool_:  # any byte may stand for one of these
            return np.not_equal(told.view(np.uint8), 0, out=np.empty_like(told))
        return told.copy("K")
