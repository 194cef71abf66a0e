"""Terminals and file names in other encodings than UTF-8."""

import os
import shutil
import subprocess
import sys

import pytest
from conftest import COMMAND_TIMEOUT_S, ROOT

from autograder.classroom.submissions import printable

MODULE = "def relu(x):\n    raise ValueError('틀림 ✓ é')\n"
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.fixture(scope="module")
def euc_kr(tmp_path_factory):
    """The environment of a Korean terminal of the time before UTF-8, with a locale made for the test."""
    folder = tmp_path_factory.mktemp("locales")
    if not shutil.which("localedef"):
        pytest.skip("localedef is not installed")
    made = subprocess.run(["localedef", "-i", "ko_KR", "-f", "EUC-KR", folder / "ko_KR.EUC-KR"], capture_output=True, check=False)
    if not (folder / "ko_KR.EUC-KR").is_dir():
        pytest.skip(f"the locale ko_KR.EUC-KR cannot be made: apt install locales ({made.stderr.decode(errors='replace').strip()})")
    return {"LOCPATH": str(folder), "LC_ALL": "ko_KR.EUC-KR", "PYTHONUTF8": "0"}


@pytest.fixture(params=["EUC-KR", "ASCII"])
def terminal(request):
    """(encoding, environment) of a terminal that lacks some characters."""
    return (request.param, request.getfixturevalue("euc_kr") if request.param == "EUC-KR" else ASCII)


def run(*command, environment, cwd=ROOT):
    inherited = {name: value for name, value in os.environ.items() if name not in ("AUTOGRADER_LANG", "PYTHONIOENCODING", "LANG")}
    return subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", *command],
        cwd=cwd,
        capture_output=True,
        check=False,
        timeout=COMMAND_TIMEOUT_S,
        env={**inherited, **environment, "COLUMNS": "100", "PYTHONPATH": str(ROOT)},
    )


def test_grading_in_another_encoding(terminal, tmp_path):
    encoding, environment = terminal
    folder = os.path.join(os.fsencode(tmp_path), "학생".encode())  # a name from a machine with UTF-8
    os.mkdir(folder)
    with open(os.path.join(folder, b"relu.py"), "w", encoding="utf-8") as file:
        file.write(MODULE)
    done = run("-m", "autograder", "grade", "ps1_batch_inference", str(tmp_path), environment=environment)
    shown = done.stdout.decode(encoding)
    assert done.returncode == 0, done.stderr
    assert ("학생 · ps1_batch_inference" if encoding == "EUC-KR" else "ps1_batch_inference") in shown
    assert "x 0/1 relu(" in shown and "v \\xe9" in shown, shown
    assert encoding == "ASCII" or "relu에서 오류가 났습니다: ValueError: 틀림 v" in shown
    assert str(ROOT / "autograder") not in done.stderr.decode(errors="replace"), "a file is opened without naming its encoding"


@pytest.mark.slow
def test_the_self_check_in_another_encoding(terminal, handed_out):
    encoding, environment = terminal
    folder = handed_out("ps1_batch_inference")
    (folder / "relu.py").write_text(MODULE, encoding="utf-8")
    done = run("-m", "pytest", "test_relu.py", environment=environment, cwd=folder)
    shown = done.stdout.decode(encoding)
    assert done.returncode == 1 and "v \\xe9" in shown and "0 / 9" in shown, shown
    assert encoding == "ASCII" or "고칠 것 3개" in shown
    from_a_notebook = run("-c", "from selfcheck import check; check('relu')", environment=environment, cwd=folder)
    assert from_a_notebook.returncode == 0 and "0 / 9" in from_a_notebook.stdout.decode(encoding), from_a_notebook.stderr


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("학생".encode(), "학생"),
        ("학생".encode("cp949"), "학생"),
        (b"bad\xff\xfename", "bad??name"),
        ("Zo\u00eb".encode(), "Zo\u00eb"),
        (b"a\nb\x1b[2J", "a?b?[2J"),
    ],
)
def test_a_files_name_in_another_encoding(name, shown):
    assert printable(name.decode("ascii", "surrogateescape")) == printable(os.fsdecode(name)) == shown
