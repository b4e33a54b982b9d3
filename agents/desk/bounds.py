"""What the house permits for one order, or a change of one. Private: made where it is needed, never kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from agents.desk.nearest import mean_day
from contracts.book import OrderBook, UnknownOrder
from contracts.events import Deal
from contracts.house import House
from contracts.mandate import Mandate
from contracts.order import Order, Revision, Stage

_NOT_BEGUN: tuple[Stage, ...] = ("placed", "confirmed")
"""Stages before any of the goods is made."""


@dataclass(frozen=True)
class Bounds:
    """The mandates of one house over the orders of one book."""

    book: OrderBook
    house: House

    def mandate(
        self, order: Order, *, based_on: int | None, today: date, aim: Decimal | None = None
    ) -> Mandate:
        """The house's, for this order or this change of one. Raises NoFloor."""
        history = self.history(order, based_on)
        lead_days = self._lead_days(order, history[-1].order if history else None)
        return self.house.mandate(
            order,
            history=history,
            today=today,
            aim=aim,
            lead_days=lead_days,
            keeps=_pays_later_at_a_price_bargained_for(order, history),
        )

    def _lead_days(self, after: Order, before: Order | None) -> int:
        """What making the goods takes that are more than were on order, or not begun and wanted earlier."""
        had = {line.sku: line.quantity for line in before.lines} if before else {}
        if before and after.delivery < before.delivery and before.stage in _NOT_BEGUN:
            had = {}
        more = {line.sku for line in after.lines if line.quantity > had.get(line.sku, 0)}
        return max((one.lead_days or 0 for one in self.book.products() if one.sku in more), default=0)

    def history(self, order: Order, based_on: int | None) -> list[Revision]:
        """The revisions that a change builds on; the last may be still to be written, or the only one."""
        try:
            return self.book.history(order.id)[:based_on] if based_on else []
        except UnknownOrder:
            return []

    def commit(self, deal: Deal, *, key: str, now: datetime, today: date) -> Revision:
        """The deal in the book, checked once more against the house's mandate of `today`."""
        mandate = self.mandate(deal.order, based_on=deal.based_on, today=today)
        return self.book.commit(deal, key=key, now=now, buyer=None, seller=mandate)


def _pays_later_at_a_price_bargained_for(order: Order, history: Sequence[Revision]) -> bool:
    """Whether a price that was bargained for would be paid later than it was given for."""
    if not any(revision.negotiation for revision in history):
        return False
    return mean_day(order.payment, order) > mean_day(history[-1].order.payment, order)
