"""nbgrader's configuration for this course: the kit's settings first, then yours."""

from pathlib import Path

from autograder.nbgrader_plugin import configure

c = get_config()  # noqa: F821
configure(c, Path(__file__).parent)

# Yours, for example:
# c.CourseDirectory.course_id = "deep-learning-101"
# c.CourseDirectory.db_url = "postgresql://grader@localhost/gradebook"
# c.GradeInSandbox.language = "ko"
