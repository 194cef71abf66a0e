"""What students handed in, read without running or unpacking anything.

A submission is a folder, a zip, or nbgrader's ``submitted/<student>/<assignment>``;
of it only Python files are read: regular files, of bounded number and size,
never through a link.
"""

import codecs
import io
import os
import stat
import tokenize
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .course import listing
from .errors import UsageError
from .selfcheck.failures import Failure
from .selfcheck.messages import Text

MAX_FILE = 1 << 20
MAX_FILES = 2000
MAX_HELPERS = 20
MAX_DEPTH = 5
MAX_NAME = 80
MAX_DIRECTORY = 1 << 20  # bytes of a zip's list of files
FILES = (".py", ".ipynb", ".txt", ".json", ".md", ".db")  # a folder that is named like a file would stand in that file's place
ENCODINGS = frozenset(codecs.lookup(name).name for name in (
    "utf-8", "utf-8-sig", "utf-16", "ascii", "latin-1", "cp1252", "cp949", "euc-kr", "cp932", "shift-jis", "euc-jp", "gb18030",
    "big5"))
PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others are unpacked without a bound on memory
IGNORED = {"__MACOSX", "__pycache__", "selfcheck", "data", "venv", "node_modules", "site-packages"}


@dataclass(frozen=True)
class Submission:
    """One student's files: ``modules`` maps a module's name to its source text, ``problems`` to the Failure in its place.

    ``problem`` is the Failure of a submission that cannot be read at all.
    """

    name: str
    modules: dict = field(default_factory=dict)
    problems: dict = field(default_factory=dict)
    problem: Failure | None = None

    def problem_with(self, module):
        """The Failure that stands in for ``module``, or None where its source text is there."""
        if self.problem or module in self.modules:
            return self.problem
        return self.problems.get(module) or not_handed_in(module)


def not_handed_in(module, found=""):
    said = Text("{file} was not handed in{found}.", "{file} 파일이 제출되지 않았습니다{found}.")
    found = Text(": found {found}", "(제출된 파일: {found})").format(found=found) if found else ""
    return Failure("not_started", said.format(file=f"{module}.py", found=found))


def find(path, assignment):
    """The (name, path) of each submission at ``path``: a folder with modules, a zip of one, or a folder of such."""
    found = [(printable(name), place) for name, place in _find(path, assignment)]
    times = Counter(name for name, _ in found)
    named, known = [], Counter()
    for name, place in found:
        if times[name] > 1:
            name += place.suffix if place.is_file() else "/"
        known[name] += 1
        named.append((name if known[name] == 1 else f"{name} ({known[name]})", place))
    return named


def _find(path, assignment):
    path = Path(path)
    if not path.exists():
        raise UsageError(f"{path} does not exist: name a folder with the modules, a zip of one, or a folder of such.")
    if path.is_file():
        if not zipfile.is_zipfile(path):
            raise UsageError(f"{path} is not a zip file: name a folder with the modules, a zip of one, or a folder of such.")
        return [(path.stem, path)]
    wanted = {f"{exercise.name}.py" for exercise in assignment.exercises}
    # Links are left out: what they lead to is not what that student handed in.
    entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith(".") and not entry.is_symlink())
    if any(entry.name in wanted and entry.is_file() for entry in entries):
        return [(path.resolve().name, path)]
    if _is_folder(path / assignment.name):
        return [(path.resolve().name, path / assignment.name)]
    found = []
    for entry in entries:
        if _is_folder(entry / assignment.name):
            found.append((entry.name, entry / assignment.name))
        elif entry.is_dir() and entry.name not in IGNORED:
            found.append((entry.name, entry))
        elif entry.suffix.lower() == ".zip":
            found.append((entry.stem, entry))
    if not found and any(entry.suffix == ".ipynb" for entry in entries):
        return [(path.resolve().name, path)]
    if not found:
        raise UsageError(f"{path} holds no submission: expected {listing(sorted(wanted))} in it, or one folder or zip "
                         f"per student; found {_found(entry.name for entry in entries)}.")
    return found


def _is_folder(path):
    return path.is_dir() and not path.is_symlink()


def printable(name):
    """A file's name as one that a terminal and UTF-8 can take."""
    return "".join(c if c.isprintable() else "?" for c in name)


def read(name, path, assignment):
    """The Submission at ``path``; whatever is wrong with it becomes a problem that says so."""
    wanted = [exercise.name for exercise in assignment.exercises]
    try:
        return _submission(name, wanted, files_of(path, (".py", ".ipynb")))
    except Exception as error:  # whatever a broken or hostile archive makes the libraries raise
        return Submission(name, problem=Failure("error", Text(
            "{file} cannot be read ({error}): hand in a folder or a zip with {wanted}.",
            "{file} 파일을 읽을 수 없습니다({error}). {wanted} 파일이 든 폴더나 zip을 제출하세요.").format(
            file=printable(path.name), error=str(error) or type(error).__name__, wanted=", ".join(f"{one}.py" for one in wanted))))


def _submission(name, wanted, files):
    """Of all the files, the shallowest Python file of each wanted name, and those beside them."""
    files = sorted(files, key=lambda file: (len(PurePosixPath(file[0]).parts), file[0]))
    modules, problems, folder = {}, {}, None
    for one in wanted:
        place, load = next((file for file in files if PurePosixPath(file[0]).name == f"{one}.py"), (None, None))
        if place is None:
            problems[one] = not_handed_in(one, _found(PurePosixPath(place).name for place, _ in files))
            continue
        folder = folder or PurePosixPath(place).parent
        try:
            modules[one] = _text(load())
        except Exception as error:  # codecs raise what they like
            problems[one] = Failure("error", Text(
                "{file} cannot be read as text: {error}. Save it as UTF-8.",
                "{file} 파일을 텍스트로 읽을 수 없습니다: {error}. UTF-8로 저장하세요.").format(file=f"{one}.py", error=error))
    helpers = [(PurePosixPath(place).stem, load) for place, load in files
               if PurePosixPath(place).parent == folder and place.endswith(".py") and _is_helper(PurePosixPath(place).stem, wanted)]
    for helper, load in helpers[:MAX_HELPERS]:
        try:
            modules[helper] = _text(load())
        except Exception:
            continue
    return Submission(name, modules, problems)


def _is_helper(stem, wanted):
    return stem.isidentifier() and stem not in wanted and stem != "conftest" and not stem.startswith("test_")


def files_of(path, kinds=(".py",), max_size=MAX_FILE):
    """(relative path, loader) of each file of these kinds in a folder (of its first ``MAX_FILES``) or a zip (of no more).

    A loader returns at most ``max_size`` + 1 bytes, and raises where the file
    is a link, a device or the like. Paths have no ``..`` and no root.
    """
    found = _zipped(path, max_size) if path.is_file() else _in_folder(path, max_size)
    return [(place, load) for place, load in found if place.endswith(kinds)]


def _in_folder(folder, max_size):
    found = []
    for parent, folders, names in os.walk(folder):
        depth = len(Path(parent).relative_to(folder).parts)
        folders[:] = sorted(one for one in folders
                            if depth < MAX_DEPTH and _visible(one) and not one.endswith(FILES))
        for name in sorted(filter(_visible, names)):
            path = Path(parent, name)
            found.append((path.relative_to(folder).as_posix(), lambda path=path: read_file(path, max_size)))
            if len(found) == MAX_FILES:
                return found
    return found


def read_file(path, max_size):
    """The first ``max_size`` + 1 bytes of a regular file. Raises OSError or ValueError for a link, a device, a pipe."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("it is not a regular file")
        return file.read(max_size + 1)


def _zipped(path, max_size):
    """A zip's files, read in place, never unpacked."""
    with open(path, "rb") as file:
        end = zipfile._EndRecData(file)  # as ZipFile itself finds it
    if end and end[5] > MAX_DIRECTORY:
        raise ValueError("it holds too many files")
    archive = zipfile.ZipFile(path)  # the loaders keep it open, and with the last of them it goes

    def load(info):
        with archive.open(info) as file:
            return file.read(max_size + 1)

    listed = archive.infolist()
    if len(listed) > MAX_FILES:
        raise ValueError(f"it holds more than {MAX_FILES} files")
    found = [(PurePosixPath(info.filename.replace("\\", "/")), info) for info in listed
             if info.compress_type in PLAIN and not info.is_dir()]
    twice = [str(place) for place, times in Counter(place for place, _ in found).items() if times > 1]
    if twice:
        raise ValueError(f"it holds {printable(twice[0])} twice")
    return [(str(place), lambda info=info: load(info)) for place, info in found
            if place.parts and not place.is_absolute() and all(map(_visible, place.parts))
            and not any(part.endswith(FILES) for part in place.parts[:-1])]


def _visible(name):
    return name.isprintable() and len(name) <= MAX_NAME and not name.startswith(".") and name not in IGNORED


def _text(data):
    """Source text of a module's bytes, by its byte order mark or coding line, else UTF-8."""
    if len(data) > MAX_FILE:
        raise ValueError("it is larger than 1 MiB")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    if codecs.lookup(encoding).name not in ENCODINGS:  # some others take for ever
        raise ValueError(f"the encoding {encoding} is not read here")
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding).read()


def _found(names):
    names = [name for name in names if name.isprintable() and not name.startswith("test_") and name != "conftest.py"]
    return (", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")) or "nothing"
