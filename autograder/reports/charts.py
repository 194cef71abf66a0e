"""Charts as inline SVG: each has a title and a description for those who do not see it, and takes its colours from the page.

The classes ``bar``, ``passed``, ``partial``, ``failed``, ``none``, ``axis``, ``grid``, ``mark`` and ``label`` are the
page's. Widths are those of a narrow page, so that the letters are readable there; a wider page enlarges the chart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from .html import visible

WIDTH = 360  # units, pixels on the narrowest page
HEIGHT = 190  # of a chart with axes
ROW = 36  # of one bar with its label above it
LEFT, RIGHT, TOP, BOTTOM = 30, 12, 16, 36  # margins of a chart with axes, with room for the numbers
MAX_LABEL = 46  # characters of a bar's label
RADIUS = 4  # of a point


@dataclass(frozen=True)
class Row:
    """A bar with its label: ``parts`` are the lengths of its segments, each with the class of its colour."""

    label: str
    parts: tuple[tuple[float, str], ...]
    value: str = ""


def columns(name: str, title: str, description: str, counts: Sequence[int], ticks: Sequence[str], axis: str) -> Markup:
    """A histogram: a column for each of ``counts``, and ``ticks`` at their limits, one more than there are columns."""
    left = RIGHT  # there are no numbers on this side
    top, width = max(*counts, 1), (WIDTH - left - RIGHT) / len(counts)
    height, bottom = HEIGHT - TOP - BOTTOM, HEIGHT - BOTTOM
    drawn = [_line("axis", left, bottom, WIDTH - RIGHT, bottom)]
    for index, count in enumerate(counts):
        x, high = left + index * width, count / top * height
        if count:
            drawn.append(_rect("bar", x + 1, bottom - high, width - 2, high))
            drawn.append(_text(count, x + width / 2, bottom - high - 4))
    drawn += [_text(tick, left + index * width, bottom + 14) for index, tick in enumerate(ticks)]
    drawn.append(_text(axis, WIDTH / 2, HEIGHT - 4))
    return _svg(name, title, description, drawn, HEIGHT)


def bars(name: str, title: str, description: str, rows: Sequence[Row]) -> Markup:
    """Horizontal bars of one or more segments, the longest as wide as the chart, each with its label and value above it."""
    longest = max([sum(length for length, _ in row.parts) for row in rows] + [1e-9])
    drawn: list[Markup] = []
    for index, row in enumerate(rows):
        y, x = index * ROW, 0.0
        label = row.label if len(row.label) <= MAX_LABEL else row.label[: MAX_LABEL - 1] + "…"
        drawn += [_text(label, 0, y + 14, "start"), _text(row.value, WIDTH, y + 14, "end")]
        drawn.append(_rect("track", 0, y + 19, WIDTH, 11))
        for length, kind in row.parts:
            wide = length / longest * WIDTH
            if length:
                drawn.append(_rect(kind, x, y + 19, max(wide - 1, 1), 11))
            x += wide
    return _svg(name, title, description, drawn, ROW * len(rows))


def points(
    name: str, title: str, description: str, pairs: Iterable[tuple[float, float]], top: float, axes: tuple[str, str]
) -> Markup:
    """A scatter plot of ``pairs`` from 0 to ``top`` on both axes, with the line on which both are equal."""
    bottom, right, highest = HEIGHT - BOTTOM, WIDTH - RIGHT, 2 * TOP  # above it, the vertical axis has its name
    size, wide = bottom - highest, right - LEFT
    drawn = [
        _line("grid", LEFT, bottom, right, highest),
        _line("axis", LEFT, bottom, right, bottom),
        _line("axis", LEFT, bottom, LEFT, highest),
    ]
    for tick in (0.0, top / 2, top):
        drawn.append(_text(f"{tick:g}", LEFT + tick / top * wide, bottom + 14))
        drawn.append(_text(f"{tick:g}", LEFT - 4, bottom - tick / top * size + 4, "end"))
    drawn += [_text(axes[0], (LEFT + right) / 2, HEIGHT - 4), _text(axes[1], 0, 11, "start")]
    drawn += [
        Markup('<circle class="mark" cx="{:.1f}" cy="{:.1f}" r="{}"/>').format(
            LEFT + x / top * wide, bottom - y / top * size, RADIUS
        )
        for x, y in pairs
    ]
    return _svg(name, title, description, drawn, HEIGHT)


def _svg(name: str, title: str, description: str, drawn: Iterable[Markup], height: float) -> Markup:
    return Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-labelledby="{}-title {}-desc">'
        '<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}</svg>'
    ).format(WIDTH, height, name, name, name, visible(title), name, visible(description), Markup("").join(drawn))


def _rect(kind: str, x: float, y: float, width: float, height: float) -> Markup:
    return Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(kind, x, y, width, height)


def _line(kind: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    return Markup('<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>').format(kind, x1, y1, x2, y2)


def _text(text: object, x: float, y: float, anchor: str = "middle") -> Markup:
    return Markup('<text class="label" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(x, y, anchor, visible(str(text)))
