"""The page of orders: search, filter, and one order with all its revisions as readable differences."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, NamedTuple, get_args

from pydantic import Field

from agents.desk.goods import Goods
from agents.desk.speaker import Speaker
from agents.desk.tell import changes
from agents.voice import Change
from contracts.book import OrderBook, UnknownOrder
from contracts.order import Order, Revision, Stage
from contracts.party import Identifier
from ui.web.render import render
from ui.web.screen import Answer, Screen
from ui.web.visits import OPEN_TO, Visit

STAGES: tuple[Stage, ...] = get_args(Stage)
_MOST = 200
"""Orders that are listed at once."""

Words = Annotated[str, Field(max_length=100)]


class Step(NamedTuple):
    """A revision, and what it changed."""

    revision: Revision
    changes: list[Change]
    stage: Stage | None
    """The stage that was reached with it."""


def may_see(visit: Visit, order: Order) -> bool:
    """Customers see what is theirs; who works here sees all."""
    return visit.account.role != "customer" or order.buyer.id == visit.account.customer


class Orders:
    """What the page of orders answers."""

    def __init__(self, book: OrderBook) -> None:
        self._book = book

    def screen(self) -> Screen:
        return Screen(
            "orders", OPEN_TO["orders"], {"open": self.open, "search": self.search, "show": self.show}
        )

    def open(self, visit: Visit, *, order: Identifier | None = None) -> Answer:
        """The whole page, with an order shown when one is named."""
        staff = visit.account.role != "customer"
        parties = {one.id: one.party.name for one in self._book.customers()} if staff else {}
        page = render(
            "orders.html",
            visit.language,
            listed=self._listed(visit),
            detail=self._detail(visit, order) if order else "",
            stages=STAGES,
            parties=parties,
            order=order,
        )
        return Answer(put={"page": page})

    def search(
        self,
        visit: Visit,
        *,
        words: Words = "",
        stage: Stage | None = None,
        customer: Identifier | None = None,
    ) -> Answer:
        """The list of what fits."""
        return Answer(put={"list": self._listed(visit, words, stage, customer)})

    def show(self, visit: Visit, *, order: Identifier) -> Answer:
        """One order. One of somebody else is as one that is not there."""
        return Answer(put={"detail": self._detail(visit, order)}, data={"order": order})

    def _listed(
        self, visit: Visit, words: str = "", stage: Stage | None = None, customer: str | None = None
    ) -> str:
        staff = visit.account.role != "customer"
        theirs = customer if staff else visit.account.customer
        orders, count = self._book.search(words, customer=theirs, stage=stage, most=_MOST)
        return render(
            "order_list.html",
            visit.language,
            orders=orders,
            count=count,
            speaker=speaker_for(self._book, visit),
            staff=staff,
        )

    def _detail(self, visit: Visit, order_id: str) -> str:
        return order_detail(self._book, visit, order_id)


def order_detail(book: OrderBook, visit: Visit, order_id: str) -> str:
    """An order with its history, as HTML. Raises UnknownOrder, for one of somebody else too."""
    order = book.order(order_id)
    if not may_see(visit, order):
        raise UnknownOrder(f"The book has no order {order_id!r}.")
    speaker = speaker_for(book, visit)
    return render(
        "order.html",
        visit.language,
        order=order,
        speaker=speaker,
        steps=order_steps(book, order, speaker)[::-1],
        stages=STAGES[:-1],
        staff=visit.account.role != "customer",
    )


def speaker_for(book: OrderBook, visit: Visit) -> Speaker:
    """What things are called in the language of the visit."""
    return Speaker(visit.language, Goods(book.products()))


def order_steps(book: OrderBook, order: Order, speaker: Speaker) -> list[Step]:
    """What each revision of an order changed, the first first."""
    revisions = book.history(order.id)
    first = Step(revisions[0], [], revisions[0].order.stage)
    return [
        first,
        *(
            Step(
                now,
                changes(before.order, now.order, speaker),
                now.order.stage if now.order.stage != before.order.stage else None,
            )
            for before, now in pairwise(revisions)
        ),
    ]
