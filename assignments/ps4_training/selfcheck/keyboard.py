"""Single keys from the terminal, without waiting for the Enter key; from a pipe, the first letter of each line."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

NextKey = Callable[[float], str]  # waits up to so many seconds; returns a key, "" for none
END = "q"  # what the end of a pipe counts as


@contextmanager
def keys() -> Iterator[NextKey]:
    """Yields a function that returns the next key."""
    if not sys.stdin.isatty():
        yield _from_pipe()
    elif sys.platform == "win32":
        yield _on_windows
    else:
        import termios
        import tty

        before = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin)
        try:
            yield _on_posix
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


def _on_posix(timeout_s: float) -> str:
    import select

    return sys.stdin.read(1) if select.select([sys.stdin], [], [], timeout_s)[0] else ""


def _on_windows(timeout_s: float) -> str:
    import msvcrt
    import time

    end = time.monotonic() + timeout_s
    while not msvcrt.kbhit():  # type: ignore[attr-defined]
        if time.monotonic() > end:
            return ""
        time.sleep(0.01)
    return str(msvcrt.getwch())  # type: ignore[attr-defined]


def _from_pipe() -> NextKey:
    read: queue.Queue[str] = queue.Queue()

    def listen() -> None:
        for line in sys.stdin:
            read.put(line.strip()[:1])
        read.put(END)

    threading.Thread(target=listen, daemon=True).start()

    def next_key(timeout_s: float) -> str:
        try:
            return read.get(timeout=timeout_s)
        except queue.Empty:
            return ""

    return next_key
