"""``autograder new``: valid files of a course, a problem set or an exercise, with the author's next step marked in each."""

from __future__ import annotations

import ast
import builtins
import json
import os
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import jinja2

from ..course import Course
from ..course.names import name_problem
from ..course.settings import languages_problem
from ..errors import UsageError, listing
from ..files import replacing
from .check import HINTS, MINIMUM
from .conversion import docstring_lines, in_kit_words, order_in_files
from .unfinished import MARK

TEMPLATES = Path(__file__).parent / "templates" / "new"
MAX_SIGNATURE = 500  # characters
MAX_TITLE = 100  # characters
IN_PROPERTIES = {"agree", "given", "pytest", "st", "value"}  # names that a file of properties uses itself
DESCRIBED = {
    "wheats": (
        "another right solution, as a student may write it: say how it works.",
        "학생이 쓸 법한 다른 올바른 풀이를 쓰고 설명하세요.",
    ),
    "chaffs": (
        "a known mistake: say what is wrong, and what to do instead.",
        "흔한 실수를 쓰고 무엇이 틀렸는지, 어떻게 고치는지 설명하세요.",
    ),
}
HINT_TEXTS = (
    ("a question that points the way.", "방향을 알려 주는 질문을 쓰세요."),
    ("a step of the solution.", "풀이의 한 단계를 쓰세요."),
    ("nearly the answer.", "답에 가까운 힌트를 쓰세요."),
)


@dataclass(frozen=True)
class Signature:
    """The head of a function, or of a class with the arguments of its ``__init__``: its source text, in parts."""

    name: str
    parameters: str
    returns: str
    names: tuple[str, ...]
    required: tuple[str, ...]  # what a call must give, such as "1" or "key=1"
    is_class: bool = False

    @classmethod
    def parse(cls, text: str, is_class: bool = False) -> Self:
        """The signature that an author wrote, such as ``leaky_relu(x, alpha=0.01)``. Raises UsageError."""
        form = '"Stack(items)"' if is_class else '"leaky_relu(x, alpha=0.01)"'
        shown = f"{text!r:.80}"
        try:
            (node,) = ast.parse(f"def {text if len(text) <= MAX_SIGNATURE and text.isprintable() else ''}: pass").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            node = ast.Pass()
        if not isinstance(node, ast.FunctionDef) or len(node.body) != 1 or not isinstance(node.body[0], ast.Pass):
            raise UsageError(f"{shown} is not a signature: write it as in {form}.")
        parts = [*node.args.posonlyargs, *node.args.args]
        names = [arg.arg for arg in (*parts, *node.args.kwonlyargs)]
        used = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
        unknown = sorted(used - {"np"} - set(dir(builtins)))
        if unknown:
            raise UsageError(f"{shown} uses {listing(unknown)}, which the module does not have: leave it out.")
        if node.name in IN_PROPERTIES or (is_class and "self" in names):
            raise UsageError(f"{shown} uses a name that its properties or methods need themselves: choose another.")
        positional = parts[: len(parts) - len(node.args.defaults)]
        keywords = [arg for arg, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True) if default is None]
        required = [*("1" for _ in positional), *(f"{arg.arg}=1" for arg in keywords)]
        returns = f" -> {ast.unparse(node.returns)}" if node.returns and not is_class else ""
        return cls(node.name, ast.unparse(node.args), returns, tuple(names), tuple(required), is_class)

    @property
    def needs_numpy(self) -> bool:
        return "np." in self.parameters + self.returns

    def code(self, number: int) -> str:
        """The source of a function, or of a class whose objects have this value, that gives ``number`` for everything."""
        if not self.is_class:
            return f"def {self.name}({self.parameters}){self.returns}:\n    return {number}"
        head = ", ".join(filter(None, ("self", self.parameters)))
        return (
            f"class {self.name}:\n    def __init__({head}):\n        self.current = {number}\n\n"
            "    def value(self):\n        return self.current"
        )

    def call(self, first: str = "") -> str:
        """An expression that calls it, with ``first`` as its first argument where it takes one."""
        given = list(self.required) or ([first] if first and self.names and not self.parameters.startswith("*") else [])
        if first and given:
            key, separator, _ = given[0].rpartition("=")
            given[0] = f"{key}{separator}{first}"
        made = f"{self.name}({', '.join(given)})"
        return f"{made}.value()" if self.is_class else made


def new_course(folder: Path, title: str, languages: tuple[str, ...]) -> list[Path]:
    """Write a course without problem sets. Returns its files. Raises UsageError where the folder has content."""
    if problem := languages_problem(languages):
        raise UsageError(f"--languages {' '.join(languages)[:80]}: {problem}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not an empty folder: name a new one.")
    texts = {"title": valid_title(title or words_of(folder.resolve().name)), "languages": languages}
    files = {
        "solutions/course.toml": render("course.toml", languages, **texts),
        "nbgrader_config.py": render("nbgrader_config.py", languages),
        ".gitignore": render("gitignore", languages),
        "README.md": render("README.md", languages, **texts),
        "data/.gitkeep": "",
    }
    return _write(folder, files)


def new_assignment(course: Course, name: str, title: str) -> list[Path]:
    """Begin a problem set. Returns its files. Raises UsageError for a name that it cannot have."""
    require_free(course, name)
    shown = valid_title(title or words_of(name))
    files = {
        "assignment.toml": render("assignment.toml", course.languages, title=shown, translate=translate_mark(course)),
        "lab.md": render("lab.md", course.languages, title=shown),
    }
    return write_folder(course.root / "solutions" / name, files)


def new_exercise(course: Course, path: str, signature: Signature, points: float, title: str) -> list[Path]:
    """Add an exercise, ``SET/NAME``, to a problem set, its assignment.toml and its lab.md. Returns the files. Raises UsageError."""
    set_name, separator, name = path.partition("/")
    if not separator or set_name not in course.assignment_names:
        sets = listing(course.assignment_names) or "none: begin one with 'autograder new assignment'"
        raise UsageError(f"{path!r:.80} is not SET/NAME with a problem set of the course, which has {sets}.")
    require_free(course, name)
    folder, shown = course.root / "solutions" / set_name, valid_title(title or words_of(name))
    hidden_points = points // 2 if points >= 2 and points == int(points) else points / 2
    texts: dict[str, Any] = {
        "name": name,
        "title": shown,
        "translate": translate_mark(course),
        "points": f"{points:g}",
        "public_points": f"{points - hidden_points:g}",
        "hidden_points": f"{hidden_points:g}",
        "function": signature.name,
        "parameters": signature.parameters,
        "returns": signature.returns,
        "names": signature.names,
        "is_class": signature.is_class,
        "numpy": signature.needs_numpy,
        "call": signature.call(),
        "drawn_call": signature.call("value"),
    }
    files = {
        f"{name}.py": render("reference.py", course.languages, **texts),
        f"test_{name}.py": render("test.py", course.languages, **texts),
        f"hidden_{name}.py": render("hidden.py", course.languages, **texts),
    }
    rights, wrongs = [signature.code(0)] * MINIMUM["wheats"], [signature.code(n + 1) for n in range(MINIMUM["chaffs"])]
    files |= first_files(course, rights, wrongs)
    written = write_folder(folder / name, files)
    list_exercise(folder, render("exercise.toml", course.languages, **texts), render("cell.md", course.languages, **texts))
    return [*written, folder / "assignment.toml", folder / "lab.md"]


def first_files(course: Course, rights: Sequence[str], wrongs: Sequence[str]) -> dict[str, str]:
    """The files of an exercise that begin alike whatever it is about: wheats and chaffs with the given code, and hints."""
    files = {"hints.toml": render("hints.toml", course.languages, hints=HINT_TEXTS[:HINTS])}
    for kind, codes in (("wheats", rights), ("chaffs", wrongs)):
        en, ko = DESCRIBED[kind]
        cells = {"kind": kind.removesuffix("s"), "codes": codes, "say_en": en, "say_ko": ko}
        files[f"{kind}.py"] = render("variants.py", course.languages, **cells)
    return files


def list_exercise(folder: Path, entry: str, cell: str) -> None:
    """Add an ``[[exercise]]`` to a problem set's assignment.toml, and a graded cell to its lab.md; what they have stays."""
    for file, text in (("lab.md", cell), ("assignment.toml", entry)):
        path = folder / file
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        with replacing(path) as part:
            part.write_text(before.rstrip("\n") + "\n" * bool(before) + text, encoding="utf-8")


def require_free(course: Course, name: str) -> None:
    """Raise UsageError for a name that no exercise or problem set can have, or that one of the course has."""
    if problem := name_problem(name):
        raise UsageError(problem)
    solutions = course.root / "solutions"
    for path in (*solutions.glob("*"), *solutions.glob("*/*")):
        if path.is_dir() and path.name == name:
            raise UsageError(f"The course has {path.relative_to(course.root)} already: choose another name.")


def valid_title(text: str) -> str:
    """A title that can stand in TOML and Markdown. Raises UsageError."""
    title = " ".join(text.split())
    if not title or not title.isprintable() or len(title) > MAX_TITLE:
        raise UsageError(f"{text!r:.80} cannot be a title: write one line of at most {MAX_TITLE} characters.")
    return title


def words_of(name: str) -> str:
    """A name as words: "leaky_relu" is "Leaky relu"."""
    words = re.sub(r"[\W_]+", " ", name).strip()
    return words[:1].upper() + words[1:MAX_TITLE] or "Course"


def translate_mark(course: Course) -> str:
    return f"  # {MARK} translate the title." if len(course.languages) > 1 else ""


def render(file: str, course_languages: tuple[str, ...], /, **values: Any) -> str:
    """A file of ``templates/new``. Its sentences are in the course's languages, or in English where the kit does not know them."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES, encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def pairs(en: str, ko: str) -> list[tuple[str, str]]:
        return [(language, in_kit_words(en, ko, language, course_languages)) for language in course_languages]

    def both(en: str, ko: str) -> list[str]:
        """The sentences in the order in which files have them: English comes before Korean."""
        by_language = dict(pairs(en, ko))
        return [by_language[language] for language in order_in_files(course_languages)]

    environment.filters["toml"] = _toml
    environment.globals.update(
        pairs=pairs,
        both=both,
        docstring=lambda en, ko, indent="    ": docstring_lines(both(en, ko), course_languages, indent),
        say=lambda en, ko: ko if course_languages[0] == "ko" else en,
        texts=lambda en, ko: ", ".join(f"{code} = {_toml(ko if code == 'ko' else en)}" for code in course_languages),
        todo=f"{MARK} ",
    )
    return environment.get_template(f"{file}.jinja").render(**values)


def _toml(text: str) -> str:
    """A string of TOML, which reads those of JSON."""
    return json.dumps(text, ensure_ascii=False)


def write_folder(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write files into a new folder, which exists only once all of them are written."""
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as scratch:
        made = Path(scratch) / folder.name
        _write(made, files)
        made.rename(folder)
    return [folder / name for name in files]


def _write(folder: Path, files: Mapping[str, str]) -> list[Path]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]


def created(paths: Iterable[Path]) -> str:
    """The lines that say which files were written."""
    return "\n".join(f"wrote {os.path.relpath(path)}" for path in paths)
