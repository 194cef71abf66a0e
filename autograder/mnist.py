"""MNIST, 70,000 handwritten digits, brought once into the user's cache folder for the labs.

It comes from a public mirror or from a folder that holds the published files.
Nothing is kept that is not, byte for byte, what was published; what the cache
has of it already is neither brought again nor lost.
"""

import errno
import http.client
import io
import logging
import math
import struct
import tempfile
import urllib.request
import zlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from . import cache
from .course import listing
from .datasets import LARGEST, whole
from .errors import KitError, UsageError

MIRRORS = ("https://storage.googleapis.com/cvdf-datasets/mnist/", "https://ossci-datasets.s3.amazonaws.com/mnist/")
TIMEOUT = 30     # seconds without a byte
CHUNK = 2**16    # bytes
PARTS = {"training": ("x_train", "t_train"), "test": ("x_test", "t_test")}

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Published:
    """One of the four files: its name unpacked, its array's shape, the .gz file's bytes and sha256, the content's sha256."""

    name: str
    shape: tuple
    packed_bytes: int
    packed_sha256: str
    content_sha256: str

    @property
    def header(self):
        """How the content begins: 0, 0, 8 (unsigned bytes), the number of axes, the length of each."""
        return struct.pack(f">{1 + len(self.shape)}I", 0x800 + len(self.shape), *self.shape)

    @property
    def bytes(self):
        return len(self.header) + math.prod(self.shape)

    @property
    def rows(self):
        """The shape of its array as it is kept: one image per row."""
        return (self.shape[0], math.prod(self.shape[1:])) if self.shape[1:] else self.shape

    @property
    def spellings(self):
        """What a local copy is called, as it is published and as it is often unpacked."""
        return f"{self.name}.gz", self.name, self.name.replace("-idx", ".idx")


FILES = {
    "x_train": Published("train-images-idx3-ubyte", (60_000, 28, 28), 9_912_422,
                         "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                         "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    "t_train": Published("train-labels-idx1-ubyte", (60_000,), 28_881,
                         "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                         "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    "x_test": Published("t10k-images-idx3-ubyte", (10_000, 28, 28), 1_648_877,
                        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    "t_test": Published("t10k-labels-idx1-ubyte", (10_000,), 4_542,
                        "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
                        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
}


def path():
    """Where MNIST is kept: arrays ``x_train``, ``x_test`` ``(N, 784)`` and ``t_train``, ``t_test`` ``(N,)``, all uint8."""
    return cache.folder() / "mnist.npz"


def download(mirrors=MIRRORS, show=None, timeout=TIMEOUT):
    """Bring what the cache lacks of MNIST from the first of ``mirrors`` that has it; returns all that is kept, by name.

    show(done, total) is called as bytes come; ``timeout`` is in seconds
    without any. Raises KitError, and leaves the cache as it was, where no
    mirror has the published files or they cannot be kept.
    """
    kept = _kept()
    wanted = [name for name in FILES if name not in kept]
    if not wanted:
        return kept
    _check_writable()

    def told(count):
        if show:
            show(count + _size(name for name in wanted if name in kept), _size(wanted))

    problems = []
    for mirror in mirrors:
        try:
            for name in wanted:
                if name not in kept:
                    kept[name] = _array(_received(mirror, FILES[name], timeout, told), FILES[name])
            return _keep(kept)
        except _Unusable as problem:
            problems.append(str(problem))
    raise KitError(f"MNIST cannot be downloaded ({'; '.join(problems)}); nothing was kept. Check the network connection, "
                   "or bring the four files from elsewhere and run 'autograder data mnist --from DIR'.")


def take(folder):
    """Keep what ``folder`` holds of MNIST, packed or unpacked; returns all that is kept, by name.

    Images are kept with their labels or not at all; where a part is left out,
    that is logged. Raises KitError, and leaves the cache as it was, where a
    file is damaged, where no part is complete, or where they cannot be kept.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder: name the one that holds MNIST's files.")
    found = {name: _copied(source, file) for name, file in FILES.items()
             if (source := next(filter(Path.is_file, (folder / one for one in file.spellings)), None))}
    arrays = {**_kept(), **found}
    lacking = {part: [FILES[name].name for name in names if name not in arrays] for part, names in PARTS.items()}
    if not any(name in found and not lacking[part] for part, names in PARTS.items() for name in names):
        missing = listing(file.name for name, file in FILES.items() if name not in found)
        raise KitError(f"{folder} holds no MNIST images with their labels; nothing was kept. "
                       f"Put {missing} there, as .gz or unpacked.")
    for part, names in lacking.items():
        if names:
            log.warning("the %s images are left out: %s does not hold %s.", part, folder, listing(names))
    return _keep({name: arrays[name] for part, names in PARTS.items() for name in names if not lacking[part]})


class _Unusable(Exception):
    """Says what is wrong with a file."""


def _received(mirror, published, timeout, told):
    """The bytes of one .gz file from a mirror; told(count) as they come."""
    url = f"{mirror.rstrip('/')}/{published.name}.gz"
    received = bytearray()
    try:
        with urllib.request.urlopen(url, timeout=timeout) as answer:
            while len(received) <= published.packed_bytes and (chunk := answer.read(CHUNK)):
                received += chunk
                told(len(received))
    except (OSError, http.client.HTTPException, ValueError, OverflowError) as error:
        raise _Unusable(f"{url}: {_reason(error)}") from error
    if len(received) < published.packed_bytes:
        raise _Unusable(f"{url}: it ended after {len(received):,} of {published.packed_bytes:,} bytes")
    if sha256(received).hexdigest() != published.packed_sha256:
        raise _Unusable(f"{url}: its sha256 is not that of the published file")
    return bytes(received)


def _reason(error):
    """What went wrong, on one line; urllib wraps the system's errors in its own."""
    inner = getattr(error, "reason", None)
    error = inner if isinstance(inner, Exception) else error
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(text.split())


def _copied(source, published):
    """The array of a local file."""
    try:
        with source.open("rb") as file:
            return _array(file.read(LARGEST), published)
    except OSError as error:
        raise KitError(f"{source} cannot be read ({error.strerror}); nothing was kept. Make it readable.") from error
    except _Unusable as problem:
        raise KitError(f"{source} {problem}; nothing was kept. Get it again.") from problem


def _array(data, published):
    """A file's array, one row per image; _Unusable where the file, unpacked, is not the published one."""
    if data.startswith(b"\x1f\x8b"):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            data = unpacker.decompress(data, published.bytes + 1)
        except zlib.error as error:
            raise _Unusable("is damaged: it cannot be unpacked") from error
        if not unpacker.eof:
            raise _Unusable(f"is damaged: it is cut short, or more than {published.bytes:,} bytes unpacked")
    if sha256(data).hexdigest() != published.content_sha256:
        raise _Unusable("is damaged or another file: its sha256 is not that of the published one")
    return np.frombuffer(data, np.uint8, offset=len(published.header)).reshape(published.rows)


def _size(names):
    return sum(FILES[name].packed_bytes for name in names)


def _kept():
    """What the cache holds of MNIST and is as it was published, by name."""
    try:
        with np.load(path(), allow_pickle=False) as file:
            arrays = {name: file[name] for name in FILES if name in file}
    except Exception:  # zipfile, zlib and NumPy each have errors of their own for a broken file, which is as good as none
        return {}
    return {name: array for name, array in arrays.items() if array.dtype == np.uint8 and array.shape == FILES[name].rows
            and sha256(FILES[name].header + array.tobytes()).hexdigest() == FILES[name].content_sha256}


def _keep(arrays):
    """Write the cache's file, all of it or nothing; returns ``arrays``."""
    packed = io.BytesIO()
    np.savez_compressed(packed, **arrays)
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        with whole(path()) as part:
            part.write_bytes(packed.getbuffer())
    except OSError as error:
        raise _unwritable(error) from error
    return arrays


def _check_writable():
    """Before anything is downloaded: whether it can be kept."""
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path().parent):
            pass
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error):
    remedy = "Free 12 MB" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "Make its folder writable"
    return KitError(f"{path()} cannot be written ({error.strerror}); nothing was kept. {remedy}, or name another folder in "
                    "AUTOGRADER_CACHE, and run this again.")
