"""constraints.txt locks every requirement on every supported Python; the oldest libraries give the same grades."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT, autograder

from autograder.course import Course

LOCK = ROOT / "constraints.txt"
LINE = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [a-z_]+ [^:/@#]*)?")
REQUIREMENTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LIBRARIES = ("numpy", "hypothesis", "pytest")  # those that could change an exam or a score
PROVE = bool(os.environ.get("AUTOGRADER_PROVE"))
SAMPLE = [assignment.name for assignment in Course.at(ROOT).assignments if PROVE or assignment.name.startswith("ps2")]


def test_every_line_of_the_lock_is_a_name_a_version_and_at_most_a_marker():
    malformed = [line for line in LOCK.read_text(encoding="utf-8").splitlines() if not LINE.fullmatch(line)]
    assert not malformed


def test_every_requirement_is_locked():
    locked = {line.partition("==")[0] for line in LOCK.read_text(encoding="utf-8").splitlines()}
    required = [REQUIREMENTS["dependencies"], *REQUIREMENTS["optional-dependencies"].values()]
    names = {re.match(r"[\w-]+", requirement)[0].lower() for requirements in required for requirement in requirements}
    assert names <= locked


@pytest.mark.slow
@pytest.mark.parametrize("python", ["3.10.0", "3.11.0", *["3.11.2", "3.12.0", "3.13.0"] * PROVE, "3.14.0"])
def test_the_lock_contains_every_package_that_this_python_needs(uv, python):
    """Then everyone installs the same releases."""
    source = ["-"] if python == "3.10.0" else ["pyproject.toml", "--all-extras"]
    settings = ["--constraint", LOCK, "--python-version", python, "--no-header", "--no-annotate"]
    done = uv("pip", "compile", *source, *settings, input="numpy\npytest\nhypothesis")  # what students need
    assert done.returncode == 0, done.stderr
    locked = {line.partition(" ")[0] for line in LOCK.read_text(encoding="utf-8").splitlines()}
    resolved = {line.partition(" ")[0] for line in done.stdout.splitlines()}
    assert resolved
    assert resolved <= locked


@pytest.fixture(scope="module")
def uv():
    """uv("pip", …): run uv with the package index of pip. The test is skipped if uv or the index is not available."""
    program = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if program is None:
        pytest.skip("uv is not installed: pip install '.[dev]'")
    settings = {"UV_SYSTEM_CERTS": "1", "UV_PYTHON_DOWNLOADS": "never", "UV_PYTHON": sys.executable}
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, encoding="utf-8", check=False
    ).stdout
    for line in listed.splitlines():
        key, _, value = line.partition("=")
        name = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}.get(key.rpartition(".")[2])
        if name:
            settings[name] = str(ast.literal_eval(value))

    def run(*arguments, **options):
        environment = {**settings, **os.environ}
        command, limits = [program, *map(str, arguments)], {"cwd": ROOT, "timeout": 300}
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=environment, **limits, **options)

    probe = run("pip", "compile", "-", "--no-deps", "--quiet", input="numpy")
    if probe.returncode:
        pytest.skip(f"no package index can be reached: {probe.stderr.strip().splitlines()[0]}")
    return run


@pytest.mark.slow
@pytest.mark.parametrize("problem_set", SAMPLE)
def test_the_oldest_libraries_give_the_same_exam_and_the_same_scores(oldest_libraries, tmp_path, problem_set):
    submitted = write_sample(tmp_path / "submitted", problem_set)
    installed = grade(problem_set, submitted)
    oldest = grade(problem_set, submitted, AUTOGRADER_CACHE=tmp_path / "oldest-cache", PYTHONPATH=oldest_libraries)
    assert len({score for _, score, *_ in installed}) == len(installed), "the sample has right, wrong and untouched solutions"
    assert oldest == installed


def write_sample(folder, problem_set):
    """Write a submission of stubs, one of wheats and some of chaffs; returns their folder."""
    for number in range(5 if PROVE else 3):
        (folder / f"student{number}").mkdir(parents=True)
        for exercise in Course.at(ROOT).assignment(problem_set).exercises:
            chaffs = exercise.chaffs
            stub = ROOT / "assignments" / problem_set / f"{exercise.name}.py"
            sources = [stub.read_text(encoding="utf-8"), exercise.wheats[0].source]
            sources += [chaff.source for chaff in (chaffs[len(chaffs) // 2], chaffs[0], chaffs[-1])]
            (folder / f"student{number}" / f"{exercise.name}.py").write_text(sources[number], encoding="utf-8")
    return folder


def grade(problem_set, submitted, **environment):
    """Grade a folder of submissions; returns (submission, score, exam, points of each property) for each."""
    settings = {name: str(value) for name, value in environment.items()}
    done = autograder("grade", problem_set, submitted, "--json", **settings)
    assert done.returncode == 0, done.stderr
    reports = json.loads(done.stdout)
    return [
        (
            report["submission"],
            report["score"],
            report["exam"],
            [(prop["title"], prop["earned"]) for exercise in report["exercises"] for prop in exercise["properties"]],
        )
        for report in reports
    ]


@pytest.fixture(scope="module")
def oldest_libraries(uv, tmp_path_factory):
    """A folder with the oldest allowed releases of NumPy, hypothesis and pytest that run on this Python."""
    folder = tmp_path_factory.mktemp("oldest")
    oldest = [requirement for requirement in REQUIREMENTS["dependencies"] if re.match(r"[\w-]+", requirement)[0] in LIBRARIES]
    done = uv("pip", "install", "--quiet", "--target", folder, "--resolution", "lowest-direct", "--only-binary", ":all:", *oldest)
    assert done.returncode == 0, done.stderr
    return folder
