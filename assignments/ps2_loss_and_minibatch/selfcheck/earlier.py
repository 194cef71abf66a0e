"""The exercises of earlier problem sets that this one builds on, and what to do where one is missing."""

from __future__ import annotations

from collections.abc import Mapping

from .messages import Text

MISSING = Text(
    "{name}.py is missing: put the folder {problem_set} beside this folder, or copy {name}.py from it into this folder.",
    "{name}.py 파일이 없습니다. {problem_set} 폴더를 이 폴더와 나란히 두거나, 그 안의 {name}.py를 이 폴더로 복사하세요.",
)


def missing(error: BaseException | None, earlier: Mapping[str, str]) -> Text | None:
    """What to do about an exception, if it says that an exercise of ``earlier`` (its name to its problem set) is missing."""
    name = error.name or "" if isinstance(error, ModuleNotFoundError) else ""
    return MISSING.format(name=name, problem_set=earlier[name]) if name in earlier else None
