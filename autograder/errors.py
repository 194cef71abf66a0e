"""The errors that the command line prints as a sentence, and the log messages on the way."""

import codecs
import errno
import logging
import sys
from collections.abc import Iterable

IN_ASCII = {"✓": "v", "✗": "x", "–": "-", "…": "...", "·": "-", "×": "x", "→": "->"}  # signs that the kit prints


class KitError(Exception):
    """Something a person can fix: ``str()`` is the fact, then the remedy."""

    exit_status = 1


class UsageError(KitError):
    """The command line names something that is not there."""

    exit_status = 2


def sentence(error: OSError) -> str:
    """What an error of the operating system says, with the file and the remedy."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        remedy = " Free some space and run it again; what was finished is kept."
    elif error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        remedy = " Make the file and its folder accessible, or name another place, and run it again; what was finished is kept."
    else:
        remedy = ""
    return f"{error.filename or 'a file'}: {error.strerror or error}.{remedy}"


def readable_output() -> None:
    """Have standard output and error show characters that their encoding lacks: in ASCII, or else by their number."""
    codecs.register_error("autograder.readable", _in_ascii)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="autograder.readable")


def _in_ascii(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(IN_ASCII.get(c) or c.encode("ascii", "backslashreplace").decode() for c in lacking), error.end


def log_to_stderr() -> None:
    """Show the kit's log messages on standard error."""
    logging.basicConfig(level=logging.INFO, format="autograder: %(message)s")


def listing(names: Iterable[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    names = list(names)
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
