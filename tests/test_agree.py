"""``agree`` compares any plain value: numbers within a tolerance, everything else exactly, and tells the first difference."""

from copy import copy

import numpy as np
import pytest

from autograder.selfcheck import Mismatch, agree
from autograder.selfcheck.answers import described
from autograder.selfcheck.calls import Unsupported, recording
from autograder.selfcheck.failures import explain
from autograder.selfcheck.messages import columns, show

EQUAL = [
    ("abc", "abc"),
    (None, None),
    (np.True_, True),
    (b"ab", b"ab"),
    ([1.0, "a", None], [1.0 + 1e-9, "a", None]),
    ({"W": np.ones(2), 3: (True, [])}, {"W": np.ones(2) - 1e-9, 3: (True, [])}),
    ({1, "a", None}, {None, "a", 1}),
    ([np.float64(2.0), np.int64(3)], [2.0, 3]),
]
DIFFERENT = [
    ("a", "b", "The values differ.", "값이 다릅니다."),
    (1, True, "The result is of type int; True or False was expected.", "결과의 타입이 int입니다. 기대한 타입은 bool입니다."),
    (None, "a", "The result is of type None (is a return missing?); a string was expected.",
     "결과의 타입이 None(return이 없나요?)입니다. 기대한 타입은 str(문자열)입니다."),
    ((1,), [1], "The result is of type tuple; a list was expected.", "결과의 타입이 tuple입니다. 기대한 타입은 list입니다."),
    ([1, 2], [1, 2, 3], "It has 2 items; 3 were expected.", "항목이 2개입니다. 기대한 개수는 3개입니다."),
    ([0, 1, {"name": "a"}], [0, 1, {"name": "b"}], "At [2]['name']: 'a' instead of 'b'.",
     "[2]['name']에서: 결과는 'a', 기대한 값은 'b'입니다."),
    ([1.5], [2.5], "At [0]: 1.5 instead of 2.5.", "[0]에서: 결과는 1.5, 기대한 값은 2.5입니다."),
    ([1], [1.0], "At [0]: The values are integers (int64); floats were expected.",
     "[0]에서: 값이 정수(int64)입니다. 실수여야 합니다."),
    ([True], [1], "At [0]: True is of type bool; a number was expected.",
     "[0]에서: True의 타입이 bool입니다. 기대한 타입은 수입니다."),
    ({"W": np.ones(2)}, {"W": np.ones(3)}, "At ['W']: The shape is (2,); (3,) was expected.",
     "['W']에서: 모양(shape)이 (2,)입니다. 기대한 모양은 (3,)입니다."),
    ({"a": 1}, {"b": 1}, "The key 'b' is missing.", "'b' 키가 없습니다."),
    ({"a": 1, "b": 2}, {"a": 1}, "The key 'b' was not expected.", "'b' 키는 없어야 합니다."),
    ({1: "x"}, {True: "x"}, "The key True is missing.", "True 키가 없습니다."),
    ({1, 2}, {1}, "The item 2 was not expected.", "2 항목은 없어야 합니다."),
    ("a" * 40 + "x!", "a" * 40 + "y!", "From index 40 on: …'aaaaaaaax!' instead of …'aaaaaaaay!'.",
     "인덱스 40부터 다릅니다. 결과는 …'aaaaaaaax!', 기대한 값은 …'aaaaaaaay!'입니다."),
    ([float("nan")], [1.0], "At [0]: The result contains nan or inf.", "[0]에서: 결과에 nan이나 inf가 있습니다."),
]  # fmt: skip


class Liar:
    """An object that claims to equal everything."""

    def __eq__(self, other):
        return True

    __hash__ = None


@pytest.mark.parametrize(("got", "expected"), EQUAL)
def test_equal_values_agree(got, expected):
    agree(got, expected)


@pytest.mark.parametrize(("got", "expected", "english", "korean"), DIFFERENT)
def test_the_first_difference_is_told_in_one_sentence(got, expected, english, korean):
    with pytest.raises(Mismatch) as raised, recording():
        agree(got, expected)
    failure = explain(raised.value)
    assert tuple(failure.reason) == (english, korean)
    for language in ("en", "ko"):
        lines = "\n".join(failure.lines(language)).splitlines()
        assert all(columns(line) <= 80 for line in lines)


@pytest.mark.parametrize("expected", [1, 1.0, "a", None, True, [1], (1,), {"a": 1}, {1}, b"a", np.ones(2)])
def test_an_object_that_equals_everything_agrees_with_nothing(expected):
    for got in (Liar(), [Liar()], (Liar(),), {"a": Liar()}):
        with pytest.raises(Mismatch):
            agree(got, expected)


def test_an_expected_object_is_refused_with_a_remedy():
    with pytest.raises(Unsupported, match="agree compares plain values, and Liar is none: compare its attributes"):
        agree(Liar(), Liar())


def test_with_any_kind_numbers_inside_may_be_of_another_kind():
    agree([1, {"a": 2.0}], [1.0, {"a": 2}], any_kind=True)


def test_sets_and_bytes_are_shown_and_described_by_their_content():
    assert show({2, 1}) == "{1, 2}" and show(set()) == "set()" and show(b"a") == "b'a'"
    assert described({2, 1}) == described({1, 2}) != described({1, 3})
    assert described(b"a") != described(b"b")


@pytest.mark.parametrize("result", [None, [1.0, 2.0], (1.0,), {"a": 1.0}, (None, None)])
def test_a_result_does_not_agree_with_another_of_the_same_code_unless_its_kind_is_given(result):
    def returned(log):
        call = log.record("f", [], (), {})
        call.result = copy(result)
        return call.result

    with recording() as log:
        first, second = returned(log), returned(log)
        with pytest.raises(Mismatch):
            agree(first, second)
        agree(first, second, kind=type(result))
        with pytest.raises(Mismatch, match="a string was expected"):
            agree(first, None, kind=str)
        agree(returned(log), result, kind=type(result))


def test_none_may_be_expected_of_one_call():
    with recording() as log:
        log.record("f", [], (), {}).result = None
        agree(None, None)
