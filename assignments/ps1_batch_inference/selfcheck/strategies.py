"""Inputs for properties, drawn by hypothesis: ordinary floats, small arrays first, and some large ones.

Values are drawn as small whole numbers and scaled, which is many times faster
than drawing floats, gives ties and exact zeros, and shrinks to readable
arrays. Every strategy for shapes has small ones, which make good
counterexamples, and some of more than 12 in each dimension and more than 20
elements, as many rows as columns, one row and one column.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

FEW = 9  # numbers that are drawn one by one; drawing is what takes the time

# One quarter keeps values exact; the others give numbers that are not.
SCALES = (0.25, 1.0, 0.36787944, 1e-3, 13.7)

Shapes = st.SearchStrategy[tuple[int, ...]]


@st.composite
def arrays(
    draw: st.DrawFn,
    shapes: Shapes,
    *,
    scales: Sequence[float] = SCALES,
    low: int = -20,
    high: int = 20,
) -> np.ndarray:
    """A float array whose shape comes from the strategy ``shapes``: whole numbers in [low, high] times one of ``scales``."""
    return draw(integer_arrays(shapes, low=low, high=high)) * draw(st.sampled_from(scales))


@st.composite
def integer_arrays(draw: st.DrawFn, shapes: Shapes, *, low: int = -20, high: int = 20) -> np.ndarray:
    """An int64 array whose shape comes from the strategy ``shapes``, with elements in [low, high]."""
    shape = draw(shapes)
    return np.array(draw(whole_numbers(int(np.prod(shape)), low, high)), dtype=np.int64).reshape(shape)


def whole_numbers(size: int, low: int, high: int) -> st.SearchStrategy[list[int]]:
    """``size`` whole numbers in [low, high]. Only the first few are drawn; the others repeat some of them."""
    drawn = st.lists(st.integers(low, high), min_size=min(size, FEW), max_size=min(size, FEW))
    if size <= FEW:
        return drawn
    again = np.random.default_rng(size).integers(0, FEW, size - FEW).tolist()
    return drawn.map(lambda few: few + [few[place] for place in again])


def any_shape() -> Shapes:
    """Shapes of 1 to 3 dimensions."""
    return st.one_of(
        sample_shape(),
        batch_shape(),
        st.sampled_from(((2, 2, 2), (3, 1, 2), (1, 3, 1), (2, 3, 4))),
    )


def sample_shape(max_side: int = 6) -> Shapes:
    """The shape of one sample, ``(K,)``; now and then a long one."""
    return st.one_of(st.tuples(st.integers(1, max_side)), st.sampled_from(((2 * max_side + 1,), (25,))))


def batch_shape(max_samples: int = 5, max_side: int = 6) -> Shapes:
    """The shape of a batch, ``(N, K)``; N = K, one row and one column included; now and then a long or a wide one."""
    return st.one_of(
        st.tuples(st.integers(1, max_samples), st.integers(1, max_side)),
        st.sampled_from(((3, 3), (2, 2))),
        st.sampled_from(((13, 3), (3, 14), (14, 14), (25, 2))),
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
    answers: st.SearchStrategy[int] = st.integers(1, 15),
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """``(y, labels, one_hot)``: probabilities ``(N, K)``, K >= 2, and their answers in two forms, int64 and float.

    A row of y is whole weights divided by their sum, some of them 0; ``answers``
    draws the answer's weight. From 1 on, that is a probability of 0.01 or more.
    """
    usual = st.tuples(st.integers(1, max_samples), st.integers(2, max_classes))
    n, k = draw(st.one_of(usual, st.sampled_from(((3, 3), (max_samples, 13), (1, 13), (14, 3), (14, 14)))))
    most = 15 if k <= max_classes else 6  # so that one part of all is still 0.01 or more
    weights = np.array(draw(whole_numbers(n * k, 0, most))).reshape(n, k)
    labels = np.array(draw(whole_numbers(n, 0, k - 1)), dtype=np.int64)
    weights[np.arange(n), labels] = np.array(draw(st.lists(answers, min_size=min(n, FEW), max_size=min(n, FEW))))[
        np.arange(n) % FEW
    ]
    empty = ~weights.any(axis=1)
    weights[empty, (labels[empty] + 1) % k] = 1
    return weights / weights.sum(axis=1, keepdims=True), labels, np.eye(k)[labels]
