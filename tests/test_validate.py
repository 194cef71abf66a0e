"""``autograder validate``: it proves sound exercises, and reports what is wrong with others and what to do about it."""

import shutil
import subprocess

import pytest
from conftest import ROOT
from rich.console import Console

from autograder.authoring import validate as validating
from autograder.authoring.build import build
from autograder.authoring.freezing import freeze
from autograder.authoring.likeness import alike_chaffs, same_wheats
from autograder.authoring.mutants import Mutant, mutants
from autograder.authoring.outcomes import Solution
from autograder.authoring.proofs import show_proofs
from autograder.authoring.state import keeps_state
from autograder.authoring.validate import Proof
from autograder.authoring.verdict import verdict
from autograder.cli.main import main
from autograder.course import Course, declared
from autograder.grading.references import References

pytestmark = pytest.mark.slow


@pytest.fixture
def course(tmp_path):
    """A course with one exercise, relu, for tests to break."""
    folder = tmp_path / "solutions" / "week"
    shutil.copytree(ROOT / "solutions" / "ps1_batch_inference" / "relu", folder / "relu")
    (folder / "assignment.toml").write_text(
        'title = {en = "Week", ko = "주"}\n[[exercise]]\nname = "relu"\npoints = 20\ntitle = {en = "ReLU", ko = "렐루"}\n',
        encoding="utf-8",
    )
    return tmp_path


def validate(course, capsys, *options):
    """Freeze the inputs of an edited course, as ``autograder build`` does, and validate it; the exit status and the output."""
    edited = Course.at(course)
    for _, exercise in edited.exercises():
        freeze(exercise, References(edited))
    status = main(["--course", str(course), "validate", "relu", "--jobs", "1", *options])
    return status, " ".join(capsys.readouterr().out.split())


def test_a_sound_exercise_is_proved(course, capsys):
    status, output = validate(course, capsys)
    exercise = Course.at(course).exercises()[0][1]
    assert status == 0
    assert f"validity 100% = {1 + len(exercise.wheats)}/{1 + len(exercise.wheats)}" in output
    assert f"thoroughness 100% = {len(exercise.chaffs)}/{len(exercise.chaffs)} of the known mistakes" in output
    assert "x is not modified" in output, "hidden properties are shown next to the docstring"


def test_accepted_mistakes_surviving_mutants_and_stale_entries_are_reported(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    with open(folder / "chaffs.py", "a", encoding="utf-8") as file:
        file.write('\n\n# %% not_wrong\n"""Yes.\n예."""\n\n\ndef relu(x):\n    return np.maximum(x, 0)\n')
    (folder / "equivalent.toml").write_text('[[mutant]]\nline = "a"\nbecomes = "b"\nwhy = "gone"\n', encoding="utf-8")
    for name in ("test_relu.py", "hidden_relu.py"):  # the properties accept any value
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("agree(", "agree(1.0, 1.0) or (lambda *_, **__: None)("), encoding="utf-8")
    status, output = validate(course, capsys)
    assert status == 1
    assert "not_wrong is wrong but has full marks: add a property that it fails, or move it to wheats.py if it is right" in output
    assert '[[mutant]] line = "return np.maximum(0, x)" becomes = "return ' in output, "ready for equivalent.toml"
    assert "a mutant has full marks" in output and "+ return np.maximum(" in output
    assert "equivalent.toml lists a change that is no longer a mutant: a -> b: remove it" in output


def test_a_right_solution_that_fails_is_reported_with_the_properties_it_fails(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    with open(folder / "wheats.py", "a", encoding="utf-8") as file:
        file.write('\n\n# %% not_right\n"""No.\n아니오."""\n\n\ndef relu(x):\n    return -x\n')
    status, output = validate(course, capsys)
    assert status == 1 and "relu: not_right is a right solution but fails test_" in output
    assert output.endswith("relu is not proven: 1 finding above.")


LAW = "agree(numbers(relu(x)), expected, any_kind=True)"
WEAK = "agree(numbers(relu(x)), numbers(relu(x)), any_kind=True)"


def test_a_weakened_property_is_reported_until_it_is_recorded(course, capsys):
    path = course / "solutions" / "week" / "relu" / "hidden_relu.py"
    path.write_text(path.read_text(encoding="utf-8").replace(LAW, WEAK, 1), encoding="utf-8")
    status, output = validate(course, capsys)
    assert status == 1 and "thoroughness 100%" in output, "other properties catch all chaffs"
    assert "relu: test_each_element_of_a_sample_is_decided_by_itself no longer catches " in output
    assert "was it weakened? If this is intended, run 'autograder validate relu --record'." in output
    assert "no longer catches" not in output.replace("test_each_element_of_a_sample_is_decided_by_itself no longer catches", "")
    for options in (["--record"], []):
        status, output = validate(course, capsys, *options)
        assert status == 0 and "--record" not in output


def test_a_removed_property_is_reported_until_it_is_recorded(course, capsys):
    folder = course / "solutions" / "week"
    path = folder / "relu" / "hidden_relu.py"
    before, law, after = path.read_text(encoding="utf-8").partition(LAW)
    path.write_text(before.rpartition("@pytest.mark")[0] + after, encoding="utf-8")
    listing = folder / "assignment.toml"
    listing.write_text(listing.read_text(encoding="utf-8").replace("points = 20", "points = 14"), encoding="utf-8")
    status, output = validate(course, capsys)
    assert law and status == 1 and "relu: test_each_element_of_a_sample_is_decided_by_itself no longer exists; it caught " in output
    assert validate(course, capsys, "--record")[0] == validate(course, capsys)[0] == 0


@pytest.mark.parametrize("content", [None, "half a"])
def test_a_missing_or_damaged_record_is_reported_and_can_be_recorded_again(course, capsys, content):
    path = course / "solutions" / "week" / "relu" / "answers.json"
    recorded = path.read_bytes()
    path.unlink() if content is None else path.write_text(content)
    status, output = validate(course, capsys)
    assert (
        status == 1 and "what the chaffs answer is not recorded in answers.json: run 'autograder validate relu --record'" in output
    )
    status, output = validate(course, capsys, "--record")
    assert status == 0 and path.read_bytes() == recorded
    assert "wrote solutions/week/relu/answers.json relu is proven: run 'autograder build week', then commit" in output
    assert "No answers.json was written: nothing has changed." in validate(course, capsys, "--record")[1]


def test_a_new_chaff_that_is_not_recorded_is_reported(course, capsys):
    with open(course / "solutions" / "week" / "relu" / "chaffs.py", "a", encoding="utf-8") as file:
        file.write('\n\n# %% negative\n"""The sign is wrong.\n부호가 틀렸습니다."""\n\n\ndef relu(x):\n    return -x\n')
    status, output = validate(course, capsys)
    assert status == 1 and "answers.json differs from what these chaffs answer now: negative: run" in output


def test_the_committed_record_of_every_exercise_is_complete():
    for _, exercise in Course.at(ROOT).exercises():
        assert list(exercise.recorded) == [chaff.name for chaff in exercise.chaffs], exercise.name
        assert all(exercise.recorded.values()), exercise.name
        assert set().union(*exercise.recorded.values()) == {prop.name for prop in declared(exercise)}, exercise.name


def test_a_timed_property_may_miss_some_of_its_chaffs_by_chance():
    exercise = Course.at(ROOT).assignment("ps1_batch_inference").exercise("batch_loop")
    properties, chaffs = declared(exercise), sorted(chaff.name for chaff in exercise.chaffs)
    assert {prop.name for prop in properties if prop.timed} == {"test_a_time_is_the_seconds_of_its_own_pass"}

    def failing(prop, by):
        return {chaff: {other.name: None for other in properties if other is not prop or chaff in by} for chaff in chaffs}

    for prop in properties:
        everything, all_but_two, half = (failing(prop, by) for by in (chaffs, chaffs[2:], chaffs[: len(chaffs) // 2]))
        assert Proof(exercise, properties, [], answers=all_but_two, recorded=everything).needs_recording != prop.timed
        assert Proof(exercise, properties, [], answers=everything, recorded=all_but_two).needs_recording != prop.timed
        assert prop.name in Proof(exercise, properties, [], answers=half, recorded=everything).lost


def test_a_proof_that_does_not_hold_is_not_recorded(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    recorded = (folder / "answers.json").read_bytes()
    (folder / "equivalent.toml").unlink()
    path = folder / "hidden_relu.py"
    path.write_text(path.read_text(encoding="utf-8").replace(LAW, WEAK, 1), encoding="utf-8")
    status, output = validate(course, capsys, "--record")
    assert status == 1 and "answers.json is left unchanged until the rest of the proof holds: fix that first" in output
    assert (folder / "answers.json").read_bytes() == recorded
    assert "No answers.json was written: see above." in output


def test_an_unknown_exercise_is_a_usage_error(course, capsys):
    assert main(["--course", str(course), "validate", "rleu"]) == 2
    assert "There is no problem set or exercise 'rleu'" in capsys.readouterr().err


def test_mutants_are_valid_python_and_all_different():
    reference = Course.at(ROOT).assignment("ps1_batch_inference").exercise("batch_loop").reference
    created = mutants(reference)
    assert len({mutant.source for mutant in created}) == len(created) > 20
    lines = "\n".join(line.strip() for line in reference.splitlines())
    for mutant in created:
        compile(mutant.source, "mutant", "exec")
        assert mutant.source != reference
        assert mutant.line in lines and mutant.line != mutant.becomes


def test_an_error_message_is_not_mutated():
    reference = 'def f(x):\n    if x < 1:\n        raise ValueError(f"x is {x}, less than {2 - 1}", 3) from None\n    return x\n'
    created = mutants(reference)
    assert created and {mutant.line for mutant in created} == {"if x < 1:"}


def test_factors_arguments_calls_and_statements_are_mutated():
    reference = 'def f(x, W):\n    y = softmax("확률", (x + 1) @ W.T)\n    y -= 2\n    print(y)\n    return log(y)\n'
    changes = {mutant.change for mutant in mutants(reference)}
    product = 'y = softmax("확률", (x + 1) @ W.T)'
    assert {
        (product, 'y = softmax("확률", (W.T) @ (x + 1))'),
        (product, 'y = softmax("확률", (x + 1) @ (W))'),
        (product, 'y = softmax((x + 1) @ W.T, "확률")'),
        (product, "pass"),
        ("y -= 2", "pass"),
        ("print(y)", "pass"),
        ("return log(y)", "return (y)"),
    } <= changes


STATEFUL = '\n\n# %% counting\n"""Wrong.\n틀림."""\n\n\ndef relu(x):\n    relu.calls = 1\n    return x\n'
RANDOM = '\n\n# %% at_random\n"""Wrong.\n틀림."""\n\n\ndef relu(x):\n    return np.random.default_rng(0).normal(size=np.shape(x))\n'
NEVER_FAILS = '''

@pytest.mark.points(1)
def test_nothing_much():
    """nothing much
    별것 아니다"""
    relu(np.ones(3))
    agree(1.0, 1.0)
'''


@pytest.fixture
def small(course, tmp_path, monkeypatch):
    """The folder of the course's exercise with few wheats and chaffs, and nothing known about them."""
    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path / "cache"))
    folder = course / "solutions" / "week" / "relu"
    for name, count, more in (("wheats.py", 2, ""), ("chaffs.py", 4, STATEFUL + RANDOM)):
        cells = (folder / name).read_text(encoding="utf-8").split("# %% ")
        (folder / name).write_text("# %% ".join(cells[: count + 1]) + more, encoding="utf-8")
    return folder


def proof_of(folder, monkeypatch, force=False):
    """The proof of an exercise, and which properties each solution was asked for."""
    course, asked = Course.at(folder), []
    for _, exercise in course.exercises():
        freeze(exercise, References(course))

    def ask(where, solution, names, until_failure):
        asked.append((solution.name, names))
        return ask_really(where, solution, names, until_failure)

    ask_really = validating.ask
    with monkeypatch.context() as context:
        context.setattr(validating, "ask", ask)
        (proof,) = validating.validate(course, course.exercises(), 1, lambda results, total: results, force)
    return proof, asked


def test_after_a_change_only_the_property_that_changed_is_asked_again(small, monkeypatch):
    proof, asked = proof_of(small, monkeypatch)
    assert len(asked) >= len(list(proof.solutions()))
    again, asked = proof_of(small, monkeypatch)
    assert {name for name, _ in asked} == {"at_random"} and again.answers == proof.answers
    path = small / "hidden_relu.py"
    path.write_text(
        path.read_text(encoding="utf-8").replace("integer_arrays(sample_shape())", "integer_arrays(sample_shape(), low=-7)")
    )
    changed, asked = proof_of(small, monkeypatch)
    assert {name for name, names in asked if names is None} == {"at_random", "counting"}, "they may depend on other properties"
    assert {tuple(names) for _, names in asked if names} == {("test_x_may_hold_integers",)}
    afresh, everything = proof_of(small, monkeypatch, force=True)
    assert changed.answers == afresh.answers and list(changed.answers) == list(afresh.answers)
    assert changed.refused == afresh.refused and changed.survivors == afresh.survivors and len(everything) > len(asked)
    assert list(changed.answers) == [chaff.name for chaff in changed.exercise.chaffs]
    order = [prop.name for prop in changed.properties]
    assert all(list(failed) == sorted(failed, key=order.index) for failed in changed.answers.values()), "for a readable diff"


def test_a_property_that_nothing_fails_is_untested(small, monkeypatch):
    with open(small / "hidden_relu.py", "a", encoding="utf-8") as file:
        file.write(NEVER_FAILS)
    listing = small.parent / "assignment.toml"
    listing.write_text(listing.read_text(encoding="utf-8").replace("points = 20", "points = 21"), encoding="utf-8")
    proof, _ = proof_of(small, monkeypatch)
    assert [prop.name for prop in proof.untested] == ["test_nothing_much"] and not proof.sound
    said = shown([proof])
    assert "test_nothing_much is untested: no known mistake and no mutant gives a wrong answer to it" in said
    assert "Arguments cross as copies" not in said


def test_an_untested_property_about_its_arguments_is_told_that_they_are_copies(small, monkeypatch):
    with open(small / "hidden_relu.py", "a", encoding="utf-8") as file:
        file.write(NEVER_FAILS.replace("agree(1.0, 1.0)", "unmodified(1.0, 1.0, 'x', 'relu(x)')"))
    listing = small.parent / "assignment.toml"
    listing.write_text(listing.read_text(encoding="utf-8").replace("points = 20", "points = 21"), encoding="utf-8")
    proof, _ = proof_of(small, monkeypatch)
    assert [prop.name for prop in proof.untested] == ["test_nothing_much"]
    assert "Arguments cross as copies" in shown([proof])


def shown(proofs):
    console = Console(width=80, record=True, file=open("/dev/null", "w", encoding="utf-8"))
    show_proofs(proofs, in_detail=True, console=console)
    return " ".join(console.export_text().split())


def test_what_keeps_state_is_recognised():
    plain = "import numpy as np\nEPS = 1e-7\n\ndef f(x, eps=EPS):\n    y = x.copy()\n    y[0] = 1\n    return y\n"
    method = "class Net:\n    def __init__(self):\n        self.params = {}\n    def loss(self, x):\n        self.x = x\n"
    assert not keeps_state(plain) and not keeps_state(method)
    for source in (
        "seen = []\ndef f(x):\n    seen.append(x)\n",
        "def f(x, seen=[]):\n    seen.append(x)\n",
        "n = 0\ndef f(x):\n    global n\n    n += 1\n",
        "def f(x):\n    f.calls = 1\n",
        "class Net:\n    cache = {}\n",
        "class Net:\n    def loss(self):\n        Net.calls = 1\n",
        "class Net:\n    def loss(self):\n        type(self).calls = 1\n",
        "import functools\n@functools.cache\ndef f(x):\n    return x\n",
        "import numpy as np\ndef f(x):\n    np.seterr(all='raise')\n",
        "import numpy as np\ndef f(x):\n    np.pi = 3\n",
        "from random import choice\n",
        "import numpy as np\nBUFFER = np.zeros(3)\n",
        "if True:\n    x = 1\n",
        "no python",
    ):
        assert keeps_state(source), source


def test_properties_that_only_mutants_need_are_listed_with_them():
    exercise = Course.at(ROOT).assignment("ps1_batch_inference").exercise("relu")
    first, second, third = declared(exercise)[:3]
    made = [Mutant("", f"y = {number}", f"y = -{number}", "") for number in range(6)]
    proof = Proof(exercise, (first, second, third), made)
    proof.add(Solution("chaff", "a", ""), {first.name: None}, [first.name])
    proof.add(Solution("chaff", "b", ""), {first.name: None, third.name: None}, [third.name])
    for number in range(5):
        proof.add(Solution("mutant", str(number), ""), {second.name: None}, [second.name])
    proof.add(Solution("mutant", "5", ""), {first.name: None, third.name: None}, [])
    assert proof.needed == (2, 3) and proof.for_mutants == [second] and proof.unneeded == [third] and not proof.untested
    text = shown([proof])
    assert f"no chaff needs {second.name}, but only it catches these mutants" in text
    assert "- y = 2 + y = -2 … and 2 more" in text and "y = 4" not in text
    assert f"{third.name} (1 chaff(s))" in text and "redundant" not in text


def test_chaffs_that_answer_alike_are_listed(course):
    exercise = Course.at(course).exercises()[0][1]
    answer = next(answer for answers in exercise.recorded.values() for answer in answers.values() if answer)
    names = list({chaff.explanation: chaff.name for chaff in exercise.chaffs}.values())[:4]
    everything = {f"test_{number}": answer for number in range(5)}
    answers = dict.fromkeys(names, everything)
    answers[names[2]] = {**everything, "test_0": None}
    answers[names[3]] = {**everything, "test_0": None, "test_1": None}
    pairs = [(pair.first, pair.second, pair.share) for pair in alike_chaffs(exercise, answers)]
    assert pairs == [(*names[:2], 1.0), (names[0], names[2], 0.8), (names[1], names[2], 0.8)]
    assert (names[2], 1.0) in [(pair.second, pair.share) for pair in alike_chaffs(exercise, answers, ["test_0"])]


def test_wheats_that_are_no_other_solution_are_listed(course):
    path = course / "solutions" / "week" / "relu" / "wheats.py"
    cells = "".join(
        f'\n\n# %% {name}\n"""Right."""\nimport numpy\n\n\ndef relu(scores):\n    """Other words."""\n    {code}\n'
        for name, code in (
            ("renamed", "return numpy.maximum(  # the larger one\n        0, scores)"),
            ("mine", "return scores.clip(0)"),
            ("yours", "return scores.clip( 0 )"),
        )
    )
    path.write_text(path.read_text(encoding="utf-8") + cells, encoding="utf-8")
    assert same_wheats(Course.at(course).exercises()[0][1]) == [("renamed", "the reference"), ("yours", "mine")]
    assert not any(same_wheats(exercise) for _, exercise in Course.at(ROOT).exercises())


def test_the_verdict_says_what_to_commit(course, monkeypatch):
    made = Course.at(course)
    exercise = made.exercises()[0][1]
    properties, recorded = declared(exercise), exercise.recorded
    proof = Proof(exercise, properties, [], answers=recorded, recorded=recorded, tested={prop.name for prop in properties})
    files = "solutions/week/relu and assignments/week"
    assert verdict(made, [proof]) == f"relu is proven: run 'autograder build week', then commit {files}."
    (course / "solutions" / "week" / "lab.md").write_text('# A\n\n```python exercise="relu"\ncheck("relu")\n```\n')
    assert build(made, ["relu"])[0].is_new and not build(made, ["week"])[0].is_new
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(course.parent))
    assert verdict(made, [proof]) == f"relu is proven: commit {files}.", "where git does not know the course"
    if not shutil.which("git"):
        return
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.c"]
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=course, check=True)
    assert verdict(made, [proof]) == "relu is proven, and nothing has changed since the last commit."
    with open(exercise.folder / "wheats.py", "a", encoding="utf-8") as file:
        file.write("# more\n")
    assert verdict(made, [proof]) == "relu is proven: commit solutions/week/relu."
    proof.accepted.append("a")
    assert verdict(made, [proof]) == "relu is not proven: 1 finding above."
