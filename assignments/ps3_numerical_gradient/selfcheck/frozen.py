"""Frozen inputs of an exercise's properties: the same for the self-check as for the grade, on every machine.

A file of frozen inputs holds a line of JSON, then one compressed block for
each property. The line lists, for each property, a hash of the code that its
inputs were drawn for, the size of each input and the size of the block. A block
holds the inputs, smallest first, as frames of ``wire.py``. Blocks are copied
from file to file unchanged, since versions of zlib compress differently.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class FrozenInputs:
    """The inputs of one property. ``shaped_by`` is a hash of the sources they were drawn for, or empty."""

    sizes: tuple[int, ...]
    block: bytes
    shaped_by: str = ""

    @classmethod
    def from_frames(cls, frames: Sequence[bytes], shaped_by: str) -> FrozenInputs:
        return cls(tuple(map(len, frames)), zlib.compress(b"".join(frames), 9), shaped_by)

    def frames(self) -> list[bytes]:
        """The inputs, each the bytes of a frame. Raises ValueError where the block is damaged."""
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(self.block, sum(self.sizes) + 1)
        except zlib.error as error:
            raise ValueError("the frozen inputs are damaged") from error
        if len(data) != sum(self.sizes):
            raise ValueError("the frozen inputs are damaged")
        frames, start = [], 0
        for size in self.sizes:
            frames.append(data[start : start + size])
            start += size
        return frames


def pack(properties: dict[str, FrozenInputs]) -> bytes:
    """The bytes of a file with these properties' inputs."""
    head = {
        name: {"shaped_by": frozen.shaped_by, "sizes": frozen.sizes, "block": len(frozen.block)}
        for name, frozen in properties.items()
    }
    return json.dumps(head).encode() + b"\n" + b"".join(frozen.block for frozen in properties.values())


def unpack(data: bytes) -> dict[str, FrozenInputs]:
    """The properties' inputs in the bytes of a file. Raises ValueError if ``pack`` did not make it."""
    head, _, blocks = data.partition(b"\n")
    try:
        properties, start = {}, 0
        for name, entry in json.loads(head).items():
            end = start + entry["block"]
            properties[name] = FrozenInputs(tuple(map(int, entry["sizes"])), blocks[start:end], str(entry["shaped_by"]))
            start = end
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a file of frozen inputs") from error
    if start != len(blocks):
        raise ValueError("not a file of frozen inputs")
    return properties


def public_part(properties: dict[str, FrozenInputs], names: Iterable[str]) -> bytes:
    """The file that students get: the inputs of the properties ``names``, without the hash."""
    return pack({name: FrozenInputs(properties[name].sizes, properties[name].block) for name in names})
