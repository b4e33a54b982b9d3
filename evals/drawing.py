"""Plots as inline SVG: no script, no asset; colours come from the page, so that it may be dark or light.

All text is escaped here. Sizes are in units of the picture, which scales with its place on the page.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

Point = tuple[float, float]
_PAPER = 'xmlns="http://www.w3.org/2000/svg" class="plot" role="img"'


def picture(width: float, height: float, marks: Iterable[str], *, about: str) -> str:
    """An SVG of this size with marks in it; `about` is what it shows, for those who cannot see it."""
    return (
        f'<svg {_PAPER} viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">'
        f"<title>{escape(about)}</title>{''.join(marks)}</svg>"
    )


def text(
    at: Point, said: str, *, anchor: Literal["start", "middle", "end"] = "start", style: str = ""
) -> str:
    """A line of text."""
    x, y = at
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" class="{style}">{escape(said)}</text>'


@dataclass(frozen=True)
class Axes:
    """A frame with two axes."""

    x: tuple[float, float]
    y: tuple[float, float]
    x_label: str
    y_label: str
    width: float = 420
    height: float = 300
    logarithmic: bool = False
    left: float = 56
    bottom: float = 40
    top: float = 14
    right: float = 14

    def place(self, point: Point) -> Point:
        """Where a point lies in the picture."""
        across, up = (
            self._share(value, bounds) for value, bounds in zip(point, (self.x, self.y), strict=True)
        )
        return (
            self.left + across * (self.width - self.left - self.right),
            self.height - self.bottom - up * (self.height - self.bottom - self.top),
        )

    def _share(self, value: float, bounds: tuple[float, float]) -> float:
        low, high = bounds
        if self.logarithmic:
            value, low, high = (math.log10(max(one, 1e-12)) for one in (value, low, high))
        return (value - low) / (high - low) if high > low else 0.5

    def frame(self) -> list[str]:
        """Lines, ticks and labels."""
        marks = []
        for value in self._ticks(self.x):
            x, bottom = self.place((value, self.y[0]))
            marks.append(line([(x, bottom), (x, self.top)], "grid"))
            marks.append(text((x, bottom + 14), _short(value), anchor="middle"))
        for value in self._ticks(self.y):
            left, y = self.place((self.x[0], value))
            marks.append(line([(left, y), (self.width - self.right, y)], "grid"))
            marks.append(text((left - 6, y + 4), _short(value), anchor="end"))
        middle = (self.left + self.width - self.right) / 2
        marks.append(text((middle, self.height - 6), self.x_label, anchor="middle", style="label"))
        up = (self.top + self.height - self.bottom) / 2
        marks.append(
            f'<g transform="rotate(-90 13 {up:.1f})">'
            f"{text((13, up), self.y_label, anchor='middle', style='label')}</g>"
        )
        return marks

    def _ticks(self, bounds: tuple[float, float]) -> list[float]:
        low, high = bounds
        if self.logarithmic:
            first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
            return [10.0**power for power in range(first, last + 1)]
        return ticks(low, high)

    def whole(self, marks: Iterable[str], *, about: str) -> str:
        """The picture with marks in the frame."""
        return picture(self.width, self.height, [*self.frame(), *marks], about=about)

    def line(self, points: Iterable[Point], style: str) -> str:
        return line([self.place(point) for point in points], style)

    def dots(self, points: Iterable[Point], style: str, radius: float = 2.5) -> str:
        return "".join(dot(self.place(point), style, radius) for point in points)


def ticks(low: float, high: float, *, most: int = 6) -> list[float]:
    """Round numbers between two, a few of them."""
    if high <= low:
        return [low]
    raw = (high - low) / most
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= raw * (1 - 1e-9))
    first = math.ceil(low / step - 1e-9)
    return [round(at * step, 12) for at in range(first, math.floor(high / step + 1e-9) + 1)]


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def line(points: Sequence[Point], style: str) -> str:
    """A line through points."""
    through = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{through}" class="{style}"/>'


def dot(at: Point, style: str, radius: float = 2.5) -> str:
    """A dot."""
    return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:g}" class="{style}"/>'


def heat_map(
    rows: Sequence[str],
    columns: Sequence[str],
    values: Sequence[Sequence[float | None]],
    *,
    about: str,
    row_title: str,
    column_title: str,
    decimals: int = 2,
) -> str:
    """Values as shades, each with its number; None is left empty. Dark is the largest."""
    known = [value for row in values for value in row if value is not None]
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    cell, tall = 52.0, 24.0
    left = 20 + 6.4 * max(map(len, rows), default=0)
    top = 30 + 4.6 * max(map(len, columns), default=0)
    marks = [text((6, top - 6), row_title, style="label")]
    marks.append(text((left + cell * len(columns) / 2, 12), column_title, anchor="middle", style="label"))
    for at, name in enumerate(columns):
        x = left + cell * (at + 0.5)
        marks.append(f'<g transform="rotate(-40 {x:.1f} {top - 6:.1f})">{text((x, top - 6), name)}</g>')
    for at, (name, row) in enumerate(zip(rows, values, strict=True)):
        y = top + tall * at
        marks.append(text((left - 6, y + 16), name, anchor="end"))
        for across, value in enumerate(row):
            if value is not None:
                share = (value - low) / (high - low) if high > low else 0.0
                marks.append(_cell(left + cell * across, y, cell, tall, value, share, decimals))
    right = left + cell * len(columns) + 3.2 * max(map(len, columns), default=0) + 12
    return picture(right, top + tall * len(rows) + 8, marks, about=about)


def _cell(x: float, y: float, wide: float, tall: float, value: float, share: float, decimals: int) -> str:
    said = text(
        (x + wide / 2, y + 16), f"{value:.{decimals}f}", anchor="middle", style="" if share < 0.55 else "on"
    )
    return (
        f'<rect x="{x + 1:.1f}" y="{y + 1:.1f}" width="{wide - 2:g}" height="{tall - 2:g}" rx="2"'
        f' class="heat" fill-opacity="{0.06 + 0.9 * share:.3f}"/>{said}'
    )


def intervals(rows: Sequence[tuple[str, float, float, float]], *, label: str, about: str) -> str:
    """Values with their intervals, a row each: name, value, low, high."""
    left, tall, width = 24 + 6.4 * max((len(name) for name, *_ in rows), default=0), 22.0, 560.0
    lows, highs = [row[2] for row in rows], [row[3] for row in rows]
    low, high = min(lows, default=0.0), max(highs, default=1.0)
    edge = (high - low) * 0.04 or 0.5
    height = tall * len(rows) + 48
    axes = Axes(
        (low - edge, high + edge), (0, 1), label, "", width=width, height=height, left=left, bottom=36, top=6
    )
    marks = []
    for at, (name, value, least, most) in enumerate(rows):
        y = 6 + tall * (at + 0.5)
        ends = [(axes.place((end, 0))[0], y) for end in (least, most)]
        marks.append(text((left - 8, y + 4), name, anchor="end"))
        marks.append(line(ends, "whisker"))
        marks.append(dot((axes.place((value, 0))[0], y), "one", 4))
    grid = []
    for value in ticks(*axes.x):
        x = axes.place((value, 0))[0]
        grid.append(line([(x, 6), (x, height - 36)], "grid"))
        grid.append(text((x, height - 22), _short(value), anchor="middle"))
    grid.append(text(((left + width) / 2, height - 6), label, anchor="middle", style="label"))
    return picture(width, height, [*grid, *marks], about=about)


def calibration(bins: Sequence[tuple[float, float, int]], *, about: str) -> str:
    """Mean confidence against the share that was right, a dot a bin, as large as the bin is full."""
    axes = Axes((0, 1), (0, 1), "confidence", "share right", width=340, height=320)
    most = max((n for _, _, n in bins), default=1)
    marks = [axes.line([(0, 0), (1, 1)], "guide")]
    marks.append(axes.line([(said, right) for said, right, _ in bins], "line-one"))
    for said, right, n in bins:
        marks.append(axes.dots([(said, right)], "one", 3 + 6 * math.sqrt(n / most)))
    return axes.whole(marks, about=about)


def histogram(values: Sequence[float], *, label: str, about: str, bins: int = 40) -> str:
    """How often values lie where, up to their 99th percentile."""
    ordered = sorted(values)
    if not ordered:
        return ""
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] or 1.0
    counts = [0] * bins
    for value in ordered:
        if value <= high:
            counts[min(bins - 1, int(value / high * bins))] += 1
    axes = Axes((0, high), (0, max(counts)), label, "cases", height=220)
    marks = []
    for at, count in enumerate(counts):
        x, y = axes.place((high * at / bins, count))
        _, floor = axes.place((0, 0))
        wide = axes.place((high * (at + 1) / bins, 0))[0] - x
        marks.append(
            f'<rect x="{x + 0.5:.1f}" y="{y:.1f}" width="{max(0.5, wide - 1):.1f}"'
            f' height="{max(0.0, floor - y):.1f}" class="one"/>'
        )
    return axes.whole(marks, about=about)


def growth(series: Sequence[tuple[str, Sequence[Point]]], *, x_label: str, y_label: str, about: str) -> str:
    """Lines over logarithmic axes, named at their ends."""
    points = [point for _, line_ in series for point in line_ if min(point) > 0]
    if not points:
        return ""
    (x_low, y_low), (x_high, y_high) = (
        tuple(edge(axis) for axis in zip(*points, strict=True)) for edge in (min, max)
    )
    axes = Axes(
        (x_low / 1.2, x_high * 1.2), (y_low / 2, y_high * 2), x_label, y_label,
        width=560, height=320, logarithmic=True, right=150,
    )  # fmt: skip
    marks, last = [], -99.0
    ends = sorted(series, key=lambda one: -one[1][-1][1] if one[1] else 0.0)
    for at, (name, through) in enumerate(ends):
        kept = [point for point in through if min(point) > 0]
        if kept:
            _, y = axes.place(kept[-1])
            last = max(y + 4, last + 12)
            marks += [
                axes.line(kept, f"line-{_STYLES[at % len(_STYLES)]}"),
                axes.dots(kept, _STYLES[at % len(_STYLES)]),
            ]
            marks.append(text((axes.width - axes.right + 6, last), name))
    return axes.whole(marks, about=about)


_STYLES = ("one", "two", "three", "four")


def utility_plane(
    cloud: Iterable[Point],
    frontier: Sequence[Point],
    offers: Sequence[tuple[str, Point]],
    named: Sequence[tuple[str, Point]],
    *,
    about: str,
    deal: Point | None = None,
) -> str:
    """Outcomes, the frontier, offers in order by side (`buyer`, `seller`), named points, and the deal."""
    reached = [value for _, point in offers for value in point]
    low = max(-1.0, math.floor(min([0.0, *reached]) * 5) / 5)
    axes = Axes(
        (low, 1), (low, 1), "utility of the buyer", "utility of the seller", width=440, height=420, right=18
    )
    marks = [axes.line([(0, low), (0, 1)], "guide"), axes.line([(low, 0), (1, 0)], "guide")]
    marks += [axes.dots(cloud, "faint", 1.3), axes.line(frontier, "line-strong")]
    for side, style in (("buyer", "one"), ("seller", "two")):
        made = [_inside(point, low) for by, point in offers if by == side]
        marks += [axes.line(made, f"line-{style} thin"), axes.dots(made, style, 3)]
    for at, (name, point) in enumerate(named):
        x, y = axes.place(point)
        marks += [dot((x, y), "three", 4.5), text((x + 7, y - 5 + 18 * at), name, style="label")]
    if deal is not None:
        marks.append(dot(axes.place(_inside(deal, low)), "ring", 8))
    return axes.whole(marks, about=about)


def _inside(point: Point, low: float) -> Point:
    """The point moved into the frame."""
    return min(1.0, max(low, point[0])), min(1.0, max(low, point[1]))
