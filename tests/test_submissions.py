"""How submissions are found and read: folders, zips, classes, and files that are none of these."""

import os
import shutil
import stat
import unicodedata
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


def test_a_class_may_consist_of_folders_and_zips_or_be_nbgraders_submitted_folder(assignment, tmp_path):
    write(tmp_path / "class" / "alice", *MODULES)
    with zipfile.ZipFile(tmp_path / "class" / "bob.zip", "w") as archive:
        archive.writestr("softmax.py", "")
    (tmp_path / "class" / "grades.csv").write_text("not a submission")
    assert names(find(tmp_path / "class", assignment)) == ["alice", "bob"]
    write(tmp_path / "submitted" / "carol" / assignment.name, *MODULES)
    write(tmp_path / "submitted" / "dave" / assignment.name, "softmax.py")
    assert names(find(tmp_path / "submitted", assignment)) == ["carol", "dave"]


def test_modules_in_a_folder_inside_the_submission_are_found(assignment, tmp_path):
    write(tmp_path / "alice" / assignment.name, *MODULES)
    (found,) = find(tmp_path / "alice", assignment)
    assert found[0] == "alice" and read(*found, assignment).modules


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "holds no submission.*found nothing"),
        (lambda path: path.write_text("hello"), "is not a zip file"),
    ],
)
def test_a_path_without_a_submission_is_reported(assignment, tmp_path, make, message):
    make(tmp_path / "path")
    with pytest.raises(UsageError, match=message):
        find(tmp_path / "path", assignment)


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
def test_text_is_read_in_the_encodings_that_students_use(assignment, tmp_path, data, text):
    write(tmp_path, "relu.py")
    (tmp_path / "relu.py").write_bytes(data)
    assert text in read("x", tmp_path, assignment).modules["relu"]


def test_a_module_in_an_unknown_encoding_is_reported(assignment, tmp_path):
    write(tmp_path, "relu.py")
    (tmp_path / "relu.py").write_bytes(b"x = '\xb0\xa1'\n")
    assert "Save it as UTF-8" in read("x", tmp_path, assignment).problems["relu"].reason.en


def test_links_and_pipes_are_not_followed(assignment, tmp_path):
    (tmp_path / "secret.py").write_text("SECRET = 1")
    folder = write(tmp_path / "alice", "batch_loop.py")
    (folder / "softmax.py").symlink_to(tmp_path / "secret.py")
    os.mkfifo(folder / "relu.py")
    submission = read("alice", folder, assignment)
    assert set(submission.modules) == {"batch_loop"} and {"softmax", "relu"} <= set(submission.problems)


def test_a_folder_that_is_a_link_is_not_a_submission(assignment, tmp_path):
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
    found = dict(find(tmp_path, assignment))
    assert [*found] == ["alice", "bob", "eve_lab"]
    assert "is no folder, zip or tar" in read("eve_lab", found["eve_lab"], assignment).problem.reason.en


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("five.7z", b"7z\xbc\xaf", "five.7z cannot be read (it is no folder, zip or tar): hand in a folder or a zip with relu.py"),
        ("report.docx", b"PK", "it is no folder, zip or tar"),
        ("alice.zip", b"Rar!\x1a\x07\x00", "it is no folder, zip or tar"),
        ("six.tar.gz", b"\x1f\x8b", "it cannot be unpacked"),
    ],
)
def test_a_file_of_a_class_that_is_no_submission_is_reported(assignment, tmp_path, name, content, message):
    write(tmp_path / "bob", *MODULES)
    (tmp_path / name).write_bytes(content)
    found = dict(find(tmp_path, assignment))
    other = name.partition(".")[0]
    assert sorted(found) == sorted(["bob", other])
    assert message in read(other, found[other], assignment).problem.reason.en


def test_tars_and_zips_within_zips_are_submissions(assignment, tmp_path):
    (tmp_path / "one").mkdir()
    write(tmp_path / "hw", *MODULES)
    for suffix, form in ((".tar", "tar"), (".tar.gz", "gztar"), (".tar.bz2", "bztar"), (".tar.xz", "xztar")):
        made = shutil.make_archive(str(tmp_path / "made"), form, tmp_path, "hw")
        os.replace(made, tmp_path / "one" / f"{form}{suffix}")
    with zipfile.ZipFile(tmp_path / "one" / "nested.zip", "w") as archive:
        archive.write(tmp_path / "one" / "gztar.tar.gz", "hw.tar.gz")
    found = find(tmp_path / "one", assignment)
    assert names(found) == ["bztar", "gztar", "nested", "tar", "xztar"]
    assert all(set(read(name, path, assignment).modules) == {"relu", "softmax", "batch_loop"} for name, path in found)


def test_two_spellings_of_one_name_stay_two_submissions(assignment, tmp_path):
    spellings = ("gina.zip", "gina.ZIP", "김민준.zip", unicodedata.normalize("NFD", "김민준") + ".zip")
    for name in spellings:
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("relu.py", "")
    assert sorted(names(find(tmp_path, assignment))) == ["gina.ZIP", "gina.zip", "김민준.zip", "김민준.zip (2)"]


def test_an_encoding_that_is_slow_to_decode_is_refused(assignment, tmp_path):
    (tmp_path / "relu.py").write_bytes(b"# coding: punycode\nx-" + b"a" * 900_000)
    assert "punycode is not supported" in read("x", tmp_path, assignment).problems["relu"].reason.en


def test_a_zip_of_very_many_files_is_refused(assignment, tmp_path):
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}.py", "")
    assert "too many files" in read("bob", tmp_path / "bob.zip", assignment).problem.reason.en


@pytest.mark.slow
@pytest.mark.parametrize(
    ("count", "disguise"),
    [
        (70_000, lambda end: end[:8] + bytes(12) + end[20:]),  # the old end record says 0 files, the zip64 record 70,000
        (20_000, lambda end: end[:16] + b"PK\5\6" + end[20:]),  # a second end record seems to start inside the first
    ],
)
def test_a_zip_that_hides_how_many_files_it_has_is_refused(assignment, tmp_path, count, disguise):
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.py", "")
    content = (tmp_path / "bob.zip").read_bytes()
    (tmp_path / "bob.zip").write_bytes(content[:-22] + disguise(content[-22:]))
    assert "too many files" in read("bob", tmp_path / "bob.zip", assignment).problem.reason.en


def test_a_missing_module_is_reported_with_the_files_found(assignment, tmp_path):
    write(tmp_path, "Softmax.py", "softmax (1).py")
    problem = read("x", tmp_path, assignment).problems["sigmoid"]
    assert problem.reason.en == "sigmoid.py was not handed in: found Softmax.py, softmax (1).py."


@pytest.mark.parametrize(
    "name", ["softmax (1).py", "Softmax.py", "SOFTMAX.PY", "softmax_김.py", "softmax.py.txt", "20261001_softmax.py", "softmax-1.py"]
)
def test_a_misnamed_module_is_named_and_waits_for_a_person(assignment, tmp_path, name):
    write(tmp_path, name, "test_softmax.py", "forward.py", "a.py", "b.py", "c.py", "d.py", "e.py", "f.py")
    problem = read("x", tmp_path, assignment).problems["softmax"]
    assert problem.status == "error" and problem.reason.en.startswith(f"softmax.py was not handed in, but {name} was.")
    assert name in problem.reason.ko


@pytest.mark.parametrize("name", ["relu_layer.py", "mysoftmaxes.py", "test_softmax.py", "softmax_helpers.py"])
def test_another_file_is_not_taken_for_a_misnamed_module(assignment, tmp_path, name):
    write(tmp_path, name, "relu.py")
    assert read("x", tmp_path, assignment).problems["softmax"].status == "not_started"


def test_a_huge_module_is_refused(assignment, tmp_path):
    write(tmp_path, "relu.py", text="#" * (2 << 20))
    reason = read("x", tmp_path, assignment).problems["relu"].reason.en
    assert reason == "relu.py cannot be read: it is larger than 1 MiB. Hand in code alone, and leave data out of it."


def test_a_link_in_a_zip_is_no_module(assignment, tmp_path):
    link = zipfile.ZipInfo("relu.py")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(link, "../../solutions/relu.py")
        archive.writestr("softmax.py", RIGHT)
    submission = read("x", tmp_path / "x.zip", assignment)
    assert submission.problems["relu"].status == "not_started" and "softmax" in submission.modules


RIGHT = '''"""렐루"""
import numpy as np


def relu(x):
\t# 음수는 0으로
\t결과 = np.maximum(0, x)
\treturn 결과
'''


def in_zip(path, entries):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in entries:
            archive.writestr(name, text)


def in_folder(path, entries):
    for name, text in entries:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.mark.parametrize(
    ("make", "entries", "message"),
    [
        (in_folder, [("relu.py", RIGHT.encode("utf-8-sig"))], ""),
        (in_folder, [("relu.py", RIGHT.replace("\n", "\r\n"))], ""),
        (in_folder, [("relu.py", RIGHT.replace("\n", "\r"))], ""),
        (in_folder, [("relu.py", RIGHT.encode("utf-16"))], ""),
        (in_folder, [("relu.py", b"# -*- coding: cp949 -*-\n" + RIGHT.encode("cp949"))], ""),
        (in_folder, [("relu.py", RIGHT.encode("cp949"))], "cannot be read as text"),
        (in_folder, [("relu.py", RIGHT.encode("utf-16-le"))], "it has null bytes, which no text in UTF-8 has. Save it as UTF-8."),
        (in_folder, [("내 숙제/과제 1/relu.py", RIGHT)], ""),
        (
            in_folder,
            [("relu.py", RIGHT), ("notes.txt", "x"), ("도우미.py", "x = 1"), ("old relu.py", "x"), ("data/x.npy", b"\0")],
            "",
        ),
        (in_folder, [("relu.py", RIGHT), ("old/relu.py", "x")], ""),
        (in_folder, [("relu.py", RIGHT.replace("\t# 음수는 0으로\n", "        x = x + 0\n"))], "relu.py"),  # tabs and spaces
        (in_folder, [("relu (1).py", RIGHT)], "relu.py was not handed in, but relu (1).py was"),
        (in_folder, [("Relu.py", RIGHT)], "relu.py was not handed in, but Relu.py was"),
        (in_folder, [("lab.ipynb", "{}")], "relu.py was not handed in: found lab.ipynb"),
        (in_folder, [("relu.py", "")], "There is no function relu"),
        (in_zip, [("homework\\relu.py", RIGHT)], ""),  # made on Windows
        (in_zip, [("homework/relu.py", RIGHT), ("__MACOSX/homework/._relu.py", b"\0\5\x16\7"), ("homework/.DS_Store", b"\0")], ""),
        (in_zip, [("과제/relu.py", RIGHT)], ""),
        (in_folder, [("relu.py", "from common.functions import *\n"), ("common/functions.py", RIGHT)], ""),
        (in_zip, [("hw/relu.py", "from code import relu\n"), ("hw/code.py", RIGHT), ("hw/random.py", "1 / 0\n")], ""),
        (
            in_folder,
            [
                ("relu.py", "import lib\nrelu = lib.layers.relu\n"),
                ("lib/__init__.py", "from . import layers\n"),
                ("lib/layers.py", "from .deep.er import relu\n"),
                ("lib/deep/er.py", "from test_util import relu\nfrom ..도우미 import x\n"),
                ("lib/도우미.py", "x = 1\n"),
                ("test_util.py", RIGHT),
            ],
            "",
        ),
        (
            in_folder,
            [("relu.py", "import matplotlib.pyplot as plt\nfrom tqdm import tqdm\nplt.rcParams['font.size'] = 9\n" + RIGHT)],
            "",
        ),
        (
            in_folder,
            [("relu.py", "import matplotlib.pyplot as plt\n\n\ndef relu(x):\n    plt.plot(x)\n    return x\n")],
            "matplotlib is not available when graded: remove it from the code that is graded.",
        ),
        (in_folder, [("relu.py", f"import numpy as np\nW = np.load('data/digits.npz')['images'].max()\n{RIGHT}")], ""),
        (
            in_folder,
            [("relu.py", "from big import relu\n"), ("big.py", RIGHT + "#" * (1 << 20))],
            "big.py cannot be used when graded (it is larger than 1 MiB). Hand in helper files in UTF-8",
        ),
        (
            in_folder,
            [("relu.py", "from common.util import relu\n"), ("common/util.py", RIGHT.encode("cp949"))],
            "common/util.py cannot be used when graded",
        ),
        (
            in_folder,
            [("relu.py", "from common.util import relu\n"), ("common/util.py", "def relu(x)\n")],
            "common/util.py is not valid Python: expected ':', line 1",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", None) or "",
)
def test_common_forms_of_a_submission_get_full_marks_or_a_message(ps1, tmp_path, make, entries, message):
    sent = tmp_path / ("sent.zip" if make is in_zip else "sent")
    make(sent, entries)
    ((name, path),) = find(sent if make is in_zip or (sent / "relu.py").exists() else tmp_path, ps1.assignment)
    report = ps1.grade(read(name, path, ps1.assignment)).exercise("relu")
    if message:
        assert report.score == 0 and message in report.properties[0].message
    else:
        assert report.score == report.max_score, report.properties


def test_helper_modules_come_along_and_the_releases_own_files_stay_out(assignment, tmp_path):
    helpers = ("util.py", "test_util.py", "code.py", "common/__init__.py", "common/test_layers.py", "a/b/c.py", "한글.py")
    released = ("conftest.py", "test_relu.py", "selfcheck/__init__.py", "data/x.py")
    for name in (*helpers, *released, "relu.py", "sub/softmax.py", "not a name.py", "a-b/c.py", "notes.txt", ".git/x.py"):
        write((tmp_path / name).parent, (tmp_path / name).name)
    modules = read("x", tmp_path, assignment).modules
    assert set(modules) == {"relu", "softmax", "sub.softmax", *(name[:-3].replace("/", ".") for name in helpers)}


@pytest.mark.parametrize(("count", "size", "usable"), [(600, 10, 500), (12, 900_000, 9)])
def test_helper_modules_are_bounded_and_those_beyond_say_so(assignment, tmp_path, count, size, usable):
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        archive.writestr("relu.py", "from helper0 import *")
        for number in range(count):
            archive.writestr(f"lib/helper{number:03}.py", "#" * size)
    modules = read("bob", tmp_path / "bob.zip", assignment).modules
    beyond = [name for name, text in modules.items() if "there are too many" in text]
    assert len(modules) == count + 1 and beyond == [f"lib.helper{number:03}" for number in range(usable, count)]
    with pytest.raises(ImportError, match=rf"lib/helper{usable:03}.py .* at most 1 MiB each, 500 files and 8 MiB together"):
        exec(modules[beyond[0]])
