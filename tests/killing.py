"""Commands that are killed at random moments, and started again."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path


def below(process):
    """The processes that one has started, and those that they have."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            parents[int(entry)] = int(Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found = {process}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {process})


def to_the_end(command, kills, longest, **options):
    """Run a command until it ends by itself; returns what it printed.

    ``kills`` times it is killed, or one of the processes below it; where it
    was itself, it is started again. Raises AssertionError where it fails, or
    takes more than ``longest`` seconds.
    """
    lots, deadline = random.Random(5), time.monotonic() + longest
    while True:
        started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
        while kills and started.poll() is None:
            try:
                said = started.communicate(timeout=lots.uniform(0.3, 3.0))
            except subprocess.TimeoutExpired:
                others = below(started.pid)
                victim = lots.choice([started.pid, *lots.sample(others, min(3, len(others)))])
                kills -= 1
                try:
                    os.kill(victim, signal.SIGKILL)
                except OSError:
                    kills += 1  # it had ended by itself meanwhile
        said = started.communicate(timeout=longest)
        assert time.monotonic() < deadline, "it takes too long"
        if started.returncode != -signal.SIGKILL:
            assert started.returncode == 0, said[1]
            return said[0]
