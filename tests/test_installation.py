"""constraints.txt installs on every supported Python, and names no package index."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT

LOCK = ROOT / "constraints.txt"
LINE = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [a-z_]+ [^:/@#]*)?")
REQUIREMENTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_line_is_a_name_and_a_version_and_at_most_a_marker():
    unlike = [line for line in LOCK.read_text(encoding="utf-8").splitlines() if not LINE.fullmatch(line)]
    assert not unlike


def test_every_requirement_is_locked():
    locked = {line.partition("==")[0] for line in LOCK.read_text(encoding="utf-8").splitlines()}
    required = [REQUIREMENTS["dependencies"], *REQUIREMENTS["optional-dependencies"].values()]
    names = {re.match(r"[\w-]+", requirement)[0].lower() for requirements in required for requirement in requirements}
    assert names <= locked


@pytest.mark.slow
@pytest.mark.parametrize("python", ["3.10.0", "3.11.0", "3.11.2", "3.12.0", "3.13.0", "3.14.0"])
def test_the_lock_resolves_and_leaves_nothing_open(uv, python):
    """All that is needed on this Python is in the lock, so that everyone installs the same releases."""
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
    """uv("pip", …): runs uv with the package index that pip uses here; skips where no index can be reached."""
    program = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if program is None:
        pytest.skip("uv is not installed: pip install '.[dev]'")
    settings = {"UV_SYSTEM_CERTS": "1", "UV_PYTHON_DOWNLOADS": "never", "UV_PYTHON": sys.executable}
    listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False).stdout
    for line in listed.splitlines():
        key, _, value = line.partition("=")
        name = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}.get(key.rpartition(".")[2])
        if name:
            settings[name] = str(ast.literal_eval(value))

    def run(*arguments, **options):
        return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=ROOT, timeout=300,
                              env={**settings, **os.environ}, **options)  # fmt: skip

    probe = run("pip", "compile", "-", "--no-deps", "--quiet", input="numpy")
    if probe.returncode:
        pytest.skip(f"no package index can be reached: {probe.stderr.strip().splitlines()[0]}")
    return run
