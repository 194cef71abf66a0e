"""The properties of an exercise: the test functions that its files declare."""

import ast
import json
import keyword
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import listing
from ..selfcheck.messages import LANGUAGES, Text
from .exercise import Exercise
from .problems import Faults, Problem, Problems, gathering
from .sentences import lacks
from .side_effects import side_effects

CHECKS = {"agree", "holds", "raises", "shaped", "unmodified"}  # of selfcheck


@dataclass(frozen=True)
class Property:
    """One test function: ``points`` from ``@pytest.mark.points(n)``, ``title`` from its docstring.

    ``timed`` says whether its code names ``time``, so that its outcome may depend on the machine.
    """

    name: str
    title: Text
    points: float
    hidden: bool
    timed: bool = False


def declared(exercise: Exercise) -> tuple[Property, ...]:
    """The properties of an exercise in order, public ones first. They are read once, as the exercise's files are.

    Raises Problems with everything that is wrong with them, such as points that do not add up to the exercise's.
    """
    read = vars(exercise)
    if "declared" not in read:
        read["declared"] = _declared(exercise)
    return read["declared"]


def _declared(exercise: Exercise) -> tuple[Property, ...]:
    found: list[Problem] = []
    properties: list[Property] = []
    known: dict[str, str] = {}
    titles: dict[str, str] = {}
    for hidden in (False, True):
        with gathering(found):
            properties += _properties(exercise, exercise.properties_path(hidden), hidden, known, titles)
    total = sum(prop.points for prop in properties)
    if not found and total != exercise.points:
        path = exercise.folder.parent / "assignment.toml"
        sentence = f"{exercise.name} is worth {exercise.points:g} points, and its properties {total:g}: make them equal."
        found.append(Problem(path, exercise.line, sentence))
    if found:
        raise Problems(found)
    return tuple(properties)


def _properties(exercise: Exercise, path: Path, hidden: bool, known: dict[str, str], titles: dict[str, str]) -> list[Property]:
    """The properties of one file. Raises Problems.

    ``known`` has the file of each name, ``titles`` the name of each title, in every language; both get those of this file.
    """
    source, faults, properties = exercise.hidden if hidden else exercise.public, Faults(path), []
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise Problems([Problem(path, error.lineno or 0, f"this is not valid Python: {error.msg}.")]) from error
    helpers = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef) or not function.name.startswith("test_"):
            if sentence := _lost(function):
                faults.add(sentence, function.lineno)
            continue
        if function.name in known:
            faults.add(
                f"two properties are called {function.name}, the other one in {known[function.name]}: rename one.", function.lineno
            )
        known[function.name] = path.name
        prop = _property(function, hidden, exercise, faults)
        if not _checks(function, helpers, set()):
            faults.add(
                f"{function.name} checks nothing: use agree, holds, shaped, raises or unmodified of selfcheck.", function.lineno
            )
        if prop:
            properties.append(prop)
            same = next((titles[sentence] for sentence in prop.title if sentence in titles), "")
            if same:
                faults.add(
                    f"{function.name} has the title of {same}: say in its docstring what only this one asks.", function.lineno
                )
            titles.update(dict.fromkeys(prop.title, function.name))
    nodes = list(ast.walk(tree))
    others = (*side_effects(nodes), *_compared_types(nodes, exercise.functions), *_untranslated(nodes, exercise.languages))
    for line, sentence in others:
        faults.add(sentence, line)
    faults.raise_if_any()
    return properties


def _lost(statement: ast.stmt) -> str:
    """Why what looks like a property is none, and would be lost in silence; empty for any other statement."""
    if isinstance(statement, ast.AsyncFunctionDef) and statement.name.startswith("test_"):
        return f"{statement.name} is async, and would not be awaited: write def."
    if isinstance(statement, ast.ClassDef):
        inside = [part.name for part in statement.body if isinstance(part, ast.FunctionDef) and part.name.startswith("test_")]
        return f"{inside[0]} is in a class: make it a function of the module." if inside else ""
    if isinstance(statement, ast.FunctionDef) and any(_points(decorator) is not None for decorator in statement.decorator_list):
        return f"{statement.name} has points but is no property: begin its name with test_."
    return ""


def _property(function: ast.FunctionDef, hidden: bool, exercise: Exercise, faults: Faults) -> Property | None:
    """The property that a test function declares; None where that cannot be told, which is a fault."""
    line, before = function.lineno, len(faults.found)
    points = [value for value in map(_points, function.decorator_list) if value is not None]
    docstring = ast.get_docstring(function)
    if len(points) != 1 or points[0] <= 0:
        faults.add(f"{function.name} needs @pytest.mark.points(n), once, with a number n above 0.", line)
    title = Text.parse(docstring, exercise.languages)
    if not docstring:
        faults.add(f"{function.name} needs a docstring: students read it as the property's title.", line)
    elif lack := lacks(title, exercise.languages):
        faults.add(f"the docstring of {function.name} {lack}.", line)
    drawn = any("given" in (getattr(part, "id", ""), getattr(part, "attr", "")) for part in map(_called, function.decorator_list))
    if function.args.args and not drawn:
        name = function.args.args[0].arg
        faults.add(f"nothing draws the {name} of {function.name}: write @given({name}=…).", line)
    nodes = list(ast.walk(function))
    for node in nodes:
        if isinstance(node, ast.Assert):
            faults.add(
                f"{function.name} has a plain assert, whose failure tells a student nothing: use agree, holds, shaped or raises of "
                "selfcheck.",
                node.lineno,
            )
    timed = any("time" in (getattr(node, "id", ""), getattr(node, "attr", "")) for node in nodes)
    return Property(function.name, title, points[0], hidden, timed) if len(faults.found) == before else None


def _compared_types(nodes: Iterable[ast.AST], classes: Collection[str]) -> Iterator[tuple[int, str]]:
    """The comparisons of ``type(…)`` with a class of the exercise, whose objects are in the sandbox when graded."""
    for node in nodes:
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
            names = [part.id for part in parts if isinstance(part, ast.Name) and part.id in classes]
            calls = [part.func.id for part in parts if isinstance(part, ast.Call) and isinstance(part.func, ast.Name)]
            if names and "type" in calls:
                yield node.lineno, f"type(…) of an object in the sandbox is not {names[0]}: use isinstance(…, {names[0]})."


def _untranslated(nodes: Iterable[ast.AST], languages: Collection[str]) -> Iterator[tuple[int, str]]:
    """What a message of a course in two languages lacks: a Text with a language too few or too many, a claim that is no Text."""
    if len(languages) == 1:
        return
    form = 'Text("…", "…")' if set(languages) == set(LANGUAGES) else text_call(dict.fromkeys(languages, "…"))
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        claims = [*node.args[1:2], *(given.value for given in node.keywords if given.arg == "claim")]
        if node.func.id == "Text" and (given := _languages_of(node)) is not None and given != set(languages):
            yield (
                node.lineno,
                f"this Text is in {listing(sorted(given)) or 'no language'}, and the course in {listing(languages)}: write {form}.",
            )
        elif node.func.id == "holds" and any(isinstance(claim, ast.JoinedStr) or _is_string(claim) for claim in claims):
            yield node.lineno, f"this claim is in one language, and the course in {listing(languages)}: write {form}."


def text_call(sentences: Mapping[str, str]) -> str:
    """The source of a Text with these sentences, by the codes of their languages."""
    if all(code.isidentifier() and not keyword.iskeyword(code) for code in sentences):
        return f"Text({', '.join(f'{code}={_quoted(sentence)}' for code, sentence in sentences.items())})"
    return f"Text(**{{{', '.join(f'{_quoted(code)}: {_quoted(sentence)}' for code, sentence in sentences.items())}}})"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _languages_of(call: ast.Call) -> set[str] | None:
    """The languages of a call of Text; None where they cannot be told without running it."""
    codes = {*LANGUAGES[: len(call.args)]}
    for given in call.keywords:
        if given.arg:
            codes.add(given.arg)
        elif isinstance(given.value, ast.Dict) and all(key is not None and _is_string(key) for key in given.value.keys):
            codes |= {ast.literal_eval(key) for key in given.value.keys if key}
        else:
            return None
    return None if any(isinstance(part, ast.Starred) for part in call.args) else codes


def _is_string(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _called(decorator: ast.expr) -> ast.expr:
    return decorator.func if isinstance(decorator, ast.Call) else decorator


def _points(decorator: ast.expr) -> float | None:
    """The points that a decorator states, 0 where they are no number; None for another decorator."""
    match decorator:
        case ast.Call(func=ast.Attribute(attr="points"), args=[ast.Constant(value=int() | float() as value)]):
            return float(value)
        case ast.Call(func=ast.Attribute(attr="points")) | ast.Attribute(attr="points"):
            return 0.0
    return None


def _checks(function: ast.FunctionDef, helpers: dict[str, ast.FunctionDef], seen: set[str]) -> bool:
    """Whether a function calls one of the self-check's assertions, itself or through helpers of its file, or raises."""
    seen.add(function.name)
    for node in ast.walk(function):
        if isinstance(node, ast.Raise | ast.Assert):
            return True
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in CHECKS or (name in helpers and name not in seen and _checks(helpers[name], helpers, seen)):
            return True
    return False
