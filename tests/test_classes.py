"""Whole classes: every way to grade gives the same reports, nothing is graded twice, and nothing is lost on the way."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import distributed
import pytest
from conftest import autograder
from dask import config as dask_config
from killing import descendants

from autograder import cache, files
from autograder.classroom import dask_cluster, executors, jobs, report_cache
from autograder.classroom.batch import Batch, grade_class
from autograder.classroom.child import ChildEnded
from autograder.classroom.executors import LocalProcesses
from autograder.classroom.jobs import Job, graders
from autograder.classroom.report_cache import ReportCache
from autograder.classroom.submissions import find
from autograder.course import Course
from autograder.errors import KitError
from autograder.grading.submission import Submission

pytestmark = pytest.mark.slow

PS2 = "ps2_loss_and_minibatch"


@pytest.fixture(autouse=True)
def own_reports(tmp_path, monkeypatch):
    """A report cache for this test only."""
    monkeypatch.setattr(report_cache, "FILE", str(tmp_path / "reports.sqlite"))


@pytest.fixture
def graded(monkeypatch):
    """The names of the submissions that were graded, in order."""
    names, run_in = [], jobs.run_in

    def noting(child, job, root):
        names.append(job.submission.name)
        return run_in(child, job, root)

    monkeypatch.setattr(executors, "run_in", noting)
    return names


@pytest.fixture(scope="module")
def ps2(course):
    return course.assignment(PS2)


@pytest.fixture
def found(tmp_path, ps2):
    """A class of ps2, in which b and d have the same content."""
    exercise = ps2.exercise("cross_entropy")
    sources = {
        "a": exercise.reference,
        "b": exercise.chaffs[0].source,
        "c": exercise.chaffs[1].source,
        "d": exercise.chaffs[0].source,
        "e": exercise.wheats[0].source,
        "f": "",
    }
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


def test_submissions_with_the_same_content_are_graded_once(course, ps2, found, graded):
    first = dicts(grade_class(course, ps2, found))
    assert graded == list("abcef")
    assert first[1]["exercises"] == first[3]["exercises"] and first[3]["submission"] == "d"


def test_a_cached_report_is_used_unless_forced(course, ps2, found, graded):
    first = dicts(grade_class(course, ps2, found))
    graded.clear()
    assert dicts(grade_class(course, ps2, found)) == first and not graded
    assert dicts(grade_class(course, ps2, found, force=True)) == first and graded == list("abcef")


def test_another_content_language_or_course_is_graded_again(course, ps2, found, graded, tmp_path):
    list(grade_class(course, ps2, found[:1]))
    list(grade_class(course, ps2, found[:1], language="ko"))
    (found[0][1] / "cross_entropy.py").write_text(ps2.exercises[0].reference + "# changed\n")
    list(grade_class(course, ps2, found[:1]))
    assert graded == ["a", "a", "a"]
    for name in ("solutions", "data"):
        shutil.copytree(course.root / name, tmp_path / "course" / name)
    hints = tmp_path / "course" / "solutions" / PS2 / "cross_entropy" / "hints.toml"
    hints.write_text(hints.read_text().replace('en = "', 'en = "Changed: ', 1))
    changed = Course.at(tmp_path / "course")
    list(grade_class(changed, changed.assignment(PS2), found[:1]))
    assert graded == ["a", "a", "a", "a"]


def test_a_course_that_changes_in_place_gets_a_new_grader(course, ps2, found, tmp_path):
    for name in ("solutions", "data"):
        shutil.copytree(course.root / name, tmp_path / "course" / name)
    hints = tmp_path / "course" / "solutions" / PS2 / "cross_entropy" / "hints.toml"
    reports = []
    for text in ("First: ", "Second: "):
        hints.write_text((course.root / hints.relative_to(tmp_path / "course")).read_text().replace('en = "', f'en = "{text}', 1))
        copy = Course.at(tmp_path / "course")
        reports += grade_class(copy, copy.assignment(PS2), found[1:2])
    first, second = (report.exercise("cross_entropy").hints[0] for report in reports)
    assert first.startswith("First: ") and second.startswith("Second: ")


def test_an_interrupted_run_resumes(course, ps2, found, graded):
    reports = grade_class(course, ps2, found)
    first_two = [next(reports), next(reports)]
    reports.close()
    assert len(graded) < 5
    all_reports = list(grade_class(course, ps2, found))
    assert all_reports[:2] == first_two
    again = {name for name in graded if graded.count(name) > 1}
    assert again <= {"c"}, "only what was being graded is graded again"


def test_a_killed_process_loses_no_report(course, ps2, found):
    expected = dicts(grade_class(course, ps2, found, force=True))
    before = descendants(os.getpid())
    reports = grade_class(course, ps2, found, jobs=2, force=True)
    first = next(reports)
    for process in set(descendants(os.getpid())) - set(before):
        with suppress(ProcessLookupError):  # a process that it needed is gone already
            os.kill(process, signal.SIGKILL)
    assert dicts([first, *reports]) == expected


class Crashing(LocalProcesses):
    """Processes that seem to end with each submission for which ``crashes`` is true."""

    def __init__(self, course, crashes):
        super().__init__(course, 2)
        self.crashes = crashes

    def submit(self, job):
        if self.crashes(job.submission):
            future = Future()
            future.set_exception(ChildEnded(-signal.SIGKILL, None))
            return future
        return super().submit(job)


def graded_by(backend, course, ps2, names):
    """The reports on submissions with these names, graded on this backend, and the names of those in the cache."""
    submissions = [Submission(name, {"cross_entropy": f"# {name}"}) for name in names]
    with backend, ReportCache(course, ps2, "en") as reports:
        batch = Batch(backend, reports, lambda submission: Job(submission, PS2, "en", course.digest))
        graded = list(batch.reports(submissions))
        return graded, [submission.name for submission in submissions if reports.get(reports.key(submission))]


def test_a_submission_that_ends_its_process_is_reported_and_does_not_affect_others(course, ps2):
    def crashes(submission):
        return submission.name == "b" and not submission.problem

    reports, cached = graded_by(Crashing(course, crashes), course, ps2, "abcdef")
    assert [report.submission for report in reports] == list("abcdef")
    assert [report.submission for report in reports if "could not be graded" in report.problem] == ["b"]
    assert cached == list("acdef")


def test_processes_that_keep_dying_stop_grading_with_a_message(course, ps2):
    with pytest.raises(KitError, match=r"Grading processes keep dying .*try fewer --jobs"):
        graded_by(Crashing(course, lambda submission: True), course, ps2, "a")


def test_a_damaged_report_cache_does_not_stop_grading(course, ps2, found, tmp_path, caplog):
    (tmp_path / "reports.sqlite").write_text("this is not a database, but long enough to look like one")
    reports = dicts(grade_class(course, ps2, found[:2]))
    assert len(reports) == 2 and not caplog.text
    assert dicts(grade_class(course, ps2, found[:2])) == reports and (tmp_path / "reports.sqlite").read_bytes().startswith(
        b"SQLite"
    )


def test_no_process_outlives_a_grader_that_is_killed(tmp_path, ps2):
    for number in range(40):
        (tmp_path / "class" / str(number)).mkdir(parents=True)
        (tmp_path / "class" / str(number) / "cross_entropy.py").write_text(f"import time\ntime.sleep(1)  # {number}")
    grader = subprocess.Popen(
        [sys.executable, "-m", "autograder", "grade", PS2, tmp_path / "class", "--jobs", "2", "--force"],
        cwd=course_root(ps2),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "AUTOGRADER_MARK": str(tmp_path)},
    )
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
    """Wait until ``condition()`` is true; fails after so many seconds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "the condition has not become true in time"
        time.sleep(0.2)


@pytest.fixture(scope="module")
def dask():
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster


def test_a_dask_cluster_gives_the_same_reports(course, ps2, found, dask):
    local = dicts(grade_class(course, ps2, found, force=True))
    list(grade_class(course, ps2, found[:1], scheduler=dask.scheduler_address, force=True))  # its worker has graded before
    assert dicts(grade_class(course, ps2, found, scheduler=dask.scheduler_address, force=True)) == local


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("{", "it is not JSON"),
        ('{"report": {}, "keep": true}', "it does not have the fields"),
        ("[1]", "it is not in the expected form"),
        ('{"error": "its disk\\u001b is full"}', "its disk  is full"),
        (Exception, "only able to deserialize"),
    ],
)
def test_what_a_dask_worker_returns_is_checked(course, ps2, found, dask, monkeypatch, answer, message):
    monkeypatch.setattr(dask_cluster, "run_on_worker", lambda job: answer)
    with pytest.raises(KitError, match=message) as raised:
        list(grade_class(course, ps2, found[:1], scheduler=dask.scheduler_address, force=True))
    assert "its disk" in str(answer) or str(raised.value).startswith("The report of the worker tcp://127.0.0.1")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """Paths of a CA's certificate, of a node's and of its key, and of a stranger's, made with openssl."""
    folder = tmp_path_factory.mktemp("tls")
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout")
    for command in (
        ("req", "-x509", *key, "ca.key", "-out", "ca.pem", "-subj", "/CN=ca"),
        ("req", *key, "node.key", "-out", "node.csr", "-subj", "/CN=node"),
        ("x509", "-req", "-in", "node.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "node.pem"),
        ("req", "-x509", *key, "stranger.key", "-out", "stranger.pem", "-subj", "/CN=stranger"),
    ):
        subprocess.run(["openssl", *command], cwd=folder, check=True, capture_output=True)
    return folder


def configured(certificates, who):
    """Dask's configuration of a client with these certificates, as distributed.yaml or the environment would state it."""
    paths = {"ca-file": "ca.pem", "client.cert": f"{who}.pem", "client.key": f"{who}.key"}
    return dask_config.set({f"distributed.comm.tls.{name}": str(certificates / path) for name, path in paths.items()})


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificates")
def test_client_scheduler_and_workers_speak_tls(course, ps2, found, certificates):
    node = {"cert": str(certificates / "node.pem"), "key": str(certificates / "node.key")}
    roles = {f"tls_{role}_{name}": path for role in ("client", "scheduler", "worker") for name, path in node.items()}
    security = distributed.Security(require_encryption=True, tls_ca_file=str(certificates / "ca.pem"), **roles)
    options = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0", "host": "127.0.0.1", "protocol": "tls"}
    with distributed.LocalCluster(security=security, **options) as cluster:
        address = cluster.scheduler_address
        assert {urlsplit(name).scheme for name in (address, *cluster.scheduler_info["workers"])} == {"tls"}
        with configured(certificates, "node"):
            assert dicts(grade_class(course, ps2, found[:2], scheduler=address, force=True)) == dicts(
                grade_class(course, ps2, found[:2], force=True)
            )
        with configured(certificates, "stranger"), pytest.raises(KitError, match="No Dask scheduler answers"):
            list(grade_class(course, ps2, found, scheduler=address))
        with pytest.raises(KitError, match=r"TLS certificates for tls://.* cannot be used .*DASK_DISTRIBUTED__COMM__TLS"):
            list(grade_class(course, ps2, found, scheduler=address))
        with pytest.raises(KitError, match="No Dask scheduler answers"):
            list(grade_class(course, ps2, found, scheduler=address.replace("tls:", "tcp:")))


def test_a_killed_dask_worker_loses_no_report(course, ps2, found, dask):
    local = dicts(grade_class(course, ps2, found, force=True))
    reports = grade_class(course, ps2, found, scheduler=dask.scheduler_address, force=True)
    first = next(reports)
    with distributed.Client(dask.scheduler_address, set_as_default=False) as client:
        (pid,) = client.run(os.getpid).values()
    os.kill(pid, signal.SIGKILL)
    assert dicts([first, *reports]) == local


def test_a_dask_worker_with_another_version_of_the_kit_is_refused(course, ps2, found, dask, monkeypatch):
    monkeypatch.setattr(dask_cluster, "kit_identity", lambda: "9.9.9")
    with pytest.raises(KitError, match=r"The worker tcp://.* has version .* of the kit, and this machine has 9\.9\.9: install"):
        list(grade_class(course, ps2, found, scheduler=dask.scheduler_address))


def test_a_dask_worker_with_other_libraries_is_refused(course, ps2, found, dask, monkeypatch):
    monkeypatch.setattr(dask_cluster, "library_versions", lambda: ("0.1", "0.2"))
    with pytest.raises(KitError, match=r"The worker tcp://.* has NumPy and hypothesis .*, and this machine has 0\.1 and 0\.2"):
        list(grade_class(course, ps2, found, scheduler=dask.scheduler_address))


@pytest.mark.parametrize(
    ("digest", "kit", "message"),
    [(None, "9.9.9", r"this machine has 9\.9\.9"), ("0" * 64, None, "has changed since grading began")],
)
def test_a_job_for_another_version_of_the_kit_or_the_course_is_refused(course, digest, kit, message):
    job = Job(Submission("x"), PS2, "en", digest or course.digest, kit or jobs.kit_identity())
    with pytest.raises(KitError, match=message):
        graders().run(job, course.root)


def test_a_missing_scheduler_is_reported(handed_out):
    done = autograder("grade", PS2, handed_out(PS2), "--scheduler", "tcp://127.0.0.1:9", "--force")
    assert done.returncode == 1 and "No Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unusable_cache_folder_does_not_stop_grading(course, tmp_path):
    """The folder is inside a file, so that not even root can create it."""
    (tmp_path / "file").touch()
    folder = tmp_path / "alice"
    folder.mkdir()
    (folder / "one_hot.py").write_text(course.exercises(["one_hot"])[0][1].reference, encoding="utf-8")
    done = autograder("grade", "ps2_loss_and_minibatch", folder, "--json", AUTOGRADER_CACHE=str(tmp_path / "file" / "cache"))
    assert done.returncode == 0 and json.loads(done.stdout)["score"] > 0
    assert "reports are not kept for the next run" in done.stderr


def test_a_full_disk_leaves_no_partial_file_in_the_cache(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path))
    monkeypatch.setattr(files.os, "replace", full)
    cache.store("exam", b"inputs")
    assert not list(tmp_path.iterdir())
