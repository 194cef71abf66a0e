"""Attacks as real submissions, each graded between two right ones: nothing is gained, read, written, left or lost.

Each file in ``attacks/`` is a student's ``relu.py``. Its first line says what
it tries, its second what its honest code computes, or the points that it has
earned: no attack may have more. ``@CANARIES@`` stands for the paths of files that are nobody's
business, ``@SCRATCH@`` for a folder to write into, ``@PORT@`` and
``@ABSTRACT@`` for sockets that listen.
"""

import json
import os
import secrets
import shutil
import socket
import time
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT

from autograder.course import Course
from autograder.grading.grader import Grader
from autograder.grading.submission import Submission
from autograder.reports.report import STATUS
from autograder.sandbox import Limits, Sandbox
from autograder.sandbox.inside.lockdown import landlock_abi

pytestmark = pytest.mark.slow

ATTACKS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(__file__).with_name("attacks").glob("*.py"))}
LAYERS = {"both": {}, "landlock": {"bubblewrap": False}, "bubblewrap": {"landlock": False}}
PROVE = bool(os.environ.get("AUTOGRADER_PROVE"))
LIMITS = Limits(cpu_s=1, wall_s=3.0)
LONGEST = 60  # seconds: two properties that run into the limit, twice for answers that went lost, and a slow machine


class Range:
    """A course of one exercise, what must stay as it is, and who listens; graded behind some layers of the sandbox."""

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
            'title = {en = "Week", ko = "주"}\n[[exercise]]\nname = "relu"\npoints = 6\ntitle = {en = "ReLU", ko = "렐루"}\n',
            encoding="utf-8",
        )
        course = Course.at(folder)
        self.assignment = course.assignment("week")
        self.tcp, self.abstract = socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_UNIX)
        self.abstract.bind(f"\0{self.token}-listens")
        self.abstract.listen()
        for one in (self.tcp, self.abstract):
            one.setblocking(False)
        sandbox = Sandbox(LIMITS, **LAYERS[layers])
        self.grader = Grader(course, self.assignment, sandbox=sandbox)
        self.sandbox, relu = sandbox, self.assignment.exercises[0]
        self.standing = len(self.processes()) + 1  # and the worker that known mistakes are asked in
        self.right = relu.reference, relu.wheats[0].source
        self.honest = cache(lambda code: self.grade("honest", f"import numpy as np\n\n\ndef relu(x):\n    return {code}\n").score)
        self.undisturbed = [self.text(self.grade(*one)) for one in zip(("before", "after"), self.right, strict=True)]
        self.untouched = self.seen()

    def close(self):
        self.grader.close()
        self.tcp.close()
        self.abstract.close()

    def grade(self, name, source):
        return self.grader.grade(Submission(name, {"relu": source}))

    def text(self, report):
        return json.dumps(report.as_dict(), ensure_ascii=False)

    def armed(self, source):
        """The attack with what it needs to know."""
        known = {
            "@CANARIES@": ";".join(str(path) for path in sorted(self.canaries.rglob("*")) if path.is_file()),
            "@SCRATCH@": str(self.scratch),
            "@PORT@": str(self.tcp.getsockname()[1]),
            "@ABSTRACT@": f"{self.token}-listens",
        }
        for name, value in known.items():
            source = source.replace(name, value)
        return source

    def seen(self):
        """What the disk has in the places that an attack may try to write to."""
        files = [
            *self.canaries.rglob("*"),
            *self.scratch.rglob("*"),
            *Path.home().glob("filled"),
            *Path().glob("filled"),
            Path("/tmp/filled"),
            Path("/dev/shm/filled"),
            Path("/var/tmp/filled"),
        ]
        return {
            str(path): (path.stat().st_mode, path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
            for path in files
            if path.exists()
        }

    def processes(self):
        """The processes that the sandbox has under way: those below its server, and those of its session."""
        server, parents, found = self.sandbox._server.pid, {}, set()
        for entry in filter(str.isdigit, os.listdir("/proc")):
            try:
                told = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if told[0] != "Z":
                parents[int(entry)] = int(told[1])
                if int(told[3]) == server:
                    found.add(int(entry))
        below = {server}
        while more := {one for one, parent in parents.items() if parent in below} - below:
            below |= more
        return found | below & parents.keys()

    def connected(self):
        """Whether somebody has connected to a socket that listens."""
        for one in (self.tcp, self.abstract):
            try:
                one.accept()[0].close()
            except BlockingIOError:
                continue
            return True
        return False


@pytest.fixture(scope="module")
def ranges(tmp_path_factory):
    made = {}
    token = secrets.token_hex(16)
    os.environ["CANARY"] = token

    def get(layers):
        if layers not in made:
            made[layers] = Range(tmp_path_factory.mktemp(layers), layers)
            made[layers].secret = token
        return made[layers]

    yield get
    del os.environ["CANARY"]
    for one in made.values():
        one.close()


def having(layers):
    """Skips where this machine lacks a layer; more than the usual set of them is asked by ``make prove``, but for some attacks."""
    lacking = [
        name
        for name, missing in (("landlock", not landlock_abi()), ("bubblewrap", not shutil.which("bwrap")))
        if missing and layers in ("both", name)
    ]
    return pytest.mark.skipif(bool(lacking), reason=f"this machine has no {' and no '.join(lacking)}")


def cases():
    for layers in LAYERS:
        some = list(ATTACKS) if PROVE or layers == "both" else list(ATTACKS)[::12]
        yield from (pytest.param(layers, name, id=f"{name}-{layers}", marks=having(layers)) for name in some)


@pytest.mark.parametrize(("layers", "name"), list(cases()))
def test_an_attack_gains_nothing(ranges, layers, name):
    field, source = ranges(layers), ATTACKS[name]
    tries, honest = source.splitlines()[:2]
    assert tries.startswith("# tries to ") and honest.startswith("# honest: ")
    begun = time.monotonic()
    before = field.grade("before", field.right[0])
    attacker = field.grade("attacker", field.armed(source))
    after = field.grade("after", field.right[1])
    elapsed = time.monotonic() - begun

    earned = honest.removeprefix("# honest: ")
    assert attacker.score <= (float(earned) if earned.isdigit() else field.honest(earned))
    assert [field.text(before), field.text(after)] == field.undisturbed, "the neighbours' reports are another"
    told = field.text(attacker)
    assert field.token not in told and field.secret not in told and "canary:" not in told, "it has read what it may not see"
    assert field.seen() == field.untouched, "it has written where it may not"
    assert not field.connected()
    deadline = time.monotonic() + 5
    while len(field.processes()) > field.standing and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(field.processes()) <= field.standing, "it has left a process"
    assert elapsed < LONGEST
    for one in attacker.exercises[0].properties:
        assert one.status in STATUS and (one.status == "passed") == (one.earned == one.points)
        assert one.status == "passed" or one.message
        assert all(character.isprintable() or character == "\n" for character in f"{one.message}{one.counterexample}")


def test_there_are_sixty_attacks_and_each_is_another():
    assert len(set(ATTACKS.values())) == len(ATTACKS) >= 60
