"""Goods that are written as labels of how many there are to be: Gloves: 300. Paper: 550. And measures that
count orders, and no goods: 再下一张手套的新单，300盒."""

from __future__ import annotations

import re

from agents.desk.goods import plain_name
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded

_LABELLED = re.compile(
    r"(?:^|(?<=[.,;。，；、\n]))(?P<goods>\s*[^\d.,;:。，；：、\n]{1,40}?)\s?[:：]"
    r"(?=\s*\d[\d,]*\s*(?:[a-z]{2,10}|[个個把盒包件箱支只隻台套条條张張])?\s*(?:[.,;。，；、\n]|$))",
    re.IGNORECASE,
)

ONE_ORDER = re.compile(
    r"[一1][张張个個笔筆份](?=(?:[^，。,.;；:：、\d]{1,12}?的)?新的?[订訂]?[单單](?![价價位子]))"
)
"""The measure of one new order, of goods that may be named between."""


def without_labels(text: str, setting: Setting) -> str:
    """A text with a space for the colon between goods that are for sale and their number alone."""

    def opened(hit: re.Match[str]) -> str:
        said = folded(hit["goods"]).strip()
        named = setting.goods.words_in(said) == plain_name(said) or setting.goods.knows(said)
        return f"{hit[0][:-1]} " if named else hit[0]

    return _LABELLED.sub(opened, text)
