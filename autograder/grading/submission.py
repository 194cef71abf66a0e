"""What one student handed in, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..selfcheck.failures import Failure
from ..selfcheck.messages import Text


@dataclass(frozen=True)
class Submission:
    """One student's files: ``modules`` maps a module's name to its source text, ``problems`` to the Failure in its place.

    Helper modules in folders have names with dots (``common.functions``, ``common.__init__``). ``problem`` is the Failure
    of a submission that cannot be read at all.
    """

    name: str
    modules: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, Failure] = field(default_factory=dict)
    problem: Failure | None = None

    def problem_with(self, module: str) -> Failure | None:
        """The Failure that stands in for ``module``, or None where its source text is there."""
        if self.problem or module in self.modules:
            return self.problem
        return self.problems.get(module) or not_handed_in(module)


def misnamed(module: str, found: str) -> Failure:
    """The Failure of a module that is missing while the files ``found`` have names like it; a person should look at them."""
    reason = Text(
        "{file} was not handed in, but {found} was. Only {file} is graded: if that is it, hand it in under this name.",
        "{file} 파일이 없고 {found} 파일이 제출되었습니다. {file} 파일만 채점하니, 그 파일이 맞으면 이름을 바꿔 다시 제출하세요.",
    )
    return Failure("error", reason.format(file=f"{module}.py", found=found))


def not_handed_in(module: str, found: str = "") -> Failure:
    """The Failure of a module that is missing; ``found`` lists the files that are there instead."""
    reason = Text("{file} was not handed in{found}.", "{file} 파일이 제출되지 않았습니다{found}.")
    others = Text(": found {found}", "(제출된 파일: {found})").format(found=found) if found else ""
    return Failure("not_started", reason.format(file=f"{module}.py", found=others))
