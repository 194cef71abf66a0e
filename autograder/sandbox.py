"""The sandbox, seen from the trusted side: start the fork server, have it fork workers, end them.

Layers: bubblewrap around the fork server where it works; Landlock, a seccomp
filter and rlimits in every worker. A machine with neither bubblewrap nor
Landlock does not grade.
"""

import base64
import errno
import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import sysconfig
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .errors import KitError
from .worker import lockin, protocol

WORKER = Path(__file__).parent / "worker"
START = 60  # seconds for Python and NumPy to start on a busy machine
MOMENT = 2.0  # seconds for a worker that has closed its connection to end
GRACE = 0.5  # seconds by which a silent worker may pass its deadline
OVERTIME = 5.0  # seconds by which trusted code may pass it
SHIFT = 1  # seconds after which a worker is not given another property
PIECE = 1 << 16  # bytes written at a time: the kernel's time limit holds for each of them
MILLION = 1_000_000  # microseconds
TICK = 0.1  # seconds of CPU time by which the kernel's limit and its own account may differ

# What no exercise needs: the network, other processes, privileges, and kernel machinery with a history of holes.
FORBIDDEN = """
    socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg recvfrom recvmsg recvmmsg
    getsockopt setsockopt getpeername getsockname shutdown
    fork vfork execve execveat kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo
    pidfd_open pidfd_send_signal pidfd_getfd ptrace process_vm_readv process_vm_writev process_madvise kcmp
    setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset setsid setpgid
    mount umount2 pivot_root chroot unshare setns mount_setattr move_mount open_tree fsopen fsmount fsconfig fspick
    open_by_handle_at name_to_handle_at fanotify_init inotify_init inotify_init1 inotify_add_watch
    mknod mknodat link linkat symlink symlinkat rename renameat renameat2 mkdir mkdirat rmdir unlink unlinkat
    chmod fchmod fchmodat chown fchown fchownat lchown utime utimes utimensat futimesat truncate ftruncate
    fchmodat2 flock setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr quotactl acct swapon swapoff
    memfd_create memfd_secret shmget shmat shmctl semget semop semctl semtimedop msgget msgsnd msgrcv msgctl
    mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify
    io_uring_setup io_uring_enter io_uring_register userfaultfd bpf perf_event_open seccomp landlock_create_ruleset
    add_key request_key keyctl init_module finit_module delete_module kexec_load kexec_file_load reboot
    personality setpriority ioprio_set sched_setscheduler sched_setparam sched_setattr sched_setaffinity
    settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname syslog iopl ioperm modify_ldt
    vmsplice splice tee sync syncfs vhangup lookup_dcookie uselib ustat nfsservctl remap_file_pages migrate_pages
    move_pages mbind set_mempolicy
""".split()
CLONE_THREAD = 0x10000
LOW_WORD = 0xFFFFFFFF  # the kernel reads only these bits of a command
FORBIDDEN_FCNTL = (
    8, 10, 15,  # F_SETOWN, F_SETSIG, F_SETOWN_EX: signals by way of a pipe
    6, 7, 37, 38, 1024, 1026)  # F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE, F_NOTIFY: they hold others up
FORBIDDEN_IOCTL = (0x8901, 0x8902, 0x5452, 0x5412)  # FIOSETOWN, SIOCSPGRP, FIOASYNC, TIOCSTI
FILE_SYSTEMS = (0x66, 0x76, 0x58)  # of what a whole family of ioctl commands is about: inode flags, versions, freezing
# By number, since libseccomp may be older than the kernel: fchmodat2, the calls on mounts and security modules, and whatever
# came or comes after mseal. Numbers are the same on every architecture from 424 on.
NEWER = (452, 457, 458, 459, 460, 461, *range(463, 600))


@dataclass(frozen=True)
class Limits:
    """What one property may use: CPU and wall seconds, bytes of address space, bytes sent back."""

    cpu: int = 5
    wall: float = 15.0
    memory: int = 1536 << 20
    traffic: int = 256 << 20


class WorkerGone(Exception):
    """The worker ended or broke the protocol. ``how`` is 'timeout', 'crashed' or 'refused'; ``detail`` in words."""

    def __init__(self, how, detail=""):
        super().__init__(f"{how} {detail}".strip())
        self.how, self.detail = how, detail


class Sandbox:
    """A running fork server; a context manager. ``layers`` names what holds the student's code."""

    def __init__(self, limits=None, *, bubblewrap=True, landlock=True):
        self.limits = limits or Limits()
        self.layers = ()
        self._seccomp = seccomp_program()
        self._use = (bubblewrap, landlock)
        self._server = None
        self._start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self._server:
            self._control.close()
            try:
                self._server.wait(5)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()
            self._server.stderr.close()
            self._server = None

    def worker(self, limits=None):
        """A fresh locked-in worker; the fork server is started again if it was killed."""
        limits = limits or self.limits
        for attempt in (1, 2):
            mine, theirs = socket.socketpair()
            try:
                with theirs:
                    socket.send_fds(self._control, [json.dumps(
                        {"fork": {"cpu": limits.cpu + SHIFT, "memory": limits.memory}}).encode()], [theirs.fileno()])
                worker = Worker(self, mine, self._answer()["pid"], limits)
                if worker.message(worker.read())[0] == {"op": "ready"}:
                    return worker
            except (OSError, EOFError, WorkerGone):
                mine.close()
            if attempt == 1:
                self.close()
                self._start()
        raise KitError("The sandbox does not start a worker: run it again, and if it stays so, please report it.")

    def end(self, pid, ending=False):
        """Kill a worker if it still runs; returns (signal number or 0, CPU seconds).

        ``ending``: it has closed its connection, so it is most likely on its way out and gets a moment to end by itself.
        """
        try:
            self._control.send(json.dumps({"end": pid, "patience": MOMENT if ending else 0}).encode())
            answer = self._answer()
            return answer["signal"], answer["cpu"]
        except (OSError, EOFError):
            return 0, 0.0

    def _answer(self):
        answer = self._control.recv(1 << 16)
        if not answer:
            raise EOFError
        return json.loads(answer)

    def _start(self):
        bubblewrap, landlock = self._use
        landlock = landlock and lockin.landlock_abi() > 0
        problems = []
        if bubblewrap:
            try:
                return self._launch(bubblewrap_command(), landlock)
            except SandboxUnavailable as error:
                problems.append(f"bubblewrap: {error}")
        if landlock:
            try:
                return self._launch([], landlock)
            except SandboxUnavailable as error:
                problems.append(f"Landlock: {error}")
        raise KitError("Nothing is graded: no sandbox is to be had here (" + "; ".join([
            *problems, *(["this kernel has no Landlock"] if not lockin.landlock_abi() else [])])
            + "). Install bubblewrap ('apt install bubblewrap') or use a Linux kernel with Landlock (5.13 or later).")

    def _launch(self, wrapper, landlock):
        mine, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                self._server = subprocess.Popen(
                    [*wrapper, sys.executable if not wrapper else os.path.realpath(sys.executable), "-I", "-S", "-B", str(WORKER)],
                    stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT, cwd="/",
                    start_new_session=True)
            except OSError as error:
                raise SandboxUnavailable(error.strerror) from error
        self._control = mine
        mine.settimeout(START)
        try:
            mine.send(json.dumps({"numpy_path": str(Path(np.__file__).parents[1]), "landlock": landlock,
                                  "seccomp": base64.b64encode(self._seccomp).decode()}).encode())
            self._answer()
        except (OSError, EOFError) as error:
            self._server.kill()
            said = self._server.communicate()[1].decode(errors="replace").strip().splitlines()
            self._server = None
            raise SandboxUnavailable(said[-1] if said else "it ended without a word") from error
        self.layers = tuple(["bubblewrap"] * bool(wrapper) + ["landlock"] * landlock + ["seccomp", "rlimits"])
        return


class SandboxUnavailable(Exception):
    """One way to sandbox does not work on this machine; ``str()`` says why."""


class Worker:
    """The trusted end of one worker's connection. Every frame keeps the property's deadline."""

    def __init__(self, sandbox, connection, pid, limits):
        self._sandbox, self._connection, self._pid, self._limits = sandbox, connection, pid, limits
        self._reader = protocol.Reader(self._read)
        self._ended = None
        self._started = time.monotonic()
        self.renew()

    @property
    def tired(self):
        """Whether it has ended, or worked so long that the next property needs a fresh one to have all its CPU time."""
        return self._ended is not None or time.monotonic() - self._started > SHIFT

    def renew(self, begun=None):
        """Another property begins, or did so at ``begun``, with its own wall time and traffic."""
        now = time.monotonic()
        self._deadline = (begun or now) + self._limits.wall
        self._traffic = self._limits.traffic
        self._wait_at_most(max(self._deadline - now, GRACE))

    @property
    def overdue(self):
        """The moment when trusted code that has this worker's answers has no more time either."""
        return self._deadline + OVERTIME

    @property
    def late(self):
        """Whether the property's wall time is over."""
        return time.monotonic() > self._deadline

    def pack(self, message, objects=None):
        """The bytes of one frame, and its Encoder, which knows the arrays in it."""
        encoder = protocol.Encoder(objects)
        return self._guarded(protocol.frame, message, encoder), encoder

    def write(self, frames):
        """Write the bytes of one or several frames. Raises WorkerGone where the worker ended or does not read."""
        self._guarded(self._write, frames)

    def read(self):
        """The bytes of the worker's next frame. Raises WorkerGone where it ended, stayed silent or broke the protocol."""
        return self._guarded(self._reader.frame)

    def message(self, frame, objects=None):
        """What a frame says, and its Decoder. Raises WorkerGone, and ends the worker, where it breaks the protocol."""
        return self._guarded(protocol.parse, frame, objects)

    def _guarded(self, act, *arguments):
        if self._ended:
            raise self._ended
        try:
            return act(*arguments)
        except (OSError, EOFError, protocol.WireError) as error:
            self._ended = self._gone(error)
            raise self._ended from error

    def _write(self, frames):
        rest = memoryview(frames)
        while rest:
            self._keep_deadline()
            rest = rest[self._connection.send(rest[:PIECE]):]

    def _read(self, count):
        self._keep_deadline()
        received = self._connection.recv(count)
        self._traffic -= len(received)
        if self._traffic < 0:
            raise protocol.WireError("more was sent back than is allowed")
        return received

    def _keep_deadline(self):
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if left < self._patience - GRACE:
            self._wait_at_most(left)

    def _wait_at_most(self, seconds):
        """Have the kernel end a read or a write after ``seconds``: cheaper than a poll before each of them."""
        self._patience = seconds
        told = struct.pack("ll", *divmod(int(seconds * MILLION) + 1, MILLION))
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            self._connection.setsockopt(socket.SOL_SOCKET, option, told)

    def close(self, ending=False):
        """End it. Returns (the signal that ended it or 0, its CPU seconds)."""
        self._ended = self._ended or WorkerGone("crashed")
        self._connection.close()
        return self._sandbox.end(self._pid, ending)

    def _gone(self, error):
        """How it ended, in the report's words."""
        late = isinstance(error, (TimeoutError, BlockingIOError))
        ended_by, cpu = self.close(ending=isinstance(error, (EOFError, ConnectionError)))
        if isinstance(error, protocol.WireError):
            return WorkerGone("refused", str(error))
        if late or ended_by == signal.SIGXCPU or cpu >= self._limits.cpu + SHIFT - TICK:
            return WorkerGone("timeout")
        return WorkerGone("crashed", signal.Signals(ended_by).name if ended_by else "")


ENVIRONMENT = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1",
               "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "HOME": "/"}


def bubblewrap_command():
    """bubblewrap with only Python, NumPy and the fork server's own files bound, read-only."""
    program = shutil.which("bwrap")
    if not program:
        raise SandboxUnavailable("not installed")
    command = [program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]
    for name, value in ENVIRONMENT.items():
        command += ["--setenv", name, value]
    bound = [sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"), os.path.realpath(sys.executable), WORKER,
             Path(np.__file__).parent, f"{Path(np.__file__).parent}.libs", *lockin.library_folders(), "/etc/ld.so.cache",
             *python_library()]
    command += ["--dev", "/dev", "--remount-ro", "/dev"]
    for path in dict.fromkeys(map(str, bound)):
        if os.path.exists(path):
            command += ["--ro-bind", path, path]
    for folder in (sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")):
        for packages in ("site-packages", "dist-packages"):
            hidden = os.path.join(folder, packages)
            if os.path.isdir(hidden) and hidden not in str(np.__file__):
                command += ["--tmpfs", hidden]
    return [*command, "--remount-ro", "/", "--"]


def python_library():
    """libpython, where the interpreter is not linked statically."""
    name, folder = sysconfig.get_config_var("INSTSONAME"), sysconfig.get_config_var("LIBDIR")
    return [os.path.join(folder, name)] if name and folder and name.endswith(".so.1.0") else []


def seccomp_program():
    """The filter as BPF instructions, made by libseccomp; every worker installs it."""
    try:
        import pyseccomp
    except (ImportError, OSError, RuntimeError) as error:
        raise KitError("Nothing is graded: the seccomp filter cannot be made (" + " ".join(str(error).split())
                       + "). Install pyseccomp ('pip install .[instructor]') and libseccomp ('apt install libseccomp2')."
                       ) from error
    refuse = pyseccomp.ERRNO(errno.EPERM)
    program = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    for name in FORBIDDEN:
        try:
            program.add_rule(refuse, name)
        except (OSError, ValueError):
            continue  # a call that this architecture does not have
    program.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")  # glibc then uses clone, whose flags can be seen
    program.add_rule(refuse, "prlimit64", pyseccomp.Arg(0, pyseccomp.NE, 0))  # other processes' limits
    program.add_rule(refuse, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, CLONE_THREAD, 0))
    for number in NEWER:
        program.add_rule(refuse, number)
    for command in FORBIDDEN_FCNTL:
        program.add_rule(refuse, "fcntl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, LOW_WORD, command))
    for command in FORBIDDEN_IOCTL:
        program.add_rule(refuse, "ioctl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, LOW_WORD, command))
    for family in FILE_SYSTEMS:
        program.add_rule(refuse, "ioctl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, 0xFF00, family << 8))
    with tempfile.TemporaryFile() as file:
        program.export_bpf(file)
        file.seek(0)
        return file.read()
