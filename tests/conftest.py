"""Shared fixtures: the course, one grader per problem set, sandboxes, and copies of what students get."""

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import KitError
from autograder.grading.grader import Grader
from autograder.grading.submission import Submission
from autograder.sandbox import Sandbox

ROOT = Path(__file__).parents[1]
COMMAND_TIMEOUT_S = 1800 if os.environ.get("AUTOGRADER_PROVE") else 300
MNIST = Path(os.environ.get("AUTOGRADER_MNIST") or ROOT.parent / "shared" / "data" / "mnist")


def needs_mnist(*names):
    """A mark that skips a test if the folder MNIST lacks one of the files ``names``."""
    return pytest.mark.skipif(
        not all((MNIST / name).is_file() for name in names),
        reason=f"MNIST is not shipped and {MNIST} does not hold {', '.join(names)}: name a folder that does in AUTOGRADER_MNIST",
    )


def pytest_configure(config):
    """Give the tests a cache of their own. Transcripts stay in it from run to run, reports do not."""
    folder = ROOT / ".pytest_cache" / "autograder"
    os.environ.setdefault("AUTOGRADER_CACHE", str(folder))
    if not hasattr(config, "workerinput"):
        for path in folder.glob("reports.sqlite*"):
            path.unlink()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Run tests that share an expensive fixture in one process: a class, a term, and each exercise's solutions.

    (``--dist loadgroup`` of pytest-xdist 3.8 groups nothing under pytest 9.2.)
    """
    from xdist.scheduler import LoadScopeScheduling

    class SharedSetupScheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            shared = re.search(
                r"test_(?:nbgrader|classes|integrations|same_grade|term)\.py|gains_nothing.*(-[a-z]+)\]|"
                r"(?:from_the_trusted_grader|fails_a_property)(\[[a-z_]+)",
                nodeid,
            )
            return next(filter(None, (*shared.groups(), shared[0]))) if shared else nodeid

    return SharedSetupScheduling(config, log)


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
    for started in graders.values():
        started.close()


@pytest.fixture(scope="session")
def ps1(grader):
    return grader("ps1_batch_inference")


@pytest.fixture
def grade(ps1):
    """grade(softmax="source"): the report on a submission with these modules of ps1."""

    def run(**modules):
        return ps1.grade(Submission("student", modules))

    return run


@cache
def missing_layers(*layers):
    """Which of these layers of the sandbox do not work on this machine.

    The layers are started: an installed bubblewrap fails where user namespaces are forbidden, as in many containers.
    """
    try:
        with Sandbox(bubblewrap="bubblewrap" in layers, landlock="landlock" in layers) as started:
            return sorted(set(layers) - set(started.layers))
    except KitError:
        return sorted(layers)


def skip_without(*layers):
    """Skip the running test if one of these layers of the sandbox does not work on this machine."""
    if missing := missing_layers(*layers):
        pytest.skip(f"not available on this machine: {' and '.join(missing)}")


@pytest.fixture(scope="session", params=["bubblewrap+landlock", "landlock", "bubblewrap"])
def sandbox(request):
    """A sandbox with each accepted set of layers; the test is skipped for a set that this machine lacks."""
    layers = request.param.split("+")
    skip_without(*layers)
    data = {"digits.npz": ROOT / "data" / "digits.npz"}
    with Sandbox(data=data, bubblewrap="bubblewrap" in layers, landlock="landlock" in layers) as started:
        yield started


@pytest.fixture
def handed_out(tmp_path):
    """handed_out("ps1_batch_inference"): a copy of what students get, outside of the repository."""

    def copy(name):
        return Path(shutil.copytree(ROOT / "assignments" / name, tmp_path / "home" / name))

    return copy


def run(*command, cwd=None, **environment):
    """Run a command in a clean environment; returns its CompletedProcess, with its output as text."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTEST_ADDOPTS", "AUTOGRADER_LANG", "AUTOGRADER_CLASS") and not name.startswith("PYTEST_XDIST")
    }
    return subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=COMMAND_TIMEOUT_S,
        env={
            **inherited,
            "LANG": "C.UTF-8",
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "COLUMNS": "80",
            **environment,
        },
    )


def autograder(*arguments, **options):
    """Run the command line, by default in the repository."""
    return run(sys.executable, "-m", "autograder", *map(str, arguments), **{"cwd": ROOT, **options})


def selfcheck(folder, *arguments, **environment):
    """Run ``pytest`` in a problem set, as its students do."""
    return run(sys.executable, "-m", "pytest", *arguments, cwd=folder, **environment)
