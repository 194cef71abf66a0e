"""The trusted grader: a fault costs one exercise only, exercises are independent, and reports say what happened."""

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT

from autograder.authoring.freezing import freeze
from autograder.classroom.batch import grade_class
from autograder.classroom.submissions import find, read
from autograder.course import Course, Exercise
from autograder.errors import KitError
from autograder.grading.grader import Grader
from autograder.grading.references import References
from autograder.grading.submission import Submission
from autograder.reports.report import Report, for_student
from autograder.sandbox import Limits, Sandbox
from autograder.selfcheck import Mismatch, agree

pytestmark = pytest.mark.core

STATUSES = {"passed", "failed", "error", "timeout", "memory", "crashed", "not_started"}


@pytest.fixture(scope="module")
def strict(course):
    """A Grader of ps1 with shorter time limits, for submissions that exceed them."""
    with Grader(course, course.assignment("ps1_batch_inference"), sandbox=Sandbox(Limits(cpu_s=2, wall_s=5.0))) as grader:
        yield grader


@pytest.fixture(scope="module")
def correct(course):
    return {exercise.name: exercise.reference for exercise in course.assignment("ps1_batch_inference").exercises}


def wrong(source, body):
    """This source with another softmax."""
    return source + f"\n\ndef softmax(x):\n    {body}\n"


def test_a_report_as_json_has_every_field_and_consistent_scores(ps1, correct):
    report = ps1.grade(Submission("alice", {**correct, "softmax": wrong(correct["softmax"], "return np.exp(x) / np.exp(x).sum()")}))
    data = json.loads(json.dumps(report.as_dict()))
    assert {"assignment", "submission", "kit_version", "exam", "sandbox", "score", "max_score", "exercises"} <= data.keys()
    assert data["assignment"] == "ps1_batch_inference" and data["submission"] == "alice" and len(data["exam"]) == 64
    assert {"seccomp", "rlimits"} < set(data["sandbox"])
    assert data["score"] == sum(exercise["score"] for exercise in data["exercises"]) < data["max_score"]
    for exercise in data["exercises"]:
        assert exercise["status"] in {"passed", "partial", "failed", "not_started", "error"}
        assert exercise["max_score"] == sum(prop["points"] for prop in exercise["properties"])
        for prop in exercise["properties"]:
            assert {"title", "points", "earned", "hidden", "status", "message", "counterexample", "misconception"} == prop.keys()
            assert prop["status"] in STATUSES and prop["earned"] == (prop["points"] if prop["status"] == "passed" else 0)
    assert Report.from_dict(data) == report


def test_a_failure_shows_the_call_its_result_and_the_expected_value(ps1, correct):
    report = ps1.grade(Submission("x", {**correct, "softmax": wrong(correct["softmax"], "return np.exp(x) / np.exp(x).sum()")}))
    failed = next(
        prop
        for prop in report.exercise("softmax").properties
        if prop.title == "in a batch, each row gives what that row alone gives"
    )
    assert failed.counterexample.startswith("softmax(x) with x =")
    assert "returned: " in failed.message and "expected: " in failed.message


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        pytest.param("while True: pass", "timeout", "within the time limit", marks=pytest.mark.slow),
        pytest.param("import time; time.sleep(1000)", "timeout", "within the time limit", marks=pytest.mark.slow),
        ("import os; os._exit(0)", "crashed", "ended the Python process"),
        ("import ctypes; ctypes.string_at(0)", "crashed", "SIGSEGV"),
        ("import sys; sys.exit()", "error", "SystemExit"),
        ("arrays = []\n    while True: arrays.append(np.empty(10_000_000))", "memory", "out of memory"),
        ("raise ZeroDivisionError('as a test')", "error", "ZeroDivisionError: as a test"),
        ("return softmax(x)", "error", "RecursionError"),
        pytest.param("while True: print('x' * 10_000)", "timeout", "within the time limit", marks=pytest.mark.slow),
        ("return [1.0]", "failed", "of type list"),
        ("return None", "failed", "is a return missing"),
        ("return (value for value in x)", "failed", "of type generator"),
        ("return np.zeros((1, 2, 3))", "failed", "shape"),
        ("return np.array([object()])", "failed", "ndarray_of_object"),
        ("return x.astype(complex)", "failed", "complex128"),
        ("import os; os.fork()", "error", "PermissionError"),
        ("x.shape = (1, 1, x.size); return x", "failed", "shape"),
    ],
)
def test_a_fault_in_one_exercise_does_not_affect_others(strict, correct, body, status, message):
    report = strict.grade(Submission("x", {**correct, "softmax": wrong(correct["softmax"], body)}))
    softmax = report.exercise("softmax")
    assert softmax.score == 0 or status == "failed"
    assert any(prop.status == status and message in prop.message for prop in softmax.properties), softmax.properties
    assert report.exercise("relu").status == report.exercise("batch_loop").status == "passed"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("def softmax(x):\n    return (x\n", "softmax.py is not valid Python: '(' was never closed, line 2"),
        ("import torch\n", "ModuleNotFoundError: No module named 'torch'"),
        ("raise ValueError('at import')\n", "ValueError: at import"),
        ("while True: pass\n", "within the time limit"),
        ("import os; os._exit(1)\n", "ended the Python process"),
        ("soft_max = 1\n", "no function softmax"),
        ("\0", "softmax.py"),
        ("", "no function softmax"),
    ],
)
def test_the_report_says_why_a_module_cannot_be_used(strict, correct, source, message):
    report = strict.grade(Submission("x", {**correct, "softmax": source}))
    softmax = report.exercise("softmax")
    assert softmax.score == 0 and softmax.status == "error"
    assert message in softmax.properties[0].message
    assert report.score == report.max_score - softmax.max_score


AT_IMPORT = "import numpy as np\n{}\n\ndef {}(*arguments):\n    return 1\n"
IN_A_CALL = "import numpy as np\n\ndef {1}(*arguments):\n    {0}\n    return 1\n"


@pytest.mark.parametrize(("module", "line"), [(AT_IMPORT, 2), (IN_A_CALL, 4)])
def test_the_report_says_what_to_do_about_what_is_not_available(ps1, module, line):
    faults = {
        "relu": ("import pandas.core", "pandas is not available when graded: remove the import"),
        "sigmoid": ("n = int(input('N? '))", "input() gets no answer when graded: remove it"),
        "softmax": ("np.loadtxt('weights.txt')", "weights.txt cannot be opened when graded: read only the files that"),
        "forward": ("open('log.txt', 'a')", "log.txt cannot be opened when graded"),
        "batch_loop": ("__import__('socket').socket()", "other processes and the network are not available when graded"),
    }
    functions = {"batch_loop": "predict_in_batches"}
    modules = {name: module.format(code, functions.get(name, name)) for name, (code, _) in faults.items()}
    report = ps1.grade(Submission("x", modules))
    for name, (_, message) in faults.items():
        properties = report.exercise(name).properties
        assert any(f"\n{name}.py, line {line}: {message}" in prop.message for prop in properties), (name, properties)


def test_a_syntax_error_names_the_version_of_the_grader_where_a_newer_one_may_accept_it(grade):
    version = ".".join(map(str, sys.version_info[:2]))
    said = f"The grader has Python {version}: if this runs on your computer, its Python is newer"
    for line in ("def relu(x): return f'{x['a' + }'", "type X -> int", "def relu[T](x) -> : pass", "except (A, B: pass"):
        assert said in grade(relu=f"{line}\n").exercise("relu").properties[0].message, line
    for line in ("def relu(x) -> : pass", "retrun 1", "def relu(x)\n    return x"):
        assert "The grader has" not in grade(relu=f"{line}\n").exercise("relu").properties[0].message, line


def test_a_syntax_error_shows_line_and_caret(grade, correct):
    message = (
        grade(**{**correct, "softmax": "import numpy as np\n\ndef softmax(x):\n    return np.exp(x) +* 2\n"})
        .exercise("softmax")
        .properties[0]
        .message
    )
    line, caret = message.splitlines()[-2:]
    assert "line 4" in message and line[caret.index("^")] == "*"


def test_a_missing_module_is_named(grade, correct):
    softmax = grade(relu=correct["relu"]).exercise("softmax")
    assert softmax.score == 0
    assert all(prop.message == "softmax.py was not handed in." for prop in softmax.properties)


def test_an_exercise_imports_the_references_of_others(ps1, correct):
    own_softmax = "from softmax import softmax\nfrom relu import relu\n" + correct["batch_loop"].replace(
        "    y = predict_in_batches",
        "    assert abs(softmax(np.ones(2)).sum() - 1) < 1e-9 and relu(np.ones(1))[0] == 1\n    y = predict_in_batches",
    )
    report = ps1.grade(
        Submission("x", {"batch_loop": own_softmax, "relu": "def relu(x): return None", "softmax": "this is not Python"})
    )
    assert report.exercise("batch_loop").status == "passed", report.exercise("batch_loop").properties
    assert report.exercise("softmax").score == 0


def test_a_students_own_helper_module_can_be_imported(grade, correct):
    report = grade(
        **{
            **correct,
            "relu": "from my_tools import larger\n\ndef relu(x):\n    return larger(x, 0)\n",
            "my_tools": "import numpy as np\nlarger = np.maximum\n",
        }
    )
    assert report.exercise("relu").status == "passed"


def test_one_of_two_functions_earns_its_own_points(grade, correct):
    one_function = correct["batch_loop"] + "\n\ndef time_batch_sizes(predict, x, batch_sizes):\n    raise NotImplementedError\n"
    report = grade(**{**correct, "batch_loop": one_function}).exercise("batch_loop")
    assert report.status == "partial" and {prop.status for prop in report.properties} == {"passed", "not_started"}


def test_students_see_only_title_and_points_of_hidden_properties(ps1, correct):
    revealing = wrong(correct["softmax"], "raise ValueError(repr(x))")
    shown = for_student(ps1.grade(Submission("x", {**correct, "softmax": revealing})).exercise("softmax"))
    hidden = [prop for prop in shown.properties if prop.hidden]
    assert hidden and all(prop.title and not prop.message and not prop.counterexample for prop in hidden)


def test_without_a_record_nothing_is_named_and_the_score_is_the_same(course, correct, monkeypatch):
    assignment = course.assignment("ps1_batch_inference")
    chaff, scores = assignment.exercise("softmax").chaffs[0], []
    for recorded in (Exercise.recorded, None, {"a_chaff_that_is_gone": {}}):
        monkeypatch.setattr(Exercise, "recorded", recorded)
        with Grader(course, assignment) as grader:
            report = grader.grade(Submission("x", {**correct, "softmax": chaff.source})).exercise("softmax")
        scores.append(report.score)
        assert {prop.misconception for prop in report.properties} - {""} == (
            {chaff.explanation.en} if recorded and len(scores) == 1 else set()
        )
    assert len(set(scores)) == 1


def test_messages_and_misconceptions_can_be_in_korean(course, correct):
    with Grader(course, course.assignment("ps1_batch_inference"), "ko") as grader:
        chaff = next(chaff for chaff in grader.assignment.exercise("softmax").chaffs if chaff.name == "over_the_whole_batch")
        report = grader.grade(Submission("x", {**correct, "softmax": chaff.source}))
    failed = next(prop for prop in report.exercise("softmax").properties if prop.status == "failed")
    assert "값이 다릅니다" in failed.message and "배치" in failed.misconception


def test_reports_are_the_same_every_time_and_with_several_jobs(course, correct, tmp_path):
    assignment = course.assignment("ps1_batch_inference")
    for number, body in enumerate(("return x", "return np.exp(x)", "raise ValueError", "return np.random.rand(*x.shape)")):
        (tmp_path / f"s{number}").mkdir()
        (tmp_path / f"s{number}" / "softmax.py").write_text(wrong(correct["softmax"], body))
    found = find(tmp_path, assignment)
    runs = [[json.dumps(report.as_dict()) for report in grade_class(course, assignment, found, jobs=jobs)] for jobs in (1, 2, 1)]
    assert runs[0] == runs[1] == runs[2]


def test_an_unreadable_submission_does_not_affect_others(course, correct, tmp_path):
    (tmp_path / "alice").mkdir()
    for name, source in correct.items():
        (tmp_path / "alice" / f"{name}.py").write_text(source)
    (tmp_path / "bob.zip").write_bytes(b"PK this is not a zip")
    assignment = course.assignment("ps1_batch_inference")
    alice, bob = grade_class(course, assignment, find(tmp_path, assignment))
    assert alice.score == alice.max_score
    assert bob.score == 0 and "bob.zip cannot be read" in bob.exercises[0].properties[0].message


def test_grading_works_without_a_cache(course, correct, monkeypatch, tmp_path):
    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("not a folder")
    assignment = course.assignment("ps1_batch_inference")
    with Grader(Course.at(ROOT), replace(assignment, exercises=assignment.exercises[:2])) as grader:
        report = grader.grade(read("x", Path(course.root, "solutions/ps1_batch_inference/relu"), grader.assignment))
    assert report.exercise("relu").status == "passed"
    assert "was not handed in: found" in report.exercise("sigmoid").properties[0].message


def test_a_submission_cannot_change_the_exam_of_the_next_one(tmp_path):
    """The property file has an array at module level, and the solution writes into its argument."""
    folder = tmp_path / "solutions" / "ps" / "double"
    folder.mkdir(parents=True)
    (tmp_path / "solutions" / "ps" / "assignment.toml").write_text(
        'title = {en = "a", ko = "가"}\n[[exercise]]\nname = "double"\ntitle = {en = "a", ko = "가"}\npoints = 2\n'
    )
    head = "import numpy as np\nimport pytest\nfrom double import double\nfrom selfcheck import agree\nX = np.array([1.0, 2.0])\n\n"
    for prefix in ("test", "hidden"):
        (folder / f"{prefix}_double.py").write_text(
            f"{head}@pytest.mark.points(1)\ndef test_{prefix}():\n"
            f'    "doubled, {prefix}\\n두 배, {prefix}"\n    agree(double(X), 2 * X)\n'
        )
    (folder / "double.py").write_text("def double(x):\n    return 2 * x\n")
    (folder / "chaffs.py").write_text('# %% in_place\n"""It writes into x."""\n\ndef double(x):\n    x *= 2\n    return x\n')
    course = Course(tmp_path)
    freeze(course.assignment("ps").exercises[0], References(course))
    with Grader(course, course.assignment("ps")) as grader:
        chaff = course.assignment("ps").exercise("double").chaffs[0]
        assert grader.run_exam("double", {"double": chaff.source})[0][1] is None  # no property forbids it here
        assert grader.run_exam("double", {"double": "def double(x):\n    return 2 * x\n"})[0][1] is None


def single_exercise_grader(course, assignment, name, wall):
    """A Grader of one exercise, with this limit of wall seconds."""
    whole = course.assignment(assignment)
    return Grader(
        course,
        replace(whole, exercises=(whole.exercise(name),)),
        sandbox=Sandbox(Limits(cpu_s=2, wall_s=wall, trusted_cpu_s=2 * wall)),
    )


@pytest.mark.slow
def test_calls_of_references_count_against_the_time_limit(course):
    source = (
        "import numpy as np\nfrom two_layer_net import TwoLayerNet\n\n\ndef train(*_, **__):\n"
        "    TwoLayerNet(200, 200, 200).numerical_gradient(np.ones((400, 200)), np.zeros(400, int))\n"
    )
    with single_exercise_grader(course, "ps4_training", "trainer", wall=0.5) as grader:
        trainer = grader.grade(Submission("x", {"trainer": source})).exercise("trainer")
    assert {prop.status for prop in trainer.properties} == {"timeout"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "source",
    [
        "import os, time\npredict_in_batches = accuracy = time_batch_sizes = lambda *_: (time.sleep(0.6), os._exit(1))\n",
        "import time\ntime.sleep(0.6)\npredict_in_batches = accuracy = time_batch_sizes = lambda *_: 1 / 0\n",
    ],
    ids=["crashes late", "takes long to import"],
)
def test_all_properties_of_an_exercise_have_a_time_limit_together(course, source):
    """Each of them takes most of its limit, and is no timeout."""
    with single_exercise_grader(course, "ps1_batch_inference", "batch_loop", wall=1.0) as grader:
        outcomes = [outcome for _, outcome in grader.run_exam("batch_loop", {"batch_loop": source})]
    assert outcomes[0][1].status in ("crashed", "error")
    assert "too long together" in str(outcomes[-1][1].reason)


def test_a_slow_right_solution_is_stopped_after_two_properties(course, correct):
    """Each worker takes most of the time limit before its first answer."""
    with single_exercise_grader(course, "ps1_batch_inference", "relu", wall=1.0) as grader:
        slow = correct["relu"].replace("return", "time.sleep(waits.pop() if waits else 0)\n    return", 1)
        outcomes = grader.run_exam("relu", {"relu": "import time\ntime.sleep(0.9)\nwaits = [0.2]\n" + slow})
    assert [outcome for _, outcome in outcomes if outcome and "two properties before" in str(outcome[1].reason)]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (
            "sigmoid",
            "import numpy as np\nfrom softmax import softmax\n\n\ndef sigmoid(x):\n"
            "    return softmax(np.stack([x, 0 * x], -1))[..., 0]\n",
        ),
        (
            "fast_gradient",
            "from two_layer_net import TwoLayerNet\n\n\ndef fast_numerical_gradient(net, x, t):\n    p = net.params\n"
            "    twin = TwoLayerNet(*p['W1'].shape, len(p['b2']))\n"
            "    for key in p:\n        twin.params[key][...] = p[key]\n"
            "    return twin.numerical_gradient(x, t)\n",
        ),
    ],
)
def test_a_reference_cannot_be_used_to_solve_the_exercise(grader, course, name, source):
    assignment = next(assignment for assignment, _ in course.exercises([name]))
    report = grader(assignment.name).grade(Submission("x", {name: source})).exercise(name)
    assert report.score == 0, report


def test_long_modules_with_korean_text_are_graded(ps1, correct):
    source = correct["relu"] + "\n# " + "가" * 300_000 + "\n"
    helpers = {f"helper{number}": "# " + "x" * 900_000 for number in range(3)}
    assert ps1.grade(Submission("x", {"relu": source, **helpers})).exercise("relu").status == "passed"


def test_nan_agrees_with_nothing():
    with pytest.raises(Mismatch):
        agree(np.array([np.nan]), np.array([np.nan]))


def test_changed_data_changes_the_digests_of_the_assignments_that_ship_it(tmp_path):
    (tmp_path / "solutions").symlink_to(ROOT / "solutions")
    shutil.copytree(ROOT / "data", tmp_path / "data")

    def digests():
        course = Course.at(tmp_path)
        return course.digest, course.digest_of("ps1_batch_inference"), course.digest_of("ps3_numerical_gradient")

    before = digests()
    (tmp_path / "data" / "README.md").write_text("not released")
    assert digests() == before
    (tmp_path / "data" / "digits.npz").write_bytes(b"changed")
    changed = [now != then for now, then in zip(digests(), before, strict=True)]
    assert changed == [True, True, False]
    (tmp_path / "data" / "digits.npz").unlink()
    with pytest.raises(KitError, match=r"ships data/digits\.npz, which cannot be read .*: add the file, or remove its name"):
        digests()
