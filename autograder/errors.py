"""The errors that the command line prints as a sentence, and the log messages on the way."""

import logging
from collections.abc import Iterable


class KitError(Exception):
    """Something a person can fix: ``str()`` is the fact, then the remedy."""

    exit_status = 1


class UsageError(KitError):
    """The command line names something that is not there."""

    exit_status = 2


def log_to_stderr() -> None:
    """Show the kit's log messages on standard error."""
    logging.basicConfig(level=logging.INFO, format="autograder: %(message)s")


def listing(names: Iterable[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    names = list(names)
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
