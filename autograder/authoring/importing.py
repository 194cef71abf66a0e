"""``autograder import``: a problem set made of an assignment's notebook, as far as possible. Nothing in the notebook is run.

A question whose solution defines functions or classes becomes an exercise, and its tests become properties; a question for a
person becomes a region of lab.md. What cannot be converted is kept in not_imported.md, and everything that an author must look
at is marked, so that ``autograder check`` lists it.
"""

from __future__ import annotations

import ast
import copy
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..course import Course
from ..course.names import name_problem
from ..errors import UsageError
from .check import MINIMUM
from .conversion import (
    REGION_MARK,
    Converted,
    bound,
    definitions,
    docstring,
    parsed,
    property_of,
    reference_of,
    titles,
    used,
)
from .notebook_formats import Code, Part, Prose, Question, TestCase, read_parts, with_regions_of_lines
from .scaffold import first_files, render, require_free, translate_mark, valid_title, words_of, write_folder
from .unfinished import MARK

LEFT = "not_imported.md"
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
FIRST_CELL = """```python
%load_ext autoreload
%autoreload 2

from selfcheck import check, once_written
```
"""
CHECK_CELL = """```python exercise="{name}"
check("{name}")
```

```python
with once_written():
    from {name} import {functions}
```
"""


@dataclass
class Imported:
    """A problem set that was imported: its name and files, its exercises, and what was not converted."""

    name: str
    files: list[Path]
    exercises: list[str]
    left: int

    def lines(self) -> Iterator[str]:
        """What was made, in sentences."""
        yield f"{len(self.exercises)} exercise(s): {', '.join(self.exercises) or 'none'}."
        if self.left:
            yield f"{self.left} part(s) could not be converted: they are in {LEFT}."


def import_notebook(course: Course, notebook_format: str, path: Path, name: str) -> Imported:
    """Write ``solutions/<name>`` (default: after the notebook) from an instructor's notebook. Raises UsageError."""
    parts, set_name = read_parts(path, notebook_format), name or identifier(path.stem, "imported")
    require_free(course, set_name)
    try:
        made = _converted(course, set_name, parts)
    except RecursionError as error:
        raise UsageError(f"{path} holds an expression that is nested too deeply: write it in several lines.") from error
    files = made.files(valid_title(words_of(path.stem)), path.name)
    written = write_folder(course.root / "solutions" / set_name, files)
    return Imported(set_name, written, made.exercises, len(made.left))


def _converted(course: Course, set_name: str, parts: Iterable[Part]) -> _ProblemSet:
    made = _ProblemSet(course, {set_name})
    for part in parts:
        match part:
            case Prose(text):
                made.add_prose(text)
            case Code(source):
                made.add_code(source)
            case Question():
                made.add_question(part)
    return made


def identifier(text: str, default: str) -> str:
    """A name for a problem set or an exercise that is near a text."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text)
    name = re.sub(r"[^a-z0-9]+", "_", spaced.lower()).strip("_")[:50]
    name = name if name[:1].isalpha() else f"{default}_{name}".strip("_")
    return f"{name}_exercise" if name_problem(name) else name


@dataclass
class _ProblemSet:
    """The problem set as far as it is made."""

    course: Course
    taken: set[str]
    exercises: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    _lab: list[str] = field(default_factory=list)
    _entries: list[str] = field(default_factory=list)
    _files: dict[str, str] = field(default_factory=dict)
    _imports: dict[str, str] = field(default_factory=dict)  # by the name that they bind: of given code and of exercises
    _given: dict[str, str] = field(default_factory=dict)  # statements of given code, by the names that they bind

    def add_prose(self, text: str) -> None:
        text = COMMENT.sub("", text).strip()
        if "(attachment:" in text:
            self._leave("a text shows an attached picture: save it in data/, and write the text anew.", text, "markdown")
        if text:
            needs_region = "```" in text or "~~~" in text or text.startswith("---")
            self._lab.append(f"<!-- #region -->\n{text}\n<!-- #endregion -->\n" if needs_region else f"{text}\n")

    def add_code(self, source: str) -> None:
        """Code that is given to students: it stays in the lab, and exercises that use its names get a copy of what they use."""
        if not source.strip():
            return
        if "```" in source:
            self._leave("a cell of code holds ```: write it into lab.md by hand.", source)
        else:
            self._lab.append(f"```python\n{REGION_MARK.sub('', source).rstrip()}\n```\n")
        tree = parsed(source)
        for node in tree.body if tree else []:
            text = ast.unparse(node)
            if isinstance(node, ast.Import | ast.ImportFrom):
                self._imports.update(dict.fromkeys(bound(node), text))
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                self._given[node.name] = text
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                self._given.update(dict.fromkeys(bound(node), text))

    def add_question(self, question: Question) -> None:
        sources = [with_regions_of_lines(source) for source in question.solution]
        if question.manual:
            self._add_written(question, sources)
            return
        tree = parsed("\n\n\n".join(sources))
        if tree is None or not definitions(tree):
            reason = "its solution defines no function or class" if sources else "it has no solution"
            self._leave(
                f"the question {question.name}, worth {question.points:g} points: {reason}. Ask for a function, or ask a person.",
                "\n\n".join([*sources, *(test.source for test in question.tests)]),
            )
            return
        self._add_exercise(question, "\n\n\n".join(source.strip("\n") for source in sources), tree)

    def _add_written(self, question: Question, sources: list[str]) -> None:
        """A question for a person: a region of the lab with the model answer."""
        texts = [*question.answer, *(f"```python\n{source}\n```" for source in sources)]
        answer = REGION_MARK.sub("", COMMENT.sub("", "\n\n".join(texts))).strip()
        name = self._free(re.sub(r"[^A-Za-z0-9_-]+", "-", question.name).strip("-_")[:50] or "question", "-")
        if not question.points:
            self._leave(f"the question {question.name} has no points: it got 1.", "")
        answer = answer or f"{MARK} write a model answer."
        self._lab.append(f'<!-- #region question="{name}" points={question.points or 1:g} -->\n{answer}\n<!-- #endregion -->\n')

    def _add_exercise(self, question: Question, source: str, tree: ast.Module) -> None:
        nodes = definitions(tree)
        public = [node.name for node in nodes if not node.name.startswith("_")] or [nodes[0].name]
        name = self._free(identifier(public[0] if len(public) == 1 else question.name, "exercise"), "_")
        title = valid_title(words_of(name))
        reference, _ = reference_of(source)
        head = [f'"""{title}."""', self._prelude(used(tree))[0]]
        points = self._write_properties(question, name, public)
        rights = ["\n\n\n".join(map(_without_docstring, nodes))] * MINIMUM["wheats"]
        wrongs = ["\n\n\n".join(_wrong(node, number) for node in nodes) for number in range(1, MINIMUM["chaffs"] + 1)]
        files = {f"{name}.py": "\n\n\n".join(filter(None, [*head, reference])) + "\n", **first_files(self.course, rights, wrongs)}
        self._files |= {f"{name}/{file}": text for file, text in files.items()}
        values = {"name": name, "title": title, "translate": translate_mark(self.course), "points": f"{points:g}"}
        self._entries.append(render("exercise.toml", self.course.languages, **values))
        self._lab.append(CHECK_CELL.format(name=name, functions=", ".join(public)))
        self._imports.update({function: f"from {name} import {function}" for function in public})
        self.exercises.append(name)

    def _write_properties(self, question: Question, name: str, public: list[str]) -> float:
        """Write the two files of properties. Returns their points, or the question's where none could be converted."""
        own = {function: f"from {name} import {function}" for function in public}
        known = self._imports | own
        total = 0.0
        for hidden, file in ((False, f"test_{name}.py"), (True, f"hidden_{name}.py")):
            texts, names, checks, imports = list[str](), set[str](), set[str](), set[str]()
            for number, test in enumerate((test for test in question.tests if test.hidden == hidden), start=1):
                converted = property_of(test.source, test.result, self.course.languages)
                needed = used(ast.parse(converted.body)) - converted.checks if converted else set()
                lacking = sorted(needed - {"np", "pytest"} - known.keys() - self._given.keys() - _bound_by(converted))
                if converted is None or lacking:
                    self._leave_test(question, test, lacking)
                    continue
                points = test.points or 1.0
                total += points
                texts.append(self._property(converted, f"test_{name}_{'hidden_' * hidden}{number}", points, number, test))
                names |= needed
                checks |= converted.checks
                imports |= set(converted.imports)
            if texts:
                prelude, lines = self._prelude(names, own | self._imports)
                lines |= imports | {"import pytest", f"from selfcheck import {', '.join(sorted(checks))}"}
                top = "\n".join(sorted(lines, key=lambda line: (line.startswith("from"), line)))
                text = "\n\n\n".join(filter(None, [top, _without_imports(prelude), *texts])) + "\n"
            else:
                kind = "hidden" if hidden else "public"
                text = f"# {MARK} write {kind} properties: the notebook has none that could be converted.\n"
            self._files[f"{name}/{file}"] = text
        return total or question.points or 1.0

    def _property(self, converted: Converted, function: str, points: float, number: int, test: TestCase) -> str:
        body, languages = converted.body, self.course.languages
        count = sum(
            isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("agree", "holds", "raises")
            for node in ast.walk(ast.parse(body))
        )
        notes = [f"    # {MARK} this asks several things: write a property for each, and draw inputs where one holds for all."]
        notes = notes * (count > 1) + [f"    # {MARK} the test had no points: it got 1."] * (not test.points)
        title = docstring(titles(converted.title, number, test.hidden, languages), languages, "    ")
        lines = [f"@pytest.mark.points({points:g})", f"def {function}():", title, *notes, textwrap.indent(body, "    ")]
        return "\n".join(lines)

    def _prelude(self, names: set[str], imports: dict[str, str] | None = None) -> tuple[str, set[str]]:
        """The imports and the given code that provide ``names``, as text, and the lines of the imports alone."""
        imports = self._imports if imports is None else imports
        lines, statements, waiting, seen = set[str](), list[str](), sorted(names), set[str]()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            if name in imports:
                lines.add(imports[name])
            elif name in self._given:
                statements.append(self._given[name])
                waiting += sorted(used(ast.parse(self._given[name])))
            elif name == "np":
                lines.add("import numpy as np")
        in_order = [text for text in dict.fromkeys(self._given.values()) if text in statements]
        return "\n\n\n".join(filter(None, ["\n".join(sorted(lines)), *in_order])), lines

    def _leave_test(self, question: Question, test: TestCase, lacking: list[str]) -> None:
        reason = (
            f"it uses {', '.join(lacking)[:80]}, which no function defines" if lacking else "it checks nothing, or cannot be read"
        )
        kind = "hidden" if test.hidden else "public"
        shown = f"a {kind} test of {question.name}, worth {test.points:g} points: {reason}. Write it as a property."
        self._leave(shown, test.source)

    def _leave(self, sentence: str, source: str, language: str = "python") -> None:
        ticks = "`" * max(3, 1 + max(map(len, re.findall("`+", source)), default=0))
        self.left.append(
            f"{MARK} {' '.join(sentence.split())}\n" + f"\n{ticks}{language}\n{source.strip()}\n{ticks}\n" * bool(source.strip())
        )

    def _free(self, name: str, between: str) -> str:
        """The name, or one with a number where it is taken in the course or in this problem set."""
        solutions = self.course.root / "solutions"
        taken = self.taken | {path.name for pattern in ("*", "*/*") for path in solutions.glob(pattern)}
        free = next(candidate for candidate in (name, *(f"{name}{between}{n}" for n in range(2, 10_000))) if candidate not in taken)
        self.taken.add(free)
        return free

    def files(self, title: str, notebook: str) -> dict[str, str]:
        """The text of each file of the problem set, by its path."""
        languages, mark = self.course.languages, translate_mark(self.course)
        head = render("assignment.toml", languages, title=title, translate=mark)
        files = {"assignment.toml": head + "".join(self._entries), "lab.md": "\n".join([FIRST_CELL, *self._lab]), **self._files}
        if self.left:
            files[LEFT] = "\n".join([f"# What could not be converted of {notebook}\n", *self.left])
        return files


def _bound_by(converted: Converted | None) -> set[str]:
    if converted is None:
        return set()
    return set().union(*(bound(ast.parse(line)) for line in converted.imports))


def _without_imports(prelude: str) -> str:
    """Given code without the imports above it, which stand at the top of the file."""
    tree = ast.parse(prelude)
    return "\n\n\n".join(ast.unparse(node) for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom))


def _without_docstring(node: ast.FunctionDef | ast.ClassDef) -> str:
    """The source of a function or class without its own docstring."""
    bare = copy.deepcopy(node)
    if ast.get_docstring(bare) is not None:
        bare.body = bare.body[1:] or [ast.Pass()]
    return ast.unparse(bare)


def _wrong(node: ast.FunctionDef | ast.ClassDef, number: int) -> str:
    """The source of a function or class that returns a number for everything."""
    wrong = copy.deepcopy(node)
    functions = (
        [wrong] if isinstance(wrong, ast.FunctionDef) else [part for part in wrong.body if isinstance(part, ast.FunctionDef)]
    )
    for function in functions:
        function.body = [ast.Pass() if function.name == "__init__" else ast.Return(ast.Constant(number))]
    return ast.unparse(ast.fix_missing_locations(wrong))
