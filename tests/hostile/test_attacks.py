"""Attacks as real submissions, each graded between two correct ones: no attack gains points, reads secrets, writes files,
connects anywhere, leaves a process behind or affects its neighbours.

Each file in ``attacks/`` is a student's ``relu.py``. Its first line says what
it tries. Its second line is the expression that its honest code computes, or
the points that this code earns: no attack may have more. These words in an
attack are replaced before it is graded:

``@CANARIES@``     the paths, joined with ``;``, of files that it must not read or change
``@SCRATCH@``      a folder that it may try to write into
``@PORT@``         the port of a TCP socket that listens on this machine
``@ABSTRACT@``     the name of an abstract Unix socket that listens on this machine
``@FRAME_START@``  the struct format with which a frame of the wire starts

The released data is ``data/released.txt``; the course also has ``data/author.txt``, which is not released.
"""

import ast
import json
import os
import platform
import secrets
import shutil
import socket
import time
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, skip_without

from autograder.course import Course
from autograder.grading.grader import Grader
from autograder.grading.submission import Submission
from autograder.reports.report import STATUS
from autograder.sandbox import Limits, Sandbox
from autograder.selfcheck import wire
from autograder.selfcheck.messages import limit_marks

pytestmark = pytest.mark.slow

ATTACKS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(__file__).with_name("attacks").glob("*.py"))}
LAYERS = {"both": ("bubblewrap", "landlock"), "landlock": ("landlock",), "bubblewrap": ("bubblewrap",)}
PROVE = bool(os.environ.get("AUTOGRADER_PROVE"))
LIMITS = Limits(cpu_s=1, wall_s=3.0)
# For two properties that run into the limit, each twice because a crashed worker is tried again, on a slow machine.
MAX_GRADING_S = 60
EXIT_TIMEOUT_S = 5  # for the processes of a graded attack to end


class Target:
    """What attacks are aimed at: a course of one exercise, a grader behind some layers of the sandbox, files that must
    not be read or change, and sockets that nobody may connect to."""

    def __init__(self, folder, layers):
        self.token = secrets.token_hex(16)
        self.canaries, self.scratch = folder / "canaries", folder / "scratch"
        self.scratch.mkdir()
        for name in ("solutions/hidden_relu.py", "submitted/neighbour/week/relu.py", "gradebook.db", "home/.netrc"):
            path = self.canaries / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.token)
        week = folder / "solutions" / "week"
        shutil.copytree(ROOT / "solutions" / "ps1_batch_inference" / "relu", week / "relu")
        (week / "assignment.toml").write_text(
            'title = {en = "Week", ko = "주"}\n[[exercise]]\nname = "relu"\npoints = 20\ntitle = {en = "ReLU", ko = "렐루"}\n',
            encoding="utf-8",
        )
        course = Course.at(folder)
        self.assignment = course.assignment("week")
        self.data = folder / "data"
        self.data.mkdir()
        for name in ("released.txt", "author.txt"):
            (self.data / name).write_text(name)
        self.tcp, self.abstract = socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_UNIX)
        self.abstract.bind(f"\0{self.token}-listens")
        self.abstract.listen()
        for listening in (self.tcp, self.abstract):
            listening.setblocking(False)
        released = {"released.txt": self.data / "released.txt"}
        self.sandbox = Sandbox(LIMITS, data=released, bubblewrap="bubblewrap" in layers, landlock="landlock" in layers)
        self.grader = Grader(course, self.assignment, sandbox=self.sandbox)
        self.honest_score = cache(self.score_of)
        self.max_processes = len(self.processes()) + 1  # the grader keeps one more worker, which runs the chaffs
        relu = self.assignment.exercises[0]
        self.neighbours = {"before": relu.reference, "after": relu.wheats[0].source}
        self.neighbours_reports = {name: self.as_json(self.grade(name, source)) for name, source in self.neighbours.items()}
        self.files_before = self.files()

    def close(self):
        self.grader.close()
        self.tcp.close()
        self.abstract.close()

    def grade(self, name, source):
        return self.grader.grade(Submission(name, {"relu": source}))

    def score_of(self, expression):
        """The points of a relu that returns this expression."""
        return self.grade("honest", f"import numpy as np\n\n\ndef relu(x):\n    return {expression}\n").score

    def as_json(self, report):
        return json.dumps(report.as_dict(), ensure_ascii=False)

    def aimed(self, source):
        """An attack's source, with the places of this target filled in."""
        replacements = {
            "@CANARIES@": ";".join(str(path) for path in sorted(self.canaries.rglob("*")) if path.is_file()),
            "@SCRATCH@": str(self.scratch),
            "@PORT@": str(self.tcp.getsockname()[1]),
            "@ABSTRACT@": f"{self.token}-listens",
            "@FRAME_START@": wire.FRAME_START.format,
        }
        for word, value in replacements.items():
            source = source.replace(word, value)
        return source

    def files(self):
        """Mode, time of change and content of every file that an attack may try to write."""
        paths = [
            *self.canaries.rglob("*"),
            *self.scratch.rglob("*"),
            *self.data.rglob("*"),
            *Path.home().glob("filled"),
            *Path().glob("filled"),
            Path("/tmp/filled"),
            Path("/dev/shm/filled"),
            Path("/var/tmp/filled"),
        ]
        return {
            str(path): (path.stat().st_mode, path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
            for path in paths
            if path.exists()
        }

    def processes(self):
        """The running processes of the sandbox: the descendants of its server, and the members of the server's session."""
        server, parents, members = self.sandbox._server.pid, {}, set()
        for entry in filter(str.isdigit, os.listdir("/proc")):
            try:
                state, parent, _, session = (
                    Path(f"/proc/{entry}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:4]
                )
            except OSError:
                continue
            if state != "Z":
                parents[int(entry)] = int(parent)
                if int(session) == server:
                    members.add(int(entry))
        descendants = {server}
        while more := {process for process, parent in parents.items() if parent in descendants} - descendants:
            descendants |= more
        return members | descendants & parents.keys()

    def connected(self):
        """Whether somebody has connected to one of the listening sockets."""
        for listening in (self.tcp, self.abstract):
            try:
                listening.accept()[0].close()
            except BlockingIOError:
                continue
            return True
        return False


@pytest.fixture(scope="module")
def targets(tmp_path_factory):
    """targets("both"): the Target behind these layers; the test is skipped if this machine lacks one of them."""
    started = {}
    token = secrets.token_hex(16)
    os.environ["CANARY"] = token

    def get(layers):
        skip_without(*LAYERS[layers])
        if layers not in started:
            started[layers] = Target(tmp_path_factory.mktemp(layers), LAYERS[layers])
            started[layers].secret = token
        return started[layers]

    yield get
    del os.environ["CANARY"]
    for target in started.values():
        target.close()


# Every attack behind both layers, and behind each layer alone some of them, or all with ``make prove``.
CASES = [(layers, name) for layers in LAYERS for name in (list(ATTACKS) if PROVE or layers == "both" else list(ATTACKS)[::24])]


@pytest.mark.parametrize(("layers", "name"), CASES, ids=[f"{name}-{layers}" for layers, name in CASES])
def test_an_attack_gains_nothing(targets, layers, name):
    target, source = targets(layers), ATTACKS[name]
    started = time.monotonic()
    before = target.grade("before", target.neighbours["before"])
    attacker = target.grade("attacker", target.aimed(source))
    after = target.grade("after", target.neighbours["after"])
    elapsed = time.monotonic() - started

    honest = source.splitlines()[1].removeprefix("# honest: ")
    assert attacker.score <= (float(honest) if honest.isdigit() else target.honest_score(honest))
    neighbours_reports = {"before": target.as_json(before), "after": target.as_json(after)}
    assert neighbours_reports == target.neighbours_reports, "the attack has changed a neighbour's report"
    report = target.as_json(attacker)
    assert target.token not in report and target.secret not in report and "canary:" not in report, "it has read a secret"
    assert platform.release() not in report, "it knows the kernel"
    assert target.files() == target.files_before, "it has written to a file"
    assert not target.connected()
    deadline = time.monotonic() + EXIT_TIMEOUT_S
    while len(target.processes()) > target.max_processes and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(target.processes()) <= target.max_processes, "it has left a process behind"
    assert elapsed < MAX_GRADING_S
    for prop in attacker.exercises[0].properties:
        assert prop.status in STATUS and (prop.status == "passed") == (prop.earned == prop.points)
        assert prop.status == "passed" or prop.message
        assert all(character.isprintable() or character == "\n" for character in f"{prop.message}{prop.counterexample}")
        assert limit_marks(prop.message) == prop.message, "marks are stacked"
        assert "is not valid Python" not in prop.message and "no function relu" not in prop.message, "it was not attempted"


def test_every_attack_is_attempted_behind_both_layers():
    assert len(ATTACKS) >= 60
    assert [name for layers, name in CASES if layers == "both"] == list(ATTACKS)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_says_what_it_tries_and_what_its_honest_code_computes(name):
    title, honest = ATTACKS[name].splitlines()[:2]
    assert title.startswith("# tries to ") and len(title) > len("# tries to ")
    assert honest.startswith("# honest: ")
    expression = ast.parse(honest.removeprefix("# honest: "), mode="eval")
    assert {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)} <= {"x", "np"}


def test_no_two_attacks_have_the_same_title():
    titles = [source.splitlines()[0] for source in ATTACKS.values()]
    assert len(set(titles)) == len(titles)


def code_of(source):
    """The code of an attack in a form that does not depend on its comments, docstrings and white space."""
    tree = ast.parse(source.replace("@PORT@", "0"))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            del node.body[0]
    return ast.dump(tree)


def test_code_is_compared_without_comments_docstrings_and_white_space():
    plain, other = "def relu(x):\n    return x\n", "def relu(x):\n    return -x\n"
    decorated = '"""A."""\n\ndef relu( x ):  # b\n    "c"\n\n    return (x)\n'
    assert code_of(decorated) == code_of(plain) != code_of(other)


def test_no_two_attacks_are_the_same_code():
    names = {}
    for name, source in ATTACKS.items():
        names.setdefault(code_of(source), []).append(name)
    assert not [same for same in names.values() if len(same) > 1]
