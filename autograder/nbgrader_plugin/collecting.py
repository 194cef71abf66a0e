"""``nbgrader zip_collect``: takes modules and notebooks out of the zips of a learning management system (LMS)."""

import os
from pathlib import Path, PurePosixPath

from nbgrader.plugins.zipcollect import ExtractorPlugin, FileNameCollectorPlugin

from ..classroom.submissions import IGNORED, files_of, printable

COLLECTED = (".py", ".ipynb")
UNUSUAL = ".=+-@"  # a name that begins with one of these is hidden, or a formula to a spreadsheet
MAX_SIZE = 5 << 20  # bytes of a file
MAX_TOTAL = 50 << 20  # bytes of a submission


class PythonExtractor(ExtractorPlugin):
    """Unpacks the Python files and notebooks of each zip, and none of the kit's own files (tests, ``selfcheck``).

    A zip that cannot be read is reported and skipped.
    """

    def extract(self, archive_path: str, extracted_path: str) -> None:
        for path in sorted(Path(archive_path).rglob("*")):
            folder = Path(extracted_path, path.relative_to(archive_path).parent)
            if path.suffix.lower() == ".zip" and path.is_file():
                self._extract_zip(path, folder)
            elif path.suffix in COLLECTED and path.is_file() and not path.is_symlink() and not _is_kit_file(path.name):
                folder.mkdir(parents=True, exist_ok=True)
                (folder / path.name).write_bytes(path.read_bytes())

    def _extract_zip(self, path: Path, folder: Path) -> None:
        try:
            if not path.stem.strip() or path.stem[0] in UNUSUAL or not path.stem.isprintable():
                raise ValueError("its name is not a student's")
            self._unpack(path, folder / path.stem)
        except Exception as error:  # a broken or hostile archive makes the libraries raise anything
            self.log.error(
                "%s cannot be read (%s): ask the student to submit again. The other submissions are collected.",
                printable(path.name),
                error,
            )

    def _unpack(self, path: Path, folder: Path) -> None:
        files = [(name, load) for name, load in files_of(path, COLLECTED, MAX_SIZE) if not _is_kit_file(name)]
        remaining, depth = MAX_TOTAL, _wrapper_depth([name for name, _ in files])
        for name, load in files:
            content = load()
            if len(content) > MAX_SIZE:
                self.log.error("%s: %s is larger than %d MiB and was skipped.", path.name, name, MAX_SIZE >> 20)
                continue
            remaining -= len(content)
            target = folder.joinpath(*PurePosixPath(name).parts[depth:])
            if remaining < 0 or not target.resolve().is_relative_to(folder.resolve()):
                raise ValueError("it holds too much, or files outside its own folder")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


class ModuleCollector(FileNameCollectorPlugin):
    """The student is the name of the zip (or folder): ``alice.zip`` belongs to ``alice``.

    If an LMS names zips in another way, set ``c.FileNameCollectorPlugin.named_regexp`` as for nbgrader's own collector.
    """

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """The student's id and the file's name without its suffix, or None for a file that is not collected."""
        if self.named_regexp:
            self.valid_ext = list(COLLECTED)
            return super().collect(submitted_file)
        extracted = self.parent._format_collect_path(self.parent.extracted_directory)
        path = Path(os.path.relpath(submitted_file, extracted))
        if len(path.parts) < 2 or path.suffix not in COLLECTED:
            return None
        student, *inside = path.parts[:-1]
        if inside[:1] == [self.parent.coursedir.assignment_id]:
            inside.pop(0)
        shallower = Path(extracted, student, *inside, path.name)
        if IGNORED & set(inside) or (len(inside) < len(path.parts) - 2 and shallower.exists()):
            return None
        # A folder inside the folder is kept, so that two files of the same name do not stop the whole class.
        return {"student_id": student, "file_id": str(Path(*inside, path.stem))}


def _is_kit_file(name: str) -> bool:
    """Whether a file is one of the tests that every student was given."""
    file = PurePosixPath(name).name
    return file.startswith("test_") or file == "conftest.py"


def _wrapper_depth(names: list[str]) -> int:
    """How many folders, one in the other, hold all the files: a student may have zipped the folder itself."""
    folders = [PurePosixPath(name).parts[:-1] for name in names]
    depth = 0
    while folders and all(len(parts) > depth and parts[: depth + 1] == folders[0][: depth + 1] for parts in folders):
        depth += 1
    return depth
