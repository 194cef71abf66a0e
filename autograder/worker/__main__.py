"""The fork server: imports NumPy once, holds no secrets, and forks a worker for whoever asks.

It is started by ``autograder.sandbox`` with a clean environment and its
control socket as standard input, and runs none of the student's code itself.
Requests are JSON: ``{"fork": {}}`` with a socket for the new worker beside it,
``{"end": pid, "patience": seconds}`` to kill it and learn how it ended.
"""

import base64
import gc
import json
import os
import random
import signal
import socket
import sys
import time

import lockin

CONTROL = 0


def main():
    control = socket.socket(fileno=os.dup(CONTROL))
    settings = json.loads(control.recv(1 << 20))
    sys.path.insert(0, settings["numpy_path"])
    import numpy as np
    from worker import Connection, Worker, quiet

    np.random.seed(0)
    quiet()
    lockin.drop_capabilities()
    seccomp = base64.b64decode(settings["seccomp"])
    ruleset = lockin.landlock_ruleset(lockin.readable_paths(os.path.dirname(np.__file__))) if settings["landlock"] else None
    sys.path.remove(settings["numpy_path"])
    sys.path[:] = [path for path in sys.path if path != os.path.dirname(os.path.abspath(__file__))]
    for name in ("lockin", "protocol", "worker"):
        sys.modules.pop(name, None)
    gc.collect()
    gc.freeze()
    control.send(json.dumps({"landlock": ruleset is not None, "pid": os.getpid()}).encode())
    children = set()
    while True:
        try:
            request, files, _, _ = socket.recv_fds(control, 1 << 16, 1)
        except OSError:
            request = b""
        if not request:
            for child in children:
                os.kill(child, signal.SIGKILL)
            return
        request = json.loads(request)
        if "end" in request:
            answer = end(request["end"], children, request["patience"])
        else:
            child = os.fork()
            if child == 0:
                try:
                    lockin.lock_in(files[0], ruleset, seccomp, request["fork"])
                    random.seed(0)  # here, since a fork seeds it anew
                    Worker(Connection(files[0])).serve()
                finally:
                    os._exit(1)
            os.close(files[0])
            children.add(child)
            answer = {"pid": child}
        control.send(json.dumps(answer).encode())


def end(child, children, patience):
    """Kill a worker that still runs after ``patience`` seconds; its signal where it ended by itself, and its CPU seconds."""
    if child not in children:
        return {"signal": 0, "cpu": 0.0}
    deadline = time.monotonic() + patience
    ended, status, usage = os.wait4(child, os.WNOHANG)
    while not ended and time.monotonic() < deadline:
        time.sleep(0.002)
        ended, status, usage = os.wait4(child, os.WNOHANG)
    if not ended:
        os.kill(child, signal.SIGKILL)
        _, _, usage = os.wait4(child, 0)
        status = 0
    children.discard(child)
    return {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, "cpu": usage.ru_utime + usage.ru_stime}


if __name__ == "__main__":
    main()
