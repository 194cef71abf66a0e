"""What is worked out once and kept between runs, in the user's cache folder. Nothing there is missed when it goes."""

import errno
import fcntl
import json
import os
import tempfile
import zlib
from contextlib import contextmanager
from pathlib import Path


def folder():
    """``AUTOGRADER_CACHE``, else the user's cache folder."""
    told = os.environ.get("AUTOGRADER_CACHE")
    return Path(told) if told else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "autograder"


def load(name):
    """The bytes that were kept under ``name``, or None where there is nothing usable."""
    try:
        return zlib.decompress((folder() / name).read_bytes())
    except (OSError, zlib.error):
        return None


def store(name, data):
    """Keep ``data`` for the next run, whole or not at all; a cache that cannot be written is no error."""
    file = None
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder(), delete=False) as file:
            file.write(zlib.compress(data, 1))
        os.replace(file.name, folder() / name)
    except OSError:
        if file:
            Path(file.name).unlink(missing_ok=True)


@contextmanager
def lock(name, wait=True):
    """Hold ``name`` against other processes; yields False where another has it and ``wait`` is not wanted."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        file = open(folder() / f"{name}.lock", "w")
    except OSError:
        yield True
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES):
                yield False
                return
        yield True


def load_json(name):
    """The value that ``store_json`` kept, or None."""
    try:
        return json.loads(load(name) or b"null")
    except ValueError:
        return None


def store_json(name, value):
    """Keep a value of JSON's kinds."""
    store(name, json.dumps(value, separators=(",", ":")).encode())
