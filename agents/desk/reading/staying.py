"""Questions whether terms stay as they are, behind what waits for a yes: 付款方式不变吧？ price unchanged?

They are no yes, no wish, and no matter for a person: the book, or what is proposed, tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from agents.desk.plan import Step
from agents.desk.proposal import Proposal, alike, bare, says_again
from agents.desk.propose import Setting
from agents.desk.reading.answers import asks_back, asks_if_right, folded
from agents.desk.reading.asides import asks_which, is_tag
from agents.desk.reading.confirmed import figures_of, numbers_in, repeats
from agents.desk.reading.days import MONTH, WEEKDAY
from agents.desk.reading.halves import FIELDS
from agents.desk.reading.questions import Question
from contracts.request import (
    Action,
    ChangeAddress,
    ChangeContact,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    ChangePrice,
    ChangeQuantity,
    QueryOrder,
    Request,
)

_TOLD_BY: dict[type[Action], Question] = {
    ChangePayment: "own_payment",
    ChangeAddress: "own_address",
    ChangeContact: "own_contact",
    ChangeInvoice: "own_invoice",
    ChangeDelivery: "stays",
    ChangePrice: "own_prices",
    ChangeQuantity: "details",
}
"""The question that is answered with such a term of an order."""
_LOOKS = ("query_order", "accept", "request_quote")
_ASKS = re.compile(
    r"(?:[吧吗嗎嘛么麼呢]|[是对對]不[是对對]"
    r"|\b(?:right|correct|yes|(?:is|does|do|will|has|have|are)(?:n't)? (?:it|that|they)))?\W*[?？]\W*$"
    r"|(?:[吧吗嗎嘛么麼]|[对對]不[对對])\W*$"
)
_STAYS = re.compile(
    r"[不没沒](?:[会會用要需有])*[变變改动動调調][动動变變化过過]?|[还還]是|照[旧舊]|一[样樣]|[原本](?:[来來样樣]|先)?的"
    r"|\b(?:(?:the )?same|unchanged|stay(?:s|ing)?|remain(?:s|ing)?|still|as (?:is|before|now|it is|planned)"
    r"|(?:(?:does|do|will|is|has|did|wo|wont|doesnt)(?:n't| not)|not|n't|no|won't)"
    r" (?:be )?chang(?:es?|ed|ing))\b"
)
_BESIDE = re.compile(
    r"\b(?:and|but|so|then|just|to|check|confirm|the|my|our|this|that|it|order|terms?|does|do|will|is|are"
    r"|be|of|for|with|right|correct|they|have|has|all|both|method|conditions|on|at|usd|cny|eur)\b|n't\b"
    rf"|\b(?:{MONTH}|{WEEKDAY})\b|\d+(?:st|nd|rd|th)\b|[年月日号號元块塊在定]|美元|美金|人民[币幣]"
    r"|[那这這的都也就呢会會是对對吧吗嗎嘛么麼啊哦应應该該请請问問想确確认認跟和与與]|[订訂]?[单單]|方式|[条條]件|[以之]前|没[错錯]|\W"
)
"""What may stand around a term and that it stays."""


_ON_TIME = re.compile(
    r"\b(?:will|does|do|is|are|can)\b[^.;!?]{0,60}"
    r"\b(?:on time|on schedule|as (?:planned|scheduled|promised))\W*\?"
    r"|(?:[准準][时時]|按[时時]|如期|按期)[^，。,;；]{0,6}(?:[吗嗎么麼嘛]|[?？])"
)


def with_days_only_asked(request: Request, text: str, setting: Setting) -> Request:
    """The request; of a text that asks whether goods come on time, the question how their order stands in the
    place of the wish for that day."""
    if not _ON_TIME.search(folded(text)):
        return request
    if not request.actions and (item := setting.goods.words_in(folded(text))):
        return request.with_actions((QueryOrder(item=item, evidence=((0, len(text)),)),))
    return request.with_actions(
        tuple(
            QueryOrder(order=one.order, item=one.item, evidence=one.evidence)
            if isinstance(one, ChangeDelivery)
            else one
            for one in request.actions
        )
    )


def asks_what_stays(text: str, proposal: Proposal | None) -> list[Question] | None:
    """What a text asks that does no more than ask whether terms stay as they are; of terms that are proposed,
    or bargained over without a `proposal`, what that is. `None` for any other text."""
    said = folded(text)
    kinds = [kind for kind, words in FIELDS if re.search(words, said)]
    if not (kinds and _ASKS.search(said) and _STAYS.search(said)):
        return None
    rest = re.sub("|".join(words for _, words in FIELDS), " ", _STAYS.sub(" ", said))
    steps = proposal.steps if proposal else ()
    beside = _BESIDE.sub("", re.sub(r"\d[\d,.]*", " ", rest))
    if beside or not {*numbers_in(rest)} <= _figures(steps):
        return None
    changed = {reason for step in steps for reason in step.reasons}
    told = [_TOLD_BY[kind] for kind in kinds if f"{kind.model_fields['intent'].default}" not in changed]
    new = proposal is None or "place_order" in proposal.request.intents
    return ["table"] if new or not told else told


def asks_whether_it_is_so(text: str, plain: Request, proposal: Proposal) -> bool:
    """Whether a text, which reads as `plain` to anyone, asks back whether what is proposed is as it says, and
    wishes for nothing else: the total is 1,960, right?"""
    if not asks_back(text) or asks_which(text) or not repeats(text, proposal):
        return False
    said, items = folded(text), [one.item for one in proposal.request.actions if one.item]
    says_it = plain.actions or _STAYS.search(said) or any(folded(item) in said for item in items)
    asks = numbers_in(text) or is_tag(text) or (says_it and asks_if_right(text))
    return bool(asks) and all(
        one.intent in _LOOKS or _has_its_figures(one, proposal) or says_again(one, proposal.request)
        for one in plain.actions
    )


def _has_its_figures(wish: Action, proposal: Proposal) -> bool:
    """Whether a wish, all figures of which are proposed, says nothing else: it is for a day, a price or terms
    of payment, or only names goods of what is proposed."""
    says = bare(wish).model_dump(exclude_none=True, exclude={"intent", "order", "item"})
    if says:
        return isinstance(wish, ChangeDelivery | ChangePrice | ChangePayment)
    items = [one.item for one in proposal.request.actions if one.item]
    return any(alike(wish.item or "", item) for item in items) and wish.intent == "place_order"


def _figures(steps: Sequence[Step]) -> set[Decimal]:
    """The figures of what is proposed."""
    return {one for step in steps if step.order for one in figures_of(step.order)}
