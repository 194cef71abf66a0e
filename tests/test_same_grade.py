"""The same submission has the same grade: in any run, order, company, number of processes, hash seed, and after being killed.

``make prove`` asks this of a larger class and kills more often.
"""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from conftest import ROOT, run
from killing import to_the_end

from autograder.course import Course
from autograder.selfcheck.frozen import unpack

pytestmark = pytest.mark.slow

PS2 = "ps2_loss_and_minibatch"
PROVE = bool(os.environ.get("AUTOGRADER_PROVE"))
CLASS, KILLS = (200, 30) if PROVE else (12, 4)
SEVERAL = Course.at(ROOT).assignment(PS2).exercises
LONGEST = 1800 if PROVE else 240  # seconds


def write_class(folder, size):
    """Each submission with a mistake, a hang, an end of its process or a right solution, and contents of its own."""
    sources = {
        exercise.name: [exercise.reference, *(chaff.source for chaff in exercise.chaffs[::9]), exercise.wheats[0].source]
        for exercise in SEVERAL
    }
    sources["one_hot"].append("import os\n\ndef one_hot(t, num_classes):\n    os._exit(0)\n")
    for number in range(size):
        (folder / f"s{number:03}").mkdir(parents=True)
        for name, known in sources.items():
            (folder / f"s{number:03}" / f"{name}.py").write_text(f"{known[number % len(known)]}\n# {number}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def submitted(tmp_path_factory):
    return write_class(tmp_path_factory.mktemp("class"), CLASS)


@pytest.fixture(scope="module")
def exam(tmp_path_factory, grader):
    """A cache that holds the reference's transcripts, and no reports: each run makes its own."""
    grader(PS2)  # records them, or waits for the process that does
    return with_the_exam(tmp_path_factory.mktemp("cache"), Path(os.environ["AUTOGRADER_CACHE"]))


def with_the_exam(folder, cache):
    for path in cache.glob("*.transcripts"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def command(path, *options):
    return [sys.executable, "-m", "autograder", "grade", PS2, str(path), "--json", *options]


def test_the_same_inputs_are_drawn_whatever_modules_are_loaded(tmp_path):
    """hypothesis would draw numbers that it finds in the source of local modules."""
    (tmp_path / "numbers_of_ours.py").write_text("NUMBERS = " + repr([*range(3, 500), *(half + 0.125 for half in range(500))]))
    for name in ("solutions/ps1_batch_inference", "data"):
        shutil.copytree(ROOT / name, tmp_path / "course" / name, ignore=shutil.ignore_patterns("inputs.frozen"))
    freeze = (
        "from autograder.course import Course; from autograder.authoring.freezing import freeze; "
        "from autograder.grading.references import References; course = Course.at('course'); "
        "exercise = course.exercises(['forward'])[0][1]; freeze(exercise, References(course)); "
        "print(exercise.frozen_path.read_bytes().hex()); exercise.frozen_path.unlink()"
    )
    outputs = {
        run(sys.executable, "-c", before + freeze, cwd=tmp_path, PYTHONPATH=f"{tmp_path}:{ROOT}").stdout
        for before in ("", "import numbers_of_ours; ")
    }
    committed = (ROOT / "solutions/ps1_batch_inference/forward/inputs.frozen").read_bytes()
    assert len(outputs) == 1
    assert unpack(bytes.fromhex(outputs.pop())).keys() == unpack(committed).keys()


@pytest.fixture(scope="module")
def undisturbed(submitted, exam):
    done = run(*command(submitted, "--jobs", "2", "--force"), cwd=ROOT, AUTOGRADER_CACHE=str(exam))
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(("jobs", "seed"), [("1", "0"), ("4", "1"), ("2", "4294967295")])
def test_any_run_prints_the_same_bytes(submitted, exam, undisturbed, jobs, seed):
    done = run(*command(submitted, "--jobs", jobs, "--force"), cwd=ROOT, AUTOGRADER_CACHE=str(exam), PYTHONHASHSEED=seed)
    assert done.stdout == undisturbed


def test_alone_it_is_what_it_is_in_a_class(submitted, exam, undisturbed):
    for told in json.loads(undisturbed)[:3]:
        done = run(*command(submitted / told["submission"], "--force"), cwd=ROOT, AUTOGRADER_CACHE=str(exam), PYTHONHASHSEED="7")
        assert json.loads(done.stdout) == told


def test_killed_at_random_moments_it_loses_nothing(submitted, tmp_path, exam, undisturbed):
    """The grader, a process of its pool, a fork server or a worker is killed; where the grader was, it is started again."""
    said = to_the_end(
        command(submitted, "--jobs", "2"),
        KILLS,
        LONGEST,
        cwd=ROOT,
        env={**os.environ, "AUTOGRADER_CACHE": str(with_the_exam(tmp_path, exam))},
    )
    assert said == undisturbed
