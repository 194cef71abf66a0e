"""Which students' modules of a class are alike: winnowed fingerprints, compared by copydetect.

Two measures, both without what everybody has (the released text, the course's own solutions, and what a third of the class
writes): of the ``structure``, in which all variables, functions and strings count as the same, and of the ``text`` with its
names and comments. The method is that of Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document
Fingerprinting", SIGMOD 2003, with a window of one, since the modules are short.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any

from copydetect import CodeFingerprint, compare_files
from copydetect.utils import get_token_coverage

from ..course import Assignment, Course, Exercise
from ..errors import KitError
from ..grading.submission import Submission

THRESHOLD = 0.8  # from this share of a module on, a pair is shown
COMMON_SHARE, COMMON_STUDENTS = 1 / 3, 4  # what so many of a class write, and at least so many students, is nobody's own
LISTED = 20  # pairs of students in a terminal
MAX_CHARACTERS = 100_000  # of a module; longer ones are not compared


@dataclass(frozen=True)
class Measure:
    """How to fingerprint a module: with ``length`` characters a fingerprint; ``own`` characters make it long enough."""

    is_filtered: bool
    length: int
    own: int


STRUCTURE = Measure(is_filtered=True, length=20, own=100)  # about five lines of code
TEXT = Measure(is_filtered=False, length=30, own=200)


@dataclass(frozen=True)
class Module:
    """One student's module of an exercise; ``is_earlier`` says that it is of an earlier class."""

    student: str
    source: str
    is_earlier: bool = False


@dataclass(frozen=True)
class Pair:
    """Two modules that are alike.

    ``structure`` and ``text`` are the shares (0 to 1) of the shorter one's own code that the other one has too. The spans
    are the ranges of characters that they share.
    """

    exercise: str
    one: Module
    other: Module
    structure: float
    text: float
    spans: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]

    @property
    def share(self) -> float:
        return max(self.structure, self.text)


@dataclass
class Comparison:
    """The pairs of a class, the most alike first; ``compared`` counts the modules of each exercise that are long enough to
    compare, of how many.
    """

    pairs: list[Pair] = field(default_factory=list)
    compared: dict[str, tuple[int, int]] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """The pairs as lines for a terminal."""
        long_enough = [name for name, (compared, _) in self.compared.items() if compared > 1]
        yield f"compared: {', '.join(long_enough) or 'nothing is long enough'}"
        short = [name for name in self.compared if name not in long_enough]
        if short:
            yield f"too short to compare: {', '.join(short)}"
        groups = self.by_students()
        yield f"{len(groups)} pair(s) of students have modules that are alike{':' if groups else '.'}"
        for students, pairs in groups[:LISTED]:
            yield f"  {' · '.join(students)}: {', '.join(f'{pair.exercise} {pair.share:.0%}' for pair in pairs)}"
        if len(groups) > LISTED:
            yield f"  and {len(groups) - LISTED} more"

    def by_students(self) -> list[tuple[tuple[str, str], list[Pair]]]:
        """The pairs of each two students, those who share most exercises first."""
        found: dict[tuple[str, str], list[Pair]] = {}
        for pair in self.pairs:
            found.setdefault((pair.one.student, pair.other.student), []).append(pair)
        return sorted(found.items(), key=lambda item: (-len(item[1]), -max(pair.share for pair in item[1]), item[0]))


def compare(
    course: Course,
    assignment: Assignment,
    submissions: Iterable[Submission],
    earlier: Iterable[Submission] = (),
    threshold: float = THRESHOLD,
) -> Comparison:
    """Compare the modules of a class with each other and with those of ``earlier`` classes, exercise by exercise.

    Raises KitError where the released files are not there.
    """
    result = Comparison()
    classes = (list(submissions), list(earlier))
    for exercise in assignment.exercises:
        modules = [
            Module(one.name, one.modules[exercise.name], is_earlier)
            for submissions, is_earlier in zip(classes, (False, True), strict=True)
            for one in submissions
            if len(one.modules.get(exercise.name, "")) in range(1, MAX_CHARACTERS)
        ]
        known = [_released(course, assignment, exercise), exercise.reference, *(wheat.source for wheat in exercise.wheats)]
        structure, text = (_fingerprints(modules, known, measure) for measure in (STRUCTURE, TEXT))
        long_enough = structure.keys() | text.keys()
        result.compared[exercise.name] = (len(long_enough), len(modules))
        for one, other in _candidates(modules):
            pair = _pair(exercise.name, (modules[one], modules[other]), (structure, text), (one, other))
            if pair and pair.share >= threshold:
                result.pairs.append(pair)
    result.pairs.sort(key=lambda pair: (-pair.share, pair.exercise, pair.one.student, pair.other.student))
    return result


def _released(course: Course, assignment: Assignment, exercise: Exercise) -> str:
    path: Path = course.root / "assignments" / assignment.name / f"{exercise.name}.py"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise KitError(f"{path} cannot be read ({error.strerror}): run 'autograder build {assignment.name}'.") from error


def _candidates(modules: list[Module]) -> Iterator[tuple[int, int]]:
    """Every two modules by index, one of them at least of this class."""
    recent = [index for index, module in enumerate(modules) if not module.is_earlier]
    earlier = [index for index, module in enumerate(modules) if module.is_earlier]
    yield from combinations(recent, 2)
    yield from product(recent, earlier)


def _fingerprints(modules: list[Module], known: list[str], measure: Measure) -> dict[int, CodeFingerprint]:
    """The fingerprint of each module that is long enough, by index, without what is known or common."""
    found = {index: _fingerprint(module.source, measure) for index, module in enumerate(modules)}
    students = Counter(value for fingerprint in found.values() for value in fingerprint.hashes)
    least = max(COMMON_STUDENTS, COMMON_SHARE * len(modules))
    common = {value for value, count in students.items() if count >= least}
    common.update(*(_fingerprint(source, measure).hashes for source in known))
    for fingerprint in found.values():
        fingerprint.hashes -= common
        fingerprint.hash_idx = {value: fingerprint.hash_idx[value] for value in fingerprint.hashes}
        fingerprint.token_coverage = get_token_coverage(fingerprint.hash_idx, measure.length, len(fingerprint.filtered_code))
    return {index: fingerprint for index, fingerprint in found.items() if fingerprint.token_coverage >= measure.own}


def _fingerprint(source: str, measure: Measure) -> CodeFingerprint:
    text = source if measure.is_filtered else "".join(source[index] for index in _without_layout(source))
    return CodeFingerprint("module.py", measure.length, 1, filter=measure.is_filtered, language="python", fp=io.StringIO(text))


def _without_layout(source: str) -> list[int]:
    """The indices of the characters that count as text: of several spaces or empty lines only the first."""
    return [index for index, c in enumerate(source) if not (c.isspace() and source[index - 1 : index].isspace())]


def _pair(
    exercise: str,
    modules: tuple[Module, Module],
    fingerprints: tuple[dict[int, CodeFingerprint], dict[int, CodeFingerprint]],
    indices: tuple[int, int],
) -> Pair | None:
    shares, spans = [0.0, 0.0], []
    for number, (found, measure) in enumerate(zip(fingerprints, (STRUCTURE, TEXT), strict=True)):
        one, other = (found.get(index) for index in indices)
        if one is None or other is None:
            continue
        overlap, similarities, slices = compare_files(one, other)
        if overlap < measure.own:
            continue
        shares[number] = min(1.0, float(max(similarities)))
        if shares[number] == max(shares):
            spans = [_spans(ranges, module.source, measure) for ranges, module in zip(slices, modules, strict=True)]
    return Pair(exercise, *modules, structure=shares[0], text=shares[1], spans=(spans[0], spans[1])) if spans else None


def _spans(ranges: Any, source: str, measure: Measure) -> tuple[tuple[int, int], ...]:
    """copydetect's ranges as ranges of the source."""
    found = sorted((int(start), int(end)) for start, end in zip(*ranges, strict=True))
    if measure.is_filtered:
        return tuple(found)
    places = [*_without_layout(source), len(source)]
    return tuple((places[start], places[min(end, len(places) - 1)]) for start, end in found)
