"""The deal space of a scenario: its table as a grid, and what each point is worth to a side.

An outcome is `(price index, payment index, delivery index)`. Nothing is computed per outcome in Python.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from agents.bargain.preferences import Outcome, Preferences
from contracts.mandate import Mandate
from contracts.mistake import FieldError
from contracts.scenario import Scenario, Table
from contracts.terms import PaymentTerms, Side, Terms

_HAIR = 1e-9
"""A mandate's reserve: what it forbids has utility 0 and lies below, what is worth nothing lies on it."""
_ROUNDING = 1e-9
"""Of the largest value on the table: worths nearer to zero than this are computed exactly."""
_OPENING = 0.15
"""However near to its limit its aim lies, a side opens at least such a share of the limit away from it."""


class OffTheTable(FieldError):
    """Terms that are no point of the table."""


@dataclass(frozen=True)
class Block:
    """A part of a table: prices next to each other, some payments, and dates next to each other."""

    prices: range
    payments: list[int]
    dates: range

    @property
    def index(self) -> tuple[slice, list[int], slice]:
        """Where the block lies in an array of the whole table."""
        prices, dates = self.prices, self.dates
        return slice(prices.start, prices.stop), self.payments, slice(dates.start, dates.stop)

    def outcome(self, inside: tuple[int, ...]) -> Outcome:
        """The outcome at a place of the block."""
        price, payment, day = inside
        return self.prices[price], self.payments[payment], self.dates[day]

    def places(self, outcome: Outcome) -> Outcome | None:
        """The place of an outcome in the block; None when it lies outside."""
        price, payment, day = outcome
        if price not in self.prices or payment not in self.payments or day not in self.dates:
            return None
        return self.prices.index(price), self.payments.index(payment), self.dates.index(day)


@dataclass(frozen=True)
class Space:
    """The points of a table, by index."""

    table: Table

    @cached_property
    def prices(self) -> list[Decimal]:
        return self.table.price.prices()

    @cached_property
    def dates(self) -> list[date]:
        return self.table.delivery.dates()

    @property
    def payments(self) -> tuple[PaymentTerms, ...]:
        return self.table.payment

    @property
    def shape(self) -> tuple[int, int, int]:
        return len(self.prices), len(self.payments), len(self.dates)

    def terms(self, outcome: Outcome) -> Terms:
        """What an outcome says."""
        price, payment, day = outcome
        return Terms(price=self.prices[price], payment=self.payments[payment], delivery=self.dates[day])

    def outcome(self, terms: Terms, *, worse_for: Side | None = None) -> Outcome:
        """Where `terms` lie. Raises OffTheTable, saying which part is not on it and what is.

        With `worse_for`, a price between two ticks lies at the one that is worse for that side: what is
        permitted there is permitted at the price itself.
        """
        ticks, off_tick = divmod(terms.price - self.table.price.low, self.table.price.tick)
        if off_tick and worse_for and 0 <= ticks < len(self.prices) - 1:
            ticks, off_tick = ticks + (worse_for == "buyer"), Decimal(0)
        if off_tick or not 0 <= ticks < len(self.prices):
            raise OffTheTable.of(
                "price_between_steps",
                says=terms.price,
                first=self.prices[0],
                last=self.prices[-1],
                tick=self.table.price.tick,
            )
        if terms.payment not in self.payments:
            raise OffTheTable.of("payment_not_there")
        steps, off_step = divmod((terms.delivery - self.dates[0]).days, self.table.delivery.step_days)
        if off_step or not 0 <= steps < len(self.dates):
            raise OffTheTable.of(
                "date_not_there",
                says=terms.delivery,
                first=self.dates[0],
                last=self.dates[-1],
                days=self.table.delivery.step_days,
            )
        return int(ticks), self.payments.index(terms.payment), steps

    def nearest(self, terms: Terms) -> Outcome:
        """The point nearest to `terms` in price and date. Raises OffTheTable for payment terms it lacks."""
        if terms.payment not in self.payments:
            raise OffTheTable.of("payment_not_there")
        ticks = round((terms.price - self.table.price.low) / self.table.price.tick)
        steps = round((terms.delivery - self.dates[0]).days / self.table.delivery.step_days)
        price, step = min(max(ticks, 0), len(self.prices) - 1), min(max(steps, 0), len(self.dates) - 1)
        return price, self.payments.index(terms.payment), step

    def _holds(self, terms: Terms) -> bool:
        try:
            self.outcome(terms)
        except OffTheTable:
            return False
        return True

    def worth(self, mandate: Mandate) -> NDArray[np.float64]:
        """What each outcome is worth to a side, in money of day 0, to float precision."""
        return self._worth(mandate, self._whole)

    def permitted(self, mandate: Mandate) -> NDArray[np.bool_]:
        """Which outcomes a mandate permits: exactly those that `mandate.permits` finds nothing wrong with."""
        block = self._block(mandate)
        allowed = np.zeros(self.shape, dtype=np.bool_)
        allowed[block.index] = self._permitted(mandate, block, self._worth(mandate, block))
        return allowed

    def preferences(self, mandate: Mandate) -> Preferences:
        """What a negotiator is given: the utility of the contract, with two changes.

        It is moved a hair, so that what the mandate forbids lies below the reserve. And what is better
        than to open with counts a hair less than that does, so that this is where bids begin.
        """
        block = self._block(mandate)
        worth = self._worth(mandate, block)
        allowed = self._permitted(mandate, block, worth)
        modest = allowed & (worth <= _opening(mandate) * (1 + _ROUNDING))
        best = worth.max(where=modest if modest.any() else allowed, initial=0.0)
        share = worth / best if best > 0 else np.ones_like(worth)
        most = share.max(initial=0.0)
        if most > 1:
            share = np.where(share > 1, 1 - _HAIR * share / most, share)
        utility = np.zeros(self.shape)
        utility[block.index] = np.where(allowed, _HAIR + (1 - _HAIR) * np.maximum(share, 0.0), 0.0)
        return Preferences(utility=utility, reserve=_HAIR)

    @property
    def _whole(self) -> Block:
        prices, payments, dates = self.shape
        return Block(range(prices), list(range(payments)), range(dates))

    def _block(self, mandate: Mandate) -> Block:
        """What a mandate does not forbid for its price, its payment or its date alone."""
        limit, window = mandate.price.limit, mandate.delivery
        prices, dates = self.prices, self.dates
        if mandate.side == "buyer":
            permitted = range(bisect_right(prices, limit))
        else:
            permitted = range(bisect_left(prices, limit), len(prices))
        return Block(
            permitted,
            [place for place, option in enumerate(self.payments) if option in mandate.payment.accepts],
            range(bisect_left(dates, window.earliest), bisect_right(dates, window.latest)),
        )

    def _worth(self, mandate: Mandate, block: Block) -> NDArray[np.float64]:
        """What the outcomes of a block are worth."""
        prices = self._floats[block.index[0]]
        dates = self.dates[block.index[2]]
        quantity, limit = float(mandate.subject.quantity), float(mandate.price.limit)
        sign = 1.0 if mandate.side == "seller" else -1.0
        fixed = _away(mandate, dates) + (sign * quantity * limit + float(mandate.fallback))
        discounts = _discounts(mandate, [self.payments[place] for place in block.payments], dates)
        value: NDArray[np.float64] = np.multiply.outer(prices, discounts * (sign * quantity))
        value -= fixed
        return value

    @cached_property
    def _floats(self) -> NDArray[np.float64]:
        return np.array([float(price) for price in self.prices])

    def _permitted(self, mandate: Mandate, block: Block, worth: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which outcomes of a block are worth something, or nothing, but no less."""
        allowed: NDArray[np.bool_] = worth >= 0
        largest = float(self.prices[-1] * mandate.subject.quantity) + abs(float(mandate.fallback))
        close = np.abs(worth) <= _ROUNDING * largest
        for inside in zip(*np.nonzero(close), strict=True):
            allowed[inside] = mandate.worth(self.terms(block.outcome(inside))) >= 0
        if mandate.standing is not None and self._holds(mandate.standing):
            standing = block.places(self.outcome(mandate.standing))
            if standing is not None:
                allowed[standing] = False
        return allowed


def _opening(mandate: Mandate) -> float:
    """What the terms to open with are worth: a price as far beyond the aim as half the way from there to the
    limit, paid at once, with delivery on the best day.

    A side that pays late, or is paid late, asks for no more and no less in all.
    """
    quantity, limit = float(mandate.subject.quantity), float(mandate.price.limit)
    wanted = 1.5 * quantity * abs(limit - float(mandate.price.aim)) - float(mandate.fallback)
    return max(wanted, _OPENING * quantity * limit)


def _discounts(mandate: Mandate, payments: list[PaymentTerms], dates: list[date]) -> NDArray[np.float64]:
    """What a price of 1 is worth today, for each payment and date: a line over the days."""
    rate = float(mandate.payment.cost_of_capital)
    waits = np.array([_waits(option) for option in payments]).reshape(-1, 2)
    days = np.array([mandate.subject.day(day) for day in dates], dtype=np.float64)
    discounts: NDArray[np.float64] = 1.0 - rate * (waits[:, :1] + waits[:, 1:] * days)
    return discounts


@lru_cache(maxsize=1024)
def _waits(option: PaymentTerms) -> tuple[float, float]:
    """The years that a price is waited for, on average: with delivery today, and more with each day until."""
    today, in_a_year = (1 - option.present_value(delivery_day=day, rate=Fraction(1)) for day in (0, 365))
    return float(today), float((in_a_year - today) / 365)


def _away(mandate: Mandate, dates: list[date]) -> NDArray[np.float64]:
    days = np.array([abs((day - mandate.delivery.best).days) for day in dates], dtype=np.float64)
    return float(mandate.delivery.cost_per_day) * days


def zone(scenario: Scenario) -> NDArray[np.bool_]:
    """The outcomes that both mandates permit: the zone of possible agreement."""
    space = Space(scenario.table)
    return space.permitted(scenario.buyer) & space.permitted(scenario.seller)
