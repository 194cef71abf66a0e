"""A child process for work on what students handed in: one call after the other, until one ends it.

No Python code can stop a single call into C, such as the product of two large
arrays or a regular expression. The kernel can: it ends the child when its
processor time is used up, and the next call starts a new one.
"""

from __future__ import annotations

import atexit
import ctypes
import os
import pickle
import resource
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, TypeVar, cast

from ..errors import log_to_stderr
from ..grading.process_limits import allow_to_end_process, return_large_blocks

PR_SET_PDEATHSIG = 1
COMMAND = "import sys; sys.path[:] = {path!r}; from {module} import serve; serve({descriptor}, {stage}, {parent})"
END = "end"  # in place of a call
CLOSE_TIMEOUT_S = 10  # for a child to end by itself

Result = TypeVar("Result")
_stage: int | None = None  # in a child: the descriptor of the memory that it shares with its parent


class ChildEnded(Exception):
    """The child ended in the middle of a call.

    ``out_of_time``: the kernel ended it, because its processor time was used up; ``stage`` is what it had reached.
    """

    def __init__(self, status: int, stage: Any) -> None:
        how = f"signal {-status}" if status < 0 else f"exit status {status}"
        super().__init__(f"a process ended with {how}")
        self.status, self.stage = status, stage
        self.out_of_time = status == -signal.SIGXCPU


class Child:
    """A process that is started with the first call and does one call at a time.

    Functions, arguments and results are pickled: they are the kit's own, and what a student wrote is only text in them.
    """

    def __init__(self) -> None:
        self._connection: Connection | None = None
        self._pid = self._stage = 0
        self._calling = threading.Lock()

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Start the process, unless it runs. In a process with one thread this is a fork, which takes milliseconds."""
        if self._connection:
            return
        mine, theirs = socket.socketpair()
        parent, self._stage = os.getpid(), os.memfd_create("stage")
        if threading.active_count() == 1:
            self._pid = os.fork()
            if self._pid == 0:
                mine.close()
                _run_forked(theirs.detach(), self._stage, parent)
        else:
            command = COMMAND.format(path=sys.path, module=__name__, descriptor=theirs.fileno(), stage=self._stage, parent=parent)
            process = subprocess.Popen([sys.executable, "-c", command], pass_fds=[theirs.fileno(), self._stage])
            self._pid, process.returncode = process.pid, 0  # this class waits for it
        theirs.close()
        self._connection = Connection(mine.detach())

    def call(self, function: Callable[..., Result], *args: Any) -> Result:
        """The result of ``function(*args)``, run in the child. Raises what it raises, or ChildEnded."""
        with self._calling:
            self.start()
            assert self._connection
            os.truncate(self._stage, 0)
            try:
                self._connection.send((function, args))
                kind, value = self._connection.recv()
            except (EOFError, ConnectionError):
                stage = _stage_in(self._stage)
                raise ChildEnded(self._wait(), stage) from None
            except BaseException:  # an interrupted call: its answer must not become that of the next one
                os.kill(self._pid, signal.SIGKILL)
                self._wait()
                raise
        if kind == "raised":
            raise cast(Exception, value)
        return cast(Result, value)

    def close(self) -> None:
        """End the process: at once if another thread waits for a call, which then raises ChildEnded."""
        if self._calling.acquire(blocking=False):
            try:
                if self._connection:
                    with suppress(OSError):  # it has ended already
                        self._connection.send(END)  # closing it is not enough: children that were forked later hold it, too
                    self._wait()
            finally:
                self._calling.release()
        else:
            os.kill(self._pid, signal.SIGKILL)

    def _wait(self) -> int:
        """The exit status of the child, negative for a signal. There is no child afterwards."""
        assert self._connection
        self._connection.close()
        os.close(self._stage)
        self._connection = None
        killer = threading.Timer(CLOSE_TIMEOUT_S, os.kill, (self._pid, signal.SIGKILL))
        killer.daemon = True
        killer.start()
        _, status = os.waitpid(self._pid, 0)
        killer.cancel()
        return os.waitstatus_to_exitcode(status)


class Children:
    """``count`` children, for calls that may run at the same time; a context manager."""

    def __init__(self, count: int) -> None:
        self._children = [Child() for _ in range(count)]
        self._idle: SimpleQueue[Child] = SimpleQueue()
        for child in self._children:
            self._idle.put(child)
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> Children:
        return self

    def __exit__(self, *_: object) -> None:
        if self._threads:
            self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._children:
            child.close()
        if self._threads:
            self._threads.shutdown()

    def submit(self, work: Callable[[Child], Result]) -> Future[Result]:
        """Do ``work`` with a child that is idle, or will be."""
        if not self._threads:
            for child in self._children:
                child.start()  # while there is one thread, so that each is a fork
            self._threads = ThreadPoolExecutor(len(self._children))
        return self._threads.submit(self._with_idle, work)

    def _with_idle(self, work: Callable[[Child], Result]) -> Result:
        child = self._idle.get()
        try:
            return work(child)
        finally:
            self._idle.put(child)


def reached(stage: Any) -> None:
    """In a child: note how far the call is, in case the process ends. Elsewhere: nothing."""
    if _stage is not None:
        os.pwrite(_stage, pickle.dumps(stage), 0)


def _stage_in(memory: int) -> Any:
    """The latest stage that a child has noted; None where there is none."""
    data = os.pread(memory, os.fstat(memory).st_size, 0)
    return pickle.loads(data) if data else None  # what is left of a longer stage, behind it, is not read


def serve(descriptor: int, stage: int, parent: int) -> None:
    """What a child does: calls, one after the other, until its parent closes the connection or ends."""
    global _stage
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C is for the parent to report
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    allow_to_end_process()
    return_large_blocks()
    log_to_stderr()
    _stage, connection = stage, Connection(descriptor)
    while True:
        try:
            call = connection.recv()
        except (EOFError, ConnectionError):
            return
        if call == END:
            return
        function, args = call
        try:
            answer: tuple[str, Any] = "returned", function(*args)
        except Exception as error:
            answer = "raised", error
        try:
            connection.send(answer)
        except (pickle.PicklingError, TypeError, AttributeError) as error:
            connection.send(("raised", RuntimeError(f"{type(error).__name__}: {error}")))


def _run_forked(descriptor: int, stage: int, parent: int) -> None:
    status = 1
    try:
        atexit._clear()  # what the parent has registered is for the parent
        serve(descriptor, stage, parent)
        atexit._run_exitfuncs()
        status = 0
    finally:
        os._exit(status)
