"""nbgrader's formgrader in a real JupyterLab: its buttons take an assignment from release to returned feedback."""

import json

import browser
import pytest
from term import PS, WRONG_RELU, Exchange

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(browser.CHROMIUM is None, reason="Chromium is not installed (apt install chromium)"),
]


ATTACK = (
    "<script>alert(1)</script><img src=http://evil.example/a onerror=alert(2)><iframe src=javascript:alert(3)></iframe>"
    "![x](http://evil.example/b)![y](attachment:x.svg)[z](javascript:alert(4))<svg onload=alert(5)><style>@import "
    "'http://evil.example/c'</style>$\\href{javascript:alert(6)}{x}\\require{html}\\style{background:url(http://evil.example/d)}{x}$"
    "\n\n```mermaid\nclick A call alert(7)\n```\n\n</pre></div><base href=http://evil.example/>"
)


class Formgrader:
    """The formgrader's pages in a browser."""

    def __init__(self, page, address):
        self.page, self.address = page, f"{address}/formgrader"
        page.open(f"{address}/lab?token={browser.TOKEN}")

    def press(self, where, icon):
        """Press a button of a page, and wait for the message that it worked."""
        self.page.open(f"{self.address}/{where}")
        self.page.click(f".glyphicon-{icon}")
        text = self.page.wait("document.querySelector('#success-modal, #error-modal')?.innerText")
        assert self.page.js("!document.querySelector('#error-modal')"), text


@pytest.fixture
def exchange(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formgrader")
    (folder / "kit").mkdir()
    return Exchange(folder)


def test_the_buttons_take_an_assignment_from_release_to_returned_feedback(exchange):
    term, student = exchange.term, next(iter(exchange.users))
    roster = term.folder / "roster.csv"
    roster.write_text(f"id,first_name,last_name\n{student},민준,김\n", encoding="utf-8")
    term.nbgrader("db", "student", "import", str(roster))
    with browser.jupyterlab(term.folder) as address, browser.page() as page:
        formgrader = Formgrader(page, address)
        formgrader.press("manage_assignments", "education")
        formgrader.press("manage_assignments", "cloud-upload")
        exchange.student(student, "fetch_assignment", PS)
        exchange.write(student, "relu", WRONG_RELU + f"# {ATTACK}\n")
        write_attacks(exchange.folder / student / PS / "lab.ipynb")
        exchange.student(student, "submit", PS)
        formgrader.press("manage_assignments", "cloud-download")
        formgrader.press(f"manage_submissions/{PS}", "flash")
        page.wait("document.body.innerText.includes('김, 민준')")

        ((submission,),) = term.sql("select id from submitted_notebook")
        page.open(f"{formgrader.address}/submissions/{submission}/")
        shown = page.wait("document.querySelector('pre.module')?.innerText")
        assert "x[x < 0] = 0" in shown and "   2  " in shown
        page.wait("!!document.querySelector('#relu-comment')")
        enter(page, "#relu-comment", "Work on a copy.")
        enter(page, "#relu", "4.5")
        assert "because of the overhead" in page.js("document.body.innerText")
        assert_nothing_ran(page)

        formgrader.press(f"manage_submissions/{PS}", "comment")
        formgrader.press(f"manage_submissions/{PS}", "envelope")
        exchange.student(student, "fetch_feedback", PS)
        (feedback,) = exchange.feedback(student)
        assert "Work on a copy." in feedback and "4.5 / 42" in feedback and "김민준" in feedback
        before = len(page.requests)
        page.open(next((exchange.folder / student / PS / "feedback").glob("*/lab.html")).as_uri())
        assert "because of the overhead" in page.js("document.body.innerText")
        assert_nothing_ran(page)
        assert len(page.requests) == before + 1  # the page itself

        formgrader.press(f"manage_submissions/{PS}", "flash")  # grading again keeps what a person entered
        assert term.scores() == {student: 4.5}


def write_attacks(path):
    """Put scripts, pictures, links, macros and outputs into a student's notebook."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = f"because of the overhead\n\n{ATTACK}"
        elif cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": {"text/html": [ATTACK]}}]
    own = {"metadata": {}, "source": ATTACK, "attachments": {"x.svg": {"image/svg+xml": [ATTACK]}}}
    notebook["cells"] += [{"cell_type": kind, **own} for kind in ("markdown", "raw")]
    path.write_text(json.dumps(notebook), encoding="utf-8")


def assert_nothing_ran(page):
    assert not page.dialogs and not [url for url in page.requests if "evil.example" in url]
    assert page.js("document.querySelectorAll('a[href^=javascript], iframe, img[src*=evil]').length") == 0


def enter(page, selector, text):
    """Type into a field of the formgrader until it is saved: the page listens only once it has loaded all scores."""
    saved = "performance.getEntriesByType('resource').filter(e => /api\\/(grade|comment)\\//.test(e.name)).length"
    before = page.js(saved)
    field = f"document.querySelector({selector!r})"
    typing = f"{field}.focus(), {field}.value = {text!r}, {field}.dispatchEvent(new Event('change', {{bubbles: true}}))"
    page.wait(f"({typing}, {saved} > {before})")
