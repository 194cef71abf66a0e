"""Grading a whole class: the same job for each submission, in this process or in several."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from .course import Course
from .grading import Grader
from .submissions import read

_grader = None


def grade_class(course, assignment, found, language="en", jobs=1):
    """Yield the Report of each (name, path) in ``found``, in order, as they are done; ``jobs`` processes."""
    jobs = min(jobs, len(found))
    with Grader(course, assignment, language) as grader:
        if jobs <= 1:
            for name, path in found:
                yield grader.grade(read(name, path, assignment))
            return  # else this Grader has recorded the exam, and the processes find it in the cache
    # spawn: a fresh process inherits neither this one's threads nor its sockets.
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _start,
                             (course.root, assignment.name, language)) as pool:
        yield from pool.map(_grade, found)


def _start(root, assignment, language):
    global _grader
    course = Course(root)
    _grader = Grader(course, course.assignment(assignment), language)


def _grade(found):
    return _grader.grade(read(*found, _grader.assignment))
