"""A long fuzz run over the trusted decoder, for developers: ``pip install atheris``, then

    python tests/hostile/fuzz_wire.py -max_total_time=600

atheris mutates frames, guided by the code of ``wire.parse`` that they reach.
Each frame must give a message of plain values only, or WireError, in bounded
memory. ``tests/test_wire.py`` tests the same with hypothesis.
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
MAX_MEMORY_BYTES = 64 << 20  # twice the largest frame, and what Python needs for its items


def plain(value):
    """Whether a value consists only of exactly the types that the wire's contract allows."""
    if isinstance(value, np.generic):
        return value.dtype in wire.DTYPE_NAMES
    if type(value) is np.ndarray:
        return value.dtype in wire.DTYPE_NAMES and value.flags.owndata | (value.base is not None)
    if type(value) in (list, tuple):
        return all(map(plain, value))
    if type(value) is dict:
        return all(type(name) is str and plain(item) for name, item in value.items())
    return type(value) in PLAIN


def check_frame(data):
    """Parse one mutated input, as it is and as a frame with true lengths."""
    header, _, body = data.partition(b"\n")  # with true lengths, mutations get past the check of lengths
    for frame in (data, wire.FRAME_START.pack(wire.MESSAGE, len(header), len(body)) + header + body):
        tracemalloc.reset_peak()
        try:
            message, _ = wire.parse(frame)
        except wire.WireError:
            continue
        assert type(message) is dict and all(map(plain, message.values())), frame
        assert tracemalloc.get_traced_memory()[1] < MAX_MEMORY_BYTES, frame


if __name__ == "__main__":
    tracemalloc.start()
    with tempfile.TemporaryDirectory() as seeds:
        for number, value in enumerate(SEEDS):
            frame = wire.frame({"op": "returned", "value": value}, wire.Encoder())
            start, header = wire.FRAME_START.size, wire.header(frame)
            Path(seeds, str(number)).write_bytes(header + b"\n" + frame[start + len(header) :])
        atheris.Setup([*sys.argv, seeds], check_frame)
        atheris.Fuzz()
