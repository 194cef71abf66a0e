"""The properties of an exercise: the test functions that its files declare."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import KitError
from ..selfcheck.messages import Text
from .exercise import Exercise


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
    """The properties of an exercise in order, public ones first.

    Raises KitError if they are not well-formed, or their points do not add up to the exercise's.
    """
    files = {False: f"test_{exercise.name}.py", True: f"hidden_{exercise.name}.py"}
    properties = [
        *_properties(exercise.public, files[False], exercise, hidden=False),
        *_properties(exercise.hidden, files[True], exercise, hidden=True),
    ]
    file_of: dict[str, str] = {}
    for prop in properties:
        if prop.name in file_of:
            raise KitError(
                f"{exercise.folder}: two properties are called {prop.name}, one in {file_of[prop.name]} and one in "
                f"{files[prop.hidden]}: rename one."
            )
        file_of[prop.name] = files[prop.hidden]
    total = sum(prop.points for prop in properties)
    if total != exercise.points:
        raise KitError(
            f"{exercise.name}: the properties are worth {total:g} points, but {exercise.folder.parent / 'assignment.toml'} "
            f"says {exercise.points:g}. Make them equal."
        )
    return tuple(properties)


def _properties(source: str, file: str, exercise: Exercise, hidden: bool) -> Iterator[Property]:
    path = exercise.folder / file
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise KitError(f"{path}, line {error.lineno}: {error.msg}.") from error
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.name.startswith("test_"):
            try:
                yield _property(function, hidden)
            except ValueError as error:
                raise KitError(f"{path}: {error}") from error


def _property(function: ast.FunctionDef, hidden: bool) -> Property:
    """The property that a test function declares. Raises ValueError with a sentence about what it lacks."""
    points = [value for value in map(_points, function.decorator_list) if value is not None]
    docstring = ast.get_docstring(function)
    if len(points) != 1 or not docstring:
        raise ValueError(f"{function.name} needs a docstring (its title) and @pytest.mark.points(n), with n > 0.")
    title = Text.parse(docstring)
    if title.ko == title.en:
        raise ValueError(f"the docstring of {function.name} needs a line in Korean after the English.")
    nodes = list(ast.walk(function))
    if any(isinstance(node, ast.Assert) for node in nodes):
        raise ValueError(
            f"{function.name} has a plain assert, whose failure tells a student nothing: use agree, holds, shaped or raises of "
            "selfcheck."
        )
    timed = any("time" in (getattr(node, "id", ""), getattr(node, "attr", "")) for node in nodes)
    return Property(function.name, title, points[0], hidden, timed)


def _points(decorator: ast.expr) -> float | None:
    match decorator:
        case ast.Call(func=ast.Attribute(attr="points"), args=[ast.Constant(value=int() | float() as value)]) if value > 0:
            return float(value)
    return None
