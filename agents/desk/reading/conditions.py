"""Conditions that hold as things are: 100 more, but only if the price stays at 3.60."""

from __future__ import annotations

import re

from agents.desk.find import Dossier, orders_named
from agents.desk.reading.confirmed import figures_of, numbers_in

_STAYS = re.compile(
    r"(?:,?\s*\b(?:but|and|though)\b)?\s*\b(?:only |just )?"
    r"(?:if|(?:as|so) long as|provided(?: that)?|providing|assuming|on condition that)\s+(?:the |my |our )?"
    r"(?:(?:unit|delivery|payment|current|total) )?(?:prices?|delivery|dates?|terms|total)\s+"
    r"(?:(?:stays?|remains?|(?:is|are) still)(?P<value> (?:at|on|to) [^,.;!?]*?\d[\d.]*(?: \w+)?)?"
    r"|(?:does|do|will)(?: not|n't) change|won't change)"
    r"(?: unchanged| the same| (?:exactly )?as (?:it|they) (?:is|are)| as before)?(?=[\s,.;!?]|$)",
    re.IGNORECASE,
)
"""That something of an order stays, said as a condition."""


def condition_that_holds(text: str, dossier: Dossier) -> tuple[int, int] | None:
    """Where a text makes what it wishes hang on something that stays as it is anyway, as [start, end). One
    that names figures holds only where these are of the order."""
    hit = _STAYS.search(text)
    if hit is None:
        return None
    named = orders_named(text, dossier)
    orders = [one for one in dossier.orders if one.id in named] or list(dossier.orders)
    known = {figure for order in orders for figure in figures_of(order)}
    return hit.span() if {*numbers_in(hit["value"] or "")} <= known else None
