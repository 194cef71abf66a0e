"""Feedback without nbgrader: a page for each student, and a zip that the platform of the download takes back."""

import unicodedata
import zipfile

import pytest
from conftest import ROOT

pytest.importorskip("nbgrader")

from autograder.cli.main import main

PS = "ps1_batch_inference"
WRONG = "def relu(x):\n    return abs(x)  # <b>mine</b>\n"
DOWNLOADS = {
    "Moodle": ("김 민준_31_assignsubmission_file/relu.py", "김 민준_31_assignsubmission_file/feedback.html"),
    "Moodle, no folders": ("Alice Lee_32_assignsubmission_file_relu.py", "Alice Lee_32_assignsubmission_file_feedback.html"),
    "Moodle, online text": ("Al Li_9_assignsubmission_onlinetext/relu.py", "Al Li_9_assignsubmission_file/feedback.html"),
    "Canvas": ("leealice_LATE_7001_9912_relu-2.py", "leealice_LATE_7001_9912_feedback.html"),
    "Brightspace": ("31-77 - Alice Lee - Nov 20, 2026 1130 PM/relu.py", "31-77 - Alice Lee - Nov 20, 2026 1130 PM/feedback.html"),
}


def feedback(path, out):
    return main(["--course", str(ROOT), "feedback", PS, str(path), "--out", str(out), "--jobs", "1", "--lang", "en"])


@pytest.mark.parametrize("platform", DOWNLOADS)
@pytest.mark.parametrize("unpacked", [False, True])
def test_the_zip_has_the_names_by_which_the_platform_knows_its_students(tmp_path, capsys, platform, unpacked):
    file, expected = DOWNLOADS[platform]
    download = tmp_path / "download.zip"
    with zipfile.ZipFile(download, "w") as archive:
        archive.writestr(file, WRONG)
    if unpacked:
        with zipfile.ZipFile(download) as archive:
            archive.extractall(tmp_path / "download")
        download = tmp_path / "download"
    assert feedback(download, tmp_path / "out") == 0
    with zipfile.ZipFile(tmp_path / "out" / "feedback.zip") as archive:
        assert archive.namelist() == [expected]
        page = archive.read(expected).decode()
    (written,) = (tmp_path / "out").glob("*.html")
    assert page == written.read_text(encoding="utf-8")
    assert "relu" in page and "&lt;b&gt;mine&lt;/b&gt;" in page and "<b>mine" not in page
    assert platform.split(",")[0] in capsys.readouterr().out


def test_folders_of_students_get_pages_and_no_zip(tmp_path, capsys):
    for student in ("alice", unicodedata.normalize("NFD", "민준"), "A: b?"):
        (tmp_path / "class" / student).mkdir(parents=True)
        (tmp_path / "class" / student / "relu.py").write_text(WRONG, encoding="utf-8")
    out = tmp_path / "out"
    assert feedback(tmp_path / "class", out) == 0
    assert sorted(path.name for path in out.iterdir()) == ["A_ b_.html", "alice.html", "민준.html"]
    assert "There is no feedback.zip" in capsys.readouterr().out
    before = (out / "alice.html").read_text(encoding="utf-8")
    (tmp_path / "class" / "alice" / "relu.py").write_text("def relu(x):\n    return x\n", encoding="utf-8")
    assert feedback(tmp_path / "class", out) == 0
    assert (out / "alice.html").read_text(encoding="utf-8") != before, "a second run replaces the pages"


def test_a_folder_with_anything_else_is_refused_and_left_alone(tmp_path, capsys):
    (tmp_path / "class" / "alice").mkdir(parents=True)
    (tmp_path / "class" / "alice" / "relu.py").write_text(WRONG, encoding="utf-8")
    assert feedback(tmp_path / "class", tmp_path / "class") == 1
    assert "holds alice, which is no feedback page" in capsys.readouterr().err
    assert feedback(tmp_path / "nowhere", tmp_path / "out") == 2
    assert "does not exist" in capsys.readouterr().err
    (tmp_path / "broken.zip").write_bytes(b"no zip at all")
    assert feedback(tmp_path / "broken.zip", tmp_path / "out") == 0, "who handed in what cannot be read is told so"
    assert "cannot be read" in (tmp_path / "out" / "broken.html").read_text(encoding="utf-8")
