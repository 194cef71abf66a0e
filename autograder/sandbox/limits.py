"""The time, memory and output that a student's code may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of one property: CPU and wall seconds, bytes of address space, bytes sent there and back.

    ``trusted_cpu_s``: CPU seconds of the grader's own code that works on the student's values. Time that a process waits
    for a CPU, because others use it, does not count as wall seconds.
    """

    cpu_s: int = 5
    wall_s: float = 15.0
    memory_bytes: int = 1536 << 20
    traffic_bytes: int = 128 << 20
    trusted_cpu_s: float = 10.0
