"""Makes `pytest` run the self-check of this folder: see `selfcheck/plugin.py`. What it needs is in `requirements.txt`."""

import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

here = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
if str(here) not in sys.path:
    sys.path.insert(0, str(here))
# The exercises that this problem set builds on may be in the folder of another problem set, beside this one.
for path in sorted(here.parent.glob("*/selfcheck/exercises.json")):
    if str(path.parents[1]) not in sys.path:
        sys.path.append(str(path.parents[1]))


def unmet():
    """What the self-check needs and this Python lacks, as a sentence; None if there is nothing."""
    if sys.version_info < (3, 10):
        return f"The self-check needs Python 3.10 or newer; this is {sys.version.split()[0]}."
    requirements = (here / "requirements.txt").read_text(encoding="utf-8")
    for name, oldest in re.findall(r"^(\w+)>=([\d.]+)", requirements, re.MULTILINE):
        try:
            found = version(name)
        except PackageNotFoundError:
            return f"{name} is not installed: run pip install -r requirements.txt"
        if numbers(found) < numbers(oldest):
            return f"{name} {found} is too old, {oldest} or newer is needed: run pip install -r requirements.txt"
    return None


def numbers(text):
    return [int(number) for number in re.findall(r"\d+", text)[:2]]


problem = unmet()
if not problem:
    from selfcheck import plugin


def pytest_addoption(parser):
    if not problem:
        plugin.add_options(parser)


def pytest_configure(config):
    if problem:
        pytest.exit(problem, returncode=4)
    plugin.take_part(config, here)
