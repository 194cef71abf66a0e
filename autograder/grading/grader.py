"""The trusted grader: runs the frozen exam on a submission's modules, in the sandbox, and reports."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping, Sequence

from .. import __version__
from ..course import Assignment, Course, Exercise, Problem, Problems, Property
from ..course.settings import CourseLimits
from ..reports.report import ExerciseResult, PropertyResult, Report, exercise_status
from ..sandbox import Limits, Sandbox
from ..selfcheck.failures import Failure
from ..selfcheck.messages import LANGUAGES, Text, into
from .candidate import Candidate
from .diagnosis import Diagnosis
from .exam import ExerciseExam, Outcome, joint_digest, ready
from .references import References
from .submission import Submission

MAX_SLOW = 2  # slow properties of one exercise, after which the rest is not tried
MAX_LIMITS = 4  # time limits of one property that all properties of an exercise may use together
SLOW_SHARE = 0.8  # the share of the time limit from which a property counts as slow

CHAFF_LIMITS = Limits(cpu_s=1, wall_s=4.0, trusted_cpu_s=8.0)  # a chaff that takes longer than this never ends

USED_UP = Text(
    "Not tried: two properties before it ran into the time limit.",
    "앞의 성질 두 개에서 제한 시간을 넘겨 검사하지 않았습니다.",
)
TOOK_TOO_LONG = Text(
    "Not tried: the properties before it took too long together.",
    "앞의 성질들이 모두 합해 너무 오래 걸려 검사하지 않았습니다.",
)
STOPPED = Text(
    "It was stopped: working with what it returned or passed on takes too long. Are its arrays far too large?",
    "반환하거나 넘겨준 값을 처리하는 데 너무 오래 걸려 중단했습니다. 배열이 지나치게 크지 않나요?",
)
WALL_PER_CPU_S = 3  # seconds that a property may take for each second of processor time
TRUSTED_PER_CPU_S = 2  # seconds of the grader's own processor time for each of the student's

Stage = tuple[str, str]  # an exercise, and one of its properties
Files = Mapping[str, str]
Outcomes = Sequence[tuple[Property, Outcome]]
Reached = Callable[[Stage], None]


def property_limits(chosen: CourseLimits) -> Limits:
    """The limits of one property, as a course chooses them."""
    return Limits(
        cpu_s=chosen.seconds,
        wall_s=float(WALL_PER_CPU_S * chosen.seconds),
        memory_bytes=chosen.memory_mib << 20,
        trusted_cpu_s=float(TRUSTED_PER_CPU_S * chosen.seconds),
    )


def _in_the_sandbox(prop: Property, failure: Failure) -> str:
    """That the reference does not satisfy a property in the sandbox, and why, for authors."""
    return (
        f"the reference does not pass {prop.name} in the sandbox, though it does in this process. "
        f"{' '.join(' '.join(failure.lines(LANGUAGES[0])).split())} "
        "The sandbox has Python, NumPy and the released data, and the limits that the author guide lists: stay within them."
    )


class Grader:
    """Grades submissions of one assignment; a context manager that holds the sandbox.

    ``language`` is the reports' language, one of the course's. Without ``replay`` every property is run on every input.
    Raises KitError if no sandbox is available or the frozen inputs are out of date.
    """

    def __init__(
        self,
        course: Course,
        assignment: Assignment,
        language: str = "en",
        sandbox: Sandbox | None = None,
        replay: bool = True,
    ) -> None:
        self.assignment = assignment
        self.language = language
        references = References(course)
        self._references = {exercise.name: references.beside(exercise.name) for exercise in assignment.exercises}
        self._names = frozenset(course.references())
        self._diagnoses = {exercise.name: Diagnosis(exercise) for exercise in assignment.exercises}
        # In this thread: bubblewrap ends with the thread that started it.
        self._sandbox = sandbox or Sandbox(property_limits(course.limits), data=course.data_of(assignment))
        try:
            exams = ready(assignment.exercises, references, self._prepare if replay else ExerciseExam.require_up_to_date)
            self._sandbox.ready()
        except BaseException:
            self._sandbox.close()
            raise
        self._exams = {exam.exercise.name: exam for exam in exams}
        self._digest = joint_digest(self._exams[exercise.name].inputs_digest for exercise in assignment.exercises)

    def __enter__(self) -> Grader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the sandbox."""
        self._sandbox.close()

    def grade(self, submission: Submission, stopped: Collection[Stage] = (), reached: Reached = lambda stage: None) -> Report:
        """The Report on one Submission.

        ``reached`` is called with each Stage before it begins; those that have ``stopped`` an earlier attempt, by ending its
        process, count as a timeout and are not tried again.
        """
        exercises = tuple(self._exercise(exercise, submission, stopped, reached) for exercise in self.assignment.exercises)
        return Report(
            assignment=self.assignment.name,
            submission=submission.name,
            kit_version=__version__,
            exam=self._digest,
            sandbox=self._sandbox.layers,
            language=self.language,
            score=sum(exercise.score for exercise in exercises),
            max_score=float(self.assignment.points),
            exercises=exercises,
            problem=" ".join(submission.problem.lines(self.language)) if submission.problem else "",
        )

    def run_exam(self, name: str, files: Files, limits: Limits | None = None) -> Outcomes:
        """Every property of one exercise on the modules ``files`` (name to source text).

        Returns (Property, None or (number of the first failing input, Failure)) for each.
        """
        return list(self.outcomes(name, files, limits))

    def outcomes(
        self,
        name: str,
        files: Files,
        limits: Limits | None = None,
        stopped: Collection[Stage] = (),
        reached: Reached = lambda stage: None,
        only: Collection[str] | None = None,
    ) -> Generator[tuple[Property, Outcome], None, None]:
        """Yield what ``run_exam`` returns, one property after the other; ``stopped`` and ``reached`` as in ``grade``.

        With ``only``, just the properties of these names are asked.
        """
        skipped: Outcome = None
        slow, used_s = 0, 0.0
        wall_s = (limits or self._sandbox.limits).wall_s
        with self._candidate(self._exams[name], files, limits) as candidate:
            for question in self._exams[name].questions:
                if only is not None and question.property.name not in only:
                    continue
                outcome, stage = skipped, (name, question.property.name)
                if outcome is None and stage in stopped:
                    outcome = 0, Failure("timeout", STOPPED)
                    slow += 1
                elif outcome is None:
                    reached(stage)
                    outcome = skipped = candidate.ensure_loaded()
                    outcome = outcome or candidate.run(question)
                    # Slow answers of a student delay the class even if they are right; those of a chaff are known to end.
                    is_slow = candidate.used_s > SLOW_SHARE * wall_s and (outcome or not limits)
                    slow += bool(is_slow or (outcome and outcome[1].status == "timeout"))
                    used_s += candidate.used_s
                is_over = used_s > MAX_LIMITS * wall_s and not limits
                if (slow == MAX_SLOW or is_over) and not skipped:
                    skipped = 0, Failure("timeout", TOOK_TOO_LONG if is_over else USED_UP)
                yield question.property, outcome

    def _candidate(self, exam: ExerciseExam, files: Files, limits: Limits | None = None) -> Candidate:
        return Candidate(self._sandbox, exam, files, self._references[exam.exercise.name], limits)

    def _prepare(self, exam: ExerciseExam) -> None:
        if not exam.load_transcripts():
            exam.require_up_to_date()
            self._record(exam)

    def _record(self, exam: ExerciseExam) -> None:
        """Run the exam on the reference in the sandbox, and record the conversations."""
        name = exam.exercise.name
        with self._candidate(exam, {name: exam.exercise.reference}) as candidate:
            for question in exam.questions:
                unloaded = candidate.ensure_loaded()
                failure = unloaded[1] if unloaded else question.record(candidate.session)
                if failure:
                    path = exam.exercise.properties_path(question.property.hidden)
                    raise Problems([Problem(path, 0, _in_the_sandbox(question.property, failure))])
        exam.store_transcripts()

    def _exercise(self, exercise: Exercise, submission: Submission, stopped: Collection[Stage], reached: Reached) -> ExerciseResult:
        problem = submission.problem_with(exercise.name)
        misconceptions: Mapping[str, Text] = {}
        outcomes: Outcomes
        if problem:
            outcomes = [(question.property, (0, problem)) for question in self._exams[exercise.name].questions]
        else:
            files = {name: text for name, text in submission.modules.items() if name == exercise.name or name not in self._names}
            outcomes = list(self.outcomes(exercise.name, files, None, stopped, reached))
            misconceptions = self._diagnoses[exercise.name].explain(outcomes)
        results = tuple(self._property(prop, outcome, misconceptions) for prop, outcome in outcomes)
        status = exercise_status(results)
        hints = tuple(hint.into(self.language) for hint in exercise.hints) if status not in ("passed", "not_started") else ()
        return ExerciseResult(
            name=exercise.name,
            title=exercise.title.into(self.language),
            score=sum(result.earned for result in results),
            max_score=exercise.points,
            status=status,
            properties=results,
            hints=hints,
        )

    def _property(self, prop: Property, outcome: Outcome, misconceptions: Mapping[str, Text]) -> PropertyResult:
        title = prop.title.into(self.language)
        if outcome is None:
            return PropertyResult(title, prop.points, prop.points, prop.hidden, "passed")
        _, failure = outcome
        return PropertyResult(
            title=title,
            points=prop.points,
            earned=0.0,
            hidden=prop.hidden,
            status=failure.status,
            message="\n".join(failure.message(self.language)),
            counterexample=into(failure.counterexample, self.language),
            misconception=into(misconceptions.get(prop.name, ""), self.language),
        )
