"""The sandbox, seen from the trusted side: starts the fork server, has it fork workers, and ends them.

Layers: bubblewrap around the fork server where it works; Landlock, a seccomp
filter and rlimits in every worker. Grading refuses to start on a machine with
neither bubblewrap nor Landlock.
"""

import base64
import json
import marshal
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any, cast

import numpy as np

from ..errors import KitError
from ..selfcheck import wire
from .bubblewrap import PACKAGES, bubblewrap_command
from .channel import WORKER_LIFETIME_S, Channel, WorkerGone
from .inside import lockdown
from .limits import Limits
from .seccomp import seccomp_program

INSIDE = Path(__file__).parent / "inside"
# What runs inside, by name. It is sent as code, so that nothing there tells where the kit is.
PROGRAM = {name: INSIDE / f"{name}.py" for name in ("fork_server", "lockdown", "placeholders", "worker")}
PROGRAM["wire"] = Path(wire.__file__)
BOOTSTRAP = """
import base64, json, marshal, os, socket
def begin(control):
    settings = json.loads(control.recv(1 << 20))
    names = {"__name__": "fork_server"}
    exec(marshal.loads(base64.b64decode(settings["code"]["fork_server"])), names)
    names["main"](control, settings)
begin(socket.socket(fileno=os.dup(0)))
"""
START_TIMEOUT_S = 60  # for Python and NumPy to start on a busy machine
START_ATTEMPTS = 2
SHELL_SIGNAL_BASE = 128  # bubblewrap ends with this plus the signal that ended its program
CLOSE_TIMEOUT_S = 5  # for the fork server to end by itself
ENDING_GRACE_S = 2.0  # for a worker to end by itself after it has closed its connection
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "PYTHONHASHSEED": "0",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "HOME": "/",
}


class SandboxUnavailable(Exception):
    """One sandbox layer does not work on this machine; ``str()`` says why."""


class StartInterrupted(Exception):
    """The fork server was killed, or had no time to start: this says nothing about what the machine can do."""


class Sandbox:
    """A running fork server; a context manager. ``layers`` names what holds the student's code.

    ``data`` are the files, by name, that the student's code finds in its folder ``data/``. Its Python starts while this
    process goes on; ``ready`` waits for it.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        data: Mapping[str, Path] | None = None,
        bubblewrap: bool = True,
        landlock: bool = True,
    ) -> None:
        self.limits = limits or Limits()
        self._layers: tuple[str, ...] = ()
        self._data = data or {}
        self._seccomp = seccomp_program()
        self._use_bubblewrap, self._use_landlock = bubblewrap, landlock
        self._server: subprocess.Popen | None = None
        self._begin()

    def __enter__(self) -> "Sandbox":
        self.ready()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begin(self) -> None:
        """Start the fork server, and go on as soon as its program runs."""
        self._starting: Iterator[None] | None = self._start()
        next(self._starting)

    def ready(self) -> None:
        """Wait until workers can be started. Raises KitError where no accepted set of layers works on this machine."""
        starting, self._starting = self._starting, None
        for _ in starting or ():
            pass

    @property
    def layers(self) -> tuple[str, ...]:
        """What holds the student's code: some of bubblewrap, landlock, seccomp and rlimits."""
        self.ready()
        return self._layers

    def close(self) -> None:
        """End the fork server and, with it, every worker."""
        self._starting = None
        if self._server:
            self._control.close()
            try:
                self._server.wait(CLOSE_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()
            if self._server.stderr:
                self._server.stderr.close()
            self._server = None

    def worker(self, limits: Limits | None = None) -> Channel:
        """The channel to a fresh worker; the fork server is started again if it was killed."""
        self.ready()
        limits = limits or self.limits
        for attempt in (1, 2):
            mine, theirs = socket.socketpair()
            try:
                with theirs:
                    mine.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)  # the worker's first frame carries its pid
                    request = {
                        "cpu_s": limits.cpu_s + WORKER_LIFETIME_S,
                        "memory_bytes": limits.memory_bytes,
                        "cores": sorted(os.sched_getaffinity(0)),  # this thread may have been bound to one after the start
                    }
                    socket.send_fds(self._control, [json.dumps({"fork": request}).encode()], [theirs.fileno()])
                channel = Channel(self.end, mine, self._answer()["pid"], limits)
                if channel.handshake():
                    return channel
            except (OSError, EOFError, WorkerGone, wire.WireError):
                mine.close()
            if attempt == 1:
                self.close()
                self._begin()
                self.ready()
        raise KitError("The sandbox cannot start a worker: run it again, and if this repeats, please report it.")

    def end(self, pid: int, ending: bool = False) -> tuple[int, float]:
        """Kill a worker if it still runs; returns (signal number or 0, CPU seconds).

        ``ending``: it has closed its connection, so it is most likely about to end by itself and gets a moment to do so.
        """
        try:
            self._control.send(json.dumps({"end": pid, "grace_s": ENDING_GRACE_S if ending else 0}).encode())
            answer = self._answer()
            return answer["signal"], answer["cpu"]
        except (OSError, EOFError):
            return 0, 0.0

    def _answer(self) -> dict[str, Any]:
        answer = self._control.recv(1 << 16)
        if not answer:
            raise EOFError
        return json.loads(answer)

    def _start(self) -> Iterator[None]:
        """Start the fork server with as many layers as work here; a killed one is started again with the same layers.

        This and the next two methods yield once a program has been started, before they wait for it.
        """
        for _ in range(START_ATTEMPTS):
            try:
                return (yield from self._start_once())
            except StartInterrupted as error:
                interrupted = error
        raise KitError(f"The sandbox cannot start: {interrupted}. Is there enough memory? Try fewer --jobs.")

    def _start_once(self) -> Iterator[None]:
        landlock = self._use_landlock and lockdown.landlock_abi() > 0
        problems = []
        if self._use_bubblewrap:
            try:
                wrapper = bubblewrap_command(self._data, ENVIRONMENT)
                if wrapper is None:
                    raise SandboxUnavailable("not installed")
                return (yield from self._launch(wrapper, landlock))
            except SandboxUnavailable as error:
                problems.append(f"bubblewrap: {error}")
        if landlock:
            try:
                return (yield from self._launch([], landlock))
            except SandboxUnavailable as error:
                problems.append(f"Landlock: {error}")
        if not lockdown.landlock_abi():
            problems.append("this kernel has no Landlock")
        raise KitError(
            f"Grading refuses to start: no sandbox is available on this machine ({'; '.join(problems)}). "
            "Install bubblewrap ('apt install bubblewrap') or use a Linux kernel with Landlock (5.13 or later)."
        )

    def _launch(self, wrapper: list[str], landlock: bool) -> Iterator[None]:
        mine, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                self._server = subprocess.Popen(
                    [*wrapper, os.path.realpath(sys.executable), "-I", "-S", "-B", "-c", BOOTSTRAP],
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    env=ENVIRONMENT,
                    cwd="/",
                    start_new_session=True,
                )
            except OSError as error:
                raise SandboxUnavailable(error.strerror) from error
        self._control = mine
        mine.settimeout(START_TIMEOUT_S)
        settings = {
            "numpy_path": PACKAGES if wrapper else str(Path(np.__file__).parents[1]),
            "data": None if wrapper else {name: str(path) for name, path in self._data.items()},
            "code": program_code(),
            "landlock": landlock,
            "seccomp": base64.b64encode(self._seccomp).decode(),
        }
        try:
            mine.send(json.dumps(settings).encode())
            yield
            self._answer()
        except (OSError, EOFError) as error:
            timed_out = isinstance(error, TimeoutError)
            if timed_out:
                self._server.kill()
            output = self._server.communicate()[1].decode(errors="replace").strip().splitlines()
            status = self._server.returncode
            self._server = None
            mine.close()
            if timed_out:
                raise StartInterrupted(f"it takes more than {START_TIMEOUT_S} seconds") from error
            if status < 0 or status > SHELL_SIGNAL_BASE:
                raise StartInterrupted(f"it was ended by signal {abs(status) % SHELL_SIGNAL_BASE}") from error
            raise SandboxUnavailable(output[-1] if output else "it ended without a message") from error
        self._layers = tuple(["bubblewrap"] * bool(wrapper) + ["landlock"] * landlock + ["seccomp", "rlimits"])


@cache
def program_code() -> dict[str, str]:
    """The code of what runs inside, for ``marshal``, in base64. Its tracebacks name no file of the kit."""
    loaders = {name: SourceFileLoader(name, str(path)) for name, path in PROGRAM.items()}
    code = {name: _renamed(cast(CodeType, loader.get_code(name)), f"<{name}>") for name, loader in loaders.items()}
    return {name: base64.b64encode(marshal.dumps(compiled)).decode() for name, compiled in code.items()}


def _renamed(code: CodeType, file: str) -> CodeType:
    """The same code, compiled from ``file``."""
    inner = (_renamed(item, file) if isinstance(item, CodeType) else item for item in code.co_consts)
    return code.replace(co_filename=file, co_consts=tuple(inner))
