"""Inputs for properties, drawn by hypothesis: small, quick to draw, simple when shrunk.

Values are drawn as small whole numbers and scaled, which is many times faster
than drawing floats, gives ties and exact zeros, and shrinks to readable
arrays. Shapes go from one element to a few dozen; layouts include transposed
and strided views, since students' code meets those too.
"""

import numpy as np
from hypothesis import strategies as st

FLOATS = (np.float64, np.float32)
NUMBERS = (np.float64, np.float32, np.int64)

# One quarter keeps values exact; the others give numbers that are not.
SCALES = (0.25, 1.0, 0.37, 1e-3, 13.7)


@st.composite
def arrays(draw, shapes, *, dtypes=FLOATS, scales=SCALES, low=-20, high=20, layouts=True):
    """An array whose shape comes from the strategy ``shapes``.

    Elements are whole numbers in [low, high] times one of ``scales`` (integer
    dtypes are not scaled); with ``layouts`` some arrays are transposed or
    strided views rather than contiguous.
    """
    shape = draw(shapes)
    size = int(np.prod(shape, dtype=int))
    whole = draw(st.lists(st.integers(low, high), min_size=size, max_size=size))
    dtype = np.dtype(draw(st.sampled_from(dtypes)))
    scale = draw(st.sampled_from(scales)) if dtype.kind == "f" else 1
    # asarray, since NumPy makes a scalar of a 0-d array times a number.
    array = np.asarray(np.array(whole, dtype=float).reshape(shape) * scale, dtype=dtype)
    return draw(laid_out(array)) if layouts else array


@st.composite
def laid_out(draw, array):
    """The same values in another memory layout: as it is, transposed, or a strided view."""
    layout = draw(st.sampled_from(("contiguous", "transposed", "strided"))) if array.ndim else "contiguous"
    if layout == "transposed":
        return np.asfortranarray(array)
    if layout == "strided":
        wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), dtype=array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]
    return array


def any_shape(max_dims=3, max_side=4):
    """Shapes of 0 to ``max_dims`` dimensions; each side at least 1."""
    return st.lists(st.integers(1, max_side), max_size=max_dims).map(tuple)


def sample_shape(max_side=6):
    """The shape of one sample, ``(K,)``."""
    return st.tuples(st.integers(1, max_side))


def batch_shape(max_samples=5, max_side=6):
    """The shape of a batch, ``(N, K)``; N = K, one row and one column included."""
    return st.tuples(st.integers(1, max_samples), st.integers(1, max_side))


def sample_or_batch_shape(max_samples=5, max_side=6):
    """``(K,)`` or ``(N, K)``."""
    return st.one_of(sample_shape(max_side), batch_shape(max_samples, max_side))


@st.composite
def predictions(draw, *, max_samples=5, max_classes=5, dtypes=FLOATS, answers=st.integers(1, 15)):
    """``(y, labels, one_hot)``: probabilities ``(N, K)``, K >= 2, and their answers in two forms.

    A row of y is whole weights divided by their sum, some of them 0; ``answers``
    draws the answer's weight. From 1 on, that is a probability of 0.01 or more.
    """
    n, k = draw(st.tuples(st.integers(1, max_samples), st.integers(2, max_classes)))
    weights = np.array(draw(st.lists(st.integers(0, 15), min_size=n * k, max_size=n * k))).reshape(n, k)
    labels = np.array(draw(st.lists(st.integers(0, k - 1), min_size=n, max_size=n)))
    weights[np.arange(n), labels] = draw(st.lists(answers, min_size=n, max_size=n))
    empty = ~weights.any(axis=1)
    weights[empty, (labels[empty] + 1) % k] = 1
    y = (weights / weights.sum(axis=1, keepdims=True)).astype(draw(st.sampled_from(dtypes)))
    one_hot = np.eye(k, dtype=draw(st.sampled_from((np.int64, *FLOATS))))[labels]
    labels = labels.astype(draw(st.sampled_from((np.int64, np.int32, np.int8, np.uint8))))
    return tuple(draw(laid_out(array)) for array in (y, labels, one_hot))
