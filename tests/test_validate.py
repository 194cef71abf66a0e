"""``autograder validate``: it proves sound exercises, and reports what is wrong with others and what to do about it."""

import shutil

import pytest
from conftest import ROOT

from autograder.authoring.freezing import freeze
from autograder.authoring.mutants import mutants
from autograder.authoring.validate import Proof
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
    assert validate(course, capsys, "--record")[0] == 0 and path.read_bytes() == recorded


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
