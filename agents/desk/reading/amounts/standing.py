"""Amounts that only tell which goods of an order are meant: change the 40 grey chairs to 25; and numbers that
count no goods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from agents.desk.find import Dossier, lines_named, named_among
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import blanked, without_numbers_of
from contracts.order import Order
from contracts.request import Action, Quantity, Request

_UNIT = r"(?:\s?[把盒包个個件只支隻张張台箱套条條])"
_TURNED_ZH = (
    r"(?:全部?|都|[请請]|麻[烦煩]|[帮幫]?我|[给給]我|[想要]|可以|能不能|能|[降减減加增])*"
    r"(?:改|[换換]|[变變])(?:[成为為做到]|(?=\d))"
)
"""That goods are to become something else, or another number."""
_THAT_STANDS = re.compile(
    rf"(?P<lead>[的那这這]|[原本][来來]的?|^|(?<=[\s，,；;]))(?P<zh>\d[\d,]*){_UNIT}的?"
    rf"(?P<goods_zh>(?:[^，,。；;!！?？\d]|(?<=[A-Za-z])\d){{0,12}}?)[，,]?\s*(?={_TURNED_ZH})"
    r"|\b(?P<deed>(?:change|make|turn|swap|replace|reduce|increase|cut|raise|instead of)"
    r" (?:the|my|our|those|these)? ?)"
    r"(?P<en>\d[\d,]*) (?:(?:pcs|pieces|units|boxes|packs) of )?(?P<goods>[a-z][a-z -]{2,30}?)"
    r"(?P<place> (?:on|in|of|from) (?:order )?(?:[a-z]{1,4}-?)?\d{3,})?"
    r"(?=,? (?:to|into|with|for|by|i|we|should|please)\b)",
    re.IGNORECASE,
)
"""So many of some goods, as there are, before what is to become of them: 那40把灰椅子改成."""


_SEVERAL_ASKED = re.compile(
    rf"(?P<said>(?:改|加|[减減]|[换換])[^。;；!！?？\n]{{0,12}}?\d{_UNIT}[^。;；!！?？\n]{{0,12}}?[、，,]"
    rf"[^。;；!！?？、，,\n]{{0,12}}?\d{_UNIT})[吗嗎](?=\W|$)"
)
"""Several amounts, and behind the last that they are asked for: 茶壺改成40個、禮盒加20盒嗎."""


def with_several_amounts_wished(text: str) -> str:
    """A text with amounts that it asks for in one question as it wishes for them."""
    return _SEVERAL_ASKED.sub(lambda hit: hit["said"], text)


def without_amounts_that_stand(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text without the numbers that some goods have on their order and that only tell which are meant, as
    something else is to become of these: 2051那40把灰椅子，改成25把灰的15把黑的."""
    named = [order for one in dossier.by_figures(text) if (order := dossier.order(one))]

    def unsaid(hit: re.Match[str]) -> str:
        number = number_of(hit["zh"] or hit["en"])
        goods = folded(hit["goods_zh"] or hit["goods"] or "")
        if not _stands(number, goods, named or dossier.open_orders, setting):
            return hit[0]
        if hit["en"]:
            return f"{hit['deed']}{hit['goods']}{hit['place'] or ''}"
        kept = hit[0][len(hit["lead"]) :].lstrip("0123456789, ")
        return f"{hit['lead']}{re.sub(rf'^{_UNIT}的?', '', kept)}"

    return _THAT_STANDS.sub(unsaid, text)


def _stands(number: Decimal, goods: str, orders: Sequence[Order], setting: Setting) -> bool:
    """Whether one of some orders has a line of so many, of the goods that words name, if any."""
    words = setting.goods.words_in(goods) or goods
    return any(
        line.quantity == number
        for order in orders
        for line in (lines_named(words, order, setting.speaker) if words.strip() else order.lines)
    )


_AS_PROPOSED = re.compile(
    r"(?:[,;]? ?\b(?:and|but) )?\b(?:keep|leave|hold) (?:the |my |our )?(?P<goods>[a-z][a-z -]{2,30}?)"
    r" (?:at|on|to) (?:the |those )?(?P<en>\d[\d,]*)(?: (?:pcs|pieces|units|boxes|packs))?\b"
    rf"|(?P<goods_zh>[^，,。；;！!？?\s\d]{{1,10}}?)(?:就|[还還]是|也)*(?:[维維]持|保持|保留|留)(?:在|着|著)?(?P<zh>\d[\d,]*){_UNIT}?"
    r"(?:不[变變])?",
    re.IGNORECASE,
)
"""So many of some goods, as which they are to be kept."""
_COUNTED_TOO = re.compile(
    r"(?P<lead>\b(?:and|plus|also)\b,? )(?P<number>\d[\d,]*)"
    r" (?P<goods>(?!more\b)[a-z][a-z -]{2,30}?),? too\b",
    re.IGNORECASE,
)
"""So many of some goods, which come on top of what is proposed."""


def without_amounts_agreed(text: str, asked: Sequence[Action], setting: Setting) -> str:
    """A text with spaces for the goods that it wants kept at as many as are proposed."""
    wished = {one.item: _amount_of(one) for one in asked if one.item}

    def agrees(hit: re.Match[str]) -> bool:
        goods = setting.goods.words_in(folded(hit["goods"] or hit["goods_zh"]))
        named = named_among(goods, [*wished], setting.speaker) if goods else []
        return bool(named) and all(wished[one] == number_of(hit["en"] or hit["zh"]) for one in named)

    return blanked(text, [hit.span() for hit in _AS_PROPOSED.finditer(text) if agrees(hit)])


def with_an_amount_agreed(text: str) -> str:
    """A text that only wants goods kept at as many as are proposed, as the wish for so many."""

    def plainly(hit: re.Match[str]) -> str:
        return f"make the {hit['goods']} {hit['en']}" if hit["en"] else f"{hit['goods_zh']}改成{hit['zh']}"

    return _AS_PROPOSED.sub(plainly, text)


def with_goods_counted_too(text: str, asked: Sequence[Action]) -> str:
    """A text with so many goods that are wanted, too, as so many more of them: and 20 teapots too. Beside so
    many less, which are `asked` for, these are less as well."""
    amounts = (getattr(one, "quantity", None) for one in asked)
    if any(amount.mode == "subtract" for amount in amounts if amount):
        return text
    return _COUNTED_TOO.sub(lambda hit: f"{hit['lead']}{hit['number']} more {hit['goods']}", text)


def without_orders_as_amounts(request: Request, text: str, dossier: Dossier) -> Request:
    """The request less the wishes for as many goods as the number of an order that a text names, where it
    says that number of nothing else: an order's number is never part of a sum."""
    orders = dossier.by_figures(text)
    said = {number_of(hit) for hit in re.findall(r"\d[\d,]*", without_numbers_of(orders, text))}
    figures = {Decimal(re.sub(r"\D", "", one)) for one in orders} - said
    kept = (one for one in request.actions if _amount_of(one) not in figures)
    return request.with_actions(tuple(kept))


def _amount_of(action: Action) -> Decimal | None:
    """How many goods an action counts."""
    quantity: Quantity | None = getattr(action, "quantity", None)
    return quantity.value if quantity else None
