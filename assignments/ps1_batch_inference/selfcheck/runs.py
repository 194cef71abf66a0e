"""Running the self-check from the watch mode and from notebooks: in a process of its own, or in this one."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from . import plugin
from .messages import Text, language
from .results import FOLDER, Run

# Nothing is printed or kept, and garbage need not be collected for warnings that nobody sees: that takes as long as a run.
OPTIONS = ("-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:unraisableexception")
AUTOLOAD = "PYTEST_DISABLE_PLUGIN_AUTOLOAD"  # finding the plugins that are installed takes as long, too
STARTED = "ready"  # what a worker prints once it has imported what every run needs
ENDED = Text(
    "The process ended while it ran your code: does it call exit(), or use too much memory?",
    "코드를 실행하는 동안 프로세스가 끝났습니다. exit()를 호출하거나 메모리를 너무 많이 쓰나요?",
)


def run(exercises: Iterable[str] = ()) -> Run:
    """Check these exercises of the problem set, or all, in this process."""

    class Results:
        found: Run | None = None

        @pytest.hookimpl(trylast=True)
        def pytest_sessionfinish(self, session: pytest.Session) -> None:
            progress = session.config.stash[plugin.PROGRESS].get(FOLDER)
            if progress:
                self.found = progress.as_run(language())

    results, printed = Results(), io.StringIO()
    with _modules_forgotten(), _without_plugins(), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        paths = [str(FOLDER / f"test_{name}.py") for name in exercises] or [str(FOLDER)]
        pytest.main([*OPTIONS, *paths], plugins=[results])
    return results.found or Run(problem=printed.getvalue().strip() or ENDED.into(language()))


@contextlib.contextmanager
def _without_plugins() -> Iterator[None]:
    """Have pytest load no installed plugins in the block."""
    before = os.environ.get(AUTOLOAD)
    os.environ[AUTOLOAD] = "1"
    try:
        yield
    finally:
        os.environ.pop(AUTOLOAD)
        if before is not None:
            os.environ[AUTOLOAD] = before


@contextlib.contextmanager
def _modules_forgotten() -> Iterator[None]:
    """Import a student's modules anew in the block, and leave those that a notebook has imported as they are."""
    before, path = dict(sys.modules), list(sys.path)
    for name in _modules_of_students(before):
        del sys.modules[name]
    importlib.invalidate_caches()
    try:
        yield
    finally:
        for name in _modules_of_students(sys.modules):
            del sys.modules[name]
        sys.modules.update({name: module for name, module in before.items() if name not in sys.modules})
        sys.path[:] = path


def _modules_of_students(modules: dict) -> list[str]:
    """The names of the modules in the folders of this and other problem sets, but for the self-check itself and the program."""
    found = []
    for name, module in modules.items():
        file = getattr(module, "__file__", None)
        if file and name.partition(".")[0] not in ("selfcheck", "__main__") and Path(file).is_relative_to(FOLDER.parent):
            found.append(name)
    return found


class Worker:
    """A process that has imported what a run needs, so that the run itself takes a moment. It serves one run.

    A run in a process of its own starts with fresh modules, and whatever a student's code does ends with it.
    """

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "selfcheck.worker"],
            cwd=FOLDER,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def run(self, exercises: Iterable[str] = ()) -> Run:
        """Check these exercises, or all, in this process, and end it."""
        assert self._process.stdin and self._process.stdout
        try:
            self._process.stdin.write(json.dumps(list(exercises)) + "\n")
            self._process.stdin.close()
            answer = next((line for line in self._process.stdout if line.strip() != STARTED), "")
        except OSError:
            answer = ""
        self.close()
        return Run.from_json(answer) if answer else Run(problem=ENDED.into(language()))

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()
