"""Conditions: one that holds as things are, 100 more, but only if the price stays at 3.60; one that only a
person can tell, 能送上楼才加."""

from __future__ import annotations

import re
from collections.abc import Callable

from agents.desk.find import Dossier, orders_named
from agents.desk.proposal import changes_something
from agents.desk.reading.answers import folded
from agents.desk.reading.confirmed import figures_of, numbers_in
from agents.desk.reading.hearing import wishes_of
from agents.desk.reading.unheard import says_anything
from contracts.request import Action, Request

_STAYS = re.compile(
    r"(?:,? ?\b(?:but|and|though) )?\b(?:only |just )?"
    r"(?:if|(?:as|so) long as|provided(?: that)?|providing|assuming|on condition that)\s+(?:the |my |our )?"
    r"(?:(?:unit|delivery|payment|current|total) )?(?:prices?|delivery|dates?|terms|total)\s+"
    r"(?:(?:stays?|remains?|(?:is|are) still)(?P<value> (?:at|on|to) [^,.;!?]*?\d[\d.]*(?: \w+)?)?"
    r"|(?:does|do|will)(?: not|n't) change|won't change)"
    r"(?: unchanged| the same| (?:exactly )?as (?:it|they) (?:is|are)| as before)?(?=[\s,.;!?]|$)",
    re.IGNORECASE,
)
"""That something of an order stays, said as a condition."""
_DEED = r"(?:[再多]?[加改要下做]|[订訂][购購]?|[买買]|[换換]|[发發])"
_HANGS = re.compile(
    r"(?<!know )(?<!see )(?<!check )(?<!ask )(?<!wondering )(?<!confirm )(?<!even )(?<!what )(?<!as )"
    r"\b(?:if|unless|provided(?: that)?|providing(?: that)?|(?:as|so) long as|on condition that)\b"
    r"(?P<en>[^,.;!?\n]*)"
    r"|(?:如果|要是|只要|只有|除非|前提是?|[条條]件是|(?:但是?|不[过過])?必[须須](?=能|可以))(?P<zh>[^，。；,;!！?？\n]+)"
    r"|(?P<led>[^，。；,;!！?？\n]+)的[话話]"
    rf"|(?P<then>[^，。；,;!！?？\n]+)(?:才[能可]?以?(?:{_DEED}|行|[给給])|就(?:[别別不]|不要|算){_DEED}?)[了吧的]*"
    r"(?=[，。；,;!！\s]|$)",
    re.IGNORECASE,
)
"""How a wish is made to hang on something."""
_FOR_THE_RULES = re.compile(
    r"\d|\b(?:prices?|costs?|totals?|dates?|deliver(?:y|ed)?|ship(?:ped|ping)?|terms?|pay(?:ment)?|discounts?"
    r"|time|stock|available|late|early|questions?|anything|issues?|problems?|concerns?|helps?|convenient"
    r"|necessary|too much|trouble|minds?)\b"
    r"|[价價期款折号號月]|[交到有发發现現][货貨]|[总總][共额額]|[一二两兩三四五六七八九十百千万萬]|方便|可能|[问問][题題]|需要|[联聯][系繫]|[来來][得不]及|合[适適]|允[许許]|主意|[变變]"
)
"""What the rules read of a condition themselves, and what is only polite."""


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


def condition_for_a_person(text: str, request: Request, knows: Callable[[str], bool]) -> bool:
    """Whether a text makes the changes that it wishes for hang on something of which the rules read nothing.
    `knows`: whether words name goods."""
    if any(one.if_granted for one in request.actions) or not changes_something(wishes_of(request)):
        return False
    hits = [hit for hit in _HANGS.finditer(text) if says_anything(_told(hit))]
    return any(
        not _FOR_THE_RULES.search(folded(_told(hit)))
        and not any(_is_read_of(one, hit.span(), text, knows) for one in request.actions)
        for hit in hits
    )


def _told(hit: re.Match[str]) -> str:
    """What a wish hangs on, in the words of the text."""
    return next(filter(None, hit.groups()), "")


def _is_read_of(action: Action, place: tuple[int, int], text: str, knows: Callable[[str], bool]) -> bool:
    """Whether an action is read of the words at a place, and not only goods that nobody sells."""
    start, end = place
    spans = [(a, b) for a, b in action.evidence or () if a < end and start < b]
    return any(text[a:b] != action.item or knows(text[a:b]) for a, b in spans)
