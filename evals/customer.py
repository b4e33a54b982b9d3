"""A customer who wants something of the desk, and talks until they have it or give up.

What they want is a state of their orders. They read what is shown to them as a person would: they say yes
where it shows what they want, say it again plainly where it shows something else, and let nobody sell them
more.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from agents.desk import Card, Desk, Reply
from contracts.book import OrderBook
from contracts.order import Order
from contracts.request import Language
from contracts.terms import PaymentTerms

_MOST_TURNS = 12
_YES: dict[str, Sequence[str]] = {
    "en": ("Yes, please.", "ok", "Yes, go ahead", "That's right, do it."),
    "zh": ("可以", "好的，就这样", "对，麻烦办一下", "行"),
    "zh-Hant": ("可以", "好的，就這樣", "對，麻煩處理一下", "行"),
}
_NO: dict[str, str] = {"en": "No, thank you.", "zh": "不用了，谢谢", "zh-Hant": "不用了，謝謝"}
_TAKES: dict[str, Sequence[str]] = {
    "en": ("Deal.", "OK, we accept that."),
    "zh": ("成交", "好，接受"),
    "zh-Hant": ("成交", "好，接受"),
}
_TAKES_ONE: dict[str, str] = {"en": "Option {}, please.", "zh": "方案{}", "zh-Hant": "方案{}"}
_BEFORE: dict[str, Sequence[str]] = {
    "en": ("Hello, ", "Hi there, ", "Good morning. ", "Quick one: "),
    "zh": ("你好，", "您好，", "早，", "麻烦一下，"),
    "zh-Hant": ("您好，", "早安，", "請問一下，"),
}
_AFTER: dict[str, Sequence[str]] = {
    "en": (" Thanks!", " Many thanks.", " Cheers", " Best regards"),
    "zh": ("，谢谢", "，麻烦了", "。辛苦了"),
    "zh-Hant": ("，謝謝", "，麻煩了"),
}


@dataclass(frozen=True)
class Goal:
    """What a customer wants, and how they say it."""

    customer: str
    language: Language
    wants: Mapping[str, Any]
    """`order` and what of it (`lines` by sku, None for gone; `delivery`, `payment` or `any`, `address`,
    `method`, `stage`, `at_most`, a price by sku), or `new` with the same; nothing: the orders stay as they
    are. `offer_at_most` is the highest price that they agree to."""
    opens: Sequence[str]
    """Their first messages; the later ones are said when the desk asks, or did not understand."""
    again: str = ""
    """The whole wish, plainly."""
    answers: Sequence[str] = ()
    """What they answer to questions, one after the other."""
    bids: Sequence[str] = ()
    """What they say to offers that are too dear, one after the other."""
    agrees: bool = True
    """Whether they want what they asked for to be confirmed; one who deceives says yes to anything."""


@dataclass
class Talk:
    """A conversation as it goes."""

    goal: Goal
    desk: Desk
    book: OrderBook
    begins: datetime
    chance: random.Random
    lines: list[tuple[str, str]] = field(default_factory=list)
    """Who said what."""
    replies: list[Reply] = field(default_factory=list)
    before: list[Order] = field(default_factory=list)
    left: dict[str, list[str]] = field(default_factory=dict)

    def play(self) -> None:
        """The whole conversation."""
        goal = self.goal
        self.before = self._orders()
        self.left = {"opens": list(goal.opens[1:]), "answers": list(goal.answers), "bids": list(goal.bids)}
        self.left["again"] = [goal.again] * 2 if goal.again else []
        text: str | None = self._decorated(goal.opens[0])
        while text is not None and len(self.lines) < 2 * _MOST_TURNS:
            text = self._next(self._says(text))

    def _says(self, text: str) -> Reply:
        at = self.begins + timedelta(minutes=1 + len(self.lines))
        reply = self.desk.handle(text, customer=self.goal.customer, now=at)
        self.replies.append(reply)
        self.lines += [("customer", text), ("desk", reply.text)]
        return reply

    def _next(self, reply: Reply) -> str | None:
        """What they say to a reply; `None`: nothing more."""
        card, statuses = reply.card, {result.status for result in reply.results}
        if card and card.kind == "confirm":
            return self._to_a_summary(card)
        if card and card.kind in ("offer", "packages"):
            return self._to_an_offer(card)
        if "asked" in statuses:
            return self._take("answers", "opens", "again")
        if self.has_it() or (statuses & {"waiting", "closed"} and not self.left["opens"]):
            return None
        return self._take("opens", "again")

    def _orders(self) -> list[Order]:
        return list(self.book.orders(customer=self.goal.customer))

    def has_it(self) -> bool:
        """Whether they have got what they want, who want something."""
        wants = self.goal.wants
        return bool(wants.keys() & {"order", "new"}) and not [*failings(self.before, self._orders(), wants)]

    def _to_a_summary(self, card: Card) -> str | None:
        if not self.goal.agrees or shows(card, self.goal.wants):
            return self._one_of(_YES)
        return self._take("opens", "again") or self._give_up()

    def _to_an_offer(self, card: Card) -> str | None:
        prices = [price for row in card.changes for price in numbers_in(row.after or "")]
        limit = self.goal.wants.get("offer_at_most")
        if limit is None:
            return self._give_up()
        if card.kind == "packages":
            firsts = [numbers_in(row.after or "")[0] for row in card.changes]
            cheapest = min(range(len(firsts)), key=firsts.__getitem__)
            if firsts[cheapest] <= Decimal(limit):
                return _TAKES_ONE[self.goal.language].format(cheapest + 1)
        elif any(price <= Decimal(limit) for price in prices if price > Decimal(limit) / 2):
            return self._one_of(_TAKES)
        return self._take("bids", "opens", "again") or self._give_up()

    def _give_up(self) -> str | None:
        if self.lines and self.lines[-2][1] == _NO[self.goal.language]:
            return None
        return _NO[self.goal.language]

    def _take(self, *names: str) -> str | None:
        """The next thing to say of the first of these that has one left."""
        return next((self.left[name].pop(0) for name in names if self.left[name]), None)

    def _one_of(self, texts: Mapping[str, Sequence[str]]) -> str:
        return self.chance.choice(texts[self.goal.language])

    def _decorated(self, text: str) -> str:
        """The text with a greeting, or a farewell, or neither."""
        before = self.chance.choice(("", *_BEFORE[self.goal.language]))
        after = self.chance.choice(("", *_AFTER[self.goal.language]))
        return f"{before}{text}{after}"


def shows(card: Card, wants: Mapping[str, Any]) -> bool:
    """Whether a summary shows what is wanted, and nothing of another order."""
    said = wants.get("new", wants)
    shown = " ".join(row.after or "" for row in card.changes)
    orders = {row.order for row in card.changes}
    if not wants or (wants.get("order") and orders - {wants["order"]}):
        return False
    numbers = {number for row in card.changes for number in numbers_in(row.after or "")}
    counts = [Decimal(str(count)) for count in said.get("lines", {}).values() if count is not None]
    day = date.fromisoformat(str(said["delivery"])) if said.get("delivery") else None
    return (
        all(count in numbers for count in counts)
        and (day is None or {Decimal(day.day), Decimal(day.year)} <= numbers)
        and said.get("address", "") in shown
    )


def numbers_in(text: str) -> list[Decimal]:
    """The numbers of a text, in order."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    return [Decimal(number.replace(",", "")) for number in found if number.strip(",")]


def failings(before: Sequence[Order], after: Sequence[Order], wants: Mapping[str, Any]) -> Iterator[str]:
    """What is not as it should be of a customer's orders, in a few words each; nothing: the goal is met."""
    was, now = {order.id: order for order in before}, {order.id: order for order in after}
    fresh = [order for name, order in now.items() if name not in was]
    wanted = wants.get("order")
    for name, order in was.items():
        if name != wanted and now[name] != order:
            yield f"{name} was changed"
    if bool(wants.get("new")) != bool(fresh) or len(fresh) > 1:
        yield f"{len(fresh)} new orders"
    elif fresh:
        yield from _differences(fresh[0], wants["new"], None)
    if wanted:
        yield from _differences(now[wanted], wants, was[wanted])


_READS: dict[str, Callable[[Order], Any]] = {
    "delivery": lambda order: order.delivery.isoformat(),
    "stage": lambda order: order.stage,
    "method": lambda order: order.shipping,
}


def _differences(order: Order, wants: Mapping[str, Any], was: Order | None) -> Iterator[str]:
    lines = {line.sku: line for line in order.lines}
    before = {line.sku: line.quantity for line in was.lines} if was else {}
    wanted = before | dict(wants.get("lines", {}))
    counts = {sku: Decimal(str(count)) for sku, count in wanted.items() if count is not None}
    if counts != {sku: line.quantity for sku, line in lines.items()}:
        yield f"{order.id}: lines {', '.join(f'{line.quantity} {sku}' for sku, line in lines.items())}"
    for name, read in _READS.items():
        stood = read(was) if was and name in ("delivery", "stage") else None
        want = str(wants[name]) if name in wants else stood
        if want is not None and read(order) != want:
            yield f"{order.id}: {name} {read(order)}"
    address = (order.address.text or "") if order.address else ""
    moved = was is not None and "address" not in wants and order.address != was.address
    if moved or wants.get("address", "") not in address:
        yield f"{order.id}: address {address}"
    wished = wants.get("payment", was and was.payment)
    if wished not in (None, "any") and order.payment != PaymentTerms.model_validate(wished):
        yield f"{order.id}: payment {order.payment.model_dump(mode='json', exclude_none=True)}"
    for sku, most in wants.get("at_most", {}).items():
        price = lines[sku].unit_price if sku in lines else None
        if price is None or price > Decimal(str(most)):
            yield f"{order.id}: {sku} at {price}"
