"""A term with nbgrader: submissions that come again, late work, and changes to a problem set that has been handed in."""

import json
import re
import shutil
from datetime import datetime

import forked
import pytest
from term import EXERCISES, PS, RELU, SIGMOID, WRONG_RELU, Term

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """A term in which three students have handed in and were graded."""
    folder = tmp_path_factory.mktemp("term") / "kit"
    folder.mkdir()
    term = Term(folder)
    term.nbgrader("generate_assignment", PS)
    roster = folder / "roster.csv"
    roster.write_bytes(
        "\ufeffid;first_name;last_name;email\r\nalice;Alice;Lee;a@u.kr\r\nbob;Bob;Park;\r\nminjun;민준;김;\r\ndora;Dora;Cho;\r\n".encode()
    )
    assert "Imported 4 student(s); the roster has 4 now." in term.nbgrader("db", "student", "import", str(roster))
    term.nbgrader("db", "assignment", "add", PS, "--duedate=2026-11-21 00:00 +0900")
    term.hand_in("alice", "because")
    term.hand_in("bob", relu=WRONG_RELU, when=(2026, 11, 22, 15, 30, 0))
    term.hand_in("minjun", "그래서")
    collected = term.nbgrader("zip_collect", PS, TZ="Asia/Seoul")
    assert "3 collected" in collected
    term.autograde()
    return term


@pytest.fixture
def term(handed_in, tmp_path):
    """A copy of the class that is ``handed_in``."""
    shutil.copytree(handed_in.folder, tmp_path / "kit", symlinks=True)
    copy = object.__new__(Term)
    copy.folder, copy.archive = tmp_path / "kit", tmp_path / "kit" / "course" / "downloaded" / PS / "archive"
    return copy


FULL = 20 + 20


def test_what_has_not_changed_is_neither_collected_nor_graded_again(term):
    before = {path: path.stat().st_mtime_ns for path in term.folder.glob("course/autograded/*/*/*")}
    assert "3 unchanged" in term.nbgrader("zip_collect", PS, TZ="Asia/Seoul")
    assert "3 submission(s) have not changed" in term.autograde()
    assert {path: path.stat().st_mtime_ns for path in term.folder.glob("course/autograded/*/*/*")} == before


@pytest.mark.parametrize("command", ["nbgrader", "autograder"])
def test_a_changed_zip_is_collected_and_graded_again_without_force(term, command):
    before = term.scores()
    term.hand_in("bob", when=(2026, 11, 23, 12, 0, 0))
    assert "1 updated, 2 unchanged" in term.nbgrader("zip_collect", PS, TZ="Asia/Seoul")
    output = term.done(getattr(forked, command)(term.folder, "autograde", PS))
    assert "1 submission graded again (handed in again): 1 up, 0 down" in output
    after = term.scores()
    assert after["bob"] == FULL > before["bob"]
    assert {**after, "bob": 0} == {**before, "bob": 0}


def test_an_older_zip_does_not_replace_a_newer_submission(term):
    term.hand_in("bob", when=(2026, 11, 19, 12, 0, 0))
    assert "1 kept" in term.nbgrader("zip_collect", PS, TZ="Asia/Seoul")
    assert "1 updated" in term.nbgrader("zip_collect", PS, "--force", TZ="Asia/Seoul")


def test_points_and_comments_by_hand_stay_while_the_answer_is_the_same(term):
    term.grade_by_hand("alice", "why", 1.5, "Say more.")
    term.grade_by_hand("minjun", "relu", 2, "Late, but fine.")
    term.hand_in("alice", "because", sigmoid=SIGMOID.chaffs[0].source, when=(2026, 11, 20, 13, 0, 0))
    term.hand_in("minjun", "그래서", sigmoid=SIGMOID.reference + "\n# again\n", when=(2026, 11, 20, 13, 0, 0))
    term.nbgrader("zip_collect", PS, TZ="Asia/Seoul")
    output = term.autograde()
    assert "waits for another look" not in output
    rows = term.grades()
    assert rows["minjun"]["score"] == str(FULL - 20 + 2.0) and rows["minjun"]["status"] == "needs manual grading"
    assert rows["alice"]["status"] == "graded"
    page = term.page("minjun")
    assert "Late, but fine." in page and "Graded by a person" in page
    assert "Say more." in term.page("alice")


def test_a_changed_answer_waits_for_a_person_again_and_keeps_its_points(term):
    term.grade_by_hand("alice", "why", 1.5, "Say more.")
    term.grade_by_hand("alice", "relu", 2)
    assert term.grades()["alice"]["status"] == "graded"
    term.hand_in("alice", "because of the batch", relu=WRONG_RELU, when=(2026, 11, 20, 13, 0, 0))
    term.nbgrader("zip_collect", PS, TZ="Asia/Seoul")
    output = term.autograde()
    assert "why keeps the score that a person gave, 1.5" in output and "relu keeps the score that a person gave, 2" in output
    for _ in range(2):  # it waits until a person has looked, however often it is graded
        row = term.grades()["alice"]
        assert (row["status"], float(row["score"])) == ("needs manual grading", 20 + 2 + 1.5)
        term.autograde("--force")
    assert term.page("alice").count("waits for another look") == 2


def test_a_change_in_another_problem_set_is_no_reason_to_grade_again(term):
    other = term.folder / "solutions" / "week2" / "softmax"
    shutil.copytree(EXERCISES["softmax"].folder, other)
    assert "3 submission(s) have not changed" in term.autograde()


def test_changed_points_are_taken_over_once_the_problem_set_is_released_again(term):
    term.grade_by_hand("alice", "why", 2)
    hidden = term.folder / "solutions" / PS / "relu" / "hidden_relu.py"
    source = hidden.read_text(encoding="utf-8").replace("points(1)", "points(7)", 1)
    term.write_problem_set({"relu": 26, "sigmoid": 20}, build=False)
    hidden.write_text(source, encoding="utf-8")
    term.build()
    refused = forked.nbgrader(term.folder, "autograde", PS)
    assert refused.returncode == 1 and "has changed since it was released (relu)" in refused.stdout
    term.nbgrader("generate_assignment", PS)
    assert "3 submissions graded again (exam, points or kit changed)" in term.autograde()
    rows = term.grades()
    assert float(rows["alice"]["score"]) == 26 + 20 + 2
    assert {float(row["max_score"]) for row in rows.values()} == {26 + 20 + 2}


def test_a_corrected_hidden_property_is_noticed_and_changes_are_counted(term):
    path = term.folder / "solutions" / PS / "relu" / "hidden_relu.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('unmodified(x, before, "x", "relu(x)")', 'unmodified(before, before, "x", "relu(x)")'), encoding="utf-8"
    )
    stale = forked.nbgrader(term.folder, "autograde", PS)
    assert stale.returncode == 1 and "run 'autograder build'" in stale.stdout
    term.build()
    before = term.scores()
    output = term.autograde()
    assert "(exam, points or kit changed): 1 up, 0 down" in output
    assert f"bob: {before['bob']:g} → {before['bob'] + 2:g}" in output
    assert term.scores() == {**before, "bob": before["bob"] + 2}

    report = forked.autograder(term.folder, "report", PS, "--out", "class.html")
    assert "wrote class.html\n3 submissions, mean " in term.done(report)
    page = (term.folder / "class.html").read_text(encoding="utf-8")
    assert "3 submissions were graded again from the same files" in page and "1 up, 0 down, 2 unchanged" in page
    assert re.search(r"Bob Park.*bob</span></th>.*40</td>.*40</td><td class=\"n\">\+2</td>", page)
    assert "Due 2026-11-20 15:00 UTC" in page and re.search(r"1 to 3 days late</th><td class=\"n\">1</td>", page)
    assert "dora (Dora Cho)" in page and re.search(r"wait for a person.*김민준.*minjun</span>: why", page, re.DOTALL)


def test_an_exercise_that_is_dropped_leaves_the_gradebook_and_the_rest_stays(term):
    term.grade_by_hand("alice", "why", 2)
    term.grade_by_hand("bob", "relu", 3, "half right")
    term.write_problem_set({"sigmoid": 20})
    refused = forked.nbgrader(term.folder, "autograde", PS).stdout
    assert "given by hand stay, except those of relu, no longer in the problem set" in " ".join(refused.split())
    output = term.nbgrader("generate_assignment", PS)
    assert "bob had 3 points by hand" in output and "half right" in output
    term.autograde()
    rows = term.grades()
    assert float(rows["alice"]["score"]) == 20 + 2
    assert {float(row["max_score"]) for row in rows.values()} == {20 + 2}
    assert "Relu" not in term.page("bob")


def test_an_exercise_that_is_added_is_graded_for_everyone(term):
    term.grade_by_hand("alice", "why", 2)
    term.write_problem_set({"relu": 20, "sigmoid": 20, "softmax": 20})
    term.nbgrader("generate_assignment", PS)
    term.autograde()
    rows = term.grades()
    assert float(rows["alice"]["score"]) == FULL + 2, "who has not handed the new exercise in has no points for it"
    assert {float(row["max_score"]) for row in rows.values()} == {FULL + 20 + 2}
    term.hand_in("alice", "because", softmax=EXERCISES["softmax"].reference, when=(2026, 11, 20, 13, 0, 0))
    term.nbgrader("zip_collect", PS, TZ="Asia/Seoul")
    term.autograde()
    assert term.scores()["alice"] == FULL + 20 + 2


def test_a_failing_release_leaves_the_one_before(term):
    before = sorted((path.name, path.read_bytes()) for path in (term.folder / "course" / "release" / PS).glob("*.*"))
    (term.folder / "assignments" / PS / "relu.py").write_text("changed = True\n")
    failed = forked.nbgrader(term.folder, "generate_assignment", PS, "--force")
    assert failed.returncode == 1 and "Traceback" not in failed.stdout
    assert sorted((path.name, path.read_bytes()) for path in (term.folder / "course" / "release" / PS).glob("*.*")) == before


def test_an_exercise_removed_without_building_gives_no_points(term):
    settings = term.folder / "solutions" / PS / "assignment.toml"
    settings.write_text(settings.read_text().partition('[[exercise]]\nname = "sigmoid"')[0])
    refused = forked.nbgrader(term.folder, "autograde", PS, "--force")
    assert refused.returncode == 1 and "does not list the exercise 'sigmoid': add an [[exercise]] there" in refused.stdout
    assert term.scores()["alice"] == FULL


def test_late_work_costs_a_percentage_a_day_after_a_grace_period_and_up_to_a_cap(term):
    assert term.grades()["bob"]["hours_late"] == "39.5"  # 2026-11-22 15:30 in Seoul, due 2026-11-21 00:00
    score = term.scores()["bob"]
    settings = term.folder / "nbgrader_config_local.py"
    settings.write_text("c = get_config()\nc.LatePenalty.percent_per_day = 10\n")
    assert term.scores()["bob"] == pytest.approx(score * 0.8)
    settings.write_text(settings.read_text() + "c.LatePenalty.max_percent = 15\n")
    assert term.scores()["bob"] == pytest.approx(score * 0.85)
    settings.write_text(settings.read_text() + f"c.LatePenalty.grace_minutes = {40 * 60}\n")
    assert term.scores()["bob"] == score
    assert "1 d 15 h" in term.page("bob")


def test_a_moved_due_date_and_an_extension_count_without_grading_again(term):
    (term.folder / "nbgrader_config_local.py").write_text("c = get_config()\nc.LatePenalty.percent_per_day = 10\n")
    score = term.scores()["bob"]
    assert "bob on" in term.done(forked.autograder(term.folder, "extend", PS, "bob", "1"))
    assert term.scores()["bob"] == pytest.approx(score / 0.8 * 0.9)
    term.nbgrader("db", "assignment", "add", PS, "--duedate=2026-11-22T00:00+09:00")
    assert term.scores()["bob"] == pytest.approx(score / 0.8)
    assert "have not changed" in term.autograde()
    term.done(forked.autograder(term.folder, "extend", PS, "dora", "3"))
    assert term.grades()["dora"]["status"] == "not submitted"


@pytest.mark.parametrize("days", ["-30", "1e9", "nan", "inf"])
def test_an_extension_is_of_a_number_of_days(handed_in, days):
    done = forked.autograder(handed_in.folder, "extend", PS, "bob", days)
    assert done.returncode == 2 and "An extension is of 0 to 3650 days" in done.stdout and "Traceback" not in done.stdout


def test_points_by_hand_are_in_the_table_although_nothing_is_graded_again(term):
    term.grade_by_hand("bob", "relu", 7.5)
    table = term.done(forked.autograder(term.folder, "autograde", PS))
    assert "3 submission(s) have not changed" in table and "7.5*" in table


@pytest.mark.parametrize(
    "command",
    [
        ("autograder", "autograde", PS),
        ("autograder", "report", PS),
        ("autograder", "extend", PS, "bob", "1"),
        ("nbgrader", "autograde", PS),
        ("nbgrader", "zip_collect", PS),
        ("nbgrader", "generate_assignment", PS),
        ("nbgrader", "generate_feedback", PS),
        ("nbgrader", "export"),
        ("nbgrader", "db", "student", "list"),
        ("nbgrader", "db", "student", "import", "roster.csv"),
    ],
)
@pytest.mark.parametrize("damage", [b"this is not a database, and long enough to be looked at" * 20, None])
def test_a_damaged_gradebook_is_named_and_stays(term, command, damage):
    gradebook = term.folder / "course" / "gradebook.db"
    damaged = damage or gradebook.read_bytes()[:30_000]
    gradebook.write_bytes(damaged)
    program, *arguments = command
    done = getattr(forked, program)(term.folder, *arguments)
    said = " ".join(done.stdout.split())
    assert done.returncode == 1 and "Traceback" not in said, said
    assert "gradebook.db cannot be used (" in said and "Put a backup in its place" in said, said
    assert gradebook.read_bytes() == damaged


def test_a_due_date_that_is_none_is_named(handed_in):
    done = forked.nbgrader(handed_in.folder, "db", "assignment", "add", PS, "--duedate=2026-13-27")
    assert done.returncode == 1 and "--duedate=2026-13-27 cannot be used: it is not a date" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_student_who_leaves_is_named_and_no_longer_graded(term):
    term.nbgrader("db", "student", "remove", "bob", "--force")
    assert "bob" in term.autograde() and "bob" not in term.grades()
    table = term.done(forked.autograder(term.folder, "autograde", PS)).partition("week1: ")[2]
    assert table.startswith("2 submissions") and "alice" in table and "bob" not in table
    term.nbgrader("generate_feedback", PS)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-11-20 23:30:00 KST", "2026-11-20 14:30:00"),
        ("\ufeff2026-11-20 23:30:00 +0900", "2026-11-20 14:30:00"),
        ("I handed it in on Friday, sorry", ""),
    ],
)
def test_any_timestamp_is_read_or_named_and_never_prevents_grading(term, text, utc):
    (term.folder / "course" / "submitted" / "alice" / PS / "timestamp.txt").write_text(text, encoding="utf-8")
    output = term.autograde()
    assert ("timestamp.txt cannot be read" in output) == (not utc)
    row = term.grades()["alice"]
    assert row["timestamp"] == utc and float(row["score"]) == FULL


def test_a_cell_without_a_result_gets_no_score(term):
    """As with a gradebook that was released by an older kit."""
    notebook = term.sql("select id from notebook")[0][0]
    term.sql("insert into base_cell (id, name, notebook_id, type) values ('x', 'ghost', ?, 'GradeCell')", notebook)
    term.sql("insert into grade_cells (id, max_score, cell_type) values ('x', 5, 'code')")
    refused = forked.nbgrader(term.folder, "autograde", PS, "--force")
    assert refused.returncode == 1 and "ghost" in refused.stdout
    assert all(float(row["score"]) <= FULL for row in term.grades().values())


def test_the_gradebook_has_the_scores_of_autograder_grade(term):
    (term.folder / "course" / "submitted" / "dora" / "week0").mkdir(parents=True)  # who handed in another problem set only
    graded = json.loads(term.done(forked.autograder(term.folder, "grade", PS, "course/submitted", "--json")))
    assert {report["submission"]: report["score"] for report in graded} == {
        student: score for student, score in term.scores().items() if student != "dora"
    }


def test_names_of_the_roster_are_in_the_table_the_csv_and_on_the_page(term):
    output = term.done(forked.autograder(term.folder, "autograde", PS, "--force"))
    assert "김민준" in output and "late by 1 d 15 h" in output and "waiting" in output
    raw = (term.grades(), (term.folder / "course" / "grades.csv").read_bytes())[1]
    assert raw.startswith(b"\xef\xbb\xbf") and "김".encode() in raw
    assert "김민준" in term.page("minjun")


def test_autograded_folders_hold_no_file_that_opening_could_run(term):
    names = {path.name for path in term.folder.glob("course/autograded/*/*/*")}
    assert names == {"lab.ipynb", "report.json", "graded.json", "timestamp.txt"}


def test_another_class_is_one_variable(term):
    other = {"AUTOGRADER_CLASS": "course-b"}
    term.nbgrader("generate_assignment", PS, **other)
    assert (term.folder / "course-b" / "release" / PS / "lab.ipynb").is_file()
    assert (term.folder / "course-b" / "gradebook.db").is_file()


def test_times_are_stored_in_utc(term):
    (row,) = term.sql("select timestamp from submitted_assignment where student_id = 'bob'")
    assert datetime.fromisoformat(row[0]) == datetime(2026, 11, 22, 6, 30)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (("zip_collect", "wek1"), "There is no assignment 'wek1'"),
        (("autograde", "wek1"), "There is no assignment 'wek1'"),
        (("generate_assignment", "wek1"), "There is no problem set or exercise 'wek1'"),
        (("generate_feedback", "wek1"), "There is no assignment 'wek1'"),
        (("db", "student", "import", "missing.csv"), "missing.csv cannot be read"),
        (("zip_collect", PS, "--ZipCollectApp.archive_directory=elsewhere"), "put the zips that you downloaded there"),
        (("generate_feedback", PS, "--student=dora"), "has been graded yet: run 'nbgrader autograde week1' first"),
    ],
)
def test_a_mistake_is_named_with_its_remedy(handed_in, command, message):
    done = forked.nbgrader(handed_in.folder, *command)
    assert done.returncode == 1 and message in done.stdout and "Traceback" not in done.stdout, done.stdout


def test_a_misspelt_problem_set_gets_no_due_date(handed_in):
    done = forked.nbgrader(handed_in.folder, "db", "assignment", "add", "wek1", "--duedate=2026-11-21T00:00+09:00")
    assert done.returncode == 1 and "There is no assignment 'wek1'" in done.stdout
    assert handed_in.sql("select count(*) from assignment") == [(1,)]


def test_an_exercise_of_the_lab_that_is_not_listed_is_named(term):
    lab = term.folder / "solutions" / PS / "lab.md"
    lab.write_text(lab.read_text(encoding="utf-8") + '```python exercise="softmax"\ncheck("softmax")\n```\n', encoding="utf-8")
    done = forked.autograder(term.folder, "build")
    assert done.returncode == 1 and "does not list the exercise 'softmax': add an [[exercise]]" in done.stdout


def test_validating_a_lab_fails_until_every_public_property_passes(handed_in, tmp_path):
    lab = shutil.copytree(handed_in.folder / "course" / "release" / PS, tmp_path / PS)
    untouched = forked.nbgrader(lab, "validate", "lab.ipynb").stdout
    assert "FAILED ON 3 CELL(S)" in untouched and "not started" in untouched and "Traceback" not in untouched, untouched
    (lab / "relu.py").write_text(RELU.reference, encoding="utf-8")
    notebook = (lab / "lab.ipynb").read_text(encoding="utf-8")
    (lab / "lab.ipynb").write_text(notebook.replace("YOUR ANSWER HERE", "because"), encoding="utf-8")
    (lab / "sigmoid.py").write_text("def sigmoid(x):\n    return x\n", encoding="utf-8")
    wrong = forked.nbgrader(lab, "validate", "lab.ipynb").stdout
    assert "FAILED ON 1 CELL(S)" in wrong and "to fix" in wrong, wrong
    (lab / "sigmoid.py").write_text(SIGMOID.reference, encoding="utf-8")
    assert "Success" in forked.nbgrader(lab, "validate", "lab.ipynb").stdout
