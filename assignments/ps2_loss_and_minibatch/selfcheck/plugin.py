"""The self-check's pytest plugin: short failures, and a table of exercises and points at the end.

A problem set's ``conftest.py`` calls ``take_part``. Several problem sets in one run share the plugin, and each has its own
Progress.
"""

from __future__ import annotations

import importlib
import re
import sys
import warnings
from collections.abc import Callable, Generator, Iterable
from contextlib import nullcontext, suppress
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings

from . import github, messages
from .answers import Answer
from .calls import CallLog, recording
from .earlier import missing
from .failures import explain, explain_unreadable
from .messages import fitted, readable_output, title
from .progress import Progress
from .time_limit import MAX_TIMEOUTS, NotTried, time_limit
from .tracking import track_module
from .wire import parse

MAX_PRINTED = 20  # lines that a failed call printed and that are shown
PREFIX = re.compile(r"^(test|hidden)_")  # instructors run the hidden files in the same way
PROGRESS = pytest.StashKey[dict[Path, Progress]]()  # by the folder of the problem set
NOTES = pytest.StashKey[list[messages.Text]]()
EXCLUDED = pytest.StashKey[set[Path]]()
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


IN_ONE_PROCESS = messages.Text(
    "The self-check runs in one process; the option for several (-n) is ignored.",
    "자가 점검은 프로세스 하나에서 실행됩니다. 여러 개를 쓰는 옵션(-n)은 무시했습니다.",
)
OTHER_VERSION = messages.Text(
    "{folder} has another version of the self-check: run pytest in that folder.",
    "{folder}의 자가 점검은 버전이 다릅니다. 그 폴더에서 pytest를 실행하세요.",
)


def add_options(parser: pytest.Parser) -> None:
    """Add the self-check's options to pytest's, unless another problem set has."""
    group = parser.getgroup("self-check")
    shown = "after the table, show the first N hints for each exercise that is not finished"
    published = "in a workflow on GitHub: also add the table to the job's summary, and show the points as notices"
    with suppress(ValueError):  # the options are there
        group.addoption("--hint", type=int, default=0, metavar="N", help=shown)
        group.addoption("--github", action="store_true", help=published)


def take_part(config: pytest.Config, folder: Path) -> None:
    """Check the problem set in ``folder`` in this run of pytest."""
    sets = config.stash.setdefault(PROGRESS, {})
    notes = config.stash.setdefault(NOTES, [])
    excluded = config.stash.setdefault(EXCLUDED, set())
    if _sources(folder) == _sources(Path(__file__).parents[1]):
        sets[folder] = Progress(folder / "selfcheck")
    else:
        notes.append(OTHER_VERSION.format(folder=folder.name))
        excluded.add(folder)
    if not config.pluginmanager.has_plugin("selfcheck"):
        config.pluginmanager.register(sys.modules[__name__], "selfcheck")


def _sources(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((folder / "selfcheck").glob("*.py"))]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "points(n): the points of a property")
    readable_output()
    if getattr(config.option, "dist", "no") != "no":  # pytest-xdist
        config.option.dist, config.option.tx = "no", []
        config.stash[NOTES].append(IN_ONE_PROCESS)
    config.option.continue_on_collection_errors = True
    warnings.simplefilter("ignore")  # failures explain more than NumPy's overflow warnings
    if getattr(config.option, "reportchars", "") == "fE":
        config.option.reportchars = ""
    settings.load_profile("selfcheck")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    return True if collection_path.resolve().parent in config.stash[EXCLUDED] else None


def progress_of(node: pytest.Item | pytest.Collector) -> Progress | None:
    """The progress of the problem set that a test file or one of its tests belongs to; None for a student's other tests."""
    progress = node.config.stash[PROGRESS].get(node.path.resolve().parent)
    return progress if progress and exercise_of(node) in progress.names else None


@pytest.hookimpl(hookwrapper=True, trylast=True)  # the last wrapper is the innermost: pytest captures what a module prints
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, Any, None]:
    progress = progress_of(collector) if isinstance(collector, pytest.Module) else None
    if not progress:
        yield
        return
    exercise = exercise_of(collector)
    enter(progress.folder, collector.config.stash[PROGRESS].keys() - {progress.folder})
    with time_limit(progress.timeouts, exercise, progress.folder):
        refused = import_error(exercise)
        result = yield
    if refused:
        del sys.modules[exercise]
    report = result.get_result()
    if report.failed:
        error = refused or report.call.excinfo.value.__cause__ or report.call.excinfo.value
        failure = explain_unreadable(error, exercise, missing(error, progress.earlier))
        report.longrepr = "\n".join(failure.lines(language()))
        progress.unreadable(exercise)
        progress.failed(exercise, report.longrepr)


def enter(folder: Path, others: Iterable[Path]) -> None:
    """Let imports find the modules of this problem set first: a helper module may have the same name in several."""
    sys.path[:] = [str(folder), *(entry for entry in sys.path if entry != str(folder))]
    for name, module in list(sys.modules.items()):
        top, path = name.partition(".")[0], getattr(module, "__file__", None)
        is_here = (folder / top).is_dir() or (folder / f"{top}.py").is_file()
        if path and is_here and top not in ("selfcheck", "conftest") and any(Path(path).is_relative_to(other) for other in others):
            del sys.modules[name]


def language() -> str:
    """The reader's language, if the terminal has its letters, else another one of the course; English before all is numbers."""
    encoding, wanted = getattr(sys.__stdout__, "encoding", None) or "utf-8", messages.language()
    candidates = (wanted, *messages.course_languages()[0])
    return next((code for code in candidates if messages.is_writable(code, encoding)), "en" if wanted == "ko" else wanted)


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
    sets = sorted(config.stash[PROGRESS].values(), key=lambda progress: progress.folder)

    def place(item: Any) -> tuple[int, int]:
        progress = progress_of(item)
        return (sets.index(progress), progress.names.index(exercise_of(item))) if progress else (len(sets), 0)

    items.sort(key=place)
    for item in {item.module: item for item in items if progress_of(item)}.values():
        track_module(item.module, exercise_of(item))


def pytest_runtestloop(session: pytest.Session) -> None:
    for item in session.items:
        progress = progress_of(item)
        if progress:
            progress.expect(exercise_of(item), points_of(item))


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    progress, exercise = progress_of(pyfuncitem), exercise_of(pyfuncitem)
    if not progress:
        return None
    if progress.timeouts[exercise] >= MAX_TIMEOUTS:
        raise NotTried
    test: Any = pyfuncitem.obj
    if not getattr(test, "is_hypothesis_test", False):
        run_recorded(pyfuncitem, test)
        return True
    inner = test.hypothesis.inner_test
    inputs = progress.inputs(exercise).get(pyfuncitem.name)
    for number, frame in enumerate(inputs or ()):
        pyfuncitem.stash[INPUT] = number
        run_recorded(pyfuncitem, inner, **parse(frame)[0])
    if not inputs:  # hypothesis draws some

        @wraps(inner)
        def recorded(**arguments: Any) -> None:
            run_recorded(pyfuncitem, inner, **arguments)

        test.hypothesis.inner_test = recorded
        test()
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
    progress = progress_of(item)
    with time_limit(progress.timeouts, exercise_of(item), progress.folder) if progress else nullcontext():
        yield


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Function, call: pytest.CallInfo) -> Generator[None, Any, None]:
    result = yield
    report = result.get_result()
    progress, exercise = progress_of(item), exercise_of(item)
    if report.when != "call" or not progress:
        return
    if report.failed and call.excinfo:
        with recording(item.stash.get(CALL_LOG, None)):
            error, own = call.excinfo.value, {*progress.names, *progress.earlier}
            failure = explain(error, own, missing(error, progress.earlier))
        if failure.answer:
            answer = Answer.of(item.stash.get(INPUT, 0), failure.function, failure.answer)
            progress.wrong_answer(exercise, item.name, answer)
        report.longrepr = "\n".join([fitted(title(item.function).into(language())), "", *failure.lines(language())])
        report.sections = [(name, shortened(text)) for name, text in report.sections]
        progress.failed(exercise, "\n".join([report.longrepr, *(text for _, text in report.sections)]))
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
    rows = [row for progress in session.config.stash[PROGRESS].values() for row in progress.rows.values()]
    unfinished = any("not_started" in row.outcomes for row in rows)
    if exitstatus == 0 and (unfinished or any(note is not IN_ONE_PROCESS for note in session.config.stash[NOTES])):
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    width = terminalreporter.config.get_terminal_writer().fullwidth
    for note in config.stash[NOTES]:
        terminalreporter.line(fitted(note.into(language())))
    sets = [progress for _, progress in sorted(config.stash[PROGRESS].items())]
    for progress in sets:
        progress.show(terminalreporter.line, width, language(), getattr(config.option, "hint", 0))
    if getattr(config.option, "github", False):
        github.publish(sets, terminalreporter.line, language())


def exercise_of(node: pytest.Item | pytest.Collector) -> str:
    """The name of the exercise that a test file, or a test, belongs to."""
    return PREFIX.sub("", node.path.stem)


def points_of(item: pytest.Item) -> float:
    """The points of a property; 0 if it has no mark."""
    marker = item.get_closest_marker("points")
    return marker.args[0] if marker else 0
