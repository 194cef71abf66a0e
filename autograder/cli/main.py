"""``autograder …``: runs one command and turns its errors into sentences."""

from __future__ import annotations  # so that an older Python gets as far as the check of its version

import os
import sys
from collections.abc import Sequence

from ..errors import KitError, log_to_stderr, readable_output, sentence

EXTRAS = {  # the optional dependencies of pyproject.toml that a package belongs to
    **dict.fromkeys(
        ("nbgrader", "jupytext", "jinja2", "rich", "pyseccomp", "nbformat", "traitlets", "dateutil", "yaml"), "instructor"
    ),
    "distributed": "instructor,cluster",
    "copydetect": "instructor,similarity",
    "cosmic_ray": "instructor,author",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 done, 1 the kit could not do it, 2 a wrong command line."""
    if sys.version_info < (3, 11):
        print("autograder needs Python 3.11 or newer.", file=sys.stderr)
        return 1
    # jsonschema, which nbformat imports, has this package build 38 grammars, for more than a second: no notebook needs them.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    from .arguments import parser

    args = parser().parse_args(arguments)
    log_to_stderr()
    readable_output()
    try:
        return args.run(args) or 0
    except KitError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return error.exit_status
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in EXTRAS:
            raise
        print(
            f"autograder: {package} is not installed: run pip install -e '.[{EXTRAS[package]}]' in a clone of the kit.",
            file=sys.stderr,
        )
        return 1
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")
        return 0
    except OSError as error:
        print(f"autograder: {sentence(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("autograder: stopped.", file=sys.stderr)
        return 130
