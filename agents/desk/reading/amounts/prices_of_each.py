"""Prices of several goods of one order, each beside its name, or in their order: 3.30 for the white, 9.50 for
the pots; 3.30 and 9.50?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from agents.desk.find import lines_named, product_meant
from agents.desk.propose import LIKE_A_PRICE, Setting
from agents.desk.reading.amounts.figures import is_within, number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE, SENTENCE
from agents.desk.speaker import Speaker
from contracts.order import Order, OrderLine
from contracts.request import ChangePrice, PlaceOrder, Price, Request

_PARTS = re.compile(r"[,，、;；。\n]|\.(?!\d)|\band\b|[和跟与與]")
_FIGURE = re.compile(r"(?<![\d.])[$€£¥]?\d+(?:\.\d+)?(?![\d%])")
_BESIDE = re.compile(
    r"\b(?:for|at|to|on|the|my|our|a|an|per|each|apiece|piece|pieces|unit|box|pack|usd|eur|cny|rmb|dollars?|please"
    r"|pls|ok(?:ay)?|(?:how|what) about|let's say|say|and|with|then|if|you"
    r"|can|do|could|we|i|pay|offer|ones?|are|is|it['’]?s|it|that['’]?s|was|were|done|deal|agreed|then|so|let['’]?s|get|give|me|us|fine|works?|possible)\b"
    r"|[元块塊]|美元|每|[个個盒包件把箱支][钱錢]?|[给給按算要出那就我][们們]?|的|[吧吗嗎呢行]|[单單]?[价價]|[那不能可以好就]|如果|要是|成交|[的]?[话話]|定了?|分[别別]|\W"
)
"""What may stand beside goods and their price."""


def prices_in_turn(text: str, standing: Sequence[Decimal]) -> list[Decimal]:
    """A price for each of several goods, where a text names as many as there are, and nothing else, in their
    order: each is like that which stands of its own. None of any other text."""
    parts = [part for part in _PARTS.split(folded(text)) if _BESIDE.sub("", part) or _FIGURE.search(part)]
    figures = [_FIGURE.findall(part) for part in parts]
    alone = all(len(one) == 1 and not _said_beside(part) for one, part in zip(figures, parts, strict=True))
    if not alone or len(parts) != len(standing) or len(parts) < len(("one", "other")):
        return []
    prices = [number_of(one.lstrip("$€£¥")) for (one,) in figures]
    fit = all(is_within(*pair, LIKE_A_PRICE) for pair in zip(prices, standing, strict=True))
    return prices if fit else []


def with_prices_in_turn(request: Request, text: str, setting: Setting, currency: str) -> Request:
    """The request; of a text that orders several goods and names a price for each of them behind that, in
    their order, the goods at these: order 100 pots and 100 mugs at 9 and 3.10."""
    placed = [one for one in request.actions if isinstance(one, PlaceOrder) and one.item and one.quantity]
    products = [product_meant(one.item, setting.speaker) for one in placed]
    listed = [one.list_prices.get(currency) or Decimal(0) for one in products if one]
    tails = (*SENTENCE.findall(text), *CLAUSE.findall(text), *_AT.split(text)[1:])
    prices = next(filter(None, (prices_in_turn(tail, listed) for tail in tails)), [])
    if len(prices) != len(placed) or not placed:
        return request
    at_these = {
        id(one): one.model_copy(update={"price": Price(amount=price, basis="unit")})
        for one, price in zip(placed, prices, strict=True)
    }
    rest = [one for one in request.actions if id(one) in at_these or not isinstance(one, ChangePrice)]
    return request.with_actions(tuple(at_these.get(id(one), one) for one in rest))


_AT = re.compile(r"\b(?:at|for)\b|[单單][价價]|[价價]格", re.IGNORECASE)
"""What the prices of goods stand behind."""


def _said_beside(part: str) -> str:
    """What a part of a text says beside figures and the words that may stand there."""
    return " ".join(_BESIDE.sub(" ", _FIGURE.sub(" ", part)).split())


def prices_of_each(text: str, order: Order, speaker: Speaker) -> list[tuple[OrderLine, Decimal]]:
    """The lines of an order, each with the price that a text names for it, or for all in their order; none
    where it names fewer than two, or says anything else."""
    number = re.sub(r"\D", "", order.id)
    said = re.sub(rf"(?:so-?)?(?<!\d){number}(?!\d)", " ", folded(text))
    if in_turn := prices_in_turn(said, [line.unit_price or Decimal(0) for line in order.lines]):
        return list(zip(order.lines, in_turn, strict=True))
    found = list[tuple[OrderLine, Decimal]]()
    for part in _PARTS.split(said):
        figures = _FIGURE.findall(part)
        goods = _said_beside(part)
        if not figures and not goods:
            continue
        lines = lines_named(goods, order, speaker) if goods and len(figures) == 1 else []
        price = number_of(figures[0].lstrip("$€£¥")) if lines else Decimal(0)
        standing = lines[0].unit_price if len(lines) == 1 else None
        if standing is None or not is_within(price, standing, LIKE_A_PRICE):
            return []
        found.append((lines[0], price))
    return found if len({line.sku for line, _ in found}) == len(found) > 1 else []
