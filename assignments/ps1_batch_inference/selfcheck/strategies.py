"""Inputs for properties, drawn by hypothesis: small, quick to draw, simple when shrunk.

Values are drawn as small whole numbers and scaled, which is many times faster
than drawing floats, gives ties and exact zeros, and shrinks to readable
arrays. Shapes go from one element to a few dozen; layouts include transposed
and strided views, since students' code meets those too.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

FLOATS = (np.float64, np.float32)
NUMBERS = (np.float64, np.float32, np.int64)

FEW = 9  # numbers that are drawn one by one; drawing is what takes the time

# One quarter keeps values exact; the others give numbers that are not.
Shapes = st.SearchStrategy[tuple[int, ...]]

SCALES = (0.25, 1.0, 0.36787944, 1e-3, 13.7)


@st.composite
def arrays(
    draw: st.DrawFn,
    shapes: Shapes,
    *,
    dtypes: Sequence = FLOATS,
    scales: Sequence[float] = SCALES,
    whole_scales: Sequence[int] = (1,),
    low: int = -20,
    high: int = 20,
    layouts: bool = True,
) -> np.ndarray:
    """An array whose shape comes from the strategy ``shapes``.

    Elements are whole numbers in [low, high] times one of ``scales``, or, for
    integer dtypes, one of ``whole_scales``; with ``layouts`` some arrays are
    transposed, strided or reversed views rather than contiguous.
    """
    shape = draw(shapes)
    size = int(np.prod(shape, dtype=int))
    whole = draw(whole_numbers(size, low, high))
    dtype = np.dtype(draw(st.sampled_from(dtypes)))
    scale = draw(st.sampled_from(scales if dtype.kind == "f" else whole_scales))
    # asarray, since NumPy makes a scalar of a 0-d array times a number.
    array = np.asarray(np.array(whole, dtype=type(scale)).reshape(shape) * scale, dtype=dtype)
    return draw(laid_out(array)) if layouts else array


def whole_numbers(size: int, low: int, high: int) -> st.SearchStrategy[list[int]]:
    """``size`` whole numbers in [low, high]. Only the first few are drawn; the others repeat some of them."""
    drawn = st.lists(st.integers(low, high), min_size=min(size, FEW), max_size=min(size, FEW))
    if size <= FEW:
        return drawn
    again = np.random.default_rng(size).integers(0, FEW, size - FEW).tolist()
    return drawn.map(lambda few: few + [few[place] for place in again])


@st.composite
def laid_out(draw: st.DrawFn, array: np.ndarray) -> np.ndarray:
    """The same values in another memory layout: as it is, transposed, or a strided or reversed view."""
    layout = draw(st.sampled_from(("contiguous", "transposed", "strided", "reversed"))) if array.ndim else "contiguous"
    if layout == "transposed":
        return np.asfortranarray(array)
    if layout == "strided":
        wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), dtype=array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]
    if layout == "reversed":
        return np.ascontiguousarray(np.flip(array))[(slice(None, None, -1),) * array.ndim]
    return array


def any_shape() -> Shapes:
    """Shapes of 0 to 5 dimensions, square and long ones among them, and some without elements."""
    return st.sampled_from(
        (
            (3,),
            (1,),
            (),
            (2, 2),
            (2, 3),
            (3, 1),
            (1, 4),
            (3, 3),
            (1, 1),
            (2, 2, 2),
            (3, 1, 2),
            (1, 3, 1),
            (13,),
            (2, 2, 2, 2),
            (1, 2, 1, 2, 1),
            (1050,),
            (0,),
            (0, 3),
            (2, 0, 1),
        )
    )


def sample_shape(max_side: int = 6) -> Shapes:
    """The shape of one sample, ``(K,)``; now and then a long one."""
    return st.one_of(st.tuples(st.integers(1, max_side)), st.just((2 * max_side + 1,)))


def batch_shape(max_samples: int = 5, max_side: int = 6) -> Shapes:
    """The shape of a batch, ``(N, K)``; N = K, one row and one column included; now and then a long or a wide one."""
    return st.one_of(
        st.tuples(st.integers(1, max_samples), st.integers(1, max_side)),
        st.sampled_from(((2 * max_samples + 1, 2), (2, 2 * max_side + 1))),
    )


def sample_or_batch_shape(max_samples: int = 5, max_side: int = 6) -> Shapes:
    """``(K,)`` or ``(N, K)``."""
    return st.one_of(sample_shape(max_side), batch_shape(max_samples, max_side))


@st.composite
def predictions(
    draw: st.DrawFn,
    *,
    max_samples: int = 5,
    max_classes: int = 5,
    dtypes: Sequence = FLOATS,
    answers: st.SearchStrategy[int] = st.integers(1, 15),
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """``(y, labels, one_hot)``: probabilities ``(N, K)``, K >= 2, and their answers in two forms.

    A row of y is whole weights divided by their sum, some of them 0; ``answers``
    draws the answer's weight. From 1 on, that is a probability of 0.01 or more.
    """
    usual = st.tuples(st.integers(1, max_samples), st.integers(2, max_classes))
    n, k = draw(st.one_of(usual, st.sampled_from(((max_samples, 12), (1, 12)))))
    most = 15 if k <= max_classes else 7  # so that one part of all is still 0.01 or more
    weights = np.array(draw(whole_numbers(n * k, 0, most))).reshape(n, k)
    labels = np.array(draw(whole_numbers(n, 0, k - 1)))
    weights[np.arange(n), labels] = draw(st.lists(answers, min_size=n, max_size=n))
    empty = ~weights.any(axis=1)
    weights[empty, (labels[empty] + 1) % k] = 1
    y = (weights / weights.sum(axis=1, keepdims=True)).astype(draw(st.sampled_from(dtypes)))
    one_hot = np.eye(k, dtype=draw(st.sampled_from((np.int64, *FLOATS, np.int32))))[labels]
    labels = labels.astype(draw(st.sampled_from((np.int64, np.int32, np.int16, np.int8, np.uint8))))
    return draw(laid_out(y)), draw(laid_out(labels)), draw(laid_out(one_hot))
