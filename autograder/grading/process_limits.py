"""Limits that the kernel keeps while trusted code works on what a student wrote: they hold inside C code, too."""

from __future__ import annotations

import ctypes
import math
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import numpy as np

HEADROOM_BYTES = 2 << 30
M_MMAP_THRESHOLD, LARGE_BYTES = -3, 1 << 20
GRACE_CPU_S = 2.0  # for trusted code to end by itself, before the kernel ends the process

_may_be_ended = False


def allow_to_end_process() -> None:
    """From now on this process is one that the kernel may end: another one waits for it, and starts a new one."""
    global _may_be_ended
    _may_be_ended = True


def return_large_blocks() -> None:
    """Have large blocks of memory go back to the system once they are freed.

    glibc keeps them, in pieces that fit nothing later: what one submission has used would add up with that of the next.
    """
    with suppress(AttributeError):  # another C library
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)


@contextmanager
def bounded(cpu_deadline: float, memory_bytes: int = HEADROOM_BYTES) -> Iterator[None]:
    """Let this process grow by at most ``memory_bytes``, and end it some seconds after its thread's ``cpu_deadline``.

    It is ended where ``allow_to_end_process`` was called. NumPy's warnings are off meanwhile: whether an overflow is a
    mistake is for the property to judge.
    """
    memory, cpu = resource.getrlimit(resource.RLIMIT_AS), resource.getrlimit(resource.RLIMIT_CPU)
    with open("/proc/self/statm", "rb") as file:
        used = int(file.read().split()[0]) * resource.getpagesize()
    _lower(resource.RLIMIT_AS, memory[1], used + memory_bytes)
    if _may_be_ended:
        left_s = cpu_deadline - time.thread_time()
        _lower(resource.RLIMIT_CPU, cpu[1], math.ceil(time.process_time() + left_s + GRACE_CPU_S))
    try:
        with np.errstate(all="ignore"):
            yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, memory)
        resource.setrlimit(resource.RLIMIT_CPU, cpu)


def _lower(kind: int, hard: int, value: int) -> None:
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
