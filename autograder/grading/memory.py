"""A limit on the memory that trusted code allocates while it works on a student's values."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

HEADROOM_BYTES = 2 << 30


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Let this process grow by at most ``HEADROOM_BYTES``: a property may build huge arrays from what a student returns.

    NumPy's warnings are off meanwhile: whether an overflow is a mistake is for the property to judge.
    """
    before = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm", "rb") as file:
        used = int(file.read().split()[0]) * resource.getpagesize()
    unlimited = before[1] == resource.RLIM_INFINITY
    allowed = used + HEADROOM_BYTES if unlimited else min(used + HEADROOM_BYTES, before[1])
    resource.setrlimit(resource.RLIMIT_AS, (allowed, before[1]))
    try:
        with np.errstate(all="ignore"):
            yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
