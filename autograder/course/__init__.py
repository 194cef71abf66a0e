"""What course authors wrote under ``solutions/``, read and never run.

Knows: course, assignment, exercise, property, records. Imports ``selfcheck.messages`` and ``errors``.
"""

from .assignment import Assignment
from .course import Course
from .exercise import Exercise, Variant
from .property import Property, declared
from .shapes import shapes

__all__ = ["Assignment", "Course", "Exercise", "Property", "Variant", "declared", "shapes"]
