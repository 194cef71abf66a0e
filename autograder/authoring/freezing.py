"""Freezing: an author's step that draws the inputs of every property once, and keeps them with the exercise."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..course import Exercise
from ..errors import KitError
from ..files import replacing
from ..grading.exam import load_tests
from ..grading.proxies import Proxies
from ..grading.references import References
from ..selfcheck import wire
from ..selfcheck.frozen import FrozenInputs, pack
from .boundary import require_crossing
from .drawing import draw

SHOWN_SHAPES = 4
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Frozen:
    """A summary of one property's frozen inputs: ``inputs`` counts them, ``shapes`` lists the shapes of their arrays."""

    exercise: str
    name: str
    hidden: bool
    inputs: int
    shapes: str
    is_new: bool


def freeze(exercise: Exercise, references: References) -> list[Frozen]:
    """Freeze the inputs of the properties whose own code or reference has changed since they were frozen.

    All other inputs stay as they are, whatever library versions are installed. Writes ``inputs.frozen`` if anything
    changed. Raises Problems where the reference does not satisfy a property, or a value cannot cross the sandbox boundary.
    """
    shapes, proxies, known = references.shapes(exercise), Proxies(), _known(exercise)
    proxies.target, proxies.examine = references.module(exercise.name), require_crossing
    inputs: dict[str, FrozenInputs] = {}
    summary = []
    for prop, test in load_tests(exercise, references, proxies):
        kept = known.get(prop.name)
        if kept and kept.shaped_by == shapes[prop.name]:
            inputs[prop.name], frames = kept, kept.frames()
        else:
            log.info("drawing the inputs of %s, %s …", exercise.name, prop.name)
            frames = draw(exercise, prop, test, references.builds_on(exercise.name))
            inputs[prop.name] = FrozenInputs.from_frames(frames, shapes[prop.name])
        is_new = inputs[prop.name] is not kept
        summary.append(Frozen(exercise.name, prop.name, prop.hidden, len(frames), _shapes_of(frames), is_new))
    data = pack(inputs)
    if not exercise.frozen_path.exists() or exercise.frozen_path.read_bytes() != data:
        with replacing(exercise.frozen_path) as part:
            part.write_bytes(data)
        vars(exercise).pop("frozen", None)  # the cached property is out of date
    return summary


def _known(exercise: Exercise) -> dict[str, FrozenInputs]:
    """The inputs that are frozen already and can be read."""
    try:
        known = exercise.frozen
        for frozen in known.values():
            frozen.frames()
    except (KitError, ValueError):
        return {}
    return known


def _shapes_of(frames: list[bytes]) -> str:
    """The shapes of each array argument, the most frequent first: "x (3,) (2, 3) …"."""
    seen: dict[str, dict[tuple, int]] = {}
    for frame in frames:
        for name, value in wire.parse(frame)[0].items():
            for array in _arrays_in(value):
                counts = seen.setdefault(name, {})
                counts[array.shape] = counts.get(array.shape, 0) + 1
    described = []
    for name, counts in seen.items():
        shapes = sorted(counts, key=lambda shape: (-counts[shape], shape))
        described.append(" ".join([name, *map(str, shapes[:SHOWN_SHAPES]), *["…"] * (len(shapes) > SHOWN_SHAPES)]))
    return ", ".join(described)


def _arrays_in(value: object) -> Iterator[np.ndarray]:
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _arrays_in(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _arrays_in(item)
