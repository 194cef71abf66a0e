"""The trusted end of the connection to one worker: frames, within the property's limits."""

from __future__ import annotations

import signal
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

from ..selfcheck import wire
from .limits import Limits

WORKER_LIFETIME_S = 1  # age from which a worker gets no further property
EXIT_GRACE_S = 0.5  # how long a silent worker may exceed its deadline
MAX_STARVED_S = 600.0  # time spent waiting for a CPU that is not counted, at most
CPU_TOLERANCE_S = 0.1  # difference between the kernel's limit on CPU time and its accounting, at most
WRITE_BYTES = 1 << 16  # size of one write: the kernel's timeout applies to each write
MICROSECONDS = 1_000_000
CREDENTIALS = struct.Struct("3i")  # of SCM_CREDENTIALS: pid, uid, gid


class WorkerGone(Exception):
    """The worker ended or broke the protocol. ``how`` is 'timeout', 'crashed' or 'refused'; ``detail`` says more."""

    def __init__(self, how: str, detail: str = "") -> None:
        super().__init__(f"{how} {detail}".strip())
        self.how, self.detail = how, detail

    def anew(self) -> WorkerGone:
        """The same, to raise: one that is kept and raised would keep the frames of its traceback, and their values."""
        return WorkerGone(self.how, self.detail)


class Channel:
    """Sends frames to one worker and receives its frames, within the property's deadline.

    ``end(pid, ending)`` kills the worker and returns how it ended. A deadline is in wall seconds, less those that the
    worker or this thread has waited for a CPU, so that a busy machine does not cause timeouts.
    """

    def __init__(self, end: Callable[[int, bool], tuple[int, float]], connection: socket.socket, pid: int, limits: Limits) -> None:
        self._end, self._connection, self._pid, self._limits = end, connection, pid, limits
        self._reader = wire.Reader(self._read)
        self._gone: WorkerGone | None = None
        self._closed = False
        self._created = time.monotonic()
        self._outer_pid = 0  # the worker's pid as this process sees it
        self._starved_before = starved_s("thread-self")
        self.begin_property()

    @property
    def needs_replacing(self) -> bool:
        """Whether the worker has ended, or is so old that the next property needs a fresh one to have all its CPU time."""
        return self._gone is not None or time.monotonic() - self._created > WORKER_LIFETIME_S

    def begin_property(self) -> None:
        """Begin another property, with its own time and traffic."""
        self._started = time.monotonic()
        self._deadline = self._started + self._limits.wall_s
        self._traffic_left = self._limits.traffic_bytes
        self._set_timeout(max(self._limits.wall_s, EXIT_GRACE_S))
        self.trusted_cpu_deadline = time.thread_time() + self._limits.trusted_cpu_s

    @property
    def out_of_time(self) -> bool:
        """Whether the property's time is over."""
        return self._time_left() <= 0

    @property
    def used_s(self) -> float:
        """The seconds of its time that the property has used."""
        used = time.monotonic() - self._started
        return used if used < self._limits.wall_s / 2 else max(0.0, used - self._starved())

    def handshake(self) -> bool:
        """Receive the worker's first frame; returns whether it is the expected one."""
        size = socket.CMSG_SPACE(CREDENTIALS.size)
        data, ancillary, _, _ = self._connection.recvmsg(wire.FRAME_START.size + 64, size)
        for level, kind, content in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_CREDENTIALS:
                self._outer_pid = CREDENTIALS.unpack(content)[0]
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 0)
        return bool(data) and wire.parse(data)[0] == {"op": "ready"}

    def encode(self, message: dict[str, Any], kind: int, objects: wire.ObjectTable) -> tuple[bytes, wire.Encoder]:
        """The bytes of one frame, and its Encoder, which knows the arrays in it."""
        encoder = wire.Encoder(objects)
        return self._guarded(wire.frame, message, encoder, kind), encoder

    def decode(self, frame: bytes, objects: wire.ObjectTable) -> tuple[dict[str, Any], wire.Decoder]:
        """The message in a frame, and its Decoder. Raises WorkerGone, and ends the worker, where it breaks the protocol."""
        return self._guarded(wire.parse, frame, objects)

    def send(self, frames: bytes) -> None:
        """Send the bytes of one or several frames. Raises WorkerGone where the worker ended or does not read."""
        self._guarded(self._send, frames)

    def receive(self) -> bytes:
        """The bytes of the worker's next frame. Raises WorkerGone where it ended, stayed silent or broke the protocol."""
        return self._guarded(self._receive)

    def exchange(self, frames: bytes, expected: bytes) -> bool:
        """Send frames. Whether the worker's next bytes are the expected ones; if not, they stay to be received.

        Raises WorkerGone as ``send`` and ``receive`` do.
        """
        return self._guarded(self._exchange, frames, expected)

    def close(self, ending: bool = False) -> tuple[int, float]:
        """End the worker. Returns (the signal that ended it or 0, its CPU seconds)."""
        self._gone = self._gone or WorkerGone("crashed")
        if self._closed:  # its pid may belong to another worker by now
            return 0, 0.0
        self._closed = True
        self._connection.close()
        return self._end(self._pid, ending)

    def _guarded(self, act: Callable, *args: Any) -> Any:
        if self._gone:
            raise self._gone.anew()
        try:
            return act(*args)
        except (OSError, EOFError, wire.WireError) as error:
            self._gone = self._ended(error)
            raise self._gone.anew() from error

    def _receive(self) -> bytes:
        frame = self._reader.frame()
        if frame[0] != wire.MESSAGE:
            raise wire.WireError("a frame is not an answer")
        return frame

    def _exchange(self, frames: bytes, expected: bytes) -> bool:
        self._send(frames)
        return self._reader.expect(expected)

    def _send(self, frames: bytes) -> None:
        self._count(len(frames), "more was asked for than is allowed")
        sent = 0
        while sent < len(frames):
            self._keep_deadline()
            try:
                sent += self._connection.send(frames[sent : sent + WRITE_BYTES])
            except BlockingIOError:
                continue  # the kernel's timeout: _keep_deadline decides whether time is over

    def _read(self, count: int) -> bytes:
        while True:
            self._keep_deadline()
            try:
                received = self._connection.recv(count)
                break
            except BlockingIOError:
                continue
        self._count(len(received), "more was sent back than is allowed")
        return received

    def _count(self, traffic_bytes: int, problem: str) -> None:
        """Count what was sent or received: all of it is kept until the property's input is done."""
        self._traffic_left -= traffic_bytes
        if self._traffic_left < 0:
            raise wire.WireError(problem)

    def _keep_deadline(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            left = self._time_left()
            if left <= 0:
                raise TimeoutError
        if left < self._timeout - EXIT_GRACE_S:
            self._set_timeout(left)

    def _time_left(self) -> float:
        left = self._deadline - time.monotonic()
        if left > 0:
            return left
        return left + self._starved()

    def _starved(self) -> float:
        """The seconds that the worker or this thread has waited for a CPU since the worker began."""
        waited = starved_s(str(self._outer_pid)) + starved_s("thread-self") - self._starved_before
        return min(waited, MAX_STARVED_S)

    def _set_timeout(self, seconds: float) -> None:
        """Have the kernel end a read or a write after ``seconds``, which is cheaper than a poll before each of them."""
        self._timeout = seconds
        value = struct.pack("ll", *divmod(int(seconds * MICROSECONDS) + 1, MICROSECONDS))
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            self._connection.setsockopt(socket.SOL_SOCKET, option, value)

    def _ended(self, error: Exception) -> WorkerGone:
        """The WorkerGone for a worker that raised ``error``: ends it, and finds out why it ended."""
        out_of_time = isinstance(error, TimeoutError)
        ended_by, cpu_s = self.close(ending=isinstance(error, (EOFError, ConnectionError)))
        if isinstance(error, wire.WireError):
            return WorkerGone("refused", str(error))
        if out_of_time or ended_by == signal.SIGXCPU or cpu_s >= self._limits.cpu_s + WORKER_LIFETIME_S - CPU_TOLERANCE_S:
            return WorkerGone("timeout")
        return WorkerGone("crashed", signal.Signals(ended_by).name if ended_by else "")


def starved_s(process: str) -> float:
    """The seconds that a process's main thread was ready to run and waited for a CPU; 0 where the kernel does not report it."""
    try:
        with open(f"/proc/{process}/schedstat", "rb") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
