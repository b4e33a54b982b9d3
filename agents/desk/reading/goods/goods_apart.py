"""Goods of one order that are to travel apart: gloves a week earlier, paper stays; half of 4417 to Geraldton.

What is said of some goods is not said of the whole order: it is a wish for a delivery in parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agents.desk.find import Dossier, lines_named
from agents.desk.goods import names_in
from agents.desk.propose import Setting
from agents.desk.reading.asked.questions import is_question
from agents.desk.reading.card.amending import last_character
from agents.desk.reading.card.answers import COUNT, folded
from agents.desk.reading.orders.naming import wants_it_new
from agents.desk.reading.orders.separate import orders_anew
from agents.desk.reading.stretches import CLAUSE, Span, is_read_from, words_of
from agents.desk.reading.terms.calendar import MONTH
from contracts.order import Order, OrderLine
from contracts.request import Action, ChangeAddress, ChangeDelivery, Request, SplitDelivery

_MOVES = re.compile(
    r"\b(?:earlier|later|sooner|postponed?|delay\w*|forward|asap|next (?:week|month))\b"
    r"|\b(?:by|on|before|after|until|in) (?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}[./]\d{{1,2}}[./]|{MONTH}\b)"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}\b|\b{MONTH} \d"
    r"|\b(?:goe?s?|deliver(?:ed)?|sen[dt]|ship(?:ped)?|delivery)\b.{0,40}?\bto\b"
    r"|\b(?:deliver|send|ship|need|want|have|get)\b.{0,40}?\b(?:now|today|at once|right away|straight away"
    r"|immediately|this (?:week|month|year)|first)\b"
    r"|(?:先|[马馬]上|立刻|[现現]在|立即|[尽盡]快)[发發送寄出交]|[一二三四五六七八九十]月"
    r"|提[前早]|推[迟遲]|延[后後期]?|[晚早][一点點两兩几幾\d到送发發]|\d+\s*[月号號日]|[送发發寄运運](?:[到往去给給]|[^，。]{0,6}那[里裡边邊])|下个?[月周]"
)
"""That a clause tells when, or where, goods are to come."""
_STAYS = re.compile(
    r"\b(?:stays?|remains?|unchanged|as (?:before|planned|it (?:is|was)|they (?:are|were))|the same)\b"
    r"|\bas usual\b|\bwhere (?:it|they)\b|\b(?:keep|leave)\b"
    r"|不[变變动動改]|照[旧舊]|[还還]是|老(?:地址|地方)|原[来來]?的?(?:地址|[时時][间間]|日期)|保持"
)
"""That it comes as it was to."""
_SOME_OF = re.compile(
    rf"\b(?:half(?: of)?|(?:some|part|most|a (?:third|quarter)|(?:\d[\d,]*|{COUNT})(?: \w+)?) of)"
    r" (?:(?:the|my|our|those|these) (?!(?:rest|price|total)\b)|order\b|(?:so-?)?\d{3,})"
    r"|(?:一半|[一大小]?部分|其中(?:的)?\d+)"
)
"""That only some of the goods are meant."""
_WHOLE = re.compile(r"\b(?:orders?|delivery|shipment|everything|all|both)\b|[单單]|全|都|整|一起")
"""That an order is meant, whatever it is called by."""
_AND = re.compile(r"\b(?:and|but|while|whereas)\b|而|但")


@dataclass(frozen=True)
class _Told:
    """What a clause tells of the goods that it names."""

    start: int
    end: int
    lines: frozenset[int]
    """The numbers of the lines."""
    moves: bool
    stays: bool


def with_goods_apart(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; what its text says of some goods of an order, to come at another time or place than the
    others, as one wish for a delivery in parts."""
    if "split_delivery" in request.intents or any(action.if_granted for action in request.actions):
        return request
    if (whole := _of_whole_orders(request, dossier, setting)) != request:
        return whole
    if orders_anew(text) or any(_is_bought(action, text) for action in request.actions):
        return request
    if is_question(text) and not _MOVES.search(folded(text)):
        return request
    possible = [(order, list(_told(text, order, setting))) for order in _possible(text, dossier)]
    holding = [order for order, told in possible if any(one.lines for one in told)]
    for order, told in possible:
        if _are_apart(told) or (holding == [order] and _goes_alone(request, text, told, order)):
            start, end = min(one.start for one in told), max(one.end for one in told)
            return _split(request, order, start, end)
    return request


def _of_whole_orders(request: Request, dossier: Dossier, setting: Setting) -> Request:
    """The request; where all the goods of an order are to come on the same day, or go to the same place, as a
    wish for that order."""
    for order in dossier.open_orders:
        for first in request.actions:
            alike = [one for one in request.actions if _wants_the_same(one, first, order)]
            named = [lines_named(one.item or "", order, setting.speaker) for one in alike]
            lines = {line.number for one in named if len(one) == 1 for line in one}
            if len(alike) == len(lines) == len(order.lines) > 1:
                evidence = tuple(span for one in alike for span in one.evidence or ()) or None
                whole = first.model_copy(update={"order": order.id, "item": None, "evidence": evidence})
                others = (one for one in request.actions if one not in alike)
                return _of_whole_orders(request.with_actions((whole, *others)), dossier, setting)
    return request


def _wants_the_same(action: Action, other: Action, order: Order) -> bool:
    """Whether an action wants of goods that may be on an order what another does."""
    if not isinstance(action, ChangeDelivery | ChangeAddress) or not action.item:
        return False
    if action.order not in (None, order.id):
        return False
    said = {"item", "order", "evidence", "confidence"}
    return action.intent == other.intent and action.model_dump(exclude=said) == other.model_dump(exclude=said)


def _is_bought(action: Action, text: str) -> bool:
    """Whether goods are said to be bought, rather than sent."""
    clause = words_of(action, text)
    return action.intent == "place_order" and bool(clause) and wants_it_new(clause)


def _possible(text: str, dossier: Dossier) -> list[Order]:
    """The orders that a text may be about: those that it names, else all that are open."""
    named = dossier.by_figures(text)
    return [one for one in dossier.orders if one.id in named] if named else dossier.open_orders


def _told(text: str, order: Order, setting: Setting) -> Iterator[_Told]:
    """What the clauses of a text tell of the goods of an order that tell when or where these come."""
    for start, end in _clauses(text):
        said = folded(text[start:end])
        words = setting.goods.words_in(said)
        named = lines_named(words, order, setting.speaker) if words else _named_shortly(said, order, setting)
        lines = {line.number for line in named}
        moves, stays = bool(_MOVES.search(said)), bool(_STAYS.search(said))
        if _SOME_OF.search(said) and moves and (lines or not words):
            yield _Told(start, end, frozenset(lines), moves, stays=True)
        elif len(lines) == 1 and (moves or stays):
            yield _Told(start, end, frozenset(lines), moves and not stays, stays)


def _named_shortly(said: str, order: Order, setting: Setting) -> list[OrderLine]:
    """The lines that a clause begins with by no more than the last character of a name: 纸不变."""
    shorts = {line.number: _last_characters(line, setting) for line in order.lines}
    return [line for line in order.lines if said.lstrip()[:1] in shorts[line.number]]


def _last_characters(line: OrderLine, setting: Setting) -> set[str]:
    product = setting.goods.get(line.sku)
    return {*map(last_character, (line.name, *(names_in(product) if product else ())))} - {""}


def _clauses(text: str) -> Iterator[Span]:
    for hit in CLAUSE.finditer(text):
        start = hit.start()
        for mark in _AND.finditer(text, hit.start(), hit.end()):
            yield start, mark.start()
            start = mark.end()
        yield start, hit.end()


def _are_apart(told: list[_Told]) -> bool:
    """Whether some goods move, and others of their order otherwise, or not at all."""
    if any(one.moves and one.stays for one in told):
        return True
    lines = {number for one in told for number in one.lines}
    return len(lines) > 1 and any(one.moves for one in told)


def _goes_alone(request: Request, text: str, told: list[_Told], order: Order) -> bool:
    """Whether one of the goods of an order, and not the order, goes to the address that is given."""
    placed = [one for one in request.actions if one.intent == "change_address"]
    spans = [(one.start, one.end) for one in told if not _WHOLE.search(folded(text[one.start : one.end]))]
    return len(order.lines) > 1 and any(is_read_from(one, spans, unknown=True) for one in placed)


def _split(request: Request, order: Order, start: int, end: int) -> Request:
    """The request with a delivery in parts for what was read from a stretch of its text."""
    others = [one for one in request.actions if not is_read_from(one, [(start, end)], unknown=True)]
    parts: Action = SplitDelivery(order=order.id, evidence=((start, end),))
    return request.with_actions((parts, *others))
