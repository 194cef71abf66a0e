"""What several tests share: the course, graders that are started once, and folders as students have them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.grading.grader import Grader
from autograder.grading.submission import Submission
from autograder.sandbox import Sandbox

ROOT = Path(__file__).parents[1]
PATIENCE = 1800 if os.environ.get("AUTOGRADER_PROVE") else 300  # seconds for a command
MNIST = Path(os.environ.get("AUTOGRADER_MNIST") or ROOT.parent / "shared" / "data" / "mnist")


def needs_mnist(*names):
    """Marks what is skipped where the folder MNIST lacks one of ``names``."""
    return pytest.mark.skipif(
        not all((MNIST / name).is_file() for name in names),
        reason=f"MNIST is not shipped and {MNIST} does not hold {', '.join(names)}: name a folder that does in AUTOGRADER_MNIST",
    )


def pytest_configure(config):
    """The tests keep exams from run to run in a folder of their own, and reports for one run only."""
    kept = ROOT / ".pytest_cache" / "autograder"
    os.environ.setdefault("AUTOGRADER_CACHE", str(kept))
    if not hasattr(config, "workerinput"):
        for path in kept.glob("reports.sqlite*"):
            path.unlink()


def pytest_xdist_make_scheduler(config, log):
    """Tests that share what is dear to set up run in one process: nbgrader's class, and each exercise's solutions.

    (``--dist loadgroup`` of pytest-xdist 3.8 groups nothing under pytest 9.2.)
    """
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            shared = re.search(
                r"test_nbgrader\.py|test_classes\.py|gains_nothing.*(-[a-z]+)\]|"
                r"(?:trusted_grader|costs_points)(\[[a-z_]+)",
                nodeid,
            )
            return next(filter(None, (*shared.groups(), shared[0]))) if shared else nodeid

    return Together(config, log)


@pytest.fixture(scope="session")
def course():
    return Course.at(ROOT)


@pytest.fixture(scope="session")
def grader(course):
    """grader("ps1_batch_inference"): one Grader per problem set for the whole run."""
    graders = {}

    def get(name):
        if name not in graders:
            graders[name] = Grader(course, course.assignment(name))
        return graders[name]

    yield get
    for one in graders.values():
        one.close()


@pytest.fixture(scope="session")
def ps1(grader):
    return grader("ps1_batch_inference")


@pytest.fixture
def grade(ps1):
    """grade(softmax="source"): the report on a submission with these modules of ps1."""

    def run(**modules):
        return ps1.grade(Submission("student", modules))

    return run


@pytest.fixture(params=["bubblewrap+landlock", "landlock", "bubblewrap"])
def sandbox(request):
    """A sandbox with each accepted set of layers, where this machine has them."""
    wanted = request.param.split("+")
    try:
        made = Sandbox(bubblewrap="bubblewrap" in wanted, landlock="landlock" in wanted)
    except Exception as error:
        pytest.skip(f"not to be had here: {error}")
    with made:
        if not set(wanted) <= set(made.layers):
            pytest.skip(f"not to be had here: {set(wanted) - set(made.layers)}")
        yield made


@pytest.fixture
def handed_out(tmp_path):
    """handed_out("ps1_batch_inference"): a copy of what students get, elsewhere on disk."""

    def copy(name):
        return Path(shutil.copytree(ROOT / "assignments" / name, tmp_path / "home" / name))

    return copy


def run(*command, cwd=None, **environment):
    """A command with a clean environment; its output and exit status."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTEST_ADDOPTS", "AUTOGRADER_LANG", "AUTOGRADER_CLASS") and not name.startswith("PYTEST_XDIST")
    }
    return subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env={
            **kept,
            "LANG": "C.UTF-8",
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "COLUMNS": "80",
            **environment,
        },
    )


def autograder(*arguments, **options):
    """The command line, in the kit's own folder."""
    return run(sys.executable, "-m", "autograder", *map(str, arguments), **{"cwd": ROOT, **options})


def selfcheck(folder, *arguments, **environment):
    return run(sys.executable, "-m", "pytest", *arguments, cwd=folder, **environment)
