"""A long fuzz run over the trusted decoder, for developers: ``pip install atheris``, then

    python tests/hostile/fuzz_wire.py -max_total_time=600

atheris mutates frames, guided by what they reach in ``wire.parse``. Each
gives a message that holds plain values alone, or WireError, within the memory
that a frame may take. ``tests/test_wire.py`` asks the same of hypothesis.
"""

import sys
import tempfile
import tracemalloc
from pathlib import Path

import atheris
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["autograder.selfcheck.wire"]):
    from autograder.selfcheck import wire

PLAIN = {type(None), bool, int, float, str, list, tuple, dict, np.ndarray, wire.Opaque}
SEEDS = (
    None,
    True,
    -1,
    0.5,
    "text",
    [1, (2.0, "a")],
    {"W": np.eye(2), "b": np.zeros(0)},
    np.float32(1.5),
    wire.Opaque("object"),
    *(np.ones((2, 3), dtype) for dtype in wire.DTYPE_NAMES),
    np.asfortranarray(np.eye(3)),
    np.arange(6.0)[::-2],
)
MEMORY = 64 << 20  # bytes: twice the largest frame, and what Python needs for its items


def plain(value):
    """Whether a value is made of what the wire's contract allows, and of nothing that is not exactly that type."""
    if isinstance(value, np.generic):
        return value.dtype in wire.DTYPE_NAMES
    if type(value) is np.ndarray:
        return value.dtype in wire.DTYPE_NAMES and value.flags.owndata | (value.base is not None)
    if type(value) in (list, tuple):
        return all(map(plain, value))
    if type(value) is dict:
        return all(type(name) is str and plain(one) for name, one in value.items())
    return type(value) in PLAIN


def one_frame(data):
    header, _, body = data.partition(b"\n")  # so that a mutation of either leaves the lengths true
    for frame in (data, wire.FRAME_START.pack(wire.MESSAGE, len(header), len(body)) + header + body):
        tracemalloc.reset_peak()
        try:
            message, _ = wire.parse(frame)
        except wire.WireError:
            continue
        assert type(message) is dict and all(map(plain, message.values())), frame
        assert tracemalloc.get_traced_memory()[1] < MEMORY, frame


if __name__ == "__main__":
    tracemalloc.start()
    with tempfile.TemporaryDirectory() as seeds:
        for number, value in enumerate(SEEDS):
            frame = wire.frame({"op": "returned", "value": value}, wire.Encoder())
            start, header = wire.LENGTHS.size, wire.header(frame)
            Path(seeds, str(number)).write_bytes(header + b"\n" + frame[start + len(header) :])
        atheris.Setup([*sys.argv, seeds], one_frame)
        atheris.Fuzz()
