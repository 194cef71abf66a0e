"""Runs ``pytest`` in one folder after another. Each run is forked from a process that has imported what all runs need."""

import multiprocessing
import os
import sys
from types import SimpleNamespace

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    ["numpy", "pytest", "hypothesis.strategies", "hypothesis.internal.conjecture.engine", "hypothesis.internal.conjecture.shrinker"]
)


def selfcheck(folder, *arguments):
    """Run ``python -m pytest *arguments`` in ``folder``; returns its ``stdout`` and ``returncode``."""
    output = folder.with_suffix(".out")
    process = FORKS.Process(target=_run, args=(folder, arguments, output))
    process.start()
    process.join(300)
    process.kill()
    return SimpleNamespace(stdout=output.read_text(encoding="utf-8"), returncode=process.exitcode)


def _run(folder, arguments, output):
    with open(output, "wb") as file:
        for standard in (1, 2):
            os.dup2(file.fileno(), standard)
    os.chdir(folder)
    for name in [name for name in os.environ if name.startswith(("PYTEST_", "AUTOGRADER_"))]:
        del os.environ[name]
    os.environ.update(LANG="C.UTF-8", COLUMNS="80")
    sys.path[:] = [str(folder), *(path for path in sys.path if path != os.path.dirname(__file__))]
    import pytest

    status = pytest.main(list(arguments))
    sys.stdout.flush()
    os._exit(status)
