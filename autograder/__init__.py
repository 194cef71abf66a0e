"""An auto-graded exercise kit for the first week of deep learning in NumPy."""

__version__ = "0.1.0"
