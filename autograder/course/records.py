"""``caught.json``: which wrong solutions each property of an exercise catches, as ``autograder validate --record`` wrote it."""

import json
from pathlib import Path

Caught = dict[str, list[str]]  # the names of the chaffs that fail a property, by the property's name


def load(path: Path) -> Caught | None:
    """The record at ``path``, or None if there is none or it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {name: [str(chaff) for chaff in chaffs] for name, chaffs in data.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def save(path: Path, caught: Caught) -> None:
    """Write a record with one chaff on each line, so that a change reads well as a diff."""
    path.write_text(json.dumps(caught, indent=1) + "\n", encoding="utf-8")
