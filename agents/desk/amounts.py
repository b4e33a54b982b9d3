"""What a number is of that is said after goods were to become more or fewer: of all of them, or of those.

加12把, then 改成52把: 52 in all. Add 50, then "make it 60": 60 more.
"""

from __future__ import annotations

import re
from decimal import Decimal

from agents.desk.answers import folded
from agents.desk.find import Dossier, find_line, find_order, lines_named
from agents.desk.naming import wants_it_new
from agents.desk.proposal import alike, says_anew
from agents.desk.propose import Setting
from contracts.order import Order, OrderLine
from contracts.request import Action, AddItem, ChangeQuantity, PlaceOrder, Request

_IN_ALL = re.compile(r"\b(?:in (?:all|total)|altogether|total)\b|[总總一]共|[总總][数數]|合[计計]")


def with_more_of_the_same(request: Request, dossier: Dossier, setting: Setting) -> Request:
    """The request; goods that are added to an order that holds them are more of those."""

    def as_more(action: Action) -> Action:
        if not isinstance(action, AddItem) or action.price or not action.quantity or not action.item:
            return action
        order = find_order(action, dossier, setting.speaker)
        held = isinstance(order, Order) and len(lines_named(action.item, order, setting.speaker)) == 1
        if not isinstance(order, Order) or not held or action.quantity.mode != "set":
            return action
        said = {name: getattr(action, name) for name in ("item", "if_granted", "evidence", "confidence")}
        quantity = action.quantity.model_copy(update={"mode": "add"})
        return ChangeQuantity(**said, order=order.id, quantity=quantity, source=action.source)

    return request.model_copy(update={"actions": tuple(map(as_more, request.actions))})


def with_goods_that_come(request: Request, text: str, asked: Request) -> Request:
    """The request; of goods that are to come onto an order, named again as if they were ordered, the amount
    there."""
    if wants_it_new(text):
        return request

    def there(action: Action) -> Action:
        if not isinstance(action, PlaceOrder) or action.order or not action.item or not action.quantity:
            return action
        orders = {
            old.order
            for old in asked.actions
            for comes in (old.item if isinstance(old, AddItem) else getattr(old, "replacement", None),)
            if comes and old.order and alike(action.item, comes)
        }
        if len(orders) != 1:
            return action
        return ChangeQuantity(
            order=orders.pop(), item=action.item, quantity=action.quantity, evidence=action.evidence
        )

    return request.model_copy(update={"actions": tuple(map(there, request.actions))})


def with_amounts_meant(
    request: Request, text: str, asked: Request, dossier: Dossier, setting: Setting
) -> Request:
    """The request; a number set in the place of one by which goods were to become more or fewer, and nearer
    to that than to what is then there, is in its place."""
    in_all = bool(_IN_ALL.search(folded(text)))

    def meant(action: Action) -> Action:
        if in_all or not isinstance(action, ChangeQuantity) or not action.quantity:
            return action
        steps = [old for old in asked.actions if isinstance(old, ChangeQuantity) and says_anew(action, old)]
        if action.quantity.mode != "set" or len(steps) != 1 or not steps[0].quantity:
            return action
        (old,), by = steps, steps[0].quantity
        line = _line_of(old, dossier, setting)
        if line is None or by.mode not in ("add", "subtract") or not action.quantity.value:
            return action
        then = line.quantity + (by.value if by.mode == "add" else -by.value)
        if _apart(action.quantity.value, by.value) >= _apart(action.quantity.value, then):
            return action
        return action.model_copy(update={"quantity": action.quantity.model_copy(update={"mode": by.mode})})

    return request.model_copy(update={"actions": tuple(map(meant, request.actions))})


def _line_of(action: Action, dossier: Dossier, setting: Setting) -> OrderLine | None:
    order = find_order(action, dossier, setting.speaker)
    line = find_line(action, order, setting.speaker) if isinstance(order, Order) else None
    return line if isinstance(line, OrderLine) else None


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """How many times the one is the other, or the other the one."""
    return max(one / other, other / one) if one > 0 and other > 0 else Decimal("Infinity")
