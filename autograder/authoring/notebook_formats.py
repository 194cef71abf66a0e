"""Instructors' notebooks of nbgrader and otter-grader, read as data: their text, code and questions. Nothing is run.

nbgrader marks cells in their metadata: https://nbgrader.readthedocs.io/en/stable/user_guide/creating_and_grading_assignments.html
Otter Assign marks them with raw cells (its format "v1") or with a fenced block in a Markdown cell ("v0"):
https://otter-grader.readthedocs.io/en/latest/otter_assign/notebook_format.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from ..errors import UsageError

MAX_BYTES = 20 << 20  # of a notebook
MAX_CELLS = 2000
MAX_SOURCE = 50_000  # characters of a cell
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
HIDDEN_TESTS = re.compile(r"^[^\n]*BEGIN HIDDEN TESTS[^\n]*\n(.*?)^[^\n]*END HIDDEN TESTS[^\n]*\n?", re.MULTILINE | re.DOTALL)
MARK_SCHEME = re.compile(r"^[^\n]*BEGIN MARK SCHEME[^\n]*\n(.*?)^[^\n]*END MARK SCHEME[^\n]*\n?", re.MULTILINE | re.DOTALL)
BOUNDARY = re.compile(r"#\s+(BEGIN|END)\s+(QUESTION|PROMPT|SOLUTION|TESTS)\b", re.IGNORECASE)
OLD_QUESTION = re.compile(r"^```\s*\nBEGIN QUESTION\s*\n(.*?)^```\s*$\n?", re.MULTILINE | re.DOTALL)
ASSIGNMENT_CONFIG = re.compile(r"#\s+ASSIGNMENT CONFIG|```\s*\nBEGIN ASSIGNMENT", re.IGNORECASE)
OTTER_FENCE = re.compile(r"\A```otter\s*\n(.*?)\n```\s*\Z", re.DOTALL)
OLD_TEST = re.compile(r"\A#+\s*(HIDDEN\s+)?TEST\s*#*\s*\n", re.IGNORECASE)
TEST_CONFIG = re.compile(r"\A\"\"\"\s*# BEGIN TEST CONFIG\s*\n(.*?)\"\"\";?\s*# END TEST CONFIG[^\n]*\n?", re.DOTALL)
OLD_ANSWER = re.compile(r"\A\s*(?:<strong>|\*\*)solution:?(?:</strong>|\*\*):?\s*", re.IGNORECASE)
SOLUTION_LINE = re.compile(r"\s*#\s*(SOLUTION|SOLUTION NO PROMPT|SEED)\s*$")
IGNORED_LINE = re.compile(r"#\s*IGNORE\s*$")
IGNORED = re.compile(r"^[^\n]*# BEGIN IGNORE\s*\n.*?^[^\n]*# END IGNORE\s*\n?", re.MULTILINE | re.DOTALL)
PROMPT = re.compile(r"^[ \t]*(?:\"\"\"|''')\s*# BEGIN PROMPT.*?# END PROMPT[^\n]*\n?", re.MULTILINE | re.DOTALL)
OF_OTTER = re.compile(r"\botter\.Notebook\b|\bgrader\.(check|check_all|export)\(|^\s*import otter\b", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """A cell: its kind (code, markdown or raw), source, nbgrader's metadata, and the text that it printed or returned."""

    kind: str
    source: str
    mark: dict[str, Any]
    result: str


@dataclass(frozen=True)
class TestCase:
    """The code of a test, whether students see it, its points, and the expected result of its last line.

    Its points are None while its share of the question's is not known; the result is None where there is none.
    """

    source: str
    hidden: bool
    points: float | None
    result: str | None = None


@dataclass
class Question:
    """A question: code to write, with its tests, or an answer that a person grades (``manual``)."""

    name: str
    points: float
    manual: bool = False
    solution: list[str] = field(default_factory=list)
    tests: list[TestCase] = field(default_factory=list)
    answer: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Prose:
    """Markdown that students read."""

    text: str


@dataclass(frozen=True)
class Code:
    """A code cell that is given to students."""

    source: str


Part = Prose | Code | Question


def read_cells(path: Path) -> list[Cell]:
    """The cells of a notebook in Python. Raises UsageError where the file is none."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise UsageError(f"{path} has more than {MAX_BYTES >> 20} MB: clear its outputs first.")
        content = json.loads(data.decode("utf-8-sig"))
        cells, language = content["cells"], (content.get("metadata") or {}).get("kernelspec", {}).get("language", "python")
        read = [_cell(cell) for cell in cells]
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): name a notebook.") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"{path} is not a notebook of nbformat 4 (*.ipynb): open it in Jupyter and save it again.") from error
    if str(language).lower() != "python":
        raise UsageError(f"{path} is a notebook in another language than Python, {str(language)!r:.40}, which cannot be imported.")
    if len(read) > MAX_CELLS or any(len(cell.source) > MAX_SOURCE for cell in read):
        raise UsageError(f"{path} has more than {MAX_CELLS} cells, or a cell of more than {MAX_SOURCE:,} characters: split it.")
    return read


def _cell(cell: dict[str, Any]) -> Cell:
    mark = cell.get("metadata", {}).get("nbgrader") or {}
    outputs = cell.get("outputs") or []
    results = [
        _text(output.get("data", {}).get("text/plain", "")) for output in outputs if output.get("output_type") == "execute_result"
    ]
    return Cell(str(cell["cell_type"]), _text(cell["source"]), dict(mark), "".join(results[-1:]))


def _text(value: Any) -> str:
    """A notebook's text, a string or a list of lines, without control characters. Raises TypeError for anything else."""
    text = value if isinstance(value, str) else "".join(value)
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).encode("utf-8", "replace").decode()


def nbgrader_parts(cells: list[Cell]) -> Iterator[Part]:
    """The parts of a notebook of nbgrader's, in order: a test belongs to the solution above it."""
    current: Question | None = None
    for number, cell in enumerate(cells, start=1):
        grade, solution, task = (bool(cell.mark.get(key)) for key in ("grade", "solution", "task"))
        name = str(cell.mark.get("grade_id") or f"cell_{number}")
        if task:
            yield Prose(MARK_SCHEME.sub("", cell.source))
            yield Question(name, _points(cell.mark.get("points"), 1), manual=True, answer=MARK_SCHEME.findall(cell.source))
        elif grade and solution:
            answer = cell.source if cell.kind == "markdown" else f"```python\n{cell.source}\n```"
            yield Question(name, _points(cell.mark.get("points"), 1), manual=True, answer=[answer])
        elif cell.kind == "code" and solution:
            current = Question(name, 0, solution=[cell.source])
            yield current
        elif cell.kind == "code" and grade:
            if current is None:
                current = Question(name, 0)
                yield current
            current.tests += _tests_of(cell, _points(cell.mark.get("points"), 0))
            current.points = sum(test.points or 0 for test in current.tests)
        elif cell.kind == "code":
            yield Code(cell.source)
        elif cell.kind == "markdown":
            yield Prose(cell.source)


def _tests_of(cell: Cell, points: float) -> Iterator[TestCase]:
    """The public and the hidden part of a test cell, which share its points."""
    hidden = "".join(HIDDEN_TESTS.findall(cell.source))
    public = HIDDEN_TESTS.sub("", cell.source)
    parts = [(source, is_hidden) for source, is_hidden in ((public, False), (hidden, True)) if _has_code(source)]
    return (TestCase(source, is_hidden, points / len(parts)) for source, is_hidden in parts)


def _has_code(source: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in source.splitlines())


def otter_parts(cells: list[Cell]) -> Iterator[Part]:
    """The parts of a master notebook of Otter Assign's, in order. Raises UsageError for a question that does not end."""
    current: Question | None = None
    inside = ""  # the block of the question that a cell stands in; "old" in the format of fenced blocks
    for number, cell in enumerate(cells, start=1):
        fenced = OTTER_FENCE.match(cell.source) if cell.kind == "markdown" else None
        source = fenced[1] if fenced else cell.source
        if ASSIGNMENT_CONFIG.match(source):
            continue
        boundary = BOUNDARY.match(source) if cell.kind == "raw" or fenced else None
        old = OLD_QUESTION.search(source) if cell.kind == "markdown" else None
        if boundary or old:
            begins, block = (boundary[1].upper() == "BEGIN", boundary[2].upper()) if boundary else (True, "QUESTION")
            if block == "QUESTION" and begins:
                if current and inside != "old":
                    raise UsageError(f"Cell {number} begins a question inside the question '{current.name:.60}': end that first.")
                config = _config(source.partition("\n")[2] if boundary else old[1] if old else "", number)
                current = Question(
                    str(config.get("name") or f"q{number}"), _points(config.get("points"), 1), bool(config.get("manual"))
                )
                if old:
                    yield Prose(OLD_QUESTION.sub("", source))
                yield current
                inside = "old" if old else "QUESTION"
            elif block == "QUESTION":
                current, inside = None, ""
            else:
                inside = block if begins else "QUESTION"
        elif current is None or (inside == "old" and not _belongs(cell, current)):
            current, inside = None, ""
            yield from _given(cell)
        else:
            _add(current, replace(cell, source=source), inside, number)
            if inside in ("QUESTION", "PROMPT") or (inside == "old" and cell.kind == "markdown" and not OLD_ANSWER.match(source)):
                yield from _given(cell)
    if current and inside != "old":
        raise UsageError(f"The question '{current.name:.60}' does not end: add a raw cell '# END QUESTION'.")


def _given(cell: Cell) -> Iterator[Part]:
    if cell.kind == "markdown":
        yield Prose(cell.source)
    elif cell.kind == "code" and not OF_OTTER.search(cell.source):
        yield Code(cell.source)


def _belongs(cell: Cell, question: Question) -> bool:
    """Whether a cell belongs to the question above it, in the format of fenced blocks: its solution, then its tests."""
    if question.manual:
        return not question.answer and not question.solution
    return cell.kind == "code" and (not question.solution or bool(OLD_TEST.match(cell.source)))


def _add(question: Question, cell: Cell, inside: str, number: int) -> None:
    """Add a cell to the question that it stands in."""
    is_test = inside == "TESTS" or (inside == "old" and OLD_TEST.match(cell.source))
    if is_test and cell.kind == "code":
        question.tests.append(_otter_test(cell, number))
    elif inside in ("SOLUTION", "old") and cell.kind == "code":
        question.solution.append(cell.source)
    elif inside == "SOLUTION" or (inside == "old" and OLD_ANSWER.match(cell.source)):
        question.answer.append(OLD_ANSWER.sub("", cell.source))


def _otter_test(cell: Cell, number: int) -> TestCase:
    source, hidden, points = cell.source, False, None
    if config := TEST_CONFIG.match(source):
        settings = _config(config[1], number)
        source, hidden, points = source[config.end() :], bool(settings.get("hidden")), settings.get("points")
    if old := OLD_TEST.match(source):
        source, hidden = source[old.end() :], bool(old[1])
    elif re.match(r"\A#\s*HIDDEN\s*\n", source, re.IGNORECASE):
        source, hidden = source.partition("\n")[2], True
    source = "\n".join(line for line in source.splitlines() if not IGNORED_LINE.search(line))
    return TestCase(source, hidden, None if points is None else _points(points, 0), cell.result or None)


def _shared(question: Question) -> list[TestCase]:
    """The tests, where those without points of their own share what the others leave of the question's."""
    rest = question.points - sum(test.points or 0 for test in question.tests)
    without = sum(test.points is None for test in question.tests)
    return [replace(test, points=max(rest, 0) / without) if test.points is None else test for test in question.tests]


def _config(text: str, number: int) -> dict[str, Any]:
    """A block of YAML. Raises UsageError where it is none."""
    try:
        config = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise UsageError(f"The settings in cell {number} are not valid YAML: correct them in the notebook.") from error
    return config if isinstance(config, dict) else {}


def _points(value: Any, default: float) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 10_000:
        return float(value)
    return default


FORMATS: dict[str, Callable[[list[Cell]], Iterator[Part]]] = {"nbgrader": nbgrader_parts, "otter": otter_parts}


def read_parts(path: Path, notebook_format: str) -> list[Part]:
    """The parts of a notebook in a format of FORMATS, in order. Raises UsageError where the file is none, or has no question."""
    parts = list(FORMATS[notebook_format](read_cells(path)))
    questions = [part for part in parts if isinstance(part, Question)]
    if not questions:
        raise UsageError(f"{path} has no question in the format of {notebook_format}: is it the instructor's notebook?")
    for question in questions:
        question.tests = _shared(question)
    return parts


def with_regions_of_lines(source: str) -> str:
    """Otter's code with regions in place of ``# SOLUTION`` at the end of lines, without its prompts and what it ignores."""
    lines: list[str] = []
    open_indent: str | None = None
    kept = [line for line in IGNORED.sub("", PROMPT.sub("", source)).splitlines() if not IGNORED_LINE.search(line)]
    for line in [*kept, None]:
        is_solution = line is not None and bool(SOLUTION_LINE.search(line)) and not line.lstrip().startswith("#")
        if line is not None and is_solution and open_indent is None:
            open_indent = line[: len(line) - len(line.lstrip())]
            lines.append(f"{open_indent}### BEGIN SOLUTION")
        elif not is_solution and open_indent is not None:
            lines.append(f"{open_indent}### END SOLUTION")
            open_indent = None
        if line is not None:
            lines.append(SOLUTION_LINE.sub("", line) if is_solution else line)
    return "\n".join(lines)
