"""One solution that takes an exercise's exam: in one worker until it fails a property, then in a fresh one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..sandbox import Limits, Sandbox
from ..selfcheck.failures import Failure
from .deadline import DeadlineExceeded, deadline
from .exam import ExerciseExam, Outcome, Question
from .process_limits import bounded
from .proxies import public_methods, unwrapped
from .replay import ReplayDiverged
from .session import Functions, Session, builtin_bases, no_answer

CALLBACK_SHARE = 4  # elements that a call-back may pass on, for each byte of the largest input
ENDED = ("timeout", "memory", "crashed")  # statuses after which a worker is not asked again


class Candidate:
    """A solution, ``files`` (name to source text), and the worker that runs it; a context manager.

    ``references`` (module to {name: function}) take the place of the other exercises.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        exam: ExerciseExam,
        files: Mapping[str, str],
        references: Mapping[str, Functions],
        limits: Limits | None = None,
    ) -> None:
        self._sandbox, self._proxies, self._limits = sandbox, exam.proxies, limits
        self._callback_elements = CALLBACK_SHARE * exam.largest_input
        self._name, self._withheld = exam.exercise.name, exam.exercise.withheld
        self._files, self._references = files, references
        self._session: Session | None = None
        self._loading_s = self._lost_s = 0.0
        self._may_retry = True

    def __enter__(self) -> Candidate:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def session(self) -> Session:
        """The session with the current worker. It exists only after ``ensure_loaded``."""
        assert self._session
        return self._session

    @property
    def used_s(self) -> float:
        """The seconds that the latest property has used, including those for loading the module and for a try that crashed."""
        return self._lost_s + self._loading_s + (self._session.channel.used_s if self._session else 0.0)

    def ensure_loaded(self) -> Outcome:
        """Start a worker and load the module, unless one is ready, and connect the proxies to it. Returns (0, Failure) or None."""
        self._loading_s = self._lost_s = 0.0
        return self._ensure_loaded()

    def _ensure_loaded(self) -> Outcome:
        if self._session and not self._session.channel.needs_replacing:
            self._proxies.target = self._session
            return None
        return self._retry_once(self._load_anew)

    def replace(self, files: Mapping[str, str]) -> None:
        """Load another solution into the same worker, if there is one. Only for trusted code: it could affect the next one."""
        self._files = files
        if self._session and not self._session.channel.needs_replacing and self._load(self._session):
            self.close()

    def run(self, question: Question) -> Outcome:
        """The first input on which the property fails, and how; None where it holds."""
        return self._retry_once(lambda: self._ensure_loaded() or self._run(question))

    def run_on(self, question: Question, number: int) -> Failure | None:
        """The Failure on one input alone, or None."""
        outcome = self._retry_once(lambda: self._ensure_loaded() or self._run_on(question, number))
        return outcome and outcome[1]

    def close(self) -> None:
        """End the worker, if there is one."""
        if self._session:
            self._session.channel.close()
            self._session.forget()
            self._session = None

    def _retry_once(self, ask: Callable[[], Outcome]) -> Outcome:
        """What ``ask`` returns. After the first crash it is called once more: something else may have killed the process."""
        outcome = ask()
        if not self._may_retry or not outcome or outcome[1].status != "crashed":
            return outcome
        self._may_retry, self._lost_s = False, self.used_s
        return ask()

    def _load_anew(self) -> Outcome:
        self.close()
        channel = self._sandbox.worker(self._limits)
        self._proxies.target = self._session = Session(
            channel, self._references, self._withheld, unwrapped, self._callback_elements, self._proxies.exceptions
        )
        failure = self._load(self._session)
        self._loading_s = channel.used_s
        return failure

    def _load(self, session: Session) -> Outcome:
        provided = {
            other: {name: self._callable_methods(function) for name, function in functions.items()}
            for other, functions in self._references.items()
        }
        try:
            with bounded(session.channel.trusted_cpu_deadline), deadline(session.channel.trusted_cpu_deadline):
                failure = session.load(self._name, self._files, provided)
        except DeadlineExceeded:
            failure = no_answer("timeout").failure(f"import {self._name}")
        except MemoryError:
            failure = no_answer("memory").failure(f"import {self._name}")
        return (0, failure) if failure else None

    def _callable_methods(self, function: Callable) -> list[str] | str | None:
        """The methods of a class that its solutions may call; None for a function; the base of an exception's class."""
        if not isinstance(function, type):
            return None
        if issubclass(function, Exception):
            return next(base.__name__ for base in function.__mro__ if base.__name__ in builtin_bases(function))
        return [method for method in public_methods(function) if method not in self._withheld]

    def _run(self, question: Question) -> Outcome:
        try:
            outcome = question.first_failure(self.session)
        except ReplayDiverged as diverged:
            outcome = self._run_again(question, diverged)
        if outcome:
            self.session.channel.close()  # the session itself stays until the next one, for ``used_s``
        return outcome

    def _run_again(self, question: Question, diverged: ReplayDiverged) -> Outcome:
        """Run a property with nothing sent ahead, in a fresh worker and with its own time.

        Where the first worker has ended, that shows on which input. If this one does not end, the end of the first counts
        as it does without replay: the first crash is forgiven, and nothing else.
        """
        gone, self._lost_s = diverged.gone, self.used_s
        is_forgiven = gone is None or (gone.how == "crashed" and self._may_retry)
        self._may_retry = self._may_retry and not (gone and gone.how == "crashed")
        self.close()
        outcome = self._ensure_loaded() or question.first_failure(self.session, replay=False)
        if outcome or is_forgiven or gone is None:
            return outcome
        return diverged.number, no_answer(gone.how, gone.detail).failure("")

    def _run_on(self, question: Question, number: int) -> Outcome:
        self.session.begin_property()
        with bounded(self.session.channel.trusted_cpu_deadline):
            failure = question.failure_on(number, self.session)
        if failure and failure.status in ENDED:
            self.close()
        return (number, failure) if failure else None
