"""The chat: a customer writes, sees what was understood, and is answered; their orders beside it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from agents.desk import Desk, Exchange
from agents.desk.find import CLOSED
from contracts.book import OrderBook
from contracts.order import Order
from ui.web.limits import Limits, UnderWay
from ui.web.pages.orders import STAGES, order_steps, speaker_for
from ui.web.pages.understood import pieces, wishes
from ui.web.render import render
from ui.web.screen import Answer, Handler, Refused, Screen
from ui.web.visits import OPEN_TO, Visit

_SHOWN = 40
"""Turns that are shown at first; earlier ones when they are asked for."""
_MOST_SHOWN = 400
_MOST_BESIDE = 30
"""Orders that are shown beside the chat."""
_STEPS = 4
"""Of an order's history that are shown beside the chat."""

Key = Annotated[str, Field(min_length=8, max_length=64, pattern=r"^[\w-]+$")]
Seen = Annotated[int, Field(ge=0)]
"""The number of the last turn that the page shows."""
CardId = Annotated[str, Field(min_length=1, max_length=100)]


class Chat:
    """What the chat answers."""

    def __init__(self, desk: Desk, book: OrderBook, limits: Limits) -> None:
        self._desk, self._book, self._limits = desk, book, limits
        at_once = limits.waiting_at_once if desk.waits else limits.messages_at_once
        self._turns = threading.BoundedSemaphore(at_once)
        self._of_customers = UnderWay(limits.customer_messages_at_once)

    def screen(self) -> Screen:
        calls: dict[str, Handler] = {
            "open": self.open,
            "send": self.send,
            "news": self.news,
            "earlier": self.earlier,
            "mine": self.mine,
        }
        return Screen("chat", OPEN_TO["chat"], calls, quiet=("news",))

    def open(self, visit: Visit) -> Answer:
        """The whole page: the latest turns, and the customer's orders."""
        turns = self._desk.transcript(visit.customer)
        asked = self._open_cards(visit, turns)
        page = render(
            "chat.html",
            visit.language,
            turns=self._rendered(visit, turns[-_SHOWN:], asked),
            more=len(turns) > _SHOWN,
            mine=self._mine(visit),
            examples=_examples(self._book.orders(customer=visit.customer)),
            empty=not turns,
            name=self._book.customer(visit.customer).contact or visit.account.name,
            most=self._limits.message_characters,
        )
        return Answer(put={"page": page}, data={"seen": _last(turns)})

    def send(self, visit: Visit, *, text: str, key: Key, to: CardId | None = None, seen: Seen = 0) -> Answer:
        """The answer to a message, with what else was said since `seen`. The same key is the same message,
        however often it is sent.
        """
        count, most = len(text), self._limits.message_characters
        if count > most:
            raise Refused("too_long", count=f"{count:,}", most=f"{most:,}")
        if not text.strip():
            raise Refused("say_something")
        with self._of_customers.one(visit.customer) as room:
            if not room:
                raise Refused("too_many")
            with self._turns:
                self._desk.handle(text, customer=visit.customer, now=visit.now, key=f"web:{key}", to=to)
        return self._since(visit, seen)

    def news(self, visit: Visit, *, seen: Seen) -> Answer:
        """What was said since: the answers of colleagues, and what was written on another device."""
        return self._since(visit, seen)

    def _since(self, visit: Visit, seen: int) -> Answer:
        turns = self._desk.transcript(visit.customer, after=seen)[-_SHOWN:]
        if not turns:
            return Answer(data={"seen": seen, "turns": ""})
        asked = self._open_cards(visit, turns)
        mine = self._mine(visit)
        told = {"seen": _last(turns), "turns": self._rendered(visit, turns, asked), "cards": sorted(asked)}
        return Answer(put={"mine": mine}, data=told)

    def earlier(self, visit: Visit) -> Answer:
        """The conversation as far back as it is shown; the whole of it can be downloaded."""
        turns = self._desk.transcript(visit.customer)[-_MOST_SHOWN:]
        return Answer(put={"turns": self._rendered(visit, turns, self._open_cards(visit, turns))})

    def mine(self, visit: Visit) -> Answer:
        """The customer's orders, as they stand."""
        return Answer(put={"mine": self._mine(visit)})

    def _open_cards(self, visit: Visit, turns: Sequence[Exchange]) -> set[str]:
        """The ids of the cards that can be answered; a question can until something else is said."""
        last = turns[-1].reply.card if turns else None
        asked = {last.id} if last and last.kind == "question" else set()
        return asked | self._desk.open_cards(visit.customer)

    def _rendered(self, visit: Visit, turns: Sequence[Exchange], asked: set[str]) -> str:
        """The turns, `asked` being the cards that can be answered, where they were shown last."""
        last = {turn.reply.card.id: turn.number for turn in turns if turn.reply.card}
        return "".join(
            render(
                "turn.html",
                visit.language,
                turn=turn,
                pieces=pieces(turn.text, turn.reply.request) if turn.text else [],
                wishes=wishes(turn.text or "", turn.reply.request, visit.language),
                card=turn.reply.card,
                open=turn.number in {last.get(id) for id in asked},
            )
            for turn in turns
        )

    def _mine(self, visit: Visit) -> str:
        """The orders beside the chat: of very many, those that are open before those that are over."""
        orders, speaker = self._book.orders(customer=visit.customer), speaker_for(self._book, visit)
        shown = {one.id for one in sorted(orders, key=lambda one: one.stage in CLOSED)[:_MOST_BESIDE]}
        return render(
            "mine.html",
            visit.language,
            orders=[
                (order, order_steps(self._book, order, speaker)[-_STEPS:][::-1])
                for order in orders
                if order.id in shown
            ],
            count=len(orders),
            speaker=speaker,
            stages=STAGES[:-1],
        )


def _last(turns: Sequence[Exchange]) -> int:
    return turns[-1].number if turns else 0


def _examples(orders: Sequence[Order]) -> list[tuple[str, dict[str, str]]]:
    """Texts that show what can be said, by name, with the facts they need."""
    order = next((one for one in orders if one.stage in ("placed", "confirmed")), None)
    if order is None:
        return [("example_quote", {})]
    line = order.lines[0]
    more = f"{line.quantity + max(Decimal(1), line.quantity // 10):f}"
    about = {"order": order.id}
    return [
        ("example_where", about),
        ("example_more", {**about, "product": line.name, "quantity": more}),
        ("example_cheaper", about),
        ("example_later", about),
    ]
