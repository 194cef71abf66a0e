"""One-hot targets: labels become rows of zeros with a single 1."""

import numpy as np


def one_hot(t, num_classes):
    """Row i of the result is 1 in column t[i] and 0 in all others.

    t: ``(N,)``, the labels of N >= 0 samples, an array of integers of any
       dtype, signed or unsigned (values within ±(2**31 - 1)), any memory
       layout. t is not modified.
    num_classes: an int >= 1; it may be more than any label needs, and more
       than t's dtype can hold (300 with labels in int8).
    Returns a float array (of any float dtype) of shape ``(N, num_classes)``;
    ``(0, num_classes)`` where there are no labels.
    ValueError (and no other error) where any label is less than 0 or greater
    than num_classes - 1, whatever the others are: -1 is not the last class.
    """
    raise NotImplementedError
