"""The self-check's pytest plugin: short failures, and a table of exercises and points at the end.

A problem set's ``conftest.py`` imports the hooks below.
"""

import functools
import importlib
import inspect
import json
import re
import signal
import sys
import warnings
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import Phase, is_hypothesis_test, settings

from . import frozen
from .calls import calls
from .failures import Failure, explain, explain_unreadable
from .messages import Text, columns, language, title, unknown_language

EXERCISE = re.compile(r"^(test|hidden)_")  # instructors run the hidden files in the same way
PATIENCE = 10  # seconds for one property before an endless loop is suspected
ENOUGH = 2  # properties of one exercise that may run out of time before the rest is not tried

settings.register_profile("selfcheck", deadline=None, database=None, derandomize=True,
                          report_multiple_bugs=False, print_blob=False, max_examples=60,
                          phases=(Phase.explicit, Phase.generate, Phase.shrink))


class TooSlow(BaseException):
    """Raised by the alarm; a BaseException so that neither hypothesis nor ``except Exception`` keeps it."""

    def failure(self, counterexample):
        return Failure("timeout", Text(f"No answer after {PATIENCE} seconds: is there an endless loop?",
                                       f"{PATIENCE}초 동안 답이 없습니다. 끝나지 않는 반복문이 있나요?"), counterexample)


class NotTried(Exception):
    """Raised in place of a property after ``ENOUGH`` before it were stopped."""

    def failure(self, counterexample):
        return Failure("timeout", Text("Not tried: the properties before it ran out of time.",
                                       "앞의 성질들이 시간을 넘겨서 시도하지 않았습니다."))


class Progress:
    """What is known of each exercise of this run: points earned, points to earn, properties by outcome."""

    def __init__(self, folder):
        self.told = json.loads((folder / "exercises.json").read_text(encoding="utf-8"))
        self.exercises = {exercise["name"]: exercise for exercise in self.told["exercises"]}
        self.names = list(self.exercises)
        self.rows = {}
        self._folder, self._inputs = folder / "inputs", {}
        self.stopped = Counter()  # properties of each exercise that ran out of time

    def inputs(self, exercise):
        """The frozen inputs of each public property, by name; none where the file is not there."""
        if exercise not in self._inputs:
            try:
                self._inputs[exercise] = frozen.unpack((self._folder / f"{exercise}.frozen").read_bytes())[1]
            except (OSError, ValueError):
                self._inputs[exercise] = {}
        return self._inputs[exercise]

    def expect(self, exercise, points):
        self.rows.setdefault(exercise, {"earned": 0, "points": 0, "outcomes": []})["points"] += points

    def record(self, exercise, points, outcome):
        row = self.rows[exercise]
        row["outcomes"].append(outcome)
        if outcome == "passed":
            row["earned"] += points

    def unreadable(self, exercise):
        self.rows[exercise] = {"earned": 0, "points": self.exercises[exercise]["public_points"], "outcomes": ["unreadable"]}


def pytest_addoption(parser):
    parser.getgroup("self-check").addoption(
        "--hint", type=int, default=0, metavar="N",
        help="after the table, show the first N hints for each exercise that is not finished")


def pytest_configure(config):
    config.addinivalue_line("markers", "points(n): what a property is worth")
    config.progress = Progress(Path(__file__).parent)
    config.option.continue_on_collection_errors = True
    warnings.simplefilter("ignore")  # NumPy's overflow warnings say less than the failures do
    if config.option.reportchars == "fE":
        config.option.reportchars = ""
    settings.load_profile("selfcheck")


@pytest.hookimpl(hookwrapper=True, trylast=True)  # the last wrapper is the innermost: pytest captures what a module prints
def pytest_make_collect_report(collector):
    exercise = EXERCISE.sub("", collector.name.removesuffix(".py"))
    ours = isinstance(collector, pytest.Module) and exercise in collector.config.progress.names
    with time_limit(collector.config.progress, exercise):
        refused = refused_import(exercise) if ours else None
        result = yield
    if refused:
        del sys.modules[exercise]
    report = result.get_result()
    if report.failed and exercise in collector.config.progress.names:
        error = report.call.excinfo.value
        report.longrepr = "\n".join(explain_unreadable(refused or error.__cause__ or error, exercise).lines(language()))
        collector.config.progress.unreadable(exercise)


def refused_import(exercise):
    """Import a student's module ahead of its tests. Returns what it raised; the tests' own import of it then fails at once.

    pytest itself would end at a sys.exit() there.
    """
    try:
        importlib.import_module(exercise)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        sys.modules[exercise] = None
        return error
    return None


def pytest_collection_modifyitems(config, items):
    progress = config.progress
    order = {name: place for place, name in enumerate(progress.names)}
    items.sort(key=lambda item: order.get(_exercise(item), len(order)))
    for module in {item.module for item in items}:
        watch_calls(module, EXERCISE.sub("", module.__name__))


def pytest_runtestloop(session):
    for item in session.items:
        if _exercise(item) in session.config.progress.names:
            session.config.progress.expect(_exercise(item), _points(item))


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    progress, exercise = pyfuncitem.config.progress, _exercise(pyfuncitem)
    if progress.stopped[exercise] >= ENOUGH:
        raise NotTried
    inputs = progress.inputs(exercise).get(pyfuncitem.name) if is_hypothesis_test(pyfuncitem.obj) else None
    if not inputs:
        return None  # pytest calls it, and hypothesis draws
    property = pyfuncitem.obj.hypothesis.inner_test
    for frame in inputs:
        try:
            run_on(property, frame)
        except Exception:
            pyfuncitem.obj()  # hypothesis may find a smaller input,
            run_on(property, frame)  # or none that fails
    return True


def run_on(property, frame):
    """Run a property on one of its frozen inputs."""
    from .protocol import parse  # which ``autograder build`` puts beside this file

    calls.clear()
    property(**parse(frame)[0])


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item):
    with time_limit(item.config.progress, _exercise(item)):
        yield


@contextmanager
def time_limit(progress, exercise):
    """Raise TooSlow in what runs longer than ``PATIENCE`` seconds, where the system has alarms."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_):
        progress.stopped[exercise] += 1
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    result = yield
    report = result.get_result()
    exercise = _exercise(item)
    if report.when != "call" or exercise not in item.config.progress.names:
        return
    if report.failed:
        failure = explain(call.excinfo.value, {exercise})
        report.longrepr = "\n".join([title(item.function).into(language()), "", *failure.lines(language())])
        report.sections = [(name, "\n".join(text.splitlines()[-5:])) for name, text in report.sections]
    report.property_status = "not_started" if report.skipped else report.outcome
    item.config.progress.record(exercise, _points(item), report.property_status)


def pytest_report_teststatus(report):
    if getattr(report, "property_status", "") == "not_started":
        return "not started", "-", "NOT STARTED"
    return None


def pytest_sessionfinish(session, exitstatus):
    unfinished = any(outcome == "not_started" for row in session.config.progress.rows.values()
                     for outcome in row["outcomes"])
    if unfinished and exitstatus == 0:
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter, config):
    progress, read = config.progress, language()
    if not progress.rows:
        return
    if unknown_language():
        terminalreporter.line(unknown_language())
    heading = f" {Text(**progress.told['title']).into(read)} "
    rule = min(80, terminalreporter.config.get_terminal_writer().fullwidth) - columns(heading)
    terminalreporter.line("-" * (rule // 2) + heading + "-" * (rule - rule // 2))
    total = [0, 0]
    for name in (name for name in progress.names if name in progress.rows):
        row = progress.rows[name]
        points = f"{row['earned']:g} / {row['points']:g}"
        total = [total[0] + row["earned"], total[1] + row["points"]]
        terminalreporter.line(f"  {pad(name, 24)}{points:>9}   {_standing(row, read)}")
    terminalreporter.line(f"  {pad(Text('points so far', '지금까지의 점수').into(read), 24)}{f'{total[0]:g} / {total[1]:g}':>9}")
    hidden = sum(progress.exercises[name]["hidden_points"] for name in progress.names if name in progress.rows)
    terminalreporter.line(Text(
        f"The grade adds hidden properties of the same docstrings ({hidden:g} points).",
        f"채점할 때는 같은 docstring에 대한 비공개 성질이 더해집니다({hidden:g}점).").into(read))
    _show_hints(terminalreporter, config, read)


def _show_hints(terminalreporter, config, read):
    progress = config.progress
    unfinished = [name for name in progress.names if name in progress.rows
                  and set(progress.rows[name]["outcomes"]) != {"passed"}]
    unfinished.sort(key=lambda name: set(progress.rows[name]["outcomes"]) == {"not_started"})  # what is begun comes first
    if unfinished and not config.option.hint:
        terminalreporter.line(Text(f"A hint: pytest test_{unfinished[0]}.py --hint 1",
                                   f"힌트 보기: pytest test_{unfinished[0]}.py --hint 1").into(read))
    for name in unfinished if config.option.hint > 0 else ():
        for number, hint in enumerate(progress.exercises[name]["hints"][:config.option.hint], start=1):
            for line in wrapped(f"{name}, {Text('hint', '힌트').into(read)} {number}: {hint[read]}"):
                terminalreporter.line(line)


def watch_calls(module, exercise):
    """Wrap the student's functions and classes that ``module`` imported, so that a failure can show the call."""
    for name, value in list(vars(module).items()):
        if getattr(value, "__module__", None) != exercise:
            continue
        if inspect.isfunction(value):
            setattr(module, name, watched(value, list(inspect.signature(value).parameters)))
        elif inspect.isclass(value):
            watch_class(value)


def watch_class(cls):
    """Wrap the methods of a student's class."""
    for name, method in list(vars(cls).items()):
        if inspect.isfunction(method) and (name == "__init__" or not name.startswith("_")):
            setattr(cls, name, watched(method, list(inspect.signature(method).parameters)[1:], owner=cls))


def watched(function, names, owner=None):
    """The function, or a method of the class ``owner``, that notes each call of a property's; not those from inside."""
    @functools.wraps(function)
    def call(*arguments, **keywords):
        if calls.busy:
            return function(*arguments, **keywords)
        made = begin(function, names, owner, arguments, keywords)
        given = arguments[owner is not None:]
        before = [held(one) for one in given]
        calls.busy = True
        try:
            made.result = function(*arguments, **keywords)
        except NotImplementedError:
            pytest.skip("not started")  # hypothesis lets a skip pass at once, without looking for a smaller one
        finally:
            calls.busy = False
            now = made.result.copy(order="K") if isinstance(made.result, np.ndarray) else None
            for one, was in zip(given, before, strict=True):
                put_back(one, was)
            if now is not None and made.result.tobytes() != now.tobytes() and all(made.result is not one for one in given):
                made.result = now  # it lay in the memory of an argument
        return made.result

    return call


def begin(function, names, owner, arguments, keywords):
    """Note a call, of a method as one of the object that it belongs to."""
    if owner is None:
        return calls.begin(function.__name__, names, arguments, keywords)
    if function.__name__ != "__init__":
        return calls.begin(function.__name__, names, arguments[1:], keywords, calls.made(arguments[0]))
    call = calls.begin(owner.__name__, names, arguments[1:], keywords)
    calls.makes(arguments[0], call)
    return call


def held(value):
    """All that it takes to put an argument back: of an array its copy, of a list or dict its items and the same of each."""
    if isinstance(value, np.ndarray):
        return value.copy(order="K")
    if type(value) is dict:
        return dict(value), {key: held(item) for key, item in value.items()}
    return (list(value), dict(enumerate(map(held, value)))) if type(value) in (list, tuple) else None


def put_back(given, before):
    """Undo what the student's code did to its argument, and note it for a check of that argument."""
    if isinstance(given, np.ndarray):
        if given.shape != before.shape or given.tobytes() != before.tobytes():
            calls.changed(given, given.copy())
            if given.shape == before.shape:
                given[...] = before
    elif before is not None:
        items, inner = before
        now = given.copy() if type(given) is dict else list(given)
        if len(now) != len(items) or any(one is not other for one, other in zip(_flat(now), _flat(items), strict=True)):
            calls.changed(given, now)
            given.clear()
            (given.update if type(given) is dict else given.extend)(items)
        for key, was in inner.items():
            put_back(items[key], was)


def _flat(container):
    return [part for pair in container.items() for part in pair] if type(container) is dict else container


def wrapped(text, width=78):
    """The text in lines of at most ``width`` columns, broken between words."""
    lines = [""]
    for word in text.split():
        if lines[-1] and columns(lines[-1]) + 1 + columns(word) > width:
            lines.append(" ")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def pad(text, width):
    """Left-justified in ``width`` columns of a terminal."""
    return text + " " * max(1, width - columns(text))


def _standing(row, read):
    outcomes = row["outcomes"]
    if "unreadable" in outcomes:
        return Text("cannot be imported", "가져올 수 없음").into(read)
    waiting = outcomes.count("not_started")
    broken = len(outcomes) - waiting - outcomes.count("passed")
    if waiting == len(outcomes):
        return Text("not started", "시작 전").into(read)
    if not waiting and not broken:
        return Text("all public properties hold", "공개 성질을 모두 만족").into(read)
    said = [Text(f"{broken} to mend", f"고칠 것 {broken}개")] * bool(broken)
    said += [Text(f"{waiting} not started", f"시작 전 {waiting}개")] * bool(waiting)
    return ", ".join(text.into(read) for text in said)


def _exercise(item):
    return EXERCISE.sub("", item.path.stem)


def _points(item):
    marker = item.get_closest_marker("points")
    return marker.args[0] if marker else 0
