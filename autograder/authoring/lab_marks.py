"""The marks in ``lab.md``: graded cells and written answers. What is almost a mark is a fault: it would reach students."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..course import Assignment
from ..course.problems import Faults, Problem, Problems, closest, meant
from ..errors import listing

FENCE = re.compile(r"(?P<ticks>`{3,}|~{3,})\s*(?P<info>.*)")
CHECKED = re.compile(r"""\bcheck\(\s*["'](\w+)["']""")
COMMENT = re.compile(r"<!--(?P<text>.*)")
REGION = re.compile(r"#region(?P<attributes>(?:\s.*)?)")
ATTRIBUTE = re.compile(r"""\s*(?P<key>[^\s=]+)(?:=(?P<value>"[^"]*"|'[^']*'|[^\s"']+))?""")
ANSWER = re.compile(r"^<!--\s*#region +(?P<attributes>[^\n]+?)\s*-->\n(?P<answer>.*?)^<!--\s*#endregion", re.MULTILINE | re.DOTALL)
QUESTION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
FORM = '<!-- #region question="name" points=5 --> and <!-- #endregion --> around a model answer'


@dataclass(frozen=True)
class Mark:
    """A graded cell (``kind`` "exercise") or a written answer ("question"): its name, points and line."""

    kind: str
    name: str
    points: float
    line: int


def read_marks(path: Path, assignment: Assignment) -> list[Mark]:
    """The marks of a ``lab.md``. Raises Problems with everything that is wrong with them."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise Problems([Problem(path, 0, f"it cannot be read ({reason}): every problem set has a lab.md.")]) from error
    faults = Faults(path)
    marks = list(_marks(text, faults))
    _require_each_once(marks, assignment, faults)
    faults.raise_if_any()
    return marks


def model_answers(assignment: Assignment) -> dict[str, str]:
    """The text in each region of a problem set's ``lab.md``, by the region's attributes, whatever these are."""
    text = (assignment.folder / "lab.md").read_text(encoding="utf-8", errors="replace")
    return {match["attributes"]: match["answer"] for match in ANSWER.finditer(text)}


def _marks(text: str, faults: Faults) -> Iterator[Mark]:
    fence, region = "", 0  # what closes the fence, and the line that began the region that a line stands in
    opened, graded, checked = 0, "", set[str]()  # of the fence: its line, its exercise, and the exercises that it checks
    for number, line in enumerate(text.splitlines(), start=1):
        ticks = FENCE.match(line)
        if fence:
            if ticks and ticks["ticks"].startswith(fence) and not ticks["info"]:
                if graded and checked and graded not in checked:
                    faults.add(f"the cell of '{graded}' checks {listing(sorted(checked))}: write check(\"{graded}\").", opened)
                fence = ""
            checked.update(CHECKED.findall(line))
        elif ticks:
            marks = list(_of_fence(ticks["info"].strip(), number, faults))
            fence, opened, graded, checked = ticks["ticks"], number, marks[0].name if marks else "", set()
            yield from marks
        elif "<!--" in line or "-->" in line:
            comment = COMMENT.fullmatch(line.strip())
            words = comment["text"].removesuffix("-->").strip() if comment and line.rstrip().endswith("-->") else ""
            begins = REGION.fullmatch(words)
            if begins and region:
                faults.add(f"a region begins in the one of line {region}: end that with <!-- #endregion --> first.", number)
            if begins:
                region = number
                yield from _of_region(begins["attributes"], number, faults)
            elif words == "#endregion":
                if not region:
                    faults.add("this ends a region, and none has begun: remove it.", number)
                region = 0
            else:
                faults.add(f"this comment would reach the students: remove it, or write {FORM}.", number)
    if fence:
        faults.add(f"this code cell does not end: write {fence} after its last line.", opened)
    if region:
        faults.add("this region does not end: write <!-- #endregion --> after it.", region)


def _of_fence(info: str, number: int, faults: Faults) -> Iterator[Mark]:
    language, _, attributes = info.partition(" ")
    if not attributes.strip():
        return
    found = _attributes(attributes, ("exercise",), number, faults)
    if language != "python":
        faults.add(f"'{language}' is not python: a graded cell begins ```python exercise=\"name\".", number)
    elif name := found.get("exercise"):
        yield Mark("exercise", name, 0.0, number)


def _of_region(attributes: str, number: int, faults: Faults) -> Iterator[Mark]:
    before = len(faults.found)
    found = _attributes(attributes, ("question", "points"), number, faults)
    if len(faults.found) > before or not found:
        return
    name, points = found.get("question", ""), found.get("points", "")
    if not QUESTION.fullmatch(name):
        faults.add('a region with points needs question="name", of letters, digits, - and _.', number)
    if not re.fullmatch(r"\d+(\.\d+)?", points) or float(points) == 0:
        faults.add(f"the question '{name}' needs points=5, a number above 0.", number)
    else:
        yield Mark("question", name, float(points) if "." in points else int(points), number)


def _attributes(text: str, known: tuple[str, ...], number: int, faults: Faults) -> dict[str, str]:
    """The attributes of a mark by key. An unknown one, and one that is not key="value", is a fault."""
    found = {}
    for attribute in ATTRIBUTE.finditer(text):
        key, value = attribute["key"], attribute["value"]
        if key not in known:
            faults.add(f"'{key}' is not known: {closest(key, known)}", number)
        elif value is None or (key != "points" and value[0] not in "\"'"):
            faults.add(f'write {key}="name", in quotes.', number)
        else:
            found[key] = value.strip("\"'")
    return found


def _require_each_once(marks: list[Mark], assignment: Assignment, faults: Faults) -> None:
    """Note exercises without a graded cell, cells without an exercise, and names that stand twice."""
    listed = [exercise.name for exercise in assignment.exercises]
    seen: set[str] = set()
    for mark in marks:
        if mark.kind == "exercise" and mark.name not in listed:
            remedy = meant(mark.name, listed) or "add an [[exercise]] there, or remove this cell."
            faults.add(f"assignment.toml does not list the exercise '{mark.name}': {remedy}", mark.line)
        elif mark.kind == "question" and mark.name in listed:
            faults.add(f"the question '{mark.name}' is called like an exercise: rename it.", mark.line)
        elif mark.name in seen:
            faults.add(f"there are several graded cells for '{mark.name}': remove or rename one.", mark.line)
        seen.add(mark.name)
    for name in listed:
        if name not in {mark.name for mark in marks if mark.kind == "exercise"}:
            faults.add(f"there is no graded cell for '{name}': write one that begins ```python exercise=\"{name}\".")
