"""Inputs for a property: drawn by hypothesis, chosen to differ as much as possible, and proven on the reference.

This is the only module that knows hypothesis's internals.
"""

from __future__ import annotations

import hashlib
import heapq
import math
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import permutations
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, seed, settings
from hypothesis.errors import Unsatisfiable, UnsatisfiedAssumption

from ..course import Exercise, Problem, Problems, Property
from ..errors import KitError
from ..grading.exam import inner_test
from ..selfcheck import wire
from ..selfcheck.calls import CallLog, Unsupported, recording
from ..selfcheck.checks import Mismatch
from ..selfcheck.differences import TYPES
from ..selfcheck.failures import explain
from ..selfcheck.messages import LANGUAGES
from .boundary import CannotCross, require_crossing

try:
    from hypothesis.internal.conjecture import providers
except ImportError:  # hypothesis before 6.103
    providers = None  # type: ignore[assignment]

DRAWN = 200  # inputs that hypothesis draws for a property
MAX_INPUTS = 100  # inputs that are kept for a property
MAX_CROSSINGS = 100  # calls across the sandbox boundary that all kept inputs may take together;
FEW_INPUTS = 25  # up to this number of inputs may take three times as many
LARGE = 24  # elements from which an array is no longer a small one
NEW_FEATURE = 1 << 20  # the weight of a feature that no chosen input has yet; integers sum to the same on every machine
PAIRS = ((0, 1), (0, 2), (0, 3), (1, 3), (1, 4))  # indexes into (shape, dtype, layout, signs, size) of an array


def draw(exercise: Exercise, prop: Property, test: Any, others: set[str]) -> list[bytes]:
    """The inputs of a property, ordinary ones first, and of these the smallest: frames of ``selfcheck.wire``.

    ``test`` calls the reference in this process, which calls the references ``others``. Raises Problems where the
    reference does not satisfy the property, the property or its strategies fail, or a value cannot cross the sandbox boundary.
    """
    if not getattr(test, "is_hypothesis_test", False):
        must_hold(exercise, prop, test)
        return [wire.frame({}, wire.Encoder())]
    inner, chosen = inner_test(test), list[bytes]()
    # A property that measures time runs again for every submission, so it gets fewer inputs.
    crossings, most = 0, MAX_CROSSINGS // 4 if prop.timed else MAX_CROSSINGS
    for frame in _varied(_drawn(exercise, prop, test)):
        arguments, _ = wire.parse(frame)
        try:
            log = CallLog()
            with _counted(log, exercise.name, others):
                must_hold(exercise, prop, inner, log, **arguments)
        except UnsatisfiedAssumption:
            continue
        crossings += log.crossings
        if crossings > (most if len(chosen) >= FEW_INPUTS else 3 * most) and chosen:
            break
        chosen.append(frame)
    if not chosen:
        raise _fault(exercise, prop, inner, f"the assume() of {prop.name} rejects every input: draw valid ones instead.")
    return sorted(chosen, key=lambda frame: (_oddity(wire.parse(frame)[0]), len(frame), len(frame) - frame.count(0)))


def _oddity(value: Any) -> int:
    """How far an input is from an ordinary one: each of its arrays counts for having one row, one element, no fractions …

    A counterexample is the first input that fails, so an ordinary one shows that the mistake is not about edge cases.
    """
    if isinstance(value, dict):
        return sum(map(_oddity, value.values()))
    if isinstance(value, (list, tuple)):
        return sum(map(_oddity, value))
    if not isinstance(value, np.ndarray):
        return 0
    largest = float(np.max(np.abs(value.astype(float)), initial=0))
    return sum((
        value.ndim == 0,
        1 in value.shape,
        value.size < 2,
        value.size > LARGE,
        len(np.unique(value)) < min(value.size, 3),
        value.dtype.kind != "f",
        not 0.1 < largest < 100,
    ))  # fmt: skip


def must_hold(exercise: Exercise, prop: Property, test: Callable, log: CallLog | None = None, **arguments: Any) -> None:
    """Run a property on the reference. Raises Problems where it does not hold, with what is to blame."""
    with recording(log):
        try:
            test(**arguments)
        except (KitError, UnsatisfiedAssumption):
            raise
        except CannotCross as error:
            raise _fault(exercise, prop, test, f"in {prop.name}, {error}", error) from error
        except Exception as error:
            raise _fault(exercise, prop, test, _blamed(exercise, prop, error), error) from error


def _blamed(exercise: Exercise, prop: Property, error: Exception) -> str:
    """What an exception of a property says: that the reference does not satisfy it, or that the property is wrong itself."""
    property_file = exercise.properties_path(prop.hidden).name
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in (property_file, f"{exercise.name}.py")
    ]
    if isinstance(error, Unsupported):
        return f"in {prop.name}, {error}."
    if isinstance(error, Mismatch) or not frames or frames[-1].filename != property_file:
        shown = " ".join(explain(error, {exercise.name}).lines(LANGUAGES[0]))
        kind = type(getattr(error, "expected", 0))
        remedy = f" If both values come from the exercise's code, write agree(…, kind={kind.__name__})." if kind in TYPES else ""
        return f"the reference does not pass {prop.name}. {shown}{remedy}"
    return f"{prop.name} itself raised {_shown(error)}: correct the property, not the reference."


def _shown(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split()).rstrip('.')}"


def _fault(exercise: Exercise, prop: Property, test: Callable, sentence: str, error: Exception | None = None) -> Problems:
    """The fault of a property, at its line that an exception came through, else at its first."""
    path = exercise.properties_path(prop.hidden)
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path.name] if error else []
    return Problems([Problem(path, (lines[-1] if lines else None) or test.__code__.co_firstlineno, sentence)])


@contextmanager
def _counted(log: CallLog, name: str, others: set[str]) -> Iterator[None]:
    """Count the calls between the reference ``name`` and the ``others`` as crossings: from the sandbox they are call-backs."""

    def look(frame: Any, event: str, _: Any) -> None:
        if event == "call" and frame.f_back:
            pair = {frame.f_globals.get("__name__"), frame.f_back.f_globals.get("__name__")}
            log.crossings += name in pair and not others.isdisjoint(pair)

    if not others:
        yield
        return
    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(before)


def _drawn(exercise: Exercise, prop: Property, test: Any) -> dict[bytes, dict[str, Any]]:
    """The distinct inputs that hypothesis draws for a property: {frame: arguments}."""
    frames: dict[bytes, dict[str, Any]] = {}
    inner = test.hypothesis.inner_test

    def keep(**arguments: Any) -> None:
        for name, value in arguments.items():
            require_crossing(f"{name}, which is drawn,", value, False)
        frame = wire.frame(arguments, wire.Encoder())
        if b'{"o":' in wire.header(frame):
            raise CannotCross(
                f"something other than arrays, numbers, strings and lists is drawn by {prop.name}: "
                "draw data, and make functions of it in the property's body."
            )
        frames.setdefault(frame, arguments)

    drawn = settings(
        getattr(test, "_hypothesis_internal_use_settings", None),
        max_examples=DRAWN,
        phases=(Phase.explicit, Phase.generate),
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    number = int.from_bytes(hashlib.sha256(f"{exercise.name}.{prop.name}".encode()).digest()[:8], "big")
    test.hypothesis.inner_test = keep
    try:
        with _without_constants():
            seed(number)(drawn(test))()
    except CannotCross as error:
        raise _fault(exercise, prop, inner, str(error)) from error
    except Unsatisfiable as error:
        sentence = (
            f"the strategies of {prop.name} find no input, since filter or assume rejects nearly all: draw valid ones instead."
        )
        raise _fault(exercise, prop, inner, sentence) from error
    except Exception as error:
        raise _fault(exercise, prop, inner, f"a strategy of {prop.name} raised {_shown(error)}: correct it.", error) from error
    finally:
        test.hypothesis.inner_test = inner
    return frames


@contextmanager
def _without_constants() -> Iterator[None]:
    """Make draws independent of the loaded modules: hypothesis prefers numbers that occur in the source of local modules."""
    cache = getattr(providers, "CONSTANTS_CACHE", None)
    if providers is None or cache is None:  # hypothesis before 6.131 does not collect such numbers
        yield
        return
    before, providers._get_local_constants = providers._get_local_constants, providers.Constants
    cache.cache.clear()
    try:
        yield
    finally:
        providers._get_local_constants = before
        cache.cache.clear()


def _varied(frames: dict[bytes, dict[str, Any]]) -> list[bytes]:
    """Choose up to ``MAX_INPUTS`` frames greedily: next is the one with the most features that are rare among those chosen."""
    numbers: dict[Any, int] = {}  # a feature to its index
    features = [
        np.array([numbers.setdefault(feature, len(numbers)) for feature in _features(arguments)]) for arguments in frames.values()
    ]
    listed, seen, chosen = list(frames), np.zeros(len(numbers), np.int64), list[bytes]()
    waiting = [(-len(found) * NEW_FEATURE, index) for index, found in enumerate(features)]
    heapq.heapify(waiting)
    while waiting and len(chosen) < MAX_INPUTS:
        _, index = waiting[0]
        now = -int(np.sum(NEW_FEATURE // (1 + seen[features[index]]) ** 2)), index
        if now > min(waiting[1:3], default=now):  # another frame has more rare features by now
            heapq.heapreplace(waiting, now)
            continue
        heapq.heappop(waiting)
        chosen.append(listed[index])
        seen[features[index]] += 1
    return chosen


def _features(arguments: dict[str, Any]) -> list:
    """The features by which inputs are compared: those of each value, and of each pair of arrays."""
    arrays: list[tuple[str, np.ndarray]] = []
    found = dict.fromkeys(_features_alone(arguments, "", arrays))
    for (name, array), (other_name, other) in permutations(arrays, 2):
        found[name, array.dtype.str, other_name, other.ndim] = None
        found[name, array.dtype.str, other_name, other.dtype.str] = None
    return list(found)


def _features_alone(value: Any, name: str, arrays: list[tuple[str, np.ndarray]]) -> Iterator[tuple]:
    """Shapes, dtypes, layouts, signs, sizes, and pairs of them. The ``arrays`` met are noted, each with its name."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _features_alone(item, f"{name}.{key}", arrays)
    elif isinstance(value, (list, tuple)):
        yield name, len(value)
        for index, item in enumerate(value[:4]):
            yield from _features_alone(item, f"{name}[{index}]", arrays)
    elif isinstance(value, set):
        yield from ((name, feature) for feature in (len(value), *sorted(map(repr, value))[:4]))
    elif isinstance(value, np.ndarray):
        arrays.append((name, value))
        layout = (value.flags.c_contiguous, value.flags.f_contiguous, min(value.strides, default=0) < 0)
        largest = float(np.max(np.abs(value.astype(float)), initial=0))
        signs = bool(np.any(value < 0)), bool(np.any(value > 0)), bool(np.any(value == 0))
        size = math.frexp(largest)[1] // 8
        features = value.shape, value.dtype.str, layout, signs, size
        yield from ((name, index, feature) for index, feature in enumerate(features))
        yield from ((name, first, second, features[first], features[second]) for first, second in PAIRS)
    else:
        yield name, value
