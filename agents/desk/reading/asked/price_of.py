"""Goods named with no more than the word price, which asks what they cost: flask price? 礼盒价格呢."""

from __future__ import annotations

import re
from collections.abc import Callable

from agents.desk.goods import plain_name
from agents.desk.reading.by_example import language_of
from agents.desk.reading.card.answers import folded

_PRICE_OF = re.compile(
    r"\W*(?:(?:and|also|[那还還]有?)\W*)?(?:the )?(?P<goods>[^?？,，。.]{2,40}?)(?:'s|的)?\s*"
    r"(?:(?:unit )?prices?|[价價][格钱錢]?|[单單][价價])(?: please)?[呢吗嗎]?\W*"
)


def with_a_price_asked(text: str, words_in: Callable[[str], str | None]) -> str:
    """The text; where it is no more than goods of the house, all of it `words_in` their names, and the word
    price, as a question."""
    hit = _PRICE_OF.fullmatch(folded(text))
    goods = hit["goods"].strip() if hit else ""
    if not goods or words_in(goods) != plain_name(goods):
        return text
    return f"{goods}多少钱" if language_of(goods) == "zh" else f"how much are {goods}?"
