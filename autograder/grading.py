"""The trusted grader: sits a submission's modules through the frozen exam, in the sandbox, and reports."""

import time

from . import __version__, watch
from .crossing import Session, gone, public_methods
from .diagnosis import ENDED, Diagnosis
from .errors import KitError
from .exam import bounded_memory, digest, ready
from .properties import References
from .replay import Astray
from .report import ExerciseResult, PropertyResult, Report, exercise_status
from .sandbox import Limits, Sandbox
from .selfcheck.failures import Failure
from .selfcheck.messages import Text, into

PATIENCE = 2  # properties of one exercise that may take most of the time limit before the rest is not tried
SLOW = 0.8

CHAFF = Limits(cpu=1, wall=4.0)  # a known mistake that takes longer than this never ends

USED_UP = Text("Not tried: two properties before ran into the time limit.",
               "시도하지 않았습니다. 앞의 두 성질이 제한 시간을 넘겼습니다.")


class Desk:
    """Where one solution sits an exercise's exam: in a worker as long as it answers rightly, in a fresh one thereafter."""

    def __init__(self, sandbox, exam, files, beside, limits=None):
        self._sandbox, self._crossing, self._limits = sandbox, exam.crossing, limits
        self._name, self._withheld = exam.exercise.name, exam.exercise.withheld
        self._files, self._beside = files, beside
        self._session = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @property
    def line(self):
        return self._session.line

    def seat(self):
        """Have a worker with the module loaded, behind the exercise's proxies. Returns (0, the Failure to load it), or None."""
        if self._session and not self.line.worker.tired:
            self._crossing.target = self._session
            return None
        return self._twice(lambda: self._new() or self._load())

    def _new(self):
        self.close()
        self._crossing.target = self._session = Session(
            self._sandbox.worker(self._limits), self._beside, self._withheld)

    def _twice(self, ask):
        """What ``ask`` returns; once more where the process ended, with a fresh one: somebody else may have killed it."""
        outcome = ask()
        return ask() if outcome and outcome[1].status == "crashed" else outcome

    def _load(self):
        provided = {other: {name: [method for method in public_methods(thing) if method not in self._withheld]
                            if isinstance(thing, type) else None for name, thing in things.items()}
                    for other, things in self._beside.items()}
        try:
            with bounded_memory(), watch.until(self.line.worker.overdue):
                failure = self._session.load(self._name, self._files, provided)
        except watch.Late:
            failure = gone("timeout").failure(f"import {self._name}")
        return failure and (0, failure)

    def replace(self, files):
        """Another solution takes the seat, in the same worker if there is one: not for code that could harm the next."""
        self._files = files
        if self._session and not self.line.worker.tired:
            self.line.begin()
            if self._load():
                self.close()

    def ask(self, question, number):
        """The Failure on one input alone, or None."""
        outcome = self._twice(lambda: self._ask(question, number))
        return outcome and outcome[1]

    def _ask(self, question, number):
        outcome = self.seat()
        if outcome:
            return outcome
        self.line.begin()
        with bounded_memory():
            failure = question.answer_one(number, self.line)
        if failure and failure.status in ENDED:
            self.close()
        return failure and (number, failure)

    def answer(self, question):
        """The question's answer by the one who is seated."""
        return self._twice(lambda: self.seat() or self._answer(question))

    def _answer(self, question):
        begun = time.monotonic()
        try:
            outcome = question.answer(self.line)
        except Astray:
            self.close()
            outcome = self.seat() or question.answer(self.line, replay=False, begun=begun)
        if outcome:
            self.close()
        return outcome

    def close(self):
        """End the worker, if there is one."""
        if self._session:
            self.line.worker.close()
            self._session = None


class Grader:
    """Grades submissions of one assignment; a context manager that holds the sandbox.

    ``language`` is the reports' language, ``"en"`` or ``"ko"``. Without ``replay`` every property is run on every input.
    """

    def __init__(self, course, assignment, language="en", sandbox=None, replay=True):
        self.assignment = assignment
        self.language = language
        self._references = References(course)
        self._beside = {exercise.name: self._references.beside(exercise.name) for exercise in assignment.exercises}
        self._names = frozenset(course.references())
        self._diagnoses = {}
        self._sandbox = sandbox or Sandbox()  # in this thread: bubblewrap ends with the thread that started it
        exams = ready(assignment.exercises, self._references, lambda exam: not replay or exam.load_tapes() or self._tape(exam))
        self._exams = {exam.exercise.name: exam for exam in exams}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._sandbox.close()

    @property
    def exam_digest(self):
        """sha256 over the frozen inputs of all exercises."""
        return digest(self._exams.values())

    def grade(self, submission):
        """The Report on one Submission."""
        exercises = tuple(self._exercise(exercise, submission) for exercise in self.assignment.exercises)
        return Report(
            self.assignment.name, submission.name, __version__, self.exam_digest, self._sandbox.layers, self.language,
            sum(exercise.score for exercise in exercises), float(self.assignment.points), exercises,
            " ".join(submission.problem.lines(self.language)) if submission.problem else "")

    def sit(self, name, files, limits=None):
        """Every property of one exercise on the modules ``files`` (name to source text).

        Returns (Property, None or (number of the first failing input, Failure)) for each.
        """
        return list(self.outcomes(name, files, limits))

    def outcomes(self, name, files, limits=None):
        """Yield what ``sit`` returns, one property after the other."""
        unusable, slow = None, 0
        with self._desk(self._exams[name], files, limits) as desk:
            for question in self._exams[name].questions:
                outcome = unusable
                if outcome is None:
                    begun = time.monotonic()
                    outcome = unusable = desk.seat()
                    outcome = outcome or desk.answer(question)
                    long = time.monotonic() - begun > SLOW * (limits or self._sandbox.limits).wall
                    # A student's slow right answers hold the class up as wrong ones do; a known mistake is slow on a busy machine.
                    slow += bool(long and (outcome or not limits) or outcome and outcome[1].status == "timeout")
                    if slow == PATIENCE:
                        unusable = 0, Failure("timeout", USED_UP, signature="timeout")
                yield question.property, outcome

    def mistakes(self, name):
        """The known mistakes of an exercise: each chaff's name to the names of the properties that it fails."""
        return self._diagnosis(name).mistakes()

    def _desk(self, exam, files, limits=None):
        return Desk(self._sandbox, exam, files, self._beside[exam.exercise.name], limits)

    def _tape(self, exam):
        """Have the reference sit the exam in the sandbox, and keep what crossed the wire."""
        name = exam.exercise.name
        with self._desk(exam, {name: exam.exercise.reference}) as desk:
            for question in exam.questions:
                if desk.seat() or not question.tape(desk.line):
                    raise KitError(f"{name}: the reference does not pass {question.property.name} in the sandbox.")
        exam.store_tapes()

    def _exercise(self, exercise, submission):
        problem = submission.problem_with(exercise.name)
        if problem:
            failure = 0, problem
            outcomes = [(question.property, failure) for question in self._exams[exercise.name].questions]
            misconceptions = {}
        else:
            files = {name: text for name, text in submission.modules.items() if name == exercise.name or name not in self._names}
            outcomes = self.sit(exercise.name, files)
            failed = any(outcome and outcome[1].status != "not_started" for _, outcome in outcomes)
            misconceptions = self._diagnosis(exercise.name).explain(outcomes, files) if failed else {}
        results = tuple(self._property(one, outcome, misconceptions) for one, outcome in outcomes)
        status = exercise_status(results)
        hints = tuple(hint.into(self.language) for hint in exercise.hints) if status not in ("passed", "not_started") else ()
        return ExerciseResult(exercise.name, exercise.title.into(self.language), sum(one.earned for one in results),
                              exercise.points, status, results, hints)

    def _property(self, one, outcome, misconceptions):
        title = one.title.into(self.language)
        if outcome is None:
            return PropertyResult(title, one.points, one.points, one.hidden, "passed")
        _, failure = outcome
        return PropertyResult(title, one.points, 0.0, one.hidden, failure.status, "\n".join(failure.message(self.language)),
                              into(failure.counterexample, self.language), into(misconceptions.get(one.name, ""), self.language))

    def _diagnosis(self, name):
        if name not in self._diagnoses:
            exam = self._exams[name]
            chaffs = self._desk(exam, {}, CHAFF)

            def ask(files, pairs):
                with self._desk(exam, files, CHAFF) as desk:
                    return [desk.ask(question, number) for question, number in pairs]

            def ask_chaff(files, pairs):
                chaffs.replace(files)
                return [chaffs.ask(question, number) for question, number in pairs]

            self._diagnoses[name] = Diagnosis(exam, ask, ask_chaff, lambda files: self.sit(name, files, CHAFF))
        return self._diagnoses[name]
