"""The self-check's pytest plugin: short failures, and a table of exercises and points at the end.

A problem set's ``conftest.py`` imports the hooks below.
"""

from __future__ import annotations

import codecs
import importlib
import re
import sys
import warnings
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings

from . import messages
from .answers import Answer
from .calls import CallLog, recording
from .failures import explain, explain_unreadable
from .messages import fitted, title
from .progress import Progress
from .time_limit import MAX_TIMEOUTS, NotTried, time_limit
from .tracking import track_module
from .wire import parse

ASCII = {"…": "...", "×": "x", "·": "*", "≥": ">=", "≤": "<=", "–": "-", "—": "-", "√": "sqrt", "²": "^2", "³": "^3", "→": "->"}
MAX_PRINTED = 20  # lines that a failed call printed and that are shown
PREFIX = re.compile(r"^(test|hidden)_")  # instructors run the hidden files in the same way
PROGRESS = pytest.StashKey[Progress]()
CALL_LOG = pytest.StashKey[CallLog]()
INPUT = pytest.StashKey[int]()

settings.register_profile(
    "selfcheck",
    deadline=None,
    database=None,
    derandomize=True,
    report_multiple_bugs=False,
    print_blob=False,
    max_examples=60,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("self-check").addoption(
        "--hint",
        type=int,
        default=0,
        metavar="N",
        help="after the table, show the first N hints for each exercise that is not finished",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "points(n): the points of a property")
    codecs.register_error("spelled_out", spelled_out)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="spelled_out")  # a terminal that lacks a character still shows the line
    config.stash[PROGRESS] = Progress(Path(__file__).parent)
    config.option.continue_on_collection_errors = True
    warnings.simplefilter("ignore")  # failures explain more than NumPy's overflow warnings
    if config.option.reportchars == "fE":
        config.option.reportchars = ""
    settings.load_profile("selfcheck")


@pytest.hookimpl(hookwrapper=True, trylast=True)  # the last wrapper is the innermost: pytest captures what a module prints
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, Any, None]:
    progress = collector.config.stash[PROGRESS]
    exercise = PREFIX.sub("", collector.name.removesuffix(".py"))
    is_exercise = isinstance(collector, pytest.Module) and exercise in progress.names
    with time_limit(progress.timeouts, exercise):
        refused = import_error(exercise) if is_exercise else None
        result = yield
    if refused:
        del sys.modules[exercise]
    report = result.get_result()
    if report.failed and exercise in progress.names:
        error = report.call.excinfo.value
        report.longrepr = "\n".join(explain_unreadable(refused or error.__cause__ or error, exercise).lines(language()))
        progress.unreadable(exercise)


def spelled_out(error: UnicodeError) -> tuple[str, int]:
    """A handler of encoding errors: characters that the terminal lacks are written in ASCII."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    shown = "".join(ASCII.get(character) or character.encode("ascii", "backslashreplace").decode() for character in missing)
    return shown, error.end


def language() -> str:
    """The reader's language, if the terminal has its characters; else English."""
    wanted = messages.language()
    try:
        messages.Text("", "한글").into(wanted).encode(getattr(sys.__stdout__, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return "en"
    return wanted


def import_error(exercise: str) -> BaseException | None:
    """Import a student's module before its tests do. Returns the exception that it raised, and makes later imports fail.

    A module that calls sys.exit() would otherwise end pytest.
    """
    try:
        importlib.import_module(exercise)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        sys.modules[exercise] = None  # type: ignore[assignment]  # makes later imports fail
        return error
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[Any]) -> None:
    order = {name: index for index, name in enumerate(config.stash[PROGRESS].names)}
    items.sort(key=lambda item: order.get(exercise_of(item), len(order)))
    for module in {item.module for item in items}:
        track_module(module, PREFIX.sub("", module.__name__))


def pytest_runtestloop(session: pytest.Session) -> None:
    progress = session.config.stash[PROGRESS]
    for item in session.items:
        if exercise_of(item) in progress.names:
            progress.expect(exercise_of(item), points_of(item))


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool:
    progress, exercise = pyfuncitem.config.stash[PROGRESS], exercise_of(pyfuncitem)
    if progress.timeouts[exercise] >= MAX_TIMEOUTS:
        raise NotTried
    test: Any = pyfuncitem.obj
    if not getattr(test, "is_hypothesis_test", False):
        run_recorded(pyfuncitem, test)
        return True
    inputs = progress.inputs(exercise).get(pyfuncitem.name)
    if not inputs:
        test()  # without frozen inputs, hypothesis draws some
    for number, frame in enumerate(inputs or ()):
        pyfuncitem.stash[INPUT] = number
        run_recorded(pyfuncitem, test.hypothesis.inner_test, **parse(frame)[0])
    return True


def run_recorded(item: pytest.Item, test: Callable, **arguments: Any) -> None:
    """Run a property on one input; the calls that it makes are kept with the item, to explain a failure."""
    log = item.stash[CALL_LOG] = CallLog(lambda: discard_output(item.config))
    with recording(log):
        test(**arguments)


def discard_output(config: pytest.Config) -> None:
    """Forget what was printed so far, so that a failure shows only what its last call printed."""
    capture: Any = config.pluginmanager.getplugin("capturemanager")
    if capture and capture.is_globally_capturing():
        capture.read_global_capture()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    with time_limit(item.config.stash[PROGRESS].timeouts, exercise_of(item)):
        yield


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Function, call: pytest.CallInfo) -> Generator[None, Any, None]:
    result = yield
    report = result.get_result()
    progress, exercise = item.config.stash[PROGRESS], exercise_of(item)
    if report.when != "call" or exercise not in progress.names:
        return
    if report.failed and call.excinfo:
        with recording(item.stash.get(CALL_LOG, None)):
            failure = explain(call.excinfo.value, {exercise})
        if failure.answer:
            answer = Answer.of(item.stash.get(INPUT, 0), failure.function, failure.answer)
            progress.wrong_answer(exercise, item.name, answer)
        report.longrepr = "\n".join([fitted(title(item.function).into(language())), "", *failure.lines(language())])
        report.sections = [(name, shortened(text)) for name, text in report.sections]
    report.property_status = "not_started" if report.skipped else report.outcome
    progress.record(exercise, points_of(item), report.property_status)


def shortened(text: str) -> str:
    """What was printed: the first and the last lines, if there are many."""
    lines = text.splitlines()
    cut = [*lines[: MAX_PRINTED // 2], "…", *lines[-MAX_PRINTED // 2 :]] if len(lines) > MAX_PRINTED else lines
    return fitted("\n".join(cut))


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    if getattr(report, "property_status", "") == "not_started":
        return "not started", "-", "NOT STARTED"
    return None


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    rows = session.config.stash[PROGRESS].rows.values()
    if exitstatus == 0 and any("not_started" in row.outcomes for row in rows):
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    width = terminalreporter.config.get_terminal_writer().fullwidth
    config.stash[PROGRESS].show(terminalreporter.line, width, language(), config.option.hint)


def exercise_of(item: pytest.Item) -> str:
    """The name of the exercise that a test belongs to."""
    return PREFIX.sub("", item.path.stem)


def points_of(item: pytest.Item) -> float:
    """The points of a property; 0 if it has no mark."""
    marker = item.get_closest_marker("points")
    return marker.args[0] if marker else 0
