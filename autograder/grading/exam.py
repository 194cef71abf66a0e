"""The exam: every property with its frozen inputs, smallest first.

The author's build draws and freezes the inputs (``authoring.freezing``); this
module reads them. The conversation with the reference about each input, its
transcript, is recorded once on each machine and cached under a hash of
everything that it depends on.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import sys
import types
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .. import __version__, cache
from ..course import Exercise, Property, declared
from ..errors import KitError
from ..selfcheck import wire
from ..selfcheck.calls import recording
from ..selfcheck.failures import Failure, explain
from .deadline import DeadlineExceeded, deadline
from .process_limits import bounded
from .proxies import Proxies, Use
from .references import References
from .replay import Step, steps
from .session import Session, no_answer
from .transcript import Transcript, Turn

KIT = Path(__file__).parents[1]
CONVERSATION_SOURCES = ("grading/session.py", "grading/proxies.py", "grading/remote_objects.py", "sandbox/inside/worker.py")
BUILD_REMEDY = "run 'autograder build' and commit the result"

# The grader runs what @given wraps, on the frozen inputs. hypothesis warns of assume there, which rejects none of these.
warnings.filterwarnings("ignore", "Using `assume` outside", FutureWarning)

Outcome = tuple[int, Failure] | None  # the number of the first input that fails, and how; None where the property holds


class Question:
    """One property with its frozen inputs: encoded keyword arguments, smallest first.

    ``transcripts`` holds the Transcript of each input, and ``steps`` the conversation that they make, once they are known; a
    property that measures time has none.
    ``proxies`` call the solution, or ``reference``, the module.
    """

    def __init__(
        self, prop: Property, test: Callable, inputs: Sequence[bytes], proxies: Proxies, reference: types.ModuleType
    ) -> None:
        self.property, self.test, self.inputs = prop, test, tuple(inputs)
        self.transcripts: tuple[Transcript, ...] = ()
        self.steps: tuple[Step, ...] = ()
        self._proxies, self._reference = proxies, reference

    @functools.cached_property
    def operators(self) -> frozenset[Use]:
        """How the property uses operators on objects that the reference made: the only uses that a submission's objects get."""
        with self._proxies.noting(self._reference) as used:
            for frame in self.inputs:
                with recording(), contextlib.suppress(Exception):
                    self.test(**wire.parse(frame)[0])
        return frozenset(used)

    def know(self, transcripts: Iterable[Transcript]) -> None:
        """From now on, expect these conversations: one for each input."""
        self.transcripts = tuple(transcripts)
        self.steps = tuple(steps(self.transcripts))

    def first_failure(self, session: Session, replay: bool = True) -> Outcome:
        """Ask the worker behind ``session`` for every input until one fails. Raises ReplayDiverged."""
        known = session.begin_property(self.transcripts if replay else (), self.steps if replay else ())
        with bounded(session.channel.trusted_cpu_deadline):
            number = known.skip(0)
            while number < len(self.inputs):
                failure = self.failure_on(number, session)
                if failure:
                    return number, failure
                known.learn()
                number = known.skip(number + 1)
        return None

    def record(self, session: Session) -> Failure | None:
        """Record the conversation with the reference's worker about each input. Returns the Failure where one does not hold."""
        replay = session.begin_property()
        transcripts = []
        for number in range(len(self.inputs)):
            replay.open(number)
            failure = self.failure_on(number, session)
            if failure:
                return failure
            transcripts.append(Transcript(replay.turns))
        self.know(() if self.property.timed else transcripts)
        return None

    def failure_on(self, number: int, session: Session) -> Failure | None:
        """Run the property on one input. Returns the Failure, or None where it holds. Raises ReplayDiverged."""
        attempt = session.begin_attempt()
        self._proxies.allowed = lambda: self.operators  # found out where the first operator is used
        arguments, _ = wire.parse(self.inputs[number])
        with recording(attempt.calls):
            try:
                with deadline(session.channel.trusted_cpu_deadline):
                    failure = self._failure(arguments)
            except DeadlineExceeded:
                failure = explain(no_answer("timeout"))
        if attempt.replay.diverged:  # whatever the property made of the exception
            raise attempt.replay.diverged.anew()
        return failure

    def _failure(self, arguments: Mapping[str, Any]) -> Failure | None:
        try:
            self.test(**arguments)
        except Exception as error:
            return explain(error)
        return None


class ExerciseExam:
    """The questions of one exercise, and the proxies through which they reach a solution.

    Raises KitError if inputs are missing or damaged.
    """

    def __init__(self, exercise: Exercise, references: References) -> None:
        self.exercise = exercise
        self.proxies = Proxies()
        inputs = _frames(exercise)
        self._references, self.inputs_digest = references, _digest(exercise, inputs)
        self.questions = tuple(
            Question(prop, inner_test(test), inputs[prop.name], self.proxies, references.module(exercise.name))
            for prop, test in load_tests(exercise, references, self.proxies)
        )
        self.key = _hash(
            (__version__, sys.version_info[:2], np.__version__),
            (self.inputs_digest, exercise.public, exercise.hidden, exercise.reference),
            references.imported(exercise.name),
            _conversation_sources(),
        )

    @functools.cached_property
    def largest_input(self) -> int:
        """The bytes of the largest input of all questions."""
        return max((len(frame) for question in self.questions for frame in question.inputs), default=0)

    def require_up_to_date(self) -> None:
        """Raise KitError if the inputs are frozen for other code than the exercise's."""
        frozen_inputs(self.exercise, self._references)

    def load_transcripts(self) -> bool:
        """Load the transcripts from the cache. Returns whether there were any: if so, the inputs are up to date, too."""
        head, _, frames = (cache.load(f"{self.key}.transcripts") or b"").partition(b"\n")
        if not head:
            return False
        start = 0

        def turn(is_request: bool, sent: int, received: int) -> Turn:
            nonlocal start
            middle, begun = start + sent, start
            start = middle + received
            return Turn(frames[begun:middle], is_request, frames[middle:start])

        for question, transcripts in zip(self.questions, json.loads(head), strict=True):
            question.know(Transcript([turn(*sizes) for sizes in turns]) for turns in transcripts)
        return True

    def store_transcripts(self) -> None:
        """Store the transcripts of all questions in the cache: what each turn is and its sizes, then all frames."""
        known = [[transcript.turns for transcript in question.transcripts] for question in self.questions]
        head = [
            [[(turn.is_request, len(turn.sent), len(turn.received)) for turn in turns] for turns in transcripts]
            for transcripts in known
        ]
        frames = b"".join(turn.sent + turn.received for transcripts in known for turns in transcripts for turn in turns)
        cache.store(f"{self.key}.transcripts", json.dumps(head, separators=(",", ":")).encode() + b"\n" + frames)


def ready(
    exercises: Iterable[Exercise], references: References, prepare: Callable[[ExerciseExam], Any] = lambda exam: None
) -> list[ExerciseExam]:
    """The ExerciseExam of each exercise, prepared. Those that another process is preparing come last."""
    exams = [ExerciseExam(exercise, references) for exercise in exercises]
    waiting = list(exams)
    for wait in (False, True):
        for exam in list(waiting):
            with cache.lock(exam.key, wait) as held:
                if held:
                    prepare(exam)
                    waiting.remove(exam)
    return exams


def exam_digest(exercises: Iterable[Exercise]) -> str:
    """sha256 over the frozen inputs of these exercises. Raises KitError if they are missing or damaged."""
    return joint_digest(map(inputs_digest, exercises))


def joint_digest(digests: Iterable[str]) -> str:
    """The ``exam_digest`` of exercises whose inputs have these digests."""
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def inputs_digest(exercise: Exercise) -> str:
    """sha256 over the frozen inputs of one exercise. Raises KitError if they are missing or damaged."""
    return _digest(exercise, _frames(exercise))


def _digest(exercise: Exercise, frames: Mapping[str, Sequence[bytes]]) -> str:
    digest = hashlib.sha256()
    for prop in declared(exercise):
        if prop.name not in frames:
            raise KitError(f"{exercise.folder}: the inputs of {prop.name} are not frozen yet: {BUILD_REMEDY}.")
        digest.update(repr((prop.name, [len(frame) for frame in frames[prop.name]])).encode())
        digest.update(b"".join(frames[prop.name]))
    return digest.hexdigest()


def frozen_inputs(exercise: Exercise, references: References) -> dict[str, list[bytes]]:
    """The frozen inputs of every property, by name. Raises KitError if they are missing, damaged or out of date."""
    problem = freezing_problem(exercise, references)
    if problem:
        raise KitError(f"{problem}: {BUILD_REMEDY}.")
    return _frames(exercise)


def _frames(exercise: Exercise) -> dict[str, list[bytes]]:
    try:
        return {name: frozen.frames() for name, frozen in exercise.frozen.items()}
    except ValueError as error:
        raise KitError(f"{exercise.frozen_path} cannot be used ({error}): {BUILD_REMEDY}.") from error


def freezing_problem(exercise: Exercise, references: References) -> str:
    """Why the frozen inputs of an exercise are missing or out of date, as a clause; empty if they are up to date."""
    now, frozen = references.shapes(exercise), exercise.frozen
    missing = [prop.name for prop in declared(exercise) if prop.name not in frozen]
    if missing:
        return f"{exercise.folder}: the inputs of {missing[0]} are not frozen yet"
    for name in now:
        if frozen[name].shaped_by != now[name]:
            return f"{exercise.folder}: {name} or the reference changed after the inputs were frozen"
    gone = [name for name in frozen if name not in now]
    return f"{exercise.folder}: inputs are frozen for {gone[0]}, which no longer exists" if gone else ""


def load_tests(exercise: Exercise, references: References, proxies: Proxies) -> Iterator[tuple[Property, Callable]]:
    """Each property of an exercise, and its test function, which calls the solution through ``proxies``."""
    yield from tests_of(exercise, references, proxies.module(references.module(exercise.name)))


def tests_of(exercise: Exercise, references: References, solution: types.ModuleType) -> Iterator[tuple[Property, Callable]]:
    """Each property of an exercise, and its test function, which calls the module ``solution``."""
    modules: dict[bool, Any] = {}
    for prop in declared(exercise):
        if prop.hidden not in modules:
            name, source = (
                (f"hidden_{exercise.name}", exercise.hidden) if prop.hidden else (f"test_{exercise.name}", exercise.public)
            )
            modules[prop.hidden] = references.load(name, source, f"{name}.py", **{exercise.name: solution})
        yield prop, getattr(modules[prop.hidden], prop.name)


def inner_test(test: Any) -> Callable:
    """The function that ``@given`` wraps, or the test itself."""
    return test.hypothesis.inner_test if getattr(test, "is_hypothesis_test", False) else test


@functools.cache
def _conversation_sources() -> list[str]:
    """The kit's own source files that a conversation depends on."""
    sources = [KIT / source for source in CONVERSATION_SOURCES] + sorted((KIT / "selfcheck").glob("*.py"))
    return [path.read_text(encoding="utf-8") for path in sources]


def _hash(*parts: Any) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
