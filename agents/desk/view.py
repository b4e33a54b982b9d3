"""What the book and the house say to a customer's thread: their orders, the goods, what is on the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from agents.desk.find import Dossier
from agents.desk.goods import Goods
from agents.desk.haggle import Haggle
from agents.desk.propose import Setting
from agents.desk.reading.orders.denied import orders_not_meant
from agents.desk.speaker import Speaker
from agents.desk.state import Conversation, haggle_in, proposal_in, request_in, today_in
from contracts.book import OrderBook
from contracts.catalogue import Product
from contracts.house import House
from contracts.order import Order
from contracts.request import Known, Laid, Language


class View:
    """The book and the house as messages see them."""

    def __init__(self, book: OrderBook, house: House) -> None:
        self.book, self.house = book, house
        self._goods: tuple[Sequence[Product], Goods] = ((), Goods())

    def open_cards(self, state: Conversation) -> frozenset[str]:
        proposal, haggle = proposal_in(state), haggle_in(state)
        proposed = [proposal.id] if proposal else []
        offers = [f"{haggle.id}.{len(self.book.negotiation(haggle.id).offers)}"] if haggle else []
        return frozenset((*proposed, *offers))

    def spoken(self, state: Conversation) -> Language:
        """The language of the conversation so far, or the one that the customer speaks."""
        return state.get("language") or self.book.customer(state["message"]["customer"]).party.speaks

    def offered(self, haggle: Haggle) -> list[Order]:
        """What the house offers: each of its packages, or its last offer."""
        offers = self.book.negotiation(haggle.id).offers
        ours = next((one.terms for one in reversed(offers) if one.by == "seller"), None)
        return haggle.made or ([haggle.order_at(ours)] if ours else [])

    def laid(self, haggle: Haggle) -> Laid:
        """The numbers of what the house offers, and the customer bid last."""
        offers = self.book.negotiation(haggle.id).offers
        ours = haggle.order_at(offers[-1].terms)
        theirs = [haggle.order_at(one.terms) for one in offers if one.by == "buyer"][-1:]
        offered, lines = [ours, *haggle.made], haggle.moved or ours.lines
        priced = [order.line(line.number) for order in offered for line in lines]
        return Laid(
            unit_prices=tuple(line.unit_price for line in priced if line and line.unit_price is not None),
            totals=tuple(order.total for order in offered),
            counts=tuple(line.quantity for line in lines),
            bids=tuple(
                price
                for order in theirs
                for one in lines
                if (line := order.line(one.number)) and (price := line.unit_price)
            ),
        )

    def known(self, customer: str) -> Known:
        """What the customer is likely to name: their orders, and what is on them."""
        orders = self.book.orders(customer=customer)
        lines = [line for order in orders for line in order.lines]
        names = {name for line in lines for name in (line.sku, line.name)}
        return Known(orders=tuple(order.id for order in orders), products=tuple(sorted(names)))

    def said_to(self, customer: str) -> list[str]:
        """All that a customer was told and shown on their thread."""
        replies = (event.data["reply"] for event in self.book.conversation(customer))
        return [words for reply in replies for words in _words_in(reply["text"], reply["results"])]

    def heard_last(self, customer: str) -> str:
        """What a customer wrote last and was answered; empty where they wrote nothing yet."""
        return next(iter(self.heard(customer, most=1)), "")

    def heard(self, customer: str, *, most: int) -> list[str]:
        """What a customer wrote and was answered, the last first, and no more than so many messages."""
        said = (event.data.get("text") for event in reversed(self.book.conversation(customer)))
        return list(islice(filter(None, said), most))

    def dossier(self, state: Conversation) -> Dossier:
        """The customer's orders, less those that a message out of the blue says it is not about."""
        customer = state["message"]["customer"]
        standing = self.book.standing(customer=customer)
        newest_first = sorted(standing, key=lambda revision: revision.order.signed_on, reverse=True)
        known = {revision.order.id for revision in standing}
        asked = (one.deal.order for one in self.book.approvals(state="pending"))
        pending = tuple(one.id for one in asked if one.buyer.id == customer and one.id not in known)
        waits = any(state.get(name) for name in ("proposal", "haggle", "waiting"))
        text = "" if waits else state["message"]["text"]
        others = {*orders_not_meant(text, [revision.order.id for revision in standing])}
        meant = tuple(revision for revision in newest_first if revision.order.id not in others)
        focus = state.get("focus")
        return Dossier(self.book.customer(customer), meant, None if focus in others else focus, pending)

    def setting(self, state: Conversation, language: Language | None = None) -> Setting:
        speaker = Speaker(language or request_in(state).language, self.goods())
        return Setting(self.house, speaker, today_in(state))

    def goods(self) -> Goods:
        """What the house sells; its index is made anew only when that has changed."""
        products, goods = self.book.products(), self._goods
        if goods[0] is not products:
            goods = self._goods = products, Goods(products)
        return goods[1]


def _words_in(*shown: Any) -> Iterator[str]:
    """The texts of something shown, one by one."""
    for one in shown:
        if isinstance(one, str):
            yield one
        elif isinstance(one, (dict, list, tuple)):
            yield from _words_in(*(one.values() if isinstance(one, dict) else one))
