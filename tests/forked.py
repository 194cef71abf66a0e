"""Runs pytest, nbgrader and autograder in folders. Each run is forked from a process that has imported what all runs need."""

import multiprocessing
import os
import pwd
import sys
import time
from itertools import count
from types import SimpleNamespace

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    [
        "numpy",
        "pytest",
        "hypothesis.strategies",
        "hypothesis.internal.conjecture.engine",
        "hypothesis.internal.conjecture.shrinker",
        "autograder.nbgrader_plugin",
        "nbgrader.apps.nbgraderapp",
    ]
)
TIMEOUT_S = 600
NUMBERS = count()


def selfcheck(folder, *arguments):
    """Run ``python -m pytest *arguments`` in ``folder``; returns its ``stdout``, errors included, and ``returncode``."""
    return _forked(_pytest, folder, arguments, {})


def nbgrader(folder, *arguments, **environment):
    """Run ``nbgrader *arguments`` in ``folder``, with variables added to the environment; returns the same."""
    return _forked(_nbgrader, folder, arguments, environment)


def nbgrader_as(user, folder, *arguments, **environment):
    """Run ``nbgrader *arguments`` as another Unix user, or as this one if ``user`` is None; returns the same."""
    return _forked(_nbgrader, folder, arguments, {"HOME": str(folder), **environment}, user)


def autograder(folder, *arguments, **environment):
    """Run ``autograder *arguments`` in ``folder``; returns the same."""
    return _forked(_autograder, folder, arguments, environment)


def _forked(command, folder, arguments, environment, user=None):
    output = folder.parent / f"{folder.name}-{os.getpid()}-{next(NUMBERS)}.out"
    process = FORKS.Process(target=_run, args=(command, folder, tuple(map(str, arguments)), output, environment, user))
    process.start()
    process.join(TIMEOUT_S)
    process.kill()
    text = output.read_text(encoding="utf-8")
    output.unlink()
    return SimpleNamespace(stdout=text, stderr=text, returncode=process.exitcode)


def _run(command, folder, arguments, output, environment, user):
    with open(output, "wb") as file:
        for standard in (1, 2):
            os.dup2(file.fileno(), standard)
    if user:
        entry = pwd.getpwnam(user)
        os.setgroups([])
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
    os.chdir(folder)
    for name in ("AUTOGRADER_LANG", "AUTOGRADER_CLASS"):
        os.environ.pop(name, None)
    os.environ.update(LANG="C.UTF-8", COLUMNS="80")
    os.environ.update(environment)
    time.tzset()
    try:
        status = command(folder, arguments)
    except SystemExit as end:
        status = end.code
    except Exception:
        sys.excepthook(*sys.exc_info())
        status = 1
    sys.stdout.flush()
    os._exit(status or 0)


def _pytest(folder, arguments):
    for name in [name for name in os.environ if name.startswith(("PYTEST_", "AUTOGRADER_"))]:
        del os.environ[name]
    sys.path[:] = [str(folder), *(path for path in sys.path if path != os.path.dirname(__file__))]
    import pytest

    return pytest.main(list(arguments))


def _nbgrader(folder, arguments):
    from nbgrader.apps.nbgraderapp import main

    sys.argv = ["nbgrader", *arguments]
    main()


def _autograder(folder, arguments):
    from autograder.cli.main import main

    return main(arguments)
