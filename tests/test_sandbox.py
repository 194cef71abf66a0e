"""The sandbox: what student code cannot do, with each set of layers; and what becomes of a worker that misbehaves."""

import ast

import numpy as np
import pytest
from conftest import ROOT, run

from autograder import sandbox as sandbox_module
from autograder.errors import KitError
from autograder.sandbox import Limits, Sandbox, WorkerGone
from autograder.worker import lockin

PROBE = """
import os, socket, subprocess, threading, ctypes, resource
import numpy as np

def attempt(code):
    try:
        return "did: " + repr(eval(code))[:200]
    except BaseException as error:
        return "refused: " + type(error).__name__

def endless():
    while True:
        pass

def sleeping():
    import time
    time.sleep(1000)

def eating():
    kept = []
    while True:
        kept.append(np.ones(10_000_000))

def quitting():
    os._exit(0)

def crashing():
    ctypes.string_at(0)

def shouting():
    return np.zeros(1_000_000)

def answering():
    return 1.0

def dripping():
    import sys, time
    frame = sys._getframe()
    while type(frame.f_locals.get("self")).__name__ != "Worker":
        frame = frame.f_back
    while True:
        time.sleep(0.1)
        os.read(frame.f_locals["self"].connection.descriptor, 1 << 15)

def threads():
    done = []
    thread = threading.Thread(target=lambda: done.append(1))
    thread.start()
    thread.join()
    return done
"""


SOURCES = {"probe": np.frombuffer(PROBE.encode(), np.uint8)}


def probe(sandbox, function, *arguments):
    worker = sandbox.worker()
    worker.write(worker.pack({"when": "new", "op": "load", "module": "probe", "files": SOURCES, "provided": {}})[0])
    assert worker.message(worker.read())[0] == {"op": "loaded"}
    request = {"when": "new", "op": "call", "function": function, "arguments": list(arguments), "keywords": {}}
    worker.write(worker.pack(request)[0])
    try:
        return worker.message(worker.read())[0]
    finally:
        worker.close()


@pytest.mark.parametrize("code", [
    f"open({str(ROOT / 'pyproject.toml')!r}).read()", f"os.listdir({str(ROOT / 'solutions')!r})", "open('/etc/passwd').read()",
    "os.listdir('/proc')", "open('/proc/self/environ').read()", "open('/tmp/written', 'w')", "open('written', 'w')",
    "os.fork()", "os.posix_spawn('/bin/true', ['true'], {})",
    "subprocess.run(['true'])", "os.execv('/bin/true', ['true'])",
    "socket.socket()", "socket.socket(socket.AF_UNIX)", "socket.socketpair()",
    "os.kill(os.getppid(), 9)", "os.kill(os.getpid(), 9)",
    "os.killpg(0, 9)", "os.chroot('/')", "os.setuid(1)", "os.setsid()", "os.mkdir('/tmp/x')", "os.symlink('/etc', '/tmp/x')",
    "resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6))", "__import__('pytest')", "__import__('autograder')",
    "__import__('fcntl').fcntl(1, 8, os.getppid())", "os.pidfd_open(os.getppid())",
    "os.memfd_create('x')", "os.unlink('/tmp/written')"])
def test_student_code_cannot(sandbox, code):
    told = probe(sandbox, "attempt", code)["value"]
    assert told.startswith("refused"), told


def test_student_code_can_compute_and_start_threads(sandbox):
    assert probe(sandbox, "attempt", "float(np.linalg.norm(np.ones(4)))")["value"] == "did: 2.0"
    assert probe(sandbox, "attempt", "__import__('statistics').mean([1, 3])")["value"] == "did: 2"
    assert probe(sandbox, "threads")["value"] == [1]


def test_the_environment_is_clean(sandbox):
    told = probe(sandbox, "attempt", "sorted(os.environ)")["value"]
    assert set(ast.literal_eval(told.removeprefix("did: "))) <= {*sandbox_module.ENVIRONMENT, "PWD", "LC_CTYPE"}


@pytest.mark.parametrize(("function", "how"), [
    ("endless", "timeout"), ("sleeping", "timeout"), ("quitting", "crashed"), ("crashing", "crashed")])
def test_a_worker_that_misbehaves_is_ended(function, how):
    with Sandbox(Limits(cpu=1, wall=2.0)) as sandbox:
        with pytest.raises(WorkerGone) as gone:
            probe(sandbox, function)
        assert gone.value.how == how
        assert probe(sandbox, "answering")["value"] == 1.0


def test_memory_is_bounded():
    with Sandbox(Limits(memory=600 << 20)) as sandbox:
        told = probe(sandbox, "eating")
    assert told["type"].endswith("MemoryError")


def test_traffic_is_bounded():
    with Sandbox(Limits(traffic=1 << 20)) as sandbox, pytest.raises(WorkerGone) as gone:
        probe(sandbox, "shouting")
    assert gone.value.how == "refused"


def test_a_worker_that_reads_slowly_keeps_nobody_waiting():
    with Sandbox(Limits(wall=1.0)) as sandbox:
        worker = sandbox.worker()
        for message in ({"op": "load", "module": "probe", "files": SOURCES, "provided": {}},
                        {"op": "call", "function": "dripping", "arguments": [], "keywords": {}}):
            worker.write(worker.pack({"when": "new", **message})[0])
        with pytest.raises(WorkerGone) as gone:
            worker.write(bytes(64 << 20))
        assert gone.value.how == "timeout"


@pytest.mark.parametrize("wall", [0.9999999, 1.9999999, 1.0, 2.0000001])
def test_time_limits_are_as_fine_as_a_clock(wall):
    with Sandbox(Limits(wall=wall)) as sandbox:
        assert probe(sandbox, "answering")["value"] == 1.0


def test_lots_are_drawn_alike_in_every_worker(sandbox):
    drawn = [probe(sandbox, "attempt", "(__import__('random').random(), np.random.rand())")["value"] for _ in range(2)]
    assert drawn[0].startswith("did: ") and drawn[0] == drawn[1]


def test_a_killed_fork_server_is_started_again():
    with Sandbox() as sandbox:
        sandbox._server.kill()
        sandbox._server.wait()
        assert not sandbox._control.recv(1), "bubblewrap is gone, and now what was in it is"
        assert probe(sandbox, "answering")["value"] == 1.0


def test_without_landlock_and_bubblewrap_nothing_is_graded(monkeypatch):
    monkeypatch.setattr(lockin, "landlock_abi", lambda: 0)
    monkeypatch.setattr(sandbox_module.shutil, "which", lambda name: None)
    with pytest.raises(KitError, match="no sandbox is to be had.*bubblewrap.*no Landlock.*apt install bubblewrap"):
        Sandbox()


def test_nothing_is_left_running():
    with Sandbox(Limits(wall=1.0)) as sandbox:
        pid = sandbox._server.pid
        with pytest.raises(WorkerGone):
            probe(sandbox, "sleeping")
    assert not run("pgrep", "-g", str(pid)).stdout
