"""``nbgrader zip_collect``: modules and notebooks out of the zips of a learning management system."""

import os
from pathlib import Path, PurePosixPath

from nbgrader.plugins.zipcollect import ExtractorPlugin, FileNameCollectorPlugin

from ..submissions import IGNORED, files_of, printable

KINDS = (".py", ".ipynb")
UNUSUAL = ".=+-@"  # a name that begins so is hidden, or a formula to a spreadsheet
MAX_SIZE = 5 << 20
MAX_TOTAL = 50 << 20


def _is_the_kits(place):
    """Whether a file is one of those that every student was given: the tests."""
    name = PurePosixPath(place).name
    return name.startswith("test_") or name == "conftest.py"


def _without_wrapper(files):
    """The same files without the one folder that all of them lie in, if they do: a student zipped the folder itself."""
    tops = {PurePosixPath(place).parts[0] for place, _ in files}
    if len(tops) == 1 and all(len(PurePosixPath(place).parts) > 1 for place, _ in files):
        return _without_wrapper([(str(PurePosixPath(*PurePosixPath(place).parts[1:])), load) for place, load in files])
    return files


class PythonExtractor(ExtractorPlugin):
    """Unpacks only the Python files and notebooks of each zip, without the kit's own (tests, ``selfcheck``).

    A zip that cannot be read is named and passed over.
    """

    def extract(self, archive_path, extracted_path):
        for path in sorted(Path(archive_path).rglob("*")):
            folder = Path(extracted_path, path.relative_to(archive_path).parent)
            if path.suffix.lower() == ".zip" and path.is_file():
                try:
                    if not path.stem.strip() or path.stem[0] in UNUSUAL or not path.stem.isprintable():
                        raise ValueError("its name is not a student's")
                    self._unpack(path, folder / path.stem)
                except Exception as error:  # whatever a broken or hostile archive makes the libraries raise
                    self.log.error("%s cannot be read (%s): ask for it again. The other submissions are collected.",
                                   printable(path.name), error)
            elif path.suffix in KINDS and path.is_file() and not path.is_symlink() and not _is_the_kits(path.name):
                folder.mkdir(parents=True, exist_ok=True)
                (folder / path.name).write_bytes(path.read_bytes())

    def _unpack(self, path, folder):
        left = MAX_TOTAL
        for place, load in _without_wrapper([one for one in files_of(path, KINDS, MAX_SIZE) if not _is_the_kits(one[0])]):
            content = load()
            if len(content) > MAX_SIZE:
                self.log.error("%s: %s is larger than %d MiB and was passed over.", path.name, place, MAX_SIZE >> 20)
                continue
            left -= len(content)
            target = folder / place
            if left < 0 or not target.resolve().is_relative_to(folder.resolve()):
                raise ValueError("it holds too much, or files outside its own folder")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


class ModuleCollector(FileNameCollectorPlugin):
    """The student is the zip's (or folder's) name up to the first ``_``-separated extra of the LMS, the file its own name.

    ``alice.zip`` belongs to ``alice``. Where an LMS names zips otherwise, set
    ``c.FileNameCollectorPlugin.named_regexp`` as for nbgrader's own collector.
    """

    def collect(self, submitted_file):
        if self.named_regexp:
            self.valid_ext = list(KINDS)
            return super().collect(submitted_file)
        app = self.parent
        path = Path(os.path.relpath(submitted_file, app._format_collect_path(app.extracted_directory)))
        if len(path.parts) < 2 or path.suffix not in KINDS:
            return None
        inside = list(path.parts[1:-1])
        if inside[:1] == [app.coursedir.assignment_id]:
            inside.pop(0)
        shallower = Path(app._format_collect_path(app.extracted_directory), path.parts[0], *inside, path.name)
        if IGNORED & set(inside) or (len(inside) < len(path.parts) - 2 and shallower.exists()):
            return None
        # A folder in the folder is kept, so that two files of one name do not stop the whole class.
        return {"student_id": path.parts[0], "file_id": str(Path(*inside, path.stem))}
