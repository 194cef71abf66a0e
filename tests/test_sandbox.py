"""The sandbox: what student code cannot do behind each set of layers, and how a misbehaving worker is ended."""

import ast
import os
import shutil
import subprocess
import sys
import time

import numpy as np
import pytest
from conftest import ROOT, skip_without

from autograder.errors import KitError
from autograder.sandbox import Limits, Sandbox, WorkerGone, bubblewrap, channel
from autograder.sandbox.inside import lockdown
from autograder.sandbox.server import ENVIRONMENT
from autograder.selfcheck import wire

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
    arrays = []
    while True:
        arrays.append(np.ones(10_000_000))

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


def send(channel, **message):
    channel.send(wire.frame(message, wire.Encoder(), wire.FIRST_REQUEST))


def receive(channel):
    return wire.parse(channel.receive())[0]


def probe(sandbox, function, *arguments):
    channel = sandbox.worker()
    send(channel, op="load", module="probe", files=SOURCES, provided={})
    assert receive(channel) == {"op": "loaded"}
    send(channel, op="call", function=function, arguments=list(arguments), keywords={})
    try:
        return receive(channel)
    finally:
        channel.close()


# How the kernel and the import system refuse. Any other exception, such as NameError, is a mistake in the attempt itself.
REFUSALS = {"PermissionError", "FileNotFoundError", "NotADirectoryError", "OSError", "ModuleNotFoundError", "ValueError"}


@pytest.mark.parametrize(
    "code",
    [
        f"open({str(ROOT / 'pyproject.toml')!r}).read()",
        f"os.listdir({str(ROOT / 'solutions')!r})",
        "open('/etc/passwd').read()",
        "os.listdir('/proc')",
        "open('/proc/self/environ').read()",
        "open('/tmp/written', 'w')",
        "open('written', 'w')",
        "os.fork()",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "subprocess.run(['true'])",
        "os.execv('/bin/true', ['true'])",
        "socket.socket()",
        "socket.socket(socket.AF_UNIX)",
        "socket.socketpair()",
        "os.kill(os.getppid(), 9)",
        "os.kill(os.getpid(), 9)",
        "os.killpg(0, 9)",
        "os.chroot('/')",
        "os.setuid(1)",
        "os.setsid()",
        "os.mkdir('/tmp/x')",
        "os.symlink('/etc', '/tmp/x')",
        "resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6))",
        "__import__('pytest')",
        "__import__('autograder')",
        "__import__('fcntl').fcntl(1, 8, os.getppid())",
        "os.pidfd_open(os.getppid())",
        "os.memfd_create('x')",
        "os.unlink('/tmp/written')",
    ],
)
def test_student_code_is_refused(sandbox, code):
    outcome = probe(sandbox, "attempt", code)["value"]
    assert outcome.removeprefix("refused: ") in REFUSALS, outcome


def test_student_code_can_compute_and_start_threads(sandbox):
    assert probe(sandbox, "attempt", "float(np.linalg.norm(np.ones(4)))")["value"] == "did: 2.0"
    assert probe(sandbox, "attempt", "__import__('statistics').mean([1, 3])")["value"] == "did: 2"
    assert probe(sandbox, "threads")["value"] == [1]


def test_student_code_sees_a_clean_environment(sandbox):
    names = probe(sandbox, "attempt", "sorted(os.environ)")["value"]
    assert set(ast.literal_eval(names.removeprefix("did: "))) <= {*ENVIRONMENT, "PWD", "LC_CTYPE"}


@pytest.mark.parametrize(
    ("function", "how"), [("endless", "timeout"), ("sleeping", "timeout"), ("quitting", "crashed"), ("crashing", "crashed")]
)
def test_a_misbehaving_worker_is_ended_and_the_next_one_works(function, how):
    with Sandbox(Limits(cpu_s=1, wall_s=2.0)) as sandbox:
        with pytest.raises(WorkerGone) as gone:
            probe(sandbox, function)
        assert gone.value.how == how
        assert probe(sandbox, "answering")["value"] == 1.0


def test_the_memory_of_a_worker_is_bounded():
    with Sandbox(Limits(memory_bytes=600 << 20)) as sandbox:
        answer = probe(sandbox, "eating")
    assert answer["type"].endswith("MemoryError")


def test_the_bytes_that_a_worker_sends_are_bounded():
    with Sandbox(Limits(traffic_bytes=1 << 20)) as sandbox, pytest.raises(WorkerGone) as gone:
        probe(sandbox, "shouting")
    assert gone.value.how == "refused"


def test_a_worker_that_reads_slowly_runs_out_of_time():
    with Sandbox(Limits(wall_s=1.0)) as sandbox:
        slow = sandbox.worker()
        send(slow, op="load", module="probe", files=SOURCES, provided={})
        send(slow, op="call", function="dripping", arguments=[], keywords={})
        with pytest.raises(WorkerGone) as gone:
            slow.send(bytes(64 << 20))
        assert gone.value.how == "timeout"


@pytest.mark.parametrize("wall", [0.9999999, 1.9999999, 1.0, 2.0000001])
def test_a_time_limit_may_be_any_fraction_of_a_second(wall):
    with Sandbox(Limits(wall_s=wall)) as sandbox:
        assert probe(sandbox, "answering")["value"] == 1.0


def test_random_numbers_are_the_same_in_every_worker(sandbox):
    draws = [probe(sandbox, "attempt", "(__import__('random').random(), np.random.rand())")["value"] for _ in range(2)]
    assert draws[0].startswith("did: ") and draws[0] == draws[1]


def test_waiting_for_a_cpu_does_not_count_against_the_time_limit(monkeypatch):
    """So a busy machine does not make a correct solution too slow. The kernel reports how long a worker waited for a CPU."""
    monkeypatch.setattr(channel, "starved_s", lambda process: 0.0 if process == "thread-self" else 30.0)
    with Sandbox(Limits(cpu_s=60, wall_s=0.5)) as sandbox:
        assert probe(sandbox, "attempt", "__import__('time').sleep(1)")["value"] == "did: None"


def test_a_worker_that_sleeps_runs_out_of_time():
    with Sandbox(Limits(cpu_s=60, wall_s=0.5)) as sandbox, pytest.raises(WorkerGone) as gone:
        probe(sandbox, "attempt", "__import__('time').sleep(100)")
    assert gone.value.how == "timeout"


def test_the_kernel_reports_how_long_a_process_waited_for_a_cpu():
    burn = "while True: pass"
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        busy = [subprocess.Popen([sys.executable, "-c", burn]) for _ in range(3)]
    finally:
        os.sched_setaffinity(0, cores)
    try:
        deadline = time.monotonic() + 60
        while min(channel.starved_s(str(process.pid)) for process in busy) < 0.2 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert all(channel.starved_s(str(process.pid)) >= 0.2 for process in busy)
    finally:
        for process in busy:
            process.kill()
            process.wait()


def test_a_killed_fork_server_is_started_again():
    with Sandbox() as sandbox:
        sandbox._server.kill()
        sandbox._server.wait()
        assert not sandbox._control.recv(1), "bubblewrap has ended, and now the fork server inside it has"
        assert probe(sandbox, "answering")["value"] == 1.0


def test_a_fork_server_that_is_killed_while_it_starts_keeps_all_its_layers(tmp_path, monkeypatch):
    skip_without("bubblewrap")
    mark, program = tmp_path / "started", shutil.which("bwrap")
    (tmp_path / "bwrap").write_text(f'#!/bin/sh\n[ -e {mark} ] && exec {program} "$@"\ntouch {mark}\nkill -9 $$\n')
    (tmp_path / "bwrap").chmod(0o755)
    with Sandbox() as undisturbed:
        layers = undisturbed.layers
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with Sandbox() as sandbox:
        assert mark.exists()
        assert sandbox.layers == layers


def test_grading_refuses_to_start_without_a_sandbox(monkeypatch):
    monkeypatch.setattr(lockdown, "landlock_abi", lambda: 0)
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: None)
    with pytest.raises(KitError, match=r"no sandbox is available.*bubblewrap.*no Landlock.*apt install bubblewrap"):
        Sandbox()


def test_closing_a_sandbox_leaves_no_process_running():
    with Sandbox(Limits(wall_s=1.0)) as sandbox:
        pid = sandbox._server.pid
        with pytest.raises(WorkerGone):
            probe(sandbox, "sleeping")
    with pytest.raises(ProcessLookupError):
        os.killpg(pid, 0)
