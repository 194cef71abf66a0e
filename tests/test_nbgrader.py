"""The kit inside nbgrader: the ordinary commands process a class with every kind of submission."""

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

import forked
import nbformat
import pytest
from conftest import ROOT, autograder, run
from killing import run_despite_kills

from autograder.course import Course, declared

pytestmark = pytest.mark.slow

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
# Scripts and links to scripts, hidden with entities, escapes, references and MathJax.
SCRIPTS = """
<script>alert(1)</script> [a](javascript:alert(1)) [b](&#106;avascript:alert(1)) [c](javascript&colon;alert(1))
[g](javascript&\\#58;alert(1)) [h][r]
[d](javascript\\:alert(1)) [e] ![f](http://evil.example/track.png) $\\href{javascript:alert(1)}{x}$

[e]: &#x6a;avascript:alert(1)
[r]: java&\\#115;cript:alert(1)
"""
# Module code that attacks the tests, the grader's process and its files.
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
    "prints-without-end": "def softmax(x):\n    print('x' * 500_000_000)\n    x[...] = 0\n    return 0\n",
    "quits": "import os\nos._exit(0)\n",
}


# What a kernel or JupyterLab imports from the folder of a notebook that is opened, or on the first completion.
IMPORTED_ON_OPENING = (
    *(
        "storemagic",
        "jedi",
        "numpy",
        "IPython",
        "ipykernel",
        "sitecustomize",
        "usercustomize",
        "jupyter_server_config",
        "matplotlib",
    ),
    *("ipython_config", "ipython_kernel_config", "startup", "pdb", "cProfile", "debugpy", "comm", "matplotlib_inline"),
)

FULL = Course.at(ROOT).assignment(PS1).points
SOFTMAX = Course.at(ROOT).assignment(PS1).exercise("softmax")
MODULES = [f"{exercise.name}.py" for exercise in Course.at(ROOT).assignment(PS1).exercises]


def released_points(classroom):
    """The points of each graded cell of the release, by its name."""
    notebook = nbformat.read(classroom["folder"] / "course" / "release" / PS1 / "lab.ipynb", as_version=4)
    return graded_cells(notebook)


def graded_cells(notebook):
    """The points of each graded cell, by its name. Fails if two cells have the same name."""
    cells = [cell.metadata.nbgrader for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    points = {cell.grade_id: cell.points for cell in cells}
    assert len(points) == len(cells)
    return points


def nbgrader(folder, *arguments):
    return forked.nbgrader(folder, *arguments)


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    """A course that has gone through release, collection, grading, feedback and export."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("solutions", "assignments", "data"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    built = run(sys.executable, "-m", "autograder", "build", PS1, cwd=folder)
    assert built.returncode == 0, built.stderr

    early = nbgrader(folder, "autograde", PS1)
    released = nbgrader(folder, "generate_assignment", PS1)
    assert released.returncode == 0, released.stderr
    hand_in(folder)
    results = {"early": early}
    for command in (["zip_collect", PS1], ["autograde", PS1], ["generate_feedback", PS1], ["export", "--to", "grades.csv"]):
        results[command[0]] = nbgrader(folder, *command)
    results["folder"] = folder
    with open(folder / "grades.csv", newline="", encoding="utf-8-sig") as file:
        results["grades"] = {row["student_id"]: row for row in csv.DictReader(file)}
    return results


def references():
    """The source of every reference, by the name of its module."""
    return {path.name: (path / f"{path.name}.py").read_text() for path in (ROOT / "solutions" / PS1).glob("*/") if path.is_dir()}


def hand_in(folder):
    """Write the zips of the class as a learning management system names them."""
    release = folder / "course" / "release" / PS1
    archive = folder / "course" / "downloaded" / PS1 / "archive"
    archive.mkdir(parents=True)
    lab = (release / "lab.ipynb").read_text()

    def submit(student, modules, notebook=lab, extra=()):
        with zipfile.ZipFile(archive / f"{student}.zip", "w") as zipped:
            for name, source in modules.items():
                zipped.writestr(f"{name}.py", source)
            if notebook is not None:
                zipped.writestr("lab.ipynb", notebook)
            for name, text in extra:
                zipped.writestr(name, text)

    correct = references()
    stubs = {name: (release / f"{name}.py").read_text() for name in correct}
    submit("alice", correct)
    submit("bob", {**correct, "softmax": correct["softmax"] + "\n\ndef softmax(x):\n    return np.exp(x) / np.exp(x).sum()\n"})
    submit("untouched", stubs)
    submit("no-notebook", correct, None)
    submit("broken-notebook", correct, "{ this is not JSON")
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
    submit(
        "ships-tests",
        {**stubs, "conftest": "raise SystemExit", "hypothesis": "given = None", "test_softmax": ""},
        extra=[("report.json", '{"score": 1000}'), ("selfcheck/__init__.py", "")],
    )
    for name, source in ATTACKS.items():
        source = source.replace("GRADEBOOK", str(folder / "course" / "gradebook.db")).replace(
            "NEIGHBOUR", str(folder / "course" / "submitted" / "alice" / PS1 / "softmax.py")
        )
        submit(name, {**stubs, "softmax": "import numpy as np\n" + source})
    submit("opened", {**correct, **dict.fromkeys(IMPORTED_ON_OPENING, f"open({canary!r}, 'w').write('ran')\nraise ImportError")})
    submit("wrapped", {f"my folder/{name}": source for name, source in correct.items()}, None, extra=[("my folder/lab.ipynb", lab)])
    submit("twice", correct, extra=[(f"{PS1}/softmax.py", "")])
    # Two files with the same name once collected, and folders in place of files that nbgrader writes.
    submit("crossed", correct, extra=[(f"a/{PS1}/x.py", "x = 1"), (f"{PS1}/a/x.py", "x = 2")])
    submit("timestamp", correct, extra=[("timestamp.txt/x.py", ""), ("lab.ipynb/x.py", "")])
    submit("two\nlines", correct)
    submit("=HYPERLINK(1)", correct)
    (archive / "corrupt.zip").write_bytes(b"PK\3\4 not really a zip")


def test_autograde_before_the_release_says_what_to_run_first(classroom):
    result = classroom["early"]
    assert result.returncode == 1
    assert f"run 'nbgrader generate_assignment {PS1}' first" in result.stderr and "Traceback" not in result.stderr


def test_every_command_succeeds_and_unreadable_zips_are_reported(classroom):
    for command in ("zip_collect", "autograde", "generate_feedback", "export"):
        result = classroom[command]
        assert result.returncode == 0, f"{command}: {result.stderr[-3000:]}"
        assert "Traceback" not in result.stderr
    assert "corrupt.zip was not collected" in classroom["zip_collect"].stderr
    assert "two?lines.zip was not collected" in classroom["zip_collect"].stderr


def test_the_modules_and_the_notebook_are_collected(classroom):
    collected = classroom["folder"] / "course" / "submitted" / "alice" / PS1
    assert {*MODULES, "lab.ipynb", "timestamp.txt"} == {path.name for path in collected.iterdir()}


@pytest.mark.parametrize(
    ("student", "score"),
    [
        ("alice", FULL),
        ("wrapped", FULL),
        ("twice", FULL),
        ("crossed", FULL),
        ("timestamp", FULL),
        ("opened", FULL),
        ("untouched", 0),
        ("no-notebook", FULL),
        ("broken-notebook", FULL),
        ("tampered-notebook", 0),
        ("hostile-notebook", 0),
        ("ships-tests", 0),
    ],
)
def test_the_modules_decide_the_grade(classroom, student, score):
    row = classroom["grades"][student]
    assert float(row["score"]) == score
    assert float(row["max_score"]) == sum(released_points(classroom).values())


def test_a_mistake_loses_some_points_of_its_exercise_only(classroom):
    assert FULL - SOFTMAX.points < float(classroom["grades"]["bob"]["score"]) < FULL


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_earns_no_points_and_changes_no_score(classroom, attack):
    # No attack returns a right softmax. A function that does nothing at all leaves x unmodified.
    worthless = next(prop.points for prop in declared(SOFTMAX) if prop.name == "test_x_is_not_modified")
    assert float(classroom["grades"][attack]["score"]) <= worthless
    assert float(classroom["grades"]["alice"]["score"]) == FULL
    with sqlite3.connect(classroom["folder"] / "course" / "gradebook.db") as database:
        assert database.execute("select count(*) from grade where manual_score is not null").fetchone() == (0,)


def test_no_notebook_code_runs_and_no_file_of_another_student_changes(classroom):
    folder = classroom["folder"]
    assert not (folder / "canary").exists()
    assert (folder / "course" / "submitted" / "alice" / PS1 / "softmax.py").read_text() == references()["softmax"]


def test_opening_an_autograded_notebook_runs_nothing_of_the_students(classroom):
    """A real kernel starts in its folder, runs a line, completes a name and looks one up."""
    from jupyter_client.manager import start_new_kernel

    folder = classroom["folder"] / "course" / "autograded" / "opened" / PS1
    assert {path.name for path in folder.iterdir()} <= {"lab.ipynb", "report.json", "graded.json", "timestamp.txt"}
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(folder))
    try:
        assert client.execute_interactive("import numpy as np", timeout=60)["content"]["status"] == "ok"
        assert "matmul" in " ".join(client.complete("np.mat", reply=True, timeout=60)["content"]["matches"])
        assert client.inspect("np.max", reply=True, timeout=60)["content"]["found"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert not (classroom["folder"] / "canary").exists()


def test_a_written_answer_keeps_its_text_and_waits_for_manual_grading(classroom):
    assert classroom["grades"]["hostile-notebook"]["status"] == "needs manual grading"
    autograded = classroom["folder"] / "course" / "autograded" / "hostile-notebook" / PS1 / "lab.ipynb"
    assert "the overhead of each call" in autograded.read_text()


def test_the_notebook_has_every_graded_cell_once_with_its_released_points(classroom):
    for student in ("tampered-notebook", "no-notebook", "hostile-notebook"):
        notebook = nbformat.read(classroom["folder"] / "course" / "autograded" / student / PS1 / "lab.ipynb", as_version=4)
        assert graded_cells(notebook) == released_points(classroom)


def test_feedback_shows_reasons_but_no_hidden_inputs(classroom):
    page = (classroom["folder"] / "course" / "feedback" / "bob" / PS1 / "lab.html").read_text()
    assert "the probabilities of one sample are" in page and "softmax(x) with x =" in page
    assert "All exponentials of the batch are divided by one sum" in page
    report = json.loads((classroom["folder"] / "course" / "autograded" / "bob" / PS1 / "report.json").read_text())
    properties = [prop for exercise in report["exercises"] for prop in exercise["properties"]]
    hidden = [prop for prop in properties if prop["hidden"] and prop["status"] == "failed"]
    public = {prop["counterexample"] for prop in properties if not prop["hidden"]}
    secret = {prop["counterexample"] for prop in hidden} - public
    assert secret
    for prop in hidden:
        assert prop["title"].replace("'", "&#x27;") in page or prop["title"] in page
    for counterexample in secret:
        assert html.escape(counterexample) not in page
    for name in ("hidden_softmax", "formula(x)", "longdouble"):
        assert name not in page


def test_a_students_markdown_cannot_run_scripts_in_the_feedback(classroom):
    page = (classroom["folder"] / "course" / "feedback" / "hostile-notebook" / PS1 / "lab.html").read_text()
    assert "the overhead of each call" in page
    assert "<script>alert" not in page and 'src="http://evil' not in page and "\\href" not in page
    assert not re.search(r'href="\s*javascript:', html.unescape(page))


def test_a_folder_zipped_as_a_whole_keeps_its_notebook(classroom):
    collected = classroom["folder"] / "course" / "submitted" / "wrapped" / PS1
    assert {*MODULES, "lab.ipynb", "timestamp.txt"} == {path.name for path in collected.iterdir()}


def test_the_folder_of_the_class_can_be_chosen(classroom, tmp_path):
    folder, class_folder = classroom["folder"], tmp_path / "class"
    archive = class_folder / "downloaded" / PS1 / "archive"
    archive.mkdir(parents=True)
    shutil.copy(folder / "course" / "downloaded" / PS1 / "archive" / "alice.zip", archive)
    for command in ("generate_assignment", "zip_collect"):
        result = forked.nbgrader(folder, command, PS1, AUTOGRADER_CLASS=str(class_folder))
    assert result.returncode == 0 and (class_folder / "submitted" / "alice" / PS1 / "softmax.py").is_file(), result.stderr


def test_every_exercise_of_every_submission_has_a_score_in_the_gradebook(classroom):
    graded = {(student, cell) for student, cell, score, *_ in scores(classroom["folder"]) if score is not None}
    students = [path.name for path in (classroom["folder"] / "course" / "autograded").iterdir()]
    assert len(students) == len(classroom["grades"])
    assert graded >= {(student, module.removesuffix(".py")) for student in students for module in MODULES}


def test_a_submission_that_could_not_be_graded_is_exported_without_a_score(classroom, tmp_path):
    folder = tmp_path / "again"
    shutil.copytree(classroom["folder"], folder, symlinks=True)
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        database.execute(
            "update grade set auto_score = null, needs_manual_grade = 1 where notebook_id in ("
            "select submitted_notebook.id from submitted_notebook join submitted_assignment on "
            "submitted_notebook.assignment_id = submitted_assignment.id where student_id = 'alice')"
        )
    result = nbgrader(folder, "export", "--to", "again.csv")
    assert result.returncode == 0 and "could not be graded" in result.stderr, result.stderr
    with open(folder / "again.csv", newline="", encoding="utf-8-sig") as file:
        (row,) = [row for row in csv.DictReader(file) if row["student_id"] == "alice"]
    assert (row["score"], row["status"]) == ("", "not graded")


@pytest.mark.parametrize(
    ("source", "message"),
    [(references()["softmax"], "would give away solutions"), ("changed = True\n", "is out of date with solutions/")],
)
def test_an_assignment_that_contains_solutions_or_is_out_of_date_is_not_released(classroom, tmp_path, source, message):
    folder = tmp_path / "course"
    for name in ("solutions", "assignments", "data"):
        shutil.copytree(classroom["folder"] / name, folder / name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    (folder / "assignments" / PS1 / "softmax.py").write_text(source)
    result = nbgrader(folder, "generate_assignment", PS1)
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert message in result.stderr
    assert not (folder / "course" / "release" / PS1).exists()


@pytest.fixture
def ungraded(classroom, tmp_path):
    """A copy of the course in which submissions have been collected and not graded."""
    folder = shutil.copytree(classroom["folder"], tmp_path / "ungraded", symlinks=True)
    shutil.rmtree(folder / "course" / "autograded")
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        database.execute("update grade set auto_score = null, needs_manual_grade = 1")
    return folder


def scores(folder):
    """The grades in the gradebook: (student, cell, automatic score, manual score, whether manual grading is needed)."""
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        return database.execute(
            "select student_id, name, auto_score, manual_score, needs_manual_grade from grade "
            "join base_cell on cell_id = base_cell.id join submitted_notebook on grade.notebook_id = submitted_notebook.id "
            "join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id "
            "order by student_id, name"
        ).fetchall()


def files(folder):
    """The content of every file in a folder, by its relative path."""
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_grading_the_whole_class_at_once_gives_the_same_files_and_scores(classroom, ungraded):
    result = autograder("autograde", PS1, "--jobs", "2", "--force", cwd=ungraded)
    assert result.returncode == 0, result.stderr
    assert scores(ungraded) == scores(classroom["folder"])
    assert files(ungraded / "course" / "autograded") == files(classroom["folder"] / "course" / "autograded")
    assert f"{PS1}: {len(list((ungraded / 'course' / 'autograded').iterdir()))} submissions" in result.stdout


def test_after_an_interruption_only_unfinished_submissions_are_graded_again(classroom, tmp_path):
    folder = shutil.copytree(classroom["folder"], tmp_path / "again", symlinks=True)
    autograded = folder / "course" / "autograded"
    (autograded / "alice" / PS1 / "report.json").unlink()
    shutil.rmtree(autograded / "bob")
    others = {path: path.stat().st_ino for path in autograded.glob("*/*/report.json")}
    with sqlite3.connect(folder / "course" / "gradebook.db") as database:
        database.execute(
            "update grade set auto_score = null where id in (select grade.id from grade join submitted_notebook on "
            "grade.notebook_id = submitted_notebook.id join submitted_assignment on "
            "submitted_notebook.assignment_id = submitted_assignment.id where student_id in ('alice', 'bob'))"
        )
    result = autograder("autograde", PS1, cwd=folder)
    assert result.returncode == 0, result.stderr
    assert scores(folder) == scores(classroom["folder"])
    assert files(autograded) == files(classroom["folder"] / "course" / "autograded")
    assert {path: path.stat().st_ino for path in others} == others
    result = autograder("autograde", PS1, cwd=folder)
    assert result.returncode == 0 and "have not changed since they were graded" in result.stdout


def test_nbgrader_killed_at_random_moments_and_run_again_gives_the_same_files_and_scores(classroom, ungraded):
    run_despite_kills(
        [sys.executable, "-m", "nbgrader", "autograde", PS1], 30 if os.environ.get("AUTOGRADER_PROVE") else 2, 1800, cwd=ungraded
    )
    assert scores(ungraded) == scores(classroom["folder"])
    assert files(ungraded / "course" / "autograded") == files(classroom["folder"] / "course" / "autograded")


def test_autograding_keeps_a_manual_score(ungraded):
    with sqlite3.connect(ungraded / "course" / "gradebook.db") as database:
        database.execute("update grade set manual_score = 3 where cell_id in (select id from base_cell where name = 'softmax')")
    result = autograder("autograde", PS1, "--student", "alice", cwd=ungraded)
    assert result.returncode == 0, result.stderr
    rows = {name: row for student, name, *row in scores(ungraded) if student == "alice"}
    assert rows["softmax"] == [20, 3, 1] and rows["relu"] == [20, None, 0]
    assert [path.name for path in (ungraded / "course" / "autograded").iterdir()] == ["alice"]


def test_the_grades_of_a_submission_are_saved_in_one_transaction_of_at_most_seven_statements(ungraded):
    from nbgrader.api import Gradebook
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    from autograder.grading.submission import Submission
    from autograder.nbgrader_plugin.gradebook import Opened
    from autograder.nbgrader_plugin.records import Graded, Grading
    from autograder.nbgrader_plugin.steps import SaveTrustedGrades

    done = autograder("autograde", PS1, "--student", "bob", cwd=ungraded)
    assert done.returncode == 0, done.stderr
    folder, url = ungraded / "course" / "autograded" / "bob" / PS1, f"sqlite:///{ungraded / 'course' / 'gradebook.db'}"
    with Gradebook(url) as gradebook:
        for grade in gradebook.find_submission_notebook("lab", PS1, "bob").grades:
            grade.auto_score = None
        gradebook.db.commit()
    graded = Graded.load(folder)
    statements = []
    with Gradebook(url) as gradebook:
        resources = {
            "nbgrader": {"notebook": "lab", "assignment": PS1, "student": "bob"},
            "grading": Grading(Submission("bob"), graded.report, graded.record, graded.record),
            "opened": Opened(gradebook, PS1),
        }
        event.listen(Engine, "before_cursor_execute", lambda *arguments: statements.append(arguments[2]))
        event.listen(Engine, "commit", lambda connection: statements.append("COMMIT"))
        SaveTrustedGrades().preprocess(nbformat.read(folder / "lab.ipynb", as_version=4), resources)
    assert len(statements) <= 7 and statements.count("COMMIT") == 1 and statements[-1] == "COMMIT", statements
    assert all(row[2] is not None for row in scores(ungraded) if row[0] == "bob" and f"{row[1]}.py" in MODULES)


@pytest.fixture(scope="module")
def postgresql(tmp_path_factory):
    """The URL of a PostgreSQL server on the loopback interface that runs for these tests only."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not binaries:
        pytest.skip("PostgreSQL is not installed (apt install postgresql)")
    folder, user = Path(tempfile.mkdtemp(prefix="autograder-")), []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(folder, "postgres")
        user = ["runuser", "-u", "postgres", "--"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    created = run(*user, binaries[-1] / "initdb", "-D", folder / "data", "-U", "grader", "-A", "trust", "-E", "UTF8", cwd=folder)
    assert created.returncode == 0, created.stderr
    server = subprocess.Popen(
        [
            *user,
            binaries[-1] / "postgres",
            "-D",
            folder / "data",
            "-p",
            str(port),
            "-k",
            folder,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "fsync=off",
        ],
        cwd=folder,
        stderr=subprocess.DEVNULL,
    )
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


def test_the_gradebook_can_be_a_postgresql_database(classroom, ungraded, postgresql):
    course = ungraded / "course"
    (course / "gradebook.db").unlink()
    for student in course.glob("submitted/*"):
        if student.name not in ("alice", "bob", "untouched"):
            shutil.rmtree(student)
    with open(ungraded / "nbgrader_config.py", "a", encoding="utf-8") as file:
        file.write(f"\nc.CourseDirectory.db_url = {postgresql!r}\n")
    for command in (
        nbgrader(ungraded, "generate_assignment", PS1, "--force"),
        autograder("autograde", PS1, cwd=ungraded),
        nbgrader(ungraded, "autograde", PS1, "--force", "--student", "bob"),
        nbgrader(ungraded, "export", "--to", "grades.csv"),
    ):
        assert command.returncode == 0, command.stderr[-3000:]
    assert not (course / "gradebook.db").exists()
    with open(ungraded / "grades.csv", newline="", encoding="utf-8-sig") as file:
        rows = {row["student_id"]: row["score"] for row in csv.DictReader(file)}
    assert rows == {student: classroom["grades"][student]["score"] for student in ("alice", "bob", "untouched")}


def test_a_locked_gradebook_is_reported_and_loses_no_report(classroom):
    folder = classroom["folder"]
    before = sorted((folder / "course" / "autograded").rglob("report.json"))
    database = sqlite3.connect(folder / "course" / "gradebook.db", isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    try:
        result = nbgrader(folder, "autograde", PS1)
    finally:
        database.execute("ROLLBACK")
        database.close()
    assert result.returncode == 1
    assert "cannot be used (database is locked)" in result.stderr and "Traceback" not in result.stderr
    assert before and sorted((folder / "course" / "autograded").rglob("report.json")) == before


def test_a_long_running_process_uses_the_current_course(classroom, tmp_path):
    """The formgrader is such a process: it grades one submission after another."""
    from autograder.classroom.batch import grade_class

    for name in ("solutions", "assignments", "data"):
        shutil.copytree(classroom["folder"] / name, tmp_path / name)
    hints = tmp_path / "solutions" / PS1 / "softmax" / "hints.toml"
    submission = classroom["folder"] / "course" / "submitted" / "bob" / PS1

    def first_hint():
        course = Course.at(tmp_path)
        (report,) = grade_class(course, course.assignment(PS1), [("bob", submission)])
        return report.exercise("softmax").hints[0]

    before = first_hint()
    hints.write_text(hints.read_text(encoding="utf-8").replace('en = "', 'en = "Changed: ', 1), encoding="utf-8")
    assert before and first_hint() == f"Changed: {before}"
