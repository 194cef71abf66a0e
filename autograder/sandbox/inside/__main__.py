"""The fork server: imports NumPy once, holds no secrets, and forks a worker on each request.

``autograder.sandbox.server`` starts it with a clean environment and its
control socket as standard input; it runs none of the student's code itself.
Requests are JSON: ``{"fork": {}}`` with a socket for the new worker beside it,
``{"end": pid, "grace_s": seconds}`` to kill it and learn how it ended.
"""

import base64
import gc
import importlib.util
import json
import os
import random
import signal
import socket
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import lockdown
else:
    import lockdown

CONTROL = 0
END_POLL_S = 0.002


def main() -> None:
    control = socket.socket(fileno=os.dup(CONTROL))
    settings = json.loads(control.recv(1 << 20))
    sys.path.append(settings["numpy_path"])  # last: what else is installed there must not replace a standard module
    import numpy as np

    load_codec(settings["codec"])
    if TYPE_CHECKING:
        from .worker import Connection, Worker, silence_numpy
    else:
        from worker import Connection, Worker, silence_numpy

    np.random.seed(0)  # noqa: NPY002 - student code that uses it draws the same numbers in every worker
    silence_numpy()
    lockdown.drop_capabilities()
    seccomp = base64.b64decode(settings["seccomp"])
    readable = lockdown.readable_paths(os.path.dirname(np.__file__))
    ruleset = lockdown.landlock_ruleset(readable) if settings["landlock"] else None
    sys.path.remove(settings["numpy_path"])
    sys.path[:] = [path for path in sys.path if path != os.path.dirname(os.path.abspath(__file__))]
    for name in ("lockdown", "wire", "worker"):
        sys.modules.pop(name, None)
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
                    Worker(Connection(files[0])).serve()
                finally:
                    os._exit(1)
            os.close(files[0])
            children.add(child)
            answer = {"pid": child}
        control.send(json.dumps(answer).encode())


def load_codec(path: str) -> None:
    """Import the wire codec, the one module of another package of the kit that exists here."""
    spec = importlib.util.spec_from_file_location("wire", path)
    assert spec and spec.loader
    sys.modules["wire"] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)


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


if __name__ == "__main__":
    main()
