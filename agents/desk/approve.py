"""Suggest and confirm: what waits for a person of the house, the plans for it, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from agents.desk.bounds import Bounds
from agents.desk.goods import Goods
from agents.desk.haggle import lines_at
from agents.desk.suggest import suggest, worths
from agents.voice.shapes import Term
from contracts.book import MandateBroken, NotPossible, OrderBook, StaleOrder
from contracts.events import Approval, Deal, Why
from contracts.house import House
from contracts.mandate import Mandate
from contracts.order import Order, is_by_unit, price_of, subject_of, terms_of
from contracts.terms import Terms

_TERMS: tuple[Term, ...] = ("price", "payment", "delivery")
PREFIX = "A-"
"""Ids of approvals that the desk asks for."""


class Plan(BaseModel):
    """One way to answer a customer, as a manager sees it. Worths are private to the house."""

    model_config = ConfigDict(frozen=True)

    terms: Terms
    order: Order
    """What it would make of the order."""
    worth_to_us: Decimal
    """Over walking away, in money of today, in the currency of the order."""
    worth_to_customer: Decimal
    """Against what they asked for, as far as that can be guessed; below zero where it is worth less."""
    trades: tuple[Term, ...]
    """Which of `price`, `payment` and `delivery` differ from what was asked for."""


@dataclass(frozen=True)
class Approvals:
    """What waits for a person of the house."""

    book: OrderBook
    house: House
    bounds: Bounds

    def ask(self, id: str, deal: Deal, *, why: Why, now: datetime) -> Approval:
        """Puts a deal before a person, for as long as the house holds offers."""
        until = now + timedelta(days=self.house.holds_days)
        return self.book.ask_approval(id, "seller", deal, now=now, why=why, expires_at=until)

    def plans(self, approval: Approval) -> list[Plan]:
        """Up to three plans, each inside the mandate, none better for both sides, as different as can be."""
        deal = approval.deal
        standing, mandate = self._standing(deal), self._mandate(approval)
        found = suggest(deal.order, standing, self._usual(deal.order, standing), mandate)
        return [
            self._plan(deal, one.terms, one.worth_to_us, one.worth_to_customer)
            for one in found
            if one.terms.delivery >= approval.asked_at.date()
        ]

    def as_asked(self, approval: Approval) -> Plan:
        """What was asked for, or agreed, as a plan; the mandate may not permit it."""
        return self.weighed(approval, approval.deal.terms)

    def weighed(self, approval: Approval, terms: Terms) -> Plan:
        """Any terms as a plan. Raises NoFloor."""
        deal = approval.deal
        ours, theirs = worths(terms, deal.order, self._standing(deal), self._mandate(approval))
        return self._plan(deal, terms, ours, theirs)

    def _plan(self, deal: Deal, terms: Terms, ours: Decimal, theirs: Decimal) -> Plan:
        return Plan(
            terms=terms,
            order=_order_at(deal.order, terms),
            worth_to_us=ours,
            worth_to_customer=theirs,
            trades=tuple(name for name in _TERMS if getattr(terms, name) != getattr(deal.terms, name)),
        )

    def chosen(self, approval: Approval, terms: Terms | None) -> Deal | None:
        """The deal that a person chose in place of what was asked for. Whether the mandate permits it is said
        here, before anything is decided: raises MandateBroken."""
        deal = approval.deal
        if terms is not None and terms != deal.terms:
            order = _order_at(deal.order, terms)
            deal = Deal(
                order=order,
                terms=terms_of(order),
                subject=subject_of(order),
                based_on=deal.based_on,
                reasons=deal.reasons,
            )
        if words := self._mandate(approval).permits(deal.terms):
            raise MandateBroken(
                f"Approval {approval.id} cannot be given on these terms: {'; '.join(words)}. Take one of the"
                " plans, or other terms.",
                side="seller",
                words=words,
            )
        return deal if deal != approval.deal else None

    def refuse_stale(self, approval: Approval, *, now: datetime) -> None:
        """Raises StaleOrder when the order has changed since, and NotPossible when it is too late, or when
        what was agreed cannot be kept any more."""
        deal = approval.deal
        if approval.expires_at and now > approval.expires_at:
            raise NotPossible(
                f"Approval {approval.id} was open until {approval.expires_at:%Y-%m-%d %H:%M %Z}."
                " Decline it; the customer can ask again."
            )
        if deal.order.delivery <= now.date():
            raise NotPossible(
                f"Approval {approval.id} is for a delivery on {deal.order.delivery}, which is over."
                " Decline it; the customer can ask again."
            )
        later = self.book.history(deal.order.id)[deal.based_on :] if deal.based_on else []
        if later and later[0].key != key_of(approval):
            raise StaleOrder(
                f"Order {deal.order.id} has changed since: this was based on revision {deal.based_on}, and it"
                f" is at {later[-1].number}. Decline it; the customer can ask again.",
                based_on=deal.based_on,
                current=later[-1].number,
            )

    def _mandate(self, approval: Approval) -> Mandate:
        deal, today = approval.deal, approval.asked_at.date()
        return self.bounds.mandate(deal.order, based_on=deal.based_on, today=today)

    def _standing(self, deal: Deal) -> Order | None:
        history = self.bounds.history(deal.order, deal.based_on)
        return history[-1].order if history else None

    def _usual(self, order: Order, standing: Order | None) -> Decimal:
        """The price at which the house usually sells these goods: that of before, else that of the list."""
        goods = Goods(self.book.products())
        before = {line.sku: line for line in standing.lines} if standing else {}
        total = Decimal(0)
        for line in order.lines:
            known, product = before.get(line.sku), goods.get(line.sku)
            if known and known.unit_price is not None:
                unit_price = known.unit_price
            elif product and order.currency in product.list_prices:
                unit_price = product.list_prices[order.currency]
            else:
                unit_price = line.amount / line.quantity
            total += unit_price * line.quantity
        usual = total / order.lines[0].quantity if is_by_unit(order) else total
        return max(usual, price_of(order))


def key_of(approval: Approval) -> str:
    """Names the revision that the approved deal writes."""
    return f"approved:{approval.id}"


def _order_at(asked: Order, terms: Terms) -> Order:
    """The order that was asked for, on other terms."""
    changed = asked.changed(payment=terms.payment, delivery=terms.delivery)
    return changed.changed(lines=lines_at(asked, terms.price))
