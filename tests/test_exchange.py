"""nbgrader's exchange: an assignment goes out, comes back twice, and the feedback reaches the students who handed in."""

import pytest
from term import PS, RELU, SIGMOID, WRONG_RELU, Exchange

pytestmark = pytest.mark.slow


@pytest.fixture
def exchange(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exchange")
    (folder / "kit").mkdir()
    return Exchange(folder)


def test_an_assignment_goes_out_comes_back_twice_and_feedback_is_returned(exchange):
    term = exchange.term
    term.nbgrader("generate_assignment", PS)
    term.nbgrader("release_assignment", PS)
    assert PS in term.nbgrader("list")
    for student in exchange.users:
        assert PS in exchange.student(student, "list")
        exchange.student(student, "fetch_assignment", PS)
        exchange.write(student, "relu", WRONG_RELU)
        exchange.write(student, "sigmoid", SIGMOID.reference)
        exchange.student(student, "submit", PS)
    _grade_and_return(term)
    first = term.scores()
    assert first == dict.fromkeys(exchange.users, first[next(iter(exchange.users))]) and max(first.values()) < 40
    for student in exchange.users:
        exchange.student(student, "fetch_feedback", PS)
        (page,) = exchange.feedback(student)
        assert f"{first[student]:g} / 42" in page and "x[x &lt; 0] = 0" in page

    again = next(iter(exchange.users))
    exchange.write(again, "relu", RELU.reference)
    exchange.student(again, "submit", PS)
    output = _grade_and_return(term)
    assert "1 submission graded again (handed in again)" in output
    assert term.scores() == {**first, again: 40}
    exchange.student(again, "fetch_feedback", PS)
    assert any("40 / 42" in page for page in exchange.feedback(again))


def _grade_and_return(term):
    term.nbgrader("collect", PS, "--update")
    output = term.autograde()
    term.nbgrader("generate_feedback", PS)
    term.nbgrader("release_feedback", PS)
    return output
