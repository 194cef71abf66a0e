"""The explanation of a failed property: the call, what it returned, and what was expected."""

from __future__ import annotations

import re
import traceback
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .answers import described
from .calls import PENDING, Call, current_log
from .checks import Mismatch
from .messages import WIDTH, Text, columns, fitted, indented, into, show
from .optional_numpy import np

MAX_LINE = 300  # characters


@dataclass(frozen=True)
class Failure:
    """One failed property. ``status`` is one of the report's statuses (failed, error, not_started …).

    ``counterexample`` is the call with its arguments, ``got`` and ``expected``
    are pictures of values (Text where they hold words, empty where there is
    none), ``reason`` is the fact in a sentence, ``frames`` are the student's own lines of a traceback.
    ``function`` is the one whose call is to blame, and ``answer`` what it gave, as ``answers`` compares it; empty where
    that says nothing about the mistake.
    """

    status: str
    reason: Text
    counterexample: Text | str = ""
    got: Text | str = ""
    expected: Text | str = ""
    frames: tuple[str, ...] = ()
    function: str = ""
    answer: str = ""

    def lines(self, language: str) -> list[str]:
        """The failure in lines of at most 80 columns: the call, then what is wrong with it."""
        return [fitted(line) for line in (into(self.counterexample, language), *self.message(language)) if line]

    def message(self, language: str) -> list[str]:
        """What was returned, what was expected, and why that is wrong."""
        words = {"got": Text("returned", "결과"), "expected": Text("expected", "기대")}
        lines = []
        for name, value in (("got", self.got), ("expected", self.expected)):
            value = into(value, language)
            if value:
                label = words[name].into(language)
                lines.append(f"{label}: " + indented(value, columns(label) + 2))
        return [*lines, *filter(None, [self.reason.into(language)]), *self.frames]


class Unwritten(Exception):
    """A function of the student's uses another exercise, whose ``file`` is not written yet."""

    def __init__(self, function: str, file: str) -> None:
        super().__init__(function, file)

    def failure(self, counterexample: Text | str) -> Failure:
        """The Failure of the call that needs it."""
        function, file = self.args
        reason = Text(
            "{function} uses {file}, which is not written yet: write it first.",
            "{function}에서 쓰는 {file} 파일을 아직 작성하지 않았습니다. 그 파일을 먼저 작성하세요.",
        )
        return Failure("error", reason.format(function=function, file=file), counterexample)


def explain(error: BaseException, student_files: Collection[str] = (), remedy: Text | None = None) -> Failure:
    """The Failure for an exception that a property raised, with what to do about it, if that is known."""
    if isinstance(error, Mismatch):
        return _explain_mismatch(error)
    if isinstance(error, NotImplementedError):
        return Failure("not_started", Text("Not started yet.", "아직 시작하지 않았습니다."))
    call = current_log().last
    counterexample = _picture(call) if call else ""
    function = call.function if call else ""
    if hasattr(error, "failure"):
        return replace(error.failure(counterexample), function=function)
    frames = student_frames(error, student_files)
    reason = Text("{function} raised {error}.", "{function}에서 오류가 났습니다: {error}.").format(
        function=call.function if call else Text("The property", "성질 검사"), error=_named(error)
    )
    if call and not frames and not hasattr(error, "sandboxed_type") and call.result is not PENDING:
        return _explain_unusable(error, call, counterexample)
    return Failure(
        "error",
        _with_remedy(reason, getattr(error, "sandboxed_remedy", remedy)),
        counterexample,
        frames=frames,
        function=function,
        answer=raised(error),
    )


def _explain_unusable(error: BaseException, call: Call, counterexample: Text | str) -> Failure:
    """The Failure of a property that raised an exception itself, since it could not use what the student's function returned."""
    got = show(current_log().current(call.result))
    reason = Text("That is not a value that the property can use ({error}).", "성질 검사에 쓸 수 없는 값입니다({error}).")
    reason = reason.format(error=_named(error))
    return Failure("failed", reason, counterexample, got, function=call.function, answer=described(call.result))


def explain_unreadable(error: BaseException, module: str, remedy: Text | None = None) -> Failure:
    """The Failure of a module that cannot be imported: a syntax error with line and caret, or what it raised and a remedy."""
    if isinstance(error, ModuleNotFoundError) and error.name == module:
        return Failure("error", Text(f"There is no {module}.py in this folder.", f"이 폴더에 {module}.py 파일이 없습니다."))
    renamed = re.match(f"cannot import name '(\\w+)' from '{module}'", str(error))
    if isinstance(error, ImportError) and renamed:
        return no_function(renamed[1], module)
    if isinstance(error, SyntaxError):
        return not_python(Path(error.filename or f"{module}.py").name, error.msg, error.lineno, error.text, error.offset)
    if hasattr(error, "failure"):
        return error.failure(f"import {module}")
    return not_importable(module, _named(error), student_frames(error, (module,)), remedy)


def not_python(
    file: str, message: str, line: int | None, text: str | None, offset: int | None, remedy: Text | None = None
) -> Failure:
    """The Failure of a syntax error; ``line`` and ``offset`` count from 1, and may be None."""
    where = Text(f", line {line}", f", {line}번째 줄") if line else Text("", "")
    reason = Text("{file} is not valid Python: {message}{where}.", "{file} 파일은 올바른 Python이 아닙니다: {message}{where}.")
    reason = _with_remedy(reason.format(file=file, message=message, where=where), remedy)
    return Failure("error", reason, frames=caret(text, offset))


def no_function(name: str, module: str) -> Failure:
    """The Failure of a module without a function that the exercise asks for."""
    return Failure(
        "error",
        Text(
            f"There is no function {name} in {module}.py: was it renamed?",
            f"{module}.py에 {name} 함수가 없습니다. 이름이 바뀌었나요?",
        ),
    )


def not_importable(module: str, problem: str, frames: tuple[str, ...], remedy: Text | None = None) -> Failure:
    """The Failure of a module that raised ``problem`` (type and message) when it was imported."""
    reason = Text("{module}.py could not be imported: {said}.", "{module}.py 파일을 가져올(import) 수 없습니다: {said}.")
    reason = _with_remedy(reason.format(module=module, said=problem.rstrip(".")), remedy)
    return Failure("error", reason, frames=frames)


def _with_remedy(reason: Text, remedy: Text | None) -> Text:
    """The reason, and what to do about it on a line of its own."""
    return Text.joined("\n", (reason, remedy)) if remedy else reason


def caret(line: str | None, offset: int | None) -> tuple[str, ...]:
    """The line of a syntax error and a caret below the place."""
    if not line:
        return ()
    shown = line.rstrip("\n").replace("\t", " ")
    place = min(len(shown), max(0, (offset or 1) - 1)) - (len(shown) - len(shown.lstrip()))
    shown, place, room = shown.strip(), max(0, place), WIDTH - 4
    start = max(0, place - room // 2) if columns(shown) > room else 0
    shown = shown[start:]
    while columns(shown) > room:
        shown = shown[:-1]
    return ("    " + shown, "    " + " " * columns(shown[: place - start]) + "^")


def student_frames(error: BaseException, student_files: Collection[str]) -> tuple[str, ...]:
    """The traceback cut to the student's own files, innermost last."""
    sandboxed = getattr(error, "sandboxed_frames", None)
    if sandboxed is not None:
        return sandboxed
    return tuple(
        frame_text(Path(frame.filename).name, frame.lineno, frame.name, frame.line)
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).stem in student_files
    )[-3:]


def frame_text(file: str, line: int | str | None, function: str, text: str | None) -> str:
    """One line of a traceback."""
    return f"  {file}, line {line}, in {function}: {(text or '').strip()}"[:MAX_LINE]


def _explain_mismatch(error: Mismatch) -> Failure:
    got: Text | str = show(error.got)
    expected = error.expected
    if not isinstance(expected, Text):
        if show(expected) == got and error.key == "values":  # they differ only in digits that are not shown
            got, expected = show(error.got, digits=17), show(expected, digits=17)
        else:
            expected = show(expected)
    if got == expected:  # large arrays are cut, and the difference is in the middle
        got, expected = _first_difference(error.got, error.expected) or (got, expected)
    if error.what:
        shown = ("\n" if "\n" in str(got) else " ") + str(got)
        got = Text("{what} ={got}", "{what} ={got}").format(what=error.what, got=shown)
    reason = Text("", "") if error.key == "claim" else error.reason  # the expectation already says what is wrong
    call = error.call
    answer = f"{error.what or ''} {'no exception ' * (error.key == 'raises')}{described(error.got, error.expected)}"
    return Failure("failed", reason, _picture(call) if call else "", got, expected, (), call.function if call else "", answer)


def _first_difference(got: Any, expected: Any) -> tuple[Text, Text] | None:
    """Pictures of the first element in which two arrays of one shape differ, each with its index; None for other values."""
    if not (isinstance(got, np.ndarray) and isinstance(expected, np.ndarray)):
        return None  # the reason says where they differ
    if got.shape != expected.shape or got.dtype.kind not in "biuf" or expected.dtype.kind not in "biuf":
        return None
    different = np.argwhere(~np.isclose(got, expected, rtol=0, atol=0, equal_nan=True))
    if not len(different):
        return None
    index = tuple(int(number) for number in different[0])
    at = Text(f"at index {list(index)}: ", f"인덱스 {list(index)}에서 ")
    pictures = (show(np.float64(array[index]), digits=17) for array in (got, expected))
    first, second = (Text.joined("", (at, picture)) for picture in pictures)
    return first, second


def _picture(call: Call) -> Text | str:
    """``softmax(x) with x = [0., 1.]``, with one argument a line where there are several."""
    if not call.arguments:
        return call.text
    if len(call.arguments) == 1:
        ((name, value),) = call.arguments
        shown = show(value)
        between = "\n" if "\n" in shown else " "
        return Text("{call} with {name} ={shown}", "{call}, {name} ={shown}").format(
            call=call.text, name=name, shown=between + shown
        )
    shown = "".join(f"\n  {name} = " + indented(show(value, width=70 - len(name)), len(name) + 5) for name, value in call.arguments)
    return Text(f"{call.text} with{shown}", f"{call.text}, 인자는{shown}")


def _named(error: BaseException) -> str:
    name = _type(error)
    message = " ".join(str(error).split())[:MAX_LINE].rstrip(".")
    return f"{name}: {message}" if message else name


def raised(error: BaseException) -> str:
    """An exception as it is compared with those of other solutions: its type, and what its message holds of numbers, which are
    often shapes, and of names in quotes. The other words change from version to version.
    """
    return " ".join(["raises", _type(error), *re.findall(r"\d+|'[\w.]+'", str(error)[:MAX_LINE])])


def _type(error: BaseException) -> str:
    return getattr(error, "sandboxed_type", None) or type(error).__name__
