"""``autograder validate``: it proves what holds, and names what does not."""

import json
import shutil

import pytest
from conftest import ROOT

from autograder.__main__ import main
from autograder.course import Course
from autograder.mutants import mutants
from autograder.properties import declared
from autograder.validate import Proof


@pytest.fixture
def course(tmp_path):
    """A course of one exercise, relu, to break."""
    folder = tmp_path / "solutions" / "week"
    shutil.copytree(ROOT / "solutions" / "ps1_batch_inference" / "relu", folder / "relu")
    (folder / "assignment.toml").write_text('title = {en = "Week", ko = "주"}\n[[exercise]]\nname = "relu"\npoints = 6\n'
                                            'title = {en = "ReLU", ko = "렐루"}\n', encoding="utf-8")
    return tmp_path


def validated(course, capsys, *options):
    status = main(["--course", str(course), "validate", "relu", "--jobs", "1", *options])
    return status, " ".join(capsys.readouterr().out.split())


def test_what_is_proven(course, capsys):
    status, said = validated(course, capsys)
    exercise = Course.at(course).exercises()[0][1]
    assert status == 0
    assert f"validity 100% = {1 + len(exercise.wheats)}/{1 + len(exercise.wheats)}" in said
    assert f"thoroughness 100% = {len(exercise.chaffs)}/{len(exercise.chaffs)} of the known mistakes" in said
    assert "x is not modified" in said, "hidden properties are shown beside the docstring"


def test_what_is_not(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    with open(folder / "chaffs.py", "a", encoding="utf-8") as file:
        file.write('\n\n# %% not_wrong\n"""Yes.\n예."""\n\n\ndef relu(x):\n    return np.maximum(x, 0)\n')
    (folder / "equivalent.toml").write_text('[[mutant]]\nline = "a"\nbecomes = "b"\nwhy = "gone"\n', encoding="utf-8")
    for name in ("test_relu.py", "hidden_relu.py"):  # values do not matter any more
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("agree(", "(lambda *_, **__: None)("), encoding="utf-8")
    status, said = validated(course, capsys)
    assert status == 1
    assert "not_wrong is wrong, and has full marks: add a property that it fails, or move it to wheats.py" in said
    assert '[[mutant]] line = "return np.maximum(0, x)" becomes = "return ' in said, "ready for equivalent.toml"
    assert "a mutant has full marks" in said and "+ return np.maximum(" in said
    assert "equivalent.toml lists what is no mutant any more: a -> b" in said


def test_a_right_solution_that_is_refused(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    with open(folder / "wheats.py", "a", encoding="utf-8") as file:
        file.write('\n\n# %% not_right\n"""No.\n아니오."""\n\n\ndef relu(x):\n    return -x\n')
    status, said = validated(course, capsys)
    assert status == 1 and "not_right is right, and fails" in said


LAW = "agree(relu(x), np.where(x > 0, x, 0), rtol=0, atol=0, any_kind=True)"


def test_a_property_that_is_weakened_is_named_until_that_is_recorded(course, capsys):
    path = course / "solutions" / "week" / "relu" / "hidden_relu.py"
    path.write_text(path.read_text(encoding="utf-8").replace(LAW, "relu(x)", 1), encoding="utf-8")
    status, said = validated(course, capsys)
    assert status == 1 and "thoroughness 100%" in said, "other properties catch all of it"
    assert "relu: test_follows_the_definition no longer catches a_list, absolute_value, " in said
    assert "was it weakened? If it is meant, run 'autograder validate relu --record'." in said
    assert "no longer catches" not in said.replace("test_follows_the_definition no longer catches", "")
    for options in (["--record"], []):
        status, said = validated(course, capsys, *options)
        assert status == 0 and "--record" not in said


def test_a_property_that_is_removed_is_named_until_that_is_recorded(course, capsys):
    folder = course / "solutions" / "week"
    path = folder / "relu" / "hidden_relu.py"
    before, law, after = path.read_text(encoding="utf-8").partition(LAW)
    path.write_text(before.rpartition("@pytest.mark")[0] + after, encoding="utf-8")
    told = folder / "assignment.toml"
    told.write_text(told.read_text(encoding="utf-8").replace("points = 6", "points = 5"), encoding="utf-8")
    status, said = validated(course, capsys)
    assert law and status == 1 and "relu: test_follows_the_definition is gone, which caught a_list, " in said
    assert validated(course, capsys, "--record")[0] == validated(course, capsys)[0] == 0


@pytest.mark.parametrize("content", [None, "half a", "[]"])
def test_what_is_not_recorded_is_to_be(course, capsys, content):
    path = course / "solutions" / "week" / "relu" / "caught.json"
    recorded = path.read_bytes()
    path.unlink() if content is None else path.write_text(content)
    status, said = validated(course, capsys)
    assert status == 1 and "is not recorded in caught.json: run 'autograder validate relu --record'" in said
    assert validated(course, capsys, "--record")[0] == 0 and path.read_bytes() == recorded


def test_a_new_chaff_is_to_be_recorded(course, capsys):
    with open(course / "solutions" / "week" / "relu" / "chaffs.py", "a", encoding="utf-8") as file:
        file.write('\n\n# %% negative\n"""The sign is wrong.\n부호가 틀렸습니다."""\n\n\ndef relu(x):\n    return -x\n')
    status, said = validated(course, capsys)
    assert status == 1 and "caught.json says something else of negative than what is caught now: run" in said


def test_what_every_exercise_records_is_complete():
    for _, exercise in Course.at(ROOT).exercises():
        recorded = json.loads((exercise.folder / "caught.json").read_text(encoding="utf-8"))
        assert list(recorded) == [one.name for one in declared(exercise)], exercise.name
        assert set().union(*recorded.values()) == {one.name for one in exercise.chaffs}, exercise.name


def test_a_property_that_measures_time_may_lose_some_by_chance():
    exercise = Course.at(ROOT).assignment("ps1_batch_inference").exercise("batch_loop")
    properties, chaffs = declared(exercise), sorted(one.name for one in exercise.chaffs)
    assert {one.name for one in properties if one.timed} == {"test_one_time_for_each_batch_size",
                                                             "test_a_time_is_the_seconds_of_its_own_pass"}
    whole = {one.name: chaffs for one in properties}
    for one in properties:
        some, few = {**whole, one.name: chaffs[2:]}, {**whole, one.name: chaffs[:len(chaffs) // 2]}
        assert Proof(exercise, properties, [], caught=some, recorded=whole).unrecorded != one.timed
        assert Proof(exercise, properties, [], caught=whole, recorded=some).unrecorded != one.timed
        assert one.name in Proof(exercise, properties, [], caught=few, recorded=whole).lost


def test_what_does_not_hold_is_not_recorded(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    recorded = (folder / "caught.json").read_bytes()
    (folder / "equivalent.toml").unlink()
    path = folder / "hidden_relu.py"
    path.write_text(path.read_text(encoding="utf-8").replace(LAW, "relu(x)", 1), encoding="utf-8")
    status, said = validated(course, capsys, "--record")
    assert status == 1 and "caught.json stays as it is until the rest of the proof holds" in said
    assert (folder / "caught.json").read_bytes() == recorded


def test_what_an_exercise_has_too_little_of(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    for name, kept in (("wheats.py", 3), ("chaffs.py", 7)):
        cells = (folder / name).read_text(encoding="utf-8").split("# %% ")
        (folder / name).write_text("# %% ".join(cells[:kept + 1]), encoding="utf-8")
    hints = (folder / "hints.toml").read_text(encoding="utf-8")
    (folder / "hints.toml").write_text(hints.rpartition("[[hint]]")[0], encoding="utf-8")
    chaffs = (folder / "chaffs.py").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "chaffs.py").write_text(chaffs[0] + chaffs[1].rstrip() + '"""\n' + "".join(chaffs[3:]), encoding="utf-8")
    status, said = validated(course, capsys)
    assert status == 1
    assert "wheats.py has 3 cells: write at least 4" in said and "chaffs.py has 7 cells: write at least 8" in said
    assert "hints.toml has 2 hints: write 3" in said
    assert "changes_x_in_place is not explained in both languages" in said and said.count("in both languages") == 1


def test_an_unknown_exercise(course, capsys):
    assert main(["--course", str(course), "validate", "rleu"]) == 2
    assert "There is no exercise 'rleu'" in capsys.readouterr().err


def test_mutants_are_python_and_each_is_another():
    reference = Course.at(ROOT).assignment("ps1_batch_inference").exercise("batch_loop").reference
    made = mutants(reference)
    assert len({one.source for one in made}) == len(made) > 20
    for one in made:
        compile(one.source, "mutant", "exec")
        assert one.line in "\n".join(line.strip() for line in reference.splitlines()) and one.line != one.becomes


def test_what_an_error_says_makes_no_mutant():
    reference = 'def f(x):\n    if x < 1:\n        raise ValueError(f"x is {x}, less than {2 - 1}", 3) from None\n    return x\n'
    made = mutants(reference)
    assert made and {one.line for one in made} == {"if x < 1:"}


def test_mutants_of_what_is_multiplied_called_and_done():
    reference = 'def f(x, W):\n    y = softmax("확률", (x + 1) @ W.T)\n    y -= 2\n    print(y)\n    return log(y)\n'
    made = {(one.line, one.becomes) for one in mutants(reference)}
    product = 'y = softmax("확률", (x + 1) @ W.T)'
    assert {(product, 'y = softmax("확률", (W.T) @ (x + 1))'), (product, 'y = softmax("확률", (x + 1) @ (W))'),
            (product, 'y = softmax((x + 1) @ W.T, "확률")'), (product, "pass"), ("y -= 2", "pass"), ("print(y)", "pass"),
            ("return log(y)", "return (y)")} <= made
