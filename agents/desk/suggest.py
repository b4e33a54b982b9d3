"""Plans for a person who decides: deals inside the mandate, efficient, as different as they can be.

What a deal is worth to the customer is estimated from what they asked for: who asked to pay later is taken to
value time more than the house does, who asked for another day to mind each day away from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

import numpy as np
from numpy.typing import NDArray

from agents.bargain.space import Space
from agents.desk.nearest import mean_day, round_tick
from contracts.mandate import DeliveryBounds, Mandate, PaymentBounds, PriceBounds
from contracts.money import minor_unit, round_money
from contracts.order import Order, price_of, subject_of, terms_of
from contracts.scenario import DateRange, PriceRange, Table
from contracts.terms import PaymentTerms, Terms

_Worth = NDArray[np.float64]

_MOST_TICKS = 80
_MOST_DATES = 20
_LATER_DAYS = 21
_RATES = {"later": Decimal("0.15"), "same": Decimal("0.08"), "sooner": Decimal("0.04")}
"""What capital is taken to cost a customer a year who asked to pay later, or sooner, than what stands."""
_MINDS, _CARES = Decimal("0.002"), Decimal("0.0005")
"""What a day away from the one asked for is taken to cost, of the total: if another was asked for, or not."""
_FIRM = 0.25
"""The share of what lies between walking away and the usual price that a plan after no deal keeps."""
_NARROW = 0.03
"""How much better for the house, of the total, a plan may be than what was agreed."""


@dataclass(frozen=True)
class Suggestion:
    """One plan, and what it is worth: to the house over walking away, to the customer against what they asked
    for, as far as that can be guessed. Money of today, in the currency of the order."""

    terms: Terms
    worth_to_us: Decimal
    worth_to_customer: Decimal


def suggest(
    asked: Order, standing: Order | None, usual: Decimal, mandate: Mandate, *, count: int = 3
) -> list[Suggestion]:
    """Up to `count` plans for what was asked: that itself, where the mandate permits it, or what is nearest
    to it, and then others.

    `usual` is the price that stands, or that of the list, as `price_of` gives it. Each plan is permitted by
    the mandate; none is worse than another for both sides by more than a step of the price.
    """
    space = Space(_table(asked, standing, usual, mandate))
    ours = space.worth(mandate)
    theirs = space.worth(_customer(asked, standing, mandate))
    permitted = space.permitted(mandate)
    step = float(space.table.price.tick * mandate.subject.quantity)
    band = permitted & _within(ours, asked, usual, mandate)
    fit = band if band.any() else permitted
    if not fit.any():
        return []
    places = np.flatnonzero(fit)
    places = places[_efficient(ours.ravel()[places], theirs.ravel()[places], step)]
    first = int(places[theirs.ravel()[places].argmax()])
    if not mandate.permits(terms_of(asked)):
        first = int(np.ravel_multi_index(space.outcome(terms_of(asked)), space.shape))
    chosen = _spread(first, places, space, ours + theirs, count)
    at_asked = float(_customer(asked, standing, mandate).worth(terms_of(asked)))
    return [_told(space, place, ours, theirs, at_asked, asked.currency) for place in chosen]


def worths(terms: Terms, asked: Order, standing: Order | None, mandate: Mandate) -> tuple[Decimal, Decimal]:
    """What terms are worth to the house, and, guessed, to the customer against what they asked for."""
    customer = _customer(asked, standing, mandate)
    gain = customer.worth(terms) - customer.worth(terms_of(asked))
    return _money(mandate.worth(terms), asked.currency), _money(gain, asked.currency)


def _told(
    space: Space, place: int, ours: _Worth, theirs: _Worth, at_asked: float, currency: str
) -> Suggestion:
    price, payment, day = (int(index) for index in np.unravel_index(place, space.shape))
    return Suggestion(
        terms=space.terms((price, payment, day)),
        worth_to_us=_money(ours.ravel()[place], currency),
        worth_to_customer=_money(theirs.ravel()[place] - at_asked, currency),
    )


def _money(worth: float | Fraction, currency: str) -> Decimal:
    return round_money(Decimal(str(float(worth))), currency)


def _table(asked: Order, standing: Order | None, usual: Decimal, mandate: Mandate) -> Table:
    """The grid that plans lie on: prices from the limit to the usual one, what the house accepts of payment,
    and dates around the one asked for. What was asked for is on it."""
    prices = [mandate.price.limit, usual, price_of(asked)]
    low, high = max(mandate.price.limit, min(prices)), max(prices)
    tick = round_tick(high - low, minor_unit(asked.currency), most=_MOST_TICKS)
    anchor = price_of(asked)
    low = anchor - ((anchor - low) // tick) * tick if anchor >= low else low
    high = low + ceil((high - low) / tick) * tick
    payments = dict.fromkeys(
        (asked.payment, *([standing.payment] if standing else []), *mandate.payment.accepts)
    )
    first = min(asked.delivery, standing.delivery if standing else asked.delivery)
    last = max(asked.delivery, standing.delivery if standing else asked.delivery)
    last += timedelta(days=_LATER_DAYS)
    days = ceil(((last - first).days + 1) / _MOST_DATES)
    first = asked.delivery - timedelta(days=(asked.delivery - first).days // days * days)
    return Table(
        price=PriceRange(low=low, high=high, tick=tick),
        payment=tuple(payments),
        delivery=DateRange(first=first, last=last, step_days=days),
    )


def _customer(asked: Order, standing: Order | None, mandate: Mandate) -> Mandate:
    """The mandate of a customer who asked for that, as far as it can be guessed. Its limit plays no part."""
    price = price_of(asked)
    moved = standing is not None and standing.delivery != asked.delivery
    return Mandate(
        side="buyer",
        subject=subject_of(asked),
        party=asked.buyer,
        price=PriceBounds(aim=price, limit=price * 2),
        payment=PaymentBounds(
            accepts=tuple(dict.fromkeys((asked.payment, *mandate.payment.accepts))),
            cost_of_capital=_RATES[_leaning(asked, standing)],
        ),
        delivery=DeliveryBounds(
            earliest=asked.signed_on,
            latest=max(asked.delivery, mandate.delivery.latest),
            best=asked.delivery,
            cost_per_day=round_money(asked.total * (_MINDS if moved else _CARES), asked.currency),
        ),
    )


def _leaning(asked: Order, standing: Order | None) -> str:
    if standing is None or standing.payment == asked.payment:
        return "same"
    later = mean_day(asked.payment, asked) > mean_day(standing.payment, asked)
    return "later" if later else "sooner"


def _within(ours: _Worth, asked: Order, usual: Decimal, mandate: Mandate) -> NDArray[np.bool_]:
    """Where plans are looked for: around what was agreed, or between walking away and the usual price."""
    wanted, total = float(mandate.worth(terms_of(asked))), float(asked.total)
    if not mandate.permits(terms_of(asked)):
        return (ours >= wanted - 1e-9) & (ours <= wanted + _NARROW * total)
    most = float(mandate.worth(terms_of(asked).model_copy(update={"price": usual})))
    return (ours >= _FIRM * most) & (ours <= most)


def _efficient(ours: _Worth, theirs: _Worth, step: float) -> NDArray[np.bool_]:
    """Which outcomes no other beats for both sides by more than `step`."""
    order = np.argsort(-ours, kind="stable")
    best = np.maximum.accumulate(theirs[order])
    better = np.searchsorted(-ours[order], -(ours + step), side="right")  # how many are better by a step
    beaten = np.where(better > 0, best[np.maximum(better - 1, 0)], -np.inf)
    return beaten <= theirs + step


def _spread(
    first: int, others: NDArray[np.int64], space: Space, welfare: _Worth, count: int
) -> Sequence[int]:
    """The first place, then those of the others that differ most from the ones before, in price, payment and
    date; of the equally different, the one best for both."""
    places = np.append(others, first)
    prices, payments, days = np.unravel_index(places, space.shape)
    mean = np.array([float(_waits(option)) for option in space.payments])
    points = np.stack([_scaled(prices), _scaled(mean[payments]), _scaled(days)], axis=1)
    worth = welfare.ravel()[places]
    chosen = [len(places) - 1]
    while len(chosen) < count:
        apart = np.min([np.abs(points - points[at]).sum(axis=1) for at in chosen], axis=0)
        if apart.max() <= 0:
            break
        chosen.append(int(np.lexsort((worth, np.round(apart, 3)))[-1]))
    return [int(places[at]) for at in chosen]


def _waits(option: PaymentTerms) -> Fraction:
    """How long a price is waited for on average, a delivery after 30 days assumed."""
    return sum((share.of_price * share.day for share in option.shares(delivery_day=30)), Fraction(0))


def _scaled(values: NDArray[np.generic]) -> _Worth:
    values = values.astype(np.float64)
    width = float(values.max() - values.min())
    return (values - values.min()) / width if width else np.zeros(len(values))
