"""An auto-graded exercise kit for courses in Python."""

__version__ = "0.1.0"
