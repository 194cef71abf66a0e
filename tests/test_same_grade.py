"""A submission gets the same report in every run: alone or in a class, with any hash seed and number of processes, and after
grading was killed on the way.

``make prove`` grades a larger class and kills more often.
"""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from conftest import ROOT, run
from killing import run_despite_kills

from autograder.course import Course
from autograder.selfcheck.frozen import unpack

pytestmark = pytest.mark.slow

PS2 = "ps2_loss_and_minibatch"
PROVE = bool(os.environ.get("AUTOGRADER_PROVE"))
CLASS, KILLS = (200, 30) if PROVE else (8, 3)
EXERCISES = Course.at(ROOT).assignment(PS2).exercises
TIMEOUT_S = 1800 if PROVE else 240


def write_class(folder, size):
    """Write submissions that are right, wrong or crash, each with content of its own."""
    sources = {
        exercise.name: [exercise.reference, *(chaff.source for chaff in exercise.chaffs[::9]), exercise.wheats[0].source]
        for exercise in EXERCISES
    }
    sources["one_hot"].append("import os\n\ndef one_hot(t, num_classes):\n    os._exit(0)\n")
    for number in range(size):
        student = folder / f"s{number:03}"
        student.mkdir(parents=True)
        for name, variants in sources.items():
            (student / f"{name}.py").write_text(f"{variants[number % len(variants)]}\n# {number}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def submitted(tmp_path_factory):
    return write_class(tmp_path_factory.mktemp("class"), CLASS)


@pytest.fixture(scope="module")
def exam(tmp_path_factory, grader):
    """A cache with the references' transcripts and without reports."""
    grader(PS2)  # records the transcripts, or waits for the process that does
    return copy_transcripts(tmp_path_factory.mktemp("cache"), Path(os.environ["AUTOGRADER_CACHE"]))


def copy_transcripts(folder, cache):
    """Copy the transcripts of one cache into another; returns the folder of the latter."""
    for path in cache.glob("*.transcripts"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def command(path, *options):
    return [sys.executable, "-m", "autograder", "grade", PS2, str(path), "--json", *options]


@pytest.mark.skipif(not PROVE, reason="make prove draws inputs, which takes long")
def test_the_same_inputs_are_drawn_whatever_modules_are_loaded(tmp_path):
    """By default, hypothesis also draws numbers that it finds in the source of local modules."""
    (tmp_path / "local_numbers.py").write_text("NUMBERS = " + repr([*range(3, 500), *(half + 0.125 for half in range(500))]))
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
        for before in ("", "import local_numbers; ")
    }
    committed = (ROOT / "solutions/ps1_batch_inference/forward/inputs.frozen").read_bytes()
    assert len(outputs) == 1
    assert unpack(bytes.fromhex(outputs.pop())).keys() == unpack(committed).keys()


@pytest.fixture(scope="module")
def undisturbed(submitted, exam):
    """What a run that nothing disturbs prints."""
    done = run(*command(submitted, "--jobs", "2", "--force"), cwd=ROOT, AUTOGRADER_CACHE=str(exam))
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(("jobs", "seed"), [("1", "0"), *[("2", "4294967295"), ("4", "1")] * PROVE])
def test_every_run_prints_the_same_bytes(submitted, exam, undisturbed, jobs, seed):
    done = run(*command(submitted, "--jobs", jobs, "--force"), cwd=ROOT, AUTOGRADER_CACHE=str(exam), PYTHONHASHSEED=seed)
    assert done.stdout == undisturbed


def test_a_submission_gets_the_same_report_alone_as_in_a_class(submitted, exam, undisturbed):
    for report in json.loads(undisturbed)[: 3 if PROVE else 1]:
        done = run(*command(submitted / report["submission"], "--force"), cwd=ROOT, AUTOGRADER_CACHE=str(exam), PYTHONHASHSEED="7")
        assert json.loads(done.stdout) == report


def test_grading_that_is_killed_at_random_moments_prints_the_same_bytes(submitted, tmp_path, exam, undisturbed):
    """The grader, a process of its pool, a fork server or a worker is killed. A killed grader is started again."""
    output = run_despite_kills(
        command(submitted, "--jobs", "2"),
        KILLS,
        TIMEOUT_S,
        cwd=ROOT,
        env={**os.environ, "AUTOGRADER_CACHE": str(copy_transcripts(tmp_path, exam))},
    )
    assert output == undisturbed
