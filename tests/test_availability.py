"""The self-check's warnings about what will not be available when graded."""

import ast
import sys
import time
import tomllib
from types import SimpleNamespace

import pytest
from conftest import ROOT, selfcheck

from autograder.authoring.build import write_readme
from autograder.course import Course
from autograder.sandbox.inside.placeholders import LIBRARIES
from autograder.selfcheck.availability import OLDEST_PYTHON, PLACEHOLDERS, remedy
from autograder.selfcheck.messages import columns, fitted
from autograder.selfcheck.static_check import Exercise, advance_warnings

EXERCISES = {
    "relu": Exercise(["mean"], ["relu"]),
    "softmax": Exercise(["mean", "relu"], ["softmax"]),
}


@pytest.fixture
def warn(tmp_path):
    """warn("relu's source", {"common/functions.py": "…"}): the warnings about it, in the folder of a problem set."""

    folder = tmp_path / "ps1"

    def warnings(source, files=(), language="en", data=("digits.npz", "digits_weights.npz"), exercise="relu"):
        for name, text in {f"{exercise}.py": source, **dict(files)}.items():
            (folder / name).parent.mkdir(exist_ok=True, parents=True)
            (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return [warning.into(language) for warning in advance_warnings(folder, EXERCISES, data, [exercise])]

    return warnings


@pytest.mark.parametrize(
    ("source", "name", "line"),
    [
        ("import numpy as np\n\nimport scipy.special", "scipy", 3),
        ("from scipy.special import expit", "scipy", 1),
        ("import os, pandas as pd", "pandas", 1),
        ("from selfcheck import agree", "selfcheck", 1),
        ("from conftest import x", "conftest", 1),
        ("from test_relu import x", "test_relu", 1),
        ("import tkinter", "tkinter", 1),
        ("from softmax import softmax", "softmax", 1),  # a later exercise
        ("import importlib\nimportlib.import_module('torch')", "torch", 2),
        ("torch = __import__('torch')", "torch", 1),
        ("try:\n    import torch\nexcept ImportError:\n    raise SystemExit('install torch')", "torch", 2),
        ("try:\n    import torch\nexcept ValueError:\n    pass", "torch", 2),
        ("def relu(x):\n    from scipy.special import expit\n    return expit(x)", "scipy", 2),
        ("def relu(x):\n    return other(x)\n\ndef other(x):\n    import torch", "torch", 5),
        ("class A:\n    def f(self):\n        import torch\nA()", "torch", 3),
        ("if __name__ == '__main__':\n    pass\nelse:\n    import torch", "torch", 4),
        ("if not __name__ != '__main__':\n    pass\nimport torch", "torch", 3),
    ],
)
def test_an_import_that_the_grader_lacks(warn, source, name, line):
    assert warn(source) == [f"relu.py, line {line}: {name} is not available when graded: remove the import."]


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nimport numpy.linalg, json, dataclasses, collections.abc\nfrom mean import mean\nimport relu",
        "from __future__ import annotations\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import torch",
        "import typing as t\nif t.TYPE_CHECKING:\n    import torch\nelse:\n    torch = None",
        "if __name__ == '__main__':\n    import pandas\n    x = input()\n    open('a.txt')",
        "if '__main__' == __name__ and True:\n    import pandas",
        "if False:\n    import pandas",
        "try:\n    import scipy\nexcept ImportError:\n    scipy = None",
        "try:\n    import scipy\nexcept (ModuleNotFoundError, AttributeError):\n    scipy = None",
        "try:\n    import scipy\nexcept:\n    pass",
        "from contextlib import suppress\nwith suppress(ImportError):\n    import scipy",
        "try:\n    w = open('a.txt')\nexcept FileNotFoundError:\n    w = None",
        "try:\n    n = int(input())\nexcept EOFError:\n    n = 1",
        "def main():\n    import pandas\n    x = input()\n\nif __name__ == '__main__':\n    main()",
        "def plot(x):\n    import matplotlib.pyplot as plt\n    plt.plot(x)",
        "def input():\n    return 1\nn = input()",
        "from mean import open, load as input\nopen('a.txt')\ninput()",
        "def relu(x, open=len, input=len):\n    return open(x) + input(x)",
        "def relu(x):\n    input = x * 2\n    def inner():\n        return input(3)\n    return inner()",
        "class A:\n    def open(self): pass\n    def input(self): pass\nA().open()\nA().input()",
        "def relu(open): open('x')",
        "for input in range(3): pass\ninput()",
        "import io, numpy as np\nnp.loadtxt(io.StringIO('1 2'))\nnp.loadtxt(['1 2'])\nnp.load(io.BytesIO(b''))",
        "import numpy as np\ndef load(path):\n    return open(path)\nx = np.load('data/digits.npz')",
        "import sys\nif 'google.colab' in sys.modules:\n    from google.colab import drive",
        "from importlib.util import find_spec\nif find_spec('torch') is not None and True:\n    import torch",
        "s = 'open(\"a\") input() import torch'\n# import torch",
        "class Net:\n    def load(self, x): pass\nNet().load('a.txt')",
        "(((",
        "import torch\nprint 'x'",
        b"\xff\xfe\x00",
        "x = 1\0",
        "x = " + "(" * 5000,
        "x = " + "-" * 100_000 + "1",
        "if " + "not " * 1500 + "x: pass",
        "",
    ],
)
def test_no_false_warning(warn, source):
    assert warn(source) == []


@pytest.mark.parametrize("library", ["matplotlib.pyplot as plt", "seaborn as sns", "plotly.express", "bokeh", "tqdm.auto"])
def test_a_plotting_or_progress_library_can_be_imported_but_not_used(warn, library):
    (warning,) = warn(f"import {library}")
    assert "can be imported when graded, but any use fails" in warning and "remove the import" not in warning


OPENS_A_FILE = [
    "open({})", "open({}, 'rb')", "import io\nio.open({})", "from codecs import open\nopen({})", "import numpy as np\nnp.load({})",
    "from numpy import loadtxt as read\nread({})", "import numpy\nnumpy.genfromtxt(fname={}, delimiter=',')",
    "from pathlib import Path\nPath({}).read_text()", "import pathlib\npathlib.Path({}).open()",
    "from pathlib import Path\np = Path({})\ndef relu(x):\n    return p.read_bytes()",
    "def relu(x, path={}):\n    return open(path)",
]  # fmt: skip
RELEASED = [
    "'data/digits.npz'", "'./data/digits.npz'", "'data\\\\digits.npz'", "'data' + '/' + 'digits.npz'", "f'data/digits.npz'",
    "f'data/{1}.npz'", "'data/%s' % 1", "'data/{}.npz'.format(1)",
]  # fmt: skip
OTHERS = [
    "'weights.npz'",
    "'data/mine.npz'",
    "'data/../weights.npz'",
    "'/etc/passwd'",
    "'../data/digits.npz'",
    "f'{1}.npz'",
    "__file__",
]


@pytest.mark.parametrize("code", OPENS_A_FILE)
def test_only_released_files_can_be_opened(warn, code):
    for path in OTHERS:
        (warning,) = warn(code.format(path))
        assert "cannot be opened when graded: read only the files that were released in data/" in warning, path
    for path in RELEASED:
        assert warn(code.format(path)) == [], path


@pytest.mark.parametrize(
    ("path", "released"),
    [
        ("Path(__file__).parent / 'data' / 'digits.npz'", True),
        ("Path(__file__).resolve().parents[0].joinpath('data', 'digits.npz')", True),
        ("Path(__file__).with_name('data') / 'digits.npz'", True),
        ("os.path.join(os.path.dirname(os.path.abspath(__file__)), 'data', 'digits.npz')", True),
        ("Path.cwd() / 'data/digits.npz'", True),
        ("os.getcwd() + '/data/digits.npz'", True),
        ("DATA / 'digits.npz'", True),
        ("str(DATA / f'{len(DATA.name)}_weights.npz')", True),
        ("FOLDER + 'digits.npz'", True),
        ("Path(__file__).parent.parent / 'data' / 'digits.npz'", False),
        ("Path('/') / 'data' / 'digits.npz'", False),
        ("Path.home() / 'data' / 'digits.npz'", False),
        ("DATA.parent / 'digits.npz'", False),
        ("DATA / 'mnist.npz'", False),
        ("sys.argv[1]", False),
    ],
)
def test_a_path_is_recognised_however_it_is_written(warn, path, released):
    start = "import os, sys\nfrom pathlib import Path\nDATA = Path('data')\nFOLDER = 'data/'\n"
    assert (warn(f"{start}open({path})") == []) == released


@pytest.mark.parametrize(
    "code",
    [
        "open('data/digits.npz', 'w')",
        "open('data/digits.npz', mode='r+b')",
        "import numpy as np\nnp.save('data/digits.npz', 1)",
        "from pathlib import Path\nPath('data/digits.npz').write_text('')",
        "import numpy as np\nnp.ones(3).tofile('data/digits.npz')",
        "import tempfile\ntempfile.mkdtemp()",
        "import os\nos.makedirs('out', exist_ok=True)",
    ],
)
def test_nothing_can_be_written(warn, code):
    (warning,) = warn(code)
    assert "and write none" in warning


@pytest.mark.parametrize(
    "code", ["n = int(input('N? '))", "import sys\ns = sys.stdin.readline()", "import builtins as b\nb.input()"]
)
def test_input_is_not_answered(warn, code):
    (warning,) = warn(code)
    assert "input() gets no answer when graded: remove it" in warning


@pytest.mark.parametrize(
    "code", ["import os\nos.system('ls')", "from subprocess import run\nrun(['ls'])", "import socket as s\ns.socket()"]
)
def test_processes_and_the_network_are_not_available(warn, code):
    assert warn(code) == ["relu.py, line 2: other processes and the network are not available when graded: remove what uses them."]


HELPERS = {
    "common/functions.py": "from .deep.layers import *\nx = input()\n",
    "common/deep/layers.py": "import scipy\nfrom ...nowhere import x\n",
    "pack/__init__.py": "import torch\n",
    "pack/inner.py": "import numpy as np\nfrom . import beside\n",
    "pack/beside.py": "open('w.bin', 'wb')\n",
    "single.py": "def used(): import scipy\ndef unused(): import pandas\n",
    "round.py": "import single, round, relu\n",
}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("from common.functions import *", ["common/deep/layers.py, line 1: scipy", "common/functions.py, line 2: input()"]),
        ("import pack.inner as inner", ["pack/__init__.py, line 1: torch", "pack/beside.py, line 1: w.bin"]),
        ("from pack import inner", ["pack/__init__.py, line 1: torch", "pack/beside.py, line 1: w.bin"]),
        ("from single import used", ["single.py, line 1: scipy"]),
        ("import round\nround.single.unused()", ["single.py, line 2: pandas"]),
        ("import single\nif single.x: single.used", ["single.py, line 1: scipy"]),
    ],
)
def test_helpers_are_read_as_well(warn, code, expected):
    found = warn(code, HELPERS)
    assert len(found) == len(expected) and all(map(str.startswith, found, expected)), found


def test_a_helper_named_like_a_standard_module_is_read_where_python_finds_it(warn, tmp_path, monkeypatch):
    helpers = {"code.py": "import torch", "random.py": "import torch"}
    assert warn("import code, random", helpers) == []
    monkeypatch.setitem(sys.modules, "code", SimpleNamespace(__file__=str(tmp_path / "ps1" / "code.py")))
    assert warn("import code, random", helpers) == ["code.py, line 1: torch is not available when graded: remove the import."]


def test_a_file_that_is_not_utf_8_is_named(warn):
    text = "import numpy as np\n# 렐루\n"
    (warning,) = warn(text.encode("cp949"))
    assert warning == "relu.py, line 2: this is not UTF-8, so the file cannot be read when graded: save it as UTF-8."
    (warning,) = warn("from helper import relu", {"helper.py": text.encode("cp949")})
    assert warning.startswith("helper.py, line 2: ")
    for readable in (text.encode(), text.encode("utf-8-sig"), b"# coding: cp949\n" + text.encode("cp949")):
        assert not warn(readable)


def test_one_line_for_each_file_and_kind_in_both_languages(warn):
    source = "import scipy\nimport matplotlib.pyplot as plt\nimport pandas, scipy.special\nopen('a.txt')\nopen('b.txt')\ninput()\n"
    english, korean = warn(source), warn(source, language="ko")
    assert english[0] == "relu.py, line 1: scipy, pandas are not available when graded: remove the import."
    assert len(english) == len(korean) == 4 and all(text.startswith("relu.py, line ") for text in english)
    assert korean[0] == "relu.py 1번째 줄: 채점 환경에는 scipy, pandas 모듈이 없습니다. import를 지우세요."
    assert all(columns(line) <= 80 for text in english + korean for line in fitted(text).split("\n"))


@pytest.mark.parametrize("helper", ["another_set/mine.py", "mine/functions.py", "another_set/mine/functions.py"])
def test_a_helper_in_another_folder_is_not_handed_in(warn, tmp_path, helper):
    for file in (tmp_path / "another_set" / "selfcheck" / "exercises.json", tmp_path / helper):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    (warning,) = warn("import sys\nsys.path.append('..')\nfrom mine import x")
    assert warning == "relu.py, line 3: mine is outside of this folder, so not available when graded: copy it into this folder."


NEWER = [
    ("type Number = int", "3.12"), ("def relu[T](x: T) -> T: pass", "3.12"), ("class A[T]: pass", "3.12"),
    ("d = {}\nprint(f\"{d[\"a\"]}\")", "3.12"), ("f'{\"\\n\".join([])}'", "3.12"),
    ("f'{\n1}'", "3.12"), ("f'''{1 # one\n}'''", "3.12"),
]  # fmt: skip
OLDER = [
    "f\"{d['a']}\"", "f'''{d['a']} \\n {1:>{2}}'''", "rf'\\d{1}'", "f'{1}' \"{'\" '\\n'", "f'{{'",
    "try: pass\nexcept* OSError: pass",
    "match 1:\n    case 1: pass", "f'''{\n1}'''", "f'{1!r:>10}' f\"{2}\"",
]  # fmt: skip


@pytest.mark.skipif(sys.version_info < (3, 12), reason="an older Python cannot parse this syntax: the self-check shows the error")
@pytest.mark.core
def test_syntax_that_the_oldest_grader_lacks(warn):
    for source, version in NEWER:
        (warning,) = warn(source)
        assert f"this syntax needs Python {version}, and the grader may have 3.11" in warning, source
    for source in OLDER:
        assert warn(source) == [], source


@pytest.mark.parametrize(
    ("bases", "message", "expected"),
    [
        (["ModuleNotFoundError", "ImportError"], "No module named 'torch.nn'", "a.py, line 2: torch is not available when graded"),
        (["ImportError"], "tqdm is not available when graded: remove it", "tqdm can be imported when graded, but any use fails"),
        (["ImportError"], "cannot import name 'batched' from 'itertools' (unknown location)", "the grader has Python"),
        (["EOFError"], "EOF when reading a line", "input() gets no answer when graded"),
        (["FileNotFoundError", "OSError"], "[Errno 2] No such file or directory: 'a.npz'", "a.npz cannot be opened when graded"),
        (["PermissionError", "OSError"], "[Errno 13] Permission denied: 'x/y.txt'", "x/y.txt cannot be opened when graded"),
        (["OSError"], "[Errno 30] Read-only file system: 'b'", "b cannot be opened when graded"),
        (["FileNotFoundError", "OSError"], "w.txt not found.", "w.txt cannot be opened when graded"),
        (["OSError"], "[Errno 30] Read-only file system", "the file cannot be opened when graded"),
        (["PermissionError", "OSError"], "[Errno 1] Operation not permitted", "other processes and the network"),
        (["OSError"], "<urlopen error [Errno -3] Temporary failure in name resolution>", "other processes and the network"),
        (["ImportError"], "cannot import name 'mx' from 'utils' (utils.py)", ""),
        (["ModuleNotFoundError", "ImportError"], "No module named 'numpy.nothing'", ""),
        (["ImportError"], "attempted relative import with no known parent package", ""),
        (["EOFError"], "Ran out of input", ""),
        (["OSError"], "the temperature is wrong", ""),
        (["ValueError"], "No module named 'torch'", ""),
        (["ValueError"], "[Errno 2] No such file or directory: 'a.npz'", ""),
    ],
)
def test_an_exception_of_graded_code_gets_its_remedy(bases, message, expected):
    found = remedy(bases, message, "a.py", 2)
    assert (expected in found.en and found.ko.startswith("a.py 2번째 줄: ")) if expected else found is None


@pytest.mark.parametrize(
    "piece",
    [
        "import a{0}\n",
        "x{0} = x{1} + x{1}\n",
        "open(x)\n",
        "def f{0}(): f{1}()\n",
        "try: pass\nexcept (E{0}, F): import a\n",
        "x.a().b()\n",
        "x = f'{{a}}{{b}}'\n",
        "class A{0}: x{0} = open(x{1}) / x{0}\n",
    ],
)
def test_the_search_takes_linear_time(warn, piece):
    def seconds(count):
        source = "x0 = 'a'\n" + "".join(piece.format(number, number - 1) for number in range(1, count))
        started = time.process_time()
        warn(source)
        return time.process_time() - started

    seconds(100)
    small, large = min(seconds(1000) for _ in range(3)), seconds(4000)
    assert large < 15 * small + 0.3


@pytest.mark.parametrize(
    "source",
    [
        "import relu_" + "a" * 5000 + "\nimport a" + ".a" * 50_000,
        "x = 'a'\n" + "x = (x + x)\n" * 5000 + "open(x)\n" * 2000,
        "x0 = 'ab'\n" + "".join(f"x{n} = x{n - 1} + x{n - 1}\n" for n in range(1, 400)) + "open(x399)\n" * 2000,
        "x = f'" + "{y}" * 10_000 + "'\n" + "open(x)\n" * 2000,
        "x = '" + "a" * 300_000 + "'\n" + "open(x)\n" * 5000,
        "open(" * 90 + "'x'" + ")" * 90,
        "x = " + ".".join("a" * 900) + "\n" + "open(x)\n" * 2000,
    ],
    ids=["modules", "rebound", "doubled", "f-string", "long", "nested", "attributes"],
)
def test_following_a_name_to_its_value_is_bounded(warn, source):
    started = time.process_time()
    ast.parse(source)
    parsed = time.process_time()
    warn(source)
    assert time.process_time() - parsed < 50 * (parsed - started) + 1


def test_the_references_and_stubs_give_no_warning():
    for assignment in Course.at(ROOT).assignments:
        graded = {
            exercise.name: Exercise(Course.at(ROOT).beside(exercise.name), exercise.functions) for exercise in assignment.exercises
        }
        assert advance_warnings(ROOT / "assignments" / assignment.name, graded, assignment.data, graded) == []
        for exercise in assignment.exercises:
            assert advance_warnings(exercise.folder, graded, assignment.data, [exercise.name]) == []


@pytest.mark.parametrize(("language", "heading"), [("en", "**Available when graded:**"), ("ko", "**채점할 때 쓸 수 있는 것:**")])
def test_the_readme_of_each_problem_set_lists_what_is_available(monkeypatch, tmp_path, language, heading):
    oldest = ".".join(map(str, OLDEST_PYTHON))
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"] == f">={oldest}"
    monkeypatch.setattr(Course, "language", language)
    course = Course.at(ROOT)
    for assignment in course.assignments:
        write_readme(course, assignment, tmp_path / "README.md")
        text = (tmp_path / "README.md").read_text(encoding="utf-8").partition(heading)[2]
        assert all(word in text for word in (oldest, "NumPy", *PLACEHOLDERS, *assignment.data))


def test_the_self_check_warns_beside_its_table(handed_out):
    folder = handed_out("ps1_batch_inference")
    (folder / "relu.py").write_text(
        "import torch_that_nobody_has\nimport tqdm_free\ndef relu(x):\n    return open('a.txt')\n", encoding="utf-8"
    )
    (folder / "tqdm_free.py").write_text("import numpy\nn = numpy.load('data/digits.npz')\ninput()\n", encoding="utf-8")
    shown = selfcheck(folder, "test_relu.py").stdout.partition("hidden properties")[2]
    assert max(map(columns, shown.splitlines())) <= 80
    shown = " ".join(shown.split())
    assert "relu.py, line 1: torch_that_nobody_has is not available when graded: remove the import." in shown
    assert "relu.py, line 4: a.txt cannot be opened when graded" in shown
    assert "tqdm_free.py, line 3: input() gets no answer" in shown and shown.count("tqdm_free") == 1
    korean = selfcheck(folder, "test_relu.py", AUTOGRADER_LANG="ko").stdout
    assert "relu.py 1번째 줄: 채점 환경에는 torch_that_nobody_has 모듈이 없습니다." in korean


def test_the_self_check_and_the_worker_have_the_same_placeholders():
    assert PLACEHOLDERS == LIBRARIES
