"""What questions are answered with that are of what is spoken of now, and not of an order as it stands: the
change or order that waits for a yes, the offer on the table, the price that was quoted, or their goods."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from agents.desk.asking import Asking, order_meant, order_named
from agents.desk.cards import prices_each_in_words
from agents.desk.goods import colours_in
from agents.desk.plan import Step
from agents.desk.speaker import Problem
from agents.desk.tell import status, unit_price, with_its_price
from contracts.catalogue import Product
from contracts.order import Order, is_by_unit

_MOST_GOODS = 5
"""Goods of which something is told at once."""


def what_one_costs(asking: Asking) -> Step | None:
    """What one of the goods costs that are spoken of; of an order as it stands, that order's prices."""
    if asking.quoted:
        return _said(asking.quoted.asked)
    offered, proposed = _spoken_of(asking)
    if offered:
        by_unit = all(map(is_by_unit, offered))
        return None if by_unit else _said(prices_each_in_words(offered, asking.setting.speaker))
    orders = proposed or _order_talked_of(asking)
    speaker, words = asking.setting.speaker, asking.setting.goods.words_in(asking.text)
    named = {product.sku for product in asking.setting.goods.named(words)} if words else set()
    lines = [(line, order) for order in orders for line in order.lines if line.unit_price is not None]
    lines = [(line, order) for line, order in lines if line.sku in named] or lines
    told = {speaker.line(line): unit_price(line, order, speaker) for line, order in lines}
    said = [speaker.say("price_is", product=product, price=price) for product, price in told.items()]
    return _said(speaker.gap.join(said)) if said else None


def what_it_comes_to(asking: Asking) -> Step | None:
    """The total of what is spoken of."""
    if asking.quoted:
        return _said(asking.quoted.asked)
    speaker = asking.setting.speaker
    offered, proposed = _spoken_of(asking)
    if offered:
        totals = [speaker.money(order.total, order.currency) for order in offered]
        numbered = [f"{place}) {total}" for place, total in enumerate(totals, start=1)]
        return asking.say("comes_to_in_all", totals=numbered if len(totals) > 1 else totals)
    if not proposed:
        return _of_the_order(asking, "comes_to")
    told = [
        speaker.say(
            "would_come_to" if order.id in asking.dossier.ids else "would_come_to_new",
            order=order.id,
            total=speaker.money(order.total, order.currency),
        )
        for order in proposed
    ]
    return _said("\n".join(told))


def when_it_comes(asking: Asking) -> Step | None:
    """On which day what is spoken of comes: what is quoted, as the quote says; an order, as it would be."""
    if asking.quoted:
        return _said(asking.quoted.asked)
    offered, proposed = _spoken_of(asking)
    if offered:
        return _said(_day_of(offered[0], asking)) if len({one.delivery for one in offered}) == 1 else None
    if proposed:
        return _said("\n".join(_day_of(order, asking) for order in proposed))
    return _of_the_order(asking, None)


def _day_of(order: Order, asking: Asking) -> str:
    """On which day an order would come, beside that on which it comes as it stands."""
    speaker, standing = asking.setting.speaker, asking.dossier.order(order.id)
    if standing is None:
        return speaker.say("would_be_delivered_new", delivery=speaker.day(order.delivery))
    name = "delivery_stays" if standing.delivery == order.delivery else "would_be_delivered"
    return speaker.say(name, order=order.id, delivery=speaker.day(order.delivery))


def until_when_it_stands(asking: Asking) -> Step | None:
    """Until when an offer, or what waits for a yes, stays open; how long a price of the list holds, only a
    person can tell."""
    if asking.until is None:
        return None
    return asking.say("stands_until", day=asking.setting.speaker.day(asking.until))


def whether_in_stock(asking: Asking) -> Step | None:
    """How many of the goods that are meant can be shipped now; `None` where the catalogue does not say."""
    speaker, goods = asking.setting.speaker, goods_meant(asking)
    if not goods or any(product.stock is None for product in goods):
        return None
    counted = [
        speaker.say(
            "noted",
            what=product.name(speaker.language),
            note=speaker.quantity(Decimal(product.stock or 0), product.unit),
        )
        for product in goods
    ]
    return asking.say("in_stock", listed=counted)


def in_which_kinds(asking: Asking) -> Step | None:
    """Which goods there are of the kinds that are meant, with their prices; `None` where that is one alone,
    or a colour is asked for."""
    setting = asking.setting
    if colours_in(asking.text):
        return None
    orders = asking.dossier.orders
    currency = orders[0].currency if orders else setting.house.currency
    kinds = [kind for product in goods_meant(asking) for kind in setting.goods.kin_of(product)]
    sold = {one.sku: one for one in kinds if currency in one.list_prices}
    told = [with_its_price(one, currency, setting.speaker) for one in sold.values()]
    return asking.say("which_sold", products=told) if len(told) > 1 else None


def goods_meant(asking: Asking) -> list[Product]:
    """The goods that a text names, else those that are spoken of."""
    goods = asking.setting.goods
    words = goods.words_in(asking.text)
    if words and (named := goods.named(words)):
        return named[:_MOST_GOODS]
    if asking.quoted:
        items = [one.item for one in asking.quoted.request.actions if one.item]
        return [product for item in items for product in goods.named(item)][:_MOST_GOODS]
    offered, proposed = _spoken_of(asking)
    orders = offered or proposed or _order_talked_of(asking)
    skus = dict.fromkeys(line.sku for order in orders for line in order.lines)
    return [product for sku in skus if (product := goods.get(sku))][:_MOST_GOODS]


def _spoken_of(asking: Asking) -> tuple[Sequence[Order], Sequence[Order]]:
    """What the offers on the table would make, and what waits for a yes; neither where a text names an order
    that they are not."""
    named = order_named(asking)
    offered = [one for one in asking.offered if named in (None, one.id)]
    return offered, [] if offered else [one for one in asking.proposed if named in (None, one.id)]


def _order_talked_of(asking: Asking) -> list[Order]:
    meant = order_meant(asking)
    return [] if isinstance(meant, Problem) else [meant]


def _of_the_order(asking: Asking, name: str | None) -> Step:
    """What is told of the order that is meant, or of each that may be."""
    meant = order_meant(asking)
    if isinstance(meant, Problem):
        still_open = asking.open_orders if meant.question == "which_order" else []
        if not still_open:
            return _said(meant.text)
        return _said("\n".join(_of_one(order, asking, name) for order in still_open[:_MOST_GOODS]))
    return _said(_of_one(meant, asking, name)).model_copy(update={"order": meant})


def _of_one(order: Order, asking: Asking, name: str | None) -> str:
    speaker = asking.setting.speaker
    if name is None:
        return status(order, speaker)
    return speaker.say(name, order=order.id, total=speaker.money(order.total, order.currency))


def _said(text: str) -> Step:
    return Step(do="say", actions=(), text=text)
