"""Kills a command at random moments and starts it again."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path


def descendants(process):
    """The ids of all processes that were started by this one, directly or indirectly."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            parents[int(entry)] = int(
                Path(f"/proc/{entry}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1]
            )
        except OSError:
            continue
    found = {process}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {process})


def run_despite_kills(command, kills, timeout_s, **options):
    """Run a command until it ends by itself; returns its standard output.

    On the way, it or one of its descendants is killed ``kills`` times. If the
    command itself was killed, it is started again. Raises AssertionError if
    it fails or takes more than ``timeout_s`` seconds.
    """
    rng, deadline = random.Random(5), time.monotonic() + timeout_s
    while True:
        started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **options)
        while kills and started.poll() is None:
            try:
                started.communicate(timeout=rng.uniform(0.3, 3.0))
            except subprocess.TimeoutExpired:
                others = descendants(started.pid)
                victim = rng.choice([started.pid, *rng.sample(others, min(3, len(others)))])
                kills -= 1
                try:
                    os.kill(victim, signal.SIGKILL)
                except OSError:
                    kills += 1  # the victim has ended by itself meanwhile
        output, errors = started.communicate(timeout=timeout_s)
        assert time.monotonic() < deadline, "the command takes too long"
        if started.returncode != -signal.SIGKILL:
            assert started.returncode == 0, errors
            return output
