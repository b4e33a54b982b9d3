"""What a text tells of orders: which it names, and that it orders anew."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.find import orders_holding
from agents.desk.reading.card.answers import folded
from agents.desk.reading.orders.naming import with_numbers_for_goods
from agents.desk.reading.orders.on_the_books import order_put_onto
from agents.desk.reading.orders.repeats import repeated_at
from agents.desk.reading.orders.separate import orders_anew
from agents.desk.reading.situation import Situation

AS_THERE = re.compile(r"\b(?:as|like|same|with|matching|from)\b|[跟和同照按像]|一[样樣]")
"""That a new order is to be as another in something."""
_ONTO = re.compile(r"[加放并併添][到进進在]|\b(?:on|onto|into)\b.*\border\b")
"""That goods are put on some order."""
_THAT_ONE = re.compile(r"那[张張笔筆](?=[减減加改取推延提要不送寄也先，,])")
"""An order that is called by its goods, and not called an order: 保溫瓶那張減到700支."""
_ORDERS = re.compile(
    r"\s*(?:再|重?新|另外?|[请請]|麻[烦煩]|[给給帮幫](?:我[们們]?|忙)|[想要还還也]|我[们們]?)*"
    r"(?:[订訂][购購]?|[购購]?[买買])(?![单單货貨金卖賣家方])"
)
"""That a clause orders goods."""


def orders_in(text: str, situation: Situation) -> Sequence[str]:
    """The orders that a text names, by their numbers or as those of some goods."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    return dossier.by_figures(with_numbers_for_goods(_THAT_ONE.sub("那单", text), dossier, setting))


def order_with_goods_in(text: str, situation: Situation) -> Sequence[str]:
    """The only open order with the goods that a text names."""
    dossier, setting = situation.dossier, situation.setting(situation.spoken)
    held = orders_holding(setting.goods.words_in(folded(text)), dossier.open_orders, setting.speaker)
    return [held[0].id] if len(held) == 1 else []


def takes_from_another(clause: str) -> bool:
    """Whether a clause that names an order may be of what was said before it: as on that, put on that."""
    said = folded(clause)
    return bool(AS_THERE.search(said) or _ONTO.search(said) or order_put_onto(clause))


def is_new(text: str) -> bool:
    """Whether a text says that it orders anew."""
    return orders_anew(text) or bool(repeated_at(text) or _ORDERS.match(text))
