"""Time and memory of a command and all processes that it starts."""

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

# Runs a module as ``python -m`` does, and writes the peak memory of its own process to a file.
WRAPPER = """
import resource, runpy, sys
path, module, *sys.argv[1:] = sys.argv[1:]
sys.argv[0] = module
try:
    runpy.run_module(module, run_name="__main__")
finally:
    open(path, "w").write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
"""

SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER
NOT_USUAL = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")  # settings that make every command slower


@dataclass(frozen=True)
class Cost:
    """Wall and CPU seconds, and peak memory in MiB: of the main process, and of the largest process."""

    wall: float
    cpu: float
    main: float
    largest: float


def measured(folder, module, *arguments, **environment):
    """The Cost of ``python -m module arguments`` in ``folder``. Raises RuntimeError if it fails."""
    # In a process of its own, which has no other children.
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(_measure, (folder, module, list(map(str, arguments)), environment))


def _measure(folder, module, arguments, environment):
    # bubblewrap does not wait for its children, and processes that nobody waits for would not be counted.
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    usual = {name: value for name, value in os.environ.items() if name not in NOT_USUAL}
    environment = {**usual, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", **environment}
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as peak, open(os.devnull, "wb") as out:
        started = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", WRAPPER, peak.name, module, *arguments],
            cwd=folder,
            stdout=out,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment,
        )
        wall = time.perf_counter() - started
        with suppress(ChildProcessError):
            while True:
                os.wait()
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise RuntimeError(f"{module} {' '.join(arguments)} failed:\n{done.stderr[-3000:]}")
        return Cost(wall, used.ru_utime + used.ru_stime, int(peak.read()) / 1024, used.ru_maxrss / 1024)
