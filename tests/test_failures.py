"""What a failure shows: the call that is to blame, values whole where they are small, in 80 columns, in both languages."""

import numpy as np
import pytest

from autograder.selfcheck import Text, agree
from autograder.selfcheck.calls import CallLog, recording
from autograder.selfcheck.checks import Mismatch
from autograder.selfcheck.failures import caret, explain, explain_unreadable
from autograder.selfcheck.messages import columns, fitted, show

LANGUAGES = pytest.mark.parametrize("language", ["en", "ko"])


def failure(log, check, *arguments, **options):
    """The Failure of a check that does not hold, with the calls of ``log``."""
    with recording(log), pytest.raises(Mismatch) as raised:
        check(*arguments, **options)
    with recording(log):
        return explain(raised.value)


def called(log, name, result, **arguments):
    """Record a call and its result."""
    call = log.record(name, list(arguments), tuple(arguments.values()), {})
    call.result = result
    return call


def test_where_both_sides_are_nan_finite_numbers_are_expected():
    log, nan = CallLog(), np.array([np.nan, 1.0])
    called(log, "softmax", nan, x=np.array([1000.0, 0.0]))
    lines = failure(log, agree, nan, nan).lines("en")
    assert "expected: finite numbers" in lines and "The result contains nan or inf." in lines
    assert "기대: 유한한 수" in failure(log, agree, nan, nan).lines("ko")


def test_the_call_that_returned_the_wrong_value_is_blamed_also_where_it_is_inside_of_a_dict():
    log, wrong = CallLog(), {"W1": np.array([1.0, 2.0])}
    called(log, "gradient", wrong, x=np.array([1.0]))
    called(log, "numerical_gradient", {"W1": np.array([3.0, 4.0])}, x=np.array([1.0]))
    found = failure(log, agree, wrong["W1"], np.array([3.0, 4.0]))
    assert found.function == "gradient" and found.lines("en")[0].startswith("gradient(x)")


def test_the_call_that_raised_is_shown_with_its_arguments():
    log = CallLog()
    made = called(log, "SimpleNet", None, W=np.array([[1.0, 2.0]]))
    log.record("loss", ["x", "t"], (np.array([0.6, 0.9]), np.array([0, 1])), {}, made)
    with recording(log):
        shown = "\n".join(explain(IndexError("too many indices")).lines("en"))
    assert shown.startswith("SimpleNet(W).loss(x, t) with\n") and "x = [0.6, 0.9]" in shown and "loss raised IndexError" in shown


def test_matrices_of_five_rows_and_columns_are_shown_whole_one_below_the_other():
    network = {"W1": np.arange(25.0).reshape(5, 5), "b1": np.arange(5.0)}
    shown = show(network)
    assert "..." not in shown and shown.count("\n") == 5
    assert shown.splitlines()[1] == "        [ 5.,  6.,  7.,  8.,  9.],"
    assert shown.splitlines()[-1] == " 'b1': [0., 1., 2., 3., 4.]}"


@LANGUAGES
@pytest.mark.parametrize(
    "value",
    [
        [0.12345678912345678] * 6,
        {f"a_long_name_of_a_parameter_{number}": np.full((3, 9), 1 / 3) for number in range(6)},
        ["Epoch 1/2", "12/13 - loss: 0.1234"] * 9,
        "x" * 150,
        "한글" * 40,
        tuple(range(10**9, 10**9 + 6)),
        np.full((4, 7), -1.23456789e-300),
    ],
    ids=["floats", "dict", "lines", "word", "hangul", "integers", "array"],
)
def test_no_line_is_wider_than_80_columns(value, language):
    log = CallLog()
    called(log, "a_function_of_a_student", value, argument=value, another=value)
    shown = failure(log, agree, value, 1.0, what=Text("what is compared", "비교하는 것")).lines(language)
    lines = "\n".join(shown).splitlines()
    assert lines and max(map(columns, lines)) <= 80, lines


def test_text_is_broken_between_words_and_the_rest_is_indented():
    text = "  x = " + " ".join(["word"] * 30)
    lines = fitted(text).split("\n")
    assert len(lines) == 2 and all(line.startswith("  ") and columns(line) <= 80 for line in lines)
    assert " ".join(fitted(text).split()) == " ".join(text.split())
    assert fitted("short\n\nlines  stay") == "short\n\nlines  stay"


@pytest.mark.parametrize("offset", [1, 40, 120, 199, 500, None])
def test_a_caret_stays_below_its_place_in_80_columns(offset):
    line = "    " + "".join(chr(ord("a") + number % 26) for number in range(196))
    shown, marker = caret(line, offset)
    assert columns(shown) <= 80 and columns(marker) <= 81
    if offset and 4 < offset <= len(line):
        assert shown[len(marker) - 1] == line[offset - 1]


def test_a_syntax_error_in_a_long_line_fits():
    with pytest.raises(SyntaxError) as raised:
        compile("value = (" + "1 + " * 60 + ")", "softmax.py", "exec")
    assert all(columns(line) <= 81 for text in explain_unreadable(raised.value, "softmax").lines("ko") for line in text.split("\n"))
