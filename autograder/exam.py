"""The frozen exam: every property's inputs, recorded once with the reference and replayed for everyone.

hypothesis draws the inputs; running each property on the reference shows that
it holds there and keeps only inputs that the property accepts. They are kept
in the user's cache folder under a hash of everything that shaped them, and
replayed smallest first, so that the first one that fails is already small.
"""

import hashlib
import os
import sys
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, seed, settings

from . import __version__
from .crossing import Crossing
from .errors import KitError
from .properties import Property, declared
from .selfcheck.calls import calls
from .selfcheck.failures import explain
from .selfcheck.messages import LANGUAGES
from .worker import protocol

EXAMPLES = 100  # inputs drawn for a property
CROSSINGS = 600  # and kept while they take no more calls than this in all
PACKAGE = Path(__file__).parent


@dataclass(frozen=True)
class Question:
    """One property with its frozen inputs: encoded keyword arguments, smallest first."""

    property: Property
    run: object
    inputs: tuple[bytes, ...]

    def answer(self):
        """Run the property on its inputs. Returns None where it holds, else (number of the input, Failure)."""
        for number in range(len(self.inputs)):
            failure = self.answer_one(number)
            if failure:
                return number, failure
        return None

    def answer_one(self, number):
        """Run the property on one input. Returns the Failure, or None where it holds."""
        calls.clear()
        arguments, _ = protocol.parse(*split(self.inputs[number]))
        try:
            self.run(**arguments)
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
        self.key = _key(exercise)
        cached = cache_folder() / f"{self.key}.exam"
        stored = _load(cached)
        tests = list(self._tests())
        if stored is None or len(stored) != len(tests):
            self.crossing.target = self.reference
            stored = [_record(exercise, one, test) for one, test in tests]
            store(cached, _dump(stored))
        self.questions = tuple(Question(one, _inner(test), tuple(inputs))
                               for (one, test), inputs in zip(tests, stored, strict=True))
        self.digest = hashlib.sha256(_dump(stored)).hexdigest()

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


def split(frame):
    """A frame's header and body."""
    header, body = protocol.LENGTHS.unpack_from(frame)
    start = protocol.LENGTHS.size
    return frame[start:start + header], frame[start + header:start + header + body]


def _inner(test):
    return test.hypothesis.inner_test if hypothesis.is_hypothesis_test(test) else test


def _record(exercise, one, test):
    """The inputs that hypothesis draws for a property while it holds on the reference."""
    if not hypothesis.is_hypothesis_test(test):
        _must_hold(exercise, one, test, {})
        return [protocol.frame({}, protocol.Encoder())]
    frames, inner = {}, test.hypothesis.inner_test
    calls.clear()

    def keep(**arguments):
        encoder = protocol.Encoder()
        frame = protocol.frame(arguments, encoder)
        if encoder.functions or b'{"o":' in split(frame)[0]:
            raise KitError(f"{exercise.name}: {one.name} draws something other than arrays, numbers, strings and lists; "
                           "draw data, and make functions of it in the property's body.")
        inner(**arguments)
        if calls.crossings <= CROSSINGS or not frames:
            frames.setdefault(frame, len(frames))

    told = getattr(test, "_hypothesis_internal_use_settings", None)
    drawn = settings(told, max_examples=told.max_examples if told else EXAMPLES, phases=(Phase.explicit, Phase.generate),
                     deadline=None, database=None, verbosity=Verbosity.quiet, suppress_health_check=list(HealthCheck))
    number = int.from_bytes(hashlib.sha256(f"{exercise.name}.{one.name}".encode()).digest()[:8], "big")
    test.hypothesis.inner_test = keep
    try:
        _must_hold(exercise, one, seed(number)(drawn(test)), {})
    finally:
        test.hypothesis.inner_test = inner
    return sorted(frames, key=lambda frame: (len(frame), len(frame) - frame.count(0), frames[frame]))


def _must_hold(exercise, one, test, arguments):
    try:
        test(**arguments)
    except KitError:
        raise
    except Exception as error:
        failure = explain(error, {exercise.name})
        raise KitError(f"{exercise.name}: the reference does not pass {one.name}. "
                       + " ".join(failure.lines(LANGUAGES[0]))) from error


def _key(exercise):
    """A hash of everything that shapes an exercise's inputs."""
    shaped_by = [__version__, sys.version_info[:2], np.__version__, hypothesis.__version__, exercise.name,
                 exercise.reference, exercise.public, exercise.hidden, (PACKAGE / "worker" / "protocol.py").read_text(),
                 (PACKAGE / "exam.py").read_text(), *(path.read_text() for path in sorted((PACKAGE / "selfcheck").glob("*.py")))]
    return hashlib.sha256(repr(shaped_by).encode()).hexdigest()


def _dump(stored):
    return b"".join(len(frames).to_bytes(4, "big") + b"".join(frames) for frames in stored)


def _load(path):
    """What ``_dump`` wrote, or None where there is nothing usable."""
    try:
        data = zlib.decompress(path.read_bytes())
        stored, place = [], 0
        while place < len(data):
            count, place, frames = int.from_bytes(data[place:place + 4], "big"), place + 4, []
            for _ in range(count):
                end = place + protocol.LENGTHS.size + sum(protocol.LENGTHS.unpack_from(data, place))
                protocol.parse(*split(data[place:end]))
                frames.append(data[place:end])
                place = end
            stored.append(frames)
        return stored
    except (OSError, zlib.error, ValueError, protocol.WireError, protocol.struct.error):
        return None


def cache_folder():
    """Where exams are kept between runs: ``AUTOGRADER_CACHE``, else the user's cache folder."""
    told = os.environ.get("AUTOGRADER_CACHE")
    return Path(told) if told else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "autograder"


def store(path, data):
    """Keep ``data`` for the next run, whole or not at all; a cache that cannot be written is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(zlib.compress(data))
        os.replace(file.name, path)
    except OSError:
        return
