"""A bargain with a customer: the person at one seat, the house's agent at the other, over what they asked.

The table lies between what stands and what was asked. Its offers are kept in
the book as they are made, and in nothing else: for each move of the person it is laid anew from there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command
from pydantic import BaseModel, ConfigDict

from agents.bargain.space import OffTheTable
from agents.desk.nearest import mean_day, round_tick
from agents.desk.propose import of_unit_price, share_amount
from agents.graph import PERSON, Answer, OutsideMandate, Rules, Said, agent, apart, seat, start, steps
from agents.negotiation import offer_made, said_in
from contracts.book import OrderBook
from contracts.events import Negotiation
from contracts.mandate import Mandate
from contracts.money import minor_unit, round_money
from contracts.order import Order, OrderLine, is_by_unit, price_of, terms_of
from contracts.request import Intent, Language
from contracts.scenario import DateRange, PriceRange, Table, usual_payment
from contracts.terms import PaymentTerms, Terms

_MOST_TICKS = 250
_FEW_TICKS = 20
_MOST_DATES = 60


class Haggle(BaseModel):
    """What a bargain with a customer is about. Public to both sides: it is kept in the conversation."""

    model_config = ConfigDict(frozen=True)

    id: str
    asked: Order
    """The order as the customer asked for it."""
    plain: Order
    """The same at the prices that stand."""
    based_on: int | None
    """The revision that it changes; `None`: a new order."""
    reasons: tuple[Intent, ...]
    table: Table
    rounds: int
    opened_on: date
    packages: tuple[Terms, ...] = ()
    """What the house offers, in ways that are worth the same to it; empty where there is just one."""
    told: tuple[Terms, ...] = ()
    """The least that it has asked so far, by payment and delivery; it asks for no more."""

    @property
    def rules(self) -> Rules:
        unit = self.asked.lines[0].unit if is_by_unit(self.asked) else None
        return Rules(self.table, self.rounds, "buyer", self.asked.currency, unit, any_price=True)

    @property
    def moved(self) -> tuple[OrderLine, ...]:
        """The lines whose prices are bargained over."""
        return lines_moved(self.plain, self.asked)

    @property
    def made(self) -> list[Order]:
        """The orders that the packages would make."""
        return [self.order_at(terms) for terms in self.packages]

    def can_hold(self, order: Order) -> bool:
        """Whether what the order says is on the table: the same goods, on terms that lie there."""
        if not is_same_but_terms(order, self.asked) or is_by_unit(order) != is_by_unit(self.asked):
            return False
        try:
            self.rules.outcome(terms_of(order), seen_by="buyer")
        except OffTheTable:
            return False
        return True

    def signed_on(self, payment: PaymentTerms) -> date:
        """The day of a deal on these payment terms: on others than were asked for, what is paid at once is
        paid from now."""
        return self.asked.signed_on if payment == self.asked.payment else self.opened_on

    def order_at(self, terms: Terms) -> Order:
        """The order that the deal makes."""
        changed = self.asked.changed(
            payment=terms.payment, delivery=terms.delivery, signed_on=self.signed_on(terms.payment)
        )
        return changed.changed(lines=lines_at(self.asked, terms.price, moved=self.moved))


def lines_moved(plain: Order, asked: Order) -> tuple[OrderLine, ...]:
    """The lines that are asked for at another price than the plain one."""
    return tuple(line for line in asked.lines if line != plain.line(line.number))


def is_same_but_terms(order: Order, other: Order) -> bool:
    """Whether two orders say the same of what a bargain does not talk about: the goods, and how they
    travel."""
    return _fixed(order) == _fixed(other)


def is_like(order: Order, other: Order) -> bool:
    """Whether two orders are the same but for their prices."""
    terms = [(one.payment, one.delivery) for one in (order, other)]
    return is_same_but_terms(order, other) and terms[0] == terms[1]


def _fixed(order: Order) -> tuple[object, ...]:
    return [(line.sku, line.quantity) for line in order.lines], _travel(order)


def _travel(order: Order) -> tuple[object, ...]:
    return order.shipping, order.incoterm, order.place


def holds_as_much(order: Order, other: Order) -> bool:
    """Whether an order is for the goods of another, or for more of them: on like terms they need not cost
    more."""
    goods = [[line.sku for line in one.lines] for one in (order, other)]
    more = zip(order.lines, other.lines, strict=False)
    alike = _is_priced_like(order, other) or _travel(order) == _travel(other)
    return goods[0] == goods[1] and alike and all(line.quantity >= had.quantity for line, had in more)


def price_of_as_much(of: Order, at: Order) -> Decimal:
    """What the goods of an order come to, as it is priced, at what a unit of them costs in another."""
    if is_by_unit(of) and is_by_unit(at):
        return price_of(at)
    pairs = zip(of.lines, at.lines, strict=True)
    amount = sum((had.amount * line.quantity / had.quantity for line, had in pairs), Decimal(0))
    return round_money(amount / of.lines[0].quantity if is_by_unit(of) else amount, of.currency, "up")


def table_between(
    plain: Order, asked: Order, history: Sequence[Order], *, possible: Terms, dear: Decimal, free: bool
) -> Table:
    """The points between what stands and what is asked for.

    A lower price that is asked for is talked about up to just under the plain one, and no higher than the
    `dear` price at which the wish is worth what stands; payments and dates that are not `free` at the plain
    price, with those on the way from the ones that stand. Other wishes may cost more, up to the `dear` price
    or what the goods cost before; they are talked about as they are, and as the nearest that is `possible`
    at all.
    """
    standing, wanted, usual = history[-1] if history else None, price_of(asked), plain_price(plain, asked)
    low, high = sorted((wanted, usual))
    if wanted >= usual:
        earlier = [price_of(one) for one in history if _is_priced_like(one, asked)]
        high = max(dear, *earlier, high)
    base, units = _counted(lines_moved(plain, asked), asked, width=high - low)
    tick = units * round_tick((high - low) / units, minor_unit(asked.currency), most=_MOST_TICKS)
    low = base + max(tick, (low - base) // tick * tick)
    if wanted < usual:
        high = max(low, base + math.ceil((min(high, dear) - base) / tick) * tick - tick)
    else:
        high = low + math.ceil((high - low) / tick) * tick
    towards = standing if wanted < usual and not free else None
    return Table(
        price=PriceRange(low=low, high=high, tick=tick),
        payment=_payments(asked, possible, towards),
        delivery=_dates(asked, possible, towards),
    )


def _payments(asked: Order, possible: Terms, standing: Order | None) -> tuple[PaymentTerms, ...]:
    """The terms asked for, the possible ones, and the usual ones between those asked for and the ones that
    stand."""
    between: list[PaymentTerms] = []
    if standing and standing.payment != asked.payment:
        ends = sorted((mean_day(asked.payment, asked), mean_day(standing.payment, asked)))
        between = [one for one in usual_payment() if ends[0] <= mean_day(one, asked) <= ends[1]]
        between = [one for one in between if one != standing.payment]
    return tuple(dict.fromkeys((*between, asked.payment, possible.payment)))


def _dates(asked: Order, possible: Terms, standing: Order | None) -> DateRange:
    """Dates from the one asked for to the possible one and the one that stands, few enough to be weighed."""
    days = [asked.delivery, possible.delivery, *([standing.delivery] if standing else [])]
    first, last = min(days), max(days)
    step = max(1, math.ceil((last - first).days / _MOST_DATES))
    if standing is None:
        step = max(1, (last - first).days)
    earlier = (asked.delivery - first).days // step
    return DateRange(first=asked.delivery - timedelta(earlier * step), last=last, step_days=step)


def capped(table: Table, told: Sequence[Terms]) -> Table:
    """The table without the prices above those that were told for its payments."""
    most = min((terms.price for terms in told if terms.payment in table.payment), default=None)
    if most is None:
        return table
    low, tick = table.price.low, table.price.tick
    high = min(table.price.high, low + (most - low) // tick * tick)
    return table.model_copy(update={"price": PriceRange(low=min(low, high), high=high, tick=tick)})


def _counted(moved: Sequence[OrderLine], asked: Order, *, width: Decimal) -> tuple[Decimal, Decimal]:
    """What of a basket's total is not bargained over when that is about one line, and how many units the line
    has: the table is of prices at which a unit has one, too, where these are enough."""
    line = moved[0] if len(moved) == 1 and not is_by_unit(asked) else None
    if line is None or line.quantity % 1 or width < line.quantity * minor_unit(asked.currency) * _FEW_TICKS:
        return Decimal(0), Decimal(1)
    return asked.total - line.amount, line.quantity


def plain_price(plain: Order, asked: Order) -> Decimal:
    """The plain price as that of `asked` is bargained: of one unit, or the total."""
    if is_by_unit(asked) and not is_by_unit(plain):
        return round_money(plain.total / plain.lines[0].quantity, plain.currency)
    return price_of(plain) if is_by_unit(asked) else plain.total


def _is_priced_like(order: Order, asked: Order) -> bool:
    """Whether the prices of both can be compared: of one unit of the same product."""
    both = is_by_unit(order) and is_by_unit(asked)
    return both and order.lines[0].sku == asked.lines[0].sku


def lines_at(asked: Order, price: Decimal, *, moved: Sequence[OrderLine] = ()) -> tuple[OrderLine, ...]:
    """The lines at a price; what a basket costs less falls on those that moved, or on all."""
    currency = asked.currency
    if is_by_unit(asked):
        return (of_unit_price(asked.lines[0], price, currency),)
    rest = asked.total - sum((line.amount for line in moved), Decimal(0))
    if not moved or price <= rest:
        moved, rest = asked.lines, Decimal(0)
    shared = share_amount(moved, price - rest, currency)
    return tuple(shared.get(line.number, line) for line in asked.lines)


@dataclass(frozen=True)
class Played:
    """What a move led to."""

    offers: tuple[Said, ...]
    ending: str | None
    complaint: str | None
    """Why the move could not be taken; nothing has changed then."""
    ended_by: str | None


@dataclass(frozen=True)
class Room:
    """Where bargains with customers are held."""

    book: OrderBook
    patience: float
    """Of the house's agent."""

    def open(
        self,
        haggle: Haggle,
        mandate: Mandate,
        *,
        text: str,
        language: Language,
        now: datetime,
        takes: bool,
    ) -> Played:
        """The answer of the house to what was asked."""
        negotiation = Negotiation(
            id=haggle.id,
            buyer=haggle.asked.buyer.id,
            seller=haggle.asked.seller.id,
            currency=haggle.asked.currency,
            order=haggle.asked.id if haggle.based_on else None,
            rounds=haggle.rounds,
            opens="buyer",
            opened_at=now,
        )
        self.book.open_negotiation(negotiation, now=now)
        ask = Answer(act="offer", terms=terms_of(haggle.asked).model_dump(mode="json"), text=text)
        return self.move(haggle, mandate, ask, language=language, now=now, takes=takes)

    def move(
        self,
        haggle: Haggle,
        mandate: Mandate,
        answer: Answer,
        *,
        language: Language,
        now: datetime,
        takes: bool,
        least: Terms | None = None,
    ) -> Played:
        """What the customer's move leads to; the house comes down no lower than to `least`.

        A house that does not take an offer makes it back: the deal is the customer's to make.
        """
        rules = haggle.rules
        house = agent(
            mandate,
            rules,
            seed=_seed(haggle.id),
            language=language,
            takes=takes,
            with_person=True,
            patience=self.patience,
            least=least,
        )
        graph = seat({"buyer": PERSON, "seller": house}, rules, checkpointer=InMemorySaver())
        config: Any = {"configurable": {"thread_id": haggle.id}, "recursion_limit": steps(rules)}
        before = [said_in(offer) for offer in self.book.negotiation(haggle.id).offers]
        apart(graph.invoke, {**start(), "offers": before}, config)
        state = apart(graph.invoke, Command(resume=answer), config)
        for number, said in enumerate(state["offers"][len(before) :], start=len(before) + 1):
            self.book.add_offer(haggle.id, offer_made(said, number=number, at=now))
        if state.get("ending") in ("walked_away", "out_of_rounds"):
            self.book.end_negotiation(haggle.id, state["ending"], by=state["ended_by"], now=now)
        return Played(
            tuple(state["offers"]), state.get("ending"), state.get("complaint"), state.get("ended_by")
        )

    def take(self, haggle: Haggle, mandate: Mandate, terms: Terms, *, text: str, now: datetime) -> Played:
        """The deal on a package of the house. The house keeps its word: it was asked when it made them.

        Raises OutsideMandate for one that it never should have made.
        """
        if broken := mandate.permits(terms):
            raise OutsideMandate(f"The seller would keep a package: {'; '.join(broken)}")
        before = self.book.negotiation(haggle.id).offers
        said = Said(by="buyer", terms=terms.model_dump(mode="json"), text=text)
        self.book.add_offer(haggle.id, offer_made(said, number=len(before) + 1, at=now))
        offers = tuple(said_in(offer) for offer in self.book.negotiation(haggle.id).offers)
        return Played(offers, "agreed", None, "seller")


def _seed(name: str) -> int:
    """A number that follows from a name, in every process the same."""
    return int.from_bytes(name.encode()[-4:], "big")


def last_of(offers: Sequence[Said], by: str) -> Terms | None:
    """The last offer of a side."""
    said = next((said for said in reversed(offers) if said["by"] == by), None)
    return Terms.model_validate(said["terms"]) if said else None
