"""Packages for other platforms: a zip file or a folder, the same bytes each time it is made from the same course."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from .. import __version__
from ..errors import UsageError, listing

TEMPLATES = Path(__file__).parent / "templates"
MARKER = "autograder-package.json"  # a file in every package: what it is, and the sha256 of its other files
MAX_MARKER_BYTES = 1 << 20
FILE_TIME = (2020, 1, 1, 0, 0, 0)  # of every file in a zip
MODES = {False: 0o644, True: 0o755}


@dataclass(frozen=True)
class Package:
    """The files of a package, by path in it; ``kind`` is the platform's name. ``executable`` are paths of programs."""

    kind: str
    assignment: str
    files: Mapping[str, bytes]
    executable: frozenset[str] = frozenset()

    @property
    def marker(self) -> bytes:
        """The content of the package's MARKER."""
        hashes = {path: _sha256(self.files[path]) for path in sorted(self.files)}
        data = {"kind": self.kind, "assignment": self.assignment, "kit_version": __version__, "files": hashes}
        return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()

    def is_made_before(self, marker: Mapping[str, Any] | None) -> bool:
        """Whether a MARKER is that of an earlier package of the same kind for the same problem set."""
        return marker is not None and (marker.get("kind"), marker.get("assignment")) == (self.kind, self.assignment)


def render(template: str, **values: object) -> str:
    """A file of ``templates/`` with ``<< name >>`` and ``<% if … %>`` filled in: shell and GitHub's workflows use braces."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
    )
    return environment.get_template(template).render(values)


def write_zip(package: Package, target: Path) -> None:
    """Write a package as a zip file. Raises UsageError where ``target`` is anything but an earlier package of the same kind."""
    if target.exists() and not package.is_made_before(_marker_of_zip(target)):
        raise UsageError(_not_overwritten(package, target, "file"))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".packaging-") as scratch:
        made = Path(scratch) / target.name
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, content in sorted({**package.files, MARKER: package.marker}.items()):
                entry = zipfile.ZipInfo(path, FILE_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # Unix, so that the modes count
                entry.external_attr = (0o100000 | MODES[path in package.executable]) << 16
                archive.writestr(entry, content)
        made.replace(target)


def write_folder(package: Package, target: Path) -> None:
    """Write a package as a folder, in place of an earlier one of the same kind; files that it does not own stay.

    Raises UsageError where ``target`` is something else, or where a person has changed a file that would be overwritten.
    """
    owned: dict[str, str] = {}
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        marker = _marker_of_folder(target)
        if not package.is_made_before(marker):
            raise UsageError(_not_overwritten(package, target, "folder"))
        owned = _owned(marker or {})
    changed = [
        path for path in sorted({*package.files, *owned}) if _is_changed(target / path, package.files.get(path), owned.get(path))
    ]
    if changed:
        more = [f"{len(changed) - 3} more"] if len(changed) > 3 else []
        raise UsageError(
            f"{target} has files that were changed after autograder wrote them ({listing([*changed[:3], *more])}): "
            "move them away, or name another folder with --out."
        )
    for path in owned.keys() - package.files.keys():
        (target / path).unlink(missing_ok=True)
    for path, content in {**package.files, MARKER: package.marker}.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        file.chmod(MODES[path in package.executable])


def _is_changed(file: Path, new: bytes | None, written: str | None) -> bool:
    """Whether ``file`` has a content that is neither the new one nor the one that was written before."""
    if not file.exists() and not file.is_symlink():
        return False
    content = file.read_bytes() if file.is_file() and not file.is_symlink() else None
    return content is None or (content != new and _sha256(content) != written)


def _owned(marker: Mapping[str, Any]) -> dict[str, str]:
    """The files of an earlier package, with their hashes; none outside of its folder."""
    files = marker.get("files")
    paths = files if isinstance(files, dict) else {}
    return {path: str(sha) for path, sha in paths.items() if not Path(path).is_absolute() and ".." not in Path(path).parts}


def _not_overwritten(package: Package, target: Path, what: str) -> str:
    return (
        f"{target} exists and is no {package.kind} package of {package.assignment}: nothing was written. "
        f"Name another {what} with --out."
    )


def _marker_of_zip(path: Path) -> dict[str, Any] | None:
    try:
        with zipfile.ZipFile(path) as archive, archive.open(MARKER) as file:
            return _marker(file.read(MAX_MARKER_BYTES))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return None


def _marker_of_folder(folder: Path) -> dict[str, Any] | None:
    try:
        with (folder / MARKER).open("rb") as file:
            return _marker(file.read(MAX_MARKER_BYTES))
    except (OSError, ValueError):
        return None


def _marker(content: bytes) -> dict[str, Any] | None:
    data = json.loads(content)
    return data if isinstance(data, dict) else None


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
