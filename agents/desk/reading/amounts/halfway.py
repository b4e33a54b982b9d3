"""Bids in the middle of what both sides named last: meet me halfway, 各让一步."""

from __future__ import annotations

import re
from decimal import Decimal

from agents.desk.haggle import Haggle
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import blanked
from contracts.book import OrderBook
from contracts.order import is_by_unit
from contracts.request import Price

_MIDDLE = re.compile(
    r"\b(?:(?:can|could|will|would|shall|if) (?:you|we)|let['’]?s|let us|(?:how|what) about|why don['’]t we"
    r"|i(?:['’]d)? (?:say|suggest|propose)|just|please|ok(?:ay)?|so|then|we)?\W*"
    r"(?:(?:meet(?:ing)?|split(?:ting)?|go(?:ing)?|come|coming|settle|settling|land|agree|book it|do it)"
    r"(?: (?:me|us|you|each other|it|this|that|on|at|for|to))* )?"
    r"(?:half ?way(?: between(?: (?:us|them|the two|both|our (?:two )?(?:prices|numbers|figures)))?)?"
    r"|(?:in |at |for )?the (?:middle|midpoint|mid-point|mean)(?: of (?:the two|both|them)|(?! of\b))"
    r"|the difference(?: (?:in half|down the middle|fifty[- ]fifty|50[-/ ]50))?)\b(?: then| please)*"
    r"|(?:那|要不|不如|干脆|乾脆|我[们們]|咱[们們]?|大家|[双雙]方|我看)*"
    r"(?:各[让讓退](?:一?步|一半|[点點]|一[点點])?|一人[让讓退]一?[步半]|[双雙]方各[让讓退]一?[步半]"
    r"|[取按走折报報]+(?:[个個一])*中(?:[间間]|位)?(?:[价價数數值]|一下)?|中[间間][价價数數值]|折[个個]?中(?:[价價]|一下)?|[对對]半[让讓分砍])"
    r"(?:[怎如][么麼何][样樣]?|可以|好[吗嗎不]|行[吗嗎不]|[吧吗嗎呗唄呢啊])*",
    re.IGNORECASE,
)
"""That the price in the middle is wanted."""
_NOT_THAT = re.compile(r"\b(?:not|never|no|already)\b|n['’]t\b|[不没沒別别]|已[经經]")


def without_the_middle(text: str) -> str | None:
    """What a text says beside the wish for the price in the middle; `None` where it has none."""
    hits = [hit for hit in _MIDDLE.finditer(text) if _names_it(hit[0])]
    if not hits or any(_NOT_THAT.search(folded(text[: hit.start()])[-12:]) for hit in hits):
        return None
    return blanked(text, [hit.span() for hit in hits]).strip(" ,，.。;；!！?？")


def _names_it(said: str) -> bool:
    """Whether words for the middle are more than the name of a difference: what is the difference?"""
    return "difference" not in folded(said) or "split" in folded(said)


def price_halfway(haggle: Haggle, book: OrderBook) -> Price | None:
    """The price in the middle of the last offers of both sides; `None` where these are one already."""
    offers = book.negotiation(haggle.id).offers
    last = {offer.by: offer.terms.price for offer in offers}
    if len(last) < len(("buyer", "seller")) or last["buyer"] >= last["seller"]:
        return None
    tick = haggle.table.price.tick
    middle = last["buyer"] + (last["seller"] - last["buyer"]) / Decimal(2) // tick * tick
    return Price(amount=middle, basis="unit" if is_by_unit(haggle.asked) else "total")
