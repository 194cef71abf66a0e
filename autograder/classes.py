"""Grading a whole class: the same job for each submission, in this process or in several."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from .course import Course
from .errors import KitError
from .grading import Grader
from .selfcheck.failures import Failure
from .selfcheck.messages import Text
from .submissions import Submission, read

_grader = None


def grade_class(course, assignment, found, language="en", jobs=1):
    """Yield the Report of each (name, path) in ``found``, in order, as they are done; ``jobs`` processes."""
    jobs = min(jobs, len(found))
    with Grader(course, assignment, language) as grader:
        if jobs <= 1:
            for name, path in found:
                yield _report(grader, name, path)
            return  # else this Grader has recorded the exam, and the processes find it in the cache
    # spawn: a fresh process inherits neither this one's threads nor its sockets.
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _start,
                             (course.root, assignment.name, language)) as pool:
        yield from pool.map(_grade, found)


def _report(grader, name, path):
    """The Report on one submission; what breaks the grading of one does not stop the class."""
    try:
        return grader.grade(read(name, path, grader.assignment))
    except KitError:
        raise
    except Exception as error:
        return grader.grade(Submission(name, problem=Failure("error", Text(
            "This submission could not be graded ({error}): please report it to the authors of the kit.",
            "이 제출물을 채점하지 못했습니다({error}). 키트 제작자에게 알려 주세요.").format(
                error=f"{type(error).__name__}: {error}"[:200]))))


def _start(root, assignment, language):
    global _grader
    course = Course(root)
    _grader = Grader(course, course.assignment(assignment), language)


def _grade(found):
    return _report(_grader, *found)
