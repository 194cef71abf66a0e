"""How a student's text and values are shown."""

import sys
import unicodedata

import pytest

from autograder.classroom.submissions import printable
from autograder.grading.session import clean
from autograder.reports.html import visible
from autograder.selfcheck.messages import limit_marks, show

SHOWN = [limit_marks, clean, visible, printable, lambda text: show({text: [text]})]
MARKS = [chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) in ("Mn", "Me", "Mc")]


def test_marks_of_every_script_are_limited():
    """Alone and in turns; marks that are drawn beside the letter (Mc) may be twice as many."""
    assert len(MARKS) > 2000
    for mark in MARKS:
        assert len(limit_marks("a" + mark * 300)) <= 11, hex(ord(mark))
    assert len(limit_marks("a" + "".join(MARKS))) <= 11


@pytest.mark.parametrize("shown", SHOWN)
def test_marks_are_limited_wherever_a_students_text_is_shown(shown):
    for text in ("ท" + "\u0e31" * 150, "a" + "\u20dd\u0301" * 75, "א" + "\u0591" * 150):
        assert sum(unicodedata.category(c) in ("Mn", "Me") for c in shown(text)) <= 10  # show() shows it twice


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize(
    "text",
    [
        "ที่นี่ น้ำ ผู้ใหญ่ ซื้อ",
        "हिन्दी क्षत्रिय ज़िन्दगी में र्क्षि",
        unicodedata.normalize("NFD", "Tiếng Việt: Nguyễn, ở, ậ"),
        "בְּרֵאשִׁ֖ית שָּׁ֣",
        unicodedata.normalize("NFD", "값이 다릅니다"),
        "العَرَبِيَّةُ",
        "မြန်မာ ကြွေး မျှော့်",
        "ᄒᆞᆫ글 e\u0301 👍🏽 ✔️",
    ],
)
def test_ordinary_text_stays_as_it_is(shown, text):
    assert text in shown(text)


def test_limiting_marks_takes_one_look_at_each_character():
    assert limit_marks("\u0301" * 1_000_000) == "\u0301" * 5
