"""The anchor of all ratios: the same properties on the same inputs, in one plain process, without sandbox and report.

    python -m benchmarks.bare ASSIGNMENT FOLDER

prints the CPU seconds of one submission of the class in ``FOLDER``, whose
modules must all be right. Inputs are rebuilt from their frozen frames, as for
each submission.
"""

import sys
import time
from pathlib import Path

import numpy as np

from autograder.course import Course
from autograder.grading.exam import frozen_inputs, inner_test, tests_of
from autograder.grading.references import References
from autograder.selfcheck import wire
from autograder.selfcheck.calls import recording

ROOT = Path(__file__).parents[1]


def main():
    course = Course.at(ROOT)
    assignment, references = course.assignment(sys.argv[1]), References(course)
    submissions = sorted(Path(sys.argv[2]).iterdir())
    loaded = [
        question
        for folder in submissions
        for exercise in assignment.exercises
        for question in questions(exercise, (folder / f"{exercise.name}.py").read_text(encoding="utf-8"), references)
    ]
    started = time.process_time()
    with np.errstate(all="ignore"):
        for test, frames in loaded:
            for frame in frames:
                arguments, _ = wire.parse(frame)
                with recording():
                    test(**arguments)
    print((time.process_time() - started) / len(submissions))


def questions(exercise, source, references):
    """The (test, frozen inputs) of each property of an exercise, calling a solution of this source text."""
    solution, inputs = references.load(exercise.name, source, f"{exercise.name}.py"), frozen_inputs(exercise, references)
    return [(inner_test(test), inputs[prop.name]) for prop, test in tests_of(exercise, references, solution)]


if __name__ == "__main__":
    main()
