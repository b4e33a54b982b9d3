"""Goods that others of the same value come in the place of: 纸不要了，换成同样金额的礼盒."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from agents.desk.find import Dossier, lines_named
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from contracts.order import Order, OrderLine
from contracts.request import Action, AddItem, ChangeQuantity, Quantity, RemoveItem, Request, SubstituteItem

_SAME_VALUE = re.compile(
    r"(?:同[样樣等]|[一]样樣?|相同|相等|差不多)多?的?(?:金[额額]|[价價][值钱錢格]?|[总總]?[额額]|[钱錢])|等[额額值价價]"
    r"|的(?:[钱錢]|金[额額]|[货貨]款|[价價][值钱錢])[都全]?(?:[换換]|拿[来來去]|用[来來]|改)"
    r"|(?:省下[来來]?的?|多出[来來]?的?)?[钱錢](?:用[来來于於]|拿[来來去]|都|全|再|就|[给給]我)*多?(?:[换換]|[加买買](?:成|[点點]|些)?)(?!起)"
    r"|\b(?:of|for|to|at|with) (?:the )?(?:same|equal|equivalent) (?:total )?(?:value"
    r"|amount of money|money|worth|price|cost|sum)\b"
    r"|\b(?:use|put|spend) (?:the|that|its|their) money (?:for|on|into|towards)\b"
    r"|\bworth (?:the same|as much)\b|\b(?:equal|same|equivalent)(?: in)? value\b|\bsame money'?s? worth\b",
    re.IGNORECASE,
)
"""That what comes is to be worth what goes."""
_SO_MANY = re.compile(
    r"(?:大[概约約]|差不多|[约約]|about|around|roughly|some)\s*(?P<number>\d[\d,]*)(?!\s*[块塊元%％])",
    re.IGNORECASE,
)
"""How many that is, as the customer counts it."""
_COMES = re.compile(
    r"(?<=[来來去的钱錢多都全])[加买買](?:[点點些])?|[换換改](?:[成为為到]|[^，,。]{0,10}?的)?|\b(?:for|with|into|to|by)\b",
    re.IGNORECASE,
)
"""What comes stands behind it."""


def with_goods_of_the_same_value(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods of an order that go for others of the same value, as so many of these as come
    nearest to that, or as the text says."""
    if not _SAME_VALUE.search(text):
        return request
    taken_off = (one for one in request.actions if isinstance(one, RemoveItem | SubstituteItem) and one.item)
    goes = next(taken_off, None) or (None if request.actions else _what_goes(text, setting))
    if goes is None:
        return request
    found = _line_of(goes, dossier, setting)
    product = setting.goods.named(_what_comes(text, goes.item or "", setting) or "")
    if found is None:
        return request
    order, line = found
    skus = {one.sku for one in order.lines}
    product = [one for one in product if one.sku in skus] if len(product) > 1 else product
    if len(product) != 1:
        return request
    held = next((one for one in order.lines if one.sku == product[0].sku), None)
    price = held.unit_price if held else product[0].list_prices.get(order.currency)
    if not price or held == line:
        return request
    told = _SO_MANY.search(text)
    number = number_of(told["number"]) if told else (line.amount / price).quantize(Decimal(1), ROUND_HALF_UP)
    named: dict[str, Any] = {"order": order.id, "evidence": ((0, len(text)),)}
    so_many = Quantity(value=number, mode="add" if held else "set")
    comes_on: Action = (
        ChangeQuantity(item=held.name, quantity=so_many, **named)
        if held
        else AddItem(item=product[0].sku, quantity=so_many, **named)
    )
    rest = (one for one in request.actions if one is not goes and not _counts(one, number))
    return request.with_actions((*rest, RemoveItem(item=line.name, **named), comes_on))


def money_put_into_others(request: Request, text: str) -> list[str]:
    """Where a text takes goods off and puts their money into others, of which nothing was read."""
    if {*request.intents} != {"remove_item"}:
        return []
    clauses = (
        one.strip(" .。,，;；!！") for one in re.split(r"[.,;!\n，。；！]|\band (?=use|put|spend)", text)
    )
    return [one for one in clauses if (hit := _SAME_VALUE.search(one)) and re.search(r"money|[钱錢]", hit[0])]


def _what_goes(text: str, setting: Setting) -> RemoveItem | None:
    """The goods that a text names before the words by which others come in their place, as to be taken
    off."""
    swap = re.search(r"[换換][成为為到]", text)
    words = re.sub(r"^.*[，,。把将將]|\W|[都全也]+$", "", text[: swap.start()]) if swap else None
    return RemoveItem(item=setting.goods.words_in(words) or words) if words else None


def _what_comes(text: str, goes: str, setting: Setting) -> str | None:
    """The goods that a text names behind the words by which they come in the place of others."""
    for hit in _COMES.finditer(text):
        words = setting.goods.words_in(text[hit.end() :])
        if words and words != goes:
            phrase = re.split(r"[，,。；;\d]", _SAME_VALUE.sub("", text[hit.end() :]))[0].strip("的 ")
            return phrase if words in phrase and phrase.isalpha() else words
    return None


def _line_of(goes: Action, dossier: Dossier, setting: Setting) -> tuple[Order, OrderLine] | None:
    """The only line of the open orders that an action takes off, with its order."""
    orders = [
        one for one in dossier.open_orders if not goes.order or one.id in dossier.by_figures(goes.order)
    ]
    found = [(one, line) for one in orders for line in lines_named(goes.item or "", one, setting.speaker)]
    return found[0] if len(found) == 1 else None


def _counts(action: Action, number: Decimal) -> bool:
    """Whether an action is of no more than the number that was told, or of none."""
    return isinstance(action, ChangeQuantity | AddItem) and (
        action.quantity is None or action.quantity.value == number
    )
