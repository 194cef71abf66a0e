"""Naming: a mistake is named where the answers match, in the grade and in the self-check, and nowhere can it be read ahead."""

import numpy as np
import pytest
from conftest import ROOT

from autograder.authoring.build import sealed_mistakes
from autograder.course import Course, Property, declared
from autograder.course.exercise import Variant
from autograder.grading.diagnosis import Diagnosis
from autograder.grading.exam import load_tests
from autograder.grading.proxies import Proxies
from autograder.grading.references import References
from autograder.selfcheck import calls, wire
from autograder.selfcheck.answers import Answer, described
from autograder.selfcheck.failures import Failure
from autograder.selfcheck.messages import Text
from autograder.selfcheck.mistakes import likely, seal, unseal

FIRST, SECOND, THIRD = (Text(f"The {name} mistake.", f"{name} 실수입니다.") for name in ("first", "second", "third"))
VALUES = {name: described(np.array([1.5, 2.5, -3.25]) * number) for number, name in enumerate("abcdefgh", start=1)}


def answer(value, function="f"):
    """A wrong answer: one of VALUES, which hold many numbers, or a text."""
    return Answer.of(0, function, VALUES.get(value, value))


def diagnosis(**chaffs):
    """A Diagnosis with chaffs whose explanations are their names; each is {property: answer}."""

    class Stub:
        recorded = chaffs

    Stub.chaffs = [Variant(name, Text(name, name), "") for name in chaffs]
    return Diagnosis(Stub)


def named(found, **wrong):
    """The mistakes that the Diagnosis ``found`` names for wrong answers: a value, or a value and a function, for each property."""
    outcomes = []
    for prop, given in wrong.items():
        value, function = given if isinstance(given, tuple) else (given, "f")
        failure = Failure("failed", Text("", ""), function=function, answer=VALUES.get(value, value))
        outcomes.append((Property(prop, Text(prop, prop), 1, False), (0, failure)))
    return set(found.mistakes(outcomes).values())


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (np.array([1.0, 2.0]), np.array([1.0, 2.0 + 1e-9]), True),
        (np.array([1.0, 2.0]), np.array([1.0, 2.0], dtype=np.float32), True),
        (np.array([1.0, 2.0]), np.array([1, 2]), True),
        (np.array([[1.0, 2.0], [3.0, 4.0]]), np.asfortranarray([[1.0, 2.0], [3.0, 4.0]]), True),
        (np.array([1.0, 1e-12]), np.array([1.0, 0.0]), True),
        (0.0625, 0.0625 + 1e-12, True),
        (np.float64(2.5), 2.5, True),
        (np.array([1.0, 2.0]), np.array([1.0, 2.001]), False),
        (np.array([1.0, 2.0]), np.array([[1.0, 2.0]]), False),
        (np.array([1.0, np.nan]), np.array([1.0, np.inf]), False),
        (np.array([1.0, 2.0]), [1.0, 2.0], False),
        ([1.0, 2.0], (1.0, 2.0), False),
        (None, 0.0, False),
        ({"W1": np.ones(2)}, {"W1": np.ones(2)}, True),
        ({"W1": np.ones(2)}, {"w1": np.ones(2)}, False),
    ],
)
def test_answers_are_compared_by_shape_and_values_to_some_digits(left, right, same):
    assert (described(left) == described(right)) is same


def test_a_mistake_is_named_where_it_matches_most_of_what_fails():
    chaffs = diagnosis(one={prop: answer(prop) for prop in "abcde"})
    assert named(chaffs, a="a", b="b", c="c", d="d", e="e") == {"one"}
    assert named(chaffs, a="a", b="b", c="c", d="d", e="f") == {"one"}
    assert named(chaffs, a="a", b="b", c="c", d="f", e="f") == set()
    chaffs = diagnosis(one={"p": answer("a"), "q": answer("b"), "r": answer("c")})
    assert named(chaffs, p="a") == set()  # the chaff fails two properties that this one passes


def test_a_function_is_judged_by_its_own_failures_not_by_those_of_functions_that_call_it():
    chaffs = diagnosis(one={"p": answer("a"), "q": answer("b", "g"), "r": answer("c", "g")})
    assert named(chaffs, p="a", q=("d", "g"), r=("e", "g")) == {"one"}


def test_an_answer_that_many_mistakes_share_names_one_only_if_all_that_fails_is_shared():
    chaffs = diagnosis(one={"p": answer("raises TypeError"), "q": answer("raises TypeError")})
    assert named(chaffs, p="raises TypeError", q="raises TypeError") == {"one"}
    assert named(chaffs, p="raises TypeError", q="raises TypeError", r="a") == set()


def test_nothing_is_named_where_mistakes_of_different_names_answer_alike():
    chaffs = diagnosis(one={"p": answer("a")}, two={"p": answer("a")})
    assert named(chaffs, p="a") == set()


def test_two_mistakes_are_named_where_together_they_explain_everything():
    chaffs = diagnosis(one={"p": answer("a")}, two={"q": answer("b")}, three={"q": answer("c"), "r": answer("c")})
    assert named(chaffs, p="a", q="b") == {"one", "two"}
    assert named(chaffs, p="a", q="c") == set()


def test_the_self_check_opens_a_sentence_with_the_answers_of_that_mistake_only():
    first = {"p": answer("a"), "q": answer("raises TypeError")}
    second = {"p": answer("()[2.5e+00]"), "q": answer("()[3.5e+00]")}
    guessed = {"p": answer("raises TypeError"), "q": answer("raises TypeError")}
    data = seal("x", [(first, FIRST), (second, SECOND), (guessed, THIRD)])
    assert likely(unseal(data, "x", first), first) == [FIRST]
    assert likely(unseal(data, "x", second), second) == [SECOND]
    assert unseal(data, "x", {"p": answer("a")}) == {"p": [(FIRST, 2)]}
    for other in (guessed, {"q": answer("raises TypeError")}, {"p": answer("b")}, {"q": answer("a")}, {"p": second["p"]}, {}):
        assert unseal(data, "x", other) == {}, other
    assert unseal(data, "another exercise", first) == {}
    for damaged in (b"", b"[]", b"{}", data[:-9], data.replace(b"=", b"!")):
        assert likely(unseal(damaged, "x", first), first) in ([], [FIRST])


def test_the_self_check_names_nothing_where_different_mistakes_answer_alike():
    alike = {"p": answer("a"), "q": answer("b")}
    data = seal("x", [(alike, FIRST), ({**alike, "r": answer("c")}, SECOND), ({"p": answer("a"), "q": answer("d")}, THIRD)])
    assert likely(unseal(data, "x", alike), alike) == [FIRST]
    other = {"p": answer("a"), "q": answer("d")}
    assert likely(unseal(data, "x", other), other) == [THIRD]
    data = seal("x", [(alike, FIRST), (alike, SECOND)])
    assert likely(unseal(data, "x", alike), alike) == []


def every_exercise():
    exercises = [exercise for assignment in Course.at(ROOT).assignments for exercise in assignment.exercises]
    return [pytest.param(exercise, id=exercise.name) for exercise in exercises]


@pytest.mark.parametrize("exercise", every_exercise())
def test_correct_answers_reveal_no_sentence(course, exercise):
    public = {prop.name for prop in declared(exercise) if not prop.hidden}
    data = sealed_mistakes(exercise, public)
    plain = data.decode()
    assert not any(chaff.explanation.en[:20] in plain or chaff.explanation.ko[:8] in plain for chaff in exercise.chaffs)
    for name, number, function, text in correct_answers(course, exercise, public):
        assert unseal(data, exercise.name, {name: Answer.of(number, function, text)}) == {}


def correct_answers(course, exercise, public):
    """(property, number of the input, function, answer) of every call that the public properties make to the reference."""
    references, proxies = References(course), Proxies()
    proxies.target = references.module(exercise.name)
    frozen = exercise.frozen
    for prop, test in load_tests(exercise, references, proxies):
        if prop.name not in public:
            continue
        inner = test.hypothesis.inner_test if hasattr(test, "hypothesis") else test
        for number, frame in enumerate(frozen[prop.name].frames()[:10]):
            with calls.recording() as log:
                inner(**wire.parse(frame)[0])
            for call in log._calls:
                yield prop.name, number, call.function, f" {described(call.result)}"
