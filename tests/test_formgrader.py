"""nbgrader's formgrader in a real JupyterLab: its buttons take an assignment from release to returned feedback."""

import browser
import pytest
from term import PS, WRONG_RELU
from test_exchange import Exchange

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(browser.CHROMIUM is None, reason="Chromium is not installed (apt install chromium)"),
]


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
        exchange.write(student, "relu", WRONG_RELU)
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

        formgrader.press(f"manage_submissions/{PS}", "comment")
        formgrader.press(f"manage_submissions/{PS}", "envelope")
        exchange.student(student, "fetch_feedback", PS)
        (feedback,) = exchange.feedback(student)
        assert "Work on a copy." in feedback and "4.5 / 15" in feedback and "김민준" in feedback

        formgrader.press(f"manage_submissions/{PS}", "flash")  # grading again keeps what a person entered
        assert term.scores() == {student: 4.5}


def enter(page, selector, text):
    """Type into a field of the formgrader until it is saved: the page listens only once it has loaded all scores."""
    saved = "performance.getEntriesByType('resource').filter(e => /api\\/(grade|comment)\\//.test(e.name)).length"
    before = page.js(saved)
    field = f"document.querySelector({selector!r})"
    typing = f"{field}.focus(), {field}.value = {text!r}, {field}.dispatchEvent(new Event('change', {{bubbles: true}}))"
    page.wait(f"({typing}, {saved} > {before})")
