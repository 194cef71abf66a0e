"""``make matrix``: the students' self-check, and the tests marked ``core``, on every supported Python that is installed.

    python tests/matrix.py              # python3.10 … python3.14, each in an environment of its own in .venv-matrix/
    python tests/matrix.py --here       # this interpreter, with its installed packages
    python tests/matrix.py --selfcheck  # only the self-check, on this interpreter

The self-check must pass in every problem set whose modules are the
references, in each of the ways in which students' tools start pytest, and
with each release of NumPy that has a wheel for the Python. It needs NumPy,
pytest and hypothesis, so it also runs on Python 3.10, on macOS and on
Windows. The tests need Linux and Python 3.11.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSIONS = ["3.10", "3.11", "3.12", "3.13", "3.14"]
OLDER_NUMPY = ["1.26", "2.0", "2.2"]  # beside the locked release
STUDENTS = ["numpy", "pytest", "hypothesis"]
WITHOUT_SIGNALS = "import signal, sys, pytest; vars(signal).pop('setitimer', 0); sys.exit(pytest.main(sys.argv[1:]))"  # Windows
# What check() in a notebook and the watch mode do: the self-check in a process of its own.
IN_A_WORKER = (
    "import sys; from selfcheck.runs import Worker; run = Worker().run(); print(run.problem); "
    "sys.exit(not run.exercises or not all(check.is_finished for check in run.exercises))"
)
INSTRUCTORS = ["-e", f"{ROOT}[instructor,cluster,similarity,postgresql,author]", "pytest-xdist"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--here", action="store_true", help="use this interpreter")
    where.add_argument("--selfcheck", action="store_true", help="use this interpreter, and run only the self-check")
    options = parser.parse_args()
    if options.selfcheck:
        return 0 if selfcheck(sys.executable) else 1
    if options.here:
        return 0 if selfcheck(sys.executable) and core(sys.executable) else 1
    outcomes = {version: on_version(version) for version in VERSIONS}
    print(*(f"Python {version}: {outcome}" for version, outcome in outcomes.items()), sep="\n")
    return 1 if any(outcome.endswith("failed") for outcome in outcomes.values()) else 0


def on_version(version):
    """Create an environment for this version, and run everything in it; returns the outcome in words."""
    interpreter = find(version)
    if interpreter is None:
        return "not installed"
    folder = ROOT / ".venv-matrix" / version
    print(f"\n=== Python {version}: {interpreter}", flush=True)
    with_kit = version != "3.10"
    python = folder / "bin" / "python"
    packages = [*STUDENTS, *(INSTRUCTORS if with_kit else [])]
    if run(interpreter, "-m", "venv", folder) or install(python, "-c", ROOT / "constraints.txt", *packages):
        return "installation failed"
    if not selfcheck(python):
        return "self-check failed"
    if with_kit and not core(python):
        return "tests failed"
    tried = [numpy for numpy in OLDER_NUMPY if not install(python, f"numpy=={numpy}.*", "--only-binary", "numpy")]
    for numpy in tried:
        install(python, f"numpy=={numpy}.*", "--only-binary", "numpy")
        if not selfcheck(python):
            return f"self-check with NumPy {numpy} failed"
    return f"self-check{' and tests' if with_kit else ''} passed, also with NumPy {', '.join(tried) or '(no older one)'}"


def install(python, *packages):
    """Install packages; returns pip's exit status."""
    return run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)


def find(version):
    """The path of an interpreter of this version, or None. It is started to find out, since pyenv's shims may not start."""
    roots = [Path(root, "versions") for root in (os.environ.get("PYENV_ROOT"), Path.home() / ".pyenv") if root]
    pyenv = [path for root in roots for path in sorted(root.glob(f"{version}.*/bin/python{version}"))]
    for path in (shutil.which(f"python{version}"), *reversed(pyenv)):
        if path and subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0:
            return path
    return None


def selfcheck(python):
    """Whether the self-check passes in every problem set and with every runner, with the references as the students' modules."""
    passed = True
    with tempfile.TemporaryDirectory() as temporary:
        scratch = Path(temporary, "수업 폴더")
        folders = []  # in one folder, since exercises may import those of an earlier problem set
        for problem_set in sorted(path.parent for path in (ROOT / "solutions").glob("*/assignment.toml")):
            folder = Path(shutil.copytree(ROOT / "assignments" / problem_set.name, scratch / problem_set.name))
            for exercise in problem_set.iterdir():
                if (exercise / f"{exercise.name}.py").is_file():
                    shutil.copy(exercise / f"{exercise.name}.py", folder)
            folders.append(folder)
        for folder in folders:
            print(f"--- {folder.name}: the self-check of the references", flush=True)
            passed = run(python, "-m", "pytest", "-q", cwd=folder) == 0 and passed
            passed = run(python, "-c", IN_A_WORKER, cwd=folder) == 0 and passed
        first, second = (folder.name for folder in folders[:2])
        runners = {
            "several problem sets": ["-m", "pytest", first, second],
            "node ids from above": [
                "-m",
                "pytest",
                *(str(path.relative_to(scratch)) for path in sorted(scratch.glob(f"{first}/test_*.py"))),
            ],
            "importlib": ["-m", "pytest", "--import-mode=importlib", first],
            "no signals": ["-c", WITHOUT_SIGNALS, first],
        }
        for name, arguments in runners.items():
            print(f"--- {name}", flush=True)
            passed = run(python, *arguments, "-q", cwd=scratch) == 0 and passed
    return passed


def core(python):
    """Whether the tests marked ``core`` pass."""
    return run(python, "-m", "pytest", "-m", "core", "-n", os.environ.get("JOBS", "4"), cwd=ROOT) == 0


def run(*command, cwd=None):
    """Run a command; returns its exit status."""
    return subprocess.run([str(word) for word in command], cwd=cwd, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
