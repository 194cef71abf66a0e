"""The class report: one HTML file about one class, for its instructor, which needs nothing beside it and runs no script."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from ..course import Assignment
from ..selfcheck.messages import Text
from . import charts
from .class_statistics import (
    BINS,
    LOW_DISCRIMINATION,
    TIME_LIMITS_S,
    ClassFigures,
    Distribution,
    ExerciseFigures,
    GradedClass,
    PropertyFigures,
    class_figures,
)
from .class_words import TIME_GROUPS, WORDS
from .pages import template
from .report import STATUS
from .titles import Titles

ON_TIME = sum(limit <= 0 for limit in TIME_LIMITS_S)  # groups of times that are not late, the first ones
STATES = ("passed", "partial", "failed", "not_started")  # of an exercise, in the order of its bar


@dataclass(frozen=True)
class ClassPage:
    """What a class report shows; ``made`` is the time at which it was made, in words."""

    title: str
    graded: GradedClass
    figures: ClassFigures
    language: str
    made: str


def class_page(assignment: Assignment, graded: GradedClass, language: str | None) -> ClassPage:
    """The page about a class with at least one report, in a language or else in that of the reports."""
    language = language or next(entry.report.language for entry in graded.entries if entry.report)
    translation = Titles(assignment, language)
    figures = class_figures([translation.of(entry) for entry in graded.entries])
    made = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z")
    return ClassPage(assignment.title.into(language), graded, figures, language, made)


def class_html(page: ClassPage) -> str:
    """The page as HTML. All text on it is escaped."""
    return template("class.html.j2").render(
        page=page,
        graded=page.graded,
        figures=page.figures,
        word=lambda name, **fields: _word(page.language, name, **fields),
        status=lambda name: STATUS[name].into(page.language),
        number=number,
        percent=percent,
        correlation=correlation,
        score_chart=lambda name, scores: _scores(page.language, name, scores),
        bin_limits=[(100 * index // BINS, 100 * (index + 1) // BINS) for index in range(BINS)],
        exercises=lambda: _exercises(page.language, page.figures.exercises),
        states=STATES,
        worth_a_look=_worth_a_look(page.figures.exercises),
        low=LOW_DISCRIMINATION,
        time_groups=[text.into(page.language) for text in TIME_GROUPS],
        times=lambda: _times(page),
        changes=lambda: _changes(page),
    )


def number(value: float | None, digits: int = 2) -> str:
    """A number with at most ``digits`` decimals, an en dash where it is not defined."""
    if value is None:
        return "–"
    rounded = round(value, digits) + 0.0  # no negative zero
    return f"{rounded:.{digits}f}".rstrip("0").rstrip(".").replace("-", "−") if digits else f"{rounded:.0f}"


def correlation(value: float | None) -> str:
    """A correlation with two decimals, an en dash where it is not defined."""
    return "–" if value is None else f"{round(value, 2) + 0.0:.2f}".replace("-", "−")


def percent(share: float | None) -> str:
    """A share in whole percent; 0% and 100% are said of nothing and of all only."""
    if share is None:
        return "–"
    rounded = round(100 * share)
    if rounded in (0, 100) and share not in (0, 1):
        return "<1%" if rounded == 0 else ">99%"
    return f"{rounded}%"


def main_figures(page: ClassPage) -> str:
    """The main figures in one line, for a terminal."""
    figures, shown = page.figures, page.figures.final or page.figures.automatic
    return _word(
        page.language,
        "main",
        submissions=figures.submissions,
        mean=number(shown.mean),
        median=number(shown.median),
        points=number(shown.max_score),
        look=figures.need_a_person,
    )


def _word(language: str, name: str, **fields: object) -> str:
    one = f"{name} (one)"
    text: Text = WORDS[one] if fields.get("count") == 1 and one in WORDS else WORDS[name]
    return text.into(language).format(**fields) if fields else text.into(language)


def _scores(language: str, name: str, scores: Distribution) -> Markup:
    description = _word(
        language,
        "scores described",
        count=scores.count,
        lowest=number(scores.lowest),
        highest=number(scores.highest),
        mean=number(scores.mean),
        median=number(scores.median),
        points=number(scores.max_score),
    )
    ticks = [str(100 * index // BINS) for index in range(BINS + 1)]
    return charts.columns(name, _word(language, name), description, scores.bins, ticks, _word(language, "percent of points"))


def _exercises(language: str, exercises: tuple[ExerciseFigures, ...]) -> Markup:
    rows = [
        charts.Row(
            exercise.title,
            tuple((getattr(exercise, state) / (exercise.graded or 1), state) for state in STATES),
            f"{percent(exercise.rate)} ({exercise.passed}/{exercise.graded})",
        )
        for exercise in exercises
    ]
    described = "; ".join(f"{row.label}: {row.value}" for row in rows)
    return charts.bars("exercises", _word(language, "exercises chart"), described, rows)


@dataclass(frozen=True)
class _Look:
    """The properties, each with its exercise, that an author may want to change, by reason."""

    everyone: list[tuple[ExerciseFigures, PropertyFigures]]
    nobody: list[tuple[ExerciseFigures, PropertyFigures]]
    low: list[tuple[ExerciseFigures, PropertyFigures]]


def _worth_a_look(exercises: tuple[ExerciseFigures, ...]) -> _Look:
    pairs = [(exercise, prop) for exercise in exercises for prop in exercise.properties if prop.begun]
    return _Look(
        everyone=[pair for pair in pairs if pair[1].passed == pair[1].begun],
        nobody=[pair for pair in pairs if pair[1].passed == 0],
        low=[pair for pair in pairs if pair[1].discrimination is not None and pair[1].discrimination < LOW_DISCRIMINATION],
    )


def _times(page: ClassPage) -> Markup:
    counts = page.figures.times.counts
    known = sum(counts)
    rows = [
        charts.Row(text.into(page.language), ((count, "bar" if index < ON_TIME else "late"),), f"{count}")
        for index, (text, count) in enumerate(zip(TIME_GROUPS, counts, strict=True))
    ]
    described = _word(page.language, "times described", known=known, late=page.figures.times.late)
    return charts.bars("times", _word(page.language, "times"), described, rows)


def _changes(page: ClassPage) -> Markup:
    changes = page.figures.changes
    pairs = [(_share(change.before, change.max_before), _share(change.after, change.max_after)) for change in changes]
    figures = page.figures
    described = _word(page.language, "regrade described", up=figures.up, down=figures.down, same=figures.same)
    axes = (_word(page.language, "before axis"), _word(page.language, "after axis"))
    return charts.points("regrade", _word(page.language, "regrade"), described, pairs, 100, axes)


def _share(score: float, points: float) -> float:
    return 100 * score / points if points else 0.0
