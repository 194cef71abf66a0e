"""Results that are kept between runs in the user's cache folder. Any of them may be deleted at any time."""

import json
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import filelock
import platformdirs

from .files import replacing


def folder() -> Path:
    """``AUTOGRADER_CACHE``, else the user's cache folder."""
    return Path(os.environ.get("AUTOGRADER_CACHE") or platformdirs.user_cache_dir("autograder", appauthor=False))


def load(name: str) -> bytes | None:
    """The bytes that were stored under ``name``, or None where there is nothing usable."""
    try:
        return zlib.decompress((folder() / name).read_bytes())
    except (OSError, zlib.error):
        return None


def store(name: str, data: bytes) -> None:
    """Keep ``data`` for the next run, whole or not at all; a cache that cannot be written is no error."""
    with suppress(OSError):
        folder().mkdir(parents=True, exist_ok=True)
        with replacing(folder() / name) as part:
            part.write_bytes(zlib.compress(data, 1))


@contextmanager
def lock(name: str, wait: bool = True) -> Iterator[bool]:
    """Hold the lock ``name`` during the block; yields False if another process holds it and ``wait`` is False."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        held = filelock.FileLock(folder() / f"{name}.lock")
        held.acquire(timeout=-1 if wait else 0)
    except filelock.Timeout:
        yield False
        return
    except (OSError, NotImplementedError):  # a cache that cannot be written must not stop grading
        yield True
        return
    try:
        yield True
    finally:
        held.release()


def load_json(name: str) -> Any:
    """The value that ``store_json`` kept, or None."""
    try:
        return json.loads(load(name) or b"null")
    except ValueError:
        return None


def store_json(name: str, value: Any) -> None:
    """Keep a value that JSON can hold."""
    store(name, json.dumps(value, separators=(",", ":")).encode())
