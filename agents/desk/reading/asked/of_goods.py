"""Goods that a question counts only to tell what it is about: 再问一下200盒礼盒能不能单独包装."""

from __future__ import annotations

import re
from collections.abc import Callable

from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.asked.unheard import says_something
from agents.desk.reading.card.answers import folded
from agents.desk.reading.stretches import CLAUSE, SENTENCE, Span, is_read_from
from contracts.request import Action, AddItem, ChangeQuantity, PlaceOrder, Request

_UNIT = r"(?:[把盒包个個件只支隻张張台箱套条條]|\b(?:pcs|pieces|boxes|packs|units)\b)"
_DEED = re.compile(
    r"\b(?:order|add|buy|purchase|take|want|need|like|have|get|make|change|raise|increase"
    r"|reduce|cut|drop|cancel|remove"
    r"|swap|replace|keep|more|another|extra|fewer|less|up|down|send|ship|deliver|book|put|supply"
    r"|reserve|instead|of them)\b"
    r"|[订訂买買购購加增减減删刪换換补補追留扣退](?![制製])"
    r"|下[单單]|改(?!天)|要(?![多什怎几幾不花用])|[来來][个個]?(?=\d)|[降升][到至]|取消|去掉|不要|多(?=\d)|少(?=\d)"
)
"""That an amount is wanted, or is to be another."""
_ASKS_MORE = re.compile(r"再(?=[请請想]?[问問])|[请請]再?[问問]|(?:[问問]|[请請]教)[一]?下")
"""That something is asked besides: no amount comes on top."""
_COUNTED = re.compile(
    rf"(?<![A-Za-z\d.-])\d[\d,]*\s?{_UNIT}?的?(?:[话話][，,]?)?|\b(?:for|with|and|also|on)\b"
)
"""How many goods there are, and what leads to them."""
_QUESTION_OF_ITS_OWN = re.compile(
    r"[能可][不否以][能可]?以?|[会會]不[会會]|有[没沒]有|怎[么麼样樣]|什[么麼]|多[大重长長高久]|[吗嗎]"
    r"|\b(?:can|could|would|will|do|does|are|is|how|what)\b"
)
"""What a question asks that does more than wish."""


def without_goods_only_asked_of(
    request: Request, text: str, words_in: Callable[[str], str | None], read: Callable[[str], Request]
) -> Request:
    """The request less the amounts of goods of which a question asks what can't be read, and is for a person.
    `words_in`: the words of a text that name goods."""
    spans = [hit.span() for hit in SENTENCE.finditer(text) if _only_asks_of(hit[0], words_in, read)]
    kept = tuple(one for one in request.actions if not _is_counted_in(one, spans))
    return request if len(kept) == len(request.actions) else request.with_actions(kept)


def _is_counted_in(action: Action, spans: list[Span]) -> bool:
    """Whether an action is no more than so many goods, read from one of some stretches."""
    terms = (getattr(action, name, None) for name in ("price", "delivery", "payment", "address"))
    counted = isinstance(action, ChangeQuantity | AddItem | PlaceOrder) and not any(terms)
    return counted and is_read_from(action, spans)


def _only_asks_of(
    sentence: str, words_in: Callable[[str], str | None], read: Callable[[str], Request]
) -> bool:
    """Whether a sentence is a question about goods, of which it says how many there are, and no more."""
    said = _ASKS_MORE.sub(lambda hit: " " * len(hit[0]), folded(sentence))
    goods = words_in(said)
    if not (goods and re.search(r"\d", said) and is_question(sentence)) or _DEED.search(said):
        return False
    told = [one for one in CLAUSE.findall(said) if not _QUESTION_OF_ITS_OWN.search(one)]
    if any(re.search(r"\d", one) and words_in(one) for one in told):
        return False
    rest = _COUNTED.sub(" ", said)
    for word in goods.split():
        rest = rest.replace(word, " ")
    own = _QUESTION_OF_ITS_OWN.search(rest)
    return bool(own) and says_something(rest) and not read(rest).actions
