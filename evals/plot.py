"""A bargain in the utility plane, as an SVG.

    python -m evals.plot docs/negotiation.svg

draws what two `parley` agents offered at a long table: what each offer was worth to the buyer and the seller.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agents.bargain import Outcome, Preferences, Result, bargain, negotiator
from evals.plane import frontier, nash_point
from evals.speed import random_tables

Points = NDArray[np.float64]

SIZE, MARGIN = 520, 50
SHAPE, TURNS, RESERVES = (40, 8, 12), 100, (0.3, 0.25)
COLOURS = {"buyer": "#1f6feb", "seller": "#d1481f"}


def draw(points: Points, offers: Points, *, agreed: bool) -> str:
    """The picture: outcomes, the frontier, the reserves, the offers in turn, the Nash point and the deal."""
    chance = np.random.default_rng(0)
    shown = points[chance.choice(len(points), 900, replace=False)]
    marks = [_dots(shown, "#c8ccd2", 1.4)]
    for side, reserve in enumerate(RESERVES):
        ends = ((reserve, 0), (reserve, 1)) if side == 0 else ((0, reserve), (1, reserve))
        marks.append(_line(ends, "#888", 'stroke-dasharray="4 4"'))
    marks.append(_line(frontier(points), "#444"))
    for place, colour in enumerate(COLOURS.values()):
        marks.append(_line(offers[place::2], colour, 'stroke-opacity="0.35"'))
        marks.append(_dots(offers[place::2], colour, 3.2))
    marks.append(_dots([nash_point(np.maximum(points - RESERVES, 0)) + RESERVES], "#2da44e", 6))
    if agreed:
        x, y = _place(offers[-1])
        marks.append(f'<circle cx="{x}" cy="{y}" r="10" fill="none" stroke="#000" stroke-width="2"/>')
    return _page(marks)


def _place(point: Iterable[float]) -> tuple[float, float]:
    worth, other = point
    scale = SIZE - 2 * MARGIN
    return round(MARGIN + scale * worth, 1), round(SIZE - MARGIN - scale * other, 1)


def _dots(points: Iterable[Iterable[float]], colour: str, radius: float) -> str:
    circles = (f'<circle cx="{x}" cy="{y}" r="{radius}"/>' for x, y in map(_place, points))
    return f'<g fill="{colour}">{"".join(circles)}</g>'


def _line(points: Iterable[Iterable[float]], colour: str, style: str = "") -> str:
    places = " ".join(f"{x},{y}" for x, y in map(_place, points))
    return f'<polyline points="{places}" fill="none" stroke="{colour}" {style}/>'


def _page(marks: Iterable[str]) -> str:
    legend = (
        ("#1f6feb", "offers of the buyer"),
        ("#d1481f", "offers of the seller"),
        ("#2da44e", "Nash point"),
        ("#444", "Pareto frontier"),
        ("#888", "reserves (dashed)"),
        ("#000", "deal (circle)"),
    )
    notes = "".join(
        f'<text x="{MARGIN + 8}" y="{SIZE - MARGIN - 12 - 16 * row}" fill="{colour}">{text}</text>'
        for row, (colour, text) in enumerate(legend)
    )
    side = SIZE - 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" font-family="sans-serif"'
        f' font-size="12"><rect width="100%" height="100%" fill="#fff"/>'
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{side}" height="{side}" fill="none" stroke="#000"/>'
        f'{"".join(marks)}{notes}<text x="{SIZE // 2}" y="{SIZE - 16}" text-anchor="middle">utility of the'
        f' buyer, 0 to 1</text><text x="18" y="{SIZE // 2}" text-anchor="middle"'
        f' transform="rotate(-90 18 {SIZE // 2})">utility of the seller, 0 to 1</text></svg>\n'
    )


def play(seed: int) -> tuple[list[Preferences], Result]:
    """Two `parley` agents at a long table."""
    tables = random_tables(SHAPE, seed=seed)
    wants = [
        Preferences(utility=table, reserve=reserve) for table, reserve in zip(tables, RESERVES, strict=True)
    ]
    buyer, seller = (negotiator("parley", want, rounds=TURNS, seed=seed) for want in wants)
    return wants, bargain(buyer, seller, rounds=2 * TURNS)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    wants, result = play(options.seed)

    def worths(outcome: Outcome) -> list[float]:
        return [want.of(outcome) for want in wants]

    points = np.stack([want.utility.ravel() for want in wants], axis=1)
    offers = np.array([worths(offer) for offer in result.offers])
    options.file.write_text(draw(points, offers, agreed=result.deal is not None))
    print(f"{result.reason} after {len(offers)} offers, worth {offers[-1].round(2)}: {options.file}")


if __name__ == "__main__":
    main()
