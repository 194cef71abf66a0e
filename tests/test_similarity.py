"""Likeness between the modules of a class: copies are found, and what everybody has is not held against anyone."""

import pytest
from conftest import ROOT

pytest.importorskip("copydetect")

from autograder.classroom.similarity import compare
from autograder.classroom.similarity_page import SimilarityPage, marked, similarity_html
from autograder.cli.main import main
from autograder.grading.submission import Submission

PS = "ps2_loss_and_minibatch"
OWN = """\
import numpy as np


def order(count, generator):  # a shuffled deck, <b>dealt</b> from the top
    deck = list(range(count))
    for place in range(count - 1, 0, -1):
        other = int(generator.integers(0, place + 1))
        deck[place], deck[other] = deck[other], deck[place]
    return deck


def minibatch(x, t, batch_size, rng):
    deck = order(len(x), rng)
    hands = [deck[start : start + batch_size] for start in range(0, len(deck), batch_size)]
    return [(np.stack([x[card] for card in hand]), np.stack([t[card] for card in hand])) for hand in hands]
"""
COPY = (
    OWN.replace("deck", "p")
    .replace("card", "j")
    .replace("place", "i")
    .replace("  # a shuffled deck, <b>dealt</b> from the top", "")
)
OTHER = """\
import numpy as np


def minibatch(x, t, batch_size, rng):
    result, left = [], np.ones(len(x), dtype=bool)
    while left.any():
        free = np.flatnonzero(left)
        chosen = rng.choice(free, size=min(batch_size, free.size), replace=False)
        left[chosen] = False
        result.append((x[chosen, :], t[chosen]))
    assert sum(rows.shape[0] for rows, _ in result) == len(x)
    return tuple(result)
"""


@pytest.fixture
def assignment(course):
    return course.assignment(PS)


def class_of(**modules):
    return [Submission(student, {"minibatch": source}) for student, source in modules.items()]


def students(comparison):
    return [names for names, _ in comparison.by_students()]


def test_a_copy_with_other_names_is_found_and_no_one_else(course, assignment):
    found = compare(course, assignment, class_of(ann=OWN, bob=OTHER, eve=COPY))
    (pair,) = found.pairs
    assert (pair.one.student, pair.other.student, pair.exercise) == ("ann", "eve", "minibatch")
    assert pair.structure > 0.9
    shared = sum(end - start for start, end in pair.spans[0])
    assert shared > len(OWN) / 2 and all(0 <= start < end <= len(OWN) for start, end in pair.spans[0])


def test_the_released_text_and_the_courses_own_solutions_make_nobody_alike(course, assignment):
    exercise = next(one for one in assignment.exercises if one.name == "minibatch")
    released = (course.root / "assignments" / PS / "minibatch.py").read_text(encoding="utf-8")
    book = exercise.wheats[0].source.replace("    ", "  ")
    found = compare(course, assignment, class_of(ann=released, bob=released, eve=exercise.reference, joe=book, sue=book))
    assert found.pairs == [] and found.compared["minibatch"] == (0, 5)


def test_what_a_third_of_the_class_writes_is_nobodys_own(course, assignment):
    everyone = {f"student{number}": OWN for number in range(4)}
    assert compare(course, assignment, class_of(**everyone)).pairs == []
    assert len(compare(course, assignment, class_of(ann=OWN, bob=OWN, eve=OWN)).by_students()) == 3


def test_short_functions_are_not_compared(course, assignment):
    same = [Submission(name, {"one_hot": "import numpy as np\n\ndef one_hot(t, n):\n    return np.eye(n)[t]\n"}) for name in "ab"]
    found = compare(course, assignment, same)
    assert found.pairs == [] and "too short to compare" in "\n".join(found.lines())


def test_an_earlier_class_is_compared_with_and_not_within_itself(course, assignment):
    found = compare(course, assignment, class_of(ann=COPY, bob=OTHER), class_of(old=OWN, older=OWN))
    assert students(found) == [("ann", "old"), ("ann", "older")]
    assert all(pair.other.is_earlier for pair in found.pairs)


@pytest.mark.parametrize(("language", "limit"), [("en", "no proof"), ("ko", "증거가 아닙니다")])
def test_the_page_shows_both_sides_escaped_and_states_the_limits(course, assignment, language, limit):
    comparison = compare(course, assignment, [*class_of(ann=OWN, **{"<i>eve</i>": COPY})])
    page = similarity_html(SimilarityPage("Losses", comparison, 2, 0, language))
    assert limit in page and f'<html lang="{language}">' in page
    assert "&lt;i&gt;eve&lt;/i&gt;" in page and "<i>eve" not in page and "<b>dealt" not in page
    assert page.count("<mark>") >= 2 and "http:" not in page and "https:" not in page and "<script" not in page


def test_marks_do_not_overlap_and_lose_no_character():
    assert marked("a<b>c", [(1, 3), (2, 4)]) == "a<mark>&lt;b</mark><mark>&gt;</mark>c"
    assert marked("abc", []) == "abc"


def test_the_command_writes_a_page_and_replaces_none(tmp_path, capsys, monkeypatch):
    for name, source in (("ann", OWN), ("eve", COPY)):
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "minibatch.py").write_text(source, encoding="utf-8")
    out = tmp_path / "page.html"
    command = ["--course", str(ROOT), "similarity", PS, str(tmp_path / "class"), "--out", str(out)]
    assert main(command) == 0
    assert "ann · eve: minibatch" in capsys.readouterr().out and "eve" in out.read_text(encoding="utf-8")
    assert main(command) == 0, "an earlier page is replaced"
    out.write_text("my notes", encoding="utf-8")
    assert main(command) == 1
    assert "is not an earlier page" in capsys.readouterr().err and out.read_text(encoding="utf-8") == "my notes"
    with pytest.raises(SystemExit):
        main([*command, "--threshold", "no"])
    assert "is not a percentage" in capsys.readouterr().err
