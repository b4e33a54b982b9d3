"""Orders that are to come together: ship 1024 and 1031 together; 和原来那单一起发."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.find import Dossier
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded
from agents.desk.reading.orders.likewise import both_open
from agents.desk.reading.orders.naming import (
    BOTH,
    orders_by_goods,
    orders_with_goods,
    with_numbers_for_goods,
)
from agents.desk.reading.orders.pointing import OTHER
from agents.desk.reading.stretches import CLAUSE, without_numbers_of
from contracts.order import POSSIBLE_AT, Order
from contracts.request import ChangeDelivery, Delivery, Request

_WANTS = re.compile(
    r"\b(?:ship|send|deliver|dispatch|combine|get|have|want|need|put|bring)\w*\b[^.;!?]{0,40}?"
    r"\b(?:together|at the same time|on (?:the same|one) day)\b(?! as\b|['’]s)"
    r"|\b(?:should|must|to|can|could|may|please|let|have|has)\b[^.;!?]{0,40}?"
    r"\b(?:go(?: out)?|come|arrive|leave|land|be (?:here|there|sent|shipped|delivered))\b"
    r"[^.;!?]{0,24}?\b(?:together(?! with\b)|on (?:the same|one(?: and the same)?) day)\b(?! as\b|['’]s)"
    r"|(?:一起|一并|一[块塊]|一同|同[时時]|同一天)[再都]?(?:送|[发發]|到|交|[来來]|出|[运運]|寄)"
)
_ASKS = re.compile(
    r"^\W*(?:(?:and|so)\b\W*)?(?:do|does|will|are|is|did|when)\b|(?:[会會是]|都)(?!不)[^能可]*[吗嗎么]"
)
"""That it is asked whether they do."""
_TOGETHER = re.compile(
    r"\b(?:come|coming|arriv\w*|deliver\w*|ship\w*|sent|leav\w*|go|going|be here)\b[^.;!?]{0,24}?"
    r"\b(?:together|at the same time|on (?:the same|one) day|in one (?:delivery|shipment|go))\b"
    r"(?! as\b|['’]s)"
    r"|(?:一起|一并|一[块塊]|一同|同[时時]|同一天)[再都]?(?:送|[发發]|到|交|[来來]|出|[运運]|寄)"
)
_TO_ITS_DAY = re.compile(
    r"[改推挪调調移延換换排][成到至为為][跟和与與同][^，,。；;]{1,16}(?:同一?|一[样樣]的?)(?:[天日]"
    r"|[时時][间間])"
)
"""That one order is moved to the day of another, which stays."""
_EARLIER = re.compile(
    r"\b(?:the|my|our) (?:existing|previous|earlier|original|old|first|last) (?:one|order)\b"
    r"|(?:原[来來先]?|之前|先前|以前|上[一次])的?那?一?[个個张張笔筆]?[订訂]?[单單]"
)
"""An order as the one that there was before."""
_FIRST = re.compile(
    r"\b(?:whichever (?:is|comes|one is)(?: the)? (?:earli|soon|fir)(?:er|est|st)|the (?:earlier|sooner))\b"
    r"|[以按][^，,。；;]{0,4}[早先]|(?:较|較|更|比[较較])早|哪[个個张張]?早"
)
"""That the first of the days of some orders is meant, and not the last."""
_EVERY = re.compile(r"\b(?:all|everything)\b|所有|全部|三[个個张張笔筆]?[订訂]?[单單]|都")
_TWO = re.compile(r"\b(?:both|(?:the|our|my) two)\b|[两兩][个個张張笔筆]?[订訂]?[单單]")
_LEAST = 2
_ON_ONE_DAY = re.compile(r"(?:在)?(?:同[一个個]*[天日])")


def wants_them_together(text: str, dossier: Dossier) -> bool:
    """Whether a text wants orders to come together, on no day that it names."""
    said = folded(text)
    together = _WANTS.search(said) and not (_ASKS.search(said) or _TO_ITS_DAY.search(said))
    return bool(together) and not re.search(r"\d", without_numbers_of(dossier.ids, said))


def asks_whether_together(text: str) -> bool:
    """Whether a text asks no more than whether orders come together."""
    said = folded(text)
    return bool(_TOGETHER.search(said) and _ASKS.search(said))


def orders_together(
    text: str, dossier: Dossier, setting: Setting, *, proposed: Sequence[Order]
) -> Sequence[Order]:
    """The orders that a text wants to come together, those that are `proposed`, as they would be, or were
    talked of with them; fewer than two where it does not tell which."""
    said, still_open = folded(text), dossier.open_orders
    movable = [one for one in still_open if one.stage in POSSIBLE_AT["change_delivery"]]
    named = {*dossier.by_figures(with_numbers_for_goods(said, dossier, setting))}
    for goods in (setting.goods.words_in(said) or "").split():
        held = orders_with_goods(goods, dossier, setting)
        named |= {*held} if len(held) == 1 else set()
    if len(named) < _LEAST:
        named |= {one.id for one in proposed} or ({dossier.focus} if dossier.focus else set())
    if OTHER.search(said) or _EARLIER.search(said):
        others = [one.id for one in movable if one.id not in named]
        named |= {*others} if len(others) == 1 else set()
    as_proposed = {one.id: one for one in proposed}
    if len(named) < _LEAST and (
        len(movable) == _LEAST or (not named and _EVERY.search(said) and not _TWO.search(said))
    ):
        named |= {one.id for one in movable}
    new = [one for one in proposed if one.id not in dossier.ids]
    return [*new, *(as_proposed.get(one.id, one) for one in still_open if one.id in named)]


def without_one_day(text: str) -> str:
    """A text that wants goods on one day as one that wants them together, which names no day: 同一天出貨."""
    return _ON_ONE_DAY.sub(lambda hit: "一起".ljust(len(hit[0])), text)


def on_one_of_their_days(request: Request, orders: Sequence[Order], text: str) -> Request:
    """The request that some orders come on the last of the days on which they do; on the first, where a text
    says so."""
    days = [one.delivery for one in orders]
    last = min(days) if _FIRST.search(folded(text)) else max(days)
    day = Delivery(earliest=last, latest=last)
    return request.with_actions(tuple(ChangeDelivery(order=one.id, delivery=day) for one in orders))


_SWAPPED = re.compile(
    r"\b(?:swap|switch|exchang|trad|interchang|flip)\w*(?: around| over| round)?"
    r" (?:(?:the|their|our|my|of|both|planned|delivery|shipping|arrival) )*(?:dates?|days?|deliveries)\b"
    r"|\b(?:dates?|days?)\b[^.;!?]{0,60}\b(?:swapped|switched|exchanged|interchanged|traded)\b"
    r"|(?:日期|[时時][间間]|交期|[货貨]期|日子)[^，,。；;！!？?\n]{0,4}(?:[对對][调調换換]|互[换換调調]"
    r"|[调調交][换換]|[换換][过過]?[来來]|[换換]一?下)"
    r"|(?:[对對][调調换換]|互[换換调調]|[调調交][换換])(?:一?下)?[^，,。；;！!？?\n]{0,8}(?:日期"
    r"|[时時][间間]|交期|[货貨]期|日子)",
    re.IGNORECASE,
)
"""That each of two orders is to come on the day of the other."""


def with_days_swapped(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text; where it wants the days of two orders swapped, with each on the day of the other."""
    clauses = (hit for hit in CLAUSE.finditer(text) if _SWAPPED.search(hit[0]))
    clause = next(clauses, None)
    if clause is None:
        return text
    said = clause[0].rstrip(" ,.!?;，。！？；\n")
    orders = _orders_in(said, dossier, setting) or _orders_in(text, dossier, setting)
    if len(orders) != _LEAST or orders[0].delivery == orders[1].delivery:
        return text
    days = zip(orders, reversed(orders), strict=True)
    if said.isascii():
        wishes = (f"deliver {one.id} on {other.delivery:%-d %B %Y}" for one, other in days)
        swapped = " and ".join(wishes)
    else:
        wishes = (f"{one.id}改到{other.delivery:%Y年%-m月%-d日}送" for one, other in days)
        swapped = "，".join(wishes)
    return f"{text[: clause.start()]}{swapped}{text[clause.start() + len(said) :]}"


def _orders_in(text: str, dossier: Dossier, setting: Setting) -> list[Order]:
    """The orders that a text names by number or by their goods, or both that are open."""
    named = [*dossier.by_figures(text), *(one for _, one in orders_by_goods(text, dossier, setting))]
    named = list(dict.fromkeys(named)) or ([*both_open(dossier)] if BOTH.search(folded(text)) else [])
    return [order for one in named if (order := dossier.order(one))]
