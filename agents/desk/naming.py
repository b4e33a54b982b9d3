"""Orders that a message names by their goods, and wishes that the number of another clause does not fit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.find import CLOSED, OF_A_LINE, Dossier, goods_in, lines_named, orders_named
from agents.desk.propose import Setting
from contracts.order import POSSIBLE_AT
from contracts.request import Action, AddItem, ChangeQuantity, Intent, PlaceOrder, Request

_BUYS = re.compile(r"\b(?:order|buy|purchase)\b|[订訂购購买買](?![单單])|下[单單]", re.IGNORECASE)
_NUMBER = re.compile(r"\d|[一二三四五六七八九十百千万萬两兩半]")
_NEW = re.compile(r"\b(?:more|extra|additional|another|new|separate)\b|[再新另追多]", re.IGNORECASE)
_OF_ONE_PRICE = (*OF_A_LINE, "change_price")
_NAMES_NO_ORDER = ("place_order", "request_quote", "add_item", "accept", "reject", "offer", "handover")


def with_orders_by_goods(
    request: Request, text: str, dossier: Dossier, setting: Setting, *, about: Sequence[str] = ()
) -> Request:
    """The request with each wish at the order that holds its goods; more of what is on none is added.
    `about`: the orders that are talked of, the one meant first.

    A number counts for the clause that names it; to the clauses behind it, it is carried only as far as the
    goods that they name are on that order.
    """
    told = (_as_an_amount(action, text, about, dossier, setting) for action in request.actions)
    actions = tuple(_meant(action, text, dossier, setting) for action in told)
    if len(actions) == 1:
        actions = (_with_goods_of_the_text(actions[0], text, dossier, setting),)
    return request.model_copy(update={"actions": actions})


def _as_an_amount(
    action: Action, text: str, about: Sequence[str], dossier: Dossier, setting: Setting
) -> Action:
    """The action; goods that are named before their number, and not as an order, are set to that number on
    the order that is talked of: "gloves 200", 手套200."""
    if not isinstance(action, PlaceOrder) or action.order or not action.quantity:
        return action
    clause = " ".join(text[start:end] for start, end in action.evidence or ())
    number = _NUMBER.search(clause)
    item = goods_in(clause[: number.start()], setting.products) if number else None
    if item is None or _BUYS.search(clause) or _NEW.search(clause):
        return action
    open_ones = [one for one in dossier.orders if one.stage in POSSIBLE_AT["change_quantity"]]
    holding = [
        one
        for name in about
        for one in open_ones
        if one.id == name and len(lines_named(item, one, setting.speaker)) == 1
    ]
    if not holding:
        return action
    return ChangeQuantity(
        order=holding[0].id,
        item=item,
        quantity=action.quantity,
        if_granted=action.if_granted,
        evidence=action.evidence,
    )


def _meant(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    if action.intent not in OF_A_LINE or not action.item:
        return action
    holding = _holding(action.item, dossier, setting, intent=action.intent)
    if action.order is None and holding:
        return action
    if action.order and _holds(action.order, action.item, dossier, setting):
        return action
    clause = _own_clause(action, text) if action.order else None
    if clause and isinstance(action, ChangeQuantity) and _BUYS.search(clause):
        return PlaceOrder(item=action.item, quantity=action.quantity, if_granted=action.if_granted)
    if clause and len(holding) == 1:
        return action.model_copy(update={"order": holding[0]})
    if isinstance(action, ChangeQuantity) and action.quantity and action.quantity.mode == "add":
        more = action.quantity.model_copy(update={"mode": "set"})
        return AddItem(order=action.order, item=action.item, quantity=more, if_granted=action.if_granted)
    return action


def _holding(item: str, dossier: Dossier, setting: Setting, *, intent: Intent) -> list[str]:
    """The orders with goods of that name: the open ones that allow what is wished, else those that do, else
    the open ones."""
    named = [order for order in dossier.orders if lines_named(item, order, setting.speaker)]
    possible = [order for order in named if order.stage in POSSIBLE_AT.get(intent, ())]
    still_open = [order for order in named if order.stage not in CLOSED]
    both = [order for order in possible if order in still_open]
    return [order.id for order in both or possible or still_open]


def _holds(reference: str, item: str, dossier: Dossier, setting: Setting) -> bool:
    """Whether the order that is named so has goods of that name."""
    meant = orders_named(reference, dossier)
    return any(lines_named(item, one, setting.speaker) for one in dossier.orders if one.id in meant)


def _own_clause(action: Action, text: str) -> str | None:
    """What an action was read in, when its order's number stands elsewhere in the text."""
    spans = [text[start:end] for start, end in action.evidence or ()]
    numbers = [span for span in spans if re.sub(r"\W", "", span) == re.sub(r"\W", "", action.order or "")]
    rest = [span for span in spans if span not in numbers]
    return " ".join(rest) if numbers and rest else None


def _with_goods_of_the_text(action: Action, text: str, dossier: Dossier, setting: Setting) -> Action:
    """A wish that names neither order nor goods, with the only open order whose goods its text names."""
    if action.order or action.item or action.intent in _NAMES_NO_ORDER or orders_named(text, dossier):
        return action
    item = goods_in(text, setting.products)
    holding = _holding(item, dossier, setting, intent=action.intent) if item else []
    if len(holding) != 1:
        return action
    about = {"item": item} if action.intent in _OF_ONE_PRICE else {}
    return action.model_copy(update={"order": holding[0], **about})
