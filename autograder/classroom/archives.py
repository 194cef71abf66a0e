"""The files in a folder or an archive that a student handed in: listed and read within bounds, never unpacked onto the disk.

Zips are read in place. A tar is unpacked in memory, up to a limit, and read by a reader of its own: tarfile takes time
that grows with the square of some headers, and in some supported versions of Python does not end.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import stat
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

Files = list[tuple[str, Callable[[], bytes]]]  # (relative path, loader)

MAX_ENTRIES = 100_000  # of an archive, those in ignored folders included
MAX_DIRECTORY = 10 << 20  # bytes of a zip's list of files
MAX_UNPACKED = 256 << 20  # bytes of a tar; and of all archives within one
MAX_INNER = 50 << 20  # bytes of an archive within another
MAX_NESTING = 3  # archives within each other
MAX_XZ_MEMORY = 128 << 20  # what the largest preset of xz needs is 65 MiB
MAX_TAR_HEADER = 64 << 10  # bytes of a long name, or of the attributes of a file
MAX_TAR_HEADERS = 4 << 20  # of all of them
MAX_DEPTH = 5
MAX_PARTS = 50  # folders in each other in an archive, those around a virtual environment included
MAX_PATH = 4096  # characters
MAX_NAME = 80  # characters
CHUNK = 1 << 16

FILES = (".py", ".ipynb", ".txt", ".json", ".md", ".db")  # folders with such a name are not entered
IGNORED = {"__MACOSX", "__pycache__", "__pypackages__", "selfcheck", "data", "venv", "node_modules", "site-packages", "conda-meta"}
OF_ENVIRONMENT = {"bin", "include", "lib", "lib64", "scripts", "share", "etc", "tcl", "dlls", "library", "pkgs"}
ZIPS = (".zip",)
TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz")
READ = (*ZIPS, *TARS)
OTHERS = (".rar", ".7z", ".gz", ".bz2", ".xz", ".lzma", ".lz", ".zst", ".z", ".egg", ".alz", ".jar", ".iso", ".cab", ".dmg")
BOUNDED_COMPRESSION = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others are unpacked without a bound on memory
GZIP, BZIP2, XZ = COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0")  # how these files begin
REGULAR, LONG_NAME, ATTRIBUTES = (b"0", b"\0", b"7"), b"L", b"x"  # types of a tar's entries


class Unreadable(ValueError):
    """An archive that cannot be read: a clause that says why. The remedy is an ordinary zip."""


@dataclass(frozen=True)
class Entry:
    """A file of an archive: its path there, when it was last changed (None: unknown) and what returns its content.

    ``problem`` says why it cannot be read, if that is known beforehand.
    """

    path: PurePosixPath
    changed: datetime | None
    load: Callable[[int], bytes]
    problem: str = ""


def kind_of(name: str) -> str:
    """The suffix of an archive that is read, or of one that is not; empty for any other name."""
    lower = name.lower()
    return next((suffix for suffix in (*READ, *OTHERS) if lower.endswith(suffix)), "")


def stem_of(name: str) -> str:
    """A name without the suffix of its archive."""
    suffix = kind_of(name)
    return name[: -len(suffix)] if suffix else PurePosixPath(name).stem


def files_of(path: Path, kinds: tuple[str, ...], max_bytes: int, max_files: int) -> Files:
    """(relative path, loader) of each file of these kinds in a folder (of the first ``max_files``) or an archive.

    A loader returns at most ``max_bytes`` + 1 bytes, and raises where the file
    is a link, a device or the like. Paths have no ``..`` and no root. Raises
    Unreadable for an archive that holds more, or that cannot be read.
    """
    if path.is_dir():
        return _in_folder(path, kinds, max_bytes, max_files)
    entries = [entry for entry in entries_of(path) if str(entry.path).lower().endswith(kinds)]
    if len(entries) > max_files:
        raise Unreadable(f"it holds too many files, more than {max_files:,}")
    twice = [str(name) for name, times in Counter(entry.path for entry in entries).items() if times > 1]
    if twice:
        raise Unreadable(f"it holds {twice[0]} twice")
    for entry in entries:
        if entry.problem:
            raise Unreadable(f"{entry.path} in it is {entry.problem}")
    return [_file(str(entry.path), entry, max_bytes) for entry in entries]


def _file(name: str, entry: Entry, max_bytes: int) -> tuple[str, Callable[[], bytes]]:
    """The file, and what loads it; an archive is loaded whole, to be opened."""
    return name, partial(entry.load, MAX_INNER if name.lower().endswith(READ) else max_bytes)


def with_inner_archives(files: Files, wanted: tuple[str, ...], max_bytes: int, max_files: int) -> Files:
    """Files of the ``wanted`` kinds; where there are none, those in the archives among ``files``, however they are nested.

    Raises Unreadable for archives that are nested too deeply, or too large together.
    """
    return _with_inner_archives(files, wanted, max_bytes, max_files, MAX_NESTING, [MAX_UNPACKED])


def _with_inner_archives(
    files: Files, wanted: tuple[str, ...], max_bytes: int, max_files: int, nesting: int, left: list[int]
) -> Files:
    own = [(name, load) for name, load in files if name.lower().endswith(wanted)]
    inner = [(name, load) for name, load in files if name.lower().endswith(READ)]
    if own or not inner:
        return own
    if not nesting:
        raise Unreadable(f"it holds archives within archives, more than {MAX_NESTING} deep")
    found: Files = []
    for name, load in inner:
        content = load()
        left[0] -= len(content)
        if left[0] < 0 or len(content) > MAX_INNER or len(found) > max_files:
            raise Unreadable("the archives in it are too large together")
        held = [entry for entry in _entries(io.BytesIO(content), left) if str(entry.path).lower().endswith((*wanted, *READ))]
        for entry in held:
            if entry.problem:
                raise Unreadable(f"{entry.path} in {name} is {entry.problem}")
        nested = [_file(f"{stem_of(name)}/{entry.path}", entry, max_bytes) for entry in held[: max_files + 1]]
        found += _with_inner_archives(nested, wanted, max_bytes, max_files, nesting - 1, left)
    return found


def is_archive(path: Path) -> bool:
    """Whether a file is a zip or a tar, whatever it is called."""
    with open(path, "rb") as file:
        head = file.read(512)
        return head.startswith(COMPRESSED) or _is_header(head) or zipfile.is_zipfile(file)


def entries_of(path: Path) -> list[Entry]:
    """The visible files of an archive. Raises Unreadable."""
    return _entries(open(path, "rb"), [MAX_UNPACKED])  # the loaders keep it open, and with the last of them it is closed


def _entries(file: IO[bytes], left: list[int]) -> list[Entry]:
    """The visible files; ``left`` holds the bytes that may be unpacked in memory, from which those of a tar are taken."""
    try:
        head = file.read(512)
        file.seek(0)
        if head.startswith(COMPRESSED) or (_is_header(head) and not head.startswith(b"PK")):  # it may end like a zip, too
            data = _unpacked(file, head, left[0])
            left[0] -= len(data)
            found = list(_tarred(data))
        else:
            found = _zipped(file)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        OSError,
        lzma.LZMAError,
        NotImplementedError,
        OverflowError,
    ) as error:
        raise Unreadable(f"it cannot be unpacked ({error})") from error
    found = [entry for entry in found if len(str(entry.path)) <= MAX_PATH and len(entry.path.parts) <= MAX_PARTS]
    roots = environments(entry.path for entry in found)
    return [entry for entry in found if _is_plain(entry.path) and not _is_inside(entry.path, roots)]


# Zip


def _zipped(file: IO[bytes]) -> list[Entry]:
    end = zipfile._EndRecData(file)  # type: ignore[attr-defined]  # as ZipFile itself finds it
    if end and end[5] > MAX_DIRECTORY:
        raise Unreadable("it holds too many files")
    archive = zipfile.ZipFile(file)
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise Unreadable("it holds too many files")
    return [_zip_entry(archive, entry) for entry in entries if not entry.is_dir() and not stat.S_ISLNK(entry.external_attr >> 16)]


def _zip_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Entry:
    changed = None
    with suppress(ValueError):
        changed = datetime(*entry.date_time)
    problem = ""
    if entry.flag_bits & 1:
        problem = "encrypted"
    elif entry.compress_type not in BOUNDED_COMPRESSION:
        problem = f"compressed in an unusual way ({zipfile.compressor_names.get(entry.compress_type, 'unknown')})"  # type: ignore[attr-defined]

    def load(max_bytes: int) -> bytes:
        with archive.open(entry) as member:
            return member.read(max_bytes + 1)

    return Entry(PurePosixPath(entry.filename.replace("\\", "/")), changed, load, problem)


# Tar


def _unpacked(file: IO[bytes], head: bytes, limit: int) -> bytes:
    """The bytes of a tar that may be compressed, and begins with ``head``. Raises Unreadable for more than ``limit``."""
    if head.startswith(GZIP):
        data = gzip.GzipFile(fileobj=file).read(limit + 1)
    elif head.startswith(BZIP2):
        data = bz2.BZ2File(file).read(limit + 1)
    elif head.startswith(XZ):
        data = _unpacked_xz(file, limit)
    else:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise Unreadable(f"it holds more than {MAX_UNPACKED >> 20} MiB")
    if not _is_header(data[:512]):
        raise Unreadable("it is no archive")
    return data


def _unpacked_xz(file: IO[bytes], limit: int) -> bytes:
    """LZMAFile would take as much memory as the file asks for."""
    parts, size, chunk, more = [], 0, b"", lzma.LZMADecompressor(memlimit=MAX_XZ_MEMORY)
    while size <= limit and (chunk or not more.needs_input or (chunk := file.read(CHUNK))):
        parts.append(more.decompress(chunk, limit + 1 - size))
        size, chunk = size + len(parts[-1]), b""
        if more.eof:
            break  # what follows is padding, or not a part of the tar
    return b"".join(parts)


def _is_header(block: bytes) -> bool:
    """Whether a block of a tar is the head of an entry: its sum is in it."""
    if len(block) < 512:
        return False
    with suppress(ValueError):
        return _number(block[148:156]) == sum(block[:148]) + 8 * 32 + sum(block[156:])
    return False


def _tarred(data: bytes) -> Iterator[Entry]:
    """The regular files of a tar, in POSIX's format or GNU's; links, devices and the like are left out."""
    start, name, changed, headers_left = 0, b"", None, MAX_TAR_HEADERS
    for _ in range(MAX_ENTRIES):
        head = data[start : start + 512]
        if len(head) < 512 or not head.strip(b"\0"):
            return
        size = _number(head[124:136])
        begin, start = start + 512, start + 512 + -(-size // 512) * 512
        kind = head[156:157]
        if not _is_header(head) or begin + size > len(data):
            raise Unreadable("it cannot be unpacked (a part is missing)")
        if kind in (LONG_NAME, ATTRIBUTES):
            headers_left -= size
            if size > MAX_TAR_HEADER or headers_left < 0:
                raise Unreadable("it cannot be unpacked (its names are too long)")
            if kind == LONG_NAME:
                name = data[begin : begin + size].rstrip(b"\0")
            else:
                attributes = _attributes(data[begin : begin + size])
                name, changed = attributes.get(b"path", name), _time(attributes.get(b"mtime", b""))
            continue
        if kind in REGULAR:
            prefix = head[345:500].partition(b"\0")[0] if head[257:263] == b"ustar\0" else b""
            stored = head[:100].partition(b"\0")[0]
            path = name or b"/".join(filter(None, (prefix, stored)))
            if not path.endswith(b"/"):
                yield Entry(
                    PurePosixPath(path.decode("utf-8", "replace")),
                    changed or _time(str(_number(head[136:148])).encode()),
                    partial(_part, data, begin, size),
                )
        if kind != b"K":  # the long target of a link, which comes between the attributes and the entry
            name, changed = b"", None
    raise Unreadable("it holds too many files")


def _part(data: bytes, begin: int, size: int, max_bytes: int) -> bytes:
    return data[begin : begin + min(size, max_bytes + 1)]


def _number(field: bytes) -> int:
    """A number of a tar's head: octal digits, or GNU's bytes. Raises Unreadable for anything else."""
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    digits = field.strip(b"\0 ")
    if digits.strip(b"01234567"):
        raise Unreadable("it cannot be unpacked (a number is damaged)")
    return int(digits or b"0", 8)


def _attributes(data: bytes) -> dict[bytes, bytes]:
    """POSIX's attributes of the next entry: lines of "length key=value", the length being that of the line."""
    found: dict[bytes, bytes] = {}
    start = 0
    while start < len(data):
        length, _, _ = data[start : start + 20].partition(b" ")
        if not length.isdigit() or not len(length) < int(length) <= len(data) - start:
            raise Unreadable("it cannot be unpacked (an attribute is damaged)")
        key, _, value = data[start + len(length) + 1 : start + int(length) - 1].partition(b"=")
        found[key] = value
        start += int(length)
    return found


def _time(text: bytes) -> datetime | None:
    """A time of a tar as a zip states it: on this machine's clock."""
    try:
        return datetime.fromtimestamp(float(text))
    except (ValueError, OverflowError, OSError):
        return None


# Folders


def _in_folder(folder: Path, kinds: tuple[str, ...], max_bytes: int, max_files: int) -> Files:
    found: Files = []
    root = str(folder)
    for parent, folders, names in os.walk(root):
        inside = parent[len(root) :].lstrip("/")
        depth = inside.count("/") + 1 if inside else 0
        is_environment = "pyvenv.cfg" in names or "conda-meta" in folders or any(_site_packages(parent, folders))
        folders[:] = sorted(
            name
            for name in folders
            if depth < MAX_DEPTH
            and _is_visible(name)
            and not name.endswith(FILES)
            and not (is_environment and name.lower() in OF_ENVIRONMENT)
        )
        for name in sorted(name for name in names if _is_visible(name) and name.lower().endswith(kinds)):
            path = f"{inside}/{name}" if inside else name
            found.append((path, partial(read_file, os.path.join(parent, name), max_bytes)))
            if len(found) == max_files:
                return found
    return found


def _site_packages(parent: str, folders: Iterable[str]) -> Iterator[Path]:
    """The folders of installed packages right below the folders of an environment."""
    for name in folders:
        if name.lower() in ("lib", "lib64"):
            yield from Path(parent, name).glob("site-packages")
            yield from Path(parent, name).glob("python*/site-packages")


def read_file(path: Path | str, max_bytes: int) -> bytes:
    """The first ``max_bytes`` + 1 bytes of a regular file. Raises OSError or ValueError for a link, a device, a pipe."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ValueError("it is not a regular file")
        count = min(status.st_size, max_bytes) + 1  # a read reserves as many bytes as it asks for
        data = file.read(count)
        return data if len(data) < count else data + file.read(max_bytes + 1 - count)  # it has grown, or its size was not known


# What is left out


def environments(paths: Iterable[PurePosixPath]) -> set[PurePosixPath]:
    """The folders that are virtual environments, whatever they are called."""
    roots = set()
    for path in paths:
        if path.name == "pyvenv.cfg":
            roots.add(path.parent)
        for marker in ("site-packages", "conda-meta"):
            if marker in path.parts:
                above = path.parts[: path.parts.index(marker)]
                while above and (above[-1].lower() in ("lib", "lib64") or above[-1].startswith("python")):
                    above = above[:-1]
                roots.add(PurePosixPath(*above))
    return roots


def _is_inside(path: PurePosixPath, roots: set[PurePosixPath]) -> bool:
    """Whether a file is in one of the folders of an environment; other files beside them may be the student's."""
    return bool(roots) and any(
        parent.parent in roots and parent.name.lower() in OF_ENVIRONMENT for parent in path.parents if parent.name
    )


def _is_plain(path: PurePosixPath) -> bool:
    """Whether a path in an archive is relative, visible, and in folders that are not named like files."""
    folders_are_plain = not any(part.endswith(FILES) for part in path.parts[:-1])
    return bool(path.parts) and not path.is_absolute() and all(map(_is_visible, path.parts)) and folders_are_plain


def _is_visible(name: str) -> bool:
    return name.isprintable() and len(name) <= MAX_NAME and not name.startswith(".") and name not in IGNORED
