"""Files that are replaced as a whole or not at all."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file beside ``path`` to write to: at the end it takes its place and its mode; where that fails, it is removed."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        yield part
        if path.exists():
            shutil.copymode(path, part)
        os.replace(part, path)
    except OSError as error:
        if error.filename == str(part):
            error.filename = str(path)  # which the reader knows
        raise
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
