"""Prices of the house that a text repeats to say how little they are: 57.40 is hardly a discount."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.stretches import SENTENCE

_SCORN = re.compile(
    r"\b(?:hardly|barely|scarcely)\b"
    r"|(?:\b(?:no|not|isn['’]?t)\b)[^.;!?\d]{0,24}\b(?:discount|reduction|saving|rebate|bargain|improvement|offer|deal)\b"
    r"|\b(?:call|calling) (?:that|this|it) an? (?:discount|offer|reduction|deal)\b"
    r"|\b(?:almost|nearly|practically|basically|as good as) (?:the |your )*(?:list|full|same|normal)\b"
    r"|\b(?:a|this a|that a|some) joke\b|\b(?:joking|kidding|seriously|ridiculous|insult\w*|disappoint\w*)\b"
    r"|\b(?:a few|just|only) cents\b|\bnext to nothing\b|\banything off\b"
    r"|\b(?:better|lower|less|cheaper|more) than\b(?=\W*(?:usd|eur|[$€£])?\W*\d)|\bnowhere near\b"
    r"|[也都]?[叫算](?:什[么麼]|哪[门門]子)?(?:优惠|優惠|折扣|便宜|[让讓]利|[降减減][价價])|(?:[没沒]|不算)(?:什[么麼]|怎[么麼]|多少)?(?:优惠|優惠|折扣|便宜|[降减減])"
    r"|[开開]玩笑|[没沒][有]?[诚誠]意|[跟和][没沒](?:降|[减減]|便宜)|才(?:便宜|降|[减減]|少)",
    re.IGNORECASE,
)
"""That something is too little."""
_TAKES = re.compile(
    r"\b(?:take|accept\w*|agree\w*|fine|ok(?:ay)?|go with|deal at|done at|settle for|book|i can live|works)\b"
    r"|成交|[行好]吧|可以|就[这這按]|接受|同意",
    re.IGNORECASE,
)
"""That it is taken all the same."""
_SUM = re.compile(r"(?<![\d.,-])\d[\d,]*(?:\.\d+)?(?![\d%]|[.,]\d|折)")


def with_prices_scorned(text: str, offered: Collection[Decimal]) -> str:
    """A text with the usual words for what it says of a price of the house that is no good."""
    if not _SCORN.search(text) or _TAKES.search(text):
        return text

    def told(hit: re.Match[str]) -> str:
        prices = [one[0] for one in _SUM.finditer(hit[0]) if number_of(one[0]) in offered]
        others = [one[0] for one in _SUM.finditer(hit[0]) if number_of(one[0]) not in offered]
        if not prices or others:
            return hit[0]
        usual = (
            f"{prices[0]}太贵了。"
            if re.search(r"[\u3400-\u9fff]", text)
            else f"{prices[0]} is too expensive. "
        )
        return usual if _scorns(hit, text) else hit[0]

    return SENTENCE.sub(told, text).strip()


def _scorns(sentence: re.Match[str], text: str) -> bool:
    """Whether a sentence, or the one behind it where that names no price, says how little something is."""
    behind = SENTENCE.match(text, sentence.end())
    alone = sentence[0].rstrip().endswith(("?", "？", "!", "！"))
    return bool(_SCORN.search(sentence[0])) or bool(alone and behind and _SCORN.search(behind[0]))
