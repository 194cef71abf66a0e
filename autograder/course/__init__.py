"""What course authors wrote under ``solutions/``, read and never run.

Knows: course, settings, assignment, exercise, property, variants, records, and every fault in them. Imports
``selfcheck.messages`` and ``errors``.
"""

from .assignment import Assignment
from .course import Course
from .exercise import Exercise
from .problems import Problem, Problems
from .property import Property, declared
from .shapes import shapes
from .variants import Variant

__all__ = ["Assignment", "Course", "Exercise", "Problem", "Problems", "Property", "Variant", "declared", "shapes"]
