"""What an offer of a customer in a bargain asks for, as the order that it would make."""

from __future__ import annotations

import re

from agents.desk.haggle import Haggle
from agents.desk.propose import Proposal, Setting, amended_by_offer
from agents.desk.reading.card.answers import folded
from contracts.order import Order
from contracts.request import Offer
from contracts.terms import Terms

_ON_TOP = re.compile(
    r"\b(?:another|more|further|additional|extra|again|on top)\b"
    r"|\b(?:your|the|that|this) (?:last |latest |current )?(?:offer|quote|counter-?offer)\b"
    r"|\boff (?:of )?(?:that|this)\b"
    r"|再|另[外]?|[还還]要|[进進]一步|基[础礎]上|[报報][价價]|[刚剛]才"
)


def counts_on_the_offer(text: str) -> bool:
    """Whether what a text takes off or puts off is counted from the last offer of the house."""
    return bool(_ON_TOP.search(folded(text)))


def bid(
    said: Offer, haggle: Haggle, offered: Terms, standing: Order | None, setting: Setting, *, text: str
) -> Proposal:
    """The order that an offer asks for. What it does not name is as the house has `offered` it. Percentages,
    amounts off, shifts of a date and terms said by half count from the order that is `standing`, or for a
    new one from the list, unless the `text` says that they come on top of the offer."""
    order = haggle.order_at(offered)
    usual = haggle.plain
    if standing:
        usual = usual.changed(payment=standing.payment, delivery=standing.delivery)
    counted = order if counts_on_the_offer(text) else usual
    return amended_by_offer(said, order, setting, about=haggle.moved, counted=counted)
