"""The frozen inputs of an exercise's public properties: the same for the self-check as for the grade.

A file ``inputs/<exercise>.frozen`` holds, compressed, a line of JSON (what
shaped the inputs, and for each property the sizes of its inputs) and then the
inputs, frames of ``protocol.py``, smallest first.
"""

import json
import zlib


def pack(shaped_by, inputs):
    """The file's bytes: ``inputs`` maps a property's name to its frames."""
    head = {"shaped_by": shaped_by, "properties": {name: list(map(len, frames)) for name, frames in inputs.items()}}
    return zlib.compress(json.dumps(head).encode() + b"\n" + b"".join(frame for frames in inputs.values() for frame in frames), 9)


def unpack(data):
    """What ``pack`` was given. Raises ValueError for anything else."""
    try:
        head, _, frames = zlib.decompress(data).partition(b"\n")
        told, place, inputs = json.loads(head), 0, {}
        for name, sizes in told["properties"].items():
            inputs[name] = []
            for size in sizes:
                inputs[name].append(frames[place:place + size])
                place += size
        return told["shaped_by"], inputs
    except (zlib.error, KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a file of frozen inputs") from error
