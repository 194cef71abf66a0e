"""The frozen exam: every property's inputs, recorded once with the reference and replayed for everyone.

hypothesis draws the inputs, the exam takes those that differ most, and running
each property on the reference shows that it holds there. They are kept in the
user's cache folder under a hash of everything that shaped them, and replayed
smallest first, so that the first one that fails is already small.
"""

import hashlib
import heapq
import logging
import math
import resource
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import hypothesis
import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, seed, settings
from hypothesis.errors import UnsatisfiedAssumption
from hypothesis.internal.conjecture import providers

from . import __version__, cache, watch
from .crossing import Crossing, gone
from .errors import KitError
from .properties import Property, declared
from .replay import Tape, Turn
from .selfcheck import frozen
from .selfcheck.calls import calls
from .selfcheck.failures import explain
from .selfcheck.messages import LANGUAGES
from .worker import protocol

HEADROOM = 2 << 30  # bytes
log = logging.getLogger(__name__)

DRAWN = 200  # inputs that hypothesis draws for a property
EXAMPLES = 100  # of them are kept, as different as can be,
CROSSINGS = 100  # while they take no more calls than this in all,
FEW = 25  # or three times as many for the first of them
NEWS = 1 << 20  # what a feature that no input had is worth
PAIRS = ((0, 1), (0, 2), (0, 3), (1, 3), (1, 4))  # of an array's shape, dtype, layout, signs and size
PACKAGE = Path(__file__).parent


@dataclass
class Question:
    """One property with its frozen inputs: encoded keyword arguments, smallest first.

    ``tapes`` holds the Tape of each input, once they are known; a property
    that names the clock has none.
    """

    property: Property
    run: object
    inputs: tuple[bytes, ...]
    tapes: tuple = ()

    def answer(self, line, replay=True, begun=None):
        """Ask the worker behind ``line`` for every input. Returns None, or (number of the first that fails, Failure).

        ``begun`` is the moment from which the property's time counts, where that is not now.
        """
        line.begin(self.tapes if replay else (), begun)
        with bounded_memory():
            for number in range(len(self.inputs)):
                if line.same(number):
                    continue
                failure = self.answer_one(number, line)
                if failure:
                    return number, failure
                line.learn()
        return None

    def tape(self, line):
        """Keep what crosses ``line`` while the reference's worker is asked. Returns whether the property holds."""
        line.begin()
        tapes = []
        for number in range(len(self.inputs)):
            line.turn(number)
            if self.answer_one(number, line):
                return False
            tapes.append(Tape(line.turns))
        self.tapes = () if self.timed else tuple(tapes)
        return True

    @property
    def timed(self):
        """Whether the property names the clock, which tells something else each time."""
        return _names_the_clock(self.run.__code__)

    def answer_one(self, number, line):
        """Run the property on one input. Returns the Failure, or None where it holds."""
        calls.clear()
        arguments, _ = protocol.parse(self.inputs[number])
        try:
            with watch.until(line.worker.overdue):
                self.run(**arguments)
        except watch.Late:
            return explain(gone("timeout"))
        except Exception as error:
            return explain(error)
        return None


class ExerciseExam:
    """The questions of one exercise, and the crossing through which they reach a solution."""

    def __init__(self, exercise, references):
        self.exercise = exercise
        self.crossing = Crossing()
        self._references = references
        self.reference = references.module(exercise.name)
        self.key = _key(exercise, references)
        stored = _load(cache.load(f"{self.key}.exam"))
        tests = list(self._tests())
        if stored is None or len(stored) != len(tests):
            log.info("drawing the inputs of %s, once for this version of it …", exercise.name)
            told = _frozen(exercise, references)
            stored = [self._prove(one, test, told[one.name]) if one.name in told else self._record(one, test)
                      for one, test in tests]
            cache.store(f"{self.key}.exam", _dump(stored))
        self.questions = tuple(Question(one, _inner(test), tuple(inputs))
                               for (one, test), inputs in zip(tests, stored, strict=True))
        self.digest = hashlib.sha256(_dump(stored)).hexdigest()

    def _record(self, one, test):
        self.crossing.target = self.reference
        return _record(self.exercise, one, test, self._references.builds_on(self.exercise.name))

    def _prove(self, one, test, inputs):
        """The inputs that were frozen before, by other versions of NumPy and hypothesis maybe: the reference holds on them here."""
        self.crossing.target = self.reference
        for frame in inputs:
            _must_hold(self.exercise, one, _inner(test), **protocol.parse(frame)[0])
        return inputs

    def load_tapes(self):
        """Take the tapes that were kept. Returns whether there were any."""
        stored = cache.load_json(f"{self.key}.tapes")
        if stored is None:
            return False
        for question, tapes in zip(self.questions, stored, strict=True):
            question.tapes = tuple(
                Tape([Turn(said.encode("latin-1"), asks, heard.encode("latin-1")) for said, asks, heard in turns])
                for turns in tapes)
        return True

    def store_tapes(self):
        """Keep the tapes of all questions."""
        cache.store_json(f"{self.key}.tapes", [
            [[(turn.said.decode("latin-1"), turn.asks, turn.heard.decode("latin-1")) for turn in tape.turns]
             for tape in question.tapes] for question in self.questions])

    def _tests(self):
        proxies = self.crossing.module(self.reference)
        modules = {}
        for one in declared(self.exercise):
            if one.hidden not in modules:
                file = f"{'hidden' if one.hidden else 'test'}_{self.exercise.name}.py"
                modules[one.hidden] = self._references.load(
                    file.removesuffix(".py"), self.exercise.hidden if one.hidden else self.exercise.public, file,
                    **{self.exercise.name: proxies})
            yield one, getattr(modules[one.hidden], one.name)


def ready(exercises, references, prepare=lambda exam: None):
    """The ExerciseExam of each exercise, prepared. What another process is making now is taken up last."""
    made = {}
    for wait in (False, True):
        for exercise in exercises:
            if exercise.name not in made:
                with cache.lock(_key(exercise, references), wait) as held:
                    if held:
                        made[exercise.name] = ExerciseExam(exercise, references)
                        prepare(made[exercise.name])
    return [made[exercise.name] for exercise in exercises]


def digest(exams):
    """sha256 over the frozen inputs of these exams."""
    return hashlib.sha256("".join(exam.digest for exam in exams).encode()).hexdigest()


@contextmanager
def bounded_memory():
    """Let this process grow by ``HEADROOM`` at most: what a student's code returns may be made to multiply in a property.

    NumPy does not warn meanwhile: overflow in a property is for the property to judge.
    """
    before = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm", "rb") as file:
        now = int(file.read().split()[0]) * resource.getpagesize()
    allowed = now + HEADROOM if before[1] == resource.RLIM_INFINITY else min(now + HEADROOM, before[1])
    resource.setrlimit(resource.RLIMIT_AS, (allowed, before[1]))
    try:
        with np.errstate(all="ignore"):
            yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def _names_the_clock(code):
    return "time" in code.co_names or any(_names_the_clock(inner) for inner in code.co_consts if hasattr(inner, "co_names"))


def _inner(test):
    return test.hypothesis.inner_test if hypothesis.is_hypothesis_test(test) else test


def _record(exercise, one, test, others):
    """The inputs of a property: drawn by hypothesis, chosen to differ, and proven on the reference, which calls the ``others``."""
    if not hypothesis.is_hypothesis_test(test):
        _must_hold(exercise, one, test)
        return [protocol.frame({}, protocol.Encoder())]
    inner, chosen = test.hypothesis.inner_test, []
    # What names the clock is asked anew of everyone.
    crossings, most = 0, CROSSINGS // 4 if _names_the_clock(inner.__code__) else CROSSINGS
    for frame in _varied(_drawn(exercise, one, test)):
        arguments, _ = protocol.parse(frame)
        try:
            with _counted(exercise.name, others):
                _must_hold(exercise, one, inner, **arguments)
        except UnsatisfiedAssumption:
            continue
        crossings += calls.crossings
        if crossings > (most if len(chosen) >= FEW else 3 * most) and chosen:
            break
        chosen.append(frame)
    return sorted(chosen, key=lambda frame: (len(frame), len(frame) - frame.count(0)))


@contextmanager
def _counted(name, others):
    """Count the calls between the reference ``name`` and the ``others`` as crossings: from the sandbox they are call-backs."""
    def look(frame, event, _):
        if event == "call" and frame.f_back:
            pair = {frame.f_globals.get("__name__"), frame.f_back.f_globals.get("__name__")}
            calls.crossings += name in pair and not others.isdisjoint(pair)

    if not others:
        yield
        return
    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(before)


def _drawn(exercise, one, test):
    """What hypothesis draws for a property, each once: {frame: arguments}."""
    frames, inner = {}, test.hypothesis.inner_test

    def keep(**arguments):
        encoder = protocol.Encoder()
        frame = protocol.frame(arguments, encoder)
        if b'{"o":' in protocol.header(frame):
            raise KitError(f"{exercise.name}: {one.name} draws something other than arrays, numbers, strings and lists; "
                           "draw data, and make functions of it in the property's body.")
        frames.setdefault(frame, arguments)

    told = getattr(test, "_hypothesis_internal_use_settings", None)
    drawn = settings(told, max_examples=DRAWN, phases=(Phase.explicit, Phase.generate), deadline=None, database=None,
                     verbosity=Verbosity.quiet, suppress_health_check=list(HealthCheck))
    number = int.from_bytes(hashlib.sha256(f"{exercise.name}.{one.name}".encode()).digest()[:8], "big")
    test.hypothesis.inner_test = keep
    try:
        with _whatever_is_loaded():
            _must_hold(exercise, one, seed(number)(drawn(test)))
    finally:
        test.hypothesis.inner_test = inner
    return frames


@contextmanager
def _whatever_is_loaded():
    """Draw the same whatever modules are loaded: hypothesis takes to numbers that stand in the source of those not installed."""
    cache = getattr(providers, "CONSTANTS_CACHE", None)
    if cache is None:  # a hypothesis before 6.131 does not
        yield
        return
    before, providers._get_local_constants = providers._get_local_constants, providers.Constants
    cache.cache.clear()
    try:
        yield
    finally:
        providers._get_local_constants = before
        cache.cache.clear()


def _varied(frames):
    """Up to ``EXAMPLES`` of the frames, always next the one with most of what few before it had: hypothesis repeats itself much."""
    numbers = {}  # of the features; whole numbers add up to the same on every machine
    told = [np.array([numbers.setdefault(one, len(numbers)) for one in _features(arguments)]) for arguments in frames.values()]
    listed, seen, chosen = list(frames), np.zeros(len(numbers), np.int64), []
    waiting = [(-len(features) * NEWS, place) for place, features in enumerate(told)]
    heapq.heapify(waiting)
    while waiting and len(chosen) < EXAMPLES:
        _, place = waiting[0]
        now = -int(np.sum(NEWS // (1 + seen[told[place]]) ** 2)), place
        if now > min(waiting[1:3], default=now):  # others have more by now
            heapq.heapreplace(waiting, now)
            continue
        heapq.heappop(waiting)
        chosen.append(listed[place])
        seen[told[place]] += 1
    return chosen


def _features(arguments):
    """What tells one input from another to somebody's code: of each value by itself, and of any two arrays together."""
    arrays = []
    told = dict.fromkeys(_alone(arguments, "", arrays))
    for (name, one), (beside, other) in permutations(arrays, 2):
        told[name, one.dtype.str, beside, other.ndim] = told[name, one.dtype.str, beside, other.dtype.str] = None
    return list(told)


def _alone(value, name, arrays):
    """Shapes, dtypes, layouts, signs, sizes, and pairs of them. The ``arrays`` met are noted, each with its name."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _alone(item, f"{name}.{key}", arrays)
    elif isinstance(value, (list, tuple)):
        yield name, len(value)
        for place, item in enumerate(value[:4]):
            yield from _alone(item, f"{name}[{place}]", arrays)
    elif isinstance(value, np.ndarray):
        arrays.append((name, value))
        layout = (value.flags.c_contiguous, value.flags.f_contiguous, min(value.strides, default=0) < 0)
        largest = float(np.max(np.abs(value.astype(float)), initial=0))
        signs = bool(np.any(value < 0)), bool(np.any(value > 0)), bool(np.any(value == 0))
        size = math.frexp(largest)[1] // 8
        told = value.shape, value.dtype.str, layout, signs, size
        yield from ((name, place, one) for place, one in enumerate(told))
        yield from ((name, first, second, told[first], told[second]) for first, second in PAIRS)
    else:
        yield name, value


def _must_hold(exercise, one, test, **arguments):
    calls.clear()
    try:
        test(**arguments)
    except (KitError, UnsatisfiedAssumption):
        raise
    except Exception as error:
        failure = explain(error, {exercise.name})
        raise KitError(f"{exercise.name}: the reference does not pass {one.name}. "
                       + " ".join(failure.lines(LANGUAGES[0]))) from error


def freeze(exercise, references, draw):
    """What students get of an exam: the bytes of the file that ``selfcheck.frozen`` reads.

    It stays while what shaped it is the same; where not, a new one is drawn, or without ``draw`` there is none.
    """
    if _frozen(exercise, references):
        return exercise.frozen
    if not draw:
        return b""
    exam = ExerciseExam(exercise, references)
    return frozen.pack(_shaped(exercise, references), {
        question.property.name: question.inputs for question in exam.questions if not question.property.hidden})


def _frozen(exercise, references):
    """The inputs of the public properties, by name, where they are frozen and what shaped them is the same."""
    try:
        shaped_by, inputs = frozen.unpack(exercise.frozen)
    except ValueError:
        return {}
    return inputs if shaped_by == _shaped(exercise, references) else {}


def _shaped(exercise, references):
    """A hash of what shapes the inputs of an exercise's public properties, but for the versions of libraries."""
    return _hash(exercise.name, exercise.reference, exercise.public, *references.imported(exercise.name),
                 *_sources("exam.py", "worker/protocol.py", "selfcheck/calls.py", "selfcheck/checks.py", "selfcheck/strategies.py"))


def _key(exercise, references):
    """A hash of everything that shapes an exercise's inputs and tapes."""
    return _hash(__version__, sys.version_info[:2], np.__version__, hypothesis.__version__, _shaped(exercise, references),
                 exercise.frozen, exercise.hidden, *_sources("replay.py", "worker/worker.py", "selfcheck/*.py"))


def _sources(*patterns):
    return [path.read_text() for pattern in patterns for path in sorted(PACKAGE.glob(pattern))]


def _hash(*parts):
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _dump(stored):
    return b"".join(len(frames).to_bytes(4, "big") + b"".join(frames) for frames in stored)


def _load(data):
    """What ``_dump`` made, or None where there is nothing usable."""
    if data is None:
        return None
    try:
        stored, place = [], 0
        while place < len(data):
            count, place, frames = int.from_bytes(data[place:place + 4], "big"), place + 4, []
            for _ in range(count):
                end = place + protocol.LENGTHS.size + sum(protocol.LENGTHS.unpack_from(data, place))
                protocol.parse(data[place:end])
                frames.append(data[place:end])
                place = end
            stored.append(frames)
        return stored
    except (ValueError, protocol.WireError, protocol.struct.error):
        return None
