"""The figures of a class report: pure functions from the reports of one class to numbers, without any words.

What is not defined is None: the standard deviation of one score, the discrimination of a property that everybody passes.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .report import ExerciseResult, PropertyResult, Report

BINS = 10  # of the distribution of scores, each a tenth of the points
MIN_FOR_DISCRIMINATION = 10  # submissions; a correlation of fewer says nothing
LOW_DISCRIMINATION = 0.2  # Kelava & Moosbrugger, Deskriptivstatistische Itemanalyse (2020): below it, look at the item
DAY_S, HOUR_S = 86_400, 3_600
# Seconds after the due date at which one group of submission times ends and the next begins; before it, they are negative.
TIME_LIMITS_S = (-7 * DAY_S, -3 * DAY_S, -DAY_S, -6 * HOUR_S, -HOUR_S, 0, HOUR_S, DAY_S, 3 * DAY_S)
STOPPED = ("crashed", "timeout", "memory")  # statuses of a property that did not come to an ordinary end
SHORTEST_NAME = 3  # characters of a name or an id that is looked for in a student's output


@dataclass(frozen=True)
class Entry:
    """One submission of a class, and what a gradebook adds to its report; None or empty where there is none.

    ``report`` is None for one that has not been graded. ``score``, of ``max_score``, includes written answers, scores by
    hand and penalties. ``seconds_late`` counts from the student's own due date and is negative before it. ``waiting`` names
    the answers and exercises that a person has to grade. ``before`` is the automatic score, and the points that there
    were, before the last regrade of the same files.
    """

    student: str
    report: Report | None
    name: str = ""
    score: float | None = None
    max_score: float = 0.0
    seconds_late: float | None = None
    waiting: tuple[str, ...] = ()
    before: tuple[float, float] | None = None

    @property
    def graded(self) -> Report | None:
        """The report, if it says something about the student's code: one that could not be read has no score."""
        return self.report if self.report and not self.report.problem else None


@dataclass(frozen=True)
class GradedClass:
    """What a class report is made from.

    ``has_gradebook`` says whether times, written answers and earlier scores are known. ``due`` is the due date in words,
    ``missing`` are the students who have not handed in, and ``left_out`` counts graded submissions of students who are no
    longer in the gradebook.
    """

    entries: tuple[Entry, ...]
    has_gradebook: bool = False
    due: str = ""
    missing: tuple[str, ...] = ()
    left_out: int = 0


@dataclass(frozen=True)
class Distribution:
    """Scores of a class. ``spread`` is the sample standard deviation (n - 1); quartiles are those of ``numpy.percentile``."""

    count: int
    max_score: float
    mean: float | None
    median: float | None
    lower_quartile: float | None
    upper_quartile: float | None
    spread: float | None
    lowest: float | None
    highest: float | None
    full: int
    bins: tuple[int, ...]


@dataclass(frozen=True)
class PropertyFigures:
    """One property. ``begun`` counts the submissions that began its exercise, ``passed`` those of them that pass it."""

    title: str
    points: float
    hidden: bool
    graded: int
    begun: int
    passed: int
    discrimination: float | None

    @property
    def rate(self) -> float | None:
        """The share of those who began the exercise that pass."""
        return self.passed / self.begun if self.begun else None


@dataclass(frozen=True)
class ExerciseFigures:
    """One exercise: how many submissions were graded, and how many of them are in each state."""

    name: str
    title: str
    max_score: float
    graded: int
    passed: int
    partial: int
    failed: int
    not_started: int
    mean: float | None
    properties: tuple[PropertyFigures, ...]

    @property
    def rate(self) -> float | None:
        """The share of all graded submissions that have full marks."""
        return self.passed / self.graded if self.graded else None


@dataclass(frozen=True)
class MisconceptionFigures:
    """A known mistake, the number of submissions that seem to make it, and one example of what goes wrong, of nobody's name."""

    exercise: str
    sentence: str
    submissions: int
    property: str
    hidden: bool
    example: str


@dataclass(frozen=True)
class Attention:
    """Submissions that a person should look at for one ``reason``: (student, name, what is concerned)."""

    reason: str
    students: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Times:
    """When a class handed in: the number in each group between TIME_LIMITS_S, with the mean score of each in percent."""

    counts: tuple[int, ...]
    means: tuple[float | None, ...]
    late: int
    unknown: int


@dataclass(frozen=True)
class Change:
    """One submission in a regrade: its automatic score and the points that there were, before and after."""

    student: str
    name: str
    before: float
    max_before: float
    after: float
    max_after: float

    @property
    def difference(self) -> float:
        return self.after - self.before


@dataclass(frozen=True)
class ClassFigures:
    """All figures of one class."""

    submissions: int
    graded: int
    unreadable: int
    ungraded: int
    automatic: Distribution
    final: Distribution | None
    exercises: tuple[ExerciseFigures, ...]
    misconceptions: tuple[MisconceptionFigures, ...]
    unfinished: int
    unnamed: int
    attention: tuple[Attention, ...]
    times: Times
    changes: tuple[Change, ...]
    exams: int

    @property
    def need_a_person(self) -> int:
        """The number of submissions in ``attention``."""
        return len({student for group in self.attention for student, _, _ in group.students})

    @property
    def waiting(self) -> int:
        """The number of submissions that wait for a person's grade."""
        return sum(len(group.students) for group in self.attention if group.reason == "waiting")

    @property
    def up(self) -> int:
        """The number of scores that rose in the last regrade; ``down`` and ``same`` are the others."""
        return sum(change.difference > 0 for change in self.changes)

    @property
    def down(self) -> int:
        return sum(change.difference < 0 for change in self.changes)

    @property
    def same(self) -> int:
        return sum(change.difference == 0 for change in self.changes)

    @property
    def mean_change(self) -> float | None:
        """The mean difference in points over everybody who was graded again."""
        return mean([change.difference for change in self.changes])


def class_figures(entries: Sequence[Entry]) -> ClassFigures:
    """The figures of a class, which must have at least one submission."""
    reports = [entry.graded for entry in entries if entry.graded]
    failing = [exercise for report in reports for exercise in report.exercises if exercise.status not in ("passed", "not_started")]
    return ClassFigures(
        submissions=len(entries),
        graded=len(reports),
        unreadable=sum(entry.report is not None and entry.graded is None for entry in entries),
        ungraded=sum(entry.report is None for entry in entries),
        automatic=distribution([report.score for report in reports], max((report.max_score for report in reports), default=0.0)),
        final=_final(entries),
        exercises=exercise_figures(reports),
        misconceptions=misconception_figures(reports, {text for entry in entries for text in (entry.student, entry.name)}),
        unfinished=len(failing),
        unnamed=sum(not any(prop.misconception for prop in exercise.properties) for exercise in failing),
        attention=attention(entries),
        times=times(entries),
        changes=changes(entries),
        exams=len({(report.exam, report.kit_version, report.max_score) for report in reports}),
    )


# Scores


def distribution(scores: Sequence[float], max_score: float) -> Distribution:
    """The Distribution of ``scores``, which are between 0 and ``max_score``."""
    lower, middle, upper = quartiles(scores)
    return Distribution(
        count=len(scores),
        max_score=max_score,
        mean=mean(scores),
        median=middle,
        lower_quartile=lower,
        upper_quartile=upper,
        spread=statistics.stdev(scores) if len(scores) > 1 else None,
        lowest=min(scores, default=None),
        highest=max(scores, default=None),
        full=sum(score >= max_score for score in scores),
        bins=histogram(scores, max_score),
    )


def mean(values: Sequence[float]) -> float | None:
    """The arithmetic mean; None of nothing."""
    return statistics.fmean(values) if values else None


def quartiles(values: Sequence[float]) -> tuple[float | None, float | None, float | None]:
    """The three quartiles with linear interpolation, as ``numpy.percentile`` computes them by default."""
    if not values:
        return None, None, None
    if len(values) == 1:
        return values[0], values[0], values[0]
    lower, middle, upper = statistics.quantiles(values, n=4, method="inclusive")
    return lower, middle, upper


def histogram(scores: Iterable[float], max_score: float) -> tuple[int, ...]:
    """How many scores are in each of BINS equal parts of 0 to ``max_score``; a limit belongs to the part above it."""
    counts = [0] * BINS
    for score in scores:
        counts[min(int(score * BINS / max_score), BINS - 1) if max_score else 0] += 1
    return tuple(counts)


def _final(entries: Sequence[Entry]) -> Distribution | None:
    """The gradebook's scores; None without a gradebook, or if they are the automatic ones."""
    known = [(entry, entry.score) for entry in entries if entry.graded and entry.score is not None]
    if all(entry.graded and (score, entry.max_score) == (entry.graded.score, entry.graded.max_score) for entry, score in known):
        return None
    return distribution([score for _, score in known], max(entry.max_score for entry, _ in known))


# Exercises and properties


def exercise_figures(reports: Sequence[Report]) -> tuple[ExerciseFigures, ...]:
    """The figures of each exercise, in the order of the reports."""
    results: dict[str, list[tuple[Report, ExerciseResult]]] = defaultdict(list)
    for report in reports:
        for exercise in report.exercises:
            results[exercise.name].append((report, exercise))
    return tuple(_exercise(pairs) for pairs in results.values())


def _exercise(pairs: Sequence[tuple[Report, ExerciseResult]]) -> ExerciseFigures:
    first, count = pairs[0][1], Counter(exercise.status for _, exercise in pairs)
    answers: dict[tuple[str, int], list[tuple[Report, PropertyResult]]] = defaultdict(list)
    for report, exercise in pairs:
        seen: Counter[str] = Counter()  # two properties of an exercise may have the same title
        for prop in exercise.properties:
            answers[prop.title, seen[prop.title]].append((report, prop))
            seen[prop.title] += 1
    begun = {id(report) for report, exercise in pairs if exercise.status != "not_started"}
    return ExerciseFigures(
        name=first.name,
        title=first.title,
        max_score=first.max_score,
        graded=len(pairs),
        passed=count["passed"],
        partial=count["partial"],
        failed=count["failed"] + count["error"],
        not_started=count["not_started"],
        mean=mean([exercise.score for _, exercise in pairs]),
        properties=tuple(_property(asked, begun) for asked in answers.values()),
    )


def _property(asked: Sequence[tuple[Report, PropertyResult]], begun: set[int]) -> PropertyFigures:
    first = asked[0][1]
    answered = [(report, prop) for report, prop in asked if id(report) in begun]
    passes = [prop.status == "passed" for _, prop in answered]
    return PropertyFigures(
        title=first.title,
        points=first.points,
        hidden=first.hidden,
        graded=len(asked),
        begun=len(answered),
        passed=sum(passes),
        discrimination=discrimination(passes, [report.score - prop.earned for report, prop in answered]),
    )


def discrimination(passes: Sequence[bool], rest_scores: Sequence[float]) -> float | None:
    """The corrected item-total correlation: Pearson's of passing a property (1 or 0) with the score without its points.

    Of a value of two kinds this is the point-biserial correlation; it is corrected because a property would correlate
    with a total that contains it (Henrysson, Psychometrika 28, 1963). None where it is not defined, because all pass, none
    does or all rest scores are equal, and for fewer than MIN_FOR_DISCRIMINATION submissions.
    """
    if len(passes) < MIN_FOR_DISCRIMINATION or len(set(passes)) < 2 or len(set(rest_scores)) < 2:
        return None
    return statistics.correlation([float(value) for value in passes], rest_scores)


# Misconceptions


def misconception_figures(reports: Iterable[Report], names: Iterable[str]) -> tuple[MisconceptionFigures, ...]:
    """The misconceptions by frequency; ``names`` of students are blotted out of the examples.

    A submission counts once for a misconception in an exercise, however many properties it explains.
    """
    found: dict[tuple[str, str], list[Sequence[PropertyResult]]] = defaultdict(list)
    for report in reports:
        for exercise in report.exercises:
            for sentence in {prop.misconception for prop in exercise.properties} - {""}:
                found[exercise.title, sentence].append([prop for prop in exercise.properties if prop.misconception == sentence])
    hide = _blotter(names)
    return tuple(
        _misconception(exercise, sentence, occurrences, hide)
        for (exercise, sentence), occurrences in sorted(found.items(), key=lambda item: -len(item[1]))
    )


def _misconception(
    exercise: str, sentence: str, occurrences: Sequence[Sequence[PropertyResult]], hide: re.Pattern[str] | None
) -> MisconceptionFigures:
    examples = Counter(
        (prop.title, prop.hidden, "\n".join(filter(None, (prop.counterexample, prop.message))))
        for properties in occurrences
        for prop in properties
    )
    # A public one can be shown in class; of these, what most students saw, and then the shortest.
    title, hidden, text = min(examples, key=lambda key: (key[1], -examples[key], len(key[2]), key))
    return MisconceptionFigures(exercise, sentence, len(occurrences), title, hidden, hide.sub("…", text) if hide else text)


def _blotter(names: Iterable[str]) -> re.Pattern[str] | None:
    """What matches any of the students' names as a word: a student's own message may contain one."""
    known = sorted({name for name in names if len(name) >= SHORTEST_NAME}, key=len, reverse=True)
    # In ASCII, \w is no Hangul, so that a particle behind a Korean name does not protect it.
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)", re.ASCII | re.IGNORECASE) if known else None


# What a person has to look at


def attention(entries: Iterable[Entry]) -> tuple[Attention, ...]:
    """The submissions that need a person, by reason: not graded, unreadable, STOPPED statuses, not loaded, waiting."""
    found: dict[str, list[tuple[str, str, str]]] = {
        reason: [] for reason in ("ungraded", "unreadable", *STOPPED, "not_loaded", "waiting")
    }
    for entry in entries:
        for reason, details in _reasons(entry):
            found[reason].append((entry.student, entry.name, details))
    return tuple(Attention(reason, tuple(students)) for reason, students in found.items() if students)


def _reasons(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.report is None:
        yield "ungraded", ""
    elif entry.report.problem:
        yield "unreadable", entry.report.problem
    else:
        for status in STOPPED:
            titles = [exercise.title for exercise in entry.report.exercises if _has(exercise, status)]
            if titles:
                yield status, ", ".join(titles)
        titles = [exercise.title for exercise in entry.report.exercises if _is_not_loaded(exercise)]
        if titles:
            yield "not_loaded", ", ".join(titles)
    if entry.waiting:
        yield "waiting", ", ".join(entry.waiting)


def _has(exercise: ExerciseResult, status: str) -> bool:
    return any(prop.status == status for prop in exercise.properties)


def _is_not_loaded(exercise: ExerciseResult) -> bool:
    """Whether the module stopped with an error before any property could call it."""
    return all(prop.status == "error" and not prop.counterexample for prop in exercise.properties)


# Times, and regrades


def times(entries: Sequence[Entry]) -> Times:
    """The submission times of a class, in groups. Scores are the gradebook's, in percent."""
    groups: list[list[float]] = [[] for _ in range(len(TIME_LIMITS_S) + 1)]
    counts, unknown = [0] * len(groups), 0
    for entry in entries:
        if entry.seconds_late is None:
            unknown += 1
            continue
        group = sum(entry.seconds_late > limit for limit in TIME_LIMITS_S)
        counts[group] += 1
        if entry.graded and entry.score is not None and entry.max_score:
            groups[group].append(100 * entry.score / entry.max_score)
    late = sum(entry.seconds_late is not None and entry.seconds_late > 0 for entry in entries)
    return Times(tuple(counts), tuple(mean(group) for group in groups), late, unknown)


def changes(entries: Iterable[Entry]) -> tuple[Change, ...]:
    """Every submission of the last regrade, those first whose score changed most."""
    found = [
        Change(entry.student, entry.name, *entry.before, entry.report.score, entry.report.max_score)
        for entry in entries
        if entry.report and entry.before
    ]
    return tuple(sorted(found, key=lambda change: (-abs(change.difference), change.student)))
