"""Child processes: the kernel ends one whose trusted code takes too long, even within C code, and nothing is lost."""

import os
import re
import signal
import threading
import time
from concurrent.futures import Future

import pytest

from autograder.classroom import child as child_module
from autograder.classroom import jobs
from autograder.classroom.child import Child, ChildEnded, Children, reached
from autograder.classroom.jobs import Job, run_in
from autograder.grading import process_limits
from autograder.grading.process_limits import bounded
from autograder.grading.submission import Submission

PS2 = "ps2_loss_and_minibatch"
BACKTRACKING = "(a+)+b", "a" * 60  # one call into C that takes centuries


@pytest.fixture(params=["forked", "started anew"])
def child(request):
    """A child, made in each of the two ways."""
    ended = threading.Event()
    if request.param == "started anew":
        threading.Thread(target=ended.wait).start()
    with Child() as made:
        yield made
    ended.set()


def match_within(cpu_s, stage):
    reached("before")
    reached(stage)
    with bounded(time.thread_time() + cpu_s - process_limits.GRACE_CPU_S):
        return re.match(*BACKTRACKING)


@pytest.mark.slow
def test_a_call_into_c_that_takes_too_long_ends_the_child_and_names_the_stage(child):
    with pytest.raises(ChildEnded) as ended:
        child.call(match_within, 1, "the regex")
    assert ended.value.out_of_time and ended.value.stage == "the regex"
    assert child.call(sum, [1, 2]) == 3


def test_a_child_that_is_killed_has_not_run_out_of_time(child):
    with pytest.raises(ChildEnded, match="signal 9") as ended:
        child.call(os.kill, child.call(os.getpid), signal.SIGKILL)
    assert not ended.value.out_of_time


def test_an_error_in_a_child_is_raised_and_the_child_goes_on(child):
    before = child.call(os.getpid)
    with pytest.raises(ZeroDivisionError):
        child.call(divmod, 1, 0)
    with pytest.raises(RuntimeError, match="pickle"):
        child.call(eval, "lambda: 0")
    assert child.call(os.getpid) == before != os.getpid()


def test_leaving_children_ends_what_they_are_doing():
    started = time.monotonic()
    with Children(2) as children:
        future = children.submit(lambda child: child.call(time.sleep, 600))
        children.submit(lambda child: child.call(os.getpid)).result()
    assert isinstance(future.exception(), ChildEnded)
    assert time.monotonic() - started < 300


def test_children_end_when_they_are_told_to():
    """Also those whose connection is held by a child that was forked later."""
    with Children(3) as children:
        list(map(Future.result, [children.submit(lambda child: child.call(os.getpid)) for _ in range(9)]))
        started = time.monotonic()
    assert time.monotonic() - started < child_module.CLOSE_TIMEOUT_S


class EndedBy:
    """A child whose grading ends at these stages for want of time, as often as it gets there."""

    def __init__(self, *stages):
        self.stages = stages

    def call(self, function, job, root):
        for stage in self.stages:
            if stage not in job.stopped:
                raise ChildEnded(-signal.SIGXCPU, stage)
        return jobs.graders().run(job, root)


def graded(course, child):
    wrong = course.exercises(["one_hot"])[0][1].chaffs[0].source
    job = Job(Submission("x", {"one_hot": wrong}), PS2, "en", course.digest)
    return run_in(child, job, course.root).report.exercise("one_hot")


def test_a_property_that_ends_its_process_is_a_timeout_and_the_others_are_graded(course):
    undisturbed, name = graded(course, EndedBy()), course.assignment(PS2).exercise("one_hot")
    first = jobs.graders().grader(course.root, course.digest, PS2, "en")._exams["one_hot"].questions[0].property.name
    stopped = graded(course, EndedBy((name.name, first)))
    assert stopped.properties[0].status == "timeout" and "takes too long" in stopped.properties[0].message
    assert [prop.status for prop in stopped.properties[1:]] == [prop.status for prop in undisturbed.properties[1:]]


def test_a_process_that_ends_for_another_reason_or_twice_at_one_stage_is_reported(course):
    class Killed:
        def call(self, function, job, root):
            raise ChildEnded(-signal.SIGKILL, ("one_hot", "test_a_property"))

    class Stubborn:
        def call(self, function, job, root):
            raise ChildEnded(-signal.SIGXCPU, ("one_hot", "test_a_property"))

    for child in (Killed(), Stubborn()):
        with pytest.raises(ChildEnded):
            graded(course, child)
