"""Prices of several goods of one order, each beside its name: 3.30 for the white, 9.50 for the pots."""

from __future__ import annotations

import re
from decimal import Decimal

from agents.desk.find import lines_named
from agents.desk.propose import LIKE_A_PRICE
from agents.desk.reading.amounts.figures import is_within, number_of
from agents.desk.reading.card.answers import folded
from agents.desk.speaker import Speaker
from contracts.order import Order, OrderLine

_PARTS = re.compile(r"[,，、;；。\n]|\.(?!\d)|\band\b|[和跟与與]")
_FIGURE = re.compile(r"(?<![\d.])[$€£¥]?\d+(?:\.\d+)?(?![\d%])")
_BESIDE = re.compile(
    r"\b(?:for|at|to|on|the|my|our|a|an|per|each|apiece|piece|pieces|unit|box|pack|usd|eur|cny|rmb|dollars?|please"
    r"|pls|ok(?:ay)?|(?:how|what) about|let's say|say|and|with|then|if|you"
    r"|can|do|could|we|i|pay|offer|ones?|are|is)\b"
    r"|[元块塊]|美元|每|[个個盒包件把箱支][钱錢]?|[给給按算要出那就我][们們]?|的|[吧吗嗎呢行]|[单單]?[价價]|\W"
)
"""What may stand beside goods and their price."""


def prices_of_each(text: str, order: Order, speaker: Speaker) -> list[tuple[OrderLine, Decimal]]:
    """The lines of an order, each with the price that a text names for it; none where it names fewer than
    two, or says anything else."""
    number = re.sub(r"\D", "", order.id)
    said = re.sub(rf"(?:so-?)?(?<!\d){number}(?!\d)", " ", folded(text))
    found = list[tuple[OrderLine, Decimal]]()
    for part in _PARTS.split(said):
        figures = _FIGURE.findall(part)
        goods = " ".join(_BESIDE.sub(" ", _FIGURE.sub(" ", part)).split())
        if not figures and not goods:
            continue
        lines = lines_named(goods, order, speaker) if goods and len(figures) == 1 else []
        price = number_of(figures[0].lstrip("$€£¥")) if lines else Decimal(0)
        standing = lines[0].unit_price if len(lines) == 1 else None
        if standing is None or not is_within(price, standing, LIKE_A_PRICE):
            return []
        found.append((lines[0], price))
    return found if len({line.sku for line, _ in found}) == len(found) > 1 else []
