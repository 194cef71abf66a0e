"""The kit inside nbgrader: one class through the ordinary commands, with every kind of submission in it."""

import csv
import html
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import nbformat
import pytest
from conftest import ROOT, autograder, run
from killing import to_the_end

from autograder.course import Course

PS1 = "ps1_batch_inference"
REFERENCE = ROOT / "solutions" / PS1 / "softmax" / "softmax.py"

HOSTILE_CELL = """
import IPython, os, sys
IPython.get_ipython().input_transformers_post.append(lambda lines: ["10.0"])
open("{canary}", "w").write("ran")
sys.displayhook = lambda value: None
os._exit(0)
"""
JUNK = "\n\ndef softmax(x):\n    return 0\n"
# Links that a browser would run, by way of entities, escapes, references and MathJax.
SCRIPTS = """
<script>alert(1)</script> [a](javascript:alert(1)) [b](&#106;avascript:alert(1)) [c](javascript&colon;alert(1))
[g](javascript&\\#58;alert(1)) [h][r]
[d](javascript\\:alert(1)) [e] ![f](http://evil.example/track.png) $\\href{javascript:alert(1)}{x}$

[e]: &#x6a;avascript:alert(1)
[r]: java&\\#115;cript:alert(1)
"""
# The attacks that nbgrader-facts.md lists against the tests themselves, as module code.
ATTACKS = {
    "patched-numpy": "import numpy.testing\nnumpy.testing.assert_allclose = lambda *a, **k: None\n"
                     "np.allclose = np.array_equal = np.isclose = lambda *a, **k: True" + JUNK,
    "fake-given": "import sys, types\nfake = types.ModuleType('hypothesis')\nfake.given = lambda *a, **k: lambda f: lambda: None\n"
                  "sys.modules['hypothesis'] = fake\nsys.modules['selfcheck'] = fake" + JUNK,
    "displayhook": "import sys\ndef softmax(x):\n    sys.displayhook(2.0)\n    raise SystemExit(0)\n",
    "reads-the-solution": f"def softmax(x):\n    exec(open({str(REFERENCE)!r}).read(), globals())\n"
                          "    return globals()['softmax'](x)\n",
    "writes-the-gradebook": "import sqlite3\ndef softmax(x):\n"
                            "    sqlite3.connect('GRADEBOOK').execute('update grade set manual_score=10')\n",
    "overwrites-a-neighbour": "def softmax(x):\n    open('NEIGHBOUR', 'w').write('broken')\n",
    "kills-its-parent": "import os, signal\ndef softmax(x):\n    os.kill(os.getppid(), signal.SIGKILL)\n    return 0\n",
    "detached-child": "import os\ndef softmax(x):\n    if os.fork() == 0:\n        os.setsid()\n"
                      "        while True: pass\n    return 0\n",
    "prints-without-end": "def softmax(x):\n    print('x' * 500_000_000)\n    return 0\n",
    "quits": "import os\nos._exit(0)\n",
}


FULL = Course.at(ROOT).assignment(PS1).points
MODULES = [f"{exercise.name}.py" for exercise in Course.at(ROOT).assignment(PS1).exercises]


def released(classroom):
    """The graded cells of the release: their names and points."""
    notebook = nbformat.read(classroom["folder"] / "course" / "release" / PS1 / "lab.ipynb", as_version=4)
    told = [cell.metadata.nbgrader for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    return {one.grade_id: one.points for one in told}


def nbgrader(folder, *arguments):
    return run(sys.executable, "-m", "nbgrader", *arguments, cwd=folder)


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    """A course whose class has been released, collected, graded, exported and given feedback."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("solutions", "assignments", "data"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    done = run(sys.executable, "-m", "autograder", "build", PS1, cwd=folder)
    assert done.returncode == 0, done.stderr

    early = nbgrader(folder, "autograde", PS1)
    released = nbgrader(folder, "generate_assignment", PS1)
    assert released.returncode == 0, released.stderr
    hand_in(folder)
    results = {"early": early}
    for command in (["zip_collect", PS1], ["autograde", PS1], ["generate_feedback", PS1], ["export", "--to", "grades.csv"]):
        results[command[0]] = nbgrader(folder, *command)
    results["folder"] = folder
    with open(folder / "grades.csv", newline="") as file:
        results["grades"] = {row["student_id"]: row for row in csv.DictReader(file)}
    return results


def right():
    return {path.name: (path / f"{path.name}.py").read_text() for path in (ROOT / "solutions" / PS1).glob("*/") if path.is_dir()}


def hand_in(folder):
    """Zips as a learning management system gives them."""
    release = folder / "course" / "release" / PS1
    archive = folder / "course" / "downloaded" / PS1 / "archive"
    archive.mkdir(parents=True)
    lab = (release / "lab.ipynb").read_text()

    def submit(student, modules, notebook=lab, extra=()):
        with zipfile.ZipFile(archive / f"{student}.zip", "w") as made:
            for name, source in modules.items():
                made.writestr(f"{name}.py", source)
            if notebook is not None:
                made.writestr("lab.ipynb", notebook)
            for name, text in extra:
                made.writestr(name, text)

    stubs = {name: (release / f"{name}.py").read_text() for name in right()}
    submit("alice", right())
    submit("bob", {**right(), "softmax": right()["softmax"] + "\n\ndef softmax(x):\n    return np.exp(x) / np.exp(x).sum()\n"})
    submit("untouched", stubs)
    submit("no-notebook", right(), None)
    submit("broken-notebook", right(), "{ this is not JSON")
    tampered = json.loads(lab)
    tampered["cells"] = [cell for cell in tampered["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") != "softmax"]
    for cell in tampered["cells"]:
        cell["metadata"].setdefault("tags", []).append("skip-execution")
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"].update(points=1000, locked=False, solution=True)
    submit("tampered-notebook", stubs, json.dumps(tampered))
    hostile = json.loads(lab)
    canary = str(folder / "canary")
    hostile["cells"].insert(0, nbformat.v4.new_code_cell(HOSTILE_CELL.format(canary=canary)))
    for cell in hostile["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [nbformat.v4.new_output("execute_result", data={"text/plain": "1000"}, execution_count=1)]
    answer = next(cell for cell in hostile["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == "why-batches")
    answer["source"] = "Because of the overhead of each call." + SCRIPTS
    submit("hostile-notebook", stubs, json.dumps(hostile))
    submit("ships-tests", {**stubs, "conftest": "raise SystemExit", "hypothesis": "given = None", "test_softmax": ""},
           extra=[("report.json", '{"score": 1000}'), ("selfcheck/__init__.py", "")])
    for name, source in ATTACKS.items():
        source = source.replace("GRADEBOOK", str(folder / "course" / "gradebook.db")).replace(
            "NEIGHBOUR", str(folder / "course" / "submitted" / "alice" / PS1 / "softmax.py"))
        submit(name, {**stubs, "softmax": "import numpy as np\n" + source})
    submit("wrapped", {f"my folder/{name}": source for name, source in right().items()}, None, extra=[("my folder/lab.ipynb", lab)])
    submit("twice", right(), extra=[(f"{PS1}/softmax.py", "")])
    # Names that would become one file, and a folder in the place of nbgrader's own file.
    submit("crossed", right(), extra=[(f"a/{PS1}/x.py", "x = 1"), (f"{PS1}/a/x.py", "x = 2")])
    submit("timestamp", right(), extra=[("timestamp.txt/x.py", ""), ("lab.ipynb/x.py", "")])
    submit("two\nlines", right())
    submit("=HYPERLINK(1)", right())
    (archive / "corrupt.zip").write_bytes(b"PK\3\4 not really a zip")


def test_before_the_release_autograde_says_what_to_do(classroom):
    done = classroom["early"]
    assert done.returncode == 1
    assert f"run 'nbgrader generate_assignment {PS1}' first" in done.stderr and "Traceback" not in done.stderr


def test_every_command_succeeds(classroom):
    for command in ("zip_collect", "autograde", "generate_feedback", "export"):
        done = classroom[command]
        assert done.returncode == 0, f"{command}: {done.stderr[-3000:]}"
        assert "Traceback" not in done.stderr
    assert "corrupt.zip cannot be read" in classroom["zip_collect"].stderr
    assert "two?lines.zip cannot be read" in classroom["zip_collect"].stderr


def test_modules_are_collected_with_the_notebook(classroom):
    collected = classroom["folder"] / "course" / "submitted" / "alice" / PS1
    assert {*MODULES, "lab.ipynb"} == {path.name for path in collected.iterdir()}


@pytest.mark.parametrize(("student", "score"), [
    ("alice", FULL), ("wrapped", FULL), ("twice", FULL), ("crossed", FULL), ("timestamp", FULL), ("untouched", 0),
    ("no-notebook", FULL), ("broken-notebook", FULL), ("tampered-notebook", 0),
    ("hostile-notebook", 0), ("ships-tests", 0)])
def test_the_modules_decide_the_grade(classroom, student, score):
    row = classroom["grades"][student]
    assert float(row["score"]) == score
    assert float(row["max_score"]) == sum(released(classroom).values())


def test_a_mistake_costs_its_properties(classroom):
    assert FULL - 8 < float(classroom["grades"]["bob"]["score"]) < FULL


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_gains_nothing(classroom, attack):
    assert float(classroom["grades"][attack]["score"]) == 0  # nothing that softmax returns here is right
    assert float(classroom["grades"]["alice"]["score"]) == FULL


def test_nothing_of_the_notebook_was_run_and_nobody_elses_file_changed(classroom):
    folder = classroom["folder"]
    assert not (folder / "canary").exists()
    assert (folder / "course" / "submitted" / "alice" / PS1 / "softmax.py").read_text() == right()["softmax"]


def test_a_written_answer_waits_for_a_person_and_its_text_is_kept(classroom):
    assert classroom["grades"]["hostile-notebook"]["status"] == "needs manual grading"
    autograded = classroom["folder"] / "course" / "autograded" / "hostile-notebook" / PS1 / "lab.ipynb"
    assert "the overhead of each call" in autograded.read_text()


def test_the_notebook_has_every_graded_cell_once_with_its_points(classroom):
    for student in ("tampered-notebook", "no-notebook", "hostile-notebook"):
        notebook = nbformat.read(classroom["folder"] / "course" / "autograded" / student / PS1 / "lab.ipynb", as_version=4)
        graded = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]
        assert sorted(cell.metadata.nbgrader.grade_id for cell in graded) == sorted(released(classroom))
        assert all(cell.metadata.nbgrader.points < 100 for cell in graded)


def test_feedback_shows_reasons_and_keeps_hidden_inputs_to_itself(classroom):
    page = (classroom["folder"] / "course" / "feedback" / "bob" / PS1 / "lab.html").read_text()
    assert "each row of a batch is that row alone" in page and "softmax(x) with x =" in page
    assert "One sum over the whole batch" in page
    report = json.loads((classroom["folder"] / "course" / "autograded" / "bob" / PS1 / "report.json").read_text())
    properties = [one for exercise in report["exercises"] for one in exercise["properties"]]
    hidden = [one for one in properties if one["hidden"] and one["status"] == "failed"]
    shown = {one["counterexample"] for one in properties if not one["hidden"]}
    assert hidden
    for one in hidden:
        assert one["title"].replace("'", "&#x27;") in page or one["title"] in page
        assert one["counterexample"] in shown or html.escape(one["counterexample"]) not in page
    for name in ("hidden_softmax", "formula(x)", "longdouble"):
        assert name not in page


def test_a_students_markdown_runs_nothing_in_the_feedback(classroom):
    page = (classroom["folder"] / "course" / "feedback" / "hostile-notebook" / PS1 / "lab.html").read_text()
    said = html.unescape(page)
    assert "the overhead of each call" in page
    assert "<script>alert" not in page and "src=\"http://evil" not in page and "\\href" not in page
    assert not re.search(r'href="\s*javascript:', said)


def test_a_folder_zipped_as_a_whole_keeps_its_notebook(classroom):
    collected = classroom["folder"] / "course" / "submitted" / "wrapped" / PS1
    assert {*MODULES, "lab.ipynb"} == {path.name for path in collected.iterdir()}


def test_the_class_may_live_anywhere(classroom, tmp_path):
    folder, elsewhere = classroom["folder"], tmp_path / "class"
    archive = elsewhere / "downloaded" / PS1 / "archive"
    archive.mkdir(parents=True)
    shutil.copy(folder / "course" / "downloaded" / PS1 / "archive" / "alice.zip", archive)
    done = run(sys.executable, "-m", "nbgrader", "zip_collect", PS1, cwd=folder, AUTOGRADER_CLASS=str(elsewhere))
    assert done.returncode == 0 and (elsewhere / "submitted" / "alice" / PS1 / "softmax.py").is_file(), done.stderr


def test_scores_are_in_the_gradebook_with_nothing_left_ungraded(classroom):
    with sqlite3.connect(classroom["folder"] / "course" / "gradebook.db") as database:
        rows = database.execute("select auto_score from grade where cell_id in "
                                "(select id from base_cell where name in ('relu', 'softmax', 'batch_loop'))").fetchall()
    assert rows and all(score is not None for (score,) in rows)


def test_what_could_not_be_graded_is_exported_without_a_score(classroom, tmp_path):
    folder = tmp_path / "again"
    shutil.copytree(classroom["folder"], folder, symlinks=True)
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        database.execute("update grade set auto_score = null, needs_manual_grade = 1 where notebook_id in ("
                         "select submitted_notebook.id from submitted_notebook join submitted_assignment on "
                         "submitted_notebook.assignment_id = submitted_assignment.id where student_id = 'alice')")
    done = nbgrader(folder, "export", "--to", "again.csv")
    assert done.returncode == 0 and "could not be graded" in done.stderr, done.stderr
    with open(folder / "again.csv", newline="") as file:
        (row,) = [row for row in csv.DictReader(file) if row["student_id"] == "alice"]
    assert (row["score"], row["status"]) == ("", "not graded")


def test_an_assignment_out_of_step_is_not_released(classroom, tmp_path):
    folder = tmp_path / "course"
    for name in ("solutions", "assignments", "data"):
        shutil.copytree(classroom["folder"] / name, folder / name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    (folder / "assignments" / PS1 / "softmax.py").write_text(right()["softmax"])
    done = nbgrader(folder, "generate_assignment", PS1)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "would give away solutions" in done.stderr
    assert not (folder / "course" / "release" / PS1).exists()


@pytest.fixture
def ungraded(classroom, tmp_path):
    """A copy of the course in which the class has been collected and nothing is graded yet."""
    folder = shutil.copytree(classroom["folder"], tmp_path / "ungraded", symlinks=True)
    shutil.rmtree(folder / "course" / "autograded")
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        database.execute("update grade set auto_score = null, needs_manual_grade = 1")
    return folder


def scores(folder):
    """Every grade in the gradebook: student, cell, scores, whether a person has to look."""
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        return database.execute(
            "select student_id, name, auto_score, manual_score, needs_manual_grade from grade "
            "join base_cell on cell_id = base_cell.id join submitted_notebook on grade.notebook_id = submitted_notebook.id "
            "join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id "
            "order by student_id, name").fetchall()


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_whole_class_at_once_comes_out_as_one_after_the_other(classroom, ungraded):
    done = autograder("autograde", PS1, "--jobs", "2", "--force", cwd=ungraded)
    assert done.returncode == 0, done.stderr
    assert scores(ungraded) == scores(classroom["folder"])
    assert files(ungraded / "course" / "autograded") == files(classroom["folder"] / "course" / "autograded")
    assert f"{PS1}: {len(list((ungraded / 'course' / 'autograded').iterdir()))} submissions" in done.stdout


def test_what_an_interrupted_run_left_half_done_is_graded_again_and_nothing_else(classroom, tmp_path):
    folder = shutil.copytree(classroom["folder"], tmp_path / "again", symlinks=True)
    autograded = folder / "course" / "autograded"
    (autograded / "alice" / PS1 / "report.json").unlink()
    shutil.rmtree(autograded / "bob")
    others = {path: path.stat().st_ino for path in autograded.glob("*/*/report.json")}
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        database.execute("update grade set auto_score = null where id in (select grade.id from grade join submitted_notebook on "
                         "grade.notebook_id = submitted_notebook.id join submitted_assignment on "
                         "submitted_notebook.assignment_id = submitted_assignment.id where student_id in ('alice', 'bob'))")
    done = autograder("autograde", PS1, cwd=folder)
    assert done.returncode == 0, done.stderr
    assert scores(folder) == scores(classroom["folder"])
    assert files(autograded) == files(classroom["folder"] / "course" / "autograded")
    assert {path: path.stat().st_ino for path in others} == others
    done = autograder("autograde", PS1, cwd=folder)
    assert done.returncode == 0 and "Every submission was graded before" in done.stdout


def test_nbgrader_killed_at_random_moments_loses_nothing(classroom, ungraded):
    to_the_end([sys.executable, "-m", "nbgrader", "autograde", PS1], 30 if os.environ.get("AUTOGRADER_PROVE") else 2, 1800,
               cwd=ungraded)
    assert scores(ungraded) == scores(classroom["folder"])
    assert files(ungraded / "course" / "autograded") == files(classroom["folder"] / "course" / "autograded")


def test_a_manual_score_stays(ungraded):
    with sqlite3.connect(ungraded / "course" / "gradebook.db") as database:
        database.execute("update grade set manual_score = 3 where cell_id in (select id from base_cell where name = 'softmax')")
    done = autograder("autograde", PS1, "--student", "alice", cwd=ungraded)
    assert done.returncode == 0, done.stderr
    rows = {name: row for student, name, *row in scores(ungraded) if student == "alice"}
    assert rows["softmax"] == [8, 3, 1] and rows["relu"] == [6, None, 0]
    assert [path.name for path in (ungraded / "course" / "autograded").iterdir()] == ["alice"]


def test_grades_are_written_in_one_transaction_of_few_statements(ungraded):
    from nbgrader.api import Gradebook
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    from autograder.nbgrader_plugin.autograding import SaveTrustedGrades
    from autograder.report import Report

    graded = autograder("autograde", PS1, "--student", "bob", cwd=ungraded)
    assert graded.returncode == 0, graded.stderr
    folder, url = ungraded / "course" / "autograded" / "bob" / PS1, f"sqlite:///{ungraded / 'course' / 'gradebook.db'}"
    with Gradebook(url) as gradebook:
        for grade in gradebook.find_submission_notebook("lab", PS1, "bob").grades:
            grade.auto_score = None
        gradebook.db.commit()
    told = {"nbgrader": {"db_url": url, "notebook": "lab", "assignment": PS1, "student": "bob"},
            "trusted_report": Report.from_dict(json.loads((folder / "report.json").read_text()))}
    said = []
    event.listen(Engine, "before_cursor_execute", lambda *arguments: said.append(arguments[2]))
    event.listen(Engine, "commit", lambda connection: said.append("COMMIT"))
    SaveTrustedGrades().preprocess(nbformat.read(folder / "lab.ipynb", as_version=4), told)
    opened = next(place for place, one in enumerate(said) if "FROM submitted_notebook" in one)  # nbgrader's opening is before
    assert len(said[opened:]) <= 7 and said[opened:].count("COMMIT") == 1 and said[-1] == "COMMIT", said[opened:]
    assert all(row[2] is not None for row in scores(ungraded) if row[0] == "bob" and f"{row[1]}.py" in MODULES)


@pytest.fixture(scope="module")
def postgresql(tmp_path_factory):
    """The address of a PostgreSQL server of our own, on loopback."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not binaries:
        pytest.skip("PostgreSQL is not installed (apt install postgresql)")
    folder, user = Path(tempfile.mkdtemp(prefix="autograder-")), []
    if os.geteuid() == 0:  # which PostgreSQL refuses to run as
        shutil.chown(folder, "postgres")
        user = ["runuser", "-u", "postgres", "--"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    made = run(*user, binaries[-1] / "initdb", "-D", folder / "data", "-U", "grader", "-A", "trust", "-E", "UTF8", cwd=folder)
    assert made.returncode == 0, made.stderr
    server = subprocess.Popen([*user, binaries[-1] / "postgres", "-D", folder / "data", "-p", str(port), "-k", folder,
                               "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"], cwd=folder, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            if run(binaries[-1] / "pg_isready", "-h", "127.0.0.1", "-p", str(port)).returncode == 0:
                break
            time.sleep(0.1)
        yield f"postgresql://grader@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def test_the_gradebook_may_be_postgresql(classroom, ungraded, postgresql):
    course = ungraded / "course"
    (course / "gradebook.db").unlink()
    for student in course.glob("submitted/*"):
        if student.name not in ("alice", "bob", "untouched"):
            shutil.rmtree(student)
    with open(ungraded / "nbgrader_config.py", "a") as file:
        file.write(f"\nc.CourseDirectory.db_url = {postgresql!r}\n")
    for command in (nbgrader(ungraded, "generate_assignment", PS1, "--force"), autograder("autograde", PS1, cwd=ungraded),
                    nbgrader(ungraded, "autograde", PS1, "--force", "--student", "bob"),
                    nbgrader(ungraded, "export", "--to", "grades.csv")):
        assert command.returncode == 0, command.stderr[-3000:]
    assert not (course / "gradebook.db").exists()
    with open(ungraded / "grades.csv", newline="") as file:
        rows = {row["student_id"]: row["score"] for row in csv.DictReader(file)}
    assert rows == {student: classroom["grades"][student]["score"] for student in ("alice", "bob", "untouched")}


def test_a_locked_gradebook_is_said_and_what_was_graded_stays(classroom):
    folder = classroom["folder"]
    before = sorted((folder / "course" / "autograded").rglob("report.json"))
    database = sqlite3.connect(folder / "course" / "gradebook.db", isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    try:
        done = nbgrader(folder, "autograde", PS1)
    finally:
        database.execute("ROLLBACK")
        database.close()
    assert done.returncode == 1
    assert "cannot be used (database is locked)" in done.stderr and "Traceback" not in done.stderr
    assert before and sorted((folder / "course" / "autograded").rglob("report.json")) == before
