"""So many more of the goods on an order, where a text asks what they would add to what is paid."""

from __future__ import annotations

import re

from agents.desk.find import Dossier, lines_named, order_meant
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import order_spoken_of
from agents.desk.reading.stretches import CLAUSE, Span, blanked
from contracts.request import AddItem, ChangeQuantity, Request

_ASKS = re.compile(
    r"\bhow much\b|\bwhat(?:['’]?s|['’]?d| would| will| does| do| is| are)\b[^.;!?]*"
    r"\b(?:add|cost|costs|come|comes|total|price|bill|pay|owe|be)\b"
    r"|(?:(?:一共|[总總](?:共|[价價額额])|合[计計]|金[額额]|[钱錢]|[货貨]款|[这這][样樣]|那|[会會]|要|得|大概|需要?|[还還])*"
    r"(?:[会會要得再多增加贵貴付出花收漲涨補补]|[补補]交)*(?:多少|[几幾])(?:[钱錢]|[块塊][钱錢]?|元)?)"
)
"""How it is asked what something costs."""
_TOTAL = re.compile(
    r"\b(?:add|adds|total|extra|bill|owe)\b|\bmore would\b|\bthe order\b|再|多|[总總][价價额額共]"
)
"""That what is asked for comes on top of what is on order."""
_NAME = (
    r"(?:(?!(?:would|will|to|on|for|in|be|cost|add|come|as|at|and|what|how|then|if)\b)[a-z][a-z-]*(?: |\b))*"
)
_MORE = re.compile(
    rf"\b(?:(?:another|(?:an )?(?:extra|additional|further)|add(?:ing|ed)?(?: on)?) (?P<n>\d[\d,]*)"
    rf"(?: (?:more|extra))? (?P<what>{_NAME})"
    rf"|(?P<m>\d[\d,]*) (?:more|extra|additional|further) (?P<of>{_NAME}))"
)
"""So many more goods, in English."""
_OF_THE_PRICE = re.compile(
    r"\b(?:discount|cheaper|better|unit price|per (?:piece|unit|box|pack)|each|apiece|off|best|lower)\b"
    r"|[单單][价價]|每[个個件盒箱包把]|[优優]惠|便宜|折|什[么麼][价價]"
)
"""That the price is asked for at which they could be had."""
_MORE_ZH = re.compile(
    r"(?:再|多|另外?)(?:多|追)?(?:加|[订訂]|要|拿|来|來|[买買]|做|下|添)[一二两兩三四五六七八九十百千\d]"
    r"|(?:加|增加|追加|添)[一二两兩三四五六七八九十百千\d]"
)
"""So many more goods, in Chinese."""


def more_asked_at(text: str) -> list[Span]:
    """The clauses of a text that say how many more goods are asked about, and what is asked of them."""
    said = folded(text)
    asks, more = _ASKS.search(said), _MORE.search(said) or _MORE_ZH.search(said)
    if not (asks and more and asks[0].strip()):
        return []
    return [hit.span() for hit in CLAUSE.finditer(text) if _ASKS.search(folded(hit[0])) or _holds(hit, more)]


def _holds(clause: re.Match[str], hit: re.Match[str]) -> bool:
    return clause.start() <= hit.start() < clause.end()


def with_more_asked(
    request: Request, text: str, dossier: Dossier, setting: Setting, read: Read
) -> Request | None:
    """The request, with so many more of goods on an order, or that come onto it, where a text asks what they
    would add to what is paid for it; `None` where it asks no such thing."""
    said = folded(text)
    if not more_asked_at(text) or {*request.intents} - {"request_quote", "query_order"}:
        return None
    if _OF_THE_PRICE.search(said) or any(getattr(one, "price", None) for one in request.actions):
        return None
    named = order_spoken_of(text, dossier, setting)
    if request.actions and not (named and dossier.by_figures(text)) and not _TOTAL.search(said):
        return None
    wish = _wish_in(said, text, read)
    if wish is None:
        return None
    order = order_meant(wish.model_copy(update={"order": wish.order or named}), dossier, setting.speaker)
    if order is None:
        return None
    said_at = tuple(more_asked_at(text))
    if wish.item and not lines_named(wish.item, order, setting.speaker) and setting.goods.named(wish.item):
        quantity = wish.quantity and wish.quantity.model_copy(update={"mode": "set"})
        comes = AddItem(order=order.id, item=wish.item, quantity=quantity, evidence=said_at)
        return request.with_actions((comes,))
    return request.with_actions((wish.model_copy(update={"order": order.id, "evidence": said_at}),))


def _wish_in(said: str, text: str, read: Read) -> ChangeQuantity | None:
    """How many more are asked about, as the wish for them."""
    if hit := _MORE.search(said):
        number, what = hit["n"] or hit["m"], (hit["what"] or hit["of"] or "").strip()
        found = read(f"please add {number} more {what} to the order").actions
    else:
        asks = [one.span() for one in _ASKS.finditer(said) if one[0].strip()]
        found = read(blanked(text, asks).rstrip(" ?？吗嗎呢")).actions
    wish = found[0] if len(found) == 1 else None
    more = isinstance(wish, ChangeQuantity) and wish.quantity is not None and wish.quantity.mode == "add"
    return wish if isinstance(wish, ChangeQuantity) and more else None
