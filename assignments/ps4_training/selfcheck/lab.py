"""What the lab notebooks need: cells that wait for functions which are not written yet, and the exercises of earlier sets."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from traceback import extract_tb

from .earlier import MISSING, missing
from .messages import Text, language

HERE = Path(__file__).resolve().parent
UNWRITTEN = Text(
    "Write {name} first, then run this cell again.",
    "먼저 {name} 파일을 작성한 뒤 이 셀을 다시 실행하세요.",
)
UNREADABLE = Text(
    "A file is missing, or cannot be read yet: {problem}.",
    "파일이 없거나 아직 읽을 수 없습니다: {problem}.",
)
FOUND = Text("{name}.py: found in {folder}", "{name}.py: {folder}에서 찾았습니다")


@contextmanager
def once_written() -> Iterator[None]:
    """Run the lines below; if they meet a function that is not written yet, print which file it is in."""
    try:
        yield
    except NotImplementedError as stub:
        _print(UNWRITTEN, name=Path(extract_tb(stub.__traceback__)[-1].filename).name)
    except (ImportError, SyntaxError) as problem:
        _print(missing(problem, _earlier()) or UNREADABLE, problem=problem)


def find_earlier() -> None:
    """Make the exercises of earlier problem sets importable, from this folder or from theirs beside it, and print what is found."""
    for found in sorted(HERE.parents[1].glob("*/selfcheck/exercises.json")):
        folder = str(found.parents[1])
        if found.parents[1] != HERE.parent and folder not in sys.path:
            sys.path.append(folder)
    for name, problem_set in _earlier().items():
        spec = find_spec(name)
        if spec and spec.origin:
            _print(FOUND, name=name, folder=Path(spec.origin).parent.name)
        else:
            _print(MISSING, name=name, problem_set=problem_set)


def _earlier() -> dict[str, str]:
    """The problem sets of the exercises that this one builds on, by the exercise's name."""
    earlier: dict[str, str] = json.loads((HERE / "exercises.json").read_text(encoding="utf-8"))["earlier"]
    return earlier


def _print(text: Text, **fields: object) -> None:
    print(text.format(**fields).into(language()))
