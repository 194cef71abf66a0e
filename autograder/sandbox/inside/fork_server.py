"""The fork server: imports NumPy once, holds no secrets, and forks a worker on each request.

``autograder.sandbox.server`` starts Python with a clean environment and a
control socket as its standard input, and sends this code, so that no path of
the kit is known here. It runs none of the student's code itself. Requests are
JSON: ``{"fork": {}}`` with a socket for the new worker beside it, ``{"end": pid,
"grace_s": seconds}`` to kill it and learn how it ended.
"""

import base64
import gc
import json
import marshal
import os
import posix
import random
import resource
import shutil
import signal
import socket
import sys
import tempfile
import time
import types
from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any

END_POLL_S = 0.002
# What os.uname tells. NumPy parses the release; the seccomp filter forbids the system call.
MACHINE = ("Linux", "sandbox", "5.13.0", "#1")


def main(control: socket.socket, settings: dict[str, Any]) -> None:
    """Prepare what workers inherit, and serve. Everything is taken out of the settings, since workers can read them."""
    hide_machine()
    numpy_path, code, data = (settings.pop(name) for name in ("numpy_path", "code", "data"))
    sys.path.append(numpy_path)  # last: what else is installed there must not replace a standard module
    lockdown, _, _, worker = (load(name, code[name]) for name in ("lockdown", "wire", "placeholders", "worker"))
    for name in code:
        sys.modules.pop(name, None)
    sys.path.remove(numpy_path)
    sys.path_importer_cache.pop(numpy_path, None)
    with ExitStack() as stack:
        if data is not None:
            os.chdir(stack.enter_context(tempfile.TemporaryDirectory(prefix="submission-")))
            copy_data(data)
        del numpy_path, code, data
        serve(control, settings, lockdown, worker)


def serve(control: socket.socket, settings: dict[str, Any], lockdown: Any, worker: Any) -> None:
    """Answer requests until the control socket is closed."""
    import numpy as np

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))  # the trusted side may be under a limit of its own
    np.random.seed(0)  # noqa: NPY002 - student code that uses it draws the same numbers in every worker
    worker.silence_numpy()
    lockdown.drop_capabilities()
    seccomp = base64.b64decode(settings["seccomp"])
    readable = [*lockdown.readable_paths(os.path.dirname(np.__file__)), os.getcwd()]
    ruleset = lockdown.landlock_ruleset(readable) if settings["landlock"] else None
    gc.collect()
    gc.freeze()
    control.send(json.dumps({"landlock": ruleset is not None, "pid": os.getpid()}).encode())
    children: set[int] = set()
    while True:
        try:
            data, files, _, _ = socket.recv_fds(control, 1 << 16, 1)
        except OSError:
            data = b""
        if not data:
            for child in children:
                os.kill(child, signal.SIGKILL)
            return
        request = json.loads(data)
        if "end" in request:
            answer = end(request["end"], children, request["grace_s"])
        else:
            child = os.fork()
            if child == 0:
                try:
                    lockdown.lock_down(files[0], ruleset, seccomp, request["fork"])
                    random.seed(0)  # here, because a fork reseeds it
                    worker.Worker(worker.Connection(files[0])).serve()
                finally:
                    os._exit(1)
            os.close(files[0])
            children.add(child)
            answer = {"pid": child}
        control.send(json.dumps(answer).encode())


def hide_machine() -> None:
    """Give os.uname, which platform and NumPy ask too, a neutral result, and forget how Python was started."""
    result = os.uname_result((*MACHINE, os.uname().machine))
    os.uname = posix.uname = lambda: result
    sys.argv, sys.orig_argv = [""], [""]
    sys.executable = sys._base_executable = ""  # type: ignore[attr-defined]


def load(name: str, code: str) -> types.ModuleType:
    """A module of the kit from its code."""
    sys.modules[name] = module = types.ModuleType(name)
    exec(marshal.loads(base64.b64decode(code)), module.__dict__)
    return module


def copy_data(paths: Mapping[str, str]) -> None:
    """Copy the released data into ``data/`` in the current folder."""
    for name, path in paths.items():
        copy = os.path.join("data", name)
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        shutil.copyfile(path, copy)


def end(child: int, children: set[int], grace_s: float) -> dict[str, Any]:
    """Kill a worker that still runs after ``grace_s`` seconds; its signal where it ended by itself, and its CPU seconds."""
    if child not in children:
        return {"signal": 0, "cpu": 0.0}
    deadline = time.monotonic() + grace_s
    ended, status, usage = os.wait4(child, os.WNOHANG)
    while not ended and time.monotonic() < deadline:
        time.sleep(END_POLL_S)
        ended, status, usage = os.wait4(child, os.WNOHANG)
    if not ended:
        os.kill(child, signal.SIGKILL)
        _, _, usage = os.wait4(child, 0)
        status = 0
    children.discard(child)
    return {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, "cpu": usage.ru_utime + usage.ru_stime}
