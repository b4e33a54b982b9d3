"""Packages: what the house offers a customer, and other ways to the same worth, to choose from."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from contracts.mandate import Mandate
from contracts.scenario import PriceRange
from contracts.terms import Terms

_NOTICED = Decimal("0.002")
"""The least by which a package must be cheaper, of the price, to be worth telling of."""


def packages(
    offered: Terms,
    mandate_for: Callable[[Terms], Mandate],
    *,
    prices: PriceRange,
    told: Sequence[Terms] = (),
    bid: Decimal = Decimal(0),
    pointless: Callable[[Terms], bool] = lambda _: False,
    count: int = 3,
) -> tuple[Terms, ...]:
    """The terms that are offered, and up to `count - 1` others that are worth no less to the house: cheaper,
    for a payment or a date that suits it better. Empty when there are none. Prices are some ticks from
    those of `prices`, none below what the customer `bid`, and none above what was `told` before;
    `mandate_for` gives the mandate that terms are held against; `pointless` tells which the customer need
    not buy.
    """
    least = max(prices.tick, offered.price * _NOTICED)
    others = [one for one in _others(offered, mandate_for, prices, told, bid) if not pointless(one)]
    chosen = [offered]
    while others and len(chosen) < count:
        best = max(others, key=lambda terms: min(abs(terms.price - one.price) for one in chosen))
        if min(abs(best.price - one.price) for one in chosen) < least:
            break
        chosen.append(best)
    return tuple(sorted(chosen, key=lambda terms: -terms.price)) if len(chosen) > 1 else ()


def _others(
    offered: Terms,
    mandate_for: Callable[[Terms], Mandate],
    prices: PriceRange,
    told: Sequence[Terms],
    bid: Decimal,
) -> Iterator[Terms]:
    asked = mandate_for(offered)
    for payment in dict.fromkeys((offered.payment, *asked.payment.accepts)):
        for delivery in sorted({offered.delivery, asked.delivery.best}):
            moved = offered.model_copy(update={"payment": payment, "delivery": delivery})
            mandate = mandate_for(moved)
            price = max(bid, price_worth(moved, asked.worth(offered), mandate, prices))
            before = told_for(moved, told)
            terms = moved.model_copy(update={"price": price if before is None else min(price, before)})
            if 0 < terms.price < offered.price and not mandate.permits(terms):
                yield terms


def told_for(terms: Terms, told: Sequence[Terms]) -> Decimal | None:
    """The price that was told before for the same payment and delivery."""
    return next((one.price for one in told if one.model_copy(update={"price": terms.price}) == terms), None)


def least(told: Sequence[Terms], made: Sequence[Terms]) -> tuple[Terms, ...]:
    """The terms at their lowest price, one of each payment and delivery."""
    dearest_first = sorted((*told, *made), key=lambda terms: -terms.price)
    return tuple({terms.model_copy(update={"price": Decimal(1)}): terms for terms in dearest_first}.values())


def price_worth(terms: Terms, worth: Fraction, mandate: Mandate, prices: PriceRange) -> Decimal:
    """The lowest price, some ticks from those of `prices` and a tick at least, at which the terms have this
    worth, linear in the price."""
    double = terms.model_copy(update={"price": terms.price * 2})
    at_price, at_double = mandate.worth(terms), mandate.worth(double)
    price = Fraction(terms.price) * (1 + (worth - at_price) / (at_double - at_price))
    ticks = (price - Fraction(prices.low)) / Fraction(prices.tick)
    return max(prices.tick, prices.low + prices.tick * math.ceil(ticks))
