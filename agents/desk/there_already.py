"""Amounts of goods on order, said as if these were ordered: gloves 200; 那个保温杯我要一千个."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeGuard

from agents.desk.answers import folded
from agents.desk.find import CLOSED, Dossier, lines_named
from agents.desk.naming import order_spoken_of, wants_it_new
from agents.desk.on_the_books import for_goods, terms_beside
from agents.desk.propose import Setting
from contracts.order import POSSIBLE_AT, Order
from contracts.request import Action, PlaceOrder, Request

_NUMBER = re.compile(
    r"\d|[一二三四五六七八九十百千万萬两兩半]"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|an?|half)\b"
)
_WANTS = re.compile(r"\b(?:need|want|like|take|get|have|send|give|for)\b|[要来來]")
"""Before goods with their number: that they are wanted, perhaps anew."""
_OF_WHAT_IS_THERE = re.compile(
    r"\b(?:on|to|of|in) (?:it|that|this|there)\b"
    r"|\b(?:only|instead|in (?:all|total)|let's say|make|stays?)\b|只|[就改]成"
)
"""That an amount is of what is there."""
_POINTS = re.compile(
    r"[那这這](?:[个個批些款把]|[两兩][样樣])|之前|上次|原[来來]|[我咱][们們]?[的那]"
    r"|\b(?:move|push|change|bring|postpone) (?:it|the|that|them)\b"
)
"""That something is meant which is there already."""


def with_amounts_on_order(
    request: Request, text: str, about: Sequence[str], dossier: Dossier, setting: Setting
) -> Request:
    """The request; goods with a number, and not said to be bought, are set to that number on the order that
    is talked of, or on the only one that holds what the text points at, with the terms beside them.
    `about`: the orders that are talked of, the one meant first."""
    if any(action.if_granted for action in request.actions):
        return request
    amounts = {
        i: one.model_copy(update={"item": _goods_named(one, text, setting)})
        for i, one in enumerate(request.actions)
        if _is_an_amount(one, text, setting)
    }
    holding = {i: _holding(one, dossier, setting) for i, one in amounts.items()}
    of_several = len(amounts) > 1 and all(_is_led(one, text, setting) for one in amounts.values())
    points = bool(_POINTS.search(folded(text)))
    meant = {
        i: next((one for name in about for one in orders if one.id == name), None)
        or (orders[0] if len(orders) == 1 and points else None)
        for i, orders in holding.items()
    }
    both = [one for one in dossier.orders if all(one in orders for orders in holding.values())]
    if of_several and len(both) == 1 and not any(meant.values()):
        meant = dict.fromkeys(amounts, both[0])
    made = [
        at_order(amounts[i], order, setting) if (order := meant.get(i)) else one
        for i, one in enumerate(request.actions)
    ]
    for order in {one.id: one for one in meant.values() if one}.values():
        new = [amounts[i] for i, one in meant.items() if one and one.id == order.id]
        made += terms_beside(made, new, order)
    return request.model_copy(update={"actions": tuple(made)})


def with_goods_at(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a new order of which a text says that an order of the books is meant, at that."""
    name = order_spoken_of(text, dossier, setting)
    order = next((one for one in dossier.orders if one.id == name), None)
    new = [action for action in request.actions if isinstance(action, PlaceOrder)]
    if order is None or not new:
        return request
    made = [at_order(one, order, setting) for one in request.actions]
    return request.model_copy(update={"actions": (*made, *terms_beside(made, new, order))})


def at_order(action: Action, order: Order, setting: Setting) -> Action:
    """The action; of goods that are ordered, so many of those on an order, or as many more."""
    if not isinstance(action, PlaceOrder):
        return action
    said = for_goods(action.item, action.quantity, order, setting, adds=False)
    return said.model_copy(update={"evidence": action.evidence, "confidence": action.confidence})


def _is_an_amount(action: Action, text: str, setting: Setting) -> TypeGuard[PlaceOrder]:
    """Whether an action that was read as an order of goods may say how many of them there are to be."""
    if not isinstance(action, PlaceOrder) or action.order or not action.quantity or not action.item:
        return False
    clause = _clause_of(action, text)
    of_what_is_there = _is_led(action, text, setting) or _OF_WHAT_IS_THERE.search(folded(text))
    return not wants_it_new(clause) and not (_WANTS.search(clause) and not of_what_is_there)


def _is_led(action: Action, text: str, setting: Setting) -> bool:
    """Whether goods are named before their number."""
    before = _before_the_number(action, text)
    return bool(setting.goods.words_in(before) or folded(action.item or "") in before)


def _goods_named(action: Action, text: str, setting: Setting) -> str | None:
    """The goods of an action; where these are no words of the catalogue, those before the number."""
    if setting.goods.knows(action.item or ""):
        return action.item
    return setting.goods.words_in(_before_the_number(action, text)) or action.item


def _before_the_number(action: Action, text: str) -> str:
    clause = _clause_of(action, text)
    number = _NUMBER.search(clause)
    return clause[: number.start()] if number else ""


def _clause_of(action: Action, text: str) -> str:
    return folded(" ".join(text[start:end] for start, end in action.evidence or ()))


def _holding(action: PlaceOrder, dossier: Dossier, setting: Setting) -> list[Order]:
    """The open orders on which a number of these goods may change, and that name just one line."""
    return [
        one
        for one in dossier.orders
        if one.stage in POSSIBLE_AT["change_quantity"] and one.stage not in CLOSED
        if len(lines_named(action.item or "", one, setting.speaker)) == 1
    ]
