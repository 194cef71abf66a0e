"""Learning platforms' gradebook files: each in the layout that its platform documents, filled and otherwise as it was."""

import csv
import io
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from conftest import ROOT

pytest.importorskip("nbgrader")

from nbgrader.api import Gradebook

from autograder.errors import UsageError
from autograder.integrations.gradebooks import GradebookFile, fill
from autograder.nbgrader_plugin.gradebook import Standing
from autograder.nbgrader_plugin.roster import Roster, Student

PS = "ps1_batch_inference"
TITLE = "Batch inference"
ROSTER = Roster(
    [
        Student("20260001", "Alice", "Lee", "alice.lee@uni.ac.kr"),
        Student("20260002", "민준", "김", "mj@uni.ac.kr"),
        Student("20260003", "José", "García-López", "jose@uni.ac.kr", "7003"),
        Student("20260004", "Dana", "Park", "dana@uni.ac.kr"),
        Student("20260005", "Eve", "Choi", "eve@uni.ac.kr"),
    ]
)


def stands(score, status="graded", penalty=0.0):
    return Standing(
        status=status,
        raw_score=score,
        penalty=penalty,
        max_score=80.0,
        written=0.0,
        waiting=(),
        answers_wait=False,
        max_written=0.0,
        seconds_late=0.0,
        manual={},
    )


STANDINGS = {
    "20260001": stands(60.5, penalty=10.0),
    "20260002": stands(80.0),
    "20260003": stands(12.0, "needs manual grading"),
    "20260005": stands(70.0),
}

CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Warm-up (4411),Batch inference (4412),Current Score
,,,,,,Manual Posting,
"    Points Possible",,,,,10.00,80.00,(read only)
"Lee, Alice",7001,20260001,alice.lee,A,9.00,,90.00
"김, 민준",7002,20260002,mj,A,,80.00,
"García-López, José",7003,,jgl,B,,,
"Park, Dana",7004,20260004,dana,B,,,
"Student, Test",7999,,a1b2c3,A,,,
"""
MOODLE = """\
"First name",Surname,"ID number",Institution,Department,"Email address","Assignment: Batch inference (Real)",\
"Assignment: Batch inference (Percentage)","Course total (Real)","Last downloaded from this course"
Alice,Lee,20260001,,,alice.lee@uni.ac.kr,-,-,0.00,1764511111
민준,김,20260002,,,mj@uni.ac.kr,-,-,0.00,1764511111
José,García-López,,,,JOSE@uni.ac.kr,-,-,0.00,1764511111
Dana,Park,,,,dana@uni.ac.kr,-,-,0.00,1764511111
Nobody,Known,,,,x@uni.ac.kr,-,-,0.00,1764511111
"""
WORKSHEET = """\
\ufeffIdentifier,"Full name","ID number","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Feedback comments"
"Participant 31","Alice Lee",20260001,alice.lee@uni.ac.kr,"Submitted for grading - ",,80.00,Yes,
"Participant 32","김 민준",20260002,mj@uni.ac.kr,"Submitted for grading - ",,80.00,No,
"Participant 7003","José García-López",,,"Submitted for grading - ",,80.00,Yes,
"Participant 34","Dana Park",,,"No submission - ",,80.00,Yes,
"Participant 35","Known Nobody",,,"No submission - ",,80.00,Yes,
"""
BLACKBOARD = (
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\t"Availability"\t'
    '"Weighted Total [Total Pts: up to 0 Percentage] |1200"\t"Batch inference [Total Pts: 80 Score] |1201"\r\n'
    '"Lee"\t"Alice"\t"alice.lee"\t"20260001"\t"2026-11-29"\t"Yes"\t""\t""\r\n'
    '"김"\t"민준"\t"mj"\t"20260002"\t"2026-11-29"\t"Yes"\t""\t""\r\n'
    '"García-López"\t"José"\t"jose"\t""\t"2026-11-29"\t"Yes"\t""\t""\r\n'
    '"Park"\t"Dana"\t"dana"\t""\t"2026-11-29"\t"Yes"\t""\t""\r\n'
    '"Known"\t"Nobody"\t"nk"\t""\t"2026-11-29"\t"No"\t""\t""\r\n'
)
BRIGHTSPACE = """\
OrgDefinedId,Username,Last Name,First Name,Email,Batch inference Points Grade <Numeric MaxPoints:80 Weight:10>,End-of-Line Indicator
#20260001,#alice.lee,Lee,Alice,alice.lee@uni.ac.kr,,#
#20260002,#mj,김,민준,mj@uni.ac.kr,,#
#,#jgl,García-López,José,jose@uni.ac.kr,,#
#,#dana,Park,Dana,dana@uni.ac.kr,,#
#1,#nk,Known,Nobody,nk@uni.ac.kr,,#
"""
CLASSROOM = """\
Last Name,First Name,Email Address,Batch inference
Date,,,2026-11-20
Points,,,80
Lee,Alice,alice.lee@uni.ac.kr,
김,민준,mj@uni.ac.kr,
García-López,José,jose@uni.ac.kr,
Park,Dana,dana@uni.ac.kr,
Known,Nobody,nk@uni.ac.kr,
"""
FILES = {
    "canvas": (CANVAS, "utf-8", 6),
    "moodle": (MOODLE, "utf-8", 6),
    "blackboard": (BLACKBOARD, "utf-16", 7),
    "brightspace": (BRIGHTSPACE, "utf-8", 5),
    "classroom": (CLASSROOM, "utf-8", 3),
}


def filled(tmp_path, text, platform, encoding="utf-8", wanted=None, percent=False, replace=False, roster=ROSTER, final_only=True):
    path = tmp_path / "gradebook.csv"
    path.write_bytes(text.encode(encoding))
    file = GradebookFile(path, platform)
    result = fill(file, file.column([PS, TITLE], wanted, percent), roster, STANDINGS, percent, replace, final_only)
    out = tmp_path / "out.csv"
    file.sheet.write(out)
    assert path.read_bytes() == text.encode(encoding), "the platform's file has changed"
    return result, out.read_bytes().decode(encoding)


def cells(text):
    separator = "\t" if "\t" in text else ","
    return list(csv.reader(io.StringIO(text), delimiter=separator))


@pytest.mark.parametrize("platform", FILES)
def test_each_platforms_file_gets_the_scores_and_stays_as_it_was_elsewhere(tmp_path, platform):
    text, encoding, column = FILES[platform]
    result, after = filled(tmp_path, text, platform, encoding)
    before = cells(text)
    for row, was in zip(cells(after), before, strict=True):
        if "Alice" in " ".join(row):
            assert row[column] == "50.5", "60.5 with a penalty of 10"
        elif "민준" in " ".join(row):
            assert row[column] in ("80", "80.00")
        else:
            assert row[column] == was[column]
        assert row[:column] + row[column + 1 :] == was[:column] + was[column + 1 :]
    assert result.max_in_file == (80.0 if platform != "moodle" else None)
    assert result.missing == ["20260005"]
    assert len(result.not_final) == len(result.nothing) == len(result.unmatched) == 1
    assert result.written + result.unchanged == 2
    assert ("\r\n" in after) == ("\r\n" in text)
    assert after.startswith('"') == text.startswith('"')


def test_moodles_worksheet_keeps_its_byte_order_mark_and_locked_grades(tmp_path):
    result, after = filled(tmp_path, WORKSHEET, "moodle")
    assert after.startswith("\ufeff")
    assert [row[5] for row in cells(after)] == ["Grade", "50.5", "", "", "", ""]
    assert result.max_in_file == 80
    assert result.kept == ["김 민준: locked, not 80"]
    assert result.not_final == ["José García-López"], "known by Moodle's own number"
    assert result.by_name == ["row 5, Dana Park: 20260004"]


def test_a_score_that_is_not_final_is_written_and_named_unless_only_final_ones_are_wanted(tmp_path):
    result, after = filled(tmp_path, CANVAS, "canvas", final_only=False)
    assert [row[6] for row in cells(after) if row[1] == "7003"] == ["12"] and result.not_final == ["José García-López"]


def test_percent_goes_to_the_percentage_column(tmp_path):
    _, after = filled(tmp_path, MOODLE, "moodle", percent=True)
    assert [row[6:8] for row in cells(after)[1:3]] == [["-", "63.12"], ["-", "100"]]


def test_another_grade_in_a_cell_stays_unless_it_may_be_replaced(tmp_path):
    text = CANVAS.replace("9.00,,90.00", "9.00,41.25,90.00").replace(",80.00,\n", ",EX,\n")
    result, after = filled(tmp_path, text, "canvas")
    assert after.count("41.25") == 1 and result.kept == ["Alice Lee: 41.25, not 50.5", "김민준: EX, not 80"]
    (tmp_path / "out.csv").unlink()
    result, after = filled(tmp_path, text, "canvas", replace=True)
    assert "41.25" not in after and result.kept == ["김민준: EX, not 80"], "an excused student stays excused"


def test_two_rows_of_one_student_and_two_students_of_one_name_are_left_to_the_teacher(tmp_path):
    twice = CANVAS + '"Lee, Alice",7001,20260001,alice.lee,B,9.00,,90.00\n'
    result, after = filled(tmp_path, twice, "canvas")
    assert "50.5" not in after
    assert sum("another row is for 20260001, too" in line for line in result.unmatched) == 2
    (tmp_path / "out.csv").unlink()
    namesakes = Roster([Student("a1", "Dana", "Park"), Student("a2", "Dana", "Park")])
    result, _ = filled(tmp_path, CLASSROOM, "classroom", roster=namesakes)
    assert any("Dana Park" in line for line in result.unmatched)


def test_a_student_may_be_called_like_a_row_of_the_platform(tmp_path):
    roster = Roster([Student("9", "Ravi", "Date", "ravi@uni.ac.kr")])
    file = classroom(tmp_path, CLASSROOM + "Date,Ravi,ravi@uni.ac.kr,\n")
    assert fill(file, 3, roster, {"9": stands(5.0)}).written == 1


def test_decimal_commas_stay_commas(tmp_path):
    text = "\n".join(";".join(cell.replace(".", ",") for cell in row) for row in csv.reader(io.StringIO(CANVAS))) + "\n"
    _, after = filled(tmp_path, text, "canvas")
    assert "7001;20260001;alice,lee;A;9,00;50,5;90,00" in after


def test_a_class_without_a_roster_is_matched_by_the_names_it_was_collected_by(tmp_path):
    bare = Roster([Student("alice.lee@uni.ac.kr"), Student("김민준")], everyone=True)
    result = fill(file := classroom(tmp_path), file.column([TITLE], None, False), bare, {"김민준": stands(3.0)})
    assert result.written == 1 and len(result.unmatched) == 3


def classroom(tmp_path, text=CLASSROOM):
    path = tmp_path / "classroom.csv"
    path.write_text(text, encoding="utf-8")
    return GradebookFile(path, "classroom")


@pytest.mark.parametrize(
    ("text", "platform", "wanted", "said"),
    [
        (CANVAS, "moodle", None, "is not a gradebook file of moodle"),
        (CANVAS, "canvas", "Homework 1", "no column for 'Homework 1'"),
        (CANVAS.replace("Batch inference", "Homework"), "canvas", None, "'Homework (4412)'"),
        (CANVAS.replace("Warm-up", "Batch inference"), "canvas", None, "several columns"),
        ("", "canvas", None, "is not a gradebook file"),
        ("a\nb\n", "classroom", None, "is not a gradebook file"),
    ],
)
def test_a_file_that_cannot_be_filled_is_named_with_the_remedy(tmp_path, text, platform, wanted, said):
    with pytest.raises(UsageError, match=said.replace("(", r"\(").replace(")", r"\)")):
        filled(tmp_path, text, platform, wanted=wanted)


@pytest.mark.slow
def test_the_command_fills_what_nbgraders_gradebook_holds(tmp_path, monkeypatch):
    """Scores, a late penalty by the configuration of today, and no file replaced."""
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")  # nbgrader starts alembic by name
    config = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
    course = tmp_path / "course"
    course.mkdir()
    for name in ("solutions", "assignments"):
        (course / name).symlink_to(ROOT / name)
    (course / "nbgrader_config.py").write_text(config, encoding="utf-8")
    (course / "nbgrader_config_local.py").write_text("c = get_config()\nc.LatePenalty.percent_per_day = 10\n", encoding="utf-8")
    (course / "course").mkdir()
    with Gradebook(f"sqlite:///{course / 'course' / 'gradebook.db'}", "default_course") as book:
        book.add_assignment(PS, duedate=datetime(2026, 11, 20))
        book.add_notebook("lab", PS)
        book.add_grade_cell("softmax", "lab", PS, max_score=40, cell_type="code")
        for student, when in (("alice.lee@uni.ac.kr", datetime(2026, 11, 19)), ("mj@uni.ac.kr", datetime(2026, 11, 20, 1))):
            book.add_student(student)
            book.add_submission(PS, student, timestamp=when)
            grade = book.find_grade("softmax", "lab", PS, student)
            grade.auto_score, grade.needs_manual_grade = 30.0, False
        book.db.commit()
    (course / "grades.csv").write_text(CLASSROOM.replace("Batch inference", PS), encoding="utf-8")
    command = [sys.executable, "-m", "autograder", "export", PS, "--format", "classroom", "--roster", "grades.csv"]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    rows = cells((course / "grades-filled.csv").read_text(encoding="utf-8"))
    assert [row[3] for row in rows[3:5]] == ["30", "27"]
    assert "out of 40" in done.stdout and "Row without a student" in done.stdout
    again = subprocess.run(command, cwd=course, capture_output=True, text=True, encoding="utf-8")
    assert again.returncode == 2 and "exists already" in again.stderr
