"""The errors that the command line prints as a sentence, and how anything else is said on the way."""

import logging


class KitError(Exception):
    """Something a person can mend: ``str()`` is the fact, then the remedy."""

    exit_status = 1


class UsageError(KitError):
    """The command line names something that is not there."""

    exit_status = 2


def log_to_stderr():
    """Show what the kit tells of its work."""
    logging.basicConfig(level=logging.INFO, format="autograder: %(message)s")
