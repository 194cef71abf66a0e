"""Courses in any two languages: what authors write in them, and what students read."""

import json
import re
import sys

import pytest
from conftest import run
from test_import import OTTER, notebook

from autograder.authoring.build import build
from autograder.authoring.check import problems
from autograder.authoring.conversion import docstring, property_of, titles
from autograder.authoring.importing import import_notebook
from autograder.authoring.scaffold import Signature, new_assignment, new_course, new_exercise
from autograder.authoring.translation import text_in
from autograder.cli.main import main
from autograder.course import Course, Problems, declared
from autograder.course.property import text_call
from autograder.course.sentences import lacks
from autograder.course.settings import Settings, languages_problem
from autograder.reports.titles import Titles
from autograder.selfcheck import messages
from autograder.selfcheck.answers import Answer
from autograder.selfcheck.messages import HANGUL, Text
from autograder.selfcheck.mistakes import likely, seal, unseal

PAIRS = [("en", "ja"), ("de", "fr"), ("ja", "ko"), ("ko", "en")]
KIT = Text("Expected: {claim}.", "기대한 것: {claim}.")
REFERENCE = '''"""倍。"""


def double(x):
    """xの二倍を返す。"""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
'''
PUBLIC = '''import pytest
from double import double
from selfcheck import Text, agree, holds


@pytest.mark.points(1)
def test_three():
    """double(3)は6である

    double(3) vaut 6"""
    agree(double(3), 6)


@pytest.mark.points(1)
def test_even():
    """結果は偶数である

    le résultat est pair"""
    got = double(12345)
    holds(got % 2 == 0, Text(ja="偶数", fr="un nombre pair"), got)
'''
HIDDEN = '''import pytest
from double import double
from hypothesis import given
from hypothesis import strategies as st
from selfcheck import agree


@pytest.mark.points(2)
@given(value=st.integers(-100, 100))
def test_twice(value):
    """どの整数でも二倍になる

    tout entier est doublé"""
    agree(double(value), value + value)
'''
LAB_OF_THE_COURSE = """# 第一週 · Semaine 1

始めましょう。

*Commençons par `2 * 3`.*

```python exercise="double"
check("double")
```
"""
SQUARE = "xの二乗を返しています。二倍にしてください。", "C'est le carré : multipliez par deux."


def write_exercise(folder):
    """The files of an exercise in Japanese and French."""
    cells = [f'# %% chaff_{n}\n"""誤り{n}。\n\nErreur {n}."""\n\n\ndef double(x):\n    return {n}' for n in range(1, 8)]
    square = '# %% square\n"""{}\n\n{}"""\n\n\ndef double(x):\n    return x * x + 0 * 7'.format(*SQUARE)
    wheats = [f'# %% wheat_{n}\n"""足し算。\n\nUne somme."""\n\n\ndef double(x):\n    return x + x + {n} - {n}' for n in range(4)]
    hints = "\n".join(f'[[hint]]\nja = "ヒント{n}"\nfr = "indice {n}é"\n' for n in range(3))
    texts = {
        "double.py": REFERENCE,
        "test_double.py": PUBLIC,
        "hidden_double.py": HIDDEN,
        "chaffs.py": "\n\n\n".join([square, *cells]),
        "wheats.py": "\n\n\n".join(wheats),
        "hints.toml": hints,
    }
    for name, text in texts.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")


@pytest.fixture
def course(tmp_path):
    """A course in Japanese and French with one exercise."""
    return written_course(tmp_path / "course")


def written_course(root):
    assert main(["new", "course", str(root), "--languages", "ja", "fr", "--title", "Cours"]) == 0
    course = Course.at(root)
    new_assignment(course, "week1", "")
    new_exercise(Course.at(root), "week1/double", Signature.parse("double(x)"), 4, "")
    folder = course.root / "solutions" / "week1"
    write_exercise(folder / "double")
    path = folder / "assignment.toml"
    toml = path.read_text(encoding="utf-8").replace('ja = "Double", fr = "Double"', 'ja = "二倍", fr = "Le double"')
    path.write_text(toml.replace('ja = "Week1", fr = "Week1"', 'ja = "第一週", fr = "Semaine 1"'), encoding="utf-8")
    (folder / "lab.md").write_text(LAB_OF_THE_COURSE, encoding="utf-8")
    return Course.at(course.root)


@pytest.mark.slow
def test_a_course_in_two_languages_goes_from_check_to_feedback(course, tmp_path, capsys, monkeypatch):
    assert problems(course) == []
    (built,) = build(course)
    lab = (built.folder / "lab.ipynb").read_text(encoding="utf-8")
    assert "第一週" in lab and "始めましょう" in lab and "Semaine" not in lab and "Commençons" not in lab
    readme = (built.folder / "README.md").read_text(encoding="utf-8")
    assert "| 二倍 | `double.py` | 4 |" in readme and "`AUTOGRADER_LANG=fr pytest`" in readme
    (built.folder / "double.py").write_text("def double(x):\n    return x * x\n", encoding="utf-8")
    shown = {}
    for language, locale in (("fr", "C.UTF-8"), ("", "fr_CA.UTF-8"), ("", "C.UTF-8"), ("ko", "fr_FR.UTF-8")):
        environment = {"AUTOGRADER_LANG": language, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
        shown[language, locale] = run(
            sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--hint", "1", cwd=built.folder, **environment
        ).stdout
    french, by_locale, usual, unknown = shown.values()
    for text in (french, by_locale):
        assert "double(3) vaut 6" in text and "expected: un nombre pair" in text and "Semaine 1" in text and "indice 0é" in text
        assert "偶数" not in text and "ヒント" not in text
    assert "double(3)は6である" in usual and "expected: 偶数" in usual and "第一週" in usual and "indice" not in usual
    assert "which is not a language of this course: set it to ja or fr." in unknown and "偶数" in unknown

    monkeypatch.delenv("AUTOGRADER_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (submission := tmp_path / "class" / "alice").mkdir(parents=True)
    (submission / "double.py").write_text("def double(x):\n    return x * x\n", encoding="utf-8")
    root = ["--course", str(course.root)]
    capsys.readouterr()
    reports = {}
    for language in ("fr", "ja"):
        options = ["--lang", language] if language == "fr" else []
        assert main([*root, "grade", "week1", str(submission), "--json", "--jobs", "1", *options]) == 0
        reports[language] = json.loads(capsys.readouterr().out)
    assert [report["language"] for report in reports.values()] == ["fr", "ja"]
    (exercise,), (japanese,) = (report["exercises"] for report in reports.values())
    assert exercise["title"] == "Le double" and exercise["hints"] == [f"indice {n}é" for n in range(3)]
    assert [prop["title"] for prop in exercise["properties"]] == [
        "double(3) vaut 6",
        "le résultat est pair",
        "tout entier est doublé",
    ]
    assert "expected: un nombre pair" in exercise["properties"][1]["message"] and japanese["title"] == "二倍"
    assert "expected: 偶数" in japanese["properties"][1]["message"]
    out = tmp_path / "pages"
    assert main([*root, "feedback", "week1", str(submission.parent), "--out", str(out), "--jobs", "1", "--lang", "fr"]) == 0
    (page,) = (path.read_text(encoding="utf-8") for path in out.rglob("*.html"))
    assert '<html lang="fr">' in page and "Le double" in page and "un nombre pair" in page and "偶数" not in page
    assert main([*root, "grade", "week1", str(submission), "--lang", "ko"]) == 2
    assert "written in ja and fr: choose one of these, not 'ko'." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("double/test_double.py", "\n\n    double(3) vaut 6", "",
         "test_double.py:7: the docstring of test_three needs a paragraph in 'fr'"),
        ("double/test_double.py", 'ja="偶数", fr', 'ja="偶数", en',
         "test_double.py:20: this Text is in en and ja, and the course in ja and fr"),
        ("double/test_double.py", 'ja="偶数", fr=', '"偶数", ', 'and the course in ja and fr: write Text(ja="…", fr="…").'),
        ("double/test_double.py", 'Text(ja="偶数", fr="un nombre pair")', '"even"',
         "test_double.py:20: this claim is in one language"),
        ("double/chaffs.py", "\n\nErreur 3.", "",
         "the docstring of the cell 'chaff_3' needs a paragraph in 'fr' after an empty line"),
        ("double/hints.toml", 'fr = "indice 0é"', "", "hints.toml:1: 'fr' is missing"),
        ("assignment.toml", ', fr = "Le double"', "", "assignment.toml:8: 'fr' is missing"),
        ("double/test_double.py", "結果は偶数である", "double(3)は6である",
         "test_double.py:15: test_even has the title of test_three"),
        ("assignment.toml", "points = 4", "points = 5", "assignment.toml:9: double is worth 5 points, and its properties 4"),
    ],
)  # fmt: skip
def test_a_text_that_lacks_a_language_is_a_problem(course, file, old, new, expected):
    path = course.root / "solutions" / "week1" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [f"{problem.path.name}:{problem.line}: {problem.sentence}" for problem in problems(Course.at(course.root))]
    assert any(expected in line for line in found), found


@pytest.mark.parametrize("languages", PAIRS)
def test_what_is_begun_in_two_languages_has_no_problem_and_is_read_back(tmp_path, languages):
    new_course(tmp_path, "A course", languages)
    new_assignment(Course.at(tmp_path), "week1", "")
    new_exercise(Course.at(tmp_path), "week1/double", Signature.parse("double(x)"), 4, "")
    course = Course.at(tmp_path)
    assert problems(course) == [] and course.languages == languages and course.language == languages[0]
    exercise = course.assignment("week1").exercises[0]
    texts = [exercise.title, *exercise.hints, *(prop.title for prop in declared(exercise)), exercise.chaffs[0].explanation]
    assert all(tuple(text.sentences) == languages for text in texts)
    assert all(bool(HANGUL.search(text.into("ko"))) == ("ko" in languages) for text in texts[1:])
    table = Titles(course.assignment("week1"), languages[1])._parts["double"]
    assert table[texts[-1].into(languages[0])] == texts[-1].into(languages[1])


def test_a_text_is_read_in_the_languages_of_its_parts():
    claim = Text(ja="偶数", ko="짝수")
    shown = KIT.format(claim=claim)
    assert shown.into("ja") == "Expected: 偶数." and shown.into("ko") == "기대한 것: 짝수."
    assert KIT.format(claim=Text(ko="짝수")).into("en") == "Expected: 짝수." and str(claim) == claim.into("fr") == "偶数"
    assert Text.joined("; ", (KIT, claim)).into("ja") == "Expected: {claim}.; 偶数"
    assert Text("a", "b") == Text(en="a", ko="b") != Text("a") and hash(Text("a", "b")) == hash(Text(ko="b", en="a"))
    assert Text().into("en") == "" and list(Text("a", "b")) == ["a", "b"]


@pytest.mark.parametrize(
    ("docstring", "languages", "sentences", "lack"),
    [
        ("Eins\n  zwei\n\nun\ndeux", ("de", "fr"), {"de": "Eins zwei", "fr": "un deux"}, ""),
        ("一\n\n하나", ("ja", "ko"), {"ja": "一", "ko": "하나"}, ""),
        ("one\n하나\n\ntwo", ("ko", "en"), {"ko": "하나 two", "en": "one"}, ""),
        ("one", ("ko", "en"), {"en": "one"}, "needs a line in Korean after the English"),
        ("하나", ("en", "ko"), {"ko": "하나"}, "needs a line in English before the Korean"),
        (
            "Eins\nun",
            ("de", "fr"),
            {"de": "Eins un"},
            "needs a paragraph in 'fr' after an empty line, as the course is in de, fr",
        ),
        ("", ("de", "fr"), {}, "needs a sentence"),
        ("一\n\n二", ("ja",), {"ja": "一 二"}, ""),
    ],
)
def test_a_docstring_is_split_into_its_languages(docstring, languages, sentences, lack):
    text = Text.parse(docstring, languages)
    assert text.sentences == sentences and lacks(text, languages) == lack


LAB = """# Eins · Un

Ein *Satz*, `2 * 3`.

*Une **phrase** `2 * 3`.*

**Fett** und **fett**

*a* und *b*

| Schritt · étape | Form |
|---|---|
| x · y | `a` |"""


def test_a_lab_in_any_two_languages_is_shown_in_one():
    german, french = (text_in(LAB, language, ("de", "fr")) for language in ("de", "fr"))
    assert german.startswith("# Eins\n\nEin *Satz*, `2 * 3`.\n\n**Fett** und **fett**\n\n*a* und *b*\n\n| Schritt | Form |")
    assert french.startswith("# Un\n\nUne **phrase** `2 * 3`.\n\n**Fett** und **fett**\n\n*a* und *b*\n\n| étape | Form |")
    assert "| x | `a` |" in german and "| y | `a` |" in french


@pytest.mark.parametrize(
    ("languages", "problem"),
    [
        (("ja", "fr"), ""), (("pt-BR",), ""), (("ko", "en"), ""),
        ((), "one language or in two, and 0 are named"), (("en", "ko", "ja"), "and 3 are named"),
        (("ja", "ja"), "'ja' is named twice"), (("pt-br", "pt-BR"), "is named twice"),
        (("japanese",), "'japanese' is not the code"),
    ],
)  # fmt: skip
def test_languages_are_one_or_two_codes(tmp_path, languages, problem):
    found = languages_problem(languages)
    assert found.endswith(".") and problem in found if problem else found == ""
    (tmp_path / "course.toml").write_text(f"languages = {json.dumps(languages)}\n", encoding="utf-8")
    if problem:
        with pytest.raises(Problems, match=re.escape("course.toml, line 1: ")):
            Settings.read(tmp_path / "course.toml")
    else:
        assert Settings.read(tmp_path / "course.toml").languages == languages


@pytest.mark.parametrize(
    ("variables", "languages", "expected"),
    [
        ({"AUTOGRADER_LANG": "fr"}, ("ja", "fr"), "fr"), ({"AUTOGRADER_LANG": "FR_ca"}, ("ja", "fr"), "fr"),
        ({"LANG": "fr_FR.UTF-8"}, ("ja", "fr"), "fr"), ({"LC_ALL": "C", "LANG": "fr_FR"}, ("ja", "fr"), "ja"),
        ({"LANG": "en_US.UTF-8"}, ("ja", "en"), "ja"), ({"AUTOGRADER_LANG": "en"}, ("ja", "en"), "en"),
        ({"LANG": "pt_PT@euro"}, ("en", "pt-BR"), "pt-BR"), ({"AUTOGRADER_LANG": "zh-hant"}, ("zh-Hans", "zh-Hant"), "zh-Hant"),
        ({"AUTOGRADER_LANG": "ko"}, ("ja", "fr"), "ja"), ({}, ("ja", "fr"), "ja"), ({"LANG": "fil_PH"}, ("sv", "fi"), "sv"),
    ],
)  # fmt: skip
def test_the_reader_is_asked_once(monkeypatch, variables, languages, expected):
    for name in ("AUTOGRADER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert messages.language(languages, languages[0]) == expected


def test_the_name_of_a_mistake_is_sealed_in_any_languages():
    wrong = {"p": Answer(0, "double", "aa", 3)}
    sentence = Text(ja="二乗です", fr="C'est le carré")
    assert likely(unseal(seal("x", [(wrong, sentence)]), "x", wrong, ("ja", "fr")), wrong) == [sentence]


def test_an_import_asks_for_both_languages(tmp_path):
    new_course(tmp_path, "A course", ("ja", "fr"))
    course = Course.at(tmp_path)
    import_notebook(course, "otter", notebook(course, OTTER), "")
    assert problems(Course.at(tmp_path)) == []
    assert '"""TODO(author): say what test 1 asks [ja]\n\n    TODO' in course.assignment("hw1").exercises[0].public
    assert titles("six", 1, False, ("ja", "fr"))[0] == "six" and "TODO" in titles("six", 1, False, ("ja", "fr"))[1]
    assert docstring(["一", "un"], ("ja", "fr"), "    ") == '    """一\n\n    un"""'
    converted = property_of("assert f(1) > 2", None, ("ja", "fr"))
    assert "Text(ja='f(1) > 2', fr='f(1) > 2')" in converted.body and {"holds", "Text"} <= converted.checks
    assert text_call({"pt-BR": "a", "is": "b"}) == 'Text(**{"pt-BR": "a", "is": "b"})'
