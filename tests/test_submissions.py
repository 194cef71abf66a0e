"""Submissions as they come: folders, zips, classes, and things that are none of these."""

import os
import zipfile

import pytest

from autograder.classroom.submissions import find, read
from autograder.errors import UsageError

MODULES = ("relu.py", "softmax.py", "batch_loop.py")


@pytest.fixture(scope="module")
def assignment(course):
    return course.assignment("ps1_batch_inference")


def write(folder, *names, text="x = 1\n"):
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(text)
    return folder


def names(found):
    return [name for name, _ in found]


def test_a_folder_with_modules_is_one_submission(assignment, tmp_path):
    write(tmp_path / "alice", *MODULES)
    (found,) = find(tmp_path / "alice", assignment)
    assert found[0] == "alice" and set(read(*found, assignment).modules) == {"relu", "softmax", "batch_loop"}


def test_a_zip_is_one_submission(assignment, tmp_path):
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        for name in MODULES:
            archive.writestr(f"some/folder/{name}", "y = 2\n")
        archive.writestr("__MACOSX/some/folder/._softmax.py", b"\0\0")
    (found,) = find(tmp_path / "bob.zip", assignment)
    assert found[0] == "bob" and read(*found, assignment).modules["softmax"] == "y = 2\n"


def test_a_class_of_folders_and_zips_and_nbgraders_submitted(assignment, tmp_path):
    write(tmp_path / "class" / "alice", *MODULES)
    with zipfile.ZipFile(tmp_path / "class" / "bob.zip", "w") as archive:
        archive.writestr("softmax.py", "")
    (tmp_path / "class" / "grades.csv").write_text("not a submission")
    assert names(find(tmp_path / "class", assignment)) == ["alice", "bob"]
    write(tmp_path / "submitted" / "carol" / assignment.name, *MODULES)
    write(tmp_path / "submitted" / "dave" / assignment.name, "softmax.py")
    assert names(find(tmp_path / "submitted", assignment)) == ["carol", "dave"]


def test_a_folder_in_a_folder_is_found(assignment, tmp_path):
    write(tmp_path / "alice" / assignment.name, *MODULES)
    (found,) = find(tmp_path / "alice", assignment)
    assert found[0] == "alice" and read(*found, assignment).modules


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "holds no submission.*found nothing"),
        (lambda path: path.write_text("hello"), "is not a zip file"),
    ],
)
def test_what_is_no_submission_is_said(assignment, tmp_path, make, said):
    make(tmp_path / "it")
    with pytest.raises(UsageError, match=said):
        find(tmp_path / "it", assignment)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("# 한글 주석\nx = 1\n".encode(), "한글 주석"),
        ("x = 1\n".encode("utf-8-sig"), "x = 1"),
        ("x = '가'\n".encode("utf-16"), "가"),
        (b"x = 1\r\ny = 2\r\n", "x = 1\ny = 2\n"),
        ("# coding: euc-kr\nx = '가'\n".encode("euc-kr"), "가"),
    ],
)
def test_text_in_the_encodings_that_students_use(assignment, tmp_path, data, text):
    write(tmp_path, "relu.py")
    (tmp_path / "relu.py").write_bytes(data)
    assert text in read("x", tmp_path, assignment).modules["relu"]


def test_what_is_not_text_is_said(assignment, tmp_path):
    write(tmp_path, "relu.py")
    (tmp_path / "relu.py").write_bytes(b"x = '\xb0\xa1'\n")
    assert "Save it as UTF-8" in read("x", tmp_path, assignment).problems["relu"].reason.en


def test_links_and_pipes_are_not_followed(assignment, tmp_path):
    (tmp_path / "secret.py").write_text("SECRET = 1")
    folder = write(tmp_path / "alice", "batch_loop.py")
    (folder / "softmax.py").symlink_to(tmp_path / "secret.py")
    os.mkfifo(folder / "relu.py")
    told = read("alice", folder, assignment)
    assert set(told.modules) == {"batch_loop"} and {"softmax", "relu"} <= set(told.problems)


def test_a_folder_that_is_a_link_is_nobodys_submission(assignment, tmp_path):
    write(tmp_path / "solutions", *MODULES)
    write(tmp_path / "class" / "alice", *MODULES)
    (tmp_path / "class" / "eve").symlink_to(tmp_path / "solutions")
    (tmp_path / "class" / "mallory").mkdir()
    (tmp_path / "class" / "mallory" / assignment.name).symlink_to(tmp_path / "solutions")
    found = dict(find(tmp_path / "class", assignment))
    assert "eve" not in found and not read("mallory", found["mallory"], assignment).modules


def test_a_stray_notebook_does_not_make_a_class_one_submission(assignment, tmp_path):
    for name in ("alice", "bob"):
        write(tmp_path / name, *MODULES)
    (tmp_path / "eve_lab.ipynb").write_text("{}")
    assert names(find(tmp_path, assignment)) == ["alice", "bob"]


def test_an_encoding_that_takes_for_ever_is_refused(assignment, tmp_path):
    (tmp_path / "relu.py").write_bytes(b"# coding: punycode\nx-" + b"a" * 900_000)
    assert "punycode is not supported" in read("x", tmp_path, assignment).problems["relu"].reason.en


def test_a_zip_of_very_many_files_is_refused_at_once(assignment, tmp_path):
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}.txt", "")
    assert "too many files" in read("bob", tmp_path / "bob.zip", assignment).problem.reason.en


@pytest.mark.parametrize(
    ("count", "disguise"),
    [
        (70_000, lambda end: end[:8] + bytes(12) + end[20:]),  # none, says the old record, and a zip64 one tells the truth
        (20_000, lambda end: end[:16] + b"PK\5\6" + end[20:]),
    ],
)  # another record seems to begin inside it
def test_a_list_of_files_in_disguise_is_not_read(assignment, tmp_path, count, disguise):
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", "")
    content = (tmp_path / "bob.zip").read_bytes()
    (tmp_path / "bob.zip").write_bytes(content[:-22] + disguise(content[-22:]))
    assert "too many files" in read("bob", tmp_path / "bob.zip", assignment).problem.reason.en


def test_a_missing_module_says_what_was_found(assignment, tmp_path):
    write(tmp_path, "Softmax.py", "softmax (1).py")
    said = read("x", tmp_path, assignment).problems["softmax"].reason.en
    assert said == "softmax.py was not handed in: found Softmax.py, softmax (1).py."


def test_a_huge_module_is_refused(assignment, tmp_path):
    write(tmp_path, "relu.py", text="#" * (2 << 20))
    assert "larger than 1 MiB" in read("x", tmp_path, assignment).problems["relu"].reason.en


RIGHT = '''"""렐루"""
import numpy as np


def relu(x):
\t# 음수는 0으로
\t결과 = np.maximum(0, x)
\treturn 결과
'''


def zipped(path, entries):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in entries:
            archive.writestr(name, text)


def folder(path, entries):
    for name, text in entries:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.mark.parametrize(
    ("make", "entries", "said"),
    [
        (folder, [("relu.py", RIGHT.encode("utf-8-sig"))], ""),
        (folder, [("relu.py", RIGHT.replace("\n", "\r\n"))], ""),
        (folder, [("relu.py", RIGHT.replace("\n", "\r"))], ""),
        (folder, [("relu.py", RIGHT.encode("utf-16"))], ""),
        (folder, [("relu.py", b"# -*- coding: cp949 -*-\n" + RIGHT.encode("cp949"))], ""),
        (folder, [("relu.py", RIGHT.encode("cp949"))], "cannot be read as text"),
        (folder, [("내 숙제/과제 1/relu.py", RIGHT)], ""),
        (folder, [("relu.py", RIGHT), ("notes.txt", "x"), ("도우미.py", "x = 1"), ("old relu.py", "x"), ("data/x.npy", b"\0")], ""),
        (folder, [("relu.py", RIGHT), ("old/relu.py", "x")], ""),
        (folder, [("relu.py", RIGHT.replace("\t# 음수는 0으로\n", "        x = x + 0\n"))], "relu.py"),  # tabs and spaces
        (folder, [("relu (1).py", RIGHT)], "relu.py was not handed in: found relu (1).py"),
        (folder, [("Relu.py", RIGHT)], "relu.py was not handed in: found Relu.py"),
        (folder, [("lab.ipynb", "{}")], "relu.py was not handed in: found lab.ipynb"),
        (folder, [("relu.py", "")], "There is no function relu"),
        (zipped, [("homework\\relu.py", RIGHT)], ""),  # made on Windows
        (zipped, [("homework/relu.py", RIGHT), ("__MACOSX/homework/._relu.py", b"\0\5\x16\7"), ("homework/.DS_Store", b"\0")], ""),
        (zipped, [("과제/relu.py", RIGHT)], ""),
    ],
    ids=lambda value: getattr(value, "__name__", None) or "",
)
def test_what_students_really_send_is_graded_or_said(ps1, tmp_path, make, entries, said):
    place = tmp_path / ("sent.zip" if make is zipped else "sent")
    make(place, entries)
    ((name, path),) = find(place if make is zipped or (place / "relu.py").exists() else tmp_path, ps1.assignment)
    told = ps1.grade(read(name, path, ps1.assignment)).exercise("relu")
    if said:
        assert told.score == 0 and said in told.properties[0].message
    else:
        assert told.score == told.max_score, told.properties
