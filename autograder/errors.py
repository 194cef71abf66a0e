"""The errors that the command line prints as a sentence."""


class KitError(Exception):
    """Something a person can mend: ``str()`` is the fact, then the remedy."""

    exit_status = 1


class UsageError(KitError):
    """The command line names something that is not there."""

    exit_status = 2
