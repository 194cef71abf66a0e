"""The lockdown: a worker gives up its rights before it reads a line of student code.

Landlock (Linux 5.13 and later) leaves it a read-only view of Python and NumPy
alone; a seccomp filter, made by the trusted side, forbids sockets, processes
and the like; rlimits bound CPU time, memory and files. None of it needs root,
and none of it can be undone by the process that did it. System call numbers:
include/uapi/asm-generic/unistd.h; structures: include/uapi/linux/landlock.h.
"""

import ctypes
import os
import resource
import sysconfig
from collections.abc import Iterable
from typing import Any

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
RULE_PATH_BENEATH = 1
READ_FILE, READ_DIR = 1 << 2, 1 << 3
# The number of file access rights of each Landlock ABI (refer came with 2, truncate 3, TCP 4, ioctl 5, scopes 6).
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2
SIGKILL = 9

libc = ctypes.CDLL(None, use_errno=True)


class RulesetAttributes(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]


class FilterProgram(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def landlock_abi() -> int:
    """The kernel's Landlock version, 0 where there is none."""
    return max(0, libc.syscall(CREATE_RULESET, None, 0, 1))


def landlock_ruleset(readable: Iterable[str]) -> int | None:
    """A ruleset that allows reading beneath ``readable`` and nothing else; None without Landlock."""
    abi = landlock_abi()
    if not abi:
        return None
    attributes = RulesetAttributes((1 << FILE_RIGHTS.get(abi, 16)) - 1, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    ruleset = _checked(libc.syscall(CREATE_RULESET, ctypes.byref(attributes), size, 0), "landlock_create_ruleset")
    for path in readable:
        try:
            parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        rule = PathBeneath(READ_FILE | (READ_DIR if os.path.isdir(path) else 0), parent)
        _checked(libc.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, ctypes.byref(rule), 0), "landlock_add_rule")
        os.close(parent)
    return ruleset


def readable_paths(numpy_folder: str) -> list[str]:
    """The paths that Python and NumPy read at run time: the standard library without site-packages, NumPy, shared libraries."""
    standard = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    paths = [
        os.path.join(folder, name)
        for folder in standard
        if os.path.isdir(folder)
        for name in os.listdir(folder)
        if name not in ("site-packages", "dist-packages")
    ]
    paths += [numpy_folder, numpy_folder + ".libs"]
    return paths + library_folders() + ["/etc/ld.so.cache", "/dev/null", "/dev/urandom", "/dev/zero"]


def library_folders() -> list[str]:
    """The folders of the system's shared libraries (on Debian, one per architecture)."""
    architecture = sysconfig.get_config_var("MULTIARCH") or "."
    folders = [f"/lib/{architecture}", f"/usr/lib/{architecture}", "/lib64", "/usr/lib64"]
    return [folder for folder in map(os.path.normpath, folders) if os.path.isdir(folder) and folder not in ("/lib", "/usr/lib")]


def close_files(keep: set[int]) -> None:
    """Close every file descriptor but ``keep`` and the three standard ones, which become /dev/null."""
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    low, high = min(keep), max(keep)
    os.closerange(3, low)
    if high != low:
        os.closerange(low + 1, high)
    os.closerange(high + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0] if high < 4096 else high + 4096)


def lock_down(connection: int, ruleset: int | None, seccomp: bytes, limits: dict[str, Any]) -> None:
    """Give up everything but ``connection``. ``limits``: ``cpu_s`` (seconds), ``memory_bytes``, ``cores`` (their numbers)."""
    os.sched_setaffinity(0, limits["cores"])
    close_files({connection, connection if ruleset is None else ruleset})
    for name, value in (
        ("AS", limits["memory_bytes"]),
        ("FSIZE", 0),
        ("CORE", 0),
        ("NOFILE", 64),
        ("MEMLOCK", 0),
        ("MSGQUEUE", 0),
        ("SIGPENDING", 64),
    ):
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))
    # A process that ignores SIGXCPU is killed a second later; the signal tells the trusted side what it was.
    resource.setrlimit(resource.RLIMIT_CPU, (limits["cpu_s"], limits["cpu_s"] + 1))
    _checked(libc.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0), "prctl")
    _checked(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "prctl")
    _checked(libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0), "prctl")
    if ruleset is not None:
        _checked(libc.syscall(RESTRICT_SELF, ruleset, 0), "landlock_restrict_self")
        os.close(ruleset)
    program = FilterProgram(len(seccomp) // 8, seccomp)
    _checked(libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0), "seccomp")


def drop_capabilities() -> None:
    """Drop all capabilities (raising limits, mounting, and the rest), in case the grader runs as root. The user stays."""
    for capability in range(64):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    _checked(libc.capset(header, (ctypes.c_uint32 * 6)()), "capset")


def _checked(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result
