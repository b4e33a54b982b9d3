"""What a question of a customer is answered from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agents.desk.find import Dossier, find_order
from agents.desk.plan import Step
from agents.desk.propose import Setting
from agents.desk.reading.filling import Waiting
from agents.desk.reading.orders.likewise import other_order_named
from agents.desk.reading.orders.naming import order_spoken_of, order_with_goods_in
from agents.desk.reading.orders.pointing import closed_one_meant, order_in
from agents.desk.speaker import Problem
from contracts.order import Order
from contracts.request import QueryOrder


@dataclass(frozen=True)
class Asking:
    """What a question is answered from."""

    text: str
    dossier: Dossier
    setting: Setting
    bargains: bool
    """Whether an offer of the house is on the table."""
    options: int
    """How many packages are."""
    proposes: bool
    """Whether something waits for the customer's yes."""
    proposed: tuple[Order, ...] = ()
    """The orders as they would be then."""
    by: date | None = None
    """The day by which it is asked whether goods come."""
    offered: tuple[Order, ...] = ()
    """The orders that the offers on the table would make."""
    quoted: Waiting | None = None
    """The price that was quoted last, while it waits for an order."""
    until: date | None = None
    """Until when what is offered or proposed stays open."""

    @property
    def open_orders(self) -> list[Order]:
        return self.dossier.open_orders

    def say(self, name: str, **facts: str | Sequence[str]) -> Step:
        return Step(do="say", actions=(), text=self.setting.speaker.say(name, **facts))


def order_meant(asking: Asking) -> Order | Problem:
    """The order that the text names or points at, else the only open one with its goods, or the one that was
    last talked of."""
    named = (
        order_named(asking)
        or closed_one_meant(asking.text, asking.dossier)
        or order_with_goods_in(asking.text, asking.dossier, asking.setting)
    )
    return find_order(QueryOrder(order=named), asking.dossier, asking.setting.speaker)


def order_named(asking: Asking) -> str | None:
    """The order that the text names or points at."""
    return (
        order_in(asking.text, asking.dossier)
        or order_spoken_of(asking.text, asking.dossier, asking.setting)
        or other_order_named(asking.text, asking.dossier, asking.setting)
    )
