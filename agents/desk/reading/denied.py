"""What a text says that it does not mean: not the glasses, the chair order; 不是礼盒，是椅子那单."""

from __future__ import annotations

import re

_NOT_THOSE = re.compile(
    r"^\W*(?:我?[说說要]的)?不是[^，,。；;\d]{1,12}[，,；;。\s]+(?:而?是|我[说說要]的是)?(?=[^，,。；;]{1,14}(?:[单單]|[订訂][单單]))"
    r"|^\W*(?:no\W+)?not (?:the |my |our )?[a-z -]{2,24}?[,;.] *(?:(?:but|it's|i mean(?:t)?|rather)\b *)?"
    r"(?=(?:the |my |our )?[a-z -]{2,24}\border\b)",
    re.IGNORECASE,
)
"""Goods that are not meant, before the order that is."""

_NOT_OF_IT = re.compile(
    r"\b(?:has |it has |with )?nothing to do with (?:order |the order )?(?:[a-z]{1,4}-?)?\d{3,}"
    r"|[跟和與与同](?:[a-z]{1,4}-?)?\d{3,}(?:那[张張]?[单單])?(?:[没沒]有?[关關][系係]|[无無][关關])",
    re.IGNORECASE,
)
"""An order that is not meant."""


def without_orders_denied(text: str) -> str:
    """A text with spaces for the orders that it says it has nothing to do with."""
    return _NOT_OF_IT.sub(lambda hit: " " * len(hit[0]), text)


def without_what_is_denied(text: str) -> str:
    """A text with spaces for goods that it says first are not meant, before it names the order that is."""
    return _NOT_THOSE.sub(lambda hit: " " * len(hit[0]), text)
