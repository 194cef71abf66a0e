"""MNIST, 70,000 handwritten digits, downloaded once into the user's cache folder for the labs.

It comes from a public mirror or from a folder that holds the published files.
A file is kept only if it is, byte for byte, the published one. Files that are
in the cache already are neither downloaded again nor lost.
"""

from __future__ import annotations

import errno
import io
import logging
import math
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from pooch import HTTPDownloader
from requests import RequestException
from requests.exceptions import ChunkedEncodingError

from .. import cache
from ..errors import KitError, UsageError, listing
from ..files import replacing
from .weights import MAX_BYTES

MIRRORS = ("https://storage.googleapis.com/cvdf-datasets/mnist/", "https://ossci-datasets.s3.amazonaws.com/mnist/")
TIMEOUT_S = 30  # without a byte, after which a mirror is given up
CHUNK_BYTES = 2**16
PARTS = {"training": ("x_train", "t_train"), "test": ("x_test", "t_test")}

log = logging.getLogger(__name__)

Arrays = dict[str, np.ndarray]
Show = Callable[[int, int], object]  # show(done, total), in bytes


@dataclass(frozen=True)
class Published:
    """One of the four files: its name unpacked, its array's shape, the .gz file's bytes and sha256, the content's sha256."""

    name: str
    shape: tuple[int, ...]
    packed_bytes: int
    packed_sha256: str
    content_sha256: str

    @property
    def header(self) -> bytes:
        """The first bytes of the content: 0, 0, 8 (unsigned bytes), the number of axes, the length of each."""
        return struct.pack(f">{1 + len(self.shape)}I", 0x800 + len(self.shape), *self.shape)

    @property
    def size(self) -> int:
        """The number of bytes of the content."""
        return len(self.header) + math.prod(self.shape)

    @property
    def rows(self) -> tuple[int, ...]:
        """The shape of its array as it is kept: one image per row."""
        return (self.shape[0], math.prod(self.shape[1:])) if self.shape[1:] else self.shape

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names of a local copy: as published, and as it is often unpacked."""
        return f"{self.name}.gz", self.name, self.name.replace("-idx", ".idx")


FILES = {
    "x_train": Published(
        "train-images-idx3-ubyte",
        (60_000, 28, 28),
        9_912_422,
        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    ),
    "t_train": Published(
        "train-labels-idx1-ubyte",
        (60_000,),
        28_881,
        "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    ),
    "x_test": Published(
        "t10k-images-idx3-ubyte",
        (10_000, 28, 28),
        1_648_877,
        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    ),
    "t_test": Published(
        "t10k-labels-idx1-ubyte",
        (10_000,),
        4_542,
        "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    ),
}


def path() -> Path:
    """The file in the cache with MNIST: ``x_train``, ``x_test`` ``(N, 784)`` and ``t_train``, ``t_test`` ``(N,)``, all uint8."""
    return cache.folder() / "mnist.npz"


def download(mirrors: Iterable[str] = MIRRORS, show: Show | None = None, timeout_s: float = TIMEOUT_S) -> Arrays:
    """Download what the cache does not have of MNIST, from the first of ``mirrors`` that has it; returns all arrays by name.

    show(done, total) is called as bytes arrive; a mirror is given up after
    ``timeout_s`` without any. Raises KitError, and leaves the cache as it was,
    where no mirror has the published files or they cannot be kept.
    """
    arrays = _cached()
    missing = [name for name in FILES if name not in arrays]
    if not missing:
        return arrays
    _check_writable()

    def on_progress(received: int) -> None:
        if show:
            show(received + _packed_size(name for name in missing if name in arrays), _packed_size(missing))

    problems = []
    for mirror in mirrors:
        try:
            for name in missing:
                if name not in arrays:
                    arrays[name] = _array(_fetch(mirror, FILES[name], timeout_s, on_progress), FILES[name])
            return _keep(arrays)
        except _Unusable as problem:
            problems.append(str(problem))
    raise KitError(
        f"MNIST cannot be downloaded ({'; '.join(problems)}); nothing was kept. Check the network connection, "
        "or get the four files from elsewhere and run 'autograder data mnist --from DIR'."
    )


def take(folder: Path) -> Arrays:
    """Copy the MNIST files in ``folder``, compressed or not, into the cache; returns all arrays by name.

    Images are kept only with their labels; a part that is left out is logged.
    Raises KitError, and leaves the cache as it was, where a file is damaged,
    where no part is complete, or where they cannot be kept.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder: name the one that holds MNIST's files.")
    found = {
        name: _read(source, file)
        for name, file in FILES.items()
        if (source := next(filter(Path.is_file, (folder / spelling for spelling in file.spellings)), None))
    }
    arrays = {**_cached(), **found}
    missing = {part: [FILES[name].name for name in names if name not in arrays] for part, names in PARTS.items()}
    if not any(name in found and not missing[part] for part, names in PARTS.items() for name in names):
        wanted = listing(file.name for name, file in FILES.items() if name not in found)
        raise KitError(
            f"{folder} holds no MNIST images with their labels; nothing was kept. Put {wanted} there, as .gz or unpacked."
        )
    for part, names in missing.items():
        if names:
            log.warning("the %s images are left out: %s does not hold %s.", part, folder, listing(names))
    return _keep({name: arrays[name] for part, names in PARTS.items() for name in names if not missing[part]})


class _Unusable(Exception):
    """A file cannot be used; ``str()`` says why, as a phrase that follows its name."""


class _Receiver(io.BytesIO):
    """Collects the bytes of a download, and refuses more than there should be."""

    def __init__(self, published: Published, on_progress: Callable[[int], None]) -> None:
        super().__init__()
        self._published, self._on_progress = published, on_progress

    def write(self, data: Any) -> int:
        written = super().write(data)
        if self.tell() > self._published.packed_bytes:
            raise _Unusable("its sha256 is not that of the published file")
        self._on_progress(self.tell())
        return written


def _fetch(mirror: str, published: Published, timeout_s: float, on_progress: Callable[[int], None]) -> bytes:
    """The bytes of one .gz file from a mirror."""
    url = f"{mirror.rstrip('/')}/{published.name}.gz"
    received = _Receiver(published, on_progress)
    download = HTTPDownloader(chunk_size=CHUNK_BYTES, timeout=timeout_s, headers={"Accept-Encoding": "identity"})
    try:
        download(url, received, None)
    except ChunkedEncodingError:  # the connection was closed early, which the length below tells
        pass
    except (RequestException, OSError, ValueError) as error:
        raise _Unusable(f"{url}: {_reason(error)}") from error
    except _Unusable as problem:
        raise _Unusable(f"{url}: {problem}") from problem
    if received.tell() < published.packed_bytes:
        raise _Unusable(f"{url}: it ended after {received.tell():,} of {published.packed_bytes:,} bytes")
    if sha256(received.getbuffer()).hexdigest() != published.packed_sha256:
        raise _Unusable(f"{url}: its sha256 is not that of the published file")
    return received.getvalue()


def _reason(error: BaseException) -> str:
    """The cause of an error, on one line. requests and urllib3 wrap the system's errors in their own."""
    while True:
        inner = getattr(error, "reason", None) or next((part for part in error.args[::-1] if isinstance(part, Exception)), None)
        if not isinstance(inner, Exception):
            break
        error = inner
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(text.split())


def _read(source: Path, published: Published) -> np.ndarray:
    """The array of a local file."""
    try:
        with source.open("rb") as file:
            return _array(file.read(MAX_BYTES), published)
    except OSError as error:
        raise KitError(f"{source} cannot be read ({error.strerror}); nothing was kept. Make it readable.") from error
    except _Unusable as problem:
        raise KitError(f"{source} {problem}; nothing was kept. Get it again.") from problem


def _array(data: bytes, published: Published) -> np.ndarray:
    """A file's array, one row per image. Raises _Unusable where the file, unpacked, is not the published one."""
    if data.startswith(b"\x1f\x8b"):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            data = unpacker.decompress(data, published.size + 1)
        except zlib.error as error:
            raise _Unusable("is damaged: it cannot be unpacked") from error
        if not unpacker.eof:
            raise _Unusable(f"is damaged: it is cut short, or more than {published.size:,} bytes unpacked")
    if sha256(data).hexdigest() != published.content_sha256:
        raise _Unusable("is damaged or another file: its sha256 is not that of the published one")
    return np.frombuffer(data, np.uint8, offset=len(published.header)).reshape(published.rows)


def _packed_size(names: Iterable[str]) -> int:
    return sum(FILES[name].packed_bytes for name in names)


def _cached() -> Arrays:
    """The arrays in the cache that are as published, by name."""
    try:
        with np.load(path(), allow_pickle=False) as file:
            arrays = {name: file[name] for name in FILES if name in file}
    except Exception:  # zipfile, zlib and NumPy each have errors of their own for a broken file, which counts as none
        return {}
    return {
        name: array
        for name, array in arrays.items()
        if array.dtype == np.uint8
        and array.shape == FILES[name].rows
        and sha256(FILES[name].header + array.tobytes()).hexdigest() == FILES[name].content_sha256
    }


def _keep(arrays: Arrays) -> Arrays:
    """Write the cache's file, as a whole or not at all; returns ``arrays``."""
    packed = io.BytesIO()
    np.savez_compressed(packed, **arrays)  # type: ignore[arg-type]  # a dict might hold allow_pickle
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        with replacing(path()) as part:
            part.write_bytes(packed.getbuffer())
    except OSError as error:
        raise _unwritable(error) from error
    return arrays


def _check_writable() -> None:
    """Raise KitError, before anything is downloaded, where it could not be kept."""
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path().parent):
            pass
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error: OSError) -> KitError:
    remedy = "Free 12 MB" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "Make its folder writable"
    return KitError(
        f"{path()} cannot be written ({error.strerror}); nothing was kept. {remedy}, or name another folder in "
        "AUTOGRADER_CACHE, and run this again."
    )
