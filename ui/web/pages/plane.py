"""Plots as SVG, drawn here and shown as they are; colours come from the page."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from contracts.request import Language
from ui.web.render import render

_SIZE, _LEFT, _REST = 260, 46, 22
Worths = tuple[Decimal | None, Decimal | None]
"""To the customer, and to us."""


def plans_plot(worths: Sequence[Worths], language: Language) -> Markup | None:
    """The plans in the plane of both worths; nothing when a worth is not known."""
    known = [(float(x), float(y)) for x, y in worths if x is not None and y is not None]
    if not known or len(known) < len(worths):
        return None
    (left, right), (low, high) = (_range([point[axis] for point in known]) for axis in (0, 1))
    places = [
        (
            round(_LEFT + (x - left) / (right - left) * (_SIZE - _LEFT - _REST), 1),
            round(_SIZE - _LEFT - (y - low) / (high - low) * (_SIZE - _LEFT - _REST), 1),
        )
        for x, y in known
    ]
    return Markup(
        render(
            "plane.html",
            language,
            size=_SIZE,
            left=_LEFT,
            rest=_REST,
            places=places,
            known=known,
            ends=(left, right, low, high),
        )
    )


def _range(values: Sequence[float]) -> tuple[float, float]:
    """A range with the values well inside, and 0 at its edge where it is near."""
    least, most = min(values), max(values)
    room = max((most - least) * 0.35, abs(most) * 0.05, 1.0)
    return least - room, most + room
