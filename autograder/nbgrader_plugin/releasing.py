"""``nbgrader generate_assignment``: nothing is released that is out of step or would give a solution away."""

from nbgrader.converters import GenerateAssignment, NbGraderException
from traitlets import Unicode

from ..build import check
from ..course import Course
from ..errors import KitError


class CheckedRelease(GenerateAssignment):
    """nbgrader's own release, after ``autograder build --check`` on the assignment."""

    course = Unicode(".", help="The folder that holds solutions/.").tag(config=True)

    def start(self):
        try:
            check(Course.at(self.course), [self.coursedir.assignment_id])
        except KitError as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from error
        super().start()
