"""Grading on a Dask cluster: the same jobs, on machines that share no files.

A plugin copies the course's sources to every worker, also to those that join
later; each task carries one submission. A worker must have the same versions of
the kit, NumPy and hypothesis as this machine.
"""

from __future__ import annotations

import re
import tempfile
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import Any, cast

import distributed
from distributed.diagnostics.plugin import WorkerPlugin

from ..course import Course
from ..errors import KitError, UsageError
from .jobs import Graded, Job, graders, kit_identity, library_versions

ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^/\s]+:\d+")
CONNECT_TIMEOUT_S = 10  # to reach the scheduler, and for the first worker to join
JOBS_PER_THREAD = 16  # jobs queued for each thread of a worker, so that it does not wait for the network


class CourseFiles(WorkerPlugin):
    """Unpacks a course's sources on a worker, once, in a folder that is deleted with the worker."""

    def __init__(self, course: Course) -> None:
        self.name: str = f"autograder-{course.digest}"
        self.files, self.folder = course.files, Path()

    def setup(self, worker: Any) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="autograder-", dir=worker.local_directory))
        for name, content in self.files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def run_on_worker(job: Job) -> Graded:
    """Runs on a worker: grade a job with the course that the plugin has unpacked there."""
    plugin = distributed.get_worker().plugins[f"autograder-{job.course_digest}"]
    graders().stay_on_one_core()
    return graders().run(job, cast(CourseFiles, plugin).folder)


def installation() -> tuple[str, tuple[str, str]]:
    """The versions of the kit and of the libraries on the machine where it runs; a worker's must equal this machine's."""
    return kit_identity(), library_versions()


class DaskCluster:
    """The cluster behind the scheduler at ``address``, where jobs run; a context manager. Workers may come and go.

    Raises UsageError if ``address`` is malformed, KitError if no scheduler or worker answers or a worker has another kit.
    """

    broken: tuple[type[BaseException], ...] = (CancelledError, distributed.KilledWorker)

    def __init__(self, address: str, course: Course) -> None:
        if not ADDRESS.fullmatch(address):
            raise UsageError(f"'{address}' is not the address of a Dask scheduler: it looks like tcp://host:8786.")
        self._address, self._course = address, course

    def __enter__(self) -> DaskCluster:
        try:
            self._client = distributed.Client(self._address, timeout=CONNECT_TIMEOUT_S, set_as_default=False)
        except (OSError, ValueError) as error:
            raise KitError(
                f"No Dask scheduler answers at {self._address}: start one with 'dask scheduler' and workers with "
                f"'dask worker {self._address} --nthreads 1', or grade on this machine with --jobs."
            ) from error
        try:
            self._prepare_workers()
        except BaseException:
            self._client.close()
            raise
        self._executor = self._client.get_executor(pure=False)
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @property
    def capacity(self) -> int:
        return JOBS_PER_THREAD * max(1, sum(self._client.nthreads().values()))

    def submit(self, job: Job) -> Future[Graded]:
        """Run a job on any worker."""
        if self._client.status != "running":
            raise KitError(f"The Dask scheduler at {self._address} is gone: start it and run this again; what was graded is kept.")
        return self._executor.submit(run_on_worker, job)

    def _prepare_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_TIMEOUT_S)
        except TimeoutError as error:
            raise KitError(
                f"No worker has joined the scheduler at {self._address}: start one with 'dask worker {self._address} --nthreads 1'."
            ) from error
        here = installation()
        for worker, there in self._client.run(installation, on_error="return").items():
            if there == here:
                continue
            if not isinstance(there, tuple):
                found = f"does not have the kit ({type(there).__name__}: {there})"
            elif there[0] != here[0]:
                found = f"has version {there[0]} of the kit, and this machine has {here[0]}"
            else:
                found = f"has NumPy and hypothesis {' and '.join(there[1])}, and this machine has {' and '.join(here[1])}"
            raise KitError(f"The worker {worker} {found}: install the same on both.")
        self._client.register_plugin(CourseFiles(self._course))
