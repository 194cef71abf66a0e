"""nbgrader's exchange: an assignment goes out, comes back twice, and the feedback reaches the students who handed in."""

import os
import pwd
import shutil
import subprocess
import sys

import forked
import pytest
from term import PS, RELU, SIGMOID, WRONG_RELU, Term

pytestmark = pytest.mark.slow

COURSE = "week-by-week"
SYSTEM_USERS = ("games", "mail")  # as root, these two stand for students: every Debian has them


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


@pytest.fixture
def exchange(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exchange")
    (folder / "kit").mkdir()
    return Exchange(folder)


def test_an_assignment_goes_out_comes_back_twice_and_feedback_is_returned(exchange):
    term = exchange.term
    term.nbgrader("generate_assignment", PS)
    term.nbgrader("release_assignment", PS)
    assert PS in term.nbgrader("list")
    for student in exchange.users:
        assert PS in exchange.student(student, "list")
        exchange.student(student, "fetch_assignment", PS)
        exchange.write(student, "relu", WRONG_RELU)
        exchange.write(student, "sigmoid", SIGMOID.reference)
        exchange.student(student, "submit", PS)
    _grade_and_return(term)
    first = term.scores()
    assert first == dict.fromkeys(exchange.users, first[next(iter(exchange.users))]) and max(first.values()) < 13
    for student in exchange.users:
        exchange.student(student, "fetch_feedback", PS)
        (page,) = exchange.feedback(student)
        assert f"{first[student]:g} / 15" in page and "x[x &lt; 0] = 0" in page

    again = next(iter(exchange.users))
    exchange.write(again, "relu", RELU.reference)
    exchange.student(again, "submit", PS)
    output = _grade_and_return(term)
    assert "1 submission graded again (handed in again)" in output
    assert term.scores() == {**first, again: 13}
    exchange.student(again, "fetch_feedback", PS)
    assert any("13 / 15" in page for page in exchange.feedback(again))


def _grade_and_return(term):
    term.nbgrader("collect", PS, "--update")
    output = term.autograde()
    term.nbgrader("generate_feedback", PS)
    term.nbgrader("release_feedback", PS)
    return output
