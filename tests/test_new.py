"""``autograder new``: a course from nothing, valid files with the author's next step, and a grade from the installed wheel."""

import csv
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT, run

from autograder.authoring.build import build
from autograder.authoring.check import problems
from autograder.authoring.scaffold import Signature, new_assignment, new_course, new_exercise
from autograder.authoring.unfinished import MARK, unfinished
from autograder.cli.main import main
from autograder.course import Course, declared
from autograder.errors import KitError, UsageError
from autograder.selfcheck.messages import HANGUL

WITHOUT_NUMPY = "import sys; sys.modules['numpy'] = None; import pytest; sys.exit(pytest.main(sys.argv[1:]))"
SIGNATURES = (
    ("leaky_relu", "leaky_relu(x, alpha=0.01)", False),
    ("stack", "Stack(items, *, most=3)", True),
    ("norm", "norm(x: np.ndarray, /, *, p) -> float", False),
    ("greeting", "hello()", False),
    ("total", "total(*numbers, x1, **options)", False),
)


def made(folder, languages=("en",), signatures=SIGNATURES[:1], title="A course"):
    """A new course with one problem set, week1."""
    new_course(folder, title, languages)
    course = Course.at(folder)
    new_assignment(course, "week1", "")
    for name, signature, is_class in signatures:
        new_exercise(course, f"week1/{name}", Signature.parse(signature, is_class), 5, "")
    return Course.at(folder)


@pytest.mark.parametrize("languages", [("en",), ("ko",), ("en", "ko"), ("ko", "en"), ("ja",), ("pt-BR", "is")])
def test_what_is_begun_has_no_problem_and_says_what_is_still_to_write(tmp_path, languages):
    course = made(tmp_path, languages, SIGNATURES)
    assert problems(course) == []
    assignment = course.assignment("week1")
    assert [exercise.points for exercise in assignment.exercises] == [5] * 5
    assert all(len(declared(exercise)) == 2 for exercise in assignment.exercises)
    left = unfinished(course)
    assert {place.path.name for place in left} >= {"lab.md", "leaky_relu.py", "hints.toml", "chaffs.py", "hidden_stack.py"}
    assert {place.path.parent.name for place in unfinished(course, ["stack"])} == {"stack"}
    text = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("solutions/week1/**/*.*"))
    assert bool(HANGUL.search(text)) == ("ko" in languages)
    assert "np" not in course.assignment("week1").exercise("stack").reference


def test_check_lists_what_is_left_and_a_first_look_can_be_built(tmp_path, capsys):
    made(tmp_path, ("en", "ko"), SIGNATURES[:2])
    assert main(["--course", str(tmp_path), "check"]) == 1
    printed = capsys.readouterr().out
    assert "leaky_relu.py, line 1: still to write: say in one line what this module is." in printed
    assert re.search(r"^\d+ place\(s\) still to write\.$", printed, re.MULTILINE)
    assert main(["--course", str(tmp_path), "build"]) == 0
    assert "are still to write: 'autograder check' lists them." in capsys.readouterr().out
    assert main(["--course", str(tmp_path), "validate", "leaky_relu", "--jobs", "1"]) == 1
    printed = capsys.readouterr().out
    assert "8/8" in printed and "hidden_leaky_relu.py, line 11: still to write" in printed


def test_an_exercise_is_added_without_touching_what_is_there(tmp_path):
    course = made(tmp_path)
    folder = tmp_path / "solutions" / "week1"
    for file in ("assignment.toml", "lab.md"):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n# mine", encoding="utf-8")
    before = {file: (folder / file).read_text(encoding="utf-8") for file in ("assignment.toml", "lab.md")}
    new_exercise(course, "week1/double", Signature.parse("double(x)"), 3, 'A "title" · \\n')
    for file, text in before.items():
        assert (folder / file).read_text(encoding="utf-8").startswith(text + "\n")
    entry = tomllib.loads((folder / "assignment.toml").read_text(encoding="utf-8"))["exercise"][-1]
    assert entry == {"name": "double", "title": {"en": 'A "title" · \\n'}, "points": 3}
    assert not problems(Course.at(tmp_path))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["exercise", "week1/random", "--function", "f(x)"], "'random' is a module of Python or of the kit"),
        (["exercise", "week1/selfcheck", "--function", "f(x)"], "'selfcheck' is a module of Python or of the kit"),
        (["exercise", "week1/test_it", "--function", "f(x)"], "would be taken for a file of properties"),
        (["exercise", "week1/Double", "--function", "f(x)"], "'Double' cannot be a name: use lower-case letters"),
        (["exercise", "week1/class", "--function", "f(x)"], "'class' cannot be a name"),
        (["exercise", "week1/../x", "--function", "f(x)"], "'../x' cannot be a name"),
        (["exercise", "week1/leaky_relu", "--function", "f(x)"], "has solutions/week1/leaky_relu already"),
        (["exercise", "week1/week1", "--function", "f(x)"], "has solutions/week1 already"),
        (["exercise", "week2/double", "--function", "f(x)"], "a problem set of the course, which has week1"),
        (["exercise", "double", "--function", "f(x)"], "is not SET/NAME"),
        (["exercise", "week1/double", "--function", "double"], "'double' is not a signature: write it as in"),
        (["exercise", "week1/double", "--function", "f(x): import os"], "is not a signature"),
        (["exercise", "week1/double", "--function", "f(x): pass\nimport os"], "is not a signature"),
        (["exercise", "week1/double", "--function", "f(x=os.sep)"], "uses os, which the module does not have"),
        (["exercise", "week1/double", "--function", "agree(x)"], "choose another"),
        (["exercise", "week1/double", "--function", "f(" + "(" * 400], "is not a signature"),
        (["exercise", "week1/double", "--function", "f(x)", "--title", "\x1b[31m"], "cannot be a title"),
        (["assignment", "Week 2"], "'Week 2' cannot be a name"),
        (["course", "."], "is not an empty folder: name a new one."),
        (["course", "new", "--languages", "en]"], "'en]' is not the code of a language: write one such as"),
        (["course", "new", "--languages", "ja", "ja"], "'ja' is named twice"),
        (["course", "new", "--languages", "ja", "fr", "en"], "one language or in two, and 3 are named"),
    ],
)  # fmt: skip
def test_bad_input_gets_a_sentence_and_changes_nothing(tmp_path, monkeypatch, capsys, arguments, message):
    made(tmp_path)
    monkeypatch.chdir(tmp_path)
    before = {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")}
    assert main(["new", *arguments]) == 2
    error = capsys.readouterr().err
    assert message in error and error.startswith("autograder: ") and error.count("\n") == 1
    assert {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")} == before


def test_a_module_of_python_cannot_hide_behind_an_exercise(tmp_path):
    course = made(tmp_path)
    folder = tmp_path / "solutions" / "week1"
    (folder / "leaky_relu").rename(folder / "random")
    path = folder / "assignment.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"leaky_relu"', '"random"'), encoding="utf-8")
    assert any("'random' is a module of Python" in str(problem) for problem in problems(course))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_course_in_one_language_without_arrays_shows_no_other_and_needs_no_numpy(tmp_path, language):
    made(tmp_path, (language,), SIGNATURES[:2], "제목" if language == "ko" else "Title")
    with open(tmp_path / "solutions" / "course.toml", "a", encoding="utf-8") as file:
        file.write(f'help = {{ {language} = "course@example.org" }}\n')
    (built,) = build(Course.at(tmp_path))
    requirements = (built.folder / "requirements.txt").read_text(encoding="utf-8")
    assert "numpy" not in requirements.lower() and "pytest>=8" in requirements and "matplotlib" not in requirements
    readme = (built.folder / "README.md").read_text(encoding="utf-8")
    assert (
        readme.endswith("course@example.org\n")
        and "NumPy" not in readme
        and ("제목: " if language == "ko" else "Title: ") in readme
    )
    assert bool(HANGUL.search(readme + (built.folder / "lab.ipynb").read_text(encoding="utf-8"))) == (language == "ko")
    wrong = (built.folder / "leaky_relu.py").read_text(encoding="utf-8").replace("raise NotImplementedError", "return 0.5")
    (built.folder / "leaky_relu.py").write_text(wrong, encoding="utf-8")
    other = {"AUTOGRADER_LANG": "en" if language == "ko" else "ko", "LC_ALL": "ko_KR.UTF-8" if language == "en" else "C.UTF-8"}
    done = run(sys.executable, "-c", WITHOUT_NUMPY, "-p", "no:cacheprovider", cwd=built.folder, **other)
    assert done.returncode == 1 and "0.5" in done.stdout, done.stdout + done.stderr
    assert ("returned: 0.5" in done.stdout) == (language == "en") and bool(HANGUL.search(done.stdout)) == (language == "ko")
    assert ("값이 실수(float64)입니다" if language == "ko" else "The values are floats (float64)") in done.stdout


def test_the_reader_gets_the_language_of_the_course(tmp_path, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_LANG", "ko")
    both = made(tmp_path / "both", ("en", "ko"))
    assert [made(tmp_path / code, (code,)).language_for_reader(None) for code in ("en", "ko", "ja")] == ["en", "ko", "ja"]
    assert both.language_for_reader(None) == both.language_for("ko_KR") == "ko" and both.language_for(None) == "en"
    assert made(tmp_path / "two", ("ja", "ko")).language_for_reader(None) == "ko"
    monkeypatch.setenv("AUTOGRADER_LANG", "de")
    assert both.language_for_reader(None) == "en" and Course.at(tmp_path / "two").language_for_reader(None) == "ja"
    with pytest.raises(UsageError, match="written in 'en' alone: leave out --lang 'ko'"):
        Course.at(tmp_path / "en").language_for("ko")
    with pytest.raises(UsageError, match="written in en and ko: choose one of these, not 'ja'"):
        both.language_for("ja")


def test_the_demo_is_the_courses_own(tmp_path):
    from autograder.nbgrader_plugin.demo import demo, demo_class

    course = made(tmp_path, ("en",), SIGNATURES[:1])
    students = demo_class(course.assignment(course.demo))
    assert course.demo == "week1" and len(students) == 24 and {"leaky-relu-1", "leaky-relu-9", "hang"} <= students.keys()
    with pytest.raises(KitError, match="still to write"):
        demo(course, "en", 1)
    with open(tmp_path / "solutions" / "course.toml", "a", encoding="utf-8") as file:
        file.write('demo = "week2"\n')
    assert any("no problem set 'week2' for the demo" in str(problem) for problem in problems(Course.at(tmp_path)))


def written(folder):
    """Write what ``new exercise`` left to the author: double(x) returns 2 * x."""
    cells = {
        "wheats": ["x + x", "x * 2", "sum([x, x])", "4 * x // 2"],
        "chaffs": ["x", "x * x", "3 * x", "1", "x + 2", "-x", "2", "x - 2"],
    }
    for kind, expressions in cells.items():
        text = "\n\n".join(
            f'# %% {kind[:-1]}_{number}\n"""It returns {code}."""\n\n\ndef double(x):\n    return {code}\n'
            for number, code in enumerate(expressions)
        )
        (folder / f"{kind}.py").write_text(text, encoding="utf-8")
    for path in [*folder.glob("*.*"), folder.parent / "lab.md"]:
        text = path.read_text(encoding="utf-8").replace("agree(double(1), 0)", "agree(double(1), 2)")
        text = text.replace("agree(double(value), 0)", "agree(double(value), 2 * value)").replace("return 0", "return 2 * x")
        path.write_text(re.sub(rf"#? ?{re.escape(MARK)} ", "", text.replace(f"# {MARK} ", "# ")), encoding="utf-8")


@pytest.mark.slow
def test_the_wheel_alone_takes_a_new_course_to_a_grade(tmp_path):
    source = tmp_path / "source"
    shutil.copytree(ROOT / "autograder", source / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    built = run(*pip, "wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", str(tmp_path), str(source))
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    python = environment(tmp_path / "venv")
    done = run(*pip, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel))
    assert done.returncode == 0, done.stderr
    course = tmp_path / "course"

    def command(*arguments, module="autograder", cwd=course):
        settings = {"PYTHONPATH": "", "AUTOGRADER_CACHE": str(tmp_path / "cache"), "JUPYTER_PATH": f"{sys.prefix}/share/jupyter"}
        done = run(str(python), "-m", module, *arguments, cwd=cwd, **settings)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    command("new", "course", str(course), cwd=tmp_path)
    command("new", "assignment", "week1")
    command("new", "exercise", "week1/double", "--function", "double(x)")
    written(course / "solutions" / "week1" / "double")
    assert "run 'autograder build'" in command("check")
    command("build")
    command("validate", "--record", "--jobs", "1")
    command("build")
    command("generate_assignment", "week1", module="nbgrader")
    submitted = course / "course" / "submitted" / "alice" / "week1"
    shutil.copytree(course / "course" / "release" / "week1", submitted)
    stub = (submitted / "double.py").read_text(encoding="utf-8")
    (submitted / "double.py").write_text(stub.replace("raise NotImplementedError", "return 3 * x - 1"), encoding="utf-8")
    command("autograde", "week1", module="nbgrader")
    command("export", "--to", "grades.csv", module="nbgrader")
    with open(course / "grades.csv", newline="", encoding="utf-8-sig") as file:
        (row,) = csv.DictReader(file)
    assert (float(row["score"]), float(row["max_score"])) == (5, 10)


def environment(folder):
    """A virtual environment with the libraries of this one, but without the kit; returns its Python."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / "bin" / "python"
    (site,) = (folder / "lib").glob("python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + os.linesep, encoding="utf-8")
    found = run(str(python), "-c", "import autograder; print(autograder.__file__)", cwd=folder, PYTHONPATH="")
    assert not found.stdout or not Path(found.stdout.strip()).is_relative_to(ROOT)
    return python
