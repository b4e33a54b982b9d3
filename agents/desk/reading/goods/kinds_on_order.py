"""Kinds in which goods on an order are wanted: 46 chairs, 6 of them black; 灰的40把黑的6把;
加6把，要黑的."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from agents.desk.find import Dossier, lines_named, order_meant, product_meant
from agents.desk.goods import product_told
from agents.desk.propose import Setting
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.answers import folded
from agents.desk.reading.goods.each_kind import (
    MORE_OR_NOT,
    SO_MANY,
    Shares,
    of_each_on_the_order,
    some_of,
    told_of_each,
    without_orders,
)
from agents.desk.reading.goods.kinds import FILLERS, is_of
from agents.desk.reading.stretches import CLAUSE
from contracts.catalogue import Product
from contracts.order import Order, OrderLine
from contracts.request import (
    Action,
    AddItem,
    ChangeQuantity,
    PlaceOrder,
    Quantity,
    RemoveItem,
    Request,
    SubstituteItem,
)

_COUNTED = (ChangeQuantity, AddItem, SubstituteItem)
_OF_GOODS = (*_COUNTED, RemoveItem)
_UP_TO = re.compile(r"[追增]?加(?=[到至成为為])")
"""That there are to be so many in all: 加到50."""
_BECOMES = re.compile(r"(?:改|[换換]|[变變])[成为為做]|\b(?:in)?to\b|\binstead of\b[^,.;]*?(?=,| (?:i|we)\b)")
"""What stands before that which is to become of it: 40把灰的改成25把灰的15把黑的."""


def with_kinds_on_order(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; of goods on an order, which it wants in several kinds, so many of each, or more of another
    kind than that which is on it."""
    wishes = [one for one in request.actions if isinstance(one, _OF_GOODS) and not one.if_granted]
    if not wishes or any(isinstance(one, PlaceOrder) for one in request.actions):
        return request
    order = order_meant(wishes[0], dossier, setting.speaker)
    line = _line_meant(wishes, order, setting) if order else None
    product = setting.goods.get(line.sku) if line else None
    if order is None or line is None or product is None:
        return request
    family = [product, *(one for one in setting.goods.kin_of(product) if one.sku != product.sku)]
    if len({one.sku for one in order.lines} & {one.sku for one in family}) > 1:
        return request
    said = without_orders(folded(text), dossier)
    counts = _counts(said, wishes, line, family)
    if counts is not None:
        made: Sequence[Action] = of_each_on_the_order(order, counts, family, setting)
    else:
        made = _more_of_another(said, wishes, order, family, setting)
    others = [one for one in request.actions if one not in wishes]
    return request.with_actions((*made, *others)) if made else request


def counted_in_all(actions: Sequence[Action], dossier: Dossier, setting: Setting) -> list[str]:
    """How many goods of a kind there are to be on the orders of wishes for some of them."""
    found = list[str]()
    for order in dossier.orders:
        wishes = [one for one in actions if one.order == order.id and isinstance(one, _COUNTED)]
        counts = {line.sku: line.quantity for line in order.lines}
        named = [product_meant(one.item, setting.speaker) for one in wishes]
        for wish, product in zip(wishes, named, strict=True):
            if product and wish.quantity and wish.quantity.mode == "set":
                counts[product.sku] = wish.quantity.value
        for product in filter(None, named):
            found += [str(sum(counts.get(one.sku, 0) for one in setting.goods.kin_of(product)))]
    return found


def _line_meant(wishes: Sequence[Action], order: Order, setting: Setting) -> OrderLine | None:
    """The only line of an order whose goods, or others of their kind, wishes are for."""
    kin = {
        line.sku: {one.sku for one in setting.goods.kin_of(product)}
        for line in order.lines
        if (product := setting.goods.get(line.sku))
    }

    def is_for(action: Action, line: OrderLine) -> bool:
        if action.item is None:
            return len(order.lines) == 1
        if lines_named(action.item, order, setting.speaker) == [line]:
            return True
        named = {one.sku for one in setting.goods.named(action.item)}
        family = setting.goods.kin_of(own) if (own := setting.goods.get(line.sku)) else []
        told = FILLERS.sub(" ", folded(action.item)).strip()
        kind = product_told(told, family) if told else None
        return bool(named and named <= kin.get(line.sku, set())) or (kind is not None and is_of(told, kind))

    found = [line for line in order.lines if all(is_for(one, line) for one in wishes)]
    return found[0] if len(found) == 1 else None


def _counts(said: str, wishes: Sequence[Action], line: OrderLine, family: Sequence[Product]) -> Shares | None:
    """How many of each kind a text wants."""
    if some := some_of(said, family, _whole(said, wishes, line)):
        return some[0]
    adds = MORE_OR_NOT.search(_UP_TO.sub("改", said))
    sets = any(isinstance(one, SubstituteItem) or _sets(one) for one in wishes)
    if not sets or adds:
        return None
    becomes = _BECOMES.split(said, maxsplit=1)
    told = next(
        filter(None, (told_of_each(one, family, line.quantity) for one in [*becomes[1:], said])), None
    )
    return told[0] if told else None


def _sets(action: Action) -> bool:
    """Whether an action says how many of some goods there are to be."""
    counted = action.quantity if isinstance(action, ChangeQuantity) else None
    return counted is not None and counted.mode == "set"


def _whole(said: str, wishes: Sequence[Action], line: OrderLine) -> Decimal | None:
    """How many goods there are to be in all, of which a text wants some in another kind."""
    counted = [one.quantity for one in wishes if isinstance(one, ChangeQuantity) and one.quantity]
    for one in counted:
        if one.mode in ("add", "subtract"):
            return line.quantity + (one.value if one.mode == "add" else -one.value)
    numbers = [number_of(hit["number"]) for hit in SO_MANY.finditer(said) if hit["number"]]
    sets = [one.value for one in counted if one.mode == "set"]
    if len(numbers) > len(("some", "all")):
        return max(sets, default=None)
    return max(numbers) if len(numbers) > 1 else line.quantity


def _more_of_another(
    said: str, wishes: Sequence[Action], order: Order, family: Sequence[Product], setting: Setting
) -> list[Action]:
    """So many of another kind, where that is what a text wants more of: 加6把，要黑的."""
    wish = wishes[0] if len(wishes) == 1 else None
    counted = wish.quantity if isinstance(wish, ChangeQuantity) else None
    if counted is None or counted.mode != "add":
        return []
    numbers = [hit for hit in SO_MANY.finditer(said) if hit["number"]]
    if len(numbers) != 1 or number_of(numbers[0]["number"]) != counted.value:
        return []
    for clause in CLAUSE.finditer(said, numbers[0].end()):
        told = FILLERS.sub(" ", clause[0]).strip()
        kind = product_told(told, family) if told else None
        if kind and kind.sku != family[0].sku and is_of(told, kind):
            quantity = Quantity(value=counted.value, mode="set")
            return [AddItem(order=order.id, item=kind.name(setting.speaker.language), quantity=quantity)]
    return []
