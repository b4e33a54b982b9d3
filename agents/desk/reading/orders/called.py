"""Several orders that a message calls by their goods, each with a wish of its own, and amounts said of one
beside its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.desk.find import Dossier
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.answers import folded
from agents.desk.reading.filling import Read
from agents.desk.reading.orders.naming import A_NUMBER, BY_PLACE, with_numbers_for_goods
from agents.desk.reading.orders.part_by_part import as_in, orders_left_out
from agents.desk.reading.stretches import CLAUSE, SENTENCE_END
from contracts.request import Action, ChangeQuantity, Request

_CLAUSE = re.compile(r"(?:(?!\band\b)(?:[^.,!?;，。！？；\n]|(?<=\d)[.,](?=\d)))+", re.IGNORECASE)


def with_orders_called(
    request: Request, text: str, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request; of a text that names several orders by their goods, and reads as of none of them or fewer,
    what it says with their numbers: 杯子那单推迟一周，茶壶那单推迟两周."""
    numbered = with_numbers_for_goods(text, dossier, setting)
    orders = {*dossier.by_figures(numbered)}
    if (
        BY_PLACE.search(text)
        or numbered == text
        or len(orders) <= max(1, len({one.order for one in request.actions if one.order}))
    ):
        return request
    told = request.with_actions(as_in(text, numbered, read(numbered)).actions)
    return told if _are_of(told, numbered, dossier) else request


def with_the_order_called(
    request: Request, text: str, dossier: Dossier, setting: Setting, read: Read
) -> Request:
    """The request; of a text that calls one order by its goods and reads as nothing, what it says with that
    order's number: 椅子那单不要了."""
    numbered = text if request.actions else with_numbers_for_goods(text, dossier, setting)
    if numbered == text or BY_PLACE.search(text):
        return request
    told = request.with_actions(as_in(text, numbered, read(numbered)).actions)
    return told if _are_of(told, numbered, dossier) else request


def are_orders_called(request: Request, text: str, dossier: Dossier, setting: Setting) -> bool:
    """Whether a text names several orders by their goods, and the request wants something of each as a
    whole, or leaves it: what is said of such goods is said of the order."""
    numbered = with_numbers_for_goods(text, dossier, setting)
    if numbered == text or len({*dossier.by_figures(numbered)}) == 1:
        return False
    return not any(one.item for one in request.actions) and _are_of(request, numbered, dossier)


def _are_of(request: Request, text: str, dossier: Dossier) -> bool:
    """Whether each action of a request names its order, and the text says nothing of any other."""
    named = all(one.order for one in request.actions)
    return bool(request.actions) and named and not orders_left_out(request, text, dossier)


def with_amounts_beside_orders(request: Request, text: str, dossier: Dossier, read: Read) -> Request:
    """The request; with so many of an order's goods, which a clause says of it and nothing else, where more
    is wanted of that order behind: 600 on 1024 and deliver it a week later. Not as many as it has: those only
    tell which order is meant."""
    if any(one.if_granted or one.intent == "change_quantity" for one in request.actions):
        return request
    at = {order for one in request.actions if one.order for order in dossier.by_figures(one.order)}
    found = [
        one
        for one in _amounts_in_clauses(request, text, dossier, read)
        if at & {*dossier.by_figures(one.order or "")} and not _has_as_many(one, dossier)
    ]
    return request.with_actions((*found, *request.actions)) if found else request


def _amounts_in_clauses(
    request: Request, text: str, dossier: Dossier, read: Read
) -> Iterator[ChangeQuantity]:
    """How many the clauses say, of which the request has no more than the number of an order."""
    spans = [span for one in request.actions for span in one.evidence or ()]
    wished = [span for span in spans if not _is_only_a_number(text[slice(*span)], dossier)]
    for hit in _CLAUSE.finditer(text):
        clause, (start, end) = hit[0], hit.span()
        untold = not any(first < end and start < last for first, last in wished)
        counts = dossier.by_figures(clause) and len(re.findall(r"\d+", clause)) > 1
        if not (wished and untold and counts):
            continue
        actions = read(clause.strip(" ,，;；.。")).actions
        if len(actions) == 1 and _is_amount_of_an_order(actions[0]):
            assert isinstance(actions[0], ChangeQuantity)
            yield actions[0].model_copy(update={"evidence": ((start, end),)})


def _is_only_a_number(words: str, dossier: Dossier) -> bool:
    """Whether words are no more than the number of an order of the customer."""
    return bool(A_NUMBER.fullmatch(words) and dossier.by_figures(words))


def _is_amount_of_an_order(action: Action) -> bool:
    return isinstance(action, ChangeQuantity) and bool(action.order and action.quantity and not action.item)


def _has_as_many(action: ChangeQuantity, dossier: Dossier) -> bool:
    """Whether an order has so many of some of its goods."""
    orders = dossier.by_figures(action.order or "")
    lines = [line for one in dossier.orders if one.id in orders for line in one.lines]
    return any(action.quantity and line.quantity == action.quantity.value for line in lines)


_ADDS = re.compile(
    r"\b(?:add|put in|throw in|include)\b(?= (?:me |us |in )?(?:another |an? (?:extra|additional) )?\d)"
    r"|\b(?:we|i)(?:['’]d| would)?(?: also)? (?:like|need|want)(?: to (?:add|have))?"
    r"(?= \d+ (?:more|extra|additional)\b)"
    r"|(?:[请請麻烦煩]*[帮幫]?[我们們]*(?:另外)?(?:再|追|多)?(?:加|要多))(?=[^，,。；;？?！!]{0,10}\d)",
    re.IGNORECASE,
)
"""That so many goods are to come onto an order."""
_ON_ANOTHER = re.compile(
    r"\b(?:new|separate|another|other|own|second) (?:order|one|delivery)\b"
    r"|\b(?:to|onto|on|for|with) (?:the|our|my)\b"
    r"|新[订訂单單]|另[一外下开開]|[单單]|[价價]|多少",
    re.IGNORECASE,
)
"""That goods are not for the order that was named, or no more than asked about."""

_SUPPOSES = re.compile(r"\b(?:if|unless|in case|provided)\b|如果|要是|的[话話]|假如")
"""That what follows hangs on something."""
_DEED = re.compile(
    r"\b(?:add|cancel|change|cut|drop|increase|lower|make|move|postpone|push|put|raise|reduce|remove|replace|split"
    r"|swap|switch|take|bring)\b|[改换換加减減调調]|取消|推[迟遲]|提前|分批",
    re.IGNORECASE,
)
"""What may be done with an order."""


def with_goods_added_there(text: str, dossier: Dossier, setting: Setting) -> str:
    """A text that names one order, in a question, with its number where goods are to be added behind that and
    no order is named: when will SO-1024 ship? And please add 50 white mugs."""
    named = dossier.by_figures(text)
    hit = _ADDS.search(text) if len(named) == 1 else None
    if hit is None or not dossier.by_figures(head := text[: hit.start()]):
        return text
    end = SENTENCE_END.search(text, hit.end())
    rest = text[hit.end() : end.start() if end else len(text)]
    asked = [one[0] for one in CLAUSE.finditer(head) if dossier.by_figures(one[0])]
    start = max((one.end() for one in SENTENCE_END.finditer(head)), default=0)
    if _SUPPOSES.search(folded(head[start:])):  # goes to a person in its own words
        return text
    only_asks = all(is_question(one) and not _DEED.search(one) for one in asked)
    if not only_asks or _ON_ANOTHER.search(rest) or not setting.goods.words_in(folded(rest)):
        return text
    number = f"for {named[0]} " if rest.isascii() else named[0]
    return f"{head}{number}{text[hit.start() :]}"
