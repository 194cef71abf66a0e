"""A limit on the time that trusted code takes, where a student's code has a say in how much it has to do.

A worker's silence is ended by the kernel; a reference that is called with
absurd sizes, or a property that goes on with them, is ended from here: by an
exception in the thread that runs it, which also works where signals do not
reach, as in a Dask worker.
"""

import ctypes
import threading
import time
from contextlib import contextmanager

TICK = 0.25  # seconds between two looks

_lock = threading.Lock()
_call = None  # what runs under a limit: one at a time in a process
_thread = None


class Late(BaseException):
    """Raised in code that runs longer than it may; no ``except Exception`` keeps it."""


class _Call:
    def __init__(self, until):
        self.thread, self.until, self.ended = threading.get_ident(), until, False


@contextmanager
def until(moment):
    """Run the block until ``moment`` on the monotonic clock at most, then raise Late in it."""
    global _call
    if _thread is None:
        _start()
    mine = _call = _Call(moment)
    try:
        yield
    finally:
        with _lock:
            _call = None
        if mine.ended:  # and has not been told yet, maybe
            _raise_in(mine.thread, None)


def _start():
    global _thread
    _thread = threading.Thread(target=_look, daemon=True, name="watch")
    _thread.start()


def _look():
    while True:
        time.sleep(TICK)
        with _lock:
            if _call and not _call.ended and time.monotonic() > _call.until:
                _call.ended = True
                _raise_in(_call.thread, Late)


def _raise_in(thread, exception):
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), exception and ctypes.py_object(exception))
