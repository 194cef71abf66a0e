"""Reading what students handed in, without running or unpacking anything.

A submission is a folder, an archive, or nbgrader's ``submitted/<student>/<assignment>``;
of it only Python files are read: regular files, of bounded number and size,
never through a link. Any other file in a folder of submissions is one that
cannot be read, so that nothing is lost without a word.
"""

from __future__ import annotations

import codecs
import io
import os
import posixpath
import re
import tokenize
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath

from ..course import Assignment
from ..errors import UsageError, listing
from ..grading.submission import Submission, misnamed, not_handed_in
from ..selfcheck.failures import Failure
from ..selfcheck.messages import Text, limit_marks
from .archives import IGNORED, READ, Files, files_of, is_archive, kind_of, stem_of, with_inner_archives

MAX_FILE_BYTES = 1 << 20
MAX_FILES = 2000
MAX_HELPERS = 500
MAX_LIKE = 3  # files with a name like a module's that are named
MAX_HELPERS_BYTES = 8 << 20  # of all helpers together, as UTF-8
KINDS = (".py", ".ipynb", ".py.txt")  # a module that an editor or a browser has renamed is named, but not read
# Files that an instructor or a platform may keep beside submissions; any other is one, if only one that cannot be read.
BESIDE = (".csv", ".db", ".html", ".ini", ".json", ".log", ".md", ".toml", ".txt", ".xlsx", ".yaml", ".yml")
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


NOT_TEXT = Text(
    "{file} cannot be read as text: {error}. Save it as UTF-8.",
    "{file} 파일을 텍스트로 읽을 수 없습니다: {error}. UTF-8로 저장하세요.",
)
TOO_LARGE = Text(
    "{file} cannot be read: {error}. Hand in code alone, and leave data out of it.",
    "{file} 파일을 읽을 수 없습니다: {error}. 데이터를 빼고 코드만 제출하세요.",
)


class TooLarge(ValueError):
    """A file is larger than what is read."""


def find(path: Path | str, assignment: Assignment) -> list[tuple[str, Path]]:
    """The (name, path) of each submission at ``path``: a folder with modules, an archive of one, or a folder of such.

    Raises UsageError where there is none.
    """
    found = [(printable(unicodedata.normalize("NFC", name)), source) for name, source in _find(path, assignment)]
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
        if not kind_of(path.name) and not is_archive(path):
            raise UsageError(f"{path} is not a zip file: name a folder with the modules, a zip of one, or a folder of such.")
        return [(stem_of(path.name), path)]
    wanted = {f"{exercise.name}.py" for exercise in assignment.exercises}
    # Links are left out: their targets were not handed in by that student.
    entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith(".") and not entry.is_symlink())
    if any(entry.name in wanted and entry.is_file() for entry in entries):
        return [(path.resolve().name, path)]
    if _is_folder(path / assignment.name):
        return [(path.resolve().name, path / assignment.name)]
    found = []
    nested = {entry: entry / assignment.name for entry in entries if _is_folder(entry / assignment.name)}
    for entry in entries:
        if entry in nested:  # submitted/<student>/<assignment>
            found.append((entry.name, nested[entry]))
        elif entry.is_dir():
            if not nested and entry.name not in IGNORED:  # else someone who has handed in other assignments only
                found.append((entry.name, entry))
        elif entry.is_file() and not entry.name.lower().endswith(BESIDE):
            found.append((stem_of(entry.name), entry))
    loose = [entry for _, entry in found if entry.is_file() and not kind_of(entry.name)]
    if len(loose) == len(found) and any(entry.name.endswith(KINDS) for entry in loose):
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
        if path.is_file() and not is_archive(path):
            raise ValueError("it is no folder, zip or tar")
        files = files_of(path, (*KINDS, *READ), MAX_FILE_BYTES, MAX_FILES)
        return _submission(name, wanted, with_inner_archives(files, KINDS, MAX_FILE_BYTES, MAX_FILES))
    except Exception as error:  # whatever a broken or hostile archive makes the libraries raise
        reason = Text(
            "{file} cannot be read ({error}): hand in a folder or a zip with {wanted}.",
            "{file} 파일을 읽을 수 없습니다({error}). {wanted} 파일이 든 폴더나 zip을 제출하세요.",
        )
        modules = ", ".join(f"{module}.py" for module in wanted)
        reason = reason.format(file=printable(path.name), error=str(error) or type(error).__name__, wanted=modules)
        return Submission(name, problem=Failure("error", reason))


def from_files(name: str, files: Mapping[str, bytes], assignment: Assignment) -> Submission:
    """The Submission that consists of these files, by path."""
    wanted = [exercise.name for exercise in assignment.exercises]
    return _submission(name, wanted, [(str(PurePosixPath(path)), partial(bytes, content)) for path, content in files.items()])


def _submission(name: str, wanted: list[str], files: Files) -> Submission:
    """Of all the files, the shallowest Python file of each wanted name, and those beside and below the first of them."""
    by_depth = sorted(files, key=lambda file: (file[0].count("/"), file[0]))
    shallowest: dict[str, tuple[str, Callable[[], bytes]]] = {}
    for file in by_depth:
        shallowest.setdefault(posixpath.basename(file[0]), file)
    modules: dict[str, str] = {}
    problems: dict[str, Failure] = {}
    folder: str | None = None
    for module in wanted:
        if f"{module}.py" not in shallowest:
            names = [posixpath.basename(path) for path, _ in by_depth]
            like_it = _like(module, names, wanted)
            problems[module] = misnamed(module, listing(like_it)) if like_it else not_handed_in(module, _found(names))
            continue
        path, load = shallowest[f"{module}.py"]
        if folder is None:
            folder = path.removesuffix(f"{module}.py")
        try:
            modules[module] = _text(load())
        except Exception as error:  # codecs may raise anything
            reason = TOO_LARGE if isinstance(error, TooLarge) else NOT_TEXT
            problems[module] = Failure("error", reason.format(file=f"{module}.py", error=error))
    if folder is not None:
        modules |= _helpers([(path.removeprefix(folder), load) for path, load in by_depth if path.startswith(folder)], wanted)
    return Submission(name, modules, problems)


def _helpers(files: Files, wanted: list[str]) -> dict[str, str]:
    """The helper modules among the files of the modules' folder. Importing one that cannot be used raises an error that says so."""
    helpers: dict[str, str] = {}
    released = {"conftest", *wanted, *(f"test_{module}" for module in wanted)}
    bytes_left = MAX_HELPERS_BYTES
    for path, load in files:
        if not _is_helper(path, released):
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
        helpers[path.removesuffix(".py").replace("/", ".")] = text
    return helpers


def _is_helper(path: str, released: set[str]) -> bool:
    """Whether a Python file is the student's own, of a name that can be imported; ``path`` begins at the modules' folder."""
    if not path.endswith(".py"):
        return False
    parts = path.removesuffix(".py").split("/")
    return parts[0] not in released and all(map(str.isidentifier, parts))


def _text(data: bytes) -> str:
    """Source text of a module's bytes, by its byte order mark or coding line, else UTF-8."""
    if len(data) > MAX_FILE_BYTES:
        raise TooLarge("it is larger than 1 MiB")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    if b"\0" in data:
        raise ValueError("it has null bytes, which no text in UTF-8 has")
    if not any(b"coding" in line for line in data.split(b"\n", 2)[:2]):
        with suppress(UnicodeError):
            return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    if codecs.lookup(encoding).name not in ENCODINGS:  # decoding some others takes hours
        raise ValueError(f"the encoding {encoding} is not supported")
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding).read()


def _like(module: str, names: Iterable[str], wanted: Collection[str]) -> list[str]:
    """The Python files whose names contain a module's: ``softmax (1).py``, ``20261001_Softmax.py``, ``softmax.py.txt``."""
    pattern = re.compile(rf"(?<![a-z]){re.escape(module)}(?!_?[a-z])[^/]*\.py(\.txt)?", re.IGNORECASE)
    others = {f"{other}.py" for other in wanted}
    found = [name for name in names if name not in others and not name.startswith("test_") and pattern.search(name)]
    return [printable(name) for name in found[:MAX_LIKE]]


def _found(names: Iterable[str]) -> str:
    shown = [printable(name) for name in names if name.isprintable() and not name.startswith("test_") and name != "conftest.py"]
    return (", ".join(shown[:5]) + (f" and {len(shown) - 5} more" if len(shown) > 5 else "")) or "nothing"
