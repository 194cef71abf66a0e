"""``answers.json``: what each chaff of an exercise answers, as ``autograder validate --record`` wrote it.

For each chaff and each property that it fails, the record holds the first wrong answer. A property that measures time has
none, since it differs from run to run, and neither has a chaff that draws its answers at random.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from ..files import replacing
from ..selfcheck.answers import Answer

Answers = dict[str, Answer | None]  # the first wrong answer of one solution to each property that it fails
Recorded = dict[str, Answers]  # by the chaff's name


def load(path: Path) -> Recorded | None:
    """The record at ``path``, or None if there is none or it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {
            chaff: {name: Answer.parse(answer) if answer else None for name, answer in failed.items()}
            for chaff, failed in data.items()
        }
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def save(path: Path, recorded: Mapping[str, Answers]) -> None:
    """Write a record with one line for each chaff and property, so that a change reads well as a diff."""
    chaffs = [
        f" {json.dumps(chaff)}: {{\n"
        + ",\n".join(f"  {json.dumps(name)}: {json.dumps(str(answer or ''))}" for name, answer in failed.items())
        + "\n }"
        for chaff, failed in recorded.items()
    ]
    with replacing(path) as part:
        part.write_text("{\n" + ",\n".join(chaffs) + "\n}\n", encoding="utf-8")
