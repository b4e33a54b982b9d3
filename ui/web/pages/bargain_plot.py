"""Plots of bargains: utilities in the plane with the path of the offers, and prices offer by offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from contracts.events import Negotiation
from contracts.request import Language
from contracts.terms import Side
from ui.web.pages.talks import Plane
from ui.web.render import render

WIDTH, HEIGHT = 440, 440
_LEFT, _TOP, _BOTTOM = 44, 14, 40
_INNER_W, _INNER_H = WIDTH - _LEFT - 14, HEIGHT - _TOP - _BOTTOM

_LEAST, _MOST = -0.75, 1.05
"""The shares that the plane shows."""

Place = tuple[float, float]


def plane_plot(plane: Plane, language: Language) -> Markup:
    """The plane of both utilities: outcomes, frontier and Nash point; the offers are marked on it later."""
    nash = plane.nash()
    return _page(
        "bargain_plane.html",
        language,
        dots=[place(x, y) for x, y in plane.shown()],
        frontier=[place(x, y) for x, y in plane.frontier()],
        nash=place(*nash) if nash else None,
        ticks=[(at, *place(at, at)) for at in (-0.5, 0.0, 0.5, 1.0)],
    )


def mark_of_offer(latest: Sequence[tuple[Side, tuple[float, float]]]) -> str:
    """The mark of the last of the offers, joined to the one before of the same side."""
    side, point = latest[-1]
    x, y = place(*point)
    before = next((place(*one) for by, one in reversed(latest[:-1]) if by == side), None)
    return _mark(side, (x, y), before)


def price_plot(talk: Negotiation, language: Language) -> Markup:
    """Prices over the offers, for a bargain whose mandates nobody here knows."""
    low, high = _range(talk)
    return _page(
        "bargain_prices.html",
        language,
        ticks=[(f"{low + (high - low) * at:,.2f}", _high(at)) for at in (0.0, 0.25, 0.5, 0.75, 1.0)],
        count=len(talk.offers),
    )


def mark_of_price(talk: Negotiation, number: int) -> str:
    """The mark of an offer, joined to the one before of the same side."""
    offer = talk.offers[number - 1]
    before = next((one for one in reversed(talk.offers[: number - 1]) if one.by == offer.by), None)
    return _mark(offer.by, _price_place(talk, number), _price_place(talk, before.number) if before else None)


def place(buyer: float, seller: float) -> Place:
    """Where shares lie on the plane; what lies outside of it, at its edge."""
    x, y = ((min(_MOST, max(_LEAST, share)) - _LEAST) / (_MOST - _LEAST) for share in (buyer, seller))
    return round(_LEFT + x * _INNER_W, 1), round(_TOP + (1 - y) * _INNER_H, 1)


def _price_place(talk: Negotiation, number: int) -> Place:
    low, high = _range(talk)
    along = (number - 1) / max(1, len(talk.offers) - 1)
    share = (float(talk.offers[number - 1].terms.price) - low) / (high - low)
    return round(_LEFT + 8 + along * (_INNER_W - 16), 1), _high(share)


def _high(share: float) -> float:
    return round(_TOP + 8 + (1 - share) * (_INNER_H - 16), 1)


def _range(talk: Negotiation) -> tuple[float, float]:
    prices = [float(offer.terms.price) for offer in talk.offers] or [0.0]
    low, high = min(prices), max(prices)
    return (low, high) if high > low else (low - 1, high + 1)


def _mark(side: Side, at: Place, before: Place | None) -> str:
    x, y = at
    line = f'<line class="leg {side}" x1="{before[0]}" y1="{before[1]}" x2="{x}" y2="{y}"/>' if before else ""
    return f'{line}<circle class="made {side}" cx="{x}" cy="{y}" r="5"/>'


def _page(template: str, language: Language, **facts: Any) -> Markup:
    box = {"left": _LEFT, "top": _TOP, "w": _INNER_W, "h": _INNER_H, "width": WIDTH, "height": HEIGHT}
    return Markup(render(template, language, box=box, **facts))
