"""Collecting: whose a file of a learning platform's download is, when it was handed in, and rosters as Excel writes them."""

import csv
import gzip
import io
import logging
import lzma
import shutil
import subprocess
import tarfile
import time
import unicodedata
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from conftest import ROOT

pytest.importorskip("nbgrader")

from autograder.classroom import timestamps
from autograder.classroom.archives import Unreadable, files_of, with_inner_archives
from autograder.classroom.downloads import Reading, is_plain_name, read_archive
from autograder.classroom.platforms import Sender
from autograder.errors import KitError
from autograder.nbgrader_plugin import collecting
from autograder.nbgrader_plugin.exporting import as_text
from autograder.nbgrader_plugin.roster import Roster, Student, read_roster

PS = "ps1_batch_inference"
SEOUL = timezone(timedelta(hours=9))
ROSTER = Roster(
    [
        Student("20260001", "Alice", "Lee", "alice.lee@uni.ac.kr"),
        Student("20260002", "민준", "김", "mj@uni.ac.kr"),
        Student("20260003", "José", "García-López", "", "7003"),
        Student("bob_park", "Bob", "Park"),
    ]
)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-11-20 23:30:00 KST", "2026-11-20 14:30:00"),
        ("2026-11-20 23:30 +0900", "2026-11-20 14:30:00"),
        ("2026-11-20T23:30:00+09:00", "2026-11-20 14:30:00"),
        ("\ufeff2026-11-20 14:30:00 UTC\r\n", "2026-11-20 14:30:00"),
        ("2026-11-20 14:30:00.123456 UTC", "2026-11-20 14:30:00.123456"),
        ("2026-11-20 23:30 Asia/Seoul", "2026-11-20 14:30:00"),
        ("Fri Nov 20 23:30:00 KST 2026", "2026-11-20 14:30:00"),
        ("Fri, 20 Nov 2026 23:30:00 +0900", "2026-11-20 14:30:00"),
        ("2026년 11월 20일 오후 11시 30분 KST", "2026-11-20 14:30:00"),
        ("2026. 11. 20. 오후 11:30 KST", "2026-11-20 14:30:00"),
        ("Nov 20, 2026 1130 PM", "2026-11-20 23:30:00"),
    ],
)
def test_a_time_is_read_as_it_is_meant(text, utc):
    assert str(timestamps.parse(text)) == utc


@pytest.mark.parametrize("text", ["", "12", "3 days late", "sorry", "20 November", "2026-11-20 23:30 XYZ", "9" * 400, "0000-00-00"])
def test_free_text_is_not_taken_for_a_time(text):
    with pytest.raises(ValueError, match=r"it is not a date|is not known"):
        timestamps.parse(text)


@pytest.mark.parametrize(
    "content",
    [
        *(b"\xff\xfe\x00", b"\xff" * 50, b"late, sorry", b"", b"2026-11-20 23:30 XYZ", b"0001-01-01 00:00:00 +2359"),
        *(b"2026-11-20 23:30 /dev/zero", b"2026-11-20 23:30 /proc/self/mem", b"2026-11-20 23:30 ../../../dev/zero"),
    ],
)
def test_a_timestamp_file_that_cannot_be_read_is_named(tmp_path, caplog, content):
    (tmp_path / "timestamp.txt").write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert timestamps.read_timestamp(tmp_path, logging.getLogger("test")) is None
    assert "timestamp.txt cannot be read" in caplog.text and "counts as punctual" in caplog.text


@pytest.mark.parametrize(
    ("names", "number", "student"),
    [
        (("20260001",), "", "20260001"),
        (("Alice Lee",), "", "20260001"),
        (("leealice",), "", "20260001"),
        (("Lee, Alice",), "", "20260001"),
        (("alice.lee",), "", "20260001"),
        (("ALICE.LEE@uni.ac.kr",), "", "20260001"),
        (("김민준",), "", "20260002"),
        (("민준 김",), "", "20260002"),
        (("garcialopezjose",), "", "20260003"),
        (("anyone",), "7003", "20260003"),
        (("park", "bob_park"), "", "bob_park"),
        (("alcie lee",), "", None),
    ],
)
def test_a_sender_is_found_on_the_roster_by_id_name_email_or_number(names, number, student):
    found = ROSTER.match(Sender(names, number=number))
    assert (found and found.id) == student


def test_two_students_of_one_name_are_not_confused():
    roster = Roster([Student("1", "Jane", "Kim"), Student("2", "Jane", "Kim")])
    assert roster.match(Sender(("Jane Kim",))) is None


def test_the_closest_entry_is_suggested():
    assert ROSTER.closest(Sender(("alcie lee",))) == "20260001 (Alice Lee)"
    assert ROSTER.closest(Sender(("zzzz",))) == ""
    assert ROSTER.closest(Sender(("2026001",))) == "20260001 (Alice Lee)"
    assert ROSTER.closest(Sender(("20260019",))) == "", "the number of another student is no misspelling"


def test_students_that_only_submissions_created_are_no_roster():
    assert not Roster([Student("alice"), Student("bob")])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_roster_is_read_as_excel_writes_it(tmp_path, encoding, separator):
    path = tmp_path / "roster.csv"
    lines = [
        ["학번", "이름", "성", "Email Address", "Section"],
        ["20261", "민준", "김", "mj@u.kr", "1"],
        [],
        ["20262", "Alice", "Lee", "", ""],
    ]
    path.write_bytes("\r\n".join(separator.join(line) for line in lines).encode(encoding))
    assert read_roster(path) == [
        {"id": "20261", "first_name": "민준", "last_name": "김", "email": "mj@u.kr"},
        {"id": "20262", "first_name": "Alice", "last_name": "Lee"},
    ]


def test_a_student_who_is_in_a_roster_twice_counts_once(tmp_path):
    (tmp_path / "roster.csv").write_text("id,first_name,section\n1,Alice,A\n1,Alice,B\n")
    assert read_roster(tmp_path / "roster.csv") == [{"id": "1", "first_name": "Alice"}]


def test_a_number_that_is_alike_suggests_nobody(tmp_path):
    roster = Roster([Student("20261017", "Late", "Comer")])
    assert not roster.closest(Sender(("윤예준", "20261016"))) and roster.closest(Sender(("Late Comor",)))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"name,email\nalice,a@u.kr\n", "has no column 'id'"),
        (b"id,first_name\n,Alice\n", "line 2 has no id"),
        (b"id,first_name\n1,Alice\n1,Bob\n", "line 3 has the id 1 of an earlier line"),
        (b"id,first_name\n../evil,Alice\n", "line 2: the id '../evil' cannot be a folder's name"),
    ],
)
def test_a_roster_that_cannot_be_used_is_refused_in_a_sentence(tmp_path, content, message):
    (tmp_path / "roster.csv").write_bytes(content)
    with pytest.raises(KitError, match=message):
        read_roster(tmp_path / "roster.csv")


@pytest.mark.parametrize(
    "name", ["alice", "학생", "st'seven", "a+b", "user@uni.edu", "20261234", "A.B.C", "a&b", "x(1)", "student five"]
)
def test_ordinary_ids_are_accepted(name):
    assert is_plain_name(name)


@pytest.mark.parametrize("name", ["", " alice", "=1+1", "＝1+1", "dave;=1+1", "two\nlines", "a/b", ".hidden", "@x", "\u202ealice"])
def test_ids_that_a_folder_terminal_or_spreadsheet_would_take_for_something_else_are_refused(name):
    assert not is_plain_name(name)


class Archive:
    """A downloaded archive folder, and what ``zip_collect`` makes of it."""

    def __init__(self, folder, roster=ROSTER):
        self.folder, self.roster = folder / "archive", roster
        self.folder.mkdir()
        self.lines = []

    def zip(self, name, files, when=(2026, 11, 20, 12, 0, 0)):
        (self.folder / name).write_bytes(zipped(files, when))

    def collect(self):
        """(hand-ins by student, names without a match)."""
        log = logging.getLogger("collecting")
        log.addHandler(Lines(self.lines))
        knows = self.roster.knows if self.roster else None
        reading = Reading(frozenset({"conftest.py", "test_relu.py"}), SEOUL, is_student=knows)
        hand_ins = list(read_archive(self.folder, reading, log))
        chosen, unmatched = collecting._by_student(hand_ins, self.roster, log)
        return chosen, [hand_in.sender.names[0] for hand_in in unmatched]


class Lines(logging.Handler):
    def __init__(self, lines):
        super().__init__()
        self.lines = lines

    def emit(self, record):
        self.lines.append(record.getMessage())


def zipped(files, when=(2026, 11, 20, 12, 0, 0), compression=zipfile.ZIP_STORED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in files.items():
            made.writestr(zipfile.ZipInfo(name, when), content, compression)
    return buffer.getvalue()


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path)


PLATFORMS = {
    "Moodle folders": {
        "Alice Lee_7001_assignsubmission_file_/relu.py": "a",
        "Alice Lee_7001_assignsubmission_file_/lab.ipynb": "{}",
        "민준 김_7002_assignsubmission_file/hw.zip": zipped({"ps1/relu.py": "b"}),
    },
    "Moodle files": {
        "Alice Lee_7001_assignsubmission_file_relu.py": "a",
        "Alice Lee_7001_assignsubmission_file_lab.ipynb": "{}",
        "김 민준_7002_assignsubmission_file_relu.py": "b",
    },
    "Canvas": {
        "leealice_7001_9001_relu.py": "a",
        "leealice_7001_9002_lab-1.ipynb": "{}",
        "김민준_LATE_7002_9003_relu-2.py": "b",
    },
    "Blackboard": {
        "ps1_alice.lee_attempt_2026-11-20-23-30-00.txt": "Name: Alice Lee (alice.lee)\nAssignment: ps1\n",
        "ps1_alice.lee_attempt_2026-11-20-23-30-00_relu.py": "a",
        "ps1_alice.lee_attempt_2026-11-20-23-30-00_lab.ipynb": "{}",
        "ps1_20260002_attempt_2026-11-21-01-00-00_relu.py": "b",
    },
    "Brightspace": {
        "11111-22222 - Alice Lee - Nov 20, 2026 1130 PM/relu.py": "a",
        "11111-22222 - Alice Lee - Nov 20, 2026 1130 PM/lab.ipynb": "{}",
        "11112-22222 - 민준 김 - 21 November, 2026 1:00 AM/relu.py": "b",
        "index.html": "",
    },
    "Google Classroom": {
        "Week 1/Alice Lee - relu.py": "a",
        "Week 1/Alice Lee - lab.ipynb": "{}",
        "Week 1/김민준 - relu.py": "b",
    },
    "zips in a zip": {"20260001.zip": zipped({"relu.py": "a", "lab.ipynb": "{}"}), "김민준.zip": zipped({"relu.py": "b"})},
}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("unpacked", [False, True])
def test_a_bulk_download_becomes_students(archive, platform, unpacked):
    files = PLATFORMS[platform]
    if unpacked:
        for name, content in files.items():
            path = archive.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    else:
        archive.zip("download-2026.zip", files)
    chosen, unmatched = archive.collect()
    assert not unmatched, archive.lines
    assert {student: hand_in.files for student, hand_in in chosen.items()} == {
        "20260001": {"relu.py": b"a", "lab.ipynb": b"{}"},
        "20260002": {"relu.py": b"b"},
    }
    if platform in ("Blackboard", "Brightspace"):
        assert chosen["20260001"].timestamp == datetime(2026, 11, 20, 14, 30)


@pytest.mark.parametrize(
    ("name", "student"),
    [
        ("20260001", "20260001"),
        ("20260001 (1)", "20260001"),
        ("Alice Lee_1234567_assignsubmission_file_", "20260001"),
        ("leealice_LATE_12345_678910_ps1", "20260001"),
        ("ps1_alice.lee_attempt_2026-11-20-23-30-00_hw", "20260001"),
        ("Alice Lee - homework", "20260001"),
        ("alice.lee@uni.ac.kr", "20260001"),
        ("ps1_bob_park_attempt_2026-11-20-23-30-00_hw", "bob_park"),
    ],
)
def test_a_single_download_belongs_to_its_student(archive, name, student):
    archive.zip(f"{name}.zip", {"relu.py": "a"})
    assert [*archive.collect()[0]] == [student]


def test_a_late_mark_counts_where_the_files_are_older(archive):
    archive.zip("leealice_LATE_12345_678910_ps1.zip", {"relu.py": "a"})
    due = datetime(2026, 11, 20, 14, 0)
    hand_in = archive.collect()[0]["20260001"]
    collecting._trust_late_mark(hand_in, due, logging.getLogger())
    assert hand_in.timestamp > due and "Canvas's mark" in hand_in.time_source


def test_without_a_roster_the_platforms_suffixes_are_removed(tmp_path):
    archive = Archive(tmp_path, Roster([]))
    archive.zip("Alice Lee_1234567_assignsubmission_file_.zip", {"relu.py": "a"})
    archive.zip("parkbob_LATE_12345_678910_ps1.zip", {"relu.py": "b"})
    archive.zip("x(1).zip", {"relu.py": "c"})
    assert sorted(archive.collect()[0]) == ["Alice Lee", "parkbob", "x(1)"]


def test_a_class_of_many_files_and_a_large_zip_are_collected(archive):
    files = {f"Alice Lee_7001_assignsubmission_file_/notes/{number}.txt": "" for number in range(3000)}
    large = zipped({"relu.py": "b", "picture.png": b"0" * (8 << 20)})
    files |= {"Alice Lee_7001_assignsubmission_file_/relu.py": "a", "김 민준_7002_assignsubmission_file_/hw.zip": large}
    archive.zip("all.zip", files)
    chosen, _ = archive.collect()
    assert [hand_in.files["relu.py"] for _, hand_in in sorted(chosen.items())] == [b"a", b"b"]


@pytest.mark.parametrize("roster", [ROSTER, Roster([])], ids=["roster", "no roster"])
@pytest.mark.parametrize(
    "spoof",
    [
        {"bob_park.zip": zipped({"relu.py": "spoof"}), "z.zip": zipped({"relu.py": "z"})},
        {"bobpark_100_200_relu.py": "spoof", "z_101_201_relu.py": "z"},
        {"Bob Park_7_assignsubmission_file_/relu.py": "spoof"},
    ],
)
def test_nobody_hands_in_for_another_student(tmp_path, roster, spoof):
    archive = Archive(tmp_path, roster)
    archive.zip("20260001.zip", spoof, when=(2026, 11, 20, 12, 0, 0))
    archive.zip("bob_park.zip", {"relu.py": "own"}, when=(2026, 11, 19, 12, 0, 0))
    assert archive.collect()[0]["bob_park"].files == {"relu.py": b"own"}


def test_the_newest_of_several_counts_and_the_others_are_named(archive):
    archive.zip("20260001.zip", {"relu.py": "old"}, when=(2026, 11, 19, 12, 0, 0))
    archive.zip("Alice Lee_1_assignsubmission_file_.zip", {"relu.py": "new"}, when=(2026, 11, 20, 12, 0, 0))
    chosen, _ = archive.collect()
    assert chosen["20260001"].files == {"relu.py": b"new"}
    assert any("counts, 20260001.zip (" in line for line in archive.lines)


def test_a_time_comes_from_the_newest_file_in_the_zip_else_from_the_zip(archive):
    archive.zip("20260001.zip", {"relu.py": "a"}, when=(2026, 11, 20, 12, 0, 0))
    archive.zip("20260002.zip", {"relu.py": "b"}, when=(1980, 1, 1, 0, 0, 0))
    chosen, _ = archive.collect()
    assert str(chosen["20260001"].timestamp) == "2026-11-20 03:00:00" and "newest file" in chosen["20260001"].time_source
    zip_time = (archive.folder / "20260002.zip").stat().st_mtime
    assert chosen["20260002"].timestamp == timestamps.in_utc(datetime.fromtimestamp(zip_time, UTC), None)
    assert chosen["20260002"].time_source == "20260002.zip itself"


def test_who_is_not_on_the_roster_is_listed(archive):
    archive.zip("alcie lee.zip", {"relu.py": "a"})
    chosen, unmatched = archive.collect()
    assert not chosen and unmatched == ["alcie lee"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("seven.7z", b"7z", "of a kind that is not read: ask the student for an ordinary zip"),
        ("six.tar.gz", b"\x1f\x8b", "it cannot be unpacked (Compressed file ended"),
        ("broken.zip", b"PK\3\4 no", "cannot be unpacked"),
        ("empty.zip", b"", "cannot be unpacked"),
        ("nothing.zip", zipped({"notes.txt": "a"}), "no Python file and no notebook"),
        ("seven.rar", b"Rar!\x1a\x07\x00" + b"x" * 100, "of a kind that is not read"),
        ("rar.zip", b"Rar!\x1a\x07\x00" + b"x" * 100, "it cannot be unpacked"),
        (
            "lzma.zip",
            zipped({"relu.py": "a"}, compression=zipfile.ZIP_LZMA),
            "relu.py in it is compressed in an unusual way",
        ),
        ("inner.zip", zipped({"hw.zip": zipped({"relu.py": "a"}, compression=zipfile.ZIP_BZIP2)}), "unusual way (bzip2)"),
        ("rar-inside.zip", zipped({"hw.rar": b"Rar!"}), "hw.rar is an archive of a kind that is not read"),
        ("report.docx", b"PK", "does not tell whose it is"),
        (
            "Alice Lee_7001_assignsubmission_file_report.pdf",
            b"%PDF",
            "nothing to grade, only Alice Lee_7001",
        ),
        ("all.zip", zipped({"Kim_7002_assignsubmission_file_/report.pdf": b"%PDF"}), "nothing to grade, only report.pdf"),
        ("loose_softmax.py", b"x = 1", "does not tell whose it is"),
        (" =1+1.zip", zipped({"relu.py": "a"}), "cannot be a student's"),
        ("bomb.zip", zipped({f"{n}.py": b"0" * (5 << 20) for n in range(12)}), "more than 50 MiB"),
    ],
)
def test_what_is_not_collected_is_named_with_a_remedy(archive, name, content, message):
    (archive.folder / name).write_bytes(content)
    archive.zip("20260001.zip", {"relu.py": "a"})
    chosen, _ = archive.collect()
    assert [*chosen] == ["20260001"]
    assert any(name.strip() in line and message in line for line in archive.lines), archive.lines


def tarred(files, mode="w", form=tarfile.PAX_FORMAT, mtime=1795143600):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode, format=form) as made:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime = len(content), mtime
            made.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


HOMEWORK = {
    "ps1/relu.py": b"a",
    f"ps1/{'notes/' * 25}{'n' * 60}.txt": b"x",
    "ps1/숙제/lab.ipynb": b"{}",
    "ps1/picture.png": b"0" * 70_000,
}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *((f"20260001{suffix}", tarred(HOMEWORK, mode)) for suffix, mode in ((".tar", "w"), (".tar.gz", "w:gz"), (".tgz", "w:gz"))),
        *((f"20260001{suffix}", tarred(HOMEWORK, mode)) for suffix, mode in ((".tar.bz2", "w:bz2"), (".TAR.XZ", "w:xz"))),
        ("20260001.tar", tarred(HOMEWORK, form=tarfile.GNU_FORMAT)),
        ("20260001.zip", tarred(HOMEWORK, "w:gz")),
        ("20260001.zip", zipped({"hw.zip": zipped(HOMEWORK)})),
        ("20260001.zip", zipped({"a/hw.tar.gz": tarred({"b/hw.zip": zipped(HOMEWORK)}, "w:gz"), "a/readme.txt": ""})),
        ("20260001.tar", tarred({"hw.zip": zipped(HOMEWORK)})),
        ("all.zip", zipped({"20260001.tar.gz": tarred(HOMEWORK, "w:gz"), "20260002.zip": zipped({"notes.txt": ""})})),
        ("Alice Lee_7001_assignsubmission_file_hw.tar.xz", tarred(HOMEWORK, "w:xz")),
    ],
)
def test_archives_of_other_kinds_and_within_each_other_are_read(archive, name, content):
    (archive.folder / name).write_bytes(content)
    chosen, _ = archive.collect()
    assert chosen["20260001"].files == {"relu.py": b"a", "숙제/lab.ipynb": b"{}"}, archive.lines


def test_a_tar_states_when_its_files_were_changed(archive):
    (archive.folder / "20260001.tar.gz").write_bytes(tarred(HOMEWORK, "w:gz"))
    assert archive.collect()[0]["20260001"].time_source == "the newest file in 20260001.tar.gz"


def matryoshka(depth):
    content = zipped({"relu.py": "a"})
    for _ in range(depth):
        content = zipped({"inner.zip": content})
    return content


def with_number(content, field, number):
    """A tar whose first entry has this number in a field, and the right sum."""
    head = bytearray(content[:512])
    head[field] = number
    head[148:156] = b"%06o\0 " % (sum(head[:148]) + 8 * 32 + sum(head[156:]))
    return bytes(head) + content[512:]


SIZE = slice(124, 136)


@pytest.mark.parametrize(
    "content",
    [
        matryoshka(4),
        zipped({f"{n}.zip": b"PK" for n in range(3)}),
        gzip.compress(bytes(300 << 20), 1),
        gzip.compress(tarred({"x.bin": bytes(260 << 20)}), 1),
        lzma.compress(tarred({"relu.py": b"a"}), filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]),
        tarred({"relu.py": b"a"})[:512],
        with_number(tarred({"relu.py": b"a"}), SIZE, b"7" * 11 + b"\0"),
        with_number(tarred({"relu.py": b"a"}), SIZE, b"-0000000512\0"),
        with_number(tarred({"relu.py": b"a"}), SIZE, b"\xff" * 12),
        tarred({"r" * 70_000 + ".py": b"a"}),
        tarred({}),
    ],
    ids=range(11),
)
def test_archives_that_are_bombs_or_damaged_are_refused(archive, content):
    (archive.folder / "20260001.tar.gz").write_bytes(content)
    assert not archive.collect()[0]
    assert any("20260001.tar.gz" in line and "ask the student for an ordinary zip" in line for line in archive.lines), archive.lines


def attributes_only(blocks):
    """A tar of ``blocks`` lists of the shortest attributes, and a file."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as made:
        for _ in range(blocks):
            entry = tarfile.TarInfo("a")
            entry.type, content = b"x", b"5 a=\n" * 13_000
            entry.size = len(content)
            made.addfile(entry, io.BytesIO(content))
        made.addfile(tarfile.TarInfo("relu.py"), io.BytesIO())
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        attributes_only(60),
        zipped({"venv/pyvenv.cfg": "", **{f"{n}/" + "a/" * 30_000 + "b.py": "" for n in range(20)}, "relu.py": ""}),
    ],
    ids=["attributes", "deep paths"],
)
def test_archives_are_read_in_linear_time(tmp_path, content):
    (tmp_path / "hw").write_bytes(content)
    started = time.process_time()
    assert [name for name, _ in files_of(tmp_path / "hw", (".py",), 1 << 20, 100)] == ["relu.py"]
    assert time.process_time() - started < 4


def test_what_is_unpacked_counts_for_all_inner_archives_together(tmp_path):
    bomb = gzip.compress(tarred({"relu.txt": b"0" * (40 << 20)}))
    (tmp_path / "hw").write_bytes(zipped({f"{number}.tar.gz": bomb for number in range(7)}))
    with pytest.raises(Unreadable, match="more than"):
        with_inner_archives(files_of(tmp_path / "hw", (".py", ".gz"), 1 << 20, 100), (".py",), 1 << 20, 100)


def test_links_and_devices_in_a_tar_are_left_out(archive):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as made:
        for name, kind in (("relu.py", tarfile.SYMTYPE), ("softmax.py", tarfile.LNKTYPE), ("lab.ipynb", tarfile.CHRTYPE)):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            made.addfile(entry)
        for name in ("sigmoid.py", "../forward.py", "/batch_loop.py"):
            made.addfile(tarfile.TarInfo(name))
    (archive.folder / "20260001.tar").write_bytes(buffer.getvalue())
    assert archive.collect()[0]["20260001"].files == {"sigmoid.py": b""}


@pytest.mark.parametrize("form", ["zip", "tar", "folder"])
def test_repositories_environments_and_caches_do_not_count(archive, form):
    """An environment is one by what is in it; beside the folders of one, the student's files stay."""
    files = {"hw/relu.py": b"a", "hw/env of mine/pyvenv.cfg": b"", "hw/pyvenv.cfg": b"", "hw/bin/activate_this.py": b"x"}
    for number in range(25):
        files |= {f"hw/.git/objects/{number}.py": b"", f"hw/__pycache__/{number}.py": b"", f"hw/node_modules/{number}.py": b""}
        files |= {f"hw/env of mine/lib/python3.11/{number}.py": b"", f"hw/old/Lib/site-packages/{number}.py": b""}
        files |= {
            f"hw/conda/conda-meta/{number}.py": b"",
            f"hw/conda/lib/python3.11/{number}.py": b"",
            f"hw/old/Scripts/{number}.py": b"",
        }
    path = archive.folder / f"20260001{'' if form == 'folder' else f'.{form}'}"
    if form == "folder":
        for name, content in files.items():
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            (path / name).write_bytes(content)
    else:
        path.write_bytes(zipped(files) if form == "zip" else tarred(files))
    assert [name for name, _ in files_of(path, (".py",), 100, 10)] == ["hw/relu.py"]
    assert archive.collect()[0]["20260001"].files == {"relu.py": b"a"}


def test_two_spellings_of_one_name_are_named(tmp_path):
    archive = Archive(tmp_path, Roster([]))
    for name in (
        "gina.zip",
        "gina.ZIP",
        "MixedCase.zip",
        "mixedcase.zip",
        "김민준.zip",
        unicodedata.normalize("NFD", "김민준") + ".zip",
    ):
        archive.zip(name, {"relu.py": name})
    chosen, _ = archive.collect()
    collecting._name_spellings(chosen, logging.getLogger("collecting"))
    assert sorted(chosen) == ["MixedCase", "gina", "mixedcase", "김민준"]
    assert sum("handed in more than once" in line for line in archive.lines) == 2
    assert any("MixedCase and mixedcase are spellings of one name" in line for line in archive.lines)


SPREADSHEET_NAMES = (
    *("=1+1", " =1+1", "＝1+1", "\t=1+1", "dave;=1+1", "dave,=1+1", "dave\t=1+1", "dave\n=1+1", 'dave";=1+1;"', '"=1+1"', "'=1+1"),
    *("+1+1", "-1+1", "@SUM(1)", "＋1+1", 'x";"=1+1', "|=1+1", '=HYPERLINK("http://x","y")', "; ; =1+1", "a'=1+1"),
)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice opens the file")
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_of_the_grades_is_a_formula(tmp_path, separator):
    with open(tmp_path / "grades.csv", "w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows([as_text(name), "last", as_text(name)] for name in SPREADSHEET_NAMES)
    options = f"--infilter=CSV:{ord(separator)},34,76,1,,0,false,true,false,false,false,-1,true"
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", options, "--convert-to", "fods"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "grades.csv"], check=True, capture_output=True)
    opened = (tmp_path / "grades.fods").read_text(encoding="utf-8")
    assert opened.count("last") >= len(SPREADSHEET_NAMES) and "table:formula" not in opened


def test_a_file_that_is_too_large_is_left_out_and_named(archive):
    archive.zip("20260001.zip", {"relu.py": "a", "lab.ipynb": b"0" * (41 << 20)})
    hand_in = archive.collect()[0]["20260001"]
    assert (hand_in.files, hand_in.skipped) == ({"relu.py": b"a"}, ["lab.ipynb"])


def test_the_platforms_are_documented():
    guide = Path(ROOT, "docs", "instructors.md").read_text(encoding="utf-8")
    assert all(name in guide for name in ("Moodle", "Canvas", "Blackboard", "Brightspace", "Google Classroom"))
