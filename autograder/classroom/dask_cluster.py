"""Grading on a Dask cluster: the same jobs, on machines that share no files.

A plugin copies the course's sources to every worker, also to those that join
later; each task carries one submission. A worker must have the same versions of
the kit, NumPy and hypothesis as this machine.

What a worker answers is a text of JSON: a report in it is checked in full
before it is one. The client takes results as msgpack, so it needs no pickle of
a worker's; dask itself can still be made to load one, which docs/security.md
states.
"""

from __future__ import annotations

import asyncio
import json
import math
import re
import tempfile
import time
from concurrent.futures import CancelledError, Future
from functools import cache
from pathlib import Path
from typing import Any, cast

import distributed
from distributed.diagnostics.plugin import WorkerPlugin

from ..course import Course
from ..errors import KitError, UsageError
from ..grading.exam import exam_digest
from ..reports import plain_data
from ..reports.expected import require_expected
from ..reports.report import Report
from .child import Child, ChildEnded
from .jobs import Graded, Job, kit_identity, library_versions, run_in

ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^/\s]+:\d+")
MAX_REASON = 500  # characters of a worker's reason for not grading
CONNECT_TIMEOUT_S = 10  # to reach the scheduler, and for the first worker to join
LOOPBACK = ("127.0.0.1", "localhost")
REMOVE = "remove the worker, or install the kit anew there, and run this again; what was graded is kept"
JOBS_PER_THREAD = 16  # jobs queued for each thread of a worker, so that it does not wait for the network
COUNT_EVERY_S = 2  # between two questions how many threads there are: each waits for the scheduler


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


def run_on_worker(job: Job) -> str:
    """Runs on a worker: grade a job with the course that the plugin has unpacked there. Returns JSON."""
    try:
        plugin = distributed.get_worker().plugins[f"autograder-{job.course_digest}"]
        graded = run_in(_child(), job, cast(CourseFiles, plugin).folder)
    except ChildEnded as ended:
        return json.dumps({"ended": ended.status})
    except Exception as error:
        reason = str(error) if isinstance(error, KitError) else f"{type(error).__name__}: {error}"
        return json.dumps({"error": reason[:MAX_REASON]})
    return json.dumps({"report": graded.report.as_dict(), "keep": graded.keep})


@cache
def _child() -> Child:
    """The process in which a worker grades: the kernel may end it, and not the worker."""
    return Child()


def installation() -> str:
    """The versions of the kit, NumPy and hypothesis where it runs, as JSON; a worker's must equal this machine's."""
    return json.dumps([kit_identity(), *library_versions()])


class DaskCluster:
    """The cluster behind the scheduler at ``address``, where jobs run; a context manager. Workers may come and go.

    Raises UsageError if ``address`` is malformed, KitError if no scheduler or worker answers or a worker has another kit.
    """

    broken: tuple[type[BaseException], ...] = (CancelledError, distributed.KilledWorker, ChildEnded)

    def __init__(self, address: str, course: Course) -> None:
        if not ADDRESS.fullmatch(address):
            raise UsageError(
                f"'{address}' is not the address of a Dask scheduler: it looks like tcp://host:8786 or tls://host:8786."
            )
        self._address, self._course = address, course
        is_here = address.rpartition(":")[0].rpartition("/")[2] in LOOPBACK
        self._options = "--host 127.0.0.1 --no-dashboard" if is_here else "--no-dashboard"  # else they listen on every interface
        self._start_worker = f"'dask worker {address} --nthreads 1 {self._options}'"
        self._counted, self._threads = -math.inf, 1
        self._assignment = cache(course.assignment)  # reading one takes longer than checking a report
        self._exam = cache(lambda assignment: exam_digest(self._assignment(assignment).exercises))

    def __enter__(self) -> DaskCluster:
        try:
            self._client = distributed.Client(
                self._address, timeout=CONNECT_TIMEOUT_S, set_as_default=False, serializers=["msgpack"], deserializers=["msgpack"]
            )
        except (TypeError, FileNotFoundError, PermissionError) as error:  # TypeError: no certificates are configured
            raise KitError(
                f"The TLS certificates for {self._address} cannot be used ({error}): name them in ~/.config/dask/distributed.yaml, "
                "or in DASK_DISTRIBUTED__COMM__TLS__CA_FILE, …__CLIENT__CERT and …__CLIENT__KEY."
            ) from error
        except (OSError, ValueError) as error:
            raise KitError(
                f"No Dask scheduler answers at {self._address} ({str(error)[:MAX_REASON]}): start one with "
                f"'dask scheduler {self._options}' and workers with {self._start_worker}, or grade on this machine with --jobs."
            ) from error
        try:
            self._prepare_workers()
        except BaseException:
            self._client.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @property
    def capacity(self) -> int:
        now = time.monotonic()
        if now - self._counted > COUNT_EVERY_S:
            self._counted, self._threads = now, max(1, sum(self._client.nthreads().values()))
        return JOBS_PER_THREAD * self._threads

    def submit(self, job: Job) -> Future[Graded]:
        """Run a job on any worker."""
        if self._client.status != "running":
            raise KitError(f"The Dask scheduler at {self._address} is gone: start it and run this again; what was graded is kept.")
        answer = self._client.submit(run_on_worker, job, pure=False)
        return asyncio.run_coroutine_threadsafe(self._graded(job, answer), self._client.loop.asyncio_loop)  # type: ignore[union-attr]

    async def _graded(self, job: Job, answer: distributed.Future) -> Graded:
        """What a worker answers to a job, once it does. Raises KitError for anything but the report on that job."""
        try:
            return self._checked(job, await answer)
        except self.broken:
            raise
        except KitError:
            raise
        except Exception as error:  # also of dask, about what only a pickle could hold
            workers = (await self._client.who_has([answer])).get(answer.key)
            worker = f"the worker {workers[0]}" if workers else "a worker"
            reason = str(error)[:MAX_REASON] if type(error) is ValueError else f"{type(error).__name__}: {str(error)[:MAX_REASON]}"
            raise KitError(f"The report of {worker} cannot be used: {reason}; {REMOVE}.") from error

    def _checked(self, job: Job, text: Any) -> Graded:
        """The report on a job that ``text`` holds. Raises ValueError with a clause, or KitError with the worker's own reason."""
        answer = plain_data.parse(text) if isinstance(text, str) else None
        match answer:
            case {"error": str() as reason, **rest} if not rest:
                raise KitError("".join(c if c.isprintable() else " " for c in reason[:MAX_REASON]))
            case {"ended": int() as status, **rest} if not rest:
                raise ChildEnded(status, None)
            case {"report": data, "keep": bool() as keep, **rest} if not rest:
                report = Report.from_dict(data)
            case _:
                raise ValueError("it is not in the expected form")
        assignment = self._assignment(job.assignment)
        require_expected(report, assignment, job.submission.name, self._exam(job.assignment), job.language)
        return Graded(report, keep)

    def _prepare_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_TIMEOUT_S)
        except TimeoutError as error:
            raise KitError(
                f"No worker has joined the scheduler at {self._address}: start one with {self._start_worker}."
            ) from error
        here = json.loads(installation())
        for worker, text in self._client.run(installation, on_error="return").items():
            there = _versions(text)
            if there == here:
                continue
            if not there:
                found = f"does not have the kit ({type(text).__name__}: {str(text)[:MAX_REASON]})"
            elif there[0] != here[0]:
                found = f"has version {there[0]} of the kit, and this machine has {here[0]}"
            else:
                found = f"has NumPy and hypothesis {' and '.join(there[1:])}, and this machine has {' and '.join(here[1:])}"
            raise KitError(f"The worker {worker} {found}: install the same on both.")
        self._client.register_plugin(CourseFiles(self._course))


def _versions(text: Any) -> list[str]:
    """What ``installation`` returned on a worker; empty where it is anything else."""
    try:
        return list(plain_data.read(tuple[str, ...], plain_data.parse(text)))
    except (ValueError, TypeError):
        return []
