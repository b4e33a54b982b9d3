"""The deal space of a scenario: its table as a grid, and what each point is worth to a side.

An outcome is `(price index, payment index, delivery index)`. Nothing is computed per outcome in Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from agents.bargain.preferences import Outcome, Preferences
from contracts.mandate import Mandate
from contracts.scenario import Scenario, Table
from contracts.terms import PaymentTerms, Side, Terms

_HAIR = 1e-9
"""A mandate's reserve: what it forbids has utility 0 and lies below, what is worth nothing lies on it."""
_ROUNDING = 1e-9
"""Of the largest value on the table: worths nearer to zero than this are computed exactly."""


class OffTheTable(ValueError):
    """Terms that are no point of the table."""


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
            raise OffTheTable(
                f"price {terms.price} is not on the table;"
                f" prices go from {self.prices[0]} to {self.prices[-1]} in steps of {self.table.price.tick}"
            )
        if terms.payment not in self.payments:
            raise OffTheTable("these payment terms are not on the table")
        steps, off_step = divmod((terms.delivery - self.dates[0]).days, self.table.delivery.step_days)
        if off_step or not 0 <= steps < len(self.dates):
            raise OffTheTable(
                f"delivery on {terms.delivery} is not on the table; dates go from {self.dates[0]}"
                f" to {self.dates[-1]}, {self.table.delivery.step_days} days apart"
            )
        return int(ticks), self.payments.index(terms.payment), steps

    def _holds(self, terms: Terms) -> bool:
        try:
            self.outcome(terms)
        except OffTheTable:
            return False
        return True

    def worth(self, mandate: Mandate) -> NDArray[np.float64]:
        """What each outcome is worth to a side, in money of day 0, to float precision."""
        prices = np.array([float(price) for price in self.prices])
        quantity, limit = float(mandate.subject.quantity), float(mandate.price.limit)
        sign = 1.0 if mandate.side == "seller" else -1.0
        value = prices[:, None, None] * (quantity * self._discounts(mandate))
        return sign * (value - quantity * limit) - self._away(mandate) - float(mandate.fallback)

    def permitted(self, mandate: Mandate) -> NDArray[np.bool_]:
        """Which outcomes a mandate permits: exactly those that `mandate.permits` finds nothing wrong with."""
        return self._permitted(mandate, self.worth(mandate))

    def _permitted(self, mandate: Mandate, worth: NDArray[np.float64]) -> NDArray[np.bool_]:
        limit, window = mandate.price.limit, mandate.delivery
        buying = mandate.side == "buyer"
        price = [p <= limit if buying else p >= limit for p in self.prices]
        payment = [option in mandate.payment.accepts for option in self.payments]
        day = [window.earliest <= when <= window.latest for when in self.dates]
        allowed: NDArray[np.bool_] = (
            np.array(price)[:, None, None] & np.array(payment)[:, None] & np.array(day)
        )
        largest = float(self.prices[-1] * mandate.subject.quantity) + abs(float(mandate.fallback))
        close = allowed & (np.abs(worth) <= _ROUNDING * largest)
        allowed &= worth >= 0
        for outcome in zip(*np.nonzero(close), strict=True):
            allowed[outcome] = mandate.worth(self.terms(outcome)) >= 0
        if mandate.standing is not None and self._holds(mandate.standing):
            allowed[self.outcome(mandate.standing)] = False
        return allowed

    def preferences(self, mandate: Mandate) -> Preferences:
        """What a negotiator is given: the utility of the contract, with two changes.

        It is moved a hair, so that what the mandate forbids lies below the reserve. And what is better
        than the price to open with counts a hair less than that price does, so that this is where bids begin.
        """
        worth = self.worth(mandate)
        allowed = self._permitted(mandate, worth)
        modest = allowed & self._within_the_opening(mandate)[:, None, None]
        best = worth[modest if modest.any() else allowed].max(initial=0.0)
        share = worth / best if best > 0 else np.ones_like(worth)
        share = np.where(share > 1, 1 - _HAIR * share / share.max(), np.maximum(share, 0.0))
        return Preferences(utility=np.where(allowed, _HAIR + (1 - _HAIR) * share, 0.0), reserve=_HAIR)

    def _within_the_opening(self, mandate: Mandate) -> NDArray[np.bool_]:
        """The prices that are no better for this side than its opening: as far beyond the aim as half the
        way from there to the limit."""
        aim, limit = mandate.price.aim, mandate.price.limit
        opening = aim - (limit - aim) / 2
        buying = mandate.side == "buyer"
        return np.array([p >= opening if buying else p <= opening for p in self.prices])

    def _discounts(self, mandate: Mandate) -> NDArray[np.float64]:
        """What a price of 1 is worth today, for each payment and date: a line over the days."""
        rate = Fraction(mandate.payment.cost_of_capital)
        today, in_a_year = (
            np.array([float(option.present_value(delivery_day=day, rate=rate)) for option in self.payments])
            for day in (0, 365)
        )
        years = np.array([mandate.subject.day(day) for day in self.dates]) / 365
        discounts: NDArray[np.float64] = today[:, None] + (in_a_year - today)[:, None] * years
        return discounts

    def _away(self, mandate: Mandate) -> NDArray[np.float64]:
        days = np.array([abs((day - mandate.delivery.best).days) for day in self.dates], dtype=float)
        return float(mandate.delivery.cost_per_day) * days


def zone(scenario: Scenario) -> NDArray[np.bool_]:
    """The outcomes that both mandates permit: the zone of possible agreement."""
    space = Space(scenario.table)
    return space.permitted(scenario.buyer) & space.permitted(scenario.seller)
