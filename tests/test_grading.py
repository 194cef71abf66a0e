"""The trusted grader: faults cost only themselves, exercises are independent, and reports say what happened."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT

from autograder.authoring.freezing import freeze
from autograder.classroom.batch import grade_class
from autograder.classroom.submissions import find, read
from autograder.course import Course, Exercise
from autograder.grading.grader import Grader
from autograder.grading.references import References
from autograder.grading.submission import Submission
from autograder.reports.report import Report, for_student
from autograder.sandbox import Limits, Sandbox
from autograder.selfcheck import Mismatch, agree

pytestmark = pytest.mark.core

STATUSES = {"passed", "failed", "error", "timeout", "memory", "crashed", "not_started"}


@pytest.fixture(scope="module")
def impatient(course):
    """A Grader of ps1 with shorter time limits, for what runs into them."""
    with Grader(course, course.assignment("ps1_batch_inference"), sandbox=Sandbox(Limits(cpu_s=2, wall_s=5.0))) as grader:
        yield grader


@pytest.fixture(scope="module")
def right(course):
    return {exercise.name: exercise.reference for exercise in course.assignment("ps1_batch_inference").exercises}


def wrong(source, body):
    """The reference with softmax replaced."""
    return source + f"\n\ndef softmax(x):\n    {body}\n"


def test_the_report_has_the_schema_of_the_design(ps1, right):
    report = ps1.grade(Submission("alice", {**right, "softmax": wrong(right["softmax"], "return np.exp(x) / np.exp(x).sum()")}))
    told = json.loads(json.dumps(report.as_dict()))
    assert {"assignment", "submission", "kit_version", "exam", "sandbox", "score", "max_score", "exercises"} <= told.keys()
    assert told["assignment"] == "ps1_batch_inference" and told["submission"] == "alice" and len(told["exam"]) == 64
    assert {"seccomp", "rlimits"} < set(told["sandbox"])
    assert told["score"] == sum(exercise["score"] for exercise in told["exercises"]) < told["max_score"]
    for exercise in told["exercises"]:
        assert exercise["status"] in {"passed", "partial", "failed", "not_started", "error"}
        assert exercise["max_score"] == sum(one["points"] for one in exercise["properties"])
        for one in exercise["properties"]:
            assert {"title", "points", "earned", "hidden", "status", "message", "counterexample", "misconception"} == one.keys()
            assert one["status"] in STATUSES and one["earned"] == (one["points"] if one["status"] == "passed" else 0)
    assert Report.from_dict(told) == report


def test_a_failure_shows_the_call_what_came_back_and_what_was_expected(ps1, right):
    report = ps1.grade(Submission("x", {**right, "softmax": wrong(right["softmax"], "return np.exp(x) / np.exp(x).sum()")}))
    failed = next(one for one in report.exercise("softmax").properties if one.title == "each row of a batch is that row alone")
    assert failed.counterexample.startswith("softmax(x) with x =")
    assert "returned: " in failed.message and "expected: " in failed.message


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ("while True: pass", "timeout", "within the time limit"),
        ("import time; time.sleep(1000)", "timeout", "within the time limit"),
        ("import os; os._exit(0)", "crashed", "ended the Python process"),
        ("import ctypes; ctypes.string_at(0)", "crashed", "SIGSEGV"),
        ("import sys; sys.exit()", "error", "SystemExit"),
        ("kept = []\n    while True: kept.append(np.ones(10_000_000))", "memory", "out of memory"),
        ("raise ZeroDivisionError('as a test')", "error", "ZeroDivisionError: as a test"),
        ("return softmax(x)", "error", "RecursionError"),
        ("while True: print('x' * 10_000)", "timeout", "within the time limit"),
        ("return [1.0]", "failed", "of type list"),
        ("return None", "failed", "is a return missing"),
        ("return (one for one in x)", "failed", "of type generator"),
        ("return np.zeros((1, 2, 3))", "failed", "shape"),
        ("return np.array([object()])", "failed", "ndarray_of_object"),
        ("return x.astype(complex)", "failed", "complex128"),
        ("import os; os.fork()", "error", "PermissionError"),
        ("x.shape = (1, 1, x.size); return x", "failed", "shape"),
    ],
)
def test_a_fault_costs_only_itself(impatient, right, body, status, said):
    report = impatient.grade(Submission("x", {**right, "softmax": wrong(right["softmax"], body)}))
    softmax = report.exercise("softmax")
    assert softmax.score == 0 or status == "failed"
    assert any(one.status == status and said in one.message for one in softmax.properties), softmax.properties
    assert report.exercise("relu").status == report.exercise("batch_loop").status == "passed"


@pytest.mark.parametrize(
    ("source", "said"),
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
def test_a_module_that_cannot_be_used_is_explained(impatient, right, source, said):
    report = impatient.grade(Submission("x", {**right, "softmax": source}))
    softmax = report.exercise("softmax")
    assert softmax.score == 0 and softmax.status == "error"
    assert said in softmax.properties[0].message
    assert report.score == report.max_score - softmax.max_score


def test_a_syntax_error_shows_line_and_caret(grade, right):
    message = (
        grade(**{**right, "softmax": "import numpy as np\n\ndef softmax(x):\n    return np.exp(x) +* 2\n"})
        .exercise("softmax")
        .properties[0]
        .message
    )
    line, caret = message.splitlines()[-2:]
    assert "line 4" in message and line[caret.index("^")] == "*"


def test_a_missing_module_is_named(grade, right):
    softmax = grade(relu=right["relu"]).exercise("softmax")
    assert softmax.score == 0
    assert all(prop.message == "softmax.py was not handed in." for prop in softmax.properties)


def test_a_mistake_in_one_exercise_costs_nothing_in_another(ps1, right):
    own_softmax = "from softmax import softmax\nfrom relu import relu\n" + right["batch_loop"].replace(
        "    y = predict_in_batches",
        "    assert abs(softmax(np.ones(2)).sum() - 1) < 1e-9 and relu(np.ones(1))[0] == 1\n    y = predict_in_batches",
    )
    report = ps1.grade(
        Submission("x", {"batch_loop": own_softmax, "relu": "def relu(x): return None", "softmax": "this is not Python"})
    )
    assert report.exercise("batch_loop").status == "passed", report.exercise("batch_loop").properties
    assert report.exercise("softmax").score == 0


def test_a_students_own_helper_module_can_be_imported(grade, right):
    report = grade(
        **{
            **right,
            "relu": "from my_tools import larger\n\ndef relu(x):\n    return larger(x, 0)\n",
            "my_tools": "import numpy as np\nlarger = np.maximum\n",
        }
    )
    assert report.exercise("relu").status == "passed"


def test_one_function_begun_gives_its_points(grade, right):
    begun = right["batch_loop"] + "\n\ndef time_batch_sizes(predict, x, batch_sizes):\n    raise NotImplementedError\n"
    told = grade(**{**right, "batch_loop": begun}).exercise("batch_loop")
    assert told.status == "partial" and {one.status for one in told.properties} == {"passed", "not_started"}


def test_what_students_see_of_hidden_properties_is_title_and_points(ps1, right):
    shows = wrong(right["softmax"], "raise ValueError(repr(x))")
    told = for_student(ps1.grade(Submission("x", {**right, "softmax": shows})).exercise("softmax"))
    hidden = [one for one in told.properties if one.hidden]
    assert hidden and all(one.title and not one.message and not one.counterexample for one in hidden)


def test_a_mistake_is_named_whatever_is_recorded_of_it(course, right, monkeypatch):
    assignment = course.assignment("ps1_batch_inference")
    chaffs = assignment.exercise("softmax").chaffs[::4]
    for recorded in (Exercise.recorded, None, {"test_that_is_gone": ["without_the_shift"]}):
        monkeypatch.setattr(Exercise, "recorded", recorded)
        with Grader(course, assignment) as grader:
            for chaff in chaffs:
                told = grader.grade(Submission("x", {**right, "softmax": chaff.source})).exercise("softmax")
                assert chaff.explanation.en in {one.misconception for one in told.properties}


def test_messages_in_korean(course, right):
    with Grader(course, course.assignment("ps1_batch_inference"), "ko") as grader:
        chaff = next(one for one in grader.assignment.exercise("softmax").chaffs if one.name == "over_the_whole_batch")
        told = grader.grade(Submission("x", {**right, "softmax": chaff.source}))
    failed = next(one for one in told.exercise("softmax").properties if one.status == "failed")
    assert "값이 다릅니다" in failed.message and "배치" in failed.misconception


def test_the_report_is_the_same_every_time_and_with_several_jobs(course, right, tmp_path):
    assignment = course.assignment("ps1_batch_inference")
    for number, body in enumerate(("return x", "return np.exp(x)", "raise ValueError", "return np.random.rand(*x.shape)")):
        (tmp_path / f"s{number}").mkdir()
        (tmp_path / f"s{number}" / "softmax.py").write_text(wrong(right["softmax"], body))
    found = find(tmp_path, assignment)
    runs = [[json.dumps(report.as_dict()) for report in grade_class(course, assignment, found, jobs=jobs)] for jobs in (1, 2, 1)]
    assert runs[0] == runs[1] == runs[2]


def test_a_class_goes_on_after_a_submission_that_cannot_be_read(course, right, tmp_path):
    (tmp_path / "alice").mkdir()
    for name, source in right.items():
        (tmp_path / "alice" / f"{name}.py").write_text(source)
    (tmp_path / "bob.zip").write_bytes(b"PK this is not a zip")
    assignment = course.assignment("ps1_batch_inference")
    alice, bob = grade_class(course, assignment, find(tmp_path, assignment))
    assert alice.score == alice.max_score
    assert bob.score == 0 and "bob.zip cannot be read" in bob.exercises[0].properties[0].message


def test_a_report_needs_no_cache(course, right, monkeypatch, tmp_path):
    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("not a folder")
    assignment = course.assignment("ps1_batch_inference")
    with Grader(Course.at(ROOT), replace(assignment, exercises=assignment.exercises[:2])) as grader:
        report = grader.grade(read("x", Path(course.root, "solutions/ps1_batch_inference/relu"), grader.assignment))
    assert report.exercise("relu").status == "passed"
    assert "was not handed in: found" in report.exercise("sigmoid").properties[0].message


def test_a_submission_cannot_change_the_next_ones_exam(tmp_path):
    """A property file that keeps an array at module level, and a solution that writes into its argument."""
    folder = tmp_path / "solutions" / "ps" / "double"
    folder.mkdir(parents=True)
    (tmp_path / "solutions" / "ps" / "assignment.toml").write_text(
        'title = {en = "a", ko = "가"}\n[[exercise]]\nname = "double"\ntitle = {en = "a", ko = "가"}\npoints = 2\n'
    )
    head = "import numpy as np\nimport pytest\nfrom double import double\nfrom selfcheck import agree\nX = np.array([1.0, 2.0])\n\n"
    for prefix in ("test", "hidden"):
        (folder / f"{prefix}_double.py").write_text(
            head + f'@pytest.mark.points(1)\ndef test_{prefix}():\n    "doubled\\n두 배"\n    agree(double(X), 2 * X)\n'
        )
    (folder / "double.py").write_text("def double(x):\n    return 2 * x\n")
    (folder / "chaffs.py").write_text('# %% in_place\n"""It writes into x."""\n\ndef double(x):\n    x *= 2\n    return x\n')
    course = Course(tmp_path)
    freeze(course.assignment("ps").exercises[0], References(course))
    with Grader(course, course.assignment("ps")) as grader:
        chaff = course.assignment("ps").exercise("double").chaffs[0]
        assert grader.run_exam("double", {"double": chaff.source})[0][1] is None  # no property forbids it here
        assert grader.run_exam("double", {"double": "def double(x):\n    return 2 * x\n"})[0][1] is None


def alone(course, assignment, name, wall):
    """A Grader of one exercise alone, with this limit in seconds."""
    whole = course.assignment(assignment)
    return Grader(course, replace(whole, exercises=(whole.exercise(name),)), sandbox=Sandbox(Limits(cpu_s=2, wall_s=wall)))


def test_what_the_kits_own_code_is_given_to_do_takes_the_students_time(course):
    source = (
        "import numpy as np\nfrom two_layer_net import TwoLayerNet\n\n\ndef train(*_, **__):\n"
        "    TwoLayerNet(500, 500, 500).numerical_gradient(np.ones((1000, 500)), np.zeros(1000, int))\n"
    )
    with alone(course, "ps4_training", "trainer", wall=1.0) as grader:
        trainer = grader.grade(Submission("x", {"trainer": source})).exercise("trainer")
    assert {one.status for one in trainer.properties} == {"timeout"}


def test_slow_right_answers_hold_nobody_up(course, right):
    """Each worker takes most of the time before its first answer."""
    with alone(course, "ps1_batch_inference", "relu", wall=1.0) as grader:
        slow = right["relu"].replace("return", "time.sleep(waits.pop() if waits else 0)\n    return", 1)
        outcomes = grader.run_exam("relu", {"relu": "import time\ntime.sleep(0.9)\nwaits = [0.2]\n" + slow})
    assert [one for _, one in outcomes if one and "two properties before" in str(one[1].reason)]


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
def test_the_kits_own_code_does_not_answer_for_what_is_asked(grader, course, name, source):
    assignment = next(one for one, exercise in course.exercises([name]))
    told = grader(assignment.name).grade(Submission("x", {name: source})).exercise(name)
    assert told.score == 0, told


def test_a_module_in_korean_may_be_as_long_as_any(ps1, right):
    source = right["relu"] + "\n# " + "가" * 300_000 + "\n"
    helpers = {f"helper{number}": "# " + "x" * 900_000 for number in range(3)}
    assert ps1.grade(Submission("x", {"relu": source, **helpers})).exercise("relu").status == "passed"


def test_nan_agrees_with_nothing():
    with pytest.raises(Mismatch):
        agree(np.array([np.nan]), np.array([np.nan]))
