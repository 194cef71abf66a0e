"""``autograder validate``: it proves what holds, and names what does not."""

import shutil

import pytest
from conftest import ROOT

from autograder.__main__ import main
from autograder.course import Course
from autograder.mutants import mutants


@pytest.fixture
def course(tmp_path):
    """A course of one exercise, relu, to break."""
    folder = tmp_path / "solutions" / "week"
    shutil.copytree(ROOT / "solutions" / "ps1_batch_inference" / "relu", folder / "relu")
    (folder / "assignment.toml").write_text('title = {en = "Week", ko = "주"}\n[[exercise]]\nname = "relu"\npoints = 6\n'
                                            'title = {en = "ReLU", ko = "렐루"}\n', encoding="utf-8")
    return tmp_path


def validated(course, capsys):
    status = main(["--course", str(course), "validate", "relu", "--jobs", "1"])
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
    assert "not_wrong is wrong, and has full marks" in said
    assert "a mutant has full marks" in said and "+ return np.maximum(" in said
    assert "equivalent.toml lists what is no mutant any more: a -> b" in said


def test_a_right_solution_that_is_refused(course, capsys):
    folder = course / "solutions" / "week" / "relu"
    with open(folder / "wheats.py", "a", encoding="utf-8") as file:
        file.write('\n\n# %% not_right\n"""No.\n아니오."""\n\n\ndef relu(x):\n    return -x\n')
    status, said = validated(course, capsys)
    assert status == 1 and "not_right is right, and fails" in said


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
