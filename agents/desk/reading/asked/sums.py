"""Questions whether what an order comes to is as a text says: 总价还是35800？ still 1,800 altogether?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.card.asides import is_tag
from agents.desk.reading.stretches import CLAUSE, Span, without_numbers_of

_OF_A_SUM = re.compile(
    r"\b(?:total|sum|altogether|in all|costs?|price|amount|comes? to|comes? out at)\b"
    r"|[总總](?:[价價额額共]|金[额額])|一共|合[计計]|[价價][格钱錢]"
)
_SAYS_IT_IS = re.compile(
    r"\b(?:is|are|still|costs?|comes?|stays?|remains?|was|right|correct|isn['’]t|that['’]s|it['’]s|now)\b"
    r"|[还還仍]?是|[还還仍]|依然|依舊|依旧|[现現]在|目前|[没沒][变變]|不[变變]"
)
_WISHES = re.compile(
    r"\b(?:can|could|would|will|may|shall|make|do(?! i| we)|(?:how|what) about|what if|if|please|ok(?:ay)?"
    r"|cheaper|lower|better|instead|reduce\w*|discount\w*|accept\w*|agree\w*|deal|possible|take|pay|offer|want"
    r"|for(?= [$€£]?\d)|each|apiece|per|why|down|off|round\w*)\b"
    r"|[行能好成]|可以|便宜|改|降|[减減]|算|[给給]|做|要|如果|[让讓]|[优優]惠|折|每|[单單][价價]|怎|[为為]什|接受|同意"
)
"""What makes a wish of a sum rather than the question whether it is that."""
_ASKS_IT = re.compile(r"[?？]\s*$|[吗嗎吧么麼]\W*$")
_SUM = re.compile(
    r"(?<![a-z\d.,-])(?:[$€£¥￥]|(?:usd|cny|rmb|eur) ?)?(?P<sum>[1-9][\d,]*(?:\.\d+)?)(?![\d%-]|[.,]\d)"
)
_TAG = re.compile(
    r"\W*(?:[对對是][吗嗎吧不么]?|[没沒][错錯]吧?|right|correct|is that (?:right|so))\W*$", re.IGNORECASE
)


@dataclass(frozen=True)
class SumAsked:
    """The sum that a text asks about, and where it does."""

    span: Span
    amount: Decimal


def sum_asked_about(text: str, orders: Sequence[str]) -> SumAsked | None:
    """The sum of which a text asks whether an order comes to it, and does not wish that it did. `orders`: the
    numbers that are no sums."""
    clauses = [hit.span() for hit in CLAUSE.finditer(text)]
    for place, (start, end) in enumerate(clauses):
        if place + 1 < len(clauses) and is_tag(text[slice(*clauses[place + 1])]):
            end = clauses[place + 1][1]
        said = without_numbers_of(orders, folded(text[start:end]))
        sums = [number_of(hit["sum"]) for hit in _SUM.finditer(said)]
        asks = _SAYS_IT_IS.search(said) and _OF_A_SUM.search(said) and _ASKS_IT.search(said)
        if asks and len(sums) == 1 and not _WISHES.search(_TAG.sub("", said)):
            return SumAsked((start, end), sums[0])
    return None
