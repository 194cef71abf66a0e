"""Seconds and memory of a command and everything it starts."""

import ctypes
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# Runs a module as ``python -m`` does, and tells what itself needed at most.
WRAPPER = """
import resource, runpy, sys
place, module, *sys.argv[1:] = sys.argv[1:]
sys.argv[0] = module
try:
    runpy.run_module(module, run_name="__main__")
finally:
    open(place, "w").write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
"""


SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER


@dataclass(frozen=True)
class Cost:
    """Wall and CPU seconds, and MiB at most: of the main process, and of the largest of all."""

    wall: float
    cpu: float
    main: float
    largest: float


def measured(folder, module, *arguments, **environment):
    """The Cost of ``python -m module arguments`` in ``folder``. Raises RuntimeError where it fails."""
    # From a process of its own, whose children are this command's and no others.
    with multiprocessing.get_context("fork").Pool(1) as alone:
        return alone.apply(_measure, (folder, module, list(map(str, arguments)), environment))


def _measure(folder, module, arguments, environment):
    # bubblewrap does not wait for what it started, and what nobody waited for would not be counted.
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", **environment}
    with tempfile.NamedTemporaryFile("r") as told, open(os.devnull, "w") as out:
        begun = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", WRAPPER, told.name, module, *arguments],
            cwd=folder,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        wall = time.perf_counter() - begun
        with suppress(ChildProcessError):
            while True:
                os.wait()
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise RuntimeError(f"{module} {' '.join(arguments)} failed:\n{done.stderr[-3000:]}")
        return Cost(wall, used.ru_utime + used.ru_stime, int(told.read()) / 1024, used.ru_maxrss / 1024)
