"""A class with one small problem set, in a folder of its own, and what a teacher does with it in a term."""

import csv
import os
import pwd
import shutil
import sqlite3
import subprocess
import sys
import zipfile

import forked
import nbformat
from conftest import ROOT

from autograder.course import Course

PS = "week1"
LAB = """# Week 1

```python
from selfcheck import check
```

**Question (2 points).** Why?

*질문(2점): 왜?*

<!-- #region question="why" points=2 -->
YOUR ANSWER HERE
<!-- #endregion -->

"""
EXERCISES = {exercise.name: exercise for exercise in Course.at(ROOT).assignment("ps1_batch_inference").exercises}
RELU, SIGMOID = EXERCISES["relu"], EXERCISES["sigmoid"]
COURSE = "week-by-week"
SYSTEM_USERS = ("games", "mail")  # as root, these two stand for students: every Debian has them
WRONG_RELU = "def relu(x):\n    x[x < 0] = 0\n    return x\n"


class Term:
    """A class with one problem set of two exercises, in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.archive = folder / "course" / "downloaded" / PS / "archive"
        for name in ("nbgrader_config.py", "data"):
            source = ROOT / name
            shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder)
        self.write_problem_set({"relu": 20, "sigmoid": 20})

    def write_problem_set(self, points, build=True):
        """Write solutions/ with these exercises, and build it."""
        target = self.folder / "solutions" / PS
        shutil.rmtree(target, ignore_errors=True)
        lines, lab = ['title = { en = "Week 1", ko = "1주차" }\n'], LAB
        for name, number in points.items():
            shutil.copytree(ROOT / "solutions" / "ps1_batch_inference" / name, target / name)
            lines.append(f'[[exercise]]\nname = "{name}"\ntitle = {{ en = "{name.title()}", ko = "{name}" }}\npoints = {number}\n')
            lab += f'```python exercise="{name}"\ncheck("{name}")\n```\n\n'
        (target / "assignment.toml").write_text("\n".join(lines), encoding="utf-8")
        (target / "lab.md").write_text(lab, encoding="utf-8")
        if build:
            self.build()

    def build(self):
        self.done(forked.autograder(self.folder, "build"))

    @staticmethod
    def done(result):
        assert result.returncode == 0, result.stdout
        return result.stdout

    def nbgrader(self, *arguments, **environment):
        return self.done(forked.nbgrader(self.folder, *arguments, **environment))

    def autograde(self, *arguments):
        """The log of nbgrader autograde, without its ordinary lines."""
        return self.nbgrader("autograde", PS, *arguments)

    def hand_in(self, student, answer=None, when=(2026, 11, 20, 12, 0, 0), **modules):
        """Put a student's zip into the archive folder, with the references where ``modules`` has nothing else."""
        self.archive.mkdir(parents=True, exist_ok=True)
        lab = nbformat.read(self.folder / "course" / "release" / PS / "lab.ipynb", as_version=4)
        for cell in lab.cells:
            if answer is not None and cell.metadata.get("nbgrader", {}).get("grade_id") == "why":
                cell.source = answer
        sources = {"relu": RELU.reference, "sigmoid": SIGMOID.reference, **modules}
        with zipfile.ZipFile(self.archive / f"{student}.zip", "w") as made:
            for name, source in sources.items():
                made.writestr(zipfile.ZipInfo(f"{name}.py", when), source)
            made.writestr(zipfile.ZipInfo("lab.ipynb", when), nbformat.writes(lab))

    def grades(self):
        """The rows of grades.csv by student."""
        self.nbgrader("export", "--to", "course/grades.csv")
        with open(self.folder / "course" / "grades.csv", newline="", encoding="utf-8-sig") as file:
            return {row["student_id"]: row for row in csv.DictReader(file)}

    def scores(self):
        return {student: float(row["score"]) for student, row in self.grades().items()}

    def sql(self, statement, *values):
        with sqlite3.connect(self.folder / "course" / "gradebook.db") as database:
            return database.execute(statement, values).fetchall()

    def grade_by_hand(self, student, cell, score, comment=""):
        """What a teacher does in the formgrader: a score and a comment for one cell."""
        chosen = (
            "in (select {table}.id from {table} join base_cell on {table}.cell_id = base_cell.id join submitted_notebook on "
            "{table}.notebook_id = submitted_notebook.id join submitted_assignment on submitted_notebook.assignment_id = "
            "submitted_assignment.id where student_id = ? and base_cell.name = ?)"
        )
        update = "update grade set manual_score = ?, needs_manual_grade = 0 where id " + chosen.format(table="grade")
        self.sql(update, score, student, cell)
        self.sql("update comment set manual_comment = ? where id " + chosen.format(table="comment"), comment, student, cell)

    def page(self, student):
        """The text of a student's feedback page."""
        self.nbgrader("generate_feedback", PS)
        return (self.folder / "course" / "feedback" / student / PS / "lab.html").read_text(encoding="utf-8")


def students():
    """Two Unix users where these tests run as root and others may read Python; else this one, who is one student."""
    if os.geteuid() == 0 and all(_can_run(user) for user in SYSTEM_USERS):
        return {user: user for user in SYSTEM_USERS}
    return {pwd.getpwuid(os.getuid()).pw_name: None}


def _can_run(user):
    command = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups", sys.executable, "-c", "import nbgrader, autograder"]
    return shutil.which("setpriv") and subprocess.run(command, cwd="/", capture_output=True, check=False).returncode == 0


class Exchange:
    """A released term with an exchange folder, and the home directory of each student."""

    def __init__(self, folder):
        self.term = Term(folder / "kit")
        self.folder, self.users = folder, students()
        exchange = folder / "exchange"
        exchange.mkdir()
        exchange.chmod(0o777)
        (self.term.folder / "nbgrader_config_local.py").write_text(
            f"c = get_config()\nc.CourseDirectory.course_id = {COURSE!r}\nc.Exchange.root = {str(exchange)!r}\n"
        )
        for student, user in self.users.items():
            home = folder / student
            home.mkdir()
            (home / "nbgrader_config.py").write_text(
                f"c = get_config()\nc.CourseDirectory.course_id = {COURSE!r}\nc.Exchange.root = {str(exchange)!r}\n"
            )
            if user:
                shutil.chown(home, user)
        for parent in (folder, *folder.parents):
            if os.stat(parent).st_uid == os.getuid() and parent.is_relative_to("/tmp"):
                parent.chmod(parent.stat().st_mode | 0o755)

    def student(self, student, *arguments):
        """Run nbgrader as a student; returns what it prints."""
        done = forked.nbgrader_as(self.users[student], self.folder / student, *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def write(self, student, name, source):
        path = self.folder / student / PS / f"{name}.py"
        path.write_text(source, encoding="utf-8")

    def feedback(self, student):
        """The pages that a student fetched, oldest first."""
        pages = sorted((self.folder / student / PS / "feedback").glob("*/lab.html"))
        return [page.read_text(encoding="utf-8") for page in pages]
