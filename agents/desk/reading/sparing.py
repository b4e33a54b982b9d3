"""Goods that are kept of an order which is cancelled: but keep the mugs, 取消2048，礼盒留着."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.desk.find import Dossier, lines_each_named, order_meant
from agents.desk.propose import Setting
from agents.desk.reading.answers import folded
from contracts.request import Action, CancelOrder, RemoveItem, Request

_KEPT = re.compile(
    r"\b(?:keep(?:ing)?|leav(?:e|ing)|except|apart from|other than|but not|everything but|all but"
    r"|still (?:need|want))\b(?P<behind>[^,.;!?]+)"
    r"|(?P<before>[^,.;!?]+?)\b(?:stays?|remains?)\b"
    r"|(?:保留|留[着著下]|除了?|只[要留])(?P<of>[^，。,.;；!！?？]+)"
    r"|(?P<what>[^，。,.;；!！?？]+?)(?:都|就|[还還]|先|照样|照樣)*(?:保?留|是?要的|要留|照[旧舊]|[继繼][续續]|不取消|不[动動])"
)
"""What is said to stay of an order of which the rest goes."""
_AND = re.compile(r"\band\b|[和跟与與、及]")


def with_goods_kept(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a cancellation of an order of which the text keeps some goods takes off the others."""
    if any(action.if_granted for action in request.actions):
        return request
    said = [part for hit in _KEPT.finditer(folded(text)) for part in _AND.split(hit[hit.lastgroup or 0])]
    words = [one for part in said if (one := setting.goods.words_in(part))]
    actions = (_but_for(words, action, dossier, setting) for action in request.actions)
    return request.with_actions(tuple(one for some in actions for one in some))


def _but_for(words: list[str], action: Action, dossier: Dossier, setting: Setting) -> Iterator[Action]:
    """What takes off all goods of a cancelled order but those that `words` name; else the action."""
    order = order_meant(action, dossier, setting.speaker) if isinstance(action, CancelOrder) else None
    if order is None:
        yield action
        return
    kept = {line.number for line in lines_each_named(words, order, setting.speaker)}
    if not 0 < len(kept) < len(order.lines):
        yield action
        return
    for line in order.lines:
        if line.number not in kept:
            yield RemoveItem(order=order.id, item=setting.speaker.line(line), evidence=action.evidence)
