"""Reading what students handed in, without running or unpacking anything.

A submission is a folder, a zip, or nbgrader's ``submitted/<student>/<assignment>``;
of it only Python files are read: regular files, of bounded number and size,
never through a link.
"""

from __future__ import annotations

import codecs
import io
import os
import stat
import tokenize
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath

from ..course import Assignment
from ..errors import UsageError, listing
from ..grading.submission import Submission, not_handed_in
from ..selfcheck.failures import Failure
from ..selfcheck.messages import Text, limit_marks

MAX_FILE_BYTES = 1 << 20
MAX_FILES = 2000
MAX_HELPERS = 500
MAX_HELPERS_BYTES = 8 << 20  # of all helpers together, as UTF-8
MAX_DEPTH = 5
MAX_NAME = 80  # characters
MAX_ENTRY_BYTES = 512  # of a zip's list of files, on average
FILES = (".py", ".ipynb", ".txt", ".json", ".md", ".db")  # folders with such a name are not entered
ENCODINGS = frozenset(
    codecs.lookup(name).name
    for name in (
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "ascii",
        "latin-1",
        "cp1252",
        "cp949",
        "euc-kr",
        "cp932",
        "shift-jis",
        "euc-jp",
        "gb18030",
        "big5",
    )
)
NAME_ENCODINGS = ("utf-8", "cp949")  # of files' names
BOUNDED_COMPRESSION = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others are unpacked without a bound on memory
Files = list[tuple[str, Callable[[], bytes]]]  # (relative path, loader)
IGNORED = {"__MACOSX", "__pycache__", "selfcheck", "data", "venv", "node_modules", "site-packages"}


def find(path: Path | str, assignment: Assignment) -> list[tuple[str, Path]]:
    """The (name, path) of each submission at ``path``: a folder with modules, a zip of one, or a folder of such.

    Raises UsageError where there is none.
    """
    found = [(printable(name), source) for name, source in _find(path, assignment)]
    times = Counter(name for name, _ in found)
    named: list[tuple[str, Path]] = []
    known: Counter[str] = Counter()
    for name, source in found:
        if times[name] > 1:
            name += source.suffix if source.is_file() else "/"
        known[name] += 1
        named.append((name if known[name] == 1 else f"{name} ({known[name]})", source))
    return named


def _find(path: Path | str, assignment: Assignment) -> list[tuple[str, Path]]:
    path = Path(path)
    if not path.exists():
        raise UsageError(f"{path} does not exist: name a folder with the modules, a zip of one, or a folder of such.")
    if path.is_file():
        if not zipfile.is_zipfile(path):
            raise UsageError(f"{path} is not a zip file: name a folder with the modules, a zip of one, or a folder of such.")
        return [(path.stem, path)]
    wanted = {f"{exercise.name}.py" for exercise in assignment.exercises}
    # Links are left out: their targets were not handed in by that student.
    entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith(".") and not entry.is_symlink())
    if any(entry.name in wanted and entry.is_file() for entry in entries):
        return [(path.resolve().name, path)]
    if _is_folder(path / assignment.name):
        return [(path.resolve().name, path / assignment.name)]
    found = []
    is_class_of_nbgrader = any(_is_folder(entry / assignment.name) for entry in entries)  # submitted/<student>/<assignment>
    for entry in entries:
        if is_class_of_nbgrader and entry.is_dir() and not _is_folder(entry / assignment.name):
            continue  # who has handed in other assignments only
        if _is_folder(entry / assignment.name):
            found.append((entry.name, entry / assignment.name))
        elif entry.is_dir() and entry.name not in IGNORED:
            found.append((entry.name, entry))
        elif entry.suffix.lower() == ".zip":
            found.append((entry.stem, entry))
    if not found and any(entry.suffix == ".ipynb" for entry in entries):
        return [(path.resolve().name, path)]
    if not found:
        raise UsageError(
            f"{path} holds no submission: expected {listing(sorted(wanted))} in it, or one folder or zip "
            f"per student; found {_found(entry.name for entry in entries)}."
        )
    return found


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def printable(name: str) -> str:
    """A file's name with a question mark for each character that a terminal cannot show or UTF-8 cannot encode.

    A name in another encoding than this machine's is read in that one, if it is UTF-8 or the one of Korean Windows.
    """
    for encoding in NAME_ENCODINGS if any("\udc80" <= c <= "\udcff" for c in name) else ():
        with suppress(UnicodeError):
            name = os.fsencode(name).decode(encoding)
            break
    return limit_marks("".join(c if c.isprintable() else "?" for c in name))


def read(name: str, path: Path, assignment: Assignment) -> Submission:
    """The Submission at ``path``. Raises nothing for bad files: each becomes a problem of the Submission."""
    wanted = [exercise.name for exercise in assignment.exercises]
    try:
        return _submission(name, wanted, files_of(path, (".py", ".ipynb")))
    except Exception as error:  # whatever a broken or hostile archive makes the libraries raise
        reason = Text(
            "{file} cannot be read ({error}): hand in a folder or a zip with {wanted}.",
            "{file} 파일을 읽을 수 없습니다({error}). {wanted} 파일이 든 폴더나 zip을 제출하세요.",
        )
        modules = ", ".join(f"{module}.py" for module in wanted)
        reason = reason.format(file=printable(path.name), error=str(error) or type(error).__name__, wanted=modules)
        return Submission(name, problem=Failure("error", reason))


def _submission(name: str, wanted: list[str], files: Files) -> Submission:
    """Of all the files, the shallowest Python file of each wanted name, and those beside and below the first of them."""
    by_depth = sorted(((PurePosixPath(path), load) for path, load in files), key=lambda file: (len(file[0].parts), str(file[0])))
    modules: dict[str, str] = {}
    problems: dict[str, Failure] = {}
    folder: PurePosixPath | None = None
    for module in wanted:
        file = next((file for file in by_depth if file[0].name == f"{module}.py"), None)
        if file is None:
            problems[module] = not_handed_in(module, _found(path.name for path, _ in by_depth))
            continue
        folder = folder or file[0].parent
        try:
            modules[module] = _text(file[1]())
        except Exception as error:  # codecs may raise anything
            reason = Text(
                "{file} cannot be read as text: {error}. Save it as UTF-8.",
                "{file} 파일을 텍스트로 읽을 수 없습니다: {error}. UTF-8로 저장하세요.",
            )
            problems[module] = Failure("error", reason.format(file=f"{module}.py", error=error))
    if folder is not None:
        modules |= _helpers([(path.relative_to(folder), load) for path, load in by_depth if path.is_relative_to(folder)], wanted)
    return Submission(name, modules, problems)


def _helpers(files: list[tuple[PurePosixPath, Callable[[], bytes]]], wanted: list[str]) -> dict[str, str]:
    """The helper modules among the files of the modules' folder. Importing one that cannot be used raises an error that says so."""
    helpers: dict[str, str] = {}
    bytes_left = MAX_HELPERS_BYTES
    for path, load in files:
        if not _is_helper(path, wanted):
            continue
        try:
            are_full = len(helpers) >= MAX_HELPERS or bytes_left < 0
            text = "" if are_full else _text(load())
            bytes_left -= len(text.encode("utf-8", "surrogatepass"))
            if are_full or bytes_left < 0:
                raise ValueError("there are too many")
        except Exception as error:  # codecs may raise anything
            message = (
                f"{path} cannot be used when graded ({error}). Hand in helper files in UTF-8, of at most "
                f"{MAX_FILE_BYTES >> 20} MiB each, {MAX_HELPERS} files and {MAX_HELPERS_BYTES >> 20} MiB together."
            )
            text = f"raise ImportError({message!r})\n"
        helpers[".".join(path.with_suffix("").parts)] = text
    return helpers


def _is_helper(path: PurePosixPath, wanted: list[str]) -> bool:
    """Whether a Python file is the student's own, of a name that can be imported; ``path`` begins at the modules' folder."""
    parts = path.with_suffix("").parts
    released = {"conftest", *wanted, *(f"test_{module}" for module in wanted)}
    return path.suffix == ".py" and all(map(str.isidentifier, parts)) and parts[0] not in released


def files_of(path: Path, kinds: tuple[str, ...] = (".py",), max_bytes: int = MAX_FILE_BYTES, max_files: int = MAX_FILES) -> Files:
    """(relative path, loader) of each file of these kinds in a folder (of its first ``max_files``) or a zip (of no more).

    A loader returns at most ``max_bytes`` + 1 bytes, and raises where the file
    is a link, a device or the like. Paths have no ``..`` and no root.
    """
    found = (_zipped if path.is_file() else _in_folder)(path, max_bytes, max_files)
    return [(name, load) for name, load in found if name.endswith(kinds)]


def _in_folder(folder: Path, max_bytes: int, max_files: int) -> Files:
    found: Files = []
    for parent, folders, names in os.walk(folder):
        depth = len(Path(parent).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if depth < MAX_DEPTH and _visible(name) and not name.endswith(FILES))
        for name in sorted(filter(_visible, names)):
            path = Path(parent, name)
            found.append((path.relative_to(folder).as_posix(), partial(read_file, path, max_bytes)))
            if len(found) == max_files:
                return found
    return found


def read_file(path: Path, max_bytes: int) -> bytes:
    """The first ``max_bytes`` + 1 bytes of a regular file. Raises OSError or ValueError for a link, a device, a pipe."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("it is not a regular file")
        return file.read(max_bytes + 1)


def _zipped(path: Path, max_bytes: int, max_files: int) -> Files:
    """A zip's files, read in place, never unpacked."""
    with open(path, "rb") as file:
        end = zipfile._EndRecData(file)  # type: ignore[attr-defined]  # as ZipFile itself finds it
    if end and end[5] > MAX_ENTRY_BYTES * max_files:
        raise ValueError("it holds too many files")
    archive = zipfile.ZipFile(path)  # the loaders keep it open, and with the last of them it is closed
    entries = archive.infolist()
    if len(entries) > max_files:
        raise ValueError(f"it holds more than {max_files} files")
    found = [
        (PurePosixPath(entry.filename.replace("\\", "/")), entry)
        for entry in entries
        if entry.compress_type in BOUNDED_COMPRESSION and not entry.is_dir()
    ]
    twice = [str(inner) for inner, times in Counter(inner for inner, _ in found).items() if times > 1]
    if twice:
        raise ValueError(f"it holds {printable(twice[0])} twice")
    return [(str(inner), partial(_unzipped, archive, entry, max_bytes)) for inner, entry in found if _is_plain(inner)]


def _unzipped(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, max_bytes: int) -> bytes:
    with archive.open(entry) as file:
        return file.read(max_bytes + 1)


def _is_plain(path: PurePosixPath) -> bool:
    """Whether a path in a zip is relative, visible, and in folders that are not named like files."""
    folders_are_plain = not any(part.endswith(FILES) for part in path.parts[:-1])
    return bool(path.parts) and not path.is_absolute() and all(map(_visible, path.parts)) and folders_are_plain


def _visible(name: str) -> bool:
    return name.isprintable() and len(name) <= MAX_NAME and not name.startswith(".") and name not in IGNORED


def _text(data: bytes) -> str:
    """Source text of a module's bytes, by its byte order mark or coding line, else UTF-8."""
    if len(data) > MAX_FILE_BYTES:
        raise ValueError("it is larger than 1 MiB")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    if codecs.lookup(encoding).name not in ENCODINGS:  # decoding some others takes hours
        raise ValueError(f"the encoding {encoding} is not supported")
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding).read()


def _found(names: Iterable[str]) -> str:
    shown = [printable(name) for name in names if name.isprintable() and not name.startswith("test_") and name != "conftest.py"]
    return (", ".join(shown[:5]) + (f" and {len(shown) - 5} more" if len(shown) > 5 else "")) or "nothing"
