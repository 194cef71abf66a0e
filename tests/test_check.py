"""``autograder check``: every fault of an author, in one list, with its file, line and remedy."""

import shutil
import time
from types import SimpleNamespace

import pytest
from conftest import ROOT

from autograder.authoring.check import problems
from autograder.authoring.stubs import line_of_marks, stub
from autograder.cli.main import main
from autograder.course import Course
from autograder.errors import KitError, UsageError

LAB = """\
# A week

```python exercise="relu"
check("relu")
```

What is it for?

<!-- #region question="why" points=2 -->
Because the model answer is this sentence.
<!-- #endregion -->
"""
ASSIGNMENT = 'title = {en = "Week", ko = "주"}\n\n[[exercise]]\nname = "relu"\ntitle = {en = "ReLU", ko = "렐루"}\npoints = 20\n'


@pytest.fixture
def course(tmp_path):
    """A course with one exercise, relu, for tests to break."""
    folder = tmp_path / "solutions" / "week"
    shutil.copytree(ROOT / "solutions" / "ps1_batch_inference" / "relu", folder / "relu")
    (folder / "assignment.toml").write_text(ASSIGNMENT, encoding="utf-8")
    (folder / "lab.md").write_text(LAB, encoding="utf-8")
    return tmp_path


def found(course, *names):
    return [f"{problem.path.name}:{problem.line}: {problem.sentence}" for problem in problems(Course.at(course), names)]


def change(course, file, old, new, count=1):
    path = course / "solutions" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def test_a_sound_course_has_no_problem(course):
    assert found(course) == []
    assert problems(Course.at(ROOT)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("week/assignment.toml", "points = 20", 'points = "20"', "assignment.toml:6: 'points' is not of the expected form"),
        ("week/assignment.toml", "points = 20", 'points = 20\nwithold = ["f"]',
         "assignment.toml:7: 'withold' is not known: did you mean 'withheld'?"),
        ("week/assignment.toml", "title", "titel", "assignment.toml:1: 'titel' is not known: did you mean 'title'?"),
        ("week/assignment.toml", 'ko = "렐루"', 'kr = "렐루"', "assignment.toml:5: 'kr' is not known: did you mean 'ko'?"),
        ("week/assignment.toml", 'title = {en = "Week", ko = "주"}', 'title.en = "Week"\ntitle.kr = "주"',
         "assignment.toml:1: 'kr' is not known: did you mean 'ko'?"),
        ("week/assignment.toml", 'title = {en = "Week"', 'data = ["none.csv"]\ntitle = {en = "Week"',
         "assignment.toml:1: there is no data/none.csv"),
        ("week/assignment.toml", "points = 20", "points = 21", "assignment.toml:6: relu is worth 21 points, and its properties 20"),
        ("week/lab.md", 'question="why"', 'questoin="why"', "lab.md:9: 'questoin' is not known: did you mean 'question'?"),
        ("week/lab.md", "#region question", "#regoin question", "lab.md:9: this comment would reach the students"),
        ("week/lab.md", "#region question", "region question", "lab.md:9: this comment would reach the students"),
        ("week/lab.md", ' points=2', "", "lab.md:9: the question 'why' needs points=5"),
        ("week/lab.md", 'points=2', "points=two", "lab.md:9: the question 'why' needs points=5"),
        ("week/lab.md", 'question="why"', "question=why", "lab.md:9: write question=\"name\", in quotes."),
        ("week/lab.md", 'check("relu")\n```', 'check("relu")',
         "lab.md:3: this code cell does not end: write ``` after its last line."),
        ("week/lab.md", 'check("relu")', 'check("softmax")', "lab.md:3: the cell of 'relu' checks softmax: write check(\"relu\")."),
        ("week/lab.md", "<!-- #endregion -->", "", "lab.md:9: this region does not end"),
        ("week/lab.md", "<!-- #endregion -->", "<!-- endregion -->", "lab.md:11: this comment would reach the students"),
        ("week/lab.md", "What is", "<!-- note to myself -->\nWhat is", "lab.md:7: this comment would reach the students"),
        ("week/lab.md", 'exercise="relu"', "exercise=relu", "lab.md:3: write exercise=\"name\", in quotes."),
        ("week/lab.md", 'exercise="relu"', 'excercise="relu"', "lab.md:3: 'excercise' is not known: did you mean 'exercise'?"),
        ("week/lab.md", 'exercise="relu"', 'exercise="rleu"',
         "lab.md:3: assignment.toml does not list the exercise 'rleu': did you mean 'relu'?"),
        ("week/relu/hints.toml", "[[hint]]", "[[hints]]", "hints.toml:3: 'hints' is not known: did you mean 'hint'?"),
        ("week/relu/chaffs.py", "# %% ", "# %% dW_", "chaffs.py:1: '# %% dW_"),
        ("week/relu/chaffs.py", "\n# %% ", "\n#%% ", "begins no cell: write '# %% "),
        ("week/relu/chaffs.py", "\n# %% ", "\n# %% off by ", "begins no cell: write '# %% off_by_"),
        ("week/relu/chaffs.py", "\n# %% ", "\n# %% off-by-", "begins no cell: write '# %% off_by_"),
        ("week/relu/chaffs.py", "\n# %% ", "\n# ", "twice: is a line '# %% name' between them misspelt?"),
        ("week/relu/test_relu.py", "points(1)", 'points("1")', "needs @pytest.mark.points(n), once, with a number n above 0."),
        ("week/relu/test_relu.py", "@given(x", "@pytest.mark.parametrize(x", "nothing draws the x of test_"),
        ("week/relu/test_relu.py", "\ndef test_", "\ndef tset_", " has points but is no property: begin its name with test_."),
        ("week/relu/test_relu.py", "\ndef test_", "\nasync def test_", " is async, and would not be awaited: write def."),
        ("week/relu/test_relu.py", "import pytest\n", "import pytest\n\n\nclass TestA:\n    def test_b(self):\n        pass\n\n",
         "test_b is in a class: make it a function of the module."),
        ("week/relu/chaffs.py", '"""', 'x = """',
         "does not begin with a docstring: say in one what is wrong, and what to do instead."),
        ("week/relu/test_relu.py", "    agree(", "    print(",
         "checks nothing: use agree, holds, shaped, raises or unmodified of selfcheck."),
        ("week/relu/test_relu.py", "    agree(", "    np.random.seed(0); agree(",
         "it uses numpy.random.seed, whose numbers depend on what ran before: make rng = np.random.default_rng(seed)"),
        ("week/relu/test_relu.py", "    agree(", "    np.random.default_rng(); agree(",
         "default_rng() without a seed gives other numbers in every run"),
        ("week/relu/test_relu.py", "import numpy as np", "import numpy as np\nfrom random import shuffle as s; s([1])",
         "it uses random.shuffle, whose numbers depend on what ran before"),
        ("week/relu/test_relu.py", "    agree(", "    np.load('x.npy'); agree(",
         "it uses numpy.load, and the grader runs in another folder"),
        ("week/relu/test_relu.py", "    agree(", "    open('x'); agree(", "it uses open, and the grader runs in another folder"),
        ("week/relu/test_relu.py", "import numpy as np", "import numpy as np\nimport matplotlib.pyplot as plt",
         "it uses matplotlib.pyplot, and the sandbox shows no figure"),
        ("week/relu/test_relu.py", "    agree(", "    type(relu(x)) is relu; agree(",
         "type(…) of an object in the sandbox is not relu: use isinstance(…, relu)."),
        ("week/relu/relu.py", '    """', '    x = """',
         "relu.py:6: relu has no docstring: state in one everything that is graded."),
        ("week/relu/relu.py", "### END SOLUTION", "### END SOLUTON", "relu.py:17: "),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line_and_the_remedy(course, file, old, new, expected):
    change(course, file, old, new)
    assert any(line.startswith(expected) or expected in line for line in found(course)), found(course)


CLASS = """class Stack:
    \"\"\"A stack.\"\"\"

    def __init__(self):
        ### BEGIN SOLUTION
        self.items = []
        ### END SOLUTION

    def push(self, item):
        ### BEGIN SOLUTION
        self.items.append(item)
        ### END SOLUTION

    def _top(self):
        ### BEGIN SOLUTION
        return self.items[-1]
        ### END SOLUTION
"""


def test_a_public_method_without_a_docstring_is_named(course):
    with open(course / "solutions/week/relu/relu.py", "a", encoding="utf-8") as file:
        file.write(f"\n\n{CLASS}")
    line = (course / "solutions/week/relu/relu.py").read_text(encoding="utf-8").splitlines().index("    def push(self, item):") + 1
    assert found(course) == [f"relu.py:{line}: Stack.push has no docstring: say in one what it does, or begin its name with _."]


def test_two_properties_of_one_title_are_named(course):
    change(course, "week/relu/hidden_relu.py", "x may also have three dimensions, or be a single number",
           "a batch without negative values comes back as it is")  # fmt: skip
    (line,) = found(course)
    assert line.startswith("hidden_relu.py:30: test_x_may_have_any_shape has the title of test_")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("def f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n", 0),
        ("def f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTON\n", 4),
        ("def f():\n    ### BEGN SOLUTION\n    return 1\n    ### END SOLUTION\n", 2),
        ("def f():\n    # begin-solution\n    return 1\n", 2),
        ("def f():\n    ### BEGIN SOLUTION\n    return 1\n", 2),
        ("def f():\n    return 1\n    ### END SOLUTION\n", 3),
        ("### BEGIN SOLUTION\n1\n### BEGIN SOLUTION\n2\n### END SOLUTION\n", 1),
        ("def f():\n    ### BEGIN ANSWER\n    return 1\n    ### END ANSWER\n", 2),
        ("def f():\n    return 1  # the solution begins with 1\n    # begin with the solution of the first\n", 0),
    ],
)
def test_the_mark_that_is_misspelt_or_has_no_other_end_is_found(source, line):
    assert line_of_marks(source) == line


TWO_REGIONS = """class Affine:
    \"\"\"A layer.\"\"\"

    def forward(self, x):
        ### BEGIN SOLUTION
        return x
        ### END SOLUTION

    def backward(self, dout):
        ### BEGIN SOLUTON
        return 2 * dout
        ### END SOLUTION
"""


def test_a_misspelt_mark_beside_a_right_one_is_refused():
    with pytest.raises(KitError, match="in line 10"):
        stub(TWO_REGIONS)
    assert "2 * dout" not in stub(TWO_REGIONS.replace("SOLUTON", "SOLUTION"))


def test_build_says_what_comes_next_if_something_has_changed(course, capsys):
    assert main(["--course", str(course), "build"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Next: 'autograder validate' proves what has changed."
    assert main(["--course", str(course), "build"]) == 0
    assert capsys.readouterr().out == "assignments/week is up to date\n"


def test_a_cell_of_a_taken_name_is_named(course):
    text = (course / "solutions/week/relu/chaffs.py").read_text(encoding="utf-8")
    first = text.split("\n", 1)[0].removeprefix("# %% ")
    with open(course / "solutions/week/relu/chaffs.py", "a", encoding="utf-8") as file:
        file.write(f'\n\n# %% {first}\n"""No.\n아니요."""\n\n\ndef relu(x):\n    return -x\n')
    assert [line for line in found(course) if f"two cells are called {first}: rename one." in line]


def test_a_byte_order_mark_is_no_fault(course):
    path = course / "solutions" / "week" / "assignment.toml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert found(course) == []


def test_too_few_wheats_chaffs_hints_or_languages_are_named(course):
    folder = course / "solutions" / "week" / "relu"
    for name, count in (("wheats.py", 3), ("chaffs.py", 7)):
        cells = (folder / name).read_text(encoding="utf-8").split("# %% ")
        (folder / name).write_text("# %% ".join(cells[: count + 1]), encoding="utf-8")
    hints = (folder / "hints.toml").read_text(encoding="utf-8")
    (folder / "hints.toml").write_text(hints.rpartition("[[hint]]")[0], encoding="utf-8")
    chaffs = (folder / "chaffs.py").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "chaffs.py").write_text(chaffs[0] + chaffs[1].rstrip() + '"""\n' + "".join(chaffs[3:]), encoding="utf-8")
    name = chaffs[0].removeprefix("# %% ").strip()
    assert found(course) == [
        "chaffs.py:0: it has 7 cell(s): write at least 8.",
        f"chaffs.py:0: the docstring of the cell '{name}' needs a line in Korean after the English.",
        "hints.toml:0: it has 2 hint(s): write 3.",
        "wheats.py:0: it has 3 cell(s): write at least 4.",
    ]


def test_all_faults_come_in_one_list_and_nothing_is_built(course, capsys):
    change(course, "week/lab.md", 'question="why"', 'questoin="why"')
    change(course, "week/assignment.toml", "points = 20", "points = 21\nwithold = 1")
    change(course, "week/relu/hints.toml", "ko = ", "kr = ")
    change(course, "week/relu/test_relu.py", "points(1)", 'points("1")')
    change(course, "week/relu/chaffs.py", "\n# %% ", "\n#%% ")
    assert main(["--course", str(course), "check"]) == 1
    printed = capsys.readouterr().out
    for expected in ("questoin", "withold", "'kr'", "needs @pytest", "begins no cell"):
        assert expected in printed
    assert main(["--course", str(course), "build"]) == 1
    assert all(expected in capsys.readouterr().err for expected in ("questoin",)) and not (course / "assignments").exists()
    assert main(["--course", str(course), "validate", "relu", "--jobs", "1"]) == 1
    assert "begins no cell" in capsys.readouterr().err


def test_the_list_can_be_limited_to_a_problem_set_or_an_exercise(course):
    change(course, "week/relu/hints.toml", "ko = ", "kr = ")
    change(course, "week/lab.md", 'question="why"', 'questoin="why"')
    assert len(found(course, "week")) > len(found(course, "relu")) > 0
    assert all("hints.toml" in line for line in found(course, "relu"))
    with pytest.raises(UsageError, match="no problem set or exercise 'rleu'"):
        found(course, "rleu")


def test_a_course_in_one_language_needs_no_other(course):
    (course / "solutions" / "course.toml").write_text('languages = ["en"]\n')
    assert any("'ko' is not known" in line for line in found(course))
    (course / "solutions" / "course.toml").write_text('languages = ["en"]\nlangauge = "en"\n')
    assert found(course) == ["course.toml:2: 'langauge' is not known: did you mean 'language'?"]


def test_what_to_do_next_is_said(course, capsys):
    (course / "solutions/week/relu/answers.json").unlink()
    assert main(["--course", str(course), "check"]) == 0
    assert "is not proven: run 'autograder validate relu --record'" in capsys.readouterr().out
    change(course, "week/relu/relu.py", "np.maximum(0, x)", "np.maximum(x, 0)")
    assert main(["--course", str(course), "check"]) == 0
    assert "run 'autograder build'" in capsys.readouterr().out


def test_what_to_do_next_is_said_of_every_exercise(course, capsys):
    listed = (course / "solutions/week/assignment.toml").read_text(encoding="utf-8")
    other = "softmax"
    shutil.copytree(ROOT / "solutions" / "ps1_batch_inference" / other, course / "solutions" / "week" / other)
    entry = listed[listed.index("[[exercise]]") :].replace("relu", other)
    (course / "solutions/week/assignment.toml").write_text(f"{listed}\n{entry}", encoding="utf-8")
    lab = LAB + LAB[LAB.index("```") : LAB.index("What")].replace("relu", other)
    (course / "solutions/week/lab.md").write_text(lab, encoding="utf-8")
    for name in ("relu", other):
        (course / "solutions/week" / name / "answers.json").unlink()
    assert main(["--course", str(course), "check"]) == 0, capsys.readouterr().out
    assert "relu and softmax are not proven: run 'autograder validate relu softmax --record'" in capsys.readouterr().out
    for name in ("relu", other):
        (course / "solutions/week" / name / "inputs.frozen").unlink()
    assert main(["--course", str(course), "check"]) == 0
    assert "relu and softmax are new or changed: run 'autograder build'" in capsys.readouterr().out


def test_watching_lists_anew_what_is_saved(course, capsys, monkeypatch):
    path = course / "solutions" / "week" / "relu" / "hidden_relu.py"
    whole = path.read_text(encoding="utf-8")
    contents = iter([whole[:300], None, whole + "\n\ndef test_more():\n    pass\n", whole])

    def sleep(seconds):
        """Every other time, save the file with the next content, or remove it; in the end press Ctrl-C."""
        sleep.calls = getattr(sleep, "calls", 0) + 1
        if sleep.calls % 2 == 0:
            return
        content = next(contents, KeyboardInterrupt)
        if content is KeyboardInterrupt:
            raise KeyboardInterrupt
        path.unlink() if content is None else path.write_text(content, encoding="utf-8")

    clock = SimpleNamespace(sleep=sleep, monotonic=time.monotonic, strftime=time.strftime)
    monkeypatch.setattr("autograder.authoring.watch.time", clock)
    assert main(["--course", str(course), "check", "week", "--watch"]) == 130
    first, half, gone, more, last = capsys.readouterr().out.split("Watching solutions/. Ctrl-C ends.\n")[:-1]
    assert "problem(s)" not in first + last and "problem(s)" in half and "it cannot be read" in gone
    assert "test_more checks nothing" in more and "test_more needs a docstring" in more
