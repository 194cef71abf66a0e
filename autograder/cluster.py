"""Grading on a Dask cluster: the same jobs, through the same kind of Executor, on machines that share no files.

A plugin takes the course's sources to every worker, those that join later
too; each task carries one submission. A worker must have the kit installed, in
this version, and draw this exam.
"""

import re
import tempfile
from concurrent.futures import CancelledError
from pathlib import Path

import distributed
from distributed.diagnostics.plugin import WorkerPlugin

from .classes import unpacked
from .errors import KitError, UsageError
from .exam import digest, ready
from .kept import kit
from .properties import References

ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^/\s]+:\d+")
PATIENCE = 10  # seconds to reach the scheduler, and for the first worker to join


class CourseFiles(WorkerPlugin):
    """Unpacks a course's sources where a worker runs, once, in a folder that goes with the worker."""

    def __init__(self, course):
        self.name, self.files = f"autograder-{course.digest}", course.files

    def setup(self, worker):
        if self.name in unpacked:  # a class before this one brought the same course
            return
        folder = tempfile.mkdtemp(prefix="autograder-", dir=worker.local_directory)
        for name, content in self.files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        unpacked[self.name] = folder


class Cluster:
    """The cluster behind the scheduler at ``address``, where jobs run; a context manager. Workers may come and go."""

    broken = (CancelledError, distributed.KilledWorker)
    kit = kit()

    def __init__(self, address, course, assignment):
        if not ADDRESS.fullmatch(address):
            raise UsageError(f"'{address}' is not the address of a Dask scheduler: it looks like tcp://host:8786.")
        self._address, self._course, self._assignment = address, course, assignment

    def __enter__(self):
        exam = digest(ready(self._assignment.exercises, References(self._course)))
        try:
            self._client = distributed.Client(self._address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise KitError(f"No Dask scheduler answers at {self._address}: start one with 'dask scheduler' and workers with "
                           f"'dask worker {self._address} --nthreads 1', or grade here with --jobs.") from error
        try:
            plugin = CourseFiles(self._course)
            self._introduce(plugin)
        except BaseException:
            self._client.close()
            raise
        self.told = {"root": plugin.name, "exam": exam}
        return self

    def __exit__(self, *_):
        self._client.close()

    @property
    def size(self):
        return max(1, len(self._client.nthreads()))

    def executor(self):
        if self._client.status != "running":
            raise KitError(f"The Dask scheduler at {self._address} is gone: start it and run this again; what was graded is kept.")
        return self._client.get_executor(pure=False)

    def _introduce(self, plugin):
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise KitError(f"No worker has joined the scheduler at {self._address}: "
                           f"start one with 'dask worker {self._address} --nthreads 1'.") from error
        for worker, told in self._client.run(kit, on_error="return").items():
            if told != self.kit:
                has = f"has version {told}" if isinstance(told, str) else f"lacks the kit ({type(told).__name__}: {told})"
                raise KitError(f"The worker {worker} {has}, and this is {self.kit}: install the same on both.")
        self._client.register_plugin(plugin)
