"""Whole classes: the same reports wherever they are made, nothing graded twice, and nothing lost on the way."""

import errno
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import distributed
import pytest
from conftest import autograder

from autograder import cache, classes, cluster, kept
from autograder.classes import Job, Processes, Run, grade_class
from autograder.errors import KitError
from autograder.kept import Kept
from autograder.submissions import Submission, find

PS2 = "ps2_loss_and_minibatch"


@pytest.fixture(autouse=True)
def own_reports(tmp_path, monkeypatch):
    """Reports are kept for this test alone."""
    monkeypatch.setattr(kept, "FILE", str(tmp_path / "reports.sqlite"))


@pytest.fixture
def graded(monkeypatch):
    """The names of the submissions that were graded in this process, in order."""
    names, grade = [], classes.grade

    def noted(job):
        names.append(job.submission.name)
        return grade(job)

    monkeypatch.setattr(classes, "grade", noted)
    return names


@pytest.fixture(scope="module")
def ps2(course):
    return course.assignment(PS2)


@pytest.fixture
def found(tmp_path, ps2):
    """A class of ps2: each the reference or a mistake, b and d alike."""
    exercise = ps2.exercise("cross_entropy")
    sources = {"a": exercise.reference, "b": exercise.chaffs[0].source, "c": exercise.chaffs[1].source,
               "d": exercise.chaffs[0].source, "e": exercise.wheats[0].source, "f": ""}
    for name, source in sources.items():
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "cross_entropy.py").write_text(source)
    return find(tmp_path / "class", ps2)


def dicts(reports):
    return [report.as_dict() for report in reports]


def test_one_process_and_several_give_the_same_reports_in_order(course, ps2, found):
    reports = dicts(grade_class(course, ps2, found, force=True))
    assert [report["submission"] for report in reports] == list("abcdef")
    assert reports == dicts(grade_class(course, ps2, found, jobs=2, force=True))


def test_what_is_alike_is_graded_once(course, ps2, found, graded):
    first = dicts(grade_class(course, ps2, found))
    assert graded == list("abcef")
    assert first[1]["exercises"] == first[3]["exercises"] and first[3]["submission"] == "d"


def test_what_was_graded_is_not_graded_again_unless_forced(course, ps2, found, graded):
    first = dicts(grade_class(course, ps2, found))
    graded.clear()
    assert dicts(grade_class(course, ps2, found)) == first and not graded
    assert dicts(grade_class(course, ps2, found, force=True)) == first and graded == list("abcef")


def test_another_content_language_or_course_is_graded(course, ps2, found, graded):
    list(grade_class(course, ps2, found[:1]))
    list(grade_class(course, ps2, found[:1], language="ko"))
    (found[0][1] / "cross_entropy.py").write_text(ps2.exercises[0].reference + "# changed\n")
    list(grade_class(course, ps2, found[:1]))
    assert graded == ["a", "a", "a"]


def test_an_interrupted_run_goes_on_where_it_stopped(course, ps2, found, graded):
    reports = grade_class(course, ps2, found)
    begun = [next(reports), next(reports)]
    reports.close()
    done = len(graded)
    whole = list(grade_class(course, ps2, found))
    assert whole[:2] == begun and len(graded) == 5 and done < 5


def test_a_process_that_is_killed_costs_nothing_but_time(course, ps2, found):
    whole = dicts(grade_class(course, ps2, found, force=True))
    reports = grade_class(course, ps2, found, jobs=2, force=True)
    first = next(reports)
    for process in multiprocessing.active_children():
        os.kill(process.pid, signal.SIGKILL)
    assert dicts([first, *reports]) == whole


def test_a_submission_that_ends_every_process_is_reported_and_stops_nobody(course, ps2):
    class Deadly(classes.Here):
        def submit(self, function, job):
            future = super().submit(function, job)
            if job.submission.name == "b" and not job.submission.problem:
                future = classes.Future()
                future.set_exception(classes.BrokenExecutor("a process ended"))
            return future

    place = Processes(course, 1)
    place.executor = Deadly
    submissions = [(name, Submission(name, {"cross_entropy": f"# {name}"})) for name in "abc"]
    with Kept(course, ps2, "en") as store:
        run = Run(place, store, lambda one: Job(one, PS2, "en", str(course.root)))
        a, b, c = run.reports(iter(submissions))
        assert "could not be graded" in b.problem and not a.problem and not c.problem
        assert store.get(store.key(submissions[1][1])) is None


def test_who_ends_a_process_costs_those_beside_it_nothing(course, ps2):
    class Pool(classes.Here):
        """Holds what it is given until it is waited for; one job ends it, and with it all the others."""

        def submit(self, function, job):
            future = classes.Future()
            jobs.append((future, function, job))
            return future

    def wait(futures, return_when):
        deadly = any(job.submission.name == "b" and not job.submission.problem for _, _, job in jobs)
        for future, function, job in jobs:
            if deadly:
                future.set_exception(classes.BrokenExecutor("a process ended"))
            else:
                future.set_result(function(job))
        jobs.clear()

    jobs = []
    place = Processes(course, 1)
    place.executor = Pool
    with pytest.MonkeyPatch.context() as patch, Kept(course, ps2, "en") as store:
        patch.setattr(classes, "wait", wait)
        run = Run(place, store, lambda one: Job(one, ps2.name, "en", str(course.root)))
        reports = list(run.reports((name, Submission(name, {"cross_entropy": f"# {name}"})) for name in "abcdef"))
    assert [report.submission for report in reports if "could not be graded" in report.problem] == ["b"]


def test_processes_that_always_end_stop_the_class_with_a_sentence(course, ps2):
    class Dead(classes.Here):
        def submit(self, function, job):
            future = classes.Future()
            future.set_exception(classes.BrokenExecutor("a process ended"))
            return future

    place = Processes(course, 1)
    place.executor = Dead
    with Kept(course, ps2, "en") as store, pytest.raises(KitError, match="end unasked"):
        list(Run(place, store, lambda one: Job(one, PS2, "en", str(course.root))).reports(iter([("a", Submission("a"))])))


def test_reports_that_cannot_be_kept_are_made_all_the_same(course, ps2, found, tmp_path, caplog):
    (tmp_path / "reports.sqlite").write_text("this is not a database, however long it may be")
    reports = dicts(grade_class(course, ps2, found[:2]))
    assert len(reports) == 2 and "not kept for the next run" in caplog.text


def test_no_process_outlives_a_grader_that_is_killed(tmp_path, ps2):
    for number in range(40):
        (tmp_path / "class" / str(number)).mkdir(parents=True)
        (tmp_path / "class" / str(number) / "cross_entropy.py").write_text(f"import time\ntime.sleep(1)  # {number}")
    grader = subprocess.Popen([sys.executable, "-m", "autograder", "grade", PS2, tmp_path / "class", "--jobs", "2", "--force"],
                              cwd=course_root(ps2), stdout=subprocess.DEVNULL, start_new_session=True,
                              env={**os.environ, "AUTOGRADER_MARK": str(tmp_path)})
    wait_for(lambda: len(processes_with(str(tmp_path))) >= 3)
    os.kill(grader.pid, signal.SIGKILL)
    grader.wait()
    wait_for(lambda: not processes_with(str(tmp_path)))


def course_root(assignment):
    return assignment.folder.parents[1]


def processes_with(mark):
    """The processes that have ``mark`` in their environment."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            found += [path.parent.name] * (mark.encode() in path.read_bytes())
        except OSError:
            continue
    return found


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.2)


@pytest.fixture(scope="module")
def dask():
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as made:
        yield made


def test_a_dask_cluster_gives_the_same_reports(course, ps2, found, dask):
    here = dicts(grade_class(course, ps2, found, force=True))
    list(grade_class(course, ps2, found[:1], scheduler=dask.scheduler_address, force=True))  # a class before this one
    assert dicts(grade_class(course, ps2, found, scheduler=dask.scheduler_address, force=True)) == here


def test_a_dask_worker_that_dies_costs_nothing_but_time(course, ps2, found, dask):
    here = dicts(grade_class(course, ps2, found, force=True))
    reports = grade_class(course, ps2, found, scheduler=dask.scheduler_address, force=True)
    first = next(reports)
    with distributed.Client(dask.scheduler_address, set_as_default=False) as client:
        (pid,) = client.run(os.getpid).values()
    os.kill(pid, signal.SIGKILL)
    assert dicts([first, *reports]) == here


def test_a_worker_with_another_kit_is_refused(course, ps2, found, dask, monkeypatch):
    monkeypatch.setattr(cluster.Cluster, "kit", "9.9.9")
    with pytest.raises(KitError, match="The worker tcp://.* has version .*, and this is 9.9.9: install the same on both"):
        list(grade_class(course, ps2, found, scheduler=dask.scheduler_address))


@pytest.mark.parametrize(("told", "said"), [({"kit": "9.9.9"}, "this is 9.9.9"), ({"exam": "another"}, "exam differs")])
def test_a_job_for_another_kit_or_exam_is_refused(course, told, said):
    with pytest.raises(KitError, match=said):
        classes.grade(Job(Submission("x"), PS2, "en", str(course.root), **told))


def test_no_scheduler_is_said_so(handed_out):
    done = autograder("grade", PS2, handed_out(PS2), "--scheduler", "tcp://127.0.0.1:9", "--force")
    assert done.returncode == 1 and "No Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_nothing_can_be_kept_everything_is_graded(course, tmp_path):
    """Here in a folder that is a file, which is as bad for root."""
    (tmp_path / "file").touch()
    folder = tmp_path / "alice"
    folder.mkdir()
    (folder / "one_hot.py").write_text(course.exercises(["one_hot"])[0][1].reference, encoding="utf-8")
    done = autograder("grade", "ps2_loss_and_minibatch", folder, "--json", AUTOGRADER_CACHE=str(tmp_path / "file" / "cache"))
    assert done.returncode == 0 and json.loads(done.stdout)["score"] > 0
    assert "reports are not kept for the next run" in done.stderr


def test_a_full_disk_leaves_no_half_file_in_the_cache(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path))
    monkeypatch.setattr(cache.os, "replace", full)
    cache.store("exam", b"inputs")
    assert not list(tmp_path.iterdir())
