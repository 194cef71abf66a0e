"""What goes out to students: releases that give nothing away, and feedback that is the pages alone."""

from pathlib import Path

from nbgrader.converters import GenerateAssignment, GenerateFeedback, NbGraderException
from traitlets import Unicode

from ..authoring.build import check
from ..course import Course
from ..errors import KitError


class CheckedRelease(GenerateAssignment):
    """nbgrader's own release, after ``autograder build --check`` on the assignment."""

    course = Unicode(".", help="The folder that holds solutions/.").tag(config=True)

    def start(self) -> None:
        try:
            check(Course.at(self.course), [self.coursedir.assignment_id])
        except KitError as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from error
        super().start()


class FeedbackPages(GenerateFeedback):
    """nbgrader's own feedback pages, without copies of the submission and of the kit's files beside them."""

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        Path(self._format_dest(assignment_id, student_id)).mkdir(parents=True, exist_ok=True)
