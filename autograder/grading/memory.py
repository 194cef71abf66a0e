"""A limit on the memory by which trusted code grows while it works on a student's values."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

HEADROOM_BYTES = 2 << 30


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Let this process grow by ``HEADROOM_BYTES`` at most: what a student's code returns may multiply in a property.

    NumPy does not warn meanwhile: overflow in a property is for the property to judge.
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
