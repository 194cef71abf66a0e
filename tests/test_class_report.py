"""autograder report: the figures of a class, and the page that shows them."""

import io
import json
import random
import re
import string
import sys
from dataclasses import replace
from html.parser import HTMLParser

import browser
import numpy as np
import pytest
from conftest import ROOT

from autograder.cli.main import main
from autograder.errors import KitError, UsageError
from autograder.nbgrader_plugin.records import Graded, GradingRecord
from autograder.reports.class_file import MAX_REPORTS, read_class
from autograder.reports.class_page import class_html, class_page
from autograder.reports.class_statistics import BINS, MIN_FOR_DISCRIMINATION, TIME_LIMITS_S, Entry, GradedClass, class_figures
from autograder.reports.class_words import TIME_GROUPS, WORDS
from autograder.reports.pages import page_path
from autograder.reports.report import ExerciseResult, PropertyResult, Report, exercise_status

PS1 = "ps1_batch_inference"
POINTS = (4.0, 3.0, 2.0, 1.0)
TEMPLATE = ROOT / "autograder" / "reports" / "templates" / "class.html.j2"
HOSTILE = '<script>alert("1")</script>{{ 7 * 7 }}\x1b[2J\u202e&amp;'


def prop(number, status, points, **fields):
    earned = points if status == "passed" else 0.0
    return PropertyResult(f"property {number}", points, earned, number % 2 == 1, status, **fields)


def exercise(name, statuses, **fields):
    """A result with a property for each status; ``fields`` go to those that do not hold."""
    properties = tuple(
        prop(number, status, points, **(fields if status not in ("passed", "not_started") else {}))
        for number, (status, points) in enumerate(zip(statuses, POINTS, strict=True))
    )
    score, points = sum(one.earned for one in properties), sum(POINTS)
    return ExerciseResult(name, name.title(), score, points, exercise_status(properties), properties)


def report(student, *exercises, **fields):
    made = Report(
        assignment=PS1,
        submission=student,
        kit_version="1",
        exam="e",
        sandbox=("landlock", "seccomp", "rlimits"),
        language="en",
        score=sum(one.score for one in exercises),
        max_score=sum(one.max_score for one in exercises),
        exercises=exercises,
    )
    return replace(made, **fields)


def random_class(size, names=("relu", "sigmoid", "softmax")):
    """Reports on ``size`` submissions, of stronger and weaker students; some have not started an exercise."""
    rng = random.Random(5)
    reports = []
    for number in range(size):
        strength, exercises = rng.random(), []
        for name in names:
            statuses = ["passed" if rng.random() < strength else rng.choice(("failed", "error")) for _ in POINTS]
            if rng.random() < 0.1:
                statuses = ["not_started"] * len(POINTS)
            exercises.append(exercise(name, statuses, misconception=rng.choice(("", "x is y.", "x is z.")), counterexample="f(1)"))
        reports.append(report(f"student-{number}", *exercises))
    return reports


def figures(reports):
    return class_figures([Entry(one.submission, one) for one in reports])


def page(course, entries, language="en", **fields):
    return class_html(class_page(course.assignment(PS1), GradedClass(tuple(entries), **fields), language))


def undefined(text):
    """What a page shows of a value that is not defined, other than a dash."""
    return re.findall(r"\bnan\b|\bNone\b(?!\.)", text)


class Tags(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data


# The figures


def test_the_figures_are_those_that_numpy_computes():
    reports = random_class(60)
    found, scores = figures(reports), np.array([one.score for one in reports])
    automatic = found.automatic
    quartiles = (automatic.lower_quartile, automatic.median, automatic.upper_quartile)
    assert np.allclose(quartiles, np.percentile(scores, [25, 50, 75]))
    assert np.allclose((automatic.mean, automatic.spread), (scores.mean(), scores.std(ddof=1)))
    assert automatic.bins == tuple(np.histogram(scores, BINS, (0, 30))[0]) and automatic.full == (scores == 30).sum()
    for index, shown in enumerate(found.exercises):
        results = [one.exercises[index] for one in reports]
        assert shown.rate == np.mean([one.score == 10 for one in results])
        assert shown.not_started == sum(one.status == "not_started" for one in results) > 0
        begun = [one for one in reports if one.exercises[index].status != "not_started"]
        for place, figure in enumerate(shown.properties):
            passes = np.array([one.exercises[index].properties[place].status == "passed" for one in begun])
            rest = np.array([one.score for one in begun]) - POINTS[place] * passes
            assert figure.rate == passes.mean() and figure.begun == len(begun)
            assert figure.discrimination == pytest.approx(np.corrcoef(passes, rest)[0, 1])


def test_misconceptions_are_counted_once_a_submission_and_exercise():
    reports = random_class(40)
    found = figures(reports)
    expected = {}
    for one in reports:
        for result in one.exercises:
            for sentence in {prop.misconception for prop in result.properties} - {""}:
                expected.setdefault((result.title, sentence), set()).add(one.submission)
    assert {(one.exercise, one.sentence): one.submissions for one in found.misconceptions} == {
        key: len(students) for key, students in expected.items()
    }
    counts = [one.submissions for one in found.misconceptions]
    assert counts == sorted(counts, reverse=True)
    failing = [one for report in reports for one in report.exercises if one.status not in ("passed", "not_started")]
    assert found.unfinished == len(failing)
    assert found.unnamed == sum(not any(prop.misconception for prop in one.properties) for one in failing)


def test_an_example_is_public_if_one_is_and_names_nobody():
    def failing(student, message):
        return report(student, exercise("relu", ["failed", "failed", "passed", "passed"], misconception="m", message=message))

    entries = [
        Entry("20261001", failing("20261001", "20261001 and 김민준의 ALICE, alicee"), name="김민준"),
        Entry("alice", report("alice", exercise("relu", ["passed"] * 4))),
    ]
    (found,) = class_figures(entries).misconceptions
    assert not found.hidden and found.property == "property 0"
    assert found.example == "… and …의 …, alicee"


@pytest.mark.parametrize("size", [MIN_FOR_DISCRIMINATION - 1, MIN_FOR_DISCRIMINATION])
def test_what_is_not_defined_is_a_dash(course, size):
    statuses = [["passed", "failed", "passed" if number % 2 else "failed", "not_started"] for number in range(size)]
    reports = [report(f"s{number}", exercise("relu", one)) for number, one in enumerate(statuses)]
    everyone, nobody, some, _ = figures(reports).exercises[0].properties
    assert everyone.discrimination is nobody.discrimination is some.discrimination is None  # the rest scores are all equal
    text = page(course, [Entry(one.submission, one) for one in reports])
    assert not undefined(text) and '<td class="n">–</td>' in text
    look = text[text.index('id="look"') : text.index('id="misconceptions"')]
    assert re.search(r"Everyone.*property 0.*Nobody.*property 1", look, re.DOTALL)


def test_a_class_of_one_and_one_that_could_not_be_read_have_a_page(course):
    one = report("alice", exercise("relu", ["passed"] * 4))
    unreadable = report("bob", exercise("relu", ["error"] * 4), problem="bob.zip cannot be read")
    found = figures([one, unreadable])
    assert (found.submissions, found.graded, found.unreadable, found.automatic.mean) == (2, 1, 1, 10)
    assert found.automatic.spread is None and found.exercises[0].graded == 1
    for entries in ([one], [unreadable], [one, unreadable]):
        assert not undefined(page(course, [Entry(entry.submission, entry) for entry in entries]))


def test_what_needs_a_person_is_named_with_the_reason():
    statuses = ["crashed", "timeout", "memory", "error"]
    entries = [Entry(status, report(status, exercise("relu", [status, "failed", "passed", "passed"]))) for status in statuses]
    entries += [
        Entry("unreadable", report("unreadable", exercise("relu", ["error"] * 4), problem="no zip")),
        Entry("syntax", report("syntax", exercise("relu", ["error"] * 4, message="invalid syntax"))),
        Entry("raises", report("raises", exercise("relu", ["error"] * 4, counterexample="relu(x)"))),
        Entry("ungraded", None),
        Entry("writer", report("writer", exercise("relu", ["passed"] * 4)), waiting=("why", "Relu")),
    ]
    found = class_figures(entries)
    assert {(group.reason, *student) for group in found.attention for student in group.students} == {
        ("crashed", "crashed", "", "Relu"),
        ("timeout", "timeout", "", "Relu"),
        ("memory", "memory", "", "Relu"),
        ("unreadable", "unreadable", "", "no zip"),
        ("not_loaded", "syntax", "", "Relu"),
        ("ungraded", "ungraded", "", ""),
        ("waiting", "writer", "", "why, Relu"),
    }
    assert found.need_a_person == 7 and found.waiting == 1 and found.ungraded == 1


def test_times_are_grouped_and_late_begins_after_the_due_date():
    one = report("a", exercise("relu", ["passed"] * 4))
    seconds = [-10 * 86_400, -1, 0, 1, 3600, 3601, None]
    entries = [Entry(f"s{number}", one, score=5, max_score=10, seconds_late=when) for number, when in enumerate(seconds)]
    found = class_figures(entries).times
    assert len(TIME_GROUPS) == len(TIME_LIMITS_S) + 1 == len(found.counts)
    assert found.counts == (1, 0, 0, 0, 0, 2, 2, 1, 0, 0) and (found.late, found.unknown) == (3, 1)
    assert found.means[0] == 50 and found.means[1] is None


def test_the_score_before_a_regrade_is_kept_for_the_same_files_only():
    first = Graded(GradingRecord("files", "exam"), report("a", exercise("relu", ["passed", "failed", "failed", "failed"])))
    regraded = GradingRecord("files", "corrected exam").after(first)
    assert regraded.before == (4, 10)
    again = Graded(regraded, first.report)
    assert GradingRecord("files", "corrected exam").after(again).before == (4, 10)  # --force
    assert GradingRecord("other files", "corrected exam").after(again).before is None
    assert GradingRecord("other files", "exam").after(first).before is GradingRecord("files", "exam").after(None).before is None


def test_a_record_of_an_older_kit_stays_readable(tmp_path):
    graded = Graded(GradingRecord("files", "exam"), report("a", exercise("relu", ["passed"] * 4)))
    graded.save(tmp_path)
    data = json.loads((tmp_path / "graded.json").read_text())
    del data["score_before"], data["max_score_before"]
    (tmp_path / "graded.json").write_text(json.dumps(data))
    assert Graded.load(tmp_path) == graded


def test_the_scores_before_and_after_a_regrade_are_on_the_page(course):
    after = report("a", exercise("relu", ["passed"] * 4))
    befores = [(8.0, 10.0), (10.0, 10.0), None, (12.0, 20.0)]
    entries = [Entry(f"student-{number}", after, before=before) for number, before in enumerate(befores)]
    found = class_figures(entries)
    assert (found.up, found.down, found.same, found.mean_change) == (1, 1, 1, 0)
    text = Tags(page(course, entries, has_gradebook=True)).text
    assert "3 submissions were graded again" in text and "1 up, 1 down, 1 unchanged" in text
    assert re.search(r"student-0\s*8 / 10\s*10 / 10\s*\+2", text) and re.search(r"student-3\s*12 / 20\s*10 / 10\s*−2", text)


# The page


def full_class():
    """Entries with everything that a page can show, all texts of students hostile."""
    broken = exercise(
        "relu", ["timeout", "failed", "passed", "passed"], misconception=HOSTILE, message=HOSTILE, counterexample=HOSTILE
    )
    unreadable = report(HOSTILE, exercise("relu", ["error"] * 4), problem=HOSTILE)
    return [
        Entry(HOSTILE, report(HOSTILE, broken), HOSTILE, 9, 12, seconds_late=5, waiting=(HOSTILE,), before=(1, 10)),
        Entry("bob", unreadable, HOSTILE, 0, 12, before=(2, 10)),
        Entry("dora", None, HOSTILE),
    ]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_page_is_escaped_and_needs_nothing_beside_it(course, language):
    gradebook = {"has_gradebook": True, "due": HOSTILE, "missing": (HOSTILE,), "left_out": 2}
    text = page(course, full_class(), language, **gradebook)
    parsed = Tags(text)
    assert not {"script", "img", "link", "iframe", "a:hover"} & {tag for tag, _ in parsed.tags}
    assert all(attributes["href"].startswith("#") for _, attributes in parsed.tags if "href" in attributes)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202e]", text) and "{{ 7 * 7 }}" in parsed.text
    assert "Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"" in text
    assert f'<html lang="{language}">' in text
    links = {attributes["href"][1:] for tag, attributes in parsed.tags if tag == "a"}
    identifiers = [attributes["id"] for _, attributes in parsed.tags if "id" in attributes]
    assert links <= set(identifiers) and len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_chart_has_a_title_and_a_description(course, language):
    text = page(course, full_class(), language, has_gradebook=True, due="2026-12-01")
    tags = Tags(text).tags
    charts = [attributes for tag, attributes in tags if tag == "svg" and attributes.get("role") == "img"]
    others = [attributes for tag, attributes in tags if tag == "svg" and attributes.get("aria-hidden") == "true"]
    assert len(charts) == 5 and len(charts) + len(others) == sum(tag == "svg" for tag, _ in tags)
    for attributes in charts:
        for name in attributes["aria-labelledby"].split():
            assert re.search(rf'<(title|desc) id="{name}">[^<]+<', text)


def test_every_sentence_is_in_both_languages_with_the_same_fields():
    for name, text in [*WORDS.items(), *zip(TIME_GROUPS, TIME_GROUPS, strict=True)]:
        fields = [{field for _, field, _, _ in string.Formatter().parse(one) if field} for one in text]
        assert fields[0] == fields[1] and text.en and text.ko != text.en, name
    for name in WORDS:
        assert name.removesuffix(" (one)") in WORDS


def test_titles_come_in_the_language_of_the_page(course):
    relu = course.assignment(PS1).exercise("relu")
    chaff = relu.chaffs[0]
    result = replace(exercise("relu", ["failed"] * 4, misconception=chaff.explanation.en), title=relu.title.en)
    text = page(course, [Entry("a", report("a", result), waiting=(relu.title.en,))], "ko", has_gradebook=True)
    parsed = Tags(text).text
    assert chaff.explanation.ko in parsed and chaff.explanation.en not in parsed and f"a: {relu.title.ko}" in parsed
    assert "학급 보고서" in parsed and "변별도" in parsed


def test_without_a_gradebook_the_page_says_what_is_missing(course):
    text = Tags(page(course, [Entry("a", report("a", exercise("relu", ["passed"] * 4)))])).text
    assert (
        "Times are in the gradebook" in text
        and "Written answers are in the gradebook" in text
        and "Earlier scores are kept" in text
    )


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_have_the_contrast_of_wcag_aa_in_both_schemes():
    schemes = re.findall(r":root \{(.*?)\}", TEMPLATE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(schemes) == 2
    for scheme in schemes:
        light = {name: luminance(colour) for name, colour in re.findall(r"--([\w-]+): (#\w+);", scheme)}

        def contrast(one, other, light=light):
            high, low = sorted((light[one], light[other]), reverse=True)
            return (high + 0.05) / (low + 0.05)

        assert all(contrast(text, ground) >= 4.5 for text in ("text", "muted", "link") for ground in ("page", "box"))
        assert contrast("text", "warn") >= 4.5
        assert all(contrast(bar, "page") >= 3 for bar in ("bar", "passed", "partial", "failed", "none"))


@pytest.mark.slow
@pytest.mark.skipif(browser.CHROMIUM is None, reason="Chromium is not installed (apt install chromium)")
def test_nothing_scrolls_the_page_sideways_on_a_phone(course, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(page(course, full_class(), has_gradebook=True, due="2026-12-01"), encoding="utf-8")
    with browser.page() as shown:
        for width in (400, 1280):
            shown.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
            shown.open(path.as_uri())
            assert shown.js("document.documentElement.scrollWidth") <= width
        assert set(shown.requests) == {path.as_uri()} and not shown.dialogs


# The command


@pytest.fixture
def written(tmp_path, monkeypatch):
    """written(reports): the path of a file with these reports, in the folder that is the current one."""
    monkeypatch.chdir(tmp_path)

    def write(reports):
        path = tmp_path / "reports.json"
        path.write_text(json.dumps(reports if isinstance(reports, dict) else [one.as_dict() for one in reports]), encoding="utf-8")
        return str(path)

    return write


def command(*arguments):
    return main(["--course", str(ROOT), "report", PS1, *arguments])


def test_a_report_is_written_beside_one_line_with_the_main_figures(written, tmp_path, capsys):
    assert command(written(random_class(1500, ["relu"]))) == 0
    assert capsys.readouterr().out.startswith(f"wrote {PS1}_report.html\n1500 submissions, mean ")
    text = (tmp_path / f"{PS1}_report.html").read_text(encoding="utf-8")
    assert re.search(r"<dt>Submissions</dt><dd>1500</dd>", text) and sorted(path.name for path in tmp_path.iterdir()) == [
        f"{PS1}_report.html",
        "reports.json",
    ]


def test_one_report_on_standard_input_is_a_class_of_one(written, monkeypatch, capsys):
    text = json.dumps(random_class(1)[0].as_dict())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    written([])
    assert command("-", "--lang", "ko", "--out", "page.html") == 0
    assert "제출물 1개" in capsys.readouterr().out


def test_an_earlier_report_is_replaced_and_nothing_else(written, tmp_path, capsys):
    source, out = written(random_class(2)), tmp_path / "page.html"
    assert command(source, "--out", str(out)) == command(source, "--out", str(out)) == 0
    out.write_text("<html>my own page</html>")
    assert command(source, "--out", str(out)) == 1
    assert "page.html exists and is not an earlier page" in capsys.readouterr().err
    assert out.read_text() == "<html>my own page</html>"
    for other in (tmp_path, tmp_path / "nowhere" / "page.html"):
        with pytest.raises(KitError, match="name another file with --out"):
            page_path(other)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda reports: [], f"it holds 0 reports, and 1 to {MAX_REPORTS:,} can be used"),
        (lambda reports: [reports[0], reports[0]], "it has two reports on student-0"),
        (lambda reports: [replace(reports[0], assignment="ps2")], "report on student-0 is about ps2"),
        (lambda reports: [replace(reports[0], score=7.5)], "report 1: its score is 7.5"),
        (lambda reports: {}, "report 1: it does not have the fields"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(course, written, change, message):
    with pytest.raises(KitError, match=re.escape(message)) as error:
        read_class(written(change(random_class(2))), course.assignment(PS1))
    assert "--json' printed" in str(error.value)


def test_a_file_that_is_missing_or_no_json_is_named(course, tmp_path):
    (tmp_path / "broken.json").write_bytes(b"\xff[")
    with pytest.raises(KitError, match=r"broken\.json cannot be used: it is not JSON"):
        read_class(str(tmp_path / "broken.json"), course.assignment(PS1))
    for path in (tmp_path / "nowhere.json", tmp_path):
        with pytest.raises(UsageError, match="name a file that holds the reports"):
            read_class(str(path), course.assignment(PS1))
