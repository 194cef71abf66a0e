"""``autograder demo``: every student of its class gets the expected grade."""

import csv
import shutil

import pytest
from conftest import ROOT, autograder

from autograder.course import Course
from autograder.reports.report import STATUS

pytestmark = pytest.mark.slow

FULL = Course.at(ROOT).assignment("ps1_batch_inference").points
EXPECTED = {"hang": ("sigmoid", "timeout"), "crash": ("sigmoid", "crashed"), "memory-bomb": ("relu", "memory")}


def test_the_demo_grades_its_class_as_expected_and_writes_feedback(tmp_path):
    for name in ("solutions", "assignments", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    result = autograder("demo", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "24 submissions" in result.stdout and "Done in" in result.stdout
    assert all(len(line) <= 80 for line in result.stdout.splitlines() if "jupyter" not in line)
    output = " ".join(result.stdout.split())
    for student, (exercise, status) in EXPECTED.items():
        assert f"{student}: {STATUS[status].en}: {exercise}" in output
    with open(tmp_path / "course" / "demo" / "grades.csv", newline="", encoding="utf-8-sig") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    scores = {student: float(row["score"]) for student, row in rows.items()}
    assert len(scores) == 24
    maximum = {row["max_score"] for row in rows.values()}
    assert len(maximum) == 1 and f"/ {float(*maximum):g}" in output, "the table and the CSV have the same maximum"
    assert [student for student, row in rows.items() if float(row["hours_late"])] == ["right-6"]
    assert "right-6: late by 1 d" in output and "waiting" in output
    assert rows["right-1"]["status"] == "needs manual grading" and rows["right-1"]["last_name"]
    for student, score in scores.items():
        correct = student.startswith("right-") or student in ("no-notebook", "softmax-1")  # handed in again
        assert (score == FULL) == correct, student
        assert (score == 0) == (student == "untouched"), student
        page = tmp_path / "course" / "demo" / "feedback" / student / "ps1_batch_inference" / "lab.html"
        assert "</html>" in page.read_text(encoding="utf-8")
